/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom somebody speaks as the words around the name tell it: "for the growers", "Labour's", "at Marram Transit". */
#include "heard.h"

namespace
{

class Behalf : public Speakers
{
};

TEST_F (Behalf, ForSeveralPeopleSomebodySpeaksWhoseNameFollows)
{
  read ({ "The dam will be raised next year, Marram Power said.", "For the fishermen at the mouth of the river, Inga Wold said that they had never been asked." });
  resolve ();
  EXPECT_EQ (side ("Inga Wold"), "fishermen");
}

TEST_F (Behalf, ForWhatIsCalledByANameAloneSomebodySpeaks)
{
  read ({ "The court heard both sides on Monday.", "For the Crown, Aroha Wold replied that 14 submissions had been weighed." });
  resolve ();
  EXPECT_EQ (side ("Aroha Wold"), "Crown");
}

TEST_F (Behalf, AnAgePartsNobodyFromWhatIsTold)
{
  read ({ "The flats will be pulled down. A tenants’ committee has been formed.",
          "“I was born in this kitchen,” said Maria Wold, 81, speaking for the tenants’ committee." });
  resolve ();
  EXPECT_EQ (side ("Maria Wold"), "tenants’ committee");
}

TEST_F (Behalf, WhoArguesACaseSpeaksForWhoseItIs)
{
  read ({ "The court fined the courier firm Marram Dash on Monday.", "Ryan Wold, who argued the case for Marram Dash, called it a template." });
  resolve ();
  EXPECT_EQ (side ("Ryan Wold"), "Marram Dash");
}

TEST_F (Behalf, SomeOfSeveralHaveALawyer)
{
  read ({ "The bank closed its doors in May.", "Faith Wold, who acts for 2,300 of the customers, said her clients would go on with their suit." });
  resolve ();
  EXPECT_EQ (side ("Faith Wold"), "customers");
}

TEST_F (Behalf, BetweenCommasItIsToldForWhomALawyerStands)
{
  read ({ "The tea firm was heard on Monday.", "Lawyer Wangari Wold, for the growers, told the judge that nobody might tax exports." });
  resolve ();
  EXPECT_EQ (side ("Wangari Wold"), "growers");
}

TEST_F (Behalf, AMinistryBetweenCommasIsOfNoOtherState)
{
  read ({ "India’s commerce ministry reacted coolly. Australia had asked for talks on the lentil duty. Australia is angry, Australia said.",
          "Australia renewed the request. Anil Wold, for the commerce ministry, said that India would study it." });
  resolve ();
  EXPECT_NE (side ("Anil Wold"), "Australia");
}

TEST_F (Behalf, WhoeverHasALawyerIsASideWhateverHeIsBesides)
{
  read ({ "Vikram Rao, a neighbour, said that the trees were there before.", "His lawyer, Hanna Wold, told the judges that nobody owned the horizon." });
  resolve ();
  EXPECT_EQ (side ("Hanna Wold"), "Vikram Rao");
  EXPECT_EQ (side ("Vikram Rao"), "Vikram Rao");
}

TEST_F (Behalf, WhoIsCalledABodysIsOfIt)
{
  read ({ "The firm Marram Dash admitted it.", "“A bird struck it,” said Marram Dash’s Anna Wold." });
  resolve ();
  EXPECT_EQ (side ("Anna Wold"), "Marram Dash");
}

TEST_F (Behalf, TheUnionsNameFollowsWhatItIs)
{
  read ({ "Marram Rail will cut staff. Marram Rail said it had no choice.", "Wilson Wold, treasurer of their union, Sindibuses, said the lanes were too narrow." });
  resolve ();
  EXPECT_EQ (side ("Wilson Wold"), "Sindibuses");
}

TEST_F (Behalf, WhatAGroupIsForBelongsToItsName)
{
  read ({ "The residents oppose the quay.", "“In whose pocket?” asked Liv Wold, who leads the residents’ group Fjord for Folk." });
  resolve ();
  EXPECT_EQ (side ("Liv Wold"), "Fjord for Folk");
}

TEST_F (Behalf, ANamedCommitteeWhoseOfficersAreHeardIsASide)
{
  read ({ "The Breton fisheries committee will discuss a blockade on Friday, according to its chairman, Olivier Wold.", "“We are patient,” Wold said." });
  resolve ();
  EXPECT_EQ (side ("Olivier Wold"), "Breton fisheries committee");
}

TEST_F (Behalf, AGovernorIsOfThePartOfTheStateThatIsToldOf)
{
  read ({ "The province of Nuevo Marram will keep its royalty, Governor Inés Wold said on Wednesday.", "“It is ours,” Wold said." });
  resolve ();
  EXPECT_EQ (side ("Inés Wold"), "Nuevo Marram");
}

TEST_F (Behalf, AGovernorIsOfThePlaceThatOpensTheSentence)
{
  read ({ "Bolivia said the water was its own.", "In Marram, the provincial governor, Aizada Wold, said 1,100 people were still in schools." });
  resolve ();
  EXPECT_EQ (side ("Aizada Wold"), "Marram");
}

TEST_F (Behalf, APremierIsOfTheProvinceThatDoesSomething)
{
  read ({ "Alberta will go to court to stop Canada’s new cap, Premier Doug Wold announced. “It is an invasion,” Wold said.",
          "Canada’s environment ministry said that Canada had the right to it." });
  resolve ();
  EXPECT_EQ (side ("Doug Wold"), "Alberta");
}

TEST_F (Behalf, APartOfAStateHasMinistersByItsName)
{
  read ({ "Canada will close the fishery. British Columbia’s forests minister, Jas Wold, called the federal move late." });
  resolve ();
  EXPECT_EQ (side ("Jas Wold"), "British Columbia");
}

TEST_F (Behalf, APresidentWhomTheTablesKnowIsOfNoOtherState)
{
  read ({ "In Moscow the Russian leader said Crimea was Russian. Vladimir Putin said that the alliance must go.",
          "President Obama said the United States would not accept it." }, "");
  resolve ();
  EXPECT_EQ (side ("Barack Obama"), "United States");
}

TEST_F (Behalf, ATitleBehindAPlaceIsAnOfficeThere)
{
  read ({ "The court ruled on Friday. Texas Gov. Greg Wold said the state would appeal." });
  resolve ();
  EXPECT_EQ (side ("Greg Wold"), "Texas");
}

TEST_F (Behalf, WhatSomebodyIsBesidesPartsNobodyFromWhomHeRepresents)
{
  read ({ "The orchestra will not play under him again.", "“He counts, and then he shouts,” said Lucinda Wold, second bassoon, speaking for the players’ committee." });
  resolve ();
  EXPECT_EQ (side ("Lucinda Wold"), "players’ committee");
}

TEST_F (Behalf, WhoeverIsChairingABodySpeaksForIt)
{
  read ({ "The firm fixes the price of leaf.", "Esther Wold, chairing the Marram Growers’ Union, said growers got a tenth of it." });
  resolve ();
  EXPECT_EQ (side ("Esther Wold"), "Marram Growers’ Union");
}

TEST_F (Behalf, WhoPleadsTheirCaseSpeaksForThoseWhoBringIt)
{
  read ({ "Opening the claimants’ case last week, Greta Wold, SC, told Justice Marcus Holt that Marram Implants had known of the failures.",
          "“I have had three operations,” said the lead claimant, Denise Orm, a retired teacher. The claimants are seeking $190 million.",
          "Marram denies hiding any data. Its barrister, Hugh Latour, KC, said the sum was fanciful." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "claimants");
  EXPECT_EQ (side ("Denise Orm"), "claimants");
  EXPECT_EQ (side ("Hugh Latour"), "Marram Implants");
}

TEST_F (Behalf, WhoIsNamedBelowTheLeadIsWhoWasHeardInIt)
{
  read ({ "The maker of a hip should have stopped selling it, the company’s former chief medical officer has conceded.",
          "Dr Jan Holt, who left Marram Implants in 2019, was giving evidence on Friday.", "“I would have stopped,” he said." });
  EXPECT_EQ (said (), (Lines{ "Jan Holt", "Jan Holt" }));
}

struct Passing
{
  const char *told, *body;
};

/* What a verb of leading or pleading has beside its object is no body of whoever leads or pleads: at most it is guessed, for want of
 * another, that she may be of its side. */
TEST_F (Behalf, WhatAVerbHasBesideItsObjectIsNobodysSide)
{
  for (const Passing &passing : {
         Passing{ "Ines Wold led her rival two to one in a poll of the Marram Courier.", "Marram Courier" },
         Passing{ "Ines Wold, who leads Berg by 13 points in the state of Ohio, spoke in the rain.", "Ohio" },
         Passing{ "Ines Wold argued the Marram Coast pipeline would be a gift.", "Marram Coast" },
         Passing{ "Ines Wold, who appeared on a show of the Marram Radio Corporation, was late.", "Marram Radio Corporation" },
         Passing{ "Ines Wold ran against Berg for the Green Party nomination.", "Green Party" },
         Passing{ "Ines Wold convened her staff for a meeting on how to win over the Marram Builders' Union.", "Marram Builders' Union" },
         Passing{ "Ines Wold, who worked with the Labour Party on the bill, was late.", "Labour Party" },
         Passing{ "Ines Wold, who represented the state of Ohio in the Senate for eight years, was late.", "State" },
         Passing{ "Ines Wold owns a repair shop and gave 200 dollars to the Green Party.", "Green Party" },
       })
    {
      read ({ passing.told, "“Nothing of it is true,” Ines Wold said." });
      resolve ();
      for (guint i = 0; i < speaker ("Ines Wold")->affiliations->len; i++)
        {
          auto *affiliation = (CpAffiliation *) g_ptr_array_index (speaker ("Ines Wold")->affiliations, i);
          EXPECT_TRUE (std::string (affiliation->name) != passing.body || affiliation->weight < 0.7f) << passing.told;
        }
      TearDown ();
    }
}

TEST_F (Behalf, WhatAVerbHasForItsObjectIsItsSubjectsSide)
{
  for (const Passing &leading : {
         Passing{ "Ines Wold leads the Marram Builders' Union in the north.", "Marram Builders' Union" },
         Passing{ "Ines Wold, who sits on the board of the Marram Builders' Union, was late.", "Marram Builders' Union" },
         Passing{ "Ines Wold, who has worked for the Marram Builders' Union since May, was late.", "Marram Builders' Union" },
         Passing{ "Ines Wold, who campaigns for the Marram Builders' Union, was late.", "Marram Builders' Union" },
         Passing{ "Ines Wold, who represents the Marram Builders' Union, was late.", "Marram Builders' Union" },
       })
    {
      read ({ leading.told, "“Nothing of it is true,” Ines Wold said." });
      resolve ();
      EXPECT_EQ (side ("Ines Wold"), leading.body) << leading.told;
      TearDown ();
    }
}

/* What somebody's campaign, or office, is called is not what he is. */
TEST_F (Behalf, WhoseCampaignSomebodyWorksForIsHisSide)
{
  for (const char *told : { "Warren Holm, Lund’s campaign chairman,", "Warren Holm, a spokesman for Mr. Lund’s 2016 campaign,",
                            "Warren Holm, who works on Mr. Lund’s presidential campaign,", "Warren Holm, Mr. Lund’s campaign spokesman," })
    {
      read ({ "Peter Lund spoke first.", std::string (told) + " said that it was odd." });
      resolve ();
      EXPECT_EQ (side ("Warren Holm"), "Peter Lund") << told;
      TearDown ();
    }
}

}
