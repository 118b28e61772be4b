/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/suitor.h"

G_BEGIN_DECLS

/* What the makers of signs share: suitor.c, sign-place.c, sign-way.c, sign-office.c. */
typedef struct
{
  const CpSuitor *suitor;
  const CpPatron *patron; /* %NULL for nobody */
  const char     *group;  /* what the source's office implies */
  const CpText   *text;
  CpRange         first;  /* where the source is named first */
  CpSignFunc      func;
  gpointer        data;
} CpSigns;

void           cp_sign              (const CpSigns *self,
                                     const char    *first,
                                     ...) G_GNUC_NULL_TERMINATED;
const char    *cp_sign_bin          (int            value);
const char    *cp_sign_truth        (gboolean       value);
guint32        cp_sign_head         (const CpText  *text,
                                     CpRange        range);
gboolean       cp_sign_is_subject   (const CpText  *text,
                                     CpRange        range);
gboolean       cp_sign_leads        (const CpText  *text,
                                     CpRange        range);
const CpRange *cp_sign_last_before  (const GArray  *places,
                                     guint32        token);
const CpRange *cp_sign_first_behind (const GArray  *places,
                                     guint32        token);
guint32        cp_sign_sentence     (const CpSigns *self,
                                     guint32        token);
guint32        cp_sign_paragraph    (const CpSigns *self,
                                     guint32        token);
int            cp_sign_rank         (const CpSigns *self,
                                     CpRange        place,
                                     gboolean       subjects);
void           cp_sign_way          (const CpSigns *self,
                                     CpRange        source,
                                     CpRange        patron,
                                     const char    *which);
void           cp_sign_places       (const CpSigns *self);
void           cp_sign_bodies       (const CpSigns *self);
void           cp_sign_kind         (const CpSigns *self);
void           cp_sign_noun         (const CpSigns *self,
                                     const char    *which);
const char    *cp_sign_whose        (const CpSigns *self);

G_END_DECLS
