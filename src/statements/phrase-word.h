/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"

G_BEGIN_DECLS

/* Questions about single words that both readers of noun phrases ask: phrase.c and phrase-before.c. */

/* An apposition or relative clause that tells who someone is runs to so many words at most. */
#define CP_PHRASE_LONGEST_APPOSITION 40
#define CP_PHRASE_LONGEST 40

gboolean cp_phrase_is_personal       (const CpToken *token);
gboolean cp_phrase_is_noun           (const CpToken *token);
gboolean cp_phrase_is_link           (const CpText  *text,
                                      guint32        i);
gboolean cp_phrase_is_time_within    (const CpText  *text,
                                      guint32        i);
gboolean cp_phrase_is_finite         (const CpText  *text,
                                      guint32        i);
gboolean cp_phrase_starts_apposition (const CpToken *token);

G_END_DECLS
