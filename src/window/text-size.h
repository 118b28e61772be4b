/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_text_size_set  (GSettings   *settings,
                        GtkSettings *display,
                        int          percent);
void cp_text_size_step (GSettings   *settings,
                        GtkSettings *display,
                        int          percent);
int  cp_text_size_get  (GtkSettings *display);
double cp_text_scale   (GtkSettings *display);

G_END_DECLS
