/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "statements/speakers.h"

using Lines = std::vector<std::string>;

/* Who says what in articles of invented people, as "source: speaker (side)". */
class Speakers : public testing::Test
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

  void
  TearDown () override
  {
    g_clear_pointer (&speakers, cp_speakers_free);
    for (CpReading *reading : readings)
      cp_reading_unref (reading);
    readings.clear ();
  }

  /* @heading: stands above the paragraphs, where it is not empty */
  void
  read (const Lines &paragraphs, const char *published = "2020-06-10", const std::string &heading = "")
  {
    g_autoptr (CpArticle) article = cp_article_new ();
    if (!heading.empty ())
      cp_article_add_block (article, CP_BLOCK_HEADING, heading.c_str ());
    for (const std::string &paragraph : paragraphs)
      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph.c_str ());
    cp_date_parse_iso (published, &article->published);
    cp_article_close (article);
    readings.push_back (cp_reading_new (language, knowledge, article));
  }

  void
  resolve ()
  {
    g_clear_pointer (&speakers, cp_speakers_free);
    speakers = cp_speakers_resolve (readings.data (), (guint) readings.size (), language, knowledge);
  }

  CpSpeaker *
  speaker (const std::string &name)
  {
    for (guint i = 0; i < speakers->speakers->len; i++)
      {
        CpSpeaker *candidate = (CpSpeaker *) g_ptr_array_index (speakers->speakers, i);
        if (name == candidate->name)
          return candidate;
      }
    return nullptr;
  }

  std::string
  side (const std::string &name)
  {
    CpSpeaker *found = speaker (name);
    if (found == nullptr)
      return "nobody of that name";
    return found->affiliations->len == 0 ? "" : ((CpAffiliation *) g_ptr_array_index (found->affiliations, 0))->name;
  }

  /* The speakers of the statements of all articles, in text order. */
  Lines
  said ()
  {
    Lines lines;
    resolve ();
    for (guint i = 0; i < readings.size (); i++)
      {
        GArray *sources = (GArray *) g_ptr_array_index (speakers->source_of, i);
        for (guint j = 0; j < sources->len; j++)
          {
            gint32 number = g_array_index (sources, gint32, j);
            lines.push_back (number < 0 ? "-" : ((CpSpeaker *) g_ptr_array_index (speakers->speakers, number))->name);
          }
      }
    return lines;
  }

  /* Who says what has @words in it; %NULL where nobody does. */
  CpSpeaker *
  who (const std::string &words)
  {
    for (guint i = 0; i < readings.size (); i++)
      for (guint j = 0; j < readings[i]->statements->len; j++)
        {
          auto *statement = (CpStatement *) g_ptr_array_index (readings[i]->statements, j);
          gint32 number = g_array_index ((GArray *) g_ptr_array_index (speakers->source_of, i), gint32, j);
          for (guint k = 0; k < statement->n_content; k++)
            {
              g_autofree char *content = cp_article_slice (readings[i]->text->article, statement->content[k]);
              if (std::string (content).find (words) != std::string::npos)
                return number < 0 ? nullptr : (CpSpeaker *) g_ptr_array_index (speakers->speakers, number);
            }
        }
    return nullptr;
  }

  std::string
  said_by (const std::string &words)
  {
    CpSpeaker *found = who (words);
    return found == nullptr ? "nobody" : found->name;
  }

  std::string
  side_of (const std::string &words)
  {
    CpSpeaker *found = who (words);
    if (found == nullptr)
      return "nobody";
    return found->affiliations->len == 0 ? "" : ((CpAffiliation *) g_ptr_array_index (found->affiliations, 0))->name;
  }

  static inline CpLanguage *language = nullptr;
  static inline CpKnowledge *knowledge = nullptr;
  std::vector<CpReading *> readings;
  CpSpeakers *speakers = nullptr;
};
