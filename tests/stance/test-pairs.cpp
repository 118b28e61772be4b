/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the words or deeds of two sides on one question stand to each other. */
#include "dispute.h"

namespace {

/* A sentence of each side, and whether both are of one mind. */
struct Pair
{
  const char *sentences;
  Said first;
  Said second;
  bool alike;
};

class Pairs : public Dispute
{
protected:
  void
  expect (const Pair &pair)
  {
    speaker ("Weir Trust", "Weir Trust");
    speaker ("Tallow Works", "Tallow Works");
    article ("2021-03-02", { pair.sentences }, { pair.first, pair.second });
    build ();
    correct (CP_CORRECT_ISSUE, key (pair.first.words), "The weir");
    correct (CP_CORRECT_ISSUE, key (pair.second.words), "The weir");
    build ();
    EXPECT_EQ (statement (pair.first.words)->stance == statement (pair.second.words)->stance, pair.alike) << pair.sentences;
  }

  void
  expect_all (const std::vector<Pair> &pairs)
  {
    for (const Pair &pair : pairs)
      {
        expect (pair);
        TearDown ();
        SetUp ();
      }
  }
};

TEST_F (Pairs, WhoDoesWhatWasAskedOfHimStandsWithWhoAskedIt)
{
  expect_all ({
    { "Weir Trust asked Tallow Works to return the three boats. Tallow Works took them home on Sunday.",
      { "Weir Trust", "Tallow Works to return the three boats", CP_ACT_DEMAND, "asked" },
      { "Tallow Works", "Tallow Works took them home on Sunday", CP_ACT_OTHER, nullptr, nullptr, true }, true },
    { "Weir Trust urged Tallow Works to test the wells. Tallow Works measured them on Monday.",
      { "Weir Trust", "Tallow Works to test the wells", CP_ACT_DEMAND, "urged" },
      { "Tallow Works", "Tallow Works measured them on Monday", CP_ACT_OTHER, nullptr, nullptr, true }, true },
    { "Weir Trust urged Tallow Works to keep the wells. Tallow Works scrapped them on Monday.",
      { "Weir Trust", "Tallow Works to keep the wells", CP_ACT_DEMAND, "urged" },
      { "Tallow Works", "Tallow Works scrapped them on Monday", CP_ACT_OTHER, nullptr, nullptr, true }, false },
  });
}

TEST_F (Pairs, WhoPromisesToThwartADemandGrantsNothing)
{
  expect_all ({
    { "Weir Trust said the fishery bill should come this month. Tallow Works vowed to block the bill.",
      { "Weir Trust", "the fishery bill should come this month", CP_ACT_DEMAND },
      { "Tallow Works", "to block the bill", CP_ACT_COMMIT, "vowed" }, false },
    { "Weir Trust said the lock must be opened. Tallow Works promised to prevent that.",
      { "Weir Trust", "the lock must be opened", CP_ACT_DEMAND },
      { "Tallow Works", "to prevent that", CP_ACT_COMMIT, "promised" }, false },
  });
}

TEST_F (Pairs, WhoGivesTheSameNumberSaysTheSame)
{
  expect_all ({
    { "Weir Trust said that the gale had sunk 172 boats in a week. Tallow Works put the number of boats lost at 172.",
      { "Weir Trust", "that the gale had sunk 172 boats in a week" },
      { "Tallow Works", "the number of boats lost at 172", CP_ACT_ASSERT, "put" }, true },
    { "Weir Trust said it had handed over the keys of 34 sheds. Tallow Works said a list of 34 keys had come.",
      { "Weir Trust", "it had handed over the keys of 34 sheds" },
      { "Tallow Works", "a list of 34 keys had come" }, true },
    { "Weir Trust said that the gale had sunk 172 boats. Tallow Works said the gale had not sunk 172 boats.",
      { "Weir Trust", "that the gale had sunk 172 boats" },
      { "Tallow Works", "the gale had not sunk 172 boats" }, false },
  });
}

TEST_F (Pairs, WhoSaysTheSameTooIsOfOneMind)
{
  expect_all ({
    { "Weir Trust said the northern channel was the one to dig. Tallow Works said it also wanted that course.",
      { "Weir Trust", "the northern channel was the one to dig" },
      { "Tallow Works", "it also wanted that course" }, true },
    { "Weir Trust said the break in the cable was sabotage. Tallow Works said it too believed that somebody had broken it.",
      { "Weir Trust", "the break in the cable was sabotage" },
      { "Tallow Works", "it too believed that somebody had broken it" }, true },
    { "Weir Trust said the list of anglers had gone out. Tallow Works confirmed that somebody had sent it names.",
      { "Weir Trust", "the list of anglers had gone out" },
      { "Tallow Works", "somebody had sent it names", CP_ACT_ASSERT, "confirmed" }, true },
  });
}

TEST_F (Pairs, WhatIsCalledOffOrGoodNewsIsReadAsOneThing)
{
  expect_all ({
    { "Weir Trust said it had called off the race. Tallow Works said the race would not go ahead.",
      { "Weir Trust", "it had called off the race" },
      { "Tallow Works", "the race would not go ahead" }, true },
    { "Weir Trust said the new lock was good news for the town. Tallow Works said it needed the lock.",
      { "Weir Trust", "the new lock was good news for the town" },
      { "Tallow Works", "it needed the lock" }, true },
  });
}

} // namespace
