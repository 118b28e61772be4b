/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"
#include "language/vectors.h"

G_BEGIN_DECLS

/** CpLemmas: the forms of a language that no rule makes, from its table of lemmas. */
typedef struct _CpLemmas CpLemmas;

CpLemmas *cp_lemmas_load (const char      *path,
                          GError         **error);
void      cp_lemmas_free (CpLemmas        *self);
const char *cp_lemmas_past (const CpLemmas *self,
                            const char     *lemma);
void      cp_lemmas_fill (const CpLemmas  *self,
                          const CpVectors *vectors,
                          CpText          *text);
void      cp_lemmas_fill_one (const CpLemmas  *self,
                              const CpVectors *vectors,
                              const CpText    *text,
                              CpToken         *token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpLemmas, cp_lemmas_free)

G_END_DECLS
