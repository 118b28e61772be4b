/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/article-choice.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "comparison/heading.h"
#include "comparison/words.h"
#include "window/field-editor.h"
#include "window/line-layout.h"
#include "window/widgets.h"

/* A menu button that lets one of the articles be chosen by typing some of its title. */

typedef struct
{
  CpViewState *state;
  GtkWidget   *button; /* not owned: owns this */
  char        *action; /* NULL: that of two articles, which takes what was shown before too */
  gint         article; /* shown now, -1 for none */
} Choice;

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_object_unref (self->state);
  g_free (self->action);
  g_free (self);
}

static void
on_chosen (const char *value,
           const char *label G_GNUC_UNUSED,
           gpointer    user_data)
{
  Choice *self = user_data;
  guint chosen = (guint) strtoul (value, NULL, 10);

  if (self->action != NULL)
    gtk_widget_activate_action (self->button, self->action, "u", chosen);
  else if ((gint) chosen != self->article)
    gtk_widget_activate_action (self->button, "two.choose", "(uu)", (guint) self->article, chosen);
}

static void
create (GtkMenuButton *button,
        gpointer       user_data)
{
  Choice *self = user_data;
  CpModel *model = cp_view_state_get_model (self->state);
  GPtrArray *choices = cp_field_choices_new ();

  for (guint i = 0; i < model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (model->articles, i);
      g_autofree char *where = cp_words_article (article), *heading = cp_heading_of_article (article);
      g_autofree char *value = g_strdup_printf ("%u", i);

      if (self->action == NULL || (gint) i != self->article)
        cp_field_choices_add (choices, heading, where, value, (gint) i == self->article);
    }
  gtk_menu_button_set_popover (button, cp_field_editor_new (choices, NULL, on_chosen, self, NULL));
}

static void
attach (GtkMenuButton *button,
        CpViewState   *state,
        const char    *action,
        gint           article)
{
  Choice *self = g_new0 (Choice, 1);

  self->state = g_object_ref (state);
  self->button = GTK_WIDGET (button);
  self->action = g_strdup (action);
  self->article = article;
  gtk_menu_button_set_popover (button, NULL);
  gtk_menu_button_set_create_popup_func (button, create, self, choice_free);
}

/** cp_article_choice_set: shows the title of @article on @button and lets another be chosen, by the action "two.choose" */
void
cp_article_choice_set (GtkMenuButton *button,
                       CpViewState   *state,
                       guint          article)
{
  CpModel *model = cp_view_state_get_model (state);
  GtkWidget *line = cp_line_new (6), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const CpArticle *chosen = g_ptr_array_index (model->articles, article);
  g_autofree char *where = cp_words_article (chosen), *heading = cp_heading_of_article (chosen);
  GtkWidget *title = cp_label_new (heading, "heading"), *second;
  g_autofree char *name = g_strdup_printf (_("%s, %s. Choose another article"), heading, where);

  second = cp_label_new (where, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), second);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (line), lines);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (button, line);
  /* Over the beginning of the text; GTK sets it into a box in the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (line), GTK_ALIGN_START);
  cp_widget_set_tooltip (GTK_WIDGET (button), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  attach (button, state, NULL, (gint) article);
}

/** cp_article_choice_attach: lets @button offer all articles; the one chosen goes to @action, which takes its index */
void
cp_article_choice_attach (GtkMenuButton *button,
                          CpViewState   *state,
                          const char    *action)
{
  attach (button, state, action, -1);
}
