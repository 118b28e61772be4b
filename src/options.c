/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "options.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "importer/fetch.h"

static const struct
{
  const char *name;
  CpExport    form;
} forms[] = {
  { "json", CP_EXPORT_JSON },
  { "articles", CP_EXPORT_ARTICLES },
  { "csv", CP_EXPORT_CSV },
  { "html", CP_EXPORT_HTML },
};

/** cp_options_clear: frees what is in @self */
void
cp_options_clear (CpOptions *self)
{
  g_free (self->export_to);
  g_free (self->output);
  g_free (self->report);
  g_strfreev (self->networks);
  g_strfreev (self->articles);
  g_clear_pointer (&self->ranges, g_ptr_array_unref);
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
find_form (CpOptions *options,
           GError   **error)
{
  if (options->summary)
    options->form = CP_EXPORT_SUMMARY;
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
check_places (const CpOptions *options,
              GError         **error)
{
  gboolean output_named = options->output != NULL && !g_str_equal (options->output, CP_OPTIONS_STANDARD);

  if ((options->output != NULL && *options->output == '\0') || (options->report != NULL && *options->report == '\0'))
    return fail (error, _("The name of the file to write is empty."));
  if (options->report == NULL || options->form == CP_EXPORT_NONE)
    return TRUE;
  if (output_named ? g_str_equal (options->report, options->output) : g_str_equal (options->report, CP_OPTIONS_STANDARD))
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
check_kept (const CpOptions *options,
            GError         **error)
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

/**
 * cp_options_check:
 *
 * Finds what is asked for. Errors: one sentence on what does not go together, is missing, or would be lost.
 */
gboolean
cp_options_check (CpOptions *options,
                  GError   **error)
{
  if (!find_form (options, error) || !check_places (options, error))
    return FALSE;
  options->ranges = cp_fetch_read_ranges (options->networks, error);
  if (options->ranges == NULL)
    return FALSE;
  if (options->form == CP_EXPORT_NONE && options->report == NULL)
    return fail (error, _("Say what to write: --export=json, --summary or --report=FILE.pdf."));
  if (options->form == CP_EXPORT_ARTICLES && options->report != NULL)
    return fail (error, _("There is no report without an analysis: --export=articles stops before it."));
  if (options->form == CP_EXPORT_NONE && options->output != NULL)
    return fail (error, _("There is nothing to write to “%s”."), options->output);
  if (options->articles == NULL || options->articles[0] == NULL)
    return fail (error, _("Name at least one article."));
  return check_kept (options, error);
}

/**
 * cp_options_parse:
 * @arguments: the program's arguments, its name first
 *
 * Reads the arguments, or tells of them and ends the program where they ask for help. Errors: what GLib says of an option.
 */
gboolean
cp_options_parse (CpOptions *options,
                  char     **arguments,
                  GError   **error)
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
