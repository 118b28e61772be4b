/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/unread.h"

/* Articles in another language than English, of which nothing is read: that none of them reports anybody's words would not be true. */

/* So many letters tell the script. */
#define ENOUGH 400u

static gboolean
is_in_other_letters (const char *text)
{
  guint latin = 0, other = 0;

  for (const char *at = text; *at != '\0' && latin + other < ENOUGH; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      *(g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_LATIN ? &latin : &other) += 1;
  return other > latin;
}

/* Of English prose these are a quarter of all words, of other languages in Latin letters hardly one in twenty. */
static const char *const english[] = { "the", "of", "and", "to", "that", "is", "was", "for", "with", "on", "by", "at", "from", "as", "it", "be", "has", "said", NULL };

/* So many words tell whether a text is English, and as many of them in a hundred that are English. */
#define ENOUGH_WORDS 30u
#define MAX_WORDS 400u
#define ENGLISH_PERCENT 12u

typedef enum
{
  SAYS_NOTHING,
  SAYS_ENGLISH,
  SAYS_ANOTHER,
} Telling;

static Telling
language_of_words (const char *text)
{
  const char *at = text;
  guint n = 0, n_english = 0;

  while (*at != '\0' && n < MAX_WORDS)
    {
      const char *end = at;
      g_autofree char *word = NULL;

      while (g_unichar_isalpha (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      word = g_ascii_strdown (at, end - at);
      n += end > at;
      n_english += g_strv_contains (english, word);
      at = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  if (n < ENOUGH_WORDS)
    return SAYS_NOTHING;
  return n_english * 100 >= n * ENGLISH_PERCENT ? SAYS_ENGLISH : SAYS_ANOTHER;
}

/* What a page declares is often wrong, and only asked where its words do not tell. */
static gboolean
is_foreign (const CpArticle *article)
{
  if (is_in_other_letters (article->text))
    return TRUE;
  switch (language_of_words (article->text))
    {
    case SAYS_ENGLISH:
      return FALSE;
    case SAYS_ANOTHER:
      return TRUE;
    case SAYS_NOTHING:
    default:
      return article->language != NULL && *article->language != '\0' && g_ascii_strncasecmp (article->language, "en", 2) != 0;
    }
}

/** cp_unread_article: Returns: whether nothing was found in @article because it is not in English */
gboolean
cp_unread_article (const CpModel *model,
                   guint          article)
{
  for (guint i = 0; i < model->statements->len; i++)
    if (((CpModelStatement *) g_ptr_array_index (model->statements, i))->article == article)
      return FALSE;
  return is_foreign (g_ptr_array_index (model->articles, article));
}

/** cp_unread_all: Returns: whether there are articles, and all of them are so */
gboolean
cp_unread_all (const CpModel *model)
{
  for (guint i = 0; i < model->articles->len; i++)
    if (!cp_unread_article (model, i))
      return FALSE;
  return model->articles->len > 0;
}
