/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

GtkWidget *cp_kept_entry_new (CpViewState     *state,
                              CpCorrectionKind kind,
                              const char      *subject,
                              const char      *text,
                              const char      *label,
                              const char      *change);

G_END_DECLS
