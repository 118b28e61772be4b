/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CpJsonWriter:
 *
 * Writes JSON (RFC 8259) straight into a string, in the order of the calls: a comparison of many thousand statements needs no tree
 * in memory. Containers down to the depth given to cp_json_writer_new() stand on lines of their own.
 *
 * The @name of a member is %NULL inside an array and at the top.
 */
typedef struct _CpJsonWriter CpJsonWriter;

CpJsonWriter *cp_json_writer_new          (guint         broken_depth);
void          cp_json_writer_free         (CpJsonWriter *self);
char         *cp_json_writer_finish       (CpJsonWriter *self);
void          cp_json_writer_begin_object (CpJsonWriter *self,
                                           const char   *name);
void          cp_json_writer_end_object   (CpJsonWriter *self);
void          cp_json_writer_begin_array  (CpJsonWriter *self,
                                           const char   *name);
void          cp_json_writer_end_array    (CpJsonWriter *self);
void          cp_json_writer_string       (CpJsonWriter *self,
                                           const char   *name,
                                           const char   *value);
void          cp_json_writer_integer      (CpJsonWriter *self,
                                           const char   *name,
                                           gint64        value);
void          cp_json_writer_fraction     (CpJsonWriter *self,
                                           const char   *name,
                                           double        value);
void          cp_json_writer_boolean      (CpJsonWriter *self,
                                           const char   *name,
                                           gboolean      value);
void          cp_json_writer_null         (CpJsonWriter *self,
                                           const char   *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpJsonWriter, cp_json_writer_free)

G_END_DECLS
