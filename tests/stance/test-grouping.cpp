/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

#include <cstring>

namespace {

/* What was said and in which paragraph: which statements bear on one question, over disputes of many kinds, all invented. */
class Grouping : public Dispute
{
protected:
  CpIssue *
  issue_at (const std::string &words)
  {
    CpIssue *issue = issue_of (words);

    EXPECT_NE (issue, nullptr) << words;
    return issue;
  }

  bool
  apart (const std::string &a, const std::string &b)
  {
    return !together (a, b);
  }
};

TEST_F (Grouping, AStrikeAndTheSafetyOfAMachineAreTwoQuestions)
{
  speaker ("Nora Pell", "Smelters' Union");
  speaker ("Carl Voss", "Ansby Steel");
  article ("2019-03-04",
           { "The strike will go on until Friday, Nora Pell said. Carl Voss called the strike reckless.",
             "Nora Pell also warned that the old furnace was cracked. Carl Voss replied that the furnace had been inspected." },
           { { "Nora Pell", "The strike will go on until Friday", CP_ACT_COMMIT },
             { "Carl Voss", "the strike reckless", CP_ACT_CONDEMN, "called" },
             { "Nora Pell", "the old furnace was cracked", CP_ACT_WARN, "warned" },
             { "Carl Voss", "the furnace had been inspected", CP_ACT_ASSERT, "replied" } });
  build ();
  EXPECT_TRUE (together ("The strike will go on", "the strike reckless"));
  EXPECT_TRUE (together ("the old furnace was cracked", "the furnace had been inspected"));
  EXPECT_TRUE (apart ("The strike will go on", "the old furnace was cracked"));
}

/* What the whole dispute is about is named round every statement, and tells no question from another. */
TEST_F (Grouping, WordsThatStandAroundAllStatementsJoinNone)
{
  speaker ("Nora Pell", "Fishers of Tarn");
  speaker ("Carl Voss", "Ansby Shipping");
  article ("2019-03-04",
           { "Weeks after the oil spill of the tanker in Tarn Bay, nobody had been paid a penny, Nora Pell said.",
             "Since the oil spill of the tanker in Tarn Bay the captain had been drunk for days, Nora Pell claimed.",
             "Before the oil spill of the tanker in Tarn Bay he was sober, Carl Voss insisted.",
             "Whoever can show a loss from the oil spill of the tanker in Tarn Bay will get money, Carl Voss said.",
             "The oil spill of the tanker in Tarn Bay has closed the beaches, and they will open at Easter, Carl Voss said." },
           { { "Nora Pell", "nobody had been paid a penny" },
             { "Nora Pell", "the captain had been drunk for days", CP_ACT_ACCUSE, "claimed" },
             { "Carl Voss", "he was sober", CP_ACT_DENY, "insisted" },
             { "Carl Voss", "Whoever can show a loss from the oil spill of the tanker in Tarn Bay will get money", CP_ACT_COMMIT },
             { "Carl Voss", "they will open at Easter", CP_ACT_COMMIT } });
  build ();
  EXPECT_TRUE (apart ("he was sober", "they will open at Easter"));
  EXPECT_TRUE (apart ("nobody had been paid", "they will open at Easter"));
}

TEST_F (Grouping, AMergerIsFollowedFromOneArticleToTheNext)
{
  speaker ("Ida Rand", "Belmor Foods");
  speaker ("Tom Keel", "Grocers' Watch");
  article ("2020-01-10",
           { "The merger with Corvane will lower prices, Ida Rand said.", "Tom Keel demanded that the factory at Hale be kept." },
           { { "Ida Rand", "The merger with Corvane will lower prices" },
             { "Tom Keel", "the factory at Hale be kept", CP_ACT_DEMAND, "demanded" } });
  article ("2020-02-11",
           { "Tom Keel said that the merger would raise prices.", "Ida Rand promised that the factory at Hale would stay." },
           { { "Tom Keel", "the merger would raise prices" },
             { "Ida Rand", "the factory at Hale would stay", CP_ACT_COMMIT, "promised" } });
  build ();
  EXPECT_TRUE (together ("The merger with Corvane", "the merger would raise prices"));
  EXPECT_TRUE (together ("the factory at Hale be kept", "the factory at Hale would stay"));
  EXPECT_TRUE (apart ("The merger with Corvane", "the factory at Hale be kept"));
}

/* Two articles that a person opens together need not have anything to do with each other. */
TEST_F (Grouping, ArticlesOnTwoMattersStayApartWhateverWordsTheyShare)
{
  const std::string weir = "The salmon could not pass the weir at Garth, where the sluice was rusty and the ladder had rotted. Anglers counted eels "
                           "and trout below the millpond.";
  const std::string clinic = "The nurses of the night shift at Linford had treated burns and fractures. Surgeons wore masks in the ward, and the "
                             "ambulance waited beside the pharmacy.";

  speaker ("Ida Rand", "Weir Trust");
  speaker ("Tom Keel", "Linford Clinic");
  article ("2020-01-10", { weir, "Ida Rand demanded an independent inquiry into the delay." },
           { { "Ida Rand", "an independent inquiry into the delay", CP_ACT_DEMAND, "demanded" } });
  article ("2020-01-11", { clinic, "Tom Keel rejected an independent inquiry into the delay." },
           { { "Tom Keel", "an independent inquiry into the delay", CP_ACT_DENY, "rejected" } });
  build ();
  CpModelStatement *one = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 0));
  CpModelStatement *other = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 1));

  EXPECT_TRUE (one->issue != other->issue || one->issue < 0);
}

TEST_F (Grouping, AnAnswerThatOnlyPointsBackGoesWithWhatItAnswers)
{
  speaker ("Ruth Amble", "Linford Council");
  speaker ("Joe Tarn", "Parents of Linford");
  article ("2021-06-10",
           { "Joe Tarn said that the school had lost forty pupils to the closure of the bus route.",
             "Ruth Amble rejected the accusation.", "The new gymnasium will open in May, Ruth Amble announced." },
           { { "Joe Tarn", "the school had lost forty pupils to the closure of the bus route", CP_ACT_ACCUSE },
             { "Ruth Amble", "the accusation", CP_ACT_DENY, "rejected" },
             { "Ruth Amble", "The new gymnasium will open in May", CP_ACT_COMMIT, "announced" } });
  build ();
  EXPECT_TRUE (together ("the school had lost forty pupils", "the accusation"));
  EXPECT_TRUE (apart ("the accusation", "The new gymnasium will open"));
}

TEST_F (Grouping, AQuotationGoesOnWithWhatWasJustToldOfIt)
{
  speaker ("Olga Brun", "Norvik");
  speaker ("Per Dahl", "Sudland");
  article ("2018-05-02",
           { "Olga Brun accused Sudland of moving the border stones. \"They came by night with a lorry,\" Olga Brun said.",
             "Per Dahl proposed a joint railway to the coast." },
           { { "Olga Brun", "Sudland of moving the border stones", CP_ACT_ACCUSE, "accused" },
             { "Olga Brun", "They came by night with a lorry" },
             { "Per Dahl", "a joint railway to the coast", CP_ACT_OFFER, "proposed" } });
  build ();
  EXPECT_TRUE (together ("moving the border stones", "They came by night"));
  EXPECT_TRUE (apart ("They came by night", "a joint railway"));
}

TEST_F (Grouping, CandidatesOverTheCountAndOverADebate)
{
  speaker ("Eva Lind", "Reform List");
  speaker ("Max Orr", "Harbour List");
  article ("2022-09-12",
           { "The votes in the harbour ward must be counted again, Eva Lind said. Max Orr rejected a second count of the votes.",
             "Max Orr repeated that he would attend the television debate. Eva Lind doubted that the debate would be fair." },
           { { "Eva Lind", "The votes in the harbour ward must be counted again", CP_ACT_DEMAND },
             { "Max Orr", "a second count of the votes", CP_ACT_DENY, "rejected" },
             { "Max Orr", "he would attend the television debate", CP_ACT_COMMIT, "repeated" },
             { "Eva Lind", "the debate would be fair", CP_ACT_DOUBT, "doubted" } });
  build ();
  EXPECT_TRUE (together ("The votes in the harbour ward", "a second count of the votes"));
  EXPECT_TRUE (together ("the television debate", "the debate would be fair"));
  EXPECT_TRUE (apart ("a second count of the votes", "the television debate"));
}

TEST_F (Grouping, AWordAndItsDerivationAskTheSameOfAPatent)
{
  speaker ("Lia Moor", "Quellen Pharma");
  speaker ("Ben Sy", "Generic House");
  article ("2017-11-20",
           { "The approval of the patent was lawful, Lia Moor said.", "Lia Moor promised cheaper vaccines for clinics." },
           { { "Lia Moor", "The approval of the patent was lawful" },
             { "Lia Moor", "cheaper vaccines for clinics", CP_ACT_COMMIT, "promised" } });
  article ("2017-11-28", { "Ben Sy denied that the office had approved the patent lawfully." },
           { { "Ben Sy", "the office had approved the patent lawfully", CP_ACT_DENY, "denied" } });
  build ();
  EXPECT_TRUE (together ("The approval of the patent", "the office had approved the patent"));
  EXPECT_TRUE (apart ("The approval of the patent", "cheaper vaccines"));
}

TEST_F (Grouping, WhoseDoingItWasIsWhatAFireIsDisputedFor)
{
  speaker ("Ada Kern", "Fire Board");
  speaker ("Rolf Haas", "Haas Timber");
  speaker ("Mina Falk", "Village of Ried");
  article ("2016-08-01",
           { "Haas Timber was responsible for the blaze at the sawmill, Ada Kern said. Rolf Haas denied responsibility for the blaze. "
             "Mina Falk laid the blame for the blaze on the owners." },
           { { "Ada Kern", "Haas Timber was responsible for the blaze at the sawmill", CP_ACT_ACCUSE },
             { "Rolf Haas", "responsibility for the blaze", CP_ACT_DENY, "denied" },
             { "Mina Falk", "the blame for the blaze on the owners", CP_ACT_ACCUSE, "laid" } });
  build ();
  CpIssue *issue = issue_at ("responsibility for the blaze");

  ASSERT_TRUE (together ("Haas Timber was responsible", "responsibility for the blaze"));
  EXPECT_EQ (std::string (issue->label).rfind ("Responsibility for the ", 0), 0u) << issue->label;
}

TEST_F (Grouping, ALabelNamesWhatSeveralSayAndNotWhoSpeaks)
{
  speaker ("Hal Moor", "No Toll Campaign");
  speaker ("Sue Bright", "Bridge Trust");
  article ("2017-04-01",
           { "The toll on the bridge is theft, Hal Moor said. Sue Bright said the toll on the bridge pays for paint. "
             "Hal Moor replied that nobody had seen the paint that Sue Bright speaks of." },
           { { "Hal Moor", "The toll on the bridge is theft", CP_ACT_CONDEMN },
             { "Sue Bright", "the toll on the bridge pays for paint" },
             { "Hal Moor", "nobody had seen the paint that Sue Bright speaks of", CP_ACT_DENY, "replied" } });
  build ();
  CpIssue *issue = issue_at ("The toll on the bridge is theft");

  EXPECT_STREQ (issue->label, "The toll on the bridge");
}

TEST_F (Grouping, OneStatementThatSaysEnoughIsAnIssueByItself)
{
  speaker ("Mia Stone", "Hill Farmers");
  speaker ("Lew Park", "Wolf Society");
  article ("2019-11-11",
           { "The wolves must be protected, Lew Park said. Mia Stone denied that the wolves were harmless.",
             "Milk.", "Snow.", "Mia Stone announced that Hill Farmers would build a cheese dairy beside the Garth railway station." },
           { { "Lew Park", "The wolves must be protected", CP_ACT_DEMAND },
             { "Mia Stone", "the wolves were harmless", CP_ACT_DENY, "denied" },
             { "Mia Stone", "Hill Farmers would build a cheese dairy beside the Garth railway station", CP_ACT_COMMIT, "announced" } });
  build ();
  CpIssue *issue = issue_at ("would build a cheese dairy");

  ASSERT_NE (issue, nullptr);
  EXPECT_EQ (issue->statements->len, 1u);
  EXPECT_TRUE (apart ("The wolves must be protected", "would build a cheese dairy"));
}

TEST_F (Grouping, AQuestionKeepsItsNamesAndAsksWhatThereIs)
{
  speaker ("Omar Side", "Rowing Federation");
  speaker ("Lena Falk", "Athletes' Council");
  article ("2020-07-07",
           { "There are leaks in the Danish boats, Lena Falk said. Omar Side denied that there were leaks in the Danish boats." },
           { { "Lena Falk", "There are leaks in the Danish boats", CP_ACT_ACCUSE },
             { "Omar Side", "there were leaks in the Danish boats", CP_ACT_DENY, "denied" } });
  build ();
  CpIssue *issue = issue_at ("There are leaks");

  ASSERT_NE (issue->question, nullptr);
  EXPECT_STREQ (issue->question, "Are there leaks in the Danish boats?");
}

TEST_F (Grouping, NoMeasureAloneNamesAnIssue)
{
  speaker ("Ada Kern", "Harbour Board");
  speaker ("Rolf Haas", "Haas Timber");
  article ("2016-08-01",
           { "The pier would hold ninety tonnes, Ada Kern said. Rolf Haas doubted that it would hold ninety tonnes." },
           { { "Ada Kern", "The pier would hold ninety tonnes" },
             { "Rolf Haas", "it would hold ninety tonnes", CP_ACT_DOUBT, "doubted" } });
  build ();
  CpIssue *issue = issue_at ("The pier would hold ninety tonnes");

  ASSERT_NE (issue, nullptr);
  EXPECT_STREQ (issue->label, "Whether the pier would hold ninety tonnes");
}

/* What the article tells between two statements says whether the second goes on with the first. */
TEST_F (Grouping, WhatIsToldAsideLeadsAway)
{
  speaker ("Ida Rand", "Belmor Foods");
  speaker ("Tom Keel", "Grocers' Watch");
  article ("2020-01-10", { "The cellar is dry, Ida Rand said.", "Lorries leave at dawn, Tom Keel said." },
           { { "Ida Rand", "The cellar is dry" }, { "Tom Keel", "Lorries leave at dawn" } });
  article ("2020-02-10", { "Apprentices get a bonus, Ida Rand said.", "There was frost. Ovens burn gas, Tom Keel also said." },
           { { "Ida Rand", "Apprentices get a bonus" }, { "Tom Keel", "Ovens burn gas", CP_ACT_ASSERT, "also said" } });
  build ();
  EXPECT_TRUE (together ("The cellar is dry", "Lorries leave"));
  EXPECT_TRUE (apart ("Apprentices get a bonus", "Ovens burn"));
}

TEST_F (Grouping, TwoSidesAreHeardOnOneQuestionInTurn)
{
  speaker ("Ida Rand", "Belmor Foods");
  speaker ("Eva Lind", "Belmor Foods");
  speaker ("Tom Keel", "Grocers' Watch");
  article ("2020-01-10", { "The cellar is dry, Ida Rand said.", "Lorries leave whenever storms come, Tom Keel said." },
           { { "Ida Rand", "The cellar is dry" }, { "Tom Keel", "Lorries leave whenever storms come" } });
  article ("2020-02-10", { "Apprentices get a bonus, Ida Rand said.", "Ovens burn gas from pipelines, Eva Lind said." },
           { { "Ida Rand", "Apprentices get a bonus" }, { "Eva Lind", "Ovens burn gas from pipelines" } });
  build ();
  EXPECT_TRUE (together ("The cellar is dry", "Lorries leave"));
  EXPECT_TRUE (apart ("Apprentices get a bonus", "Ovens burn"));
}

/* What was charged is gone into; who is heard once more after an assertion may well turn to something else. */
TEST_F (Grouping, AChargeIsGoneIntoWhereAnAssertionIsLeft)
{
  speaker ("Ida Rand", "Belmor Foods");
  speaker ("Tom Keel", "Grocers' Watch");
  article ("2020-01-10", { "Belmor Foods hides its ledgers, Tom Keel alleged.", "Auditors found torn pages behind old radiators upstairs, Tom Keel said." },
           { { "Tom Keel", "Belmor Foods hides its ledgers", CP_ACT_ACCUSE, "alleged" },
             { "Tom Keel", "Auditors found torn pages behind old radiators upstairs" } });
  article ("2020-02-10", { "The cellar is damp, Ida Rand said.", "Apprentices found empty canteens above cold kitchens, bare shelves and broken lamps, Ida Rand said." },
           { { "Ida Rand", "The cellar is damp" }, { "Ida Rand", "Apprentices found empty canteens above cold kitchens, bare shelves and broken lamps" } });
  build ();
  EXPECT_TRUE (together ("hides its ledgers", "Auditors found"));
  EXPECT_TRUE (apart ("The cellar is damp", "Apprentices found"));
}

TEST_F (Grouping, ANumberThatBothGiveJoinsTwoStatements)
{
  speaker ("Ida Rand", "Belmor Foods");
  speaker ("Tom Keel", "Grocers' Watch");
  article ("2020-01-10", { "Whole families have fallen ill, 11,400 in all, Tom Keel said.", "Ida Rand also promised that bread will be cheaper by spring." },
           { { "Tom Keel", "Whole families have fallen ill, 11,400 in all" },
             { "Ida Rand", "bread will be cheaper by spring", CP_ACT_COMMIT, "promised" } });
  article ("2020-01-12", { "Nobody can know of 11400 patients, Ida Rand said.", "Tom Keel also said that flour comes from far away." },
           { { "Ida Rand", "Nobody can know of 11400 patients", CP_ACT_DENY },
             { "Tom Keel", "flour comes from far away" } });
  build ();
  EXPECT_TRUE (together ("Whole families have fallen ill", "Nobody can know"));
  EXPECT_TRUE (apart ("bread will be cheaper", "Nobody can know"));
}

TEST_F (Grouping, WhatOnlySaysWhenJoinsNone)
{
  speaker ("Ida Rand", "Belmor Foods");
  speaker ("Tom Keel", "Grocers' Watch");
  article ("2020-01-10", { "Schools have reopened in every village after the flood, Ida Rand said." },
           { { "Ida Rand", "Schools have reopened in every village after the flood" } });
  article ("2020-01-12", { "Nurses work longer shifts for less money since the flood, Tom Keel said." },
           { { "Tom Keel", "Nurses work longer shifts for less money since the flood" } });
  article ("2020-01-14", { "Cows drowned in the flood at the Hale dam, Tom Keel said. Farmers insured their cows, Ida Rand said." },
           { { "Tom Keel", "Cows drowned in the flood at the Hale dam" }, { "Ida Rand", "Farmers insured their cows" } });
  build ();
  EXPECT_TRUE (apart ("Schools have reopened", "Nurses work longer"));
}

TEST_F (Grouping, ItIsAsOftenWhoeverSpeaks)
{
  speaker ("Ida Rand", "Belmor Foods");
  speaker ("Belmor Foods", "Belmor Foods");
  article ("2020-01-10", { "The cellar is damp, Ida Rand said.", "Belmor Foods announced it would train forty apprentices." },
           { { "Ida Rand", "The cellar is damp" }, { "Belmor Foods", "it would train forty apprentices", CP_ACT_COMMIT, "announced" } });
  article ("2020-01-14", { "Cows drowned in the flood at the Hale dam, Ida Rand said. Farmers insured their cows, Ida Rand said." },
           { { "Ida Rand", "Cows drowned in the flood at the Hale dam" }, { "Ida Rand", "Farmers insured their cows" } });
  build ();
  EXPECT_TRUE (apart ("The cellar is damp", "it would train"));
}

/* Whether something is to be looked into is not what happened, though both are told of in the same words; nor is a claim that is denied in
 * the same breath. */
TEST_F (Grouping, AnInquiryIsAnotherQuestionThanWhatHappened)
{
  speaker ("Ida Rand", "Belmor Foods");
  speaker ("Tom Keel", "Grocers' Watch");
  article ("2020-01-10",
           { "Belmor Foods poisoned the bread at the Hale bakery, Tom Keel said. Belmor Foods put the poison in the flour of the Hale bakery, Tom Keel added.",
             "Tom Keel insisted that the flour at the bakery points to Belmor Foods. Ida Rand denied responsibility for the poisoned bread.",
             "Ida Rand said the poisoned bread at the bakery was a trick designed to frame Belmor Foods.",
             "Ida Rand called for an honest investigation into the poisoned bread at the Hale bakery and said there was no evidence that Belmor Foods put poison in the flour.",
             "“There were no signs that would support the claim that poison was found in the bakery at all,” Ida Rand said. “We are sure that whoever avoids "
             "this investigation fears the truth,” Ida Rand said.",
             "Despite her calls for an honest investigation into the poisoned bread at the Hale bakery, Ida Rand refused an investigation of the bakery." },
           { { "Tom Keel", "Belmor Foods poisoned the bread at the Hale bakery", CP_ACT_ACCUSE },
             { "Tom Keel", "Belmor Foods put the poison in the flour of the Hale bakery", CP_ACT_ACCUSE, "added" },
             { "Tom Keel", "the flour at the bakery points to Belmor Foods", CP_ACT_ASSERT, "insisted" },
             { "Ida Rand", "responsibility for the poisoned bread", CP_ACT_DENY, "denied" },
             { "Ida Rand", "the poisoned bread at the bakery was a trick designed to frame Belmor Foods" },
             { "Ida Rand", "an honest investigation into the poisoned bread at the Hale bakery", CP_ACT_DEMAND, "called for" },
             { "Ida Rand", "there was no evidence that Belmor Foods put poison in the flour", CP_ACT_DENY },
             { "Ida Rand", "There were no signs that would support the claim that poison was found in the bakery at all", CP_ACT_DENY },
             { "Ida Rand", "We are sure that whoever avoids this investigation fears the truth", CP_ACT_WARN },
             { "Ida Rand", "honest investigation into the poisoned bread at the Hale bakery, Ida Rand refused", CP_ACT_DEMAND, "calls for" },
             { "Ida Rand", "an investigation of the bakery", CP_ACT_DENY, "refused" } });
  build ();
  EXPECT_TRUE (together ("Belmor Foods poisoned the bread", "was a trick designed"));
  EXPECT_TRUE (together ("an honest investigation into", "an investigation of the bakery"));
  EXPECT_TRUE (apart ("Belmor Foods poisoned the bread", "an honest investigation into"));
  EXPECT_TRUE (apart ("There were no signs", "an honest investigation into"));
  EXPECT_TRUE (apart ("There were no signs", "Belmor Foods poisoned the bread"));
  EXPECT_STREQ (issue_at ("There were no signs")->question, "Was poison found in the bakery?");
  EXPECT_TRUE (together ("was no evidence that Belmor Foods", "Belmor Foods poisoned the bread"));
}

} // namespace
