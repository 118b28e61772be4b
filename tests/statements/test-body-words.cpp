/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With which words a body is called that has no name of its own, and who speaks for it. */
#include "heard.h"

namespace {

class BodyWords : public Speakers
{
};

TEST_F (BodyWords, FirmsAndBreedersHaveBodiesAsWorkersDo)
{
  read ({ "“We were never asked,” said Ane Brandt, president of the breeders' federation.",
          "“Nor were we,” said Ulf Dahl, chair of the hotel builders' association." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "breeders' federation");
  EXPECT_EQ (side ("Ulf Dahl"), "hotel builders' association");
}

TEST_F (BodyWords, ABodyOfThoseWhoLiveSomewhereIsNotThePlace)
{
  read ({ "“I lost a week,” said Ane Brandt, who chairs the Arnfield Court tenants' association.",
          "The Arnfield Court tenants' association wants the money back." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "Arnfield Court tenants' association");
}

TEST_F (BodyWords, WhatABodyIsOfBelongsToIt)
{
  read ({ "Marram Parish Council has closed the road.", "“It was ours,” said Ane Brandt, the priest of the parish of Santa Berta.",
          "“It was never safe,” said Ulf Dahl, head of the association of harbour shopkeepers." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "parish of Santa Berta");
  EXPECT_EQ (side ("Ulf Dahl"), "association of harbour shopkeepers");
}

TEST_F (BodyWords, AnAdjectiveMaySayWhatABodyIsFor)
{
  read ({ "The anti-corruption directorate has closed the file, its head, Ane Brandt, said.",
          "The alpine association wants the hut. “We paid for it,” said its president, Ulf Dahl." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "anti-corruption directorate");
  EXPECT_EQ (side ("Ulf Dahl"), "alpine association");
}

TEST_F (BodyWords, WhoHeadsAFirmOfOneWordIsNotOfTheBodyBefore)
{
  read ({ "Marram District Council has closed the road.", "“We sell what we make,” said Ane Brandt, chief executive of Quaventis.",
          "“I was not asked,” said Ulf Dahl, head of Personnel." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "Quaventis");
  EXPECT_EQ (side ("Ulf Dahl"), "");
}

TEST_F (BodyWords, MembersOfAPartyAreCalledByOneOfThem)
{
  read ({ "Conservative MP Ane Brandt said that it was late. Senator Ulf Dahl, a Texas Republican, said that it was not.",
          "“Nobody read it,” said Sen. Berit Moe, Democrat of Ohio." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "Conservative Party");
  EXPECT_EQ (side ("Ulf Dahl"), "Republican Party");
  EXPECT_EQ (side ("Berit Moe"), "Democratic Party");
}

TEST_F (BodyWords, WhereSomebodySpeaksIsWhereHisOfficeIs)
{
  read ({ "At the diocese in Arnfield, vicar general Ane Brandt said that the bells would ring.",
          "Speaking for Rookery Homes, planning consultant Ulf Dahl said that nobody had heard them.",
          "At Monday's meeting, chairman Jan Holt said that he had." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "diocese");
  EXPECT_EQ (side ("Ulf Dahl"), "Rookery Homes");
  EXPECT_EQ (side ("Jan Holt"), "");
}

TEST_F (BodyWords, LettersAndProvincesAreBodiesOfThoseWhoPresideOverThem)
{
  read ({ "“We will strike,” said Ane Brandt, president of UNTRAQ, on Monday.",
          "The governor of Haut-Marram, Ulf Dahl, said that the road would stay open." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "UNTRAQ");
  EXPECT_EQ (side ("Ulf Dahl"), "Haut-Marram");
}

TEST_F (BodyWords, WhoIsFromABodyOrRepresentsItSpeaksForIt)
{
  read ({ "Ane Brandt, from the Arnfield Citizens' Forum, said that the road would stay open.",
          "Ulf Dahl, representing Corrie Hockey, said that it would not.",
          "The farmers' body Raitha Okkoota has a plan, said Jan Holt, general secretary of the farmers' body Raitha Okkoota." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "Arnfield Citizens' Forum");
  EXPECT_EQ (side ("Ulf Dahl"), "Corrie Hockey");
  EXPECT_EQ (side ("Jan Holt"), "Raitha Okkoota");
}

TEST_F (BodyWords, WhoCoordinatesItsTeamsIsOfIt)
{
  read ({ "Rookery Relief, a charity, found him. “He was nineteen,” said Ane Brandt, who coordinates its teams." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "Rookery Relief");
}

} // namespace
