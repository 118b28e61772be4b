/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a document is that speaks: "The ministry lifted the ban in a circular. … the circular said". */
#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* How far back, in tokens and in sentences, a document is looked for where it was first told of. */
#define MAX_TOKENS 160
#define MAX_SENTENCES 4

#define DOCUMENTS " statement report letter email e-mail release text note memo document post tweet message filing study survey paper circular " \
                  "communique communiqué notice decree directive bulletin advisory order submission declaration leaflet pamphlet petition "

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

/* Where the document is first told of before @noun: "in a | circular"; %CP_NO_TOKEN where it is not. */
static guint32
first_told (const CpStage *self,
            guint32        noun)
{
  const CpText *text = self->text;

  for (guint32 i = noun; i-- > 0 && i + MAX_TOKENS > noun && text->tokens[i].sentence + MAX_SENTENCES > text->tokens[noun].sentence;)
    if (text->tokens[i].sentence != text->tokens[noun].sentence && !self->said[i] && strcmp (text->tokens[i].norm, text->tokens[noun].norm) == 0)
      return i;
  return CP_NO_TOKEN;
}

/**
 * cp_stage_author:
 * @noun: of a document
 *
 * Returns: (transfer none) (nullable): who wrote it: the subject of the sentence that first tells of it
 */
CpFigure *
cp_stage_author (CpStage *self,
                 guint32  noun)
{
  const CpText *text = self->text;
  guint32 told = first_told (self, noun), floor;

  if (told == CP_NO_TOKEN)
    return NULL;
  floor = text->sentences[text->tokens[told].sentence].tokens.first;
  for (guint32 i = told; i-- > floor;)
    if (text->tokens[i].dep == CP_DEP_NSUBJ && !self->said[i])
      {
        CpRange phrase = with_dependents (text, i);
        CpDescription description = cp_stage_describe (self, phrase);
        CpReference why = { 0 };
        CpFigure *figure = description.head == CP_HEAD_OTHER || description.head == CP_HEAD_NONE ? NULL : cp_stage_figure_of (self, &description, phrase, &why);

        g_free (why.reason);
        if (figure != NULL)
          return figure;
      }
  return NULL;
}
