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

} // namespace
