/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _CpReaderPlace CpReaderPlace;

CpReaderPlace *cp_reader_place_new    (GtkTextView   *view);
void           cp_reader_place_free   (CpReaderPlace *self);
void           cp_reader_place_bring  (CpReaderPlace *self);
void           cp_reader_place_reveal (CpReaderPlace *self);

G_END_DECLS
