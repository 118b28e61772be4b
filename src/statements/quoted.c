/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/quoted.h"

#include "statements/cue.h"
#include "statements/words.h"

/* Who says it, and when, is told in so many words behind a quotation. */
#define REACH 12
/* How readily a verb must take a quotation. */
#define LEAST 0.6f

/**
 * cp_quoted_of_another:
 *
 * "“Leave it,” Shaw said, according to the Gazette": who was quoted is Shaw, whoever tells of it.
 *
 * Returns: whether what @report has as its content is a quotation with a verb behind it that says whose it is
 */
gboolean
cp_quoted_of_another (const CpScene    *scene,
                      const CpReported *report)
{
  const CpText *text = scene->text;
  const CpRange piece = g_array_index (report->pieces, CpRange, 0);
  const CpQuotation *quotation = cp_quotations_at (scene->quotations, piece.first);

  if (quotation == NULL || !quotation->whole || quotation->tokens.last >= piece.last
      || text->tokens[quotation->tokens.last].pos == CP_POS_CCONJ)
    return FALSE;
  for (guint32 i = quotation->tokens.last; i < MIN (piece.last, quotation->tokens.last + REACH); i++)
    {
      float strength = LEAST;
      guint32 end;

      if (scene->quotations->of[i] != 0)
        return FALSE;
      if (text->tokens[i].pos == CP_POS_VERB && cp_word_is_finite (text, i)
          && cp_cue_match_taking (scene, i, CP_TAKES_QUOTE, &end, &strength) != NULL)
        return TRUE;
    }
  return FALSE;
}
