/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* How many words of a content are looked at: what comes later seldom says what the whole does. */
#define CP_ACT_REACH 40

/**
 * CpActReader:
 *
 * A content while its act is being read.
 */
typedef struct
{
  CpBuilder        *builder;
  CpModelStatement *s;
  CpProfile        *profile;
  const char       *why; /* the word that decided it */
} CpActReader;

const CpToken *cp_act_token     (const CpActReader *self,
                                 guint              place);
const char    *cp_act_norm      (const CpActReader *self,
                                 guint              place);
gboolean       cp_act_cue_is    (const CpActReader *self,
                                 const char *const *lemmas);
gboolean       cp_act_holds     (const CpActReader *self,
                                 CpLexClass         lex_class);
gboolean       cp_act_names_own_party (const CpActReader *self,
                                       const CpToken     *word);

/* What the words themselves do. */
gboolean cp_act_of_words        (CpActReader       *self,
                                 CpAct             *act);

gboolean cp_act_is_phrase       (const CpActReader *self,
                                 guint              place,
                                 CpAct             *act);
gboolean cp_act_has_phrase      (const CpActReader *self,
                                 CpAct             *act);

/* What the words say will be done. */
gboolean cp_act_is_future       (const CpActReader *self,
                                 guint              place);
gboolean cp_act_on_condition    (const CpActReader *self,
                                 guint              place,
                                 CpAct             *act);
gboolean cp_act_of_future       (CpActReader       *self,
                                 guint              place,
                                 CpAct             *act);
gboolean cp_act_binds_own_side  (const CpActReader *self);
gboolean cp_act_owns_up         (const CpActReader *self,
                                 guint              place);
gboolean cp_act_binds_in_passive (const CpActReader *self);

/* What the words say is to be done. */
gboolean cp_act_is_subjunctive  (const CpActReader *self);

/* What the word that reports them makes of them. */
gboolean cp_act_is_turned       (const CpActReader *self,
                                 CpAct             *act);
gboolean cp_act_is_evasive      (const CpActReader *self);
gboolean cp_act_of_naming       (const CpActReader *self,
                                 CpAct             *act);
gboolean cp_act_regrets_another (const CpActReader *self);

G_END_DECLS
