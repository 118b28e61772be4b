/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CP_WIDTH_NARROW, /* less than 600 */
  CP_WIDTH_MEDIUM, /* less than 960 */
  CP_WIDTH_WIDE,   /* less than 1600 */
  CP_WIDTH_LARGE,
} CpWidthClass;

#define CP_TYPE_ADAPTIVE_BIN (cp_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (CpAdaptiveBin, cp_adaptive_bin, CP, ADAPTIVE_BIN, GtkWidget)

CpWidthClass cp_width_class_for      (int            width);
const char  *cp_width_class_name     (CpWidthClass   width_class);
CpWidthClass cp_adaptive_bin_get_width_class (CpAdaptiveBin *self);

G_END_DECLS
