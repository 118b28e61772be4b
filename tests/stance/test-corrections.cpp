/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

namespace {

/* A club and its league quarrel over a stadium and over fans' tickets. */
class Corrections : public Dispute
{
protected:
  void
  SetUp () override
  {
    Dispute::SetUp ();
    speaker ("Ada Venn", "Marsh Rovers");
    speaker ("Tom Brice", "County League");
    speaker ("Brice", "County League");
    article ("2022-05-03",
             { "The stadium roof is safe, Ada Venn said. Tom Brice denied that the stadium roof was safe.",
               "Tickets must be cheaper, Ada Venn said. Brice said that tickets were cheap enough." },
             { { "Ada Venn", "The stadium roof is safe", CP_ACT_ASSERT, "said", "2022-05-03" },
               { "Tom Brice", "the stadium roof was safe", CP_ACT_DENY, "denied", "2022-05-03" },
               { "Ada Venn", "Tickets must be cheaper", CP_ACT_DEMAND, "said" },
               { "Brice", "tickets were cheap enough" } });
    build ();
  }
};

TEST_F (Corrections, SetTheReadingsOfAStatement)
{
  std::string subject = key ("tickets were cheap enough");

  correct (CP_CORRECT_ACT, subject, "concede");
  correct (CP_CORRECT_DATE, subject, "2022-04-30");
  correct (CP_CORRECT_NOTE, subject, "look at the recording");
  correct (CP_CORRECT_CHECKED, subject, "yes");
  correct (CP_CORRECT_SPEAKER, subject, "Ada Venn");
  build ();
  CpModelStatement *s = statement ("tickets were cheap enough");

  EXPECT_EQ (s->act, CP_ACT_CONCEDE);
  EXPECT_EQ (s->date.day, 30);
  EXPECT_STREQ (s->note, "look at the recording");
  EXPECT_TRUE (s->checked);
  EXPECT_FLOAT_EQ (s->confidence, 1);
  EXPECT_STREQ (party_at (s->party)->name, "Marsh Rovers");
  EXPECT_EQ (s->by_person, 1u << CP_FIELD_ACT | 1u << CP_FIELD_DATE | 1u << CP_FIELD_SPEAKER);
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (Corrections, OfAStanceMoveWhatDependsOnIt)
{
  CpIssue *issue = issue_of ("The stadium roof is safe");
  ASSERT_NE (issue, nullptr);
  ASSERT_TRUE (together ("The stadium roof is safe", "the stadium roof was safe"));
  CpStance held = statement ("The stadium roof is safe")->stance;
  ASSERT_NE (held, CP_STANCE_NONE);

  correct (CP_CORRECT_STANCE, key ("the stadium roof was safe"), cp_stance_to_nick (held));
  build ();
  CpContrast *found = contrast (issue_of ("The stadium roof is safe"), "Marsh Rovers", "County League");

  EXPECT_EQ (statement ("the stadium roof was safe")->stance, held);
  ASSERT_NE (found, nullptr);
  EXPECT_EQ (found->relation, CP_RELATION_ACCORD);
}

TEST_F (Corrections, OfAStanceLeaveTheOtherIssuesAsTheyWere)
{
  auto rest = [this] {
    std::string all;

    for (guint i = 0; i < model->issues->len; i++)
      {
        auto *issue = static_cast<CpIssue *> (g_ptr_array_index (model->issues, i));

        if (issue == issue_of ("The stadium roof is safe"))
          continue;
        all += std::string (issue->id) + issue->label + (issue->question != nullptr ? issue->question : "");
        for (guint j = 0; j < issue->statements->len; j++)
          {
            auto *s = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, g_array_index (issue->statements, guint32, j)));

            all += std::to_string (s->stance) + std::to_string (s->sure[CP_FIELD_STANCE]) + s->reason[CP_FIELD_STANCE];
          }
        for (guint j = 0; j < issue->contrasts->len; j++)
          all += std::to_string (static_cast<CpContrast *> (g_ptr_array_index (issue->contrasts, j))->relation);
      }
    return all;
  };
  std::string before = rest ();

  ASSERT_FALSE (before.empty ());
  ASSERT_FALSE (together ("The stadium roof is safe", "Tickets must be cheaper"));
  correct (CP_CORRECT_STANCE, key ("The stadium roof is safe"), "neutral");
  build ();
  EXPECT_EQ (statement ("The stadium roof is safe")->stance, CP_STANCE_NEUTRAL);
  EXPECT_EQ (rest (), before);
}

TEST_F (Corrections, AddCutAndDeleteStatements)
{
  const CpArticle *article = static_cast<CpArticle *> (g_ptr_array_index (model->articles, 0));
  g_autofree char *article_key = cp_article_key (article);
  CpSpan fresh = find (article, "tickets were cheap"), cut = find (article, "stadium roof is safe");
  std::string name = std::string (article_key) + " " + std::to_string (fresh.start) + "-" + std::to_string (fresh.end);
  std::string old = key ("The stadium roof is safe"), gone = key ("Tickets must be cheaper");

  correct (CP_CORRECT_ADD, name, std::to_string (fresh.start) + "-" + std::to_string (fresh.end));
  correct (CP_CORRECT_SPEAKER, name, "Tom Brice");
  correct (CP_CORRECT_ACT, gone, "warn");
  correct (CP_CORRECT_DELETE, gone, "yes");
  correct (CP_CORRECT_CONTENT, old, std::to_string (cut.start) + "-" + std::to_string (cut.end));
  build ();

  EXPECT_EQ (model->statements->len, 4u);
  EXPECT_EQ (number ("Tickets must be cheaper"), -1);
  EXPECT_EQ (statement ("stadium roof is safe")->content[0].start, cut.start);
  EXPECT_EQ (model->orphans->len, 0u);
  for (guint i = 1; i < model->statements->len; i++)
    {
      auto *before = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i - 1));
      auto *after = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i));

      EXPECT_LE (before->content[0].start, after->content[0].start);
    }
}

TEST_F (Corrections, ANoteOnAnArticleHasItsPlaceWhereTheArticleIs)
{
  g_autofree char *article_key = cp_article_key (static_cast<CpArticle *> (g_ptr_array_index (model->articles, 0)));

  correct (CP_CORRECT_ARTICLE_NOTE, article_key, "ask the club");
  build ();
  EXPECT_EQ (model->orphans->len, 0u);
  correct (CP_CORRECT_ARTICLE_NOTE, "another article", "lost");
  build ();
  ASSERT_EQ (model->orphans->len, 1u);
  EXPECT_STREQ (static_cast<CpCorrection *> (g_ptr_array_index (model->orphans, 0))->value, "lost");
}

TEST_F (Corrections, NameMergeAndSplitSpeakers)
{
  correct (CP_CORRECT_SPEAKER_MERGE, "Brice", "Tom Brice");
  correct (CP_CORRECT_SPEAKER_NAME, "Tom Brice", "Thomas Brice");
  correct (CP_CORRECT_SPEAKER_ROLE, "Thomas Brice", "secretary");
  build ();
  CpModelStatement *s = statement ("tickets were cheap enough");
  auto *merged = static_cast<CpModelSpeaker *> (g_ptr_array_index (model->speakers, s->speaker));

  EXPECT_EQ (model->speakers->len, 2u);
  EXPECT_STREQ (merged->name, "Thomas Brice");
  EXPECT_STREQ (merged->role, "secretary");
  EXPECT_EQ (model->orphans->len, 0u);

  correct (CP_CORRECT_SPEAKER_SPLIT, "Brice", "Bill Brice");
  build ();
  EXPECT_EQ (model->speakers->len, 3u);
}

TEST_F (Corrections, NameMergeAndMarkParties)
{
  correct (CP_CORRECT_PARTY_NAME, "County League", "The League");
  correct (CP_CORRECT_PARTY_LETTERS, "The League", "L");
  correct (CP_CORRECT_PARTY_COLOUR, "The League", "5");
  correct (CP_CORRECT_SPEAKER_PARTY, "Ada Venn", "The League");
  build ();
  ASSERT_NE (party ("The League"), nullptr);
  EXPECT_STREQ (party ("The League")->letters, "L");
  EXPECT_EQ (party ("The League")->colour, 5u);
  EXPECT_EQ (model->parties->len, 1u);
  EXPECT_EQ (statement ("Tickets must be cheaper")->party, 0);
  EXPECT_EQ (model->orphans->len, 0u);
}

/* A menu may stay open with the name that a party had, while the party is renamed in it. */
TEST_F (Corrections, FindAPartyByTheNameOfTheirTime)
{
  correct (CP_CORRECT_PARTY_NAME, "County League", "The League");
  correct (CP_CORRECT_PARTY_LETTERS, "County League", "L");
  build ();
  ASSERT_NE (party ("The League"), nullptr);
  EXPECT_STREQ (party ("The League")->letters, "L");
  EXPECT_EQ (model->orphans->len, 0u);
  correct (CP_CORRECT_PARTY_MERGE, "County League", "Marsh Rovers");
  build ();
  EXPECT_EQ (model->parties->len, 1u);
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (Corrections, MergePartiesUnderTheOthersName)
{
  correct (CP_CORRECT_PARTY_MERGE, "County League", "Marsh Rovers");
  build ();
  EXPECT_EQ (model->parties->len, 1u);
  EXPECT_NE (party ("Marsh Rovers"), nullptr);
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (Corrections, MoveNameAndMergeIssues)
{
  correct (CP_CORRECT_ISSUE, key ("Tickets must be cheaper"), "Are tickets too dear?");
  correct (CP_CORRECT_ISSUE, key ("tickets were cheap enough"), "Are tickets too dear?");
  correct (CP_CORRECT_ISSUE_LABEL, "Are tickets too dear?", "Ticket prices");
  correct (CP_CORRECT_ISSUE_NOTE, "Ticket prices", "ask the fans");
  build ();
  CpIssue *issue = issue_of ("Tickets must be cheaper");

  ASSERT_NE (issue, nullptr);
  EXPECT_TRUE (together ("Tickets must be cheaper", "tickets were cheap enough"));
  EXPECT_STREQ (issue->label, "Ticket prices");
  EXPECT_STREQ (issue->question, "Are tickets too dear?");
  EXPECT_STREQ (issue->note, "ask the fans");

  correct (CP_CORRECT_ISSUE_MERGE, "Ticket prices", issue_of ("The stadium roof is safe")->label);
  build ();
  EXPECT_TRUE (together ("Tickets must be cheaper", "The stadium roof is safe"));
  correct (CP_CORRECT_ISSUE, key ("Tickets must be cheaper"), "");
  build ();
  EXPECT_EQ (statement ("Tickets must be cheaper")->issue, -1);
  EXPECT_EQ (model->orphans->len, 0u);
}

TEST_F (Corrections, OfAQuestionTurnTheAnswersWhereItIsTurned)
{
  const char *asked = issue_of ("The stadium roof is safe")->question;
  ASSERT_NE (asked, nullptr);
  std::string question = asked;
  CpStance one = statement ("The stadium roof is safe")->stance, other = statement ("the stadium roof was safe")->stance;
  ASSERT_NE (one, other);

  for (const char *turned : { "Is the stadium roof unsafe?", "Is the stadium roof not safe?" })
    {
      g_ptr_array_set_size (corrections, 0);
      correct (CP_CORRECT_ISSUE_QUESTION, question, turned);
      build ();
      EXPECT_STREQ (issue_of ("The stadium roof is safe")->question, turned);
      EXPECT_EQ (statement ("The stadium roof is safe")->stance, other) << turned;
      EXPECT_EQ (statement ("the stadium roof was safe")->stance, one) << turned;
      EXPECT_EQ (contrast (issue_of ("The stadium roof is safe"), "Marsh Rovers", "County League")->relation, CP_RELATION_CLASH);
    }
  for (const char *same : { "Can the stadium roof be called safe?", "Is there a safe roof on the stadium?" })
    {
      g_ptr_array_set_size (corrections, 0);
      correct (CP_CORRECT_ISSUE_QUESTION, question, same);
      build ();
      EXPECT_EQ (statement ("The stadium roof is safe")->stance, one) << same;
      EXPECT_EQ (statement ("the stadium roof was safe")->stance, other) << same;
    }
}

TEST_F (Corrections, OfAQuestionTurnTheStancesThatWereGivenToTheOldOne)
{
  std::string question = issue_of ("The stadium roof is safe")->question, subject = key ("The stadium roof is safe");

  correct (CP_CORRECT_STANCE, subject, "oppose");
  correct (CP_CORRECT_ISSUE_QUESTION, question, "Is the stadium roof not safe?");
  build ();
  EXPECT_EQ (statement ("The stadium roof is safe")->stance, CP_STANCE_SUPPORT);
  correct (CP_CORRECT_STANCE, subject, "oppose");
  build ();
  EXPECT_EQ (statement ("The stadium roof is safe")->stance, CP_STANCE_OPPOSE);
}

TEST_F (Corrections, SetARelationAndWhatStandsBesideWhat)
{
  CpIssue *issue = issue_of ("The stadium roof is safe");
  std::string name = issue->question != nullptr ? issue->question : issue->label;

  correct (CP_CORRECT_CONTRAST, name + "|County League|Marsh Rovers", "differ");
  correct (CP_CORRECT_PAIR, key ("The stadium roof is safe"), key ("the stadium roof was safe"));
  build ();
  CpContrast *found = contrast (issue_of ("The stadium roof is safe"), "Marsh Rovers", "County League");

  ASSERT_NE (found, nullptr);
  EXPECT_EQ (found->relation, CP_RELATION_DIFFER);
  EXPECT_TRUE (found->by_person);
  EXPECT_EQ (found->statement_a + found->statement_b,
             number ("The stadium roof is safe") + number ("the stadium roof was safe"));
  EXPECT_EQ (model->orphans->len, 0u);
}

/* As of a program that reads a statement from another word on than the one that it was decided in. */
TEST_F (Corrections, GoWithTheWordsThatWereReadOtherwise)
{
  const std::string told = key ("tickets were cheap enough"), roof = key ("The stadium roof is safe");
  const unsigned end = (unsigned) std::stoul (told.substr (told.rfind ('-') + 1));
  const std::string longer = told.substr (0, told.rfind ('-') + 1) + std::to_string (end - 4);
  const std::string elsewhere = roof.substr (0, roof.rfind (' ') + 1) + "20-60";

  correct (CP_CORRECT_NOTE, longer, "look at the recording");
  correct (CP_CORRECT_ISSUE, longer, "");
  correct (CP_CORRECT_NOTE, elsewhere, "nobody's");
  build ();
  EXPECT_STREQ (statement ("tickets were cheap enough")->note, "look at the recording");
  EXPECT_EQ (statement ("tickets were cheap enough")->issue, -1);
  EXPECT_EQ (statement ("The stadium roof is safe")->note, nullptr);
  EXPECT_EQ (model->orphans->len, 1u) << "what has hardly a word in common is another statement";
}

TEST_F (Corrections, WhoseSubjectIsGoneAreKept)
{
  correct (CP_CORRECT_ACT, "0000000000000000 1-2", "warn");
  correct (CP_CORRECT_SPEAKER_NAME, "Nobody", "Somebody");
  correct (CP_CORRECT_PARTY_LETTERS, "No Such Side", "X");
  correct (CP_CORRECT_ISSUE_LABEL, "No such question?", "X");
  correct (CP_CORRECT_CONTRAST, "No such question?|A|B", "clash");
  correct (CP_CORRECT_ADD, "0000000000000000 1-2", "1-2");
  build ();
  ASSERT_EQ (model->orphans->len, corrections->len);
  for (guint i = 0; i < corrections->len; i++)
    {
      auto *given = static_cast<CpCorrection *> (g_ptr_array_index (corrections, i));
      auto *kept = static_cast<CpCorrection *> (g_ptr_array_index (model->orphans, i));

      EXPECT_EQ (given->kind, kept->kind);
      EXPECT_STREQ (given->subject, kept->subject);
      EXPECT_STREQ (given->value, kept->value);
    }
}

/* A file may lack the value of any. */
TEST_F (Corrections, OfEveryKindNeedNoValue)
{
  const std::string roof = key ("The stadium roof is safe");

  for (guint kind = 0; kind < CP_N_CORRECTIONS; kind++)
    for (const std::string &subject : { roof, std::string ("County League"), roof + "|" + roof, std::string ("?|County League|Marsh Rovers") })
      g_ptr_array_add (corrections, cp_correction_new ((CpCorrectionKind) kind, subject.c_str (), nullptr, 0));
  build ();
  EXPECT_EQ (number ("The stadium roof is safe"), -1) << "it was removed";
}

/* The analysis sought a party without a name in the articles for ever, and took a speaker without one for somebody who was merged. */
TEST_F (Corrections, NameNobodyNothing)
{
  const std::string name = issue_of ("The stadium roof is safe")->label;
  const guint n = model->speakers->len;

  correct (CP_CORRECT_PARTY_NAME, "County League", "");
  correct (CP_CORRECT_ISSUE_LABEL, name, "");
  correct (CP_CORRECT_SPEAKER_ADD, "", "County League");
  for (guint i = 0; i < n; i++)
    correct (CP_CORRECT_SPEAKER_NAME, static_cast<CpModelSpeaker *> (g_ptr_array_index (model->speakers, i))->name, "");
  build ();
  EXPECT_EQ (model->speakers->len, n);
  for (guint i = 0; i < model->parties->len; i++)
    EXPECT_STRNE (static_cast<CpModelParty *> (g_ptr_array_index (model->parties, i))->name, "");
  EXPECT_STRNE (issue_of ("The stadium roof is safe")->label, "");
  EXPECT_EQ (model->orphans->len, corrections->len);
}

} // namespace
