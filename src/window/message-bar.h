/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_MESSAGE_BAR (cp_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpMessageBar, cp_message_bar, CP, MESSAGE_BAR, GtkWidget)

void cp_message_bar_show (CpMessageBar *self,
                          const char   *sentence,
                          const char   *label,
                          const char   *action);
void cp_message_bar_hide (CpMessageBar *self);

G_END_DECLS
