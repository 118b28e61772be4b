/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/doubts.h"
#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_doubt_passage_new (CpViewState   *state,
                                 const CpDoubt *doubt);
GtkWidget *cp_doubt_reading_new (const CpModel *model,
                                 const CpDoubt *doubt,
                                 gboolean       narrow);
GtkWidget *cp_doubt_row_new     (const CpModel *model,
                                 const CpDoubt *doubt);

G_END_DECLS
