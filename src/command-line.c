/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command-line.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "comparison/analysis.h"
#include "comparison/atomic.h"
#include "comparison/words.h"
#include "exchange/csv.h"
#include "exchange/html.h"
#include "exchange/json.h"
#include "exchange/summary.h"
#include "intake.h"
#include "options.h"
#include "report/report.h"

static void
show_reading (guint    done,
              guint    total,
              gpointer data G_GNUC_UNUSED)
{
  g_autofree char *line = g_strdup_printf (_("Reading %'u of %'u"), done, total);

  cp_show_progress (line, done, total);
}

static CpModel *
analyse (CpIntake *intake,
         GError  **error)
{
  g_autoptr (CpEngine) engine = NULL;
  g_autoptr (GPtrArray) readings = NULL;

  if (intake->model != NULL)
    return cp_model_ref (intake->model);
  engine = cp_engine_new (error);
  if (engine == NULL)
    return NULL;
  readings = cp_analysis_read (engine, intake->articles, show_reading, NULL, NULL, error);
  return readings != NULL ? cp_analysis_build (engine, NULL, readings, intake->corrections) : NULL;
}

static gboolean
put_out (const char *text,
         const char *output,
         GError    **error)
{
  gsize length = strlen (text);
  g_autoptr (GFile) file = NULL;

  if (output != NULL && !g_str_equal (output, CP_OPTIONS_STANDARD))
    {
      file = g_file_new_for_commandline_arg (output);
      return cp_atomic_write (file, text, length, NULL, error);
    }
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("Standard output could not be written."));
  return FALSE;
}

/* As wide as the terminal, or as the environment says, or as terminals once were. */
static guint
terminal_width (void)
{
  const guint usual = 80;
  const char *said = g_getenv ("COLUMNS");
  struct winsize size = { 0 };
  guint64 columns = 0;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  if (said != NULL && g_ascii_string_to_unsigned (said, 10, 20, 1000, &columns, NULL))
    return (guint) columns;
  return usual;
}

static char *
write_form (CpExport    form,
            CpModel    *model,
            const char *title)
{
  switch (form)
    {
    case CP_EXPORT_CSV:
      return cp_csv_export (model, FALSE);
    case CP_EXPORT_HTML:
      return cp_html_export (model, title);
    case CP_EXPORT_SUMMARY:
      return cp_summary_write (model, title, terminal_width ());
    case CP_EXPORT_JSON:
    case CP_EXPORT_ARTICLES:
    case CP_EXPORT_NONE:
    default:
      return cp_json_export_model (model);
    }
}

/* The paper that is usual where the person is, as the window has it. */
static CpPaper
usual_paper (void)
{
#ifdef __GLIBC__
  const guint letter_height = 279;

  /* Of these two, the locale gives numbers in the place of a text. */
  if (GPOINTER_TO_UINT (nl_langinfo (_NL_PAPER_HEIGHT)) == letter_height)
    return CP_PAPER_LETTER;
#endif
  return CP_PAPER_A4;
}

static gboolean
write_report (const char      *path,
              CpModel         *model,
              const CpIntake  *intake,
              const char      *title,
              GError         **error)
{
  const CpPaper paper = usual_paper ();
  g_autoptr (CpReport) report = cp_report_new (model, intake->corrections, intake->arrangement, title, &paper);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_str_equal (path, CP_OPTIONS_STANDARD) ? "/dev/stdout" : path);

  return cp_report_save_pdf (report, file, error);
}

static gboolean
write_comparison (const CpOptions *options,
                  CpIntake        *intake,
                  GError         **error)
{
  g_autoptr (CpModel) model = analyse (intake, error);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (model == NULL)
    return FALSE;
  title = intake->title != NULL ? g_strdup (intake->title) : cp_words_title (model);
  if (options->form != CP_EXPORT_NONE)
    {
      text = write_form (options->form, model, title);
      if (!put_out (text, options->output, error))
        return FALSE;
    }
  return options->report == NULL || write_report (options->report, model, intake, title, error);
}

static gboolean
write_articles (const CpOptions *options,
                CpIntake        *intake,
                GError         **error)
{
  g_autofree char *text = cp_json_export_articles (intake->articles);

  return put_out (text, options->output, error);
}

static int
run (const CpOptions *options)
{
  g_autoptr (CpIntake) intake = cp_intake_new (options->articles, options->ranges);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (options->verbose)
    cp_intake_describe (intake);
  if (intake->articles->len == 0)
    return CP_STATUS_NOTHING_DONE;

  done = options->form == CP_EXPORT_ARTICLES ? write_articles (options, intake, &error) : write_comparison (options, intake, &error);
  if (!done)
    {
      cp_complain ("%s", error->message);
      return CP_STATUS_NOTHING_DONE;
    }
  return intake->n_refused > 0 ? CP_STATUS_SOME_REFUSED : CP_STATUS_DONE;
}

/* Whether the window's application knows an option of this name; the rest is ours to do, or to refuse. */
static gboolean
is_of_window (const char *name)
{
  return g_str_equal (name, "--private-network") || g_str_has_prefix (name, "--gapplication-");
}

/**
 * cp_command_line_is_headless:
 * @arguments: the program's arguments, its name first
 *
 * Returns: whether they ask for something that is done without a window, for help, or for what there is not
 */
gboolean
cp_command_line_is_headless (char **arguments)
{
  for (guint i = 1; arguments[i] != NULL && !g_str_equal (arguments[i], "--"); i++)
    {
      g_autofree char *name = g_strndup (arguments[i], strcspn (arguments[i], "="));

      if (name[0] == '-' && name[1] != '\0' && !is_of_window (name))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_command_line_for_window:
 * @arguments: the program's arguments, its name first; changed
 *
 * Takes out what no window can open, each with a sentence on standard error.
 *
 * Returns: how many arguments are left
 */
int
cp_command_line_for_window (char **arguments)
{
  int n = 0;

  for (char **argument = arguments; *argument != NULL; argument++)
    if (**argument == '\0')
      cp_complain ("%s", cp_intake_empty_name ());
    else if (g_str_equal (*argument, "-"))
      cp_complain (_("Standard input is read where something is written: with --export, --summary or --report."));
    else
      arguments[n++] = *argument;
  arguments[n] = NULL;
  return n;
}

/**
 * cp_command_line_run:
 * @arguments: the program's arguments, its name first
 *
 * Does what they ask for, without a display: results on standard output or in a file, what went wrong on standard error, one sentence
 * each.
 *
 * Returns: the exit status: 0, 1 where some articles could not be read, 2 where nothing could be done
 */
int
cp_command_line_run (char **arguments)
{
  g_auto (CpOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!cp_options_parse (&options, arguments, &error))
    {
      cp_complain ("%s", error->message);
      return CP_STATUS_NOTHING_DONE;
    }
  if (options.version)
    {
      g_print ("Counterpoint %s\n", CP_VERSION);
      return CP_STATUS_DONE;
    }
  if (!cp_options_check (&options, &error))
    {
      cp_complain ("%s", error->message);
      return CP_STATUS_NOTHING_DONE;
    }
  return run (&options);
}
