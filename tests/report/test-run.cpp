/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "report/run.h"

namespace {

std::string
words_of (const GArray *runs)
{
  std::string words;

  for (guint i = 0; i < runs->len; i++)
    {
      const CpRun *run = &g_array_index (runs, CpRun, i);
      words += std::to_string (run->start) + "-" + std::to_string (run->end) + " ";
    }
  return words;
}

TEST (Runs, APartedTextKeepsItsRuns)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (CpRun)), rest = g_array_new (FALSE, FALSE, sizeof (CpRun));
  const CpRun all[] = { { 0, 4, CP_RUN_STRONG, 0 }, { 6, 14, CP_RUN_PALE, 0 }, { 10, 13, CP_RUN_BLANK, 7.5 }, { 14, 20, CP_RUN_SLANTED, 0 } };

  g_array_append_vals (runs, all, G_N_ELEMENTS (all));
  cp_runs_part (runs, rest, 10);
  EXPECT_EQ (words_of (runs), "0-4 6-10 ");
  EXPECT_EQ (words_of (rest), "0-4 0-3 4-10 ");
  EXPECT_EQ (g_array_index (rest, CpRun, 1).kind, CP_RUN_BLANK);
  EXPECT_EQ (g_array_index (rest, CpRun, 1).width, 7.5);
}

TEST (Runs, PangoIsToldEachOfThem)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (CpRun));
  const CpRun all[] = { { 0, 4, CP_RUN_NUMBER, 0 }, { 5, 8, CP_RUN_BLANK, 3 } };

  g_array_append_vals (runs, all, G_N_ELEMENTS (all));
  g_autoptr (PangoAttrList) list = cp_runs_attributes (runs, 10);
  GSList *attributes = pango_attr_list_get_attributes (list);
  EXPECT_EQ (g_slist_length (attributes), 4u) << "bold, small, in one piece; and a blank";
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
}

} // namespace
