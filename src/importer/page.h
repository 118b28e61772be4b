/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"
#include "importer/html-tree.h"
#include "importer/reason.h"

G_BEGIN_DECLS

/**
 * CpPiece:
 * @node: the element that holds it: the innermost that begins and ends a paragraph
 * @text: where its words begin in the page's text; white space within is single
 * @chars: its code points, @link_chars those within links
 * @sentences: marks that end a sentence, @commas those within one
 *
 * A stretch of a page that a reader sees as one paragraph or line.
 */
typedef struct
{
  guint32     node;
  guint32     text;
  guint32     length;
  guint32     chars;
  guint32     link_chars;
  guint16     commas;
  guint16     sentences;
  guint8      tag;    /* CpTag of @node */
  guint8      kind;   /* CpBlockKind */
  guint8      reason; /* CpReason */
  guint8      is_bold; /* all of it stands in bold */
  guint8      is_inside; /* it lies where the article was found */
} CpPiece;

/* What all pieces within an element come to. */
typedef struct
{
  guint32 chars;
  guint32 link_chars;
  guint32 open_chars; /* in pieces that are not left out */
  guint32 good_chars; /* in pieces that read like running text and are not left out */
  float   score;
} CpWeight;

/**
 * CpPage:
 *
 * A page cut into pieces, with what each element holds of them and why it may be no part of the article.
 */
typedef struct
{
  const CpHtml *html;
  GArray       *pieces;  /* CpPiece, in the order of the page */
  GString      *text;
  CpWeight     *weights; /* one a node */
  guint8       *reasons; /* one a node: CpReason, handed down */
  guint32      *flags;   /* one a node: CpClass, 0 where not yet looked up */
} CpPage;

CpPage     *cp_page_new           (const CpHtml *html);
void        cp_page_free          (CpPage       *self);
guint32     cp_page_class_flags   (const CpPage *self,
                                   guint32       node);
gboolean    cp_page_relax         (CpPage       *self);
gboolean    cp_piece_is_running   (const CpPiece *piece);

static inline CpPiece *
cp_page_piece (const CpPage *self, guint i)
{
  return &g_array_index (self->pieces, CpPiece, i);
}

static inline const char *
cp_piece_text (const CpPage *self, const CpPiece *piece)
{
  return self->text->str + piece->text;
}

static inline gboolean
cp_page_holds (const CpPage *self, guint32 outer, guint32 inner)
{
  return outer <= inner && inner < cp_html_node (self->html, outer)->end;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpPage, cp_page_free)

G_END_DECLS
