/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/lexicon.h"
#include "language/text.h"

G_BEGIN_DECLS

gboolean cp_event_is_word (const CpLexicon *lexicon,
                           const CpToken   *token);
char    *cp_event_label   (const CpLexicon *lexicon,
                           const CpText    *text,
                           const GArray    *times,
                           CpRange          clause,
                           guint32          head,
                           const char      *who);

G_END_DECLS
