/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"
#include "stance/called.h"

namespace {

/* Two years of a quarrel about a quay; one of the speakers goes over to the other side in between. */
class People : public Dispute
{
protected:
  void
  SetUp () override
  {
    Dispute::SetUp ();
    speaker ("Ada Venn", "Marsh Rovers");
    speaker ("Tom Brice", "County League");
    article ("2020-03-04",
             { "The quay is sound, Ada Venn said. Tom Brice denied that the quay was sound.",
               "Boats must moor there, Ada Venn said. The chairman said that nobody moors there." },
             { { "Ada Venn", "The quay is sound", CP_ACT_ASSERT, "said", "2020-03-04" },
               { "Tom Brice", "the quay was sound", CP_ACT_DENY, "denied", "2020-03-04" },
               { "Ada Venn", "Boats must moor there", CP_ACT_DEMAND, "said" },
               { "The chairman", "nobody moors there", CP_ACT_ASSERT, "said" } });
    article ("2022-05-03",
             { "The quay was never sound, Ada Venn said. Boats may sink there, Tom Brice said." },
             { { "Ada Venn", "The quay was never sound", CP_ACT_ASSERT, "said", "2022-05-03" },
               { "Tom Brice", "Boats may sink there", CP_ACT_WARN, "said", "2022-05-03" } });
    build ();
  }

  /* Gives the speaker whom the test told of last an office, before what else is known. */
  void
  office (const char *side, const char *from, const char *to)
  {
    auto *known = static_cast<CpSpeaker *> (g_ptr_array_index (speakers->speakers, speakers->speakers->len - 1));
    auto *held = g_new0 (CpAffiliation, 1);

    held->name = g_strdup (side);
    held->weight = 2;
    cp_date_parse_iso (from, &held->from);
    cp_date_parse_iso (to, &held->to);
    g_ptr_array_insert (known->affiliations, 0, held);
  }

  std::string
  party_of (const char *words)
  {
    gint32 of = statement (words)->party;

    return of >= 0 ? party_at (of)->name : "none";
  }

  CpModelSpeaker *
  speaker_named (const char *name)
  {
    for (guint i = 0; i < model->speakers->len; i++)
      {
        auto *found = static_cast<CpModelSpeaker *> (g_ptr_array_index (model->speakers, i));

        if (strcmp (found->name, name) == 0)
          return found;
      }
    return nullptr;
  }

  std::string
  speaker_of (const char *words)
  {
    gint32 of = statement (words)->speaker;

    return of >= 0 ? static_cast<CpModelSpeaker *> (g_ptr_array_index (model->speakers, of))->name : "nobody";
  }
};

/* An office that ended counts only on the days when it was held: without a date, what has no end goes before it. */
TEST_F (People, WithoutADateAnOfficeThatEndedIsNotHeld)
{
  speaker ("Lea Kron", "Kron Mills");
  office ("Marsh Rovers", "2009-01-01", "2013-01-01");
  speaker ("Ida Moor", "Moor Council");
  article ("", { "The mill is ready, Lea Kron said. The mill is not ready, Ida Moor said. The mill is loud, Ida Moor said." },
           { { "Lea Kron", "The mill is ready", CP_ACT_ASSERT, "said" },
             { "Ida Moor", "The mill is not ready", CP_ACT_ASSERT, "said" },
             { "Ida Moor", "The mill is loud", CP_ACT_ASSERT, "said" } });
  build ();
  EXPECT_EQ (party_of ("The mill is ready"), "Kron Mills");
}

TEST_F (People, WhoChangedSidesBelongsToTheOneOfTheDay)
{
  correct (CP_CORRECT_SPEAKER_TIMES, "Ada Venn", "2021/.. County League");
  build ();
  EXPECT_EQ (party_of ("The quay is sound"), "Marsh Rovers");
  EXPECT_EQ (party_of ("Boats must moor there"), "Marsh Rovers") << "without a day of its own it is of the article's";
  EXPECT_EQ (party_of ("The quay was never sound"), "County League");
  EXPECT_NE (statement ("The quay was never sound")->by_person & 1u << CP_FIELD_PARTY, 0u);
  ASSERT_EQ (speaker_named ("Ada Venn")->memberships->len, 1u);
  auto *membership = static_cast<CpMembership *> (g_ptr_array_index (speaker_named ("Ada Venn")->memberships, 0));
  ASSERT_GE (membership->party, 0);
  EXPECT_STREQ (party_at (membership->party)->name, "County League");
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (People, ACorrectedDayMovesAStatementToTheSideOfThatDay)
{
  correct (CP_CORRECT_SPEAKER_TIMES, "Ada Venn", "2021/.. County League");
  correct (CP_CORRECT_DATE, key ("The quay is sound"), "2021-06-01");
  build ();
  EXPECT_EQ (party_of ("The quay is sound"), "County League");
}

TEST_F (People, APartyIsGivenToATimeThatHasAnEnd)
{
  correct (CP_CORRECT_SPEAKER_TIMES, "Ada Venn", "../2020-03 Harbour Watch\n2022/2022 County League");
  correct (CP_CORRECT_PARTY_NAME, "County League", "The League");
  build ();
  EXPECT_EQ (party_of ("The quay is sound"), "Harbour Watch") << "the whole of March belongs to it";
  EXPECT_EQ (party_of ("The quay was never sound"), "The League");
  correct (CP_CORRECT_SPEAKER_TIMES, "Ada Venn", "");
  build ();
  EXPECT_EQ (party_of ("The quay was never sound"), "Marsh Rovers");
}

TEST_F (People, ANameThatIsAddedBringsWhatIsCitedUnderIt)
{
  ASSERT_EQ (speaker_of ("nobody moors there"), "nobody");
  correct (CP_CORRECT_SPEAKER_ALIAS, "chairman", "Tom Brice");
  build ();
  EXPECT_EQ (speaker_of ("nobody moors there"), "Tom Brice");
  EXPECT_EQ (party_of ("nobody moors there"), "County League");
  EXPECT_EQ (speaker_named ("Tom Brice")->aliases->len, 1u);
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (People, ANameThatAnotherSpeakerHasMovesToTheNewOne)
{
  correct (CP_CORRECT_SPEAKER_ALIAS, "Ada Venn", "Tom Brice");
  build ();
  EXPECT_EQ (speaker_of ("The quay is sound"), "Tom Brice");
  EXPECT_EQ (speaker_named ("Ada Venn"), nullptr);
}

TEST_F (People, SomebodyWhomNobodyFoundCanBeAdded)
{
  correct (CP_CORRECT_SPEAKER_ADD, "The chairman", "Quay Trust");
  correct (CP_CORRECT_SPEAKER_ADD, "Eva Holt", "");
  build ();
  EXPECT_EQ (speaker_of ("nobody moors there"), "The chairman");
  EXPECT_EQ (party_of ("nobody moors there"), "Quay Trust");
  ASSERT_NE (speaker_named ("Eva Holt"), nullptr);
  EXPECT_EQ (speaker_named ("Eva Holt")->party, -1);
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (People, ASideThatAPersonNamesIsJustTheOneOfThatName)
{
  correct (CP_CORRECT_SPEAKER_PARTY, "Tom Brice", "Marsh Rovers Youth");
  build ();
  EXPECT_EQ (party_of ("Boats may sink there"), "Marsh Rovers Youth");
  EXPECT_EQ (party_of ("The quay is sound"), "Marsh Rovers");
}

TEST_F (People, APartyCanBeTakenAwayAndComesBackWithUndo)
{
  correct (CP_CORRECT_PARTY_COLOUR, "County League", "4");
  correct (CP_CORRECT_PARTY_MERGE, "County League", "");
  build ();
  EXPECT_EQ (party ("County League"), nullptr);
  EXPECT_EQ (party_of ("Boats may sink there"), "none");
  EXPECT_EQ (model->orphans->len, 0u);
  g_ptr_array_set_size (corrections, 0);
  build ();
  EXPECT_NE (party ("County League"), nullptr);
}

TEST_F (People, ARenamedPartyCanBeRenamedAndMergedAgain)
{
  correct (CP_CORRECT_PARTY_NAME, "County League", "The League");
  correct (CP_CORRECT_PARTY_NAME, "The League", "League");
  correct (CP_CORRECT_SPEAKER_PARTY, "Ada Venn", "League");
  build ();
  EXPECT_EQ (party_of ("The quay is sound"), "League");
  EXPECT_EQ (party_of ("Boats may sink there"), "League");
  g_ptr_array_remove_index (corrections, 2);
  correct (CP_CORRECT_PARTY_MERGE, "League", "Marsh Rovers");
  build ();
  EXPECT_EQ (model->parties->len, 1u);
  EXPECT_EQ (party_of ("Boats may sink there"), "Marsh Rovers");
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (People, AChosenPatternStaysWithAnotherColour)
{
  correct (CP_CORRECT_PARTY_PATTERN, "County League", "3");
  correct (CP_CORRECT_PARTY_COLOUR, "County League", "6");
  build ();
  guint look = party ("County League")->colour;

  EXPECT_EQ (look % 8, 6u);
  EXPECT_EQ ((look + look / 8) % 8, 3u);
}

TEST_F (People, ANameIsTheLongestThatStandsInTheWords)
{
  CpModelSpeaker *brice = speaker_named ("Tom Brice");

  g_ptr_array_add (brice->aliases, g_strdup ("Brice"));
  EXPECT_STREQ (cp_speaker_called (brice, "secretary Tom Brice"), "Tom Brice");
  EXPECT_STREQ (cp_speaker_called (brice, "Mr Brice"), "Brice");
  EXPECT_EQ (cp_speaker_called (brice, "Bricett"), nullptr);
  EXPECT_EQ (cp_speaker_called (brice, "he"), nullptr);
}

/* An article without a date was not written before the last year that it tells of. */
TEST_F (People, WithoutADateTheLastYearToldSaysWhichOfficeIsHeld)
{
  speaker ("Lea Kron", "Kron Mills");
  office ("Marsh Rovers", "2009-01-01", "2013-01-01");
  office ("Moor Council", "2020-01-01", "");
  speaker ("Ida Moor", "Tern Company");
  article ("", { "The mill is ready, Lea Kron said in 2011. The mill is not ready, Ida Moor said. The mill is loud, Ida Moor said." },
           { { "Lea Kron", "The mill is ready", CP_ACT_ASSERT, "said" },
             { "Ida Moor", "The mill is not ready", CP_ACT_ASSERT, "said" },
             { "Ida Moor", "The mill is loud", CP_ACT_ASSERT, "said" } });
  build ();
  EXPECT_EQ (party_of ("The mill is ready"), "Marsh Rovers");
}

/* Its name has the word "State", and it is none, nor a part of one. */
TEST_F (Dispute, AnArmedGroupIsNoPartOfTheGovernmentWhateverItsName)
{
  speaker ("Jane Moraa", "Kenya");
  speaker ("Islamic State", "Islamic State");
  article ("2022-05-03",
           { "The road is safe, Jane Moraa said. Islamic State denied that the road was safe. Trade grows, Jane Moraa said." },
           { { "Jane Moraa", "The road is safe", CP_ACT_ASSERT, "said", "2022-05-03" },
             { "Islamic State", "the road was safe", CP_ACT_DENY, "denied", "2022-05-03" },
             { "Jane Moraa", "Trade grows" } });
  build ();
  EXPECT_NE (party ("Islamic State"), nullptr);
}

/* The last noun of a name says what it is of a state's: the first may be any. */
TEST_F (Dispute, AStateTeachersAssociationIsNoPartOfTheGovernment)
{
  speaker ("Jane Moraa", "Kenya");
  speaker ("Tom Ngugi", "State Teachers Association");
  article ("2022-05-03",
           { "The road is safe, Jane Moraa said. Tom Ngugi denied that the road was safe. Trade grows, Jane Moraa said." },
           { { "Jane Moraa", "The road is safe", CP_ACT_ASSERT, "said", "2022-05-03" },
             { "Tom Ngugi", "the road was safe", CP_ACT_DENY, "denied", "2022-05-03" },
             { "Jane Moraa", "Trade grows" } });
  build ();
  EXPECT_NE (party ("State Teachers Association"), nullptr);
}

/* In a quarrel at home the state's government has a name that is made of the state's. */
TEST_F (Dispute, AUniversityIsNotOfOneSideWithTheAssociationOfItsFaculty)
{
  speaker ("Ada Venn", "Harrow University Faculty Association");
  speaker ("Tom Brice", "Harrow University");
  article ("2020-03-04",
           { "The quay is sound, Ada Venn said. Tom Brice denied that the quay was sound." },
           { { "Ada Venn", "The quay is sound", CP_ACT_ASSERT, "said", "2020-03-04" },
             { "Tom Brice", "the quay was sound", CP_ACT_DENY, "denied", "2020-03-04" } });
  build ();
  EXPECT_NE (statement ("The quay is sound")->party, statement ("the quay was sound")->party);
}

TEST_F (Dispute, AGovernmentIsGivenAndMergedUnderTheNameThatIsShown)
{
  speaker ("Jane Moraa", "Kenya");
  speaker ("Paul Kiptoo", "Teachers' Union");
  article ("2022-05-03",
           { "Schools are open, Jane Moraa said. Paul Kiptoo denied that schools were open.",
             "Pay has risen, Jane Moraa said. Paul Kiptoo said that pay had fallen. Books are there, Jane Moraa said." },
           { { "Jane Moraa", "Schools are open", CP_ACT_ASSERT, "said", "2022-05-03" },
             { "Paul Kiptoo", "schools were open", CP_ACT_DENY, "denied", "2022-05-03" },
             { "Jane Moraa", "Pay has risen" },
             { "Paul Kiptoo", "pay had fallen" },
             { "Jane Moraa", "Books are there" } });
  build ();
  ASSERT_NE (party ("Kenyan government"), nullptr);
  correct (CP_CORRECT_PARTY, key ("pay had fallen"), "Kenyan government");
  build ();
  EXPECT_EQ (model->parties->len, 2u);
  EXPECT_STREQ (party_at (statement ("pay had fallen")->party)->name, "Kenyan government");
  correct (CP_CORRECT_PARTY_MERGE, "Kenyan government", "Teachers' Union");
  build ();
  EXPECT_EQ (model->parties->len, 1u);
  EXPECT_EQ (model->orphans->len, 0u);
}

/* A club of a party's people is no longer name of the party. */
class Clubs : public Dispute
{
};

TEST_F (Clubs, AreNotThePartyWhoseNameTheyBeginWith)
{
  speaker ("Ada Holm", "Republican Party");
  speaker ("Mia Stone", "Republican Lawyers' Coalition");
  article ("2022-05-03", { "The road is open, said Ada Holm. The road is shut, said Mia Stone." },
           { { "Ada Holm", "The road is open" }, { "Mia Stone", "The road is shut" } });
  build ();
  EXPECT_NE (party ("Republican Party"), nullptr);
  EXPECT_NE (party ("Republican Lawyers' Coalition"), nullptr);
}

} // namespace
