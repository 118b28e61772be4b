/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/knowledge.h"
#include "statements/scene.h"

G_BEGIN_DECLS

guint32 cp_deed_actor_subject (const CpText      *text,
                               guint32            verb);
guint32 cp_deed_actor_find    (const CpScene     *scene,
                               const CpKnowledge *knowledge,
                               guint32            verb,
                               CpRange           *phrase);

G_END_DECLS
