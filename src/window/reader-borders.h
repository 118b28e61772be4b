/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/reader-text.h"

G_BEGIN_DECLS

#define CP_TYPE_READER_BORDERS (cp_reader_borders_get_type ())
G_DECLARE_FINAL_TYPE (CpReaderBorders, cp_reader_borders, CP, READER_BORDERS, GObject)

CpReaderBorders *cp_reader_borders_new       (CpReaderText    *text);
void             cp_reader_borders_place     (CpReaderBorders *self);
gboolean         cp_reader_borders_begin     (CpReaderBorders *self);
gboolean         cp_reader_borders_is_moving (CpReaderBorders *self);
gboolean         cp_reader_borders_key       (CpReaderBorders *self,
                                              guint            keyval,
                                              GdkModifierType  held);

G_END_DECLS
