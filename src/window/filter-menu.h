/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a filter menu chooses from. Parties stand in the menu of speakers; an issue is chosen where it stands. */
typedef enum
{
  CP_FILTER_SPEAKER,
  CP_FILTER_ACT,
  CP_FILTER_ANSWER,
  CP_FILTER_OUTLET,
  CP_FILTER_CHECKED,
  CP_N_FILTER_MENUS,
  CP_FILTER_PARTY = CP_N_FILTER_MENUS,
  CP_FILTER_ISSUE,
  CP_N_FILTER_KINDS,
} CpFilterKind;

GtkWidget  *cp_filter_menu_new   (CpViewState    *state,
                                  CpFilterKind    kind);
const char *cp_filter_kind_label (CpFilterKind    kind);
char       *cp_filter_kind_chosen (const CpFilter *filter,
                                   CpFilterKind    kind);
void        cp_filter_kind_clear (CpFilter       *filter,
                                  CpFilterKind    kind);

G_END_DECLS
