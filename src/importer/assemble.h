/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/format.h"

G_BEGIN_DECLS

void     cp_assemble_html  (CpArticle      *article,
                            const char     *html,
                            gssize          length);
void     cp_assemble_text  (CpArticle      *article,
                            const char     *text);
void     cp_assemble_paragraph (CpArticle  *article,
                            CpBlockKind     kind,
                            const char     *text);
void     cp_assemble_shorten (char         *text);
gboolean cp_assemble_close (const CpSource *source,
                            CpArticle      *article,
                            GPtrArray      *articles,
                            GError        **error);

G_END_DECLS
