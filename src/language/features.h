/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/token.h"
#include "language/vectors.h"

G_BEGIN_DECLS

#define CP_N_AFFIXES 8
#define CP_N_SIGNS 4

/* What the network is told of a word: numbers of rows in its tables, and signs that are 0 or 1. */
typedef struct
{
  guint32 vector;                /* in the word vectors, or CP_VECTORS_NONE */
  guint32 word;                  /* hash of the whole word */
  guint32 affixes[CP_N_AFFIXES]; /* hashes of its first and last letters and of its shape */
  guint8  signs[CP_N_SIGNS];     /* has a vector, is capitalised, begins the sentence, follows a blank */
} CpFeatures;

CpFeatures cp_features_of (const CpVectors *vectors,
                           const char      *form,
                           const char      *norm,
                           guint            flags,
                           gboolean         first);

G_END_DECLS
