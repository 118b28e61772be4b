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

} // namespace
