/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_OUTLETS_VIEW (cp_outlets_view_get_type ())
G_DECLARE_FINAL_TYPE (CpOutletsView, cp_outlets_view, CP, OUTLETS_VIEW, GtkWidget)

GtkWidget *cp_outlets_view_new  (CpViewState   *state);
void       cp_outlets_view_move (CpOutletsView *self,
                                 int            by);
guint      cp_outlets_view_n_quotations (CpOutletsView *self);

G_END_DECLS
