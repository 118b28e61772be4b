/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @keyval is the key's own, a letter small and Latin, whatever is locked and whatever alphabet is written in; @held is what of Ctrl, Alt and
 * Shift is held with it. Returns: whether it was taken */
typedef gboolean (*CpKeyFunc) (gpointer        listener,
                               guint           keyval,
                               GdkModifierType held);

void     cp_keys_listen (GtkWidget           *widget,
                         GtkPropagationPhase  phase,
                         CpKeyFunc            func,
                         gpointer             listener);
gboolean cp_keys_typing (GtkWidget           *widget);
gboolean cp_keys_open_menu (guint            keyval,
                            GdkModifierType  held);

G_END_DECLS
