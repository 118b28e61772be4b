/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/occasion.h"

#include <string.h>

#include "statements/words.h"

#define MAX_CLIMB 12
/* A time that stands right before "when" begins so many words before it. */
#define RIGHT_BEFORE 6

/* The verb that a word hangs on. */
static guint32
verb_above (const CpText *text,
            guint32       token)
{
  for (guint i = 0; i < MAX_CLIMB && text->tokens[token].head != token; i++)
    {
      token = text->tokens[token].head;
      if (cp_word_is_verb (&text->tokens[token]) && text->tokens[token].dep != CP_DEP_AUX && text->tokens[token].dep != CP_DEP_COP)
        return token;
    }
  return token;
}

/* The last day told in the sentence before that of @token, within the paragraph; %NULL for none. */
static const CpWhen *
day_before (const CpReading *self,
            guint32          token)
{
  const CpText *text = self->text;
  guint32 sentence = text->tokens[token].sentence;
  CpRange before;

  if (sentence == 0 || text->sentences[sentence - 1].paragraph != text->sentences[sentence].paragraph)
    return NULL;
  before = text->sentences[sentence - 1].tokens;
  for (guint i = cp_when_first_from (self->times, before.last); i-- > 0;)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);

      if (time->tokens.first < before.first)
        break;
      if (time->bound == CP_WHEN_AT && !time->future && time->basis != CP_WHEN_TOLD && time->date.precision >= CP_PRECISION_DAY)
        return time;
    }
  return NULL;
}

/* "In it she said", "he said then", "Then he left", "Leaving the hall, he said": said when the sentence before tells. */
static gboolean
points_back (const CpText *text,
             guint32       cue)
{
  guint32 first = text->sentences[text->tokens[cue].sentence].tokens.first;
  guint n;
  const guint32 *children = cp_text_children (text, cue, &n);

  if (cp_word_is (&text->tokens[first], " leaving emerging departing ") && text->tokens[first].inflection == CP_FORM_GERUND && first < cue)
    return TRUE;
  if (cp_word_is (&text->tokens[first], " in ") && cp_word_is (&text->tokens[first + 1], " it ") && first + 1 < cue)
    return TRUE;
  if (cp_word_is (&text->tokens[first], " then afterwards ") && first < cue && cp_word_form (text, cue) == CP_FORM_PAST)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (children[i] > cue && strcmp (text->tokens[children[i]].norm, "then") == 0)
      return TRUE;
  return FALSE;
}

/** cp_occasion_verb: Returns: the verb on which @day hangs, where that is a sentence's main verb and of the past; %CP_NO_TOKEN else */
guint32
cp_occasion_verb (const CpText *text,
                  const CpWhen *day)
{
  guint32 verb = verb_above (text, day->tokens.last - 1);
  CpDep dep = (CpDep) text->tokens[verb].dep;

  if (!cp_word_is_verb (&text->tokens[verb]) || cp_word_form (text, verb) != CP_FORM_PAST || (dep != CP_DEP_ROOT && dep != CP_DEP_CONJ && dep != CP_DEP_PARATAXIS))
    return CP_NO_TOKEN;
  return verb;
}

/* "Ana Lind", "its leader, Ana Lind": whoever has a name of her own. */
static gboolean
is_person (const CpText *text,
           guint32       noun)
{
  guint32 apposed = cp_text_child (text, noun, CP_DEP_APPOS);

  return text->tokens[noun].pos == CP_POS_PROPN || text->tokens[noun].pos == CP_POS_PRON
         || (apposed != CP_NO_TOKEN && text->tokens[apposed].pos == CP_POS_PROPN);
}

/* Whether @statement's source is whom the sentence before is about: "he", or the same name. */
static gboolean
has_same_subject (const CpText      *text,
                  const CpStatement *statement,
                  guint32            verb)
{
  guint32 subject = cp_text_child (text, verb, CP_DEP_NSUBJ);
  const CpToken *source;

  if (statement->source_head == CP_NO_TOKEN)
    return FALSE;
  source = &text->tokens[statement->source_head];
  if (source->pos == CP_POS_PRON)
    return cp_word_is (source, " it they ") || (cp_word_is (source, " he she ") && (subject == CP_NO_TOKEN || is_person (text, subject)));
  return subject != CP_NO_TOKEN && source->pos == CP_POS_PROPN
         && (strcmp (source->norm, text->tokens[subject].norm) == 0 || strcmp (source->norm, text->tokens[MIN (subject + 1, text->n_tokens - 1)].norm) == 0);
}

/* Whether the day stands at the head of its sentence, or of what "and" joins to it: there it is that of all that is told. */
static gboolean
stands_at_head (const CpText *text,
                const CpWhen *day)
{
  guint32 first = text->sentences[text->tokens[day->tokens.first].sentence].tokens.first, at = day->tokens.first;

  if (at > first && text->tokens[at - 1].pos == CP_POS_ADP)
    at--;
  return at == first || text->tokens[at - 1].pos == CP_POS_CCONJ || cp_word_is_mark (&text->tokens[at - 1], '-');
}

/* "It began last Thursday, when …": a sentence that only opens on a day what the next tells. */
static gboolean
opens_tale (const CpText *text,
            guint32       verb)
{
  guint32 subject = cp_text_child (text, verb, CP_DEP_NSUBJ);

  /* "It took the board three hours on Monday." */
  if (strcmp (text->tokens[verb].lemma, "take") == 0)
    return subject != CP_NO_TOKEN && strcmp (text->tokens[subject].norm, "it") == 0;
  return cp_word_among (text->tokens[verb].lemma, " begin start come happen change open ");
}

/*
 * Whether what is told goes on where the sentence before began on its day: "On Thursday he went further. In a debate he said", "On Monday
 * its leader thought better of it. “…,” he said.", "Last Thursday it ran out of patience. It opened proceedings".
 */
static gboolean
goes_on_from_day (const CpText      *text,
                  const CpStatement *statement,
                  const CpWhen      *day)
{
  guint32 verb = cp_occasion_verb (text, day);

  if (verb == CP_NO_TOKEN || text->tokens[statement->cue_head].inflection == CP_FORM_PRESENT)
    return FALSE;
  return (stands_at_head (text, day) && has_same_subject (text, statement, verb)) || opens_tale (text, verb);
}

/* "It began on Monday, when the markers sent them back": the day of the clause before is that of "when". */
static const CpWhen *
day_of_main (const CpReading   *self,
             const CpStatement *statement)
{
  const CpText *text = self->text;
  guint32 cue = statement->cue_head, main = text->tokens[cue].head;
  guint32 mark = cp_text_child (text, cue, CP_DEP_MARK), first = text->sentences[text->tokens[cue].sentence].tokens.first;

  if (mark == CP_NO_TOKEN)
    mark = cp_text_child (text, cue, CP_DEP_ADVMOD);
  if (!statement->deed || mark == CP_NO_TOKEN || mark <= first || mark >= cue || !cp_word_is (&text->tokens[mark], " when ") || main >= mark)
    return NULL;
  for (guint i = cp_when_first_from (self->times, mark - first > RIGHT_BEFORE ? mark - RIGHT_BEFORE : first); i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);

      if (time->tokens.first >= mark)
        return NULL;
      if (time->tokens.last + 1 >= mark && time->bound == CP_WHEN_AT && !time->future && time->date.precision >= CP_PRECISION_DAY)
        return time;
    }
  return NULL;
}

/* The word at which a statement begins: its quotation may be several sentences before who says it. */
static guint32
first_word (const CpText      *text,
            const CpStatement *statement)
{
  CpRange words;

  if (statement->kind != CP_KIND_DIRECT || statement->n_content == 0)
    return statement->cue_head;
  words = cp_text_tokens_in (text, statement->content[0]);
  return words.last > words.first ? MIN (words.first, statement->cue_head) : statement->cue_head;
}

/** cp_occasion_of: Returns: (transfer none) (nullable): the day of a statement without one of its own, as what stands before it tells */
const CpWhen *
cp_occasion_of (const CpReading   *self,
                const CpStatement *statement)
{
  const CpWhen *day = day_of_main (self, statement);

  if (day != NULL)
    return day;
  day = day_before (self, first_word (self->text, statement));
  if (day == NULL || !(points_back (self->text, statement->cue_head) || goes_on_from_day (self->text, statement, day)))
    return NULL;
  return day;
}
