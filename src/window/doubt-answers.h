/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cp_doubt_answers_new (gboolean                     with_keys,
                                 GtkMenuButtonCreatePopupFunc create,
                                 gpointer                     user_data,
                                 GtkWidget                  **change);
GtkWidget *cp_doubt_orphan_answers_new (gboolean                     with_keys,
                                        gboolean                     has_place,
                                        gboolean                     has_others,
                                        GtkMenuButtonCreatePopupFunc create,
                                        gpointer                     user_data,
                                        GtkWidget                  **change);
GtkWidget *cp_doubt_keys_new    (void);

G_END_DECLS
