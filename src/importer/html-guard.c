/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "importer/html-guard.h"

#include <string.h>

/* A tag with more attributes than this loses the others: libxml2 compares each with all before it. */
#define MAX_ATTRIBUTES 200

/* Elements that libxml2 will not end while a div within them is open, though a browser does. */
static const char *const sections[] = { "nav", "header", "footer", "section", "article", "aside", "main", "button", "figure" };
#define N_SECTIONS G_N_ELEMENTS (sections)
#define KIND_DIV N_SECTIONS
#define KIND_TABLE (N_SECTIONS + 1)
#define N_KINDS (N_SECTIONS + 2)

typedef struct
{
  const char *text;
  const char *end;
  GString    *out;    /* %NULL while nothing had to be changed */
  const char *copied; /* so far the text is in @out */
  GByteArray *open;   /* the kinds of the elements that are open */
  guint       n_open[N_KINDS];
} Guard;

static const char *
find (const char *from,
      const char *end,
      const char *mark)
{
  return memmem (from, (gsize) (end - from), mark, strlen (mark));
}

/* Puts @insert in the place of the text from @from to @to. */
static void
edit (Guard      *self,
      const char *from,
      const char *to,
      const char *insert)
{
  if (self->out == NULL)
    {
      self->out = g_string_sized_new ((gsize) (self->end - self->text) + 256);
      self->copied = self->text;
    }
  g_string_append_len (self->out, self->copied, from - self->copied);
  g_string_append (self->out, insert);
  self->copied = to;
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

/* OPEN ELEMENTS */

static guint
kind_of (const char *name,
         gsize       length)
{
  if (length == 3 && g_ascii_strncasecmp (name, "div", 3) == 0)
    return KIND_DIV;
  if (length == 5 && g_ascii_strncasecmp (name, "table", 5) == 0)
    return KIND_TABLE;
  for (guint i = 0; i < N_SECTIONS; i++)
    if (g_ascii_tolower (*name) == sections[i][0] && strlen (sections[i]) == length
        && g_ascii_strncasecmp (name, sections[i], length) == 0)
      return i;
  return N_KINDS;
}

static void
push (Guard *self,
      guint  kind)
{
  guint8 value = (guint8) kind;

  g_byte_array_append (self->open, &value, 1);
  self->n_open[kind]++;
}

/* Ends the innermost element of @kind and what is open within it; what libxml2 would not end by itself is ended before @tag. */
static void
pop_to (Guard      *self,
        guint       kind,
        const char *tag)
{
  while (self->n_open[kind] > 0 && self->open->len > 0)
    {
      guint top = self->open->data[self->open->len - 1];

      g_byte_array_set_size (self->open, self->open->len - 1);
      self->n_open[top]--;
      if (top == kind)
        return;
      if (kind < N_SECTIONS && top >= N_SECTIONS)
        edit (self, tag, tag, top == KIND_DIV ? "</div>" : "</table>");
    }
}

/* TAGS */

/* The '>' of the tag whose attributes begin at @p, or @end; attributes beyond the bound are dropped. */
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
    edit (self, beyond, p, "");
  return p;
}

static const char *
skip_name (const Guard *self,
           const char  *name)
{
  while (name < self->end && *name != '>' && *name != '/' && !g_ascii_isspace (*name))
    name++;
  return name;
}

/*
 * What stands for browsers without scripts is often half an element, which would swallow the page. Scripts and styles tell
 * nothing and are half of most pages; only data in JSON-LD are read.
 */
static gboolean
is_dropped (const char *name,
            const char *attributes,
            const char *content)
{
  if (strcmp (name, "noscript") == 0 || strcmp (name, "style") == 0)
    return TRUE;
  return strcmp (name, "script") == 0 && find (attributes, content, "+json") == NULL && find (attributes, content, "+JSON") == NULL;
}

/* Past the content of an element that is no markup. */
static const char *
walk_raw (Guard       *self,
          const char  *p,
          const char  *name,
          CpHtmlGuard *result)
{
  const char *attributes = p;
  const char *content = p = walk_attributes (self, p);

  p = find_end_tag (p, self->end, name);
  result->ends_inside = p == self->end;
  if (p < self->end && p > content + 1 && is_dropped (name, attributes, content))
    edit (self, content + 1, p, "");
  return p;
}

/* Past the tag that begins at @tag. */
static const char *
walk_start_tag (Guard       *self,
                const char  *tag,
                CpHtmlGuard *result)
{
  static const char *const raw[] = { "script", "style", "textarea", "noscript" };
  const char *name = tag + 1;
  const char *p = skip_name (self, name);
  gsize length = (gsize) (p - name);
  guint kind = kind_of (name, length);

  for (guint i = 0; i < G_N_ELEMENTS (raw); i++)
    if (length == strlen (raw[i]) && g_ascii_strncasecmp (name, raw[i], length) == 0)
      return walk_raw (self, p, raw[i], result);
  if (kind < N_KINDS)
    push (self, kind);
  p = walk_attributes (self, p);
  result->ends_inside = p == self->end;
  return p == self->end ? p : p + 1;
}

static const char *
walk_end_tag (Guard       *self,
              const char  *tag,
              CpHtmlGuard *result)
{
  const char *close = memchr (tag, '>', (gsize) (self->end - tag));
  const char *name = tag + 2;
  gsize length = (gsize) (skip_name (self, name) - name);
  guint kind = kind_of (name, length);

  if (length == 4 && (g_ascii_strncasecmp (name, "body", 4) == 0 || g_ascii_strncasecmp (name, "html", 4) == 0))
    result->has_end_tag = TRUE;
  if (kind < N_KINDS)
    pop_to (self, kind, tag);
  result->ends_inside = close == NULL;
  return close != NULL ? close + 1 : self->end;
}

/* Past a comment, which is dropped. */
static const char *
walk_comment (Guard       *self,
              const char  *p,
              CpHtmlGuard *result)
{
  const char *close = find (p + 4, self->end, "-->");

  result->ends_inside = close == NULL;
  if (close == NULL)
    return self->end;
  edit (self, p, close + 3, "");
  return close + 3;
}

/**
 * cp_html_guard:
 * @guarded: (out) (transfer full) (nullable): the text as it is to be parsed, where it differs
 *
 * Looks over the tags of a page before it is parsed: bounds the attributes of each, ends what a browser would end, drops
 * what tells nothing, and finds whether the page breaks off.
 */
CpHtmlGuard
cp_html_guard (const char *text,
               gsize       length,
               GString   **guarded)
{
  Guard self = { .text = text, .end = text + length, .open = g_byte_array_new () };
  CpHtmlGuard result = { FALSE, FALSE, FALSE };
  const char *p = text, *last = self.end;

  while (p < self.end && (p = memchr (p, '<', (gsize) (self.end - p))) != NULL)
    {
      result.ends_inside = p + 1 == self.end;
      if (result.ends_inside)
        break;
      if (self.end - p >= 4 && memcmp (p, "<!--", 4) == 0)
        p = walk_comment (&self, p, &result);
      else if (g_ascii_isalpha (p[1]))
        p = walk_start_tag (&self, p, &result);
      else if (p[1] == '/')
        p = walk_end_tag (&self, p, &result);
      else
        p++;
    }
  if (self.out != NULL)
    g_string_append_len (self.out, self.copied, self.end - self.copied);
  *guarded = self.out;
  g_byte_array_unref (self.open);

  while (last > text && g_ascii_isspace (last[-1]))
    last--;
  result.ends_with_tag = last > text && last[-1] == '>';
  return result;
}
