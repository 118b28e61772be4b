/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "report/signs.h"
#include "report/type.h"

G_BEGIN_DECLS

/* What is drawn on, and how. */
typedef struct
{
  cairo_t *cr;
  CpScheme scheme;
  gboolean tagged; /* a PDF of all pages: links, destinations and structure are written too */
} CpCanvas;

/* The sign of a party as paper shows it. */
typedef struct
{
  CpColour  colour;
  CpPattern pattern;
} CpPartyInk;

/**
 * CpCopy:
 *
 * A piece of text to be set in a column, with signs among its words: numbers of statements in their boxes, marks, answers.
 * It is kept as text and set anew to measure and to draw, for a report of thousands of statements.
 */
typedef struct _CpCopy CpCopy;

CpCopy *cp_copy_new         (CpTypeRole        role,
                             double            width);
void    cp_copy_free        (CpCopy           *self);
void    cp_copy_add         (CpCopy           *self,
                             const char       *text);
void    cp_copy_add_strong  (CpCopy           *self,
                             const char       *text);
void    cp_copy_add_pale    (CpCopy           *self,
                             const char       *text);
void    cp_copy_add_slanted (CpCopy           *self,
                             const char       *text);
void    cp_copy_add_space   (CpCopy           *self);
void    cp_copy_add_number  (CpCopy           *self,
                             guint             number,
                             const char       *leads_to,
                             const char       *is);
void    cp_copy_add_mark    (CpCopy           *self,
                             CpShape           shape,
                             CpStance          stance,
                             const CpColour   *colour);
void    cp_copy_add_answer  (CpCopy           *self,
                             CpStance          stance,
                             const CpColour   *colour);
void    cp_copy_add_warning (CpCopy           *self);
void    cp_copy_add_link    (CpCopy           *self,
                             const char       *text,
                             const char       *uri);
void    cp_copy_set_colour  (CpCopy           *self,
                             const CpColour   *colour);
void    cp_copy_set_align   (CpCopy           *self,
                             PangoAlignment    align);
void    cp_copy_set_lines   (CpCopy           *self,
                             guint             lines);
gboolean cp_copy_is_empty   (const CpCopy     *self);
double  cp_copy_height      (CpCopy           *self,
                             CpType           *type);
double  cp_copy_width       (CpCopy           *self,
                             CpType           *type);
CpCopy *cp_copy_split       (CpCopy           *self,
                             CpType           *type,
                             guint             lines);
void    cp_copy_draw        (CpCopy           *self,
                             CpType           *type,
                             const CpCanvas   *canvas,
                             double            x,
                             double            y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCopy, cp_copy_free)

G_END_DECLS
