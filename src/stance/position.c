/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

static int
compare_times (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const CpBuilder *self = data;
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
  int order = cp_date_compare (cp_builder_time (self, x), cp_builder_time (self, y));

  return order != 0 ? order : x < y ? -1 : x > y;
}

/* The stance of what the party said last, by its day or its article's; where neither is known, the one that most of its words
 * have, a refusal to answer only where nothing else answers. */
static CpStance
stance_held (const CpBuilder  *self,
             const CpPosition *position)
{
  guint counts[4] = { 0 };
  CpStance most = CP_STANCE_NONE;

  for (guint i = position->statements->len; i > 0; i--)
    {
      guint32 statement = g_array_index (position->statements, guint32, i - 1);
      const CpModelStatement *s = cp_builder_statement (self, statement);

      if (s->stance != CP_STANCE_NONE && s->copy_of < 0 && cp_date_is_valid (cp_builder_time (self, statement)))
        return s->stance;
      counts[s->stance]++;
    }
  for (CpStance stance = CP_STANCE_SUPPORT; stance <= CP_STANCE_NEUTRAL; stance++)
    if (counts[stance] > 0 && (most == CP_STANCE_NONE || (stance != CP_STANCE_NEUTRAL && counts[stance] > counts[most])))
      most = stance;
  return most;
}

/* The statement that shows a position best: surely read, in the speaker's own words, of a readable length; a deed only where there are no words. */
static float
telling (const CpBuilder  *self,
         const CpPosition *position,
         guint32           statement)
{
  const CpModelStatement *s = cp_builder_statement (self, statement);
  const CpProfile *profile = cp_builder_profile (self, statement);
  float score = s->sure[CP_FIELD_STANCE] + s->sure[CP_FIELD_ISSUE];

  if (s->stance != position->stance || s->copy_of >= 0)
    return -1;
  if (s->deed)
    score -= 0.6f;
  else if (s->kind != CP_KIND_INDIRECT)
    score += 0.2f;
  if (profile->tokens->len < 4)
    score -= 0.4f;
  if (profile->tokens->len > 50)
    score -= 0.2f;
  if (profile->anaphoric)
    score -= 0.4f;
  return score;
}

static void
choose_headline (const CpBuilder *self,
                 CpPosition      *position)
{
  float best = -0.99f;

  for (guint i = 0; i < position->statements->len; i++)
    {
      guint32 statement = g_array_index (position->statements, guint32, i);
      float score = telling (self, position, statement);

      if (score > best)
        {
          best = score;
          position->headline = (gint32) statement;
        }
    }
}

static void
count_articles (const CpBuilder *self,
                CpPosition      *position)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < position->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, g_array_index (position->statements, guint32, i));

      if (s->copy_of < 0)
        g_hash_table_add (seen, GUINT_TO_POINTER (s->article + 1));
    }
  position->n_articles = g_hash_table_size (seen);
}

static gboolean
has_changed (const CpBuilder  *self,
             const CpPosition *position)
{
  for (guint i = 0; i < position->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, g_array_index (position->statements, guint32, i));

      if (s->stance == CP_STANCE_SUPPORT || s->stance == CP_STANCE_OPPOSE)
        return s->stance != position->stance && position->stance != CP_STANCE_NEUTRAL && position->stance != CP_STANCE_NONE;
    }
  return FALSE;
}

static void
build_issue (CpBuilder *self,
             CpIssue   *issue)
{
  g_autofree CpPosition **of_party = g_new0 (CpPosition *, self->model->parties->len + 1);

  g_ptr_array_set_size (issue->positions, 0);
  for (guint i = 0; i < issue->statements->len; i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);
      gint32 party = cp_builder_statement (self, statement)->party;

      if (party < 0)
        continue;
      if (of_party[party] == NULL)
        {
          of_party[party] = cp_position_new ();
          of_party[party]->party = party;
        }
      g_array_append_val (of_party[party]->statements, statement);
    }
  for (guint p = 0; p < self->model->parties->len; p++)
    {
      CpPosition *position = of_party[p];

      if (position == NULL)
        continue;
      g_array_sort_with_data (position->statements, compare_times, self);
      position->stance = stance_held (self, position);
      choose_headline (self, position);
      count_articles (self, position);
      position->changed = has_changed (self, position);
      g_ptr_array_add (issue->positions, position);
    }
}

/** cp_build_positions: finds what each party holds on each issue, and the statement that shows it */
void
cp_build_positions (CpBuilder *self)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    build_issue (self, g_ptr_array_index (self->model->issues, i));
}
