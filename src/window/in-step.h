/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/passages.h"
#include "window/reader-text.h"

G_BEGIN_DECLS

#define CP_TYPE_IN_STEP (cp_in_step_get_type ())
G_DECLARE_FINAL_TYPE (CpInStep, cp_in_step, CP, IN_STEP, GObject)

CpInStep *cp_in_step_new          (CpReaderText     *a,
                                   CpReaderText     *b);
void      cp_in_step_set_passages (CpInStep         *self,
                                   const CpPassages *passages);
void      cp_in_step_set_active   (CpInStep         *self,
                                   gboolean          active);
void      cp_in_step_align        (CpInStep         *self,
                                   const CpPassage  *passage);

G_END_DECLS
