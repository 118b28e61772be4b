/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/application.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_WINDOW (cp_window_get_type ())
G_DECLARE_FINAL_TYPE (CpWindow, cp_window, CP, WINDOW, AdwApplicationWindow)

CpWindow     *cp_window_new            (CpApplication *application);
CpWindow     *cp_window_for_opening    (CpApplication *application);
CpViewState  *cp_window_get_state      (CpWindow      *self);
CpComparison *cp_window_get_comparison (CpWindow      *self);
void          cp_window_set_comparison (CpWindow      *self,
                                        CpComparison  *comparison);
gboolean      cp_window_is_empty       (CpWindow      *self);

void          cp_window_show_view      (CpWindow      *self,
                                        const char    *name);
const char   *cp_window_get_view       (CpWindow      *self);
void          cp_window_toast          (CpWindow      *self,
                                        const char    *title,
                                        gboolean       with_undo);
void          cp_window_message        (CpWindow      *self,
                                        const char    *sentence,
                                        const char    *label,
                                        const char    *action);

void          cp_window_add_files      (CpWindow      *self,
                                        GPtrArray     *files);
void          cp_window_open_saved     (CpWindow      *self,
                                        GFile         *file);
void          cp_window_restore        (CpWindow      *self,
                                        GFile         *copy);

G_END_DECLS
