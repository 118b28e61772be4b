/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom people and bodies speak by the words that introduce them: a table of the ways in which news do. */
#include "heard.h"

namespace {

/* A sentence, its first speaker, and the side that it has beside a firm that says the contrary. */
struct Introduced
{
  const char *sentence;
  const char *side;
};

class IntroducedBy : public Speakers
{
protected:
  /* The side of whoever says the first statement of @sentence. */
  std::string
  first_side (const char *sentence)
  {
    TearDown ();
    read ({ sentence, "Greenfields Ltd said that it was safe." });
    resolve ();
    if (speakers->speakers->len == 0)
      return "nobody";
    return side (((CpSpeaker *) g_ptr_array_index (speakers->speakers, 0))->name);
  }

  void
  expect (const std::vector<Introduced> &table)
  {
    for (const Introduced &row : table)
      EXPECT_EQ (first_side (row.sentence), row.side) << row.sentence;
  }
};

/* Capitals have mayors, councillors and fire brigades that are no voice of the state. */
TEST_F (IntroducedBy, WhatATownHasOfItsOwnIsTheTowns)
{
  expect ({ { "Kampala's lord mayor, Ana Lind, said the dump was a danger.", "Kampala" },
            { "Berlin's governing mayor, Ana Lind, said the dump was a danger.", "Berlin" },
            { "Rome's councillor for tourism, Ana Lind, said the dump was a danger.", "Rome" },
            { "Johannesburg's mayoral committee member for housing, Ana Lind, said the dump was a danger.", "Johannesburg" },
            { "Boston's city manager said the dump was a danger.", "Boston" },
            { "Philadelphia District Attorney Ana Lind said the dump was a danger.", "Philadelphia" },
            { "London's fire department said the dump was a danger.", "London" },
            { "Nairobi's transport authority said the dump was a danger.", "Nairobi" },
            { "Ana Lind, who heads Dublin's parks department, said the dump was a danger.", "Dublin" },
            { "Ana Lind, a London city councillor, said the dump was a danger.", "" } });
}

/* Parts of states have governments, ministries and officers that are not the state's. */
TEST_F (IntroducedBy, WhatGovernsAPartOfAStateIsThePartsOwn)
{
  expect ({ { "The Texas government said the dump was a danger.", "Texas" },
            { "Madrid's regional government said the dump was a danger.", "Madrid" },
            { "Bavaria's environment department said the dump was a danger.", "Bavaria" },
            { "Harris County's transportation department said the dump was a danger.", "Harris County" },
            { "Haryana health minister Ana Lind said the dump was a danger.", "Haryana" },
            { "Hamburg's senator for economics, Ana Lind, said the dump was a danger.", "Hamburg" },
            { "Texas agriculture commissioner Ana Lind said the dump was a danger.", "Texas" },
            { "Ontario's premier, Ana Lind, said the dump was a danger.", "Ontario" },
            { "Punjab's chief minister, Ana Lind, said the dump was a danger.", "Punjab" } });
}

/* Bodies that are known, that stand for people, or that speak under one word. */
TEST_F (IntroducedBy, BodiesAreTakenForThemselves)
{
  expect ({ { "Transport for London said the dump was a danger.", "Transport for London" },
            { "Ana Lind, the leader of Fridays for Future, said the dump was a danger.", "Fridays for Future" },
            { "The Radical Housing Network said the dump was a danger.", "Radical Housing Network" },
            { "Ana Lind of the Radical Housing Network said the dump was a danger.", "Radical Housing Network" },
            { "Zelmark said the dump was a danger.", "Zelmark" },
            { "Zelmark's Martin Lind said the dump was a danger.", "Zelmark" },
            { "Texans for Clean Water said the dump was a danger.", "Texans for Clean Water" } });
}

/* Members, lawyers and those who speak for several. */
TEST_F (IntroducedBy, MembersAreOfTheirPartiesAndLawyersOfTheirClients)
{
  expect ({ { "Ana Lind, the area's Labour MP, said the dump was a danger.", "Labour Party" },
            { "Ana Lind, a Conservative MP, said the dump was a danger.", "Conservative Party" },
            { "Ana Lind QC, for the Marram Growers' Union, said the dump was a danger.", "Marram Growers' Union" },
            { "Ana Lind, a lawyer acting for the survivors, said the dump was a danger.", "survivors" },
            { "The family's lawyer, Ana Lind, said the dump was a danger.", "family" },
            { "Parents' spokeswoman Ana Lind said the dump was a danger.", "Parents" } });
}

/* "the airline", "the bank's chief executive": what a known firm is goes on for its name, and no other firm's. */
TEST_F (IntroducedBy, WhatAKnownBodyIsGoesOnForItsName)
{
  read ({ "Ryanair has cut twelve routes. The airline said the fees were a danger.", "Greenfields Ltd said that it was safe.",
          "The airline's chief executive, Peter Lind, said it was wrong." });
  resolve ();
  EXPECT_EQ (side ("Ryanair"), "Ryanair");
  EXPECT_EQ (side ("Peter Lind"), "Ryanair");
}

/* Offices of the public are of no union and no firm, however near these stand. */
TEST_F (IntroducedBy, APublicOfficeIsOfNoUnion)
{
  read ({ "Alicia Berg, president of the Marram Education Association, said teachers had waited ten years.",
          "Gov. Mary Lind said the state could not spend money it did not have." });
  resolve ();
  EXPECT_NE (side ("Mary Lind"), "Marram Education Association");
}

/* A word that speaks alone is a person's where another article gives the name in full, whatever its capitals. */
TEST_F (IntroducedBy, AWordAloneIsAPersonsWhereAnArticleNamesThePerson)
{
  read ({ "D'Arville said the dump was a danger.", "Greenfields Ltd said that it was safe." });
  read ({ "Clarence d'Arville, president of the Marram Union, said the dump was a danger." });
  resolve ();
  EXPECT_EQ (side ("D'Arville"), "nobody of that name");
}

}
