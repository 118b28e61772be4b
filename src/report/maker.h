/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/arrangement.h"
#include "report/piece.h"
#include "stance/model.h"

G_BEGIN_DECLS

/* What the parts of a report are made with, and the pieces made so far. */
typedef struct
{
  CpModel    *model;
  const char *title;
  CpType     *type;
  CpScheme    scheme;
  double      width;  /* of the body */
  double      height;
  GPtrArray  *pieces; /* CpPiece */
  const GArray *by_hand; /* CpHandPair */
  const GArray *order;    /* gint32: all parties: those that a person gave columns first, and as those stand */
  guint8     *introduced; /* for each speaker, whether the role was told */
  guint8     *placed;     /* for each statement, whether the issues have a place for it */
} CpMaker;

/* The parts, in their order. */
void       cp_make_cover      (CpMaker          *self);
void       cp_make_answers    (CpMaker          *self);
void       cp_make_issues     (CpMaker          *self);
void       cp_make_timeline   (CpMaker          *self);
void       cp_make_statements (CpMaker          *self);
void       cp_make_sources    (CpMaker          *self);
void       cp_make_method     (CpMaker          *self);

/* What they share. */
CpPiece   *cp_maker_add       (CpMaker          *self,
                               CpPiece          *piece);
CpPiece   *cp_maker_heading   (CpMaker          *self,
                               const char       *part,
                               const char       *text);
CpPiece   *cp_maker_text      (CpMaker          *self,
                               const char       *part,
                               CpCopy           *copy,
                               double            indent,
                               double            before);
GArray    *cp_maker_order     (const CpModel       *model,
                               const CpArrangement *arrangement);
CpPartyInk cp_maker_ink       (const CpMaker    *self,
                               gint32            party);
const char *cp_maker_party    (const CpMaker    *self,
                               gint32            party);
void       cp_maker_number    (CpMaker          *self,
                               CpCopy           *copy,
                               guint             statement,
                               gboolean          place);
void       cp_maker_mark      (CpMaker          *self,
                               CpCopy           *copy,
                               guint             statement);
CpCopy    *cp_maker_words     (CpMaker          *self,
                               guint             statement,
                               CpTypeRole        role,
                               double            width);
CpCopy    *cp_maker_attribution (CpMaker        *self,
                                 guint           statement,
                                 double          width);
char      *cp_maker_place     (const CpMaker    *self,
                               guint             statement);
char      *cp_maker_count     (guint             statements,
                               guint             deeds);
const CpPosition *cp_maker_position (const CpIssue *issue,
                                     gint32         party);
const CpContrast *cp_maker_contrast (const CpIssue *issue,
                                     gint32         a,
                                     gint32         b);
const char *cp_maker_sign_word (CpContrastSign   sign);

G_END_DECLS
