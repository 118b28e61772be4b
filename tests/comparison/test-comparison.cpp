/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "comparison/comparison.h"
#include "exchange/json.h"
#include "sample.h"

namespace {

const char *const texts[] = {
  "Pilots reject roster\n\nMara Quill\n\n2 March 2021\n\nThe pilots’ union will not accept the new roster, its chair Ana Brine said on Monday. “The "
  "roster is dangerous,” Brine said. “We will not fly it.”\n\nNorthwind Air said the roster was safe. “Nobody is tired,” the airline’s director, Tor "
  "Keel, said.\n",
  "Airline defends roster\n\n3 March 2021\n\nNorthwind Air denied on Tuesday that its roster was dangerous. “We followed every rule,” Tor Keel, the "
  "airline’s director, told reporters.\n\nAna Brine, chair of the pilots’ union, accused the airline of lying.\n",
  "Minister calls for talks\n\n4 March 2021\n\nThe transport minister, Ola Fenn, urged both sides to talk. “Sit down together,” Fenn said. She warned "
  "that the strike would harm travellers.\n",
};

struct Comparison : testing::Test
{
  char *folder = nullptr;

  void
  SetUp () override
  {
    folder = g_dir_make_tmp ("counterpoint-XXXXXX", nullptr);
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      write (std::to_string (i) + ".txt", texts[i]);
  }

  void
  TearDown () override
  {
    GDir *dir = g_dir_open (folder, 0, nullptr);
    while (const char *name = g_dir_read_name (dir))
      g_unlink (path (name).c_str ());
    g_dir_close (dir);
    g_rmdir (folder);
    g_free (folder);
  }

  std::string path (const std::string &name) const { return std::string (folder) + "/" + name; }

  void
  write (const std::string &name, const std::string &text) const
  {
    ASSERT_TRUE (g_file_set_contents (path (name).c_str (), text.data (), static_cast<gssize> (text.size ()), nullptr));
  }

  GFile *file (const std::string &name) const { return g_file_new_for_path (path (name).c_str ()); }
};

void
settle (CpComparison *comparison)
{
  while (cp_comparison_get_busy (comparison) || g_main_context_pending (nullptr))
    g_main_context_iteration (nullptr, TRUE);
}

std::string
export_of (CpComparison *comparison)
{
  g_autofree char *text = cp_json_export_model (cp_comparison_get_model (comparison));
  return text;
}

/* The model as it would be if everything in the comparison were read and analysed now, from the beginning. */
std::string
export_again (CpComparison *comparison)
{
  g_autoptr (CpComparison) fresh = cp_comparison_new_with_source (cp_comparison_get_source (comparison));
  cp_comparison_add_articles (fresh, cp_comparison_get_model (comparison)->articles, nullptr);
  if (cp_comparison_get_corrections (comparison)->len > 0)
    cp_comparison_correct (fresh, cp_comparison_get_corrections (comparison), "x");
  settle (fresh);
  return export_of (fresh);
}

struct Addition
{
  gboolean done = FALSE;
  gboolean worked = FALSE;
  guint n_added = 0;
  guint n_known = 0;
  std::vector<std::string> refused;
  GError *error = nullptr;

  ~Addition () { g_clear_error (&error); }
};

void
refused (GFile *, const GError *error, gpointer data)
{
  static_cast<Addition *> (data)->refused.push_back (error->message);
}

void
added (GObject *source, GAsyncResult *result, gpointer data)
{
  auto *addition = static_cast<Addition *> (data);
  addition->done = TRUE;
  addition->worked = cp_comparison_add_files_finish (CP_COMPARISON (source), result, &addition->n_added, &addition->error);
  addition->n_known = cp_comparison_add_files_n_known (result);
}

void
add (CpComparison *comparison, const std::vector<std::string> &paths, Addition *addition, GCancellable *cancellable = nullptr)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  for (const std::string &path : paths)
    g_ptr_array_add (files, g_file_new_for_path (path.c_str ()));
  cp_comparison_add_files_async (comparison, files, refused, addition, cancellable, added, addition);
}

void
wait_for (CpComparison *comparison, Addition *addition)
{
  while (!addition->done)
    g_main_context_iteration (nullptr, TRUE);
  settle (comparison);
}

GPtrArray *
one (CpCorrectionKind kind, const char *subject, const char *value)
{
  GPtrArray *corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  g_ptr_array_add (corrections, cp_correction_new (kind, subject, value, 1600000000));
  return corrections;
}

TEST_F (Comparison, AddsFilesInTheirOrderWhateverTheThreads)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  Addition addition;

  add (comparison, { path ("2.txt"), path ("0.txt"), path ("1.txt") }, &addition);
  EXPECT_TRUE (cp_comparison_get_busy (comparison));
  wait_for (comparison, &addition);
  ASSERT_TRUE (addition.worked) << addition.error->message;
  EXPECT_EQ (addition.n_added, 3u);
  CpItemList *articles = cp_comparison_get_articles (comparison);
  ASSERT_EQ (g_list_model_get_n_items (G_LIST_MODEL (articles)), 3u);
  const char *order[] = { "2.txt", "0.txt", "1.txt" };
  for (guint i = 0; i < 3; i++)
    EXPECT_TRUE (g_str_has_suffix (cp_article_item_get (CP_ARTICLE_ITEM (cp_item_list_at (articles, i)))->uri, order[i]));
  EXPECT_GT (cp_comparison_get_model (comparison)->statements->len, 3u);
  EXPECT_EQ (export_of (comparison), export_again (comparison));
  EXPECT_TRUE (cp_comparison_get_modified (comparison));
}

TEST_F (Comparison, NamesWhatItRefusesAndPassesOverWhatIsThere)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  Addition first, second;

  add (comparison, { path ("0.txt"), path ("missing.txt") }, &first);
  wait_for (comparison, &first);
  EXPECT_EQ (first.n_added, 1u);
  ASSERT_EQ (first.refused.size (), 1u);
  EXPECT_NE (first.refused[0].find ("missing.txt"), std::string::npos);
  write ("copy.txt", texts[0]);
  add (comparison, { path ("copy.txt"), path ("1.txt"), path ("1.txt") }, &second);
  wait_for (comparison, &second);
  EXPECT_EQ (second.n_added, 1u);
  EXPECT_EQ (second.n_known, 2u);
}

TEST_F (Comparison, TakesTheSameReportInTwoOutletsForTwoArticles)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);

  for (const char *outlet : { "The Pier", "Quay Courier", "The Pier" })
    {
      CpArticle *article = sample_article (1, 3);
      g_free (article->publisher);
      g_free (article->uri);
      article->publisher = g_strdup (outlet);
      article->uri = g_strdup_printf ("file:///%u", articles->len);
      g_ptr_array_add (articles, article);
    }
  ASSERT_TRUE (cp_comparison_add_articles (comparison, articles, nullptr));
  EXPECT_EQ (cp_comparison_get_model (comparison)->articles->len, 2u);
}

CpArrangement *
by_date (const std::vector<const char *> &parties)
{
  CpArrangement *arrangement = cp_arrangement_new (CP_SORT_DATE);

  for (const char *party : parties)
    cp_arrangement_add (arrangement, party);
  return arrangement;
}

std::string
columns_of (CpComparison *comparison)
{
  const GPtrArray *columns = cp_comparison_get_arrangement (comparison)->columns;
  std::string all;

  for (guint i = 0; i < columns->len; i++)
    all += std::string (static_cast<const char *> (g_ptr_array_index (columns, i))) + ";";
  return all;
}

TEST_F (Comparison, TakesBackAndRepeatsEveryKindOfStep)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  std::vector<std::string> exports = { export_of (comparison) };
  std::vector<std::string> titles = { cp_comparison_get_title (comparison) };
  std::vector<std::string> columns = { columns_of (comparison) };
  auto note = [&] {
    settle (comparison);
    exports.push_back (export_of (comparison));
    titles.push_back (cp_comparison_get_title (comparison));
    columns.push_back (columns_of (comparison));
  };
  Addition addition;

  add (comparison, { path ("0.txt"), path ("1.txt") }, &addition);
  wait_for (comparison, &addition);
  note ();
  g_autofree char *key = cp_model_statement_key (cp_comparison_get_model (comparison), 0);
  g_autoptr (GPtrArray) stance = one (CP_CORRECT_STANCE, key, "oppose");
  cp_comparison_correct (comparison, stance, "Change Answer");
  note ();
  cp_comparison_set_title (comparison, "The roster");
  note ();
  g_autoptr (CpArrangement) arrangement = by_date ({ "pi", "na" });
  cp_comparison_arrange (comparison, arrangement, "Columns Changed");
  note ();
  cp_comparison_remove_article (comparison, (const CpArticle *) g_ptr_array_index (cp_comparison_get_model (comparison)->articles, 1));
  note ();
  cp_comparison_forget (comparison, CP_CORRECT_STANCE, key, "Back to Rule");
  note ();

  for (size_t i = exports.size () - 1; i-- > 0;)
    {
      cp_comparison_undo (comparison);
      settle (comparison);
      EXPECT_EQ (export_of (comparison), exports[i]) << "undone to step " << i;
      EXPECT_EQ (cp_comparison_get_title (comparison), titles[i]);
      EXPECT_EQ (columns_of (comparison), columns[i]);
    }
  gboolean can_undo = TRUE, modified = TRUE;
  g_object_get (comparison, "can-undo", &can_undo, "modified", &modified, nullptr);
  EXPECT_FALSE (can_undo);
  EXPECT_FALSE (modified);
  for (size_t i = 1; i < exports.size (); i++)
    {
      cp_comparison_redo (comparison);
      settle (comparison);
      EXPECT_EQ (export_of (comparison), exports[i]) << "done again to step " << i;
      EXPECT_EQ (columns_of (comparison), columns[i]);
    }
  g_autofree char *name = nullptr;
  g_object_get (comparison, "undo-name", &name, nullptr);
  EXPECT_STREQ (name, "Back to Rule");
}

const CpModelStatement *
statement_of (CpComparison *comparison, const std::string &words)
{
  CpModel *model = cp_comparison_get_model (comparison);

  for (guint i = 0; i < model->statements->len; i++)
    {
      g_autofree char *content = cp_model_statement_words (model, i);

      if (std::string (content).find (words) != std::string::npos)
        return static_cast<const CpModelStatement *> (g_ptr_array_index (model->statements, i));
    }
  return nullptr;
}

TEST_F (Comparison, PutsWhatWasLeftOutBackInItsPlaceAndCorrectionsGoWithTheirWords)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, "“The roster is dangerous,” Ana Brine, the chair of the pilots’ union, said on Monday.");
  cp_article_add_leftover (article, "“The roster was changed in May,” said Tor Keel, the airline’s director.", "advertisement");
  cp_article_add_leftover (article, "Subscribe now", "promotion");
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, "“We will not fly one more night,” Ana Brine told reporters in Lindvik.");
  cp_article_close (article);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_ptr_array_add (articles, article);
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  ASSERT_TRUE (cp_comparison_add_articles (comparison, articles, nullptr));
  settle (comparison);
  const CpModelStatement *before = statement_of (comparison, "roster is dangerous"), *after = statement_of (comparison, "one more night");
  ASSERT_NE (before, nullptr);
  ASSERT_NE (after, nullptr);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  for (const CpModelStatement *s : { before, after })
    {
      g_autofree char *key = g_strdup_printf ("%s %u-%u", article->key, s->content[0].start, s->content[s->n_content - 1].end);
      g_ptr_array_add (notes, cp_correction_new (CP_CORRECT_NOTE, key, s == before ? "first" : "second", 1600000000));
    }
  cp_comparison_correct (comparison, notes, "Notes");
  settle (comparison);
  const std::string exported = export_of (comparison);
  EXPECT_EQ (statement_of (comparison, "changed in May"), nullptr);

  cp_comparison_take_back (comparison, 0, 0);
  settle (comparison);
  const auto *whole = static_cast<const CpArticle *> (g_ptr_array_index (cp_comparison_get_model (comparison)->articles, 0));
  ASSERT_EQ (whole->blocks->len, 3u);
  EXPECT_EQ (whole->leftovers->len, 1u);
  EXPECT_LT (std::string (whole->text).find ("dangerous"), std::string (whole->text).find ("changed in May"));
  EXPECT_LT (std::string (whole->text).find ("changed in May"), std::string (whole->text).find ("one more night"));
  ASSERT_NE (statement_of (comparison, "changed in May"), nullptr);
  ASSERT_NE (statement_of (comparison, "roster is dangerous"), nullptr);
  ASSERT_NE (statement_of (comparison, "one more night"), nullptr);
  EXPECT_STREQ (statement_of (comparison, "roster is dangerous")->note, "first");
  EXPECT_STREQ (statement_of (comparison, "one more night")->note, "second");
  EXPECT_EQ (cp_comparison_get_model (comparison)->orphans->len, 0u);
  EXPECT_EQ (export_of (comparison), export_again (comparison));

  cp_comparison_undo (comparison);
  settle (comparison);
  EXPECT_EQ (export_of (comparison), exported);
  cp_comparison_take_back (comparison, 0, 7);
  cp_comparison_take_back (comparison, 3, 0);
  EXPECT_EQ (export_of (comparison), exported);
}

TEST_F (Comparison, MakesManyCorrectionsOneStep)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  Addition addition;

  add (comparison, { path ("0.txt") }, &addition);
  wait_for (comparison, &addition);
  const std::string before = export_of (comparison);
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  for (guint i = 0; i < cp_comparison_get_model (comparison)->statements->len; i++)
    {
      g_autofree char *key = cp_model_statement_key (cp_comparison_get_model (comparison), i);
      g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_NOTE, key, "seen", 0));
    }
  cp_comparison_correct (comparison, corrections, "Note");
  settle (comparison);
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, corrections->len);
  EXPECT_GT (static_cast<CpCorrection *> (g_ptr_array_index (cp_comparison_get_corrections (comparison), 0))->when, 1600000000);
  cp_comparison_undo (comparison);
  settle (comparison);
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u);
  EXPECT_EQ (export_of (comparison), before);
}

TEST_F (Comparison, KeepsTheLatestOfTwoCorrectionsOfOneThing)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GPtrArray) first = one (CP_CORRECT_ACT, "0123 1-2", "warn");
  g_autoptr (GPtrArray) second = one (CP_CORRECT_ACT, "0123 1-2", "deny");

  cp_comparison_correct (comparison, first, "a");
  cp_comparison_correct (comparison, second, "b");
  settle (comparison);
  ASSERT_EQ (cp_comparison_get_corrections (comparison)->len, 1u);
  EXPECT_STREQ (static_cast<CpCorrection *> (g_ptr_array_index (cp_comparison_get_corrections (comparison), 0))->value, "deny");
}

TEST_F (Comparison, ShowsACorrectionOnTheSameObjects)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  Addition addition;

  add (comparison, { path ("0.txt") }, &addition);
  wait_for (comparison, &addition);
  CpItemList *statements = cp_comparison_get_statements (comparison);
  g_autoptr (CpItem) item = CP_ITEM (g_object_ref (cp_item_list_at (statements, 0)));
  g_autoptr (GPtrArray) note = one (CP_CORRECT_ACT, cp_item_get_key (item), "warn");
  cp_comparison_correct (comparison, note, "Change Act");
  settle (comparison);
  EXPECT_EQ (cp_item_list_at (statements, 0), item);
  EXPECT_EQ (cp_item_get_model (item), cp_comparison_get_model (comparison));
}

/* Opened from its file, nothing is read yet: the analysis that takes a correction in has to read everything first. */
TEST_F (Comparison, ShowsACorrectionBeforeTheAnalysisIsBack)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GFile) target = file ("x.counterpoint");
  Addition addition;

  add (comparison, { path ("0.txt"), path ("1.txt") }, &addition);
  wait_for (comparison, &addition);
  ASSERT_TRUE (cp_comparison_save (comparison, target, nullptr));
  g_autoptr (CpComparison) opened = cp_comparison_load (target, nullptr);
  ASSERT_NE (opened, nullptr);
  g_autofree char *key = cp_model_statement_key (cp_comparison_get_model (opened), 0);
  g_autoptr (GPtrArray) act = one (CP_CORRECT_ACT, key, "warn");
  cp_comparison_correct (opened, act, "Change Act");
  EXPECT_TRUE (cp_comparison_get_busy (opened));
  auto *s = static_cast<CpModelStatement *> (g_ptr_array_index (cp_comparison_get_model (opened)->statements, 0));
  EXPECT_EQ (s->act, CP_ACT_WARN) << "in the same frame";
  EXPECT_NE (s->by_person & 1u << CP_FIELD_ACT, 0u);
  settle (opened);
  EXPECT_EQ (export_of (opened), export_again (opened)) << "and what follows from it after that";
  cp_comparison_undo (opened);
  settle (opened);
  EXPECT_EQ (export_of (opened), export_of (comparison));
}

TEST_F (Comparison, GoesOnWithAnAdditionThatACorrectionFallsInto)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  Addition addition;
  std::vector<std::string> paths;

  for (guint i = 0; i < 40; i++)
    {
      const std::string name = "many" + std::to_string (i) + ".txt";
      write (name, texts[i % 3] + ("\nThe airline has flown " + std::to_string (100 + i) + " times this month, it says.\n"));
      paths.push_back (path (name));
    }
  add (comparison, paths, &addition);
  while (!addition.done && g_list_model_get_n_items (G_LIST_MODEL (cp_comparison_get_articles (comparison))) == 0)
    g_main_context_iteration (nullptr, TRUE);
  g_autoptr (GPtrArray) note = one (CP_CORRECT_NOTE, "0123 1-2", "in between");
  cp_comparison_correct (comparison, note, "Note");
  wait_for (comparison, &addition);
  EXPECT_EQ (addition.n_added, 40u);
  EXPECT_EQ (cp_comparison_get_model (comparison)->articles->len, 40u);
  cp_comparison_undo (comparison);
  settle (comparison);
  EXPECT_EQ (cp_comparison_get_model (comparison)->articles->len, 40u) << "the addition is a step of its own, and whole";
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u);
  cp_comparison_undo (comparison);
  settle (comparison);
  EXPECT_EQ (cp_comparison_get_model (comparison)->articles->len, 0u);
}

/* What is read does not depend on how it is set beside each other: nothing is read again, nor later. */
TEST_F (Comparison, AnArrangementWaitsForNoAnalysisAndCausesNone)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (CpArrangement) first = by_date ({ "pi" }), second = by_date ({ "na", "pi" });
  g_autoptr (GFile) target = file ("x.counterpoint");
  guint told = 0, changed = 0;
  Addition addition;
  auto count = +[] (CpComparison *, gpointer n) { ++*static_cast<guint *> (n); };

  add (comparison, { path ("0.txt"), path ("1.txt") }, &addition);
  wait_for (comparison, &addition);
  g_signal_connect (comparison, "arranged", G_CALLBACK (count), &told);
  g_signal_connect (comparison, "changed", G_CALLBACK (count), &changed);
  cp_comparison_arrange (comparison, first, "Columns Changed");
  EXPECT_FALSE (cp_comparison_get_busy (comparison));
  EXPECT_EQ (told, 1u);
  EXPECT_EQ (changed, 0u);
  cp_comparison_arrange (comparison, first, "Columns Changed");
  EXPECT_EQ (told, 1u) << "it is so already";
  ASSERT_TRUE (cp_comparison_save (comparison, target, nullptr));

  g_autoptr (CpComparison) opened = cp_comparison_load (target, nullptr);
  ASSERT_NE (opened, nullptr);
  EXPECT_EQ (columns_of (opened), "pi;");
  EXPECT_FALSE (cp_comparison_get_modified (opened));
  g_autofree char *key = cp_model_statement_key (cp_comparison_get_model (opened), 0);
  g_autoptr (GPtrArray) stance = one (CP_CORRECT_STANCE, key, "oppose");
  cp_comparison_correct (opened, stance, "Change Answer");
  ASSERT_TRUE (cp_comparison_get_busy (opened));
  changed = 0;
  g_signal_connect (opened, "changed", G_CALLBACK (count), &changed);
  cp_comparison_arrange (opened, second, "Columns Changed");
  settle (opened);
  EXPECT_EQ (columns_of (opened), "na;pi;");
  EXPECT_EQ (changed, 1u) << "the analysis that was under way is the one that is shown, and no other comes after it";
  EXPECT_EQ (export_of (opened), export_again (opened));
  EXPECT_TRUE (cp_comparison_get_modified (opened));
}

TEST_F (Comparison, StopsWhenCancelledAndKeepsWhatIsThere)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Addition addition;

  g_cancellable_cancel (cancellable);
  add (comparison, { path ("0.txt") }, &addition, cancellable);
  wait_for (comparison, &addition);
  EXPECT_FALSE (addition.worked);
  EXPECT_TRUE (g_error_matches (addition.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  EXPECT_FALSE (cp_comparison_get_busy (comparison));
}

TEST_F (Comparison, OpensAsItWasSavedAndGoesOnFromThere)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GFile) target = file ("x.counterpoint");
  g_autoptr (GError) error = nullptr;
  Addition addition, more;

  add (comparison, { path ("0.txt"), path ("1.txt") }, &addition);
  wait_for (comparison, &addition);
  g_autofree char *key = cp_model_statement_key (cp_comparison_get_model (comparison), 1);
  g_autoptr (GPtrArray) stance = one (CP_CORRECT_STANCE, key, "oppose");
  cp_comparison_correct (comparison, stance, "Change Answer");
  settle (comparison);
  ASSERT_TRUE (cp_comparison_save (comparison, target, &error)) << error->message;
  EXPECT_FALSE (cp_comparison_get_modified (comparison));
  EXPECT_TRUE (cp_comparison_is_saved_file (target));

  g_autoptr (CpComparison) opened = cp_comparison_load (target, &error);
  ASSERT_NE (opened, nullptr) << error->message;
  EXPECT_FALSE (cp_comparison_get_modified (opened));
  EXPECT_FALSE (cp_comparison_get_busy (opened)) << "nothing is analysed again";
  EXPECT_EQ (export_of (opened), export_of (comparison));
  add (opened, { path ("2.txt") }, &more);
  wait_for (opened, &more);
  EXPECT_EQ (cp_comparison_get_model (opened)->articles->len, 3u);
  EXPECT_EQ (export_of (opened), export_again (opened));
  cp_comparison_undo (opened);
  settle (opened);
  EXPECT_EQ (export_of (opened), export_of (comparison));
  EXPECT_FALSE (cp_comparison_get_modified (opened)) << "back where it was saved";
}

TEST_F (Comparison, LeavesTheOldFileWhereItCannotSave)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GFile) nowhere = file ("no-such-folder/x.counterpoint");
  g_autoptr (GFile) folder_file = g_file_new_for_path (folder);
  g_autoptr (GError) error = nullptr;

  cp_comparison_set_title (comparison, "x");
  EXPECT_FALSE (cp_comparison_save (comparison, nowhere, &error));
  ASSERT_NE (error, nullptr);
  EXPECT_NE (strstr (error->message, "x.counterpoint"), nullptr);
  g_clear_error (&error);
  EXPECT_FALSE (cp_comparison_save (comparison, folder_file, &error));
  EXPECT_NE (error, nullptr);
  EXPECT_TRUE (cp_comparison_get_modified (comparison));
}

/* Two programs have one comparison open: what the one saved is not lost by the other. */
TEST_F (Comparison, KnowsThatAnotherProgramChangedItsFile)
{
  g_autoptr (CpComparison) first = cp_comparison_new ();
  g_autoptr (GFile) target = file ("x.counterpoint");
  g_autoptr (GFile) other = file ("y.counterpoint");
  g_autoptr (GError) error = nullptr;

  EXPECT_TRUE (cp_comparison_check_file (first, nullptr)) << "it has none";
  cp_comparison_set_title (first, "one");
  ASSERT_TRUE (cp_comparison_save (first, target, nullptr));
  EXPECT_TRUE (cp_comparison_check_file (first, nullptr));
  g_autoptr (CpComparison) second = cp_comparison_load (target, nullptr);
  EXPECT_TRUE (cp_comparison_check_file (second, nullptr));
  cp_comparison_set_title (second, "another");
  ASSERT_TRUE (cp_comparison_save (second, target, nullptr));
  EXPECT_TRUE (cp_comparison_check_file (second, nullptr));
  EXPECT_FALSE (cp_comparison_check_file (first, &error));
  ASSERT_NE (error, nullptr);
  EXPECT_TRUE (g_str_has_prefix (error->message, "“x.counterpoint” was changed by another program")) << error->message;
  ASSERT_TRUE (cp_comparison_save (first, other, nullptr));
  EXPECT_TRUE (cp_comparison_check_file (first, nullptr)) << "its file is another now";
  ASSERT_TRUE (g_file_delete (target, nullptr, nullptr));
  EXPECT_TRUE (cp_comparison_check_file (second, nullptr)) << "nothing is lost by writing it again";
}

TEST_F (Comparison, ReadsTheArticlesAgainOfAFileWhoseAnalysisIsDamaged)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GFile) target = file ("x.counterpoint");
  g_autofree char *text = nullptr;
  gsize length;
  Addition addition;

  add (comparison, { path ("0.txt"), path ("1.txt") }, &addition);
  wait_for (comparison, &addition);
  ASSERT_TRUE (cp_comparison_save (comparison, target, nullptr));
  ASSERT_TRUE (g_file_load_contents (target, nullptr, &text, &length, nullptr, nullptr));
  write ("x.counterpoint", std::string (text, length - length / 4));
  g_autoptr (CpComparison) opened = cp_comparison_load (target, nullptr);
  ASSERT_NE (opened, nullptr);
  EXPECT_NE (cp_comparison_get_trouble (opened), nullptr);
  EXPECT_TRUE (cp_comparison_get_modified (opened));
  settle (opened);
  EXPECT_EQ (export_of (opened), export_of (comparison));
}

TEST_F (Comparison, NamesItselfAfterItsSidesOrItsFirstArticle)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  guint told = 0;
  auto count = +[] (CpComparison *, GParamSpec *, gpointer n) { ++*static_cast<guint *> (n); };

  g_signal_connect (comparison, "notify::title", G_CALLBACK (count), &told);
  const std::string empty = cp_comparison_get_title (comparison);
  EXPECT_FALSE (empty.empty ());
  cp_comparison_set_title (comparison, "Mine");
  EXPECT_STREQ (cp_comparison_get_title (comparison), "Mine");
  cp_comparison_set_title (comparison, "");
  EXPECT_EQ (cp_comparison_get_title (comparison), empty);
  EXPECT_GT (told, 0u);
}

}
