/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

namespace {

/* One side says a thing, the other says another: whether the program reads them as of one mind. Each pair stands for a class
 * of language; people, bodies and events are invented. */
struct Words
{
  const char *name;
  Said one;
  Said other;
  CpRelation relation;
};

std::ostream &
operator<< (std::ostream &out, const Words &words)
{
  return out << words.name;
}

class Polarities : public Dispute, public ::testing::WithParamInterface<Words>
{
protected:
  static std::string
  sentence (const Said &said)
  {
    return said.who + " " + said.cue + " " + said.words + ".";
  }
};

TEST_P (Polarities, AreReadFromTheWholeClause)
{
  Words words = GetParam ();

  speaker ("Ida Lorne", "Weir Trust");
  speaker ("Max Orrell", "Tallow Works");
  article ("2021-03-02", { sentence (words.one), sentence (words.other) }, { words.one, words.other });
  build ();
  correct (CP_CORRECT_ISSUE, key (words.one.words), "The weir");
  correct (CP_CORRECT_ISSUE, key (words.other.words), "The weir");
  build ();
  CpContrast *found = contrast (issue_of (words.one.words), "Weir Trust", "Tallow Works");

  ASSERT_NE (found, nullptr);
  EXPECT_NE (statement (words.one.words)->stance, CP_STANCE_NONE);
  if (words.relation == CP_RELATION_CLASH)
    EXPECT_EQ (found->relation, CP_RELATION_CLASH);
  else
    EXPECT_EQ (statement (words.one.words)->stance, statement (words.other.words)->stance);
}

INSTANTIATE_TEST_SUITE_P (OfEachClass, Polarities, ::testing::Values (
  Words{ "Negation", { "Ida Lorne", "the weir should be rebuilt", CP_ACT_DEMAND }, { "Max Orrell", "the weir should not be rebuilt", CP_ACT_DEMAND }, CP_RELATION_CLASH },
  Words{ "OutOfTheQuestion", { "Ida Lorne", "the weir should be rebuilt", CP_ACT_DEMAND },
         { "Max Orrell", "a rebuilt weir was out of the question", CP_ACT_ASSERT }, CP_RELATION_CLASH },
  Words{ "VerbAndParticleThatUndo", { "Ida Lorne", "the weir should be torn down", CP_ACT_DEMAND }, { "Max Orrell", "the weir should be pulled down", CP_ACT_DEMAND },
         CP_RELATION_ACCORD },
  Words{ "ParticleBehindTheThing", { "Ida Lorne", "the weir should be kept", CP_ACT_DEMAND }, { "Max Orrell", "the council should tear the weir down", CP_ACT_DEMAND },
         CP_RELATION_CLASH },
  Words{ "NounThatUndoes", { "Ida Lorne", "the weir should be kept", CP_ACT_DEMAND }, { "Max Orrell", "we want the demolition of the weir", CP_ACT_DEMAND },
         CP_RELATION_CLASH },
  Words{ "NegationInARelativeClause", { "Ida Lorne", "the weir that nobody inspected must be scrapped", CP_ACT_DEMAND },
         { "Max Orrell", "the weir must be kept", CP_ACT_DEMAND }, CP_RELATION_CLASH },
  Words{ "TwoNegatedClauses", { "Ida Lorne", "the weir would not be repaired and that the weir would not be reopened", CP_ACT_COMMIT },
         { "Max Orrell", "the weir would be repaired in May", CP_ACT_COMMIT }, CP_RELATION_CLASH },
  Words{ "DoubleNegation", { "Ida Lorne", "nobody should refuse to repair the weir", CP_ACT_DEMAND },
         { "Max Orrell", "the weir should not be repaired", CP_ACT_DEMAND }, CP_RELATION_CLASH },
  Words{ "DenialVerb", { "Ida Lorne", "the weir was leaking", CP_ACT_ACCUSE }, { "Max Orrell", "the weir had leaked", CP_ACT_DENY, "denied that" }, CP_RELATION_CLASH },
  Words{ "Doubt", { "Ida Lorne", "the weir could be saved by June" }, { "Max Orrell", "it could be saved by June", CP_ACT_DOUBT, "doubted that" }, CP_RELATION_CLASH },
  Words{ "Factive", { "Ida Lorne", "the weir was leaking" }, { "Max Orrell", "the weir had leaked", CP_ACT_CONCEDE, "admitted that" }, CP_RELATION_ACCORD },
  Words{ "Assurance", { "Ida Lorne", "the weir had never been lowered" }, { "Max Orrell", "the weir had not been lowered", CP_ACT_COMMIT, "assured that" },
         CP_RELATION_ACCORD },
  Words{ "Antonym", { "Ida Lorne", "the weir should be kept as it is", CP_ACT_DEMAND }, { "Max Orrell", "the weir should be dismantled", CP_ACT_DEMAND }, CP_RELATION_CLASH },
  Words{ "NeitherNor", { "Ida Lorne", "rebuilding the weir was neither necessary nor safe" }, { "Max Orrell", "rebuilding the weir was necessary" }, CP_RELATION_CLASH },
  Words{ "NothingBetter", { "Ida Lorne", "no town on the river has anything better than this weir" }, { "Max Orrell", "this weir is a disgrace to the town" }, CP_RELATION_CLASH },
  Words{ "OnlyTheTime", { "Ida Lorne", "the weir would be repaired by the end of the month", CP_ACT_COMMIT },
         { "Max Orrell", "the weir would never be repaired" }, CP_RELATION_CLASH },
  Words{ "Condition", { "Ida Lorne", "the weir must be repaired unless it is beyond repair", CP_ACT_DEMAND },
         { "Max Orrell", "repairing the weir would be a waste" }, CP_RELATION_CLASH },
  Words{ "DemandForInquiryIntoSomethingBad", { "Ida Lorne", "an inquiry into the fraud at the weir", CP_ACT_DEMAND, "demanded" },
         { "Max Orrell", "no inquiry into the fraud at the weir was needed" }, CP_RELATION_CLASH },
  Words{ "WhatHasWorsenedAndWhatIsGood", { "Ida Lorne", "trust between the two towns had deteriorated", CP_ACT_ASSERT, "said that" },
         { "Max Orrell", "trust between the two towns was sound" }, CP_RELATION_CLASH },
  Words{ "NoEvidenceThatItIsSo", { "Ida Lorne", "the weir was unsafe", CP_ACT_ACCUSE },
         { "Max Orrell", "there was no evidence that the weir was unsafe", CP_ACT_ASSERT, "said" }, CP_RELATION_CLASH },
  Words{ "NoSignAtThisStage", { "Ida Lorne", "the weir was unsafe", CP_ACT_ACCUSE },
         { "Max Orrell", "there was no sign at this stage that the weir was unsafe", CP_ACT_ASSERT, "said" }, CP_RELATION_CLASH },
  Words{ "NoProofWithoutThat", { "Ida Lorne", "the weir was unsafe", CP_ACT_ACCUSE },
         { "Max Orrell", "there was no proof the weir was unsafe", CP_ACT_ASSERT, "said" }, CP_RELATION_CLASH },
  Words{ "Untrue", { "Ida Lorne", "the weir was unsafe", CP_ACT_ACCUSE },
         { "Max Orrell", "it was untrue that the weir was unsafe", CP_ACT_ASSERT, "said" }, CP_RELATION_CLASH },
  Words{ "NotTrue", { "Ida Lorne", "the weir was unsafe", CP_ACT_ACCUSE },
         { "Max Orrell", "it was not true that the weir was unsafe", CP_ACT_ASSERT, "said" }, CP_RELATION_CLASH },
  Words{ "NoDoubt", { "Ida Lorne", "the weir was unsafe", CP_ACT_ACCUSE },
         { "Max Orrell", "there was no doubt that the weir was unsafe", CP_ACT_ASSERT, "said" }, CP_RELATION_ACCORD },
  Words{ "SetApartByNot", { "Ida Lorne", "the town wants a weir, not a lawsuit", CP_ACT_DEMAND },
         { "Max Orrell", "the town should have a weir", CP_ACT_DEMAND }, CP_RELATION_ACCORD },
  Words{ "WithoutAFee", { "Ida Lorne", "the weir should be opened to all boats without a fee", CP_ACT_DEMAND },
         { "Max Orrell", "all boats should have the weir opened to them", CP_ACT_DEMAND }, CP_RELATION_ACCORD },
  Words{ "NoObjection", { "Ida Lorne", "the town had no objection to the weir" },
         { "Max Orrell", "the weir must not be built", CP_ACT_DEMAND }, CP_RELATION_CLASH },
  Words{ "EndOfSomethingBadIsGoodOfWhatEndsIt", { "Ida Lorne", "the new weir in the town marks the end of a decade of theft", CP_ACT_PRAISE, "praised how" },
         { "Max Orrell", "the new weir in the town is a benefit", CP_ACT_PRAISE, "praised how" }, CP_RELATION_ACCORD },
  Words{ "HaltBroughtToSomethingBad", { "Ida Lorne", "the new weir in the town brings a halt to fraud", CP_ACT_PRAISE, "praised how" },
         { "Max Orrell", "the new weir in the town is a benefit", CP_ACT_PRAISE, "praised how" }, CP_RELATION_ACCORD },
  Words{ "WhatIsTheEndOfSomethingBad", { "Ida Lorne", "the new weir in the town was the end of years of theft", CP_ACT_PRAISE, "praised how" },
         { "Max Orrell", "the new weir in the town was a benefit", CP_ACT_PRAISE, "praised how" }, CP_RELATION_ACCORD },
  Words{ "EndOfSomethingBadThatIsWanted", { "Ida Lorne", "an end to the theft at the weir", CP_ACT_DEMAND, "demanded" },
         { "Max Orrell", "the theft at the weir must go on", CP_ACT_DEMAND }, CP_RELATION_CLASH },
  Words{ "NotInTheWay", { "Ida Lorne", "the town would not stand in the way of the weir", CP_ACT_COMMIT },
         { "Max Orrell", "the weir must be built", CP_ACT_DEMAND }, CP_RELATION_ACCORD },
  Words{ "InTheWay", { "Ida Lorne", "the town will stand in the way of the weir", CP_ACT_COMMIT },
         { "Max Orrell", "the weir must be built", CP_ACT_DEMAND }, CP_RELATION_CLASH },
  Words{ "HereAndNowhereElse", { "Ida Lorne", "the boats must pass the weir on the town's side and nowhere else", CP_ACT_DEMAND },
         { "Max Orrell", "the boats should pass the weir on the town's side", CP_ACT_DEMAND }, CP_RELATION_ACCORD },
  Words{ "FigureAgainstFigure", { "Ida Lorne", "only 40 salmon passed the weir in May" },
         { "Max Orrell", "the number of salmon that passed the weir in May was nearer 900" }, CP_RELATION_CLASH }),
  [] (const ::testing::TestParamInfo<Words> &info) { return std::string (info.param.name); });

} // namespace
