/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/timeline-state.h"

G_BEGIN_DECLS

GBytes *cp_timeline_picture_svg  (CpTimelineState  *state);
GBytes *cp_timeline_picture_png  (CpTimelineState  *state);
void    cp_timeline_picture_copy (CpTimelineState  *state,
                                  GdkClipboard     *clipboard);
gboolean cp_timeline_picture_save (CpTimelineState *state,
                                   GFile           *file,
                                   GError         **error);

G_END_DECLS
