/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text tells of people away from the words that name them as a source: clauses, offices, places, the body in mind. */
#include "heard.h"

namespace {

class Introductions : public Speakers
{
};

TEST_F (Introductions, WhoIsSaidToBeTheFounderSpeaksForWhatHeFounded)
{
  read ({ "Ottar Dahl, who has fished here for forty years, is the founder of Open Fjords, a campaign against the dam.",
          "Dahl says the salmon are gone." });
  resolve ();
  EXPECT_EQ (side ("Ottar Dahl"), "Open Fjords");
}

TEST_F (Introductions, WhoBecameChiefExecutiveSpeaksForTheFirm)
{
  read ({ "Berit Moe became chief executive of Hallmark Ferries in April.", "“The boats will sail,” Moe said." });
  resolve ();
  EXPECT_EQ (side ("Berit Moe"), "Hallmark Ferries");
}

TEST_F (Introductions, WhoWasItUntilSomeYearSpeaksForItNoMore)
{
  read ({ "Hallmark Ferries will sail on, it said. Berit Moe became chief executive of Hallmark Ferries in 1990 and was so until 1999.",
          "Lars Holm is not the founder of Hallmark Ferries.", "Moe said the boats were old. Holm said they were new." });
  resolve ();
  EXPECT_EQ (side ("Berit Moe"), "");
  EXPECT_EQ (side ("Lars Holm"), "");
}

TEST_F (Introductions, WhoRunsTheMineSpeaksForTheCompanySpokenOf)
{
  read ({ "Norlund Mining will have none of it. Ane Brandt, who runs the mine and has done so since May, said the wells were full." });
  resolve ();
  EXPECT_EQ (side ("Ane Brandt"), "Norlund Mining");
}

TEST_F (Introductions, AnOmbudsmanIsAPersonAndOnNobodysSide)
{
  read ({ "SLOVENIA - The Slovenian government held the first reading. Maja Kralj, leader of the Social Left, said the bill was bad.",
          "The Ombudsman, Simona Lesar, warned that it was unlawful." });
  resolve ();
  EXPECT_EQ (side ("Simona Lesar"), "");
  EXPECT_EQ (side ("Maja Kralj"), "Social Left");
}

TEST_F (Introductions, WhereAnEnvoySitsIsNotForWhomHeSpeaks)
{
  read ({ "Uganda's trade minister, Ruth Akello, summoned the Kenyan high commissioner in Kampala, Daniel Mutua.",
          "Mutua said he had taken note." });
  resolve ();
  EXPECT_EQ (side ("Daniel Mutua"), "Kenya");
}

TEST_F (Introductions, AMemberOfParliamentDoesNotSpeakForTheSeat)
{
  read ({ "The MP for Harlow East, Giles Thorne, said the road was needed." });
  resolve ();
  EXPECT_EQ (side ("Giles Thorne"), "");
}

TEST_F (Introductions, TheFullerOfficeStandsBeforeTheTitle)
{
  read ({ "The Cabinet Secretary for Trade of Kenya, Rosa Njeri, met the High Commissioner of Uganda, Ambassador Grace Atim.",
          "Ambassador Atim replied that her Government would wait." });
  resolve ();
  EXPECT_EQ (side ("Grace Atim"), "Uganda");
}

TEST_F (Introductions, AMinisterIsOfTheMinistryOfHisField)
{
  read ({ "The Ministry of the Environment said that it awaited the science.",
          "The environment minister, Carla Ibarra, gave her word that no well would be drilled." });
  resolve ();
  EXPECT_EQ (side ("Carla Ibarra"), side ("Ministry of the Environment"));
  EXPECT_NE (side ("Carla Ibarra"), "");
}

TEST_F (Introductions, ADatelineTellsWhoseThePresidentIs)
{
  read ({ "LA PAZ, Bolivia (Wire) — Bolivia on Tuesday closed the gates, and Peru answered by calling home its ambassador.",
          "The gates came down in the presence of President Juan Condori, who told the engineers that a river needs no visa." });
  resolve ();
  EXPECT_EQ (side ("Juan Condori"), "Bolivia");
}

TEST_F (Introductions, AnArmyBehindAPlaceIsOfItsState)
{
  read ({ "France, France and again France: the French papers were full of it in Paris.",
          "In Bamako the army puts it down to an engine. Its spokesman, Colonel Issa Keita, said no unit had fired." });
  resolve ();
  EXPECT_EQ (side ("Issa Keita"), "Mali");
}

TEST_F (Introductions, AnOfficeInATrustIsOfTheTrustInMind)
{
  read ({ "Wexby Hospitals Trust said its offer was final. The Allied Carers' Union said the trust was wrong.",
          "Chief nurse Moira Tennet rejected that picture. “It is safe,” she said." });
  resolve ();
  EXPECT_EQ (side ("Moira Tennet"), "Wexby Hospitals Trust");
}

TEST_F (Introductions, ACabinetMemberOfACouncilIsTheCouncils)
{
  read ({ "Marl County Council wants to close the library. Councillor Tom Wragge, the cabinet member for culture, said it was hard." });
  resolve ();
  EXPECT_EQ (side ("Tom Wragge"), "Marl County Council");
}

TEST_F (Introductions, ABodyThatIsOnlySpokenOfIsMeantByTheNextPronoun)
{
  read ({ "The Players' Union said it would strike. The supporters' trust at Dunmore wants kick-offs moved back.",
          "On this the union is with the fans: it has asked for an end to late games." });
  EXPECT_EQ (said ().back (), "Players' Union");
}

TEST_F (Introductions, WorkersSpeakForTheUnionThatIsHeard)
{
  read ({ "The Guild of Line Pilots said its members would not fly. Saffron Wings said the guild was wrong.",
          "One pilot, who asked not to be named, said he had been warned.", "Drivers on the Saffron Wings buses walked out on Monday." });
  resolve ();
  EXPECT_EQ (side ("pilot"), "Guild of Line Pilots");
}

TEST_F (Introductions, WhereNoUnionIsHeardWorkersSpeakForWhomTheyWorkFor)
{
  read ({ "Saffron Wings said the buses would run.", "A driver for Saffron Wings said the buses were old." });
  resolve ();
  EXPECT_EQ (side ("driver for Saffron Wings"), "Saffron Wings");
}

TEST_F (Introductions, ACampaignIsCalledByTheOfficeThatIsSought)
{
  read ({ "Corinne Abernat lost by 600 votes. The Dale Hartwig campaign said the count was over.",
          "With two weeks behind it, Abernat for Treasurer asked the court to open the ballots. The campaign said it would pay nothing." });
  EXPECT_EQ (said (), (Lines{ "Dale Hartwig campaign", "Abernat for Treasurer", "Abernat for Treasurer" }));
  EXPECT_EQ (side ("Abernat for Treasurer"), "Corinne Abernat");
}

TEST_F (Introductions, PeopleWhoStandTogetherAreABodyOfThatName)
{
  read ({ "“It is the one warm room,” said Beryl Hack, who chairs the Friends of Thorn Library.", "The Friends say that visits rose." });
  EXPECT_EQ (said (), (Lines{ "Beryl Hack", "Friends of Thorn Library" }));
  EXPECT_EQ (side ("Beryl Hack"), "Friends of Thorn Library");
}

TEST_F (Introductions, SeveralBodiesThatSpeakAsOneAreASide)
{
  read ({ "The broadcasters said the break would cost them dear.", "The Football Association said it would listen." });
  resolve ();
  EXPECT_EQ (side ("broadcasters"), "broadcasters");
}

TEST_F (Introductions, OneStatesMinistryIsNotAnothers)
{
  read ({ "Bolivia's Foreign Ministry condemned the cut.", "Brazil's Foreign Ministry said talks could be held in its capital." });
  resolve ();
  ASSERT_EQ (speakers->speakers->len, 2u);
  EXPECT_STREQ (((CpAffiliation *) g_ptr_array_index (((CpSpeaker *) g_ptr_array_index (speakers->speakers, 1))->affiliations, 0))->name,
                "Brazil");
}

TEST_F (Introductions, ABareSpokesmanIsOfTheBodyThatTheParagraphIsAbout)
{
  read ({ "Ofwat said the fine was just.", "Brightwell Energy, however, said it had a duty. “We expect to win,” a spokesman said." });
  resolve ();
  EXPECT_EQ (side ("spokesman"), "Brightwell Energy");
}

TEST_F (Introductions, ManagersAreTheCompanysAndNotTheUnions)
{
  read ({ "“The rota is needed,” said Tomas Veil, chief executive of Marrow Lines.",
          "The union is asking for more.", "Managers warned that agency workers may be brought in." });
  resolve ();
  EXPECT_EQ (side ("Managers"), "Marrow Lines");
}

TEST_F (Introductions, AnEnvoyMayBeAHighCommissioner)
{
  read ({ "The Kenyan high commissioner, Daniel Mutua, said he had taken note. The envoy denied that anyone had been singled out." });
  EXPECT_EQ (said (), (Lines{ "Daniel Mutua", "Daniel Mutua" }));
}

TEST_F (Introductions, TheEnergyRegulatorIsTheOneThatIsNamed)
{
  read ({ "Brightwell Energy will appeal against a fine imposed by Ofgem, the energy regulator, on Monday.",
          "The energy regulator said it had found a thousand cases. Ofgem rejected the appeal." });
  EXPECT_EQ (said (), (Lines{ "Ofgem", "Ofgem" }));
}

TEST_F (Introductions, TheCityIsItsCouncil)
{
  read ({ "The bridge was dear, Fellgate City Council said.", "The city said it had found the money. Councillors voted for the bridge." });
  resolve ();
  EXPECT_EQ (said ()[1], "Fellgate City Council");
}

TEST_F (Introductions, TheBoardIsThatOfTheBank)
{
  read ({ "The Moravian National Bank surprised the markets. On Wednesday the board cut the rate by a quarter." });
  resolve ();
  EXPECT_EQ (side ("board"), "Moravian National Bank");
}

TEST_F (Introductions, WhoHasAnOfficeOfAUniversitySpeaksForItAndAnExpertDoesNot)
{
  read ({ "The University of Fenbury said rents would rise. “It is hard,” said Prof Dominic Eyre, the pro-vice-chancellor for students.",
          "Otto Brehm, a professor at the University of Fenbury, said it was not." });
  resolve ();
  EXPECT_EQ (side ("Dominic Eyre"), "University of Fenbury");
  EXPECT_EQ (side ("Otto Brehm"), "");
}

TEST_F (Introductions, AnOfficeBeforeANameIsFoundBehindOtherWords)
{
  read ({ "At a meeting in the hall on Tuesday the chairperson of the Ballybeg Clean Air Group, Nuala Tierne, held up a towel.",
          "Ms Tierne said it was grey." });
  resolve ();
  EXPECT_EQ (side ("Nuala Tierne"), "Ballybeg Clean Air Group");
}

TEST_F (Introductions, TheManagerOfTheQuarryIsTheCompanysAndNotTheGroups)
{
  read ({ "Dunmore Stone, which has worked the site since 1994, says it keeps the law. The Ballybeg Clean Air Group said it did not.",
          "The general manager of the quarry, Fergus Lace, said the plan was ready." });
  resolve ();
  EXPECT_EQ (side ("Fergus Lace"), "Dunmore Stone");
}

TEST_F (Introductions, TheSecondPartOfAnAppositionCountsToo)
{
  read ({ "The Fenbury Rent Campaign began on Sunday.",
          "Ellie March, a history student and one of the campaign's founders, said she was tired." });
  resolve ();
  EXPECT_EQ (side ("Ellie March"), "Fenbury Rent Campaign");
}

TEST_F (Introductions, TheCountrysRegulatorIsOfTheStateSpokenOf)
{
  read ({ "ABIDJAN (Wire) - Ivory Coast accused Ghana of smuggling. Ivory Coast's president said it must stop.",
          "Ghana rejected the charge. The country's cocoa regulator, Cocoban, said it had seized 400 bags.",
          "In a statement, the food ministry in Accra said the threat was wrong.",
          "The president is to meet his Ghanaian counterpart, Ama Mensa. Her spokesman said she looked forward to it." });
  resolve ();
  EXPECT_EQ (side ("Cocoban"), "Ghana");
  EXPECT_EQ (side ("food ministry"), "Ghana");
  EXPECT_EQ (side ("spokesman"), "Ghana");
}

TEST_F (Introductions, ASchoolBoardIsABoardAndNoSchool)
{
  read ({ "The Pinecrest school board voted to remove the books.",
          "The vote was won by Parents United for Pinecrest, a group formed last summer.",
          "“We did this,” said Kristi Vane, the group's president. Board chairwoman Lorra Haskel said it was right." });
  resolve ();
  EXPECT_EQ (side ("Kristi Vane"), "Parents United for Pinecrest");
  EXPECT_EQ (side ("Lorra Haskel"), "Pinecrest school board");
}

TEST_F (Introductions, ABoardNamedWithAStateIsAtHomeThere)
{
  read ({ "Uganda protested in Kampala on Monday, and Uganda's minister, Ruth Akello, said the step was wrong.",
          "The Kenyan trade minister, Rosa Njeri, said it was right. The Kenya Dairy Board said no permits would be granted." });
  resolve ();
  EXPECT_EQ (side (said ().back ()), "Kenya");
}

TEST_F (Introductions, AClubIsNotItsSupportersTrust)
{
  read ({ "Supporters of Harrow Town have threatened to stay away after the club sold the name of its ground.",
          "The Harrow Town Supporters' Trust said it had read of it in a newspaper. “They are selling Mill Lane,” said trust chair Sandra Pyke.",
          "Owner Viktor Hael, a businessman who bought Harrow Town in 2001, said it would pay for the floodlights.",
          "Club secretary Janet Mosse admitted that the letter was genuine." });
  resolve ();
  EXPECT_EQ (side ("Viktor Hael"), "Harrow Town");
  EXPECT_EQ (side ("Janet Mosse"), "Harrow Town");
  EXPECT_EQ (side ("Sandra Pyke"), "Harrow Town Supporters' Trust");
}

TEST_F (Introductions, ACommissionerIsOfTheCommission)
{
  read ({ "The European Commission has fined Quaero for hiding its rivals.",
          "“Quaero judged them and then hid them,” said Margit Solberg, the competition commissioner." });
  resolve ();
  EXPECT_EQ (side ("Margit Solberg"), "European Union");
}

TEST_F (Introductions, WhoeverSaysItIsABody)
{
  read ({ "Luckystar said it was proud of the deal. Its head of sponsorship, Carl Benn, said nobody would mind." });
  resolve ();
  EXPECT_EQ (side ("Carl Benn"), "Luckystar");
}

TEST_F (Introductions, ATradeRepresentativeIsAPerson)
{
  read ({ "US Trade Representative Carla Hewes accused the Commission of taxing success." });
  EXPECT_EQ (said (), (Lines{ "Carla Hewes" }));
  EXPECT_EQ (side ("Carla Hewes"), "United States");
}

TEST_F (Introductions, AMayorSpeaksForTheCity)
{
  read ({ "MILLBROOK, Ohio - Mayor Teresa Blunt said she would not back down. City attorney Howard Fink said the suit had no merit." });
  resolve ();
  EXPECT_NE (side ("Teresa Blunt"), "");
  EXPECT_EQ (side ("Teresa Blunt"), side ("Howard Fink"));
}

TEST_F (Introductions, WhoSpeaksForTheMayorIsOfTheMayorsSide)
{
  read ({ "Mayor Teresa Blunt said she would not back down.", "A spokeswoman for the mayor said Blunt would veto it." });
  resolve ();
  EXPECT_NE (side ("spokeswoman for the mayor"), "");
  EXPECT_EQ (side ("spokeswoman for the mayor"), side ("Teresa Blunt"));
}

TEST_F (Introductions, NeitherADistrictNorAFormerOfficeIsASide)
{
  read ({ "Duncan Hurst, who represents a district in San Diego, said the wall was needed.",
          "Gene B. Sperlin, a former top adviser to Hallmark Ferries, said it was not." });
  resolve ();
  EXPECT_EQ (side ("Duncan Hurst"), "");
  EXPECT_EQ (side ("Gene B. Sperlin"), "");
}

TEST_F (Introductions, AFirmBeforeAnOfficeIsWhoseItIs)
{
  read ({ "Larkfield Foods fell short on Monday. Its rival, Norluz, did not.",
          "Larkfield Chief Executive Dan Strode said the year had been hard." });
  resolve ();
  EXPECT_EQ (side ("Dan Strode"), "Larkfield Foods");
}

TEST_F (Introductions, ALodgesPresidentIsNoHeadOfState)
{
  read ({ "WASHINGTON, June 9 - The American government, the American courts and the American police were at odds.",
          "“You can't judge it from a tape,” said lodge president Mike Kowal." });
  resolve ();
  EXPECT_NE (side ("Mike Kowal"), "United States");
}

TEST_F (Introductions, WhoAppearsForABodySpeaksForIt)
{
  read ({ "Westmoor Council refused the plan. Terrell Homes built it all the same.",
          "For the council, Gareth Lund KC said the hill was unsafe.",
          "Speaking for the objectors' group Quiet Fields, retired geologist Hugh Ramm said the peat would slide.",
          "Opening for Terrell Homes, Vera Crowe said it would not." });
  resolve ();
  EXPECT_EQ (side ("Gareth Lund"), "Westmoor Council");
  EXPECT_EQ (side ("Hugh Ramm"), "Quiet Fields");
  EXPECT_EQ (side ("Vera Crowe"), "Terrell Homes");
}

TEST_F (Introductions, AnEnvoyNamedLaterIsTheOneSpokenOf)
{
  read ({ "Tunisia summoned Libya's ambassador and asked for the crew.", "The ambassador, Salem Farhat, promised that they would be fed." });
  resolve ();
  EXPECT_EQ (side ("Salem Farhat"), "Libya");
}

TEST_F (Introductions, WhoIsNamedWithHisAgeIsTheOwnerWhoSpoke)
{
  read ({ "The owner of Barrick Rovers said yesterday that he would sell the club.", "Gerd Tasker, 71, told a meeting that he was tired." });
  EXPECT_EQ (said (), Lines ({ "Gerd Tasker", "Gerd Tasker" }));
  EXPECT_EQ (side ("Gerd Tasker"), "Barrick Rovers");
}

TEST_F (Introductions, ATradeCalledByTheBodyIsDoneForIt)
{
  read ({ "The Ottar Angling Club said the trout were dead.", "Club bailiff Fred Nance found them. “It was like snow,” Nance said." });
  resolve ();
  EXPECT_EQ (side ("Fred Nance"), "Ottar Angling Club");
}

TEST_F (Introductions, AFieldInSmallLettersEndsWhereANameBegins)
{
  read ({ "Border Gold says it has every permit.", "Vice-president for exploration Carl Lind said nobody had come." });
  EXPECT_EQ (said (), Lines ({ "Border Gold", "Carl Lind" }));
  EXPECT_EQ (side ("Carl Lind"), "Border Gold");
}

TEST_F (Introductions, AnOfficeOfAPartOfTheStateIsNotTheStates)
{
  read ({ "WASHINGTON - The United States government said it would sue.", "Texas Attorney General Rod Beale said he would not join.",
          "Provincial mines minister Greg Favre said he regretted it." });
  resolve ();
  EXPECT_EQ (side ("Rod Beale"), "Texas");
  EXPECT_EQ (side ("Greg Favre"), "");
}

TEST_F (Introductions, WhoChairsAnInstituteSpeaksForItThoughAProfessor)
{
  read ({ "The Institute for Fair Prices refused the drug.", "“It costs too much,” said Prof Gordon Elves, who chairs the institute." });
  resolve ();
  EXPECT_EQ (side ("Gordon Elves"), "Institute for Fair Prices");
}

TEST_F (Introductions, AMinisterOfAPartyAndThePartyOfAMinister)
{
  read ({ "Welfare minister Zane Ozol of the New Left said the cap would stay.",
          "But the Centre Union of Prime Minister Robert Lapsa said it needed work. Lapsa called it a bad law." });
  resolve ();
  EXPECT_EQ (side ("Zane Ozol"), "New Left");
  EXPECT_EQ (side ("Robert Lapsa"), "Centre Union");
}

TEST_F (Introductions, WhoSpeaksForSeveralFirmsSpeaksForThem)
{
  read ({ "Four publishers went to court. “It is theft,” said Elaine Royle, a lawyer for the publishers." });
  resolve ();
  EXPECT_EQ (side ("Elaine Royle"), "publishers");
}

TEST_F (Introductions, WhoIsNamedNextWithoutAnOfficeIsTheOneOfTheLead)
{
  read ({ "The Northern Museum will not return the heads, its director said on Tuesday.", "“We have the receipts,” Birgit Lohm told reporters.",
          "Historian Jan Kessel said they were sold. “They came from soldiers,” Kessel said." });
  EXPECT_EQ (said (), Lines ({ "Birgit Lohm", "Birgit Lohm", "Jan Kessel", "Jan Kessel" }));
  EXPECT_EQ (side ("Birgit Lohm"), "Northern Museum");
  EXPECT_EQ (side ("Jan Kessel"), "");
}

TEST_F (Introductions, LettersBehindANameTellTheParty)
{
  read ({ "“We will not be hurried,” said Majority Leader Howard Stone, D-Nev. Senator Carl Whitman (R-Ohio) said that he was late." });
  resolve ();
  EXPECT_EQ (side ("Howard Stone"), "Democratic Party");
  EXPECT_EQ (side ("Carl Whitman"), "Republican Party");
}

TEST_F (Introductions, WhoIsCalledByPartyAndPlaceHasANameOfHisOwn)
{
  read ({ "House Leader Howard Stone said that he was not ready. It was a reversal for the Wisconsin Republican, who had pledged to vote.",
          "The Wisconsin Republican said that Donald Trump had to wait. Maria Holt, a Democrat from Ohio, said he was right.",
          "The Ohio Democrat said that others would follow. A Texas Republican said they would not." },
        "2016-06-10");
  EXPECT_EQ (said (), Lines ({ "Howard Stone", "Howard Stone", "Howard Stone", "Maria Holt", "Maria Holt", "A Texas Republican" }));
  EXPECT_EQ (side ("Howard Stone"), "Republican Party");
  EXPECT_EQ (side ("Maria Holt"), "Democratic Party");
  EXPECT_EQ (side ("A Texas Republican"), "Republican Party");
}

TEST_F (Introductions, AMiddleInitialHidesNobodyWhomTheTablesKnow)
{
  read ({ "Beijing was building a wall, John F. Kerry said. “It is late,” Kerry told reporters." }, "2015-11-10");
  EXPECT_EQ (said (), Lines ({ "John Kerry", "John Kerry" }));
  ASSERT_NE (speaker ("John Kerry"), nullptr);
  ASSERT_GT (speaker ("John Kerry")->affiliations->len, 0u);
  EXPECT_STREQ (((CpAffiliation *) g_ptr_array_index (speaker ("John Kerry")->affiliations, 0))->name, "United States");
}

TEST_F (Introductions, PeopleOfACampaignSpeakForWhoseItIs)
{
  read ({ "Donald Trump called for a ban. Dana Webb, vice chairwoman for Clinton’s presidential campaign, said it was shameful.",
          "Hillary Clinton said that it would fall. Trump campaign manager Cal Moss said that voters wanted it." }, "");
  resolve ();
  EXPECT_EQ (side ("Dana Webb"), "Hillary Clinton");
  EXPECT_EQ (side ("Cal Moss"), "Donald Trump");
}

TEST_F (Introductions, AWorkerIsNotOfTheTownThatHeIsFrom)
{
  read ({ "“Nobody goes up,” said Walter Palma, a driver from San Telmo who leads the blockade." });
  said ();
  EXPECT_EQ (side ("Walter Palma"), "");
}

TEST_F (Introductions, ASpokesmanIsNotOfTheTownWhereHeSpeaks)
{
  read ({ "The environment ministry supports it. A spokesman in Hanstadt, Malte Gerd, said that the ministry had examined the case." });
  said ();
  EXPECT_NE (side ("Malte Gerd"), "Hanstadt");
}

TEST_F (Introductions, WhatIsOutsideAFirmsGatesIsNoPlace)
{
  read ({ "Hundreds marched outside Redlan Interactive's campus on Friday. Redlan spokesperson Kip Danz disputed that account." });
  said ();
  EXPECT_EQ (side ("Kip Danz"), "Redlan Interactive");
}

TEST_F (Introductions, APartyIsCalledByItsMembers)
{
  read ({ "The Greens, junior partner in the coalition, want the minister to refuse." });
  EXPECT_EQ (said ().front (), "Greens");
  EXPECT_EQ (side ("Greens"), "Greens");
}

TEST_F (Introductions, AMayorSpeaksForThePlaceRatherThanForAParty)
{
  read ({ "The city of Calder has released the tape. Mayor Howard Prue, a Republican, asked for calm." });
  said ();
  EXPECT_EQ (side ("Howard Prue"), "Calder");
}

TEST_F (Introductions, PlannersAreTheCouncils)
{
  read ({ "Calder County Council has refused the scheme. Planners said that it would strain the grid." });
  said ();
  EXPECT_EQ (side ("Planners"), "Calder County Council");
}

TEST_F (Introductions, ADelegationIsOfWhoeverSendsIt)
{
  read ({ "Norway said it would help. The FLO, a rebel group, has lost eleven. The FLO delegation said it would accept an inquiry." });
  said ();
  EXPECT_EQ (side ("FLO delegation"), "FLO");
}

TEST_F (Introductions, ACouncillorOfAPartyIsOfItWhereverHeIs)
{
  read ({ "The signs are gone. The DUP Balmoral councillor Sarah Bunt said that they had shown a community." });
  said ();
  EXPECT_EQ (side ("Sarah Bunt"), "Democratic Unionist Party");
}

TEST_F (Introductions, ThePrinceOfWalesDoesNotSpeakForIt)
{
  read ({ "The Prince of Wales said that food must be better." });
  said ();
  EXPECT_NE (side ("Prince of Wales"), "Wales");
}

} // namespace
