/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/**
 * CpClimb:
 *
 * A word of a content on the way up the sentence: whether what is said of it there is that it is to be, or that it is not.
 */
typedef struct
{
  const CpBuilder        *builder;
  const CpModelStatement *s;
  const CpProfile        *profile;
  const CpText           *text;
  guint32                 at;    /* the word */
  guint32                 from;  /* the word below the one that is looked at */
  guint32                 top;   /* the word that nothing of the content governs */
  guint32                 by;    /* what decides it, CP_NO_TOKEN where the reporting word does */
  gboolean                thing; /* it began at a noun: what is done with it must be said */
  gboolean                plain; /* something was said of it */
  int                     sign;
} CpClimb;

gboolean cp_climb_has       (const CpClimb     *self,
                             guint32            token,
                             CpLexClass         lex_class);
gboolean cp_climb_is_one_of (const CpClimb     *self,
                             guint32            token,
                             const char *const *lemmas);
gboolean cp_climb_is_phrase (const CpClimb     *self,
                             guint32            verb,
                             const char        *preposition,
                             CpLexClass         lex_class);
gboolean cp_climb_undoes    (const CpClimb     *self,
                             guint32            token);
gboolean cp_climb_backs     (const CpClimb     *self,
                             guint32            token);
gboolean cp_climb_from      (CpClimb           *self,
                             guint32            token);
int      cp_climb_sign_of   (const CpBuilder   *builder,
                             const CpToken     *token);

G_END_DECLS
