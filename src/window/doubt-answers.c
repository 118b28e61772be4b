/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers to a doubt, large, each with its key. */
#include "config.h"

#include "window/doubt-answers.h"

#include <glib/gi18n-lib.h>

#include "window/line-layout.h"
#include "window/widgets.h"
#include "window/wrap-layout.h"

#define ANSWER_SPACING 12

static GtkWidget *
button_child_new (const char *icon,
                  const char *label,
                  const char *key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *cap = gtk_label_new (key);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (label));
  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (cap, key != NULL);
  gtk_box_append (GTK_BOX (box), cap);
  return box;
}

static GtkWidget *
button_new (const char *action,
            const char *icon,
            const char *label,
            const char *key)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), button_child_new (icon, label, key));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "answer-button");
  return button;
}

/* Two answers that stay beside each other. */
static GtkWidget *
two_answers_new (GtkWidget *a,
                 GtkWidget *b)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ANSWER_SPACING);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), a);
  gtk_box_append (GTK_BOX (box), b);
  return box;
}

static GtkWidget *
change_new (const char                  *icon,
            const char                  *label,
            const char                  *key,
            GtkMenuButtonCreatePopupFunc create,
            gpointer                     user_data)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), button_child_new (icon, label, key));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create, user_data, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "answer-button");
  return button;
}

/* Four answers in a line where there is room, else two and two. */
static GtkWidget *
answers_new (GtkWidget *yes,
             GtkWidget *no,
             GtkWidget *change,
             gboolean   with_keys)
{
  GtkWidget *box = gtk_flow_box_new (), *next = button_new ("doubts.next", "go-next-symbolic", _("Next"), with_keys ? _("Space") : NULL);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (box), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), ANSWER_SPACING);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), ANSWER_SPACING);
  gtk_widget_add_css_class (box, "answers");
  gtk_widget_add_css_class (yes, "suggested-action");
  gtk_flow_box_append (GTK_FLOW_BOX (box), two_answers_new (yes, no));
  gtk_flow_box_append (GTK_FLOW_BOX (box), two_answers_new (change, next));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  return box;
}

/**
 * cp_doubt_answers_new:
 * @with_keys: whether each tells its key
 * @create: makes what "Change…" opens
 * @change: (out): its button
 *
 * Returns: (transfer floating): the answers to a doubt
 */
GtkWidget *
cp_doubt_answers_new (gboolean                     with_keys,
                      GtkMenuButtonCreatePopupFunc create,
                      gpointer                     user_data,
                      GtkWidget                  **change)
{
  *change = change_new ("document-edit-symbolic", _("Change…"), with_keys ? "C" : NULL, create, user_data);
  return answers_new (button_new ("doubts.yes", "object-select-symbolic", _("Yes"), with_keys ? "Y" : NULL),
                      button_new ("doubts.no", "window-close-symbolic", _("No"), with_keys ? "N" : NULL), *change, with_keys);
}

/**
 * cp_doubt_orphan_answers_new:
 * @has_place: whether a place is proposed
 * @has_others: whether it can be placed elsewhere
 *
 * Returns: (transfer floating): what can be done with a correction that has lost its place, by the keys of a doubt's answers
 */
GtkWidget *
cp_doubt_orphan_answers_new (gboolean                     with_keys,
                             gboolean                     has_place,
                             gboolean                     has_others,
                             GtkMenuButtonCreatePopupFunc create,
                             gpointer                     user_data,
                             GtkWidget                  **change)
{
  GtkWidget *yes = button_new ("doubts.yes", "object-select-symbolic", _("Place Here"), with_keys ? "Y" : NULL), *box;

  *change = change_new ("mark-location-symbolic", _("Place…"), with_keys ? "C" : NULL, create, user_data);
  box = answers_new (yes, button_new ("doubts.no", "user-trash-symbolic", _("Forget"), with_keys ? "N" : NULL), *change, with_keys);
  gtk_widget_set_sensitive (yes, has_place);
  gtk_widget_set_sensitive (*change, has_others);
  return box;
}

/** cp_doubt_keys_new: Returns: (transfer floating): the keys that no button shows, each with what it does */
GtkWidget *
cp_doubt_keys_new (void)
{
  static const struct
  {
    const char *keys[2];
    const char *words;
  } known[] = {
    { { N_ ("Ctrl"), "Z" }, N_ ("takes the last answer back") },
    { { "P" }, N_ ("previous") },
    { { "A" }, N_ ("yes to all like this") },
  };
  GtkWidget *box = cp_wrap_box_new ();

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      GtkWidget *one = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *keys = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_widget_set_direction (keys, GTK_TEXT_DIR_LTR); /* "Ctrl Z", whichever way words run */
      for (guint k = 0; k < G_N_ELEMENTS (known[i].keys) && known[i].keys[k] != NULL; k++)
        gtk_box_append (GTK_BOX (keys), cp_label_new (_(known[i].keys[k]), "keycap"));
      gtk_box_append (GTK_BOX (one), keys);
      gtk_box_append (GTK_BOX (one), cp_label_new (_(known[i].words), "attribution"));
      gtk_widget_set_margin_end (one, 6);
      gtk_box_append (GTK_BOX (box), one);
    }
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  return box;
}
