/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/stage.h"
#include "statements/words.h"

#define LABELS " a answer answers "

/* Whether the paragraph begins with a label of one word and a colon. */
static gboolean
has_label (const CpText *text,
           guint32       paragraph,
           const char   *labels)
{
  CpRange tokens = text->paragraphs[paragraph].tokens;

  return tokens.last > tokens.first + 2 && cp_word_is (&text->tokens[tokens.first], labels)
         && cp_word_is_capital (&text->tokens[tokens.first]) && cp_word_is_mark (&text->tokens[tokens.first + 1], ':');
}

/* One past the words before the first question or answer. */
static guint32
introduction_end (const CpText *text)
{
  for (guint32 i = 0; i < text->n_paragraphs; i++)
    if (has_label (text, i, " q question questions " LABELS))
      return text->paragraphs[i].tokens.first;
  return text->n_tokens;
}

/**
 * cp_stage_interviewee:
 * @source: the words that stand as the source of a statement
 *
 * Returns: (transfer none) (nullable): who answers under a label such as "A:" that names nobody: the person whom what stands before the
 *   first question names most often, the first among equals; %NULL where @source is no such label
 */
CpFigure *
cp_stage_interviewee (const CpStage *self,
                      CpRange        source)
{
  guint32 paragraph = self->text->sentences[self->text->tokens[source.first].sentence].paragraph, end;
  CpFigure *best = NULL;
  guint most = 0;

  if (source.last != source.first + 1 || source.first != self->text->paragraphs[paragraph].tokens.first
      || !has_label (self->text, paragraph, LABELS))
    return NULL;
  end = introduction_end (self->text);
  for (guint i = 0; i < self->names->len; i++)
    {
      CpFigure *figure = g_array_index (self->names, CpNameRun, i).figure;
      guint count = 0;

      if (figure == NULL || figure->kind != CP_SPEAKER_PERSON || g_array_index (self->names, CpNameRun, i).tokens.first >= end)
        continue;
      for (guint j = 0; j < self->names->len; j++)
        count += g_array_index (self->names, CpNameRun, j).figure == figure
                 && g_array_index (self->names, CpNameRun, j).tokens.first < end;
      if (count > most)
        {
          best = figure;
          most = count;
        }
    }
  return best;
}
