/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CpRowHeights CpRowHeights;

CpRowHeights *cp_row_heights_new    (void);
void          cp_row_heights_free   (CpRowHeights       *self);
void          cp_row_heights_splice (CpRowHeights       *self,
                                     guint               at,
                                     guint               n_removed,
                                     guint               n_added);
void          cp_row_heights_set    (CpRowHeights       *self,
                                     guint               row,
                                     int                 height);
void          cp_row_heights_forget (CpRowHeights       *self);
guint         cp_row_heights_length (const CpRowHeights *self);
int           cp_row_heights_get    (const CpRowHeights *self,
                                     guint               row);
int           cp_row_heights_sum    (const CpRowHeights *self,
                                     guint               from,
                                     guint               to);
guint         cp_row_heights_find   (const CpRowHeights *self,
                                     int                 y,
                                     int                *within);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRowHeights, cp_row_heights_free)

G_END_DECLS
