/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

gboolean cp_relative_is_pronoun (const CpScene *scene,
                                 CpRange        phrase);
CpRange  cp_relative_outer      (const CpScene *scene,
                                 guint32        pronoun,
                                 guint32        verb);
CpRange  cp_relative_left       (const CpScene *scene,
                                 CpRange        source,
                                 guint32        verb);
CpRange  cp_relative_joined     (const CpScene *scene,
                                 guint32        verb);

G_END_DECLS
