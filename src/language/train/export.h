/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/train/corpus.h"

G_BEGIN_DECLS

gboolean cp_export_network (const CpParameters *parameters,
                            const CpNames      *names,
                            const char         *path,
                            GError            **error);

G_END_DECLS
