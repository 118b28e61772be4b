/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

/* How an issue is put as a question that can be understood by itself: people, bodies and events are invented. */
namespace
{

class Questions : public Dispute
{
protected:
  void
  SetUp () override
  {
    Dispute::SetUp ();
    speaker ("Mia Stone", "Hill Farmers");
    speaker ("Lew Park", "Wolf Society");
  }

  /* The question of the only issue of an article with one statement of each side. */
  std::string
  question (const std::string &words, const std::vector<Said> &statements)
  {
    article ("2019-11-11", { words }, statements);
    build ();
    if (model->issues->len != 1)
      return "";
    const char *found = static_cast<CpIssue *> (g_ptr_array_index (model->issues, 0))->question;
    return found != nullptr ? found : "";
  }

  /* The same, and the label. */
  std::string
  label (const std::string &words, const std::vector<Said> &statements)
  {
    question (words, statements);
    return model->issues->len == 1 ? static_cast<CpIssue *> (g_ptr_array_index (model->issues, 0))->label : "";
  }
};

/* Under the sanitizers: nothing is looked for behind the last word of an article. */
TEST_F (Questions, NothingIsAskedBehindTheEndOfTheText)
{
  for (const char *end : { "the slow wolves", "slow wolves", "so slow to wolves" })
    EXPECT_EQ (question (std::string ("Mia Stone warned of the quick wolves. Lew Park spoke of ") + end,
                         { { "Mia Stone", "the quick wolves", CP_ACT_WARN, "warned" }, { "Lew Park", end, CP_ACT_ASSERT, "spoke" } }).find ("?\n"),
               std::string::npos) << end;
}

TEST_F (Questions, WhoSaidThatHeDidIsNamed)
{
  EXPECT_EQ (question ("Lew Park said he had released the wolves near Garth. Mia Stone said the wolves near Garth had been released.",
                       { { "Lew Park", "he had released the wolves near Garth" },
                         { "Mia Stone", "the wolves near Garth had been released" } }),
             "Did Lew Park release the wolves near Garth?");
}

TEST_F (Questions, WhatSomebodyIsToldNotToDoIsAskedWithoutNot)
{
  EXPECT_EQ (question ("Mia Stone urged the farmers not to feed the wolves. Lew Park said: \"We want them to feed the wolves.\"",
                       { { "Mia Stone", "the farmers not to feed the wolves", CP_ACT_DEMAND, "urged" },
                         { "Lew Park", "We want them to feed the wolves", CP_ACT_DEMAND } }),
             "Should the farmers feed the wolves?");
}

TEST_F (Questions, WhatIsSoAndNowhereElseIsAskedAsItWasSaid)
{
  EXPECT_EQ (question ("Mia Stone said the wolves had hunted in the forest and nowhere else. Lew Park said the wolves had hunted in the village.",
                       { { "Mia Stone", "the wolves had hunted in the forest and nowhere else" },
                         { "Lew Park", "the wolves had hunted in the village" } }).find ("anywhere"),
             std::string::npos);
}

TEST_F (Questions, AVerbBehindAnAsideIsAskedInItsDictionaryForm)
{
  EXPECT_EQ (question ("Mia Stone said that she, too, saw a need for a limit on wolf dogs. Lew Park spoke of a limit on wolf dogs.",
                       { { "Mia Stone", "that she, too, saw a need for a limit on wolf dogs" },
                         { "Lew Park", "of a limit on wolf dogs", CP_ACT_ASSERT, "spoke" } }),
             "Did Mia Stone see a need for a limit on wolf dogs?");
}

TEST_F (Questions, WhatIsDemandedOfSeveralShouldBeDone)
{
  EXPECT_EQ (question ("Mia Stone demanded that farmers build a fence at Garth. Lew Park spoke of a fence at Garth.",
                       { { "Mia Stone", "that farmers build a fence at Garth", CP_ACT_DEMAND, "demanded" },
                         { "Lew Park", "of a fence at Garth", CP_ACT_ASSERT, "spoke" } }),
             "Should farmers build a fence at Garth?");
}

TEST_F (Questions, WhatOneAnnouncesIsToCome)
{
  EXPECT_EQ (question ("Mia Stone met the press before announcing that the farmers would shoot the wolves. Lew Park spoke of the farmers and the wolves.",
                       { { "Mia Stone", "that the farmers would shoot the wolves", CP_ACT_COMMIT, "announcing", nullptr, false, true },
                         { "Lew Park", "of the farmers and the wolves", CP_ACT_ASSERT, "spoke" } }),
             "Will the farmers shoot the wolves?");
}

TEST_F (Questions, WhatWouldNotHaveBeenIsNotToComeEither)
{
  EXPECT_EQ (question ("Mia Stone said the fence would not have saved the lambs of Garth. Lew Park spoke of the lambs and the fence of Garth.",
                       { { "Mia Stone", "the fence would not have saved the lambs of Garth", CP_ACT_DENY, "said", nullptr, false, true },
                         { "Lew Park", "of the lambs and the fence of Garth", CP_ACT_ASSERT, "spoke" } }).find ("Will"),
             std::string::npos);
}

TEST_F (Questions, WhatIsSaidBesideIsNotAsked)
{
  EXPECT_EQ (question ("Mia Stone said the repair crew would begin work in January and that the damage \"is consistent with a dragged log\". Lew Park spoke of work in January.",
                       { { "Mia Stone", "the repair crew would begin work in January and that the damage \"is consistent with a dragged log\"" },
                         { "Lew Park", "of work in January", CP_ACT_ASSERT, "spoke" } }),
             "Would the repair crew begin work in January?");
}

TEST_F (Questions, WhatIsNoClauseIsNotAskedAsOne)
{
  for (const char *words : { "the goal to have removed the wolves by May encompasses lambs", "effected by the hunt was the feast", "the other reason is the feast" })
    EXPECT_EQ (question (std::string ("Mia Stone said ") + words + ". Lew Park spoke of the wolves, the feast and the hunt.",
                         { { "Mia Stone", words }, { "Lew Park", "of the wolves, the feast and the hunt", CP_ACT_ASSERT, "spoke" } }),
               "") << words;
}

TEST_F (Questions, AClauseWithoutWhatItLeadsToIsNotAsked)
{
  for (const char *words : { "the effort of the council to save the kennels is, in fact, working", "the council believes the kennels does or does not harm the wolves" })
    EXPECT_EQ (question (std::string ("Mia Stone said ") + words + ". Lew Park spoke of the kennels, the effort and the council.",
                         { { "Mia Stone", words }, { "Lew Park", "of the kennels, the effort and the council", CP_ACT_ASSERT, "spoke" } }),
               "") << words;
}

TEST_F (Questions, ASecondVerbInThePresentIsNotAskedBehindDid)
{
  EXPECT_EQ (question ("Mia Stone said the herdsman backed the hunt at Garth and hates wolves in kennels. Lew Park spoke of the herdsman and the hunt at Garth.",
                       { { "Mia Stone", "the herdsman backed the hunt at Garth and hates wolves in kennels" },
                         { "Lew Park", "of the herdsman and the hunt at Garth", CP_ACT_ASSERT, "spoke" } }),
             "Did the herdsman back the hunt at Garth?");
}

TEST_F (Questions, AnAgeIsLeftOut)
{
  EXPECT_EQ (question ("Mia Stone urged the council to release Keel, 47, from the mill. Lew Park spoke of the council and the herdsman.",
                       { { "Mia Stone", "the council to release Keel, 47, from the mill", CP_ACT_DEMAND, "urged" },
                         { "Lew Park", "of the council and the herdsman", CP_ACT_ASSERT, "spoke" } }),
             "Should the council release Keel?");
}

TEST_F (Questions, WhatIsMineIsThatOfWhoSpeaks)
{
  EXPECT_EQ (question ("Mia Stone said: \"The wolves killed our sheep.\" Lew Park said: \"The wolves killed no sheep at all.\"",
                       { { "Mia Stone", "The wolves killed our sheep" }, { "Lew Park", "The wolves killed no sheep at all" } }),
             "Did the wolves kill Hill Farmers’ sheep?");
}

TEST_F (Questions, WhatTwoShareIsNobodysOwn)
{
  EXPECT_EQ (question ("Mia Stone said: \"The wolves divide our two valleys.\" Lew Park said: \"The wolves divide no valleys.\"",
                       { { "Mia Stone", "The wolves divide our two valleys" }, { "Lew Park", "The wolves divide no valleys" } }),
             "Do the wolves divide the two valleys?");
}

TEST_F (Questions, ABodyHasItsArticleAndIsOne)
{
  speaker ("Ida Vole", "Wolf Commission");
  EXPECT_EQ (question ("The Wolf Commission met. Ida Vole said: \"We have counted the wolves near Garth.\" "
                       "Mia Stone said: \"The wolves near Garth were never counted.\"",
                       { { "Ida Vole", "We have counted the wolves near Garth" },
                         { "Mia Stone", "The wolves near Garth were never counted", CP_ACT_CONCEDE } }),
             "Has the Wolf Commission counted the wolves near Garth?");
}

TEST_F (Questions, WhatNoneDoesIsAskedOfAny)
{
  EXPECT_EQ (question ("Mia Stone said that no wolf would harm the lambs of Garth. Lew Park said that a wolf would harm the lambs of Garth.",
                       { { "Mia Stone", "no wolf would harm the lambs of Garth", CP_ACT_DENY },
                         { "Lew Park", "a wolf would harm the lambs of Garth" } }),
             "Would any wolf harm the lambs of Garth?");
}

TEST_F (Questions, ADeedIsAskedForWhetherItWasRight)
{
  EXPECT_EQ (question ("On Monday the Wolf Society released three wolves near Garth. Mia Stone said: \"Nobody asked us about the wolves.\"",
                       { { "Lew Park", "the Wolf Society released three wolves near Garth", CP_ACT_OTHER, nullptr, nullptr, true },
                         { "Mia Stone", "Nobody asked us about the wolves", CP_ACT_CONDEMN } }),
             "Was the Wolf Society right to release three wolves near Garth?");
}

TEST_F (Questions, WhatIsCondemnedIsAskedForWhetherItIsJustified)
{
  EXPECT_EQ (question ("Mia Stone called the release of the wolves \"a folly\". Lew Park praised the release of the wolves.",
                       { { "Mia Stone", "the release of the wolves \"a folly\"", CP_ACT_CONDEMN, "called" },
                         { "Lew Park", "the release of the wolves", CP_ACT_PRAISE, "praised" } }),
             "Is the release of the wolves justified?");
}

TEST_F (Questions, WhatOneIsAccusedOfIsAsked)
{
  EXPECT_EQ (question ("Mia Stone accused the society of hiding two wolves near Garth. Lew Park denied it: \"Nobody is hiding wolves near Garth.\"",
                       { { "Mia Stone", "the society of hiding two wolves near Garth", CP_ACT_ACCUSE, "accused" },
                         { "Lew Park", "Nobody is hiding wolves near Garth", CP_ACT_DENY, "denied" } }),
             "Is the society hiding two wolves near Garth?");
}

TEST_F (Questions, WhatOneIsAccusedOfHavingDoneOnceIsAskedAsPast)
{
  std::vector<Said> said = { { "Mia Stone", "the society of shooting a lamb near Garth two weeks ago", CP_ACT_ACCUSE, "accused" },
                             { "Lew Park", "Nobody shot a lamb near Garth", CP_ACT_DENY, "denied" } };
  std::string words = "Mia Stone accused the society of shooting a lamb near Garth two weeks ago. Lew Park denied it: \"Nobody shot a lamb near Garth.\"";

  EXPECT_EQ (question (words, said).find ("Did the society shoot a lamb near Garth"), 0u);
  EXPECT_EQ (label (words, said).find ("Whether the society shot a lamb near Garth"), 0u);
}

TEST_F (Questions, TheDayBeforeASubjectIsNoPartOfIt)
{
  EXPECT_EQ (question ("Mia Stone said that since 2011 inspectors had been kept out of the kennels. Lew Park said inspectors had never been kept out of the kennels.",
                       { { "Mia Stone", "that since 2011 inspectors had been kept out of the kennels" },
                         { "Lew Park", "inspectors had never been kept out of the kennels", CP_ACT_DENY } })
               .find ("2011"),
             std::string::npos);
}

TEST_F (Questions, APerfectIsKnownOverWhatIsPutIn)
{
  std::string asked = question ("Lew Park said that no farmer has at any time suffered any loss from the wolves. Mia Stone said farmers had suffered losses from the wolves.",
                                { { "Lew Park", "no farmer has at any time suffered any loss from the wolves", CP_ACT_DENY },
                                  { "Mia Stone", "farmers had suffered losses from the wolves" } });

  EXPECT_EQ (asked.find ("Does any farmer have"), std::string::npos);
  EXPECT_EQ (asked.find ("Do any farmer"), std::string::npos);
}

TEST_F (Questions, TwoThingsToBeDoneAreAskedForWithoutTo)
{
  EXPECT_EQ (question ("Mia Stone urged the society to apologise and to pay farmers. Lew Park said: \"The society owes farmers nothing.\"",
                       { { "Mia Stone", "the society to apologise and to pay farmers", CP_ACT_DEMAND, "urged" },
                         { "Lew Park", "The society owes farmers nothing", CP_ACT_DENY } }),
             "Should the society apologise and pay farmers?");
}

TEST_F (Questions, WhatIsOfferedToSomebodyIsNotAskedAsOneThing)
{
  EXPECT_EQ (question ("Lew Park offered reporters a map of the wolves in reply. Mia Stone said the map of the wolves was wrong.",
                       { { "Lew Park", "reporters a map of the wolves in reply", CP_ACT_OFFER, "offered" },
                         { "Mia Stone", "the map of the wolves was wrong" } }),
             "Was the map of the wolves wrong?");
}

TEST_F (Questions, WhatIsToBeDoneToEachIsAskedAsDoneToThem)
{
  EXPECT_EQ (question ("Mia Stone demanded every farmer paid in full for the lambs. Lew Park opposed payment in full for the lambs.",
                       { { "Mia Stone", "every farmer paid in full for the lambs", CP_ACT_DEMAND, "demanded" },
                         { "Lew Park", "payment in full for the lambs", CP_ACT_DENY, "opposed" } }),
             "Should every farmer be paid in full for the lambs?");
}

TEST_F (Questions, HowSomebodyFeelsIsNotAskedWhereSomethingElseIs)
{
  EXPECT_EQ (question ("Mia Stone said she was saddened by the return of the wolves to Garth. Lew Park said the return of the wolves had saved the woods of Garth.",
                       { { "Mia Stone", "she was saddened by the return of the wolves to Garth" },
                         { "Lew Park", "the return of the wolves had saved the woods of Garth" } }),
             "Did the return of the wolves save the woods of Garth?");
}

TEST_F (Questions, AnAuxiliaryIsWhereItStoodInTheLabel)
{
  EXPECT_EQ (label ("Mia Stone said that nine wolves a night would be seen near Garth. Lew Park said that nine wolves a night would never be seen near Garth.",
                    { { "Mia Stone", "that nine wolves a night would be seen near Garth" },
                      { "Lew Park", "that nine wolves a night would never be seen near Garth", CP_ACT_DENY } }),
             "Whether nine wolves a night would be seen near Garth");
}

TEST_F (Questions, SeveralNamedByTheirCountryAreSeveral)
{
  EXPECT_EQ (question ("Mia Stone said that Norwegians eat the lambs of Garth. Lew Park said that Norwegians never eat the lambs of Garth.",
                       { { "Mia Stone", "that Norwegians eat the lambs of Garth" },
                         { "Lew Park", "that Norwegians never eat the lambs of Garth", CP_ACT_DENY } }),
             "Do Norwegians eat the lambs of Garth?");
}

TEST_F (Questions, ASecondPastIsNotLeftBehindDid)
{
  std::string asked = question ("Mia Stone said the farmers respected the count of the wolves but still regarded the count as rigged. "
                                "Lew Park said the farmers had never respected the count of the wolves.",
                                { { "Mia Stone", "the farmers respected the count of the wolves but still regarded the count as rigged" },
                                  { "Lew Park", "the farmers had never respected the count of the wolves", CP_ACT_DENY } });

  EXPECT_EQ (asked.find ("regarded"), std::string::npos);
}

TEST_F (Questions, NobodyIsAskedForTogetherWithHimself)
{
  EXPECT_EQ (question ("Mia Stone called on the keeper and himself to count the wolves. Lew Park said the wolves should be counted.",
                       { { "Mia Stone", "the keeper and himself to count the wolves", CP_ACT_DEMAND, "called on" },
                         { "Lew Park", "the wolves should be counted", CP_ACT_DEMAND } }),
             "Should the wolves be counted?");
}

TEST_F (Questions, WhatOughtToBeIsAskedWithShouldAlone)
{
  EXPECT_EQ (question ("Mia Stone said the farmers ought to be given the figures of the wolves. Lew Park said the farmers had been given the figures of the wolves.",
                       { { "Mia Stone", "the farmers ought to be given the figures of the wolves", CP_ACT_DEMAND },
                         { "Lew Park", "the farmers had been given the figures of the wolves" } })
               .find ("ought"),
             std::string::npos);
}

TEST_F (Questions, WhoDeniesAnAttackIsAskedForIt)
{
  std::vector<Said> said = { { "Mia Stone", "the Wolf Society was responsible for the poison attack on the kennels", CP_ACT_ACCUSE },
                             { "Lew Park", "responsibility for the attack", CP_ACT_DENY, "denied" } };
  std::string words = "Mia Stone said the Wolf Society was responsible for the poison attack on the kennels. "
                      "Lew Park denied responsibility for the attack.";

  EXPECT_EQ (question (words, said), "Did the Wolf Society carry out the poison attack?");
  EXPECT_EQ (label (words, said), "Who carried out the poison attack");
  EXPECT_EQ (statement ("responsibility for the attack")->stance, CP_STANCE_OPPOSE);
}

TEST_F (Questions, WhatOnlyLeadsUpIsLeftOut)
{
  EXPECT_EQ (question ("Mia Stone said: \"We believe that the wolves came through the Garth tunnel.\" Lew Park said the wolves had not come through the Garth tunnel.",
                       { { "Mia Stone", "We believe that the wolves came through the Garth tunnel" },
                         { "Lew Park", "the wolves had not come through the Garth tunnel", CP_ACT_DENY } }),
             "Did the wolves come through the Garth tunnel?");
}

TEST_F (Questions, AnotherClauseIsLeftOut)
{
  EXPECT_EQ (question ("Mia Stone said: \"The wolves killed the lambs and the society is silent.\" Lew Park said: \"The wolves killed no lambs.\"",
                       { { "Mia Stone", "The wolves killed the lambs and the society is silent" },
                         { "Lew Park", "The wolves killed no lambs" } }),
             "Did the wolves kill the lambs?");
}

TEST_F (Questions, APronounThatNamesNobodyIsNotAsked)
{
  EXPECT_EQ (question ("Mia Stone said: \"They ate lambs near Garth.\" Lew Park said the wolves had eaten no lambs near Garth.",
                       { { "Mia Stone", "They ate lambs near Garth" },
                         { "Lew Park", "the wolves had eaten no lambs near Garth", CP_ACT_DENY } }),
             "Did the wolves eat any lambs near Garth?");
}

TEST_F (Questions, WhetherSomethingIsSoIsNotAskedOfWhoWillNotSay)
{
  EXPECT_EQ (question ("Lew Park would not say whether the society would pay for the lambs. Mia Stone demanded that the society pay for the lambs.",
                       { { "Lew Park", "whether the society would pay for the lambs", CP_ACT_OTHER, "would not say" },
                         { "Mia Stone", "the society pay for the lambs", CP_ACT_DEMAND, "demanded" } }),
             "Should the society pay for the lambs?");
}

TEST_F (Questions, ALabelIsTheThingThatTheQuestionNames)
{
  EXPECT_EQ (label ("Mia Stone demanded a ban on wolves. Lew Park opposed a ban on wolves.",
                    { { "Mia Stone", "a ban on wolves", CP_ACT_DEMAND, "demanded" },
                      { "Lew Park", "a ban on wolves", CP_ACT_DENY, "opposed" } }),
             "A ban on wolves");
}

TEST_F (Questions, ALabelIsTheQuestionAsAClauseWhereItNamesNoThing)
{
  EXPECT_EQ (label ("Mia Stone said: \"Park must resign.\" Lew Park said: \"I will not resign.\"",
                    { { "Mia Stone", "Park must resign", CP_ACT_DEMAND }, { "Lew Park", "I will not resign", CP_ACT_DENY } }),
             "Whether Park should resign");
}

TEST_F (Questions, WhatFollowsThatIsTheSubjectThoughItLooksLikeAVerb)
{
  EXPECT_EQ (question ("Mia Stone said that trust between the farmers and the society had deteriorated under the new law. "
                       "Lew Park said that trust between them was better.",
                       { { "Mia Stone", "that trust between the farmers and the society had deteriorated under the new law" },
                         { "Lew Park", "that trust between them was better" } }),
             "Did trust between the farmers and the society deteriorate under the new law?");
}

TEST_F (Questions, WhereAndHowSomethingIsDoneNamesNoIssue)
{
  EXPECT_EQ (label ("Mia Stone said the count should be repeated in wet weather. Lew Park said the count should not be repeated in wet weather.",
                    { { "Mia Stone", "the count should be repeated in wet weather", CP_ACT_DEMAND },
                      { "Lew Park", "the count should not be repeated in wet weather", CP_ACT_DENY } }),
             "Repeating the count in wet weather");
}

TEST_F (Questions, AParticipleThatLooksLikeANounIsTheVerb)
{
  EXPECT_EQ (question ("Mia Stone said that the repairs had cost 3.1 million crowns, twice the estimate. \"Repairs of a fence,\" said Lew Park.",
                       { { "Mia Stone", "that the repairs had cost 3.1 million crowns, twice the estimate" },
                         { "Lew Park", "Repairs of a fence," } }),
             "Have the repairs cost 3.1 million crowns?");
}

TEST_F (Questions, WhatIsPlannedIsNotCutOffFromPlanning)
{
  EXPECT_EQ (question ("Mia Stone said the society planned to study the wolves. Lew Park denied that the society planned to study the wolves.",
                       { { "Mia Stone", "the society planned to study the wolves" },
                         { "Lew Park", "that the society planned to study the wolves", CP_ACT_DENY, "denied" } }),
             "Did the society plan to study the wolves?");
}

TEST_F (Questions, WhatLosesHasItsE)
{
  EXPECT_EQ (question ("Mia Stone said: \"The town loses a herd a year.\" Lew Park said: \"The town loses a herd a year.\"",
                       { { "Mia Stone", "The town loses a herd a year" }, { "Lew Park", "The town loses a herd a year" } }),
             "Does the town lose a herd a year?");
}

TEST_F (Questions, WhoSpeaksIsNamedOnce)
{
  EXPECT_EQ (question ("Mia Stone said she would give her sheep to the kennels of Garth. Lew Park spoke of sheep for the kennels of Garth.",
                       { { "Mia Stone", "she would give her sheep to the kennels of Garth" },
                         { "Lew Park", "of sheep for the kennels of Garth", CP_ACT_ASSERT, "spoke" } }),
             "Will Mia Stone give her sheep to the kennels of Garth?");
}

TEST_F (Questions, WhatIsHersIsNoMans)
{
  speaker ("John Vole", "Wolf Society");
  EXPECT_EQ (question ("John Vole said he had counted her wolves near Garth. Mia Stone said the wolves near Garth had been counted.",
                       { { "John Vole", "he had counted her wolves near Garth" },
                         { "Mia Stone", "the wolves near Garth had been counted" } })
               .find ("John"),
             std::string::npos);
}

TEST_F (Questions, TheVerbSaysHowManyThereAre)
{
  EXPECT_EQ (question ("Mia Stone said: \"The Swiss have full control of the wolves.\" Lew Park spoke of Swiss control of the wolves.",
                       { { "Mia Stone", "The Swiss have full control of the wolves" },
                         { "Lew Park", "of Swiss control of the wolves", CP_ACT_ASSERT, "spoke" } }),
             "Do the Swiss have full control of the wolves?");
}

TEST_F (Questions, ManyWhoAreAccusedAreMany)
{
  EXPECT_EQ (question ("Mia Stone accused Garth keepers of hiding two wolves. Lew Park denied it: \"Nobody is hiding wolves.\"",
                       { { "Mia Stone", "Garth keepers of hiding two wolves", CP_ACT_ACCUSE, "accused" },
                         { "Lew Park", "Nobody is hiding wolves", CP_ACT_DENY, "denied" } }),
             "Are Garth keepers hiding two wolves?");
}

TEST_F (Questions, WhatWouldHaveBeenIsNotToCome)
{
  EXPECT_EQ (question ("Mia Stone said the fence would have saved the lambs of Garth. Lew Park said the fence would not have saved the lambs of Garth.",
                       { { "Mia Stone", "the fence would have saved the lambs of Garth" },
                         { "Lew Park", "the fence would not have saved the lambs of Garth", CP_ACT_DENY } }),
             "Would the fence have saved the lambs of Garth?");
}

TEST_F (Questions, AVerbIsNotAskedWithoutWhatItIsDoneTo)
{
  EXPECT_EQ (question ("Mia Stone said the society must focus on how best to win the trust of the farmers. Lew Park said the farmers had the society's trust.",
                       { { "Mia Stone", "the society must focus on how best to win the trust of the farmers", CP_ACT_DEMAND },
                         { "Lew Park", "the farmers had the society's trust" } })
               .find ("focus?"),
             std::string::npos);
}

TEST_F (Questions, WhereAClauseStoodIsNotAsked)
{
  EXPECT_EQ (question ("Mia Stone said: \"Garth however had two wolves [and] a bear in 2014.\" Lew Park spoke of the wolves and the bear of Garth.",
                       { { "Mia Stone", "Garth however had two wolves [and] a bear in 2014" },
                         { "Lew Park", "of the wolves and the bear of Garth", CP_ACT_ASSERT, "spoke" } }),
             "Did Garth have two wolves and a bear in 2014?");
}

TEST_F (Questions, OnlyWhatIsDoneIsAskedForWhetherItIsRight)
{
  EXPECT_EQ (question ("Mia Stone condemned the satellite map of the wolves. Lew Park praised the satellite map of the wolves.",
                       { { "Mia Stone", "the satellite map of the wolves", CP_ACT_CONDEMN, "condemned" },
                         { "Lew Park", "the satellite map of the wolves", CP_ACT_PRAISE, "praised" } }),
             "");
}

TEST_F (Questions, WhatIsDoneIsTheSubjectWithWhatItIsDoneTo)
{
  EXPECT_EQ (question ("Mia Stone said that eliminating wolves would be cruel to the farmers. Lew Park spoke of cruel wolves.",
                       { { "Mia Stone", "that eliminating wolves would be cruel to the farmers" },
                         { "Lew Park", "of cruel wolves", CP_ACT_ASSERT, "spoke" } }),
             "Would eliminating wolves be cruel to the farmers?");
}

TEST_F (Questions, LettersOfAnAbbreviationStayCapitals)
{
  EXPECT_EQ (question ("Mia Stone said: \"GWCA is counting the wolves of Garth.\" Lew Park said the wolves of Garth were never counted.",
                       { { "Mia Stone", "GWCA is counting the wolves of Garth" },
                         { "Lew Park", "the wolves of Garth were never counted", CP_ACT_DENY } })
               .find ("gwca"),
             std::string::npos);
}

TEST_F (Questions, WhatTheFiguresShowIsAskedAndNotThatTheyShowIt)
{
  EXPECT_EQ (question ("Mia Stone said the data suggest the wolves came through the Garth tunnel. Lew Park spoke of wolves in the Garth tunnel.",
                       { { "Mia Stone", "the data suggest the wolves came through the Garth tunnel" },
                         { "Lew Park", "of wolves in the Garth tunnel", CP_ACT_ASSERT, "spoke" } }),
             "Did the wolves come through the Garth tunnel?");
}

TEST_F (Questions, AClaimThatIsDeniedIsAskedAndNotWhetherThereIsEvidence)
{
  for (const char *words : { "there was no evidence that the wolves came through the Garth tunnel",
                             "there was nothing to suggest the wolves came through the Garth tunnel",
                             "it was untrue that the wolves came through the Garth tunnel",
                             "there was no sign that would support the claim that the wolves came through the Garth tunnel" })
    EXPECT_EQ (question (std::string ("Mia Stone said ") + words + ". Lew Park spoke of wolves in the Garth tunnel.",
                         { { "Mia Stone", words }, { "Lew Park", "of wolves in the Garth tunnel", CP_ACT_ASSERT, "spoke" } }),
               "Did the wolves come through the Garth tunnel?") << words;
}

TEST_F (Questions, ALineOfThePageNamesNobody)
{
  speaker ("Farmers Of Garth Do Not Like The Wolf Society", nullptr);
  EXPECT_EQ (question ("Farmers Of Garth Do Not Like The Wolf Society said they had counted the wolves of Garth. Lew Park spoke of the count of the wolves of Garth.",
                       { { "Farmers Of Garth Do Not Like The Wolf Society", "they had counted the wolves of Garth" },
                         { "Lew Park", "of the count of the wolves of Garth", CP_ACT_ASSERT, "spoke" } })
               .find ("Do Not Like"),
             std::string::npos);
}

TEST_F (Questions, AReferendumIsAskedForAndNotToldWhatToDo)
{
  EXPECT_EQ (question ("Mia Stone demanded a referendum to protect the sheep of Garth. Lew Park spoke of a referendum on the sheep of Garth.",
                       { { "Mia Stone", "a referendum to protect the sheep of Garth", CP_ACT_DEMAND, "demanded" },
                         { "Lew Park", "of a referendum on the sheep of Garth", CP_ACT_ASSERT, "spoke" } }),
             "Should there be a referendum to protect the sheep of Garth?");
}

TEST_F (Questions, WhomOneAloneMeansByWeIsNotAsked)
{
  speaker ("Ida Vole", nullptr);
  EXPECT_EQ (question ("Ida Vole said: \"We need keepers who bring the wolves of Garth together.\" Lew Park spoke of keepers of the wolves of Garth.",
                       { { "Ida Vole", "We need keepers who bring the wolves of Garth together" },
                         { "Lew Park", "of keepers of the wolves of Garth", CP_ACT_ASSERT, "spoke" } })
               .find ("Ida"),
             std::string::npos);
}

TEST_F (Questions, ATitleIsNotAsked)
{
  EXPECT_EQ (question ("Mia Stone On How Garth Explained Why Wolves Return: the wolves of Garth. Lew Park spoke of the wolves of Garth.",
                       { { "Mia Stone", "Garth Explained Why Wolves Return", CP_ACT_ASSERT, "On" },
                         { "Lew Park", "of the wolves of Garth", CP_ACT_ASSERT, "spoke" } })
               .find ("Explained"),
             std::string::npos);
}

TEST_F (Questions, WhatWasPutSomewhereIsNotAskedWithoutWhere)
{
  EXPECT_EQ (question ("Mia Stone urged the society to put Garth, where the wolves live, in play. Lew Park spoke of Garth and the wolves.",
                       { { "Mia Stone", "the society to put Garth, where the wolves live, in play", CP_ACT_DEMAND, "urged" },
                         { "Lew Park", "of Garth and the wolves", CP_ACT_ASSERT, "spoke" } })
               .find ("put Garth?"),
             std::string::npos);
}

TEST_F (Questions, SeveralWhoSpeakAreSeveral)
{
  speaker ("Keepers", nullptr);
  CpSpeaker *keepers = static_cast<CpSpeaker *> (g_ptr_array_index (speakers->speakers, speakers->speakers->len - 1));
  keepers->plural = TRUE;
  keepers->kind = CP_SPEAKER_GROUP;
  EXPECT_EQ (question ("Keepers said: \"We are being bitten by the wolves of Garth.\" Mia Stone spoke of bites by the wolves of Garth.",
                       { { "Keepers", "We are being bitten by the wolves of Garth" },
                         { "Mia Stone", "of bites by the wolves of Garth", CP_ACT_ASSERT, "spoke" } })
               .find ("Is "),
             std::string::npos);
}

TEST_F (Questions, AVerbWithinGoesWithTheNameThatStandsForI)
{
  EXPECT_EQ (question ("Mia Stone said: \"Farmers are going to look at what I have for the wolves.\" Lew Park spoke of farmers and wolves.",
                       { { "Mia Stone", "Farmers are going to look at what I have for the wolves" },
                         { "Lew Park", "of farmers and wolves", CP_ACT_ASSERT, "spoke" } })
               .find ("Stone have"),
             std::string::npos);
}

TEST_F (Questions, ADoingThatWasDoneIsCutOffFromOneThatMayBe)
{
  EXPECT_EQ (question ("Mia Stone said farmers may have doubts about the wolves but praised the count. Lew Park spoke of doubts about the wolves.",
                       { { "Mia Stone", "farmers may have doubts about the wolves but praised the count" },
                         { "Lew Park", "of doubts about the wolves", CP_ACT_ASSERT, "spoke" } })
               .find ("praised"),
             std::string::npos);
}

TEST_F (Questions, WhoseItIsHasToBeAmongThem)
{
  EXPECT_EQ (question ("Mia Stone said the wolf entered one of their barns in Garth. Lew Park spoke of the wolf in the barns of Garth.",
                       { { "Mia Stone", "the wolf entered one of their barns in Garth" },
                         { "Lew Park", "of the wolf in the barns of Garth", CP_ACT_ASSERT, "spoke" } })
               .find ("their"),
             std::string::npos);
}

TEST_F (Questions, ACommaBeforeTheClosingMarkIsNotAsked)
{
  EXPECT_EQ (question ("\"Farmers are furious about the wolves,\" Mia Stone said. Lew Park spoke of furious farmers.",
                       { { "Mia Stone", "Farmers are furious about the wolves," }, { "Lew Park", "of furious farmers", CP_ACT_ASSERT, "spoke" } }),
             "Are farmers furious about the wolves?");
}

TEST_F (Questions, AVerbIsNotAskedWithoutTheDoingThatItIsDoneTo)
{
  EXPECT_EQ (question ("Mia Stone said the society would only use trapping sparingly, in hard winters. Lew Park spoke of trapping in hard winters.",
                       { { "Mia Stone", "the society would only use trapping sparingly, in hard winters" },
                         { "Lew Park", "of trapping in hard winters", CP_ACT_ASSERT, "spoke" } })
               .find ("only use?"),
             std::string::npos);
}

TEST_F (Questions, ANationKeepsItsCapitalLetterAtTheHeadOfASentence)
{
  EXPECT_EQ (question ("Norwegian keepers are hiding two wolves of Garth, Mia Stone said. Lew Park spoke of keepers and wolves of Garth.",
                       { { "Mia Stone", "Norwegian keepers are hiding two wolves of Garth" },
                         { "Lew Park", "of keepers and wolves of Garth", CP_ACT_ASSERT, "spoke" } }),
             "Are Norwegian keepers hiding two wolves of Garth?");
}

TEST_F (Questions, WhatWouldBeSaidIsNotLeftOutOfSaying)
{
  EXPECT_EQ (question ("Mia Stone said the society is using its office in Garth to say: \"Wolves are harmless.\" Lew Park spoke of the office of the society in Garth.",
                       { { "Mia Stone", "the society is using its office in Garth to say" },
                         { "Lew Park", "of the office of the society in Garth", CP_ACT_ASSERT, "spoke" } })
               .find ("to say?"),
             std::string::npos);
}

} // namespace
