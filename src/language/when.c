/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/when.h"

#include <string.h>

#include "language/when-ahead.h"
#include "language/when-parse.h"

/* How many times told before are looked through for an event, and how far a told day carries, in paragraphs. */
#define MAX_LOOK_BACK 40
#define MAX_CARRY 3

/* Words shorter than this name no event, and two words that share so long a beginning are taken for one: "collided", "collision". */
#define MIN_STEM 5

typedef struct
{
  const CpWhenWords *words;
  const CpText      *text;
  CpDate             reference; /* the article's own day, or no date */
  GArray            *found;     /* CpWhen */
} Finder;

static CpDate
month_date (int year,
            int month)
{
  CpDate date = cp_date_new_day (year, month, 1);

  return cp_date_truncate (&date, CP_PRECISION_MONTH);
}

/* @units months or years from @date, known as closely as the unit. */
static CpDate
shift_months (const CpDate   *date,
              int             months,
              CpDatePrecision precision)
{
  int count = date->year * 12 + date->month - 1 + months;
  CpDate month = month_date (count / 12, count % 12 + 1);

  return cp_date_truncate (&month, precision);
}

static CpDate
shift_units (const CpDate *from,
             CpWhenUnit    unit,
             int           number)
{
  CpDate date;

  if (!cp_date_is_valid (from) || from->precision < CP_PRECISION_DAY)
    return CP_DATE_NONE;
  switch (unit)
    {
    case CP_UNIT_DAY:
      return cp_date_add_days (from, number);
    case CP_UNIT_WEEK:
    case CP_UNIT_FORTNIGHT:
      date = cp_date_add_days (from, number * (unit == CP_UNIT_WEEK ? 7 : 14));
      return cp_date_truncate (&date, CP_PRECISION_WEEK);
    case CP_UNIT_MONTH:
      return shift_months (from, number, CP_PRECISION_MONTH);
    case CP_UNIT_QUARTER:
      return CP_DATE_NONE;
    case CP_UNIT_YEAR:
      return shift_months (from, number * 12, CP_PRECISION_YEAR);
    case CP_UNIT_DECADE:
      return shift_months (from, number * 120, CP_PRECISION_YEAR);
    case CP_UNIT_WEEKEND:
      date = cp_date_add_days (from, number * 7 + 6 - cp_date_weekday (from));
      return date;
    case CP_UNIT_HOUR:
    default:
      return CP_DATE_NONE;
    }
}

/* The last day told before @token that still carries there: one on which something happened, before one from or until which it lasts. */
static const CpWhen *
told_before (const Finder *self,
             guint32       token)
{
  guint32 paragraph = self->text->sentences[self->text->tokens[token].sentence].paragraph;
  const CpWhen *bound = NULL;

  for (guint i = self->found->len; i-- > 0;)
    {
      const CpWhen *when = &g_array_index (self->found, CpWhen, i);
      guint32 there = self->text->sentences[self->text->tokens[when->tokens.first].sentence].paragraph;

      if (there + MAX_CARRY < paragraph)
        break;
      if (when->date.precision < CP_PRECISION_DAY || when->future)
        continue;
      if (when->bound == CP_WHEN_AT)
        return when;
      if (bound == NULL)
        bound = when;
    }
  return bound;
}

static gboolean
shares_stem (const char *a,
             const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  return n >= MIN_STEM;
}

/* The day of an event named after "two days before": that of the last sentence with a date that speaks of it. */
static CpDate
event_day (const Finder *self,
           CpRange       after)
{
  const CpToken *tokens = self->text->tokens;
  guint looked = 0;

  for (guint32 i = after.first; i < after.last && i < after.first + 6; i++)
    if (strlen (tokens[i].norm) < MIN_STEM)
      continue;
    else
      for (guint j = self->found->len; j-- > 0 && looked++ < MAX_LOOK_BACK;)
        {
          const CpWhen *when = &g_array_index (self->found, CpWhen, j);
          CpRange sentence = self->text->sentences[tokens[when->tokens.first].sentence].tokens;

          if (when->date.precision < CP_PRECISION_DAY)
            continue;
          for (guint32 k = sentence.first; k < sentence.last && k < sentence.first + 100 && k < after.first; k++)
            if (shares_stem (tokens[i].norm, tokens[k].norm))
              return when->date;
        }
  return CP_DATE_NONE;
}

/* A day and month without a year: the last such day, or the next where the verb looks ahead. */
static CpDate
nearest_year (const Finder *self,
              int           month,
              int           day,
              gboolean      future)
{
  CpDate date;

  if (!cp_date_is_valid (&self->reference))
    return CP_DATE_NONE;
  date = cp_date_new_day (self->reference.year, month, day);
  if (!cp_date_is_valid (&date))
    return date;
  if (!future && cp_date_to_day_number (&date) > cp_date_to_day_number (&self->reference) + 1)
    {
      /* What lies a little ahead is rather an announcement whose verb was not seen than a day of last year. */
      if (cp_date_to_day_number (&date) > cp_date_to_day_number (&self->reference) + 60)
        return cp_date_new_day (self->reference.year - 1, month, day);
    }
  else if (future && cp_date_to_day_number (&date) < cp_date_to_day_number (&self->reference) - 31)
    return cp_date_new_day (self->reference.year + 1, month, day);
  return date;
}

static CpDate
resolve_date (const Finder      *self,
              const CpWhenParse *parse,
              CpWhen            *when)
{
  CpDate date;

  if (parse->year != 0)
    date = cp_date_new_day (parse->year, parse->month, parse->day);
  else
    date = nearest_year (self, parse->month, parse->day, when->future);
  if (parse->last_day != 0 && cp_date_is_valid (&date))
    when->last = cp_date_new_day (date.year, date.month, parse->last_day);
  return date;
}

static CpDate
resolve_month (const Finder      *self,
               const CpWhenParse *parse,
               gboolean           future)
{
  int year = self->reference.year;

  if (parse->year != 0)
    return month_date (parse->year, parse->month);
  if (!cp_date_is_valid (&self->reference))
    return CP_DATE_NONE;
  if (parse->shifted && parse->shift > 0)
    year += parse->month <= self->reference.month;
  else if (parse->shifted && parse->shift < 0)
    year -= parse->month >= self->reference.month;
  else if (!parse->shifted && future)
    year += parse->month < self->reference.month;
  else if (!parse->shifted)
    year -= parse->month > self->reference.month;
  return month_date (year, parse->month);
}

/* A weekday is the last such day up to the article's own; where its verb looks ahead, the next after the day told in the same
 * sentence ("on Thursday promised to leave by Friday") or after the article's own. */
static CpDate
resolve_weekday (const Finder      *self,
                 const CpWhenParse *parse,
                 const CpWhen      *when)
{
  CpDate from = self->reference;
  gboolean strictly = parse->shift > 0;
  int days;

  if (!cp_date_is_valid (&from) || from.precision < CP_PRECISION_DAY)
    return CP_DATE_NONE;
  if (parse->shift == -2)
    {
      from = cp_date_add_days (&from, -7 - cp_date_weekday (&from) + parse->weekday);
      return from;
    }
  if (when->future || parse->shift > 0)
    {
      const CpWhen *told = told_before (self, parse->tokens.first);

      if (told != NULL && self->text->tokens[told->tokens.first].sentence == self->text->tokens[parse->tokens.first].sentence)
        {
          from = told->date;
          strictly = TRUE;
        }
      days = (parse->weekday - cp_date_weekday (&from) + 7) % 7;
      return cp_date_add_days (&from, days == 0 && strictly ? 7 : days);
    }
  days = (cp_date_weekday (&from) - parse->weekday + 7) % 7;
  return cp_date_add_days (&from, days == 0 && parse->shifted && parse->shift < 0 ? -7 : -days);
}

/* "Shaw, who a day earlier had refused, agreed | on Thursday": the weekday told behind the relative clause that the time opens. */
static CpDate
main_day (const Finder *self,
          CpRange       time)
{
  const CpToken *tokens = self->text->tokens;
  CpRange sentence = self->text->sentences[tokens[time.first].sentence].tokens;
  CpWhenParse parse;
  gboolean closed = FALSE;

  if (time.first <= sentence.first
      || (strcmp (tokens[time.first - 1].norm, "who") != 0 && strcmp (tokens[time.first - 1].norm, "which") != 0))
    return CP_DATE_NONE;
  for (guint32 i = time.last; i < sentence.last; i++)
    {
      closed |= strcmp (tokens[i].norm, ",") == 0;
      if (closed && cp_when_parse (self->words, self->text, i, &parse) && parse.shape == CP_SHAPE_WEEKDAY)
        {
          CpWhen when = { .future = cp_when_looks_ahead (self->words, self->text, parse.tokens) };

          return when.future ? CP_DATE_NONE : resolve_weekday (self, &parse, &when);
        }
    }
  return CP_DATE_NONE;
}

static CpDate
resolve_story (const Finder      *self,
               const CpWhenParse *parse)
{
  const CpWhen *told = told_before (self, parse->tokens.first);
  CpDate from = told != NULL ? told->date : CP_DATE_NONE, main = parse->shift < 0 ? main_day (self, parse->tokens) : CP_DATE_NONE;

  if (cp_date_is_valid (&main))
    return shift_units (&main, parse->unit, parse->shift);
  /* "a week earlier" than nothing told is a week before the article; "the next day" after nothing is no day. */
  if (told == NULL && parse->shift < 0)
    from = self->reference;
  /* "a week earlier" is that day of the week before, not just any day of it. */
  if (parse->unit == CP_UNIT_WEEK && (parse->shift > 1 || parse->shift < 0) && cp_date_is_valid (&from))
    return cp_date_add_days (&from, 7 * parse->shift);
  return shift_units (&from, parse->unit, parse->shift);
}

static CpDate
resolve_event (const Finder      *self,
               const CpWhenParse *parse)
{
  CpRange after = { parse->tokens.last, self->text->sentences[self->text->tokens[parse->tokens.first].sentence].tokens.last };
  CpDate from = event_day (self, after);

  return shift_units (&from, parse->unit, parse->shift);
}

static CpDate
resolve (const Finder      *self,
         const CpWhenParse *parse,
         CpWhen            *when)
{
  CpDate date = CP_DATE_NONE;

  when->basis = CP_WHEN_PUBLISHED;
  switch (parse->shape)
    {
    case CP_SHAPE_DATE:
      when->basis = CP_WHEN_STATED;
      return resolve_date (self, parse, when);
    case CP_SHAPE_MONTH:
      when->basis = CP_WHEN_STATED;
      return resolve_month (self, parse, when->future);
    case CP_SHAPE_YEAR:
      when->basis = CP_WHEN_STATED;
      date = month_date (parse->year, 1);
      return cp_date_truncate (&date, CP_PRECISION_YEAR);
    case CP_SHAPE_WEEKDAY:
      return resolve_weekday (self, parse, when);
    case CP_SHAPE_DAYS:
      return cp_date_add_days (&self->reference, parse->shift);
    case CP_SHAPE_PERIOD:
    case CP_SHAPE_AGO:
      return shift_units (&self->reference, parse->unit, parse->shift);
    case CP_SHAPE_STORY:
      when->basis = CP_WHEN_TOLD;
      return resolve_story (self, parse);
    case CP_SHAPE_EVENT:
    default:
      when->basis = CP_WHEN_TOLD;
      return resolve_event (self, parse);
    }
}

static CpWhenBound
bound_at (const Finder *self,
          guint32       token,
          guint32       last)
{
  int value;

  if (token == 0 || !cp_when_words_find (self->words, self->text->tokens[token - 1].norm, CP_WHEN_BOUND, &value))
    return CP_WHEN_AT;
  /* "after Saturday's meeting": the meeting's day. */
  if (strcmp (self->text->tokens[token - 1].norm, "after") == 0 && last < self->text->n_tokens && self->text->tokens[last].inflection == CP_FORM_POSSESSIVE)
    return CP_WHEN_AT;
  return value == 1 ? CP_WHEN_SINCE : CP_WHEN_UNTIL;
}

static gboolean
lies_ahead (const Finder *self,
            const CpDate *date)
{
  return cp_date_is_valid (date) && cp_date_is_valid (&self->reference) && self->reference.precision >= CP_PRECISION_DAY
         && cp_date_to_day_number (date) > cp_date_to_day_number (&self->reference) + 1;
}

static void
add (Finder            *self,
     const CpWhenParse *parse)
{
  CpWhen when = { .tokens = parse->tokens, .date = CP_DATE_NONE, .last = CP_DATE_NONE };

  when.future = cp_when_looks_ahead (self->words, self->text, parse->tokens);
  when.bound = bound_at (self, parse->tokens.first, parse->tokens.last);
  when.date = resolve (self, parse, &when);
  when.span = cp_text_span (self->text, parse->tokens);
  /* "put 45 million into next year's budget": what lies beyond the article's day is still to come, whatever the verb. */
  when.future |= lies_ahead (self, &when.date);
  if (cp_date_is_valid (&when.date))
    g_array_append_val (self->found, when);
}

/* Without a date of its own, an article may state one at its head: a dateline, the date line of a release. */
static CpDate
date_at_head (const CpWhenWords *words,
              const CpText      *text)
{
  for (guint32 i = 0; i < text->n_tokens && text->sentences[text->tokens[i].sentence].paragraph < 4 && i < 150; i++)
    {
      CpWhenParse parse;

      if (cp_when_parse (words, text, i, &parse))
        {
          if (parse.shape == CP_SHAPE_DATE && parse.year != 0)
            return cp_date_new_day (parse.year, parse.month, parse.day);
          i = parse.tokens.last - 1;
        }
    }
  return CP_DATE_NONE;
}

/**
 * cp_when_reference:
 *
 * Returns: the day from which an article counts its own: its date of publication, else one that its head states; no date
 *   where it has neither
 */
CpDate
cp_when_reference (const CpLanguage *language,
                   const CpText     *text)
{
  CpDate date = text->article->published;

  if (!cp_date_is_valid (&date))
    date = date_at_head (cp_language_get_when_words (language), text);
  return cp_date_truncate (&date, CP_PRECISION_DAY);
}

/**
 * cp_when_find:
 *
 * Finds the times that a text tells and puts them on the calendar: dates, weekdays, "last week", "two days later". One whose
 * day does not follow from the text is left out, never guessed.
 *
 * Returns: (transfer full) (element-type CpWhen): the times, in text order
 */
GArray *
cp_when_find (const CpLanguage *language,
              const CpText     *text)
{
  Finder finder = { cp_language_get_when_words (language), text, cp_when_reference (language, text), NULL };

  finder.found = g_array_new (FALSE, FALSE, sizeof (CpWhen));
  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      CpWhenParse parse;

      if (cp_when_parse (finder.words, text, i, &parse))
        {
          add (&finder, &parse);
          i = parse.tokens.last - 1;
        }
    }
  return finder.found;
}

/** cp_when_first_from: Returns: the place of the first of @times (element-type CpWhen), in text order, that begins at @token or behind it */
guint
cp_when_first_from (const GArray *times,
                    guint32       token)
{
  guint low = 0, high = times->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (times, CpWhen, middle).tokens.first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
