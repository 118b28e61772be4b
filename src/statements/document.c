/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a document is that speaks: "The ministry lifted the ban in a circular. … the circular said". */
#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* How far back, in tokens and in sentences, a document is looked for where it was first told of. */
#define MAX_TOKENS 160
#define MAX_SENTENCES 4

/* How far back, in tokens, one that was called somebody's then: "In its notice the regulator finds". */
#define MAX_OWNED 1500

#define DOCUMENTS " statement report letter email e-mail release text note memo document post tweet message filing study survey paper circular " \
                  "communique communiqué notice decree directive bulletin advisory order submission declaration leaflet pamphlet petition timeline " \
                  "chronology dossier factsheet manifesto briefing "

/* How far from a document, in tokens, the subject stands that tells whose it is. */
#define SUBJECT_REACH 12

/* How a document comes to be somebody's. */
#define MAKES " paid commissioned funded financed ordered sponsored published wrote issued released drew sent signed produced made "

#define MADE  " published released issued produced compiled written drafted prepared circulated "

/** cp_stage_is_document: Returns: whether a noun is that of something written, which speaks for whoever wrote it */
gboolean
cp_stage_is_document (const char *noun)
{
  return cp_word_among (noun, DOCUMENTS);
}

/* "Kenya's agriculture | ministry lifted": the noun with what stands before it and hangs on it. */
static CpRange
with_dependents (const CpText *text,
                 guint32       noun)
{
  guint32 floor = text->sentences[text->tokens[noun].sentence].tokens.first, first = noun;

  while (first > floor && text->tokens[first - 1].head > first - 1 && text->tokens[first - 1].head <= noun)
    first--;
  return (CpRange){ first, noun + 1 };
}

/* Whether somebody's is said before a noun, past a word that says which: "its | decision notice". */
static gboolean
is_owned (const CpText *text,
          guint32       noun)
{
  guint32 floor = text->sentences[text->tokens[noun].sentence].tokens.first;
  guint32 at = noun > floor && (text->tokens[noun - 1].pos == CP_POS_NOUN || text->tokens[noun - 1].pos == CP_POS_ADJ) ? noun - 1 : noun;

  return at > floor && cp_word_among (text->tokens[at - 1].norm, " its his her their 's ");
}

/* "a timeline | published by": somebody made it. */
static gboolean
is_made (const CpText *text,
         guint32       noun)
{
  return noun + 3 < text->sentences[text->tokens[noun].sentence].tokens.last && cp_word_among (text->tokens[noun + 1].norm, MADE)
         && strcmp (text->tokens[noun + 2].norm, "by") == 0;
}

/* Where the document is first told of before @noun: "in a | circular"; %CP_NO_TOKEN where it is not. */
static guint32
first_told (const CpStage *self,
            guint32        noun)
{
  const CpText *text = self->text;

  for (guint32 i = noun; i-- > 0 && i + MAX_OWNED > noun;)
    {
      gboolean near = i + MAX_TOKENS > noun && text->tokens[i].sentence + MAX_SENTENCES > text->tokens[noun].sentence;

      if (text->tokens[i].sentence != text->tokens[noun].sentence && !self->said[i] && strcmp (text->tokens[i].norm, text->tokens[noun].norm) == 0
          && (near || is_owned (text, i) || is_made (text, i)))
        return i;
    }
  return CP_NO_TOKEN;
}

/* Who is meant by a phrase, %NULL for nobody who writes. */
static CpFigure *
writer_in (CpStage *self,
           CpRange  phrase)
{
  CpDescription description = cp_stage_describe (self, phrase);
  CpReference why = { 0 };
  CpFigure *figure = description.head == CP_HEAD_OTHER || description.head == CP_HEAD_NONE ? NULL : cp_stage_figure_of (self, &description, phrase, &why);

  g_free (why.reason);
  return figure;
}

static CpFigure *
subject_at (CpStage *self,
            guint32  token)
{
  return writer_in (self, with_dependents (self->text, token));
}

/* "a timeline | published by the government": who is named behind what made it. */
static CpFigure *
maker_behind (CpStage *self,
              guint32  noun,
              guint32  end)
{
  const CpText *text = self->text;

  for (guint32 i = noun + 3; is_made (text, noun) && i < MIN (end, noun + SUBJECT_REACH); i++)
    if (text->tokens[i].head == noun + 1)
      return writer_in (self, (CpRange){ noun + 3, i + 1 });
  return NULL;
}

/* Who wrote it, by the sentence that tells of it at a token: who made it, or the subject, before it or, where it heads the sentence, behind. */
static CpFigure *
author_told (CpStage *self,
             guint32  told)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[told].sentence].tokens;
  CpFigure *figure = maker_behind (self, told, sentence.last);

  for (guint32 i = told; i-- > sentence.first && figure == NULL;)
    if (text->tokens[i].dep == CP_DEP_NSUBJ && !self->said[i])
      figure = subject_at (self, i);
  for (guint32 i = told; figure == NULL && is_owned (text, told) && ++i < sentence.last && i < told + SUBJECT_REACH;)
    if (text->tokens[i].dep == CP_DEP_NSUBJ && !self->said[i])
      figure = subject_at (self, i);
  return figure;
}

/**
 * cp_stage_author:
 * @noun: of a document
 *
 * Returns: (transfer none) (nullable): who wrote it, by the last sentence before that tells it
 */
CpFigure *
cp_stage_author (CpStage *self,
                 guint32  noun)
{
  CpFigure *figure = NULL;

  for (guint32 told = first_told (self, noun); told != CP_NO_TOKEN && figure == NULL; told = first_told (self, told))
    figure = author_told (self, told);
  return figure;
}

/**
 * cp_stage_sponsor:
 * @noun: of a document
 * @end: of the phrase that tells of it
 *
 * Returns: (transfer none) (nullable): whose it is by the clause behind it: "a study that | her group | paid for"
 */
CpFigure *
cp_stage_sponsor (CpStage *self,
                  guint32  noun,
                  guint32  end)
{
  const CpText *text = self->text;
  guint32 first = noun + 1;

  if (first < end && cp_word_among (text->tokens[first].norm, " that which "))
    first++;
  for (guint32 i = first; i < end && i < first + SUBJECT_REACH; i++)
    if (text->tokens[i].pos == CP_POS_VERB)
      {
        CpRange phrase = { first, i };
        CpDescription description;
        CpReference why = { 0 };
        CpFigure *figure;

        while (phrase.last > first && (text->tokens[phrase.last - 1].pos == CP_POS_AUX || text->tokens[phrase.last - 1].pos == CP_POS_ADV))
          phrase.last--;
        if (!cp_word_among (text->tokens[i].norm, MAKES) || phrase.last <= first)
          return NULL;
        description = cp_stage_describe (self, phrase);
        if (description.head == CP_HEAD_NONE || description.head == CP_HEAD_OTHER)
          return NULL;
        figure = cp_stage_figure_of (self, &description, phrase, &why);
        g_free (why.reason);
        return figure;
      }
  return NULL;
}
