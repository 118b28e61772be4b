/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_SAVED_FILTERS (cp_saved_filters_get_type ())
G_DECLARE_FINAL_TYPE (CpSavedFilters, cp_saved_filters, CP, SAVED_FILTERS, GtkWidget)

void  cp_saved_filters_set_state (CpSavedFilters *self,
                                  CpViewState    *state,
                                  GSettings      *settings);
void  cp_saved_filters_save      (CpSavedFilters *self,
                                  const char     *name);
void  cp_saved_filters_apply     (CpSavedFilters *self,
                                  guint           index);
guint cp_saved_filters_n         (CpSavedFilters *self);

G_END_DECLS
