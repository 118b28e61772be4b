/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the frames of Side by Side while an open issue of very many statements is scrolled: from the making of its rows to the end of
 * drawing, by the processor time of the drawing thread, so that other work on the machine is not counted. */
#include <adwaita.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "../window/fixture.h"
#include "window/row-view.h"
#include "window/side-by-side.h"

#define N_FRAMES 400
#define STEP 60.0 /* pixels a frame: three clicks of a wheel in four frames */

static gint64
processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

struct Run
{
  GtkAdjustment *adjustment;
  gint64 begun = 0;
  int frame = 0;
  std::vector<double> milliseconds;
};

static void
on_before_paint (GdkFrameClock *clock G_GNUC_UNUSED, Run *run)
{
  run->begun = processor_time ();
}

static void
on_after_paint (GdkFrameClock *clock G_GNUC_UNUSED, Run *run)
{
  if (run->frame > 0)
    run->milliseconds.push_back ((double) (processor_time () - run->begun) / 1000);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  Run *run = (Run *) data;

  if (run->frame >= N_FRAMES)
    return G_SOURCE_REMOVE;
  run->frame++;
  gtk_adjustment_set_value (run->adjustment, gtk_adjustment_get_value (run->adjustment) + STEP);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

int
main (int argc, char *argv[])
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 20000;
  Run run;

  adw_init ();
  g_autoptr (CpModel) model = fixture_dispute (n);
  g_autoptr (CpViewState) state = cp_view_state_new (nullptr);
  GtkWidget *window = gtk_window_new ();

  gint64 before = processor_time ();
  cp_view_state_set_model (state, model);
  GtkWidget *view = cp_side_by_side_new (state);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  printf ("%u statements shown in %.1f ms\n", n, (double) (processor_time () - before) / 1000);

  GtkWidget *list = fixture_find (view, CP_TYPE_ROW_VIEW);
  run.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (gtk_widget_get_ancestor (list, GTK_TYPE_VIEWPORT)));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), &run);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), &run);
  gtk_widget_add_tick_callback (view, on_tick, &run, nullptr);
  while (run.frame < N_FRAMES)
    g_main_context_iteration (nullptr, TRUE);

  std::sort (run.milliseconds.begin (), run.milliseconds.end ());
  size_t frames = run.milliseconds.size ();
  if (frames == 0)
    return EXIT_FAILURE;
  printf ("%zu frames: median %.1f ms, 95th of a hundred %.1f ms, worst %.1f ms\n", frames, run.milliseconds[frames / 2],
          run.milliseconds[frames * 95 / 100], run.milliseconds.back ());
  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}
