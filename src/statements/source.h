/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

typedef struct
{
  CpRange  tokens;     /* empty where none is named */
  gboolean impersonal; /* "it is said", "there is": nobody is named on purpose */
  gboolean inverted;   /* stands behind its verb */
} CpSource;

CpSource cp_source_of_verb   (const CpScene *scene,
                              guint32        verb);
CpSource cp_source_of_noun   (const CpScene *scene,
                              guint32        noun,
                              guint32       *light_verb);
CpSource cp_source_by        (const CpScene *scene,
                              guint32        from,
                              guint32        last);
CpRange  cp_source_behind_setting (const CpText *text,
                                   CpRange       tokens);
CpRange  cp_source_subject   (const CpScene *scene,
                              guint32        verb);

G_END_DECLS
