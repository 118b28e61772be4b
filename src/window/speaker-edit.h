/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_speaker_edit_button_new (CpViewState     *state,
                                       gint32           speaker,
                                       CpCorrectionKind kind,
                                       const char      *label,
                                       const char      *tooltip);

G_END_DECLS
