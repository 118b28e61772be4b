/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_RULE (cp_rule_get_type ())
G_DECLARE_FINAL_TYPE (CpRule, cp_rule, CP, RULE, GtkWidget)

GtkWidget *cp_rule_new        (gint32  colour);
void       cp_rule_set_colour (CpRule *self,
                               gint32  colour);

G_END_DECLS
