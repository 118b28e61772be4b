/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

/* What follows a cue as its content. */
typedef struct
{
  CpTakes     takes;
  const char *with;     /* the preposition, NULL for none */
  float       strength; /* 0 where nothing was found */
  guint32     from;     /* where the content begins */
  guint32     cue_end;  /* one past the cue: behind its preposition */
  guint32     addressee;
  guint32     with_at;   /* where the word that @with is stands, 0 where it is not known */
} CpFound;

CpFound cp_complement_find      (const CpScene *scene,
                                 const CpCue   *cue,
                                 guint32        token,
                                 guint32        after);

guint32 cp_complement_behind_addressee (const CpScene *scene,
                                        const CpCue   *cue,
                                        guint32        token,
                                        guint32        after);

G_END_DECLS
