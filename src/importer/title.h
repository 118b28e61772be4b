/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/facts.h"
#include "importer/page.h"

G_BEGIN_DECLS

char *cp_title_find (const CpPage  *page,
                     const CpFacts *facts,
                     guint32        body,
                     char         **site);
char *cp_title_fold (const char    *text);

G_END_DECLS
