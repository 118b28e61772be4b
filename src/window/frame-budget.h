/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Parts of a window that catch up with what was changed before the next frame, each in a turn of the main loop of its own, so that keys and
 * clicks get between them: of one priority, all would be called in one go. */
enum
{
  CP_TURN_READER = G_PRIORITY_HIGH_IDLE,
  CP_TURN_PEOPLE_CLEARED,
  CP_TURN_PEOPLE_FILLED,
  CP_TURN_TIMELINE,
};

gboolean cp_frame_may_work (GtkWidget *widget);

G_END_DECLS
