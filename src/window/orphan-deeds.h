/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "comparison/orphans.h"
#include "window/view-state.h"

G_BEGIN_DECLS

gboolean   cp_orphan_answer      (CpViewState    *state,
                                  GPtrArray      *orphans,
                                  const CpOrphan *orphan,
                                  const char     *answer);
gboolean   cp_orphan_has_choices (const CpOrphan *orphan);
GtkWidget *cp_orphan_editor_new  (CpViewState    *state,
                                  const CpOrphan *orphan);

G_END_DECLS
