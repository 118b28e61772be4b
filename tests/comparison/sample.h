/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cstring>

#include "stance/model.h"

/* Models made by hand, so that what shows and keeps them is tested whatever the analysis finds. */

/* An article of that many numbered paragraphs, each "Speaker K said that claim K was so." */
static inline CpArticle *
sample_article (unsigned number, unsigned n_paragraphs)
{
  CpArticle *article = cp_article_new ();

  article->uri = g_strdup_printf ("file:///tmp/%u.html", number);
  article->title = g_strdup_printf ("Harbour dispute, part %u", number);
  article->publisher = g_strdup (number % 2 == 0 ? "The Pier" : "Quay Courier");
  article->published = cp_date_new_day (2021, 3, 1 + (int) (number % 28));
  article->language = g_strdup ("en");
  for (unsigned i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *text = g_strdup_printf ("Speaker %u said that claim %u-%u was so.", i, number, i);
      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text);
    }
  cp_article_add_leftover (article, "Read <more>\nfrom our partners", "a list of links");
  cp_article_add_note (article, CP_NOTE_DOUBTFUL, "The date is that of the address.");
  cp_article_close (article);
  return article;
}

static inline void
sample_party (CpModel *model, const char *id, const char *name, const char *letters, unsigned colour)
{
  CpModelParty *party = cp_model_party_new ();

  party->id = g_strdup (id);
  party->name = g_strdup (name);
  party->letters = g_strdup (letters);
  party->colour = colour;
  party->main = TRUE;
  g_ptr_array_add (model->parties, party);
}

static inline void
sample_speaker (CpModel *model, const char *name, const char *role, gint32 party)
{
  CpModelSpeaker *speaker = cp_model_speaker_new ();

  speaker->id = g_strdup_printf ("s%u", model->speakers->len + 1);
  speaker->name = g_strdup (name);
  speaker->role = g_strdup (role);
  speaker->kind = CP_SPEAKER_PERSON;
  speaker->party = party;
  speaker->reason = g_strdup ("named with it");
  g_ptr_array_add (speaker->aliases, g_strdup (name));
  g_ptr_array_add (model->speakers, speaker);
}

/* The statement that paragraph @paragraph of article @article holds. */
static inline void
sample_statement (CpModel *model, unsigned article, unsigned paragraph, gint32 speaker, gint32 issue, CpStance stance)
{
  const CpArticle *text = (const CpArticle *) g_ptr_array_index (model->articles, article);
  const CpSpan block = g_array_index (text->blocks, CpBlock, paragraph).span;
  const char *words = cp_article_at (text, block.start);
  const guint32 claim = (guint32) (strstr (words, "that claim") - words);
  CpModelStatement *s = cp_model_statement_new ();
  CpMention mention;

  s->id = g_strdup_printf ("q%u", model->statements->len + 1);
  s->article = article;
  s->content = g_new (CpSpan, 1);
  s->content[0].start = block.start + claim;
  s->content[0].end = block.end - 1;
  s->n_content = 1;
  s->cue.start = s->content[0].start - 5;
  s->cue.end = s->content[0].start - 1;
  s->source.start = block.start;
  s->source.end = s->cue.start - 1;
  s->kind = CP_KIND_INDIRECT;
  s->speaker = speaker;
  s->party = ((CpModelSpeaker *) g_ptr_array_index (model->speakers, (guint) speaker))->party;
  s->issue = issue;
  s->act = stance == CP_STANCE_OPPOSE ? CP_ACT_DENY : CP_ACT_ASSERT;
  s->stance = stance;
  s->date = text->published;
  s->confidence = 0.75f;
  s->sure[CP_FIELD_SPEAKER] = 0.9f;
  s->reason[CP_FIELD_SPEAKER] = g_ref_string_new ("named before “said”");
  g_ptr_array_add (model->statements, s);

  mention.article = article;
  mention.span = s->source;
  g_array_append_val (((CpModelSpeaker *) g_ptr_array_index (model->speakers, (guint) speaker))->mentions, mention);
}

static inline void
sample_position (CpIssue *issue, const CpModel *model, gint32 party)
{
  CpPosition *position = cp_position_new ();

  position->party = party;
  for (guint i = 0; i < issue->statements->len; i++)
    {
      const guint32 index = g_array_index (issue->statements, guint32, i);
      const CpModelStatement *s = (const CpModelStatement *) g_ptr_array_index (model->statements, index);

      if (s->party != party)
        continue;
      if (position->headline < 0)
        {
          position->headline = (gint32) index;
          position->stance = s->stance;
        }
      g_array_append_val (position->statements, index);
    }
  position->n_articles = 1;
  g_ptr_array_add (issue->positions, position);
}

static inline void
sample_issue (CpModel *model, const char *label, const char *question)
{
  const guint32 number = model->issues->len;
  CpIssue *issue = cp_issue_new ();
  CpContrast *contrast = cp_contrast_new ();

  issue->id = g_strdup_printf ("i%u", number + 1);
  issue->label = g_strdup (label);
  issue->question = g_strdup (question);
  g_ptr_array_add (issue->terms, g_strdup ("claim"));
  for (guint32 i = 0; i < model->statements->len; i++)
    if (((CpModelStatement *) g_ptr_array_index (model->statements, i))->issue == (gint32) number)
      g_array_append_val (issue->statements, i);
  sample_position (issue, model, 0);
  sample_position (issue, model, 1);
  contrast->a = 0;
  contrast->b = 1;
  contrast->relation = CP_RELATION_CLASH;
  contrast->statement_a = ((CpPosition *) g_ptr_array_index (issue->positions, 0))->headline;
  contrast->statement_b = ((CpPosition *) g_ptr_array_index (issue->positions, 1))->headline;
  g_ptr_array_add (contrast->why, g_strdup ("opposite answers to one question"));
  g_ptr_array_add (issue->contrasts, contrast);
  g_ptr_array_add (model->issues, issue);
}

/* A dispute of two parties with one speaker each, on two issues, over @n_articles articles of @n_paragraphs statements each. */
static inline CpModel *
sample_model (unsigned n_articles, unsigned n_paragraphs)
{
  CpModel *model = cp_model_new ();
  CpEvent *event = cp_event_new ();
  CpInconsistency *inconsistency = cp_inconsistency_new ();

  sample_party (model, "p1", "Harbour Union", "HU", 0);
  sample_party (model, "p2", "Port & Company", "PC", 1);
  sample_speaker (model, "Ana Brine", "general secretary", 0);
  sample_speaker (model, "Tor Keel", "director", 1);
  for (unsigned i = 0; i < n_articles; i++)
    {
      g_ptr_array_add (model->articles, sample_article (i, n_paragraphs));
      for (unsigned k = 0; k < n_paragraphs; k++)
        sample_statement (model, i, k, (gint32) (k % 2), (gint32) ((k / 2) % 2), k % 2 == 0 ? CP_STANCE_SUPPORT : CP_STANCE_OPPOSE);
    }
  sample_issue (model, "the night shift", "Is the night shift safe?");
  sample_issue (model, "the crane", NULL);

  event->id = g_strdup ("e1");
  event->label = g_strdup ("the crane fell");
  event->date = cp_date_new_day (2021, 2, 27);
  event->span.start = 0;
  event->span.end = 9;
  g_ptr_array_add (model->events, event);
  inconsistency->party = 1;
  inconsistency->issue = 0;
  inconsistency->earlier = 0;
  inconsistency->later = 1;
  g_ptr_array_add (inconsistency->why, g_strdup ("said one thing, did another"));
  g_ptr_array_add (model->inconsistencies, inconsistency);
  return model;
}
