/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/copies.h"
#include "stance/findings.h"
#include "stance/shelf.h"
#include "statements/notebook.h"

G_BEGIN_DECLS

/**
 * CpMemory:
 *
 * What one build of a model found out that the next, of nearly the same articles, need not find out again. It changes how long a build
 * takes, never what it makes. Owned by whoever builds a model again and again, and shared between threads: while one build uses
 * it, another does without.
 */
typedef struct _CpMemory CpMemory;

CpMemory     *cp_memory_new        (void);
CpMemory     *cp_memory_ref        (CpMemory *self);
void          cp_memory_unref      (CpMemory *self);
gboolean      cp_memory_claim      (CpMemory *self);
void          cp_memory_release    (CpMemory *self);
CpCopyFinder *cp_memory_get_copies (CpMemory *self);
CpNotebook   *cp_memory_get_notebook (CpMemory *self);
CpShelf      *cp_memory_get_shelf  (CpMemory *self);
CpFindings   *cp_memory_get_findings (CpMemory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMemory, cp_memory_unref)

G_END_DECLS
