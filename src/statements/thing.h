/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

gboolean cp_thing_is_told    (const CpStage *self,
                              CpRange        name);
gboolean cp_thing_has_head   (const CpStage *self,
                              guint32        token);
gboolean cp_thing_is_founded (const CpText  *text,
                              CpRange        name);
gboolean cp_thing_is_it      (const CpStage *self,
                              CpRange        name);
gboolean cp_thing_has_officer (const CpStage *self,
                               CpRange        name);
gboolean cp_thing_calls_itself_it (const CpStage *self,
                                   CpRange       name);

G_END_DECLS
