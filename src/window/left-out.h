/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

gboolean cp_left_out_show (GtkBox      *box,
                           CpViewState *state,
                           guint        article);

G_END_DECLS
