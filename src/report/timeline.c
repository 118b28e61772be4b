/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline on paper, with the key to its marks. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/words.h"
#include "report/chart.h"
#include "report/maker.h"

/* With more marks than this the timeline has a page across. */
#define MOST_UPRIGHT 60
#define MOST_LANES 14

typedef struct
{
  CpPlot *plot; /* a reference, which the chart's is */
  CpChart chart;
  double  top;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *self = data;

  cp_plot_unref (self->plot);
  g_free (self);
}

static void
draw (const CpCanvas *canvas,
      CpType         *type,
      gpointer        data)
{
  Drawing *self = data;

  cairo_translate (canvas->cr, 0, self->top);
  cp_chart_draw (&self->chart, type, canvas);
  cairo_translate (canvas->cr, 0, -self->top);
}

/* "● states ■ rejects … | ● yes ○ no …" */
static CpCopy *
make_key (CpMaker *self,
          double   width)
{
  static const CpStance stances[] = { CP_STANCE_SUPPORT, CP_STANCE_OPPOSE, CP_STANCE_NEUTRAL, CP_STANCE_NONE };
  CpColour ink = cp_palette_tone (self->scheme, CP_TONE_TEXT);
  CpCopy *copy = cp_copy_new (CP_TYPE_ATTRIBUTION, width);

  for (guint shape = 0; shape < CP_N_SHAPES; shape++)
    {
      cp_copy_add_mark (copy, (CpShape) shape, CP_STANCE_SUPPORT, &ink);
      cp_copy_add_space (copy);
      cp_copy_add_pale (copy, cp_shape_name ((CpShape) shape));
      cp_copy_add (copy, "    ");
    }
  for (guint i = 0; i < G_N_ELEMENTS (stances); i++)
    {
      cp_copy_add_mark (copy, CP_SHAPE_CIRCLE, stances[i], &ink);
      cp_copy_add_space (copy);
      cp_copy_add_pale (copy, cp_words_answer (stances[i]));
      cp_copy_add (copy, "    ");
    }
  return copy;
}

/* One picture of some of the lanes, each with its title where it has a page of its own. */
static void
add_picture (CpMaker *self,
             CpPlot  *plot,
             guint    first_lane,
             guint    n_lanes)
{
  gboolean turned = plot->n_statements > MOST_UPRIGHT;
  double width = turned ? self->height : self->width, bottom;
  CpAxis axis = cp_chart_whole (plot);
  Drawing *drawing = g_new0 (Drawing, 1);
  CpPiece *piece = cp_piece_new (_("Timeline"));
  CpCopy *key = make_key (self, width);

  drawing->plot = plot;
  drawing->chart = cp_chart_new (plot, &axis, width);
  drawing->chart.first_lane = first_lane;
  drawing->chart.n_lanes = n_lanes;
  if (turned)
    {
      CpCopy *title = cp_copy_new (CP_TYPE_PART, width);

      cp_copy_add (title, _("Timeline"));
      drawing->top = cp_copy_height (title, self->type) + 6;
      cp_piece_add_copy (piece, title, 0, 0);
      piece->outline = first_lane == 0 ? g_strdup (_("Timeline")) : NULL;
    }
  bottom = drawing->top + cp_chart_height (&drawing->chart) + 4;
  cp_piece_add_drawing (piece, draw, drawing, drawing_free);
  cp_piece_add_copy (piece, key, 0, bottom);
  piece->height = bottom + cp_copy_height (key, self->type);
  piece->turned = turned;
  piece->before = first_lane > 0 ? 14 : 0;
  cp_maker_add (self, piece);
}

/** cp_make_timeline: the statements and events by party and time, over as many pictures as the parties need */
void
cp_make_timeline (CpMaker *self)
{
  g_autofree guint8 *counted = cp_once_counted (self->model, NULL);
  g_autoptr (CpPlot) plot = NULL;

  if (self->model->statements->len == 0)
    return;
  plot = cp_plot_new (self->model, counted);
  if (plot->n_statements <= MOST_UPRIGHT)
    cp_maker_heading (self, _("Timeline"), _("Timeline"));
  for (guint lane = 0; lane < plot->lanes->len; lane += MOST_LANES)
    add_picture (self, cp_plot_ref (plot), lane, MIN (MOST_LANES, plot->lanes->len - lane));
}
