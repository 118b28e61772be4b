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

/* What a page declares is often wrong, and only asked where nothing was found. */
static gboolean
is_foreign (const CpArticle *article)
{
  return is_in_other_letters (article->text) ||
         (article->language != NULL && *article->language != '\0' && g_ascii_strncasecmp (article->language, "en", 2) != 0);
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
