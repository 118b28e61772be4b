/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "language/language.h"

/* Reads paragraphs with the language of the source tree, loaded once for all tests. */
class LanguageTest : public ::testing::Test
{
protected:
  static void
  SetUpTestSuite ()
  {
    if (language != nullptr)
      return;
    g_autoptr (GError) error = nullptr;
    g_autofree char *directory = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "language", "en", nullptr);
    language = cp_language_load (directory, &error);
    ASSERT_NE (language, nullptr) << error->message;
  }

  void
  TearDown () override
  {
    g_clear_pointer (&text, cp_text_unref);
  }

  CpText *
  read (const std::vector<std::string> &paragraphs)
  {
    g_autoptr (CpArticle) article = cp_article_new ();
    for (const std::string &paragraph : paragraphs)
      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph.c_str ());
    cp_article_close (article);
    g_clear_pointer (&text, cp_text_unref);
    text = cp_language_read (language, article);
    return text;
  }

  /* The tokens of one paragraph, with a blank between. */
  std::string
  tokens (const std::string &paragraph)
  {
    std::string joined;
    read ({ paragraph });
    for (guint32 i = 0; i < text->n_tokens; i++)
      joined += (i > 0 ? " " : "") + std::string (text->tokens[i].form);
    return joined;
  }

  /* The sentences of one paragraph as written. */
  std::vector<std::string>
  sentences (const std::string &paragraph)
  {
    std::vector<std::string> found;
    read ({ paragraph });
    for (guint32 i = 0; i < text->n_sentences; i++)
      {
        g_autofree char *words = cp_article_slice (text->article, text->sentences[i].span);
        found.push_back (words);
      }
    return found;
  }

  static inline CpLanguage *language = nullptr;
  CpText *text = nullptr;
};
