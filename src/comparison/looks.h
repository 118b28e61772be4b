/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* The colours that parties came by, which they keep when their order turns. */
typedef struct _CpLooks CpLooks;

CpLooks *cp_looks_new   (void);
void     cp_looks_free  (CpLooks       *self);
void     cp_looks_apply (CpLooks       *self,
                         CpModel       *model);
void     cp_looks_note  (CpLooks       *self,
                         const CpModel *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpLooks, cp_looks_free)

G_END_DECLS
