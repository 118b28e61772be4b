/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/recall.h"

#include "stance/asker.h"
#include "stance/hash.h"

static guint64
add_words (guint64     hash,
           const char *words)
{
  for (const char *p = words; p != NULL && *p != '\0'; p++)
    hash = cp_hash_add (hash, (guint8) *p);
  return cp_hash_add (hash, words != NULL);
}

static guint64
add_date (guint64       hash,
          const CpDate *date)
{
  hash = cp_hash_add (hash, (guint64) (guint16) date->year << 32 | (guint64) date->month << 24 | (guint64) date->day << 16
                             | (guint64) date->hour << 8 | date->minute);
  return cp_hash_add (hash, date->precision);
}

/* Of each speaker, by name and kind, and of each party, by name. */
static guint64 *
mark_speakers (const CpModel *model)
{
  guint64 *marks = g_new (guint64, model->speakers->len + 1);

  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);

      marks[i] = cp_hash_add (add_words (CP_HASH_START, speaker->name), speaker->kind);
    }
  return marks;
}

static guint64 *
mark_parties (const CpModel *model)
{
  guint64 *marks = g_new (guint64, model->parties->len + 1);

  for (guint i = 0; i < model->parties->len; i++)
    marks[i] = add_words (CP_HASH_START, ((CpModelParty *) g_ptr_array_index (model->parties, i))->name);
  return marks;
}

/**
 * cp_recall_begin:
 *
 * Marks each statement by all that its issue is weighed, asked and named with beside what the others are: as its profile is,
 * who speaks to whom for whom, what it does and when. Nothing is recalled of a comparison of which no volume is full: in such a one
 * every profile is made anew.
 */
void
cp_recall_begin (CpBuilder *builder)
{
  const CpModel *model = builder->model;
  g_autofree guint64 *speakers = NULL, *parties = NULL;

  if (builder->memory == NULL || !builder->shelf->whole)
    return;
  speakers = mark_speakers (model);
  parties = mark_parties (model);
  builder->marks = g_new (guint64, model->statements->len + 1);
  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (builder, i);
      guint64 mark = cp_hash_add (CP_HASH_START, cp_builder_profile (builder, i)->serial);

      mark = cp_hash_add (mark, (guint64) s->speaker);
      mark = cp_hash_add (mark, s->speaker >= 0 ? speakers[s->speaker] : 0);
      mark = cp_hash_add (mark, s->addressee >= 0 ? speakers[s->addressee] : 0);
      mark = cp_hash_add (mark, s->party >= 0 ? parties[s->party] : 0);
      mark = cp_hash_add (mark, (guint64) s->act << 1 | (cp_date_is_valid (&s->date) ? 1 : 0));
      builder->marks[i] = add_date (mark, cp_builder_time (builder, i));
    }
}

/* What is found of the issue hangs on this alone, but for the names that its label avoids. */
static guint64
key_of (const CpBuilder *builder,
        const CpIssue   *issue)
{
  g_autoptr (GHashTable) parties = g_hash_table_new (NULL, NULL);
  guint64 key = cp_hash_add (CP_HASH_START, builder->shelf->full_counted);

  for (guint i = 0; i < issue->statements->len; i++)
    {
      guint32 number = g_array_index (issue->statements, guint32, i);
      gpointer party = GINT_TO_POINTER (cp_builder_statement (builder, number)->party + 1), place;

      if (!g_hash_table_lookup_extended (parties, party, NULL, &place))
        {
          place = GUINT_TO_POINTER (g_hash_table_size (parties));
          g_hash_table_insert (parties, party, place);
        }
      key = cp_hash_add (key, number);
      key = cp_hash_add (key, builder->marks[number]);
      key = cp_hash_add (key, GPOINTER_TO_UINT (place));
    }
  /* Names are written as the first articles have them. */
  return cp_hash_add (key, MIN (builder->n_readings, CP_ASKER_LOOKED_AT));
}

/** cp_recall: Returns: (transfer none) (nullable): what was found of an issue of just these statements, read in the same way */
CpFinding *
cp_recall (const CpBuilder *builder,
           const CpIssue   *issue)
{
  return builder->marks != NULL ? cp_findings_look (cp_memory_get_findings (builder->memory), key_of (builder, issue)) : NULL;
}

static void
keep_question (CpBuilder     *builder,
               const CpIssue *issue,
               CpFinding     *finding)
{
  const CpYardstick *yardstick = g_hash_table_lookup (builder->yardsticks, issue);

  for (guint i = 0; i < finding->n && yardstick != NULL; i++)
    if (cp_builder_statement (builder, g_array_index (issue->statements, guint32, i)) == yardstick->statement)
      finding->asker = i;
  if (yardstick == NULL)
    return;
  finding->question = g_strdup (yardstick->words);
  finding->told_question = g_strdup (yardstick->told);
  finding->heading = g_strdup (yardstick->heading);
  finding->clause = yardstick->clause;
  finding->contrary = yardstick->contrary;
  finding->thing = yardstick->thing;
}

/**
 * cp_recall_keep:
 * @issue: weighed, asked and named
 * @asked: (transfer full): what its name hangs on beside its statements
 *
 * Keeps what was found of @issue for the next build.
 */
void
cp_recall_keep (CpBuilder  *builder,
                CpIssue    *issue,
                GHashTable *asked)
{
  const CpWeighing *weighing = cp_weighing_of (builder, issue);
  CpFinding *finding = cp_finding_new (key_of (builder, issue), weighing->n, asked);

  for (guint i = 0; i < weighing->n; i++)
    {
      const CpProfile *profile = cp_builder_profile (builder, g_array_index (issue->statements, guint32, i));

      finding->own[i] = weighing->own[i];
      finding->value[i] = weighing->value[i];
      finding->ground[i] = weighing->ground[i];
      finding->told[i] = (CpToldWords){ profile->polarity, profile->strength, g_strdup (profile->why) };
    }
  keep_question (builder, issue, finding);
  if (issue->terms->len > 0)
    finding->label = g_strdup (issue->label);
  for (guint i = 0; i < issue->terms->len; i++)
    g_ptr_array_add (finding->terms, g_strdup (g_ptr_array_index (issue->terms, i)));
  cp_findings_add (cp_memory_get_findings (builder->memory), finding);
}
