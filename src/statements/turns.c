/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/phrase.h"
#include "statements/scene.h"
#include "statements/source.h"
#include "statements/cue.h"
#include "statements/words.h"

/* The label of a turn has so many tokens at most, its colon among them. */
#define LONGEST_LABEL 8
/* An article in which so many paragraphs begin with a label is an interview or a transcript. */
#define LEAST_TURNS 4

/* The label "NAME:" at the beginning of a paragraph; empty where there is none. */
static CpRange
find_label (const CpText *text,
            guint32       paragraph)
{
  CpRange tokens = text->paragraphs[paragraph].tokens;
  guint32 i = tokens.first;
  CpRange none = { 0, 0 };

  while (i < tokens.last && cp_word_is_quote (&text->tokens[i]))
    i++;
  tokens.first = i;
  for (; i < tokens.last && i - tokens.first < LONGEST_LABEL; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (cp_word_is_mark (token, ':'))
        return i > tokens.first && i + 1 < tokens.last ? (CpRange){ tokens.first, i } : none;
      if (!(token->flags & CP_TOKEN_CAPITAL) && token->pos != CP_POS_PUNCT && !cp_word_is (token, " of the de von van "))
        return none;
    }
  return none;
}

static gboolean
is_question (const CpText *text,
             guint32       paragraph)
{
  CpRange tokens = text->paragraphs[paragraph].tokens;

  return cp_word_is_mark (&text->tokens[tokens.last - 1], '?');
}

static char *
label_text (const CpText *text,
            CpRange       label)
{
  return cp_article_slice (text->article, cp_text_span (text, label));
}

/* For each label how often it asks less how often it answers: whoever mostly asks is the interviewer. */
static GHashTable *
count_questions (const CpText *text,
                 guint        *n_turns)
{
  GHashTable *asks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 i = 0; i < text->n_paragraphs; i++)
    {
      CpRange label = find_label (text, i);
      char *name;
      int balance;

      if (label.last <= label.first)
        continue;
      (*n_turns)++;
      name = label_text (text, label);
      balance = GPOINTER_TO_INT (g_hash_table_lookup (asks, name)) + (is_question (text, i) ? 1 : -1);
      g_hash_table_replace (asks, name, GINT_TO_POINTER (balance));
    }
  return asks;
}

static void
take_turn (CpScene *scene,
           CpRange  label,
           CpRange  words)
{
  CpReported *report = cp_reported_new (label.last, 0.9f);

  report->own_words = TRUE;
  report->source = label;
  report->source_head = cp_phrase_head (scene->text, label);
  cp_reported_add_piece (report, words);
  cp_reported_explain (report, _("The label before the colon names who speaks."));
  cp_scene_take (scene, report);
}

static void
find_labelled (CpScene *scene)
{
  const CpText *text = scene->text;
  guint n_turns = 0;
  g_autoptr (GHashTable) asks = count_questions (text, &n_turns);

  for (guint32 i = 0; i < text->n_paragraphs; i++)
    {
      CpRange label = find_label (text, i);
      g_autofree char *name = NULL;

      if (label.last <= label.first)
        continue;
      if (text->paragraphs[i].kind != CP_BLOCK_TURN && n_turns < LEAST_TURNS)
        continue;
      name = label_text (text, label);
      if (cp_word_is (&text->tokens[label.first], " q question ") || GPOINTER_TO_INT (g_hash_table_lookup (asks, name)) > 0)
        continue;
      take_turn (scene, label, (CpRange){ label.last + 1, text->paragraphs[i].tokens.last });
    }
}

/* "— Denise Example (@example) 4 May" at the end of a post: its token, or CP_NO_TOKEN. */
static guint32
find_signature (const CpText *text,
                CpRange       tokens)
{
  for (guint32 i = tokens.last; i-- > tokens.first && tokens.last - i < 20;)
    if (cp_word_is (&text->tokens[i], " — – -- - ― ") && i + 1 < tokens.last
        && (text->tokens[i + 1].flags & CP_TOKEN_CAPITAL) != 0)
      return i;
  return CP_NO_TOKEN;
}

/* The last reporting verb of the paragraph before, where that ends with a colon. */
static guint32
verb_before (const CpScene *scene,
             guint32        paragraph,
             const CpCue  **entry,
             guint32       *end)
{
  const CpText *text = scene->text;
  CpRange tokens;

  if (paragraph == 0)
    return CP_NO_TOKEN;
  tokens = text->paragraphs[paragraph - 1].tokens;
  if (!cp_word_is_mark (&text->tokens[tokens.last - 1], ':'))
    return CP_NO_TOKEN;
  tokens.first = text->sentences[text->tokens[tokens.last - 1].sentence].tokens.first;
  for (guint32 i = tokens.last; i-- > tokens.first;)
    {
      float strength = 0.5f;

      if (text->tokens[i].pos != CP_POS_VERB || scene->quotations->of[i] != 0)
        continue;
      *entry = cp_cue_match_taking (scene, i, CP_TAKES_QUOTE, end, &strength);
      if (*entry != NULL)
        return i;
    }
  return CP_NO_TOKEN;
}

static void
take_post (CpScene *scene,
           guint32  paragraph)
{
  const CpText *text = scene->text;
  CpRange tokens = text->paragraphs[paragraph].tokens;
  guint32 signature = find_signature (text, tokens), end = 0;
  const CpCue *entry = NULL;
  guint32 verb = verb_before (scene, paragraph, &entry, &end);
  CpReported *report;

  if (verb == CP_NO_TOKEN && signature == CP_NO_TOKEN)
    return;
  report = cp_reported_new (verb, 0.9f);
  report->own_words = TRUE;
  report->entry = entry;
  if (verb != CP_NO_TOKEN)
    {
      report->cue.last = end;
      report->cue.first = cp_word_verb_group (text, verb, NULL);
      report->source = cp_source_of_verb (scene, verb).tokens;
      cp_reported_explain (report, _("“%s” leads to the post."), text->tokens[verb].form);
    }
  else
    {
      report->source = (CpRange){ signature + 1, cp_phrase_core_end (scene, signature + 1) };
      cp_reported_explain (report, _("The post is signed."));
    }
  report->source_head = cp_phrase_head (text, report->source);
  cp_reported_add_piece (report, (CpRange){ tokens.first, signature != CP_NO_TOKEN ? signature : tokens.last });
  cp_scene_take (scene, report);
}

/** cp_scene_find_turns: answers under a label in interviews and transcripts, posts and block quotations */
void
cp_scene_find_turns (CpScene *scene)
{
  const CpText *text = scene->text;

  find_labelled (scene);
  for (guint32 i = 0; i < text->n_paragraphs; i++)
    if ((text->paragraphs[i].kind == CP_BLOCK_POST || text->paragraphs[i].kind == CP_BLOCK_QUOTE)
        && text->paragraphs[i].tokens.last > text->paragraphs[i].tokens.first
        && scene->quotations->of[text->paragraphs[i].tokens.first] == 0)
      take_post (scene, i);
}
