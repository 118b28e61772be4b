/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies of many states and their officers, forces that are named with their state, and who is called by a name between first and last. */
#include "heard.h"

namespace {

class Worldwide : public Speakers
{
};

TEST_F (Worldwide, TheLettersOfTheHealthOrganizationAreNoPronoun)
{
  read ({ "The World Health Organization said that cholera had reached Malawi.", "The WHO, too, advised against closing the market.",
          "WHO spokeswoman Ines Holm said the wells had been tested." });
  EXPECT_EQ (said (), Lines ({ "World Health Organization", "World Health Organization", "Ines Holm" }));
  EXPECT_EQ (side ("Ines Holm"), "World Health Organization");
}

TEST_F (Worldwide, AnOfficeOfTheHealthOrganizationIsTheOrganization)
{
  read ({ "The World Health Organization said that cholera had reached Malawi.", "Eight people have died, according to the WHO's regional office." });
  EXPECT_EQ (said (), Lines ({ "World Health Organization", "World Health Organization" }));
}

TEST_F (Worldwide, AnAgencyMayBeOneOfTheUnitedNations)
{
  read ({ "LILONGWE (Southern Cross Wire) - The Food and Agriculture Organization said the locusts had come back to Malawi.",
          "The agency wants the fields to be sprayed. Malawi said it had no planes." });
  EXPECT_EQ (said (), Lines ({ "Food and Agriculture Organization", "Food and Agriculture Organization", "Malawi" }));
}

TEST_F (Worldwide, ASpokesmanInACapitalIsOfTheBodyThatHasItsSeatThere)
{
  read ({ "The Food and Agriculture Organization has not replied. A spokesman in Rome, Paul Berg, said the letter was on his desk.",
          "Kenya asked for a reply." });
  said ();
  EXPECT_EQ (side ("Paul Berg"), "Food and Agriculture Organization");
}

TEST_F (Worldwide, AForceIsOfTheStateWithWhichItsNameBegins)
{
  read ({ "Kenya said two boats had come over the lake. Uganda said they had stayed at home. Tanzania offered to mediate, and Dodoma was accepted.",
          "The boats turned back at noon, according to the Kenya Defence Force.",
          "The Defence Force showed a film of them. They came twice, Captain Ada Moss said." });
  said ();
  EXPECT_EQ (side ("Kenya Defence Force"), "Kenya");
  EXPECT_EQ (side ("Ada Moss"), "Kenya");
}

TEST_F (Worldwide, ACaptainFarFromAnyForceIsOfNone)
{
  read ({ "The Kenya Defence Force said the lake was calm.", "Fish was dear. Boats were late. Nets were torn. The market was full.",
          "The ferry was on time, Captain Ada Moss said." });
  said ();
  EXPECT_EQ (side ("Ada Moss"), "");
}

TEST_F (Worldwide, WhoKeepsAShopIsNobodysEnvoy)
{
  read ({ "“The windows shook,” said Vera Holm, who keeps the only shop beside the lake.", "Kenya has summoned the Ugandan ambassador." });
  said ();
  EXPECT_EQ (side ("Vera Holm"), "");
}

TEST_F (Worldwide, OneIsCalledByTheFathersNameThatStandsBeforeTheMothers)
{
  read ({ "Ramiro Quispe Salas Mendoza, the attorney general of Bolivia, said the ship had been bought.", "Quispe denied that it had been stolen." });
  EXPECT_EQ (said (), Lines ({ "Ramiro Quispe Salas Mendoza", "Ramiro Quispe Salas Mendoza" }));
}

TEST_F (Worldwide, TheGovernmentOfADelegateIsThatOfWhatItIsADelegateOf)
{
  read ({ "Kenya wants the season closed. The Seychelles depend on the boats. Its delegate, Mary Lark, says that it was the right vote.",
          "Her government has since asked Kenya for a year." });
  said ();
  ASSERT_NE (who ("for a year"), nullptr);
  EXPECT_STREQ (who ("for a year")->name, "Seychellois government");
}

}
