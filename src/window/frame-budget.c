/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/frame-budget.h"

#include <time.h>

/* How long a window may work on its next frame before the main loop is held longer than a frame lasts. What laying out and drawing
 * take is known from the frames before; what is left is for making what they are to show. Times are of the processor: on a busy
 * machine a frame comes late whatever is done here, and working less on it would only make it late more often. */
typedef struct
{
  gint64 begun;    /* when this frame began, in microseconds */
  gint64 prepared; /* when its handlers were done */
  gint64 drawing;  /* what layout and drawing are thought to take */
  guint  n_done;   /* pieces of work that were done for it */
} CpFrameBudget;

/* A frame lasts 16.7 ms; some of it goes to what cannot be foreseen, first of all to a row that takes long. */
static const gint64 whole = 8000;
/* To draw much of a window anew takes so long at least. */
static const gint64 least = 7000;

static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
on_before_paint (CpFrameBudget *self)
{
  self->begun = now ();
  self->n_done = 0;
}

static void
on_updated (CpFrameBudget *self)
{
  self->prepared = now ();
}

/* Most frames draw little, such as a caret that blinks; what matters is what the large ones take. */
static void
on_after_paint (CpFrameBudget *self)
{
  const gint64 drawing = now () - self->prepared;

  self->drawing = MAX (MAX (drawing, least), self->drawing - self->drawing / 32);
}

static CpFrameBudget *
budget_of (GdkFrameClock *clock)
{
  static const char key[] = "cp-frame-budget";
  CpFrameBudget *self = g_object_get_data (G_OBJECT (clock), key);

  if (self != NULL)
    return self;
  self = g_new0 (CpFrameBudget, 1);
  self->begun = self->prepared = now ();
  self->drawing = whole; /* at first all of the window is drawn */
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (on_before_paint), self);
  g_signal_connect_data (clock, "update", G_CALLBACK (on_updated), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), self);
  g_object_set_data_full (G_OBJECT (clock), key, self, g_free);
  return self;
}

/**
 * cp_frame_may_work:
 *
 * Asked by a handler that is called before a frame of @widget is drawn, before each piece of work that it does for it. One piece is done for
 * every frame, by whoever asks first: all of them get done.
 *
 * Returns: whether to do it now; else it is the next frame's
 */
gboolean
cp_frame_may_work (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  CpFrameBudget *self = clock != NULL ? budget_of (clock) : NULL;

  if (self == NULL || (self->n_done > 0 && now () - self->begun >= whole - self->drawing))
    return FALSE;
  self->n_done++;
  return TRUE;
}
