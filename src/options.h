/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands for standard output in the place of a file. */
#define CP_OPTIONS_STANDARD "-"

typedef enum
{
  CP_EXPORT_NONE,
  CP_EXPORT_JSON,
  CP_EXPORT_ARTICLES,
  CP_EXPORT_CSV,
  CP_EXPORT_HTML,
  CP_EXPORT_SUMMARY,
} CpExport;

/**
 * CpOptions:
 *
 * What a command line without a window asks for.
 */
typedef struct
{
  char      *export_to;
  char      *output;
  char      *report;
  gboolean   summary;
  gboolean   verbose;
  gboolean   version;
  GStrv      networks;
  GStrv      articles;
  CpExport   form;
  GPtrArray *ranges; /* GInetAddressMask: of the networks named */
} CpOptions;

void     cp_options_clear (CpOptions *self);
gboolean cp_options_parse (CpOptions *options,
                           char     **arguments,
                           GError   **error);
gboolean cp_options_check (CpOptions *options,
                           GError   **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpOptions, cp_options_clear)

G_END_DECLS
