/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef gboolean (*CpViewFocusFunc) (gpointer data);

void cp_view_focus_go (AdwViewStack   *views,
                       const char     *name,
                       CpViewFocusFunc focus,
                       gpointer        data);

G_END_DECLS
