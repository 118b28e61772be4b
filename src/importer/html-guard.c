/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "importer/html-guard.h"

#include <string.h>

/* A tag with more attributes than this loses the others: libxml2 compares each with all before it. */
#define MAX_ATTRIBUTES 200

typedef struct
{
  const char *text;
  const char *end;
  char      **guarded;
} Guard;

static const char *
find (const char *from,
      const char *end,
      const char *mark)
{
  return memmem (from, (gsize) (end - from), mark, strlen (mark));
}

/* The "</name" that ends an element whose content is no markup; @end where it is missing. */
static const char *
find_end_tag (const char *from,
              const char *end,
              const char *name)
{
  gsize length = strlen (name);

  while ((from = memchr (from, '<', (gsize) (end - from))) != NULL)
    {
      if ((gsize) (end - from) > length + 2 && from[1] == '/' && g_ascii_strncasecmp (from + 2, name, length) == 0)
        return from;
      from++;
    }
  return end;
}

static void
blank (Guard      *self,
       const char *from,
       const char *to)
{
  if (*self->guarded == NULL)
    {
      *self->guarded = g_malloc ((gsize) (self->end - self->text) + 1);
      memcpy (*self->guarded, self->text, (gsize) (self->end - self->text));
      (*self->guarded)[self->end - self->text] = '\0';
    }
  memset (*self->guarded + (from - self->text), ' ', (gsize) (to - from));
}

/* The '>' of the tag whose attributes begin at @p, or @end; attributes beyond the bound are blanked. */
static const char *
walk_attributes (Guard      *self,
                 const char *p)
{
  const char *beyond = NULL;
  guint n = 0;

  while (p < self->end && *p != '>')
    {
      if (g_ascii_isspace (*p) || *p == '/')
        {
          p++;
          continue;
        }
      if (++n > MAX_ATTRIBUTES && beyond == NULL)
        beyond = p;
      while (p < self->end && *p != '=' && *p != '>' && !g_ascii_isspace (*p))
        p++;
      while (p < self->end && g_ascii_isspace (*p))
        p++;
      if (p == self->end || *p != '=')
        continue;
      p++;
      while (p < self->end && g_ascii_isspace (*p))
        p++;
      if (p < self->end && (*p == '"' || *p == '\''))
        {
          const char *close = memchr (p + 1, *p, (gsize) (self->end - p - 1));

          p = close != NULL ? close + 1 : self->end;
        }
      else
        while (p < self->end && *p != '>' && !g_ascii_isspace (*p))
          p++;
    }
  if (beyond != NULL)
    blank (self, beyond, p);
  return p;
}

/* Past the tag that begins at @p, and past its content where that is no markup. */
static const char *
walk_tag (Guard       *self,
          const char  *p,
          CpHtmlGuard *result)
{
  static const char *const raw[] = { "script", "style", "textarea", "noscript" };
  const char *name = p + 1;

  for (p = name; p < self->end && *p != '>' && *p != '/' && !g_ascii_isspace (*p);)
    p++;
  for (guint i = 0; i < G_N_ELEMENTS (raw); i++)
    if ((gsize) (p - name) == strlen (raw[i]) && g_ascii_strncasecmp (name, raw[i], strlen (raw[i])) == 0)
      {
        const char *content;

        content = p = walk_attributes (self, p);
        p = find_end_tag (p, self->end, raw[i]);
        result->ends_inside = p == self->end;
        /* What stands there for browsers without scripts is often half an element, which would swallow the page. */
        if (strcmp (raw[i], "noscript") == 0 && p < self->end && p > content + 1)
          blank (self, content + 1, p);
        return p;
      }
  p = walk_attributes (self, p);
  result->ends_inside = p == self->end;
  return p == self->end ? p : p + 1;
}

/**
 * cp_html_guard:
 * @guarded: (out) (nullable): the text of the same length with what would take too long blanked, where there is such
 *
 * Looks over the tags of a page before it is parsed: bounds the attributes of each, and finds whether the page breaks off.
 */
CpHtmlGuard
cp_html_guard (const char *text,
               gsize       length,
               char      **guarded)
{
  Guard self = { .text = text, .end = text + length, .guarded = guarded };
  CpHtmlGuard result = { FALSE, FALSE, FALSE };
  const char *p = text, *last = self.end;

  *guarded = NULL;
  while (p < self.end && (p = memchr (p, '<', (gsize) (self.end - p))) != NULL)
    {
      result.ends_inside = FALSE;
      if (p + 1 == self.end)
        {
          result.ends_inside = TRUE;
          break;
        }
      if (self.end - p >= 4 && memcmp (p, "<!--", 4) == 0)
        {
          const char *close = find (p + 4, self.end, "-->");

          result.ends_inside = close == NULL;
          p = close != NULL ? close + 3 : self.end;
        }
      else if (g_ascii_isalpha (p[1]))
        p = walk_tag (&self, p, &result);
      else if (p[1] == '/')
        {
          const char *close = memchr (p, '>', (gsize) (self.end - p));

          if (self.end - p >= 7 && (g_ascii_strncasecmp (p + 2, "body", 4) == 0 || g_ascii_strncasecmp (p + 2, "html", 4) == 0))
            result.has_end_tag = TRUE;
          result.ends_inside = close == NULL;
          p = close != NULL ? close + 1 : self.end;
        }
      else
        p++;
    }
  while (last > text && g_ascii_isspace (last[-1]))
    last--;
  result.ends_with_tag = last > text && last[-1] == '>';
  return result;
}
