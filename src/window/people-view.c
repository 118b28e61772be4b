/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/people-view.h"
struct _CpPeopleView { GtkWidget parent_instance; };
G_DEFINE_FINAL_TYPE (CpPeopleView, cp_people_view, GTK_TYPE_WIDGET)
static void cp_people_view_class_init (CpPeopleViewClass *klass) { g_signal_new ("left-changed", cp_people_view_get_type (), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0); (void) klass; }
static void cp_people_view_init (CpPeopleView *self) { (void) self; }
GtkWidget *cp_people_view_new (CpViewState *state) { (void) state; return g_object_new (CP_TYPE_PEOPLE_VIEW, NULL); }
void cp_people_view_set_width_class (CpPeopleView *self, CpWidthClass width_class) { (void) self; (void) width_class; }
void cp_people_view_move (CpPeopleView *self, int by) { (void) self; (void) by; }
void cp_people_view_find (CpPeopleView *self) { (void) self; }
guint cp_people_view_n_left (CpPeopleView *self) { (void) self; return 0; }
