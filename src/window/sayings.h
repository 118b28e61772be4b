/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CpSayings:
 *
 * What a window says for a moment, one thing at a time, some with an offer to take the last change back.
 */
typedef struct _CpSayings CpSayings;

CpSayings *cp_sayings_new       (AdwToastOverlay *place);
void       cp_sayings_free      (CpSayings       *self);
void       cp_sayings_say       (CpSayings       *self,
                                 const char      *title,
                                 gboolean         with_undo);
void       cp_sayings_drop_undo (CpSayings       *self);

G_END_DECLS
