/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/copy.h"
#include "report/plot.h"

G_BEGIN_DECLS

/**
 * CpChart:
 *
 * The timeline as a still picture, in points: for the report and for pictures copied from the window.
 */
typedef struct
{
  const CpPlot *plot;
  CpAxis        axis;
  guint         first_lane, n_lanes; /* what of the lanes it shows */
  double        width;
  double        head;    /* of the lanes' names */
  double        undated; /* of the bin for what has no date, 0 for none */
} CpChart;

CpChart cp_chart_new     (const CpPlot   *plot,
                          const CpAxis   *axis,
                          double          width);
double  cp_chart_height  (const CpChart  *self);
void    cp_chart_draw    (const CpChart  *self,
                          CpType         *type,
                          const CpCanvas *canvas);
CpAxis  cp_chart_whole   (const CpPlot   *plot);
void    cp_bar_draw      (cairo_t        *cr,
                          double          x,
                          double          bottom,
                          double          width,
                          double          height,
                          const guint     counts[CP_PLOT_N_STANCES],
                          const CpSignInk *ink);

G_END_DECLS
