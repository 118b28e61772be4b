/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CpAlike:
 *
 * Texts by the words and pairs of words they are made of, to find those that are like another without comparing each with each. Rare ones
 * weigh more; what stands in very many texts tells none of them from another and is passed over, so that a search does not grow with the
 * number of texts.
 */
typedef struct _CpAlike CpAlike;

typedef struct
{
  guint32 text;
  float   likeness; /* 0 … 1, all words alike */
} CpLikeness;

CpAlike *cp_alike_new   (void);
void     cp_alike_free  (CpAlike      *self);
void     cp_alike_add   (CpAlike      *self,
                         guint32       text,
                         const GArray *words);
void     cp_alike_close (CpAlike      *self);
GArray  *cp_alike_find  (CpAlike      *self,
                         const GArray *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpAlike, cp_alike_free)

G_END_DECLS
