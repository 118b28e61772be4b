/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/date-words.h"

#include <string.h>

#include "importer/month-names.h"

/* A date is looked for in so many words and numbers of a text. */
#define MAX_TOKENS 60

/* Years of articles; other numbers of four digits are none. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2099

typedef struct
{
  const char *end;
  int         number;    /* -1 for a word */
  int         digits;
  int         month;     /* of a word that names one, else 0 */
  gboolean    is_joint;  /* a word that stands within dates: "of", "th" */
  char        separator; /* what stands before it: 0 for nothing, ' ', one of "-/.,:", or '?' for anything else */
} Token;

typedef struct
{
  Token       tokens[MAX_TOKENS];
  guint       n;
  const char *language;
} Tokens;

/* TOKENS */

static gboolean
is_joint (const char *word)
{
  static const char *const joints[] = { "st", "nd", "rd", "th", "of", "de", "del", "er", "den", "a", "года", "г",
                                        "року", "m", "d", "ta", "year", "the", "ab" };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_ascii_strcasecmp (word, joints[i]) == 0)
      return TRUE;
  return FALSE;
}

/* 年月日 and their Korean fellows stand after a number and count as what parts it from the next. */
static gboolean
is_counter (gunichar c)
{
  return c == 0x5e74 || c == 0x6708 || c == 0x65e5 || c == 0xb144 || c == 0xc6d4 || c == 0xc77c;
}

static char
separator_of (gunichar c)
{
  if (is_counter (c) || c == 0xba || c == 0xaa || c == 0xb0)
    return '-';
  if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2212)
    return '-';
  /* "26 | 01 | 2022" */
  if (c == '|')
    return '.';
  if (c == 0x200e || c == 0x200f || c == 0x2019 || c == '\'')
    return ' ';
  if (c < 128 && strchr ("-/.,:", (int) c) != NULL)
    return (char) c;
  return g_unichar_isspace (c) ? ' ' : '?';
}

static void
read_number (Token       *token,
             const char **p)
{
  token->number = 0;
  while (g_unichar_isdigit (g_utf8_get_char (*p)))
    {
      if (token->digits++ < 8)
        token->number = token->number * 10 + g_unichar_digit_value (g_utf8_get_char (*p));
      *p = g_utf8_next_char (*p);
    }
}

static void
read_word (Token       *token,
           const char **p,
           const char  *language)
{
  const char *start = *p;
  g_autofree char *word = NULL;

  token->number = -1;
  while (g_unichar_isalpha (g_utf8_get_char (*p)) || g_unichar_ismark (g_utf8_get_char (*p)))
    {
      if (is_counter (g_utf8_get_char (*p)))
        break;
      *p = g_utf8_next_char (*p);
    }
  if (*p - start > 48)
    return;
  word = g_strndup (start, (gsize) (*p - start));
  token->month = cp_month_from_name (word, language);
  token->is_joint = token->month == 0 && is_joint (word);
}

static void
tokenise (Tokens     *self,
          const char *text)
{
  char separator = 0;

  for (const char *p = text; *p != '\0' && self->n < MAX_TOKENS;)
    {
      gunichar c = g_utf8_get_char (p);
      Token *token = &self->tokens[self->n];
      gboolean is_number = g_unichar_isdigit (c);

      if (is_counter (c) || (!is_number && !g_unichar_isalpha (c)))
        {
          char next = separator_of (c);

          /* A space beside a mark says nothing more; two marks say that the text goes on to something else. */
          if (separator == 0 || separator == ' ')
            separator = next;
          else if (next != ' ' && !(separator == '.' && next == ','))
            separator = '?';
          p = g_utf8_next_char (p);
          continue;
        }
      *token = (Token){ .separator = separator };
      if (is_number)
        read_number (token, &p);
      else
        read_word (token, &p, self->language);
      token->end = p;
      self->n++;
      separator = 0;
    }
}

/* FORMS */

static gboolean
is_year (const Token *token)
{
  return token->number >= FIRST_YEAR && token->number <= LAST_YEAR && token->digits == 4;
}

static gboolean
is_small (const Token *token)
{
  return token->number >= 1 && token->number <= 31 && token->digits <= 2;
}

static int
full_year (const Token *token)
{
  if (is_year (token))
    return token->number;
  return token->digits == 2 && token->number >= 0 && token->number <= 60 ? 2000 + token->number : 0;
}

static gboolean
month_goes_first (const char *language)
{
  return language != NULL && (g_ascii_strncasecmp (language, "en-us", 5) == 0 || g_ascii_strncasecmp (language, "en_us", 5) == 0);
}

static gboolean
take (int          year,
      int          month,
      int          day,
      const Token *last,
      CpDate      *date,
      const char **end)
{
  *date = cp_date_new_day (year, month, day);
  if (!cp_date_is_valid (date))
    return FALSE;
  if (end != NULL)
    *end = last->end;
  return TRUE;
}

/* "2020-11-03", "2020/11/3", "03.11.2020", "11/3/20". */
static gboolean
read_numeric (const Tokens *self,
              guint         i,
              CpDate       *date,
              const char  **end)
{
  const Token *a, *b, *c;

  if (i + 2 >= self->n)
    return FALSE;
  a = &self->tokens[i];
  b = a + 1;
  c = a + 2;
  if (b->number < 0 || c->number < 0 || b->separator != c->separator || b->separator == 0 || strchr ("-/.", b->separator) == NULL)
    return FALSE;
  if (is_year (a) && b->number >= 1 && b->number <= 12 && is_small (c))
    return take (a->number, b->number, c->number, c, date, end);
  if (!is_small (a) || !is_small (b) || full_year (c) == 0 || (c->digits == 2 && b->separator == '-'))
    return FALSE;
  if (b->number > 12 || (a->number <= 12 && b->separator == '/' && month_goes_first (self->language)))
    return take (full_year (c), a->number, b->number, c, date, end);
  return take (full_year (c), b->number, a->number, c, date, end);
}

/* The next token that is no joint, at most two further. */
static guint
next_token (const Tokens *self,
            guint         i)
{
  guint j = i + 1;

  while (j < self->n && j <= i + 2 && self->tokens[j].is_joint)
    j++;
  return j;
}

static gboolean
close_enough (const Token *token)
{
  return token->separator != '?' && token->separator != ':';
}

/* "3 November 2020", "November 3rd, 2020", "3 de noviembre de 2020", "2020. november 3." */
static gboolean
read_worded (const Tokens *self,
             guint         i,
             CpDate       *date,
             const char  **end)
{
  guint j = next_token (self, i), k;
  const Token *a = &self->tokens[i], *b, *c;

  if (j >= self->n)
    return FALSE;
  k = next_token (self, j);
  if (k >= self->n)
    return FALSE;
  b = &self->tokens[j];
  c = &self->tokens[k];
  if (!close_enough (b) || !close_enough (c))
    return FALSE;
  if (is_small (a) && b->month != 0 && full_year (c) != 0 && (is_year (c) || c->separator != ' '))
    return take (full_year (c), b->month, a->number, c, date, end);
  if (a->month != 0 && is_small (b) && is_year (c))
    return take (c->number, a->month, b->number, c, date, end);
  if (is_year (a) && b->month != 0 && is_small (c))
    return take (a->number, b->month, c->number, c, date, end);
  return FALSE;
}

/**
 * cp_date_find:
 * @text: words for people, "Published on Nov. 3rd, 2020 at 12:40"
 * @language: (nullable): its language, with the country where known ("en-US"), for the order of "3/11/2020"
 * @date: (out): the first date in it, to the day
 * @end: (out) (optional): where it ends
 *
 * Reads dates in figures and in the words of some forty languages. Only the first words of a long text are looked at.
 *
 * Returns: whether there is one
 */
gboolean
cp_date_find (const char  *text,
              const char  *language,
              CpDate      *date,
              const char **end)
{
  Tokens self = { .language = language };

  tokenise (&self, text);
  for (guint i = 0; i + 2 < self.n; i++)
    if (read_numeric (&self, i, date, end) || read_worded (&self, i, date, end))
      return TRUE;
  *date = CP_DATE_NONE;
  return FALSE;
}
