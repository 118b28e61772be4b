/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/assemble.h"

#include <string.h>

#include "importer/head-lines.h"
#include "importer/html-tree.h"
#include "importer/lines.h"
#include "importer/reason.h"

/* What each of the entries of a feed has a copy of is no longer than this, in bytes. */
#define MAX_SHARED 500

/* A paragraph's kind holds until the element that gave it ends. */
typedef struct
{
  guint32     end;
  CpBlockKind kind;
} Open;

static CpBlockKind
kind_of (CpTag       tag,
         CpBlockKind outer)
{
  if (cp_tag_is_heading (tag))
    return CP_BLOCK_HEADING;
  if (tag == CP_TAG_LI)
    return CP_BLOCK_LIST_ITEM;
  if (tag == CP_TAG_BLOCKQUOTE)
    return CP_BLOCK_QUOTE;
  return outer;
}

static void
flush (CpArticle  *article,
       CpBlockKind kind,
       GString    *text)
{
  cp_article_add_block (article, kind, text->str);
  g_string_truncate (text, 0);
}

static void
add_folded (GString    *out,
            const char *text,
            gsize       length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
}

/**
 * cp_assemble_html:
 * @html: UTF-8
 * @length: in bytes, or -1 where it ends with a 0
 *
 * Adds all paragraphs of a piece of HTML that is known to be the article's own text (a feed's content, a book's
 * chapter), so that nothing of it is to be left out.
 */
void
cp_assemble_html (CpArticle  *article,
                  const char *html,
                  gssize      length)
{
  g_autoptr (CpHtml) tree = cp_html_parse (html, length < 0 ? strlen (html) : (gsize) length);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_autoptr (GString) text = g_string_new (NULL);
  CpBlockKind kind = CP_BLOCK_PARAGRAPH;

  for (guint32 i = 0; i < tree->nodes->len;)
    {
      const CpNode *node = cp_html_node (tree, i);

      while (open->len > 0 && g_array_index (open, Open, open->len - 1).end <= i)
        {
          flush (article, kind, text);
          kind = g_array_index (open, Open, open->len - 1).kind;
          g_array_set_size (open, open->len - 1);
        }
      if (cp_tag_is_silent ((CpTag) node->tag))
        {
          i = MAX (node->end, i + 1);
          continue;
        }
      if (node->tag == CP_TAG_TEXT)
        add_folded (text, tree->text->str + node->text, node->length);
      else if (cp_tag_is_block ((CpTag) node->tag))
        {
          Open entry = { node->end, kind };

          flush (article, kind, text);
          g_array_append_val (open, entry);
          kind = kind_of ((CpTag) node->tag, kind);
        }
      i++;
    }
  flush (article, kind, text);
}

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t\r\f\v")] == '\0';
}

static void
flush_text (CpArticle *article,
            GString   *text)
{
  cp_article_add_block (article, cp_line_is_turn (text->str) ? CP_BLOCK_TURN : CP_BLOCK_PARAGRAPH, text->str);
  g_string_truncate (text, 0);
}

/** cp_assemble_text: adds the paragraphs of plain text, which blank lines divide; where none does, each line is one */
void
cp_assemble_text (CpArticle  *article,
                  const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) folded = g_string_new (NULL);
  gboolean has_blank = FALSE;

  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    has_blank |= is_blank (lines[i]);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!has_blank || is_blank (lines[i]))
        flush_text (article, folded);
      add_folded (folded, lines[i], strlen (lines[i]));
      add_folded (folded, " ", 1);
    }
  flush_text (article, folded);
}

/**
 * cp_assemble_paragraph:
 *
 * Adds a paragraph of a document, white space made single. Before any text, a heading is the title of an article without one,
 * and lines like "By Grace Nduta" and "18 July 2019" tell who wrote it and when.
 */
void
cp_assemble_paragraph (CpArticle  *article,
                       CpBlockKind kind,
                       const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  CpReason reason = CP_REASON_NONE;

  add_folded (folded, text, strlen (text));
  g_strchomp (folded->str);
  if (*folded->str == '\0')
    return;
  if (article->blocks->len == 0 && kind == CP_BLOCK_HEADING)
    {
      if (article->title == NULL)
        article->title = g_strdup (folded->str);
      if (strcmp (article->title, folded->str) == 0)
        return;
    }
  if (article->blocks->len == 0 && article->title != NULL && kind == CP_BLOCK_PARAGRAPH)
    reason = cp_head_line_read (folded->str, article);
  if (reason != CP_REASON_NONE)
    cp_article_add_leftover (article, folded->str, cp_reason_words (reason));
  else
    cp_article_add_block (article, kind == CP_BLOCK_PARAGRAPH && cp_line_is_turn (folded->str) ? CP_BLOCK_TURN : kind, folded->str);
}

/** cp_assemble_shorten: cuts what a feed says of all its entries, in place, to the length of a name or a title; @text may be %NULL */
void
cp_assemble_shorten (char *text)
{
  if (text != NULL && strlen (text) > MAX_SHARED)
    *g_utf8_find_prev_char (text, text + MAX_SHARED) = '\0';
}

static gboolean
repeats_title (const char *title,
               CpArticle  *article)
{
  const CpBlock *first;

  if (title == NULL || article->blocks->len < 2)
    return FALSE;
  first = &g_array_index (article->blocks, CpBlock, 0);
  return first->span.end - first->span.start == strlen (title)
         && strncmp (article->filling->str + first->span.start, title, strlen (title)) == 0;
}

/**
 * cp_assemble_close:
 * @article: (transfer none): filled, not closed
 *
 * Closes an article and adds it to @articles, or says that none was found where it has no text.
 */
gboolean
cp_assemble_close (const CpSource *source,
                   CpArticle      *article,
                   GPtrArray      *articles,
                   GError        **error)
{
  if (article->blocks->len == 0)
    return cp_source_fail_no_article (source, error);

  if (article->uri == NULL)
    article->uri = g_strdup (source->uri);
  if (article->title != NULL)
    g_strstrip (article->title);
  if (repeats_title (article->title, article))
    cp_article_drop_first_block (article);
  cp_article_close (article);
  g_ptr_array_add (articles, cp_article_ref (article));
  return TRUE;
}
