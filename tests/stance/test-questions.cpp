/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

/* How an issue is put as a question that can be understood by itself: people, bodies and events are invented. */
namespace
{

class Questions : public Dispute
{
protected:
  void
  SetUp () override
  {
    Dispute::SetUp ();
    speaker ("Mia Stone", "Hill Farmers");
    speaker ("Lew Park", "Wolf Society");
  }

  /* The question of the only issue of an article with one statement of each side. */
  std::string
  question (const std::string &words, const std::vector<Said> &statements)
  {
    article ("2019-11-11", { words }, statements);
    build ();
    if (model->issues->len != 1)
      return "";
    const char *found = static_cast<CpIssue *> (g_ptr_array_index (model->issues, 0))->question;
    return found != nullptr ? found : "";
  }
};

TEST_F (Questions, WhoSaidThatHeDidIsNamed)
{
  EXPECT_EQ (question ("Lew Park said he had released the wolves near Garth. Mia Stone said the wolves near Garth had been released.",
                       { { "Lew Park", "he had released the wolves near Garth" },
                         { "Mia Stone", "the wolves near Garth had been released" } }),
             "Had Lew Park released the wolves near Garth?");
}

TEST_F (Questions, WhatSomebodyIsToldNotToDoIsAskedWithoutNot)
{
  EXPECT_EQ (question ("Mia Stone urged the farmers not to feed the wolves. Lew Park said: \"We want them to feed the wolves.\"",
                       { { "Mia Stone", "the farmers not to feed the wolves", CP_ACT_DEMAND, "urged" },
                         { "Lew Park", "We want them to feed the wolves", CP_ACT_DEMAND } }),
             "Should the farmers feed the wolves?");
}

TEST_F (Questions, WhatIsMineIsThatOfWhoSpeaks)
{
  EXPECT_EQ (question ("Mia Stone said: \"The wolves killed our sheep.\" Lew Park said: \"The wolves killed no sheep at all.\"",
                       { { "Mia Stone", "The wolves killed our sheep" }, { "Lew Park", "The wolves killed no sheep at all" } }),
             "Did the wolves kill Hill Farmers’ sheep?");
}

TEST_F (Questions, WhatTwoShareIsNobodysOwn)
{
  EXPECT_EQ (question ("Mia Stone said: \"The wolves divide our two valleys.\" Lew Park said: \"The wolves divide no valleys.\"",
                       { { "Mia Stone", "The wolves divide our two valleys" }, { "Lew Park", "The wolves divide no valleys" } }),
             "Do the wolves divide the two valleys?");
}

} // namespace
