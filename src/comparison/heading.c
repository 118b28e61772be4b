/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/heading.h"

#include <glib/gi18n-lib.h>

/* So many characters of an article stand for its title where it has none. */
static const glong most_chars = 48;

/* The first words of @text, with "…" where more follow. */
static char *
first_words (const char *text)
{
  const glong n = g_utf8_strlen (text, -1);
  g_autofree char *words = g_utf8_substring (text, 0, MIN (n, most_chars));
  char *end = n > most_chars ? strrchr (words, ' ') : NULL;

  if (end != NULL && end != words)
    *end = '\0';
  g_strdelimit (words, "\n", ' ');
  return g_strconcat (g_strstrip (words), n > most_chars ? "…" : "", NULL);
}

/** cp_heading_of_article: Returns: (transfer full): its title, else its first words, by which it can be told from others without a title */
char *
cp_heading_of_article (const CpArticle *article)
{
  g_autofree char *words = NULL;

  if (article->title != NULL && *article->title != '\0')
    return g_strdup (article->title);
  words = article->text != NULL ? first_words (article->text) : NULL;
  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : g_strdup (_("Untitled"));
}
