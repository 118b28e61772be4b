/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/**
 * CpKnownSpeaker:
 *
 * A speaker that is known again in other models of the same articles: after another name was given, after a merge, after undo.
 */
typedef struct
{
  char   *name;    /* NULL for nobody */
  char   *article; /* cp_article_key() of the first that names them; NULL where none does */
  guint32 start;   /* where it does */
} CpKnownSpeaker;

void   cp_known_speaker_clear (CpKnownSpeaker       *self);
void   cp_known_speaker_set   (CpKnownSpeaker       *self,
                               const CpModel        *model,
                               guint                 speaker);
void   cp_known_speaker_name  (CpKnownSpeaker       *self,
                               const char           *name);
gint32 cp_known_speaker_find  (const CpKnownSpeaker *self,
                               const CpModel        *model);

G_END_DECLS
