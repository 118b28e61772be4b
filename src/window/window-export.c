/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/atomic.h"
#include "exchange/csv.h"
#include "exchange/html.h"
#include "exchange/json.h"
#include "window/file-choice.h"
#include "window/report-preview.h"

/* What leaves the program: the report, and the comparison in other forms. */

typedef enum
{
  FORM_JSON,
  FORM_CSV,
  FORM_HTML,
  N_FORMS,
} Form;

static const struct
{
  const char *suffix;
  const char *name;
} forms[N_FORMS] = {
  { ".json", N_ ("JSON") },
  { ".csv", N_ ("Table of statements") },
  { ".html", N_ ("Web page") },
};

typedef struct
{
  GFile   *file;
  CpModel *model;
  char    *title;
  Form     form;
  gboolean for_spreadsheet;
} Export;

/* A box to tick in the dialog: cells that a spreadsheet would compute are marked, so that no article gets something computed. */
static const char inert[] = "inert";

static void
export_free (gpointer data)
{
  Export *self = data;

  g_object_unref (self->file);
  cp_model_unref (self->model);
  g_free (self->title);
  g_free (self);
}

static char *
contents_of (const Export *self)
{
  switch (self->form)
    {
    case FORM_CSV:
      return cp_csv_export (self->model, self->for_spreadsheet);
    case FORM_HTML:
      return cp_html_export (self->model, self->title);
    case FORM_JSON:
    default:
      return cp_json_export_model (self->model);
    }
}

static void
export_in_thread (GTask        *task,
                  gpointer      source G_GNUC_UNUSED,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Export *self = data;
  g_autofree char *contents = contents_of (self);
  GError *error = NULL;

  if (cp_atomic_write (self->file, contents, strlen (contents), cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (self->state == NULL)
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    cp_window_toast (self, _("Exported."), FALSE);
  else
    cp_window_message (self, error->message, NULL, NULL);
}

/* Each form has a way to it of its own, as one file chooser cannot both offer a form and ask before it replaces a file of that form. */
static Form
form_of (const char *name)
{
  for (guint i = 0; i < N_FORMS; i++)
    if (g_str_has_suffix (name, forms[i].suffix))
      return (Form) i;
  return FORM_JSON;
}

static void
on_export_chosen (GtkWindow      *window,
                  GPtrArray      *files,
                  GtkFileChooser *chooser)
{
  CpWindow *self = CP_WINDOW (window);
  GFile *file = g_ptr_array_index (files, 0);
  const char *choice = gtk_file_chooser_get_choice (chooser, inert);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GTask) task = g_task_new (self, NULL, exported, NULL);
  Export *export = g_new0 (Export, 1);

  export->file = g_object_ref (file);
  export->form = form_of (name);
  export->for_spreadsheet = g_strcmp0 (choice, "true") == 0;
  export->model = cp_model_ref (cp_view_state_get_model (self->state));
  export->title = g_strdup (cp_comparison_get_title (self->comparison));
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_in_thread);
}

static void
export_comparison (GtkWidget  *widget,
                   const char *action G_GNUC_UNUSED,
                   GVariant   *parameter)
{
  Form form = parameter != NULL ? form_of (g_variant_get_string (parameter, NULL)) : FORM_JSON;
  g_autofree char *name = cp_window_file_name (CP_WINDOW (widget), forms[form].suffix);
  g_autofree char *pattern = g_strconcat ("*", forms[form].suffix, NULL);
  GtkFileChooser *chooser = cp_choose_files (GTK_WINDOW (widget), _("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"),
                                             on_export_chosen);

  gtk_file_chooser_set_current_name (chooser, name);
  cp_file_chooser_add_kind (chooser, _(forms[form].name), pattern);
  if (form == FORM_CSV)
    {
      gtk_file_chooser_add_choice (chooser, inert, _("Mark cells that a spreadsheet would compute"), NULL, NULL);
      gtk_file_chooser_set_choice (chooser, inert, "true");
    }
  cp_file_chooser_ask (chooser);
}

static void
report (GtkWidget  *widget,
        const char *action G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);
  GtkWidget *preview = cp_report_preview_new (GTK_WINDOW (self), cp_view_state_get_model (self->state),
                                              cp_comparison_get_corrections (self->comparison),
                                              cp_comparison_get_arrangement (self->comparison),
                                              cp_comparison_get_title (self->comparison));

  gtk_window_present (GTK_WINDOW (preview));
}

/** cp_window_install_export_actions: gives the window's class the actions by which something leaves the program */
void
cp_window_install_export_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_comparison);
  gtk_widget_class_install_action (widget_class, "win.export-as", "s", export_comparison);
  gtk_widget_class_install_action (widget_class, "win.report", NULL, report);
}
