/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gulong cp_popovers_watch   (void);
void   cp_popovers_unwatch (gulong watch);
void   cp_popovers_open    (GtkMenuButton *button);
void   cp_popovers_show    (GtkWidget     *parent,
                            GtkWidget     *popover,
                            double         x,
                            double         y);
void   cp_popovers_let_ask (GtkWidget     *area,
                            GtkMenuButton *button);
void   cp_popovers_hold    (GtkWidget     *popover,
                            GtkWidget     *child);
void   cp_popovers_menu    (GtkWidget     *parent,
                            GMenuModel    *menu,
                            double         x,
                            double         y);

G_END_DECLS
