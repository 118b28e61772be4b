/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/deeds.h"

#include <string.h>

#include "language/table.h"

struct _CpDeeds
{
  GHashTable *verbs; /* char* → GPtrArray of CpDeedVerb, those with a second word first */
};

static void
verb_free (gpointer data)
{
  CpDeedVerb *verb = data;

  g_free (verb->follows);
  g_free (verb->act);
  g_strfreev (verb->objects);
  g_free (verb);
}

static gboolean
read_verb (char   **columns,
           gpointer user_data)
{
  CpDeeds *self = user_data;
  char *space = strchr (columns[0], ' ');
  CpDeedVerb *verb;
  GPtrArray *same;

  if (*columns[0] == '\0' || *columns[1] == '\0' || *columns[2] == '\0')
    return FALSE;
  verb = g_new0 (CpDeedVerb, 1);
  if (space != NULL)
    {
      *space = '\0';
      verb->follows = g_strdup (space + 1);
    }
  verb->act = g_strdup (columns[1]);
  verb->needs_object = strcmp (columns[2], "any") != 0;
  if (verb->needs_object && strcmp (columns[2], "obj") != 0)
    verb->objects = g_strsplit (columns[2], " ", -1);
  same = g_hash_table_lookup (self->verbs, columns[0]);
  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func (verb_free);
      g_hash_table_insert (self->verbs, g_strdup (columns[0]), same);
    }
  g_ptr_array_insert (same, verb->follows != NULL ? 0 : -1, verb);
  return TRUE;
}

/**
 * cp_deeds_load:
 * @path: the table, as described at its head
 *
 * Returns: (transfer full) (nullable): the verbs, or %NULL with a #GFileError
 */
CpDeeds *
cp_deeds_load (const char *path,
               GError    **error)
{
  g_autoptr (CpDeeds) self = g_new0 (CpDeeds, 1);

  self->verbs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  if (!cp_table_read (path, 3, read_verb, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_deeds_free: frees @self */
void
cp_deeds_free (CpDeeds *self)
{
  g_hash_table_unref (self->verbs);
  g_free (self);
}

/** cp_deeds_find: Returns: (transfer none) (nullable): what the verb may be as a deed, with a second word first */
const GPtrArray *
cp_deeds_find (const CpDeeds *self,
               const char    *lemma)
{
  return g_hash_table_lookup (self->verbs, lemma);
}
