/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/plot.h"

G_BEGIN_DECLS

/**
 * CpTimelineInks:
 *
 * The colours of a timeline as its style has them, and what is drawn once with them: a texture a kind of mark, a tile a party's
 * pattern, the numbers on bars. Dropped when the style or the scale changes.
 */
typedef struct _CpTimelineInks CpTimelineInks;

CpTimelineInks   *cp_timeline_inks_new     (GtkWidget              *widget);
void              cp_timeline_inks_free    (CpTimelineInks         *self);

const GdkRGBA    *cp_timeline_inks_text    (const CpTimelineInks   *self);
const GdkRGBA    *cp_timeline_inks_pale    (const CpTimelineInks   *self);
const GdkRGBA    *cp_timeline_inks_accent  (const CpTimelineInks   *self);
const GdkRGBA    *cp_timeline_inks_ground  (const CpTimelineInks   *self);
CpColour          cp_timeline_inks_party   (const CpTimelineInks   *self,
                                            const CpModel          *model,
                                            gint32                  party,
                                            CpPattern              *pattern);
GdkTexture       *cp_timeline_inks_mark    (CpTimelineInks         *self,
                                            CpShape                 shape,
                                            CpStance                stance,
                                            const CpColour         *colour);
cairo_pattern_t  *cp_timeline_inks_tile    (CpTimelineInks         *self,
                                            CpPattern               pattern,
                                            const CpColour         *colour);
PangoLayout      *cp_timeline_inks_words   (CpTimelineInks         *self,
                                            const char             *text,
                                            gboolean                strong);

/* The size of a mark's texture; the mark stands in its middle. */
#define CP_TIMELINE_TEXTURE_WIDTH 16
#define CP_TIMELINE_TEXTURE_HEIGHT 24

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTimelineInks, cp_timeline_inks_free)

G_END_DECLS
