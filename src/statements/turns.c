/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/phrase.h"
#include "statements/scene.h"
#include "statements/source.h"
#include "statements/cue.h"
#include "statements/words.h"

/* The label of a turn has so many tokens at most, its colon among them. */
#define LONGEST_LABEL 8
/* An article in which so many paragraphs begin with a label, and one of the labels comes back, is an interview or a transcript: links to other
 * pages, "AVOIDING CONTACT: The rules", have each its own. */
#define LEAST_TURNS 4
/* Labels of whoever leads a talk, and of lines that nobody says. */
#define INTERVIEWERS " q question questions moderator host interviewer presenter anchor "
#define NOBODY " about contact contacts note notes media press tel telephone phone email source sources date time venue where when what ends end " \
               "editors photo photos picture caption correction update updated published tags topics "
/* So many quotations set apart are looked up in the text. */
#define MOST_REPEATS 24

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
  if (i < tokens.last && (cp_word_is (&text->tokens[i], NOBODY) || cp_word_begins_dateline (text, i)))
    return none;
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

/* What one label says in the article. */
typedef struct
{
  guint turns;
  guint asks;  /* turns that end with a question */
  guint wonders; /* turns with a question anywhere */
} Label;

static void
count_turn (const CpText *text,
            guint32       paragraph,
            Label        *label)
{
  CpRange tokens = text->paragraphs[paragraph].tokens;
  gboolean wonders = FALSE;

  for (guint32 i = tokens.first; i < tokens.last && !wonders; i++)
    wonders = cp_word_is_mark (&text->tokens[i], '?');
  label->turns++;
  label->asks += cp_word_is_mark (&text->tokens[tokens.last - 1], '?');
  label->wonders += wonders;
}

static char *
label_text (const CpText *text,
            CpRange       label)
{
  return cp_article_slice (text->article, cp_text_span (text, label));
}

/* The labels of the article, and the one that speaks first. */
static GHashTable *
count_labels (const CpText *text,
              guint        *n_turns,
              Label       **opening)
{
  GHashTable *labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint32 i = 0; i < text->n_paragraphs; i++)
    {
      CpRange range = find_label (text, i);
      g_autofree char *name = NULL;
      Label *label;

      if (cp_range_is_empty (range))
        continue;
      (*n_turns)++;
      name = label_text (text, range);
      label = g_hash_table_lookup (labels, name);
      if (label == NULL)
        {
          label = g_new0 (Label, 1);
          g_hash_table_insert (labels, g_steal_pointer (&name), label);
        }
      if (*opening == NULL)
        *opening = label;
      count_turn (text, i, label);
    }
  return labels;
}

/*
 * Whoever mostly asks is the interviewer; so is whoever opens and asks more than anyone else, even if most of his turns greet, sum up or
 * lead on.
 */
static gboolean
is_interviewer (GHashTable  *labels,
                const Label *label,
                const Label *opening)
{
  GHashTableIter iter;
  gpointer other;

  if (2 * label->asks > label->turns)
    return TRUE;
  if (label != opening || label->turns < 2 || 3 * label->wonders < label->turns)
    return FALSE;
  g_hash_table_iter_init (&iter, labels);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    if (other != label && ((Label *) other)->wonders * label->turns >= label->wonders * ((Label *) other)->turns)
      return FALSE;
  return g_hash_table_size (labels) > 1;
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
  Label *opening = NULL;
  g_autoptr (GHashTable) labels = count_labels (text, &n_turns, &opening);
  const gboolean is_talk = n_turns >= LEAST_TURNS && n_turns > g_hash_table_size (labels);

  for (guint32 i = 0; i < text->n_paragraphs; i++)
    {
      CpRange label = find_label (text, i);
      g_autofree char *name = NULL;

      if (cp_range_is_empty (label))
        continue;
      if (text->paragraphs[i].kind != CP_BLOCK_TURN && !is_talk)
        continue;
      name = label_text (text, label);
      if (cp_word_is (&text->tokens[label.first], INTERVIEWERS) || is_interviewer (labels, g_hash_table_lookup (labels, name), opening))
        {
          scene->voice[i] = CP_VOICE_INTERVIEWER;
          continue;
        }
      take_turn (scene, label, (CpRange){ label.last + 1, text->paragraphs[i].tokens.last });
    }
}

/* The words of a paragraph in lower case without marks, each behind a blank. */
static GString *
words_of (const CpText *text,
          CpRange       tokens)
{
  GString *words = g_string_new (NULL);

  for (guint32 i = tokens.first; i < tokens.last; i++)
    if (text->tokens[i].pos != CP_POS_PUNCT && !cp_word_is_quote (&text->tokens[i]))
      g_string_append_printf (words, " %s", text->tokens[i].norm);
  return words;
}

/* A quotation set apart whose words stand in the text as well draws the eye and tells nothing. */
static gboolean
is_repeat (const CpText *text,
           guint32       paragraph)
{
  g_autoptr (GString) words = words_of (text, text->paragraphs[paragraph].tokens);

  for (guint32 i = 0; i < text->n_paragraphs; i++)
    {
      g_autoptr (GString) others = NULL;

      if (i == paragraph || text->paragraphs[i].kind == CP_BLOCK_QUOTE)
        continue;
      others = words_of (text, text->paragraphs[i].tokens);
      if (words->len > 0 && strstr (others->str, words->str) != NULL)
        return TRUE;
    }
  return FALSE;
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
  for (guint32 i = 0, quotes = 0; i < text->n_paragraphs && quotes < MOST_REPEATS; i++)
    if (text->paragraphs[i].kind == CP_BLOCK_QUOTE)
      {
        quotes++;
        if (is_repeat (text, i))
          scene->voice[i] = CP_VOICE_REPEAT;
      }
  for (guint32 i = 0; i < text->n_paragraphs; i++)
    if (scene->voice[i] == CP_VOICE_ARTICLE && (text->paragraphs[i].kind == CP_BLOCK_POST || text->paragraphs[i].kind == CP_BLOCK_QUOTE)
        && text->paragraphs[i].tokens.last > text->paragraphs[i].tokens.first
        && scene->quotations->of[text->paragraphs[i].tokens.first] == 0)
      take_post (scene, i);
}
