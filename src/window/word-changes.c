/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/word-changes.h"

#include <glib/gi18n-lib.h>

#include "comparison/said.h"

/* What one statement cut and changed of another, for the eye and in words. */

static const char *const openings[] = {
  [CP_CHANGE_KEPT] = "",
  [CP_CHANGE_CUT] = "<span strikethrough=\"true\" alpha=\"62%\">",
  [CP_CHANGE_ADDED] = "<span weight=\"bold\" underline=\"single\">",
};

static const char *const closings[] = {
  [CP_CHANGE_KEPT] = "",
  [CP_CHANGE_CUT] = "</span>",
  [CP_CHANGE_ADDED] = "</span>",
};

static char *
slice (const char     *text,
       const GArray   *words,
       const CpChange *change)
{
  return g_utf8_substring (text, g_array_index (words, CpSaidWord, change->first).span.start,
                           g_array_index (words, CpSaidWord, change->first + change->n - 1).span.end);
}

/**
 * cp_changes_markup_of:
 *
 * Cut words are struck and dim, added ones bold and underlined: neither rests on colour.
 *
 * Returns: (transfer full): @text_a or @text_b as markup, with what the other does not have marked
 */
char *
cp_changes_markup_of (const char    *text_a,
                      const char    *text_b,
                      CpChangesSide  side)
{
  g_autoptr (GArray) words_a = cp_said_words (text_a), words_b = cp_said_words (text_b);
  g_autoptr (GArray) changes = cp_said_compare (words_a, words_b);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      CpChange change = g_array_index (changes, CpChange, i);
      gboolean of_first = change.kind == CP_CHANGE_CUT || (change.kind == CP_CHANGE_KEPT && side == CP_CHANGES_FIRST);
      g_autofree char *words = NULL, *escaped = NULL;

      if ((change.kind == CP_CHANGE_ADDED && side == CP_CHANGES_FIRST) || (change.kind == CP_CHANGE_CUT && side == CP_CHANGES_SECOND))
        continue;
      if (change.kind == CP_CHANGE_KEPT && !of_first)
        change.first = change.beside;
      words = slice (of_first ? text_a : text_b, of_first ? words_a : words_b, &change);
      escaped = g_markup_escape_text (words, -1);
      g_string_append_printf (markup, "%s%s%s%s", markup->len > 0 ? " " : "", openings[change.kind], escaped, closings[change.kind]);
    }
  return g_string_free (markup, FALSE);
}

/** cp_changes_markup: Returns: (transfer full): the same of the words of two statements */
char *
cp_changes_markup (const CpModel *model,
                   guint          a,
                   guint          b,
                   CpChangesSide  side)
{
  g_autofree char *text_a = cp_model_statement_words (model, a), *text_b = cp_model_statement_words (model, b);

  return cp_changes_markup_of (text_a, text_b, side);
}

/** cp_changes_spoken: Returns: (transfer full): how many words @b cut of @a and added to it, "the same words" where none */
char *
cp_changes_spoken (const CpModel *model,
                   guint          a,
                   guint          b)
{
  g_autofree char *text_a = cp_model_statement_words (model, a), *text_b = cp_model_statement_words (model, b);
  g_autoptr (GArray) words_a = cp_said_words (text_a), words_b = cp_said_words (text_b);
  g_autoptr (GArray) changes = cp_said_compare (words_a, words_b);
  guint n_cut = cp_said_count (changes, CP_CHANGE_CUT), n_added = cp_said_count (changes, CP_CHANGE_ADDED);
  g_autofree char *cut = g_strdup_printf (ngettext ("%'u word cut", "%'u words cut", n_cut), n_cut);
  g_autofree char *added = g_strdup_printf (ngettext ("%'u word added", "%'u words added", n_added), n_added);

  if (n_cut == 0 && n_added == 0)
    return g_strdup (_("the same words"));
  if (n_cut == 0 || n_added == 0)
    return g_strdup (n_cut > 0 ? cut : added);
  /* Translators: "3 words cut", "2 words added" */
  return g_strdup_printf (_("%s, %s"), cut, added);
}
