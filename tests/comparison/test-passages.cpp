/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "comparison/outlets.h"
#include "comparison/passages.h"
#include "comparison/said.h"
#include "said-model.h"

namespace {

/* The first text with what was cut in [brackets] and what was added in {braces}. */
std::string
marked (const char *a, const char *b)
{
  g_autoptr (GArray) words_a = cp_said_words (a), words_b = cp_said_words (b);
  g_autoptr (GArray) changes = cp_said_compare (words_a, words_b);
  std::string out;

  for (guint i = 0; i < changes->len; i++)
    {
      const CpChange *change = &g_array_index (changes, CpChange, i);
      const bool added = change->kind == CP_CHANGE_ADDED;
      const GArray *words = added ? words_b : words_a;
      const char *text = added ? b : a;

      out += change->kind == CP_CHANGE_KEPT ? "" : added ? "{" : "[";
      for (guint k = 0; k < change->n; k++)
        {
          const CpSpan span = g_array_index (words, CpSaidWord, change->first + k).span;
          g_autofree char *word = g_utf8_substring (text, span.start, span.end);

          out += std::string (k > 0 ? " " : "") + word;
        }
      out += change->kind == CP_CHANGE_KEPT ? "" : added ? "}" : "]";
      out += i + 1 < changes->len ? " " : "";
    }
  return out;
}

TEST (Said, WordsAreOneWhateverCaseAndMarks)
{
  g_autoptr (GArray) words = cp_said_words ("  “Never — NEVER, ‘never’!”  ");

  ASSERT_EQ (words->len, 3u) << "a dash alone belongs to the word before it";
  EXPECT_EQ (g_array_index (words, CpSaidWord, 0).number, g_array_index (words, CpSaidWord, 1).number);
  EXPECT_EQ (g_array_index (words, CpSaidWord, 0).number, g_array_index (words, CpSaidWord, 2).number);
  EXPECT_EQ (g_array_index (words, CpSaidWord, 0).span.start, 2u);
  EXPECT_EQ (g_array_index (words, CpSaidWord, 0).span.end, 10u);
}

TEST (Said, FewestWordsAreCutAndAdded)
{
  EXPECT_EQ (marked ("the boats will sail all winter", "the boats will sail"), "the boats will sail [all winter]");
  EXPECT_EQ (marked ("the boats will sail", "the boats will not sail"), "the boats will {not} sail");
  EXPECT_EQ (marked ("we close the port to all boats", "we close the port to vessels"), "we close the port to [all boats] {vessels}");
  EXPECT_EQ (marked ("", "something new"), "{something new}");
  EXPECT_EQ (marked ("something old", ""), "[something old]");
  EXPECT_EQ (marked ("a b c d e f", "a x c y e f"), "a [b] {x} c [d] {y} e f");
  EXPECT_EQ (marked ("one two three", "three two one"), marked ("one two three", "three two one"));
}

/* Whatever two texts are made of: what was kept and cut is the first, what was kept and added the second, each word once and in order. */
TEST (Said, ChangesMakeBothTexts)
{
  GRand *chance = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) a = g_string_new (NULL), b = g_string_new (NULL);
      guint at_a = 0, at_b = 0;

      for (gint i = g_rand_int_range (chance, 0, 40); i > 0; i--)
        g_string_append_printf (a, "%c ", 'a' + g_rand_int_range (chance, 0, 5));
      for (gint i = g_rand_int_range (chance, 0, 40); i > 0; i--)
        g_string_append_printf (b, "%c ", 'a' + g_rand_int_range (chance, 0, 5));
      g_autoptr (GArray) words_a = cp_said_words (a->str), words_b = cp_said_words (b->str);
      g_autoptr (GArray) changes = cp_said_compare (words_a, words_b);
      for (guint i = 0; i < changes->len; i++)
        {
          const CpChange *change = &g_array_index (changes, CpChange, i);

          EXPECT_EQ (change->first, change->kind == CP_CHANGE_ADDED ? at_b : at_a);
          for (guint k = 0; change->kind == CP_CHANGE_KEPT && k < change->n; k++)
            EXPECT_EQ (g_array_index (words_a, CpSaidWord, at_a + k).number, g_array_index (words_b, CpSaidWord, at_b + k).number);
          at_a += change->kind != CP_CHANGE_ADDED ? change->n : 0;
          at_b += change->kind != CP_CHANGE_CUT ? change->n : 0;
        }
      EXPECT_EQ (at_a, words_a->len);
      EXPECT_EQ (at_b, words_b->len);
    }
  g_rand_free (chance);
}

TEST (Said, TextsWithNothingInCommonEndSoon)
{
  g_autoptr (GString) a = g_string_new (NULL), b = g_string_new (NULL);

  for (guint i = 0; i < 40000; i++)
    {
      g_string_append_printf (a, "a%u ", i);
      g_string_append_printf (b, "b%u ", i);
    }
  g_autoptr (GArray) words_a = cp_said_words (a->str), words_b = cp_said_words (b->str);
  const clock_t start = clock ();
  g_autoptr (GArray) changes = cp_said_compare (words_a, words_b);

  EXPECT_LT ((double) (clock () - start) / CLOCKS_PER_SEC, 2.0);
  EXPECT_EQ (cp_said_count (changes, CP_CHANGE_CUT), 40000u);
  EXPECT_EQ (cp_said_count (changes, CP_CHANGE_ADDED), 40000u);
}

const std::vector<Said> morning = {
  { "The lighthouse belongs to the island and to nobody else", 0, 0, CP_STANCE_SUPPORT },
  { "to shut the harbour to every ship of the company from the first of May if the price rises again", 1, 1, CP_STANCE_OPPOSE },
  { "Nobody asked the fishermen", 2, 2 },
  { "We will pay for the repairs in full", 1, 3, CP_STANCE_SUPPORT },
};
const std::vector<Said> evening = {
  { "A storm is coming on Friday", 2, 4 },
  { "to shut the harbour to the ships of the company", 1, 1, CP_STANCE_OPPOSE },
  { "the lighthouse belongs to the island, and to nobody else", 0, 0, CP_STANCE_SUPPORT },
  { "the repairs will not be paid in full by us", 1, 3, CP_STANCE_OPPOSE },
};

TEST (Passages, StatementsOfTwoReportsAreMatchedByWhatTheySay)
{
  g_autoptr (CpModel) model = model_of ({ morning, evening });
  g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, NULL, NULL);
  const auto passage = [&] (guint i) { return g_array_index (passages->all, CpPassage, i); };

  ASSERT_EQ (passages->all->len, 5u);
  EXPECT_EQ (passage (0).a, -1) << "what only the second has, before all else, comes first";
  EXPECT_EQ (passage (0).b, 4);
  EXPECT_EQ (passage (1).a, 0);
  EXPECT_EQ (passage (1).b, 6);
  EXPECT_EQ (passage (1).kind, CP_PASSAGE_SHARED);
  EXPECT_EQ (passage (2).b, 5);
  EXPECT_EQ (passage (2).kind, CP_PASSAGE_SHORTENED);
  EXPECT_EQ (passage (3).kind, CP_PASSAGE_ONLY_HERE);
  EXPECT_EQ (passage (3).a, 2);
  EXPECT_EQ (passage (4).kind, CP_PASSAGE_NEW_ANSWER);
  EXPECT_EQ (passages->n_shared, 1u);
  EXPECT_EQ (passages->n_otherwise, 2u);
  EXPECT_EQ (passages->n_only_a, 1u);
  EXPECT_EQ (passages->n_only_b, 1u);
  EXPECT_EQ (cp_passages_find (passages, 6), 1);
  EXPECT_EQ (cp_passages_find (passages, 99), -1);
}

TEST (Passages, TheSameTheOtherWayRound)
{
  g_autoptr (CpModel) model = model_of ({ morning, evening });
  g_autoptr (CpPassages) there = cp_passages_new (model, 0, 1, NULL, NULL), back = cp_passages_new (model, 1, 0, NULL, NULL);

  EXPECT_EQ (there->n_shared, back->n_shared);
  EXPECT_EQ (there->n_otherwise, back->n_otherwise);
  EXPECT_EQ (there->n_only_a, back->n_only_b);
  for (guint i = 0; i < there->all->len; i++)
    {
      const CpPassage one = g_array_index (there->all, CpPassage, i);
      const CpPassage other = g_array_index (back->all, CpPassage, cp_passages_find (back, one.a >= 0 ? one.a : one.b));

      EXPECT_EQ (one.a, other.b);
      EXPECT_EQ (one.b, other.a);
    }
}

/* Whatever is said: how rare a word is in one article alone must not tell which statements match. */
TEST (Passages, WhichStandsFirstDoesNotMatter)
{
  static const char *const vocabulary[] = { "harbour", "ferry", "winter", "council", "price", "bridge", "repairs", "storm", "lighthouse", "audit" };
  GRand *chance = g_rand_new_with_seed (11);

  for (guint round = 0; round < 60; round++)
    {
      std::vector<std::vector<std::string>> texts (2);
      std::vector<std::vector<Said>> said (2);

      for (guint side = 0; side < 2; side++)
        for (gint i = 0; i < 3 + 5 * (gint) side; i++)
          {
            std::string text;
            for (gint k = 0; k < 6; k++)
              text += std::string (k > 0 ? " " : "") + vocabulary[g_rand_int_range (chance, 0, G_N_ELEMENTS (vocabulary))];
            texts[side].push_back (text);
          }
      for (guint side = 0; side < 2; side++)
        for (const std::string &text : texts[side])
          said[side].push_back ({ text.c_str (), g_rand_int_range (chance, 0, 2), g_rand_int_range (chance, 0, 2) });
      g_autoptr (CpModel) model = model_of (said);
      g_autoptr (CpPassages) there = cp_passages_new (model, 0, 1, NULL, NULL), back = cp_passages_new (model, 1, 0, NULL, NULL);

      for (guint i = 0; i < there->all->len; i++)
        {
          const CpPassage &one = g_array_index (there->all, CpPassage, i);
          const CpPassage &again = g_array_index (back->all, CpPassage, cp_passages_find (back, one.a >= 0 ? one.a : one.b));

          EXPECT_EQ (again.a, one.b) << round;
          EXPECT_EQ (again.b, one.a) << round;
        }
    }
  g_rand_free (chance);
}

TEST (Passages, AWordOrTwoAreNoPassage)
{
  g_autoptr (CpModel) model = model_of ({ { { "it would fight", 0, 0 }, { "a figure to suit the room", 0, 1 } },
                                          { { "that it would not do so", 0, 3 }, { "that the police should clear the room", 0, 2 } } });
  g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, NULL, NULL);

  EXPECT_EQ (passages->n_otherwise, 0u);
}

TEST (Passages, ThePersonHasTheLastWord)
{
  g_autoptr (CpModel) model = model_of ({ morning, evening });
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  g_autofree char *parted = cp_passage_match_key (model, 6, 0), *joined = cp_passage_match_key (model, 2, 4);

  g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_MATCH, parted, "no", 0));
  g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_MATCH, joined, "yes", 0));
  g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, corrections, NULL);

  EXPECT_EQ (passages->n_shared, 0u);
  EXPECT_EQ (g_array_index (passages->all, CpPassage, cp_passages_find (passages, 0)).b, -1);
  const CpPassage by_hand = g_array_index (passages->all, CpPassage, cp_passages_find (passages, 2));
  EXPECT_EQ (by_hand.b, 4);
  EXPECT_TRUE (by_hand.by_person);
}

TEST (Passages, OtherSidesAreNotTakenForOne)
{
  g_autoptr (CpModel) model = model_of ({ { { "The bridge must be closed before the winter storms", 0 } },
                                          { { "The bridge must stay open before the winter markets", 1 } } });
  g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, NULL, NULL);

  EXPECT_EQ (passages->n_only_a, 1u);
  EXPECT_EQ (passages->n_only_b, 1u);
}

/* The other side is told to have said it: the words themselves are there again. */
TEST (Passages, WhatTheOtherSideTellsAgainIsMatched)
{
  const char *threat = "to close the harbour to all ferries from the first of January if the price is raised without us";
  const char *told = "the statement of the harbour master, in which he had threatened to close the harbour to all ferries";
  g_autoptr (CpModel) model = model_of ({ { { threat, 0 }, { "The bridge will stay open", 0 } }, { { "The sea is cold in May", 1 }, { told, 1 } } });
  g_autoptr (CpModel) elsewhere = model_of ({ { { threat, 0, 0 } }, { { told, 1, 1 } } });
  g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, NULL, NULL), apart = cp_passages_new (elsewhere, 0, 1, NULL, NULL);

  EXPECT_EQ (g_array_index (passages->all, CpPassage, cp_passages_find (passages, 0)).b, 3);
  EXPECT_EQ (passages->n_otherwise, 1u);
  EXPECT_EQ (apart->n_otherwise, 0u) << "on another issue they are no more than alike";
}

/* Both speak of a body with a long name, and say different things of it. */
TEST (Passages, ALongNameIsNotWhatIsToldAgain)
{
  g_autoptr (CpModel) model = model_of ({ { { "Norholm had listened to the Joint Commission for the Study of the Marshes in every year", 0 } },
                                          { { "The Joint Commission for the Study of the Marshes recommended dykes", 1 } } });
  g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, NULL, NULL);

  EXPECT_EQ (passages->n_otherwise, 0u);
}

TEST (Passages, WhatKeepsStepCrossesNothing)
{
  g_autoptr (CpModel) model = model_of ({ morning, evening });
  g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, NULL, NULL);
  g_autoptr (GArray) run = cp_passages_in_step (passages);

  ASSERT_EQ (run->len, 2u) << "the lighthouse and the harbour cross";
  for (guint i = 1; i < run->len; i++)
    {
      const CpPassage before = g_array_index (passages->all, CpPassage, g_array_index (run, guint, i - 1));
      const CpPassage after = g_array_index (passages->all, CpPassage, g_array_index (run, guint, i));

      EXPECT_LT (before.a, after.a);
      EXPECT_LT (before.b, after.b);
    }
}

std::vector<Said>
many (guint n, std::vector<std::string> &kept)
{
  std::vector<Said> said;

  kept.reserve (kept.size () + n);
  for (guint i = 0; i < n; i++)
    {
      kept.push_back ("the council will pay item" + std::to_string (i) + " of part" + std::to_string (i * 7 % n) + " and no other bill");
      said.push_back ({ kept.back ().c_str (), 0 });
    }
  return said;
}

TEST (Passages, LongArticlesTakeTimeByTheirLength)
{
  std::vector<std::string> kept;
  double seconds[2];

  kept.reserve (40000);
  for (int i = 0; i < 2; i++)
    {
      const guint n = i == 0 ? 1000 : 4000;
      g_autoptr (CpModel) model = model_of ({ many (n, kept), many (n, kept) });
      const clock_t start = clock ();
      g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, NULL, NULL);

      seconds[i] = (double) (clock () - start) / CLOCKS_PER_SEC;
      EXPECT_EQ (passages->n_shared, n);
    }
  EXPECT_LT (seconds[1], seconds[0] * 10 + 0.5) << "four times as much must not take sixteen times as long";
}

TEST (Outlets, OneQuotationInSeveralArticlesIsFoundWithWhoCutIt)
{
  g_autoptr (CpModel) model = model_of ({
    { { "I have never seen the tide come in so fast and so high", 0 }, { "It was cold", 0 } },
    { { "never seen the tide come in so fast", 0 }, { "The tide tables are wrong", 1 } },
    { { "I have never seen the tide come in so fast and so high", 0 } },
  });
  g_autoptr (GPtrArray) found = cp_outlets_find (model);

  ASSERT_EQ (found->len, 1u);
  const CpOutlets *one = (const CpOutlets *) g_ptr_array_index (found, 0);
  ASSERT_EQ (one->statements->len, 3u);
  EXPECT_EQ (g_array_index (one->statements, guint32, 0), 0u);
  EXPECT_EQ (g_array_index (one->statements, guint32, 1), 2u);
  EXPECT_EQ (one->n_changed, 1u);
}

TEST (Outlets, AQuotationCutToAFewOfItsWordsIsStillIt)
{
  g_autoptr (CpModel) model = model_of ({
    { { "I have never seen the tide come in so fast and so high in all my forty years here. We will open when it is safe and not a day before", 0 } },
    { { "she had never seen the tide come in so fast", 0, 0, CP_STANCE_NONE, CP_KIND_MIXED } },
    { { "We will open the market when the fish is fresh", 0 } },
  });
  g_autoptr (GPtrArray) found = cp_outlets_find (model);

  ASSERT_EQ (found->len, 1u);
  const CpOutlets *one = (const CpOutlets *) g_ptr_array_index (found, 0);
  ASSERT_EQ (one->statements->len, 2u) << "a few words that come again are no quotation";
  EXPECT_EQ (g_array_index (one->statements, guint32, 1), 1u);
}

TEST (Outlets, WordsOfTwoMouthsAreTwoQuotations)
{
  g_autoptr (CpModel) model = model_of ({ { { "We stand by every word of the treaty", 0 } }, { { "We stand by every word of the treaty", 1 } } });
  g_autoptr (GPtrArray) found = cp_outlets_find (model);

  EXPECT_EQ (found->len, 0u);
}

TEST (Outlets, AWireStoryInManyArticlesIsFoundWhole)
{
  std::vector<std::vector<Said>> articles (300, { { "the harbour will open again when the dredging is done", 0 } });
  g_autoptr (CpModel) model = model_of (articles);
  g_autoptr (GPtrArray) found = cp_outlets_find (model);

  ASSERT_EQ (found->len, 1u);
  EXPECT_EQ (((const CpOutlets *) g_ptr_array_index (found, 0))->statements->len, 300u);
}

} // namespace
