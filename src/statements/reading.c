/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/reading.h"

#include "language/english.h"
#include "statements/dating.h"
#include "statements/deed.h"
#include "statements/hindsight.h"
#include "statements/scene.h"
#include "statements/trust.h"

/* Below this a report is more often wrong, in its words or its source, than right. */
#define LEAST 0.42f
/* How sure a report must be to be told although it lies within another, and how much of that is left of it. */
#define LEAST_NESTED 0.85f
#define NESTED 0.4f

/* Whether quotation marks hold all, none or part of the words. */
static CpKind
kind_of (const CpScene  *scene,
         const CpReported *report)
{
  guint32 inside = 0, outside = 0;

  for (guint i = 0; i < report->pieces->len; i++)
    {
      CpRange piece = g_array_index (report->pieces, CpRange, i);

      for (guint32 t = piece.first; t < piece.last; t++)
        {
          if (scene->text->tokens[t].pos == CP_POS_PUNCT)
            continue;
          if (scene->quotations->of[t] != 0)
            inside++;
          else
            outside++;
        }
    }
  /* An answer under its label and a post are their speaker's own words without marks. */
  if (report->own_words)
    return CP_KIND_DIRECT;
  return inside == 0 ? CP_KIND_INDIRECT : outside == 0 ? CP_KIND_DIRECT : CP_KIND_MIXED;
}

/* Adds a piece, parted where a paragraph ends. */
static void
add_by_paragraph (CpStatement  *statement,
                  const CpText *text,
                  CpRange       piece)
{
  while (piece.first < piece.last)
    {
      guint32 paragraph = text->sentences[text->tokens[piece.first].sentence].paragraph;
      guint32 last = MIN (piece.last, text->paragraphs[paragraph].tokens.last);

      cp_statement_add_content (statement, cp_text_span (text, (CpRange){ piece.first, last }));
      piece.first = last;
    }
}

static float
how_sure (const CpScene    *scene,
          const CpReported *report)
{
  return report->sure * cp_trust_in_source (scene, report);
}

/* Words in quotation marks were said by somebody, whoever that is. */
static gboolean
is_sure_enough (const CpScene    *scene,
                const CpReported *report)
{
  return how_sure (scene, report) >= LEAST || kind_of (scene, report) != CP_KIND_INDIRECT;
}

static CpStatement *
statement_of (const CpScene  *scene,
              const CpReported *report)
{
  const CpText *text = scene->text;
  CpStatement *statement = cp_statement_new ();
  CpAct act;

  for (guint i = 0; i < report->pieces->len; i++)
    add_by_paragraph (statement, text, g_array_index (report->pieces, CpRange, i));
  if (report->cue_head != CP_NO_TOKEN)
    statement->cue = cp_text_span (text, report->cue);
  statement->source = cp_text_span (text, report->source);
  statement->kind = kind_of (scene, report);
  statement->nested = report->nested;
  statement->cue_head = report->cue_head;
  statement->source_head = report->source_head;
  statement->addressee = report->addressee;
  statement->sentence = text->tokens[report->cue_head != CP_NO_TOKEN ? report->cue_head
                                                                       : g_array_index (report->pieces, CpRange, 0).first].sentence;
  if (report->entry != NULL && cp_act_from_nick (report->entry->act, &act))
    statement->act_hint = act;
  statement->negated_cue = report->negated;
  cp_statement_explain (statement, CP_FIELD_WORDS, report->nested ? how_sure (scene, report) * NESTED : how_sure (scene, report), "%s", report->reason);
  return statement;
}

static gint
compare_statements (gconstpointer a,
                    gconstpointer b)
{
  const CpStatement *x = *(CpStatement *const *) a, *y = *(CpStatement *const *) b;

  if (x->content[0].start != y->content[0].start)
    return x->content[0].start < y->content[0].start ? -1 : 1;
  if (x->content[0].end != y->content[0].end)
    return x->content[0].end > y->content[0].end ? -1 : 1;
  return x->cue.start < y->cue.start ? -1 : x->cue.start > y->cue.start;
}

/* "the union's | claim that": a word for what somebody says stands behind whose it is. */
static gboolean
is_owned (const CpText     *text,
          const CpReported *report)
{
  return text->tokens[report->cue_head].pos == CP_POS_NOUN && text->tokens[report->source_head].pos == CP_POS_NOUN
         && report->source.last < report->cue_head && text->tokens[report->source.last].inflection == CP_FORM_POSSESSIVE;
}

/*
 * Speech inside another's speech is the outer one's statement. It is told apart only where a name stands as its own source and
 * a verb of saying reports it: "Smith said that Jones had told him that …".
 */
static gboolean
is_worth_telling (const CpScene    *scene,
                  const CpReported *report)
{
  return report->entry != NULL && report->sure >= LEAST_NESTED && report->source_head != CP_NO_TOKEN
         && kind_of (scene, report) == CP_KIND_INDIRECT
         && (scene->text->tokens[report->source_head].pos == CP_POS_PROPN || is_owned (scene->text, report))
         && cp_cue_strength (report->entry, CP_TAKES_THAT, NULL) >= LEAST_NESTED;
}

static void
find_statements (CpReading *self,
                 CpScene   *scene)
{
  cp_scene_find_turns (scene);
  cp_scene_find_frames (scene);
  cp_scene_find_asked (scene);
  cp_scene_find_clauses (scene);
  cp_scene_find_nouns (scene);
  cp_scene_find_phrases (scene);
  cp_scene_find_leads (scene);
  cp_scene_join (scene);
  cp_scene_settle (scene);
  for (guint i = 0; i < scene->reports->len; i++)
    {
      const CpReported *report = g_ptr_array_index (scene->reports, i);

      if (!report->dropped && (!report->nested || is_worth_telling (scene, report)) && is_sure_enough (scene, report))
        g_ptr_array_add (self->statements, statement_of (scene, report));
    }
}

/** cp_reading_new: Returns: (transfer full): what is found in @article; no statements where it is in another language than English */
CpReading *
cp_reading_new (CpLanguage  *language,
                CpKnowledge *knowledge,
                CpArticle   *article)
{
  CpReading *self = g_atomic_rc_box_new0 (CpReading);
  g_autoptr (CpScene) scene = NULL;

  self->text = cp_language_read (language, article);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_statement_free);
  self->times = cp_when_find (language, self->text);
  self->gist = cp_gist_new (language, self->text);
  /* What looks like somebody's words in another language is not. */
  if (cp_english_tell (article->text) == CP_ENGLISH_NO)
    return self;
  scene = cp_scene_new (self->text, cp_language_get_cues (language));
  find_statements (self, scene);
  cp_reading_find_deeds (self, scene, cp_language_get_deeds (language), knowledge);
  g_ptr_array_sort (self->statements, compare_statements);
  cp_reading_date (self);
  cp_reading_find_signs (self, cp_language_get_lexicon (language));
  return self;
}

/** cp_reading_ref: Returns: (transfer full): @self */
CpReading *
cp_reading_ref (CpReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
reading_clear (gpointer data)
{
  CpReading *self = data;

  cp_text_unref (self->text);
  g_ptr_array_unref (self->statements);
  g_array_unref (self->times);
  cp_gist_free (self->gist);
}

/** cp_reading_unref: gives up a reference; frees the reading with the last one */
void
cp_reading_unref (CpReading *self)
{
  g_atomic_rc_box_release_full (self, reading_clear);
}
