/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For which side people speak, where the article says it away from their names. */
#include "heard.h"

namespace {

class Sides : public Speakers
{
};

TEST_F (Sides, AnOfficeWithoutANameMeansWhoHoldsIt)
{
  read ({ "Hallmark Ferries will sail on, its chief executive said on Monday." });
  read ({ "“We shall see,” said Ottar Dahl, the chief executive of Hallmark Ferries." });
  EXPECT_EQ (said (), (Lines{ "Ottar Dahl", "Ottar Dahl" }));
  EXPECT_EQ (side ("Ottar Dahl"), "Hallmark Ferries");
}

TEST_F (Sides, OfTwoWhoHeldAnOfficeNeitherIsGuessed)
{
  read ({ "Hallmark Ferries will sail on, its chief executive said on Monday." });
  read ({ "“We shall see,” said Ottar Dahl, the chief executive of Hallmark Ferries.",
          "“We shall not,” said Berit Moe, the chief executive of Hallmark Ferries." });
  EXPECT_EQ (said (), (Lines{ "chief executive", "Ottar Dahl", "Berit Moe" }));
}

TEST_F (Sides, OneUnnamedPersonIsNotSeveral)
{
  read ({ "A spokesman for the council said the road was closed.", "Residents said the road was open." });
  said ();
  ASSERT_NE (speaker ("Residents"), nullptr);
  EXPECT_TRUE (speaker ("Residents")->plural);
  for (guint i = 0; i < speakers->speakers->len; i++)
    {
      auto *unnamed = (CpSpeaker *) g_ptr_array_index (speakers->speakers, i);

      if (unnamed->kind == CP_SPEAKER_GROUP && std::string (unnamed->name) != "Residents")
        {
          EXPECT_FALSE (unnamed->plural) << unnamed->name;
        }
    }
}

TEST_F (Sides, NamesOfTwoPartsGoOnByEither)
{
  read ({ "“The site is sound,” said Sophie Marlow-Betts, a director of Rookery Homes.",
          "Marlow-Betts said the flats would be built." });
  read ({ "“The ore is ours,” said Luciana Teixeira Vidal, a spokeswoman for Rookery Homes.", "Teixeira Vidal said the mine would stay open." });
  EXPECT_EQ (said (), (Lines{ "Sophie Marlow-Betts", "Sophie Marlow-Betts", "Luciana Teixeira Vidal", "Luciana Teixeira Vidal" }));
}

TEST_F (Sides, AnOfficeNobodyWasSaidToHaveIsTheLastNamedOnes)
{
  read ({ "Lotte Vermaas said the port had been shown a drawing.", "“I am told two things,” the Belgian minister said." });
  EXPECT_EQ (said (), (Lines{ "Lotte Vermaas", "Lotte Vermaas" }));
  EXPECT_EQ (side ("Lotte Vermaas"), "Belgium");
}

TEST_F (Sides, APeoplesNameMeansWhoWasNamedOfIt)
{
  read ({ "Lotte Vermaas said the port was shut.", "“You do not mend a window so,” the Dutchwoman said." });
  EXPECT_EQ (said (), (Lines{ "Lotte Vermaas", "Lotte Vermaas" }));
  EXPECT_EQ (side ("Lotte Vermaas"), "Netherlands");
}

TEST_F (Sides, WhoeverHasAnOfficeAndNoBodyIsOfTheOneSpokenOf)
{
  read ({ "Norlund Mining gave no ground on Tuesday. “The wells are dry,” chief executive Ane Brandt told reporters." });
  said ();
  EXPECT_EQ (side ("Ane Brandt"), "Norlund Mining");
}

TEST_F (Sides, AMayorIsNotOfTheCompanySpokenOf)
{
  read ({ "Norlund Mining gave no ground on Tuesday. “The wells are dry,” Mayor Ane Brandt told reporters." });
  said ();
  EXPECT_NE (side ("Ane Brandt"), "Norlund Mining");
}

TEST_F (Sides, AMinisterIsOfTheStateThatTheParagraphIsAbout)
{
  read ({ "Bolivia, Bolivia, Bolivia: that is what the Bolivian papers wrote in La Paz.",
          "Peru said the river had dropped. “It was done in the dark,” Foreign Minister Rosa Vilca said." });
  said ();
  EXPECT_EQ (side ("Rosa Vilca"), "Peru");
}

TEST_F (Sides, AnExpertWhoWorksForASideSpeaksForIt)
{
  read ({ "Wilma Ticona, a hydrologist who works for the Salt Villages Council, said the lake was sinking.",
          "Otto Brehm, a hydrologist at the university in Halle, said it was not." });
  said ();
  EXPECT_EQ (side ("Wilma Ticona"), "Salt Villages Council");
  EXPECT_EQ (side ("Otto Brehm"), "");
}

TEST_F (Sides, ACandidateForWhomOthersSpeakIsASide)
{
  read ({ "Dale Hartwig claimed victory on Thursday. “I am ahead,” Hartwig said.",
          "Tamsin Bloom, a lawyer for Hartwig, said the count was over.", "The Hartwig campaign said it would sue." });
  EXPECT_EQ (said ().size (), 4u);
  EXPECT_EQ (side ("Dale Hartwig"), "Dale Hartwig");
  EXPECT_EQ (side ("Tamsin Bloom"), "Dale Hartwig");
  EXPECT_EQ (side ("Hartwig campaign"), "Dale Hartwig");
  EXPECT_EQ (speaker ("Dale Hartwig")->role, nullptr) << "a lawyer for him is another";
}

TEST_F (Sides, ABodyIsOneUnderEachPartOfItsName)
{
  read ({ "The Wisconsin Harbours Commission said the piers were safe." });
  read ({ "The Harbours Commission said nothing was wrong.", "The commission said it had looked." });
  EXPECT_EQ (said (), (Lines{ "Wisconsin Harbours Commission", "Wisconsin Harbours Commission", "Wisconsin Harbours Commission" }));
}

TEST_F (Sides, AnAdjectiveBelongsToTheNameOfABodyButNotOfAMinistry)
{
  read ({ "The Scottish Rowing Association said the lake was closed.", "The Scottish RA said the water was cold." });
  read ({ "The Swedish Foreign Ministry said it would wait." });
  EXPECT_EQ (said (), (Lines{ "Scottish Rowing Association", "Scottish Rowing Association", "Foreign Ministry" }));
  EXPECT_EQ (side ("Foreign Ministry"), "Sweden");
}

TEST_F (Sides, AFieldOfWorkIsNoBody)
{
  read ({ "“We ask for patience,” said Percy Vane, Head of Personnel." });
  said ();
  EXPECT_EQ (side ("Percy Vane"), "");
}

TEST_F (Sides, WhatIsCalledByOneWordThroughoutIsAFirm)
{
  read ({ "Murmel has offices above a shop. Murmel's app is used by many.", "Murmel said the numbers were right.",
          "“It is a phone book,” Kalle Rosk, its chief executive, told investors." });
  said ();
  EXPECT_EQ (side ("Kalle Rosk"), "Murmel");
  EXPECT_EQ (speaker ("Murmel")->kind, CP_SPEAKER_ORGANISATION);
}

TEST_F (Sides, TheGovernorIsOfTheBank)
{
  read ({ "The Moravian National Bank left its rate alone on Thursday.", "The ministry was not pleased.",
          "“There will be no cut,” Governor Ludmila Haas told reporters." });
  said ();
  EXPECT_EQ (side ("Ludmila Haas"), "Moravian National Bank");
}

TEST_F (Sides, ADatelineTellsWhereAMinistryIs)
{
  read ({ "Algiers, 16 March 2024", "The Ministry of Foreign Affairs said on Saturday that Mali, the Malian army and the Malian authorities had been told.",
          "The Malian side said it would study the text." });
  said ();
  EXPECT_EQ (side ("Ministry of Foreign Affairs"), "Algeria");
}

TEST_F (Sides, ThePrimeMinisterIsNoOtherMinister)
{
  read ({ "Interior Minister Tomas Rebe said the law was ready.", "“It will pass,” said the Prime Minister, Andrej Kole.",
          "The Prime Minister said that he would vote. The minister said that he would wait." });
  EXPECT_EQ (said (), (Lines{ "Tomas Rebe", "Andrej Kole", "Andrej Kole", "Andrej Kole" }));
  EXPECT_STREQ (speaker ("Tomas Rebe")->role, "Interior Minister");
}

TEST_F (Sides, AnArmyIsOfTheStateWhoseCapitalIsNamedWithIt)
{
  read ({ "In Bamako the army said that no shot had been fired." });
  said ();
  ASSERT_EQ (speakers->speakers->len, 1u);
  EXPECT_EQ (side (((CpSpeaker *) g_ptr_array_index (speakers->speakers, 0))->name), "Mali");
}

TEST_F (Sides, WhatABodyIsMayStandBeforeItsName)
{
  read ({ "The ferry company Hallmark Ferries said it would sail on.", "Hallmark Ferries said so for years." });
  resolve ();
  EXPECT_EQ (said ().at (0), "Hallmark Ferries");
}

TEST_F (Sides, AnUnnamedPersonIsCalledWithoutTheVerb)
{
  read ({ "“The dispute is over,” a spokeswoman for the company said." });
  EXPECT_EQ (said (), (Lines{ "spokeswoman for the company" }));
}

TEST_F (Sides, AStatesSideIsTheState)
{
  read ({ "Mali said it would wait.", "The Malian side said it would study the text." });
  EXPECT_EQ (said (), (Lines{ "Mali", "Mali" }));
}

TEST_F (Sides, BirthIsNotWhomSomebodySpeaksFor)
{
  read ({ "Anselm Vierhout, the EU Trade Commissioner, said Europe would wait.", "“You do not mend a window so,” the Dutchman said." });
  EXPECT_EQ (said (), (Lines{ "Anselm Vierhout", "Anselm Vierhout" }));
  EXPECT_EQ (side ("Anselm Vierhout"), "European Union");
}

TEST_F (Sides, WhoeverLeadsWhatWasNamedSpeaksForIt)
{
  read ({ "The Peruvian delegation said the talks had failed. “We spent four hours on hats,” said Gonzalo Ibar, who leads it." });
  said ();
  EXPECT_EQ (side ("Gonzalo Ibar"), "Peru");
}

TEST_F (Sides, ABodyInBracketsIsWhereADeputyBelongs)
{
  read ({ "Jure Kosmac (Social Left) said the fence was a shame." });
  said ();
  EXPECT_EQ (side ("Jure Kosmac"), "Social Left");
}

TEST_F (Sides, AnEmployersNameInItsOwnSentenceIsNearest)
{
  read ({ "The Guild of Dockers said it would fight the order.",
          "Saffron Air would obey the court, its spokeswoman Leena Fern said." });
  said ();
  EXPECT_EQ (side ("Leena Fern"), "Saffron Air");
}

TEST_F (Sides, ThoseWhoDoTheWorkSpeakForTheUnionThatHasThemInItsName)
{
  read ({ "The Cleaners' Union says the mops are worn out.", "One cleaner, who asked not to be named, said she had bought her own.",
          "A doctor said the wards were clean." });
  said ();
  EXPECT_EQ (side ("cleaner"), "");
  EXPECT_EQ (side ("doctor"), "");
  read ({ "The Carers' Union says the beds are worn out. Carers said they had bought their own." });
  read ({ "“We are tired,” said one carer. The Carers' Union said so in May." });
  said ();
  EXPECT_EQ (side ("Carers"), "Carers' Union");
}

TEST_F (Sides, ADoctorIsOfTheDoctorsUnionButNotOfTheDockers)
{
  read ({ "The Dockers' Union said the cranes were unsafe.", "“I have seen the wounds,” a doctor said." });
  said ();
  EXPECT_EQ (side ("doctor"), "");
}

TEST_F (Sides, CampaignersAreOfTheOneCampaignThatIsHeard)
{
  read ({ "The airport wants more flights. The chair of the campaign group Quiet Nights, Anita Das, said that nobody slept.",
          "The campaigners say a third of the town is woken." });
  said ();
  EXPECT_EQ (side ("campaigners"), "Quiet Nights");
}

TEST_F (Sides, AnOppositionsCandidateStandsForHerself)
{
  read ({ "Opposition candidate Grace Tambo refused to accept the count.", "“They do not add up,” Tambo said.",
          "Tambo's running mate, Peter Mbole, said agents had been chased away." });
  said ();
  EXPECT_EQ (side ("Grace Tambo"), "Grace Tambo");
  EXPECT_EQ (side ("Peter Mbole"), "Grace Tambo");
}

TEST_F (Sides, APresidentInSmallLettersPresidesOverAFirm)
{
  read ({ "OTTAWA - Seaview Builders claims that Canada's capital broke its word.", "“You cannot do that,” said president Anton Reis." });
  said ();
  EXPECT_EQ (side ("Anton Reis"), "Seaview Builders");
}

TEST_F (Sides, AUnionIsHeardThroughItsLeader)
{
  read ({ "Union leader Per Annel said the lockout was meant to starve them. The Dockers' Union wants a say.",
          "“My children ask me,” said crane driver Mats Lind." });
  said ();
  EXPECT_EQ (side ("Mats Lind"), "Dockers' Union");
}

TEST_F (Sides, TwoStatesMinistriesOfOneNameAreTwo)
{
  read ({ "YEREVAN - “They were thrown back,” said Armenian defence ministry spokesman Sevan Sahs.",
          "Azerbaijan's defence ministry said that it had come under fire." });
  EXPECT_EQ (said (), Lines ({ "Sevan Sahs", "defence ministry" }));
  EXPECT_EQ (side ("defence ministry"), "Azerbaijan");
}

TEST_F (Sides, TheOfficeOfAGovernorIsHers)
{
  read ({ "Governor Marcy Flinn's office said that all drivers should pay. “All of them,” said her spokesman, Alex Wentz." });
  said ();
  EXPECT_EQ (side ("Alex Wentz"), "Marcy Flinn");
}

TEST_F (Sides, ABodyThatIsNamedSaysMoreThanAPronoun)
{
  read ({ "Norway and Iceland are quarrelling about herring. Norway has closed its ports.",
          "Norway, they say, went too far. Its president, Sigrun Halvorsen, called the ban a gift to smugglers." });
  read ({ "“Every box that rots is a day's wage,” said Sigrun Halvorsen, president of the Chamber of Norwegian Curers." });
  said ();
  EXPECT_EQ (side ("Sigrun Halvorsen"), "Chamber of Norwegian Curers");
}

TEST_F (Sides, ThePresidentOfABodyIsNotOfTheStateInItsName)
{
  read ({ "The government of Denmark has cut the grant. “They will hear us,” said Mads Holm, president of the Ski Instructors of Denmark.",
          "Denmark says the grant was never promised." });
  said ();
  EXPECT_NE (side ("Mads Holm"), "Denmark");
}

TEST_F (Sides, TheLettersBehindANameEndIt)
{
  read ({ "“We kept him a chair,” said Ida Bech, president of the goalkeepers' union, the Professional Goalkeepers of Denmark (PGD).",
          "The league said it would come. The union said the strike stood." });
  EXPECT_EQ (said (), (Lines{ "Ida Bech", "league", "Professional Goalkeepers of Denmark" }));
  EXPECT_EQ (side ("Ida Bech"), "Professional Goalkeepers of Denmark");
}

TEST_F (Sides, WhereAUnionsManWorksIsNotForWhomHeSpeaks)
{
  read ({ "The Guild of Porters has called a strike. “Six per cent is six per cent,” said Carl Duno, its representative at the Royal Clinic." });
  said ();
  EXPECT_EQ (side ("Carl Duno"), "Guild of Porters");
}

} // namespace
