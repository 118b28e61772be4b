/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_field_value_new   (const CpModel *model,
                                 guint          statement,
                                 CpField        field);
GtkWidget *cp_field_button_new  (CpViewState   *state,
                                 guint          statement,
                                 CpField        field);
GtkWidget *cp_field_editor_for  (CpViewState   *state,
                                 guint          statement,
                                 CpField        field);

G_END_DECLS
