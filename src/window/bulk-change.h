/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

GArray *cp_bulk_find   (const CpModel    *model,
                         guint             statement,
                         CpField           field);
void    cp_bulk_change (GtkWidget        *beside,
                         CpViewState      *state,
                         const GArray     *statements,
                         CpCorrectionKind  kind,
                         const char       *value,
                         const char       *change);

G_END_DECLS
