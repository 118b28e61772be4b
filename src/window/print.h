/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "stance/model.h"

G_BEGIN_DECLS

/* Called when printing has ended; @error is %NULL where it went well or the person cancelled it. */
typedef void (*CpPrintDone) (const GError *error,
                             gpointer      user_data);

void cp_print_comparison (GtkWindow   *parent,
                          CpModel     *model,
                          const char  *title,
                          CpPrintDone  done,
                          gpointer     user_data);

G_END_DECLS
