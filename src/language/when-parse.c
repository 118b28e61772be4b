/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/when-parse.h"

#include <string.h>

/* A place in a sentence, with the words of time at hand. Past the sentence's end there are no words. */
typedef struct
{
  const CpWhenWords *words;
  const CpText      *text;
  guint32            end; /* of the sentence */
} Reader;

static const char *
norm (const Reader *self,
      guint32       token)
{
  return token < self->end ? self->text->tokens[token].norm : "";
}

static gboolean
is (const Reader *self,
    guint32       token,
    CpWhenClass   when_class,
    int          *value)
{
  return token < self->end && cp_when_words_find (self->words, self->text->tokens[token].norm, when_class, value);
}

static gboolean
is_word (const Reader *self,
         guint32       token,
         const char   *word)
{
  return strcmp (norm (self, token), word) == 0;
}

static gboolean
has_capital (const Reader *self,
             guint32       token)
{
  return token < self->end && (self->text->tokens[token].flags & CP_TOKEN_CAPITAL) != 0;
}

/* A number in figures of at most @digits, "12th" too where @ordinal. */
static gboolean
figures (const Reader *self,
         guint32       token,
         guint         digits,
         gboolean      ordinal,
         int          *value)
{
  const char *word = norm (self, token);
  gsize n = strspn (word, "0123456789");
  const char *rest = word + n;

  if (n == 0 || n > digits)
    return FALSE;
  if (*rest != '\0' && !(ordinal && (strcmp (rest, "st") == 0 || strcmp (rest, "nd") == 0 || strcmp (rest, "rd") == 0
                                     || strcmp (rest, "th") == 0)))
    return FALSE;
  *value = atoi (word);
  return TRUE;
}

static gboolean
day_number (const Reader *self,
            guint32       token,
            int          *value)
{
  return figures (self, token, 2, TRUE, value) && *value >= 1 && *value <= 31;
}

static gboolean
year_number (const Reader *self,
             guint32       token,
             int          *value)
{
  return figures (self, token, 4, FALSE, value) && *value >= 1800 && *value <= 2199;
}

static gboolean
month_name (const Reader *self,
            guint32       token,
            gboolean      beside_number,
            int          *value)
{
  return has_capital (self, token)
         && (is (self, token, CP_WHEN_MONTH, value) || (beside_number && is (self, token, CP_WHEN_MONTH_WORD, value)));
}

/* ", 2017" or "2017" or "of 2017" after a month: gives the token after it. */
static guint32
skip_year (const Reader *self,
           guint32       token,
           int          *year)
{
  guint32 at = token;

  if (is_word (self, at, ",") || is_word (self, at, "of"))
    at++;
  if (year_number (self, at, year))
    return at + 1;
  *year = 0;
  return token;
}

/* "2017-04-12", in one token or cut at its hyphens. */
static gboolean
parse_iso (const Reader *self,
           guint32       token,
           CpWhenParse  *parse)
{
  guint32 used = 1;
  CpDate date;

  if (!cp_date_parse_iso (norm (self, token), &date))
    return FALSE;
  if (strlen (norm (self, token)) == 4 && is_word (self, token + 1, "-") && is_word (self, token + 3, "-")
      && figures (self, token + 2, 2, FALSE, &parse->month) && figures (self, token + 4, 2, FALSE, &parse->day))
    {
      date = cp_date_new_day (date.year, parse->month, parse->day);
      used = 5;
    }
  if (date.precision < CP_PRECISION_DAY)
    return FALSE;
  parse->shape = CP_SHAPE_DATE;
  parse->year = date.year;
  parse->month = date.month;
  parse->day = date.day;
  parse->tokens = (CpRange){ token, token + used };
  return TRUE;
}

/* A second day after "-", "to" or "and": "12-14 April", "15 and 16 October". */
static guint32
skip_second_day (const Reader *self,
                 guint32       token,
                 int          *day)
{
  if ((is_word (self, token, "-") || is_word (self, token, "to") || is_word (self, token, "and") || is_word (self, token, "or"))
      && day_number (self, token + 1, day))
    return token + 2;
  *day = 0;
  return token;
}

/* "12 April 2017", "the 12th of April", "Wednesday, 12 April". */
static gboolean
parse_day_month (const Reader *self,
                 guint32       token,
                 CpWhenParse  *parse)
{
  guint32 at = token;

  if (is (self, at, CP_WHEN_WEEKDAY, &parse->weekday) && has_capital (self, at))
    at += is_word (self, at + 1, ",") ? 2 : 1;
  if (is_word (self, at, "the"))
    at++;
  if (!day_number (self, at, &parse->day))
    return FALSE;
  at = skip_second_day (self, at + 1, &parse->last_day);
  if (is_word (self, at, "of"))
    at++;
  if (!month_name (self, at, TRUE, &parse->month))
    return FALSE;
  parse->shape = CP_SHAPE_DATE;
  parse->tokens = (CpRange){ token, skip_year (self, at + 1, &parse->year) };
  return TRUE;
}

/* "April 12, 2017", "Tuesday, Feb. 20", "April 12-14". */
static gboolean
parse_month_day (const Reader *self,
                 guint32       token,
                 CpWhenParse  *parse)
{
  guint32 at = token;

  if (is (self, at, CP_WHEN_WEEKDAY, &parse->weekday) && has_capital (self, at))
    at += is_word (self, at + 1, ",") ? 2 : 1;
  if (!month_name (self, at, TRUE, &parse->month))
    return FALSE;
  at += is_word (self, at + 1, "the") ? 2 : 1;
  if (!day_number (self, at, &parse->day))
    return FALSE;
  at = skip_second_day (self, at + 1, &parse->last_day);
  parse->shape = CP_SHAPE_DATE;
  parse->tokens = (CpRange){ token, skip_year (self, at, &parse->year) };
  return TRUE;
}

/* "April 2017", "last June", "in June", "early in November", "June" after a word that brings in a month. */
static gboolean
parse_month (const Reader *self,
             guint32       token,
             CpWhenParse  *parse)
{
  guint32 at = token;
  int how = 0;
  gboolean entered = token > 0 && is (self, token - 1, CP_WHEN_ENTERS, &how)
                     && self->text->tokens[token - 1].sentence == self->text->tokens[token].sentence;

  if (is (self, at, CP_WHEN_SHIFT, &parse->shift))
    {
      parse->shifted = entered = TRUE;
      at++;
    }
  else if (is (self, at, CP_WHEN_EDGE, NULL))
    {
      entered = TRUE;
      at++;
      if (is_word (self, at, "in") || is_word (self, at, "of") || is_word (self, at, "-"))
        at++;
    }
  if (!month_name (self, at, TRUE, &parse->month))
    return FALSE;
  parse->shape = CP_SHAPE_MONTH;
  parse->tokens = (CpRange){ token, skip_year (self, at + 1, &parse->year) };
  /* "May" and "March" alone are other words and names more often than not, unless the word before says no. */
  if (parse->year == 0 && at == token && how < 1 && !is (self, at, CP_WHEN_MONTH, NULL))
    return FALSE;
  return parse->year != 0 || entered || is_word (self, at + 1, "'s");
}

static gboolean
parse_year (const Reader *self,
            guint32       token,
            CpWhenParse  *parse)
{
  int how;

  if (token == 0 || !is (self, token - 1, CP_WHEN_ENTERS, &how) || how < 0 || !year_number (self, token, &parse->year)
      || (self->text->tokens[token].flags & CP_TOKEN_SPACE_BEFORE) == 0)
    return FALSE;
  /* A number of things, not a year: "for 2000 drivers". */
  if (token + 1 < self->end && self->text->tokens[token + 1].pos == CP_POS_NOUN)
    return FALSE;
  parse->shape = CP_SHAPE_YEAR;
  parse->tokens = (CpRange){ token, token + 1 };
  return TRUE;
}

/* "Wednesday", "last Wednesday", "Wednesday evening", "Tuesday's". */
static gboolean
parse_weekday (const Reader *self,
               guint32       token,
               CpWhenParse  *parse)
{
  guint32 at = token;

  if (is (self, at, CP_WHEN_SHIFT, &parse->shift))
    {
      parse->shifted = TRUE;
      at++;
    }
  if (!is (self, at, CP_WHEN_WEEKDAY, &parse->weekday) || !has_capital (self, at))
    return FALSE;
  at++;
  if (is (self, at, CP_WHEN_PART, NULL))
    at++;
  /* "Tuesday last week", "Tuesday of this week" are the week's day. */
  if (is_word (self, at, "last") && is_word (self, at + 1, "week"))
    {
      parse->shifted = TRUE;
      parse->shift = -2;
      at += 2;
    }
  parse->shape = CP_SHAPE_WEEKDAY;
  parse->tokens = (CpRange){ token, at };
  return TRUE;
}

/* "today", "yesterday evening", "this morning", "last night". */
static gboolean
parse_near_day (const Reader *self,
                guint32       token,
                CpWhenParse  *parse)
{
  parse->shape = CP_SHAPE_DAYS;
  if (is (self, token, CP_WHEN_DAY, &parse->shift))
    {
      parse->tokens = (CpRange){ token, is (self, token + 1, CP_WHEN_PART, NULL) ? token + 2 : token + 1 };
      return TRUE;
    }
  /* "on the last night of the session" is no night before today. */
  if (token > 0 && is_word (self, token - 1, "the") && is_word (self, token, "last"))
    return FALSE;
  if (is (self, token, CP_WHEN_SHIFT, &parse->shift) && is (self, token + 1, CP_WHEN_PART, NULL)
      && (parse->shift == 0 || (parse->shift < 0 && is_word (self, token + 1, "night"))))
    {
      parse->tokens = (CpRange){ token, token + 2 };
      return TRUE;
    }
  return FALSE;
}

/* "last week", "earlier this month", "this year", "over the weekend". */
static gboolean
parse_period (const Reader *self,
              guint32       token,
              CpWhenParse  *parse)
{
  guint32 at = token;
  int unit;

  if (is (self, at, CP_WHEN_EDGE, NULL) || is (self, at, CP_WHEN_EARLIER, NULL))
    at++;
  if (is_word (self, at, "in") || is_word (self, at, "of"))
    at++;
  if (is_word (self, at, "the") && is (self, at + 1, CP_WHEN_UNIT, &unit) && unit == CP_UNIT_WEEKEND)
    parse->shift = -1;
  else if (!is (self, at, CP_WHEN_SHIFT, &parse->shift) || is_word (self, at, "past"))
    return FALSE;
  /* "the last year" is as long as a year, and no year of the calendar. */
  if (at > 0 && at == token && is_word (self, at - 1, "the") && is_word (self, at, "last"))
    return FALSE;
  if (!is (self, at + 1, CP_WHEN_UNIT, &unit) || unit == CP_UNIT_HOUR || unit == CP_UNIT_DECADE || unit == CP_UNIT_DAY)
    return FALSE;
  /* Plurals need a number: "this weeks" is no time. */
  if (g_str_has_suffix (norm (self, at + 1), "s"))
    return FALSE;
  parse->shape = CP_SHAPE_PERIOD;
  parse->unit = (CpWhenUnit) unit;
  parse->tokens = (CpRange){ token, at + 2 };
  return TRUE;
}

/* "two days ago", "a week earlier", "four days later", "two days before the collision". */
static gboolean
parse_units (const Reader *self,
             guint32       token,
             CpWhenParse  *parse)
{
  int number, unit, direction;
  guint32 at = token;

  if (!figures (self, at, 3, FALSE, &number) && !is (self, at, CP_WHEN_NUMBER, &number))
    return FALSE;
  at++;
  if (!is (self, at, CP_WHEN_UNIT, &unit) || unit == CP_UNIT_HOUR || unit == CP_UNIT_WEEKEND || unit == CP_UNIT_QUARTER)
    return FALSE;
  at++;
  if (is (self, at, CP_WHEN_AGO, &direction))
    parse->shape = CP_SHAPE_AGO;
  else if (is (self, at, CP_WHEN_EARLIER, &direction) || is (self, at, CP_WHEN_LATER, &direction))
    parse->shape = CP_SHAPE_STORY;
  /* "Three days before, Shaw had said": than what was told last, since no event is named. */
  else if ((is (self, at, CP_WHEN_BEFORE, &direction) || is (self, at, CP_WHEN_AFTER, &direction)) && is_word (self, at + 1, ","))
    parse->shape = CP_SHAPE_STORY;
  else if (is (self, at, CP_WHEN_BEFORE, &direction) || is (self, at, CP_WHEN_AFTER, &direction))
    parse->shape = CP_SHAPE_EVENT;
  else
    return FALSE;
  parse->shift = number * direction;
  parse->unit = (CpWhenUnit) unit;
  parse->tokens = (CpRange){ token, at + 1 };
  return TRUE;
}

/* "the same evening", "the next day", "the previous week", "the day before". */
static gboolean
parse_story (const Reader *self,
             guint32       token,
             CpWhenParse  *parse)
{
  int unit = CP_UNIT_DAY;
  guint32 at = token;

  if (!is_word (self, at, "the"))
    return FALSE;
  at++;
  parse->shape = CP_SHAPE_STORY;
  if (is (self, at, CP_WHEN_STORY, &parse->shift) || (is_word (self, at, "next") && (parse->shift = 1)))
    at++;
  else if (is_word (self, at, "day") && (is_word (self, at + 1, "before") || is_word (self, at + 1, "after")))
    {
      parse->shift = is_word (self, at + 1, "before") ? -1 : 1;
      parse->unit = CP_UNIT_DAY;
      parse->tokens = (CpRange){ token, at + 2 };
      /* "the day before the vote" is counted from the vote. */
      if (at + 2 < self->end && g_unichar_isalpha (g_utf8_get_char (norm (self, at + 2))))
        parse->shape = CP_SHAPE_EVENT;
      return TRUE;
    }
  else
    return FALSE;
  if (!is (self, at, CP_WHEN_PART, NULL)
      && (!is (self, at, CP_WHEN_UNIT, &unit) || unit > CP_UNIT_YEAR || g_str_has_suffix (norm (self, at), "s")))
    return FALSE;
  parse->unit = (CpWhenUnit) unit;
  parse->tokens = (CpRange){ token, at + 1 };
  return TRUE;
}

/**
 * cp_when_parse:
 * @token: where an expression may begin
 * @parse: (out): what is told there
 *
 * Reads the longest expression of time that begins at a token.
 *
 * Returns: whether there is one
 */
gboolean
cp_when_parse (const CpWhenWords *words,
               const CpText      *text,
               guint32            token,
               CpWhenParse       *parse)
{
  static gboolean (*const shapes[]) (const Reader *, guint32, CpWhenParse *) = {
    parse_iso,      parse_day_month, parse_month_day, parse_near_day, parse_period,
    parse_weekday, parse_units,    parse_story,     parse_month,     parse_year,
  };
  Reader reader = { words, text, text->sentences[text->tokens[token].sentence].tokens.last };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      *parse = (CpWhenParse){ 0 };
      if (shapes[i](&reader, token, parse))
        return TRUE;
    }
  return FALSE;
}
