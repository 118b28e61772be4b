/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"

G_BEGIN_DECLS

/**
 * CpGist:
 *
 * What an article is about, as far as its words tell: its telling words, weighed by how often it has them and how rare they are.
 */
typedef struct _CpGist CpGist;

CpGist *cp_gist_new      (const CpLanguage *language,
                          const CpText     *text);
void    cp_gist_free     (CpGist           *self);
float   cp_gist_likeness (const CpGist     *self,
                          const CpGist     *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpGist, cp_gist_free)

G_END_DECLS
