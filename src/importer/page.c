/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/page.h"

#include <string.h>

#include "importer/class-words.h"
#include "importer/page-pieces.h"

/* A subtree whose class says that it is no part of the article is believed only while it holds less of the running text. */
#define MOST_OF_PAGE 0.4
#define LEAST_ARTICLE 200 /* characters */
#define HALF_OF_PAGE 0.5
#define NEARLY_ALL_OF_PAGE 0.85

/* A box that floats beside the text has no more characters. */
#define MAX_FLOATING 400

/** cp_page_free: frees @self; the tree it was made from is its maker's */
void
cp_page_free (CpPage *self)
{
  g_array_unref (self->pieces);
  g_string_free (self->text, TRUE);
  g_free (self->weights);
  g_free (self->reasons);
  g_free (self->flags);
  g_free (self);
}

/** cp_piece_is_running: Returns: whether a piece reads like running text: long enough, and not mostly links */
gboolean
cp_piece_is_running (const CpPiece *piece)
{
  return piece->chars >= 40 && piece->link_chars * 2 < piece->chars
         && (piece->sentences > 0 || piece->commas > 0 || piece->chars >= 80);
}

/* WEIGHING */

static void
weigh (CpPage *self)
{
  const CpHtml *html = self->html;

  memset (self->weights, 0, html->nodes->len * sizeof *self->weights);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CpPiece *piece = cp_page_piece (self, i);
      CpWeight *weight = &self->weights[piece->node];

      weight->chars += piece->chars;
      weight->link_chars += piece->link_chars;
      if (piece->reason != CP_REASON_NONE)
        continue;
      weight->open_chars += piece->chars;
      if (cp_piece_is_running (piece))
        weight->good_chars += piece->chars;
    }
  for (guint32 i = html->nodes->len - 1; i > 0; i--)
    {
      CpWeight *parent = &self->weights[cp_html_node (html, i)->parent];

      parent->chars += self->weights[i].chars;
      parent->link_chars += self->weights[i].link_chars;
      parent->open_chars += self->weights[i].open_chars;
      parent->good_chars += self->weights[i].good_chars;
    }
}

/* MARKING */

/* What a class says is believed of an element that holds no more words than such a thing has, in characters; 0 for any. */
static const struct
{
  CpClass  flag;
  CpReason reason;
  guint    max_chars;
} class_reasons[] = {
  { CP_CLASS_COMMENTS, CP_REASON_COMMENTS, 0 },       { CP_CLASS_OVERLAY, CP_REASON_OVERLAY, 0 },
  { CP_CLASS_RELATED, CP_REASON_RELATED, 0 },         { CP_CLASS_SHARE, CP_REASON_SHARE, 600 },
  { CP_CLASS_NAVIGATION, CP_REASON_NAVIGATION, 0 },   { CP_CLASS_PROMOTION, CP_REASON_PROMOTION, 0 },
  { CP_CLASS_ADVERTISEMENT, CP_REASON_ADVERTISEMENT, 0 }, { CP_CLASS_CAPTION, CP_REASON_CAPTION, 800 },
  { CP_CLASS_BYLINE, CP_REASON_BYLINE, 300 },         { CP_CLASS_TAGS, CP_REASON_TAGS, 500 },
  { CP_CLASS_DATE, CP_REASON_DATE, 120 },
};

static CpReason
reason_of_tag (CpTag tag)
{
  switch (tag)
    {
    case CP_TAG_NAV:
    case CP_TAG_FOOTER:
    case CP_TAG_MENU:
      return CP_REASON_NAVIGATION;
    case CP_TAG_ASIDE:
      return CP_REASON_RELATED;
    case CP_TAG_FIGCAPTION:
      return CP_REASON_CAPTION;
    default:
      return CP_REASON_NONE;
    }
}

/* The article itself is never left out for a word in its class: a page's own frame has many. */
static gboolean
is_believable (const CpPage *self,
               guint32       node,
               CpReason      reason)
{
  const CpWeight *own = &self->weights[node], *all = &self->weights[0];
  double share, most = MOST_OF_PAGE;

  if (reason == CP_REASON_COMMENTS)
    most = NEARLY_ALL_OF_PAGE;
  else if (reason == CP_REASON_OVERLAY)
    most = HALF_OF_PAGE;
  /* A page of short lines has no running text: there the words outside links count. */
  if (all->good_chars >= 300)
    share = (double) own->good_chars / all->good_chars;
  else
    share = (double) (own->chars - own->link_chars) / MAX (1u, all->chars - all->link_chars);
  return share < most;
}

/* A box beside the text as pages made it before style sheets: <table align="right">, of few words. */
static gboolean
is_floating_table (const CpPage *self,
                   guint32       node)
{
  const char *align = cp_html_attribute (self->html, node, CP_ATTRIBUTE_ALIGN);

  return align != NULL && self->weights[node].chars <= MAX_FLOATING
         && (g_ascii_strcasecmp (align, "right") == 0 || g_ascii_strcasecmp (align, "left") == 0);
}

/**
 * cp_page_class_flags:
 *
 * Returns: what the words in an element's class and id say, #CpClass; looked up once a node
 */
guint32
cp_page_class_flags (const CpPage *self,
                     guint32       node)
{
  static const CpAttribute names[] = { CP_ATTRIBUTE_CLASS, CP_ATTRIBUTE_ID, CP_ATTRIBUTE_TESTID };
  guint32 flags = self->flags[node];

  if (flags != 0)
    return flags & ~CP_CLASS_KNOWN;
  for (guint i = 0; cp_html_node (self->html, node)->n_attributes > 0 && i < G_N_ELEMENTS (names); i++)
    {
      const char *words = cp_html_attribute (self->html, node, names[i]);

      flags |= words != NULL ? cp_class_words (words) : 0;
    }
  self->flags[node] = flags | CP_CLASS_KNOWN;
  return flags;
}

/* An aside that says who wrote the article and when: <aside class="meta">. */
static gboolean
is_meta_aside (const CpPage *self,
               guint32       node)
{
  return (cp_page_class_flags (self, node) & (CP_CLASS_BYLINE | CP_CLASS_DATE)) != 0;
}

static CpReason
reason_of_element (const CpPage *self,
                   guint32       node)
{
  const CpHtml *html = self->html;
  CpTag tag = cp_html_tag (html, node);
  const char *class_name, *role;
  guint32 flags;

  if (tag == CP_TAG_BODY || tag == CP_TAG_HTML || tag == CP_TAG_MAIN)
    return CP_REASON_NONE;
  if (reason_of_tag (tag) != CP_REASON_NONE && !(tag == CP_TAG_ASIDE && is_meta_aside (self, node)))
    return reason_of_tag (tag);
  if (cp_html_node (html, node)->n_attributes == 0)
    return CP_REASON_NONE;
  if (tag == CP_TAG_TABLE && is_floating_table (self, node))
    return CP_REASON_OUTSIDE;
  class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);
  role = cp_html_attribute (html, node, CP_ATTRIBUTE_ROLE);
  if (class_name != NULL && cp_class_hides (class_name))
    return CP_REASON_HIDDEN;
  flags = cp_page_class_flags (self, node);
  if (role != NULL)
    flags |= cp_class_words (role);
  if (tag == CP_TAG_ASIDE)
    return CP_REASON_BYLINE;
  if ((flags & (CP_CLASS_BODY | CP_CLASS_POST)) != 0)
    return CP_REASON_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (class_reasons); i++)
    if ((flags & class_reasons[i].flag) != 0
        && (class_reasons[i].max_chars == 0 || self->weights[node].chars <= class_reasons[i].max_chars))
      return class_reasons[i].reason;
  return CP_REASON_NONE;
}

static gboolean
is_post (const CpHtml *html,
         guint32       node)
{
  const char *class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);

  return class_name != NULL && (cp_class_words (class_name) & CP_CLASS_POST) != 0;
}

static void
mark (CpPage *self)
{
  const CpHtml *html = self->html;

  for (guint32 i = 1; i < html->nodes->len; i++)
    {
      const CpNode *node = cp_html_node (html, i);

      self->reasons[i] = self->reasons[node->parent];
      /* Embedded posts are the article's, though the frame around them says "social". */
      if (self->reasons[i] != CP_REASON_NONE && self->reasons[i] != CP_REASON_COMMENTS && node->tag == CP_TAG_BLOCKQUOTE
          && is_post (html, i))
        self->reasons[i] = CP_REASON_NONE;
      if (self->reasons[i] != CP_REASON_NONE || self->weights[i].chars == 0 || !cp_tag_is_block ((CpTag) node->tag))
        continue;
      self->reasons[i] = reason_of_element (self, i);
      if (self->reasons[i] != CP_REASON_NONE && !is_believable (self, i, self->reasons[i]))
        self->reasons[i] = CP_REASON_NONE;
    }
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CpPiece *piece = cp_page_piece (self, i);

      piece->reason = self->reasons[piece->node];
    }
}

/**
 * cp_page_relax:
 *
 * Takes back what was left out for the words in a class, where that left no article. What elements themselves say (nav,
 * footer) and readers' comments stay out.
 *
 * Returns: whether there is running text now
 */
gboolean
cp_page_relax (CpPage *self)
{
  for (guint32 i = 1; i < self->html->nodes->len; i++)
    {
      const CpNode *node = cp_html_node (self->html, i);
      CpReason inherited = (CpReason) self->reasons[node->parent];

      if (self->reasons[i] == CP_REASON_COMMENTS)
        continue;
      self->reasons[i] = (guint8) (inherited != CP_REASON_NONE ? inherited : reason_of_tag ((CpTag) node->tag));
    }
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CpPiece *piece = cp_page_piece (self, i);

      piece->reason = self->reasons[piece->node];
      piece->is_inside = FALSE;
    }
  weigh (self);
  return self->weights[0].good_chars >= LEAST_ARTICLE;
}

/** cp_page_new: Returns: (transfer full): @html in pieces; @html is borrowed and must outlive it */
CpPage *
cp_page_new (const CpHtml *html)
{
  CpPage *self = g_new0 (CpPage, 1);

  self->html = html;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (CpPiece));
  self->text = g_string_sized_new (html->text->len / 2 + 64);
  self->weights = g_new (CpWeight, html->nodes->len);
  self->reasons = g_new0 (guint8, html->nodes->len);
  self->flags = g_new0 (guint32, html->nodes->len);
  cp_page_cut (self);
  weigh (self);
  mark (self);
  weigh (self);
  return self;
}
