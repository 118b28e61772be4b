/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom an expert speaks whom somebody has called in: "The residents have commissioned a surveyor, Ana Lind, who reckons". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How one calls in an expert, and how far before the name that stands, in tokens. */
#define HIRES " commissioned hired engaged retained instructed employed enlisted "
#define REACH 10

/* How surely whoever is paid to look into something speaks for who pays. */
#define HIRED_WEIGHT 0.7f

/* The verb by which whoever is named at @name was called in, with nothing but his trade between; CP_NO_TOKEN where there is none. */
static guint32
hiring_verb (const CpStage *self,
             guint32        name)
{
  guint32 floor = self->text->sentences[self->text->tokens[name].sentence].tokens.first;

  for (guint32 i = name; i-- > floor && name - i < REACH;)
    {
      if (cp_word_among (self->text->tokens[i].norm, HIRES))
        return self->said[i] ? CP_NO_TOKEN : i;
      if (self->text->tokens[i].pos == CP_POS_VERB || self->text->tokens[i].pos == CP_POS_AUX || self->text->tokens[i].pos == CP_POS_SCONJ
          || cp_word_among (self->text->tokens[i].norm, " by . ; : and "))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/* The phrase before a verb and its helpers. */
static CpRange
phrase_before (const CpStage *self,
               guint32        verb)
{
  guint32 floor = self->text->sentences[self->text->tokens[verb].sentence].tokens.first;
  CpRange phrase = { verb, verb };

  while (phrase.last > floor && cp_word_among (self->text->tokens[phrase.last - 1].norm, " has have had also since already now "))
    phrase.last--;
  phrase.first = phrase.last;
  while (phrase.first > floor && phrase.last - phrase.first < REACH && self->text->tokens[phrase.first - 1].pos != CP_POS_VERB
         && !cp_word_among (self->text->tokens[phrase.first - 1].norm, " , ; : and but ( ) \" "))
    phrase.first--;
  return phrase;
}

/* Says that a figure works for whom a phrase means. */
static void
work_for (CpStage  *self,
          CpFigure *figure,
          CpRange   phrase,
          CpRange   told)
{
  CpDescription description = cp_stage_describe (self, phrase);
  CpReference why = { 0 };
  CpFigure *for_whom = description.head != CP_HEAD_NONE ? cp_stage_figure_of (self, &description, phrase, &why) : NULL;
  g_autofree char *words = cp_describe_words (self->text, told);

  g_free (why.reason);
  if (for_whom == NULL || for_whom == figure)
    return;
  if (for_whom->kind == CP_SPEAKER_GROUP && description.head == CP_HEAD_ROLE)
    cp_stage_learn (self, for_whom, &description, phrase);
  cp_figure_bind (figure, for_whom, HIRED_WEIGHT, words);
  figure->independent = FALSE;
}

/** cp_stage_learn_hired: "Their group has commissioned a surveyor, | Ana Lind": for whom the figure works that is named at @name */
void
cp_stage_learn_hired (CpStage  *self,
                      CpFigure *figure,
                      guint32   name)
{
  guint32 verb = hiring_verb (self, name);
  CpRange phrase = verb != CP_NO_TOKEN ? phrase_before (self, verb) : (CpRange){ 0, 0 };

  if (phrase.last > phrase.first)
    work_for (self, figure, phrase, (CpRange){ phrase.first, name });
}

/** cp_stage_learn_hired_by: "Ana Lind, | an engineer hired by the residents": for whom the figure works of whom @range tells */
void
cp_stage_learn_hired_by (CpStage  *self,
                         CpFigure *figure,
                         CpRange   range)
{
  for (guint32 i = range.first; i + 2 < range.last; i++)
    if (cp_word_among (self->text->tokens[i].norm, HIRES) && strcmp (self->text->tokens[i + 1].norm, "by") == 0)
      {
        /* "by the developer, | Marram Homes" */
        const CpNameRun *run = range.last + 1 < self->text->n_tokens && strcmp (self->text->tokens[range.last].norm, ",") == 0
                                 ? cp_stage_run_at (self, range.last + 1) : NULL;
        gboolean named = run != NULL && run->body && run->tokens.first == range.last + 1;

        work_for (self, figure, named ? run->tokens : (CpRange){ i + 2, range.last }, range);
        return;
      }
}
