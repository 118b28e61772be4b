/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

/* Capitals that a word has for its place alone, and so nobody's names. */

gboolean cp_plain_is_place (const CpText  *text,
                            guint32        token);
gboolean cp_plain_is_known (const CpLanguage *language,
                            const CpToken *word);
gboolean cp_plain_is_noun  (const CpStage *self,
                            guint32        token);

G_END_DECLS
