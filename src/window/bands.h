/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/passages.h"
#include "window/reader-text.h"

G_BEGIN_DECLS

#define CP_TYPE_BANDS (cp_bands_get_type ())
G_DECLARE_FINAL_TYPE (CpBands, cp_bands, CP, BANDS, GtkWidget)

/* Whether a passage is among those that are shown now. */
typedef gboolean (*CpPassageShown) (const CpPassage *passage,
                                    gpointer         user_data);

const char *cp_passage_word          (const CpPassage  *passage);

GtkWidget  *cp_bands_new             (CpReaderText     *a,
                                      CpReaderText     *b,
                                      CpPassageShown    shown,
                                      gpointer          user_data);
void        cp_bands_set_passages    (CpBands          *self,
                                      const CpPassages *passages);
void        cp_bands_set_current     (CpBands          *self,
                                      gint              passage);
void        cp_bands_set_with_words  (CpBands          *self,
                                      gboolean          with_words);
void        cp_bands_update          (CpBands          *self);

G_END_DECLS
