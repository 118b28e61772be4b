/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a saved comparison of many articles in a window and uses it: how long until it can be used, how long the main loop is held at
 * once, how much memory it takes. Times are of the processor, so that other work on the machine is not counted.
 *
 *     tests/xvfb-run.sh bench-open [ARTICLES]
 */
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <glib/gstdio.h>
#include <string>
#include <vector>

#include "../comparison/sample.h"
#include "article/heap.h"
#include "comparison/saved.h"
#include "window/articles-view.h"
#include "window/find-panel.h"
#include "window/report-preview.h"
#include "window/statement-cell.h"
#include "window/window.h"

#define N_STATEMENTS 20 /* an article */
#define N_LONG 2000     /* one long article's */
#define N_ISSUES 200
#define N_SPEAKERS 400

static gint64
processor_time (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* What the main loop does between two waits is one hold. */
static gint64 left_wait, longest_hold;

/* A frame of 60 a second. */
static const gint64 frame = 16 * G_TIME_SPAN_MILLISECOND;

/* Something that moves, such as a spinner, leaves no rest. */
static const gint64 patience = 20 * G_TIME_SPAN_SECOND;

/* What a hold is made of: handlers of sources, and the stages of a frame. */
enum Part { HANDLERS, ROWS, LAYOUT, PAINT, N_PARTS };

static const char *const part_names[N_PARTS] = { "handlers", "rows", "layout", "paint" };
static gint64 parts[N_PARTS], part_begun;
static Part part;

static void
go_to_part (Part next)
{
  const gint64 now = processor_time (CLOCK_THREAD_CPUTIME_ID);

  parts[part] += now - part_begun;
  part_begun = now;
  part = next;
}

/* The long holds since the last step, and what they and the longest were made of. */
static std::vector<std::string> long_holds;
static std::string longest_made_of;

static std::string
made_of (void)
{
  std::string text;

  for (int i = 0; i < N_PARTS; i++)
    if (parts[i] >= G_TIME_SPAN_MILLISECOND)
      text += std::string (" ") + part_names[i] + " " + std::to_string (parts[i] / 1000);
  return text;
}

static void
note_hold (gint64 hold)
{
  if (hold > longest_hold)
    {
      longest_hold = hold;
      longest_made_of = made_of ();
    }
  if (hold > frame)
    long_holds.push_back (std::to_string (hold / 1000) + " ms:" + made_of ());
}

static void
begin_hold (void)
{
  left_wait = part_begun = processor_time (CLOCK_THREAD_CPUTIME_ID);
  std::fill (parts, parts + N_PARTS, 0);
  part = HANDLERS;
}

static gint
poll_watched (GPollFD *fds, guint n_fds, gint timeout)
{
  go_to_part (HANDLERS);
  note_hold (part_begun - left_wait);
  const gint ready = g_poll (fds, n_fds, timeout);
  begin_hold ();
  return ready;
}

/* Follows the stages of each frame of @window. */
static void
watch_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  static const struct { const char *signal; Part part; gboolean after; } stages[] = {
    { "before-paint", ROWS, FALSE }, { "update", LAYOUT, TRUE }, { "layout", PAINT, TRUE }, { "after-paint", HANDLERS, TRUE },
  };

  for (const auto &stage : stages)
    g_signal_connect_data (clock, stage.signal, G_CALLBACK (+[] (GdkFrameClock *, gpointer next) { go_to_part ((Part) GPOINTER_TO_INT (next)); }),
                           GINT_TO_POINTER (stage.part), nullptr, stage.after ? G_CONNECT_AFTER : (GConnectFlags) 0);
}

static GBytes *
saved_comparison (guint n_articles)
{
  g_autoptr (CpSaved) saved = cp_saved_new ();
  CpModel *model = saved->model = cp_model_new ();

  saved->title = g_strdup ("The harbour");
  sample_party (model, "harbour", "Harbour", "HA", 0);
  sample_party (model, "fishers", "Fishers", "FI", 1);
  for (guint i = 0; i < N_SPEAKERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Speaker %u", i);

      sample_speaker (model, name, "pilot", (gint32) (i % 2));
    }
  for (guint i = 0; i < n_articles; i++)
    {
      /* Two outlets carry each text. */
      CpArticle *article = sample_article (i / 2, N_STATEMENTS);

      g_free (article->publisher);
      article->publisher = g_strdup (i % 2 == 0 ? "The Pier" : "Quay Courier");
      g_ptr_array_add (model->articles, article);
    }
  g_ptr_array_add (model->articles, sample_article (n_articles, N_LONG));
  for (guint i = 0; i < n_articles * N_STATEMENTS + N_LONG; i++)
    {
      const guint article = MIN (i / N_STATEMENTS, n_articles);

      sample_statement (model, article, i - article * N_STATEMENTS, (gint32) (i % N_SPEAKERS), (gint32) (i / 2 % N_ISSUES),
                        i % 2 == 0 ? CP_STANCE_SUPPORT : CP_STANCE_OPPOSE);
      ((CpModelStatement *) g_ptr_array_index (model->statements, i))->sure[CP_FIELD_SPEAKER] = (float) (i % 60) / 100;
    }
  for (guint i = 0; i < N_ISSUES; i++)
    {
      g_autofree char *label = g_strdup_printf ("claim %u", i);
      g_autofree char *question = g_strdup_printf ("Is claim %u so?", i);

      sample_issue (model, label, question);
    }
  for (guint i = 0; i < model->articles->len; i++)
    g_ptr_array_add (saved->articles, cp_article_ref ((CpArticle *) g_ptr_array_index (model->articles, i)));
  return cp_saved_write (saved);
}

/* Does something, and runs the loop until @done and a frame is drawn, which is what is timed; and then until nothing is left to do. Holds are
 * of all that. */
static void
run (const char *what, gpointer window, const std::function<void ()> &act, const std::function<bool ()> &done = [] { return true; })
{
  const gint64 begun = g_get_monotonic_time (), main_begun = processor_time (CLOCK_THREAD_CPUTIME_ID),
               all_begun = processor_time (CLOCK_PROCESS_CPUTIME_ID);
  int quiet = 0;

  longest_hold = 0;
  longest_made_of.clear ();
  long_holds.clear ();
  begin_hold ();
  act ();
  while (!done ())
    g_main_context_iteration (nullptr, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  const gint64 used = g_get_monotonic_time () - begun, main_used = processor_time (CLOCK_THREAD_CPUTIME_ID) - main_begun,
               all_used = processor_time (CLOCK_PROCESS_CPUTIME_ID) - all_begun;

  while (quiet < 100 && g_get_monotonic_time () < begun + patience)
    {
      quiet = g_main_context_iteration (nullptr, FALSE) ? 0 : quiet + 1;
      if (quiet > 0)
        g_usleep (2000);
    }
  printf ("%-22s %7.0f ms by the clock, %6.0f ms of processor (%.0f of the main loop); longest hold %.1f ms (%s ), %zu over 16; rest after %.1f s\n", what, (double) used / 1000,
          (double) all_used / 1000, (double) main_used / 1000, (double) longest_hold / 1000, longest_made_of.c_str (), long_holds.size (), (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC);
  for (const std::string &hold : long_holds)
    printf ("    %s\n", hold.c_str ());
}

static guint
n_cells (GtkWidget *widget)
{
  guint n = CP_IS_STATEMENT_CELL (widget) && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    n += n_cells (child);
  return n;
}

/* Whether a person sees statements of the comparison, and can work on them. */
static bool
has_statements (CpWindow *window)
{
  return !cp_window_is_empty (window) && n_cells (GTK_WIDGET (window)) >= 4;
}

static double
resident_mebibytes (void)
{
  g_autofree char *status = nullptr;

  if (!g_file_get_contents ("/proc/self/status", &status, nullptr, nullptr))
    return 0;
  const char *line = strstr (status, "VmRSS:");

  return line != nullptr ? g_ascii_strtoull (line + strlen ("VmRSS:"), nullptr, 10) / 1024.0 : 0;
}

static void
bind_label (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer user_data G_GNUC_UNUSED)
{
  GtkWidget *label = gtk_label_new (gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item))));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (item, label);
}

/* What GTK's own list takes for as many statements, each in one label: to compare. */
static void
run_bare_list (guint n)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GtkStringList *list = gtk_string_list_new (nullptr);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (words, (gpointer) "The harbour would be closed to all boats from the end of October on, and nobody had been asked what they thought.");
  g_ptr_array_add (words, nullptr);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_label), nullptr);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (list))), factory));
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  run ("bare list, empty", window, [] {});
  run ("bare list, filled", window, [&] { gtk_string_list_splice (list, 0, 0, (const char *const *) words->pdata); });
  run ("bare list, replaced", window, [&] { gtk_string_list_splice (list, 0, n, (const char *const *) words->pdata); });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One page of @n rows as a person of GTK would make them: a list of labels with an icon and a button each. */
static GtkWidget *
bare_page (guint n)
{
  GtkWidget *list = gtk_list_box_new (), *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *words = gtk_label_new ("The harbour would be closed to all boats from the end of October on, and nobody had been asked.");

      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_widget_set_hexpand (words, TRUE);
      gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("view-list-symbolic"));
      gtk_box_append (GTK_BOX (row), words);
      gtk_box_append (GTK_BOX (row), gtk_button_new_from_icon_name ("document-edit-symbolic"));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

/* What GTK itself takes to show one page in place of another, each of @n rows that can all be seen, for the first time and again. */
static void
run_bare_pages (guint n)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  AdwViewStack *stack = ADW_VIEW_STACK (adw_view_stack_new ());
  GtkWidget *header = adw_header_bar_new (), *switcher = adw_view_switcher_title_new ();

  adw_view_stack_add_titled (stack, bare_page (0), "none", "None");
  adw_view_stack_add_titled (stack, bare_page (n), "one", "One");
  adw_view_stack_add_titled (stack, bare_page (n), "two", "Two");
  adw_view_switcher_title_set_stack (ADW_VIEW_SWITCHER_TITLE (switcher), stack);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), switcher);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (stack));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 740);
  gtk_window_present (GTK_WINDOW (window));
  watch_frames (window);
  run ("bare pages, empty", window, [] {});
  for (const char *page : { "one", "two", "one" })
    run (page, window, [=] { adw_view_stack_set_visible_child_name (stack, page); });
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The first widget of @type in @widget. */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = find (child, type); found != nullptr)
      return found;
  return nullptr;
}

static void
activate_in (CpWindow *window, GType type, const char *action)
{
  gtk_widget_activate_action (find (GTK_WIDGET (window), type), action, nullptr);
}

static void
use_articles (CpWindow *window)
{
  CpViewState *state = cp_window_get_state (window);
  const guint n = cp_view_state_get_model (state)->articles->len;

  run ("an article", window, [=] { cp_view_state_show_article (state, 3); });
  run ("another statement", window, [=] { cp_view_state_select (state, 65); });
  run ("a long article", window, [=] { cp_view_state_show_article (state, n - 1); });
  run ("a statement far down", window, [=] { cp_view_state_show (state, (gint32) (n - 1) * N_STATEMENTS + N_LONG - 9); });
  run ("two articles", window, [=] { activate_in (window, CP_TYPE_ARTICLES_VIEW, "articles.two"); });
  run ("outlets", window, [=] { activate_in (window, CP_TYPE_ARTICLES_VIEW, "articles.outlets"); });
}

static void
use_find (CpWindow *window)
{
  CpFindPanel *panel = CP_FIND_PANEL (find (GTK_WIDGET (window), CP_TYPE_FIND_PANEL));

  run ("find opened", window, [=] { cp_find_panel_open (panel); });
  run ("find all", window, [=] { cp_find_panel_seek (panel, "claim"); }, [=] { return cp_find_panel_n_hits (panel) > 0; });
  run ("find next", window, [=] { cp_find_panel_move (panel, 1); });
  run ("find closed", window, [=] { cp_find_panel_close (panel); });
}

static void
use_report (CpWindow *window)
{
  CpModel *model = cp_view_state_get_model (cp_window_get_state (window));
  GtkWidget *preview = nullptr;

  run ("report", window, [&] {
    preview = cp_report_preview_new (GTK_WINDOW (window), model, nullptr, nullptr, "The harbour");
    gtk_window_present (GTK_WINDOW (preview));
  }, [&] { return !gtk_widget_get_visible (find (preview, GTK_TYPE_SPINNER)); });
  run ("report closed", window, [&] { gtk_window_destroy (GTK_WINDOW (preview)); });
}

static void
use (CpWindow *window)
{
  static const char *const views[] = { "articles", "people", "doubts", "side-by-side" };
  CpViewState *state = cp_window_get_state (window);
  CpFilter *filter = cp_filter_copy (cp_view_state_get_filter (state));

  for (const char *view : views)
    run (view, window, [=] { cp_window_show_view (window, view); });
  g_free (filter->words);
  filter->words = g_strdup ("claim 7");
  run ("filter", window, [=] { cp_view_state_take_filter (state, filter); });
  run ("all again", window, [=] { cp_view_state_clear_filters (state); });
  run ("columns swapped", window, [=] { cp_view_state_swap_columns (state, 0, 1); });
  run ("by contrast", window, [=] { cp_view_state_set_sort (state, CP_SORT_CONTRAST); });
  use_articles (window);
  use_find (window);
  use_report (window);
  for (const char *view : views)
    {
      run (view, window, [=] { cp_window_show_view (window, view); });
      run ("correction there", window, [=] { cp_view_state_correct (state, CP_CORRECT_ISSUE_LABEL, "i1", view, "Rename Issue"); },
           [=] { return !cp_comparison_get_busy (cp_window_get_comparison (window)); });
    }
}

int
main (int argc, char *argv[])
{
  const guint n_articles = argc > 1 ? (guint) atoi (argv[1]) : 1000;
  g_autofree char *folder = g_dir_make_tmp ("counterpoint-bench-XXXXXX", nullptr);
  g_autofree char *path = g_build_filename (folder, "bench.counterpoint", nullptr);

  cp_heap_keep_together ();
  setvbuf (stdout, nullptr, _IOLBF, 0);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  /* A caret that blinks leaves no rest. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, nullptr);
  {
    g_autoptr (GBytes) bytes = saved_comparison (n_articles);

    printf ("%u articles, %u statements, a file of %.1f MB\n", n_articles, n_articles * N_STATEMENTS,
            (double) g_bytes_get_size (bytes) / 1e6);
    g_file_set_contents (path, (const char *) g_bytes_get_data (bytes, nullptr), (gssize) g_bytes_get_size (bytes), nullptr);
  }
  g_autoptr (CpApplication) application = cp_application_new ();
  GFile *file = g_file_new_for_path (path);

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), nullptr, nullptr);
  CpWindow *window = cp_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  watch_frames (GTK_WIDGET (window));
  g_main_context_set_poll_func (nullptr, poll_watched);
  run ("empty window", window, [] {});
  printf ("%.0f MiB resident\n", resident_mebibytes ());
  run ("opened", window, [=] { cp_window_open_saved (window, file); }, [=] { return has_statements (window); });
  printf ("%.0f MiB resident\n", resident_mebibytes ());
  use (window);
  printf ("%.0f MiB resident\n", resident_mebibytes ());
  gtk_window_destroy (GTK_WINDOW (window));
  run_bare_list (n_articles * N_STATEMENTS);
  run_bare_pages (20);
  g_unlink (path);
  g_rmdir (folder);
  g_object_unref (file);
  return 0;
}
