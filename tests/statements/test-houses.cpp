/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands against a ministry at home: houses of parliament and their committees, prosecutors, regions, towns, and the
 * congress of a country's workers. */
#include "heard.h"

namespace {

class Houses : public Speakers
{
};

TEST_F (Houses, ACommitteeOfAHouseIsCalledByWhatItIsOn)
{
  read ({ "MANILA, Philippines — The Senate committee on public works accused the road agency of waste.",
          "“I drove there this morning,” said Senator Lourdes Abad, who chairs the panel. The committee said it would meet again.",
          "Teo Ramos, a member, said the asphalt was thin." });
  resolve ();
  EXPECT_EQ (side ("Lourdes Abad"), "Senate committee on public works");
  EXPECT_EQ (side ("Teo Ramos"), "Senate committee on public works");
}

TEST_F (Houses, ASenateElsewhereIsNotAmericas)
{
  read ({ "MANILA, Philippines — The Senate said it would not vote on the road before June." });
  resolve ();
  EXPECT_EQ (said_by ("would not vote"), "Senate");
}

TEST_F (Houses, TheSenateOfAnArticleOnAmericaIsAmericas)
{
  read ({ "WASHINGTON — The Senate said it would not vote on the road before June. The United States has no other." });
  resolve ();
  EXPECT_EQ (said_by ("would not vote"), "US Senate");
}

TEST_F (Houses, ACongressOfWorkersIsAUnion)
{
  read ({ "LUSAKA — The Congress of Zambian Miners rejected the bill. Its president, Ruth Mwale, said nobody had been asked.",
          "The Congress said it would march on Friday." });
  resolve ();
  EXPECT_EQ (side ("Ruth Mwale"), "Congress of Zambian Miners");
  EXPECT_EQ (said_by ("would march"), "Congress of Zambian Miners");
}

TEST_F (Houses, ProsecutorsAreOfTheOfficeThatIsNamed)
{
  read ({ "LIMA — The Attorney General's Office of the Republic said it had charged the mayor.",
          "“Every payment has a date,” said the prosecutor in charge, Ines Rojas. The Office said the tapes were real.",
          "Prosecutors said the money was in the bank." });
  resolve ();
  EXPECT_EQ (side ("Ines Rojas"), "Attorney General's Office of the Republic");
  EXPECT_EQ (side ("Attorney General's Office of the Republic"), "Attorney General's Office of the Republic");
  EXPECT_EQ (side_of ("in the bank"), "Attorney General's Office of the Republic");
}

TEST_F (Houses, ThePresidentOfARegionIsOfNoState)
{
  read ({ "BARI, Italy — The field was chosen by the president of the region, Fulvio Leccese. Leccese said nobody would smell it.",
          "The region's health chief, Nico Natale, said the air was clean. The mayor, Ana Wold, said the region had lied." });
  resolve ();
  EXPECT_EQ (side ("Fulvio Leccese"), "region");
  EXPECT_EQ (side ("Ana Wold"), "the city");
}

TEST_F (Houses, AMayorIsOfTheTownThatTheDatelineNamesAndTheTextAgain)
{
  read ({ "BARLO, Italy — The field is too near the houses, said Mayor Ana Wold. Barlo has no other field, she said." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "Barlo");
}

TEST_F (Houses, TheTownWhereAnArticleWasWrittenIsNotTheOneThatHasTheMayor)
{
  read ({ "BARLO, Italy — The field is too near the houses of the village, said Mayor Ana Wold." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "the village");
}

TEST_F (Houses, TheMinisterIsTheMinisterOfState)
{
  read ({ "DUBLIN — Minister of State Cathal Mannion promised a bill.", "The paper was withdrawn. “I had not read it,” the minister said." });
  resolve ();
  EXPECT_EQ (said_by ("had not read"), "Cathal Mannion");
}

} // namespace
