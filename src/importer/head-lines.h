/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"
#include "importer/reason.h"

G_BEGIN_DECLS

CpReason cp_head_line_read     (const char *line,
                                CpArticle  *article);
void     cp_head_dateline_read (const char *paragraph,
                                CpArticle  *article);

G_END_DECLS
