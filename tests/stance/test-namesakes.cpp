/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

#include "stance/speaker-reference.h"

namespace {

/* Two states quarrel over a border; each has a Defence Ministry, and no article calls it more than that. */
class Namesakes : public Dispute
{
protected:
  void
  SetUp () override
  {
    Dispute::SetUp ();
    ministry ("here", "Belarus", 0);
    ministry ("there", "Lithuania", 1);
    article ("2022-05-03", { "The Defence Ministry here said the border is open." }, { { "here", "the border is open" } });
    article ("2022-05-04", { "The Defence Ministry there said the border is shut." }, { { "there", "the border is shut" } });
    build ();
  }

  void
  ministry (const char *key, const char *side, guint article)
  {
    const CpMention mention = { article, { 4, 20 } };

    speaker ("Defence Ministry", side);
    numbers[key] = numbers["Defence Ministry"];
    g_array_append_val (static_cast<CpSpeaker *> (g_ptr_array_index (speakers->speakers, numbers[key]))->mentions, mention);
  }

  CpModelSpeaker *
  who (const char *words)
  {
    return static_cast<CpModelSpeaker *> (g_ptr_array_index (model->speakers, statement (words)->speaker));
  }

  std::string
  reference (const char *words)
  {
    g_autofree char *found = cp_speaker_reference (model, statement (words)->speaker, who (words)->name);

    return found;
  }
};

TEST_F (Namesakes, AreCorrectedOneByOne)
{
  const std::string there = reference ("the border is shut");

  ASSERT_NE (reference ("the border is open"), there);
  correct (CP_CORRECT_SPEAKER_ROLE, there, "the second");
  correct (CP_CORRECT_SPEAKER_PARTY, there, "Latvia");
  correct (CP_CORRECT_SPEAKER_NAME, there, "Ministry of Defence");
  build ();
  EXPECT_STREQ (who ("the border is open")->name, "Defence Ministry");
  EXPECT_EQ (who ("the border is open")->role, nullptr);
  EXPECT_STREQ (party_at (statement ("the border is open")->party)->name, "Belarus");
  EXPECT_STREQ (who ("the border is shut")->name, "Ministry of Defence");
  EXPECT_STREQ (who ("the border is shut")->role, "the second");
  EXPECT_STREQ (party_at (statement ("the border is shut")->party)->name, "Latvia");
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (Namesakes, AreToldApartWhereAStatementIsGivenToOne)
{
  correct (CP_CORRECT_SPEAKER, key ("the border is open"), reference ("the border is shut"));
  build ();
  EXPECT_EQ (statement ("the border is open")->speaker, statement ("the border is shut")->speaker);
  EXPECT_EQ (statement ("the border is open")->party, statement ("the border is shut")->party);
  EXPECT_EQ (model->orphans->len, 0u);
}

/* What was done while both had the name still means the same once one has another. */
TEST_F (Namesakes, AreFoundByThePlaceWhenTheOtherIsRenamed)
{
  const std::string here = reference ("the border is open"), there = reference ("the border is shut");

  correct (CP_CORRECT_SPEAKER_NAME, here, "Ministry of Defence");
  correct (CP_CORRECT_SPEAKER_ROLE, here, "the first");
  correct (CP_CORRECT_SPEAKER_ROLE, there, "the second");
  build ();
  EXPECT_STREQ (who ("the border is open")->role, "the first");
  EXPECT_STREQ (who ("the border is shut")->role, "the second");
  EXPECT_EQ (reference ("the border is shut"), "Defence Ministry");
}

TEST_F (Namesakes, AreMadeOneWhenAPersonSaysSo)
{
  const std::string here = reference ("the border is open"), there = reference ("the border is shut");

  correct (CP_CORRECT_SPEAKER_MERGE, there, here);
  correct (CP_CORRECT_SPEAKER_ROLE, there, "of both");
  build ();
  EXPECT_EQ (model->speakers->len, 1u);
  EXPECT_STREQ (who ("the border is open")->role, "of both");
  EXPECT_EQ (model->orphans->len, 0u);
}

/* "A spokesperson" and "A spokesperson for the union": the two could not be made one. */
TEST_F (Namesakes, AreToldApartWhereBothAreNamedFromOnePlaceOn)
{
  CpMention *mention =
    &g_array_index (static_cast<CpSpeaker *> (g_ptr_array_index (speakers->speakers, numbers["there"]))->mentions, CpMention, 0);

  *mention = { 0, { 4, 12 } };
  build ();
  const std::string here = reference ("the border is open"), there = reference ("the border is shut");
  const std::string of_old = there.substr (0, there.rfind ('-'));

  ASSERT_NE (here, there);
  EXPECT_EQ (cp_speaker_find (model, there.c_str ()), statement ("the border is shut")->speaker);
  EXPECT_EQ (cp_speaker_find (model, of_old.c_str ()), statement ("the border is open")->speaker) << "which had no end, and meant the first";
  correct (CP_CORRECT_SPEAKER_MERGE, there, here);
  build ();
  EXPECT_EQ (model->speakers->len, 1u);
}

/* A name alone, as files of before have it, means the first. */
TEST_F (Namesakes, AreMeantByTheNameAloneInTheirOrder)
{
  correct (CP_CORRECT_SPEAKER_ROLE, "Defence Ministry", "the first");
  build ();
  EXPECT_STREQ (who ("the border is open")->role, "the first");
  EXPECT_EQ (who ("the border is shut")->role, nullptr);
}

TEST_F (Namesakes, DoNotTakeWhatWasDecidedOnOneWhoIsGone)
{
  correct (CP_CORRECT_SPEAKER_ROLE, "Defence Ministry\tanother-article 4", "elsewhere");
  correct (CP_CORRECT_SPEAKER, key ("the border is open"), "Defence Ministry\tanother-article 4");
  build ();
  EXPECT_EQ (who ("the border is open")->role, nullptr);
  EXPECT_EQ (who ("the border is shut")->role, nullptr);
  EXPECT_EQ (model->speakers->len, 2u);
  EXPECT_EQ (model->orphans->len, 2u);
}

} // namespace
