/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one goes on: with another who is supported, from what was owned up to, and from a promise to what is done. */
#include "dispute.h"

namespace {

class Goings : public Dispute
{
protected:
  /* Puts all that was said to one issue, and reads it again. */
  void
  put_together (const std::vector<std::string> &words)
  {
    build ();
    for (const std::string &said : words)
      correct (CP_CORRECT_ISSUE, key (said), "The weir");
    build ();
  }

  bool
  are_of_one_mind (const std::string &a, const std::string &b)
  {
    return statement (a)->stance == statement (b)->stance;
  }
};

TEST_F (Goings, WhoSupportsAnotherSayingSomethingHoldsTheSame)
{
  speaker ("Ida Lorne", "Weir Trust");
  speaker ("Max Orrell", "Tallow Works");
  article ("2021-03-02",
           { "Ida Lorne said the owners must mend the weir. Max Orrell supported her, saying that the anglers had \"cleared other people's stones\"." },
           { { "Ida Lorne", "the owners must mend the weir", CP_ACT_DEMAND },
             { "Max Orrell", "the anglers had \"cleared other people's stones\"", CP_ACT_ASSERT, "saying" } });
  put_together ({ "the owners must", "the anglers had" });
  EXPECT_TRUE (are_of_one_mind ("the owners must", "the anglers had"));
}

TEST_F (Goings, WhoSpeaksOnOfWhatWasOwnedUpToTakesNothingBack)
{
  speaker ("Ida Lorne", "Weir Trust");
  speaker ("Max Orrell", "Tallow Works");
  article ("2021-03-02",
           { "Ida Lorne said oil had leaked into the weir. Max Orrell said no oil had leaked." },
           { { "Ida Lorne", "oil had leaked into the weir", CP_ACT_ACCUSE }, { "Max Orrell", "no oil had leaked", CP_ACT_DENY } });
  article ("2021-03-05",
           { "Max Orrell acknowledged that oil had leaked from one tank. He underlined that this had been due to the frost and that no order had been given." },
           { { "Max Orrell", "oil had leaked from one tank", CP_ACT_CONCEDE, "acknowledged" },
             { "Max Orrell", "this had been due to the frost and that no order had been given", CP_ACT_ASSERT, "underlined" } });
  put_together ({ "oil had leaked into", "no oil had", "oil had leaked from", "this had been due" });
  EXPECT_TRUE (are_of_one_mind ("oil had leaked from", "this had been due"));
}

TEST_F (Goings, WhoDoesWhatWasPromisedStaysWhereItStood)
{
  speaker ("Ida Lorne", "Weir Trust");
  speaker ("Max Orrell", "Tallow Works");
  speaker ("Tallow Works", "Tallow Works");
  article ("2021-03-02",
           { "Ida Lorne called for wardens on the weir, and Max Orrell said the works would sign tonight, if there was a pen." },
           { { "Ida Lorne", "wardens on the weir", CP_ACT_DEMAND, "called for" },
             { "Max Orrell", "the works would sign tonight, if there was a pen", CP_ACT_COMMIT } });
  article ("2021-03-19",
           { "On 8 March Tallow Works signed the warden scheme." },
           { { "Tallow Works", "Tallow Works signed the warden scheme", CP_ACT_OTHER, nullptr, "2021-03-08", true } });
  put_together ({ "wardens on the weir", "the works would sign", "Tallow Works signed" });
  EXPECT_TRUE (are_of_one_mind ("the works would sign", "Tallow Works signed"));
}

}
