/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to others' words, and by whom it is said where the sentence turns it round. */
#include "read-one.h"

namespace {

struct Case
{
  const char *text, *content, *source;
  CpAct act;
};

class Claims : public Reading
{
protected:
  /* Each sentence has one statement, or as many as @n, of which the first is looked at. */
  static void
  expect (const std::vector<Case> &cases,
          size_t                   n = 1)
  {
    for (const Case &c : cases)
      {
        std::vector<Found> all = read ({ { c.text } });
        ASSERT_EQ (all.size (), n) << c.text;
        Found found = all[0];
        EXPECT_EQ (found.content, Words { c.content }) << c.text;
        EXPECT_EQ (found.source, c.source) << c.text;
        EXPECT_EQ (found.act, c.act) << c.text;
      }
  }
};

TEST_F (Claims, WhatIsAcceptedThreatenedOrSoughtIsSaid)
{
  expect ({
    { "Carl Voss accepted the proposal.", "the proposal", "Carl Voss", CP_ACT_CONCEDE },
    { "The union accepted the council's offer of a longer break.", "the council's offer of a longer break", "The union", CP_ACT_CONCEDE },
    { "The proposal was accepted by the union.", "The proposal", "the union", CP_ACT_CONCEDE },
    { "The union has threatened a strike.", "a strike", "The union", CP_ACT_WARN },
    { "The union is seeking a rise of six per cent.", "a rise of six per cent", "The union", CP_ACT_DEMAND },
    { "Observers found no evidence of fraud.", "no evidence of fraud", "Observers", CP_ACT_ASSERT },
  });
  for (const char *text : { "Carl Voss accepted the award with a smile.", "She accepted the job.", "They sought shelter in a church.",
                            "They found no takers." })
    EXPECT_TRUE (read ({ { text } }).empty ()) << text;
}

TEST_F (Claims, WhoeverIsNamedAmidHisWordsSaysAllOfThem)
{
  struct { const char *text, *before, *behind, *source; } cases[] = {
    { "The plan, said the minister, would cost jobs.", "The plan", "would cost jobs", "the minister" },
    { "The money, says the club’s owner, Ana Lind, was never paid.", "The money", "was never paid", "the club’s owner, Ana Lind" },
    { "The ship, claimed the captain on Monday, never left port.", "The ship", "never left port", "the captain" },
  };
  for (const auto &c : cases)
    {
      std::vector<Found> all = read ({ { c.text } });
      ASSERT_EQ (all.size (), 1u) << c.text;
      EXPECT_EQ (all[0].content, (Words{ c.before, c.behind })) << c.text;
      EXPECT_EQ (all[0].source, c.source) << c.text;
    }
  for (const Found &found : read ({ { "The driver, told the news, was in tears." } }))
    EXPECT_EQ (found.source, "");
}

TEST_F (Claims, WhoRejectsAnothersClaimIsHeard)
{
  /* The claim itself is told besides where somebody's it is. */
  expect ({
    { "The council rejected the union's claim that wages had fallen.", "the union's claim that wages had fallen", "The council", CP_ACT_DENY },
    { "Marta Quill disputed the residents' assertion that the river was poisoned.", "the residents' assertion that the river was poisoned",
      "Marta Quill", CP_ACT_DENY },
    { "The union's claim that the vote was rigged was rejected by the court.", "The union's claim that the vote was rigged", "the court", CP_ACT_DENY },
  }, 2);
  expect ({
    { "The mayor refuted claims by the firm that the permit had lapsed.", "claims by the firm that the permit had lapsed", "The mayor", CP_ACT_DENY },
    { "Marta Quill found no evidence that the vote had been rigged.", "no evidence that the vote had been rigged", "Marta Quill", CP_ACT_ASSERT },
    /* Nobody is named whose it is, and said again it is the speaker's, too. */
    { "Marta Quill rejected claims that the river was poisoned.", "that the river was poisoned", "Marta Quill", CP_ACT_DENY },
    { "Marta Quill reiterated the union's view that the river was poisoned.", "that the river was poisoned", "Marta Quill", CP_ACT_ASSERT },
  });
}

TEST_F (Claims, AClaimEndsBeforeTheSentencesOwnVerb)
{
  expect ({
    { "The union's claim that the river was poisoned is nothing new.", "that the river was poisoned", "The union", CP_ACT_ASSERT },
    { "Despite the union's promise that no jobs would go, the mill closed in May.", "that no jobs would go", "the union", CP_ACT_COMMIT },
    { "The union's claim that engineers knew the bridge was unsafe is nothing new.", "that engineers knew the bridge was unsafe is nothing new",
      "The union", CP_ACT_ASSERT },
    { "Marta Quill said the claim that wages had fallen was nonsense.", "the claim that wages had fallen was nonsense", "Marta Quill", CP_ACT_ASSERT },
  });
}

TEST_F (Claims, WhatWasJustSaidIsDenied)
{
  for (const char *text : { "The firm denies this.", "The firm denied it.", "The firm rejects that." })
    {
      Found found = only ({ { text } });
      EXPECT_EQ (found.source, "The firm") << text;
      EXPECT_EQ (found.act, CP_ACT_DENY) << text;
    }
  EXPECT_EQ (only ({ { "The firm welcomed this." } }).act, CP_ACT_PRAISE);
  for (const char *text : { "Marta Quill likes it.", "Nobody denies this.", "The firm did not deny it.", "The firm said that." })
    EXPECT_TRUE (read ({ { text } }).empty ()) << text;
}

TEST_F (Claims, WhatAPrepositionTellsBeforeTheSubjectIsNoPartOfIt)
{
  expect ({
    { "For a month the company said that it had not.", "that it had not", "the company", CP_ACT_ASSERT },
    { "In Monday’s interview the chief conceded that pictures had been kept.", "that pictures had been kept", "the chief", CP_ACT_CONCEDE },
    { "Half the members said that it was late.", "that it was late", "Half the members", CP_ACT_ASSERT },
  });
}

TEST_F (Claims, WhoClosesTheSentenceSaysWhatStandsBefore)
{
  expect ({
    { "Taps will be shut off, Norvik Council confirmed on Thursday.", "Taps will be shut off", "Norvik Council", CP_ACT_ASSERT },
    { "The tolls will be lifted, the Norvik municipality announced on Monday.", "The tolls will be lifted", "the Norvik municipality", CP_ACT_ASSERT },
  });
}

TEST_F (Claims, FromWhomCriticismOrPraiseComes)
{
  expect ({
    { "The plan drew sharp criticism from the union.", "The plan", "the union", CP_ACT_CONDEMN },
    { "The plan met with fierce opposition from farmers.", "The plan", "farmers", CP_ACT_CONDEMN },
    { "The mayor came under fire from farmers over the plan.", "The mayor", "farmers", CP_ACT_CONDEMN },
    { "The plan won praise from the union.", "The plan", "the union", CP_ACT_PRAISE },
  });
}

TEST_F (Claims, WhoSaysItInAPassive)
{
  expect ({
    { "The mayor was quoted as saying the deal was dead.", "the deal was dead", "The mayor", CP_ACT_ASSERT },
    { "The mayor was quoted by the Shore Post as saying the deal was dead.", "the deal was dead", "The mayor", CP_ACT_ASSERT },
    { "The mayor is reported to have told aides he would resign.", "he would resign", "The mayor", CP_ACT_ASSERT },
    { "The allegations, first reported by the Shore Post, were denied by the firm.", "The allegations, first reported by the Shore Post", "the firm",
      CP_ACT_DENY },
  });
  Found urged = only ({ { "The mayor has been urged to resign by the union." } });
  EXPECT_EQ (urged.source, "the union");
  EXPECT_EQ (urged.content, (Words { "The mayor", "to resign" }));
  /* A time is nobody. */
  EXPECT_EQ (only ({ { "The mayor was urged to open the bridge by the end of June." } }).source, "");
  EXPECT_EQ (only ({ { "Workers were told the plant would close." } }).content, Words { "the plant would close" });
}

TEST_F (Claims, WordsBetweenCommasAndAdjectivesBeforeColons)
{
  expect ({
    { "Marta Quill said, however, that silt had built up in the channel.", "that silt had built up in the channel", "Marta Quill", CP_ACT_ASSERT },
    { "Marta Quill was equally blunt: “It is an insult.”", "“It is an insult.”", "Marta Quill", CP_ACT_OTHER },
    { "For Marta Quill, it is simple: “It is an insult.”", "“It is an insult.”", "Marta Quill", CP_ACT_OTHER },
    /* What is met with a saying is no saying. */
    { "Responding to the offer, Marta Quill said it was an insult.", "it was an insult", "Marta Quill", CP_ACT_ASSERT },
  });
  EXPECT_EQ (only ({ { "The gates were another matter: “Nobody gives his neighbour the key.”" } }).source, "");
}

TEST_F (Claims, AClauseThatOpensTheSentenceEndsBeforeItsMainClause)
{
  std::vector<Found> all = read ({ { "But as board member Jon Abara asked how the bus will cross the road, Marta Quill, the town's engineer, explained that it would stop." } });
  ASSERT_EQ (all.size (), 2u);
  EXPECT_EQ (all[0].content, Words { "how the bus will cross the road" });
  EXPECT_EQ (all[1].content, Words { "that it would stop" });
}

TEST_F (Claims, AParticipleBehindQuotedWordsReportsToo)
{
  std::vector<Found> all = read ({ { "Marta Quill told owners that concerns were “overblown,” adding that the firm had “no debts.”" } });
  ASSERT_EQ (all.size (), 2u);
  EXPECT_EQ (all[0].content, Words { "that concerns were “overblown,”" });
  EXPECT_EQ (all[1].content, Words { "that the firm had “no debts.”" });
  EXPECT_EQ (all[1].source, "Marta Quill");
}

TEST_F (Claims, WhomWordsBesideTheVerbName)
{
  expect ({
    { "The demand has town officials wondering if more can be bought.", "if more can be bought", "town officials", CP_ACT_QUESTION },
    { "The Shore Post quoted Marta Quill as saying it was a breach of law.", "it was a breach of law", "Marta Quill", CP_ACT_ASSERT },
    { "Marta Quill told the teachers who had come that the school would stay.", "that the school would stay", "Marta Quill", CP_ACT_ASSERT },
    { "Marta Quill described the idea that the town is training rebels as absurd.", "the idea that the town is training rebels as absurd", "Marta Quill",
      CP_ACT_ASSERT },
    { "The town is balking at committing to a date.", "committing to a date", "The town", CP_ACT_DENY },
  });
  EXPECT_EQ (only ({ { "They called it late, in what rights groups say is a bid to stall." } }).source, "They");
}

TEST_F (Claims, AChargeThatIsDeniedBesideIsDenied)
{
  for (const char *beside : { "a charge he denies", "which he denies" })
    {
      std::vector<Found> all = read ({ { (std::string ("Prosecutors say he took bribes, ") + beside + ".").c_str () } });
      ASSERT_EQ (all.size (), 2u) << beside;
      EXPECT_EQ (all[0].content, Words { "he took bribes" }) << beside;
      EXPECT_EQ (all[1].source, "he") << beside;
      EXPECT_EQ (all[1].act, CP_ACT_DENY) << beside;
    }
  EXPECT_EQ (only ({ { "Marta Quill said the ferry was safe, a view shared by the port." } }).content, Words { "the ferry was safe" });
}

TEST_F (Claims, VerbsOfThePastAndWhatTheyLeadTo)
{
  expect ({
    { "The club confirmed on Friday that Abara had been dismissed.", "that Abara had been dismissed", "The club", CP_ACT_ASSERT },
    { "Fans chanted for Abara to go.", "Abara to go", "Fans", CP_ACT_DEMAND },
    { "Experts warn the ice could vanish.", "the ice could vanish", "Experts", CP_ACT_WARN },
    { "Experts warned residents the ice could vanish.", "the ice could vanish", "Experts", CP_ACT_WARN },
    { "The council told residents there was nothing to fear.", "there was nothing to fear", "The council", CP_ACT_ASSERT },
    { "In the speech, first disclosed by the Shore Post, the former mayor argued that it was late.", "that it was late", "the former mayor",
      CP_ACT_ASSERT },
    { "Marta Quill, whose husband sails, said by telephone from Oslo that it was late.", "that it was late", "Marta Quill, whose husband sails",
      CP_ACT_ASSERT },
  });
}

TEST_F (Claims, WhatAnObjectIsCalled)
{
  expect ({
    { "The company considers the offer fair.", "the offer fair", "The company", CP_ACT_ASSERT },
    { "Marta Quill branded the suggestion absurd.", "the suggestion absurd", "Marta Quill", CP_ACT_CONDEMN },
    { "The court declared the vote illegal.", "the vote illegal", "The court", CP_ACT_ASSERT },
    { "The council puts the cost at about 3 million crowns.", "the cost at about 3 million crowns", "The council", CP_ACT_ASSERT },
  });
}

TEST_F (Claims, WhomWithNamesSaysIt)
{
  std::vector<Found> all = read ({ { "Marta Quill criticised the plan, with Mayor Jon Abara warning of “dangerous consequences”." } });
  ASSERT_EQ (all.size (), 2u);
  EXPECT_EQ (all[0].content, Words { "the plan" });
  EXPECT_EQ (all[1].source, "Mayor Jon Abara");
}

TEST_F (Claims, WhatIsNobodysWordIsNone)
{
  for (const char *text : { "He was pressured into announcing an inquiry.", "If it helped you, you can support the Shore Post.",
                            "What charges does the mayor face?", "The decision puts the town at odds with the county.",
                            "The move was widely seen as an attempt to stall.", "The mayor left without weighing in on the plan.", "No group has claimed responsibility for the fire.",
                            "His leave — revealed just 30 hours before the vote — has roiled some.", "She was given a desk without a word, and told to simply read out notes.",
                            "The judge gave Marta Quill until July to respond to the motion.",
                            "Neither the union nor a spokesperson for the council responded to requests for comment." })
    EXPECT_TRUE (read ({ { text } }).empty ()) << text;
}

TEST_F (Claims, VerbsThatLookLikeNouns)
{
  expect ({
    { "The mayor fears the plan will fail.", "the plan will fail", "The mayor", CP_ACT_WARN },
    { "The mayor cast doubt on the figures.", "the figures", "The mayor", CP_ACT_DOUBT },
    { "The petition, which has 4,000 names, calls for the road to be closed.", "the road to be closed", "The petition, which has 4,000 names",
      CP_ACT_DEMAND },
  });
}

}
