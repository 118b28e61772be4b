/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "stance/model.h"

G_BEGIN_DECLS

GtkWidget *cp_speaker_avatar_new (const CpModel *model,
                                  guint          speaker,
                                  gboolean       large);

G_END_DECLS
