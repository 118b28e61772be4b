/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/own-knowledge.h"

#include <string.h>

#include "comparison/atomic.h"

/* What a person wants to be known in other comparisons too: lines in tables of the user's own, in the form of data/knowledge. */

static const char people_file[] = "people.tsv";
static const char sides_file[] = "organisations.tsv";

/** cp_own_knowledge_folder: Returns: (transfer full): where the user's own tables are */
char *
cp_own_knowledge_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "counterpoint", "knowledge", NULL);
}

/* The contents of a table, empty where there is none yet. */
static char *
read_table (const char *folder,
            const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, NULL) ? contents : g_strdup ("");
}

static gboolean
is_line_of (const char *line,
            const char *name)
{
  gsize length = strlen (name);

  return strncmp (line, name, length) == 0 && (line[length] == '\t' || line[length] == '\0');
}

/* Writes a table without the line of @name, and with @line, where it is not NULL, after the others. */
static gboolean
write_table (const char *folder,
             const char *file,
             const char *name,
             const char *line,
             GError    **error)
{
  g_autofree char *old = read_table (folder, file);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GFile) table = g_file_new_for_path (path);
  g_auto (GStrv) lines = g_strsplit (old, "\n", -1);
  g_autoptr (GString) contents = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !is_line_of (lines[i], name))
      g_string_append_printf (contents, "%s\n", lines[i]);
  if (line != NULL)
    g_string_append_printf (contents, "%s\n", line);
  g_mkdir_with_parents (folder, 0700);
  return cp_atomic_write (table, contents->str, contents->len, NULL, error);
}

/* Words as a column can hold them: what parts columns, names and remarks is left out. */
static char *
column_of (const char *words)
{
  char *column = g_strdup (words != NULL ? words : "");

  return g_strstrip (g_strdelimit (column, "\t\r\n;#", ' '));
}

/* Names that the person is called by; not "the leader", which anyone may be called. */
static char *
names_of (const CpOwnPerson *person)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; person->aliases != NULL && i < person->aliases->len; i++)
    {
      const char *alias = g_ptr_array_index (person->aliases, i);
      g_autofree char *column = column_of (alias);

      if (!g_unichar_isupper (g_utf8_get_char (column)) || strchr (column, ' ') == NULL || g_str_equal (alias, person->name))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", column);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * cp_own_knowledge_has:
 * @folder: (nullable): where the tables are; %NULL for the user's own folder
 *
 * Returns: whether the user's own tables know @name
 */
gboolean
cp_own_knowledge_has (const char *folder,
                      const char *name)
{
  g_autofree char *own = folder != NULL ? g_strdup (folder) : cp_own_knowledge_folder ();
  g_autofree char *table = read_table (own, people_file);
  g_autofree char *column = column_of (name);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (is_line_of (lines[i], column))
      return TRUE;
  return FALSE;
}

/**
 * cp_own_knowledge_remember:
 * @folder: (nullable): as for cp_own_knowledge_has()
 * @knowledge: what is known by now: a party that it does not know becomes known with @person
 *
 * Writes @person into the user's own tables, in the place of what they say of that name. It holds for what is loaded from then on.
 *
 * Returns: %FALSE where a table could not be written, with one sentence for a person in @error
 */
gboolean
cp_own_knowledge_remember (const char        *folder,
                           const CpKnowledge *knowledge,
                           const CpOwnPerson *person,
                           GError           **error)
{
  g_autofree char *own = folder != NULL ? g_strdup (folder) : cp_own_knowledge_folder ();
  g_autofree char *name = column_of (person->name), *party = column_of (person->party), *role = column_of (person->role);
  g_autofree char *names = names_of (person);
  g_autofree char *line = g_strdup_printf ("%s\t%s\t%s\t%s", name, names, party, role);
  g_autofree char *side = g_strdup_printf ("%s\t\t%s\t", party, party);

  if (*party != '\0' && cp_knowledge_side (knowledge, party) == NULL && !write_table (own, sides_file, party, side, error))
    return FALSE;
  return write_table (own, people_file, name, line, error);
}

/** cp_own_knowledge_forget: Returns: %FALSE where the line of @name could not be taken out of the user's own table */
gboolean
cp_own_knowledge_forget (const char *folder,
                         const char *name,
                         GError    **error)
{
  g_autofree char *own = folder != NULL ? g_strdup (folder) : cp_own_knowledge_folder ();
  g_autofree char *column = column_of (name);

  return write_table (own, people_file, column, NULL, error);
}
