/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reader-place.h"

/**
 * CpReaderPlace:
 *
 * Brings the words at the cursor to view, and has them there still when what stands beside the text has come or gone.
 *
 * The text rolls to a place by itself, but gives that up wherever it is laid out anew on the way, as it is when the panel of the detail
 * slides out for the words that are sought: it stayed short of them.
 */
struct _CpReaderPlace
{
  GtkTextView        *view; /* unowned: the view has this */
  GtkEventController *scroll;
  gboolean            a_third_down; /* from the top, else anywhere in view */
  gint64              since;        /* time of the first frame, 0 before */
  guint               ticking;
};

/* For longer than a panel slides. */
#define SETTLED (400 * G_TIME_SPAN_MILLISECOND)

static void
stop (CpReaderPlace *self)
{
  if (self->ticking != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->ticking);
  self->ticking = 0;
}

/* Where the text has to be scrolled to. */
static double
wanted (CpReaderPlace *self,
        GtkAdjustment *adjustment)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const double page = gtk_adjustment_get_page_size (adjustment), value = gtk_adjustment_get_value (adjustment);
  GdkRectangle line;
  GtkTextIter at;
  double top;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (self->view, &at, &line);
  top = line.y + gtk_text_view_get_top_margin (self->view);
  if (self->a_third_down || line.height > page)
    return top - (page - line.height) / 3;
  return CLAMP (value, top + line.height - page, top);
}

static gboolean
keep (GtkWidget     *widget,
      GdkFrameClock *clock,
      gpointer       user_data)
{
  CpReaderPlace *self = user_data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const gboolean is_last = self->since != 0 && now - self->since > SETTLED;

  if (self->since == 0)
    self->since = now;
  /* What only has to be somewhere in view rolls there, and is looked after when it has come to rest. */
  if (self->a_third_down || is_last)
    gtk_adjustment_set_value (adjustment, wanted (self, adjustment));
  if (!is_last)
    return G_SOURCE_CONTINUE;
  self->ticking = 0;
  return G_SOURCE_REMOVE;
}

static void
start (CpReaderPlace *self,
       gboolean       a_third_down)
{
  self->a_third_down = a_third_down;
  self->since = 0;
  if (self->ticking == 0)
    self->ticking = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), keep, self, NULL);
}

/** cp_reader_place_bring: brings the line of the cursor to view, a third from the top */
void
cp_reader_place_bring (CpReaderPlace *self)
{
  start (self, TRUE);
}

/** cp_reader_place_reveal: moves the text no more than is needed to see the line of the cursor */
void
cp_reader_place_reveal (CpReaderPlace *self)
{
  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (gtk_text_view_get_buffer (self->view)));
  start (self, FALSE);
}

/* Whoever scrolls by hand wants another place. */
static gboolean
on_scroll (GtkEventController *controller G_GNUC_UNUSED,
           double              dx G_GNUC_UNUSED,
           double              dy G_GNUC_UNUSED,
           gpointer            user_data)
{
  stop (user_data);
  return GDK_EVENT_PROPAGATE;
}

/** cp_reader_place_new: Returns: what keeps the place in @view; to be freed with cp_reader_place_free() while the view is there */
CpReaderPlace *
cp_reader_place_new (GtkTextView *view)
{
  CpReaderPlace *self = g_new0 (CpReaderPlace, 1);

  self->view = view;
  self->scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  gtk_event_controller_set_propagation_phase (self->scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (self->scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (view), self->scroll);
  return self;
}

/** cp_reader_place_free: lets the view go */
void
cp_reader_place_free (CpReaderPlace *self)
{
  stop (self);
  gtk_widget_remove_controller (GTK_WIDGET (self->view), self->scroll);
  g_free (self);
}
