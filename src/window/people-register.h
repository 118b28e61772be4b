/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_PEOPLE_REGISTER (cp_people_register_get_type ())
G_DECLARE_FINAL_TYPE (CpPeopleRegister, cp_people_register, CP, PEOPLE_REGISTER, GtkBox)

/* In which order the speakers are: the places of the menu that asks. */
typedef enum
{
  CP_PEOPLE_BY_PARTY,
  CP_PEOPLE_BY_NAME,
  CP_PEOPLE_BY_STATEMENTS,
} CpPeopleOrder;

void     cp_people_register_set_state  (CpPeopleRegister *self,
                                        CpViewState      *state);
void     cp_people_register_set_narrow (CpPeopleRegister *self,
                                        gboolean          is_narrow);
void     cp_people_register_clear      (CpPeopleRegister *self);
void     cp_people_register_update     (CpPeopleRegister *self,
                                        CpPeopleOrder     order,
                                        const char       *sought);
void     cp_people_register_choose     (CpPeopleRegister *self,
                                        guint             speaker,
                                        gboolean          scrolls);
gint32   cp_people_register_next       (CpPeopleRegister *self,
                                        gint32            speaker,
                                        int               by);
gboolean cp_people_register_focus      (CpPeopleRegister *self);

G_END_DECLS
