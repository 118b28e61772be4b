/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_speaker_names_new        (CpViewState *state,
                                        guint        speaker);
GPtrArray *cp_speaker_unclaimed        (const CpModel *model);
void       cp_speaker_names_let_drop   (GtkWidget   *widget,
                                        CpViewState *state,
                                        guint        speaker);

G_END_DECLS
