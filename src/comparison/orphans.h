/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/new-place.h"
#include "comparison/subject.h"
#include "stance/model.h"

G_BEGIN_DECLS

/**
 * CpOrphan:
 *
 * What a person decided on something that is not found any more: on a statement that is read otherwise now or stands in a text that has
 * changed, on a name or a question that nobody has. It is kept until the person says where it belongs, or forgets it.
 */
typedef struct
{
  CpSubject  on;
  char      *subject;     /* as corrections call it */
  char      *words;       /* as they were; NULL where they are not known */
  char      *title;       /* of the article that they stood in, likewise */
  GPtrArray *corrections; /* CpCorrection */
} CpOrphan;

GPtrArray *cp_orphans_find    (const CpModel  *model);
GPtrArray *cp_orphans_of_same (GPtrArray      *orphans,
                               const CpOrphan *orphan);
guint      cp_orphans_n_of    (GPtrArray       *orphans,
                               const CpArticle *article);

gboolean   cp_orphan_find_place (const CpOrphan *self,
                                 const CpModel  *model,
                                 CpNewPlace     *place);
GPtrArray *cp_orphan_put        (const CpOrphan *self,
                                 const CpModel  *model,
                                 const CpNewPlace *place);
GPtrArray *cp_orphan_rename     (const CpOrphan *self,
                                 const char     *subject);

GPtrArray *cp_orphans_unchanged (GPtrArray      *orphans,
                                 const CpModel  *model,
                                 GPtrArray      *gone);

G_END_DECLS
