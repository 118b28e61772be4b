/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies that watch over firms, houses in which others meet, and who speaks for each. */
#include "heard.h"

namespace {

class Watchdogs : public Speakers
{
};

TEST_F (Watchdogs, AUniversityIsNotTheAssociationOfItsTeachers)
{
  read ({ "Harrow University will close on Monday, and the university blames the strike. The Harrow University Faculty Association says so, too.",
          "“We wait,” said university president Nils Orm. “We do not,” said Ana Falk, president of the Harrow University Faculty Association." });
  resolve ();
  EXPECT_EQ (side ("Nils Orm"), "Harrow University");
  EXPECT_EQ (side ("Ana Falk"), "Harrow University Faculty Association");
}

TEST_F (Watchdogs, AUniversityOfOneArticleIsNoAssociationOfAnother)
{
  read ({ "The Calder College Faculty Association said on Monday that it would strike." });
  read ({ "Calder College said on Tuesday that it would close." });
  EXPECT_EQ (said (), (Lines{ "Calder College Faculty Association", "Calder College" }));
}

TEST_F (Watchdogs, ACapitalAtTheHeadOfASentenceIsNotTheBodysName)
{
  read ({ "The Harrow University Faculty Association met on Monday.", "Faculty association president Ana Falk said that it had voted." });
  resolve ();
  EXPECT_EQ (side ("Ana Falk"), "Harrow University Faculty Association");
}

TEST_F (Watchdogs, TheOfficeOfACommissionerIsTheRegulator)
{
  for (const std::string name : { "Office of the Norwegian Energy Commissioner", "Office of the Ombudsman", "Office for Lenders" })
    {
      TearDown ();
      read ({ "The " + name + " said on Tuesday that Marram Power had lost the records. The regulator says it wants a fine.",
              "“We have counted them,” said Ana Falk, the assistant commissioner running the case." });
      EXPECT_EQ (said (), (Lines{ name, name, "Ana Falk" }));
      EXPECT_EQ (side ("Ana Falk"), name);
    }
}

TEST_F (Watchdogs, WhatAStateHasForAFieldIsNoCompany)
{
  read ({ "Marram Proteins insists that the water is clean. Inland Fisheries Norway has said it has serious reservations.",
          "The company says that it will wait." });
  EXPECT_EQ (said (), (Lines{ "Marram Proteins", "Inland Fisheries Norway", "Marram Proteins" }));
}

TEST_F (Watchdogs, ItIsTheCommissionOfTheSentenceBefore)
{
  read ({ "The commission moves as well. Tumelo Qwabe says it would withdraw its objection.", "Qwabe adds that he would." });
  resolve ();
  EXPECT_NE (side ("Tumelo Qwabe"), "Tumelo Qwabe");
}

TEST_F (Watchdogs, AnAdvocateIsALawyerOfWhomHeIsFor)
{
  read ({ "Marram Stores wants to buy. Adv Tumelo Carrim, for Marram, tells the panel that it will sell." });
  resolve ();
  EXPECT_EQ (side ("Tumelo Carrim"), "Marram Stores");
}

TEST_F (Watchdogs, AnEconomistOfACommissionIsHeardForIt)
{
  read ({ "The Prices Commission said that it would wait. The commission's economist, Ilse Falk, said that prices rose." });
  resolve ();
  EXPECT_EQ (side ("Ilse Falk"), "Prices Commission");
}

TEST_F (Watchdogs, APresidentAndChiefExecutiveIsNoStates)
{
  read ({ "Canada waits. Halden Energy Ltd. today published its review.", "The review took a month in Canada.",
          "“Our number was wrong,” said Ilse Falk, President and Chief Executive Officer." });
  resolve ();
  EXPECT_EQ (side ("Ilse Falk"), "Halden Energy Ltd.");
}

TEST_F (Watchdogs, ThePersonIsWhoWasJustToldOf)
{
  read ({ "A person close to the board said there had been no other buyer. “We knocked on every door,” the person said." });
  EXPECT_EQ (said (), (Lines{ "person close to the board", "person close to the board" }));
}

TEST_F (Watchdogs, ANameWithinASentenceIsOneAtTheHeadOfAnother)
{
  read ({ "“We won,” said Nuala Heneghan.", "Feerick said one of the tanks had been covered. Heneghan was not there. “Good,” she said." });
  EXPECT_EQ (said (), (Lines{ "Nuala Heneghan", "Feerick", "Nuala Heneghan" }));
}

TEST_F (Watchdogs, AFirmIsNotTheCommission)
{
  read ({ "Marram is willing to sell, says Adv Tumelo Carrim, for Marram. Marram waits.",
          "The commission's economist, Ilse Falk, said that prices rose." });
  resolve ();
  EXPECT_NE (side ("Ilse Falk"), "Marram");
}

TEST_F (Watchdogs, WhatHasAGeneralManagerIsTheCompany)
{
  read ({ "Clear Water Corrie objects to the plant, and Clear Water Corrie will say so at the hearing, a group of neighbours.",
          "Marram's general manager, Declan Orm, does not accept that the plant smells.", "Clear Water Corrie waits. The company said that it would pay." });
  EXPECT_EQ (said ().back (), "Marram");
}

} // namespace
