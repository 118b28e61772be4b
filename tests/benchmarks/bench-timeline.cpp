/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the frames of a timeline while it is panned and zoomed: from the beginning of layout to the end of drawing. It counts
 * the processor time of the drawing thread, so that other work on the machine is not counted. */
#include <adwaita.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "../report/dispute.h"
#include "window/timeline-canvas.h"

#define N_FRAMES 400
#define N_PARTIES 8

static gint64
processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

struct Run
{
  CpTimelineState *state;
  GtkWidget *canvas;
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

/* In and out from ten years to a day, panning all the while. */
static CpAxis
view_of (const CpAxis *whole, int frame)
{
  double depth = 0.5 - 0.5 * cos (frame * 2 * G_PI / 200);
  double length = (whole->end - whole->start) * pow (1.0 / 3000, depth);
  double middle = whole->start + (whole->end - whole->start) * (0.2 + 0.6 * frame / N_FRAMES);

  return { middle - length / 2, middle + length / 2 };
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  Run *run = (Run *) data;
  CpAxis whole = cp_timeline_state_whole (run->state);

  if (run->frame >= N_FRAMES)
    return G_SOURCE_REMOVE;
  cp_timeline_state_set_axis (run->state, view_of (&whole, run->frame++));
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

int
main (int argc, char *argv[])
{
  int n = argc > 1 ? atoi (argv[1]) : 100000;
  Run run;

  adw_init ();
  g_autoptr (CpModel) model = Dispute::many (n, N_PARTIES);
  GtkWidget *window = gtk_window_new ();

  run.state = cp_timeline_state_new ();
  run.canvas = cp_timeline_canvas_new (run.state);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 320);
  gtk_window_set_child (GTK_WINDOW (window), run.canvas);
  gint64 before = processor_time ();
  cp_timeline_state_set_model (run.state, model, nullptr);
  printf ("%d marks in %d lanes arranged in %.1f ms\n", n, N_PARTIES, (double) (processor_time () - before) / 1000);
  gtk_window_present (GTK_WINDOW (window));

  GdkFrameClock *clock = gtk_widget_get_frame_clock (run.canvas);
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), &run);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), &run);
  gtk_widget_add_tick_callback (run.canvas, on_tick, &run, nullptr);
  while (run.frame < N_FRAMES)
    g_main_context_iteration (nullptr, TRUE);

  std::sort (run.milliseconds.begin (), run.milliseconds.end ());
  size_t frames = run.milliseconds.size ();
  if (frames == 0)
    return EXIT_FAILURE;
  printf ("%zu frames: median %.1f ms, 95th of a hundred %.1f ms, worst %.1f ms\n", frames, run.milliseconds[frames / 2],
          run.milliseconds[frames * 95 / 100], run.milliseconds.back ());
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (run.state);
  return EXIT_SUCCESS;
}
