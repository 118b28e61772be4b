/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

/* What is counted of an article's states while its names are read: scan.c. */
typedef struct
{
  CpStage       *stage;
  GHashTable    *counts; /* code of a state → how much speaks for its being the article's home */
  const CpEntry *desk;   /* what the dateline names */
} CpHome;

void cp_home_count  (CpHome        *home,
                     guint32        token,
                     const CpEntry *entry);
void cp_home_settle (CpHome        *home);

gboolean cp_house_name_is_lone (const CpStage   *self,
                                const CpNameRun *run);
void     cp_house_names_settle (CpHome          *home);

G_END_DECLS
