/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/contrast-chip.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/popovers.h"
#include "window/statement-cell.h"
#include "window/widgets.h"
#include "window/wrap-layout.h"

/* How two parties stand on an issue, as a button that opens the reasons. */

/* The most that the reasons take, in pixels. */
#define MOST_WIDTH 460
#define MOST_HEIGHT 420

typedef struct
{
  CpViewState *state;
  guint        issue;
  gint32       a, b;
} Subject;

static void
subject_destroy (gpointer data)
{
  Subject *self = data;

  g_object_unref (self->state);
  g_free (self);
}

static void
subject_free (gpointer  data,
              GClosure *closure G_GNUC_UNUSED)
{
  subject_destroy (data);
}

/** cp_contrast_between: Returns: (transfer none) (nullable): how @a and @b stand on @issue, %NULL where one of them is silent */
const CpContrast *
cp_contrast_between (const CpIssue *issue,
                     gint32         a,
                     gint32         b)
{
  for (guint i = 0; i < issue->contrasts->len; i++)
    {
      const CpContrast *contrast = g_ptr_array_index (issue->contrasts, i);

      if ((contrast->a == a && contrast->b == b) || (contrast->a == b && contrast->b == a))
        return contrast;
    }
  return NULL;
}

/** cp_contrast_sentence: Returns: (transfer full): why the two stand as they do, in one sentence */
char *
cp_contrast_sentence (const CpIssue *issue,
                      gint32         a,
                      gint32         b)
{
  const CpContrast *contrast = cp_contrast_between (issue, a, b);

  if (contrast == NULL)
    return g_strdup (_("One side only: the other says nothing on this."));
  if (contrast->why->len == 0)
    return g_strdup (cp_words_relation (contrast->relation));
  /* Translators: how two sides stand, and why */
  return g_strdup_printf (_("%s: %s"), cp_words_relation (contrast->relation), (const char *) g_ptr_array_index (contrast->why, 0));
}

static void
change_relation (GtkButton *button,
                 Subject   *subject)
{
  CpModel *model = cp_view_state_get_model (subject->state);
  const CpIssue *issue = g_ptr_array_index (model->issues, subject->issue);
  const char *nick = g_object_get_data (G_OBJECT (button), "relation");
  g_autofree char *key = g_strdup_printf ("%s|%s|%s", cp_words_issue (issue), cp_party_name (model, subject->a),
                                          cp_party_name (model, subject->b));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);
  g_autoptr (CpViewState) state = g_object_ref (subject->state);

  gtk_popover_popdown (GTK_POPOVER (popover));
  cp_view_state_correct (state, CP_CORRECT_CONTRAST, key, nick, _("Contrast changed"));
}

static GtkWidget *
relation_buttons_new (const Subject    *subject,
                      const CpContrast *contrast)
{
  GtkWidget *row = cp_wrap_box_new ();
  GtkWidget *label = cp_label_new (_("Not so?"), "secondary");
  static const CpRelation order[] = { CP_RELATION_CLASH, CP_RELATION_ACCORD, CP_RELATION_DIFFER, CP_RELATION_UNCLEAR };

  gtk_box_append (GTK_BOX (row), label);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GtkWidget *button;
      Subject *copy;

      if (contrast != NULL && contrast->relation == order[i])
        continue;
      button = gtk_button_new_with_label (cp_words_relation (order[i]));
      copy = g_memdup2 (subject, sizeof *subject);
      g_object_ref (copy->state);
      g_object_set_data (G_OBJECT (button), "relation", (gpointer) cp_relation_to_nick (order[i]));
      g_signal_connect_data (button, "clicked", G_CALLBACK (change_relation), copy, subject_free, 0);
      gtk_box_append (GTK_BOX (row), button);
    }
  return row;
}

static void
add_reasons (GtkBox           *box,
             const CpContrast *contrast)
{
  for (guint i = 0; i < contrast->why->len; i++)
    {
      GtkWidget *label = cp_label_new (g_ptr_array_index (contrast->why, i), NULL);

      cp_label_wrap (GTK_LABEL (label));
      gtk_label_set_max_width_chars (GTK_LABEL (label), 56);
      gtk_box_append (box, label);
    }
}

/* All of it within reach where the window is low. */
static GtkWidget *
scrolled_new (GtkWidget *reasons)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), reasons);
  return scrolled;
}

/* As wide as is good to read. */
static GtkWidget *
clamp_new (GtkWidget *child)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  return clamp;
}

static GtkWidget *
heading_new (const CpModel    *model,
             const Subject    *subject,
             const CpContrast *contrast)
{
  g_autofree char *heading = g_strdup_printf (_("%s between %s and %s"), contrast != NULL ? cp_words_relation (contrast->relation) : _("One side"),
                                              cp_party_name (model, subject->a), cp_party_name (model, subject->b));
  GtkWidget *label = cp_label_new (heading, "heading");

  cp_label_wrap (GTK_LABEL (label));
  return label;
}

/* How the two stand, why, and the words of both. */
static GtkWidget *
reasons_new (const CpModel    *model,
             const Subject    *subject,
             const CpContrast *contrast)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), heading_new (model, subject, contrast));
  if (contrast == NULL)
    return box;
  add_reasons (GTK_BOX (box), contrast);
  if (contrast->statement_a >= 0)
    gtk_box_append (GTK_BOX (box), cp_statement_cell_new (subject->state, (guint) contrast->statement_a, 4));
  if (contrast->statement_b >= 0)
    gtk_box_append (GTK_BOX (box), cp_statement_cell_new (subject->state, (guint) contrast->statement_b, 4));
  return box;
}

/* What a person may say instead stands below what is scrolled: it is seen however long the reasons are. */
static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  Subject *subject = user_data;
  CpModel *model = cp_view_state_get_model (subject->state);
  const CpContrast *contrast;
  GtkWidget *popover, *box;

  if (subject->issue >= model->issues->len)
    return;
  contrast = cp_contrast_between (cp_view_state_get_issue (subject->state, subject->issue), subject->a, subject->b);
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (box, "reasons");
  gtk_box_append (GTK_BOX (box), scrolled_new (reasons_new (model, subject, contrast)));
  gtk_box_append (GTK_BOX (box), relation_buttons_new (subject, contrast));
  cp_popovers_hold (popover, clamp_new (box));
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
button_new (CpViewState *state,
            guint        issue,
            gint32       a,
            gint32       b,
            GtkWidget   *child)
{
  GtkWidget *button = gtk_menu_button_new ();
  Subject *subject = g_new0 (Subject, 1);
  CpModel *model = cp_view_state_get_model (state);
  const CpContrast *contrast = cp_contrast_between (cp_view_state_get_issue (state, issue), a, b);
  g_autofree char *name = g_strdup_printf (_("%s between %s and %s. Show why"),
                                           contrast != NULL ? cp_words_relation (contrast->relation) : _("One side"),
                                           cp_party_name (model, a), cp_party_name (model, b));

  subject->state = g_object_ref (state);
  subject->issue = issue;
  subject->a = a;
  subject->b = b;
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), child);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, subject, subject_destroy);
  cp_widget_set_tip (button, name);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

/** cp_contrast_chip_new: Returns: (transfer floating): the chip that stands between the answers of @a and @b */
GtkWidget *
cp_contrast_chip_new (CpViewState *state,
                      guint        issue,
                      gint32       a,
                      gint32       b,
                      gboolean     icon_only)
{
  const CpContrast *contrast = cp_contrast_between (cp_view_state_get_issue (state, issue), a, b);
  const char *nick = contrast != NULL ? cp_relation_to_nick (contrast->relation) : "one-side";
  g_autofree char *icon = g_strdup_printf ("%s-symbolic", nick);
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *button;

  gtk_box_append (GTK_BOX (child), gtk_image_new_from_icon_name (icon));
  if (!icon_only)
    gtk_box_append (GTK_BOX (child), gtk_label_new (contrast != NULL ? cp_words_relation (contrast->relation) : _("One side")));
  button = button_new (state, issue, a, b, child);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, nick);
  return button;
}

/** cp_contrast_why_new: Returns: (transfer floating): "Why", which opens the reasons */
GtkWidget *
cp_contrast_why_new (CpViewState *state,
                     guint        issue,
                     gint32       a,
                     gint32       b)
{
  GtkWidget *button = button_new (state, issue, a, b, gtk_label_new (_("Why")));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link");
  return button;
}
