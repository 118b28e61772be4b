/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"
#include "importer/pdf-lines.h"

G_BEGIN_DECLS

void cp_pdf_assemble (GArray    *lines,
                      CpArticle *article);

G_END_DECLS
