/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/doubts-view.h"
struct _CpDoubtsView { GtkWidget parent_instance; };
G_DEFINE_FINAL_TYPE (CpDoubtsView, cp_doubts_view, GTK_TYPE_WIDGET)
static void cp_doubts_view_class_init (CpDoubtsViewClass *klass) { g_signal_new ("left-changed", cp_doubts_view_get_type (), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0); (void) klass; }
static void cp_doubts_view_init (CpDoubtsView *self) { (void) self; }
GtkWidget *cp_doubts_view_new (CpViewState *state, GSettings *settings) { (void) state; (void) settings; return g_object_new (CP_TYPE_DOUBTS_VIEW, NULL); }
void cp_doubts_view_set_width_class (CpDoubtsView *self, CpWidthClass width_class) { (void) self; (void) width_class; }
void cp_doubts_view_move (CpDoubtsView *self, int by) { (void) self; (void) by; }
void cp_doubts_view_find (CpDoubtsView *self) { (void) self; }
guint cp_doubts_view_n_left (CpDoubtsView *self) { (void) self; return 0; }
