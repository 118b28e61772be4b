/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/copy.h"

G_BEGIN_DECLS

typedef enum
{
  CP_SPOT_NUMBER,
  CP_SPOT_MARK,
  CP_SPOT_ANSWER,
  CP_SPOT_WARNING,
  CP_SPOT_LINK,
} CpSpotKind;

/* A sign among the words of a piece of text. */
typedef struct
{
  CpSpotKind kind;
  guint      start, end; /* bytes */
  CpShape    shape;
  CpStance   stance;
  CpColour   colour;
  char      *leads_to; /* a destination, or an address */
  char      *is;       /* the destination that this place is */
} CpSpot;

/* Where it stands, in points. */
typedef struct
{
  double x, y, width, height;
} CpSpotPlace;

void cp_spot_clear (gpointer           data);
void cp_spot_draw  (const CpSpot      *self,
                    const CpCanvas    *canvas,
                    const CpSpotPlace *place,
                    double             size);

G_END_DECLS
