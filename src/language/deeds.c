/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/deeds.h"

#include <string.h>

#include "language/table.h"

struct _CpDeeds
{
  GHashTable *verbs; /* char* → GPtrArray of CpDeedVerb, those with a second word first */
  GHashTable *sets;  /* char* → char**: the nouns that a name such as "@rate" stands for */
  GHashTable *idle;  /* char*: the verbs by which nothing is done */
  CpDeedVerb  other; /* what any other verb may be */
};

static void
verb_free (gpointer data)
{
  CpDeedVerb *verb = data;

  g_strfreev (verb->follows);
  g_free (verb->act);
  g_clear_pointer (&verb->objects, g_hash_table_unref);
  g_free (verb);
}

/* The nouns of a list, with those that its names of sets stand for; %NULL where a set is not known. */
static GHashTable *
read_objects (CpDeeds    *self,
              const char *list)
{
  g_autoptr (GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) words = g_strsplit (list, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      char **members = **word == '@' ? g_hash_table_lookup (self->sets, *word) : NULL;

      if (**word != '@')
        g_hash_table_add (objects, g_strdup (*word));
      else if (members == NULL)
        return NULL;
      for (; members != NULL && *members != NULL; members++)
        g_hash_table_add (objects, g_strdup (*members));
    }
  return g_steal_pointer (&objects);
}

static gboolean
read_takes (CpDeeds    *self,
            CpDeedVerb *verb,
            const char *takes)
{
  verb->takes = CP_DEED_OBJECT;
  if (strcmp (takes, "any") == 0)
    verb->takes = CP_DEED_ALONE;
  else if (strcmp (takes, "ger") == 0)
    verb->takes = CP_DEED_GERUND;
  else if (strcmp (takes, "inf") == 0)
    verb->takes = CP_DEED_INFINITIVE;
  else if (strcmp (takes, "obj") != 0)
    {
      verb->objects = read_objects (self, takes);
      return verb->objects != NULL;
    }
  return TRUE;
}

static gboolean
read_line (char   **columns,
           gpointer user_data)
{
  CpDeeds *self = user_data;
  char *space = strchr (columns[0], ' ');
  CpDeedVerb *verb;
  GPtrArray *same;

  if (*columns[0] == '\0' || *columns[1] == '\0' || *columns[2] == '\0')
    return FALSE;
  if (strcmp (columns[0], "@idle") == 0)
    {
      g_clear_pointer (&self->idle, g_hash_table_unref);
      self->idle = read_objects (self, columns[2]);
      return self->idle != NULL;
    }
  if (*columns[0] == '@')
    {
      g_hash_table_insert (self->sets, g_strdup (columns[0]), g_strsplit (columns[2], " ", -1));
      return TRUE;
    }
  verb = g_new0 (CpDeedVerb, 1);
  if (!read_takes (self, verb, columns[2]))
    {
      verb_free (verb);
      return FALSE;
    }
  if (space != NULL)
    {
      *space = '\0';
      verb->follows = g_strsplit (space + 1, " ", -1);
    }
  verb->act = g_strdup (columns[1]);
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
  self->sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->other = (CpDeedVerb){ .act = (char *) "other", .takes = CP_DEED_OBJECT, .dated = TRUE };
  if (!cp_table_read (path, 3, read_line, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_deeds_free: frees @self */
void
cp_deeds_free (CpDeeds *self)
{
  g_hash_table_unref (self->verbs);
  g_hash_table_unref (self->sets);
  g_clear_pointer (&self->idle, g_hash_table_unref);
  g_free (self);
}

/** cp_deeds_find: Returns: (transfer none) (nullable): what the verb may be as a deed, with a second word first */
const GPtrArray *
cp_deeds_find (const CpDeeds *self,
               const char    *lemma)
{
  return g_hash_table_lookup (self->verbs, lemma);
}

/**
 * cp_deeds_other:
 *
 * Returns: (transfer none) (nullable): what a verb may be as a deed that is none of those of the table, where it is told when; %NULL for
 *   one by which nothing is done
 */
const CpDeedVerb *
cp_deeds_other (const CpDeeds *self,
                const char    *lemma)
{
  return self->idle == NULL || g_hash_table_contains (self->idle, lemma) ? NULL : &self->other;
}
