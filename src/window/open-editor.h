/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

void cp_open_editor_watch (GtkWidget   *views,
                           CpViewState *state);

G_END_DECLS
