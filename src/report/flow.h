/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/piece.h"

G_BEGIN_DECLS

/* A piece and where it stands, from the top of the page's body. */
typedef struct
{
  CpPiece *piece;
  double   y;
  gboolean repeated; /* a head that stood on a page before */
} CpPlaced;

typedef struct
{
  GArray  *pieces;    /* CpPlaced */
  gboolean continues; /* a piece goes on overleaf */
} CpPage;

GPtrArray *cp_flow_pages (GPtrArray *pieces,
                          double     height);

G_END_DECLS
