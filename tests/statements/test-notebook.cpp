/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heard.h"

namespace {

class Notebook : public Speakers
{
};

/* Whose each statement is, in words. */
static std::string
told (const CpSpeakers *speakers)
{
  std::string words;

  for (guint i = 0; i < speakers->source_of->len; i++)
    {
      const GArray *sources = (const GArray *) g_ptr_array_index (speakers->source_of, i);

      for (guint j = 0; j < sources->len; j++)
        {
          gint32 source = g_array_index (sources, gint32, j);

          words += source < 0 ? "?" : ((const CpSpeaker *) g_ptr_array_index (speakers->speakers, source))->name;
          words += "\n";
        }
    }
  return words;
}

TEST_F (Notebook, WhatIsNotedOfAnArticleChangesNothing)
{
  g_autoptr (CpNotebook) notebook = cp_notebook_new ();

  read ({ "Ada Venn, the chair of the growers’ union, said the reservoir was safe. Venn denied that it leaked." });
  read ({ "A spokesman for the water ministry said the union was wrong. Minister Nora Pell said the dam would stay." });
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (CpSpeakers) again = cp_speakers_resolve_with (notebook, readings.data (), (guint) readings.size (), language, knowledge);

      resolve ();
      EXPECT_EQ (told (again), told (speakers));
      EXPECT_NE (told (again), "");
      /* Another Venn makes the name alone somebody else's, whatever was noted before. */
      read ({ "Carl Venn, a shopkeeper, said nobody had asked him." });
    }
}

TEST_F (Notebook, KeepsTheNotesThatAreInUse)
{
  g_autoptr (CpNotebook) notebook = cp_notebook_new ();
  CpDescription first, second;
  CpNotes *notes;

  read ({ "The minister, Ada Venn, said so." });
  cp_notebook_begin (notebook, language, knowledge);
  notes = cp_notebook_open (notebook, readings[0]);
  first = cp_notes_describe (notes, knowledge, language, CpRange{ 0, 5 });
  cp_notebook_end (notebook);
  cp_notebook_begin (notebook, language, knowledge);
  EXPECT_EQ (cp_notebook_open (notebook, readings[0]), notes);
  second = cp_notes_describe (notes, knowledge, language, CpRange{ 0, 5 });
  EXPECT_EQ (first.head, second.head);
  EXPECT_EQ (first.name.first, second.name.first);
  EXPECT_EQ (g_hash_table_size (notes->descriptions), 1u);
  cp_notebook_end (notebook);
}

TEST_F (Notebook, ForgetsTheNotesThatNobodyOpened)
{
  g_autoptr (CpNotebook) notebook = cp_notebook_new ();

  read ({ "The minister, Ada Venn, said so." });
  cp_notebook_begin (notebook, language, knowledge);
  cp_notes_describe (cp_notebook_open (notebook, readings[0]), knowledge, language, CpRange{ 0, 5 });
  cp_notebook_end (notebook);
  cp_notebook_begin (notebook, language, knowledge);
  cp_notebook_end (notebook);
  cp_notebook_begin (notebook, language, knowledge);
  EXPECT_EQ (g_hash_table_size (cp_notebook_open (notebook, readings[0])->descriptions), 0u);
  cp_notebook_end (notebook);
}

}
