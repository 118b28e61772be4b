/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "comparison/engine.h"
#include "comparison/passages.h"
#include "said-model.h"

/* Passages that say the same in other words. */

namespace {

/* What a speaker says in one article and in another; whether that is one passage. */
struct Twice
{
  const char *here, *there;
  bool        is_one;
};

/* Each pair by a speaker of its own, on an issue of its own. */
CpModel *
model_of_pairs (const std::vector<Twice> &pairs)
{
  std::vector<std::vector<Said>> said (2);

  for (gint32 i = 0; i < (gint32) pairs.size (); i++)
    {
      said[0].push_back ({ pairs[(gsize) i].here, i, i, CP_STANCE_NONE, CP_KIND_INDIRECT });
      said[1].push_back ({ pairs[(gsize) i].there, i, i, CP_STANCE_NONE, CP_KIND_INDIRECT });
    }
  return model_of (said);
}

class PassagesInOtherWords : public ::testing::Test
{
protected:
  CpEngine *engine = nullptr;

  void
  SetUp () override
  {
    engine = cp_engine_new (nullptr);
    ASSERT_NE (engine, nullptr);
  }

  void
  TearDown () override
  {
    cp_engine_unref (engine);
  }

  CpPassages *
  find (const CpModel *model)
  {
    return cp_passages_new (model, 0, 1, nullptr, cp_engine_get_language (engine));
  }
};

TEST_F (PassagesInOtherWords, MeetWhereTheirWordsMeanTheSame)
{
  const std::vector<Twice> pairs = {
    { "the club is not for sale", "he has no intention of selling the team", true },
    { "the striker will get a longer contract", "the forward's deal is to be extended", true },
    { "the reservoir will drown eleven villages", "eleven hamlets will vanish under water", true },
    { "prisoners are to be exchanged on Sunday", "captives will be swapped at the weekend", true },
    { "the shelling has not stopped", "artillery is still firing", true },
    { "teachers welcome the ban", "the profession is pleased with the prohibition", true },
    { "the railway to the terminal will be finished in time", "trains will reach the airport on schedule", true },
    { "the walkout is unlawful", "the strike was illegal because the union had not given notice", true },
    { "The new vessel arrives in June and will carry forty lorries", "passengers should book early for the summer crossings", false },
    { "We have spent our savings on season tickets", "the songs will go on whatever the result", false },
    { "Our soldiers have kept their word", "the commander was wounded in the leg", false },
    { "copper will be needed for electric cars", "three hundred men work underground", false },
    { "The price of rice has fallen three times this year", "traders pay late and often not at all", false },
    { "The town has paid for this hospital for a hundred years", "the council will go to court before Easter", false },
    { "the ground must have a new roof before August", "the licence depends on the youth academy", false },
  };
  g_autoptr (CpModel) model = model_of_pairs (pairs);
  g_autoptr (CpPassages) passages = find (model), by_words = cp_passages_new (model, 0, 1, nullptr, nullptr);

  for (guint i = 0; i < pairs.size (); i++)
    {
      const CpPassage passage = g_array_index (passages->all, CpPassage, cp_passages_find (passages, (gint32) i));

      EXPECT_EQ (passage.b, pairs[i].is_one ? (gint32) (pairs.size () + i) : -1) << pairs[i].here;
      EXPECT_TRUE (passage.b < 0 || passage.kind == CP_PASSAGE_OTHERWISE);
    }
  EXPECT_LE (by_words->n_otherwise, 1u) << "they share no words, or one";
}

TEST_F (PassagesInOtherWords, OneSpeakersWordsOnOneIssueAreToldApart)
{
  g_autoptr (CpModel) model = model_of ({ { { "mothers will be taken to Hallin by ambulance", 0 },
                                            { "the car park will be enlarged next year", 0 },
                                            { "women will die on that road", 1 } },
                                          { { "the ward closes in spring", 0 },
                                            { "mothers will be driven to Hallin in an ambulance", 0 },
                                            { "nobody asked those who deliver the babies", 1 } } });
  g_autoptr (CpPassages) passages = find (model);

  EXPECT_EQ (g_array_index (passages->all, CpPassage, cp_passages_find (passages, 0)).b, 4);
  EXPECT_EQ (passages->n_otherwise, 1u);
}

TEST_F (PassagesInOtherWords, WhatOthersSayOrIsOnAnotherIssueNeedsMore)
{
  const char *here = "prisoners are to be exchanged on Sunday", *there = "captives will be swapped at the weekend";
  g_autoptr (CpModel) others = model_of ({ { { here, 0 } }, { { there, 1 } } });
  g_autoptr (CpModel) elsewhere = model_of ({ { { here, 0, 0 } }, { { there, 0, 1 } } });
  g_autoptr (CpPassages) of_others = find (others), of_elsewhere = find (elsewhere);

  EXPECT_EQ (of_others->n_otherwise, 0u);
  EXPECT_EQ (of_elsewhere->n_otherwise, 0u);
}

/* Beside what else the articles tell, which lets a word stand for what it tells. */
const std::vector<Twice> besides = {
  { "The new vessel arrives in June and will carry forty lorries", "passengers should book early for the summer crossings", false },
  { "We have spent our savings on season tickets", "the songs will go on whatever the result", false },
  { "copper will be needed for electric cars", "three hundred men work underground", false },
};

TEST_F (PassagesInOtherWords, WordsThatEverybodyUsesJoinNothing)
{
  std::vector<Twice> pairs = besides;

  pairs.push_back ({ "that he would not be bullied by those who shout", "that he would accept the offer, which would let him go by Christmas", false });
  g_autoptr (CpModel) model = model_of_pairs (pairs);
  g_autoptr (CpPassages) passages = find (model), by_words = cp_passages_new (model, 0, 1, nullptr, nullptr);

  EXPECT_EQ (by_words->n_otherwise, 1u);
  EXPECT_EQ (passages->n_otherwise, 0u);
}

/* Of whom they speak is no word that they share: both speak of it throughout. */
TEST_F (PassagesInOtherWords, NamesAreNotWhatTheyHaveInCommon)
{
  std::vector<Twice> pairs = besides;

  pairs.push_back ({ "Norholm listened to Bregge and to Tarvik all winter", "a boat from Tarvik, Bregge and Norholm was sold", false });
  g_autoptr (CpModel) model = model_of_pairs (pairs);
  g_autoptr (CpPassages) passages = find (model), by_words = cp_passages_new (model, 0, 1, nullptr, nullptr);

  EXPECT_EQ (by_words->n_otherwise, 1u);
  EXPECT_EQ (passages->n_otherwise, 0u);
}

const std::vector<Said> monday = {
  { "The lighthouse belongs to the island and to nobody else", 0, 0, CP_STANCE_SUPPORT },
  { "prisoners are to be exchanged on Sunday", 1, 1, CP_STANCE_OPPOSE },
  { "Nobody asked the fishermen", 2, 2 },
};
const std::vector<Said> tuesday = {
  { "captives will be swapped at the weekend", 1, 1, CP_STANCE_OPPOSE },
  { "the lighthouse belongs to the island, and to nobody else", 0, 0, CP_STANCE_SUPPORT },
  { "hostages and captives will be exchanged later", 1, 1, CP_STANCE_OPPOSE },
};

TEST_F (PassagesInOtherWords, WhichStandsFirstDoesNotMatter)
{
  g_autoptr (CpModel) model = model_of ({ monday, tuesday });
  g_autoptr (CpPassages) there = find (model), back = cp_passages_new (model, 1, 0, nullptr, cp_engine_get_language (engine));

  for (guint i = 0; i < there->all->len; i++)
    {
      const CpPassage &one = g_array_index (there->all, CpPassage, i);
      const CpPassage &again = g_array_index (back->all, CpPassage, cp_passages_find (back, one.a >= 0 ? one.a : one.b));

      EXPECT_EQ (again.a, one.b);
      EXPECT_EQ (again.b, one.a);
    }
}

/* "Do likewise": what is said of one is done by another, and the other article tells what it is. */
TEST_F (PassagesInOtherWords, WhoIsToDoTheSameIsSaidToDoWhatWasToldBefore)
{
  const char *told = "there was no intention of limiting access to the terminals", *other = "the existing shares should not be renegotiated";

  for (const char *asked : { "whether Norholm would do likewise", "whether Norholm would do the same", "whether Norholm would do so" })
    {
      g_autoptr (CpModel) model = model_of ({ { { "to shut the terminals to ore trains in March", 0 }, { asked, 1 } }, { { other, 1, 1 }, { told, 1 } } });
      g_autoptr (CpPassages) passages = find (model);

      EXPECT_EQ (g_array_index (passages->all, CpPassage, cp_passages_find (passages, 1)).b, 3) << asked;
    }
  g_autoptr (CpModel) model = model_of ({ { { "to shut the terminals to ore trains in March", 0 }, { "whether Norholm would answer", 1 } },
                                          { { other, 1, 1 }, { told, 1 } } });
  g_autoptr (CpPassages) passages = find (model);

  EXPECT_EQ (g_array_index (passages->all, CpPassage, cp_passages_find (passages, 1)).b, -1);
}

/* What a reply answers tells what it is about, where its own words do not. */
TEST_F (PassagesInOtherWords, AReplyIsAboutWhatItAnswers)
{
  const char *blamed = "a firm that wants the toll to be staggered has no right to talk of fairness", *reply = "it was only a matter of how quickly";

  for (const bool replies : { true, false })
    {
      g_autoptr (CpModel) model = model_of ({ { { "the ferry must run on Sundays", 1 }, { "a toll staggered over four years", 0 } },
                                              { { blamed, 1 }, { reply, 0, 0, CP_STANCE_NONE, CP_KIND_INDIRECT, replies ? ", the firm replied" : ", the firm said" } } });
      g_autoptr (CpPassages) passages = find (model);

      EXPECT_EQ (g_array_index (passages->all, CpPassage, cp_passages_find (passages, 1)).b, replies ? 3 : -1);
    }
}

/* A share is the same share, whether it is told in hundredths or as a part, exactly or not. */
TEST_F (PassagesInOtherWords, AmountsMeetHoweverTheyAreTold)
{
  std::vector<Twice> pairs = besides;

  pairs.push_back ({ "nearly a quarter of the workforce is to go", "24 per cent of all jobs would disappear", true });
  pairs.push_back ({ "a fifth of the visitors come by ship", "twenty per cent of the city's guests arrived in cabins", true });
  pairs.push_back ({ "half of the savings were lost to thieves", "80 per cent of the flats have no lift", false });
  g_autoptr (CpModel) model = model_of_pairs (pairs);
  g_autoptr (CpPassages) passages = find (model);

  for (guint i = 0; i < pairs.size (); i++)
    EXPECT_EQ (g_array_index (passages->all, CpPassage, cp_passages_find (passages, (gint32) i)).b, pairs[i].is_one ? (gint32) (pairs.size () + i) : -1)
      << pairs[i].here;
}

/* The minister's threat is told by whom it was made to, with a word left out and a word put in. */
TEST_F (PassagesInOtherWords, WhatIsToldAgainMayLackAWord)
{
  g_autoptr (CpModel) model = model_of ({ { { "to shut the northern terminals to foreign ore trains if the tariff is fixed", 0 }, { "a bridge does not wait", 0 } },
                                          { { "the statement in which he had threatened to shut northern terminals to foreign trains", 1 }, { "the sea is cold", 1 } } });
  g_autoptr (CpPassages) passages = find (model);

  EXPECT_EQ (g_array_index (passages->all, CpPassage, cp_passages_find (passages, 0)).b, 2);
  EXPECT_EQ (passages->n_otherwise, 1u);
}

/* Where each would have to be compared with each, their words alone tell. */
TEST_F (PassagesInOtherWords, LongArticlesTakeTimeByTheirLength)
{
  std::vector<std::string> kept;

  std::vector<Said> said;

  for (guint i = 0; i < 2000; i++)
    kept.push_back ("the council will pay item" + std::to_string (i) + " of part" + std::to_string (i * 7 % 2000) + " and no other bill");
  for (const std::string &words : kept)
    said.push_back ({ words.c_str (), 0 });
  g_autoptr (CpModel) model = model_of ({ said, said });
  const clock_t start = clock ();
  g_autoptr (CpPassages) passages = find (model);

  EXPECT_LT ((double) (clock () - start) / CLOCKS_PER_SEC, 10.0);
  EXPECT_EQ (passages->n_shared, 2000u);
}

} // namespace
