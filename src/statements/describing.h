/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/describe.h"

G_BEGIN_DECLS

/* A noun phrase while it is taken apart, from its first token to its last. */
typedef struct
{
  const CpKnowledge *knowledge;
  const CpLanguage  *language;
  const CpText      *text;
  guint32            at, end;
  CpDescription      found;
  gboolean           below;   /* behind a preposition: what follows is what the bearer belongs to */
  gboolean           apposed; /* behind a comma */
} CpDescribing;

const CpToken *cp_describing_at            (const CpDescribing  *self,
                                            guint32              i);
gboolean       cp_describing_is_glued      (const CpText        *text,
                                            guint32              i);
gboolean       cp_describing_is_possessive (const CpDescribing  *self,
                                            guint32              i);
const CpRole  *cp_describing_role          (const CpDescribing  *self,
                                            guint32              i,
                                            guint32             *last,
                                            gboolean            *plural);
void           cp_describing_set_head      (CpDescribing        *self,
                                            CpHeadKind           head,
                                            guint32              at);
void           cp_describing_set_state     (CpDescribing        *self,
                                            const CpEntry       *entry,
                                            CpRange              words);
void           cp_describing_set_body      (CpDescribing        *self,
                                            CpRange              tokens,
                                            const CpEntry       *entry,
                                            const CpInstitution *institution,
                                            gboolean             named,
                                            gboolean             plural);
gboolean       cp_describing_leads_to_members (const CpDescribing *self,
                                            guint32             i);
void           cp_describing_take_name     (CpDescribing        *self);
void           cp_describing_take_entry    (CpDescribing        *self,
                                            const CpEntry       *entry,
                                            guint32              last);

G_END_DECLS
