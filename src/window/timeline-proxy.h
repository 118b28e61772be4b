/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE_PROXY (cp_timeline_proxy_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineProxy, cp_timeline_proxy, CP, TIMELINE_PROXY, GtkWidget)

/**
 * CpTimelineProxy:
 *
 * Stands for a drawn mark where the keyboard and a screen reader need a widget: it lies over the mark, has its name, and
 * takes the focus.
 */
GtkWidget *cp_timeline_proxy_new      (void);
void       cp_timeline_proxy_set_name (CpTimelineProxy *self,
                                       const char      *name);

G_END_DECLS
