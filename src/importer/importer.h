/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "article/article.h"

G_BEGIN_DECLS

#define CP_IMPORT_ERROR (cp_import_error_quark ())
GQuark cp_import_error_quark (void);

/* The message of each error is one sentence for a person, naming the file and the fault. */
typedef enum
{
  CP_IMPORT_ERROR_NOT_FOUND,
  CP_IMPORT_ERROR_EMPTY,
  CP_IMPORT_ERROR_BINARY,
  CP_IMPORT_ERROR_TOO_LARGE,
  CP_IMPORT_ERROR_NO_ARTICLE,
  CP_IMPORT_ERROR_UNSUPPORTED,
  CP_IMPORT_ERROR_BROKEN,
  CP_IMPORT_ERROR_FAILED,
} CpImportError;

/* Files larger than this are refused unread, in bytes. */
#define CP_IMPORT_MAX_SIZE (50u * 1000u * 1000u)

/* Called for each file that is refused, and goes on: one clear sentence in @error. */
typedef void (*CpImportFailed) (GFile *file, const GError *error, gpointer user_data);

void       cp_import_note_found (CpArticle *article);
GPtrArray *cp_import_file  (GFile         *file,
                            CpImportFailed failed,
                            gpointer       user_data,
                            GCancellable  *cancellable,
                            GError       **error);
GPtrArray *cp_import_bytes (GBytes        *bytes,
                            const char    *uri,
                            const char    *name,
                            CpImportFailed failed,
                            gpointer       user_data,
                            GCancellable  *cancellable,
                            GError       **error);

G_END_DECLS
