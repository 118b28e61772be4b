/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CP_TICK_MINUTE,
  CP_TICK_HOUR,
  CP_TICK_DAY,
  CP_TICK_WEEK,
  CP_TICK_MONTH,
  CP_TICK_YEAR,
} CpTickUnit;

/* A step of the calendar between two ticks. */
typedef struct
{
  CpTickUnit unit;
  guint      n;
} CpTickStep;

extern const CpTickStep cp_tick_steps[];
extern const guint cp_n_tick_steps;

/* Ticks stand where labels of this width fit, or numbers of days alone, their subdivisions where lines do; in pixels. */
#define CP_TICK_LABEL_WIDTH 56.0
#define CP_TICK_NUMBER_WIDTH 26.0
#define CP_TICK_MINOR_WIDTH 12.0

double      cp_tick_days      (CpTickStep   step);
guint       cp_tick_choose    (double       density,
                               double       least_width);
guint       cp_tick_choose_days (double     density,
                               double       least_width);
gboolean    cp_tick_minor     (guint        step,
                               double       density,
                               guint       *minor);
double      cp_tick_floor     (CpTickStep   step,
                               double       time,
                               int          first_weekday);
double      cp_tick_next      (CpTickStep   step,
                               double       tick);
char       *cp_tick_label     (CpTickStep   step,
                               double       tick);
char       *cp_tick_number    (CpTickStep   step,
                               double       tick);
char       *cp_tick_enclosing (CpTickStep   step,
                               double       time,
                               double       days);

G_END_DECLS
