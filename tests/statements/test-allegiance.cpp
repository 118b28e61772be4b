/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom somebody speaks whom no rule gives a side: what the article shows is weighed. */
#include "heard.h"

#include "statements/allegiance.h"

#include <cstring>

namespace
{

class Allegiance : public Speakers
{
};

/* What was looked at of one source. */
struct Looked
{
  guint patrons = 0;
  bool nobody = false, back = false, settled = false;
};

void
take_sign (const char *sign,
           gpointer    data)
{
  auto *looked = (Looked *) data;
  looked->nobody |= strcmp (sign, "nobody") == 0;
  looked->back |= g_str_has_prefix (sign, "back:1:1:");
}

void
look_at (const CpSuitor *suitor,
         gpointer        data)
{
  ((Looked *) data)->patrons = suitor->patrons->len;
  for (guint i = 0; i < suitor->patrons->len; i++)
    cp_suitor_signs (suitor, (const CpPatron *) g_ptr_array_index (suitor->patrons, i), take_sign, data);
  cp_suitor_signs (suitor, nullptr, take_sign, data);
}

void
note_settled (const CpCast *,
              gpointer data)
{
  ((Looked *) data)->settled = true;
}

TEST_F (Allegiance, WhoHoldsABriefAtACouncilSpeaksForIt)
{
  read ({ "The regulator said that Tavy Water was a long way behind.",
          "Councillor Mina Haddow, who holds the environment brief at Port Arle City Council, backs the call: \"The council would support any measure "
          "that puts pipes first.\"" });
  resolve ();
  EXPECT_EQ (side ("Mina Haddow"), "Port Arle City Council");
}

TEST_F (Allegiance, WhoMeasuresForAGroupSpeaksForIt)
{
  read ({ "Costa Brandt, the mayor of Sarnholm, said that the city had heard such words from nine ministers.",
          "For the environmental group Clearbreath, the pause is a blessing. Biologist Ida Marang, who measures dust for the group, said that the air "
          "over the old quarter had not been so clean in years." });
  resolve ();
  EXPECT_EQ (side ("Ida Marang"), "Clearbreath");
}

TEST_F (Allegiance, TheReasonSaysThatItIsLikelyAndNotTold)
{
  read ({ "The regulator said that Tavy Water was a long way behind.",
          "Councillor Mina Haddow, who holds the environment brief at Port Arle City Council, backs the call: \"The council would support any measure "
          "that puts pipes first.\"" });
  resolve ();
  auto *held = (CpAffiliation *) g_ptr_array_index (speaker ("Mina Haddow")->affiliations, 0);
  EXPECT_NE (std::string (held->reason).find ("most likely speaks for Port Arle City Council"), std::string::npos) << held->reason;
  EXPECT_LT (held->weight, 0.95f);
}

TEST_F (Allegiance, WhoHadAnOfficeOnceIsWeighedForNobody)
{
  read ({ "Larkmoor Foods has recalled its biscuits. The company said that the plant was clean.",
          "A former quality supervisor at the plant said two pages had been left out of the binder. \"They pulled the pages on a Sunday,\" she said." });
  resolve ();
  CpSpeaker *supervisor = who ("two pages");
  ASSERT_NE (supervisor, nullptr);
  EXPECT_EQ (supervisor->affiliations->len, 0u);
}

TEST_F (Allegiance, ForWhomOthersSpeakIsNobodyElses)
{
  read ({ "The campaign of Helvi Nanga said on Thursday that it would not take part in the debate unless another moderator was found. \"She has been "
          "handed a trap,\" said her campaign manager, Tom Shike.",
          "The memo was published by the website Coast Insider. The campaign of Petrus Amulo does not dispute that it is genuine. But his spokeswoman, "
          "Lucia Garis, said the list was guesswork by two interns.",
          "Amulo, who was campaigning in Oshaka, said he would be there. \"I will debate the chair if I must,\" he told a crowd." });
  resolve ();
  EXPECT_EQ (side ("Petrus Amulo"), "Petrus Amulo");
  EXPECT_EQ (side ("Lucia Garis"), "Petrus Amulo");
}

TEST_F (Allegiance, WhatARuleFoundInSoManyWordsStands)
{
  read ({ "Orla Finch, a spokeswoman for the Harbour Union, said the strike would go on.",
          "Marram Ports disagrees. Finch said the firm had offered nothing." });
  resolve ();
  EXPECT_EQ (side ("Orla Finch"), "Harbour Union");
}

TEST_F (Allegiance, WhoeverLooksOnSeesEachPatronAndNobodyAndNothingIsSettledByThem)
{
  Looked looked;
  const CpAllegianceWatch watch = { look_at, note_settled, &looked };
  g_autoptr (CpNotebook) notebook = cp_notebook_new ();

  read ({ "The regulator said that Tavy Water was a long way behind.",
          "Councillor Mina Haddow, who holds the environment brief at Port Arle City Council, backs the call: \"The council would support any measure "
          "that puts pipes first.\"" });
  cp_notebook_watch (notebook, &watch);
  speakers = cp_speakers_resolve_with (notebook, readings.data (), (guint) readings.size (), language, knowledge);
  EXPECT_GE (looked.patrons, 3u);
  EXPECT_TRUE (looked.nobody);
  EXPECT_TRUE (looked.back);
  EXPECT_TRUE (looked.settled);
  EXPECT_EQ (side ("Mina Haddow"), "");
}

TEST_F (Allegiance, ASignThatNobodyKnowsWeighsNothing)
{
  EXPECT_EQ (cp_knowledge_weight (knowledge, "no such sign"), 0);
  EXPECT_NE (cp_knowledge_weight (knowledge, "nobody"), 0);
}

TEST_F (Allegiance, WhatIsButLikelyGivesASideWhereNothingSpeaksAgainstIt)
{
  read ({ "Banana workers in Costa Rica’s Marram province have been promised blood tests after a dozen fell ill on one plantation.",
          "Frutas del Marram, which owns the plantation, admits that the plane flew but says the field was empty. Its agronomist, Gerardo Wold, "
          "suggested that the workers had eaten spoiled food." });
  resolve ();
  EXPECT_EQ (side ("Gerardo Wold"), "Frutas del Marram");
}

TEST_F (Allegiance, AMinisterIsOfNoRailwayOnSignsAlone)
{
  read ({ "Northern Marram Rail wants new tracks. Northern Marram Rail said the old ones would not last.", "Rail minister Ana Wold said she would look at it." });
  resolve ();
  EXPECT_NE (side ("Ana Wold"), "Northern Marram Rail");
}

TEST_F (Allegiance, NobodySpeaksForWhomHeAccusesNorForWhereHeWrote)
{
  read ({ "Ana Wold accused the union of spreading fear.", "Writing on Facebook, Mina Haddow said the sale was off.",
          "Orla Finch wrote on Twitter that the sale was on." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "");
  EXPECT_EQ (side ("Mina Haddow"), "");
  EXPECT_EQ (side ("Orla Finch"), "");
}

}
