/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A side while it is being found: its names, and how much is said for it. */
typedef struct
{
  char    *name;
  char    *key;      /* @name without what may be left out */
  char    *initials; /* of @name, "" where it has fewer than two */
  char    *letters;  /* @name without full stops */
  guint    weight; /* statements */
  guint    first;  /* the speaker that brought it */
  gboolean given;  /* a person gave it to somebody */
  gboolean own;    /* nothing but a person names it */
  gboolean place;  /* it is called by the name of its town */
} CpSide;

GArray *cp_sides_new          (void);
gint32  cp_sides_intern       (GArray     *sides,
                               const char *name,
                               guint       speaker,
                               gboolean    town);
gint32  cp_sides_find         (const GArray *sides,
                               const char   *name);
gint32  cp_sides_give         (GArray     *sides,
                               const char *name,
                               guint       speaker);
void    cp_side_call          (CpSide     *side,
                               char       *name);
char   *cp_side_initials      (const char *name);

G_END_DECLS
