/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/table.h"

#include <string.h>

/* Cuts @line at its tabs, in place. Columns that are missing at the end are empty. Returns FALSE where there are too many. */
static gboolean
cut (char  *line,
     char **columns,
     guint  n_columns)
{
  guint n = 0;

  while (line != NULL && n < n_columns)
    {
      char *tab = strchr (line, '\t');

      if (tab != NULL)
        *tab++ = '\0';
      columns[n++] = g_strstrip (line);
      line = tab;
    }
  for (guint i = n; i < n_columns; i++)
    columns[i] = (char *) "";
  return line == NULL && n > 0;
}

/**
 * cp_table_read:
 * @path: a text file of lines whose columns are parted by tabs; empty lines and those that begin with "#" are remarks
 * @n_columns: how many columns a line has at most
 *
 * Gives each line to @line. A line that is not UTF-8, has too many columns or is not understood is skipped with a warning
 * that names it: a person's slip in a table must not keep the program from starting.
 *
 * Returns: %FALSE where the file cannot be read, with a #GFileError
 */
gboolean
cp_table_read (const char  *path,
               guint        n_columns,
               CpTableLine  line,
               gpointer     user_data,
               GError     **error)
{
  g_autofree char *contents = NULL;
  g_autofree char **columns = g_new0 (char *, n_columns + 1);
  guint number = 0;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;

  for (char *at = contents, *next; at != NULL; at = next)
    {
      next = strchr (at, '\n');
      if (next != NULL)
        *next++ = '\0';
      number++;
      if (*at == '#' || at[strspn (at, " \t\r")] == '\0')
        continue;
      if (!g_utf8_validate (at, -1, NULL) || !cut (at, columns, n_columns) || !line (columns, user_data))
        g_warning ("%s:%u: line not understood, skipped", path, number);
    }
  return TRUE;
}
