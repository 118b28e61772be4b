/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/pdf-hyphens.h"

#include <string.h>

/* Programs that divide words write a sign of their own for it. */
#define SOFT_HYPHEN "\302\255"
#define HYPHEN      "\342\200\220"

struct _CpPdfHyphens
{
  GHashTable *words;    /* as they stand within lines, small: "funding", "long-term" */
  gboolean    has_sign; /* words are divided by a sign that is no "-" */
};

/* What has a hyphen of its own after it, and is hardly the first part of a divided word; and what has one before it. */
static const char *const firsts[] = {
  "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "two", "three", "well", "self", "vice",
};
static const char *const seconds[] = {
  "term", "range", "based", "backed", "known", "general", "elect", "profile", "scale", "owned", "funded", "standing", "ranking",
};

static gboolean
is_word_char (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return g_unichar_isalnum (c) || c == '-' || c == '\'' || c == 0x2019;
}

/* Takes the words of a line but its first and its last, which may be parts. */
static void
add_words (GHashTable *words,
           const char *line)
{
  g_autofree char *low = g_utf8_strdown (line, -1);
  const char *p = low;
  gboolean first = TRUE;

  while (*p != '\0')
    {
      const char *start;

      while (*p != '\0' && !is_word_char (p))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && is_word_char (p))
        p = g_utf8_next_char (p);
      if (!first && p > start && *p != '\0')
        g_hash_table_add (words, g_strndup (start, (gsize) (p - start)));
      first = FALSE;
    }
}

/** cp_pdf_hyphens_new: Returns: (transfer full): what @lines (of #CpPdfLine) tell of hyphens */
CpPdfHyphens *
cp_pdf_hyphens_new (GArray *lines)
{
  CpPdfHyphens *self = g_new0 (CpPdfHyphens, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *text = g_array_index (lines, CpPdfLine, i).text;

      self->has_sign |= g_str_has_suffix (text, SOFT_HYPHEN) || g_str_has_suffix (text, HYPHEN);
      add_words (self->words, text);
    }
  return self;
}

/** cp_pdf_hyphens_free: frees @self */
void
cp_pdf_hyphens_free (CpPdfHyphens *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

static gboolean
is_among (const char *const *words,
          gsize              n,
          const char        *word)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the "-" between two halves belongs to the word: as it does elsewhere in the document, else as its halves tell. */
static gboolean
is_own_hyphen (const CpPdfHyphens *self,
               const char         *before,
               const char         *after)
{
  const char *start = before + strlen (before), *end = after;
  g_autofree char *first = NULL, *second = NULL, *divided = NULL, *whole = NULL;

  while (start > before && is_word_char (g_utf8_prev_char (start)))
    start = g_utf8_prev_char (start);
  while (*end != '\0' && is_word_char (end))
    end = g_utf8_next_char (end);
  first = g_utf8_strdown (start, -1);
  second = g_utf8_strdown (after, end - after);
  divided = g_strconcat (first, "-", second, NULL);
  whole = g_strconcat (first, second, NULL);
  if (g_hash_table_contains (self->words, whole))
    return FALSE;
  if (g_hash_table_contains (self->words, divided))
    return TRUE;
  return self->has_sign || strchr (first, '-') != NULL || is_among (firsts, G_N_ELEMENTS (firsts), first)
         || is_among (seconds, G_N_ELEMENTS (seconds), second);
}

/**
 * cp_pdf_hyphens_join:
 * @paragraph: what a paragraph has so far
 *
 * Adds a line to a paragraph; a word that was divided at the line's end is put together again.
 */
void
cp_pdf_hyphens_join (const CpPdfHyphens *self,
                     GString            *paragraph,
                     const char         *line)
{
  gboolean divided = FALSE;

  if (g_str_has_suffix (paragraph->str, SOFT_HYPHEN) || g_str_has_suffix (paragraph->str, HYPHEN))
    {
      g_string_truncate (paragraph, paragraph->len - strlen (g_str_has_suffix (paragraph->str, HYPHEN) ? HYPHEN : SOFT_HYPHEN));
      divided = TRUE;
    }
  else if (paragraph->len > 1 && paragraph->str[paragraph->len - 1] == '-')
    {
      const char *last = g_utf8_prev_char (paragraph->str + paragraph->len - 1);
      gunichar before = g_utf8_get_char (last), after = g_utf8_get_char (line);

      divided = g_unichar_isalnum (before) && g_unichar_isalnum (after);
      if (divided && g_unichar_isalpha (before) && g_unichar_islower (after))
        {
          g_autofree char *head = g_strndup (paragraph->str, paragraph->len - 1);

          if (!is_own_hyphen (self, head, line))
            g_string_truncate (paragraph, paragraph->len - 1);
        }
    }
  if (!divided && paragraph->len > 0)
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, line);
}
