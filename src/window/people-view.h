/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/adaptive-bin.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_PEOPLE_VIEW (cp_people_view_get_type ())
G_DECLARE_FINAL_TYPE (CpPeopleView, cp_people_view, CP, PEOPLE_VIEW, GtkWidget)

GtkWidget *cp_people_view_new             (CpViewState  *state);
void       cp_people_view_set_width_class (CpPeopleView *self,
                                           CpWidthClass  width_class);
void       cp_people_view_move            (CpPeopleView *self,
                                           int           by);
void       cp_people_view_find            (CpPeopleView *self);
void       cp_people_view_rename          (CpPeopleView *self);
gboolean   cp_people_view_leave           (CpPeopleView *self);
gboolean   cp_people_view_focus           (CpPeopleView *self);

G_END_DECLS
