/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/cue.h"
#include "statements/scene.h"
#include "statements/words.h"

/* How readily a cue must take quotations for one to go on from it. */
#define SPEAKS 0.75f

/* A few quoted words, marks and all, that go on from a quotation before. */
#define LEAST_JOINED 6
/* So many tokens away at most stands the report that a quotation goes on from; no prose asks for more. */
#define FARTHEST 800

/* A report that a quotation may go on from: its cue is a verb that takes quotations, a label, a colon. */
static gboolean
speaks (const CpReported *report)
{
  return report->entry == NULL || cp_cue_strength (report->entry, CP_TAKES_QUOTE, NULL) >= SPEAKS;
}

/* Whether a quotation is already among what it reports. */
static gboolean
has_quotation (const CpScene  *scene,
               const CpReported *report)
{
  CpRange last = report->pieces->len > 0 ? g_array_index (report->pieces, CpRange, report->pieces->len - 1) : (CpRange){ 0, 0 };
  const CpQuotation *quotation = last.last > last.first ? cp_quotations_at (scene->quotations, last.first) : NULL;

  return quotation != NULL && scene->owner[scene->quotations->of[last.first] - 1] == report;
}

/* Whether the report is itself part of what another one says. */
static gboolean
is_inside_another (const CpScene  *scene,
                   const CpReported *report,
                   CpRange         tokens)
{
  tokens.first = MAX (tokens.first, report->cue_head - MIN (report->cue_head, FARTHEST));
  tokens.last = MIN (tokens.last, report->cue_head + FARTHEST);
  for (guint32 i = tokens.first; i < tokens.last; i++)
    if (scene->cue_of[i] != NULL && scene->cue_of[i] != report && cp_reported_holds (scene->cue_of[i], report->cue_head))
      return TRUE;
  return FALSE;
}

/*
 * The report of the last sentence that has one: the one with a quotation of its own before all others, for what hangs on it
 * ("…," she said, citing …) does not take over.
 */
static CpReported *
last_in (const CpScene *scene,
         CpRange        tokens)
{
  CpReported *found = NULL;
  guint32 sentence = G_MAXUINT32;

  tokens.first = MAX (tokens.first, tokens.last - MIN (tokens.last, FARTHEST));
  for (guint32 i = tokens.last; i-- > tokens.first;)
    {
      CpReported *report = scene->cue_of[i];

      if (found != NULL && scene->text->tokens[i].sentence != sentence)
        break;
      if (report == NULL || !speaks (report)
          || is_inside_another (scene, report, scene->text->sentences[scene->text->tokens[i].sentence].tokens))
        continue;
      if (found == NULL || (has_quotation (scene, report) && !has_quotation (scene, found)))
        found = report;
      sentence = scene->text->tokens[i].sentence;
    }
  return found;
}

static CpReported *
first_in (const CpScene *scene,
          CpRange        tokens)
{
  for (guint32 i = tokens.first; i < tokens.last && i - tokens.first < FARTHEST; i++)
    if (scene->cue_of[i] != NULL && speaks (scene->cue_of[i]))
      return scene->cue_of[i];
  return NULL;
}

/* Whether nothing but quotations stands in the paragraph. */
static gboolean
is_all_quotation (const CpScene *scene,
                  guint32        paragraph)
{
  CpRange tokens = scene->text->paragraphs[paragraph].tokens;

  if (tokens.last - tokens.first > FARTHEST)
    return FALSE;
  for (guint32 i = tokens.first; i < tokens.last; i++)
    if (scene->quotations->of[i] == 0 && scene->text->tokens[i].pos != CP_POS_PUNCT)
      return FALSE;
  return TRUE;
}

/* How many tokens a line of its own between paragraphs has at most. */
#define LONGEST_CROSSHEAD 10

/* "'Not walking away'": a line of a few quoted words without an end mark heads what follows, though the page does not call it a heading. */
static gboolean
is_crosshead (const CpScene *scene,
              guint32        paragraph)
{
  const CpText *text = scene->text;
  CpRange tokens = text->paragraphs[paragraph].tokens;
  guint32 last = tokens.last;

  if (tokens.last - tokens.first > LONGEST_CROSSHEAD || paragraph == 0 || cp_range_is_empty (text->paragraphs[paragraph - 1].tokens)
      || cp_word_is_mark (&text->tokens[text->paragraphs[paragraph - 1].tokens.last - 1], ':'))
    return FALSE;
  while (last > tokens.first && cp_word_is_quote (&text->tokens[last - 1]))
    last--;
  return last > tokens.first && text->tokens[last - 1].pos != CP_POS_PUNCT && is_all_quotation (scene, paragraph);
}

static CpReported *
report_for (const CpScene *scene,
            guint          quotation)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);
  CpRange paragraph = text->paragraphs[item->paragraph].tokens;
  CpReported *report;

  if (item->continues && scene->owner[quotation - 1] != NULL)
    return scene->owner[quotation - 1];
  /* A heading takes its words from what follows, and goes on from nothing. */
  if (text->paragraphs[item->paragraph].kind == CP_BLOCK_HEADING || is_crosshead (scene, item->paragraph))
    return NULL;
  report = last_in (scene, (CpRange){ paragraph.first, item->tokens.first });
  if (report == NULL && quotation > 0 && scene->owner[quotation - 1] != NULL
      && g_array_index (scene->quotations->items, CpQuotation, quotation - 1).paragraph == item->paragraph)
    report = scene->owner[quotation - 1];
  if (report == NULL)
    report = first_in (scene, (CpRange){ item->tokens.last, paragraph.last });
  if (report == NULL && item->paragraph > 0 && is_all_quotation (scene, item->paragraph))
    {
      CpRange before = text->paragraphs[item->paragraph - 1].tokens;

      if (quotation > 0 && g_array_index (scene->quotations->items, CpQuotation, quotation - 1).paragraph + 1 == item->paragraph
          && scene->owner[quotation - 1] != NULL)
        return scene->owner[quotation - 1];
      report = last_in (scene, before);
    }
  return report;
}

/*
 * "…," she said. That makes it “a fair offer by any measure.": a sentence with quoted words but no reporting verb goes on from a
 * quotation in the sentence before.
 */
static void
join_sentence (CpScene *scene,
               guint    quotation)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);
  guint32 sentence = text->tokens[item->tokens.first].sentence;
  CpRange tokens = text->sentences[sentence].tokens, before;
  CpReported *report;

  if (item->tokens.last - item->tokens.first < LEAST_JOINED || sentence == 0 || tokens.last - tokens.first > FARTHEST
      || tokens.first == text->paragraphs[item->paragraph].tokens.first)
    return;
  for (guint32 i = tokens.first; i < tokens.last; i++)
    if (scene->cue_of[i] != NULL)
      return;
  before = text->sentences[sentence - 1].tokens;
  report = last_in (scene, before);
  if (report == NULL || !has_quotation (scene, report))
    return;
  tokens.last = MAX (tokens.last, item->tokens.last);
  cp_reported_add_piece (report, tokens);
  scene->owner[quotation] = report;
}

/**
 * cp_scene_join:
 *
 * Gives the quotations without a reporting verb of their own to whoever speaks there: to the last report before in the
 * paragraph, else to the first behind; one that fills its paragraph goes on from the paragraph before.
 */
void
cp_scene_join (CpScene *scene)
{
  for (guint i = 0; i < scene->quotations->items->len; i++)
    {
      const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, i);
      CpReported *report;

      if (scene->owner[i] != NULL || item->tokens.last <= item->tokens.first)
        continue;
      if (!item->whole && !item->continues)
        {
          join_sentence (scene, i);
          continue;
        }
      report = report_for (scene, i);
      if (report != NULL)
        cp_scene_own (scene, i, report);
    }
}
