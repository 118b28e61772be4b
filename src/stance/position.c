/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/position.h"

#include "stance/builder.h"

/* How much it counts that a statement has the words of what is asked. */
#define ANSWERS 0.9f

/* What the question that is put to an issue is about. */
typedef struct
{
  const CpBuilder *builder;
  GHashTable      *weights; /* term + 1 → the telling words of the question; without any where there is no question */
  float            sum;
} Asked;

static void
clear_asked (Asked *self)
{
  g_clear_pointer (&self->weights, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, clear_asked)

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

static gboolean
is_dated (const CpModel          *model,
          const CpModelStatement *s)
{
  return cp_date_is_valid (&s->date) || cp_date_is_valid (&((const CpArticle *) g_ptr_array_index (model->articles, s->article))->published);
}

/**
 * cp_position_stance:
 *
 * Returns: the stance of what the party said last, by its day or its article's; where neither is known, the one that most of its words have, a
 * refusal to answer only where nothing else answers
 */
CpStance
cp_position_stance (const CpModel    *model,
                    const CpPosition *position)
{
  guint counts[4] = { 0 };
  CpStance most = CP_STANCE_NONE;

  for (guint i = position->statements->len; i > 0; i--)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, g_array_index (position->statements, guint32, i - 1));

      if (s->stance != CP_STANCE_NONE && s->copy_of < 0 && is_dated (model, s))
        return s->stance;
      counts[s->stance]++;
    }
  for (CpStance stance = CP_STANCE_SUPPORT; stance <= CP_STANCE_NEUTRAL; stance++)
    if (counts[stance] > 0 && (most == CP_STANCE_NONE || (stance != CP_STANCE_NEUTRAL && counts[stance] > counts[most])))
      most = stance;
  return most;
}

static void
note_asked (Asked           *self,
            const CpProfile *profile,
            CpRange          clause)
{
  for (guint i = 0; i < profile->stems->len; i++)
    {
      guint32 term = g_array_index (profile->stems, guint32, i), token = g_array_index (profile->tokens, guint32, i);
      const CpFeature *feature = term != G_MAXUINT32 ? cp_builder_feature (profile->telling, term) : NULL;

      if (feature == NULL || token < clause.first || token >= clause.last
          || !g_hash_table_replace (self->weights, GUINT_TO_POINTER (term + 1), (gpointer) feature))
        continue;
      self->sum += feature->weight;
    }
}

static void
ask (Asked           *self,
     const CpBuilder *builder,
     const CpIssue   *issue)
{
  const CpYardstick *yardstick = g_hash_table_lookup (builder->yardsticks, issue);

  *self = (Asked){ builder, g_hash_table_new (NULL, NULL), 0 };
  for (guint i = 0; i < issue->statements->len && yardstick != NULL; i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);

      if (cp_builder_statement (builder, statement) == yardstick->statement)
        note_asked (self, cp_builder_profile (builder, statement), yardstick->clause);
    }
}

/* How much of what is asked a statement has in its own words, 0 … 1. */
static float
answering (const Asked *self,
           guint32      statement)
{
  const GArray *telling = cp_builder_profile (self->builder, statement)->telling;
  float shared = 0;

  for (guint i = 0; i < telling->len && self->sum > 0; i++)
    {
      const CpFeature *feature = g_hash_table_lookup (self->weights, GUINT_TO_POINTER (g_array_index (telling, CpFeature, i).term + 1));

      shared += feature != NULL ? feature->weight : 0;
    }
  return self->sum > 0 ? shared / self->sum : 0;
}

/* The statement that shows a position best: surely read, on what is asked, in the speaker's own words, of a readable length; a deed only
 * where there are no words. */
static float
telling (const Asked      *asked,
         const CpPosition *position,
         guint32           statement)
{
  const CpBuilder *self = asked->builder;
  const CpModelStatement *s = cp_builder_statement (self, statement);
  const CpProfile *profile = cp_builder_profile (self, statement);
  float score;

  if (s->stance != position->stance || s->copy_of >= 0)
    return -1;
  score = s->sure[CP_FIELD_STANCE] + s->sure[CP_FIELD_ISSUE] + ANSWERS * answering (asked, statement);
  if (s->deed)
    score -= 1.2f;
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
choose_headline (const Asked *asked,
                 CpPosition  *position)
{
  float best = -0.99f;

  for (guint i = 0; i < position->statements->len; i++)
    {
      guint32 statement = g_array_index (position->statements, guint32, i);
      float score = telling (asked, position, statement);

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
decides (const CpBuilder *self,
         guint32          statement)
{
  const CpModelStatement *s = cp_builder_statement (self, statement);

  return s->stance == CP_STANCE_SUPPORT || s->stance == CP_STANCE_OPPOSE;
}

/* Whether both were said at one time, as far as that is known: then the party speaks with two voices, or is read wrongly. */
static gboolean
at_one_time (const CpBuilder *self,
             guint32          a,
             guint32          b)
{
  const CpDate *x = cp_builder_time (self, a), *y = cp_builder_time (self, b);

  return cp_date_is_valid (x) && cp_date_is_valid (y) && cp_date_compare (x, y) == 0;
}

/* Whether a statement is on what is asked, or on what the party says of it now: "the ship must be replaced" is not on who pays for it. */
static gboolean
is_to_the_point (const Asked      *asked,
                 const CpPosition *position,
                 guint32           statement)
{
  const CpProfile *profile = cp_builder_profile (asked->builder, statement);

  if (asked->sum <= 0 || answering (asked, statement) > 0)
    return TRUE;
  for (guint i = 0; i < position->statements->len; i++)
    {
      guint32 other = g_array_index (position->statements, guint32, i);

      if (cp_builder_statement (asked->builder, other)->stance == position->stance
          && cp_profile_likeness (profile, cp_builder_profile (asked->builder, other)) > 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether the first answer that the party gave to what is asked was another one than it holds now. */
static gboolean
has_changed (const Asked      *asked,
             const CpPosition *position)
{
  const CpBuilder *self = asked->builder;
  const GArray *statements = position->statements;

  if (position->stance == CP_STANCE_NEUTRAL || position->stance == CP_STANCE_NONE)
    return FALSE;
  for (guint i = 0; i < statements->len; i++)
    {
      guint32 first = g_array_index (statements, guint32, i);

      if (decides (self, first) && is_to_the_point (asked, position, first))
        return cp_builder_statement (self, first)->stance != position->stance
               && !at_one_time (self, first, g_array_index (statements, guint32, statements->len - 1));
    }
  return FALSE;
}

static void
build_issue (CpBuilder *self,
             guint      number,
             gpointer   data G_GNUC_UNUSED)
{
  CpIssue *issue = g_ptr_array_index (self->model->issues, number);
  g_autofree CpPosition **of_party = g_new0 (CpPosition *, self->model->parties->len + 1);
  g_auto (Asked) asked = { 0 };

  ask (&asked, self, issue);
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
      position->stance = cp_position_stance (self->model, position);
      choose_headline (&asked, position);
      count_articles (self, position);
      position->changed = has_changed (&asked, position);
      g_ptr_array_add (issue->positions, position);
    }
}

/** cp_build_positions: finds what each party holds on each issue, and the statement that shows it */
void
cp_build_positions (CpBuilder *self)
{
  cp_builder_each (self, self->model->issues->len, CP_BLOCK_OF_ISSUES, build_issue, NULL);
}
