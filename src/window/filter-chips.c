/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/filter-chips.h"

#include <glib/gi18n-lib.h>

#include "comparison/date-form.h"
#include "window/filter-menu.h"
#include "window/widgets.h"

/* What the filter is set to, each as a button that takes it away, and the filter itself to be kept. */

static void
on_clicked (GtkButton   *button,
            CpViewState *state)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));
  CpFilter *filter = cp_filter_copy (cp_view_state_get_filter (state));

  if (kind == CP_N_FILTER_KINDS)
    filter->from = filter->to = 0;
  else
    cp_filter_kind_clear (filter, (CpFilterKind) kind);
  cp_view_state_take_filter (state, filter);
}

static void
add_chip (GtkBox      *box,
          CpViewState *state,
          const char  *text,
          int          kind)
{
  GtkWidget *button = gtk_button_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *label = gtk_label_new (text);
  const int most = 24;
  g_autofree char *tooltip = g_strdup_printf (_("Take away the filter “%s”"), text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (most, (int) g_utf8_strlen (text, -1)));
  gtk_label_set_max_width_chars (GTK_LABEL (label), most);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "filter-chip");
  cp_widget_set_tip (button, tooltip);
  g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (kind));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), state, 0);
  gtk_box_append (box, button);
}

/** cp_filter_chips_fill: puts what the filter of @state is set to into @box */
void
cp_filter_chips_fill (GtkBox      *box,
                      CpViewState *state)
{
  const CpFilter *filter = cp_view_state_get_filter (state);

  cp_box_clear (box);
  for (guint i = 0; i < CP_N_FILTER_KINDS; i++)
    {
      g_autofree char *text = cp_filter_kind_chosen (filter, (CpFilterKind) i);

      if (text != NULL)
        add_chip (box, state, text, (int) i);
    }
  if (filter->from != 0 && filter->to != 0)
    {
      g_autofree char *text = cp_date_form_span (filter->from, filter->to);

      add_chip (box, state, text, CP_N_FILTER_KINDS);
    }
  if (!cp_filter_is_empty (filter))
    {
      GtkWidget *save = cp_icon_button_new ("folder-saved-search-symbolic", _("Save Filter…"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "win.save-filter");
      gtk_box_append (box, save);
    }
}
