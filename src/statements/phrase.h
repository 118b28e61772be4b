/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

/* Noun phrases read from the order of the words, for where there is no tree or the tree is wrong. */

CpRange  cp_phrase_before     (const CpScene *scene,
                               guint32        token);
CpRange  cp_phrase_from       (const CpScene *scene,
                               guint32        token);
CpRange  cp_phrase_of         (const CpScene *scene,
                               guint32        head);
guint32  cp_phrase_head       (const CpText  *text,
                               CpRange        phrase);
guint32  cp_phrase_core_end   (const CpScene *scene,
                               guint32        token);
gboolean cp_phrase_same_quote (const CpScene *scene,
                               guint32        a,
                               guint32        b);

G_END_DECLS
