/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"

G_BEGIN_DECLS

char *cp_heading_of_article (const CpArticle *article);

G_END_DECLS
