/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/amounts.h"

#include <math.h>
#include <string.h>

/* Amounts that differ by less of the larger are one, told more or less exactly; small numbers are exact. */
#define INEXACT 0.06
#define LARGE_NUMBER 20

/* Four figures between these are a year. */
#define FIRST_YEAR 1800
#define LAST_YEAR 2100

typedef struct
{
  const CpAmountWords *words;
  const CpWhenWords   *when;
  const CpText        *text;
  guint32              end;
} Scan;

static gboolean
is (const Scan  *self,
    guint32      token,
    CpAmountWord kind,
    double      *value)
{
  return token < self->end && cp_amount_words_find (self->words, self->text->tokens[token].norm, kind, value);
}

static gboolean
is_month (const Scan *self,
          guint32     token)
{
  return token < self->text->n_tokens && cp_when_words_find (self->when, self->text->tokens[token].norm, CP_WHEN_MONTH, NULL);
}

/* "£4.2", "6,500", "61m". */
static gboolean
figures (const Scan *self,
         guint32     token,
         double     *value)
{
  const char *at = self->text->tokens[token].norm;
  g_autoptr (GString) digits = g_string_new (NULL);
  double times;
  char *rest;

  while (*at != '\0' && !g_ascii_isdigit (*at))
    at = g_utf8_next_char (at);
  for (; g_ascii_isdigit (*at) || *at == '.' || *at == ','; at++)
    if (*at != ',')
      g_string_append_c (digits, *at);
  if (digits->len == 0)
    return FALSE;
  *value = g_ascii_strtod (digits->str, &rest);
  if (*at != '\0' && cp_amount_words_find (self->words, at, CP_AMOUNT_WORD_TIMES, &times))
    *value *= times;
  return *rest == '\0' && *value > 0;
}

static gboolean
is_of_date (const Scan *self,
            guint32     token,
            double      value)
{
  const char *norm = self->text->tokens[token].norm;

  return is_month (self, token + 1) || (token > 0 && is_month (self, token - 1))
         || (strlen (norm) == 4 && strspn (norm, "0123456789") == 4 && value >= FIRST_YEAR && value <= LAST_YEAR);
}

/* "twenty-four", in one token or three. */
static gboolean
number_word (const Scan *self,
             guint32     token,
             guint32    *next,
             double     *value)
{
  g_auto (GStrv) parts = g_strsplit (self->text->tokens[token].norm, "-", 2);
  double ones;

  *next = token + 1;
  if (!cp_amount_words_find (self->words, parts[0], CP_AMOUNT_WORD_NUMBER, value))
    return FALSE;
  if (parts[1] != NULL)
    {
      if (!cp_amount_words_find (self->words, parts[1], CP_AMOUNT_WORD_NUMBER, &ones))
        return FALSE;
      *value += ones;
    }
  else if (*value >= 20 && token + 2 < self->end && strcmp (self->text->tokens[token + 1].norm, "-") == 0
           && is (self, token + 2, CP_AMOUNT_WORD_NUMBER, &ones) && ones < 10)
    {
      *value += ones;
      *next = token + 3;
    }
  return TRUE;
}

static gboolean
is_percent (const Scan *self,
            guint32     token,
            guint32    *next)
{
  g_autofree char *both = NULL;

  *next = token + 1;
  if (is (self, token, CP_AMOUNT_WORD_PERCENT, NULL))
    return TRUE;
  if (token + 1 >= self->end)
    return FALSE;
  both = g_strdup_printf ("%s_%s", self->text->tokens[token].norm, self->text->tokens[token + 1].norm);
  *next = token + 2;
  return cp_amount_words_find (self->words, both, CP_AMOUNT_WORD_PERCENT, NULL);
}

/* "a third of the seats", "by a tenth", not "a third seat". */
static gboolean
is_share (const Scan *self,
          guint32     token,
          double     *share)
{
  const guint32 after = token + 1;

  return is (self, token, CP_AMOUNT_WORD_SHARE, share)
         && (after >= self->text->n_tokens || (self->text->tokens[after].pos != CP_POS_NOUN && self->text->tokens[after].pos != CP_POS_ADJ
                                               && self->text->tokens[after].pos != CP_POS_PROPN));
}

static gboolean
is_once (const Scan *self,
         guint32     token)
{
  return token < self->text->n_tokens && cp_amount_words_find (self->words, self->text->tokens[token].norm, CP_AMOUNT_WORD_ONCE, NULL);
}

/* "half of the seats", "half its seats", "by half", not "half an hour", "half-time" or "one and a half". */
static gboolean
half (const Scan *self,
      guint32     token,
      double     *value)
{
  const CpToken *after = token + 1 < self->text->n_tokens ? &self->text->tokens[token + 1] : NULL;

  if (!is (self, token, CP_AMOUNT_WORD_HALF, value) || (token > 0 && is_once (self, token - 1)) || is_once (self, token + 1))
    return FALSE;
  return after == NULL || (after->pos != CP_POS_NOUN && strcmp (after->norm, "-") != 0);
}

/* What is made of a number by the words behind it. */
static void
go_on (const Scan *self,
       CpAmount   *amount,
       guint32     next)
{
  double times;
  guint32 after;

  for (; is (self, next, CP_AMOUNT_WORD_TIMES, &times); next++)
    amount->value *= times;
  if (is_percent (self, next, &after))
    {
      amount->share = TRUE;
      next = after;
    }
  else if (is_share (self, next, &times))
    {
      amount->share = TRUE;
      amount->value *= times;
      next++;
    }
  amount->tokens.last = next;
}

static gboolean
read_amount (const Scan *self,
             guint32     token,
             CpAmount   *amount)
{
  guint32 next = token + 1;
  double times;

  *amount = (CpAmount){ { token, token + 1 }, 0, FALSE };
  if (half (self, token, &amount->value))
    {
      amount->share = TRUE;
      return TRUE;
    }
  if (is (self, token, CP_AMOUNT_WORD_ONCE, &amount->value))
    {
      if (!is (self, next, CP_AMOUNT_WORD_TIMES, &times) && !is_share (self, next, &times))
        return FALSE;
    }
  else if (figures (self, token, &amount->value))
    {
      if (is_of_date (self, token, amount->value))
        return FALSE;
    }
  else if (!number_word (self, token, &next, &amount->value))
    return FALSE;
  go_on (self, amount, next);
  return TRUE;
}

/** cp_amounts_find: Returns: (transfer full) (element-type CpAmount): the amounts that @tokens of @text tell, in order; days and years are none */
GArray *
cp_amounts_find (const CpLanguage *language,
                 const CpText     *text,
                 CpRange           tokens)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CpAmount));
  const Scan scan = { cp_language_get_amount_words (language), cp_language_get_when_words (language), text, tokens.last };

  for (guint32 token = tokens.first; token < tokens.last;)
    {
      CpAmount amount;

      if (read_amount (&scan, token, &amount))
        {
          g_array_append_val (found, amount);
          token = amount.tokens.last;
        }
      else
        token++;
    }
  return found;
}

/** cp_amounts_alike: Returns: whether both may be the same amount, one told less exactly */
gboolean
cp_amounts_alike (const CpAmount *a,
                  const CpAmount *b)
{
  const double larger = MAX (a->value, b->value), apart = fabs (a->value - b->value);

  if (a->share != b->share)
    return FALSE;
  return apart <= (a->share || larger >= LARGE_NUMBER ? INEXACT * larger : 0);
}
