/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/adaptive-bin.h"

G_BEGIN_DECLS

#define CP_TYPE_WELCOME (cp_welcome_get_type ())
G_DECLARE_FINAL_TYPE (CpWelcome, cp_welcome, CP, WELCOME, GtkWidget)

GtkWidget *cp_welcome_new             (void);
void       cp_welcome_set_width_class (CpWelcome   *self,
                                       CpWidthClass width_class);

G_END_DECLS
