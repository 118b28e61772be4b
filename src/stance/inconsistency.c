/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static gboolean
takes_side (const CpModelStatement *s)
{
  return s->stance == CP_STANCE_SUPPORT || s->stance == CP_STANCE_OPPOSE;
}

/* The last word before @statement, in time, in which the position's party held the contrary. */
static gint32
contrary_before (const CpBuilder  *self,
                 const CpPosition *position,
                 guint             place)
{
  const CpModelStatement *s = cp_builder_statement (self, g_array_index (position->statements, guint32, place));

  for (guint i = place; i > 0; i--)
    {
      guint32 number = g_array_index (position->statements, guint32, i - 1);
      const CpModelStatement *before = cp_builder_statement (self, number);

      if (takes_side (before) && before->stance != s->stance)
        return (gint32) number;
    }
  return -1;
}

static void
look_at (CpBuilder        *self,
         guint             issue,
         const CpPosition *position)
{
  for (guint i = position->statements->len; i > 0; i--)
    {
      guint32 number = g_array_index (position->statements, guint32, i - 1);
      const CpModelStatement *s = cp_builder_statement (self, number);
      gint32 earlier = takes_side (s) ? contrary_before (self, position, i - 1) : -1;
      CpInconsistency *found;

      if (earlier < 0)
        continue;
      found = cp_inconsistency_new ();
      found->party = position->party;
      found->issue = (gint32) issue;
      found->earlier = earlier;
      found->later = (gint32) number;
      g_ptr_array_add (found->why, g_strdup (s->deed ? _("did other than it had said") : _("said the contrary before")));
      g_ptr_array_add (self->model->inconsistencies, found);
      return;
    }
}

/** cp_build_inconsistencies: finds parties whose words go against their own words or deeds on an issue */
void
cp_build_inconsistencies (CpBuilder *self)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      for (guint j = 0; j < issue->positions->len; j++)
        look_at (self, i, g_ptr_array_index (issue->positions, j));
    }
}
