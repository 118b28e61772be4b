/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/selected.h"

#include "stance/position.h"

/* An issue as it is in a selection of statements: what a party holds by what it says there, and how that stands to what others do. */

static GArray *
select_statements (const GArray *all,
                   const guint8 *passing)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < all->len; i++)
    if (passing[g_array_index (all, guint32, i)])
      g_array_append_val (found, g_array_index (all, guint32, i));
  return found;
}

/* What shows the position best, where that is left and still shows it; else the first that does. */
static gint32
headline_of (const CpModel    *model,
             const CpPosition *whole,
             const CpPosition *position,
             const guint8     *passing)
{
  if (whole->headline >= 0 && passing[whole->headline] && whole->stance == position->stance)
    return whole->headline;
  for (guint i = 0; i < position->statements->len; i++)
    {
      const guint32 one = g_array_index (position->statements, guint32, i);

      if (((const CpModelStatement *) g_ptr_array_index (model->statements, one))->stance == position->stance)
        return (gint32) one;
    }
  return (gint32) g_array_index (position->statements, guint32, 0);
}

/* Statements stand by article, mostly: one that was seen right before need not be looked up. */
static guint
count_articles (const CpModel    *model,
                const CpPosition *position)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gint64 before = -1;

  for (guint i = 0; i < position->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, g_array_index (position->statements, guint32, i));

      if (s->article != before)
        g_hash_table_add (seen, GUINT_TO_POINTER (s->article + 1));
      before = s->article;
    }
  return g_hash_table_size (seen);
}

/* Whether what a changed answer was is in the selection as well. */
static gboolean
answers_otherwise_too (const CpModel    *model,
                       const CpPosition *position)
{
  for (guint i = 0; i < position->statements->len; i++)
    {
      const CpStance stance = ((const CpModelStatement *) g_ptr_array_index (model->statements, g_array_index (position->statements, guint32, i)))->stance;

      if (stance != position->stance && (stance == CP_STANCE_SUPPORT || stance == CP_STANCE_OPPOSE))
        return TRUE;
    }
  return FALSE;
}

static void
add_position (const CpModel    *model,
              CpIssue          *self,
              const CpPosition *whole,
              const guint8     *passing)
{
  g_autoptr (GArray) statements = select_statements (whole->statements, passing);
  CpPosition *position;

  if (statements->len == 0)
    return;
  position = cp_position_new ();
  position->party = whole->party;
  g_array_unref (position->statements);
  position->statements = g_steal_pointer (&statements);
  position->stance = cp_position_stance (model, position);
  position->headline = headline_of (model, whole, position, passing);
  position->n_articles = count_articles (model, position);
  position->changed = whole->changed && position->stance == whole->stance && answers_otherwise_too (model, position);
  g_ptr_array_add (self->positions, position);
}

static const CpPosition *
position_of (const CpIssue *issue,
             gint32         party)
{
  for (guint i = 0; i < issue->positions->len; i++)
    if (((const CpPosition *) g_ptr_array_index (issue->positions, i))->party == party)
      return g_ptr_array_index (issue->positions, i);
  return NULL;
}

/* As all statements have it, where a person said so or both answer in the selection what they answer in all. */
static gboolean
holds (const CpContrast *whole,
       const CpIssue    *issue,
       const CpPosition *a,
       const CpPosition *b)
{
  const CpPosition *whole_a = position_of (issue, a->party), *whole_b = position_of (issue, b->party);

  return whole->by_person || (whole_a->stance == a->stance && whole_b->stance == b->stance);
}

static void
add_contrast (const CpModel    *model,
              const CpIssue    *issue,
              CpIssue          *self,
              const CpContrast *whole)
{
  const CpPosition *a = position_of (self, whole->a), *b = position_of (self, whole->b);
  CpContrast *contrast;
  gboolean same;

  if (a == NULL || b == NULL)
    return;
  same = holds (whole, issue, a, b);
  contrast = cp_contrast_new ();
  contrast->a = whole->a;
  contrast->b = whole->b;
  contrast->by_person = whole->by_person;
  contrast->relation = same ? whole->relation
                            : cp_relation_between (a->stance, cp_position_sure (model, a), b->stance, cp_position_sure (model, b));
  contrast->statement_a = a->headline;
  contrast->statement_b = b->headline;
  for (guint i = 0; same && i < whole->why->len; i++)
    g_ptr_array_add (contrast->why, g_strdup (g_ptr_array_index (whole->why, i)));
  if (!same)
    {
      g_ptr_array_add (contrast->why, cp_position_words (model, a));
      g_ptr_array_add (contrast->why, cp_position_words (model, b));
    }
  g_ptr_array_add (self->contrasts, contrast);
}

/**
 * cp_selected_issue:
 * @passing: for each statement whether it is selected
 *
 * Returns: (transfer full): @issue as it is by what is selected: who says nothing there has no position on it
 */
CpIssue *
cp_selected_issue (const CpModel *model,
                   const CpIssue *issue,
                   const guint8  *passing)
{
  CpIssue *self = cp_issue_new ();

  self->id = g_strdup (issue->id);
  self->label = g_strdup (issue->label);
  self->question = g_strdup (issue->question);
  self->note = g_strdup (issue->note);
  for (guint i = 0; i < issue->terms->len; i++)
    g_ptr_array_add (self->terms, g_strdup (g_ptr_array_index (issue->terms, i)));
  g_array_unref (self->statements);
  self->statements = select_statements (issue->statements, passing);
  for (guint i = 0; i < issue->positions->len; i++)
    add_position (model, self, g_ptr_array_index (issue->positions, i), passing);
  for (guint i = 0; i < issue->contrasts->len; i++)
    add_contrast (model, issue, self, g_ptr_array_index (issue->contrasts, i));
  return self;
}
