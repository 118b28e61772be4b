/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "importer/importer.h"

/* Each page is read so many times; the quickest counts. */
#define PASSES 5

typedef struct
{
  double import_ms;
  double parse_ms;
  gsize  size;
} Timing;

/* Of this thread's processor time, which other programs on the machine do not lengthen. */
static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static double
milliseconds_since (gint64 start)
{
  return (double) (now () - start) / 1000.0;
}

/* What libxml2 alone takes to make its tree of the page. */
static double
time_parse (GBytes *page)
{
  gint64 start = now ();
  gsize size;
  const char *data = g_bytes_get_data (page, &size);
  htmlDocPtr document = htmlReadMemory (data, (int) size, NULL, "UTF-8",
                                        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

  xmlFreeDoc (document);
  return milliseconds_since (start);
}

static double
time_import (GBytes     *page,
             const char *name)
{
  gint64 start = now ();
  g_autoptr (GPtrArray) articles = cp_import_bytes (page, NULL, name, NULL, NULL, NULL, NULL);

  return milliseconds_since (start);
}

static Timing
time_page (GBytes     *page,
           const char *name)
{
  Timing best = { G_MAXDOUBLE, G_MAXDOUBLE, g_bytes_get_size (page) };

  for (int i = 0; i < PASSES; i++)
    {
      best.parse_ms = MIN (best.parse_ms, time_parse (page));
      best.import_ms = MIN (best.import_ms, time_import (page, name));
    }
  return best;
}

static int
compare_import (gconstpointer a,
                gconstpointer b)
{
  const Timing *first = a, *second = b;

  return (first->import_ms > second->import_ms) - (first->import_ms < second->import_ms);
}

static void
print_timings (GArray *timings)
{
  double import_ms = 0, parse_ms = 0, size = 0;
  struct rusage usage;

  g_array_sort (timings, compare_import);
  for (guint i = 0; i < timings->len; i++)
    {
      const Timing *timing = &g_array_index (timings, Timing, i);

      import_ms += timing->import_ms;
      parse_ms += timing->parse_ms;
      size += (double) timing->size / 1e6;
    }
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%u pages, %.1f MB\n", timings->len, size);
  g_print ("import  median %.2f ms  95 %% %.2f  most %.2f  all %.0f ms  %.1f MB/s\n",
           g_array_index (timings, Timing, timings->len / 2).import_ms,
           g_array_index (timings, Timing, timings->len * 95 / 100).import_ms,
           g_array_index (timings, Timing, timings->len - 1).import_ms, import_ms, size * 1000 / import_ms);
  g_print ("parse   all %.0f ms  %.1f MB/s\n", parse_ms, size * 1000 / parse_ms);
  g_print ("import / parse  %.2f\npeak  %.1f MiB\n", import_ms / parse_ms, (double) usage.ru_maxrss / 1024.0);
}

/* A page as any paper has it, of about a megabyte, for want of others. */
static GBytes *
make_page (void)
{
  GString *page = g_string_new ("<!DOCTYPE html><html lang=en><head><title>Pier to close</title></head><body><nav>");

  for (int i = 0; i < 200; i++)
    g_string_append_printf (page, "<li class=\"menu-item\"><a href=\"/section/%d\">Section %d</a></li>", i, i);
  g_string_append (page, "</nav><div class=\"entry-content\">");
  for (int i = 0; i < 3000; i++)
    g_string_append_printf (page,
                            "<p class=\"text\">The council, which met for the %dth time, voted <a href=\"/vote/%d\">again</a>, and "
                            "“nobody,” as its chair put it, “was <em>surprised</em>” by what came of it.</p>\n"
                            "<div class=\"ad-slot\" data-slot=\"%d\"><span>Advertisement</span></div>\n", i, i, i);
  g_string_append (page, "</div></body></html>");
  return g_string_free_to_bytes (page);
}

/* Reads the pages named on the command line, or one made for it, and prints what the import takes beside the bare parse. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GArray) timings = g_array_new (FALSE, FALSE, sizeof (Timing));

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) page = g_file_load_bytes (file, NULL, NULL, &error);

      if (page == NULL)
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      g_array_append_vals (timings, &(Timing[]){ time_page (page, argv[i]) }, 1);
    }
  if (argc == 1)
    {
      g_autoptr (GBytes) page = make_page ();

      g_array_append_vals (timings, &(Timing[]){ time_page (page, "made.html") }, 1);
    }
  print_timings (timings);
  return EXIT_SUCCESS;
}
