/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"

G_BEGIN_DECLS

const CpDeedVerb *cp_deed_verb_find    (const CpText  *text,
                                        const CpDeeds *deeds,
                                        const CpCues  *cues,
                                        guint32        verb);
guint32           cp_deed_verb_agent   (const CpText  *text,
                                        guint32        verb);
guint32           cp_deed_verb_patient (const CpText  *text,
                                        guint32        verb);
gboolean          cp_deed_verb_is_fact (const CpText  *text,
                                        guint32        verb);

G_END_DECLS
