/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "comparison/passages.h"
#include "window/bands.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_OVERVIEW_STRIP (cp_overview_strip_get_type ())
G_DECLARE_FINAL_TYPE (CpOverviewStrip, cp_overview_strip, CP, OVERVIEW_STRIP, GtkWidget)

GtkWidget *cp_overview_strip_new (CpViewState      *state,
                                  CpPassageShown    shown,
                                  gpointer          user_data);
void       cp_overview_strip_set (CpOverviewStrip  *self,
                                  const CpPassages *passages,
                                  gint              current);

G_END_DECLS
