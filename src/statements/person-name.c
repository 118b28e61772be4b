/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/person-name.h"

#include <string.h>

#include "statements/cast.h"

static gboolean
is_suffix_word (const char *word)
{
  return strcmp (word, "jr") == 0 || strcmp (word, "sr") == 0 || strcmp (word, "ii") == 0 || strcmp (word, "iii") == 0;
}

/**
 * cp_person_name_part:
 * @given: (out): the first names, folded; empty for none
 * @surname: (out): the last, folded
 *
 * "Fatuma Noor Ali" → "fatuma noor", "ali"; what a hyphen joins to "al" belongs to it: "al-Assad" → "assad".
 */
void
cp_person_name_part (const char *name,
                     char      **given,
                     char      **surname)
{
  g_autofree char *folded = cp_cast_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = g_strv_length (words);
  const char *last;

  while (n > 1 && is_suffix_word (words[n - 1]))
    n--;
  last = n > 0 ? words[n - 1] : "";
  if (g_str_has_prefix (last, "al-") || g_str_has_prefix (last, "el-"))
    last += 3;
  *surname = g_strdup (last);
  if (n > 0)
    g_clear_pointer (&words[n - 1], g_free);
  *given = n > 1 ? g_strjoinv (" ", words) : g_strdup ("");
}

/* "sergei" and "sergey", "javad" and "jawad": one letter apart in words long enough for that to be chance. */
static gboolean
is_variant (const char *a,
            const char *b)
{
  gsize n = strlen (a), m = strlen (b), i = 0;

  if (MIN (n, m) < 4 || MAX (n, m) - MIN (n, m) > 1)
    return FALSE;
  while (i < n && i < m && a[i] == b[i])
    i++;
  if (n == m)
    return strcmp (a + i + 1, b + i + 1) == 0;
  return n > m ? strcmp (a + i + 1, b + i) == 0 : strcmp (a + i, b + i + 1) == 0;
}

/* "Luciana Teixeira Prado" goes on as "Teixeira Prado": what stands before the last word is the end of the longer. */
static gboolean
is_tail (char **longer,
         char **shorter)
{
  guint n = g_strv_length (longer), m = g_strv_length (shorter);

  for (guint i = 1; i <= m && n > m; i++)
    if (strcmp (longer[n - i], shorter[m - i]) != 0)
      return FALSE;
  return n > m;
}

/** cp_person_name_agrees: Returns: whether two given names may be one person's: the same, an initial, a middle name more or less */
gboolean
cp_person_name_agrees (const char *a,
                       const char *b)
{
  g_auto (GStrv) x = NULL, y = NULL;

  if (*a == '\0' || *b == '\0' || strcmp (a, b) == 0)
    return TRUE;
  /* Most of those of one last name have other first names, of one word. */
  if (strchr (a, ' ') == NULL && strchr (b, ' ') == NULL)
    return a[1] == '\0' || b[1] == '\0' ? a[0] == b[0] : is_variant (a, b);
  x = g_strsplit (a, " ", -1);
  y = g_strsplit (b, " ", -1);
  if (strlen (x[0]) == 1 || strlen (y[0]) == 1)
    return x[0][0] == y[0][0];
  return strcmp (x[0], y[0]) == 0 || is_variant (x[0], y[0]) || is_tail (x, y) || is_tail (y, x);
}
