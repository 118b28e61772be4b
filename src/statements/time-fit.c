/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well a time that stands in a sentence belongs to the making of a statement: "said on Tuesday", but "the events of Tuesday". */
#include "statements/time-fit.h"

#include <string.h>

#include "statements/words.h"

/* How many heads are climbed from a word to its verb, and from a verb to those above. */
#define MAX_CLIMB 12
/* A clause about whoever does something is looked for over so many words. */
#define RELATIVE_REACH 60

/* "a report | published two weeks ago" */
static gboolean
tells_of_document (const CpText *text,
                   guint32       verb)
{
  return text->tokens[verb].dep == CP_DEP_ACL
         && cp_word_is (&text->tokens[text->tokens[verb].head],
                        " report statement letter interview article speech email e-mail note post tweet memo survey study paper ");
}

/* The verb that a word belongs to. What "published" says of a report belongs to whatever the report does; what a relative
 * clause tells stays there. */
static guint32
verb_of (const CpText *text,
         guint32       token)
{
  for (guint i = 0; i < MAX_CLIMB; i++)
    {
      guint32 head = text->tokens[token].head;

      if (head == token)
        return token;
      token = head;
      if (cp_word_is_verb (&text->tokens[token]) && !tells_of_document (text, token) && text->tokens[token].dep != CP_DEP_AUX
          && text->tokens[token].dep != CP_DEP_COP)
        return token;
    }
  return token;
}

/* "his counterpart, | whom he urged to wait": what was told of another at the time of the verb before. */
static gboolean
is_told_of_object (const CpText *text,
                   guint32       verb)
{
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n && text->tokens[verb].dep == CP_DEP_ACL_RELCL; i++)
    if (children[i] < verb && strcmp (text->tokens[children[i]].norm, "whom") == 0)
      return TRUE;
  return FALSE;
}

/* Whether @verb goes on from @above: "…, adding", "and said". */
static gboolean
goes_on_from (const CpText *text,
              guint32       verb,
              guint32       above)
{
  for (guint i = 0; i < MAX_CLIMB; i++)
    {
      CpDep dep = (CpDep) text->tokens[verb].dep;
      guint32 head = text->tokens[verb].head;

      if (is_told_of_object (text, verb))
        head = verb_of (text, head);
      else if (dep != CP_DEP_CONJ && dep != CP_DEP_ADVCL && dep != CP_DEP_XCOMP && dep != CP_DEP_PARATAXIS)
        return FALSE;
      if (head == verb)
        return FALSE;
      verb = head;
      if (verb == above)
        return TRUE;
    }
  return FALSE;
}

/* "went back to work after judges | had refused": what had been done by then was done before. */
static gboolean
is_earlier (const CpText *text,
            guint32       cue)
{
  guint32 auxiliary = cp_text_child (text, cue, CP_DEP_AUX), mark = cp_text_child (text, cue, CP_DEP_MARK);

  return text->tokens[cue].dep == CP_DEP_ADVCL && mark != CP_NO_TOKEN && cp_word_is (&text->tokens[mark], " after because since ")
         && auxiliary != CP_NO_TOKEN && strcmp (text->tokens[auxiliary].norm, "had") == 0;
}

/* Whether a time on the verb @above is also that of @cue, which goes on from it. "The firm moved in May, and its lawyers say" is
 * two doings, each with a doer and a time of its own; only a time at the head of the sentence is that of both. */
static gboolean
shares_time (const CpText *text,
             guint32       cue,
             guint32       above,
             CpRange       time)
{
  guint32 subject = cp_text_child (text, above, CP_DEP_NSUBJ), own = cp_text_child (text, cue, CP_DEP_NSUBJ);

  if (text->tokens[cue].dep != CP_DEP_CONJ)
    return !is_earlier (text, cue);
  if (own != CP_NO_TOKEN && text->tokens[own].pos == CP_POS_PRON)
    return TRUE;
  if (text->tokens[cue].inflection == CP_FORM_PRESENT && text->tokens[above].inflection == CP_FORM_PAST)
    return FALSE;
  return own == CP_NO_TOKEN || (subject != CP_NO_TOKEN && time.first < subject);
}

/* Nouns that tell when what they say was said: "a letter of 5 May". */
#define DOCUMENTS " report statement letter interview article speech email e-mail note post tweet memo survey study paper release brochure leaflet filing circular decree ruling resolution "

/* "the events of 26 December", "her threat of Tuesday": a time that tells which, not when. */
static gboolean
tells_which (const CpText *text,
             guint32       head)
{
  const CpToken *noun = &text->tokens[text->tokens[head].head];
  guint32 preposition = cp_text_child (text, head, CP_DEP_CASE);

  return text->tokens[head].dep == CP_DEP_NMOD && preposition != CP_NO_TOKEN && strcmp (text->tokens[preposition].norm, "of") == 0
         && noun->pos == CP_POS_NOUN && !cp_word_among (noun->lemma, DOCUMENTS) && !cp_word_is_time (noun);
}

static gboolean
in_content (const CpStatement *statement,
            CpSpan             span)
{
  for (guint i = 0; i < statement->n_content; i++)
    if (cp_span_overlaps (statement->content[i], span))
      return TRUE;
  return FALSE;
}

/* The word of an expression on which the rest of it hangs. */
static guint32
head_of (const CpText *text,
         CpRange       range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (text->tokens[i].head < range.first || text->tokens[i].head >= range.last || text->tokens[i].head == i)
      return i;
  return range.first;
}

/* "warned in a note last March": only the paper stands between. */
static gboolean
stands_behind_paper (const CpText *text,
                     CpRange       time,
                     guint32       cue)
{
  const CpToken *before = &text->tokens[time.first - 1];

  return time.first <= cue + 5 && cp_word_is (&text->tokens[cue + 1], " in ") && before->pos == CP_POS_NOUN
         && cp_word_among (before->lemma, DOCUMENTS);
}

/* "said Tuesday", "X on Wednesday rejected", "On Tuesday X said": only names and small words between. */
static gboolean
stands_beside (const CpText *text,
               CpRange       time,
               guint32       cue)
{
  guint32 from = MIN (time.last, cue + 1), to = MAX (time.first, cue);
  guint words = 0;

  if (time.first > cue)
    return time.first <= cue + 3 || stands_behind_paper (text, time, cue);
  for (guint32 i = from; i < to; i++)
    {
      /* "left on Friday after X had said": the time is of what comes before. */
      if (cp_word_is (&text->tokens[i], " after before because since while "))
        return FALSE;
      if (cp_word_is_verb (&text->tokens[i]) || strcmp (text->tokens[i].norm, ",") == 0 || strcmp (text->tokens[i].norm, "\"") == 0)
        {
          /* The first comma after a time at the head of the sentence closes that head. */
          if (i == time.last && time.first <= text->sentences[text->tokens[cue].sentence].tokens.first + 2)
            continue;
          return cp_word_is_verb (&text->tokens[i]) && text->tokens[i].dep == CP_DEP_AUX && text->tokens[i].head == cue;
        }
      words++;
    }
  return words <= 8;
}

/* "Asked about it on Monday, | he told", "Speaking in Oslo on Monday, | he said": the occasion at the head of the sentence. */
static gboolean
is_occasion_of (const CpText *text,
                guint32       verb,
                guint32       cue)
{
  guint32 mark = cp_text_child (text, verb, CP_DEP_MARK);

  if (mark == CP_NO_TOKEN)
    mark = cp_text_child (text, verb, CP_DEP_ADVMOD);
  /* "When we put this to the club on Friday, | a director told us" */
  if (text->tokens[verb].dep == CP_DEP_ADVCL && text->tokens[verb].head == cue && verb < cue && mark != CP_NO_TOKEN
      && strcmp (text->tokens[mark].norm, "when") == 0 && mark == text->sentences[text->tokens[cue].sentence].tokens.first)
    return TRUE;
  return text->tokens[verb].head == cue
         && verb == text->sentences[text->tokens[cue].sentence].tokens.first
         && cp_word_is (&text->tokens[verb], " asked pressed questioned quizzed speaking talking addressing writing appearing responding replying "
                                             "reacting interviewed reached contacted ");
}

/* "closed the port | a day later, stranding 200 lorries": counted from what was told before, at the end of the cue's own clause. */
static gboolean
closes_clause (const CpText *text,
               const CpWhen *time,
               guint32       cue)
{
  guint32 last = time->tokens.last;

  if (time->basis != CP_WHEN_TOLD || time->tokens.first <= cue || last >= text->n_tokens || text->tokens[last].pos != CP_POS_PUNCT)
    return FALSE;
  for (guint32 i = cue + 1; i < time->tokens.first; i++)
    if (cp_word_is_verb (&text->tokens[i]) || text->tokens[i].pos == CP_POS_PUNCT || text->tokens[i].pos == CP_POS_SCONJ)
      return FALSE;
  return TRUE;
}

/* "ruled out letting outsiders in | on Tuesday": what stands right behind the content, though the tree hangs it inside. */
static gboolean
closes_content (const CpText      *text,
                const CpStatement *statement,
                CpRange            time,
                guint32            verb)
{
  guint32 first = time.first;
  CpSpan last = statement->content[statement->n_content - 1];

  /* "a ring of mud where the water had stood | on Monday" */
  if (cp_word_is_verb (&text->tokens[verb]) && cp_word_is_finite (text, verb))
    return FALSE;
  if (statement->kind == CP_KIND_DIRECT || first == 0 || statement->content[0].start < text->tokens[statement->cue_head].span.start)
    return FALSE;
  if (text->tokens[first - 1].pos == CP_POS_ADP && cp_word_is (&text->tokens[first - 1], " on "))
    first--;
  return first > 0 && text->tokens[first - 1].span.end == last.end && text->tokens[first - 1].pos != CP_POS_PUNCT;
}

/* "a letter of 20 November in which she wrote": the paper in which it was said has the day. */
static gboolean
dates_paper (const CpText *text,
             guint32       time,
             guint32       cue)
{
  guint32 paper = text->tokens[cue].head;

  return text->tokens[cue].dep == CP_DEP_ACL_RELCL && paper < cue && text->tokens[paper].pos == CP_POS_NOUN
         && cp_word_among (text->tokens[paper].lemma, DOCUMENTS) && text->tokens[time].head == paper;
}

/* "The guild, which had praised it in March, withdrew": what a clause about the doer tells was at another time. */
static gboolean
tells_of_source (const CpText      *text,
                 const CpStatement *statement,
                 CpRange            time,
                 guint32            cue)
{
  gboolean relative = FALSE;

  if (statement->source_head == CP_NO_TOKEN || time.first < statement->source_head || time.last > cue
      || cue - statement->source_head > RELATIVE_REACH)
    return FALSE;
  for (guint32 i = statement->source_head; i < time.first; i++)
    relative |= cp_word_is (&text->tokens[i], " which who whose ");
  for (guint32 i = time.last; relative && i < cue; i++)
    if (cp_word_is_mark (&text->tokens[i], ','))
      return TRUE;
  return FALSE;
}

/* "accused Peru | on Tuesday of holding them": between the object and what it is accused of, the day is that of the cue. */
static gboolean
parts_object (const CpText      *text,
              const CpStatement *statement,
              CpRange            time,
              guint32            cue)
{
  CpSpan content = statement->content[0];

  return statement->kind != CP_KIND_DIRECT && time.last < text->n_tokens && time.first > 0 && time.first - cue < 8 && time.first > cue
         && content.start >= text->tokens[cue].span.end && cp_word_is (&text->tokens[time.first - 1], " on ")
         && cp_word_is (&text->tokens[time.last], " of ") && cp_word_among (text->tokens[cue].lemma, " accuse suspect convict ");
}

/* "said | of the minister's visit on Tuesday": the day of what is spoken of. */
static gboolean
dates_subject (const CpText *text,
               CpRange       time,
               guint32       cue)
{
  guint32 at = time.first;

  if (time.first <= cue + 3 || cue + 1 >= text->n_tokens || !cp_word_is (&text->tokens[cue + 1], " of about "))
    return FALSE;
  if (cp_word_is (&text->tokens[at - 1], " on "))
    at--;
  for (guint32 i = cue + 2; i < at; i++)
    if (text->tokens[i].pos == CP_POS_PUNCT || cp_word_is_verb (&text->tokens[i]))
      return FALSE;
  return text->tokens[at - 1].pos == CP_POS_NOUN;
}

/** cp_time_fit: Returns: how well @time is that of @statement's making, whose cue is at @cue */
CpTimeFit
cp_time_fit (const CpText      *text,
             const CpStatement *statement,
             const CpWhen      *time,
             guint32            cue)
{
  guint32 verb = verb_of (text, head_of (text, time->tokens));
  guint32 cue_verb = cp_word_is_verb (&text->tokens[cue]) ? cue : verb_of (text, cue);

  if (time->bound != CP_WHEN_AT || time->future || time->date.precision == CP_PRECISION_NONE
      || tells_which (text, head_of (text, time->tokens)))
    return CP_TIME_APART;
  if (parts_object (text, statement, time->tokens, cue))
    return CP_TIME_OWN;
  if (!statement->deed && in_content (statement, time->span))
    return CP_TIME_APART;
  if (tells_of_source (text, statement, time->tokens, cue) || dates_subject (text, time->tokens, cue))
    return CP_TIME_APART;
  if (dates_paper (text, head_of (text, time->tokens), cue_verb) || closes_content (text, statement, time->tokens, verb))
    return CP_TIME_OWN;
  if (verb == cue_verb || closes_clause (text, time, cue))
    return CP_TIME_OWN;
  if (is_occasion_of (text, verb, cue_verb))
    return CP_TIME_ABOVE;
  if (goes_on_from (text, cue_verb, verb))
    return shares_time (text, cue_verb, verb, time->tokens) ? CP_TIME_ABOVE : CP_TIME_APART;
  return stands_beside (text, time->tokens, cue) ? CP_TIME_BESIDE : CP_TIME_APART;
}
