/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_CHECKED_LIST (cp_checked_list_get_type ())
G_DECLARE_FINAL_TYPE (CpCheckedList, cp_checked_list, CP, CHECKED_LIST, GtkWidget)

void cp_checked_list_show (CpCheckedList *self,
                           CpViewState   *state,
                           GArray        *checked);

G_END_DECLS
