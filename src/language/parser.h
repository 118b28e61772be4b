/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/lemmas.h"
#include "language/text.h"
#include "language/vectors.h"

G_BEGIN_DECLS

/** CpParser: tags words and finds what each depends on. Not changed once loaded, usable from any thread. */
typedef struct _CpParser CpParser;

CpParser *cp_parser_load  (const char      *path,
                           GError         **error);
void      cp_parser_free  (CpParser        *self);
void      cp_parser_parse (const CpParser  *self,
                           const CpVectors *vectors,
                           const CpLemmas  *lemmas,
                           CpText          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpParser, cp_parser_free)

G_END_DECLS
