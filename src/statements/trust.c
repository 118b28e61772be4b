/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/trust.h"

#include "statements/words.h"

/*
 * How often the source of a report is right, against the same kind of report with a name right before its verb: each was counted on
 * annotated news, on two halves of it that had to agree.
 */
#define UNNAMED 0.85f    /* nobody is named */
#define POINTED_AT 0.85f /* "who", "which", "that" */
#define POSSESSED 0.78f  /* "his claim", "the mayor's plan": often told within what somebody else says */
#define BARE_PARTICIPLE 0.8f /* "a report saying": the noun right before it need not be whose words these are */
#define PARTED 0.82f     /* other words, but no comma, stand between */
#define NEAR 7

static gboolean
is_possessed (const CpText     *text,
              const CpReported *report)
{
  const CpToken *head = &text->tokens[report->cue_head];

  return head->pos == CP_POS_NOUN && report->source.last <= report->cue_head
         && ((report->source.last == report->source.first + 1 && cp_word_is (&text->tokens[report->source.first], " his her their its my our your "))
             || cp_word_is (&text->tokens[report->source.last], " 's ' ’s ’ "));
}

static gboolean
is_bare_participle (const CpText     *text,
                    const CpReported *report)
{
  return text->tokens[report->cue_head].pos == CP_POS_VERB && text->tokens[report->cue.first].inflection == CP_FORM_GERUND
         && text->tokens[report->cue.first].pos == CP_POS_VERB && report->source.last == report->cue.first;
}

/* "Shaw | shook her head and | said": few words, none of them a comma. */
static gboolean
is_parted (const CpText     *text,
           const CpReported *report)
{
  if (report->source.last >= report->cue.first || report->cue.first - report->source.last > NEAR)
    return FALSE;
  for (guint32 i = report->source.last; i < report->cue.first; i++)
    if (cp_word_is_mark (&text->tokens[i], ','))
      return FALSE;
  return TRUE;
}

/** cp_trust_in_source: Returns: how much surer or less sure, 0 to 1, the way in which the source of @report stands makes it */
float
cp_trust_in_source (const CpScene    *scene,
                    const CpReported *report)
{
  const CpText *text = scene->text;

  if (report->cue_head == CP_NO_TOKEN || report->own_words)
    return 1;
  if (report->source.last <= report->source.first)
    return UNNAMED;
  if (is_possessed (text, report))
    return POSSESSED;
  if (is_bare_participle (text, report))
    return BARE_PARTICIPLE;
  if (is_parted (text, report))
    return PARTED;
  if (report->source.last == report->source.first + 1 && cp_word_is (&text->tokens[report->source.first], " who which that this these those "))
    return POINTED_AT;
  return 1;
}
