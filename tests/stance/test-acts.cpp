/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

namespace {

/* A sentence, words of what is said in it, and what is done by them. */
struct Deed
{
  const char *sentence;
  const char *words;
  CpAct act;
};

/* Acts as they follow from the reader's own statements. */
class Acts : public Dispute
{
protected:
  void
  expect (const std::vector<Deed> &cases)
  {
    for (const Deed &c : cases)
      {
        g_autoptr (CpArticle) written = cp_article_new ();

        cp_date_parse_iso ("2020-06-10", &written->published);
        cp_article_add_block (written, CP_BLOCK_PARAGRAPH, c.sentence);
        cp_article_close (written);
        g_ptr_array_set_size (readings, 0);
        g_ptr_array_add (readings, cp_reading_new (language, knowledge, written));
        cp_speakers_free (speakers);
        speakers = cp_speakers_resolve ((CpReading **) readings->pdata, 1, language, knowledge);
        build ();
        CpModelStatement *found = statement (c.words);
        ASSERT_NE (found, nullptr) << c.sentence;
        EXPECT_STREQ (cp_act_to_nick (found->act), cp_act_to_nick (c.act)) << c.sentence;
      }
  }
};

TEST_F (Acts, WhatIsAskedForIsDemanded)
{
  expect ({ { "The union asked the court to stop the sale.", "to stop the sale", CP_ACT_DEMAND },
            { "The union has asked for a delay of the sale.", "a delay of the sale", CP_ACT_DEMAND },
            { "Ana Lind asked me not to print her name.", "not to print her name", CP_ACT_DEMAND },
            { "The union asked whether the sale would go ahead.", "whether the sale would go ahead", CP_ACT_QUESTION } });
}

TEST_F (Acts, PhrasesSayWhatTheyDo)
{
  expect ({ { "“We were too slow, and I was wrong,” Ana Lind said.", "We were too slow", CP_ACT_CONCEDE },
            { "“I'd rather not get ahead of the board,” Ana Lind said.", "rather not get ahead", CP_ACT_OTHER },
            { "The ministry said that the sale was a commercial matter in which it had no say.", "the sale was a commercial matter", CP_ACT_OTHER },
            { "“That is not for me to judge,” Ana Lind said.", "not for me to judge", CP_ACT_OTHER },
            { "“That is nonsense,” Ana Lind said.", "That is nonsense", CP_ACT_DENY },
            { "“I will believe it when the quay is open,” Ana Lind said.", "I will believe it", CP_ACT_DOUBT },
            { "“I would be content with half,” Ana Lind said.", "I would be content", CP_ACT_DEMAND },
            { "“The sale was a mistake,” Ana Lind said.", "The sale was a mistake", CP_ACT_ASSERT } });
}

TEST_F (Acts, DeniedReportingWordsTurn)
{
  expect ({ { "Ana Lind did not dispute that the quay was late.", "the quay was late", CP_ACT_CONCEDE },
            { "Ana Lind denied that the quay was late.", "the quay was late", CP_ACT_DENY } });
}

TEST_F (Acts, PlainNegationDeniesUnlessItMakesRoom)
{
  expect ({ { "“We do not owe the drivers anything,” Ana Lind said.", "We do not owe", CP_ACT_DENY },
            { "Ana Lind said that no driver had lost his licence.", "no driver had lost", CP_ACT_DENY },
            { "“This is not a sale, it is a gift,” Ana Lind said.", "This is not a sale", CP_ACT_ASSERT },
            { "“They turned off the pumps at night,” Ana Lind said.", "They turned off the pumps", CP_ACT_ACCUSE } });
}

TEST_F (Acts, AWishIsNoPromise)
{
  expect ({ { "“I would know what to call it,” Ana Lind said.", "I would know", CP_ACT_ASSERT },
            { "“We will open the quay in May,” Ana Lind said.", "We will open the quay", CP_ACT_COMMIT } });
}

}
