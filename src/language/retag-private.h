/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/retag.h"

G_BEGIN_DECLS

/* What the rules that mend tags share. */
typedef struct
{
  CpText          *text;
  const CpLemmas  *lemmas;
  const CpVectors *vectors;
  const CpCues    *cues;
} CpRetag;

gboolean cp_retag_is_mark         (const CpToken *token,
                                   const char    *marks);
gboolean cp_retag_is_finite       (const CpToken *token);
CpToken  cp_retag_as_verb         (const CpRetag *self,
                                   guint32        i);

gboolean cp_retag_reports         (const CpRetag *self,
                                   guint32        i,
                                   const CpToken *verb,
                                   CpTakes        takes);

/* Names that were taken for other words. */
void     cp_retag_names           (CpRetag       *self);

/* What goes on from a verb behind "and". */
void     cp_retag_joined_participle (CpRetag       *self,
                                     guint32        i);

/* What closes a sentence behind whoever says it. */
void     cp_retag_closing_participle (CpRetag      *self,
                                      guint32       i);
void     cp_retag_before_name        (CpRetag      *self,
                                      guint32       i);

/* What is the object of a verb, and was taken for one. */
void     cp_retag_object          (CpRetag       *self,
                                   guint32        i);
void     cp_retag_behind_with     (CpRetag       *self,
                                   guint32        i);

/* Sentences in which the tree finds no verb. */
void     cp_retag_root_participle (CpRetag       *self,
                                   guint32        i);
void     cp_retag_lone_participle (CpRetag       *self,
                                   guint32        i);
void     cp_retag_behind_relative (CpRetag       *self,
                                   guint32        i);
void     cp_retag_lone_noun       (CpRetag       *self,
                                   guint32        i);

G_END_DECLS
