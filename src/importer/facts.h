/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/html-tree.h"
#include "importer/jsonld.h"

G_BEGIN_DECLS

typedef enum
{
  CP_FACT_PUBLISHED,
  CP_FACT_MODIFIED,
  CP_FACT_AUTHOR,
  CP_FACT_SITE,
  CP_FACT_TITLE,
  CP_FACT_DESCRIPTION,
  CP_FACT_URL,
  CP_FACT_LANGUAGE,
  CP_FACT_LOCALE,
  CP_N_FACTS,
} CpFact;

/**
 * CpFacts:
 * @values: what meta and link elements declare, the best of each kind; in the tree's text
 * @ranks: how good its place is, 1 best
 * @page_title: the title element, white space made single
 *
 * What a page declares about itself.
 */
typedef struct
{
  const CpHtml *html;
  const char   *values[CP_N_FACTS];
  guint8        ranks[CP_N_FACTS];
  char         *page_title;
  char         *language; /* "en-US" */
  char         *region;   /* the same with a country, where any place gives one */
  CpJsonLd      jsonld;
} CpFacts;

void cp_facts_read  (CpFacts      *self,
                     const CpHtml *html);
void cp_facts_clear (CpFacts      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpFacts, cp_facts_clear)

G_END_DECLS
