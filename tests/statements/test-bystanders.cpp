/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Capitals that are nobody's name, and people who are heard for nobody. */
#include "heard.h"

namespace {

class Bystanders : public Speakers
{
};

TEST_F (Bystanders, ANounAtTheHeadOfASentenceIsNoBody)
{
  read ({ "The Harbour League has quarrelled with the pilots. Support has come from elsewhere, said its legal adviser, Tine Vester." });
  said ();
  EXPECT_EQ (side ("Tine Vester"), "Harbour League");
}

TEST_F (Bystanders, NeitherIsAnUncommonOneOrOneInBrackets)
{
  read ({ "OSLO (Agencies) — The Rowan Institute denies it. Authorship was corrected as usual, said its director, Tine Vester." });
  said ();
  EXPECT_EQ (side ("Tine Vester"), "Rowan Institute");
}

TEST_F (Bystanders, ANameThatNoDictionaryHasIsABodyEvenThere)
{
  read ({ "The strike goes on. Siltronix will appeal. “We are right,” said its president, Tine Vester." });
  said ();
  EXPECT_EQ (side ("Tine Vester"), "Siltronix");
}

TEST_F (Bystanders, AManagersFieldIsNoBody)
{
  read ({ "Rowan Distillers says the cask leaked. Warehouse manager Ole Brandt said that he had found it dry." });
  said ();
  EXPECT_NE (side ("Ole Brandt"), "Warehouse");
}

TEST_F (Bystanders, WhoeverOwnsAShopOfWhichNothingElseIsToldIsHeardForNobody)
{
  read ({ "The Porters' Union has left the talks with the city council, and rubbish lies in the streets.",
          "“They queue,” said a restaurant owner in Mill Lane, Gino Costa.",
          "Takeaway owner Stavros Lemos said he had hired a van.",
          "“I can see them,” said Ida Bruun, who runs a bakery beside the depot.",
          "“So can I,” said Pia Holt, who owns nine kiosks in the city." });
  said ();
  EXPECT_EQ (side ("Gino Costa"), "");
  EXPECT_EQ (side ("Stavros Lemos"), "");
  EXPECT_EQ (side ("Ida Bruun"), "");
  EXPECT_EQ (side ("Pia Holt"), "");
}

TEST_F (Bystanders, TheOwnerOfTheMillSpeaksForIt)
{
  read ({ "Villagers want the mill in Rowan to close at night. The mill says it cannot.",
          "“It would cost us the winter,” mill owner Harald Gill said." });
  said ();
  EXPECT_NE (side ("Harald Gill"), "");
}

TEST_F (Bystanders, AWorkerWhoMayNotBeKnownToSpeakDoesNotSpeakForTheFirm)
{
  read ({ "Marram Stone denied that any charge had been increased. Marram Stone said so twice.",
          "A driver with the firm, who did not want to be named, said that the blasts were bigger.",
          "An official of the firm, who did not want to be named, said that they were not loud.",
          "A shift manager at the firm, who was not authorised to speak, said that the horn was broken." });
  said ();
  EXPECT_EQ (side_of ("were bigger"), "");
  EXPECT_EQ (side_of ("was broken"), "");
  EXPECT_EQ (side_of ("not loud"), "Marram Stone");
}

} // namespace
