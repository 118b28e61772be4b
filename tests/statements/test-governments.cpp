/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom ministers, mayors and envoys speak when nobody says for whom, and who is called by a place. */
#include "heard.h"

namespace {

class Governments : public Speakers
{
};

TEST_F (Governments, MinistersOfNoNamedStateAreOfTheGovernment)
{
  read ({ "Brona Keane, the Taoiseach, called the idea a circus. Tadhg Lally, the Minister for Works, said the dam was on budget.",
          "The government said it would answer by Easter." });
  resolve ();
  EXPECT_EQ (side ("Brona Keane"), "government");
  EXPECT_EQ (side ("Tadhg Lally"), "government");
}

TEST_F (Governments, AMinisterOfAFieldIsOfItsMinistry)
{
  read ({ "The Ministry of the Environment said the permit stood.", "The environment minister, Paula Dean, said the wells were full." });
  resolve ();
  EXPECT_EQ (side ("Paula Dean"), "Ministry of the Environment");
}

TEST_F (Governments, AMinisterIsOfNoGovernmentWhereTwoStatesAreNamed)
{
  read ({ "Norway and Iceland met in Oslo. Norway wants more. Iceland wants less. Norway and Iceland will meet again.",
          "The trade minister, Paula Dean, said the talks were slow." });
  resolve ();
  EXPECT_NE (side ("Paula Dean"), "government");
}

TEST_F (Governments, AnEnvoyIsOfTheStateThatWasSaidFirst)
{
  read ({ "LIMA, March 12 — Peru promised that the Ecuadorian consul would see the crew.", "Peru then turned the consul, Lucia Amador, away at the gate.",
          "Ms Amador said a sentry had shut the gate. Peru said nothing of it." });
  resolve ();
  EXPECT_EQ (side ("Lucia Amador"), "Ecuador");
}

TEST_F (Governments, AMayorSpeaksForThePlaceThatHeGoverns)
{
  read ({ "PORTO ALTO — The mayor of Porto Alto, who would not hear of it, has changed his mind.", "On Wednesday Rui Salgado suspended the permit.",
          "“I have seen the stumps,” the mayor told the council chamber. Salgado said nobody would build." });
  resolve ();
  EXPECT_EQ (side ("Rui Salgado"), "Porto Alto");
}

TEST_F (Governments, AMayorSpeaksForTheTownThatTheArticleTellsOf)
{
  read ({ "Residents complain about a ferry.", "In the Latvian town of Saint Orlo, nobody sleeps.", "Mayor Ana Wold said the ferry would stay." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "Saint Orlo");
}

TEST_F (Governments, AMayorSpeaksForThePlaceInWhichItHappens)
{
  read ({ "The chapel in Orlovec is to close, its priest said.", "Orlovec has no other, said Mayor Ana Wold." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "Orlovec");
}

TEST_F (Governments, ATownIsNotShortForTheClinicThatIsCalledByIt)
{
  read ({ "The chapel in Orlovec is to close.", "Orlovec has no other, said Mayor Ana Wold.", "The Orlovec Clinic said it wanted the chapel." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "Orlovec");
}

TEST_F (Governments, AMayorSpeaksForTheCouncilThatIsTheTowns)
{
  read ({ "The mayor, Ana Wold, said the road would be built.", "The town council has voted against it, according to Wold." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "town council");
}

TEST_F (Governments, AMayorIsOfWhatTheArticleCallsThePlace)
{
  read ({ "The mayor, Ana Wold, said the road would be built.", "It would bring nothing to the village, said farmer Rui Salgado." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "the village");
}

TEST_F (Governments, AMayorIsNotOfTheProvince)
{
  read ({ "The province wants the road, it said on Friday.", "Mayor Ana Wold said it would go through the town." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "the town");
}

TEST_F (Governments, AnOfficeIsNotOfHerWhoIsOfAnotherBody)
{
  read ({ "Amelia Faro keeps goats outside Porto Alto. Since February she has led Terra Alta, an association of 140 farmers.",
          "Amelia Faro said the lease was signed over a table.", "The mayor said the permit was lawful." });
  resolve ();
  EXPECT_EQ (side ("Amelia Faro"), "Terra Alta");
}

TEST_F (Governments, WhatIsOnceCalledAnAssociationIsOneThroughout)
{
  read ({ "The president of Terra Cima, said to be the oldest group here, was away. Terra Cima claims the wells will dry up." });
  resolve ();
  EXPECT_EQ (side ("Terra Cima"), "Terra Cima");
}

TEST_F (Governments, WhoHasOwnedAClubSpeaksForIt)
{
  read ({ "Harrow Town were bottom of the table. Harrow Town said the accounts were delivered.",
          "Gareth Moss, who has owned Harrow Town since 2018, denied that anyone had been paid late." });
  resolve ();
  EXPECT_EQ (side ("Gareth Moss"), "Harrow Town");
}

TEST_F (Governments, HowManyATeamHasIsNoName)
{
  read ({ "Inspectors of the Organisation for Harbour Safety said they had been kept out.",
          "“We were given a key,” said Sanjay Anand, the head of the five-member team." });
  resolve ();
  EXPECT_NE (side ("Sanjay Anand"), "member team");
}

TEST_F (Governments, ACommitteeOfThoseWhoseItIsIsASide)
{
  read ({ "The Wexford Consultants’ Committee demanded that the closure be dropped. Its chair, Dr Abena Mensah, said the ward was full." });
  resolve ();
  EXPECT_EQ (side ("Abena Mensah"), "Wexford Consultants’ Committee");
}

TEST_F (Governments, WhenIsNoPartOfWho)
{
  read ({ "In a statement on Saturday night the candidate said she would take part. The same evening opposition members said they would not." });
  for (const std::string &name : said ())
    {
      EXPECT_EQ (name.find ("night"), std::string::npos) << name;
      EXPECT_EQ (name.find ("evening"), std::string::npos) << name;
    }
}

TEST_F (Governments, WhoIsIntroducedEndsBeforeWhatIsSaidOfHim)
{
  read ({ "An official at the ministry was less sure. “The report lay in the wrong tray,” the official said." });
  EXPECT_EQ (said (), Lines ({ "official at the ministry" }));
}

TEST_F (Governments, AMinisterIsOfTheMinistryOfHisFieldThatWasNamedLast)
{
  read ({ "Georgia shot down a drone. Azerbaijan denied that it had crossed. Georgia and Azerbaijan will talk.",
          "The Georgian Defence Ministry said the drone had entered. It was of a type that Azerbaijan has bought.",
          "“Our soldiers did what they had to,” Defence Minister Levan Gelash said." });
  resolve ();
  EXPECT_EQ (side ("Levan Gelash"), "Georgia");
}

TEST_F (Governments, TheOfficeOfAMinisterSpeaksForHisState)
{
  read ({ "WARSAW, Dec 2 — Poland's lower house voted on Friday. Poland will have a register.",
          "A senior official in the prime minister’s office, who did not wish to be identified, conceded that the limit was too high." });
  resolve ();
  EXPECT_EQ (side ("senior official in the prime minister’s office"), "Poland");
}

TEST_F (Governments, AProvinceIsASideOfItsOwn)
{
  read ({ "Altamira Silver says that all of it was caught in a pond.",
          "The province said that it took the side of the company. Its secretary of mining, Hernan Oribe, said the river was clean." });
  resolve ();
  EXPECT_EQ (side ("Hernan Oribe"), "province");
}

TEST_F (Governments, AFirmsEngineersSpeakForItAndOthersForNobody)
{
  read ({ "Corvale Motors disagreed. An engineer of the company wrote that the bolt was bad. An engineer at Harrow University said it was good.",
          "Corvale Motors said so again." });
  resolve ();
  EXPECT_EQ (side ("engineer of the company"), "Corvale Motors");
  EXPECT_EQ (side ("engineer at Harrow University"), "");
}

TEST_F (Governments, AUnionsPresidentIsOfNoState)
{
  read ({ "OTTAWA, May 4 — Canada is waiting for its trains.",
          "Yvonne Kowal, president of the Canadian Yard Crews' Union, said that nine per cent was too little. Canada waited." });
  resolve ();
  EXPECT_EQ (side ("Yvonne Kowal"), "Canadian Yard Crews' Union");
}

TEST_F (Governments, ALetterIsItsSignatorys)
{
  read ({ "Dear neighbours,", "We ask all of you to stay away on Saturday. The mayor said, “We shall see.”", "Yours in hope,", "Bola Adeyo, for the committee" });
  EXPECT_EQ (said (), Lines ({ "Bola Adeyo", "mayor" }));
}

TEST_F (Governments, WhoSaysIInAnArticleHasNotSignedIt)
{
  read ({ "We ask all of you to stay away on Saturday.", "Bola Adeyo, for the committee" });
  for (const std::string &name : said ())
    EXPECT_NE (name, "Bola Adeyo");
}

TEST_F (Governments, TheMayorOfAnotherPlaceIsNotOfTheCouncilNextDoor)
{
  read ({ "Fellgate Council said the bridge would open. The mayor, Ana Wold, said it was safe. The council said so too." });
  read ({ "The mayor of Porto Alto was away on Monday.", "The mayor, Rui Salgado, said nobody would build." });
  resolve ();
  EXPECT_EQ (side ("Ana Wold"), "Fellgate Council");
  EXPECT_EQ (side ("Rui Salgado"), "Porto Alto");
}

/* Whatever else is known of the town's name: of nothing, of a town, or of a capital that often stands for its government. */
TEST_F (Governments, TheMayorOfATownThatIsNamedSpeaksForIt)
{
  for (const std::string town : { "Kestle", "Coventry", "Boston", "New York", "Nairobi", "London" })
    for (const std::string &words : { "Ana Lind, the mayor of " + town + ", said the dump was a danger.", town + " Mayor Ana Lind said the dump was a danger.",
                                      town + "'s mayor, Ana Lind, said the dump was a danger.", "Mayor Ana Lind of " + town + " said the dump was a danger.",
                                      "Ana Lind, deputy mayor of " + town + ", said the dump was a danger.", town + " Police Chief Ana Lind said the dump was a danger." })
      {
        TearDown ();
        SetUp ();
        read ({ words, "Greenfields Ltd said that it was safe." });
        resolve ();
        EXPECT_EQ (side ("Ana Lind"), town) << words;
      }
}

TEST_F (Governments, ABodyThatBeginsWithACapitalIsNotTheGovernment)
{
  for (const std::string body : { "London University", "Nairobi Airport", "the London Chamber of Commerce", "the Nairobi Teachers Union", "the Los Angeles City Council",
                                  "the Boston Police Department" })
    {
      const std::string name = body.compare (0, 4, "the ") == 0 ? body.substr (4) : body;

      TearDown ();
      SetUp ();
      read ({ "On Monday " + body + " said the dump was a danger. Greenfields Ltd said that it was safe." });
      resolve ();
      EXPECT_EQ (said (), Lines ({ name, "Greenfields Ltd" }));
      EXPECT_EQ (side (name), name);
    }
}

TEST_F (Governments, WhatACapitalHasAsATownIsNotTheGovernments)
{
  read ({ "London's largest union said the dump was a danger. Rome's council said that it was safe. Nairobi police said that it was shut.",
          "Moscow's foreign ministry said that it was open." });
  resolve ();
  EXPECT_EQ (said (), Lines ({ "union", "council", "Nairobi police", "Russia" }));
  for (const char *town : { "union", "council", "Nairobi police" })
    for (const char *state : { "Italy", "Kenya", "United Kingdom" })
      EXPECT_NE (side (town), state) << town;
}

TEST_F (Governments, TheCityOfACapitalIsATown)
{
  read ({ "The city of London said the dump was a danger.", "Greenfields Ltd said that it was safe." });
  resolve ();
  EXPECT_EQ (said (), Lines ({ "city of London", "Greenfields Ltd" }));
  EXPECT_NE (side ("city of London"), "United Kingdom");
}

TEST_F (Governments, TwoMayorsAreTwo)
{
  read ({ "The mayor of Oldham said he would wait. Ana Lind, the mayor of Coventry, said it was late. Miami-Dade County said that it was early." });
  resolve ();
  EXPECT_EQ (said (), Lines ({ "mayor of Oldham", "Ana Lind", "Miami-Dade County" }));
  EXPECT_EQ (side ("Ana Lind"), "Coventry");
}

TEST_F (Governments, ACandidateWhoWasASecretaryOnceStandsForHerself)
{
  read ({ "Hillary Clinton was calling networks on Thursday. Clinton’s campaign contended that it was not hiding anything.",
          "“It is the same story,” Clinton said." }, "2016-05-26");
  resolve ();
  EXPECT_EQ (side ("Hillary Clinton"), "Hillary Clinton");
}

} // namespace
