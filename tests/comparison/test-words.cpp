/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "comparison/words.h"
#include "sample.h"

namespace {

/* A model of one statement whose content is the marked stretches, [like this], of @marked. */
CpModel *
model_of (const std::string &marked, CpKind kind)
{
  CpModel *model = cp_model_new ();
  CpArticle *article = cp_article_new ();
  CpModelStatement *s = cp_model_statement_new ();
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (CpSpan));
  std::string text;
  guint32 start = 0;

  for (char c : marked)
    {
      const guint32 here = static_cast<guint32> (g_utf8_strlen (text.c_str (), -1));
      if (c == '[')
        start = here;
      else if (c == ']')
        {
          CpSpan span = { start, here };
          g_array_append_val (spans, span);
        }
      else
        text += c;
    }
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text.c_str ());
  cp_article_close (article);
  g_ptr_array_add (model->articles, article);
  s->n_content = spans->len;
  s->content = reinterpret_cast<CpSpan *> (g_array_free (g_steal_pointer (&spans), FALSE));
  s->kind = kind;
  g_ptr_array_add (model->statements, s);
  return model;
}

TEST (Words, PutOnePairOfQuotationMarksRoundDirectWords)
{
  struct { const char *marked, *shown; } cases[] = {
    { "[“We will not fly,”] she said.", "“We will not fly,”" },
    { "“[We will not fly],” she said.", "“We will not fly”" },
    { "[\"We will not fly,\"] she said. [\"It is late.\"]", "“We will not fly, … It is late.”" },
    { "[‘We will not fly,’] she said.", "“We will not fly,”" },
    { "She said it was [“late”].", "“… late”" },
    { "[“It is the pilots’] day,” she said.", "“It is the pilots’”" },
    { "[“He said ‘no’ to me”], she said.", "“He said ‘no’ to me”" },
  };

  for (const auto &one : cases)
    {
      g_autoptr (CpModel) model = model_of (one.marked, CP_KIND_DIRECT);
      g_autofree char *lead = nullptr, *words = nullptr;
      cp_words_statement (model, 0, &lead, &words);
      EXPECT_STREQ (words, one.shown);
      EXPECT_EQ (lead, nullptr);
    }
}

TEST (Words, LeaveReportedWordsAsTheyStand)
{
  g_autoptr (CpModel) model = model_of ("She said [that it was “late”].", CP_KIND_MIXED);
  g_autofree char *lead = nullptr, *words = nullptr;

  cp_words_statement (model, 0, &lead, &words);
  EXPECT_STREQ (words, "that it was “late”");
}

TEST (Words, TellWhatWasAddedAndWhatWasHereAlready)
{
  auto told = [] (guint n_added, guint n_known) {
    g_autofree char *words = cp_words_added (n_added, n_known);

    return std::string (words != nullptr ? words : "");
  };
  EXPECT_EQ (told (2, 0), "2 articles added.");
  EXPECT_EQ (told (1, 1), "1 article added. 1 was here already.");
  EXPECT_EQ (told (0, 3), "3 were here already.");
  EXPECT_EQ (told (0, 0), "");
}

TEST (Words, TellADateAsFarAsItIsKnown)
{
  struct { CpDate date; const char *shown; } cases[] = {
    { CP_DATE_NONE, "no date" }, { cp_date_new_day (2017, 4, 2), "2 April 2017" }, { { 2017, 4, 1, 0, 0, CP_PRECISION_MONTH }, "April 2017" },
    { { 2017, 1, 1, 0, 0, CP_PRECISION_YEAR }, "2017" }, { { 2017, 4, 10, 0, 0, CP_PRECISION_WEEK }, "week of 10 April 2017" },
  };

  for (const auto &one : cases)
    {
      g_autofree char *shown = cp_words_date (&one.date);
      EXPECT_STREQ (shown, one.shown);
    }
}

TEST (Words, ReasonsTellADateAsItIsShown)
{
  CpModelStatement s = {};
  const CpDate day = cp_date_new_day (2017, 4, 12);

  s.date = day;
  s.reason[CP_FIELD_DATE] = g_ref_string_new ("“of 2017-04-12” is 2017-04-12");
  s.reason[CP_FIELD_ACT] = g_ref_string_new ("said by the reporting word");
  g_autofree char *told = cp_words_reason (&s, CP_FIELD_DATE), *other = cp_words_reason (&s, CP_FIELD_ACT);
  g_autofree char *none = cp_words_reason (&s, CP_FIELD_ISSUE);

  EXPECT_STREQ (told, "“of 2017-04-12” is 12 April 2017");
  EXPECT_STREQ (other, "said by the reporting word");
  EXPECT_EQ (none, nullptr);
  g_ref_string_release (s.reason[CP_FIELD_DATE]);
  g_ref_string_release (s.reason[CP_FIELD_ACT]);
}

TEST (Words, CiteAStatementWithEverythingNeededToFindIt)
{
  g_autoptr (CpModel) model = sample_model (1, 2);
  g_autofree char *citation = cp_words_citation (model, 1);

  for (const char *part : { "claim 0-1 was so", "Tor Keel", "director", "Port & Company", "1 March 2021", "Harbour dispute, part 0", "The Pier" })
    EXPECT_NE (strstr (citation, part), nullptr) << part << " in " << citation;
}

}
