/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "comparison/passages.h"

G_BEGIN_DECLS

typedef enum
{
  CP_PASSAGES_ALL,
  CP_PASSAGES_SHARED,
  CP_PASSAGES_OTHERWISE,
  CP_PASSAGES_ONLY_HERE,
  CP_N_PASSAGES_SHOWN,
} CpPassagesShown;

#define CP_TYPE_PASSAGE_SHOWS (cp_passage_shows_get_type ())
G_DECLARE_FINAL_TYPE (CpPassageShows, cp_passage_shows, CP, PASSAGE_SHOWS, GtkWidget)

void            cp_passage_shows_count     (CpPassageShows   *self,
                                            const CpPassages *passages);
CpPassagesShown cp_passage_shows_get       (CpPassageShows   *self);
gboolean        cp_passage_shows_lets      (CpPassageShows   *self,
                                            const CpPassage  *passage);
void            cp_passage_shows_set_tight (CpPassageShows   *self,
                                            gboolean          tight);

G_END_DECLS
