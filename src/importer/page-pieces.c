/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/page-pieces.h"

#include <string.h>

#include "importer/class-words.h"

/* An element that is open while the page is walked. */
typedef struct
{
  guint32  node;
  guint32  block; /* the innermost element that begins and ends a paragraph */
  guint8   kind;
  gboolean in_link;
  gboolean in_bold;
  gboolean is_block;
} Open;

typedef struct
{
  CpPage  *page;
  GArray  *open;
  CpPiece  piece;
  gboolean pending_space;
  gboolean pending_break; /* a single <br> */
  guint32  bold_chars;
} Walker;

/* THE PIECE */

static void
end_piece (Walker *self)
{
  CpPiece *piece = &self->piece;
  const Open *open = &g_array_index (self->open, Open, self->open->len - 1);

  piece->length = (guint32) self->page->text->len - piece->text;
  if (piece->length > 0)
    {
      piece->node = open->block;
      piece->tag = (guint8) cp_html_tag (self->page->html, open->block);
      piece->kind = open->kind;
      piece->is_bold = self->bold_chars + 2 >= piece->chars;
      g_string_append_c (self->page->text, '\0');
      g_array_append_val (self->page->pieces, *piece);
    }
  *piece = (CpPiece){ .text = (guint32) self->page->text->len };
  self->pending_space = self->pending_break = FALSE;
  self->bold_chars = 0;
}

static gboolean
ends_sentence (const GString *text)
{
  const char *last = text->len == 0 ? NULL : g_utf8_find_prev_char (text->str, text->str + text->len);

  return last != NULL && strchr (".!?:;\")", *last) != NULL ? TRUE
         : last != NULL && (strncmp (last, "”", 3) == 0 || strncmp (last, "…", 3) == 0 || strncmp (last, "。", 3) == 0
                            || strncmp (last, "！", 3) == 0 || strncmp (last, "？", 3) == 0 || strncmp (last, "」", 3) == 0
                            || strncmp (last, "»", 2) == 0 || strncmp (last, "।", 3) == 0);
}

/* One line break within a paragraph is a space, unless a sentence ended before it. */
static void
take_break (Walker *self)
{
  if (self->page->text->len == self->piece.text)
    return;
  if (self->pending_break || ends_sentence (self->page->text))
    end_piece (self);
  else
    self->pending_break = TRUE;
  self->pending_space = TRUE;
}

static void
count_char (CpPiece *piece,
            gunichar c)
{
  if (c == ',' || c == ';' || c == 0x060c || c == 0x3001 || c == 0xff0c)
    piece->commas++;
  else if (c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x0964 || c == 0x06d4)
    piece->sentences++;
}

/* Whether a character leaves a mark of its own: no white space, no control, nothing of width zero. */
static gboolean
is_shown (gunichar c)
{
  if (c < 0x7f)
    return c > 32;
  return c != 0x200b && c != 0xfeff && c != 0xad && !g_unichar_isspace (c);
}

/* Adds the characters up to the next that does not show itself; returns it. */
static const char *
take_run (Walker     *self,
          const char *text,
          const char *end)
{
  const char *start = text;
  gunichar c = (guchar) *text < 0x80 ? (guchar) *text : g_utf8_get_char (text);

  do
    {
      self->piece.chars++;
      count_char (&self->piece, c);
      text = g_utf8_next_char (text);
      c = text == end ? 0 : (guchar) *text < 0x80 ? (guchar) *text : g_utf8_get_char (text);
    }
  while (text < end && is_shown (c));
  g_string_append_len (self->page->text, start, text - start);
  return text;
}

static void
take_text (Walker     *self,
           const Open *open,
           const char *text,
           gsize       length)
{
  CpPiece *piece = &self->piece;
  GString *out = self->page->text;
  const char *end = text + length;
  guint32 before = piece->chars;

  while (text < end)
    {
      gunichar c = (guchar) *text < 0x80 ? (guchar) *text : g_utf8_get_char (text);

      if (!is_shown (c))
        {
          self->pending_space |= c <= 32 ? g_ascii_isspace ((char) c) : g_unichar_isspace (c);
          text = g_utf8_next_char (text);
          continue;
        }
      if (self->pending_space && out->len > piece->text)
        {
          g_string_append_c (out, ' ');
          piece->chars++;
        }
      self->pending_space = self->pending_break = FALSE;
      text = take_run (self, text, end);
    }
  if (open->in_link)
    piece->link_chars += piece->chars - before;
  if (open->in_bold)
    self->bold_chars += piece->chars - before;
}

/* WALKING */

static gboolean
style_hides (const char *style)
{
  const char *display = strstr (style, "display");
  const char *visibility = strstr (style, "visibility");

  if (display != NULL)
    {
      display += strlen ("display");
      while (*display == ' ' || *display == ':')
        display++;
      if (g_str_has_prefix (display, "none"))
        return TRUE;
    }
  if (visibility == NULL)
    return FALSE;
  visibility += strlen ("visibility");
  while (*visibility == ' ' || *visibility == ':')
    visibility++;
  return g_str_has_prefix (visibility, "hidden");
}

static gboolean
is_hidden (const CpHtml *html,
           guint32       node)
{
  const char *style = cp_html_attribute (html, node, CP_ATTRIBUTE_STYLE);
  const char *class_name;
  const char *aria;

  if (style != NULL && style_hides (style))
    return TRUE;
  if (cp_html_attribute (html, node, CP_ATTRIBUTE_HIDDEN) != NULL)
    return TRUE;
  aria = cp_html_attribute (html, node, CP_ATTRIBUTE_ARIA_HIDDEN);
  if (aria != NULL && strcmp (aria, "true") == 0)
    return TRUE;
  if (cp_tag_is_block (cp_html_tag (html, node)))
    return FALSE;
  class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);
  return class_name != NULL && cp_class_hides (class_name);
}

static guint8
block_kind (const CpHtml *html,
            guint32       node,
            guint8        inherited)
{
  CpTag tag = cp_html_tag (html, node);
  const char *class_name;

  if (inherited == CP_BLOCK_POST)
    return inherited;
  if (cp_tag_is_heading (tag))
    return CP_BLOCK_HEADING;
  if (tag == CP_TAG_LI || tag == CP_TAG_DD || tag == CP_TAG_DT)
    return CP_BLOCK_LIST_ITEM;
  if (tag != CP_TAG_BLOCKQUOTE && tag != CP_TAG_DIV)
    return inherited;
  class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);
  if (class_name != NULL && (cp_class_words (class_name) & CP_CLASS_POST) != 0)
    return CP_BLOCK_POST;
  return tag == CP_TAG_BLOCKQUOTE ? CP_BLOCK_QUOTE : inherited;
}

static void
close_ended (Walker *self,
             guint32 node)
{
  const CpHtml *html = self->page->html;

  while (self->open->len > 1)
    {
      const Open *open = &g_array_index (self->open, Open, self->open->len - 1);

      if (cp_html_node (html, open->node)->end > node)
        return;
      if (open->is_block)
        end_piece (self);
      g_array_set_size (self->open, self->open->len - 1);
    }
}

static void
open_element (Walker *self,
              guint32 node)
{
  const CpHtml *html = self->page->html;
  CpTag tag = cp_html_tag (html, node);
  Open open = g_array_index (self->open, Open, self->open->len - 1);

  open.node = node;
  open.is_block = cp_tag_is_block (tag);
  open.in_link |= tag == CP_TAG_A && cp_html_attribute (html, node, CP_ATTRIBUTE_HREF) != NULL;
  open.in_bold |= tag == CP_TAG_B || tag == CP_TAG_STRONG || cp_tag_is_heading (tag);
  if (open.is_block)
    {
      end_piece (self);
      open.block = node;
      open.kind = block_kind (html, node, open.kind);
    }
  g_array_append_val (self->open, open);
}

/** cp_page_cut: fills the pieces of @page, and the text that they are stretches of, from its tree */
void
cp_page_cut (CpPage *page)
{
  const CpHtml *html = page->html;
  Walker self = { .page = page, .open = g_array_new (FALSE, FALSE, sizeof (Open)) };
  Open root = { .kind = CP_BLOCK_PARAGRAPH };

  g_array_append_val (self.open, root);
  for (guint32 i = 1; i < html->nodes->len; i++)
    {
      const CpNode *node = cp_html_node (html, i);

      close_ended (&self, i);
      if (node->tag == CP_TAG_TEXT)
        take_text (&self, &g_array_index (self.open, Open, self.open->len - 1), html->text->str + node->text, node->length);
      else if (node->tag == CP_TAG_BR)
        take_break (&self);
      else if (cp_tag_is_silent ((CpTag) node->tag) || (node->n_attributes > 0 && is_hidden (html, i)))
        i = node->end - 1;
      else
        open_element (&self, i);
    }
  end_piece (&self);
  g_array_unref (self.open);
}
