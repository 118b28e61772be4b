/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

void cp_article_choice_set  (GtkMenuButton *button,
                             CpViewState   *state,
                             guint          article);
void cp_article_choice_attach (GtkMenuButton *button,
                               CpViewState   *state,
                               const char    *action);

G_END_DECLS
