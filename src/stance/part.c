/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sides take part in the dispute, and which only look on. */
#include "stance/part.h"

#include <string.h>

#include "stance/government.h"

/* A side takes part in the dispute from so many statements on, or from this share of those of the side that has most, or
 * where it is a state that others speak of so often. One of few words that is heard only when this part of its article is over is
 * a bystander where two others take part; but a state is none where another is a side. */
#define PART_STATEMENTS 4
#define PART_SHARE      0.2
#define PART_MENTIONS   2
#define PART_LATE       0.48

/* Where the side that has most has fewer statements than this, who is heard once takes part like the others, unless it is of those who
 * look on at the disputes of others: a short report lets few speak twice. */
#define PART_LEAST      6

/* What bodies are called that study what others quarrel about. */
static const char *const studying[] = { "institute", "institution", "studies", "research", "policy", NULL };

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

/* Bodies that watch over others or judge between them. */
static gboolean
watches (const CpKnowledge *knowledge,
         const char        *name)
{
  const guint32 watching = 1u << CP_BODY_AGENCY | 1u << CP_BODY_MINISTRY | 1u << CP_BODY_COURT | 1u << CP_BODY_COMMITTEE | 1u << CP_BODY_UNIVERSITY;
  const CpEntry *entry = cp_knowledge_find (knowledge, name);
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  if (entry != NULL)
    return entry->kind == CP_ENTRY_ORGANISATION || entry->kind == CP_ENTRY_PRESS || entry->kind == CP_ENTRY_AGENCY || entry->kind == CP_ENTRY_BODY;
  for (char **word = words; *word != NULL; word++)
    {
      const CpInstitution *institution = cp_knowledge_institution (knowledge, *word, NULL);

      if (institution != NULL && watching & 1u << institution->kind)
        return TRUE;
    }
  return FALSE;
}

/* Whether another state than this one is a side. */
static gboolean
has_other_state (const Taking *self,
                 gint32        number)
{
  for (guint i = 0; i < self->sides->len; i++)
    if ((gint32) i != number && g_array_index (self->sides, CpSide, i).weight > 0
        && cp_government_is_state (self->builder, g_array_index (self->sides, CpSide, i).name))
      return TRUE;
  return FALSE;
}

/* Whether a side that is heard once in a short report is none of those who only look on. */
static gboolean
speaks_briefly (const Taking *self,
                gint32        number)
{
  const char *name = g_array_index (self->sides, CpSide, number).name;

  if (self->most >= PART_LEAST)
    return FALSE;
  return cp_government_is_state (self->builder, name) ? has_other_state (self, number) : !watches (self->builder->knowledge, name);
}

/* "the Marram Institution": scholars of whom one is heard, and of whom nobody else speaks. */
static gboolean
only_studies (Taking *self,
              gint32  number)
{
  const CpSide *side = &g_array_index (self->sides, CpSide, number);
  g_autofree char *folded = g_utf8_casefold (side->name, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " -", -1);
  gint32 speaker = -1;
  gboolean studies = FALSE;

  for (char **word = words; *word != NULL; word++)
    studies = studies || g_strv_contains (studying, *word);
  for (guint i = 0; studies && i < self->builder->model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self->builder, i);

      if (s->party != number)
        continue;
      if (s->deed || s->speaker < 0 || (speaker >= 0 && s->speaker != speaker)
          || ((CpModelSpeaker *) g_ptr_array_index (self->builder->model->speakers, (guint) s->speaker))->kind != CP_SPEAKER_PERSON)
        return FALSE;
      speaker = s->speaker;
    }
  return studies && mentions_of (self, number, side->name) == 0;
}

static gboolean
takes_part (Taking *self,
            gint32  number)
{
  const CpSide *side = &g_array_index (self->sides, CpSide, number);
  const CpEntry *entry;

  /* Where two others quarrel. */
  if (!side->given && self->heard >= (is_heard (self, number) ? 3u : 2u) && only_studies (self, number))
    return FALSE;
  if (side->given || is_heard (self, number) || speaks_briefly (self, number) || (self->heard < 2 && side->weight >= self->most * PART_SHARE))
    return TRUE;
  if (cp_government_is_state (self->builder, side->name) && has_other_state (self, number))
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
