/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctime>
#include <functional>
#include <gtest/gtest.h>

#include "comparison/filter.h"
#include "comparison/matcher.h"
#include "comparison/search.h"
#include "sample.h"
#include "stance/speaker-reference.h"

namespace {

const CpModelStatement *
at (const CpModel *model, guint index)
{
  return static_cast<const CpModelStatement *> (g_ptr_array_index (model->statements, index));
}

/* Exactly those statements pass for which @wanted holds. */
void
expect_passing (const CpFilter *filter, const CpModel *model, const std::function<bool (const CpModelStatement *)> &wanted)
{
  g_autoptr (GArray) found = cp_filter_apply (filter, model);
  guint next = 0;

  for (guint i = 0; i < model->statements->len; i++)
    if (wanted (at (model, i)))
      {
        ASSERT_LT (next, found->len);
        EXPECT_EQ (g_array_index (found, guint32, next), i);
        next++;
      }
  EXPECT_EQ (next, found->len);
  EXPECT_GT (next, 0u);
}

TEST (Filter, LetsEverythingThroughWhenNothingIsAsked)
{
  g_autoptr (CpModel) model = sample_model (3, 4);
  g_autoptr (CpFilter) filter = cp_filter_new ();

  EXPECT_TRUE (cp_filter_is_empty (filter));
  expect_passing (filter, model, [] (const CpModelStatement *) { return true; });
}

TEST (Filter, AsksForEachOfItsFields)
{
  g_autoptr (CpModel) model = sample_model (4, 8);
  static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 5))->checked = TRUE;
  static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 6))->confidence = 0.3f;
  static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 7))->deed = TRUE;
  static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 8))->party = -1;

  auto with = [&] (auto set, const std::function<bool (const CpModelStatement *)> &wanted) {
    g_autoptr (CpFilter) filter = cp_filter_new ();
    set (filter);
    EXPECT_FALSE (cp_filter_is_empty (filter));
    expect_passing (filter, model, wanted);
  };
  with ([] (CpFilter *f) { g_ptr_array_add (f->parties, g_strdup ("Port & Company")); }, [] (auto s) { return s->party == 1; });
  with ([] (CpFilter *f) { g_ptr_array_add (f->parties, g_strdup ("")); }, [] (auto s) { return s->party == -1; });
  with ([] (CpFilter *f) { g_ptr_array_add (f->speakers, g_strdup ("Ana Brine")); }, [] (auto s) { return s->speaker == 0; });
  with ([] (CpFilter *f) { g_ptr_array_add (f->issues, g_strdup ("the crane")); }, [] (auto s) { return s->issue == 1; });
  with ([] (CpFilter *f) { g_ptr_array_add (f->outlets, g_strdup ("The Pier")); }, [] (auto s) { return s->article % 2 == 0; });
  with ([&] (CpFilter *f) { g_ptr_array_add (f->articles, cp_article_key (static_cast<CpArticle *> (g_ptr_array_index (model->articles, 2)))); },
        [] (auto s) { return s->article == 2; });
  with ([] (CpFilter *f) { f->acts = 1u << CP_ACT_DENY; }, [] (auto s) { return s->act == CP_ACT_DENY; });
  with ([] (CpFilter *f) { f->stances = 1u << CP_STANCE_SUPPORT; }, [] (auto s) { return s->stance == CP_STANCE_SUPPORT; });
  with ([] (CpFilter *f) { f->checked = CP_CHECKED_YES; }, [] (auto s) { return s->checked; });
  with ([] (CpFilter *f) { f->checked = CP_CHECKED_NO; }, [] (auto s) { return !s->checked; });
  with ([] (CpFilter *f) { f->confidence_to = 0.5f; }, [] (auto s) { return s->confidence <= 0.5f; });
  with ([] (CpFilter *f) { f->confidence_from = 0.5f; }, [] (auto s) { return s->confidence >= 0.5f; });
  with ([] (CpFilter *f) { f->deeds_only = TRUE; }, [] (auto s) { return s->deed; });
}

TEST (Filter, AsksForAllAtOnce)
{
  g_autoptr (CpModel) model = sample_model (4, 8);
  g_autoptr (CpFilter) filter = cp_filter_new ();

  g_ptr_array_add (filter->parties, g_strdup ("Harbour Union"));
  g_ptr_array_add (filter->issues, g_strdup ("the crane"));
  filter->words = g_strdup ("claim 3-");
  expect_passing (filter, model, [] (auto s) { return s->party == 0 && s->issue == 1 && s->article == 3; });
}

/* Of several who have a name one can be meant: by a place where an article names it. */
TEST (Filter, TellsNamesakesApart)
{
  g_autoptr (CpModel) model = sample_model (2, 4);
  auto speaker = [&] (guint i) { return static_cast<CpModelSpeaker *> (g_ptr_array_index (model->speakers, i)); };
  const CpMention mention = { 1, { 0, 5 } };
  g_autoptr (CpFilter) one = cp_filter_new (), all = cp_filter_new ();

  g_free (speaker (1)->name);
  speaker (1)->name = g_strdup (speaker (0)->name);
  g_array_append_val (speaker (1)->mentions, mention);
  g_ptr_array_add (one->speakers, cp_speaker_reference (model, 1, speaker (1)->name));
  g_ptr_array_add (all->speakers, g_strdup (speaker (0)->name));
  g_autofree char *text = cp_filter_to_text (one);
  g_autoptr (CpFilter) kept = cp_filter_from_text (text, nullptr);

  expect_passing (one, model, [] (auto s) { return s->speaker == 1; });
  expect_passing (kept, model, [] (auto s) { return s->speaker == 1; });
  expect_passing (all, model, [] (auto) { return true; });
}

TEST (Filter, TakesAnUncertainDateForEveryDayItMayBe)
{
  g_autoptr (CpModel) model = sample_model (1, 4);
  CpDate day = cp_date_new_day (2021, 3, 20);
  auto date = [&] (guint i) { return &static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i))->date; };
  g_autoptr (CpFilter) filter = cp_filter_new ();

  *date (0) = cp_date_new_day (2021, 3, 19);
  *date (1) = day;
  *date (2) = cp_date_truncate (&day, CP_PRECISION_MONTH);
  *date (3) = CP_DATE_NONE;
  filter->from = filter->to = cp_date_to_day_number (&day);
  expect_passing (filter, model, [&] (auto s) { return s != at (model, 0); });
  filter->dated_only = TRUE;
  expect_passing (filter, model, [&] (auto s) { return s == at (model, 1) || s == at (model, 2); });
}

TEST (Filter, FindsWordsInTheStatementItsSpeakerIssueAndNote)
{
  g_autoptr (CpModel) model = sample_model (3, 4);
  static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 9))->note = g_strdup ("ring the Émigré back");
  struct { const char *words; std::function<bool (const CpModelStatement *)> wanted; } cases[] = {
    { "CLAIM 1-2", [&] (auto s) { return s == at (model, 6); } },
    { "brine", [] (auto s) { return s->speaker == 0; } },
    { "night claim", [] (auto s) { return s->issue == 0; } },
    { "\"the émigré\"", [&] (auto s) { return s == at (model, 9); } },
  };

  for (const auto &one : cases)
    {
      g_autoptr (CpFilter) filter = cp_filter_new ();
      filter->words = g_strdup (one.words);
      expect_passing (filter, model, one.wanted);
    }
  g_autoptr (CpFilter) none = cp_filter_new ();
  none->words = g_strdup ("\"claim night\"");
  g_autoptr (GArray) found = cp_filter_apply (none, model);
  EXPECT_EQ (found->len, 0u);
}

TEST (Filter, ComesBackFromItsText)
{
  g_autoptr (CpFilter) filter = cp_filter_new ();

  filter->words = g_strdup ("  \"two; words\" = \\ ü\n");
  g_ptr_array_add (filter->parties, g_strdup ("Port; & [Company]"));
  g_ptr_array_add (filter->parties, g_strdup (""));
  filter->acts = 1u << CP_ACT_OTHER | 1u << CP_ACT_ASSERT;
  filter->stances = 1u << CP_STANCE_NONE;
  filter->from = 737000;
  filter->dated_only = TRUE;
  filter->checked = CP_CHECKED_NO;
  filter->confidence_to = 0.7f;
  filter->deeds_only = TRUE;
  g_autofree char *text = cp_filter_to_text (filter);
  g_autoptr (CpFilter) again = cp_filter_from_text (text, nullptr);
  ASSERT_NE (again, nullptr);
  EXPECT_STREQ (again->words, filter->words);
  EXPECT_EQ (again->acts, filter->acts);
  EXPECT_EQ (again->checked, filter->checked);
  ASSERT_EQ (again->parties->len, 2u);
  EXPECT_STREQ (static_cast<char *> (g_ptr_array_index (again->parties, 0)), "Port; & [Company]");
  EXPECT_TRUE (cp_filter_equal (filter, again));
  g_autoptr (CpFilter) copy = cp_filter_copy (filter);
  EXPECT_TRUE (cp_filter_equal (filter, copy));
  copy->to = 5;
  EXPECT_FALSE (cp_filter_equal (filter, copy));
}

TEST (Filter, RefusesTextThatIsNone)
{
  g_autoptr (GError) error = nullptr;
  EXPECT_EQ (cp_filter_from_text ("no filter at all", &error), nullptr);
  EXPECT_NE (error, nullptr);
}

/* The bound is the interface's: a filter over 20,000 statements within 50 ms. Under a sanitizer, whose cost is another matter, it is not asked. */
TEST (Filter, GoesThroughTwentyThousandStatementsWithoutDelay)
{
  g_autoptr (CpModel) model = sample_model (1000, 20);
  g_autoptr (CpFilter) filter = cp_filter_new ();

  filter->words = g_strdup ("claim \"was so\" said-nowhere");
  const clock_t begun = clock ();
  g_autoptr (GArray) found = cp_filter_apply (filter, model);
  const double took = static_cast<double> (clock () - begun) / CLOCKS_PER_SEC;
  EXPECT_EQ (found->len, 0u);
  RecordProperty ("milliseconds", static_cast<int> (took * 1000));
#if !defined(__SANITIZE_ADDRESS__)
  EXPECT_LT (took, 0.1) << "twice the bound, for a slower machine";
#endif
}

TEST (Matcher, TakesVariantsOfACharacterForTheSame)
{
  struct { const char *sought, *text; bool found; } cases[] = {
    { "don't", "They DON’T know", true }, { "“no”", "He said \"No\".", true }, { "e-mail", "an e\u2011mail", true },
    { "two words", "two\u00a0words", true }, { "ЖУРНАЛ", "журнал", true }, { "straße", "STRASSE", false }, { "", "anything", true },
    { "ab", "aab", true }, { "abc", "ab", false },
  };

  for (const auto &one : cases)
    {
      g_autoptr (CpMatcher) matcher = cp_matcher_new (one.sought);
      EXPECT_EQ (cp_matcher_in (matcher, one.text, nullptr), one.found) << one.sought << " in " << one.text;
    }
}

TEST (Search, GivesEveryPlaceWithItsStatementAndContext)
{
  g_autoptr (CpModel) model = sample_model (2, 3);
  g_autoptr (GArray) hits = cp_search_articles (model, "CLAIM");

  ASSERT_EQ (hits->len, 6u);
  for (guint i = 0; i < hits->len; i++)
    {
      const CpHit *hit = &g_array_index (hits, CpHit, i);
      const CpArticle *article = static_cast<const CpArticle *> (g_ptr_array_index (model->articles, hit->article));
      g_autofree char *words = cp_article_slice (article, hit->span);
      CpSpan match;
      g_autofree char *context = cp_search_context (model, hit, 12, &match);
      g_autofree char *marked = g_utf8_substring (context, match.start, match.end);

      EXPECT_STREQ (words, "claim");
      EXPECT_STREQ (marked, "claim");
      EXPECT_EQ (hit->statement, static_cast<gint32> (i));
      EXPECT_TRUE (g_str_has_prefix (context, "…"));
      EXPECT_EQ (g_utf8_strlen (context, -1), 1 + 12 + 5 + 12);
    }
  CpSpan match;
  g_autofree char *cut = cp_search_context (model, &g_array_index (hits, CpHit, 0), 7, &match);
  g_autofree char *bare = cp_search_context (model, &g_array_index (hits, CpHit, 0), 2, &match);
  EXPECT_STREQ (cut, "…that claim 0-0…") << "no word is cut in the middle";
  EXPECT_STREQ (bare, "…t claim 0…") << "but where nothing else would be left";
  g_autoptr (GArray) outside = cp_search_articles (model, "Speaker 1");
  ASSERT_EQ (outside->len, 2u);
  EXPECT_EQ (g_array_index (outside, CpHit, 0).statement, -1);
}

TEST (Search, GivesEveryPlaceThatAPatternMatches)
{
  g_autoptr (CpModel) model = sample_model (2, 3);
  g_autoptr (GRegex) pattern = g_regex_new ("CLAIM \\d-[02]", G_REGEX_CASELESS, (GRegexMatchFlags) 0, nullptr);
  g_autoptr (GRegex) nothing = g_regex_new ("q*", (GRegexCompileFlags) 0, (GRegexMatchFlags) 0, nullptr);
  g_autoptr (GArray) hits = cp_search_pattern (model, pattern), none = cp_search_pattern (model, nothing);
  std::string words;

  for (guint i = 0; i < hits->len; i++)
    {
      const CpHit *hit = &g_array_index (hits, CpHit, i);
      g_autofree char *one = cp_article_slice (static_cast<const CpArticle *> (g_ptr_array_index (model->articles, hit->article)), hit->span);

      words += std::string (one) + " of " + std::to_string (hit->statement) + ", ";
    }
  EXPECT_EQ (words, "claim 0-0 of 0, claim 0-2 of 2, claim 1-0 of 3, claim 1-2 of 5, ");
  EXPECT_EQ (none->len, 0u) << "what is empty is no place";
}

}
