/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/copy.h"

G_BEGIN_DECLS

/* Draws with the piece's upper left corner at (0, 0). */
typedef void (*CpPieceDraw) (const CpCanvas *canvas,
                             CpType         *type,
                             gpointer        data);

/**
 * CpPiece:
 *
 * A part of a page that stays in one piece: a heading, a row of two statements set level, a row of the answer sheet. It is
 * a list of what to draw where, so that it can be drawn again and again, on any page.
 */
typedef struct
{
  double   height;
  double   before;      /* room above, dropped at the top of a page */
  double   needs;       /* room that must be left for it and what follows, else it goes to the next page */
  gboolean with_next;   /* stays on the page of the piece after it */
  gboolean new_page;
  gboolean turned;      /* has a page of its own, across */
  gboolean continues;   /* the rest of the piece before it */
  const char *part;     /* the name of the part, in the running head */
  const char *structure; /* the PDF's structure tag: "H1", "P" */
  char    *outline;     /* the bookmark that leads here */
  gboolean nested;      /* the bookmark stands under the one before */
  gpointer head;        /* CpPiece that is repeated above it at the top of a page; not owned */

  GArray  *items;
} CpPiece;

CpPiece *cp_piece_new         (const char       *part);
void     cp_piece_free        (CpPiece          *self);
void     cp_piece_add_copy    (CpPiece          *self,
                               CpCopy           *copy,
                               double            x,
                               double            y);
void     cp_piece_add_line    (CpPiece          *self,
                               double            x,
                               double            y,
                               double            width,
                               double            thickness,
                               CpTone            tone);
void     cp_piece_add_strip   (CpPiece          *self,
                               double            x,
                               double            y,
                               double            width,
                               double            height,
                               const CpPartyInk *ink);
void     cp_piece_add_rule    (CpPiece          *self,
                               double            x,
                               double            y,
                               double            length,
                               const CpPartyInk *ink);
void     cp_piece_add_chip    (CpPiece          *self,
                               CpContrastSign    sign,
                               const char       *word,
                               double            x,
                               double            y,
                               double            align);
void     cp_piece_add_letters (CpPiece          *self,
                               const char       *letters,
                               double            x,
                               double            y,
                               const CpPartyInk *ink);
void     cp_piece_add_knot    (CpPiece          *self,
                               gboolean          against,
                               double            x,
                               double            y);
void     cp_piece_add_frame   (CpPiece          *self,
                               double            x,
                               double            y,
                               double            width,
                               double            height);
void     cp_piece_add_drawing (CpPiece          *self,
                               CpPieceDraw       draw,
                               gpointer          data,
                               GDestroyNotify    data_free);
void     cp_piece_draw        (CpPiece          *self,
                               const CpCanvas   *canvas,
                               CpType           *type,
                               double            x,
                               double            y);

double   cp_letters_draw      (const CpCanvas   *canvas,
                               CpType           *type,
                               const char       *letters,
                               const CpPartyInk *ink,
                               double            x,
                               double            y);
double   cp_letters_width     (CpType           *type,
                               const char       *letters);
double   cp_chip_draw         (const CpCanvas   *canvas,
                               CpType           *type,
                               CpContrastSign    sign,
                               const char       *word,
                               double            x,
                               double            y,
                               double            align);
double   cp_chip_width        (CpType           *type,
                               const char       *word);

/* The height of a chip and of a badge of letters on paper, in points. */
#define CP_CHIP_HEIGHT 14.25
#define CP_LETTERS_HEIGHT 13.0

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpPiece, cp_piece_free)

G_END_DECLS
