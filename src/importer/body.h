/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/page.h"

G_BEGIN_DECLS

guint32 cp_body_find (CpPage *page);

G_END_DECLS
