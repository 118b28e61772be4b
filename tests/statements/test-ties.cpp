/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is tied to whom: bodies that only a clause tells to be some, what "the group" is, and who founded, chairs or sits on it. */
#include "heard.h"

namespace {

class Ties : public Speakers
{
};

TEST_F (Ties, WhatHasABoardAndMembersIsABody)
{
  read ({ "Nuria Campos, who is 44 and keeps bees, sits on the board of Melfora, the beekeepers' association that made mites a topic.",
          "“We count by ear,” Campos said." });
  read ({ "Melfora called the subsidy an alms. Pedro Vial, the association's president, said no member of Melfora would take it." });
  EXPECT_EQ (said (), (Lines{ "Nuria Campos", "Melfora", "Pedro Vial" }));
  EXPECT_EQ (side ("Melfora"), "Melfora");
  EXPECT_EQ (side ("Nuria Campos"), "Melfora");
  EXPECT_EQ (side ("Pedro Vial"), "Melfora");
}

TEST_F (Ties, WhatWasFoundedInOneArticleIsABodyInAnother)
{
  read ({ "Elena Duarte laughs at that. A botanist with nine winters behind her, she founded Selva Quieta in a garage.",
          "“The trees are the same,” she says." });
  read ({ "Selva Quieta announced that it would sue. “They were shot for show,” its lawyer, Tomas Rey, said.",
          "Elena Duarte, the group's founder, urged the council to wait." });
  EXPECT_EQ (said (), (Lines{ "Elena Duarte", "Selva Quieta", "Tomas Rey", "Elena Duarte" }));
  EXPECT_EQ (side ("Elena Duarte"), "Selva Quieta");
  EXPECT_EQ (side ("Tomas Rey"), "Selva Quieta");
}

TEST_F (Ties, WhatIsSaidBeforeTheCommaIsWhatTheNameIs)
{
  read ({ "Norlund Motors recalled its vans in May. A drivers' group, Marram Road Together, has collected ninety reports.",
          "“It turned freely,” said Carl Moe, who is president of the group." });
  said ();
  EXPECT_EQ (side ("Carl Moe"), "Marram Road Together");
}

TEST_F (Ties, WhoeverCameSecondIsAPerson)
{
  read ({ "Sunniva Brekke, the Norwegian who finished second to Holt in Calgary, believes the ban should stand.",
          "“I like Sunniva,” Holt said." });
  said ();
  ASSERT_NE (speaker ("Sunniva Brekke"), nullptr);
  EXPECT_EQ (speaker ("Sunniva Brekke")->kind, CP_SPEAKER_PERSON);
}

TEST_F (Ties, ForABodyOfWhichMoreIsToldBeforeTheName)
{
  read ({ "For the Marram Federation of Masons, whose complaint set off the inquiry, Otto Brandt said it had taken three years.",
          "For the hotel group, Halden Inns, project manager Ewa Sund promised that every tile would be kept." });
  said ();
  EXPECT_EQ (side ("Otto Brandt"), "Marram Federation of Masons");
  EXPECT_EQ (side ("Ewa Sund"), "Halden Inns");
}

TEST_F (Ties, OfABodyBetweenCommasAndSpeakingForIt)
{
  read ({ "Nuria Campos, of the Idle Teachers' Council, said nobody had been paid. The diocese had hoped for quiet.",
          "Father Pedro Vial, speaking for the diocese, said the roof came first." });
  said ();
  EXPECT_EQ (side ("Nuria Campos"), "Idle Teachers' Council");
  EXPECT_EQ (side ("Pedro Vial"), "diocese");
}

TEST_F (Ties, InChargeAtABodyOrThere)
{
  read ({ "Elena Duarte, who is in charge of freight at Norlund Rail, said the brakes were new.",
          "The Marram Science Council keeps minutes. All reviews are kept, said Carl Moe, who is responsible for grants there." });
  said ();
  EXPECT_EQ (side ("Elena Duarte"), "Norlund Rail");
  EXPECT_EQ (side ("Carl Moe"), "Marram Science Council");
}

TEST_F (Ties, WhoSpeaksForManyPeopleSpeaksForThemAndNotForTheirTown)
{
  read ({ "“We were sold a promise,” said Nuria Campos, who speaks for 600 small investors in Oslo." });
  said ();
  EXPECT_EQ (side ("Nuria Campos"), "investors");
}

TEST_F (Ties, WhoeverBecamePresidentSpeaksForIt)
{
  read ({ "The students' union backed the strike. “It is vandalism,” said Zadie Okoro, who became president of the students' union in May." });
  EXPECT_EQ (said (), (Lines{ "students' union", "Zadie Okoro" }));
  EXPECT_EQ (side ("Zadie Okoro"), "students' union");
}

TEST_F (Ties, TheUnionIsTheOneWithANameAndNotTheStudents)
{
  read ({ "The Guild of Lecturers began its boycott in April. Otto Brandt, the union's president, said nobody would mark.",
          "The students' union withdrew its support, and it wanted fees back.", "The union said it would talk." });
  read ({ "“We were asked,” the rector, Professor Fay Lomas, said. The union says that half is still illegal." });
  Lines lines = said ();
  EXPECT_EQ (lines[lines.size () - 1], "Guild of Lecturers");
  EXPECT_EQ (lines[lines.size () - 3], "Guild of Lecturers");
}

TEST_F (Ties, WorkersAreOfTheUnionThatIsTheirs)
{
  read ({ "“Do that four nights,” Rory Quill, general secretary of the Cabin Staff Union, said. The union said it would strike.",
          "Crews at Skerry Air walked out, and their union claimed victory. Skerry Air will shelve the roster.",
          "One attendant, who did not want to be named, said she had been told to keep quiet." });
  said ();
  EXPECT_EQ (side ("attendant"), "Cabin Staff Union");
}

TEST_F (Ties, ASurveyorSpeaksForTheGroupThatCalledHimIn)
{
  read ({ "“They took the light,” said Maud Tranter, who chairs the Orchard Lane Residents' Group.",
          "The residents go further. Their group has commissioned a surveyor, Jed Colley, who says the site could hold more.",
          "“They bought it for nothing,” Mr Colley said." });
  said ();
  EXPECT_EQ (side ("Jed Colley"), "Orchard Lane Residents' Group");
}

TEST_F (Ties, WhoseGroupIsTheOneBehindTheComma)
{
  read ({ "“Thirty is not sixty,” said Bethan Roe, whose group, LenderWatch, brought the complaint against Arne Bank." });
  said ();
  EXPECT_EQ (side ("Bethan Roe"), "LenderWatch");
}

TEST_F (Ties, ThoseForWhomALawyerSpeaksAreASide)
{
  read ({ "The Rowing Federation banned three young scullers on Monday over a test, and they call it worthless.",
          "Marit Sund, the reigning champion, Jonas Lie and Berit Aas were all given two years.",
          "“The panel was unanimous,” the federation's president, Paul Roche, said.",
          "According to the scullers' lawyer, Willem Brandt, the test was never calibrated.", "“I am clean,” Sund said." });
  read ({ "“They sat on it,” said Willem Brandt, who represents all three scullers. The scullers have asked for an injunction.",
          "“Never,” Aas wrote.", "The weather was fine, said Olga Berg." });
  said ();
  EXPECT_EQ (side ("Willem Brandt"), "scullers");
  EXPECT_EQ (side ("Marit Sund"), "scullers");
  EXPECT_EQ (side ("Berit Aas"), "scullers");
  EXPECT_EQ (side ("Olga Berg"), "");
}

TEST_F (Ties, TheLawyerOfAUnionIsNotThatOfWhoIsInItsName)
{
  read ({ "“It was never calibrated,” said Willem Brandt, a lawyer for the students' union. The students' union would sue, it said." });
  said ();
  EXPECT_EQ (side ("Willem Brandt"), "students' union");
}

TEST_F (Ties, TheCountedWithoutAVoiceAreNoSide)
{
  read ({ "Two hikers were hurt on Monday. Marit Sund and Jonas Lie were taken to hospital.", "“It was dark,” Sund said." });
  said ();
  EXPECT_EQ (side ("Marit Sund"), "");
}

TEST_F (Ties, WhoeverLivesThereSpeaksWithTheResidents)
{
  read ({ "“They took the light,” said Maud Tranter, who chairs the Orchard Lane Residents' Group.",
          "“Not a leaflet,” said Femi Ola, a bus driver who lives at number 7.", "“Not a knock,” said Per Dahl, a bus driver." });
  said ();
  EXPECT_EQ (side ("Femi Ola"), "Orchard Lane Residents' Group");
  EXPECT_EQ (side ("Per Dahl"), "");
}

TEST_F (Ties, TenantsWithASpokeswomanAreASideAndSoIsATenant)
{
  read ({ "The tenants of Wharf Court say they were never asked. Their spokeswoman, Lena Frost, said the rent had doubled.",
          "“We are not moving,” said Abdi Omar, a tenant of 12 years." });
  said ();
  EXPECT_EQ (side ("Lena Frost"), "tenants");
  EXPECT_EQ (side ("Abdi Omar"), "tenants");
}

TEST_F (Ties, WhoeverIsNamedBehindThemIsOfThem)
{
  read ({ "The nurses, Ana Lind, Olga Moe and Peter Fox, deny any wrong. A lawyer for the nurses, Paul Gray, said they would sue.",
          "“Never,” Moe said." });
  said ();
  EXPECT_EQ (side ("Olga Moe"), "nurses");
}

TEST_F (Ties, WhoeverRepresentsThemIsTheirVoice)
{
  read ({ "The fishermen, represented by the lawyer Ivo Dragan, say the ban is illegal. “It is illegal,” Dragan said." });
  said ();
  EXPECT_EQ (side ("Ivo Dragan"), "fishermen");
}

TEST_F (Ties, AnEngineerHiredByABodySpeaksForIt)
{
  read ({ "“It will burst,” said Olga Marsh, an engineer hired by the Low Valley Residents' Association.",
          "“It will not,” said Per Dahl, an engineer." });
  said ();
  EXPECT_EQ (side ("Olga Marsh"), "Low Valley Residents' Association");
  EXPECT_EQ (side ("Per Dahl"), "");
}

TEST_F (Ties, WhatWasFoundedBySomebodyIsHisWhoStillRunsIt)
{
  read ({ "Kaleva was founded in 1990 by Mika Salo, who still runs it. Salo said the works would close." });
  said ();
  EXPECT_EQ (side ("Mika Salo"), "Kaleva");
}

TEST_F (Ties, ANetworkOfPeopleDoesNotBroadcast)
{
  read ({ "“We will not go,” said Marta Ilves, one of the founders of Sinilind, a network of small farmers.",
          "Sinilind wants the dam stopped." });
  said ();
  EXPECT_EQ (side ("Sinilind"), "Sinilind");
  EXPECT_EQ (side ("Marta Ilves"), "Sinilind");
}

TEST_F (Ties, WhatPeopleAreOfAndWhatActsIsABody)
{
  read ({ "“We are not against wind,” says Olga Krall of Melfora Nord. The group has lodged an appeal.",
          "“It is far,” said Nils Berg of Upper Velde." });
  read ({ "Melfora Nord welcomed the ruling." });
  EXPECT_EQ (said ().back (), "Melfora Nord");
  EXPECT_EQ (side ("Olga Krall"), "Melfora Nord");
  EXPECT_EQ (side ("Nils Berg"), "");
}

TEST_F (Ties, SomebodyOfTheAssociationIsOfIt)
{
  read ({ "“They lied,” said Petra Novak of the parents' association.", "The association's chair, Dan Hill, called on the head to resign." });
  said ();
  EXPECT_EQ (side ("Petra Novak"), "parents' association");
  EXPECT_EQ (side ("Dan Hill"), "parents' association");
}

TEST_F (Ties, WhoeverSpeaksForThemIsTheirVoice)
{
  read ({ "The monks want quiet. Brother Anselm, who speaks for the monks, said the bar must close.",
          "The villagers are represented by Otto Finn, a lawyer. Finn said the company had hidden the tests." });
  said ();
  EXPECT_EQ (side ("Brother Anselm"), "monks");
  EXPECT_EQ (side ("Otto Finn"), "villagers");
}

TEST_F (Ties, WhatSomebodyIsByAClauseSaysMoreThanTheTradeBefore)
{
  read ({ "The Tutors' Guild said it would strike. “I have ninety papers,” said Dr Mor Tregar, a historian who is president of the guild's Harlow branch." });
  said ();
  EXPECT_EQ (side ("Mor Tregar"), "Tutors' Guild");
}

TEST_F (Ties, ABodyHasTheNameBehindItsNoun)
{
  read ({ "“It howls,” said Lina Haber of the association Marramfreund.", "The association Marramfreund has 300 members.",
          "The cull goes on, said the district's forester, Ana Wold." });
  resolve ();
  EXPECT_EQ (side ("Lina Haber"), "Marramfreund");
}

TEST_F (Ties, TheWorksCouncilIsNotTheTowns)
{
  read ({ "“It was never about figures,” said Jana Holub, who heads the works council.", "The mayor, Ana Wold, said the council would write a letter." });
  resolve ();
  EXPECT_EQ (side ("Jana Holub"), "works council");
  EXPECT_NE (side ("Ana Wold"), "works council");
}

TEST_F (Ties, APartOfAStateHasMinisters)
{
  read ({ "Norway and Denmark met in Oslo. Norway closes the plant and Denmark buys it.",
          "Lowmark's economy minister, Lutz Berend, said nobody had told him.", "Norway said that it had." });
  resolve ();
  EXPECT_EQ (side ("Lutz Berend"), "Lowmark");
}

TEST_F (Ties, AStateOfOtherParagraphsHasNoSpokeswomanHere)
{
  read ({ "Norway's brewers reject a proposal that adverts should vanish from stadiums before the next championship.",
          "The drugs commissioner, Jan Holub, presented the idea in Oslo on Tuesday.",
          "The professional league is worried about 90 million crowns a season. Its spokeswoman, Tabea Krull, pointed to other drinks." });
  resolve ();
  EXPECT_NE (side ("Tabea Krull"), "Norway");
}

TEST_F (Ties, WhoLeadsSomebodysCampaignSpeaksForHim)
{
  read ({ "Camilo Reste won by 204,000 votes. Reste asked her to accept it.", "His campaign chief, Tania Urb, said nobody had that many cousins." });
  resolve ();
  EXPECT_EQ (side ("Tania Urb"), "Camilo Reste");
}

TEST_F (Ties, WhosePartyHasANameIsOfIt)
{
  read ({ "The businessman Retsel Mohap, whose Brighter Day party was founded in March, promised reforms.", "Mohap said they would pass before lunch." });
  resolve ();
  EXPECT_EQ (side ("Retsel Mohap"), "Brighter Day");
}

} // namespace
