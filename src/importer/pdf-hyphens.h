/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/pdf-lines.h"

G_BEGIN_DECLS

/**
 * CpPdfHyphens:
 *
 * What a printed document tells of its hyphens: which of those at the ends of lines divide a word, and which are its own.
 */
typedef struct _CpPdfHyphens CpPdfHyphens;

CpPdfHyphens *cp_pdf_hyphens_new  (GArray             *lines);
void          cp_pdf_hyphens_free (CpPdfHyphens       *self);
void          cp_pdf_hyphens_join (const CpPdfHyphens *self,
                                   GString            *paragraph,
                                   const char         *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpPdfHyphens, cp_pdf_hyphens_free)

G_END_DECLS
