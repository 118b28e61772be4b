/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"

G_BEGIN_DECLS

/* That a speaker speaks for a party, from one date to another. */
typedef struct
{
  char    *name;      /* of the party */
  gint32   party;     /* its place in the model, -1 where nobody says anything for it */
  CpDate   from, to;  /* both of them belong to the time; no date where it has no end on that side */
  gboolean by_person;
} CpMembership;

CpMembership *cp_membership_new     (const char         *name,
                                     const CpDate       *from,
                                     const CpDate       *to);
CpMembership *cp_membership_copy    (const CpMembership *self);
void          cp_membership_free    (CpMembership       *self);
gboolean      cp_membership_is_at   (const CpMembership *self,
                                     const CpDate       *date);
GPtrArray    *cp_memberships_parse  (const char         *text);
char         *cp_memberships_format (const GPtrArray    *memberships);

G_END_DECLS
