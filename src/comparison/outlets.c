/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/outlets.h"

#include "comparison/alike.h"
#include "comparison/said.h"

/* Words in quotation marks that are as alike as this are the same quotation, cut or changed. Other words need to be the same. */
#define LIKE_QUOTED 0.6f
#define LIKE_TOLD 0.9f

/* Or the one has hardly anything but words of the other, so many of them that tell something in a row: it was cut to less than that. */
#define LIKE_CUT 0.25f
#define CUT_KEEPS 0.8f
#define TELLING_IN_A_ROW 4u

/* Fewer words are said again by chance. */
#define MIN_WORDS 4
#define MAX_CANDIDATES 24

static const CpModelStatement *
statement (const CpModel *model,
           guint          index)
{
  return g_ptr_array_index (model->statements, index);
}

static void
outlets_free (gpointer data)
{
  CpOutlets *self = data;

  g_array_unref (self->statements);
  g_free (self);
}

static guint
root_of (guint *parents,
         guint  index)
{
  while (parents[index] != index)
    {
      parents[index] = parents[parents[index]];
      index = parents[index];
    }
  return index;
}

static gboolean
are_quoted (const CpModelStatement *a,
            const CpModelStatement *b)
{
  return a->kind != CP_KIND_INDIRECT && b->kind != CP_KIND_INDIRECT;
}

static gboolean
may_be_one (const CpModelStatement *a,
            const CpModelStatement *b,
            float                   likeness)
{
  gboolean other = a->speaker >= 0 && b->speaker >= 0 && a->speaker != b->speaker && (a->party < 0 || a->party != b->party);

  return a->article != b->article && !a->deed && !b->deed && !other && likeness >= (are_quoted (a, b) ? LIKE_QUOTED : LIKE_TOLD);
}

static guint
count_telling (const GArray   *words,
               const CpChange *kept)
{
  guint n = 0;

  for (guint i = 0; i < kept->n; i++)
    n += g_array_index (words, CpSaidWord, kept->first + i).stem != 0;
  return n;
}

/* Whether the shorter of two quotations is the longer with much of it cut. */
static gboolean
is_cut (const CpModelStatement *a,
        const CpModelStatement *b,
        const GArray           *words_a,
        const GArray           *words_b,
        float                   likeness)
{
  g_autoptr (GArray) changes = NULL;
  guint row = 0;

  if (likeness < LIKE_CUT || !are_quoted (a, b) || !may_be_one (a, b, 1))
    return FALSE;
  changes = cp_said_compare (words_a, words_b);
  for (guint i = 0; i < changes->len; i++)
    if (g_array_index (changes, CpChange, i).kind == CP_CHANGE_KEPT)
      row = MAX (row, count_telling (words_a, &g_array_index (changes, CpChange, i)));
  return row >= TELLING_IN_A_ROW && (float) cp_said_count (changes, CP_CHANGE_KEPT) >= CUT_KEEPS * (float) MIN (words_a->len, words_b->len);
}

/* Words that very many texts have tell nothing, so that whole copies among them are found by all their words first. */
static void
join_copies (GPtrArray *words,
             guint     *parents,
             const CpModel *model)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const GArray *mine = g_ptr_array_index (words, i);
      guint64 number = 0;
      guint first;

      if (mine->len < MIN_WORDS)
        continue;
      for (guint k = 0; k < mine->len; k++)
        number = number * 1099511628211u + g_array_index (mine, CpSaidWord, k).number;
      first = GPOINTER_TO_UINT (g_hash_table_lookup (seen, &number));
      if (first == 0)
        g_hash_table_insert (seen, g_memdup2 (&number, sizeof number), GUINT_TO_POINTER (i + 1));
      else if (may_be_one (statement (model, first - 1), statement (model, i), 1))
        parents[root_of (parents, i)] = root_of (parents, first - 1);
    }
}

static void
join_alike (const CpModel *model,
            GPtrArray     *words,
            guint         *parents)
{
  g_autoptr (CpAlike) alike = cp_alike_new ();

  for (guint i = 0; i < words->len; i++)
    if (((GArray *) g_ptr_array_index (words, i))->len >= MIN_WORDS && root_of (parents, i) == i)
      cp_alike_add (alike, i, g_ptr_array_index (words, i));
  cp_alike_close (alike);
  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (GArray) found = NULL;

      if (((GArray *) g_ptr_array_index (words, i))->len < MIN_WORDS || root_of (parents, i) != i)
        continue;
      found = cp_alike_find (alike, g_ptr_array_index (words, i));
      for (guint k = 0; k < MIN (found->len, MAX_CANDIDATES); k++)
        {
          const CpLikeness *one = &g_array_index (found, CpLikeness, k);

          if (one->text > i
              && (may_be_one (statement (model, i), statement (model, one->text), one->likeness)
                  || is_cut (statement (model, i), statement (model, one->text), g_ptr_array_index (words, i), g_ptr_array_index (words, one->text),
                             one->likeness)))
            parents[root_of (parents, one->text)] = root_of (parents, i);
        }
    }
}

static CpOutlets *
outlets_new (GPtrArray *words,
             GArray    *members)
{
  CpOutlets *self = g_new0 (CpOutlets, 1);
  guint fullest = 0;
  const GArray *full;

  for (guint i = 1; i < members->len; i++)
    if (((GArray *) g_ptr_array_index (words, g_array_index (members, guint32, i)))->len >
        ((GArray *) g_ptr_array_index (words, g_array_index (members, guint32, fullest)))->len)
      fullest = i;
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->statements, g_array_index (members, guint32, fullest));
  full = g_ptr_array_index (words, g_array_index (members, guint32, fullest));
  for (guint i = 0; i < members->len; i++)
    {
      g_autoptr (GArray) changes = NULL;

      if (i == fullest)
        continue;
      g_array_append_val (self->statements, g_array_index (members, guint32, i));
      changes = cp_said_compare (full, g_ptr_array_index (words, g_array_index (members, guint32, i)));
      self->n_changed += cp_said_count (changes, CP_CHANGE_KEPT) < full->len ? 1 : 0;
    }
  return self;
}

static gboolean
is_in_several (const CpModel *model,
               const GArray  *members)
{
  for (guint i = 1; i < members->len; i++)
    if (statement (model, g_array_index (members, guint32, i))->article != statement (model, g_array_index (members, guint32, 0))->article)
      return TRUE;
  return FALSE;
}

static int
compare_outlets (gconstpointer a,
                 gconstpointer b)
{
  const CpOutlets *x = *(CpOutlets *const *) a, *y = *(CpOutlets *const *) b;

  if ((x->n_changed > 0) != (y->n_changed > 0))
    return x->n_changed > 0 ? -1 : 1;
  if (x->statements->len != y->statements->len)
    return x->statements->len > y->statements->len ? -1 : 1;
  return g_array_index (x->statements, guint32, 0) < g_array_index (y->statements, guint32, 0) ? -1 : 1;
}

/**
 * cp_outlets_find:
 *
 * Quotations that more than one article carries; those that someone cut or changed first, then those that most carry. May be called in any
 * thread.
 *
 * Returns: (transfer full) (element-type CpOutlets): them
 */
GPtrArray *
cp_outlets_find (const CpModel *model)
{
  guint n = model->statements->len;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autofree guint *parents = g_new (guint, n + 1);
  GPtrArray *found = g_ptr_array_new_with_free_func (outlets_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = cp_model_statement_words (model, i);

      parents[i] = i;
      g_ptr_array_add (words, cp_said_words (text));
    }
  join_copies (words, parents, model);
  join_alike (model, words, parents);
  for (guint32 i = 0; i < n; i++)
    {
      gpointer root = GUINT_TO_POINTER (root_of (parents, i) + 1);
      GArray *members = g_hash_table_lookup (groups, root);

      if (members == NULL)
        {
          members = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (groups, root, members);
        }
      g_array_append_val (members, i);
    }
  for (guint i = 0; i < n; i++)
    {
      GArray *members = g_hash_table_lookup (groups, GUINT_TO_POINTER (i + 1));

      if (members != NULL && members->len > 1 && is_in_several (model, members))
        g_ptr_array_add (found, outlets_new (words, members));
    }
  g_ptr_array_sort (found, compare_outlets);
  return found;
}
