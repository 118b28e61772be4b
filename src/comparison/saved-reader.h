/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "article/date.h"
#include "article/span.h"

G_BEGIN_DECLS

/**
 * CpSavedReader:
 *
 * Walks over the elements of a comparison's file in their order, without holding the document in memory. It stops for good at the first
 * thing that is not right: after that there are no more elements, and cp_saved_reader_is_whole() tells.
 */
typedef struct _CpSavedReader CpSavedReader;

CpSavedReader *cp_saved_reader_new      (GBytes        *bytes);
void           cp_saved_reader_free     (CpSavedReader *self);
gboolean       cp_saved_reader_is_whole (CpSavedReader *self);
void           cp_saved_reader_fail     (CpSavedReader *self);

gboolean       cp_saved_reader_begin    (CpSavedReader *self);
int            cp_saved_reader_enter    (CpSavedReader *self);
gboolean       cp_saved_reader_next     (CpSavedReader *self,
                                         int            depth);

void           cp_saved_reader_finish   (CpSavedReader *self);

const char    *cp_saved_reader_name     (CpSavedReader *self);
gboolean       cp_saved_reader_is       (CpSavedReader *self,
                                         const char    *name);
char          *cp_saved_reader_text     (CpSavedReader *self);
char          *cp_saved_reader_string   (CpSavedReader *self,
                                         const char    *name);
gint64         cp_saved_reader_number   (CpSavedReader *self,
                                         const char    *name,
                                         gint64         missing);
gint32         cp_saved_reader_index    (CpSavedReader *self,
                                         const char    *name,
                                         guint          n);
float          cp_saved_reader_fraction (CpSavedReader *self,
                                         const char    *name);
gboolean       cp_saved_reader_flag     (CpSavedReader *self,
                                         const char    *name);
CpDate         cp_saved_reader_date     (CpSavedReader *self,
                                         const char    *name,
                                         const char    *precision_name);
GArray        *cp_saved_reader_spans    (CpSavedReader *self,
                                         const char    *name,
                                         guint32        n_chars);
CpSpan         cp_saved_reader_span     (CpSavedReader *self,
                                         const char    *name,
                                         guint32        n_chars);
void           cp_saved_reader_indexes  (CpSavedReader *self,
                                         const char    *name,
                                         guint          n,
                                         GArray        *indexes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSavedReader, cp_saved_reader_free)

G_END_DECLS
