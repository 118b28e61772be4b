/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

#include "stance/meeting.h"

namespace {

/* An article in which two carry a dispute over a ferry, and two others, of other places, are cited once each. */
class Meetings : public Dispute
{
protected:
  void
  cite (const char *of_mine, CpAct act_of_mine, const char *of_bakery, CpAct act_of_bakery)
  {
    std::string by_the_way = std::string (of_mine) + ", said Mia Stone. " + of_bakery + ", said Lew Park.";

    speaker ("Hanna Strom", "Orley Council");
    speaker ("Marc Dufay", "Westline");
    speaker ("Mia Stone", "Hill Mine");
    speaker ("Lew Park", "Garth Bakery");
    article ("2022-09-18",
             { "The ferry must be kept, said Hanna Strom. The ferry is a dangerous ship, said Marc Dufay.",
               "The pier was never paid for, said Marc Dufay. The pier was paid for in May, said Hanna Strom.",
               "Fares will rise, said Marc Dufay. Fares must not rise, said Hanna Strom.", by_the_way },
             { { "Hanna Strom", "The ferry must be kept", CP_ACT_DEMAND },
               { "Marc Dufay", "The ferry is a dangerous ship" },
               { "Marc Dufay", "The pier was never paid for" },
               { "Hanna Strom", "The pier was paid for in May" },
               { "Marc Dufay", "Fares will rise" },
               { "Hanna Strom", "Fares must not rise", CP_ACT_DEMAND },
               { "Mia Stone", of_mine, act_of_mine },
               { "Lew Park", of_bakery, act_of_bakery } });
    build ();
  }
};

/* Who is only cited beside another is not set against him for what he says of something else. */
TEST_F (Meetings, WhoIsCitedBesideAnotherOnSomethingElseDoesNotClashWithHim)
{
  cite ("Our lamps are the best in the valley", CP_ACT_PRAISE, "Rye has never been so bad and so dear", CP_ACT_CONDEMN);
  ASSERT_TRUE (together ("Our lamps are the best in the valley", "Rye has never been so bad and so dear"));
  EXPECT_EQ (contrast (issue_of ("Our lamps are the best in the valley"), "Hill Mine", "Garth Bakery")->relation, CP_RELATION_UNCLEAR);
}

/* But he is where both speak of one thing. */
TEST_F (Meetings, WhoSaysTheContraryOfOneThingClashes)
{
  cite ("The new tunnel must be dug", CP_ACT_DEMAND, "The new tunnel must not be dug", CP_ACT_DEMAND);
  ASSERT_TRUE (together ("The new tunnel must be dug", "The new tunnel must not be dug"));
  EXPECT_EQ (contrast (issue_of ("The new tunnel must be dug"), "Hill Mine", "Garth Bakery")->relation, CP_RELATION_CLASH);
}

/* A model of @n_issues issues and @n_statements statements, in which two of three parties meet on some issues, speak to the others one of them
 * alone, and make some of the statements; and an article of another matter with @n_beside more. */
class Crowd : public ::testing::Test
{
protected:
  bool
  are_opponents (guint n_issues, guint n_meetings, guint n_statements, guint n_said, guint n_beside = 0)
  {
    g_autoptr (CpModel) model = cp_model_new ();

    for (guint i = 0; i < 3; i++)
      g_ptr_array_add (model->parties, cp_model_party_new ());
    for (guint i = 0; i < n_statements + n_beside; i++)
      {
        CpModelStatement *s = cp_model_statement_new ();

        s->article = i < n_statements ? 0 : 1;
        s->party = i < 2 * n_said ? (gint32) (i % 2) : 2;
        g_ptr_array_add (model->statements, s);
      }
    for (guint i = 0; i < n_issues; i++)
      {
        CpIssue *issue = cp_issue_new ();

        for (gint32 party = 0; party < 2; party++)
          {
            if (i >= n_meetings && (gint32) (i % 2) != party)
              continue;

            CpPosition *position = cp_position_new ();

            position->party = party;
            g_ptr_array_add (issue->positions, position);
          }
        g_ptr_array_add (model->issues, issue);
      }
    g_autoptr (CpMeetings) meetings = cp_meetings_new (model);
    return cp_meetings_are_opponents (meetings, 0, 1);
  }
};

/* In a short dispute three meetings, or seven statements of each, make opponents. */
TEST_F (Crowd, WhoMeetsOnThreeOfSixIssuesIsInDispute)
{
  EXPECT_TRUE (are_opponents (6, 3, 40, 4));
  EXPECT_TRUE (are_opponents (6, 1, 40, 7));
  EXPECT_FALSE (are_opponents (6, 2, 40, 4));
}

/* Among many long reports as many come about by chance. */
TEST_F (Crowd, WhoMeetsOnThreeOfTwentyIssuesNeedNotBeInDispute)
{
  EXPECT_FALSE (are_opponents (20, 3, 200, 12));
  EXPECT_TRUE (are_opponents (20, 8, 200, 12));
  EXPECT_TRUE (are_opponents (20, 3, 200, 40));
}

/* What else is compared takes no dispute away. */
TEST_F (Crowd, AnArticleOnAnotherMatterLeavesOpponentsOpponents)
{
  EXPECT_TRUE (are_opponents (6, 1, 40, 7, 400));
}

/* Two who each speak near what a third one says have not answered each other. */
TEST_F (Meetings, WhoOnlySpeaksNearWhatAThirdSaysDoesNotClash)
{
  speaker ("Ada Holm", "Tunnel Company");
  speaker ("Mia Stone", "Hill Mine");
  speaker ("Lew Park", "Garth Bakery");
  speaker ("Hanna Strom", "Orley Council");
  speaker ("Marc Dufay", "Westline");
  article ("2022-09-18",
           { "The ferry must be kept, said Hanna Strom. The ferry is a dangerous ship, said Marc Dufay.",
             "The pier was never paid for, said Marc Dufay. The pier was paid for in May, said Hanna Strom.",
             "Fares will rise, said Marc Dufay. Fares must not rise, said Hanna Strom.",
             "The new tunnel under the hill must be dug, said Ada Holm. The tunnel under the valley must be dug, said Mia Stone. The tunnel under the lake must not be dug, said Lew Park." },
           { { "Hanna Strom", "The ferry must be kept", CP_ACT_DEMAND },
             { "Marc Dufay", "The ferry is a dangerous ship" },
             { "Marc Dufay", "The pier was never paid for" },
             { "Hanna Strom", "The pier was paid for in May" },
             { "Marc Dufay", "Fares will rise" },
             { "Hanna Strom", "Fares must not rise", CP_ACT_DEMAND },
             { "Ada Holm", "The new tunnel under the hill must be dug", CP_ACT_DEMAND },
             { "Mia Stone", "The tunnel under the valley must be dug", CP_ACT_DEMAND },
             { "Lew Park", "The tunnel under the lake must not be dug", CP_ACT_DEMAND } });
  build ();
  CpIssue *tunnel = issue_of ("The new tunnel under the hill must be dug");
  ASSERT_TRUE (together ("The new tunnel under the hill must be dug", "The tunnel under the valley must be dug"));
  ASSERT_TRUE (together ("The new tunnel under the hill must be dug", "The tunnel under the lake must not be dug"));
  EXPECT_EQ (contrast (tunnel, "Hill Mine", "Garth Bakery")->relation, CP_RELATION_UNCLEAR) << tunnel->question;
}

} // namespace
