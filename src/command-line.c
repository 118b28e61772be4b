/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-line.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "comparison/analysis.h"
#include "comparison/atomic.h"
#include "comparison/inputs.h"
#include "config.h"
#include "exchange/json.h"

/* The exit status of the export contract. */
enum
{
  STATUS_DONE,
  STATUS_SOME_REFUSED,
  STATUS_NOTHING_DONE,
};

typedef enum
{
  FORM_NONE,
  FORM_JSON,
  FORM_ARTICLES,
} Form;

typedef struct
{
  char    *export_to;
  char    *output;
  gboolean verbose;
  gboolean version;
  GStrv    articles;
  Form     form;
} Options;

/* What a run has found so far. */
typedef struct
{
  GPtrArray *articles; /* CpArticle */
  guint      n_refused;
} Intake;

static const struct
{
  const char *name;
  Form        form;
} forms[] = {
  { "json", FORM_JSON },
  { "articles", FORM_ARTICLES },
};

static void
options_clear (Options *self)
{
  g_free (self->export_to);
  g_free (self->output);
  g_strfreev (self->articles);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* One line of standard error: what was being counted there gives way to it. */
static void G_GNUC_PRINTF (1, 2)
complain (const char *format,
          ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  if (isatty (STDERR_FILENO))
    g_printerr ("\r\033[K");
  g_printerr ("%s\n", sentence);
}

/* A counting line that the next one replaces, on a terminal alone. */
static void
show_progress (const char *line,
               guint       done,
               guint       total)
{
  if (total > 1 && isatty (STDERR_FILENO))
    g_printerr ("\r\033[K%s", done < total ? line : "");
}

static void
show_import (guint    done,
             guint    total,
             gpointer data G_GNUC_UNUSED)
{
  g_autofree char *line = g_strdup_printf (_("Importing %u of %u"), done, total);

  show_progress (line, done, total);
}

static void
show_reading (guint    done,
              guint    total,
              gpointer data G_GNUC_UNUSED)
{
  g_autofree char *line = g_strdup_printf (_("Reading %u of %u"), done, total);

  show_progress (line, done, total);
}

static void
refuse (GFile        *file G_GNUC_UNUSED,
        const GError *error,
        gpointer      user_data)
{
  Intake *intake = user_data;

  intake->n_refused++;
  complain ("%s", error->message);
}

static void
refuse_address (const char *address,
                Intake     *intake)
{
  intake->n_refused++;
  complain (_("“%s” is an address, and nothing was fetched: only files are read here."), address);
}

static void
take_articles (Intake    *intake,
               GPtrArray *articles)
{
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (intake->articles, cp_article_ref (g_ptr_array_index (articles, i)));
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GInputStream) in = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[65536];
  gsize n;

  while (bytes->len <= CP_IMPORT_MAX_SIZE && g_input_stream_read_all (in, block, sizeof block, &n, NULL, error) && n > 0)
    g_byte_array_append (bytes, block, (guint) n);
  return error != NULL && *error != NULL ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
import_standard_input (Intake *intake)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/stdin");
  g_autoptr (GBytes) bytes = read_standard_input (&error);
  g_autoptr (GPtrArray) articles = NULL;

  if (bytes != NULL)
    articles = cp_import_bytes (bytes, "file:///dev/stdin", _("standard input"), refuse, intake, NULL, &error);
  if (articles != NULL)
    take_articles (intake, articles);
  else
    refuse (file, error, intake);
}

/* Imports and forgets the files gathered in @files. */
static void
import_files (Intake    *intake,
              GPtrArray *files)
{
  g_autoptr (GPtrArray) found = cp_inputs_expand (files, refuse, intake, NULL);
  g_autoptr (GPtrArray) articles = cp_analysis_import (found, refuse, intake, show_import, NULL, NULL, NULL);

  take_articles (intake, articles);
  g_ptr_array_set_size (files, 0);
}

/* Reads what the command line names, in its order. */
static void
import_all (Intake *intake,
            GStrv   arguments)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[i]);

      if (g_str_equal (arguments[i], "-"))
        {
          import_files (intake, files);
          import_standard_input (intake);
        }
      else if (!g_file_is_native (file))
        refuse_address (arguments[i], intake);
      else
        g_ptr_array_add (files, g_steal_pointer (&file));
    }
  import_files (intake, files);
}

static void
print_import_report (GPtrArray *articles)
{
  for (guint i = 0; i < articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (articles, i);

      complain (_("“%s” from %s"), article->title != NULL ? article->title : _("no title"), article->uri);
      for (guint k = 0; k < article->notes->len; k++)
        complain ("  %s", ((const CpNote *) g_ptr_array_index (article->notes, k))->text);
    }
}

static CpModel *
analyse (GPtrArray *articles,
         GError   **error)
{
  g_autoptr (CpEngine) engine = cp_engine_new (error);
  g_autoptr (GPtrArray) readings = NULL;

  if (engine == NULL)
    return NULL;
  readings = cp_analysis_read (engine, articles, show_reading, NULL, NULL, error);
  return readings != NULL ? cp_analysis_build (engine, readings, NULL) : NULL;
}

static gboolean
put_out (const char *text,
         const char *output,
         GError    **error)
{
  gsize length = strlen (text);
  g_autoptr (GFile) file = NULL;

  if (output != NULL)
    {
      file = g_file_new_for_commandline_arg (output);
      return cp_atomic_write (file, text, length, NULL, error);
    }
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("Standard output could not be written."));
  return FALSE;
}

static gboolean
export_articles (const Options *options,
                 GPtrArray     *articles,
                 GError       **error)
{
  g_autofree char *text = cp_json_export_articles (articles);

  return put_out (text, options->output, error);
}

static gboolean
export_comparison (const Options *options,
                   GPtrArray     *articles,
                   GError       **error)
{
  g_autoptr (CpModel) model = analyse (articles, error);
  g_autofree char *text = NULL;

  if (model == NULL)
    return FALSE;
  text = cp_json_export_model (model);
  return put_out (text, options->output, error);
}

static int
run (const Options *options)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GError) error = NULL;
  Intake intake = { articles, 0 };
  gboolean done;

  import_all (&intake, options->articles);
  if (options->verbose)
    print_import_report (articles);
  if (articles->len == 0)
    return STATUS_NOTHING_DONE;

  done = options->form == FORM_ARTICLES ? export_articles (options, articles, &error)
                                        : export_comparison (options, articles, &error);
  if (!done)
    {
      complain ("%s", error->message);
      return STATUS_NOTHING_DONE;
    }
  return intake.n_refused > 0 ? STATUS_SOME_REFUSED : STATUS_DONE;
}

static gboolean
find_form (Options *options,
           GError **error)
{
  if (options->export_to == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (options->export_to, forms[i].name))
      {
        options->form = forms[i].form;
        return TRUE;
      }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("There is no export called “%s”."), options->export_to);
  return FALSE;
}

static gboolean
check (Options *options,
       GError **error)
{
  if (!find_form (options, error))
    return FALSE;
  if (options->form == FORM_NONE)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("Say what to write: --export=json or --export=articles."));
      return FALSE;
    }
  if (options->articles == NULL || options->articles[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("Name at least one article."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse (Options *options,
       char   **arguments,
       GError **error)
{
  const GOptionEntry entries[] = {
    { "export", 0, 0, G_OPTION_ARG_STRING, &options->export_to,
      N_("Write the comparison as FORM: json; or the imported articles alone: articles"), N_("FORM") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_("Write to FILE instead of standard output"), N_("FILE") },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &options->verbose, N_("Tell how each article was imported"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->articles, NULL, N_("[ARTICLE…]") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) copy = g_strdupv (arguments);

  g_option_context_set_summary (context, _("Lays the parties' positions in a dispute beside each other."));
  g_option_context_set_description (context,
                                    _("An ARTICLE is a file, a folder or “-” for standard input. Without options the window opens with the articles\n"
                                      "in it. The exit status is 1 where some articles could not be read, and 2 where nothing could be done."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return g_option_context_parse_strv (context, &copy, error);
}

/**
 * cp_command_line_is_headless:
 * @arguments: the program's arguments, its name first
 *
 * Returns: whether they ask for something that is done without a window, or for help
 */
gboolean
cp_command_line_is_headless (char **arguments)
{
  static const char *const headless[] = {
    "--export", "--output", "-o", "--verbose", "-v", "--version", "--help", "-h", "-?", NULL,
  };

  for (guint i = 1; arguments[i] != NULL && !g_str_equal (arguments[i], "--"); i++)
    {
      g_autofree char *name = g_strndup (arguments[i], strcspn (arguments[i], "="));

      if (g_strv_contains (headless, name))
        return TRUE;
    }
  return FALSE;
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
      complain ("%s", error->message);
      return STATUS_NOTHING_DONE;
    }
  if (options.version)
    {
      g_print ("Counterpoint %s\n", CP_VERSION);
      return STATUS_DONE;
    }
  if (!check (&options, &error))
    {
      complain ("%s", error->message);
      return STATUS_NOTHING_DONE;
    }
  return run (&options);
}
