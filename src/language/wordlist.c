/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/wordlist.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/language.h"

#define LONGEST_WORD 31

struct _CpWordlist
{
  GHashTable *kinds;  /* char * → CpWordKind flags */
  GHashTable *splits; /* char * → code points in the first of two parts */
};

static const struct
{
  const char *name;
  guint       kind;
} sections[] = {
  { "abbreviations", CP_WORD_ABBREVIATION }, { "titles", CP_WORD_TITLE },
  { "numbered", CP_WORD_NUMBERED },          { "prefixes", CP_WORD_PREFIX },
  { "starters", CP_WORD_STARTER },           { "reporting", CP_WORD_REPORTING },
  { "units", CP_WORD_UNIT },                 { "elisions", CP_WORD_ELISION },
  { "hyphenated", CP_WORD_HYPHENATED },
};

#define SECTION_SPLIT G_MAXUINT

static gboolean
section_from_name (const char *name,
                   guint      *kind)
{
  if (strcmp (name, "split") == 0)
    {
      *kind = SECTION_SPLIT;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (strcmp (sections[i].name, name) == 0)
      {
        *kind = sections[i].kind;
        return TRUE;
      }
  return FALSE;
}

static void
add_words (CpWordlist *self,
           guint       kind,
           const char *line)
{
  g_auto (GStrv) words = g_strsplit_set (line, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *bar = strchr (words[i], '|');

      if (*words[i] == '\0')
        continue;
      if (kind == SECTION_SPLIT && bar != NULL)
        {
          g_autofree char *whole = g_strconcat (bar + 1, NULL);
          g_autofree char *first = g_strndup (words[i], (gsize) (bar - words[i]));

          g_hash_table_insert (self->splits, g_strconcat (first, whole, NULL),
                               GUINT_TO_POINTER (g_utf8_strlen (first, -1)));
        }
      else if (kind != SECTION_SPLIT)
        {
          guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->kinds, words[i]));

          g_hash_table_insert (self->kinds, g_strdup (words[i]), GUINT_TO_POINTER (before | kind));
        }
    }
}

/**
 * cp_wordlist_load:
 * @path: a text file: "[section]" lines, words between white space, "#" begins a comment line
 *
 * Returns: (transfer full): the words, or %NULL with #CpLanguageError where the file is missing or not such a table
 */
CpWordlist *
cp_wordlist_load (const char *path,
                  GError    **error)
{
  g_autoptr (CpWordlist) self = g_new0 (CpWordlist, 1);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  guint kind = 0;

  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->splits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_file_get_contents (path, &contents, NULL, NULL))
    {
      g_set_error (error, CP_LANGUAGE_ERROR, CP_LANGUAGE_ERROR_MISSING, _ ("The language data “%s” cannot be read."), path);
      return NULL;
    }

  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strlen (g_strstrip (lines[i]));

      if (length == 0 || lines[i][0] == '#')
        continue;
      if (lines[i][0] == '[' && lines[i][length - 1] == ']')
        {
          lines[i][length - 1] = '\0';
          if (section_from_name (lines[i] + 1, &kind))
            continue;
          kind = 0;
        }
      if (kind == 0 || !g_utf8_validate (lines[i], -1, NULL))
        {
          g_set_error (error, CP_LANGUAGE_ERROR, CP_LANGUAGE_ERROR_BROKEN, _ ("The language data “%s” are broken at line %u."),
                       path, i + 1);
          return NULL;
        }
      add_words (self, kind, lines[i]);
    }
  return g_steal_pointer (&self);
}

/** cp_wordlist_free: frees the words */
void
cp_wordlist_free (CpWordlist *self)
{
  g_clear_pointer (&self->kinds, g_hash_table_unref);
  g_clear_pointer (&self->splits, g_hash_table_unref);
  g_free (self);
}

/** cp_wordlist_find: Returns: what kinds of word @word is, in lower case: #CpWordKind flags */
guint
cp_wordlist_find (const CpWordlist *self,
                  const char       *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->kinds, word));
}

/* Lower case, curly apostrophes and long hyphens made straight and short; %FALSE for what is too long to be in a list. */
static gboolean
fold (const gunichar *chars,
      guint32         n_chars,
      char           *folded)
{
  if (n_chars > LONGEST_WORD)
    return FALSE;
  for (guint32 i = 0; i < n_chars; i++)
    {
      gunichar c = chars[i];

      if (c < 0x80)
        c = (gunichar) g_ascii_tolower ((char) c);
      else if (c == 0x2019 || c == 0x2018 || c == 0x02bc)
        c = '\'';
      else
        c = g_unichar_tolower (c);
      folded += g_unichar_to_utf8 (c, folded);
    }
  *folded = '\0';
  return TRUE;
}

/** cp_wordlist_find_chars: as cp_wordlist_find(), for code points in any case */
guint
cp_wordlist_find_chars (const CpWordlist *self,
                        const gunichar   *chars,
                        guint32           n_chars)
{
  char folded[LONGEST_WORD * 6 + 1];

  return fold (chars, n_chars, folded) ? cp_wordlist_find (self, folded) : 0;
}

/** cp_wordlist_split: Returns: whether the word is two written as one ("cannot"); @first_part is then the length of the first */
gboolean
cp_wordlist_split (const CpWordlist *self,
                   const gunichar   *chars,
                   guint32           n_chars,
                   guint32          *first_part)
{
  char folded[LONGEST_WORD * 6 + 1];
  gpointer value;

  if (!fold (chars, n_chars, folded))
    return FALSE;
  value = g_hash_table_lookup (self->splits, folded);
  *first_part = GPOINTER_TO_UINT (value);
  return value != NULL;
}
