/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/adaptive-bin.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_TWO_ARTICLES (cp_two_articles_get_type ())
G_DECLARE_FINAL_TYPE (CpTwoArticles, cp_two_articles, CP, TWO_ARTICLES, GtkWidget)

GtkWidget *cp_two_articles_new             (CpViewState   *state);
void       cp_two_articles_set_width_class (CpTwoArticles *self,
                                            CpWidthClass   width_class);
void       cp_two_articles_show            (CpTwoArticles *self,
                                            guint          a,
                                            guint          b);
void       cp_two_articles_move            (CpTwoArticles *self,
                                            int            by);
void       cp_two_articles_tell            (CpTwoArticles *self,
                                            gint64        *a,
                                            gint64        *b);
guint      cp_two_articles_n_matches       (CpTwoArticles *self);
gint       cp_two_articles_get_current     (CpTwoArticles *self);
gboolean   cp_two_articles_focus           (CpTwoArticles *self);

G_END_DECLS
