/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"
#include "stance/side.h"

G_BEGIN_DECLS

gboolean cp_government_is_state (const CpBuilder *self,
                                 const char      *name);
char    *cp_government_of       (const CpBuilder *self,
                                 const char      *name);
const char *cp_government_ministry (const CpBuilder *self,
                                 gint32           state);
void     cp_government_join     (CpBuilder       *self,
                                 GArray          *sides,
                                 guint            most);
void     cp_government_name     (CpBuilder       *self,
                                 GArray          *sides,
                                 guint            most);

/* In party.c */
void     cp_sides_move          (CpBuilder       *self,
                                 GArray          *sides,
                                 gint32           from,
                                 gint32           to,
                                 const char      *reason);
void     cp_sides_leave         (CpBuilder       *self,
                                 GArray          *sides,
                                 const guint8    *out);

G_END_DECLS
