/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/cast.h"
#include "statements/reading.h"

G_BEGIN_DECLS

/* Whose a statement is, by the figures' numbers in the cast, -1 for nobody. */
typedef struct
{
  gint32      source;
  gint32      addressee;
  float       sure;
  GRefString *reason; /* why it is the source's; %NULL where there is nothing to say */
} CpWhose;

/**
 * CpHeard:
 *
 * Who was heard in the articles of the first volumes, before it is known for whom each speaks.
 */
struct _CpHeard
{
  GPtrArray *readings; /* CpReading */
  CpCast    *cast;
  GPtrArray *whose;    /* one GArray of CpWhose a reading, one a statement */
};

CpHeard *cp_heard_new         (const CpKnowledge *knowledge);
void     cp_heard_free        (CpHeard           *self);
CpHeard *cp_heard_copy        (const CpHeard     *self);
gboolean cp_heard_begins      (const CpHeard     *self,
                               CpReading *const  *readings,
                               guint              n_readings);
void     cp_heard_add         (CpHeard           *self,
                               CpReading         *reading,
                               GArray            *whose);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHeard, cp_heard_free)

G_END_DECLS
