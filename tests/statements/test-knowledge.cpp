/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <glib/gstdio.h>

#include "statements/knowledge.h"

namespace {

CpKnowledge *
load (const char *own = nullptr)
{
  g_autofree char *shipped = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "knowledge", nullptr);
  const char *folders[] = { shipped, own, nullptr };
  g_autoptr (GError) error = nullptr;
  CpKnowledge *knowledge = cp_knowledge_load (folders, &error);
  EXPECT_NE (knowledge, nullptr) << (error ? error->message : "");
  return knowledge;
}

TEST (Knowledge, NamesOfAStateLeadToIt)
{
  g_autoptr (CpKnowledge) known = load ();
  for (const char *name : { "Russia", "the Russian Federation", "RUSSIA", "Moscow", "the Kremlin", "State Duma" })
    {
      const CpEntry *entry = cp_knowledge_find (known, name);
      ASSERT_NE (entry, nullptr) << name;
      EXPECT_STREQ (entry->code, "RU") << name;
    }
}

TEST (Knowledge, SeatsAndBodiesSpeakForTheirStateAgenciesForThemselves)
{
  g_autoptr (CpKnowledge) known = load ();
  EXPECT_STREQ (cp_knowledge_find (known, "Downing Street")->side, "United Kingdom");
  EXPECT_STREQ (cp_knowledge_find (known, "Pentagon")->side, "United States");
  EXPECT_STREQ (cp_knowledge_find (known, "Brussels")->side, "European Union");
  EXPECT_STREQ (cp_knowledge_find (known, "F.D.A.")->side, "Food and Drug Administration");
}

TEST (Knowledge, WordsInCapitalsAreNotTheCommonWordsOfTheSameLetters)
{
  g_autoptr (CpKnowledge) known = load ();
  EXPECT_NE (cp_knowledge_find (known, "WHO"), nullptr);
  EXPECT_EQ (cp_knowledge_find (known, "who"), nullptr);
  EXPECT_NE (cp_knowledge_find (known, "US"), nullptr);
  EXPECT_EQ (cp_knowledge_find (known, "us"), nullptr);
}

TEST (Knowledge, AdjectivesAndPeopleNameTheirState)
{
  g_autoptr (CpKnowledge) known = load ();
  EXPECT_STREQ (cp_knowledge_adjective (known, "Dutch")->name, "Netherlands");
  EXPECT_STREQ (cp_knowledge_adjective (known, "South Korean")->name, "South Korea");
  EXPECT_STREQ (cp_knowledge_people (known, "Poles")->name, "Poland");
  EXPECT_EQ (cp_knowledge_adjective (known, "green"), nullptr);
}

TEST (Knowledge, EveryStateHasWhatItsLinesPromise)
{
  g_autoptr (CpKnowledge) known = load ();
  for (const char *code : { "AF", "BR", "CN", "EE", "GB-SCT", "KE", "ZW", "EU", "NATO" })
    {
      const CpEntry *side = cp_knowledge_side (known, code);
      ASSERT_NE (side, nullptr) << code;
      EXPECT_STREQ (side->side, side->name);
    }
}

TEST (Knowledge, RolesTellNumberGenderAndWhomTheySpeakFor)
{
  g_autoptr (CpKnowledge) known = load ();
  gboolean plural;
  const CpRole *role = cp_knowledge_role (known, "spokeswomen", &plural);
  ASSERT_NE (role, nullptr);
  EXPECT_TRUE (plural);
  EXPECT_EQ (role->gender, CP_GENDER_FEMALE);
  EXPECT_EQ (role->implies, CP_ROLE_SPEAKS);
  EXPECT_EQ (cp_knowledge_role (known, "Foreign Minister", &plural)->implies, CP_ROLE_STATE);
  EXPECT_FALSE (plural);
  EXPECT_EQ (cp_knowledge_role (known, "economist", nullptr)->implies, CP_ROLE_EXPERT);
}

TEST (Knowledge, OfficesOfOnePersonHangTogetherWithTheirTimes)
{
  g_autoptr (CpKnowledge) known = load ();
  const CpEntry *person = cp_knowledge_surname (known, "Tusk", CP_GENDER_UNKNOWN);
  ASSERT_NE (person, nullptr);
  guint offices = 0;
  for (; person != nullptr; person = person->other, offices++)
    EXPECT_TRUE (cp_date_is_valid (&person->from));
  EXPECT_EQ (offices, 3u);
}

TEST (Knowledge, GivenNamesTellHeFromSheWhereTheyDo)
{
  g_autoptr (CpKnowledge) known = load ();
  EXPECT_EQ (cp_knowledge_gender (known, "Ingrid"), CP_GENDER_FEMALE);
  EXPECT_EQ (cp_knowledge_gender (known, "Tariq"), CP_GENDER_MALE);
  EXPECT_EQ (cp_knowledge_gender (known, "Robin"), CP_GENDER_UNKNOWN);
  EXPECT_TRUE (cp_knowledge_is_given_name (known, "Robin"));
  EXPECT_FALSE (cp_knowledge_is_given_name (known, "Harbour"));
}

TEST (Knowledge, OwnTablesOverruleAndTheirBrokenLinesAreSkipped)
{
  g_autofree char *own = g_dir_make_tmp ("cp-knowledge-XXXXXX", nullptr);
  g_autofree char *states = g_build_filename (own, "states.tsv", nullptr);
  ASSERT_TRUE (g_file_set_contents (states, "nonsense\nXX\tFreedonia\t\tFreedonian\tFreedonians\tFredville\n", -1, nullptr));
  g_test_expect_message (nullptr, G_LOG_LEVEL_WARNING, "*states.tsv:1:*");
  g_autoptr (CpKnowledge) known = load (own);
  g_test_assert_expected_messages ();
  EXPECT_STREQ (cp_knowledge_find (known, "Fredville")->side, "Freedonia");
  EXPECT_STREQ (cp_knowledge_find (known, "France")->name, "France");
  g_unlink (states);
  g_rmdir (own);
}

TEST (Knowledge, SaysWhichTableIsMissing)
{
  const char *folders[] = { "/nonexistent", nullptr };
  g_autoptr (GError) error = nullptr;
  EXPECT_EQ (cp_knowledge_load (folders, &error), nullptr);
  ASSERT_NE (error, nullptr);
  EXPECT_NE (strstr (error->message, "organisations.tsv"), nullptr);
}

}
