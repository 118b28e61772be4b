/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"

G_BEGIN_DECLS

/* Questions that the finders ask of single words. None of them looks at the tree. */

gboolean cp_word_among      (const char    *word,
                             const char    *words);
const char *cp_word_last (const char *words);
gboolean cp_word_is         (const CpToken *token,
                             const char    *words);
gboolean cp_word_is_shouted (const CpToken *token);
gboolean cp_word_begins_dateline (const CpText *text,
                                  guint32       token);
gboolean cp_word_is_capital (const CpToken *token);
gboolean cp_word_is_mark    (const CpToken *token,
                             char           mark);
gboolean cp_word_is_quote   (const CpToken *token);
CpForm   cp_word_form       (const CpText  *text,
                             guint32        token);
gboolean cp_word_is_finite  (const CpText  *text,
                             guint32        token);
gboolean cp_word_is_verb    (const CpToken *token);
gboolean cp_word_is_time    (const CpToken *token);
gboolean cp_word_is_nominal (const CpToken *token);
gboolean cp_word_is_passive (const CpText  *text,
                             guint32        token);
gboolean cp_word_is_infinitive (const CpText *text,
                                guint32       verb);
gboolean cp_word_is_reduced (const CpText  *text,
                             guint32        token);
guint32  cp_word_verb_group (const CpText  *text,
                             guint32        token,
                             gboolean      *negated);

G_END_DECLS
