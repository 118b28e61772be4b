/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

const char *cp_speaker_called     (const CpModelSpeaker *self,
                                   const char           *words);
const char *cp_speaker_called_in  (const CpModel        *model,
                                   guint                 statement,
                                   char                **words);
gboolean    cp_words_have_name    (const char           *words,
                                   const char           *name);

G_END_DECLS
