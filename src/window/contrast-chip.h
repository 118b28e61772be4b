/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

const CpContrast *cp_contrast_between  (const CpIssue *issue,
                                        gint32         a,
                                        gint32         b);
GtkWidget        *cp_contrast_chip_new (CpViewState   *state,
                                        guint          issue,
                                        gint32         a,
                                        gint32         b,
                                        gboolean       icon_only);
GtkWidget        *cp_contrast_why_new  (CpViewState   *state,
                                        guint          issue,
                                        gint32         a,
                                        gint32         b);
char             *cp_contrast_sentence (const CpIssue *issue,
                                        gint32         a,
                                        gint32         b);

G_END_DECLS
