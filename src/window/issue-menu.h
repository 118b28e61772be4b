/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/index-list.h"
#include "window/row-view.h"
#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_issue_menu_new    (CpViewState *state,
                                 guint        issue);
void       cp_issue_menu_attach (CpRowView   *list,
                                 CpIndexList *issues,
                                 CpViewState *state);

G_END_DECLS
