/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/importer.h"

G_BEGIN_DECLS

GPtrArray *cp_folder_list   (GFile         *folder,
                             const char    *name,
                             CpImportFailed failed,
                             gpointer       user_data,
                             GCancellable  *cancellable,
                             GError       **error);
GPtrArray *cp_import_folder (GFile         *folder,
                             const char    *name,
                             CpImportFailed failed,
                             gpointer       user_data,
                             GCancellable  *cancellable,
                             GError       **error);

G_END_DECLS
