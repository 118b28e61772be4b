/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/reader-text.h"

G_BEGIN_DECLS

#define CP_TYPE_READER_MARGIN (cp_reader_margin_get_type ())
G_DECLARE_FINAL_TYPE (CpReaderMargin, cp_reader_margin, CP, READER_MARGIN, GtkWidget)

GtkWidget *cp_reader_margin_new    (CpViewState    *state,
                                    CpReaderText   *text);
void       cp_reader_margin_update (CpReaderMargin *self);
void       cp_reader_margin_level  (CpReaderMargin *self);

G_END_DECLS
