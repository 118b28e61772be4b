/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

namespace {

class Cutting : public LanguageTest
{
};

using Sentences = std::vector<std::string>;

TEST_F (Cutting, CutsWordsAsTheTreebankDoes)
{
  EXPECT_EQ (tokens ("A 15-year-old co-worker didn't pay."), "A 15 - year - old co-worker did n't pay .");
  EXPECT_EQ (tokens ("They can't, won't and cannot go; they’ll stay."), "They ca n't , wo n't and can not go ; they ’ll stay .");
  EXPECT_EQ (tokens ("Berg's plan and the miners' pay"), "Berg 's plan and the miners ' pay");
  EXPECT_EQ (tokens ("It cost $1,250.50 (or 3.5%) at 5pm in the 1990s."), "It cost $ 1,250.50 ( or 3.5 % ) at 5 pm in the 1990s .");
  EXPECT_EQ (tokens ("The U.S. and Mr. J. Berg of Toll & Co. agreed."), "The U.S. and Mr. J. Berg of Toll & Co. agreed .");
  EXPECT_EQ (tokens ("Write to a.berg@example.org, or see https://example.org/a?b=c."),
             "Write to a.berg@example.org , or see https://example.org/a?b=c .");
  EXPECT_EQ (tokens ("O'Hara's e-mail: either/or... Really?! No--never — no."),
             "O'Hara 's e-mail : either / or ... Really ?! No -- never — no .");
  EXPECT_EQ (tokens ("the pre-war anti-tax vote of 12/05/2016 at 10:30"), "the pre-war anti-tax vote of 12/05/2016 at 10:30");
}

TEST_F (Cutting, KeepsSpansInCodePoints)
{
  read ({ "„Äh“, née Özil’s 🙂 ﬁn", "Zweitens." });
  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      g_autofree char *words = cp_article_slice (text->article, text->tokens[i].span);
      EXPECT_STREQ (words, text->tokens[i].form);
    }
  EXPECT_EQ (text->n_paragraphs, 2u);
  EXPECT_STREQ (text->tokens[text->paragraphs[1].tokens.first].form, "Zweitens");
}

TEST_F (Cutting, FoldsWhatWritingVariesIn)
{
  read ({ "“DON’T” – No…" });
  std::string norms;
  for (guint32 i = 0; i < text->n_tokens; i++)
    norms += std::string (text->tokens[i].norm) + " ";
  EXPECT_EQ (norms, "\" do n't \" - no ... ");
}

TEST_F (Cutting, EndsSentencesAfterMarksThatEndThem)
{
  EXPECT_EQ (sentences ("Mr. Toll left. Dr. A. B. Berg of Acme Inc. stayed until 5 p.m. on Jan. 5. It was 3.5 miles."),
             (Sentences{ "Mr. Toll left.", "Dr. A. B. Berg of Acme Inc. stayed until 5 p.m. on Jan. 5.", "It was 3.5 miles." }));
  EXPECT_EQ (sentences ("The firm lost Sh8.6 billion and Rs1,200.50 more. It closed."),
             (Sentences{ "The firm lost Sh8.6 billion and Rs1,200.50 more.", "It closed." }));
  EXPECT_EQ (sentences ("She lives in the U.S. The U.S. Senate met. He went on... and on."),
             (Sentences{ "She lives in the U.S.", "The U.S. Senate met.", "He went on... and on." }));
}

TEST_F (Cutting, GivesClosingMarksToTheSentenceTheyClose)
{
  EXPECT_EQ (sentences ("\"We won.\" He left. (They lost.) 'Fine.' It ended."),
             (Sentences{ "\"We won.\"", "He left.", "(They lost.)", "'Fine.'", "It ended." }));
}

TEST_F (Cutting, KeepsAQuestionWithItsReportingClause)
{
  EXPECT_EQ (sentences ("\"Why now?\" Anna Berg asked. \"Stop!\" she said. \"Really?\" The hall was full."),
             (Sentences{ "\"Why now?\" Anna Berg asked.", "\"Stop!\" she said.", "\"Really?\"", "The hall was full." }));
}

TEST_F (Cutting, NeverJoinsParagraphs)
{
  read ({ "No end here", "and lower case there" });
  EXPECT_EQ (text->n_sentences, 2u);
}

TEST_F (Cutting, ReadsNothingAsNothing)
{
  read ({});
  EXPECT_EQ (text->n_tokens, 0u);
  read ({ "\u200b\u00ad" });
  EXPECT_EQ (text->n_tokens, 0u);
  EXPECT_EQ (text->n_paragraphs, 1u);
}

}
