/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/adaptive-bin.h"
#include "window/trail.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLES_VIEW (cp_articles_view_get_type ())
G_DECLARE_FINAL_TYPE (CpArticlesView, cp_articles_view, CP, ARTICLES_VIEW, GtkWidget)

GtkWidget *cp_articles_view_new             (CpViewState    *state,
                                             GSettings      *settings);
void       cp_articles_view_set_width_class (CpArticlesView *self,
                                             CpWidthClass    width_class);
void       cp_articles_view_move            (CpArticlesView *self,
                                             int             by);
void       cp_articles_view_show_two        (CpArticlesView *self,
                                             guint           a,
                                             guint           b);
void       cp_articles_view_tell_place      (CpArticlesView *self,
                                             CpWhereabouts  *place);
gboolean   cp_articles_view_leave           (CpArticlesView *self);
gboolean   cp_articles_view_focus           (CpArticlesView *self);

G_END_DECLS
