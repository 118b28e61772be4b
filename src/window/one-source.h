/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

GArray    *cp_one_source_find (const CpModel *model);
GtkWidget *cp_one_source_new  (CpViewState   *state,
                               guint          speaker,
                               gboolean       is_narrow);

G_END_DECLS
