/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_LIST (cp_article_list_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleList, cp_article_list, CP, ARTICLE_LIST, GtkWidget)

GtkWidget *cp_article_list_new (CpViewState *state);

G_END_DECLS
