/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the names of bodies reach over small words, marks and numbers, and which names of firms are taken for nobody's own. */
#include "heard.h"

namespace {

class WholeNames : public Speakers
{
};

TEST_F (WholeNames, SmallWordsOfOtherLanguagesJoinNames)
{
  read ({ "The town voted on Sunday. Its mayor lost to Campos y Montes. “We have waited,” said Ilda Bravo, who leads Campos y Montes.",
          "Units per la Vila won two seats. Its spokesman, Pere Sorall, called the result “a beginning”." });
  said ();
  EXPECT_EQ (side ("Ilda Bravo"), "Campos y Montes");
  EXPECT_EQ (side ("Pere Sorall"), "Units per la Vila");
}

TEST_F (WholeNames, APersonMayHaveTwoLastNames)
{
  read ({ "The Harbour Board met on Monday. Tiago Bento e Rocha, its chairman, said the quay was safe." });
  EXPECT_EQ (said (), Lines ({ "Tiago Bento e Rocha" }));
  EXPECT_EQ (side ("Tiago Bento e Rocha"), "Harbour Board");
}

TEST_F (WholeNames, WhatAPluralHasInCapitalsIsOneName)
{
  read ({ "The Portworkers' Convention has called a strike. Its president, Greta Wold, said the rest was talk.",
          "The talks with the Rovers' Ana Lind failed." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Portworkers' Convention");
}

TEST_F (WholeNames, ANumberMayEndAName)
{
  read ({ "The bakery shut on Monday. “Nobody asked us,” said Ulf Dahl, who leads Bakers Local 93." });
  said ();
  EXPECT_EQ (side ("Ulf Dahl"), "Bakers Local 93");
}

TEST_F (WholeNames, ASmallWordWithACapitalIsPartOfAName)
{
  read ({ "The council turned down Corrie Against Trucks on Monday. “We will be back,” said Greta Wold, who chairs Corrie Against Trucks.",
          "The group Our Meadow has sued. Its founder, Ulf Dahl, said the plan was bad.",
          "The sponsors of Yes on 17 disagree. “It is fair,” said Ana Lind, who leads Yes on 17." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Corrie Against Trucks");
  EXPECT_EQ (side ("Ulf Dahl"), "Our Meadow");
  EXPECT_EQ (side ("Ana Lind"), "Yes on 17");
}

TEST_F (WholeNames, PeopleOfAnySortStandTogetherForSomething)
{
  read ({ "The town board met on Monday. Corrians for Clean Water was not heard. Its chair, Greta Wold, said the tests were old." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Corrians for Clean Water");
}

TEST_F (WholeNames, TheNounAloneBeforeANameSaysWhatItIs)
{
  read ({ "The council met on Monday. The association Libre Vosco wants the road closed. Its chairwoman, Greta Wold, said the noise was bad." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Libre Vosco");
}

TEST_F (WholeNames, MoreMayBeSaidOfABodyBeforeItsName)
{
  read ({ "The company that holds the licence, Vosk Timmer, welcomed the ruling. Vosk Timmer said the saws were ready.",
          "One of the firms, Mirena Chontra, said it had no ties to the mayor. Its director, Ulf Dahl, called the list wrong." });
  EXPECT_EQ (said ()[0], "Vosk Timmer");
  EXPECT_EQ (side ("Vosk Timmer"), "Vosk Timmer");
  EXPECT_EQ (side ("Ulf Dahl"), "Mirena Chontra");
}

TEST_F (WholeNames, TheNounAtTheHeadOfASentenceMayHaveItsNameBehindIt)
{
  read ({ "The firm, Bomar Siket, has apologised. Bomar Siket said the tanks were closed." });
  said ();
  EXPECT_EQ (side ("Bomar Siket"), "Bomar Siket");
}

TEST_F (WholeNames, WhatSaysItOfItselfIsNoPerson)
{
  read ({ "Couriers of Presta Cibra walked out on Monday. Presta Cibra said its couriers earned enough.", "Its manager, Greta Wold, said the talks would go on." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Presta Cibra");
}

TEST_F (WholeNames, AnOfficeThatOnlyBodiesHaveTellsABody)
{
  read ({ "Passengers of Vosk Skyra were stranded on Monday. Vosk Skyra's chief executive, Greta Wold, said the fault was found.",
          "Later Vosk Skyra apologised. The company will pay." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Vosk Skyra");
}

TEST_F (WholeNames, ASyllableBehindAHyphenIsOfAPersonsName)
{
  read ({ "Park Dan-bi chairs the Interns' Union. Its secretary, Shin Woo-cheol, said it had recommended 350. Park Dan-bi said it was a threat." });
  EXPECT_EQ (said (), Lines ({ "Shin Woo-cheol", "Park Dan-bi" }));
  EXPECT_EQ (speaker ("Park Dan-bi")->kind, CP_SPEAKER_PERSON);
}

TEST_F (WholeNames, APublisherWhoLivesSomewhereIsAPerson)
{
  read ({ "The court ruled that the Rwandan publisher Aimable Nseng, who has lived here for years, may be sent home. Aimable Nseng said he would appeal." });
  said ();
  EXPECT_EQ (speaker ("Aimable Nseng")->kind, CP_SPEAKER_PERSON);
}

TEST_F (WholeNames, ANameThatBeginsAsAnOfficeIsWhole)
{
  read ({ "Joan Peverell, who leads the Deacon Row Residents' Association, said nobody was asked." });
  resolve ();
  EXPECT_EQ (side ("Joan Peverell"), "Deacon Row Residents' Association");
}

TEST_F (WholeNames, DoctorsOfWhomACommitteeIsAreCalledWhole)
{
  read ({ "The chair of the junior doctors' committee, Ana Wold, said the rota was unsafe. The clinic said it was not." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "junior doctors' committee");
}

TEST_F (WholeNames, AHouseOfATradeIsNoParliament)
{
  read ({ "Danish seed house Marrkorn has asked regulators to let farmers sow a new barley.", "Marrkorn said the label was pointless." });
  resolve ();
  EXPECT_EQ (side ("Marrkorn"), "Marrkorn");
}

TEST_F (WholeNames, LettersOfAnOfficeAreNoPartOfAName)
{
  read ({ "Cathal Mannion MP said the leaflet was fair.", "Mannion MP denied that he had written it." });
  EXPECT_EQ (said (), (Lines{ "Cathal Mannion", "Cathal Mannion" }));
}

TEST_F (WholeNames, ATimeBeforeWhoDoesSomethingIsNotWhoDoesIt)
{
  read ({ "Two weeks after growers accused her of taking land, Ana Wold went on leave." });
  EXPECT_EQ (said (), (Lines{ "growers", "Ana Wold" }));
}

TEST_F (WholeNames, ABodyReportsBehindItsLetters)
{
  read ({ "The Harbour Board (HB) notes that the strike will take place.", "The Association of Miners (AOM) confirms that it will march." });
  EXPECT_EQ (said (), (Lines{ "Harbour Board", "Association of Miners" }));
}

/* A member's word, a place and a title, or a plain word at the head of a sentence are no part of the name behind them. */
TEST_F (WholeNames, WhatStandsBeforeAPersonsNameIsNoPartOfIt)
{
  read ({ "Republican Anna Kirk said that the wall would be built. Conservative Simon Wold said that it would fall.",
          "Liberal Democrat Peter Berg said that it would stand. Republican South Carolina Sen. Laura Holm said that it was mad.",
          "Independent Vermont Sen. Paul Strom said that he was glad. Certainly Donald Wick said that it was late. Billionaire Martin Haas said that he would pay." });
  EXPECT_EQ (said (), (Lines{ "Anna Kirk", "Simon Wold", "Peter Berg", "Laura Holm", "Paul Strom", "Donald Wick", "Martin Haas" }));
  EXPECT_EQ (side ("Anna Kirk"), "Republican Party");
  EXPECT_EQ (side ("Simon Wold"), "Conservative Party");
  EXPECT_EQ (side ("Peter Berg"), "Liberal Democrats");
  EXPECT_EQ (side ("Laura Holm"), "Republican Party");
}

} // namespace
