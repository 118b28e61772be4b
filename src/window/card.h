/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkListBox *cp_card_new       (GtkBox     *box,
                               const char *title);
GtkWidget  *cp_card_add_row   (GtkListBox *card,
                               GtkWidget  *child);
void        cp_card_add_value (GtkListBox *card,
                               const char *label,
                               GtkWidget  *value,
                               const char *note,
                               GtkWidget  *control);

G_END_DECLS
