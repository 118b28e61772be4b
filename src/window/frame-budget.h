/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean cp_frame_may_work (GtkWidget *widget);

G_END_DECLS
