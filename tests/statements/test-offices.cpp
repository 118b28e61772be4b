/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom people with an office speak, where their office is told in other words than its body's name. */
#include "heard.h"

namespace {

class Offices : public Speakers
{
};

TEST_F (Offices, APremierIsOfTheProvinceOrOfThePartyThatIsHis)
{
  read ({ "HALIFAX - “The cap ends,” said Premier Gordon Lunn, whose Bluewater Party has governed Nova Scotia since 2017.",
          "Lunn's finance minister, Shauna Berg, said the books were sound." });
  read ({ "REGINA - Premier Ada Moss of Saskatchewan said the road would stay open. “We can pay for it,” said finance minister Carl Vint.",
          "Canada has 10 provinces. The Canadian winter is long in Saskatchewan." });
  said ();
  EXPECT_EQ (side ("Gordon Lunn"), "Bluewater Party");
  EXPECT_EQ (side ("Shauna Berg"), "Bluewater Party");
  EXPECT_EQ (side ("Ada Moss"), "Saskatchewan");
  EXPECT_EQ (side ("Carl Vint"), "Saskatchewan");
}

TEST_F (Offices, WhoseFirmItIsSpeaksForItAndWhoseLandlordDoesNot)
{
  read ({ "“It will hold,” said Olga Prinz, whose firm Harbour Stone built the dam.",
          "“We are two months behind,” said Jan Holt, whose landlord has sued him." });
  said ();
  EXPECT_EQ (side ("Jan Holt"), "");
}

TEST_F (Offices, ASecretaryOfAFieldIsTheStates)
{
  read ({ "EDINBURGH - The Classroom Union of Scotland called on the education secretary, Callum Dunn, to double the fee.",
          "Dunn said there was no more money in Scotland. The minister said his door was open." });
  EXPECT_EQ (said (), Lines ({ "Classroom Union of Scotland", "Callum Dunn", "Callum Dunn" }));
  EXPECT_EQ (side ("Callum Dunn"), "Scotland");
}

TEST_F (Offices, ACriticOfAFieldSpeaksForTheParty)
{
  read ({ "The Harbour Party has a plan. Basil Thorne, the Harbour Party housing critic, said the hole had been filled.",
          "“A thin film,” said Ida Marr, a film critic." });
  said ();
  EXPECT_EQ (side ("Basil Thorne"), "Harbour Party");
  EXPECT_EQ (side ("Ida Marr"), "");
}

TEST_F (Offices, WhoIsInAnothersMinistryIsOfTheSameState)
{
  read ({ "ARUSHA - The ministers of Kenya and Tanzania met. The Kenyan minister, Wanja Thuku, said the grain was bad.",
          "Tanzania's trade minister, Joseph Mbele, said it was sound.",
          "Halima Ruge, the permanent secretary in his ministry, added that the tests would go on." });
  said ();
  EXPECT_EQ (side ("Halima Ruge"), "Tanzania");
}

TEST_F (Offices, MinistersOfTwoStatesAreOfNeither)
{
  read ({ "Ministers from Kenya and Tanzania told the press that the friendship was sound." });
  EXPECT_EQ (said (), Lines ({ "Ministers from Kenya and Tanzania" }));
  EXPECT_EQ (side ("Ministers from Kenya and Tanzania"), "");
}

TEST_F (Offices, ADocumentSpeaksForWhoIssuedIt)
{
  read ({ "“We hold our breath,” said Ana Lind, a farmer.", "The Dairy Board of Harrow lifted the ban on Thursday in a circular of a page.",
          "“Milk may be sold as of tomorrow,” the circular said." });
  EXPECT_EQ (said (), Lines ({ "Ana Lind", "Dairy Board of Harrow", "Dairy Board of Harrow" }));
}

/* However many speak between, and after somebody else has mentioned it. */
TEST_F (Offices, ADocumentSpeaksForWhoIsToldToHaveMadeIt)
{
  read ({ "A timeline published by the Dairy Board of Harrow shows that the milk was late.", "Ana Lind, a farmer, said that nobody had asked her.",
          "She said the cows were well. The barns were clean. The roads were open. The river was low.",
          "The timeline was read after Ms Lind had left. It rained. The timeline says the milk was late by nine days." });
  EXPECT_EQ (said (), Lines ({ "Dairy Board of Harrow", "Ana Lind", "Ana Lind", "Dairy Board of Harrow" }));
}

TEST_F (Offices, LettersMayBePartedByTheHyphenOfTheName)
{
  read ({ "The Farm Hands Guild-American Federation of Dairy Workers called a strike on Monday.", "FHG-AFDW said the strike would last.",
          "The Harrow Dairy Board said the strike was unlawful." });
  EXPECT_EQ (said ().front (), "Farm Hands Guild-American Federation of Dairy Workers");
}

TEST_F (Offices, OneOfWhomNotEvenTheNameIsKnownIsThey)
{
  read ({ "The Miners' Union is tired. A spokesperson for Harrow Council called the strike “a bad choice”.",
          "What the men earned, they said, was fair." });
  EXPECT_EQ (said (), Lines ({ "spokesperson for Harrow Council", "spokesperson for Harrow Council" }));
}

TEST_F (Offices, ACivilServantGoesOnAsTheOfficial)
{
  read ({ "LISBON - A civil servant close to the planning in Portugal said the date was lost. “It is a hope and no more,” the official said." });
  EXPECT_EQ (said (), Lines ({ "civil servant close to the planning in Portugal", "civil servant close to the planning in Portugal" }));
}

TEST_F (Offices, ANameIsNoBidForBeginningASentence)
{
  read ({ "Skellig Wings regrets that its customers had to wait.", "Skellig Wings said that it had paid." });
  EXPECT_EQ (said (), Lines ({ "Skellig Wings", "Skellig Wings" }));
  EXPECT_EQ (side ("Skellig Wings"), "Skellig Wings");
}

TEST_F (Offices, AnArticleWithoutAStateTellsOfTheOneOfTheOthers)
{
  read ({ "MADRID - The Spanish government said that Spain had asked the Miners' Union to wait." });
  read ({ "“The books are empty,” the finance minister said. “We shall look,” the audit authority said." });
  read ({ "France and Germany met. The Rhine parts Germany from France, and France from Germany.",
          "“We shall see,” the energy minister said." });
  said ();
  EXPECT_EQ (side ("finance minister"), "Spain");
  EXPECT_EQ (side ("audit authority"), "audit authority") << "only offices are";
  EXPECT_EQ (side ("energy minister"), "");
}

TEST_F (Offices, HisRivalIsTheOtherOfTheTwo)
{
  read ({ "Gordon Lunn said the cap would end. Ada Moss, a nurse who leads the Harbour Party, said it would stay.",
          "Builders, Lunn said, would go away. His rival said they had gone.", "The party leader said that she was sure." });
  EXPECT_EQ (said (), Lines ({ "Gordon Lunn", "Ada Moss", "Gordon Lunn", "Ada Moss", "Ada Moss" }));
}

TEST_F (Offices, WhenIsNoPartOfWho)
{
  read ({ "Ada Moss, the candidate of the Harbour Party, spoke for an hour.", "In a statement on Saturday night the candidate said she would take part." });
  EXPECT_EQ (said ().back (), "Ada Moss");
}

TEST_F (Offices, TheNameBeforeAFieldSaysWhose)
{
  read ({ "Ana Thorne, the Harbour finance spokeswoman, said it was late. Carl Vint, the Bluewater housing critic, said it was not." });
  said ();
  EXPECT_EQ (side ("Ana Thorne"), "Harbour");
  EXPECT_EQ (side ("Carl Vint"), "Bluewater");
}

TEST_F (Offices, AParagraphThatBeginsWithSomebodyIsAboutHim)
{
  read ({ "Peter Lumb, the transport secretary of Kenya, said it was a punishment.",
          "A Tanzanian customs officer at the post saw it otherwise. “Their papers were put right, so they went,” he said." });
  EXPECT_EQ (said ().back (), "Tanzanian customs officer at the post");
}

TEST_F (Offices, ABoardDecidesForItselfUnlessItIsCalledByItsState)
{
  read ({ "EDINBURGH - The Scottish government said that Scotland would wait.", "Quill Futures, the exam board, said it had plans for floods in Scotland.",
          "Scotland's Dairy Board said that the Scottish islands were full." });
  said ();
  EXPECT_EQ (side ("Quill Futures"), "Quill Futures");
  EXPECT_EQ (side ("Dairy Board"), "Scotland");
}

TEST_F (Offices, WhatIsNobodyIsNotSheOrHe)
{
  read ({ "Helga Nang's campaign withdrew after a memo suggested that the debate was fixed.",
          "“We will not go,” her campaign manager, Josef Uus, said." });
  said ();
  EXPECT_EQ (side ("Josef Uus"), "Helga Nang");
}

TEST_F (Offices, WhomTheTextGoesOnToIsHe)
{
  read ({ "Rui Pest, who runs the consumer group Voz do Povo, has doubts.", "A person at the Authority said the deal could not be cleared.",
          "A person at the Authority said so again. For Pest, selling masts is beside the point. “You do not get it back,” he said." });
  EXPECT_EQ (said ().back (), "Rui Pest");
  EXPECT_EQ (side ("Rui Pest"), "Voz do Povo");
}

TEST_F (Offices, ALeaderWhoIsCampaigningIsOneSubject)
{
  read ({ "Carla d'Estran, a nurse who leads the Harbour Party, said she would stay.",
          "The Harbour leader, campaigning in Toulon, said the premier was gone." });
  EXPECT_EQ (said (), Lines ({ "Carla d'Estran", "Carla d'Estran" }));
}

TEST_F (Offices, APresidentIsOfTheBodyThatIsNamedBehindOrBefore)
{
  read ({ "ALBANY - President Barack Obama said the law was right. The U.S. government sued.",
          "“Members are angry,” said John Berg, the president of Pipefitters Local 294 in Albany.",
          "“We need justices,” said Kristin Hawk, president of Readers For Life of America.",
          "“We go on as before,” Q7 president Bruce Wils said." });
  said ();
  EXPECT_EQ (side ("John Berg"), "Pipefitters Local 294");
  EXPECT_EQ (side ("Kristin Hawk"), "Readers For Life of America");
  EXPECT_NE (side ("Bruce Wils"), "United States");
}

TEST_F (Offices, WhatSomebodyMayBecomeHeIsNot)
{
  read ({ "President Barack Obama said the law was right. The U.S. government sued.",
          "Nora Hale, a potential vice president pick, said she was proud.",
          "Rick Stone, simply not qualified to be president, said he was." });
  said ();
  EXPECT_EQ (side ("Rick Stone"), "");
  EXPECT_EQ (side ("Nora Hale"), "");
}

TEST_F (Offices, InAFederationOfStatesAStateIsNotTheNation)
{
  read ({ "President Barack Obama said the law was right. The U.S. government sued.",
          "The state's governor, Tom Ash, said the mill would stay.",
          "“We want to use it soon,” said Mike Rub, the campaign's state director." });
  said ();
  EXPECT_EQ (side ("Tom Ash"), "state");
  EXPECT_NE (side ("Mike Rub"), "United States");
}

TEST_F (Offices, APaperThatReportsIsOnNoSide)
{
  read ({ "CNN reported that the deal was off. The New York Times reported that the deal was on.",
          "“We paid for it,” said Ian Post, a spokesman for the Washington Post." });
  said ();
  EXPECT_EQ (side ("CNN"), "");
  EXPECT_EQ (side ("New York Times"), "");
  EXPECT_EQ (side ("Ian Post"), "Washington Post");
}

TEST_F (Offices, WhoFollowsAPresidentIsNoneWhereThatOneIs)
{
  read ({ "“The ban is wrong,” President Barack Obama said.", "“The ban is right,” Donald Trump said. “It is too late,” Marco Rubio said." });
  said ();
  EXPECT_EQ (side ("Barack Obama"), "United States");
  EXPECT_EQ (side ("Donald Trump"), "Republican Party");
  EXPECT_EQ (side ("Marco Rubio"), "Republican Party");
}

TEST_F (Offices, AnHourIsNoPrimeMinister)
{
  read ({ "The U.S. government sued. “I have the best temper,” said Al Knox, at 8:39 PM in Ohio." });
  said ();
  EXPECT_NE (side ("Al Knox"), "United States");
}

TEST_F (Offices, ARailwayMinisterIsOfNoRailway)
{
  read ({ "LUCKNOW: A railway that is run by Marram Lines was closed. Marram Lines said it was sorry. India mourned.",
          "Railway Minister Ashwin Desh told reporters in India that the points had been set by hand." });
  said ();
  EXPECT_EQ (side ("Ashwin Desh"), "India");
}

TEST_F (Offices, AMinisterHasAllTheFieldsOfTheOffice)
{
  read ({ "TALLINN - The Minister of Foreign Affairs and Trade, Maarja Rebane, said on Monday that Estonia would pay.",
          "The Minister of Foreign Affairs, Trade and Fisheries, Jaan Tamm, said that Estonia would not." });
  EXPECT_EQ (said (), Lines ({ "Maarja Rebane", "Jaan Tamm" }));
  EXPECT_STREQ (speaker ("Maarja Rebane")->role, "Minister of Foreign Affairs and Trade");
}

TEST_F (Offices, ASpokeswomanWhoseNameFollowsHasOne)
{
  read ({ "Ilmar Systems is late. A spokeswoman for the firm, Inge Lohm, has given the morning briefing. She said four years were enough." });
  EXPECT_EQ (said (), Lines { "Inge Lohm" });
}

TEST_F (Offices, WhoeverIsOneOfThoseWhoWereHeardIsTheirs)
{
  read ({ "Latvian diplomats say that Estonia has held back the money. “They do not even hide it,” one of them told us." });
  EXPECT_EQ (said (), Lines ({ "Latvian diplomats", "Latvian diplomats" }));
}

TEST_F (Offices, AnOfficeThatDoesSomethingMayBeMeantByHe)
{
  read ({ "Minister Juris Ozols welcomed the letter. In the letter Commissioner Jan Brandt writes that the money is a separate matter.",
          "The minister sees it otherwise. “They came up in the same call,” he said." });
  resolve ();
  EXPECT_EQ (said_by ("in the same call"), "Juris Ozols");
}

} // namespace
