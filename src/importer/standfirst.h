/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/facts.h"
#include "importer/page.h"

G_BEGIN_DECLS

void cp_standfirst_take (CpPage        *page,
                         const CpFacts *facts,
                         const char    *title);

G_END_DECLS
