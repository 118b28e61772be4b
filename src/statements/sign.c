/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The makings of signs: words that are put together, places that are compared. */
#include "statements/sign.h"

#include <string.h>

/* The longest sign; what is longer tells too little to have a weight. */
#define LONGEST 120

/** cp_sign: hands over a sign that is put together of @first and what follows, up to %NULL */
void
cp_sign (const CpSigns *self,
         const char    *first,
         ...)
{
  char sign[LONGEST];
  gsize length = 0;
  va_list parts;

  va_start (parts, first);
  for (const char *part = first; part != NULL; part = va_arg (parts, const char *))
    {
      gsize n = strlen (part);

      if (length + n + 2 > sizeof sign)
        break;
      if (length > 0)
        sign[length++] = ':';
      memcpy (sign + length, part, n);
      length += n;
    }
  va_end (parts);
  sign[length] = '\0';
  self->func (sign, self->data);
}

/** cp_sign_bin: Returns: a count as a sign tells it: exactly where it is small, "x" for none */
const char *
cp_sign_bin (int value)
{
  return value < 0 ? "x" : value == 0 ? "0" : value == 1 ? "1" : value == 2 ? "2" : value <= 4 ? "3" : "5";
}

/** cp_sign_truth: Returns: "1" or "0" */
const char *
cp_sign_truth (gboolean value)
{
  return value ? "1" : "0";
}

/** cp_sign_head: Returns: the word of @range that depends on one outside */
guint32
cp_sign_head (const CpText *text,
              CpRange       range)
{
  for (guint32 i = range.first; i < range.last; i++)
    {
      guint32 head = text->tokens[i].head;

      if (head == i || head < range.first || head >= range.last)
        return i;
    }
  return range.last - 1;
}

/** cp_sign_is_subject: Returns: whether @range is a clause's subject */
gboolean
cp_sign_is_subject (const CpText *text,
                    CpRange       range)
{
  const CpToken *t = &text->tokens[cp_sign_head (text, range)];

  return t->dep == CP_DEP_NSUBJ || t->dep == CP_DEP_NSUBJ_PASS;
}

/** cp_sign_leads: Returns: whether @range is what its sentence as a whole is about */
gboolean
cp_sign_leads (const CpText *text,
               CpRange       range)
{
  const CpToken *t = &text->tokens[cp_sign_head (text, range)];

  return cp_sign_is_subject (text, range) && text->tokens[t->head].head == t->head;
}

/** cp_sign_last_before: Returns: (nullable): the last of @places that begins before @token */
const CpRange *
cp_sign_last_before (const GArray *places,
                     guint32       token)
{
  const CpRange *last = NULL;

  for (guint i = 0; i < places->len && g_array_index (places, CpRange, i).first < token; i++)
    last = &g_array_index (places, CpRange, i);
  return last;
}

/** cp_sign_first_behind: Returns: (nullable): the first of @places that begins at @token or behind it */
const CpRange *
cp_sign_first_behind (const GArray *places,
                      guint32       token)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, CpRange, i).first >= token)
      return &g_array_index (places, CpRange, i);
  return NULL;
}

/** cp_sign_sentence: Returns: in which sentence @token stands */
guint32
cp_sign_sentence (const CpSigns *self,
                  guint32        token)
{
  return self->text->tokens[token].sentence;
}

/** cp_sign_paragraph: Returns: in which paragraph @token stands */
guint32
cp_sign_paragraph (const CpSigns *self,
                   guint32        token)
{
  return self->text->sentences[cp_sign_sentence (self, token)].paragraph;
}

static gboolean
may_have_officers (const CpPatron *patron)
{
  return patron->figure != NULL ? patron->figure->kind == CP_SPEAKER_ORGANISATION : patron->institution != NULL || patron->named;
}

/** cp_sign_rank: Returns: how many others, or subjects, that may have officers are named between @place and the source's first name; 5 for more */
int
cp_sign_rank (const CpSigns *self,
              CpRange        place,
              gboolean       subjects)
{
  int n = 0;

  for (guint i = 0; i < self->suitor->patrons->len && n < 5; i++)
    {
      const CpPatron *other = g_ptr_array_index (self->suitor->patrons, i);

      if (other != self->patron && other->last != NULL && other->last->first > place.first && (!subjects || other->subject)
          && other->figure != self->suitor->source && may_have_officers (other))
        n++;
    }
  return n;
}
