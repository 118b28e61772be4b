/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/engine.h"
#include "article/parallel.h"
#include "importer/importer.h"
#include "statements/reading.h"
#include "stance/model.h"

G_BEGIN_DECLS

GPtrArray *cp_analysis_import (GPtrArray      *files,
                               CpImportFailed  failed,
                               gpointer        failed_data,
                               CpProgress      progress,
                               gpointer        progress_data,
                               GCancellable   *cancellable,
                               GError        **error);
GPtrArray *cp_analysis_read   (CpEngine       *engine,
                               GPtrArray      *articles,
                               CpProgress      progress,
                               gpointer        progress_data,
                               GCancellable   *cancellable,
                               GError        **error);
CpModel   *cp_analysis_build  (CpEngine       *engine,
                               CpMemory       *memory,
                               GPtrArray      *readings,
                               GPtrArray      *corrections);

G_END_DECLS
