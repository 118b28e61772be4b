/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/two-articles-private.h"

#include <glib/gi18n-lib.h>

#include "window/keys.h"

/* Matching passages by hand, and what keys do. */

static void
stop_matching (CpTwoArticles *self)
{
  self->matching = -1;
  cp_two_articles_show_current (self);
}

static void
decide (CpTwoArticles *self,
        gint32         a,
        gint32         b,
        const char    *value,
        const char    *name)
{
  g_autofree char *key = cp_passage_match_key (cp_view_state_get_model (self->state), (guint) a, (guint) b);

  self->matching = -1;
  cp_view_state_correct (self->state, CP_CORRECT_MATCH, key, value, name);
}

static void
match (GtkWidget  *widget,
       const char *action G_GNUC_UNUSED,
       GVariant   *parameter G_GNUC_UNUSED)
{
  CpTwoArticles *self = CP_TWO_ARTICLES (widget);
  const CpPassage *passage = cp_two_articles_passage (self, self->current);

  if (passage == NULL)
    return;
  if (passage->kind != CP_PASSAGE_ONLY_HERE)
    {
      decide (self, passage->a, passage->b, "no", _("Passages parted"));
      return;
    }
  self->matching = MAX (passage->a, passage->b);
  cp_two_articles_show_current (self);
  gtk_widget_grab_focus (GTK_WIDGET (passage->a >= 0 && !self->narrow ? self->b : self->a));
}

/** cp_two_articles_takes_match: Returns: whether @statement ended a match that was sought by hand */
gboolean
cp_two_articles_takes_match (CpTwoArticles *self,
                             gint32         statement)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *sought, *found;

  if (self->matching < 0 || statement < 0 || statement == self->matching)
    return FALSE;
  sought = g_ptr_array_index (model->statements, self->matching);
  found = g_ptr_array_index (model->statements, statement);
  if (sought->article == found->article)
    return FALSE;
  decide (self, self->matching, statement, "yes", _("Passages matched"));
  return TRUE;
}

/* Keys */

static gboolean
to_other_article (CpTwoArticles *self)
{
  GtkWidget *texts[] = { GTK_WIDGET (self->a), GTK_WIDGET (self->b) };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (gtk_widget_is_focus (texts[i]) && gtk_widget_get_mapped (texts[1 - i]))
      return gtk_widget_grab_focus (texts[1 - i]);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_key (gpointer        listener,
        guint           keyval,
        GdkModifierType held)
{
  CpTwoArticles *self = CP_TWO_ARTICLES (listener);

  if (held == 0 && keyval == GDK_KEY_l)
    {
      gtk_toggle_button_set_active (self->together, !gtk_toggle_button_get_active (self->together));
      return GDK_EVENT_STOP;
    }
  if (held == 0 && keyval == GDK_KEY_Tab)
    return to_other_article (self);
  if (held == 0 && keyval == GDK_KEY_Escape && self->matching >= 0)
    {
      stop_matching (self);
      return GDK_EVENT_STOP;
    }
  if (held == 0 && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && self->matching >= 0)
    return cp_two_articles_takes_match (self, cp_view_state_get_selected (self->state));
  return GDK_EVENT_PROPAGATE;
}

/** cp_two_articles_install_match: gives the class of the view the action that matches or parts */
void
cp_two_articles_install_match (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "two.match", NULL, match);
}

/** cp_two_articles_follow_keys: lets keys match, cancel, and go to the other article */
void
cp_two_articles_follow_keys (CpTwoArticles *self)
{
  cp_keys_listen (GTK_WIDGET (self), GTK_PHASE_CAPTURE, on_key, self);
}
