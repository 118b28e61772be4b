/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word tells of days; the values are described in the table. */
typedef enum
{
  CP_WHEN_MONTH,
  CP_WHEN_MONTH_WORD,
  CP_WHEN_WEEKDAY,
  CP_WHEN_NUMBER,
  CP_WHEN_ORDINAL,
  CP_WHEN_UNIT,
  CP_WHEN_DAY,
  CP_WHEN_PART,
  CP_WHEN_SHIFT,
  CP_WHEN_STORY,
  CP_WHEN_AGO,
  CP_WHEN_EARLIER,
  CP_WHEN_LATER,
  CP_WHEN_BEFORE,
  CP_WHEN_AFTER,
  CP_WHEN_EDGE,
  CP_WHEN_ENTERS,
  CP_WHEN_BOUND,
  CP_WHEN_FUTURE,
  CP_WHEN_CONDITION,
  CP_N_WHEN_CLASSES,
} CpWhenClass;

/* The units of the table. */
typedef enum
{
  CP_UNIT_DAY = 1,
  CP_UNIT_WEEK,
  CP_UNIT_MONTH,
  CP_UNIT_YEAR,
  CP_UNIT_WEEKEND,
  CP_UNIT_QUARTER,
  CP_UNIT_FORTNIGHT,
  CP_UNIT_DECADE,
  CP_UNIT_HOUR,
} CpWhenUnit;

/**
 * CpWhenWords:
 *
 * The words by which a language tells days. Read once, not changed afterwards.
 */
typedef struct _CpWhenWords CpWhenWords;

CpWhenWords *cp_when_words_load (const char        *path,
                                 GError           **error);
void         cp_when_words_free (CpWhenWords       *self);
gboolean     cp_when_words_find (const CpWhenWords *self,
                                 const char        *norm,
                                 CpWhenClass        when_class,
                                 int               *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpWhenWords, cp_when_words_free)

G_END_DECLS
