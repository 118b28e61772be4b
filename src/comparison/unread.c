/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/unread.h"

#include "language/english.h"

/* Articles in another language than English, of which nothing is read: that none of them reports anybody's words would not be true. */

/* What a page declares is often wrong, and only asked where its words do not tell. */
static gboolean
is_foreign (const CpArticle *article)
{
  switch (cp_english_tell (article->text))
    {
    case CP_ENGLISH_YES:
      return FALSE;
    case CP_ENGLISH_NO:
      return TRUE;
    case CP_ENGLISH_UNTOLD:
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
