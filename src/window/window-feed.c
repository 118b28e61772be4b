/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"

/* Feeds and collections: files that hold several articles, of which a person chooses. */

/* Rows are shown without scrolling up to this height, in pixels. */
#define LIST_HEIGHT 320

/* What is being chosen from. */
typedef struct
{
  CpWindow  *window;
  GPtrArray *articles;
  GPtrArray *checks; /* GtkCheckButton, one an article; owned by the dialog */
  GtkWidget *all;
  GtkWidget *dialog;
  gboolean   setting; /* the program sets the marks, not the person */
} Choice;

static void
choice_free (gpointer data,
             GClosure *closure G_GNUC_UNUSED)
{
  Choice *self = data;

  g_object_unref (self->window);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->checks);
  g_free (self);
}

static void
on_added (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  guint n_added = 0;

  if (self->state == NULL)
    return;
  if (!cp_comparison_add_files_finish (CP_COMPARISON (source), result, &n_added, &error))
    {
      cp_window_message (self, error->message, NULL, NULL);
      return;
    }
  title = cp_words_added (n_added, cp_comparison_add_files_n_known (result));
  if (title != NULL)
    cp_window_toast (self, title, n_added > 0);
}

static guint
count_chosen (const Choice *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
  return n;
}

static void
update (Choice *self)
{
  guint n = count_chosen (self);

  self->setting = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), n == self->checks->len);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->all), n > 0 && n < self->checks->len);
  self->setting = FALSE;
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), "add", n > 0);
}

static void
on_toggled (GtkCheckButton *check G_GNUC_UNUSED,
            Choice         *self)
{
  if (!self->setting)
    update (self);
}

static void
on_all_toggled (GtkCheckButton *all,
                Choice         *self)
{
  gboolean active = gtk_check_button_get_active (all);

  if (self->setting)
    return;
  self->setting = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), active);
  self->setting = FALSE;
  update (self);
}

static void
on_response (AdwMessageDialog *dialog G_GNUC_UNUSED,
             const char       *response,
             Choice           *self)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);

  if (!g_str_equal (response, "add") || self->window->state == NULL)
    return;
  for (guint i = 0; i < self->articles->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (chosen, cp_article_ref (g_ptr_array_index (self->articles, i)));
  cp_comparison_add_articles_async (self->window->comparison, chosen, NULL, on_added, g_object_ref (self->window));
}

static GtkWidget *
row_new (Choice          *self,
         const CpArticle *article)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  g_autofree char *where = cp_words_article (article);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), article->title != NULL ? article->title : _("Untitled"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);
  return row;
}

static GtkWidget *
list_new (Choice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new (), *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < self->articles->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), row_new (self, g_ptr_array_index (self->articles, i)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  self->all = gtk_check_button_new_with_label (_("All Articles"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), TRUE);
  g_signal_connect (self->all, "toggled", G_CALLBACK (on_all_toggled), self);
  gtk_box_append (GTK_BOX (box), self->all);
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

/**
 * cp_window_choose_articles:
 * @articles: (element-type CpArticle): what a feed or a collection holds
 *
 * Lets a person choose which of the articles are added; one alone is added at once.
 */
void
cp_window_choose_articles (CpWindow  *self,
                           GPtrArray *articles)
{
  Choice *choice;
  g_autofree char *body = NULL;

  if (articles->len <= 1)
    {
      cp_comparison_add_articles_async (self->comparison, articles, NULL, on_added, g_object_ref (self));
      return;
    }
  choice = g_new0 (Choice, 1);
  choice->window = g_object_ref (self);
  choice->articles = g_ptr_array_ref (articles);
  choice->checks = g_ptr_array_new ();
  body = g_strdup_printf (ngettext ("%'u article was found. Which belong to this comparison?",
                                    "%'u articles were found. Which belong to this comparison?", articles->len), articles->len);
  choice->dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Choose Articles"), body);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (choice->dialog), list_new (choice));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (choice->dialog), "cancel", _("Cancel"), "add", _("_Add"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (choice->dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (choice->dialog), "add");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (choice->dialog), "cancel");
  g_signal_connect_data (choice->dialog, "response", G_CALLBACK (on_response), choice, choice_free, 0);
  gtk_window_present (GTK_WINDOW (choice->dialog));
}

/** cp_window_is_collection: Returns: whether a file, by its name, may hold several articles to choose from */
gboolean
cp_window_is_collection (GFile *file)
{
  static const char *const suffixes[] = { ".rss", ".atom", ".rdf", ".xml", ".json", ".feed", ".warc", ".warc.gz" };
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = base != NULL ? g_ascii_strdown (base, -1) : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return TRUE;
  return FALSE;
}

/* What was refused within a collection, told once the rest is there. */
typedef struct
{
  GFile     *file;
  GPtrArray *refused; /* char* */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->file);
  g_ptr_array_unref (self->refused);
  g_free (self);
}

static void
on_refused (GFile        *file G_GNUC_UNUSED,
            const GError *error,
            gpointer      user_data)
{
  Reading *self = user_data;

  g_ptr_array_add (self->refused, g_strdup (error->message));
}

static void
read_collection (GTask        *task,
                 gpointer      source G_GNUC_UNUSED,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Reading *self = data;
  GError *error = NULL;
  GPtrArray *articles = cp_import_file (self->file, on_refused, self, cancellable, &error);

  if (articles != NULL)
    g_task_return_pointer (task, articles, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
on_collection_read (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (source);
  const Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->state == NULL)
    return;
  if (articles == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        cp_window_message (self, error->message, NULL, NULL);
      return;
    }
  if (reading->refused->len > 0)
    cp_window_message (self, g_ptr_array_index (reading->refused, 0), NULL, NULL);
  cp_window_choose_articles (self, articles);
}

/** cp_window_add_collection: reads @file in the background, and lets a person choose what of it is added */
void
cp_window_add_collection (CpWindow *self,
                          GFile    *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_collection_read, NULL);
  Reading *reading = g_new (Reading, 1);

  reading->file = g_object_ref (file);
  reading->refused = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_collection);
}
