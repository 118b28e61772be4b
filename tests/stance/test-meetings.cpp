/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

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

} // namespace
