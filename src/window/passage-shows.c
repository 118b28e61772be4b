/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/passage-shows.h"

#include "window/line-layout.h"

#include <glib/gi18n-lib.h>


/**
 * CpPassageShows:
 *
 * Which passages of two articles are shown, each kind with its count: buttons in a row, or a list where there is no room. "changed" when the
 * person chose another.
 */
struct _CpPassageShows
{
  GtkWidget parent_instance;

  GtkWidget       *row;
  GtkDropDown     *list;
  GtkToggleButton *buttons[CP_N_PASSAGES_SHOWN];
  CpPassagesShown  shown;
  gboolean         filling; /* the controls follow what is shown, not the person */
};

G_DEFINE_FINAL_TYPE (CpPassageShows, cp_passage_shows, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
label_of (CpPassagesShown   shown,
          const CpPassages *p)
{
  if (p == NULL || shown == CP_PASSAGES_ALL)
    return g_strdup (C_("passages", "All"));
  if (shown == CP_PASSAGES_SHARED)
    return g_strdup_printf (_("Shared %'u"), p->n_shared);
  if (shown == CP_PASSAGES_OTHERWISE)
    return g_strdup_printf (_("Worded Otherwise %'u"), p->n_otherwise);
  /* Translators: how many passages the first and the second article have alone */
  return g_strdup_printf (_("Only Here %'u | %'u"), p->n_only_a, p->n_only_b);
}

static void
choose (CpPassageShows *self,
        CpPassagesShown shown)
{
  if (self->filling || self->shown == shown)
    return;
  self->shown = shown;
  self->filling = TRUE;
  gtk_toggle_button_set_active (self->buttons[shown], TRUE);
  gtk_drop_down_set_selected (self->list, shown);
  self->filling = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_toggled (GtkToggleButton *button,
            CpPassageShows  *self)
{
  if (gtk_toggle_button_get_active (button))
    choose (self, (CpPassagesShown) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "shown")));
}

static void
on_selected (CpPassageShows *self)
{
  guint selected = gtk_drop_down_get_selected (self->list);

  if (selected < CP_N_PASSAGES_SHOWN)
    choose (self, (CpPassagesShown) selected);
}

static void
cp_passage_shows_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cp_passage_shows_parent_class)->dispose (object);
}

static void
cp_passage_shows_class_init (CpPassageShowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_passage_shows_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", CP_TYPE_PASSAGE_SHOWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_passage_shows_init (CpPassageShows *self)
{
  self->row = cp_line_new (0);
  gtk_widget_add_css_class (self->row, "linked");
  for (CpPassagesShown shown = CP_PASSAGES_ALL; shown < CP_N_PASSAGES_SHOWN; shown++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      self->buttons[shown] = GTK_TOGGLE_BUTTON (button);
      if (shown > CP_PASSAGES_ALL)
        gtk_toggle_button_set_group (self->buttons[shown], self->buttons[CP_PASSAGES_ALL]);
      g_object_set_data (G_OBJECT (button), "shown", GINT_TO_POINTER (shown));
      g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
      gtk_box_append (GTK_BOX (self->row), button);
    }
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Passages shown"), -1);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  cp_passage_shows_count (self, NULL);
}

/** cp_passage_shows_count: shows how many passages of each kind @passages (nullable) have */
void
cp_passage_shows_count (CpPassageShows   *self,
                        const CpPassages *passages)
{
  const char *labels[CP_N_PASSAGES_SHOWN + 1] = { NULL };
  g_autoptr (GtkStringList) list = NULL;

  self->filling = TRUE;
  for (CpPassagesShown shown = CP_PASSAGES_ALL; shown < CP_N_PASSAGES_SHOWN; shown++)
    {
      g_autofree char *label = label_of (shown, passages);

      gtk_button_set_label (GTK_BUTTON (self->buttons[shown]), label);
      gtk_toggle_button_set_active (self->buttons[shown], shown == self->shown);
      labels[shown] = gtk_button_get_label (GTK_BUTTON (self->buttons[shown]));
    }
  list = gtk_string_list_new (labels);
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->list, self->shown);
  self->filling = FALSE;
}

/** cp_passage_shows_get: Returns: which passages are shown */
CpPassagesShown
cp_passage_shows_get (CpPassageShows *self)
{
  return self->shown;
}

/** cp_passage_shows_lets: Returns: whether @passage is of the kind that is shown */
gboolean
cp_passage_shows_lets (CpPassageShows  *self,
                       const CpPassage *passage)
{
  switch (self->shown)
    {
    case CP_PASSAGES_SHARED:
      return passage->kind == CP_PASSAGE_SHARED;
    case CP_PASSAGES_OTHERWISE:
      return passage->kind != CP_PASSAGE_SHARED && passage->kind != CP_PASSAGE_ONLY_HERE;
    case CP_PASSAGES_ONLY_HERE:
      return passage->kind == CP_PASSAGE_ONLY_HERE;
    case CP_PASSAGES_ALL:
    case CP_N_PASSAGES_SHOWN:
    default:
      return TRUE;
    }
}

/** cp_passage_shows_set_tight: a list in place of the row of buttons */
void
cp_passage_shows_set_tight (CpPassageShows *self,
                            gboolean        tight)
{
  gtk_widget_set_visible (self->row, !tight);
  gtk_widget_set_visible (GTK_WIDGET (self->list), tight);
}
