/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CpMatcher:
 *
 * Finds words as a person types them: whatever the case, the form of quotation marks, apostrophes and dashes, and the kind of white
 * space. Without tables of its own for a text, so that any text can be searched at once.
 */
typedef struct _CpMatcher CpMatcher;

CpMatcher  *cp_matcher_new    (const char      *sought);
void        cp_matcher_free   (CpMatcher       *self);
guint       cp_matcher_length (const CpMatcher *self);
gboolean    cp_matcher_in     (const CpMatcher *self,
                               const char      *start,
                               const char      *end);
const char *cp_matcher_find   (const CpMatcher *self,
                               const char      *start,
                               const char      *end);
GPtrArray  *cp_matcher_split  (const char      *sought);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMatcher, cp_matcher_free)

G_END_DECLS
