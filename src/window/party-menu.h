/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_party_menu_new    (CpViewState *state,
                                 gint32       party);
GtkWidget *cp_party_popover_new (CpViewState *state,
                                 gint32       party);

G_END_DECLS
