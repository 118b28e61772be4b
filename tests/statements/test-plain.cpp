/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an article says plainly of for whom somebody speaks, which nothing that is only in mind may overrule. */
#include "heard.h"

namespace {

class Plain : public Speakers
{
};

TEST_F (Plain, AnOfficeIsOfWhoseItIsCalled)
{
  read ({ "The Harbour Research Institute will close two stations. “A series that stops is worthless,” said director Greta Aster.",
          "The Lowland Science Fund disputes that. According to its managing director, Bernd Kolb, the institute was told in May." });
  said ();
  EXPECT_EQ (side ("Bernd Kolb"), "Lowland Science Fund");
}

TEST_F (Plain, WhoHadAnOfficeOnceSpeaksForNobody)
{
  read ({ "The government of Norway published the audit. Norway says it is complete.",
          "That is only partly true, according to Gil Sander, a former commissioner of audit. Sander called it “half a ledger”." });
  said ();
  EXPECT_EQ (side ("Gil Sander"), "");
}

TEST_F (Plain, APartysNameIsNoOffice)
{
  read ({ "Lawmaker Eva Rim of the opposition Future Justice Party said the fund had been cut “with a ruler”." });
  said ();
  EXPECT_EQ (side ("Eva Rim"), "Future Justice Party");
}

TEST_F (Plain, APartyMayBeCalledACongress)
{
  read ({ "The People's Unity Congress rejected the ruling. “A wedding that starts on Friday is a Friday wedding,” it said." });
  said ();
  EXPECT_EQ (side ("People's Unity Congress"), "People's Unity Congress");
}

TEST_F (Plain, APartyIsCalledSoBehindItsName)
{
  read ({ "Wardens asked the Varna Dawn party to explain a speech. The party's lawyer, Debra Lahir, said the words were a proverb." });
  said ();
  EXPECT_EQ (side ("Debra Lahir"), "Varna Dawn");
}

TEST_F (Plain, AMinistryIsOfTheCapitalThatItIsToldOf)
{
  read ({ "Mexico has raised its tariff, and Mexico says it is lawful. South Korea objects.",
          "In Seoul, a Commerce Ministry spokesman, Seo Jun, replied that the line had been closed." });
  said ();
  EXPECT_EQ (side ("Seo Jun"), "South Korea");
}

TEST_F (Plain, ASecretariatOfAFieldIsAMinistry)
{
  read ({ "MEXICO CITY - Mexico received the request, and Mexico will come.", "The Secretariat of Economy rejects the charge. The secretariat claims 2,000 jobs." });
  EXPECT_EQ (said (), (Lines{ "Secretariat of Economy", "Secretariat of Economy" }));
  EXPECT_EQ (side ("Secretariat of Economy"), "Mexico");
}

TEST_F (Plain, WhoSaysItIsNotWhoIsNamedAtTheEndOfIt)
{
  read ({ "The deal is like the one struck with Marram, the union said." });
  EXPECT_EQ (said (), (Lines{ "union" }));
}

TEST_F (Plain, RebelsAreNoMonitorGroup)
{
  read ({ "The Marram Observatory monitor group said rebels were near.", "Rebels said drones had been seen." });
  EXPECT_EQ (said (), (Lines{ "Marram Observatory", "Rebels" }));
}

TEST_F (Plain, NobodyKnownIsMeantByAnothersTitle)
{
  read ({ "Mr. Yellen pledged to cut the tax." });
  EXPECT_EQ (said (), (Lines{ "Yellen" }));
}

TEST_F (Plain, OfTwoWhoAreKnownTheTitleTellsWho)
{
  read ({ "Mrs. Clinton pledged to cut the tax." });
  EXPECT_EQ (said (), (Lines{ "Hillary Clinton" }));
}

TEST_F (Plain, AStateHasASolemnName)
{
  read ({ "The Republic of Zambia rejects the charge." });
  EXPECT_EQ (said (), (Lines{ "Zambia" }));
}

TEST_F (Plain, SomebodySpeaksForTheBodyBehindTheName)
{
  read ({ "The diocese ruled that the pews may be sold. Canon Aidan Raff, speaking for the diocese, said the building was no museum.",
          "Ingrid Liesen, of the Organists' Guild, called it a loss." });
  said ();
  EXPECT_EQ (side ("Ingrid Liesen"), "Organists' Guild");
  EXPECT_EQ (side_of ("no museum"), "diocese");
}

TEST_F (Plain, WhatIsToldOfTheBodyComesBetween)
{
  read ({ "The Clean Towers League has sued. For the Clean Towers League, which represents leaseholders, Jenny Lang said nobody cared who paid.",
          "“We pay the wages,” said Dragan Vult, who speaks for the 24 members of the Premier Clubs Forum." });
  said ();
  EXPECT_EQ (side ("Jenny Lang"), "Clean Towers League");
  EXPECT_EQ (side ("Dragan Vult"), "Premier Clubs Forum");
}

TEST_F (Plain, ALongerNameIsAnotherBodys)
{
  read ({ "The European Council of Academies backed its member. In a statement its secretary general, Yves Croz, spoke of a strangling." });
  said ();
  EXPECT_EQ (side ("Yves Croz"), "European Council of Academies");
}

TEST_F (Plain, PeopleWhoStandTogetherAreCalledByWhatTheyAre)
{
  read ({ "The Mothers of the Hill, a network of women, joined the protest. Its lawyer, Renata Falk, said a new witness had come." });
  said ();
  EXPECT_EQ (side ("Renata Falk"), "Mothers of the Hill");
}

TEST_F (Plain, ALawSpeaksForNobody)
{
  read ({ "Umber Crest Properties, the company that is to buy the yard, will not wait. Pelling said the Municipal Land Management Act requires a vote.",
          "The developer denied having paid anybody. Umber Crest would not comment on the vote." });
  EXPECT_EQ (said ().back (), "Umber Crest Properties");
  EXPECT_EQ (speaker ("Municipal Land Management Act"), nullptr);
  EXPECT_EQ (side_of ("having paid"), "Umber Crest Properties");
}

TEST_F (Plain, WhomAQuestionIsAboutIsNotWhoAnswers)
{
  read ({ "The Refugee Fund, a charity, helps both governments. Asked whether Zambia had broken the pact, its representative, Birte Solem, "
          "declined to “act as a judge”." });
  said ();
  EXPECT_EQ (side ("Birte Solem"), "Refugee Fund");
}

TEST_F (Plain, ABodyThatHeadsItsSentenceIsMeantByWhatFollows)
{
  read ({ "The Belgian federation has declined to comment while the case goes on, its spokeswoman Nathalie Bru said." });
  read ({ "The Spanish basketball league and its referees are at odds. The referees' association, AEBA, refuses to work.",
          "League chief executive Borja Saman said training had always been part of the job." });
  said ();
  EXPECT_EQ (side ("Nathalie Bru"), "Belgian federation");
  EXPECT_EQ (side ("Borja Saman"), "Spanish basketball league");
}

TEST_F (Plain, WhoeverSaysIsAPerson)
{
  read ({ "The charity Open Hands asked for auditors. “We don't care who wins,” said its coordinator, Filipa Sacrament. It will write again." });
  said ();
  EXPECT_EQ (side ("Filipa Sacrament"), "Open Hands");
}

TEST_F (Plain, ARegionalDirectorIsOfTheBodyThatTheTextIsAbout)
{
  read ({ "The Transport League called the figure “taken out of the air”. Regional director Mehmet Yild said its own count showed more visitors." });
  said ();
  EXPECT_EQ (side ("Mehmet Yild"), "Transport League");
}

} // namespace
