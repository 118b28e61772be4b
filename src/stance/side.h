/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A side while it is being found: its names, and how much is said for it. */
typedef struct
{
  char    *name;
  char    *key;
  guint    weight; /* statements */
  guint    first;  /* the speaker that brought it */
  gboolean given;  /* a person gave it to somebody */
  gboolean own;    /* nothing but a person names it */
} CpSide;

GArray *cp_sides_new          (void);
gint32  cp_sides_intern       (GArray     *sides,
                               const char *name,
                               guint       speaker);
gint32  cp_sides_find         (const GArray *sides,
                               const char   *name);
gint32  cp_sides_give         (GArray     *sides,
                               const char *name,
                               guint       speaker);
char   *cp_side_initials      (const char *name);

G_END_DECLS
