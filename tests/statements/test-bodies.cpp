/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far names of bodies reach, what tells bodies from people and places, and which body a noun without a name means. */
#include "heard.h"

namespace {

class Bodies : public Speakers
{
};

TEST_F (Bodies, ACampaignMayBeNamedByWhatItCallsFor)
{
  read ({ "Save Arnfield Baths says the pool was full all summer.", "“We counted heads,” said Greta Wold, a teacher who set up the group.",
          "Hands Off Corrie has not been heard, said its chair, Ulf Dahl." });
  resolve ();
  EXPECT_EQ (side ("Save Arnfield Baths"), "Save Arnfield Baths");
  EXPECT_EQ (side ("Greta Wold"), "Save Arnfield Baths");
  EXPECT_EQ (side ("Ulf Dahl"), "Hands Off Corrie");
}

TEST_F (Bodies, WhatAMakerCallsAMachineIsNoPartOfItsName)
{
  read ({ "The board looked at the Brant T-70 turboprop on Thursday.", "Brant Aircraft called the order premature.",
          "Brant blames the repair shops. A spokesman for Brant said the data were secret." });
  EXPECT_EQ (said (), Lines ({ "Brant Aircraft", "Brant Aircraft", "spokesman for Brant" }));
}

TEST_F (Bodies, TheUnionIsNotTheUnionOfStates)
{
  read ({ "The Cabin Crew Alliance, the stewards' union, said the order came late.",
          "The European Union will pay. Two ministers of the European Union met on Friday.", "The union has asked to see the data." });
  EXPECT_EQ (said (), Lines ({ "Cabin Crew Alliance", "Cabin Crew Alliance" }));
}

TEST_F (Bodies, AnOfficeSaysMoreThanAProfessorship)
{
  read ({ "The University of Harrowby says that it cannot wait.",
          "“We have absorbed the costs,” said the vice-chancellor, Professor Alan Rathke." });
  resolve ();
  EXPECT_EQ (side ("Alan Rathke"), "University of Harrowby");
}

TEST_F (Bodies, TheirsAreWhoTheyWereASentenceBefore)
{
  read ({ "Denholm City are not satisfied. Denholm City said so twice.",
          "They missed the play-offs in May, with Salton United taking the last place.",
          "“Nothing gives us back the semi-final,” said their chief executive, Gill Strake." });
  resolve ();
  EXPECT_EQ (side ("Gill Strake"), "Denholm City");
}

TEST_F (Bodies, ARegionsGovernmentIsNotTheStates)
{
  read ({ "A provincial government in northern Chile said that the mine would open.",
          "Governor Marcela Ibarra said that the province could not wait. The government said that it had asked the villages.",
          "Ibarra's environment secretary, Hugo Latour, said that the water was clean." });
  resolve ();
  EXPECT_EQ (side ("Marcela Ibarra"), "provincial government");
  EXPECT_EQ (side ("Hugo Latour"), "provincial government");
}

TEST_F (Bodies, AnOfficeIsWhoseItIs)
{
  read ({ "Northfield Council's environment secretary, Hugo Latour, said that there was no link.",
          "But an official in Latour's office said that the water had fallen." });
  resolve ();
  EXPECT_EQ (side ("Hugo Latour"), "Northfield Council");
  EXPECT_EQ (side ("official in Latour's office"), "Northfield Council");
}

TEST_F (Bodies, ACampaignIsWhoseNameFollows)
{
  read ({ "Petrus Amul's campaign said that the memo was genuine. “It is a joke,” said his spokeswoman, Lucia Garis.",
          "The campaign of Helvi Nang said that the rules were unfair." });
  EXPECT_EQ (said (), Lines ({ "Petrus Amul's campaign", "Lucia Garis", "campaign of Helvi Nang" }));
}

TEST_F (Bodies, TheMinistryIsTheOneThatTheParagraphIsAbout)
{
  read ({ "RIGA - Latvia accused Belarus of sending a drone across the border, the Latvian Foreign Ministry said in a statement.",
          "“This was not a toy,” Foreign Minister Edgars Kalns said in Riga.",
          "The Belarusian Defence Ministry denied that a drone had left the country. Colonel Viktar Dubin, a spokesman for the ministry, "
          "said that all had been counted." });
  resolve ();
  EXPECT_EQ (side ("Viktar Dubin"), "Belarus");
  EXPECT_EQ (side ("Edgars Kalns"), "Latvia");
}

TEST_F (Bodies, PeopleMayStandTogetherUnderAWordThatIsNoBodys)
{
  read ({ "Parents' Voice, a group formed last year, asked for the lessons to be put off. “I am not against the course,” said its "
          "chairwoman, Anna Purt." });
  resolve ();
  EXPECT_EQ (side ("Anna Purt"), "Parents' Voice");
}

/* Each pronoun may mean what the one before it meant: that is not followed without end. */
TEST_F (Bodies, PronounsWithoutEndAreBorne)
{
  std::string they;

  for (int i = 0; i < 60000; i++)
    they += "They ran to it. ";
  read ({ "The two towns quarrel.", they, "The bridge is old, said their mayor, Ana Lind." });
  EXPECT_EQ (said (), Lines ({ "Ana Lind" }));
}

TEST_F (Bodies, APersonOfABodyIsNoBody)
{
  read ({ "Harrow University said that the study was right.", "The count was wrong, said Ana Lind of Harrow University.",
          "It was a win, said Robert Pedro of Napa County." });
  EXPECT_EQ (said (), Lines ({ "Harrow University", "Ana Lind", "Robert Pedro" }));
}

TEST_F (Bodies, WhoseLeaderIsTheLeaderOfWhatStandsBefore)
{
  read ({ "The bill was passed with the votes of the Homeland Party, whose leader, Ana Skuja, said in May that it was a fraud.",
          "The Left Party said that it was glad." });
  resolve ();
  EXPECT_EQ (side ("Ana Skuja"), "Homeland Party");
}

TEST_F (Bodies, APlaceBeforeTheMinisterIsNotTheMinister)
{
  read ({ "South Africa's trade minister, Thabo Mathun, said that the duties were lawful.",
          "Weeks before the elections in North West, the minister said that he did not control the calendar." });
  EXPECT_EQ (said (), Lines ({ "Thabo Mathun", "Thabo Mathun" }));
}

TEST_F (Bodies, TwoBodiesJoinedByAndAreTwo)
{
  read ({ "The Harbour Workers' Alliance and Nordvik Line met on Monday.", "The Alliance said the roster was dangerous.",
          "Nordvik Line said the roster was lawful." });
  EXPECT_EQ (said (), Lines ({ "Harbour Workers' Alliance", "Nordvik Line" }));
}

TEST_F (Bodies, SeveralAtTheHeadOfASentenceAreNoName)
{
  read ({ "Crews on the Alma say they are tired. The Pilots' Guild said the same." });
  resolve ();
  EXPECT_EQ (side ("Crews on the Alma"), "");
}

TEST_F (Bodies, ADatelineIsNoPartOfTheNameBehindIt)
{
  read ({ "PORT HELM - Harbour Union leader Jan Holt refused the offer on Monday.", "“It is too low,” Holt told members." });
  resolve ();
  EXPECT_EQ (side ("Jan Holt"), "Harbour Union");
}

TEST_F (Bodies, WatersAndHillsOwnNothing)
{
  read ({ "Tovik Water has spoiled the River Ottar, anglers say. Tovik has admitted a leak.",
          "It is not the size that they claim. Its head of works, Dr Priya Nair, said a sensor had failed." });
  resolve ();
  EXPECT_EQ (side ("Priya Nair"), "Tovik Water");
}

TEST_F (Bodies, WhatIsCalledByItsFirstWordIsAFirmThoughPeopleHaveThatName)
{
  read ({ "Clara Energy has been fined.", "Clara said it would appeal. Clara's prices were fair, said its chief executive, Tom Berg." });
  resolve ();
  EXPECT_EQ (side ("Tom Berg"), "Clara Energy");
}

TEST_F (Bodies, WhoStandsBehindAnOfficeIsAPerson)
{
  read ({ "Norvane Foods said the law was wrong.", "A company spokeswoman, Quilla Arroyo, said the letter had been lost.",
          "Perrin Stone, 71, said that he had bought the shares." });
  resolve ();
  EXPECT_EQ (side ("Quilla Arroyo"), "Norvane Foods");
  EXPECT_EQ (speaker ("Perrin Stone")->kind, CP_SPEAKER_PERSON);
}

TEST_F (Bodies, ANounBeforeANameTellsWhatItIs)
{
  read ({ "The regional television channel Kanal Sul asked the handball federation for its books. Federation president Ruy Lamas said there were none." });
  resolve ();
  EXPECT_NE (side ("Ruy Lamas"), "Kanal Sul");
}

TEST_F (Bodies, ATradeAtTheHeadOfASentenceIsNoPartOfAName)
{
  read ({ "Hotelier Nora Walsh said the pier was needed." });
  EXPECT_EQ (said (), Lines ({ "Nora Walsh" }));
}

TEST_F (Bodies, ANameGoesOnBehindItsHyphen)
{
  read ({ "Chen Li-wen, a spokeswoman for Taipan Systems, said the patents were void." });
  EXPECT_EQ (said (), Lines ({ "Chen Li-wen" }));
}

TEST_F (Bodies, LettersBehindACommaAreTheNameBeforeThem)
{
  read ({ "“He has not listened,” said Gil Lanoix, spokesman for the National Beekeepers' Union, UNAB.", "UNAB says it will go to court." });
  EXPECT_EQ (said (), Lines ({ "Gil Lanoix", "National Beekeepers' Union" }));
}

TEST_F (Bodies, TheLeadTellsWhatAndTheNextParagraphWho)
{
  read ({ "A company that wanted to build two towers is suing the town for $40 million, saying the rules were broken.",
          "Norland Homes claims that four members had made up their minds.", "“You cannot do that,” said the company's director, Anton Reis." });
  resolve ();
  EXPECT_EQ (side ("Anton Reis"), "Norland Homes");
}

TEST_F (Bodies, TheUnionOfTheLeadIsTheOneNamedNext)
{
  read ({ "Crews of a ferry line will stay on strike, their union said on Monday.",
          "The Harbour Workers' Alliance said that most had voted for it." });
  EXPECT_EQ (said (), Lines ({ "Harbour Workers' Alliance", "Harbour Workers' Alliance" }));
}

TEST_F (Bodies, ACommitteeOfThoseConcernedIsASide)
{
  read ({ "“We will not go,” said Leki Lenolo, who speaks for the herders' committee.",
          "The planning committee said that it would vote in May." });
  resolve ();
  EXPECT_EQ (side ("Leki Lenolo"), "herders' committee");
  EXPECT_EQ (side ("planning committee"), "");
}

TEST_F (Bodies, ACommitteeIsOfTheUnionThatItIsSaidToBeOf)
{
  read ({ "“We want a number in the contract,” says Inga Ahl, who chairs the strike committee of the Northern Nurses’ Union.",
          "The clinics disputed that, said Rainer Wolff, the personnel director of Unter Clinics.",
          "The strike committee said that it would go on." });
  resolve ();
  EXPECT_EQ (side ("Inga Ahl"), "Northern Nurses’ Union");
  EXPECT_EQ (side ("strike committee"), "Northern Nurses’ Union");
}

TEST_F (Bodies, TheTownsOfficersAndItsHallSpeakForIt)
{
  read ({ "Taps will be shut off, Norvik Town Council said on Thursday. The Ratepayers’ Forum called that a fine.",
          "The city’s treasurer, Logan Pell, said that households would be cut off." });
  read ({ "A salon in Astley has no water, and neither has the bakery in Astley.", "City Hall stands by its man.",
          "“It is mild,” said Tom Cole, the deputy mayor." });
  resolve ();
  EXPECT_EQ (side ("Logan Pell"), "Norvik Town Council");
  EXPECT_EQ (side ("City Hall"), "Norvik Town Council");
  EXPECT_EQ (side ("Tom Cole"), "Norvik Town Council");
}

TEST_F (Bodies, ParksSpeakAndPeopleOfThatName)
{
  read ({ "The administration of Norvik National Park ordered the herds out.", "The park’s director, Gan Batur, said that there was no grass.",
          "The park denied that any ranger had fired.", "Park Dan-bi leads the Herders’ Union.", "Park said that nobody would go." });
  resolve ();
  EXPECT_EQ (side ("Norvik National Park"), "Norvik National Park");
  EXPECT_EQ (side ("Gan Batur"), "Norvik National Park");
  EXPECT_EQ (side ("Park Dan-bi"), "Herders’ Union");
}

TEST_F (Bodies, AnOfficeAbroadIsOfWhoeverHasIt)
{
  read ({ "The order was welcomed by the Irbis Trust, a charity.", "Hugh Penn, who heads its Mongolian office, called it brave." });
  resolve ();
  EXPECT_EQ (side ("Hugh Penn"), "Irbis Trust");
}

TEST_F (Bodies, WhoHasARankIsOfThePoliceThatWereNamed)
{
  read ({ "The Port Astley Police Service says the vans are good. The Coast Society says that they are not.",
          "Chief Warren Dell said that they would stay.", "Staff Sgt. Colleen Brand, a spokeswoman, said that few were held.",
          "The police acknowledge three errors." });
  resolve ();
  EXPECT_EQ (side ("Warren Dell"), "Port Astley Police Service");
  EXPECT_EQ (side ("Colleen Brand"), "Port Astley Police Service");
  EXPECT_EQ (said ().back (), "Port Astley Police Service");
}

TEST_F (Bodies, CommissionersAreOfTheEuropeanCommission)
{
  read ({ "BRUSSELS - Maria Vande, the European transport commissioner, received the Minister for Climate Action of Austria, Ms Johanna Thurn, "
          "and the Minister of Transport of Italy, Mr Corrado Bassi, on Monday.",
          "Ms Thurn said that the ban would stay.", "Mr Bassi said that it must go.", "Ms Vande said that it was hard to square with the rules.",
          "The Commission said that it would pay." });
  resolve ();
  EXPECT_EQ (side ("Johanna Thurn"), "Austria");
  EXPECT_EQ (side ("Corrado Bassi"), "Italy");
  EXPECT_EQ (side ("Maria Vande"), "European Union");
  EXPECT_EQ (side ("European Commission"), "European Union");
}

TEST_F (Bodies, TheCouncilOfANationSpeaksForIt)
{
  read ({ "HELENA, Mont. - The Bitter Brook Nation began a toll on Wednesday. Gov. Lena Haskell said on Thursday at the Capitol that it must go. Montana owes nothing, she said.",
          "Marlene Shields, who chairs the council of the 4,100-member nation, said that it would stay.",
          "Attorney General Clint Meer said that the road was the state's.", "Leland Gray, the nation's treasurer, said that it was not." });
  resolve ();
  EXPECT_EQ (side ("Marlene Shields"), "Bitter Brook Nation");
  EXPECT_EQ (side ("Leland Gray"), "Bitter Brook Nation");
  EXPECT_EQ (side ("Clint Meer"), side ("Lena Haskell"));
}

TEST_F (Bodies, TheCouncilIsTheWorksCouncilThatWasToldOf)
{
  read ({ "The works council of Val-Hoy met on Monday.", "The council rejected the plan.", "Sabine Hock, secretary of the council, said that it was late." });
  resolve ();
  EXPECT_EQ (side ("Sabine Hock"), "works council of Val-Hoy");
}

TEST_F (Bodies, ACommitteeOfThoseWhoWorkForATrustIsNotTheTrusts)
{
  read ({ "“It is late,” said Anja Mehr, who chairs the trust’s junior doctors’ committee.", "The Wharfe Trust said that it was safe." });
  resolve ();
  EXPECT_NE (side ("Anja Mehr"), "Wharfe Trust");
  EXPECT_NE (side ("Anja Mehr"), "");
}

TEST_F (Bodies, AnAssociationIsTheOneThatAnotherArticleNamed)
{
  read ({ "The Association of River Peoples said that the mine was to blame. “We will sue,” said Ana Lind, the association’s lawyer. The association said so twice." });
  read ({ "The firm Serra Clara has stopped the lorries, the firm said.", "“They came with biscuits,” said Josué Mend, the association’s coordinator." });
  resolve ();
  EXPECT_EQ (side ("Josué Mend"), "Association of River Peoples");
}

TEST_F (Bodies, ASchoolDistrictHasASuperintendent)
{
  read ({ "The Pinyon Unified School District met on Tuesday.", "Superintendent Lena Aiken said that the district had run out of money.",
          "“There is none,” said the district's finance chief, Gordon Pratt.", "Tom Berg, who represents a district in San Diego, said that it was wrong." });
  resolve ();
  EXPECT_EQ (side ("Lena Aiken"), "Pinyon Unified School District");
  EXPECT_EQ (side ("Gordon Pratt"), "Pinyon Unified School District");
  EXPECT_EQ (side ("Tom Berg"), "");
}

TEST_F (Bodies, ADirectorateGeneralIsNobodysRank)
{
  read ({ "Ana Lind runs Konark Air. On Saturday the Directorate General of Civil Aviation (DGCA) grounded nine aircraft and warned the airline.",
          "The DGCA said that the engines were unsafe.", "The airline said that the regulator was wrong." });
  resolve ();
  EXPECT_EQ (side ("Directorate General of Civil Aviation"), "Directorate General of Civil Aviation");
  EXPECT_EQ (side ("Konark Air"), "Konark Air");
}

TEST_F (Bodies, WhoeverOnlyAsksIsNotWhomTheAnswersMean)
{
  read ({ "Ana Lind runs Konark Air. On Saturday she spoke to us.", "Runway Weekly: Did the pilots fly too long?", "Lind: They did not.",
          "Runway Weekly: And were the engines safe?", "Lind: They were.", "Runway Weekly: What now?", "Lind: We wait.",
          "The airline says it has found seats for all." });
  EXPECT_EQ (said ().back (), "Konark Air");
}

TEST_F (Bodies, ANameInThePluralIsOneBody)
{
  read ({ "Unter Clinics withdrew its application on Thursday.", "The clinics said that the strike was wrong.",
          "“It cannot go on,” said Rainer Wolff, the personnel director of Unter Clinics." });
  resolve ();
  EXPECT_EQ (said (), Lines ({ "Unter Clinics", "Unter Clinics", "Rainer Wolff" }));
  EXPECT_EQ (side ("Unter Clinics"), "Unter Clinics");
  EXPECT_EQ (side ("Rainer Wolff"), "Unter Clinics");
}

TEST_F (Bodies, AMinistryIsOfTheStateThatThePargraphHasHeard)
{
  read ({ "TUNIS - Tunisia has protested to Libya after its boats were seized.", "Tunisia's foreign minister, Mongi Hamdi, said the men were innocent.",
          "Libya's justice minister, Salah Margan, said they would be tried. The interior ministry said one had been caught before." });
  resolve ();
  EXPECT_EQ (side ("interior ministry"), "Libya");
}

TEST_F (Bodies, AGroupEndsBeforeWhereItIs)
{
  read ({ "“They kept my wages,” said Dana Pryce, who started the Norvik Action Group on Facebook." });
  resolve ();
  EXPECT_EQ (side ("Dana Pryce"), "Norvik Action Group");
}

TEST_F (Bodies, WhoCountsItsMembersIsNoPerson)
{
  read ({ "Solidar says 91% of its 340 members voted for a strike.", "“They are tired,” said Solidar's organiser, Paula Dean." });
  EXPECT_EQ (said (), Lines ({ "Solidar", "Paula Dean" }));
  EXPECT_EQ (side ("Solidar"), "Solidar");
}

/* Without "the" and with no name behind it, it is what somebody is called. */
TEST_F (Bodies, ASurnameMayBeAnOffice)
{
  read ({ "Opal King of the harbour board said the pier was safe.", "\"It will stand,\" King said. \"It has to,\" said King.",
          "The King said in the capital that he was glad." });
  EXPECT_EQ (said (), Lines ({ "Opal King", "Opal King", "Opal King", "King" }));
}

TEST_F (Bodies, AnOfficeMayBeASurname)
{
  read ({ "Paula Dean said the wards were full. Ms Dean said that nobody came." });
  EXPECT_EQ (said (), Lines ({ "Paula Dean", "Paula Dean" }));
}

TEST_F (Bodies, AGivenNameBehindAHonourIsAPersons)
{
  read ({ "Mother Superior Bernadette Quirke swore that no notice had been posted." });
  resolve ();
  EXPECT_EQ (side ("Mother Superior Bernadette Quirke"), "");
}

TEST_F (Bodies, AUnionIsNoTrust)
{
  read ({ "The Arne Hospitals Trust has cut the rota. Unison has called a strike.", "A trust spokesman said the wards would be open." });
  resolve ();
  EXPECT_EQ (side ("trust spokesman"), "Arne Hospitals Trust");
}

TEST_F (Bodies, WhatStandsBehindAnAmpersandIsNoOffice)
{
  read ({ "Crown & Anchor Inns runs the hotel on the square. “We love the bells,” said Sally Orme, the chain's operations manager." });
  resolve ();
  EXPECT_EQ (side ("Sally Orme"), "Crown & Anchor Inns");
}

TEST_F (Bodies, AFirmMayBeCalledByWhereItIsAtHome)
{
  read ({ "Corvale Motors disagreed. The Dearborn company said the bolts were sound.", "“We tested them,” said Greg Lind, the company's vice president." });
  EXPECT_EQ (said (), Lines ({ "Corvale Motors", "Greg Lind" })); /* "disagreed" is no statement */
}

TEST_F (Bodies, WordsOfItsNameMeanABody)
{
  read ({ "The Union of Independent Editors takes a middle course. The editors' union described the fines as ruinous." });
  EXPECT_EQ (said (), Lines ({ "Union of Independent Editors" }));
}

TEST_F (Bodies, AnAdministrationOfLongerNameIsAnAgency)
{
  read ({ "WASHINGTON, May 4 — The National Bridge Safety Administration said the bolt was bad. The agency said it wanted an answer." });
  resolve ();
  EXPECT_EQ (said (), Lines ({ "National Bridge Safety Administration", "National Bridge Safety Administration" }));
  EXPECT_EQ (side ("National Bridge Safety Administration"), "National Bridge Safety Administration");
}

TEST_F (Bodies, WhereSomeoneLeadsAPartyIsNoPartOfIt)
{
  read ({ "The Civic Pact voted against the bill. Anna Lis, who leads the Civic Pact in the lower house, said the fine was too high." });
  resolve ();
  EXPECT_EQ (side ("Anna Lis"), "Civic Pact");
}

TEST_F (Bodies, TheLeagueIsTheChampionshipAndTheClubIsNot)
{
  read ({ "The Northern Championship docked Salton United nine points, and the club said it would fight. Salton United said so twice.",
          "“The rules are there for everybody,” league chief executive Duncan Fell said." });
  resolve ();
  EXPECT_EQ (side ("Duncan Fell"), "Northern Championship");
}

TEST_F (Bodies, WhatMembersDoTheirUnionDoes)
{
  read ({ "Members of the Flight Crew Alliance voted on Sunday not to fly. “Two of us are ill,” two members said." });
  EXPECT_EQ (said (), Lines ({ "Flight Crew Alliance", "two members" }));
}

TEST_F (Bodies, ABodyThatIsNewIsNoneThatWasNamed)
{
  read ({ "Salton Stone, the quarry firm, said the river was clean.", "An independent firm said that it was not. The quarry firm said it had asked." });
  EXPECT_EQ (said ().front (), "Salton Stone");
  EXPECT_NE (said ()[1], "Salton Stone");
}

TEST_F (Bodies, AChannelWhoseChiefIsHeardIsASideAndAPaperThatTellsIsNone)
{
  read ({ "Kanal Nord has bought the rights. The channel said it had paid.",
          "“I can show you the slip,” said Saskia Terp, chief executive of Kanal Nord. The Evening Paper said the slip was real." });
  resolve ();
  EXPECT_EQ (side ("Kanal Nord"), "Kanal Nord");
  EXPECT_EQ (side ("Saskia Terp"), "Kanal Nord");
  for (guint i = 0; i < speakers->speakers->len; i++)
    {
      const CpSpeaker *speaker = static_cast<const CpSpeaker *> (g_ptr_array_index (speakers->speakers, i));
      if (std::string (speaker->name).find ("Paper") != std::string::npos)
        {
          EXPECT_EQ (speaker->affiliations->len, 0u) << speaker->name;
        }
    }
}

TEST_F (Bodies, WhoseSurnameIsANounForBodiesIsAPerson)
{
  read ({ "“Nine of them are dead,” Parveen Contractor, the advocate who leads the Dunmore Patients' Collective, told reporters.",
          "Ms Contractor handed out a memo. Contractor said the collective would go on.", "The contractor said it was sorry." });
  EXPECT_EQ (said (), (Lines{ "Parveen Contractor", "Parveen Contractor", "contractor" }));
  ASSERT_NE (speaker ("Parveen Contractor"), nullptr);
  EXPECT_EQ (speaker ("Parveen Contractor")->kind, CP_SPEAKER_PERSON);
  EXPECT_EQ (side ("Parveen Contractor"), "Dunmore Patients' Collective");
}

TEST_F (Bodies, AMarkOfMoneyIsNoPartOfAName)
{
  read ({ "The tablet earned Sanvaro Rs 410 crore last year. Sanvaro said it was safe.",
          "“It is safe,” said Ro Malani, who heads communications at Sanvaro." });
  EXPECT_EQ (said (), (Lines{ "Sanvaro", "Ro Malani" }));
  EXPECT_EQ (side ("Ro Malani"), "Sanvaro");
}

TEST_F (Bodies, AUnionOfTwoTradesIsNamedByBoth)
{
  read ({ "The Welders' and Riggers' Association (WRA) said it would not move. “We wait,” said Ana Lind, its president." });
  EXPECT_EQ (said (), (Lines{ "Welders' and Riggers' Association", "Ana Lind" }));
}

TEST_F (Bodies, APaperIsNotTheTrust)
{
  read ({ "Last month the chief executive told the Marram Herald that it was nine.",
          "A trust spokeswoman, Helen Moss, accepts that the figure was too low at Marram Hospitals Trust." });
  said ();
  EXPECT_NE (side ("Helen Moss"), "Marram Herald");
}

TEST_F (Bodies, ALongNameBeforeItsNounIsTheBodyThatTheNounMeans)
{
  read ({ "Doctors at the Upper Vale trust will strike. “No,” said a trust spokeswoman, Helen Moss.", "The trust said it was sorry." });
  said ();
  EXPECT_EQ (side ("Helen Moss"), "Upper Vale");
}

TEST_F (Bodies, APartysCauseIsNoOffice)
{
  read ({ "Senator Ana Wold of the Fair Justice Party said that the vote was void.",
          "The People's Harbour Congress rejected the count. “We have the sheets,” said its chairman, Ulf Dahl.",
          "The Mothers of the Quarter, a network of women, joined the march. Its lawyer, Rita Falk, said that a witness had come." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "Fair Justice Party");
  EXPECT_EQ (side ("Ulf Dahl"), "People's Harbour Congress");
  EXPECT_EQ (side ("Rita Falk"), "Mothers of the Quarter");
}

TEST_F (Bodies, ANameMayBeginWithASmallWordButWithNoNumber)
{
  read ({ "“A ship cannot wait,” said Ulf Dahl, chairman of the All-Corran Rowers' Federation.",
          "Three Kenyan boats were stopped on Friday. The owner of the boats said the crews were safe." });
  resolve ();
  EXPECT_EQ (side ("Ulf Dahl"), "All-Corran Rowers' Federation");
  EXPECT_EQ (said ().back (), "owner of the boats");
}

TEST_F (Bodies, AFirmIsNoPersonBecauseItIsAnothersOrOwnsSomething)
{
  read ({ "Talks with Marrow Torvald broke down on Friday, the miners said.",
          "Marrow Torvald, a unit of Canada's Stonewater Resources, said the offer was fair. Its human resources manager, Paulina Falk, said the mill would run.",
          "The barge's owner, Severn Torvald Shipping, said the crew was safe. “They did well,” said Hugh Wold, the company's head of fleet." });
  resolve ();
  EXPECT_EQ (side ("Paulina Falk"), "Marrow Torvald");
  EXPECT_EQ (side ("Hugh Wold"), "Severn Torvald Shipping");
}

TEST_F (Bodies, WhatIsWhichOrItIsNoPerson)
{
  read ({ "Brellonix, which employs 2,100 people in Corran, will appeal. Its vice-president for tax, Bradley Wold, said that the firm paid what was due.",
          "Cloudhollow, the Danish owner, said its pumps were cooled with rain. Its director for Europe, Beatriz Falk, said that the damage was small." });
  resolve ();
  EXPECT_EQ (side ("Bradley Wold"), "Brellonix");
  EXPECT_EQ (side ("Cloudhollow"), "Cloudhollow");
  EXPECT_EQ (side ("Beatriz Falk"), "Cloudhollow");
}

TEST_F (Bodies, TheOperatorIsCalledByTheNameBehindIt)
{
  read ({ "The town owns the hall and says the operator, Marktbetrieb Wold, must mend the roof.",
          "“A roof is a roof,” managing director Sandro Falk told this newspaper on Tuesday." });
  resolve ();
  EXPECT_EQ (side ("Sandro Falk"), "Marktbetrieb Wold");
}

TEST_F (Bodies, AManagingDirectorOfAGroupIsOfThatGroup)
{
  read ({ "The Corran Vehicle Chamber said that it would challenge the duties.",
          "The importers' group Levna Trade also opposes the duties; its managing director, Marijke Wold, says retailers will lose sales." });
  resolve ();
  EXPECT_EQ (side ("Marijke Wold"), "Levna Trade");
}

TEST_F (Bodies, ALabourCourtIsNoParty)
{
  read ({ "Workers went back on Friday after Labour Court judges in Corran called both sides in.",
          "Autovale Mare, the subsidiary of the Kessel group which runs the plants, said it had lost 700 cars. Its president, Marion Wold, said that the bonus was too high." });
  resolve ();
  EXPECT_EQ (side ("Marion Wold"), "Autovale Mare");
}

TEST_F (Bodies, AMemberOfAPartyIsNoParty)
{
  read ({ "He has rice but no power, according to a member of his party, Mariam Souley. “He stays,” she said." });
  said ();
  ASSERT_NE (speaker ("Mariam Souley"), nullptr);
  EXPECT_EQ (speaker ("Mariam Souley")->kind, CP_SPEAKER_PERSON);
}

TEST_F (Bodies, AUnitOfAFirmIsOne)
{
  read ({ "Talks with Minera Torr broke down.", "Minera Torr, a unit of Norlund Metals, said the offer was good. Its manager, Paula Erraz, said plans were ready." });
  said ();
  EXPECT_EQ (side ("Minera Torr"), "Minera Torr");
  EXPECT_EQ (side ("Paula Erraz"), "Minera Torr");
}

TEST_F (Bodies, ThePeoplesAllianceIsNamedByBothWords)
{
  read ({ "The Owners' Alliance of Marram urged the commission to wait.", "Senator Hali Bukar of the People's Alliance said half were known." });
  said ();
  EXPECT_EQ (side ("Hali Bukar"), "People's Alliance");
}

TEST_F (Bodies, AFirmIsNotTheCampaign)
{
  read ({ "Tenants of Larksfield Homes refuse to pay.", "“I've a child,” said Shan Barth. She founded the campaign in her kitchen.",
          "Larksfield Homes said it was sorry." });
  said ();
  EXPECT_NE (side ("Shan Barth"), "Larksfield Homes");
}

TEST_F (Bodies, WhatItsPeopleAreIsPartOfAGuildsName)
{
  read ({ "The Porter Guild, which represents 90 people, called the sale a theft. “We carry it,” said its chair, Renata Wold.",
          "Moms for Decent Food, a group that sells bread, asked to join. The group's chairwoman, Tammy Falk, called it a stunt." });
  resolve ();
  EXPECT_EQ (side ("Renata Wold"), "Porter Guild");
  EXPECT_EQ (side ("Tammy Falk"), "Moms for Decent Food");
}

TEST_F (Bodies, APartyIsCalledByTheLastWordOfItsName)
{
  read ({ "The ruling Corran Front lost four seats on Tuesday. Corran Front blamed the rain.",
          "Front chairman Lars Wold has asked the speaker to wait. He said that the law was plain.",
          "Corran Front national secretary Ulf Dahl said that he would resign." });
  resolve ();
  EXPECT_EQ (side ("Lars Wold"), "Corran Front");
  EXPECT_EQ (side ("Ulf Dahl"), "Corran Front");
}

TEST_F (Bodies, WhatAnOfficeIsOverIsNobodysName)
{
  read ({ "The Corran Water Agency said that the level was too high.", "“We want to help,” said Assistant Commissioner Farah Wold.",
          "News director Levan Falk said that the owners had asked for better weather." });
  resolve ();
  EXPECT_NE (side ("Farah Wold"), "Assistant");
  EXPECT_NE (side ("Levan Falk"), "News");
}

TEST_F (Bodies, ARegionIsNoBody)
{
  read ({ "Petrolund, an Italian company, has stopped work. “We shall drill,” said Ottavio Falk, who runs its African business.",
          "The Harbour Council of Academies helped. The European Council of Academies said it was sorry." });
  resolve ();
  EXPECT_NE (side ("Ottavio Falk"), "African");
  EXPECT_EQ (said ().back (), "European Council of Academies");
}

TEST_F (Bodies, TheMunicipalCorporationIsCalledSo)
{
  read ({ "The municipal corporation wants to widen the street. “Only a wall is affected,” said deputy commissioner Nilesh Wold.",
          "The governor's office said it did not comment." });
  resolve ();
  EXPECT_EQ (side ("Nilesh Wold"), "municipal corporation");
  EXPECT_EQ (said ().back (), "governor's office");
}

TEST_F (Bodies, NotEveryCompanyIsAnInsurer)
{
  read ({ "Corran Rowing wants to own the pictures. Corran Rowing chief executive Brett Wold defended the clause.",
          "Harbour Mutual would stay in any event, said Trish Falk, the insurer's head of marketing." });
  resolve ();
  EXPECT_NE (side ("Trish Falk"), "");
}

TEST_F (Bodies, ALineThatTrainsRunOnIsNoFirm)
{
  read ({ "Trains will not run on the Marram Line for a third day.", "The Corran Porters' Union said it was sorry.",
          "For NorRail, Priya Wold said that a rise had been on offer. “The folder was there,” the operations director said." });
  resolve ();
  EXPECT_EQ (side ("Priya Wold"), "NorRail");
}

TEST_F (Bodies, AHouseIsNotCalledByItsTownAlone)
{
  read ({ "The chair of the Calder refuge, Mikael Wold, said no. “A tent does not fly,” said Ana Falk, chair of the Calder club.",
          "The ruling Shore Hearth party lost a vote. “We wait,” said the leader of the Shore Hearth party, Zviad Lom." });
  resolve ();
  EXPECT_NE (side ("Ana Falk"), "Calder");
  EXPECT_EQ (side ("Zviad Lom"), "Shore Hearth");
}

TEST_F (Bodies, AColleagueMakesNobodyASide)
{
  read ({ "“My party changed,” Kata Wold said. Her colleague Tomas Falk said that he could not vote for it." });
  resolve ();
  EXPECT_EQ (side ("Kata Wold"), "");
}

TEST_F (Bodies, ATownIsNoCompany)
{
  read ({ "PORT MARR, N.B., June 22, 2022 - Halden Energy Ltd. today published its review, and Halden Energy apologised.",
          "The company rejects the claim. It will pay.", "Questions go to the office in Harbour Street, Port Marr." });
  Lines lines = said ();
  EXPECT_EQ (lines.back (), "Halden Energy Ltd.");
  EXPECT_EQ (speaker ("PORT MARR"), nullptr);
}

TEST_F (Bodies, WhoseFullNameOnlyAHeadingHasIsAPerson)
{
  read ({ "Emring, a writer for the site, repeated the story. “Are there calm people?” Emring said.", "Emring said the wall was high." },
        "2020-06-10", "Fact checker David Emring asks a question");
  resolve ();
  EXPECT_NE (side ("Emring"), "Emring");
}

TEST_F (Bodies, WhatIsCalledByACapitalIsNotItsState)
{
  read ({ "The Lisbon Hosts' Association, which speaks for 6,000 owners, said the levy would hurt them.",
          "Lisbon's city council said on Monday that it would cut the levy. Portugal's government said it would wait." });
  said ();
  EXPECT_EQ (side ("Lisbon Hosts' Association"), "Lisbon Hosts' Association");
  EXPECT_EQ (side ("city council"), "city council");
}

TEST_F (Bodies, AForceWithANameAnswersForItself)
{
  read ({ "Calder Police say Mr Orm was checked every 15 minutes. Chief Superintendent Neil Garb said the record left no room for doubt.",
          "The force declined to release the tape." });
  said ();
  EXPECT_EQ (side ("Calder Police"), "Calder Police");
  EXPECT_EQ (side ("Neil Garb"), "Calder Police");
}

TEST_F (Bodies, PoliceWhoOnlyTellHaveNoSide)
{
  read ({ "A man was found dead on Monday, police said. Police say he was 30." });
  said ();
  EXPECT_EQ (side ("police"), "");
}

TEST_F (Bodies, TheGroupIsTheOneThatIsNamedBehindItWhereNoneWasBefore)
{
  read ({ "On Monday Marram Stone set off its biggest blast. Marram Stone had told nobody, and Marram Stone said so.",
          "“We were not asked,” said the Group’s chairwoman, Greta Wold.",
          "The Arnfield Householders’ Group was founded in 2019." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Arnfield Householders’ Group");
}

TEST_F (Bodies, AnOrganiserIsWhateverItsNameIs)
{
  read ({ "Jan Holt, president of the Road Sailors’ Union, called the course unsafe.",
          "The organiser, Marram Regattas, insists that it was checked. The union says that nobody checked it." });
  said ();
  EXPECT_EQ (side_of ("it was checked"), "Marram Regattas");
}

TEST_F (Bodies, TheDirectorOfAnEventIsOfTheOrganiserThatIsNamedBehindHim)
{
  read ({ "Jan Holt, president of the Road Sailors’ Union, called the course unsafe.", "Race director Ulf Dahl says that the water was calm.",
          "The union says that nobody looked.", "The organiser, Marram Regattas, insists that it was checked.",
          "His deputy, Greta Wold, said that the start had been moved." });
  said ();
  EXPECT_EQ (side ("Ulf Dahl"), "Marram Regattas");
}

TEST_F (Bodies, WhoStandsInForSomebodyMakesHimNoSide)
{
  read ({ "Race director Ulf Dahl says that the water was calm. In a message his deputy, Greta Wold, said that the start had been moved.",
          "The organiser, Marram Regattas, insists that it was checked." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Marram Regattas");
}

TEST_F (Bodies, SeveralAreOfTheUnionThatHasThemInItsName)
{
  read ({ "The 90 punters refused to row on Sunday.", "“We will not row in that,” said Jan Holt, president of the River Punters’ Union." });
  said ();
  EXPECT_EQ (side_of ("row on Sunday"), "River Punters’ Union");
}

TEST_F (Bodies, TheArmOfAFirmInAStateIsTheFirm)
{
  read ({ "Corran Orthopaedics supplied the hip to hospitals. Corran believes that the angle was wrong. Corran said so twice.",
          "“Our sympathy is with every patient,” said Greta Wold, chief executive of Corran Australia." });
  said ();
  EXPECT_EQ (side ("Greta Wold"), "Corran Orthopaedics");
}

TEST_F (Bodies, TheHospitalIsOneThatIsCalledHealth)
{
  read ({ "Marram Health on Friday sent Lakeside Plan a notice. Lakeside Plan did not ask for this.",
          "In a statement on Monday the hospital system said that Lakeside had left it no choice." });
  said ();
  EXPECT_EQ (side_of ("no choice"), "Marram Health");
}

TEST_F (Bodies, WeOfWhatAFirmGivesOutIsTheFirm)
{
  read ({ "Marram Health on Friday sent Lakeside Plan a notice. Lakeside Plan did not ask for this.",
          "In preparing for these talks we found that an error had caused the refusals.",
          "About Lakeside Plan", "Lakeside serves 410,000 members." });
  said ();
  EXPECT_EQ (said_by ("an error"), "Lakeside Plan");
}

} // namespace
