/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

void cp_filter_chips_fill (GtkBox      *box,
                           CpViewState *state);

G_END_DECLS
