/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/articles-view.h"
struct _CpArticlesView { GtkWidget parent_instance; };
G_DEFINE_FINAL_TYPE (CpArticlesView, cp_articles_view, GTK_TYPE_WIDGET)
static void cp_articles_view_class_init (CpArticlesViewClass *klass) { g_signal_new ("left-changed", cp_articles_view_get_type (), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0); (void) klass; }
static void cp_articles_view_init (CpArticlesView *self) { (void) self; }
GtkWidget *cp_articles_view_new (CpViewState *state, GSettings *settings) { (void) state; (void) settings; return g_object_new (CP_TYPE_ARTICLES_VIEW, NULL); }
void cp_articles_view_set_width_class (CpArticlesView *self, CpWidthClass width_class) { (void) self; (void) width_class; }
void cp_articles_view_move (CpArticlesView *self, int by) { (void) self; (void) by; }
void cp_articles_view_find (CpArticlesView *self) { (void) self; }
guint cp_articles_view_n_left (CpArticlesView *self) { (void) self; return 0; }
