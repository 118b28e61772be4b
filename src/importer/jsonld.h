/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/html-tree.h"

G_BEGIN_DECLS

/**
 * CpJsonLd:
 *
 * What a page says of its article in JSON-LD, in the words of schema.org; what it does not say is %NULL.
 */
typedef struct
{
  char    *headline;
  char    *published;
  char    *modified;
  char    *authors; /* with "; " between */
  char    *publisher;
  char    *language;
  char    *body;
  char    *url;
  gboolean is_article; /* it speaks of an article, not only of a page */
} CpJsonLd;

void cp_jsonld_read  (CpJsonLd     *self,
                      const CpHtml *html);
void cp_jsonld_clear (CpJsonLd     *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpJsonLd, cp_jsonld_clear)

G_END_DECLS
