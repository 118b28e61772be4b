/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose the words of a study, a notice and of "this person" are, and names that look like other words. */
#include "heard.h"

namespace {

class Documents : public Speakers
{
};

TEST_F (Documents, AStudyIsOfThoseWhoPaidForIt)
{
  read ({ "“The trees are the same,” said Elena Duarte, the founder of the campaign group Selva Quieta.",
          "Four in ten fires, according to a study that her group paid for, are started by cables." });
  EXPECT_EQ (said (), (Lines{ "Elena Duarte", "Selva Quieta" }));
}

TEST_F (Documents, ANoticeIsOfWhoCalledItHisLongBefore)
{
  read ({ "In its notice the Fair Trading Authority finds that Arne Bank went on paying too little.",
          "Arne Bank denied it.", "“We wrote to them all,” said Tom Ryle, its finance chief.", "Some of them wrote back.", "That was long ago.",
          "The weather was fine.", "Nobody else came.",
          "According to the notice, the letter was described as a cover." });
  Lines lines = said ();
  EXPECT_EQ (lines.back (), "Fair Trading Authority");
}

TEST_F (Documents, ThisPersonIsTheUnnamedOneOfJustBefore)
{
  read ({ "A member of the panel, who asked not to be named, told me otherwise. “I would have voted no,” this person said." });
  Lines lines = said ();
  EXPECT_EQ (lines.back (), lines.front ());
  EXPECT_EQ (lines.back ().find ("this person"), std::string::npos);
}

TEST_F (Documents, WhereAFirmIsBasedIsNotItsName)
{
  read ({ "Arne Bank is to fight the ruling. The Leeds-based lender, which has two million customers, said it would win." });
  EXPECT_EQ (said ().back (), "Arne Bank");
}

TEST_F (Documents, ANameThatLooksLikeAVerbIsStillAName)
{
  read ({ "The sample was lost, said the lawyer, Wouter Haring.", "Haring accused the club of knowing about the lapse." });
  EXPECT_EQ (said (), (Lines{ "Wouter Haring", "Wouter Haring" }));
}

} // namespace
