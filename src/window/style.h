/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/palette.h"

G_BEGIN_DECLS

void  cp_style_text_colour  (GtkWidget  *widget,
                             GdkRGBA    *colour);
void  cp_style_named_colour (GtkWidget  *widget,
                             const char *name,
                             GdkRGBA    *colour);
void  cp_style_party_colour (GtkWidget  *widget,
                             gint        place,
                             GdkRGBA    *colour);
float cp_style_mark_tint    (GtkWidget  *widget);
void  cp_style_add_symbols  (GdkDisplay *display);

G_END_DECLS
