/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <glib/gstdio.h>

#include "comparison/own-knowledge.h"

namespace
{

/* What is remembered for other comparisons, in a folder of the test's own. */
class OwnKnowledge : public ::testing::Test
{
protected:
  char *folder = nullptr;
  CpKnowledge *knowledge = nullptr;

  void
  SetUp () override
  {
    folder = g_dir_make_tmp ("counterpoint-test-XXXXXX", nullptr);
    load ();
  }

  void
  TearDown () override
  {
    for (const char *name : { "people.tsv", "organisations.tsv" })
      {
        g_autofree char *path = g_build_filename (folder, name, nullptr);
        g_unlink (path);
      }
    g_rmdir (folder);
    g_free (folder);
    cp_knowledge_unref (knowledge);
  }

  /* As the next start of the program does. */
  void
  load ()
  {
    g_autofree char *shipped = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "knowledge", nullptr);
    const char *folders[] = { shipped, folder, nullptr };

    g_clear_pointer (&knowledge, cp_knowledge_unref);
    knowledge = cp_knowledge_load (folders, nullptr);
    ASSERT_NE (knowledge, nullptr);
  }

  void
  remember (const char *name, const char *party, const char *role, const char *alias = nullptr)
  {
    g_autoptr (GPtrArray) aliases = g_ptr_array_new ();

    if (alias != nullptr)
      g_ptr_array_add (aliases, (gpointer) alias);
    const CpOwnPerson person = { name, aliases, party, role };
    ASSERT_TRUE (cp_own_knowledge_remember (folder, knowledge, &person, nullptr));
    load ();
  }
};

TEST_F (OwnKnowledge, APersonOfAPartyThatNobodyKnewIsKnownWithIt)
{
  remember ("Odalys Brennick", "Skarrow Shipping", "chief executive", "O. Brennick");
  const CpEntry *entry = cp_knowledge_find (knowledge, "Odalys Brennick");

  ASSERT_NE (entry, nullptr);
  EXPECT_EQ (entry->kind, CP_ENTRY_PERSON);
  EXPECT_STREQ (entry->side, "Skarrow Shipping");
  EXPECT_STREQ (entry->office, "chief executive");
  EXPECT_EQ (cp_knowledge_find (knowledge, "O. Brennick"), entry);
}

TEST_F (OwnKnowledge, AKnownPartyStaysWhatItIs)
{
  remember ("Odalys Brennick", "Kenya", "envoy");
  const CpEntry *side = cp_knowledge_side (knowledge, "Kenya");

  ASSERT_NE (side, nullptr);
  EXPECT_EQ (side->kind, CP_ENTRY_STATE);
  EXPECT_STREQ (cp_knowledge_find (knowledge, "Odalys Brennick")->side, "Kenya");
}

TEST_F (OwnKnowledge, WhatIsSaidLastHolds)
{
  remember ("Odalys Brennick", "Kenya", "envoy");
  remember ("Odalys Brennick", nullptr, "professor");

  ASSERT_TRUE (cp_own_knowledge_has (folder, "Odalys Brennick"));
  EXPECT_EQ (cp_knowledge_find (knowledge, "Odalys Brennick")->side, nullptr);
}

TEST_F (OwnKnowledge, WhatIsForgottenIsNotKnownAndTheOthersAre)
{
  remember ("Odalys Brennick", "Kenya", "envoy");
  remember ("Odalys Bren", nullptr, "teacher");
  EXPECT_TRUE (cp_own_knowledge_forget (folder, "Odalys Bren", nullptr));
  load ();

  EXPECT_FALSE (cp_own_knowledge_has (folder, "Odalys Bren"));
  EXPECT_EQ (cp_knowledge_find (knowledge, "Odalys Bren"), nullptr);
  EXPECT_NE (cp_knowledge_find (knowledge, "Odalys Brennick"), nullptr);
}

TEST_F (OwnKnowledge, NamesCannotBreakTheTable)
{
  remember ("Odalys\tBrennick\n# x", "Skarrow; Shipping", "a\tb\tc\td\te\tf\tg\th\ti", "The Man;\tof \n the Sea");
  EXPECT_TRUE (cp_own_knowledge_has (folder, "Odalys\tBrennick\n# x"));
  EXPECT_NE (cp_knowledge_find (knowledge, "Odalys Brennick   x"), nullptr);
}

} // namespace
