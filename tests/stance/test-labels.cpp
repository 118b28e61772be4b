/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

/* How an issue is named: as an editor would head it. People, bodies and events are invented. */
namespace
{

class Labels : public Dispute
{
protected:
  void
  SetUp () override
  {
    Dispute::SetUp ();
    speaker ("Mia Stone", "Hill Farmers");
    speaker ("Lew Park", "Wolf Society");
  }

  /* The label of the only issue of an article. */
  std::string
  label (const std::string &words, const std::vector<Said> &statements)
  {
    article ("2019-11-11", { words }, statements);
    build ();
    EXPECT_EQ (model->issues->len, 1u);
    return model->issues->len == 1 ? static_cast<CpIssue *> (g_ptr_array_index (model->issues, 0))->label : "";
  }

  /* The same where both sides speak of a thing, and nobody says a sentence of it. */
  std::string
  spoken_of (const std::string &thing)
  {
    return label ("Mia Stone recalled " + thing + ". Lew Park had spoken of " + thing + " before.",
                  { { "Mia Stone", thing, CP_ACT_ASSERT, "recalled" }, { "Lew Park", "of " + thing, CP_ACT_ASSERT, "spoken" } });
  }
};

TEST_F (Labels, WhatMayBeCountedStandsBehindAnArticle)
{
  EXPECT_EQ (spoken_of ("any claim for damages"), "A claim for damages");
}

TEST_F (Labels, WhatIsSomebodysIsThatThing)
{
  EXPECT_EQ (spoken_of ("her interim report"), "The interim report");
}

TEST_F (Labels, WhatIsNotCountedStandsAlone)
{
  EXPECT_EQ (spoken_of ("any evidence of rabid wolves"), "Evidence of rabid wolves");
}

TEST_F (Labels, AVowelThatIsOnlyWrittenTakesNoN)
{
  EXPECT_EQ (spoken_of ("one European kennel"), "A European kennel");
  EXPECT_EQ (spoken_of ("one honest kennel"), "An honest kennel");
}

TEST_F (Labels, AnAbbreviationTakesTheArticleOfItsFirstLetter)
{
  EXPECT_EQ (spoken_of ("one U.S. wolf census"), "A U.S. wolf census");
}

TEST_F (Labels, ANameIsNotCutInItsMiddle)
{
  EXPECT_EQ (spoken_of ("the order of the High Court"), "The order of the High Court");
}

TEST_F (Labels, HowSomethingIsDoneIsNoPartOfItsName)
{
  EXPECT_EQ (spoken_of ("the wolf hunt without dogs"), "The wolf hunt");
}

TEST_F (Labels, AWayNamesBothItsEnds)
{
  EXPECT_EQ (spoken_of ("a probable link between the meat and the illness"), "A probable link between the meat and the illness");
}

TEST_F (Labels, WhereSomethingIsDoneDoesNotStandForTheQuestion)
{
  EXPECT_EQ (label ("Mia Stone said the request had come by ordinary mail. Lew Park denied that the request had come by ordinary mail.",
                    { { "Mia Stone", "the request had come by ordinary mail" },
                      { "Lew Park", "that the request had come by ordinary mail", CP_ACT_DENY, "denied" } }),
             "Whether the request had come by ordinary mail");
}

TEST_F (Labels, WhatIsPaidForStandsForTheQuestion)
{
  EXPECT_EQ (label ("Mia Stone said the society would pay for a stone fence. Lew Park denied that the society would pay for a stone fence.",
                    { { "Mia Stone", "the society would pay for a stone fence" },
                      { "Lew Park", "that the society would pay for a stone fence", CP_ACT_DENY, "denied" } }),
             "A stone fence");
}

TEST_F (Labels, WhatIsGivenToSomebodyIsToldWhole)
{
  EXPECT_EQ (label ("Mia Stone said the society would hand the tap to a committee. Lew Park denied that the society would hand the tap to a committee.",
                    { { "Mia Stone", "the society would hand the tap to a committee" },
                      { "Lew Park", "that the society would hand the tap to a committee", CP_ACT_DENY, "denied" } }),
             "Handing the tap to a committee");
}

TEST_F (Labels, WhatIsLeftOpenIsNamedAsTheQuestionThatItIs)
{
  EXPECT_EQ (label ("Mia Stone would not say how much she earns. \"Less than the society,\" said Mia Stone.",
                    { { "Mia Stone", "how much she earns", CP_ACT_OTHER, "would not say" }, { "Mia Stone", "Less than the society," } }),
             "How much Mia Stone earns");
}

TEST_F (Labels, WhereOnlyOneWordNamesItWhatWasSaidHeadsIt)
{
  EXPECT_EQ (label ("\"Nobody wants to pay for the fuse,\" said Mia Stone. \"Not one of us,\" she said.",
                    { { "Mia Stone", "Nobody wants to pay for the fuse," }, { "Mia Stone", "Not one of us," } }),
             "“Nobody wants to pay for the fuse”");
}

TEST_F (Labels, AVerbNamesNothing)
{
  EXPECT_EQ (label ("\"I have never received one,\" said Mia Stone. \"Never,\" she said.",
                    { { "Mia Stone", "I have never received one," }, { "Mia Stone", "Never," } }),
             "“I have never received one”");
}

TEST_F (Labels, BlameIsNotNamedWhereTheQuestionIsAnother)
{
  EXPECT_EQ (label ("Mia Stone said the owners of the mill were to blame for the fire. She said the council should pay for new barns in Garth. "
                    "Lew Park said nobody was to blame for the fire. He said the council should not pay for new barns in Garth.",
                    { { "Mia Stone", "the owners of the mill were to blame for the fire", CP_ACT_ACCUSE },
                      { "Mia Stone", "the council should pay for new barns in Garth", CP_ACT_DEMAND },
                      { "Lew Park", "nobody was to blame for the fire", CP_ACT_DENY },
                      { "Lew Park", "the council should not pay for new barns in Garth", CP_ACT_DENY } }),
             "New barns");
}

TEST_F (Labels, AVerbThatWasDeniedIsToldInItsPast)
{
  EXPECT_EQ (label ("Mia Stone said the report did not explain what the wolves ate. Lew Park said the report did explain what the wolves ate.",
                    { { "Mia Stone", "the report did not explain what the wolves ate", CP_ACT_DENY },
                      { "Lew Park", "the report did explain what the wolves ate" } }),
             "Whether the report explained what the wolves ate");
}

TEST_F (Labels, WhatIsLeftOutOfTheQuestionDoesNotNameIt)
{
  EXPECT_EQ (label ("Mia Stone said that because of a closed border the silos were empty. Lew Park said the silos were not empty.",
                    { { "Mia Stone", "that because of a closed border the silos were empty" },
                      { "Lew Park", "the silos were not empty", CP_ACT_DENY } }),
             "Whether the silos were empty");
}

TEST_F (Labels, WhatIsCalledForIsNamedWithWhoseItIs)
{
  EXPECT_EQ (label ("Lew Park demanded a law that protects our wolves. Mia Stone opposed a law that protects wolves.",
                    { { "Lew Park", "a law that protects our wolves", CP_ACT_DEMAND, "demanded" },
                      { "Mia Stone", "a law that protects wolves", CP_ACT_DENY, "opposed" } }),
             "A law that protects the Wolf Society’s wolves");
}

TEST_F (Labels, WhatShouldBeDoneIsHeadedByTheDoing)
{
  EXPECT_EQ (label ("Mia Stone urged the society to close its kennels to visitors. Lew Park said the society must not close its kennels to visitors.",
                    { { "Mia Stone", "the society to close its kennels to visitors", CP_ACT_DEMAND, "urged" },
                      { "Lew Park", "the society must not close its kennels to visitors", CP_ACT_DENY } }),
             "Closing the society’s kennels to visitors");
}

TEST_F (Labels, WhatShouldBeDoneToItIsHeadedByTheDoing)
{
  EXPECT_EQ (label ("Mia Stone said the stolen lambs should be returned to Garth. Lew Park said the stolen lambs should not be returned to Garth.",
                    { { "Mia Stone", "the stolen lambs should be returned to Garth", CP_ACT_DEMAND },
                      { "Lew Park", "the stolen lambs should not be returned to Garth", CP_ACT_DENY } }),
             "Returning the stolen lambs to Garth");
}

TEST_F (Labels, TwoDoingsAreHeadedAlike)
{
  EXPECT_EQ (label ("Mia Stone urged the society to burn the fences and release the wolves. Lew Park said: \"The society will not.\"",
                    { { "Mia Stone", "the society to burn the fences and release the wolves", CP_ACT_DEMAND, "urged" },
                      { "Lew Park", "The society will not", CP_ACT_DENY } }),
             "Burning the fences and releasing the wolves");
}

TEST_F (Labels, ADoingJoinedToOneWithinIsHeadedAlikeToo)
{
  EXPECT_EQ (label ("Mia Stone urged both sides to stop performing and start counting the wolves. Lew Park spoke of the count of the wolves.",
                    { { "Mia Stone", "both sides to stop performing and start counting the wolves", CP_ACT_DEMAND, "urged" },
                      { "Lew Park", "of the count of the wolves", CP_ACT_ASSERT, "spoke" } }),
             "Stopping performing and starting counting the wolves");
}

TEST_F (Labels, WhatIsPraisedHeadsTheQuestionWhetherItIsRight)
{
  EXPECT_EQ (label ("Mia Stone condemned the release of the wolves. Lew Park praised the release of the wolves.",
                    { { "Mia Stone", "the release of the wolves", CP_ACT_CONDEMN, "condemned" },
                      { "Lew Park", "the release of the wolves", CP_ACT_PRAISE, "praised" } }),
             "The release of the wolves");
}

TEST_F (Labels, SomebodyByOfficeIsNoIssue)
{
  EXPECT_NE (spoken_of ("the former governor"), "The former governor");
}

TEST_F (Labels, AnAdjectiveThatOnlyComparesDoesNotBeginAName)
{
  EXPECT_EQ (spoken_of ("a similar wolf census"), "A wolf census");
}

TEST_F (Labels, WhatSomethingIsMadeIntoIsNoPartOfItsName)
{
  EXPECT_EQ (label ("Mia Stone recalled turning barns into kennels. Lew Park had spoken of barns into kennels before.",
                    { { "Mia Stone", "turning barns into kennels", CP_ACT_ASSERT, "recalled" },
                      { "Lew Park", "of barns", CP_ACT_ASSERT, "spoken" } })
               .find ("arns into"),
             std::string::npos);
}

TEST_F (Labels, ALongQuestionHeadsItWithoutWhatItCanDoWithout)
{
  EXPECT_EQ (label ("Mia Stone said the lambs had been left to themselves at the head of the pass during the storm in the spring of the year. "
                    "Lew Park denied that the lambs had been left to themselves at the head of the pass during the storm.",
                    { { "Mia Stone", "the lambs had been left to themselves at the head of the pass during the storm in the spring of the year" },
                      { "Lew Park", "that the lambs had been left to themselves at the head of the pass during the storm", CP_ACT_DENY, "denied" } }),
             "Whether the lambs were left to themselves");
}

TEST_F (Labels, WhatIsToBeDoneHeadsWhatNothingElseNames)
{
  EXPECT_EQ (label ("Mia Stone was told to simply read out notes that the herdsman had left. \"Not a word was mine,\" she said.",
                    { { "Mia Stone", "to simply read out notes that the herdsman had left", CP_ACT_ASSERT, "told" }, { "Mia Stone", "Not a word was mine," } }),
             "Reading out notes that the herdsman had left");
}

TEST_F (Labels, AdjectivesBesideEachOtherAreNotParted)
{
  EXPECT_EQ (label ("Mia Stone had plans to replace dozens of existing schemes with a universal, points-based system. \"Not soon,\" she said.",
                    { { "Mia Stone", "to replace dozens of existing schemes with a universal, points-based system", CP_ACT_ASSERT, "plans" }, { "Mia Stone", "Not soon," } }),
             "Replacing dozens of existing schemes with a universal, points-based system");
}

TEST_F (Labels, APrepositionOfSeveralWordsNamesNothing)
{
  EXPECT_EQ (spoken_of ("a hunt in accordance with the sheep law"), "The sheep law");
}

TEST_F (Labels, WhatIsComparedIsNoNameWithoutThat)
{
  EXPECT_NE (spoken_of ("the same type of wolf data as any clock for sheep"), "The type of wolf data");
}

TEST_F (Labels, APrepositionIsNotLeftBehind)
{
  EXPECT_EQ (label ("Mia Stone said the pictures should be looked at only after the hunt. Lew Park said the pictures should not be looked at only after the hunt.",
                    { { "Mia Stone", "the pictures should be looked at only after the hunt", CP_ACT_DEMAND },
                      { "Lew Park", "the pictures should not be looked at only after the hunt", CP_ACT_DENY } }),
             "Whether the pictures should be looked at only after the hunt");
}

TEST_F (Labels, PeopleAloneAreNoIssue)
{
  EXPECT_EQ (label ("\"Nobody learns anything from farmers who hunt,\" said Mia Stone. Lew Park spoke of farmers.",
                    { { "Mia Stone", "Nobody learns anything from farmers who hunt," }, { "Lew Park", "of farmers", CP_ACT_ASSERT, "spoke" } }),
             "“Nobody learns anything from farmers who hunt”");
}

TEST_F (Labels, WhatIsOnlyComparedWithItGivesWayToWhatIsJudged)
{
  EXPECT_EQ (label ("Mia Stone condemned the release as \"a tax on patience\". She urged him to put it off.",
                    { { "Mia Stone", "the release as \"a tax on patience\"", CP_ACT_CONDEMN, "condemned" },
                      { "Mia Stone", "him to put it off", CP_ACT_DEMAND, "urged" } }),
             "Whether the release is justified");
}

TEST_F (Labels, WhatIsCutFromItsEndIsNoName)
{
  static const char *const things[][2] = { { "the keepers of Kennel One who fed the wolves", "The keepers of Kennel" },
                                           { "having bought the president lunch", "The president lunch" } };

  for (const auto &thing : things)
    {
      EXPECT_NE (spoken_of (thing[0]), thing[1]);
      TearDown ();
      SetUp ();
    }
}

} // namespace
