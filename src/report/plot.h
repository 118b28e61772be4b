/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/axis.h"
#include "report/signs.h"
#include "report/ticks.h"
#include "stance/model.h"

G_BEGIN_DECLS

/* A statement on the timeline. */
typedef struct
{
  double  start; /* days, as a #CpAxis counts them */
  double  end;   /* the first moment after what its date may mean */
  guint32 statement;
  guint8  shape;  /* CpShape */
  guint8  stance; /* CpStance */
} CpPlotMark;

#define CP_PLOT_N_STANCES 4

typedef enum
{
  CP_PLOT_UNDATED,
  CP_PLOT_DATED,
  CP_PLOT_SPAN,
} CpPlotKind;

/* Which of a lane's arrays, and where in it. */
typedef struct
{
  CpPlotKind kind;
  guint      index;
} CpPlotRef;

/* The statements of one party. All arrays are sorted by time; of what happened at one
 * time, deeds stand first, then all in the order of the text. */
typedef struct
{
  gint32   party;   /* -1: those of no party */
  GArray  *marks;   /* CpPlotMark: known to the day or closer */
  GArray  *spans;   /* CpPlotMark: known to the week, month or year */
  GArray  *undated; /* CpPlotMark */
  GArray  *order;   /* CpPlotRef: all of them as one steps through them, those without a date first */
  guint32 (*before)[CP_PLOT_N_STANCES]; /* for each mark, how many there are before it of each stance */
  double   longest_span;
  gboolean timed; /* some mark is known to the minute */
  guint    n;
} CpPlotLane;

/* Something that happened. */
typedef struct
{
  double  start;
  double  end;
  guint32 event;
} CpPlotEvent;

/* A stretch of marks that stand together: all of one day, hour, month … */
typedef struct
{
  double start;
  double end;
  guint  first; /* in the lane's marks */
  guint  n;
} CpPlotSlot;

/* How closely statements can be shown. */
typedef enum
{
  CP_DETAIL_MARKS,     /* each by its mark */
  CP_DETAIL_BARS,      /* a counted bar a slot */
  CP_DETAIL_HISTOGRAM, /* bars in the party's pattern */
} CpPlotDetail;

/* The least widths of a slot for marks and for counted bars, and of a histogram's bar, in pixels. */
#define CP_PLOT_MARKS_WIDTH 40.0
#define CP_PLOT_BARS_WIDTH 14.0
#define CP_PLOT_HISTOGRAM_WIDTH 5.0

/**
 * CpPlot:
 *
 * A model's statements and events by party and time: what a timeline draws, on the screen and on paper. It only arranges;
 * asking for what is visible touches nothing else.
 */
typedef struct
{
  CpModel   *model;
  GPtrArray *lanes;  /* CpPlotLane, the parties in their order, those without one last */
  GArray    *events; /* CpPlotEvent, by time */
  double     longest_event;
  double     start, end; /* of all that has a date; equal where nothing has */
  double     said_start, said_end; /* of the statements that have */
  guint      n_statements;
  guint      n_undated;
  guint      most_undated; /* in one lane */
} CpPlot;

CpPlot *cp_plot_new   (CpModel      *model,
                       const guint8 *shown);
void    cp_plot_opening (const CpPlot *self,
                         double       *start,
                         double       *end);
CpPlot *cp_plot_ref   (CpPlot       *self);
void    cp_plot_unref (CpPlot       *self);

const CpPlotMark *cp_plot_lane_get (const CpPlotLane *self,
                                     CpPlotRef         ref);
gboolean     cp_plot_find_statement (const CpPlot     *self,
                                     guint32           statement,
                                     guint            *lane,
                                     guint            *position);
guint        cp_plot_lane_find      (const CpPlotLane *self,
                                     double            time);
gboolean     cp_plot_lane_next_slot (const CpPlotLane *self,
                                     CpTickStep        step,
                                     double            from,
                                     double            to,
                                     CpPlotSlot       *slot);
void         cp_plot_lane_count     (const CpPlotLane *self,
                                     guint             first,
                                     guint             n,
                                     guint             counts[CP_PLOT_N_STANCES]);
guint        cp_plot_lane_most      (const CpPlotLane *self,
                                     CpTickStep        step,
                                     double            from,
                                     double            to);
guint        cp_plot_first_span     (const GArray     *spans,
                                     double            longest,
                                     double            time);
CpPlotDetail cp_plot_detail         (double            density,
                                     CpTickStep       *slots);
void         cp_plot_date_range     (const CpDate     *date,
                                     double           *start,
                                     double           *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpPlot, cp_plot_unref)

G_END_DECLS
