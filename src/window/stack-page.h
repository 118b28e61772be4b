/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CP_TYPE_STACK_PAGE (cp_stack_page_get_type ())
G_DECLARE_FINAL_TYPE (CpStackPage, cp_stack_page, CP, STACK_PAGE, AdwBin)

GtkWidget *cp_stack_page_new (GtkWidget *child);

G_END_DECLS
