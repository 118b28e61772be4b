/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CP_TYPE_INDEX (cp_index_get_type ())
G_DECLARE_FINAL_TYPE (CpIndex, cp_index, CP, INDEX, GObject)

guint cp_index_get (CpIndex *self);

#define CP_TYPE_INDEX_LIST (cp_index_list_get_type ())
G_DECLARE_FINAL_TYPE (CpIndexList, cp_index_list, CP, INDEX_LIST, GObject)

CpIndexList *cp_index_list_new  (void);
void         cp_index_list_set  (CpIndexList   *self,
                                 const guint32 *indexes,
                                 guint          n);
void         cp_index_list_fill (CpIndexList   *self,
                                 guint          n);
gint         cp_index_list_find (CpIndexList   *self,
                                 guint32        index);
guint32      cp_index_list_at   (CpIndexList   *self,
                                 guint          position);

G_END_DECLS
