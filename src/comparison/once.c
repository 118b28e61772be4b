/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/once.h"

#include <glib/gi18n-lib.h>

static const CpModelStatement *
statement_at (const CpModel *model,
              guint          statement)
{
  return g_ptr_array_index (model->statements, statement);
}

/* The statement that has the words first, of which @statement may be a copy. */
static guint
original_of (const CpModel *model,
             guint          statement)
{
  gint32 copy_of = statement_at (model, statement)->copy_of;

  return copy_of >= 0 ? (guint) copy_of : statement;
}

static gboolean
has_copies (const CpModel *model)
{
  for (guint i = 0; i < model->statements->len; i++)
    if (statement_at (model, i)->copy_of >= 0)
      return TRUE;
  return FALSE;
}

/**
 * cp_once_counted:
 * @passing: (nullable): for each statement whether a filter lets it through; %NULL where all pass
 *
 * Returns: (transfer full) (nullable): for each statement whether it counts: it passes, and none before it that passes has
 *   its words; %NULL where that is so of all
 */
guint8 *
cp_once_counted (const CpModel *model,
                 const guint8  *passing)
{
  guint n = model->statements->len;
  gboolean copies = has_copies (model);
  g_autofree guint8 *seen = NULL;
  guint8 *counted;

  if (passing == NULL && !copies)
    return NULL;
  if (!copies)
    return g_memdup2 (passing, n + 1);
  seen = g_new0 (guint8, n + 1);
  counted = g_new0 (guint8, n + 1);
  for (guint i = 0; i < n; i++)
    {
      guint original = original_of (model, i);

      if ((passing != NULL && !passing[i]) || seen[original])
        continue;
      seen[original] = TRUE;
      counted[i] = TRUE;
    }
  return counted;
}

/**
 * cp_once_list:
 * @statements: (element-type guint32): some of the model's
 *
 * Returns: (transfer full) (element-type guint32): of those that have the same words one, the original where it is among them
 */
GArray *
cp_once_list (const CpModel *model,
              const GArray  *statements)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < statements->len; i++)
    if (statement_at (model, g_array_index (statements, guint32, i))->copy_of < 0)
      g_hash_table_add (seen, GUINT_TO_POINTER (g_array_index (statements, guint32, i)));
  for (guint i = 0; i < statements->len; i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);

      if (statement_at (model, statement)->copy_of < 0 || g_hash_table_add (seen, GUINT_TO_POINTER (original_of (model, statement))))
        g_array_append_val (list, statement);
    }
  return list;
}

/**
 * cp_once_count:
 * @statements: (element-type guint32): some of the model's
 * @n_deeds: (out) (optional): how many of those counted are deeds
 *
 * Returns: how many of the statements have different words
 */
guint
cp_once_count (const CpModel *model,
               const GArray  *statements,
               guint         *n_deeds)
{
  g_autoptr (GArray) list = cp_once_list (model, statements);
  guint deeds = 0;

  for (guint i = 0; i < list->len; i++)
    deeds += statement_at (model, g_array_index (list, guint32, i))->deed;
  if (n_deeds != NULL)
    *n_deeds = deeds;
  return list->len;
}

/**
 * cp_once_count_all:
 * @n_deeds: (out) (optional): how many of those counted are deeds
 *
 * Returns: how many of the model's statements have different words
 */
guint
cp_once_count_all (const CpModel *model,
                   guint         *n_deeds)
{
  guint n = 0, deeds = 0;

  for (guint i = 0; i < model->statements->len; i++)
    if (statement_at (model, i)->copy_of < 0)
      {
        n++;
        deeds += statement_at (model, i)->deed;
      }
  if (n_deeds != NULL)
    *n_deeds = deeds;
  return n;
}

/** cp_once_elsewhere: Returns: (transfer full) (nullable): where the words of @statement stand too: "also in The Daily Ledger" */
char *
cp_once_elsewhere (const CpModel *model,
                   guint          statement)
{
  guint original = original_of (model, statement), own = statement_at (model, statement)->article, n = 0, last = own;
  const CpArticle *other = NULL;

  /* Statements stand in the order of their articles. */
  for (guint i = original; i < model->statements->len; i++)
    {
      guint article = statement_at (model, i)->article;

      if (original_of (model, i) != original || article == own || article == last)
        continue;
      last = article;
      other = g_ptr_array_index (model->articles, article);
      n++;
    }
  if (n == 0)
    return NULL;
  if (n > 1)
    return g_strdup_printf (ngettext ("also in %'u other article", "also in %'u other articles", n), n);
  if (other->publisher != NULL)
    /* Translators: the name of a newspaper */
    return g_strdup_printf (_("also in %s"), other->publisher);
  /* Translators: the title of an article */
  return g_strdup_printf (_("also in “%s”"), other->title != NULL ? other->title : _("Untitled"));
}
