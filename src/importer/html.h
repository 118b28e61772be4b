/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/charset.h"
#include "importer/format.h"

G_BEGIN_DECLS

CpArticle *cp_html_read_article (const CpDecoded *decoded,
                                 const CpSource  *source);

G_END_DECLS
