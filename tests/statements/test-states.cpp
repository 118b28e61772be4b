/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which state offices and ministries are in articles that tell of several, and which bodies are sides beside a state. */
#include "heard.h"

namespace {

class States : public Speakers
{
};

TEST_F (States, AMinisterWithoutAStateIsOfTheDatelines)
{
  read ({ "TALLINN, March 4 - Estonia stopped a Latvian barge on Monday. Latvia protested, and Latvia asked Estonia for the crew.",
          "“The barge stays where it is,” Transport Minister Maarja Rebane told reporters." });
  resolve ();
  EXPECT_EQ (side ("Maarja Rebane"), "Estonia");
}

TEST_F (States, AMinisterIsOfTheStateInWhoseCapitalHeSpeaks)
{
  read ({ "TALLINN, March 4 - Estonia stopped a Latvian barge on Monday. Latvia protested, and Latvia asked Estonia for the crew.",
          "“We want the crew,” Foreign Minister Juris Ozols told a news conference in Riga." });
  resolve ();
  EXPECT_EQ (side ("Juris Ozols"), "Latvia");
}

TEST_F (States, ACapitalThatDoesSomethingStandsForItsState)
{
  read ({ "TALLINN, March 4 - Estonia stopped a Latvian barge on Monday. Latvia protested, and Latvia asked Estonia for the crew. "
          "The Estonian Defence Ministry said the crew was well.",
          "Riga has a grievance of its own. Its Defence Ministry said a helicopter had crossed the border." });
  resolve ();
  EXPECT_EQ (side ("Defence Ministry"), "Estonia");
  ASSERT_EQ (said_by ("a helicopter"), "Defence Ministry");
  EXPECT_EQ (side_of ("a helicopter"), "Latvia");
}

TEST_F (States, ASpokesmanOfAMinistryIsOfTheStateThatTheParagraphHasHeard)
{
  read ({ "TALLINN, March 4 - Estonia stopped a Latvian barge on Monday. Latvia protested, and Latvia asked Estonia for the crew.",
          "Riga rejects the charge. The Foreign Ministry's spokesman, Andris Kalve, said the papers were in order." });
  resolve ();
  EXPECT_EQ (side ("Andris Kalve"), "Latvia");
}

TEST_F (States, AStateCommitteeInACapitalIsItsStates)
{
  read ({ "Estonia and Latvia quarrel over a barge. Estonia wants a fine, Latvia wants an apology. Estonia and Latvia will meet.",
          "The State Border Committee in Riga called the report a fairy tale." });
  resolve ();
  EXPECT_EQ (side ("State Border Committee"), "Latvia");
}

TEST_F (States, ACounterpartIsOfTheOtherOfTwoStates)
{
  read ({ "TALLINN, March 4 - Estonia stopped a Latvian barge on Monday. Latvia protested, and Latvia asked Estonia for the crew.",
          "Transport Minister Maarja Rebane told reporters that the barge would stay. His colleague, Ilze Berga, said it had been in "
          "Latvia's waters." });
  resolve ();
  EXPECT_EQ (side ("Ilze Berga"), "Latvia");
}

TEST_F (States, WhatStandsBeforeACabinetSecretaryIsTheField)
{
  read ({ "NAIROBI, June 16 - Kenya closed a border post. Kenya said it would open it again.",
          "“Nobody asked us,” Foreign Affairs Cabinet Secretary Miriam Chelimo told reporters. Chelimo said the post was unsafe." });
  resolve ();
  EXPECT_EQ (side ("Miriam Chelimo"), "Kenya");
}

TEST_F (States, WhoAsksIsNotWhoAnswers)
{
  read ({ "Harbour master Tom Lind denied that the crane was unsafe. Asked by a reporter whether it would be tested, he said it had been." });
  resolve ();
  EXPECT_EQ (said_by ("it had been"), "Tom Lind");
}

TEST_F (States, APeopleHasANationAndAChief)
{
  read ({ "TERRACE, B.C. — Canada has many lakes, and Canada has few like this one. The Tsalwe Nation has said no to the mine.",
          "Chief Nora Daniels says the nation gave no consent. The nation asked for a guard rail in 2011." });
  resolve ();
  EXPECT_EQ (side ("Nora Daniels"), "Tsalwe Nation");
  EXPECT_EQ (said_by ("a guard rail"), "Tsalwe Nation");
}

TEST_F (States, APlanningCommitteeIsItsCouncils)
{
  read ({ "Councillors said the tower was too high. Milford Borough Council will meet again in May.",
          "Ann Tolley, who chairs the planning committee, said she did not believe the figures.",
          "Asked about the leaflets, a spokeswoman for the authority said it would be wrong to comment." });
  resolve ();
  EXPECT_EQ (side ("Ann Tolley"), "Milford Borough Council");
  EXPECT_EQ (side_of ("the tower was too high"), "Milford Borough Council");
  EXPECT_EQ (side_of ("it would be wrong"), "Milford Borough Council");
}

TEST_F (States, AnAgencyThatIsHeardMoreThanItsGovernmentIsASide)
{
  read ({ "DUBLIN (WPA) - The Irish Rail Authority said the signals were old. The authority said that it would test them.",
          "Una Walsh, its director of safety, said nobody had been hurt. She said the tests would take a week.",
          "Transport Minister Eoin Farrell said he was glad of it." });
  resolve ();
  EXPECT_EQ (side ("Irish Rail Authority"), "Irish Rail Authority");
  EXPECT_EQ (side ("Una Walsh"), "Irish Rail Authority");
  EXPECT_EQ (side ("Eoin Farrell"), "Ireland");
}

TEST_F (States, ALenderIsSeenByWhereItIsBased)
{
  read ({ "Harrow Bank is to go to court after the Conduct Authority fined it. The York-based lender, which has many customers, confirmed it "
          "in a notice. It said the fine was wrong in law." });
  resolve ();
  EXPECT_EQ (said_by ("the fine was wrong in law"), "Harrow Bank");
}

TEST_F (States, ASecretaryOfStateOfNoNamedStateIsOfTheOneMinistry)
{
  read ({ "The Ministry for Rural Life imposed the ban in May. The ministry said the herds had grown.",
          "Rita Salas, the secretary of state for the environment, said the ban would stay.",
          "The regional minister for farms, Pablo Prado, said he would carry out the permit." });
  resolve ();
  EXPECT_EQ (side ("Rita Salas"), "Ministry for Rural Life");
  EXPECT_NE (side ("Pablo Prado"), "Ministry for Rural Life");
}

} // namespace
