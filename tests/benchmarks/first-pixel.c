/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Milliseconds from the start of a program to its first painted pixel, on an X display that is black and without a window manager:
 * whatever the program, its window begins at the corner, and something is painted when a pixel of its head is no longer black.
 *
 *     tests/xvfb-run.sh first-pixel PROGRAM [ARGUMENT…]
 */
#define _GNU_SOURCE
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Looked at: some pixels of a header bar, left of its middle. */
enum
{
  LEFT = 480,
  TOP = 4,
  WIDTH = 32,
  HEIGHT = 4,
};

static const double patience = 10000;

static double
milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static bool
is_painted (Display *display)
{
  XImage *image = XGetImage (display, DefaultRootWindow (display), LEFT, TOP, WIDTH, HEIGHT, AllPlanes, ZPixmap);
  bool painted = false;

  if (image == NULL)
    return false;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      painted = painted || (XGetPixel (image, x, y) & 0xffffff) != 0;
  XDestroyImage (image);
  return painted;
}

int
main (int   argc,
      char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  double begun, now;
  pid_t child;

  if (argc < 2 || display == NULL || is_painted (display))
    return 77;
  begun = now = milliseconds ();
  child = fork ();
  if (child == 0)
    {
      close (ConnectionNumber (display));
      execvp (argv[1], argv + 1);
      _exit (127);
    }
  while (!is_painted (display) && now < begun + patience)
    {
      nanosleep (&(struct timespec){ .tv_nsec = 500000 }, NULL);
      now = milliseconds ();
    }
  printf ("%.1f\n", now - begun);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  /* The next run is to find it black again. */
  while (is_painted (display) && milliseconds () < now + 1000)
    nanosleep (&(struct timespec){ .tv_nsec = 1000000 }, NULL);
  return now < begun + patience ? EXIT_SUCCESS : EXIT_FAILURE;
}
