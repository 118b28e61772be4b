/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "importer/assemble.h"
#include "importer/charset.h"
#include "importer/head-lines.h"
#include "importer/lines.h"
#include "importer/reason.h"

/* Markdown as CommonMark has it (https://spec.commonmark.org), as far as paragraphs, headings, lists and block quotes
 * go, with the "key: value" head that many programs write; the marks of emphasis and links are taken off. */

static const char *const suffixes[] = { ".md", ".markdown", ".mdown", ".mkd", NULL };

static int
recognise_markdown (const CpSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  return cp_source_has_suffix (source, suffixes) && memchr (data, '\0', MIN (size, 4096)) == NULL ? 70 : 0;
}

/* The text of [text](address) and ![text](address), without * _ ` around words and \ before marks. */
static char *
strip_inline (const char *line)
{
  GString *out = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p++)
    {
      if (*p == '\\' && g_ascii_ispunct (p[1]))
        g_string_append_c (out, *++p);
      else if (*p == '*' || *p == '`')
        continue;
      else if (*p == '_' && (p == line || !g_ascii_isalnum (p[-1]) || !g_ascii_isalnum (p[1])))
        continue;
      else if (*p == '!' && p[1] == '[')
        continue;
      else if (*p == '[')
        continue;
      else if (*p == ']' && p[1] == '(' && strchr (p, ')') != NULL)
        p = strchr (p, ')');
      else if (*p == ']')
        continue;
      else
        g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

static void
flush (CpArticle  *article,
       CpBlockKind kind,
       GString    *text)
{
  g_autofree char *plain = strip_inline (text->str);

  if (kind == CP_BLOCK_HEADING && article->title == NULL && article->blocks->len == 0)
    article->title = g_strstrip (g_steal_pointer (&plain));
  else
    cp_article_add_block (article, kind == CP_BLOCK_PARAGRAPH && cp_line_is_turn (plain) ? CP_BLOCK_TURN : kind, plain);
  g_string_truncate (text, 0);
}

static void
read_head_line (CpArticle  *article,
                const char *line)
{
  const char *colon = strchr (line, ':');
  g_autofree char *key = colon != NULL ? g_ascii_strdown (line, colon - line) : NULL;
  g_autofree char *value = colon != NULL ? g_strstrip (g_strdup (colon + 1)) : NULL;
  gsize length = value != NULL ? strlen (value) : 0;

  if (length >= 2 && (value[0] == '"' || value[0] == '\'') && value[length - 1] == value[0])
    {
      value[length - 1] = '\0';
      memmove (value, value + 1, length - 1);
    }
  if (key == NULL || *value == '\0')
    return;
  if (strcmp (key, "title") == 0 && article->title == NULL)
    article->title = g_steal_pointer (&value);
  else if ((strcmp (key, "author") == 0 || strcmp (key, "byline") == 0) && article->byline == NULL)
    article->byline = g_steal_pointer (&value);
  else if ((strcmp (key, "publisher") == 0 || strcmp (key, "source") == 0) && article->publisher == NULL)
    article->publisher = g_steal_pointer (&value);
  else if (strcmp (key, "date") == 0)
    cp_date_parse_iso (value, &article->published);
  else if (strcmp (key, "url") == 0 && article->url == NULL)
    article->url = g_steal_pointer (&value);
}

/* Takes the marks off the beginning of a line; @starts says that a new block begins with it. */
static const char *
line_kind (const char  *line,
           CpBlockKind *kind,
           gboolean    *starts)
{
  const char *p = line + strspn (line, " \t");
  gsize hashes = strspn (p, "#");
  gsize digits = strspn (p, "0123456789");

  *starts = TRUE;
  if (hashes > 0 && hashes <= 6 && p[hashes] == ' ')
    {
      *kind = CP_BLOCK_HEADING;
      return p + hashes + 1;
    }
  if (*p == '>')
    {
      *starts = *kind != CP_BLOCK_QUOTE;
      *kind = CP_BLOCK_QUOTE;
      return p + 1;
    }
  if ((*p == '-' || *p == '+' || *p == '*') && p[1] == ' ')
    {
      *kind = CP_BLOCK_LIST_ITEM;
      return p + 2;
    }
  if (digits > 0 && digits < 4 && p[digits] == '.' && p[digits + 1] == ' ')
    {
      *kind = CP_BLOCK_LIST_ITEM;
      return p + digits + 2;
    }
  *starts = FALSE;
  return p;
}

static gboolean
is_rule (const char *line)
{
  gsize n = strspn (line, "-*_= \t");

  return n >= 3 && line[n] == '\0';
}

/* Above the text, lines like "*By Grace Nduta*" and "18 July 2019" tell who wrote it and when. */
static gboolean
take_byline (CpArticle  *article,
             const char *line)
{
  g_autofree char *plain = g_strdup (line + strspn (line, "*_ "));
  CpReason reason;

  for (gsize length = strlen (plain); length > 0 && strchr ("*_ ", plain[length - 1]) != NULL; length--)
    plain[length - 1] = '\0';
  reason = *plain != '\0' ? cp_head_line_read (plain, article) : CP_REASON_NONE;
  if (reason != CP_REASON_NONE)
    cp_article_add_leftover (article, plain, cp_reason_words (reason));
  return reason != CP_REASON_NONE;
}

static gboolean
read_markdown (const CpSource *source,
               GPtrArray      *articles,
               GError        **error)
{
  g_autoptr (CpDecoded) decoded = cp_decode (source->bytes, source->charset, FALSE);
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (decoded->text, "\n", -1);
  CpBlockKind kind = CP_BLOCK_PARAGRAPH;
  guint i = 0;

  if (lines[0] != NULL && strcmp (g_strchomp (lines[0]), "---") == 0)
    for (i = 1; lines[i] != NULL && strcmp (g_strchomp (lines[i]), "---") != 0; i++)
      read_head_line (article, lines[i]);
  for (i += i > 0 && lines[i] != NULL; lines[i] != NULL; i++)
    {
      const char *line = g_strchomp (lines[i]);
      gboolean starts;
      CpBlockKind next = kind;

      if (*line == '\0' || is_rule (line))
        {
          /* A line of = or - under a line makes that a heading. */
          if (*line != '\0' && text->len > 0 && (line[0] == '=' || line[0] == '-'))
            kind = CP_BLOCK_HEADING;
          flush (article, kind, text);
          kind = CP_BLOCK_PARAGRAPH;
          continue;
        }
      line = line_kind (line, &next, &starts);
      line += strspn (line, " \t");
      if (starts || kind == CP_BLOCK_HEADING)
        {
          flush (article, kind, text);
          kind = starts ? next : CP_BLOCK_PARAGRAPH;
        }
      if (kind == CP_BLOCK_PARAGRAPH && text->len == 0 && article->title != NULL && article->blocks->len == 0
          && take_byline (article, line))
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, line);
    }
  flush (article, kind, text);
  return cp_assemble_close (source, article, articles, error);
}

const CpFormat cp_format_markdown = { "markdown", recognise_markdown, read_markdown };
