/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people and bodies are called in the prose of newspapers: trades before names, letters behind them, ages, boards, towns. */
#include "heard.h"

namespace {

class Callings : public Speakers
{
};

TEST_F (Callings, ATradeAtTheHeadOfASentenceIsNoPartOfTheName)
{
  read ({ "Biologist Marike Oosterbaan of Fundy University, who has studied the bay since 1994, said both sides were guessing.",
          "Marine insurer Jonas Falken of the consultancy Sealine Risk said it was rare.",
          "Charity BetFree urged the club to think again." });
  EXPECT_EQ (said (), Lines ({ "Marike Oosterbaan", "Jonas Falken", "BetFree" }));
}

TEST_F (Callings, ARankAtTheHeadOfASentenceIsNoPartOfTheName)
{
  read ({ "Outgoing Marram Rail chairman Ana Lind said it was over.", "Presumptive Republican nominee Donald Trump said it was not." }, "2016-06-10");
  said ();
  EXPECT_EQ (side ("Ana Lind"), "Marram Rail");
  EXPECT_EQ (side ("Donald Trump"), "Republican Party");
}

TEST_F (Callings, AHarbourMasterIsNotTheHarbour)
{
  read ({ "The people of Sawney Harbour are divided. Harbour master Anna Brandvik said that two ships had touched bottom. “It is a matter of time,” she said." });
  EXPECT_EQ (said (), Lines ({ "Anna Brandvik", "Anna Brandvik" }));
}

TEST_F (Callings, LettersBehindANameAreNoPartOfIt)
{
  read ({ "Jocelyn Ferrars QC said that the clause was plain. Ms Ferrars said that it was over.", "Coun Bilal Sharif said inspectors would visit." });
  EXPECT_EQ (said (), Lines ({ "Jocelyn Ferrars", "Jocelyn Ferrars", "Bilal Sharif" }));
}

TEST_F (Callings, AnAgeOrAFeatIsWhoWasToldOfJustBefore)
{
  read ({ "The coach, Glen Houghton, was less diplomatic. “They come for the girl,” the 61-year-old told reporters.",
          "Tanya Goulbourne wept as she gave evidence. “I never took anything,” the double world champion said." });
  EXPECT_EQ (said (), Lines ({ "Glen Houghton", "Tanya Goulbourne" }));
}

TEST_F (Callings, TheJuniorMinisterIsTheDeputy)
{
  read ({ "Serena Quaglia, Italy's deputy minister, spoke. “We did not throw one wolf out to let another in,” the junior minister wrote." });
  EXPECT_EQ (said (), Lines ({ "Serena Quaglia" }));
}

TEST_F (Callings, WhatAnOfficeIsOverIsNotWhoseItIs)
{
  read ({ "The Athletics Testing Unit stated that the result was sound. Its head of case management, Dr Oriane Beaumel, confirmed that the runner had been told." });
  said ();
  EXPECT_EQ (side ("Oriane Beaumel"), "Athletics Testing Unit");
}

TEST_F (Callings, ABoardIsTheFirms)
{
  read ({ "The board of Marram Rail rejected the offer. “The price is low,” chairman Otto Bress said in a statement." });
  said ();
  EXPECT_EQ (side ("board of Marram Rail"), "Marram Rail");
  EXPECT_EQ (side ("Otto Bress"), "Marram Rail");
}

TEST_F (Callings, ATitleTellsWhoseLawyerIsMeant)
{
  read ({ "Ruth Abelson sat in a courtroom on Monday. “My grandfather did not sell it,” Mrs Abelson said.",
          "The museum's director, Friedrich Berg, says that Emil Abelson sold the picture.", "Mrs Abelson's lawyer, Daniel Rosen, accuses the museum of playing for time." });
  said ();
  EXPECT_EQ (side ("Daniel Rosen"), "Ruth Abelson");
}

TEST_F (Callings, AFirmIsKnownByItsPresident)
{
  read ({ "The company spoke up. Seabright vice-president Nathalie Courche said it would walk away. Seabright finance director Ida Marr agreed that it would." });
  said ();
  EXPECT_EQ (side ("Nathalie Courche"), "Seabright");
  EXPECT_EQ (side ("Ida Marr"), "Seabright");
}

TEST_F (Callings, AClubThatActsAsSeveralIsABodyAndItsStreetIsNone)
{
  read ({ "Thornbeck Albion have sold the name of their ground to a casino.", "Priory Lane will be known as the Spin Arena from August.",
          "“Sentiment doesn't pay for left-backs,” said owner Marcus Lacourt. Chief executive Paul Stavert said the fans had not been asked." });
  said ();
  EXPECT_EQ (side ("Marcus Lacourt"), "Thornbeck Albion");
  EXPECT_EQ (side ("Paul Stavert"), "Thornbeck Albion");
}

TEST_F (Callings, WhatIsDescribedAsATrickDoesNotMakeAFirmOfWhoSaysSo)
{
  read ({ "Gianluca Serpieri, the chief executive of Marram Bank, said there was no room." });
  read ({ "Serpieri described it as a marriage announced by the bridesmaid." });
  EXPECT_EQ (said (), Lines ({ "Gianluca Serpieri", "Gianluca Serpieri" }));
}

TEST_F (Callings, AUnionOfMenIsABodyAsOneOfTeachersIs)
{
  read ({ "The fishermen's union proposed a study. The women's association said no." });
  said ();
  EXPECT_EQ (side ("fishermen's union"), "fishermen's union");
  EXPECT_EQ (side ("women's association"), "women's association");
}

TEST_F (Callings, TheNounOfOneArticleIsTheNameOfAnother)
{
  read ({ "The Eastern Inshore Union says the work would bury the bottom. “Let them try,” said union president Clarence Monte." });
  read ({ "The fishermen's union proposed a study." });
  EXPECT_EQ (said ().back (), "Eastern Inshore Union");
}

TEST_F (Callings, TheCouncilIsTheTownsWhoseMayorIsHeard)
{
  read ({ "Calder's mayor, Angela Prest, said that the owners should be ashamed.", "The council, which was given leave to intervene, supported the tenants." });
  said ();
  EXPECT_EQ (side ("Angela Prest"), "Calder");
  EXPECT_EQ (said ().back (), "Calder");
}

TEST_F (Callings, ThePresidentOfAUniversitySpeaksForIt)
{
  read ({ "The president of Tamarack University, Gerald Houk, said it was over. Rosa Delgado, who chairs the Faculty Senate, said he should go." });
  said ();
  EXPECT_EQ (side ("Gerald Houk"), "Tamarack University");
  EXPECT_EQ (side ("Rosa Delgado"), "Faculty Senate");
}

TEST_F (Callings, OneWordIsTheFirmThatAnotherArticleNamesInFull)
{
  read ({ "Developer Kurogane Power said it would stop at once. Its president, Shin Obata, offered the town money." });
  read ({ "Kurogane said that drilling would begin in May." });
  EXPECT_EQ (said ().back (), "Kurogane Power");
}

TEST_F (Callings, WhoeverSaysItIsTimeIsNoFirmForThat)
{
  read ({ "Student leader Kiara Whitfield said that students stood with the others." });
  read ({ "Whitfield said it was time to move on." });
  EXPECT_EQ (said (), Lines ({ "Kiara Whitfield", "Kiara Whitfield" }));
}

TEST_F (Callings, WhatAPagePutsAboveATextIsNobody)
{
  read ({ "FULL TEXT: The speech of the minister." });
  read ({ "The Harbour Union said it was ready." });
  said ();
  EXPECT_EQ (side ("FULL TEXT"), "nobody of that name");
}

TEST_F (Callings, AStatesLeaderIsItsPresident)
{
  read ({ "Russian President Vladimir Putin said so on Monday. Washington must choose, the Russian leader told reporters." });
  EXPECT_EQ (said (), Lines ({ "Vladimir Putin" }));
}

TEST_F (Callings, ADayMayStandBetweenAVerbAndItsPreposition)
{
  read ({ "Norway called on Tuesday for a ban on ships. The minister, Ana Lind, called last week for an inquiry." });
  said ();
  for (guint i = 0; i < 2; i++)
    EXPECT_EQ (((CpStatement *) g_ptr_array_index (readings[0]->statements, i))->act_hint, CP_ACT_DEMAND);
}

TEST_F (Callings, AFrontIsAGroup)
{
  read ({ "Norland's government on Tuesday called off a truce with the Eastern Fells Front. The group denied that it had ordered the attack.",
          "The group, known by its Spanish initials FFO, said it would stay at the table." });
  said ();
  EXPECT_EQ (said ().back (), "Eastern Fells Front");
}

TEST_F (Callings, AnAllianceThatTheLeadOnlyTellsOfIsTheOneThatIsNamedBehind)
{
  read ({ "The country's main opposition alliance on Friday rejected the results.",
          "President Joseph Kapa of the Unity and Progress Movement had 54% of the vote against 42% for Grace Mutale, who leads the People's Forward "
          "Alliance. “This is arithmetic,” Mutale told reporters." });
  said ();
  EXPECT_EQ (said ().front (), "People's Forward Alliance");
}

TEST_F (Callings, TheMotherOfFourIsWhoWasToldOf)
{
  read ({ "The residents' spokeswoman, Ann Cole, was in tears. “For years we have been called cranks,” said the mother of four." });
  EXPECT_EQ (said ().back (), "Ann Cole");
}

TEST_F (Callings, AKnownFirmIsCalledByItsTrade)
{
  read ({ "Boeing said the shed was safe. The planemaker said it had been painted.", "Unison said it was not. The union said the paint was wet.",
          "Boeing said it would look. The company said it had looked." });
  EXPECT_EQ (said (), Lines ({ "Boeing", "Boeing", "Unison", "Unison", "Boeing", "Boeing" }));
}

TEST_F (Callings, AFirmIsItBehindWhomItSpokeTo)
{
  read ({ "Marram has always said that it would pay.", "The company said it had paid." });
  EXPECT_EQ (said (), Lines ({ "Marram", "Marram" }));
  read ({ "Sunby assured residents in 2019 that it would pay.", "The company said it had paid." });
  EXPECT_EQ (said (), Lines ({ "Marram", "Marram", "Sunby", "Sunby" }));
}

} // namespace
