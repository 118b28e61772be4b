/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/format.h"

#include "importer/charset.h"
#include "importer/sniff.h"

static int
recognise (const CpSource *source)
{
  return cp_sniff_is_binary (source->bytes) ? 0 : 10;
}

static gboolean
read_text (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (CpDecoded) decoded = cp_decode (source->bytes, source->charset, FALSE);
  g_autoptr (CpArticle) article = cp_article_new ();
  g_auto (GStrv) blocks = g_strsplit (decoded->text, "\n\n", -1);

  article->uri = g_strdup (source->uri);
  for (guint i = 0; blocks[i] != NULL; i++)
    if (i == 0 && blocks[1] != NULL)
      article->title = g_strdup (g_strstrip (blocks[i]));
    else
      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, blocks[i]);
  cp_article_close (article);
  if (article->n_chars == 0)
    return cp_source_fail_empty (source, error);
  g_ptr_array_add (articles, g_steal_pointer (&article));
  return TRUE;
}

const CpFormat cp_format_text = {
  .id = "text",
  .recognise = recognise,
  .read = read_text,
};
