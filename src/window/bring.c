/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings what came beside what is seen into view, once it has its place. */
#include "window/bring.h"

/* As before the first column and after the last. */
#define AIR 28

/* What ends at one place in so many frames has its place: what stands below it may first make it wider. */
#define FRAMES_IN_PLACE 4

/* Where it ends, and for how many frames it has ended there. */
typedef struct
{
  double end;
  guint  frames;
} Bringing;

/* Returns: where it ends, from the beginning of all that is scrolled */
static double
scroll_to (GtkWidget *widget)
{
  GtkWidget *view = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *across;
  graphene_rect_t bounds;
  double seen_from, seen_to;

  if (view == NULL || !gtk_widget_compute_bounds (widget, view, &bounds))
    return 0;
  across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  seen_from = gtk_adjustment_get_value (across) + (double) bounds.origin.x;
  seen_to = seen_from + (double) bounds.size.width;
  gtk_adjustment_clamp_page (across, seen_from - AIR, seen_to + AIR);
  return seen_to;
}

static gboolean
scroll_when_placed (GtkWidget     *widget,
                    GdkFrameClock *clock G_GNUC_UNUSED,
                    gpointer       user_data)
{
  Bringing *bringing = user_data;
  double end;

  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  end = scroll_to (widget);
  bringing->frames = ABS (end - bringing->end) < 1 ? bringing->frames + 1 : 0;
  bringing->end = end;
  return bringing->frames < FRAMES_IN_PLACE ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/** cp_bring_across: scrolls sideways to @widget, as soon as it stands where it will stay: it may have come in this frame, or be made wider yet */
void
cp_bring_across (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, scroll_when_placed, g_new0 (Bringing, 1), g_free);
}
