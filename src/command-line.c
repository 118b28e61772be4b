/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command-line.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
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
#include "importer/fetch.h"
#include "intake.h"
#include "report/report.h"

/* What stands for standard output in the place of a file. */
#define STANDARD "-"

typedef enum
{
  FORM_NONE,
  FORM_JSON,
  FORM_ARTICLES,
  FORM_CSV,
  FORM_HTML,
  FORM_SUMMARY,
} Form;

typedef struct
{
  char      *export_to;
  char      *output;
  char      *report;
  gboolean   summary;
  gboolean   verbose;
  gboolean   version;
  GStrv      networks;
  GStrv      articles;
  Form       form;
  GPtrArray *ranges; /* GInetAddressMask: of the networks named */
} Options;

static const struct
{
  const char *name;
  Form        form;
} forms[] = {
  { "json", FORM_JSON },
  { "articles", FORM_ARTICLES },
  { "csv", FORM_CSV },
  { "html", FORM_HTML },
};

static void
options_clear (Options *self)
{
  g_free (self->export_to);
  g_free (self->output);
  g_free (self->report);
  g_strfreev (self->networks);
  g_strfreev (self->articles);
  g_clear_pointer (&self->ranges, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

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

  if (output != NULL && !g_str_equal (output, STANDARD))
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
write_form (Form        form,
            CpModel    *model,
            const char *title)
{
  switch (form)
    {
    case FORM_CSV:
      return cp_csv_export (model);
    case FORM_HTML:
      return cp_html_export (model, title);
    case FORM_SUMMARY:
      return cp_summary_write (model, title, terminal_width ());
    case FORM_JSON:
    case FORM_ARTICLES:
    case FORM_NONE:
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
              const GPtrArray *corrections,
              const char      *title,
              GError         **error)
{
  const CpPaper paper = usual_paper ();
  g_autoptr (CpReport) report = cp_report_new (model, corrections, title, &paper);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_str_equal (path, STANDARD) ? "/dev/stdout" : path);

  return cp_report_save_pdf (report, file, error);
}

static gboolean
write_comparison (const Options *options,
                  CpIntake      *intake,
                  GError       **error)
{
  g_autoptr (CpModel) model = analyse (intake, error);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (model == NULL)
    return FALSE;
  title = intake->title != NULL ? g_strdup (intake->title) : cp_words_title (model);
  if (options->form != FORM_NONE)
    {
      text = write_form (options->form, model, title);
      if (!put_out (text, options->output, error))
        return FALSE;
    }
  return options->report == NULL || write_report (options->report, model, intake->corrections, title, error);
}

static gboolean
write_articles (const Options *options,
                CpIntake      *intake,
                GError       **error)
{
  g_autofree char *text = cp_json_export_articles (intake->articles);

  return put_out (text, options->output, error);
}

static int
run (const Options *options)
{
  g_autoptr (CpIntake) intake = cp_intake_new (options->articles, options->ranges);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (options->verbose)
    cp_intake_describe (intake);
  if (intake->articles->len == 0)
    return CP_STATUS_NOTHING_DONE;

  done = options->form == FORM_ARTICLES ? write_articles (options, intake, &error) : write_comparison (options, intake, &error);
  if (!done)
    {
      cp_complain ("%s", error->message);
      return CP_STATUS_NOTHING_DONE;
    }
  return intake->n_refused > 0 ? CP_STATUS_SOME_REFUSED : CP_STATUS_DONE;
}

static gboolean G_GNUC_PRINTF (2, 3)
fail (GError    **error,
      const char *format,
      ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_FAILED, format, args));
  va_end (args);
  return FALSE;
}

static gboolean
find_form (Options *options,
           GError **error)
{
  if (options->summary)
    options->form = FORM_SUMMARY;
  if (options->export_to == NULL)
    return TRUE;
  if (options->summary)
    return fail (error, _("Only one of --export and --summary can be written."));
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (options->export_to, forms[i].name))
      {
        options->form = forms[i].form;
        return TRUE;
      }
  return fail (error, _("There is no export called “%s”."), options->export_to);
}

/* Where things are to be written: somewhere, and not two of them to one place. */
static gboolean
check_places (const Options *options,
              GError       **error)
{
  gboolean output_named = options->output != NULL && !g_str_equal (options->output, STANDARD);

  if ((options->output != NULL && *options->output == '\0') || (options->report != NULL && *options->report == '\0'))
    return fail (error, _("The name of the file to write is empty."));
  if (options->report == NULL || options->form == FORM_NONE)
    return TRUE;
  if (output_named ? g_str_equal (options->report, options->output) : g_str_equal (options->report, STANDARD))
    return fail (error, _("The report and what else is written cannot go to the same place."));
  return TRUE;
}

/* Whether both names are of one file that is there, by whatever links. */
static gboolean
is_one_file (const char *a,
             const char *b)
{
  GStatBuf of_a, of_b;

  return g_stat (a, &of_a) == 0 && S_ISREG (of_a.st_mode) && g_stat (b, &of_b) == 0 && of_a.st_dev == of_b.st_dev
         && of_a.st_ino == of_b.st_ino;
}

/* Whether a file is there that is no report: an article, maybe, whose name stands where the report's was forgotten. */
static gboolean
is_no_report (const char *path)
{
  static const char signature[] = "%PDF-";
  char head[sizeof signature] = "";
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInputStream) in = NULL;
  gsize n = 0;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return FALSE;
  in = g_file_read (file, NULL, NULL);
  return in != NULL && g_input_stream_read_all (G_INPUT_STREAM (in), head, strlen (signature), &n, NULL, NULL) && n > 0
         && !g_str_has_prefix (head, signature);
}

/* Nothing that is read is written over: a saved comparison would be lost, and an article with it. */
static gboolean
check_kept (const Options *options,
            GError       **error)
{
  const char *places[] = { options->output, options->report };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint k = 0; places[i] != NULL && k < g_strv_length (options->articles); k++)
      if (is_one_file (places[i], options->articles[k]))
        return fail (error, _("“%s” is read, and cannot be written over at the same time."), places[i]);
  if (options->report != NULL && is_no_report (options->report))
    return fail (error, _("“%s” is there already and is no report, so it was left as it is."), options->report);
  return TRUE;
}

static gboolean
check (Options *options,
       GError **error)
{
  if (!find_form (options, error) || !check_places (options, error))
    return FALSE;
  options->ranges = cp_fetch_read_ranges (options->networks, error);
  if (options->ranges == NULL)
    return FALSE;
  if (options->form == FORM_NONE && options->report == NULL)
    return fail (error, _("Say what to write: --export=json, --summary or --report=FILE.pdf."));
  if (options->form == FORM_ARTICLES && options->report != NULL)
    return fail (error, _("There is no report without an analysis: --export=articles stops before it."));
  if (options->form == FORM_NONE && options->output != NULL)
    return fail (error, _("There is nothing to write to “%s”."), options->output);
  if (options->articles == NULL || options->articles[0] == NULL)
    return fail (error, _("Name at least one article."));
  return check_kept (options, error);
}

static gboolean
parse (Options *options,
       char   **arguments,
       GError **error)
{
  const GOptionEntry entries[] = {
    { "export", 0, 0, G_OPTION_ARG_STRING, &options->export_to,
      N_("Write the comparison as FORM: json, csv, html; or the imported articles alone: articles"), N_("FORM") },
    { "summary", 0, 0, G_OPTION_ARG_NONE, &options->summary, N_("Write the comparison as text, side by side"), NULL },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &options->report, N_("Write the report to FILE.pdf"), N_("FILE.pdf") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_("Write to FILE instead of standard output, “-”"), N_("FILE") },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &options->verbose, N_("Tell how each article was imported"), NULL },
    { "private-network", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->networks,
      N_("Fetch addresses in this private network, too, such as 10.0.0.0/8; may be repeated"), N_("RANGE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->articles, NULL, N_("[ARTICLE…]") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) copy = g_strdupv (arguments);

  g_option_context_set_summary (context, _("Lays the parties' positions in a dispute beside each other."));
  g_option_context_set_description (context,
                                    _("An ARTICLE is a file, a folder, a saved comparison, an address of the web, or “-” for standard input.\n"
                                      "Without options the window opens with the articles in it. The exit status is 1 where some articles could not be read,\n"
                                      "and 2 where nothing could be done."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return g_option_context_parse_strv (context, &copy, error);
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
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!parse (&options, arguments, &error))
    {
      cp_complain ("%s", error->message);
      return CP_STATUS_NOTHING_DONE;
    }
  if (options.version)
    {
      g_print ("Counterpoint %s\n", CP_VERSION);
      return CP_STATUS_DONE;
    }
  if (!check (&options, &error))
    {
      cp_complain ("%s", error->message);
      return CP_STATUS_NOTHING_DONE;
    }
  return run (&options);
}
