/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sentences tell of people: that one "is the founder of the campaign", "became its chair", "leads the union". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far what is told of a name reaches behind it, in tokens. */
#define BEHIND 24

/** cp_told_segment: Returns: the tokens from @token on up to the next mark, within its sentence */
CpRange
cp_told_segment (const CpStage *self,
                 guint32        token)
{
  guint32 end = MIN (self->text->sentences[self->text->tokens[token].sentence].tokens.last, token + BEHIND), at = token;

  while (at < end && !(self->text->tokens[at].pos == CP_POS_PUNCT && strcmp (self->text->tokens[at].norm, "-") != 0
                       && strcmp (self->text->tokens[at].norm, "'") != 0)
         && !cp_word_among (self->text->tokens[at].norm, " , . ; : ( ) \" -- "))
    at++;
  return (CpRange){ token, at };
}

/** cp_told_until: Returns: whether @range tells of what somebody was once: "chair of the board until May" */
gboolean
cp_told_until (const CpStage *self,
               CpRange        range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (cp_word_among (self->text->tokens[i].norm, " until before till "))
      return TRUE;
  return FALSE;
}

/** cp_told_who: "a hydrologist who works for the council" */
void
cp_told_who (CpStage  *self,
             CpFigure *figure,
             CpRange   range)
{
  for (guint32 i = range.first; i + 2 < range.last; i++)
    if (strcmp (self->text->tokens[i].norm, "who") == 0)
      {
        cp_told_clause (self, figure, i + 1);
        return;
      }
}

/* How far before a verb its subject stands, in tokens. */
#define SUBJECT_REACH 60

/* The token that depends on @head by @dep, before it; CP_NO_TOKEN where there is none. */
static guint32
dependent_before (const CpStage *self,
                  guint32        head,
                  CpDep          dep)
{
  guint32 floor = self->text->sentences[self->text->tokens[head].sentence].tokens.first;

  for (guint32 i = head; i-- > floor && head - i < SUBJECT_REACH;)
    if (self->text->tokens[i].head == head && self->text->tokens[i].dep == dep)
      return i;
  return CP_NO_TOKEN;
}

/* Whose name or pronoun stands at a token. */
static CpFigure *
figure_at (CpStage *self,
           guint32  token)
{
  const CpNameRun *run;

  if (cp_word_among (self->text->tokens[token].norm, " he she "))
    return cp_stage_pronoun (self, token);
  /* "Ana Lind, | who became president of the club" */
  if (token > 1 && strcmp (self->text->tokens[token].norm, "who") == 0)
    token -= strcmp (self->text->tokens[token - 1].norm, ",") == 0 ? 2 : 1;
  run = cp_stage_run_at (self, token);
  return run != NULL ? run->figure : NULL;
}

/**
 * cp_told_predicate:
 * @verb: "is", "became"
 *
 * "Lind, who has farmed here since 1980, is the founder of the campaign", "She became chief executive of the bank in May"
 */
void
cp_told_predicate (CpStage *self,
                   guint32  verb)
{
  const CpToken *token = &self->text->tokens[verb];
  gboolean copula = token->dep == CP_DEP_COP && cp_word_among (token->norm, " is 's been ") && token->head > verb;
  guint32 subject;
  CpFigure *figure;
  CpDescription description;
  CpRange range;

  if (self->said[verb] || (!copula && !cp_word_among (token->norm, " became becomes ")))
    return;
  subject = dependent_before (self, copula ? token->head : verb, CP_DEP_NSUBJ);
  range = cp_told_segment (self, verb + 1);
  if (subject == CP_NO_TOKEN || cp_range_is_empty (range))
    return;
  figure = figure_at (self, subject);
  if (figure == NULL || figure->kind == CP_SPEAKER_ORGANISATION)
    return;
  if (cp_word_among (self->text->tokens[verb + 1].norm, " not n't never no ") || cp_told_until (self, range))
    {
      figure->retired |= cp_stage_describe (self, range).head == CP_HEAD_ROLE;
      return;
    }
  description = cp_stage_describe (self, range);
  if (description.head == CP_HEAD_ROLE && cp_range_is_empty (description.name))
    cp_stage_learn (self, figure, &description, range);
}

/* "Lind, who is 44 and keeps bees, | sits": of whom the clause tells that a comma closes right before the verb; %CP_NO_TOKEN for nobody. */
static guint32
past_clause (const CpStage *self,
             guint32        verb)
{
  guint32 floor = self->text->sentences[self->text->tokens[verb].sentence].tokens.first;

  if (verb < floor + 4 || strcmp (self->text->tokens[verb - 1].norm, ",") != 0)
    return CP_NO_TOKEN;
  for (guint32 i = verb - 1; i-- > floor + 2 && verb - i < SUBJECT_REACH;)
    if (strcmp (self->text->tokens[i].norm, "who") == 0 && strcmp (self->text->tokens[i - 1].norm, ",") == 0)
      return i - 2;
  return CP_NO_TOKEN;
}

/* Whose verb it is: of the pronoun right before, or of the name that the tree gives it: "Lind, who is 44, | sits on the board". */
static CpFigure *
subject_of (CpStage *self,
            guint32  verb)
{
  guint32 subject;

  if (cp_word_among (self->text->tokens[verb - 1].norm, " he she "))
    return cp_stage_pronoun (self, verb - 1);
  subject = past_clause (self, verb);
  if (subject == CP_NO_TOKEN)
    subject = dependent_before (self, verb, CP_DEP_NSUBJ);
  return subject != CP_NO_TOKEN && cp_word_is_capital (&self->text->tokens[subject]) ? figure_at (self, subject) : NULL;
}

/** cp_told_sentence: "She presides over the council.", "Since May he has led the group", "Lind, a vet, chairs the society" */
void
cp_told_sentence (CpStage *self,
                  guint32  verb)
{
  CpFigure *figure;

  if (verb == 0 || self->said[verb] || !cp_told_tells_side (self, verb))
    return;
  figure = subject_of (self, verb);
  if (figure != NULL && figure->belongs->len == 0)
    cp_told_clause (self, figure, verb);
}
