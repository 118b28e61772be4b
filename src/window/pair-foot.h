/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "comparison/passages.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_PAIR_FOOT (cp_pair_foot_get_type ())
G_DECLARE_FINAL_TYPE (CpPairFoot, cp_pair_foot, CP, PAIR_FOOT, GtkWidget)

GtkWidget *cp_pair_foot_new         (CpViewState      *state);
void       cp_pair_foot_set         (CpPairFoot       *self,
                                     const CpPassages *passages,
                                     gint              current);
void       cp_pair_foot_set_stacked (CpPairFoot       *self,
                                     gboolean          stacked);

G_END_DECLS
