/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

gboolean cp_person_is_ahead         (const CpKnowledge *knowledge,
                                     const CpText      *text,
                                     guint32            token,
                                     guint32            end);
gboolean cp_person_is_behind_word   (const CpStage     *self,
                                     guint32            token,
                                     guint32            end);

G_END_DECLS
