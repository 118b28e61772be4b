/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/facts.h"

G_BEGIN_DECLS

gboolean cp_site_is_name    (const CpFacts *facts,
                             const char    *folded);
char    *cp_site_strip      (const char    *title,
                             const CpFacts *facts);
char    *cp_site_strip_name (const char    *heading,
                             const CpFacts *facts);
char    *cp_site_beside     (const char    *page_title,
                             const char    *title);

G_END_DECLS
