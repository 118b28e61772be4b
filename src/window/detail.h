/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_DETAIL (cp_detail_get_type ())
G_DECLARE_FINAL_TYPE (CpDetail, cp_detail, CP, DETAIL, GtkWidget)

void       cp_detail_set_state  (CpDetail    *self,
                                 CpViewState *state);
gboolean   cp_detail_edit       (CpDetail    *self,
                                 CpField      field);
void       cp_detail_set_article (CpDetail   *self,
                                  guint       article);
gboolean   cp_detail_edit_note (CpDetail    *self);
GtkWidget *cp_sure_bar_new      (float        sure);

G_END_DECLS
