/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

namespace {

/* A sentence, words of what is said in it, and what is done by them. */
struct Deed
{
  const char *sentence;
  const char *words;
  CpAct act;
};

/* Acts as they follow from the reader's own statements. */
class Acts : public Dispute
{
protected:
  void
  expect (const std::vector<Deed> &cases)
  {
    for (const Deed &c : cases)
      {
        g_autoptr (CpArticle) written = cp_article_new ();

        cp_date_parse_iso ("2020-06-10", &written->published);
        cp_article_add_block (written, CP_BLOCK_PARAGRAPH, c.sentence);
        cp_article_close (written);
        g_ptr_array_set_size (readings, 0);
        g_ptr_array_add (readings, cp_reading_new (language, knowledge, written));
        cp_speakers_free (speakers);
        speakers = cp_speakers_resolve ((CpReading **) readings->pdata, 1, language, knowledge);
        build ();
        CpModelStatement *found = statement (c.words);
        ASSERT_NE (found, nullptr) << c.sentence;
        EXPECT_STREQ (cp_act_to_nick (found->act), cp_act_to_nick (c.act)) << c.sentence;
      }
  }
};

TEST_F (Acts, WhatIsAskedForIsDemanded)
{
  expect ({ { "The union asked the court to stop the sale.", "to stop the sale", CP_ACT_DEMAND },
            { "The union has asked for a delay of the sale.", "a delay of the sale", CP_ACT_DEMAND },
            { "Ana Lind asked me not to print her name.", "not to print her name", CP_ACT_DEMAND },
            { "The union asked whether the sale would go ahead.", "whether the sale would go ahead", CP_ACT_QUESTION } });
}

TEST_F (Acts, WhatIsToldOfAnotherBindsNobody)
{
  expect ({ { "Ana Lind told reporters the decision to drop the sale had been taken.", "the decision to drop", CP_ACT_ASSERT },
            { "Ana Lind told the port to drop the sale.", "the port to drop", CP_ACT_DEMAND },
            { "A trader said that since Jon Abara came, he would probably drop the sale.", "he would probably drop", CP_ACT_ASSERT },
            { "Analysts say it will further embolden the port.", "it will further", CP_ACT_ASSERT },
            { "Ana Lind said whether it goes ahead hangs on whether he believes it will pass.", "whether it goes ahead", CP_ACT_ASSERT },
            { "Ana Lind said she would drop the sale.", "she would drop", CP_ACT_COMMIT } });
}

TEST_F (Acts, WhatIsOutOfTheQuestionOrNotBelievedIsDeniedOrDoubted)
{
  expect ({ { "Ana Lind said a sale was out of the question.", "a sale was", CP_ACT_DENY },
            { "Ana Lind does not share this view.", "this view", CP_ACT_DENY },
            { "Ana Lind did not believe the sale was fair.", "the sale was fair", CP_ACT_DOUBT },
            { "Without admitting liability, the port agreed to pay.", "liability", CP_ACT_DENY },
            { "Ana Lind said the report was wrong.", "the report was wrong", CP_ACT_DENY },
            { "Ana Lind said the decision was wrong.", "the decision was wrong", CP_ACT_ASSERT },
            { "Ana Lind described seeing smoke over the port.", "seeing smoke", CP_ACT_ASSERT } });
}

TEST_F (Acts, WhatOneStopsShortOfIsNotDone)
{
  expect ({ { "Ana Lind stopped short of blaming the port.", "the port", CP_ACT_OTHER },
            { "Ana Lind did not pin the blame on the port.", "the port", CP_ACT_OTHER },
            { "Ana Lind pinned the blame on the port.", "the port", CP_ACT_ACCUSE },
            { "Ana Lind dismissed suggestions that the port was closed.", "the port was closed", CP_ACT_DENY } });
}

TEST_F (Acts, WhatSomebodyTellsOfHimselfIsDoneByIt)
{
  expect ({ { "The port said it “strongly rejects” the charge.", "strongly rejects", CP_ACT_DENY },
            { "The port said that it welcomes the sale.", "it welcomes the sale", CP_ACT_PRAISE },
            { "Ana Lind said she rejected that word.", "she rejected that word", CP_ACT_DENY },
            { "The minister expressed his respect for the port's position.", "his respect for", CP_ACT_PRAISE },
            /* What was done before is told. */
            { "The port said it rejected the offer in May.", "it rejected the offer", CP_ACT_ASSERT },
            { "Ana Lind said the sale rejects nobody.", "the sale rejects nobody", CP_ACT_ASSERT } });
}

TEST_F (Acts, AClaimThatIsCalledFalseIsDenied)
{
  expect ({ { "The port said the claim was “categorically false”.", "the claim was", CP_ACT_DENY },
            { "Ana Lind said these allegations are baseless.", "these allegations are baseless", CP_ACT_DENY },
            { "Ana Lind said the claim was filed in May.", "the claim was filed", CP_ACT_ASSERT },
            { "Ana Lind said the quay should never have been sold.", "should never have been sold", CP_ACT_CONDEMN } });
}

TEST_F (Acts, PhrasesSayWhatTheyDo)
{
  expect ({ { "“We were too slow, and I was wrong,” Ana Lind said.", "We were too slow", CP_ACT_CONCEDE },
            { "“I'd rather not get ahead of the board,” Ana Lind said.", "rather not get ahead", CP_ACT_OTHER },
            { "The ministry said that the sale was a commercial matter in which it had no say.", "the sale was a commercial matter", CP_ACT_OTHER },
            { "“That is not for me to judge,” Ana Lind said.", "not for me to judge", CP_ACT_OTHER },
            { "“That is nonsense,” Ana Lind said.", "That is nonsense", CP_ACT_DENY },
            { "“I will believe it when the quay is open,” Ana Lind said.", "I will believe it", CP_ACT_DOUBT },
            { "“I would be content with half,” Ana Lind said.", "I would be content", CP_ACT_DEMAND },
            { "“The sale was a mistake,” Ana Lind said.", "The sale was a mistake", CP_ACT_ASSERT } });
}

TEST_F (Acts, WhatTheOwnSideWillDoBindsIt)
{
  expect ({ { "Ana Lind said her party would keep the cap.", "her party would keep", CP_ACT_COMMIT },
            { "Ana Lind said her members would cut the rope and block the quay.", "her members would cut", CP_ACT_COMMIT },
            { "Ana Lind said she would ask the court to stop the sale.", "she would ask the court", CP_ACT_COMMIT },
            { "The ministry said the data would be published in May.", "the data would be published", CP_ACT_COMMIT },
            { "Ana Lind argued that the data would be published in May.", "the data would be published", CP_ACT_ASSERT },
            { "The ministry announced an appeal to the high court.", "an appeal to the high court", CP_ACT_COMMIT },
            { "Ana Lind said it would cost every house ten crowns.", "it would cost every house", CP_ACT_WARN } });
}

TEST_F (Acts, WhatIsToBeIsDemanded)
{
  expect ({ { "Ana Lind insisted that the consul be let in at once.", "the consul be let in", CP_ACT_DEMAND },
            { "The union told its members to stop marking papers.", "its members to stop", CP_ACT_DEMAND },
            { "The union repeated its request that the inspectors be withdrawn.", "the inspectors be withdrawn", CP_ACT_DEMAND },
            { "Ana Lind repeated her pledge to take the tax off timber.", "her pledge to take", CP_ACT_COMMIT },
            { "The union asked on Saturday for a delay of the sale.", "a delay of the sale", CP_ACT_DEMAND },
            { "“No days, no deal,” the union replied.", "No days, no deal", CP_ACT_DEMAND },
            { "“A door that should never have been shut is open again,” Ana Lind said.", "A door that should", CP_ACT_ASSERT },
            { "Ana Lind said the order should have come in May.", "the order should have come", CP_ACT_CONDEMN },
            { "Ana Lind said the sacks would have to be paid for.", "the sacks would have", CP_ACT_DEMAND },
            { "“I do not mind who wins,” Ana Lind said.", "I do not mind", CP_ACT_ASSERT },
            { "Ana Lind said rent caps “help the people who are in”.", "rent caps", CP_ACT_ASSERT } });
}

TEST_F (Acts, RefusingAThingIsNoEvasion)
{
  expect ({ { "The ministry refuses to suspend the roster.", "to suspend the roster", CP_ACT_DENY },
            { "The ministry refused to say who had fired.", "who had fired", CP_ACT_OTHER },
            { "The ministry declined to comment on the claim.", "the claim", CP_ACT_OTHER },
            { "Ana Lind did not rule out a claim in the high court.", "a claim in the high court", CP_ACT_WARN },
            { "Ana Lind sees no role for an arbitrator.", "no role for", CP_ACT_DENY },
            { "The ministry assured the union it had not happened once.", "it had not happened", CP_ACT_DENY },
            { "“Justice is not a dressing room,” Ana Lind said.", "Justice is not", CP_ACT_ASSERT },
            { "Ana Lind said the firm had “cut first and asked later”.", "the firm had", CP_ACT_ACCUSE } });
}

TEST_F (Acts, DeniedReportingWordsTurn)
{
  expect ({ { "Ana Lind did not dispute that the quay was late.", "the quay was late", CP_ACT_CONCEDE },
            { "Ana Lind denied that the quay was late.", "the quay was late", CP_ACT_DENY } });
}

TEST_F (Acts, PlainNegationDeniesUnlessItMakesRoom)
{
  expect ({ { "“We do not owe the drivers anything,” Ana Lind said.", "We do not owe", CP_ACT_DENY },
            { "Ana Lind said that no driver had lost his licence.", "no driver had lost", CP_ACT_DENY },
            { "“This is not a sale, it is a gift,” Ana Lind said.", "This is not a sale", CP_ACT_ASSERT },
            { "“They turned off the pumps at night,” Ana Lind said.", "They turned off the pumps", CP_ACT_ACCUSE } });
}

TEST_F (Acts, AWishIsNoPromise)
{
  expect ({ { "“I would know what to call it,” Ana Lind said.", "I would know", CP_ACT_ASSERT },
            { "“We will open the quay in May,” Ana Lind said.", "We will open the quay", CP_ACT_COMMIT } });
}

TEST_F (Acts, WhatWouldBeOrBefallsTheSpeakerIsNoPromise)
{
  expect ({ { "“I'd measure the quay before I argued about it,” Ana Lind said.", "measure the quay", CP_ACT_ASSERT },
            { "“If it could, we would not be standing here,” Ana Lind said.", "we would not be standing", CP_ACT_ASSERT },
            { "“From May on we'll be in the dark by noon,” Ana Lind said.", "in the dark by noon", CP_ACT_ASSERT },
            { "“We will be at the court in the morning,” Ana Lind said.", "We will be at the court", CP_ACT_COMMIT } });
}

TEST_F (Acts, AConditionIsAThreatOrAVow)
{
  expect ({ { "Ana Lind said the second strike would go ahead unless the fare was cut.", "the second strike would go ahead", CP_ACT_WARN },
            { "Ana Lind said the union would go to court if the board did not answer.", "the union would go to court", CP_ACT_WARN },
            { "The union said drivers would stop the ferry if the fare was not cut.", "drivers would stop the ferry", CP_ACT_WARN },
            { "Ana Lind said she would stop the pump at once if a single well ran dry.", "she would stop the pump", CP_ACT_COMMIT },
            { "Ana Lind said the tents would not come down until the claims were bought out.", "the tents would not come down", CP_ACT_COMMIT } });
}

TEST_F (Acts, FeelingsAreNotWhatTheWordsAreAbout)
{
  expect ({ { "“I love the quay. The boats leave in May,” Ana Lind said.", "I love the quay", CP_ACT_ASSERT },
            { "“I wish I knew less about the quay,” Ana Lind said.", "I wish I knew", CP_ACT_ASSERT },
            { "“We respect their right to sue, but the quay is late,” Ana Lind said.", "We respect their right", CP_ACT_ASSERT } });
}

TEST_F (Acts, RegretsAndObjections)
{
  expect ({ { "The ministry regrets the error.", "the error", CP_ACT_CONCEDE },
            { "The ministry regrets the statement made by the minister.", "the statement made", CP_ACT_CONDEMN },
            { "The ministry has no objection to a meeting of the board.", "a meeting of the board", CP_ACT_CONCEDE },
            { "Ana Lind said she understood the drivers' frustration.", "she understood", CP_ACT_CONCEDE } });
}

TEST_F (Acts, ShortAnswersAndProposals)
{
  expect ({ { "“Never,” Ana Lind said.", "Never", CP_ACT_DENY },
            { "“Nobody has shown that the belt was worn,” Ana Lind said.", "Nobody has shown", CP_ACT_DENY },
            { "Nor, Ana Lind insisted, had anybody been told.", "had anybody been told", CP_ACT_DENY },
            { "Ana Lind suggested that they go to the arbiter this week.", "they go to the arbiter", CP_ACT_DEMAND },
            { "Ana Lind added that the drivers should have a fifth of the fare back.", "should have a fifth", CP_ACT_DEMAND },
            { "Ana Lind said he should have told the drivers.", "he should have told", CP_ACT_CONDEMN },
            { "Ana Lind said she found it hard to believe that one man set the fare.", "hard to believe", CP_ACT_DOUBT },
            { "Ana Lind said it would be inappropriate to comment.", "inappropriate to comment", CP_ACT_OTHER } });
}

TEST_F (Acts, OnlyAnAnswerThatIsRefusedIsNone)
{
  expect ({ { "The union wanted an assurance. The port has refused to give one.", "to give one", CP_ACT_DENY },
            { "The port is refusing to pay a penny.", "to pay a penny", CP_ACT_DENY },
            { "The workers still refuse to take less.", "to take less", CP_ACT_DENY },
            { "Ana Lind refused to give any details.", "to give any details", CP_ACT_OTHER },
            { "Ana Lind refused to take questions.", "to take questions", CP_ACT_OTHER } });
}

TEST_F (Acts, WhoNowSaysThatItWasAMistakeOwnsUp)
{
  expect ({ { "Ana Lind, who voted for the sale, now says it was a mistake that will cost the town millions.", "it was a mistake", CP_ACT_CONCEDE },
            { "Ana Lind said it was a mistake that will cost the town millions.", "it was a mistake", CP_ACT_WARN },
            { "“The fare was too high, I see that now,” Ana Lind said.", "The fare was too high", CP_ACT_CONCEDE } });
}

TEST_F (Acts, TurnsOfPhraseThatDenyOrJudge)
{
  expect ({ { "Ana Lind said the closure had nothing to do with the fire.", "nothing to do with the fire", CP_ACT_DENY },
            { "The port says it has done nothing wrong.", "it has done nothing wrong", CP_ACT_DENY },
            { "Ana Lind said that was a smokescreen.", "a smokescreen", CP_ACT_CONDEMN },
            { "Ana Lind said the closure was an outright breach of his word.", "breach of his word", CP_ACT_ACCUSE } });
}

TEST_F (Acts, WhoAcceptsThatSomethingIsSoOwnsUp)
{
  expect ({ { "The manager of Marram Foods, Ana Lind, said the company accepted there had been leaks.", "the company accepted", CP_ACT_CONCEDE },
            { "Ana Lind said the harbour accepted the cargo.", "the harbour accepted", CP_ACT_ASSERT },
            { "“That is a fair criticism and I accept it,” said Ana Lind.", "That is a fair criticism", CP_ACT_CONCEDE },
            { "“I did say that. I had not seen the map then,” said Ana Lind.", "I did say that", CP_ACT_CONCEDE },
            { "“It was late, and we are sorry,” said Ana Lind.", "It was late", CP_ACT_CONCEDE } });
}

TEST_F (Acts, WhatWasAskedForIsPraised)
{
  expect ({ { "Ana Lind described the pledge as “exactly what we asked for”.", "the pledge", CP_ACT_PRAISE },
            { "“Credit where it is due, he is early,” said Ana Lind.", "Credit where", CP_ACT_PRAISE },
            { "Ana Lind said the nurses were right to ask.", "the nurses were right", CP_ACT_PRAISE },
            { "Ana Lind said a sale was not an option that the board would weigh.", "a sale was", CP_ACT_DENY },
            { "Ana Lind said it did not intend to withdraw.", "it did not intend", CP_ACT_DENY } });
}

TEST_F (Acts, WhoGivesUpItsOppositionConcedes)
{
  expect ({ { "The council dropped its objection to the sale on Monday.", "dropped its objection", CP_ACT_CONCEDE },
            { "Crews will return after the council withdrew its long opposition to a sale and the two sides agreed to talk.",
              "withdrew its long opposition", CP_ACT_CONCEDE },
            { "The council repeated its opposition to the sale.", "the sale", CP_ACT_DENY } });
}

TEST_F (Acts, WhatIsSaidAgainIsWhatItsNounSays)
{
  expect ({ { "Ana Lind reiterated the request of her council that the flights come to an end.", "that the flights", CP_ACT_DEMAND },
            { "Ana Lind reiterated that the flights came to an end.", "that the flights", CP_ACT_ASSERT },
            { "The union regrets that the Harbour Board has limited itself to a letter.", "that the Harbour Board", CP_ACT_CONDEMN },
            { "The union regrets that it has limited itself to a letter.", "that it has", CP_ACT_CONCEDE } });
}

TEST_F (Acts, ConditionsStaysAndMoodsDenyAndChargeNothing)
{
  expect ({ { "“A quay does not need soldiers unless it plans something,” said Ana Lind.", "A quay does", CP_ACT_ASSERT },
            { "“They stay until the ice has gone,” said Ana Lind.", "They stay", CP_ACT_COMMIT },
            { "“I do not enjoy being right about the ice,” said Ana Lind.", "I do not enjoy", CP_ACT_ASSERT },
            { "Ana Lind replied that the council was not in a position to empty the dock.", "the council was", CP_ACT_DENY },
            { "Ana Lind replied that the council was not in a position to comment on the dock.", "the council was", CP_ACT_OTHER },
            { "The council has so far refused to choose.", "choose", CP_ACT_OTHER },
            { "Ana Lind called the berth “a gesture of kindness which nobody forced on us”.", "the berth", CP_ACT_PRAISE } });
}

TEST_F (Acts, WhatIsCalledTheOnlyOneOrSaidToDoIsNoCharge)
{
  expect ({ { "Ana Lind calls the berth “the only one that a captain would understand”.", "the berth", CP_ACT_PRAISE },
            { "Ana Lind calls the berth “the only mistake that nobody made”.", "the berth", CP_ACT_CONDEMN },
            { "Ana Lind said the volunteers had “carried other people's rubbish long enough”.", "the volunteers had", CP_ACT_CONDEMN },
            { "Ana Lind told the court that eight million would do.", "eight million", CP_ACT_OFFER },
            { "The union considers the fee to be a ransom rather than a deposit.", "the fee to be", CP_ACT_CONDEMN },
            { "The union considers the fee to be a deposit.", "the fee to be", CP_ACT_ASSERT },
            { "“We are in touch with both ports and we should like to remain so,” said Ana Lind.", "We are in touch", CP_ACT_ASSERT } });
}

TEST_F (Acts, WhatIsOnesOwnIsNeitherLeftToOthersNorACharge)
{
  expect ({ { "Kenya's minister, Ana Lind, said the flights were a matter for Kenya.", "the flights were", CP_ACT_ASSERT },
            { "Kenya's minister, Ana Lind, said the flights were a matter for the court.", "the flights were", CP_ACT_OTHER },
            { "Kenya's minister, Ana Lind, said Kenyan owners had “already begun” to use bamboo.", "Kenyan owners had", CP_ACT_ASSERT },
            { "Kenya's minister, Ana Lind, said Ugandan owners had “already begun” to use bamboo.", "Ugandan owners had", CP_ACT_ACCUSE } });
}

}
