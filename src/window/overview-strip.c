/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/overview-strip.h"

#include <glib/gi18n-lib.h>

#include "window/style.h"

/**
 * CpOverviewStrip:
 *
 * The whole of the second article beside its scrollbar, with a block for each passage that is shown.
 * A click goes there ("chosen", with the passage); by keyboard one goes from passage to passage in the texts.
 */
struct _CpOverviewStrip
{
  GtkWidget parent_instance;

  CpViewState      *state;
  CpPassageShown    shown;
  gpointer          shown_data;
  const CpPassages *passages; /* not owned */
  gint              current;
};

G_DEFINE_FINAL_TYPE (CpOverviewStrip, cp_overview_strip, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const int strip_width = 18;
static const float least_height = 4;

/* Where the passage stands in the second article, as shares of its length. FALSE where it has no place of its own. */
static gboolean
place_of (CpOverviewStrip *self,
          const CpPassage *passage,
          double          *from,
          double          *to)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpArticle *article = g_ptr_array_index (model->articles, self->passages->article_b);
  const CpModelStatement *s;

  if (passage->b < 0 || passage->b >= (gint32) model->statements->len || article->n_chars == 0 ||
      !self->shown (passage, self->shown_data))
    return FALSE;
  s = g_ptr_array_index (model->statements, passage->b);
  *from = (double) s->content[0].start / article->n_chars;
  *to = (double) s->content[s->n_content - 1].end / article->n_chars;
  return TRUE;
}

static void
cp_overview_strip_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CpOverviewStrip *self = CP_OVERVIEW_STRIP (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  GdkRGBA ink, accent;

  if (self->passages == NULL || self->passages->article_b >= cp_view_state_get_model (self->state)->articles->len)
    return;
  cp_style_text_colour (widget, &ink);
  cp_style_named_colour (widget, "accent_bg_color", &accent);
  for (guint i = 0; i < self->passages->all->len; i++)
    {
      const CpPassage *passage = &g_array_index (self->passages->all, CpPassage, i);
      gboolean current = (gint) i == self->current;
      double from, to;
      float top, tall;

      if (!place_of (self, passage, &from, &to))
        continue;
      top = (float) from * height;
      tall = MAX (least_height, (float) (to - from) * height);
      ink.alpha = passage->kind == CP_PASSAGE_ONLY_HERE ? 0.16f : 0.42f;
      gtk_snapshot_append_color (snapshot, current ? &accent : &ink,
                                 &GRAPHENE_RECT_INIT (current ? 1 : 4, top, width - (current ? 2 : 8), tall));
    }
}

static void
on_pressed (GtkGestureClick *gesture G_GNUC_UNUSED,
            int              n_press G_GNUC_UNUSED,
            double           x G_GNUC_UNUSED,
            double           y,
            CpOverviewStrip *self)
{
  double at = y / MAX (1, gtk_widget_get_height (GTK_WIDGET (self))), nearest = G_MAXDOUBLE;
  gint found = -1;

  for (guint i = 0; self->passages != NULL && i < self->passages->all->len; i++)
    {
      double from, to, away;

      if (!place_of (self, &g_array_index (self->passages->all, CpPassage, i), &from, &to))
        continue;
      away = at < from ? from - at : at > to ? at - to : 0;
      if (away < nearest)
        {
          nearest = away;
          found = (gint) i;
        }
    }
  if (found >= 0)
    g_signal_emit (self, signals[CHOSEN], 0, (guint) found);
}

static void
cp_overview_strip_measure (GtkWidget     *widget G_GNUC_UNUSED,
                           GtkOrientation orientation,
                           int            for_size G_GNUC_UNUSED,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? strip_width : 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
cp_overview_strip_finalize (GObject *object)
{
  g_clear_object (&CP_OVERVIEW_STRIP (object)->state);
  G_OBJECT_CLASS (cp_overview_strip_parent_class)->finalize (object);
}

static void
cp_overview_strip_class_init (CpOverviewStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cp_overview_strip_finalize;
  widget_class->measure = cp_overview_strip_measure;
  widget_class->snapshot = cp_overview_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  signals[CHOSEN] = g_signal_new ("chosen", CP_TYPE_OVERVIEW_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cp_overview_strip_init (CpOverviewStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->current = -1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Overview of the matches"), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Overview of the matches"));
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/** cp_overview_strip_new: Returns: (transfer floating): a strip of no passages yet; @shown says which are shown */
GtkWidget *
cp_overview_strip_new (CpViewState   *state,
                       CpPassageShown shown,
                       gpointer       user_data)
{
  CpOverviewStrip *self = g_object_new (CP_TYPE_OVERVIEW_STRIP, NULL);

  self->state = g_object_ref (state);
  self->shown = shown;
  self->shown_data = user_data;
  return GTK_WIDGET (self);
}

/** cp_overview_strip_set: shows @passages (nullable), which stay the caller's, and which of them is the current one */
void
cp_overview_strip_set (CpOverviewStrip  *self,
                       const CpPassages *passages,
                       gint              current)
{
  self->passages = passages;
  self->current = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
