/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

void cp_speaker_issues_add (GtkBox      *box,
                            CpViewState *state,
                            gint32       speaker);

G_END_DECLS
