/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/matcher.h"

#include <string.h>

/* Nothing longer is sought. */
#define MAX_LENGTH 1000u

struct _CpMatcher
{
  gunichar *sought; /* folded */
  guint     n;
  gboolean  begins[256]; /* whether a match may begin with this byte */
};

/* The one form of a character that all its variants are compared in. */
static gunichar
fold (gunichar c)
{
  if (c < 0x80)
    return c == '\n' || c == '\t' || c == '\r' ? ' ' : (gunichar) g_ascii_tolower ((char) c);
  switch (c)
    {
    case 0x2018: /* single quotation marks */
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2bc:
      return '\'';
    case 0xab: /* double quotation marks */
    case 0xbb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return '"';
    case 0x2010: /* hyphens and dashes */
    case 0x2011:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    case 0xa0: /* spaces that do not break */
    case 0x202f:
      return ' ';
    default:
      return g_unichar_tolower (c);
    }
}

static inline gunichar
next_folded (const char **p)
{
  gunichar c = (guchar) **p;

  if (c < 0x80)
    {
      (*p)++;
      return fold (c);
    }
  c = g_utf8_get_char (*p);
  *p = g_utf8_next_char (*p);
  return fold (c);
}

/** cp_matcher_new: Returns: (transfer full): a matcher for @sought, valid UTF-8; white space at its ends does not count */
CpMatcher *
cp_matcher_new (const char *sought)
{
  CpMatcher *self = g_new0 (CpMatcher, 1);
  g_autofree char *stripped = g_strstrip (g_strdup (sought));
  const char *p = stripped;

  self->sought = g_new0 (gunichar, MIN (strlen (stripped), MAX_LENGTH) + 1);
  while (*p != '\0' && self->n < MAX_LENGTH)
    self->sought[self->n++] = next_folded (&p);
  for (guint byte = 0; byte < G_N_ELEMENTS (self->begins); byte++)
    self->begins[byte] = byte < 0x80 ? fold (byte) == self->sought[0] : byte >= 0xc0;
  return self;
}

/** cp_matcher_free: frees @self */
void
cp_matcher_free (CpMatcher *self)
{
  g_free (self->sought);
  g_free (self);
}

/** cp_matcher_length: Returns: how many code points a match covers; 0 where nothing is sought */
guint
cp_matcher_length (const CpMatcher *self)
{
  return self->n;
}

static gboolean
matches_here (const CpMatcher *self,
              const char      *p,
              const char      *end)
{
  for (guint i = 0; i < self->n; i++)
    if (p >= end || next_folded (&p) != self->sought[i])
      return FALSE;
  return TRUE;
}

/** cp_matcher_find: Returns: (nullable): the first place between @start and @end where a match begins that ends before @end */
const char *
cp_matcher_find (const CpMatcher *self,
                 const char      *start,
                 const char      *end)
{
  if (self->n == 0)
    return NULL;
  for (const char *p = start; p < end; p++)
    if (self->begins[(guchar) *p] && matches_here (self, p, end))
      return p;
  return NULL;
}

/** cp_matcher_in: Returns: whether there is a match between @start and @end (the string's end where %NULL); nothing sought is everywhere */
gboolean
cp_matcher_in (const CpMatcher *self,
               const char      *start,
               const char      *end)
{
  if (self->n == 0)
    return TRUE;
  if (start == NULL)
    return FALSE;
  return cp_matcher_find (self, start, end != NULL ? end : start + strlen (start)) != NULL;
}

/**
 * cp_matcher_split:
 * @sought: (nullable): words with white space between; those between quotation marks are one
 *
 * Returns: (transfer full) (element-type CpMatcher): a matcher for each
 */
GPtrArray *
cp_matcher_split (const char *sought)
{
  GPtrArray *matchers = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_matcher_free);
  g_autoptr (GString) word = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = sought != NULL ? sought : ""; ; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar folded = fold (c);

      if (c == 0 || folded == '"' || (g_unichar_isspace (c) && !quoted))
        {
          if (word->len > 0)
            g_ptr_array_add (matchers, cp_matcher_new (word->str));
          g_string_truncate (word, 0);
          quoted = folded == '"' ? !quoted : quoted;
        }
      else
        g_string_append_unichar (word, c);
      if (c == 0)
        return matchers;
    }
}
