/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Officials at odds with what they are of: who is charged himself, a mayor with his council, an opposition's own cabinet. */
#include "heard.h"

namespace {

class Officials : public Speakers
{
};

TEST_F (Officials, WhoIsChargedAndHasALawyerStandsForHimself)
{
  read ({ "The state attorney general's office on Friday charged Corran County Treasurer Owen Tasker with stealing $90,000 from the library fund.",
          "“I kept every slip,” Tasker said. The treasurer's attorney, Tom Berg, said the office turned over nine boxes in May.",
          "Corran County said it had hired an auditor." });
  said ();
  EXPECT_EQ (side ("Owen Tasker"), "Owen Tasker");
  EXPECT_EQ (side ("Tom Berg"), "Owen Tasker");
  EXPECT_EQ (side ("Corran County"), "Corran County");
}

TEST_F (Officials, WhoIsNotChargedSpeaksForHisOffice)
{
  read ({ "“I kept every slip,” Corran County Treasurer Owen Tasker said. The treasurer's attorney, Tom Berg, said the boxes were full.",
          "Corran County said it had hired an auditor." });
  said ();
  EXPECT_EQ (side ("Owen Tasker"), "Corran County");
  EXPECT_EQ (side ("Tom Berg"), "Corran County");
}

TEST_F (Officials, WhatALawyerArguesIsNotForWhomHeSpeaks)
{
  read ({ "The Marram Growers' Union wants the dam. Its lawyer, Tom Berg, met the valley council in May.",
          "Berg argued that the law obliges a council to mend the road." });
  said ();
  EXPECT_EQ (side ("Tom Berg"), "Marram Growers' Union");
}

TEST_F (Officials, AMayorWhoVetoesIsNotTheCouncil)
{
  read ({ "The mayor, Ana Lind, said the pier would be mended.", "“It is time,” Lind said." });
  read ({ "The city council on Monday overrode Mayor Ana Lind's veto of the pier bill. The council said the pier was unsafe.",
          "“They want the headlines,” the mayor said." });
  said ();
  EXPECT_EQ (side ("Ana Lind"), "the mayor's office");
  EXPECT_EQ (side ("council"), "council");
}

TEST_F (Officials, CountyCommissionersAreTheCommission)
{
  read ({ "The three county commissioners asked the clerk to step aside. “It is best,” said Ana Lind, who chairs the commission." });
  EXPECT_EQ (said ().size (), 2u);
  EXPECT_EQ (side ("Ana Lind"), side ("three county commissioners"));
  EXPECT_NE (side ("Ana Lind"), "");
}

TEST_F (Officials, AShadowCabinetIsTheOppositions)
{
  read ({ "Norland's government said the card would come. The opposition leader, Tom Berg, said he had doubts.",
          "On Monday his shadow cabinet voted against the card." });
  said ();
  EXPECT_EQ (side ("Tom Berg"), "the opposition");
  EXPECT_EQ (side ("the opposition"), "the opposition");
}

TEST_F (Officials, ANameBeginsWithMaAndAPeriod)
{
  read ({ "“You cannot give it away,” said Councilor Ma. Teresa Lim-Reyes, who wrote the bill. Lim-Reyes said the city had P480-million of its own." });
  EXPECT_EQ (said (), (Lines{ "Ma. Teresa Lim-Reyes", "Ma. Teresa Lim-Reyes" }));
}

TEST_F (Officials, ALongClauseBehindAnAgeLeavesTheNameItsVerb)
{
  read ({ "Owen Tasker keeps the books.", "Tasker, 54, a two-term sheriff who was reelected in November with 61% of the vote, denied taking a dime." });
  EXPECT_EQ (said (), (Lines{ "Owen Tasker" }));
}

}
