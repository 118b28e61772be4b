/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/signs.h"
#include "stance/model.h"

G_BEGIN_DECLS

#define CP_TYPE_GLYPH (cp_glyph_get_type ())
G_DECLARE_FINAL_TYPE (CpGlyph, cp_glyph, CP, GLYPH, GtkWidget)

GtkWidget *cp_glyph_new_mark   (const CpModel *model,
                                guint          statement);
GtkWidget *cp_glyph_new_sample (CpAct          act,
                                CpStance       stance,
                                gint32         colour);
GtkWidget *cp_glyph_new_answer (CpStance       stance,
                                gint32         colour);
GtkWidget *cp_glyph_new_pattern (gint32        colour);
GtkWidget *cp_glyph_new_contrast (CpContrastSign sign);
void       cp_glyph_set_mark   (CpGlyph       *self,
                                const CpModel *model,
                                guint          statement);
void       cp_glyph_set_answer (CpGlyph       *self,
                                CpStance       stance,
                                gint32         colour);
void       cp_glyph_set_warning (CpGlyph      *self,
                                 gboolean      warning);
gint32     cp_party_colour     (const CpModel *model,
                                gint32         party);

G_END_DECLS
