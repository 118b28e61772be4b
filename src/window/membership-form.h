/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

char      *cp_membership_words      (const CpMembership *membership);
GtkWidget *cp_membership_button_new (CpViewState        *state,
                                     guint               speaker,
                                     gint                membership);

G_END_DECLS
