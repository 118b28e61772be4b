/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"

G_BEGIN_DECLS

/* A stretch of one paragraph between quotation marks. */
typedef struct
{
  CpSpan   span;      /* with its marks */
  CpSpan   inner;     /* without */
  CpRange  tokens;    /* with its marks */
  guint32  paragraph;
  gboolean closed;    /* has its closing mark */
  gboolean continues; /* goes on from a quotation that the paragraph before left open */
  gboolean whole;     /* a sentence or more by its place and marks, not a few words taken from one */
} CpQuotation;

/**
 * CpQuotations:
 *
 * All quotations of a text, the outer ones only, in text order.
 */
typedef struct
{
  GArray  *items; /* CpQuotation */
  guint32 *of;    /* for each token 0, or one more than the index of its quotation */
} CpQuotations;

CpQuotations      *cp_quotations_new  (const CpText       *text);
void               cp_quotations_free (CpQuotations       *self);
const CpQuotation *cp_quotations_at   (const CpQuotations *self,
                                       guint32             token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpQuotations, cp_quotations_free)

G_END_DECLS
