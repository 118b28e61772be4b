/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "comparison/orphans.h"
#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_orphan_card_new      (CpViewState      *state,
                                    const CpOrphan   *orphan,
                                    const CpNewPlace *place,
                                    gboolean          narrow);
GtkWidget *cp_orphan_decisions_new (const CpOrphan   *orphan,
                                    guint             n_same);
GtkWidget *cp_orphan_row_new       (const CpOrphan   *orphan);

G_END_DECLS
