/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

namespace {

/* Somebody is asked of what another claims, and takes no side, or does: @before stands in front of his words. */
struct Answer
{
  const char *name;
  std::string before;
  Said said;
  bool open;
};

std::ostream &
operator<< (std::ostream &out, const Answer &answer)
{
  return out << answer.name;
}

class Evasions : public Dispute, public ::testing::WithParamInterface<Answer>
{
};

TEST_P (Evasions, LeaveTheQuestionOpen)
{
  Answer answer = GetParam ();
  Said claim = { "Ida Lorne", "the weir was unsafe", CP_ACT_ACCUSE };

  speaker ("Ida Lorne", "Weir Trust");
  speaker ("Max Orrell", "Tallow Works");
  article ("2021-03-02", { "Ida Lorne said the weir was unsafe.", answer.before + answer.said.who + " " + answer.said.cue + " " + answer.said.words + "." },
           { claim, answer.said });
  build ();
  correct (CP_CORRECT_ISSUE, key (claim.words), "The weir");
  correct (CP_CORRECT_ISSUE, key (answer.said.words), "The weir");
  build ();
  EXPECT_EQ (statement (answer.said.words)->stance == CP_STANCE_NEUTRAL, answer.open);
}

INSTANTIATE_TEST_SUITE_P (OfEachClass, Evasions, ::testing::Values (
  Answer{ "NotHersToJudge", "", { "Max Orrell", "the weir was not for him to judge" }, true },
  Answer{ "ForTheCourts", "", { "Max Orrell", "the safety of the weir was for the courts to decide" }, true },
  Answer{ "NotYetEstablished", "", { "Max Orrell", "it had not yet been established whether the weir was safe" }, true },
  Answer{ "NotOurDepartment", "", { "Max Orrell", "the weir was not our department" }, true },
  Answer{ "DoesNotExclude", "", { "Max Orrell", "the works did not exclude a closing of the weir" }, true },
  Answer{ "Hint", "", { "Max Orrell", "a new weir", CP_ACT_OFFER, "hinted at" }, true },
  Answer{ "NeitherTheOneNorTheOther", "", { "Max Orrell", "the report on the weir was neither a match nor an exclusion" }, true },
  Answer{ "NeitherOfTwoVirtues", "", { "Max Orrell", "a new weir would be neither a help nor a success" }, false },
  Answer{ "QuotedInPart", "", { "Max Orrell", "the weir was \"a matter for the province\"" }, true },
  Answer{ "WillDecideBy", "", { "Max Orrell", "he would decide by May whether the weir was unsafe" }, true },
  Answer{ "LeavesItToOthers", "", { "Max Orrell", "he would leave that to the engineers of the weir" }, true },
  Answer{ "ToBeDrawn", "", { "Max Orrell", "to be drawn on the weir", CP_ACT_OTHER, "refused" }, true },
  Answer{ "NoPosition", "", { "Max Orrell", "whether the weir was unsafe", CP_ACT_OTHER, "took no position on" }, true },
  Answer{ "DeclinesToSay", "", { "Max Orrell", "to say whether the weir was unsafe", CP_ACT_OTHER, "declined" }, true },
  Answer{ "DeclinesToAct", "", { "Max Orrell", "to release the plans of the weir", CP_ACT_OTHER, "declined" }, false },
  Answer{ "IfThereIsNoDecision", "", { "Max Orrell", "he would sell the weir if there was no decision by May", CP_ACT_COMMIT }, false },
  Answer{ "CautiousWelcome", "The works gave it a cautious welcome. ", { "Max Orrell", "the weir had stood for forty years" }, false },
  Answer{ "SaidToTakeNoSide", "The works were careful not to take a side. ", { "Max Orrell", "the weir had stood for forty years" }, true },
  Answer{ "SaidToBeGuarded", "The works were more guarded. ", { "Max Orrell", "the weir had stood for forty years" }, true },
  Answer{ "SaidToTakeASide", "The works were quick to take a side. ", { "Max Orrell", "the weir had stood for forty years" }, false },
  Answer{ "SaidToTakeNoSideLongBefore", "The mayor took no side and was guarded. He went home at noon. ", { "Max Orrell", "the weir had stood for forty years" }, false }),
  [] (const ::testing::TestParamInfo<Answer> &info) { return std::string (info.param.name); });

} // namespace
