/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

/* Who is heard for nobody: the body that is told of them is told of for them alone. */

gboolean cp_bystander_by_office (const CpStage       *self,
                                 const CpDescription *description,
                                 CpRange              range);
gboolean cp_bystander_by_trade  (const CpStage *self,
                                 guint32        verb,
                                 CpRange        owned);

G_END_DECLS
