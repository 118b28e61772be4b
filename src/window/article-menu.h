/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/index-list.h"
#include "window/row-view.h"
#include "window/view-state.h"

G_BEGIN_DECLS

void cp_article_menu_attach (CpRowView   *list,
                             CpIndexList *articles,
                             CpViewState *state);

G_END_DECLS
