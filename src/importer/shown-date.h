/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"
#include "importer/page.h"

G_BEGIN_DECLS

#define CP_ANY_DAY G_MAXINT

/**
 * CpShownDate:
 * @rank: how well it is shown; 0 for none
 *
 * A date that a page shows.
 */
typedef struct
{
  CpDate date;
  int    rank;
} CpShownDate;

CpShownDate cp_shown_date_find (const CpPage *page,
                                guint32       body,
                                const char   *language,
                                gint32        day_number);

G_END_DECLS
