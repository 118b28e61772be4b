/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "statements/reading.h"

using Words = std::vector<std::string>;

struct Block
{
  const char *text;
  CpBlockKind kind = CP_BLOCK_PARAGRAPH;
};

struct Found
{
  std::vector<std::string> content;
  std::string cue, source;
  CpKind kind;
  CpAct act;
  gboolean negated;
  float sure;
  std::string why;
};

/* What is said in articles of invented people. */
class Reading : public testing::Test
{
protected:
  static void
  SetUpTestSuite ()
  {
    g_autofree char *folder = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "language", "en", nullptr);
    g_autofree char *facts = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "knowledge", nullptr);
    const char *folders[] = { facts, nullptr };
    g_autoptr (GError) error = nullptr;

    language = cp_language_load (folder, &error);
    ASSERT_NE (language, nullptr) << (error ? error->message : "");
    knowledge = cp_knowledge_load (folders, &error);
    ASSERT_NE (knowledge, nullptr) << (error ? error->message : "");
  }

  static void
  TearDownTestSuite ()
  {
    g_clear_pointer (&language, cp_language_unref);
    g_clear_pointer (&knowledge, cp_knowledge_unref);
  }

  static std::string
  slice (CpArticle *article, CpSpan span)
  {
    g_autofree char *text = cp_article_slice (article, span);
    return text;
  }

  /* What is said in an article of these blocks, deeds aside. */
  static std::vector<Found>
  read (const std::vector<Block> &blocks)
  {
    g_autoptr (CpArticle) article = cp_article_new ();
    std::vector<Found> all;

    for (const Block &block : blocks)
      cp_article_add_block (article, block.kind, block.text);
    cp_article_close (article);
    g_autoptr (CpReading) reading = cp_reading_new (language, knowledge, article);
    for (guint i = 0; i < reading->statements->len; i++)
      {
        auto *statement = static_cast<CpStatement *> (g_ptr_array_index (reading->statements, i));
        Found found;

        if (statement->deed)
          continue;
        for (guint j = 0; j < statement->n_content; j++)
          {
            EXPECT_LT (statement->content[j].start, statement->content[j].end);
            EXPECT_LE (statement->content[j].end, article->n_chars);
            if (j > 0)
              {
                EXPECT_LE (statement->content[j - 1].end, statement->content[j].start);
              }
            found.content.push_back (slice (article, statement->content[j]));
          }
        found.cue = slice (article, statement->cue);
        found.source = slice (article, statement->source);
        found.kind = statement->kind;
        found.act = statement->act_hint;
        found.negated = statement->negated_cue;
        found.sure = statement->sure[CP_FIELD_WORDS];
        found.why = statement->reason[CP_FIELD_WORDS] ? statement->reason[CP_FIELD_WORDS] : "";
        all.push_back (found);
      }
    return all;
  }

  static Found
  only (const std::vector<Block> &blocks)
  {
    std::vector<Found> all = read (blocks);
    EXPECT_EQ (all.size (), 1u) << blocks[0].text;
    return all.empty () ? Found () : all[0];
  }

  inline static CpLanguage *language;
  inline static CpKnowledge *knowledge;
};
