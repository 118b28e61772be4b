/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

gboolean cp_unread_article (const CpModel *model,
                            guint          article);
gboolean cp_unread_all     (const CpModel *model);

G_END_DECLS
