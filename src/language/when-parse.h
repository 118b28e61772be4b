/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"
#include "language/when-words.h"

G_BEGIN_DECLS

/* The shapes in which a time is told. */
typedef enum
{
  CP_SHAPE_DATE,    /* a day and a month, perhaps a year */
  CP_SHAPE_MONTH,   /* a month, perhaps a year or a shift */
  CP_SHAPE_YEAR,
  CP_SHAPE_WEEKDAY, /* perhaps with a shift */
  CP_SHAPE_DAYS,    /* days from the article's own */
  CP_SHAPE_PERIOD,  /* a unit shifted from the article's own: "last week" */
  CP_SHAPE_AGO,     /* units back from the article's own day */
  CP_SHAPE_STORY,   /* units from the day told before: "two days later", "the same day" */
  CP_SHAPE_EVENT,   /* units before or after something that the text names: "two days before the collision" */
} CpShape;

/* An expression of time as written, not yet on the calendar. What is not said is 0. */
typedef struct
{
  CpShape    shape;
  CpRange    tokens;
  int        year, month, day;
  int        last_day;  /* of a range or list of days in one month */
  int        weekday;
  int        shift;     /* -1, 0, 1; with units, their signed number */
  gboolean   shifted;   /* a word said so */
  CpWhenUnit unit;
} CpWhenParse;

gboolean cp_when_parse (const CpWhenWords *words,
                        const CpText      *text,
                        guint32            token,
                        CpWhenParse       *parse);

G_END_DECLS
