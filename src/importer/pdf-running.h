/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/pdf-lines.h"

G_BEGIN_DECLS

GArray *cp_pdf_take_running (GArray *lines,
                             double  size);

G_END_DECLS
