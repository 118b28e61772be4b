/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "comparison/analysis.h"
#include "comparison/arrived.h"
#include "comparison/comparison.h"
#include "exchange/json.h"

namespace {

const char *const newcomer =
  "Ana Brine said on Friday that the roster of the northern crews was dangerous. “We will not fly it,” Brine said.";

CpArticle *
make_article (const char *uri, const std::string &text)
{
  CpArticle *article = cp_article_new ();

  article->uri = g_strdup (uri);
  article->published = cp_date_new_day (2021, 3, 5);
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text.c_str ());
  cp_article_close (article);
  return article;
}

/* An article of the pilots' union and the airline, who say much of the roster and of the hangar. */
CpArticle *
make_dispute (const char *uri, guint n_paragraphs)
{
  CpArticle *article = cp_article_new ();

  article->uri = g_strdup (uri);
  article->published = cp_date_new_day (2021, 3, 2);
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, "Ana Brine, the chair of the pilots’ union, said that the roster of the northern crews was dangerous.");
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, "Tor Keel, the director of Northwind Air, denied that the roster of the northern crews was dangerous.");
  for (guint i = 2; i < n_paragraphs; i++)
    {
      g_autofree char *text = i % 2 == 0 ? g_strdup_printf ("Brine said that the roster of the northern crews tired %u pilots in March.", i)
                                         : g_strdup_printf ("Keel said that the hangar in Osterby had cost the company %u crowns.", i);
      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text);
    }
  cp_article_close (article);
  return article;
}

std::string
words_of (const CpModel *model, guint statement)
{
  g_autofree char *words = cp_model_statement_words (model, statement);
  return words;
}

TEST (Arriving, ANewcomersStatementsStandWithTheirSpeakersAndIssuesAtOnce)
{
  g_autoptr (GError) error = nullptr;
  g_autoptr (CpEngine) engine = cp_engine_new (&error);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  ASSERT_NE (engine, nullptr) << error->message;

  g_ptr_array_add (articles, make_dispute ("made:dispute", 12));
  g_ptr_array_add (articles, make_article ("made:newcomer", newcomer));
  g_autoptr (GPtrArray) readings = cp_analysis_read (engine, articles, nullptr, nullptr, nullptr, nullptr);
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  g_ptr_array_add (late, g_ptr_array_index (readings, 1));
  g_autoptr (CpModel) before = cp_model_build ((CpReading **) readings->pdata, 1, cp_engine_get_language (engine), cp_engine_get_knowledge (engine), nullptr);
  g_autofree char *text_before = cp_json_export_model (before);
  g_autoptr (CpModel) model = cp_arrived_model (before, late, engine);
  g_autofree char *text_after = cp_json_export_model (before);

  EXPECT_STREQ (text_before, text_after) << "the model that was shown must stay as it is";
  ASSERT_EQ (model->articles->len, 2u);
  ASSERT_GT (model->statements->len, before->statements->len + 1);
  EXPECT_EQ (model->speakers->len, before->speakers->len) << "she was known by that name";
  for (guint i = 0; i < before->statements->len; i++)
    EXPECT_EQ (words_of (model, i), words_of (before, i));

  gint32 roster = ((CpModelStatement *) g_ptr_array_index (before->statements, 0))->issue;
  ASSERT_GE (roster, 0);
  const auto *s = (const CpModelStatement *) g_ptr_array_index (model->statements, before->statements->len);
  EXPECT_EQ (s->article, 1u);
  EXPECT_EQ (s->issue, roster) << words_of (model, before->statements->len);
  EXPECT_STREQ (((CpModelSpeaker *) g_ptr_array_index (model->speakers, s->speaker))->name, "Ana Brine");
  EXPECT_EQ (s->party, ((CpModelStatement *) g_ptr_array_index (before->statements, 0))->party);
  EXPECT_EQ (s->stance, CP_STANCE_NONE) << "what it answers, the analysis tells";

  const auto *issue = (const CpIssue *) g_ptr_array_index (model->issues, roster);
  EXPECT_EQ (g_array_index (issue->statements, guint32, issue->statements->len - 1) >= before->statements->len, true);
}

TEST (Arriving, SpeakersThatNobodyKnewAreAddedWithoutASide)
{
  g_autoptr (GError) error = nullptr;
  g_autoptr (CpEngine) engine = cp_engine_new (&error);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  ASSERT_NE (engine, nullptr) << error->message;

  g_ptr_array_add (articles, make_article ("made:stranger", "“Goats like cabbage,” Lena Frost, a shepherd, said on Monday."));
  g_autoptr (GPtrArray) readings = cp_analysis_read (engine, articles, nullptr, nullptr, nullptr, nullptr);
  g_autoptr (CpModel) empty = cp_model_new ();
  g_autoptr (CpModel) model = cp_arrived_model (empty, readings, engine);

  ASSERT_EQ (model->statements->len, 1u);
  const auto *s = (const CpModelStatement *) g_ptr_array_index (model->statements, 0);
  ASSERT_EQ (model->speakers->len, 1u);
  EXPECT_STREQ (((CpModelSpeaker *) g_ptr_array_index (model->speakers, 0))->name, "Lena Frost");
  EXPECT_EQ (s->speaker, 0);
  EXPECT_EQ (s->party, -1);
  EXPECT_EQ (s->issue, -1);
  EXPECT_EQ (((CpMention *) (void *) ((CpModelSpeaker *) g_ptr_array_index (model->speakers, 0))->mentions->data)->article, 0u);
}

struct Seen
{
  guint while_busy = 0; /* articles that the first change showed before the analysis was done */
  guint statements = 0;
};

void
changed (CpComparison *comparison, Seen *seen)
{
  if (!cp_comparison_get_busy (comparison) || seen->while_busy > 0)
    return;
  seen->while_busy = cp_comparison_get_model (comparison)->articles->len;
  seen->statements = g_list_model_get_n_items (G_LIST_MODEL (cp_comparison_get_statements (comparison)));
}

TEST (Arriving, ALargeComparisonShowsAnArticleBeforeItIsAnalysedAnew)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (CpComparison) fresh = cp_comparison_new_with_source (cp_comparison_get_source (comparison));
  g_autoptr (GPtrArray) large = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GPtrArray) late = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GError) error = nullptr;
  Seen seen;

  g_ptr_array_add (large, make_dispute ("made:large", 1800));
  g_ptr_array_add (late, make_article ("made:newcomer", newcomer));
  ASSERT_TRUE (cp_comparison_add_articles (comparison, large, &error)) << error->message;
  guint before = cp_comparison_get_model (comparison)->statements->len;
  ASSERT_GE (before, 1700u);

  g_signal_connect (comparison, "changed", G_CALLBACK (changed), &seen);
  cp_comparison_add_articles_async (comparison, late, nullptr, nullptr, nullptr);
  while (cp_comparison_get_busy (comparison) || g_main_context_pending (nullptr))
    g_main_context_iteration (nullptr, TRUE);
  EXPECT_EQ (seen.while_busy, 2u);
  EXPECT_GT (seen.statements, before);

  g_ptr_array_add (large, cp_article_ref ((CpArticle *) g_ptr_array_index (late, 0)));
  ASSERT_TRUE (cp_comparison_add_articles (fresh, large, &error)) << error->message;
  g_autofree char *one = cp_json_export_model (cp_comparison_get_model (comparison));
  g_autofree char *two = cp_json_export_model (cp_comparison_get_model (fresh));
  EXPECT_STREQ (one, two);
}

void
note (CpComparison *, GParamSpec *, gboolean *told)
{
  *told = TRUE;
}

void
note_added (GObject *comparison, GAsyncResult *result, gpointer n_added)
{
  EXPECT_TRUE (cp_comparison_add_files_finish (CP_COMPARISON (comparison), result, (guint *) n_added, nullptr));
}

/* It was told afterwards that the articles had been added, and there were none. */
TEST (Arriving, AnAdditionThatIsTakenBackMeanwhileShowsNoMore)
{
  guint n_added = 99;
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GPtrArray) large = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GPtrArray) late = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GError) error = nullptr;
  gboolean added = FALSE;

  g_ptr_array_add (large, make_dispute ("made:large", 1800));
  g_ptr_array_add (late, make_article ("made:newcomer", newcomer));
  ASSERT_TRUE (cp_comparison_add_articles (comparison, large, &error)) << error->message;
  g_autoptr (CpModel) before = cp_model_ref (cp_comparison_get_model (comparison));

  g_signal_connect (comparison, "notify::undo-name", G_CALLBACK (note), &added);
  cp_comparison_add_articles_async (comparison, late, nullptr, note_added, &n_added);
  while (!added)
    g_main_context_iteration (nullptr, TRUE);
  cp_comparison_undo (comparison);
  while (cp_comparison_get_busy (comparison) || g_main_context_pending (nullptr))
    g_main_context_iteration (nullptr, TRUE);
  EXPECT_EQ (cp_comparison_get_model (comparison), before);
  EXPECT_EQ (n_added, 0u);
}

}
