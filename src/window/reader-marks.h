/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "stance/model.h"

G_BEGIN_DECLS

typedef enum
{
  CP_MARK_PARTY,
  CP_MARK_CHOSEN,
  CP_MARK_ONLY_HERE, /* dotted alone: the article beside it does not have this */
  CP_MARK_HIDDEN,
} CpMarkLook;

CpSpan cp_reader_marks_visible (GtkTextView   *view);
void   cp_reader_marks_draw    (GtkTextView   *view,
                                GtkSnapshot   *snapshot,
                                const CpModel *model,
                                const CpModelStatement *s,
                                CpMarkLook     mark,
                                CpSpan         visible);
void   cp_reader_marks_border  (GtkTextView   *view,
                                guint32        offset,
                                gboolean       is_end,
                                int           *x,
                                int           *y);
void   cp_reader_marks_draw_handle (GtkTextView *view,
                                    GtkSnapshot *snapshot,
                                    guint32      offset,
                                    gboolean     is_end,
                                    gboolean     active);

G_END_DECLS
