/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_SIDEBAR (cp_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CpSidebar, cp_sidebar, CP, SIDEBAR, GtkWidget)

void     cp_sidebar_set_state   (CpSidebar   *self,
                                 CpViewState *state,
                                 GSettings   *settings);
void     cp_sidebar_save_filter (CpSidebar   *self,
                                 const char  *name);
gboolean cp_sidebar_focus       (CpSidebar   *self);

G_END_DECLS
