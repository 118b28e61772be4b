/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/facts.h"
#include "importer/page.h"

G_BEGIN_DECLS

void cp_pubdate_find (const CpPage  *page,
                      const CpFacts *facts,
                      guint32        body,
                      CpArticle     *article);

G_END_DECLS
