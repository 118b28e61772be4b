/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/english.h"

/* So many letters tell the script. */
#define ENOUGH_LETTERS 400u

/*
 * Of English prose these are a quarter of all words. Counted over some seven hundred pages and reports: where it is a list of names, a
 * recipe or a message with its marks, still one in ten; in other languages in Latin letters one in twenty at most, mostly none.
 */
static const char *const common[] = { "the", "of", "and", "to", "that", "is", "was", "for", "with", "on", "by", "at", "from", "as", "it", "be", "has", "said", NULL };
#define LEAST_PERCENT 6u

/* So many words tell the language; more than so many tell no more. */
#define ENOUGH_WORDS 30u
#define MAX_WORDS    400u

/* A word with more letters is none of the common ones. */
#define MAX_COMMON 4

static gboolean
is_in_other_letters (const char *text)
{
  guint latin = 0, other = 0;

  for (const char *at = text; *at != '\0' && latin + other < ENOUGH_LETTERS; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      *(g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_LATIN ? &latin : &other) += 1;
  return other > latin;
}

static gboolean
is_common (const char *word,
           gssize      length)
{
  g_autofree char *low = length <= MAX_COMMON ? g_ascii_strdown (word, length) : NULL;

  return low != NULL && g_strv_contains (common, low);
}

/** cp_english_tell: Returns: whether @text is in English, by its letters and its commonest words */
CpEnglish
cp_english_tell (const char *text)
{
  const char *at = text;
  guint n = 0, n_common = 0;

  if (is_in_other_letters (text))
    return CP_ENGLISH_NO;
  while (*at != '\0' && n < MAX_WORDS)
    {
      const char *end = at;

      while (g_unichar_isalpha (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      n += end > at;
      n_common += end > at && is_common (at, end - at);
      at = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  if (n < ENOUGH_WORDS)
    return CP_ENGLISH_UNTOLD;
  return n_common * 100 >= n * LEAST_PERCENT ? CP_ENGLISH_YES : CP_ENGLISH_NO;
}
