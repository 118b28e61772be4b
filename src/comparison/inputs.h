/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/importer.h"

G_BEGIN_DECLS

GPtrArray *cp_inputs_expand (GPtrArray      *files,
                             CpImportFailed  failed,
                             gpointer        failed_data,
                             GCancellable   *cancellable);

G_END_DECLS
