/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"
#include "language/wordlist.h"

G_BEGIN_DECLS

CpText *cp_reader_cut           (const CpWordlist *words,
                                 CpArticle        *article);
void    cp_reader_index_children (CpText          *text);
char   *cp_reader_norm          (const char       *form);

G_END_DECLS
