/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_remember_switch_new (CpViewState *state,
                                   gint32       speaker);

GtkWidget *cp_remember_party_switch_new (CpViewState *state,
                                         gint32       party);

G_END_DECLS
