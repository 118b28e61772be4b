/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies that are called somebody's own, and those whose name stands behind what they are: "whose group, Marram Watch, brought the complaint". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* What one has a part in that is called one's own: "whose party", "whose firm". */
#define OWN_BODIES " party company firm business union campaign group organisation organization charity association club movement coalition alliance "

/**
 * cp_told_apposed:
 * @comma: behind what a body is
 *
 * Returns: (transfer none) (nullable): the body whose name stands between marks there: "whose group, | Marram Watch, brought the
 *   complaint", "president of the pilots' union, | the Wings of Norland (WN)"
 */
CpFigure *
cp_told_apposed (const CpStage *self,
                 guint32        comma)
{
  guint32 first = comma + 1 < self->text->n_tokens && strcmp (self->text->tokens[comma + 1].norm, "the") == 0 ? comma + 2 : comma + 1;
  const CpNameRun *run = first + 1 < self->text->n_tokens && strcmp (self->text->tokens[comma].norm, ",") == 0
                           ? cp_stage_run_at (self, first) : NULL;

  return run != NULL && run->figure != NULL && run->tokens.first == first && run->figure->kind == CP_SPEAKER_ORGANISATION
           && cp_word_among (self->text->tokens[MIN (run->tokens.last, self->text->n_tokens - 1)].norm, " , . ( ") ? run->figure : NULL;
}

/** cp_told_whose: "Ana Lind, | whose Harbour Party has governed since 2017" */
void
cp_told_whose (CpStage  *self,
               CpFigure *figure,
               guint32   whose)
{
  CpRange range = cp_told_segment (self, whose + 1);
  CpDescription description;
  CpFigure *body;
  g_autofree char *words = NULL;

  for (guint32 i = range.first; i < range.last; i++)
    if (cp_word_is_finite (self->text, i) || self->text->tokens[i].pos == CP_POS_AUX)
      range.last = i;
  if (figure->kind != CP_SPEAKER_PERSON || cp_range_is_empty (range))
    return;
  description = cp_stage_describe (self, range);
  if (description.head != CP_HEAD_BODY || description.body.plural || description.body.institution == NULL
      || description.body.tokens.last != range.last || !cp_word_among (description.body.institution->noun, OWN_BODIES))
    return;
  body = cp_told_apposed (self, range.last);
  if (body == NULL)
    body = cp_stage_body (self, &description.body, description.state, whose);
  words = cp_describe_words (self->text, (CpRange){ whose, range.last });
  if (body != NULL)
    cp_figure_bind (figure, body, 0.9f, words);
}
