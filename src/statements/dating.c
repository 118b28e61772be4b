/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/dating.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/occasion.h"
#include "statements/session.h"
#include "statements/words.h"

/* How well a time belongs to a statement's making; the best is taken, and none below BESIDE. */
typedef enum
{
  APART,
  BESIDE, /* next to the cue or at the head of its clause, though the tree hangs it elsewhere */
  ABOVE,  /* on a verb that the cue's verb goes on from: "on Tuesday he rose, saying …" */
  OWN,    /* on the cue's verb */
} Fit;

/* How sure a date is for each fit, and where it is carried on within a paragraph. */
static const float sure[] = { 0, 0.75f, 0.85f, 0.93f };
#define SURE_CARRIED 0.6f

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

static Fit
fit_of (const CpText      *text,
        const CpStatement *statement,
        const CpWhen      *time,
        guint32            cue)
{
  guint32 verb = verb_of (text, head_of (text, time->tokens));
  guint32 cue_verb = cp_word_is_verb (&text->tokens[cue]) ? cue : verb_of (text, cue);

  if (time->bound != CP_WHEN_AT || time->future || time->date.precision == CP_PRECISION_NONE
      || tells_which (text, head_of (text, time->tokens)))
    return APART;
  if (parts_object (text, statement, time->tokens, cue))
    return OWN;
  if (!statement->deed && in_content (statement, time->span))
    return APART;
  if (tells_of_source (text, statement, time->tokens, cue) || dates_subject (text, time->tokens, cue))
    return APART;
  if (dates_paper (text, head_of (text, time->tokens), cue_verb) || closes_content (text, statement, time->tokens, verb))
    return OWN;
  if (verb == cue_verb || closes_clause (text, time, cue))
    return OWN;
  if (is_occasion_of (text, verb, cue_verb))
    return ABOVE;
  if (goes_on_from (text, cue_verb, verb))
    return shares_time (text, cue_verb, verb, time->tokens) ? ABOVE : APART;
  return stands_beside (text, time->tokens, cue) ? BESIDE : APART;
}

static void
date_from_clause (const CpReading *self,
                  CpStatement     *statement,
                  guint32          cue)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[cue].sentence].tokens;
  const CpWhen *best = NULL;
  Fit best_fit = APART;
  guint32 best_distance = 0;

  for (guint i = cp_when_first_from (self->times, sentence.first); i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);
      guint32 distance = time->tokens.first > cue ? time->tokens.first - cue : cue - time->tokens.first;
      Fit fit;

      if (time->tokens.first >= sentence.last)
        break;
      fit = fit_of (text, statement, time, cue);
      if (fit > best_fit || (fit == best_fit && fit != APART && distance < best_distance))
        {
          best = time;
          best_fit = fit;
          best_distance = distance;
        }
    }
  if (best != NULL)
    {
      g_autofree char *words = cp_article_slice (text->article, best->span);
      g_autofree char *iso = cp_date_to_iso (&best->date);

      statement->date = best->date;
      cp_statement_explain (statement, CP_FIELD_DATE, sure[best_fit], _("“%s” is %s"), words, iso);
    }
}

/*
 * "rose on Tuesday, a day after the minister had asked": how many days @cue lies from the verb that it tells the time of, or 0.
 * @behind is where its own clause begins.
 */
static int
days_from_main (const CpText *text,
                guint32       cue,
                guint32      *behind)
{
  static const char *const numbers[] = { "a", "one", "two", "three", "four", "five", "six" };
  guint32 first = text->sentences[text->tokens[cue].sentence].tokens.first;

  for (guint32 i = cue; i-- > first + 2 && cue - i < 12;)
    {
      gboolean after = strcmp (text->tokens[i].norm, "after") == 0;

      if ((cp_word_is_verb (&text->tokens[i]) && text->tokens[i].dep != CP_DEP_AUX) || strcmp (text->tokens[i].norm, ",") == 0)
        return 0;
      if ((!after && strcmp (text->tokens[i].norm, "before") != 0) || strcmp (text->tokens[i - 1].lemma, "day") != 0)
        continue;
      *behind = i;
      for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
        if (strcmp (text->tokens[i - 2].norm, numbers[n]) == 0)
          return (after ? -1 : 1) * (int) MAX (n, 1);
      return 0;
    }
  return 0;
}

/* The day of a clause that is told by the day of another. */
static void
date_from_main (const CpReading *self,
                CpStatement     *statement,
                guint32          cue)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[cue].sentence].tokens;
  guint32 behind = cue;
  int days = days_from_main (text, cue, &behind);
  const CpWhen *day = NULL;

  for (guint i = cp_when_first_from (self->times, sentence.first); days != 0 && i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);

      if (time->tokens.first >= cue)
        break;
      /* "two days after the board on Monday decided" says its day itself. */
      if (time->tokens.first > behind)
        return;
      if (time->bound == CP_WHEN_AT && !time->future && time->date.precision == CP_PRECISION_DAY && time->basis != CP_WHEN_TOLD)
        day = time;
    }
  if (day == NULL)
    return;
  statement->date = cp_date_add_days (&day->date, days);
  cp_statement_explain (statement, CP_FIELD_DATE, sure[BESIDE], "%s", _("counted from the day of the clause before it"));
}

/* Whether @statement goes on where @before was: the same paragraph, the same source or "he", a past cue. */
static gboolean
goes_on (const CpText      *text,
         const CpStatement *statement,
         const CpStatement *before)
{
  const CpToken *source, *source_before;

  if (statement->deed || before->deed || statement->source_head == CP_NO_TOKEN || before->source_head == CP_NO_TOKEN
      || statement->cue_head == CP_NO_TOKEN || text->tokens[statement->cue_head].inflection == CP_FORM_PRESENT
      || text->sentences[statement->sentence].paragraph != text->sentences[before->sentence].paragraph)
    return FALSE;
  source = &text->tokens[statement->source_head];
  source_before = &text->tokens[before->source_head];
  return source == source_before || source->pos == CP_POS_PRON || strcmp (source->norm, source_before->norm) == 0;
}

static void
date_from_sentence_before (const CpReading *self,
                           CpStatement     *statement)
{
  const CpWhen *day = cp_occasion_of (self, statement);

  if (day == NULL)
    return;
  statement->date = day->date;
  cp_statement_explain (statement, CP_FIELD_DATE, SURE_CARRIED, "%s", _("said on the same occasion as what stands before it"));
}

/**
 * cp_reading_date:
 *
 * Dates the statements by the times of their reporting clauses; one without goes on from the same speaker's statement before
 * it in the paragraph, or is of the talk that the whole article tells of. The rest stay undated.
 */
void
cp_reading_date (CpReading *self)
{
  const CpStatement *before = NULL;

  for (guint i = 0; i < self->statements->len; i++)
    {
      CpStatement *statement = g_ptr_array_index (self->statements, i);

      if (statement->cue_head != CP_NO_TOKEN)
        {
          date_from_main (self, statement, statement->cue_head);
          if (!cp_date_is_valid (&statement->date))
            date_from_clause (self, statement, statement->cue_head);
        }
      if (!cp_date_is_valid (&statement->date) && before != NULL && cp_date_is_valid (&before->date)
          && goes_on (self->text, statement, before))
        {
          statement->date = before->date;
          cp_statement_explain (statement, CP_FIELD_DATE, SURE_CARRIED, "%s", _("said on the same occasion as what stands before it"));
        }
      if (!cp_date_is_valid (&statement->date) && statement->cue_head != CP_NO_TOKEN)
        date_from_sentence_before (self, statement);
      if (!statement->deed)
        before = statement;
    }
  cp_session_date (self);
}
