/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "article/span.h"

G_BEGIN_DECLS

GArray *cp_reader_lines (GtkTextView *view,
                         CpSpan       span);

G_END_DECLS
