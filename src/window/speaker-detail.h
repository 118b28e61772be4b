/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_SPEAKER_DETAIL (cp_speaker_detail_get_type ())
G_DECLARE_FINAL_TYPE (CpSpeakerDetail, cp_speaker_detail, CP, SPEAKER_DETAIL, GtkWidget)

void cp_speaker_detail_set_state (CpSpeakerDetail *self,
                                  CpViewState     *state);
void cp_speaker_detail_show      (CpSpeakerDetail *self,
                                  gint32           speaker);
gboolean cp_speaker_detail_command (CpSpeakerDetail *self,
                                    const char      *command);

G_END_DECLS
