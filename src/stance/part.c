/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sides take part in the dispute, and which only look on. */
#include "stance/part.h"

#include <string.h>

#include "stance/government.h"

/* A side takes part in the dispute from so many statements on, or from this share of those of the side that has most, or
 * where it is a state that others speak of so often. One of few words that is heard only when this part of its article is over is
 * a bystander where two others take part. */
#define PART_STATEMENTS 5
#define PART_SHARE      0.2
#define PART_MENTIONS   2
#define PART_LATE       0.48

/* All sides while it is found out which of them take part. */
typedef struct
{
  CpBuilder *builder;
  GArray    *sides;
  double    *lateness; /* for each how much of its article is over when it is first heard: 0 at the head, 1 at the end */
  guint      most;     /* the weight of the side that has most */
  guint      heard;    /* how many of them are heard */
  GPtrArray *words;    /* of each statement; %NULL before they are asked for */
} Taking;

static const char *
words_of (Taking *self,
          guint   statement)
{
  const CpModel *model = self->builder->model;

  if (self->words == NULL)
    {
      self->words = g_ptr_array_new_full (model->statements->len, g_free);
      for (guint i = 0; i < model->statements->len; i++)
        g_ptr_array_add (self->words, cp_model_statement_words (model, i));
    }
  return g_ptr_array_index (self->words, statement);
}

/* How many statements of others name the side. */
static guint
mentions_of (Taking     *self,
             gint32      side,
             const char *name)
{
  guint n = 0;

  for (guint i = 0; i < self->builder->model->statements->len && n < PART_MENTIONS; i++)
    if (cp_builder_statement (self->builder, i)->party != side)
      n += strstr (words_of (self, i), name) != NULL;
  return n;
}

/* Where each side is first heard; the statements stand by article. */
static double *
find_lateness (const CpBuilder *self,
               guint            n_sides)
{
  guint n = self->model->statements->len;
  double *lateness = g_new0 (double, n_sides + 1);
  g_autofree guint8 *met = g_new0 (guint8, n_sides + 1);

  for (guint first = 0, end; first < n; first = end)
    {
      for (end = first + 1; end < n && cp_builder_statement (self, end)->article == cp_builder_statement (self, first)->article; end++)
        ;
      for (guint i = first; i < end; i++)
        {
          gint32 side = cp_builder_statement (self, i)->party;

          if (side < 0 || met[side])
            continue;
          met[side] = TRUE;
          lateness[side] = (double) (i - first) / (double) (end - first);
        }
    }
  return lateness;
}

/* Whether a side is heard often, more than half as often as the one that is heard most, or early. */
static gboolean
is_heard (const Taking *self,
          gint32        number)
{
  const CpSide *side = &g_array_index (self->sides, CpSide, number);

  return side->weight >= PART_STATEMENTS || side->weight * 2 > self->most
         || (side->weight >= self->most * PART_SHARE && self->lateness[number] < PART_LATE);
}

static guint
count_heard (const Taking *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sides->len; i++)
    n += g_array_index (self->sides, CpSide, i).weight > 0 && is_heard (self, (gint32) i);
  return n;
}

static gboolean
takes_part (Taking *self,
            gint32  number)
{
  const CpSide *side = &g_array_index (self->sides, CpSide, number);
  const CpEntry *entry;

  if (side->given || is_heard (self, number) || (self->heard < 2 && side->weight >= self->most * PART_SHARE))
    return TRUE;
  entry = cp_knowledge_find (self->builder->knowledge, side->name);
  return entry != NULL && entry->kind == CP_ENTRY_STATE && g_strcmp0 (entry->code, "EU") != 0
         && mentions_of (self, number, side->name) >= PART_MENTIONS;
}

/** cp_sides_leave_out: leaves to no side what experts, witnesses and bodies say that are heard once; @most is the weight of the side that has most */
void
cp_sides_leave_out (CpBuilder *self,
                    GArray    *sides,
                    guint      most)
{
  g_autofree double *lateness = find_lateness (self, sides->len);
  g_autofree guint8 *out = g_new0 (guint8, sides->len + 1);
  Taking taking = { .builder = self, .sides = sides, .lateness = lateness, .most = most };

  taking.heard = count_heard (&taking);
  for (guint i = 0; i < sides->len; i++)
    out[i] = g_array_index (sides, CpSide, i).weight > 0 && !takes_part (&taking, (gint32) i);
  g_clear_pointer (&taking.words, g_ptr_array_unref);
  cp_sides_leave (self, sides, out);
}
