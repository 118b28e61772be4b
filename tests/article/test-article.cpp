/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "article/article.h"

namespace {

TEST (Article, CountsSpansInCodePoints)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, "  „Grüße“ ");
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, "   ");
  cp_article_add_block (article, CP_BLOCK_TURN, "ÄB: ja");
  cp_article_close (article);

  EXPECT_STREQ (article->text, "„Grüße“\n\nÄB: ja");
  ASSERT_EQ (article->blocks->len, 2u);
  CpBlock second = g_array_index (article->blocks, CpBlock, 1);
  EXPECT_EQ (second.span.start, 9u);
  EXPECT_EQ (second.span.end, article->n_chars);
  g_autofree char *words = cp_article_slice (article, second.span);
  EXPECT_STREQ (words, "ÄB: ja");
  EXPECT_EQ (cp_article_paragraph_at (article, 8), 0u);
  EXPECT_EQ (cp_article_paragraph_at (article, 9), 1u);
}

TEST (Article, FindsEveryOffsetOfALongText)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (GString) text = g_string_new (nullptr);
  for (int i = 0; i < 1000; i++)
    g_string_append (text, i % 3 == 0 ? "é" : "e");
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text->str);
  cp_article_close (article);

  for (guint i = 0; i < 1000; i++)
    EXPECT_EQ (cp_article_at (article, i), g_utf8_offset_to_pointer (article->text, i));
}

}
