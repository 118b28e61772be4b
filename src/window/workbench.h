/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/adaptive-bin.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_WORKBENCH (cp_workbench_get_type ())
G_DECLARE_FINAL_TYPE (CpWorkbench, cp_workbench, CP, WORKBENCH, GtkWidget)

GtkWidget    *cp_workbench_new             (CpViewState  *state,
                                            GSettings    *settings);
void          cp_workbench_go_to_view      (CpWorkbench  *self,
                                            const char   *name);
AdwViewStack *cp_workbench_get_views       (CpWorkbench  *self);
GtkWidget    *cp_workbench_get_view        (CpWorkbench  *self);
void          cp_workbench_set_width_class (CpWorkbench  *self,
                                            CpWidthClass  width_class);
gboolean      cp_workbench_shows_sidebar   (CpWorkbench  *self);
void          cp_workbench_command         (CpWorkbench  *self,
                                            const char   *command);

G_END_DECLS
