/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cp_heap_give_back     (void);
void cp_heap_keep_together (void);

G_END_DECLS
