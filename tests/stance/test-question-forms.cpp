/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

/* What form a question takes: its tense, its number, whom its pronouns stand for, where it ends. People, bodies and events are invented. */
namespace
{

struct Case
{
  const char *words;    /* what is said */
  const char *question; /* what is asked; what begins with "!" may not be in it */
  CpAct act = CP_ACT_ASSERT;
  const char *cue = "said";
  bool deed = false;
  const char *rest = ""; /* what the article has behind it */
  const char *who = "Mia Stone";
};

class QuestionForms : public Dispute
{
protected:
  void
  SetUp () override
  {
    Dispute::SetUp ();
    speaker ("Mia Stone", "Hill Farmers");
    speaker ("Lew Park", "Wolf Society");
    speaker ("Paul Holt", "Hill Farmers");
    speaker ("Garth Board", "Garth Board");
    static_cast<CpSpeaker *> (g_ptr_array_index (speakers->speakers, speakers->speakers->len - 1))->kind = CP_SPEAKER_ORGANISATION;
  }

  const CpIssue *
  issue_of (const Case &one)
  {
    std::string words = one.words, common = "of the wolves, the fence, the hunt and the farmers of Garth";
    const std::string who = one.deed ? "" : std::string (one.who) + " " + one.cue + " ";

    article ("2019-11-11", { who + words + one.rest + ". Lew Park spoke " + common + "." },
             { { one.who, words, one.act, one.deed ? nullptr : one.cue, nullptr, one.deed, !one.deed },
               { "Lew Park", common, CP_ACT_ASSERT, "spoke" } });
    build ();
    return model->issues->len == 1 ? static_cast<CpIssue *> (g_ptr_array_index (model->issues, 0)) : nullptr;
  }

  void
  expect (const std::vector<Case> &cases)
  {
    for (const Case &one : cases)
      {
        const CpIssue *issue = issue_of (one);
        std::string asked = issue != nullptr && issue->question != nullptr ? issue->question : "";

        if (*one.question == '!')
          EXPECT_EQ (asked.find (one.question + 1), std::string::npos) << one.words << " → " << asked;
        else
          EXPECT_EQ (asked, one.question) << one.words;
        TearDown ();
        SetUp ();
      }
  }
};

TEST_F (QuestionForms, WhatHappenedOnceIsPastAndWhatBeganThenHasGoneOn)
{
  expect ({ { "the farmers of Garth had fired first", "Did the farmers of Garth fire first?" },
            { "the farmers of Garth had been asked at two meetings before the hunt", "Were the farmers of Garth asked at two meetings before the hunt?" },
            { "the farmers of Garth had shot two wolves since January", "Have the farmers of Garth shot two wolves since January?" },
            { "the wolves had been in the hills of Garth since noon", "Had the wolves been in the hills of Garth since noon?" },
            { "the farmers were now ready to shoot the wolves", "Are the farmers now ready to shoot the wolves?" },
            { "there had been six hunts in the hills of Garth since January", "Have there been six hunts in the hills of Garth since January?" } });
}

TEST_F (QuestionForms, WhatOneDoesNotSayMoreOfIsSoNow)
{
  expect ({ { "that wolves were a matter for the farmers", "Are wolves a matter for the farmers?", CP_ACT_ASSERT, "would say" } });
}

TEST_F (QuestionForms, WhatOneTakesOnIsToCome)
{
  expect ({ { "the fence at Garth would stay in place", "Will the fence at Garth stay in place?", CP_ACT_COMMIT, "promised in a letter that" } });
}

TEST_F (QuestionForms, AnAircraftHasItsArticle)
{
  expect ({ { "military aircraft had flown over the wolves of Garth", "Have military aircraft flown over the wolves of Garth?" } });
}

TEST_F (QuestionForms, DaysInARowAreNotCutOff)
{
  expect ({ { "the hunt would begin at the fence on 6, 7 and 8 June", "!on 6?" } });
}

TEST_F (QuestionForms, ADayDoesNotStandBehindWhoIsAsked)
{
  expect ({ { "the court on Friday to stop the hunt", "Should the court stop the hunt?", CP_ACT_DEMAND, "will ask" } });
}

TEST_F (QuestionForms, WhoseItIsMayBeToldInTheSameClause)
{
  expect ({ { "ramblers to count their wolves", "Should ramblers count their wolves?", CP_ACT_DEMAND, "told", false, "", "Garth Board" },
            { "the hunt of breaking its word", "Did the hunt break its word?", CP_ACT_ACCUSE, "accused", false, "", "Garth Board" },
            { "the hunt was the first of its kind in Garth", "!’s kind", CP_ACT_ASSERT, "said", false, "", "Garth Board" } });
}

TEST_F (QuestionForms, WhatIsInParenthesesIsLeftOut)
{
  expect ({ { "the Garth Fence Board (GFB) to count the wolves", "Should the Garth Fence Board count the wolves?", CP_ACT_DEMAND, "told" } });
}

TEST_F (QuestionForms, WhatAnInquiryCouldDoIsNotAskedOfIt)
{
  expect ({ { "an independent inquiry with power to compel farmers", "Should there be an independent inquiry with power to compel farmers?",
              CP_ACT_DEMAND, "wanted" } });
}

TEST_F (QuestionForms, WhatIsThreatenedIsAskedAndNotOnWhichCondition)
{
  expect ({ { "to close Norwegian ports to the boats of Garth from January 1 if Reykjavik set another fence on its own", "!Did Reykjavik", CP_ACT_WARN,
              "threatened on Wednesday" } });
}

TEST_F (QuestionForms, WhatPointsToOtherWordsIsNotAsked)
{
  expect ({ { "the decision on the fence was made in part, because farmers wanted the hunt", "!in part?" },
            { "that doing so would be a waste of wolves", "!doing so" },
            { "the Garth Fence Board promised to leave alone", "!leave alone" } });
}

TEST_F (QuestionForms, WhatIsLeftWithoutItsRestIsNotAsked)
{
  expect ({ { "the fence is there for the day when the wolves come", "Is the fence there for the day when the wolves come?" },
            { "Hill Farmers have spent the winter", "!spent", CP_ACT_ASSERT, "said", false, " counting wolves" },
            { "the shape the hunt takes", "!take?" },
            { "the farmers have wolves and no fence", "!any fence" },
            { "the contract, worth two million, went to the farmers of Garth", "Did the contract go to the farmers of Garth?" },
            { "Garth’s fences since the winter", "!Should there be", CP_ACT_DEMAND, "wanted" } });
}

TEST_F (QuestionForms, WhatIsAnybodysIsNotWhoSpeaks)
{
  expect ({ { "no rider had ever lost a lamb for looking after his health", "Has any rider ever lost a lamb for looking after his health?", CP_ACT_DENY,
              "said", false, "", "Paul Holt" },
            { "the farmers would have a new fence at Garth", "Will the farmers have a new fence at Garth?", CP_ACT_COMMIT, "promised that" } });
}

TEST_F (QuestionForms, ARivalIsNothingThatIsDone)
{
  expect ({ { "a rival of the farmers", "!right", CP_ACT_PRAISE, "praised" } });
}

TEST_F (QuestionForms, WhatIsGoneWasNotDoneToAnything)
{
  expect ({ { "the fence gone altogether", "!be gone", CP_ACT_DEMAND, "wanted" } });
}

TEST_F (QuestionForms, AFirmOfTwoNamesIsOne)
{
  expect ({ { "Hollis & Marr built a fence for the wolves on Monday", "Was Hollis & Marr right to build a fence for the wolves?", CP_ACT_OTHER, "said", true } });
}

TEST_F (QuestionForms, WhatSomethingIsItIsOfSomebodyElse)
{
  expect ({ { "Garth remained its first choice for the fence", "Did Garth remain Hill Farmers’ first choice for the fence?" },
            { "the wolves are pets of their wives", "!their" },
            { "the wolf Amber ruined their fence", "!their" } });
}

TEST_F (QuestionForms, WhatIsSaidOfItByTheWayIsNotTheWhole)
{
  expect ({ { "the treatment of the wolves in Garth, who for a second day have been held behind a fence", "!have", CP_ACT_CONDEMN, "condemned" } });
}

TEST_F (QuestionForms, EachOfAListIsAsked)
{
  expect ({ { "ambulances, school buses and plows would pass the fence free of charge", "Will ambulances, school buses and plows pass the fence free of charge?" } });
}

TEST_F (QuestionForms, WhoIsChargedWithCountsIsAskedWhetherHeDid)
{
  expect ({ { "the keeper with nine counts of tampering with the fence", "Did the keeper tamper with the fence?", CP_ACT_ACCUSE, "charged" } });
}

TEST_F (QuestionForms, WhatItIsComparedWithIsNotLeftOut)
{
  expect ({ { "a wolf of Garth ate less in a year", "!less in a year?", CP_ACT_ASSERT, "said", false, " than a dog would" } });
}

TEST_F (QuestionForms, SinceWhenItIsCalledForIsNotAsked)
{
  expect ({ { "the fence to be removed since 2017", "Should the fence be removed?", CP_ACT_DEMAND, "called for" } });
}

TEST_F (QuestionForms, WhatItIsSaidBesideIsNotAsked)
{
  expect ({ { "that the farmers be given a fence instead", "Should the farmers be given a fence?", CP_ACT_DEMAND, "demanded" } });
}

TEST_F (QuestionForms, WhatOnlyComesIsNotDoneToAnything)
{
  expect ({ { "the losses of the hunt came to two lambs", "!be came", CP_ACT_DEMAND, "said" } });
}

TEST_F (QuestionForms, ItIsNotAskedWhetherThereShouldBeWhatIsSomebodys)
{
  expect ({ { "the farmers’ lovely fence for the wolves", "!Should there be", CP_ACT_DEMAND, "wanted" } });
}

TEST_F (QuestionForms, WhoWasLaidOffDidNotLayOff)
{
  expect ({ { "The first keepers of the wolves have been laid off until the hunt", "!to lay off", CP_ACT_OTHER, "said", true } });
}

TEST_F (QuestionForms, NobodyIsAllowedWhatIsOver)
{
  expect ({ { "the wolves may have killed two lambs of Garth", "Could the wolves have killed two lambs of Garth?" } });
}

TEST_F (QuestionForms, WhatSomethingIsOfIsPartOfIt)
{
  expect ({ { "the use of a guided missile against the wolves", "Is the use of a guided missile against the wolves justified?", CP_ACT_CONDEMN,
              "condemned" } });
}

TEST_F (QuestionForms, ASecondVerbOfALabelHasItsForm)
{
  const CpIssue *issue = issue_of ({ "the farmers of Garth had cut first and asked later", "", CP_ACT_ACCUSE });

  ASSERT_NE (issue, nullptr);
  EXPECT_STREQ (issue->label, "Whether the farmers of Garth had cut first and asked later");
}

} // namespace
