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

TEST_F (States, AGovernmentIsOfTheStateThatTheWordsBeforeItTellOf)
{
  read ({ "Estonia will stop no more barges, Estonia's foreign minister said. Estonia is tired of it, Tallinn papers write.",
          "Latvia doubled its patrols. Government spokesman Andris Kalve said nobody would come in unlawfully.",
          "In Oslo, Transport Minister Kari Moe said the strait was open to all." });
  resolve ();
  EXPECT_EQ (side ("Andris Kalve"), "Latvia");
  EXPECT_EQ (side ("Kari Moe"), "Norway");
}

TEST_F (States, AnAllianceIsNobodysHome)
{
  read ({ "NATO has not answered, and NATO will not. A spokesman for NATO said NATO was calm.",
          "Serbia rejected that, but Interior Minister Goran Ilic said the lorries would go." });
  resolve ();
  EXPECT_NE (side ("Goran Ilic"), "NATO");
}

TEST_F (States, AColleagueFromAnotherStateIsOfThatState)
{
  read ({ "At the council, Estonia's deputy ambassador, Maarja Rebane, asked for the crew to be freed at once.",
          "Her Latvian colleague, Andris Kalve, told her to read a map." });
  resolve ();
  EXPECT_EQ (side ("Andris Kalve"), "Latvia");
}

TEST_F (States, WhoeverIsNamedBehindAnOfficeAtTheEndIsAPerson)
{
  read ({ "An attack would be an attack on his country too, said Latvia's minister for the civil service, Hamid Zongo." });
  said ();
  ASSERT_NE (speaker ("Hamid Zongo"), nullptr);
  EXPECT_EQ (speaker ("Hamid Zongo")->kind, CP_SPEAKER_PERSON);
  EXPECT_EQ (side ("Hamid Zongo"), "Latvia");
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

TEST_F (States, AManagerOfACountryIsOfHisFirm)
{
  read ({ "Fleet said it would appeal. Fleet has 3,000 riders in Vienna, and Fleet calls them free.",
          "“They can log off,” Clemens Bauer, the managing director for Austria, wrote to the riders." });
  resolve ();
  EXPECT_NE (side ("Clemens Bauer"), "Austria");
}

TEST_F (States, AnOfficerIsOfTheBodyThatHeSpeaksOfFirst)
{
  read ({ "Ardle Athletic said they would appeal after the Northern Football League docked them six points.",
          "Chief executive Fiona Gray said the league had had no choice." });
  resolve ();
  EXPECT_EQ (side ("Fiona Gray"), "Northern Football League");
}

TEST_F (States, ARailMinisterIsNotOfTheRailway)
{
  read ({ "Northern Cross Rail said it ran one train in ten. Northern Cross Rail blamed the union.",
          "Rail minister Dominic Farley said there was no more money." });
  resolve ();
  EXPECT_NE (side ("Dominic Farley"), "Northern Cross Rail");
  EXPECT_EQ (side ("Northern Cross Rail"), "Northern Cross Rail");
}

TEST_F (States, LettersAreOfTheKindThatIsSaidBehindThem)
{
  read ({ "Fleet said it would pause deliveries. Riders had asked for it, the company said.",
          "Fleet denied that it had given way to the GBK couriers' union.",
          "Union chair Jasmin Kovac called the package a start." });
  resolve ();
  EXPECT_EQ (side ("Jasmin Kovac"), "GBK");
}

TEST_F (States, AFundOfARegionIsNoStates)
{
  read ({ "Uganda wants a dam. Uganda said the dam would harm nobody. Uganda's energy ministry said so too.",
          "The East African Development Fund said it would wait. The fund said so twice." });
  resolve ();
  EXPECT_EQ (side ("East African Development Fund"), "East African Development Fund");
}

TEST_F (States, HisGovernmentIsThatOfTheMinister)
{
  read ({ "Uganda and Kenya quarrel over a dam. Uganda will build it. Kenya wants it stopped. Uganda and Kenya met in May.",
          "James Wako, Kenya's water minister, called the figure wrong. His government asked Uganda for the model." });
  resolve ();
  EXPECT_EQ (side_of ("Uganda for the model"), "Kenya");
}

TEST_F (States, WhereSomebodySpeaksIsNoPartOfWhoDoes)
{
  read ({ "Uganda and Kenya quarrel over a dam. Uganda will build it. Kenya wants it stopped. Uganda and Kenya met in May.",
          "In Nairobi a spokesman for the water ministry, Patient Ouma, called for a conference." });
  resolve ();
  EXPECT_EQ (side ("Patient Ouma"), "Kenya");
}

TEST_F (States, WhatOneArticleSaysIsABodyIsNoPersonInTheNext)
{
  read ({ "The largest patients' association, Muscle Aid, called the ban cruel. Its president, Paolo Ferro, called it a blow." });
  read ({ "The agency was sure. Muscle Aid said it would go to court." });
  resolve ();
  ASSERT_NE (speaker ("Muscle Aid"), nullptr);
  EXPECT_EQ (speaker ("Muscle Aid")->kind, CP_SPEAKER_ORGANISATION);
  EXPECT_EQ (side_of ("it would go to court"), "Muscle Aid");
}

TEST_F (States, HerGroupIsTheOneThatWasNamed)
{
  read ({ "Families for Safe Tests wants the drug banned. “One in three hundred has a name,” said Karin Bohm.",
          "Her group lodged a complaint on Wednesday. Her group said it would go on." });
  resolve ();
  EXPECT_EQ (side ("Karin Bohm"), "Families for Safe Tests");
}

TEST_F (States, TheAssociationOfSomebodyIsNoneThatWasNamedBefore)
{
  read ({ "Northern Cross Rail has withdrawn its plan. The Association of Train Crews has called off the strike.",
          "The company believes that the offer is fair." });
  resolve ();
  EXPECT_EQ (said_by ("the offer is fair"), "Northern Cross Rail");
}

TEST_F (States, WhereJudgesSitIsNoHome)
{
  read ({ "Justice Minister Sofie Holm told the chamber that the bill was lawful. The Court in Luxembourg has said no four times.",
          "The ministry's lawyers put the risk of defeat in Luxembourg at half. Holm said it was less." });
  resolve ();
  EXPECT_NE (side ("Sofie Holm"), "Luxembourg");
}

TEST_F (States, ABishopIsOfHisDiocese)
{
  read ({ "The Diocese of Delbury had published 19 names. Bishop Thomas Harty said the list was whole.",
          "Diocesan spokeswoman Carol Finch declined to discuss the letter." });
  resolve ();
  EXPECT_EQ (side ("Thomas Harty"), "Diocese of Delbury");
  EXPECT_EQ (side ("Carol Finch"), "Diocese of Delbury");
}

TEST_F (States, AGovernmentsSpokesmanIsOfTheStateThatTheParagraphHasJustTold)
{
  read ({ "Turkey will stop nobody, Turkey said on Friday. Turkey has carried four million, and Turkey is tired.",
          "Greece doubled its patrols. Government spokesman Stelios Karaman said nobody would come in." });
  said ();
  EXPECT_EQ (side ("Stelios Karaman"), "Greece");
}

TEST_F (States, AStateInAClauseOfTheParagraphBeforeIsNotTheMinisters)
{
  read ({ "Australia waits. Australian growers lose faith in Canberra, and Australia knows it.",
          "Marram Grain, whose members sold six tonnes in ten there before Beijing put on a duty in May, wants ministers to stop talking.",
          "Trade minister Fiona Abern says it is not for want of trying." });
  said ();
  EXPECT_EQ (side ("Fiona Abern"), "Australia");
}

TEST_F (States, AnAllianceHasNoMinisters)
{
  read ({ "Interior Minister Besnik Gash said the lorries would go. NATO was asked, NATO was told, and NATO kept silent.",
          "NATO's men watched. NATO waits." });
  said ();
  EXPECT_NE (side ("Besnik Gash"), "NATO");
}

TEST_F (States, AnEnvoyIsNotOfTheStateWhereHeIs)
{
  read ({ "Kigali praised the court. The high commissioner in London, asked about the deaths, called them natural." });
  said ();
  EXPECT_NE (side ("high commissioner in London"), "United Kingdom");
}

TEST_F (States, AStateHouseIsOfTheStateThatTheArticleTellsOf)
{
  read ({ "LUSAKA — Zambia has voted. State House said the president would address the nation, and Zambia waited." });
  said ();
  EXPECT_EQ (side ("State House"), "Zambia");
}

TEST_F (States, WhereAGroupHasItsSeatIsNotWhereAnArticleIsAtHome)
{
  read ({ "Those guarantees are worthless to Exiled Press Watch, the Paris-based group. It announced an appeal to Strasbourg.",
          "The government said it would study the judgment." });
  said ();
  EXPECT_NE (side ("government"), "France");
}

TEST_F (States, AnEnvoyWhoIsThereIsNotTheDelegateOfTheOtherSide)
{
  read ({ "Latvia and Estonia quarrel over a ferry. On Wednesday it came before the council in Oslo.",
          "Estonia's ambassador there, Maarja Rebane, told the meeting that the ferry was empty.",
          "The Latvian delegate replied that the ferry was full." });
  resolve ();
  EXPECT_EQ (side ("Maarja Rebane"), "Estonia");
  EXPECT_EQ (side_of ("the ferry was full"), "Latvia");
}

TEST_F (States, WhereAndWhenSomebodySpeaksIsNoPartOfTheOffice)
{
  read ({ "OSLO, March 4 - Latvia and Estonia quarrel over a ferry. Latvia has stopped it. Estonia has complained.",
          "In Riga the defence minister, Juris Ozols, announced that the ferry would stay.",
          "After the talks a spokesman for the Estonian Defence Ministry, Jaan Tamm, wrote that the figures were a fairy tale." });
  resolve ();
  EXPECT_EQ (side ("Juris Ozols"), "Latvia");
  EXPECT_EQ (speaker ("Juris Ozols")->role, std::string ("defence minister"));
  EXPECT_EQ (side ("Jaan Tamm"), "Estonia");
}

TEST_F (States, AMinistryOfOneStateIsNotTheOneOfTheOtherThatWasNamedAlone)
{
  read ({ "Colonel Ivan Karol of the Defence Ministry in Minsk said on Monday that the barracks were open.",
          "Lithuania has complained of Belarus. Belarus has not answered Lithuania.",
          "A spokesman for the Lithuanian Defence Ministry, Jonas Rimkus, wrote that the figures were wrong." });
  resolve ();
  EXPECT_EQ (side ("Ivan Karol"), "Belarus");
  EXPECT_EQ (side ("Jonas Rimkus"), "Lithuania");
}

TEST_F (States, ATeamIsOfTheStateWhosePeopleWereSent)
{
  read ({ "Four Lithuanian officers waited at the border for two hours. Then Belarus turned them back.",
          "“We had been told that we could come,” Major Jonas Rimkus, who leads the team, said on Wednesday.",
          "The first team was in Belarus in May. Its report complains of two locked buildings." });
  resolve ();
  EXPECT_EQ (side ("Jonas Rimkus"), "Lithuania");
  EXPECT_EQ (side_of ("two locked buildings"), "Lithuania");
}

TEST_F (States, AnInquirySpeaksForWhoeverHoldsIt)
{
  read ({ "Latvia and Estonia quarrel over a patrol. Latvia has held two men.",
          "An inquiry by the Estonian army found that the men had lost their way." });
  resolve ();
  EXPECT_EQ (side_of ("had lost their way"), "Estonia");
}

} // namespace
