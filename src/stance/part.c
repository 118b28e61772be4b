/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sides take part in the dispute, and which only look on. */
#include "stance/part.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "stance/government.h"

/* A side takes part in the dispute from so many statements on, or from this share of those of the side that has most, or
 * where it is a state that others speak of so often. One of few words that is heard only when this part of its article is over is
 * a bystander where two others take part. */
#define PART_STATEMENTS 5
#define PART_SHARE      0.2
#define PART_MENTIONS   2
#define PART_LATE       0.48
/* How many statements of others name the side. */
static guint
mentions_of (const CpBuilder *self,
             gint32           side,
             const char      *name)
{
  guint n = 0;

  for (guint i = 0; i < self->model->statements->len && n < PART_MENTIONS; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      g_autofree char *words = NULL;

      if (s->party == side)
        continue;
      words = cp_model_statement_words (self->model, i);
      n += strstr (words, name) != NULL;
    }
  return n;
}

/* How much of its article is over when a side is first heard: 0 at the head, 1 at the end. */
static double
lateness_of (const CpBuilder *self,
             gint32           side)
{
  guint first = 0, before = 0, all = 0;

  while (first < self->model->statements->len && cp_builder_statement (self, first)->party != side)
    first++;
  for (guint i = 0; i < self->model->statements->len && first < self->model->statements->len; i++)
    if (cp_builder_statement (self, i)->article == cp_builder_statement (self, first)->article)
      {
        all++;
        before += i < first;
      }
  return all > 0 ? (double) before / (double) all : 0;
}

/* Whether a side is heard often, more than half as often as the one that is heard most, or early. */
static gboolean
is_heard (const CpBuilder *self,
          const GArray    *sides,
          gint32           number,
          guint            most)
{
  const CpSide *side = &g_array_index (sides, CpSide, number);

  return side->weight >= PART_STATEMENTS || side->weight * 2 > most || (side->weight >= most * PART_SHARE && lateness_of (self, number) < PART_LATE);
}

static guint
count_heard (const CpBuilder *self,
             const GArray    *sides,
             guint            most)
{
  guint n = 0;

  for (guint i = 0; i < sides->len; i++)
    n += g_array_index (sides, CpSide, i).weight > 0 && is_heard (self, sides, (gint32) i, most);
  return n;
}

static gboolean
takes_part (const CpBuilder *self,
            const GArray    *sides,
            gint32           number,
            guint            most,
            guint            heard)
{
  const CpSide *side = &g_array_index (sides, CpSide, number);
  const CpEntry *entry = cp_knowledge_find (self->knowledge, side->name);

  if (side->given || is_heard (self, sides, number, most) || (heard < 2 && side->weight >= most * PART_SHARE))
    return TRUE;
  return entry != NULL && entry->kind == CP_ENTRY_STATE && g_strcmp0 (entry->code, "EU") != 0
         && mentions_of (self, number, side->name) >= PART_MENTIONS;
}

/** cp_sides_leave_out: leaves to no side what experts, witnesses and bodies say that are heard once; @most is the weight of the side that has most */
void
cp_sides_leave_out (CpBuilder *self,
                    GArray    *sides,
                    guint      most)
{
  guint heard = count_heard (self, sides, most);

  for (guint i = 0; i < sides->len; i++)
    if (g_array_index (sides, CpSide, i).weight > 0 && !takes_part (self, sides, (gint32) i, most, heard))
      cp_sides_move (self, sides, (gint32) i, -1, _("takes no part in the dispute"));
}
