/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* A paragraph of one of several articles, both by number. */
typedef struct
{
  guint32 article;
  guint32 block;
} CpPlace;

/**
 * CpCopies:
 *
 * Which paragraphs of several articles are the same but for a few words, as those of a wire story are in all outlets
 * that took it, or of an article that was saved twice. The first article that has one is its original. Made once, then read
 * from any thread.
 */
typedef struct _CpCopies CpCopies;

/**
 * CpCopyFinder:
 *
 * Finds copies among articles again and again, and looks only at those that were not there the last time. What it finds does not
 * hang on what it was asked before. For one thread at a time.
 */
typedef struct _CpCopyFinder CpCopyFinder;

CpCopies *cp_copies_find    (GPtrArray      *articles);
CpCopies *cp_copies_ref     (CpCopies       *self);
void      cp_copies_unref   (CpCopies       *self);
gboolean  cp_copies_block   (const CpCopies *self,
                             CpPlace         place,
                             CpPlace        *original);
gint32    cp_copies_article (const CpCopies *self,
                             guint           article);

CpCopyFinder *cp_copy_finder_new  (void);
void          cp_copy_finder_free (CpCopyFinder *self);
CpCopies     *cp_copy_finder_find (CpCopyFinder *self,
                                   GPtrArray    *articles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCopies, cp_copies_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCopyFinder, cp_copy_finder_free)

G_END_DECLS
