/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose an office is that is called "its" or "their". */
#include "heard.h"

namespace {

class Possessors : public Speakers
{
};

TEST_F (Possessors, ItsIsOfTheSubjectBeforeAndNotOfWhoeverIsNamedMost)
{
  read ({ "Brightwater Ferries raised its fares in May. Brightwater Ferries said that fuel had doubled, and Brightwater Ferries blamed the port.",
          "The Skerry Harbour Fund disputes that. According to its managing director, Olav Brenn, the ferries had asked for lower dues." });
  said ();
  EXPECT_EQ (side ("Olav Brenn"), "Skerry Harbour Fund");
}

TEST_F (Possessors, WhatIsOnlyDescribedMayHaveAnOfficer)
{
  read ({ "The Larch Street Tenants' Union condemned the bill on Monday. “It is a fourth rent,” said Ida Falk, chair of the union.",
          "In a letter the managing agent defended the charges. “Insurance has tripled,” wrote its finance manager, Colm Reddy." });
  said ();
  EXPECT_EQ (side ("Ida Falk"), "Larch Street Tenants' Union");
  EXPECT_EQ (side ("Colm Reddy"), "managing agent");
}

TEST_F (Possessors, ABodyThatOnlyDoesSomethingInItsOwnSentenceHasTheOfficer)
{
  read ({ "The goalkeepers' union Fivehands backed the striker. Its chairman Sven Maes said that clubs did so every year.",
          "The Walloon federation has declined to comment while the case goes on, its spokeswoman Nadine Brel said." });
  said ();
  EXPECT_EQ (side ("Sven Maes"), "Fivehands");
  EXPECT_EQ (side ("Nadine Brel"), "Walloon federation");
}

TEST_F (Possessors, ARegionHasItsCouncillors)
{
  read ({ "Purella's managing director, Enzo Galli, said that the region had frozen its payments.",
          "The Molisana region rejects that. All bills had been met by April, its health councillor, Ada Russo, said." });
  said ();
  EXPECT_EQ (side ("Ada Russo"), "Molisana region");
}

TEST_F (Possessors, TheirAttorneyIsOfThosePeople)
{
  read ({ "The Clean Rivers Agency proposed a fine for Bayline Chemicals on Tuesday. The agency said the plant had vented gas for weeks.",
          "Residents have a suit of their own. Their attorney, Keira Bond, said the agency's readings would be the backbone of it." });
  said ();
  EXPECT_EQ (side ("Keira Bond"), "Residents");
}

TEST_F (Possessors, ANameWithItsOwnPresidentIsABodys)
{
  read ({ "The Copper Workers' Union voted to walk out on Monday. “Nine of ten said no,” said Hector Rojas, president of the union.",
          "Velta Morena said the offer was the best in the valley. Its president, Paula Soto, said the mill would run at half speed." });
  said ();
  ASSERT_NE (speaker ("Velta Morena"), nullptr);
  EXPECT_EQ (speaker ("Velta Morena")->kind, CP_SPEAKER_ORGANISATION);
  EXPECT_EQ (side ("Paula Soto"), "Velta Morena");
}

TEST_F (Possessors, WhoeverMeetsABodyIsNotOneForItsOfficer)
{
  read ({ "Sabina Hald had said that officers would be reminded of it. The Polling Commission gave her two days to reply, its spokesman Rao Lind said." });
  said ();
  ASSERT_NE (speaker ("Sabina Hald"), nullptr);
  EXPECT_EQ (speaker ("Sabina Hald")->kind, CP_SPEAKER_PERSON);
  EXPECT_EQ (side ("Rao Lind"), "Polling Commission");
}

TEST_F (Possessors, WhoeverStandsThereIsOfTheBodyJustNamed)
{
  read ({ "Cyprus has closed its ports, and the grocers of Larnaca are angry about it. “It is a siege,” said a grocer, Nikos Pane.",
          "The Treasury wants to calm things down. “The president hears the grocers,” an adviser there said." });
  said ();
  ASSERT_NE (speaker ("adviser"), nullptr);
  EXPECT_EQ (side ("adviser"), side ("Treasury"));
}

TEST_F (Possessors, ACouncilThatIsOnlyMentionedHasALeader)
{
  read ({ "Harmouth's only night shelter will close in May if the county council does not pay for it, its trustees said.",
          "The council leader, Marc Tilley, said the authority faced a hole in its budget. “I would love to pay,” he told members on Monday." });
  said ();
  EXPECT_EQ (side ("Marc Tilley"), "county council");
}

TEST_F (Possessors, ALeaguesChiefExecutiveIsNotOfTheRefereesThoughBothAreAssociations)
{
  read ({ "The Basque handball league and its referees are at odds about who should pay for cameras this season.",
          "The referees' association, AROB, refuses to work with them. “Thirty hours is work,” said its president, Inka Goiri.",
          "League chief executive Borja Saman said training had always been part of the contract." });
  said ();
  EXPECT_EQ (side ("Inka Goiri"), "AROB");
  EXPECT_EQ (side ("Borja Saman"), "Basque handball league");
}

TEST_F (Possessors, AStationThatIsHeardThroughItsManagerIsASide)
{
  read ({ "The Licence Commission named nine stations. “They have ignored us for years,” its director, Ibrahim Dan, said in May.",
          "Harbour FM, which is on the list, produced receipts. “We paid in March,” said Ngozi Eze, the station manager." });
  said ();
  EXPECT_EQ (side ("Ngozi Eze"), "Harbour FM");
}

TEST_F (Possessors, WhoeverPliesATradeHasASpokeswoman)
{
  read ({ "The city says the operator, Markthof Rossin, took on all repairs. “Read the lease,” said Elke Holl of the markets office.",
          "The stallholders have had enough of both. “My cheese is wet,” said Mila Jovan, their elected spokeswoman." });
  said ();
  EXPECT_EQ (side ("Mila Jovan"), "stallholders");
}

TEST_F (Possessors, AMuseumIsNotTheAssociation)
{
  read ({ "The Bergland Museum in Velm is without a director. The Bergland Museum and the Bergland Museum's donors are at odds.",
          "The supporters' association accuses the city. “That was her crime,” said Klaus Reinsberg, the association's chairman." });
  said ();
  EXPECT_EQ (side ("Klaus Reinsberg"), "supporters' association");
}

TEST_F (Possessors, WhoeverFindsOutForAGroupSpeaksForIt)
{
  read ({ "The digital rights group Open Wires asked that the session be public. “Citizens were listened to,” its researcher Camilo Verne said.",
          "The University of Velm looked on. Its researcher Ada Holm said nobody could tell." });
  said ();
  EXPECT_EQ (side ("Camilo Verne"), "Open Wires");
  EXPECT_EQ (side ("Ada Holm"), "");
}

TEST_F (Possessors, ALawMinisterIsOfTheStateThatTheArticleTellsOf)
{
  read ({ "Pakistan's lawyers will strike from Monday. In Pakistan the bench is quarrelling with the cabinet of Pakistan over an ordinance.",
          "Law Minister Rana Tahir said that lawyers should read before they march." });
  said ();
  EXPECT_EQ (side ("Rana Tahir"), "Pakistan");
}

TEST_F (Possessors, AnOfficeIsOfTheBodyNamedBesideWhatItIs)
{
  read ({ "The Tarn Valley Council wants the quarry shut. The Tarn Valley Council said that nobody had asked it, and the council will sue.",
          "The owner of the quarry, Kestrel Aggregates, has not replied. Its manager, Nils Ostby, told a newspaper that the gate was open." });
  read ({ "The Tarn Valley Council wants the quarry shut. The Tarn Valley Council said that nobody had asked it.",
          "The association Stillwater has collected names for it, and its chairwoman, Vera Kolm, said she would bring them by boat." });
  said ();
  EXPECT_EQ (side ("Nils Ostby"), "Kestrel Aggregates");
  EXPECT_EQ (side ("Vera Kolm"), "Stillwater");
}

TEST_F (Possessors, ThoseWhoAreOnlyDescribedHaveASpokesman)
{
  read ({ "Brightwater Shipping says that its tanker spilled nothing. Brightwater Shipping said that photographs showed a clean hull.",
          "The families have had one call from the crew since Friday. Their representative, Ola Brandt, said the men had been given fruit." });
  said ();
  EXPECT_EQ (side ("Ola Brandt"), "families");
}

TEST_F (Possessors, AnEnvoyIsOfWhoSendsHimAndNotOfWhereHeSits)
{
  read ({ "Chile wants a bridge over the river. Bolivia is in favour of any bridge.",
          "Its ambassador to Chile, Rosa Quispe, said that most of the travellers were Bolivians." });
  said ();
  EXPECT_EQ (side ("Rosa Quispe"), "Bolivia");
}

TEST_F (Possessors, WhoseIsOfWhatIsNamedRightBefore)
{
  read ({ "The Competition Office fined the baker. She has the backing of the Retail Alliance, whose secretary, Olle Vam, said that the office had "
          "written new law." });
  said ();
  EXPECT_EQ (side ("Olle Vam"), "Retail Alliance");
}

TEST_F (Possessors, ABodyThatIsCalledAfterSomebodyHasOfficers)
{
  read ({ "Judges have voiced concern. The Francisco de Lara Circle speaks of an attack; its spokesman, Jorge Almen, denied that judges were doing politics." });
  said ();
  EXPECT_EQ (side ("Jorge Almen"), "Francisco de Lara Circle");
}

TEST_F (Possessors, TheirIsOfCommunitiesRatherThanOfTheFirmBeforeThem)
{
  read ({ "The company has refused. The upper communities around the salt flat complained that they had been asked by neither side. “They share out the "
          "cake,” said their spokeswoman Eulogia Cond." });
  said ();
  EXPECT_NE (side ("Eulogia Cond"), "company");
}

TEST_F (Possessors, ACommitteeWhosePresidentIsHeardIsASide)
{
  read ({ "The Calder regional fisheries committee will discuss a blockade on Friday, according to its president, Olaf Brenn." });
  said ();
  EXPECT_EQ (side ("Olaf Brenn"), "Calder regional fisheries committee");
}

} // namespace
