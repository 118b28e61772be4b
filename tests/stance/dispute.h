/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "stance/model.h"

/* What a test says of a statement; where it stands is found by its words. */
struct Said
{
  std::string who;
  std::string words;
  CpAct act = CP_ACT_ASSERT;
  const char *cue = "said";
  const char *date = nullptr;
  bool deed = false;
  bool timed = false; /* the tense of the cue counts, as where it was read */
};

/* What all articles are read with, loaded once for all tests. */
class Knowing : public ::testing::Test
{
protected:
  static void
  SetUpTestSuite ()
  {
    if (language != nullptr)
      return;
    g_autoptr (GError) error = nullptr;
    g_autofree char *folder = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "language", "en", nullptr);
    g_autofree char *world = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "knowledge", nullptr);
    const char *folders[] = { world, nullptr };
    language = cp_language_load (folder, &error);
    ASSERT_NE (language, nullptr) << error->message;
    knowledge = cp_knowledge_load (folders, &error);
    ASSERT_NE (knowledge, nullptr) << error->message;
  }

  void
  SetUp () override
  {
    readings = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_reading_unref);
  }

  void
  TearDown () override
  {
    g_clear_pointer (&model, cp_model_unref);
    g_ptr_array_unref (readings);
  }

  /* Reads an article of that day, and keeps it. */
  template <typename Paragraphs> CpReading *
  read (const char *published, const Paragraphs &paragraphs)
  {
    g_autoptr (CpArticle) written = cp_article_new ();

    cp_date_parse_iso (published, &written->published);
    for (const auto &paragraph : paragraphs)
      cp_article_add_block (written, CP_BLOCK_PARAGRAPH, std::string (paragraph).c_str ());
    cp_article_close (written);
    g_ptr_array_add (readings, cp_reading_new (language, knowledge, written));
    return static_cast<CpReading *> (g_ptr_array_index (readings, readings->len - 1));
  }

  static inline CpLanguage *language = nullptr;
  static inline CpKnowledge *knowledge = nullptr;
  GPtrArray *readings = nullptr;
  CpModel *model = nullptr;
};

/* A small dispute put together by hand: articles, who speaks for whom, and what was said, as the reader would find it. */
class Dispute : public Knowing
{
protected:
  void
  SetUp () override
  {
    Knowing::SetUp ();
    corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
    speakers = cp_speakers_resolve (nullptr, 0, language, knowledge);
  }

  void
  TearDown () override
  {
    Knowing::TearDown ();
    g_ptr_array_unref (corrections);
    cp_speakers_free (speakers);
  }

  static void
  free_affiliation (gpointer data)
  {
    CpAffiliation *affiliation = static_cast<CpAffiliation *> (data);

    g_free (affiliation->name);
    g_free (affiliation->reason);
    g_free (affiliation);
  }

  void
  speaker (const char *name, const char *side, bool place = false)
  {
    CpSpeaker *known = g_new0 (CpSpeaker, 1);

    known->aliases = g_ptr_array_new_with_free_func (g_free);
    known->mentions = g_array_new (FALSE, FALSE, sizeof (CpMention));
    known->affiliations = g_ptr_array_new_with_free_func (free_affiliation);
    known->name = g_strdup (name);
    if (side != nullptr)
      {
        CpAffiliation *affiliation = g_new0 (CpAffiliation, 1);

        affiliation->name = g_strdup (side);
        affiliation->weight = 1;
        affiliation->place = place;
        g_ptr_array_add (known->affiliations, affiliation);
      }
    numbers[name] = (gint32) speakers->speakers->len;
    g_ptr_array_add (speakers->speakers, known);
  }

  static CpSpan
  find (const CpArticle *article, const std::string &words, guint32 from = 0)
  {
    const char *start = cp_article_at (article, from);
    const char *at = strstr (start, words.c_str ());

    EXPECT_NE (at, nullptr) << words;
    if (at == nullptr)
      return CpSpan{ 0, 0 };
    guint32 first = (guint32) g_utf8_pointer_to_offset (article->text, at);
    return CpSpan{ first, first + (guint32) g_utf8_strlen (words.c_str (), -1) };
  }

  static void
  set_spans (CpStatement *statement, const CpText *text, const Said &said)
  {
    CpSpan content = find (text->article, said.words);
    guint32 paragraph = cp_article_paragraph_at (text->article, content.start);
    CpSpan block = g_array_index (text->article->blocks, CpBlock, paragraph).span;
    CpRange range = cp_text_tokens_in (text, content);

    cp_statement_add_content (statement, content);
    statement->sentence = range.first < text->n_tokens ? text->tokens[range.first].sentence : 0;
    if (!said.deed && said.cue != nullptr)
      statement->cue = find (text->article, said.cue, block.start);
    if (said.timed)
      statement->cue_head = cp_text_tokens_in (text, statement->cue).last - 1;
    if (!said.deed)
      statement->source = find (text->article, said.who, block.start);
    else if (said.words.rfind (said.who, 0) == 0)
      statement->source = find (text->article, said.who, content.start);
    statement->kind = content.start > 0 && strchr ("\"", *cp_article_at (text->article, content.start - 1)) != nullptr
      ? CP_KIND_DIRECT : CP_KIND_INDIRECT;
  }

  void
  article (const char *published, const std::vector<std::string> &paragraphs, const std::vector<Said> &statements)
  {
    CpReading *reading = read (published, paragraphs);
    GArray *sources = g_array_new (FALSE, FALSE, sizeof (gint32));
    GArray *addressees = g_array_new (FALSE, FALSE, sizeof (gint32));

    g_ptr_array_set_size (reading->statements, 0);
    for (const Said &said : statements)
      {
        CpStatement *statement = cp_statement_new ();
        gint32 source = numbers.count (said.who) > 0 ? numbers[said.who] : -1, none = -1;

        statement->act_hint = said.act;
        statement->deed = said.deed;
        if (said.date != nullptr)
          cp_date_parse_iso (said.date, &statement->date);
        set_spans (statement, reading->text, said);
        g_ptr_array_add (reading->statements, statement);
        g_array_append_val (sources, source);
        g_array_append_val (addressees, none);
      }
    g_ptr_array_add (speakers->source_of, sources);
    g_ptr_array_add (speakers->addressee_of, addressees);
  }

  void
  correct (CpCorrectionKind kind, const std::string &subject, const std::string &value)
  {
    g_ptr_array_add (corrections, cp_correction_new (kind, subject.c_str (), value.c_str (), 0));
  }

  CpModel *
  build ()
  {
    g_clear_pointer (&model, cp_model_unref);
    model = cp_model_build_from ((CpReading **) readings->pdata, readings->len, speakers, language, knowledge, corrections);
    return model;
  }

  /* The number of the statement whose words these are. */
  gint
  number (const std::string &words)
  {
    for (guint i = 0; i < model->statements->len; i++)
      {
        g_autofree char *all = cp_model_statement_words (model, i);

        if (strstr (all, words.c_str ()) != nullptr)
          return (gint) i;
      }
    return -1;
  }

  CpModelStatement *
  statement (const std::string &words)
  {
    gint found = number (words);

    return found >= 0 ? static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, found)) : nullptr;
  }

  std::string
  key (const std::string &words)
  {
    g_autofree char *found = cp_model_statement_key (model, (guint) number (words));

    return found;
  }

  CpIssue *
  issue_of (const std::string &words)
  {
    CpModelStatement *s = statement (words);

    return s != nullptr && s->issue >= 0 ? static_cast<CpIssue *> (g_ptr_array_index (model->issues, s->issue)) : nullptr;
  }

  bool
  together (const std::string &a, const std::string &b)
  {
    CpModelStatement *x = statement (a), *y = statement (b);

    EXPECT_NE (x, nullptr) << a;
    EXPECT_NE (y, nullptr) << b;
    return x != nullptr && y != nullptr && x->issue >= 0 && x->issue == y->issue;
  }

  CpModelParty *
  party (const char *name)
  {
    for (guint i = 0; i < model->parties->len; i++)
      {
        CpModelParty *found = static_cast<CpModelParty *> (g_ptr_array_index (model->parties, i));

        if (strcmp (found->name, name) == 0)
          return found;
      }
    return nullptr;
  }

  CpModelParty *
  party_at (gint32 place)
  {
    return place < 0 ? nullptr : static_cast<CpModelParty *> (g_ptr_array_index (model->parties, place));
  }

  CpContrast *
  contrast (CpIssue *issue, const char *a, const char *b)
  {
    for (guint i = 0; issue != nullptr && i < issue->contrasts->len; i++)
      {
        CpContrast *found = static_cast<CpContrast *> (g_ptr_array_index (issue->contrasts, i));
        std::string one = party_at (found->a)->name, two = party_at (found->b)->name;

        if ((one == a && two == b) || (one == b && two == a))
          return found;
      }
    return nullptr;
  }

  GPtrArray *corrections = nullptr;
  CpSpeakers *speakers = nullptr;
  std::map<std::string, gint32> numbers;
};
