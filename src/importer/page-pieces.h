/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/page.h"

G_BEGIN_DECLS

void cp_page_cut (CpPage *page);

G_END_DECLS
