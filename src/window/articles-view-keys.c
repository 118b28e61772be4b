/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/articles-view-private.h"

#include <glib/gi18n-lib.h>

#include "window/keys.h"
#include "window/statement-edit.h"

/* What keys do to the chosen statement of the article that is read. */

static gint32
chosen_here (CpArticlesView *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  gint32 selected = cp_view_state_get_selected (self->state);

  if (selected < 0 || selected >= (gint32) model->statements->len)
    return -1;
  return ((CpModelStatement *) g_ptr_array_index (model->statements, selected))->article == cp_reader_text_get_article (self->text)
           ? selected : -1;
}

static guint32
cursor (CpArticlesView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return (guint32) gtk_text_iter_get_offset (&iter);
}

static void
edit_statement (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter G_GNUC_UNUSED)
{
  CpArticlesView *self = CP_ARTICLES_VIEW (widget);
  gint32 statement = cp_articles_view_is_reading (self) ? chosen_here (self) : -1;

  if (statement < 0)
    gtk_widget_activate_action (widget, "win.say", "s", _("Choose a statement first."));
  else if (g_str_equal (action, "articles.borders"))
    cp_reader_borders_begin (self->borders);
  else if (g_str_equal (action, "articles.join"))
    {
      if (!cp_statement_join (self->state, (guint) statement))
        gtk_widget_activate_action (widget, "win.say", "s", _("No statement follows in this article."));
    }
  else if (g_str_equal (action, "articles.split"))
    {
      if (!cp_statement_split (self->state, (guint) statement, cursor (self)))
        gtk_widget_activate_action (widget, "win.say", "s", _("Put the cursor between the words where the statement is to be split."));
    }
  else if (g_str_equal (action, "articles.delete"))
    cp_statement_delete (self->state, (guint) statement);
  else
    {
      adw_flap_set_reveal_flap (self->flap, TRUE);
      gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
    }
}

static gboolean
is_before_cursor (CpArticlesView         *self,
                  const CpModelStatement *s)
{
  const guint read = cp_reader_text_get_article (self->text);

  return s->article < read || (s->article == read && s->n_content > 0 && s->content[0].start < cursor (self));
}

/* From which statement on the next one is sought: the chosen one, unless it stands in another article than the one that is read; else from
 * where the cursor is there. */
static gint32
from_where (CpArticlesView *self,
            int             by)
{
  const GPtrArray *statements = cp_view_state_get_model (self->state)->statements;
  const gboolean reading = cp_articles_view_is_reading (self);
  const gint32 chosen = reading ? chosen_here (self) : cp_view_state_get_selected (self->state);
  gint32 next = 0;

  if (chosen >= 0)
    return chosen;
  if (!reading)
    return by > 0 ? -1 : (gint32) statements->len;
  while (next < (gint32) statements->len && is_before_cursor (self, g_ptr_array_index (statements, next)))
    next++;
  return by > 0 ? next - 1 : next;
}

/** cp_articles_view_move: moves to the next statement that the filter lets through, or the one before */
void
cp_articles_view_move (CpArticlesView *self,
                       int             by)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const char *page = gtk_stack_get_visible_child_name (self->pages);

  if (g_strcmp0 (page, "two") == 0)
    {
      cp_two_articles_move (self->two, by);
      return;
    }
  if (g_strcmp0 (page, "outlets") == 0)
    {
      cp_outlets_view_move (self->outlets, by);
      return;
    }
  for (gint32 at = from_where (self, by) + by; at >= 0 && at < (gint32) model->statements->len; at += by)
    if (cp_view_state_passes (self->state, (guint) at))
      {
        cp_view_state_show (self->state, at);
        gtk_widget_grab_focus (GTK_WIDGET (self->text));
        return;
      }
}

/* Keys */

static gboolean
on_letter (CpArticlesView *self,
           guint           keyval)
{
  static const struct
  {
    guint       keyval;
    const char *action;
  } keys[] = {
    { GDK_KEY_b, "articles.borders" }, { GDK_KEY_s, "articles.split" },       { GDK_KEY_j, "articles.join" },
    { GDK_KEY_w, "articles.why" },     { GDK_KEY_Delete, "articles.delete" },
  };

  if (keyval == GDK_KEY_m)
    {
      gtk_toggle_button_set_active (self->marks, !gtk_toggle_button_get_active (self->marks));
      return GDK_EVENT_STOP;
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      return gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_field_letter (CpArticlesView *self,
                 guint           keyval)
{
  static const struct
  {
    guint   keyval;
    CpField field;
  } keys[] = {
    { GDK_KEY_s, CP_FIELD_SPEAKER }, { GDK_KEY_p, CP_FIELD_PARTY },  { GDK_KEY_a, CP_FIELD_ACT },
    { GDK_KEY_d, CP_FIELD_DATE },    { GDK_KEY_n, CP_FIELD_STANCE }, { GDK_KEY_i, CP_FIELD_ISSUE },
  };

  if (keyval == GDK_KEY_o)
    {
      adw_flap_set_reveal_flap (self->flap, TRUE);
      return cp_detail_edit_note (self->detail);
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      {
        adw_flap_set_reveal_flap (self->flap, TRUE);
        return cp_detail_edit (self->detail, keys[i].field);
      }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_key (gpointer        listener,
        guint           keyval,
        GdkModifierType held)
{
  CpArticlesView *self = CP_ARTICLES_VIEW (listener);

  if (!cp_articles_view_is_reading (self))
    return GDK_EVENT_PROPAGATE;
  if (!cp_keys_typing (GTK_WIDGET (self)) && cp_reader_borders_key (self->borders, keyval, held))
    return GDK_EVENT_STOP;
  if (held == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && keyval == GDK_KEY_o)
    {
      gtk_toggle_button_set_active (self->left_out, !gtk_toggle_button_get_active (self->left_out));
      return GDK_EVENT_STOP;
    }
  if (held == GDK_ALT_MASK)
    return on_field_letter (self, keyval);
  return held == 0 && !cp_keys_typing (GTK_WIDGET (self)) ? on_letter (self, keyval) : GDK_EVENT_PROPAGATE;
}

/** cp_articles_view_install_edits: gives the class of the view what is done to the chosen statement */
void
cp_articles_view_install_edits (GtkWidgetClass *widget_class)
{
  static const char *const actions[] = { "articles.borders", "articles.split", "articles.join", "articles.delete", "articles.why" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, edit_statement);
}

/** cp_articles_view_follow_keys: lets single keys do it, while nothing is typed */
void
cp_articles_view_follow_keys (CpArticlesView *self)
{
  cp_keys_listen (GTK_WIDGET (self), GTK_PHASE_CAPTURE, on_key, self);
}
