/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* A dated thing as one place tells of it, while events are being gathered. */
typedef struct
{
  guint32  reading;
  CpDate   date;
  CpRange  tokens; /* the clause that tells it */
  guint32  head;   /* the word for what happened */
  gboolean deed;   /* a party did it, and the words say so */
  char    *label;
  CpSpan   span;   /* of @tokens */
  gint32   first_day, last_day; /* of @date */
} CpTelling;

GArray *cp_tellings_of         (const CpBuilder *builder,
                                guint            reading);
void    cp_telling_complete    (CpTelling       *self,
                                const CpText    *text);
char   *cp_telling_plain_label (const CpText    *text,
                                CpRange          range);

G_END_DECLS
