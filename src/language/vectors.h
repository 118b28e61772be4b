/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CP_VECTORS_MAGIC "CPVECTOR"
#define CP_VECTORS_VERSION 1
#define CP_VECTORS_NONE G_MAXUINT32

/**
 * CpVectors:
 *
 * Word vectors and the ranks of words by how common they are. The file has, after the head of a #CpBlob: the number of
 * words, of slots (a power of two) and of words in the vocabulary that ranks are counted in; where each word begins in the
 * letters; the words' ranks; slots that hold a word's number plus one at its hash; the letters; a vector of
 * CP_VECTOR_SIZE signed bytes a word, the largest of which is 127 in size.
 */
typedef struct _CpVectors CpVectors;

CpVectors    *cp_vectors_load       (const char      *path,
                                     GError         **error);
void          cp_vectors_free       (CpVectors       *self);
guint32       cp_vectors_find       (const CpVectors *self,
                                     const char      *word);
const gint8  *cp_vectors_get        (const CpVectors *self,
                                     guint32          index);
float         cp_vectors_scale      (const CpVectors *self,
                                     guint32          index);
float         cp_vectors_similarity (const CpVectors *self,
                                     guint32          a,
                                     guint32          b);
float         cp_vectors_rarity     (const CpVectors *self,
                                     const char      *word);
guint32       cp_vectors_hash       (const char      *word,
                                     gsize            length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpVectors, cp_vectors_free)

G_END_DECLS
