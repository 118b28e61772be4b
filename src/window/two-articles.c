/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/two-articles-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/article-choice.h"
#include "window/widgets.h"

G_DEFINE_FINAL_TYPE (CpTwoArticles, cp_two_articles, GTK_TYPE_WIDGET)

/** cp_two_articles_passage: Returns: (transfer none) (nullable): the passage at @index */
const CpPassage *
cp_two_articles_passage (CpTwoArticles *self,
                         gint           index)
{
  return self->passages != NULL && index >= 0 ? &g_array_index (self->passages->all, CpPassage, index) : NULL;
}

static gboolean
is_shown (const CpPassage *passage,
          gpointer         data)
{
  CpTwoArticles *self = data;

  return cp_passage_shows_lets (self->shows, passage) && ((passage->a >= 0 && cp_view_state_passes (self->state, (guint) passage->a)) ||
                                              (passage->b >= 0 && cp_view_state_passes (self->state, (guint) passage->b)));
}

static gboolean
shows_only_here (CpTwoArticles *self)
{
  return cp_passage_shows_get (self->shows) == CP_PASSAGES_ONLY_HERE;
}

static CpMarkLook
look_of (guint    statement,
         gpointer data)
{
  CpTwoArticles *self = data;
  gint at = self->passages != NULL ? cp_passages_find (self->passages, (gint32) statement) : -1;

  if ((gint32) statement == self->matching || (at >= 0 && at == self->current))
    return CP_MARK_CHOSEN;
  if (at < 0 || !is_shown (cp_two_articles_passage (self, at), self))
    return CP_MARK_HIDDEN;
  return cp_two_articles_passage (self, at)->kind == CP_PASSAGE_ONLY_HERE ? CP_MARK_ONLY_HERE : CP_MARK_PARTY;
}

/* What is said of the passages */

/* Matches are what one walks through; what stands in one article alone is walked through where only that is shown. */
static gboolean
is_a_stop (CpTwoArticles   *self,
           const CpPassage *passage)
{
  return is_shown (passage, self) && (shows_only_here (self) || self->matching >= 0 || passage->kind != CP_PASSAGE_ONLY_HERE);
}

static void
update_count (CpTwoArticles *self)
{
  guint n = 0, at = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; self->passages != NULL && i < self->passages->all->len; i++)
    if (is_a_stop (self, cp_two_articles_passage (self, (gint) i)))
      {
        n++;
        at = (gint) i == self->current ? n : at;
      }
  if (self->passages == NULL)
    text = g_strdup ("");
  else if (self->matching >= 0)
    text = g_strdup (_("Choose its match in the other article. Esc cancels."));
  else if (at > 0)
    text = g_strdup_printf (shows_only_here (self) ? _("Passage %'u of %'u") : _("Match %'u of %'u"), at, n);
  else if (shows_only_here (self))
    text = g_strdup_printf (ngettext ("%'u passage", "%'u passages", n), n);
  else
    text = g_strdup_printf (ngettext ("%'u match", "%'u matches", n), n);
  gtk_label_set_text (self->count, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "two.previous", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "two.next", n > 0);
}

static void
update_match_button (CpTwoArticles *self)
{
  const CpPassage *passage = cp_two_articles_passage (self, self->current);
  gboolean parts = passage != NULL && passage->kind != CP_PASSAGE_ONLY_HERE;

  adw_button_content_set_icon_name (self->match_content, parts ? "list-remove-symbolic" : "list-add-symbolic");
  adw_button_content_set_label (self->match_content, self->narrow ? "" : parts ? _("Part") : _("Match…"));
  cp_widget_set_tooltip (GTK_WIDGET (self->match), parts ? _("These Are Two Statements (Ctrl+M)")
                                                         : _("Match with a Statement of the Other Article (Ctrl+M)"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "two.match", passage != NULL && self->matching < 0);
}

/** cp_two_articles_show_current: shows which passage is looked at */
void
cp_two_articles_show_current (CpTwoArticles *self)
{
  cp_bands_set_current (self->bands, self->current);
  cp_overview_strip_set (self->strip, self->passages, self->current);
  cp_pair_foot_set (self->foot, self->passages, self->current);
  gtk_widget_queue_draw (GTK_WIDGET (self->a));
  gtk_widget_queue_draw (GTK_WIDGET (self->b));
  update_count (self);
  update_match_button (self);
}

/* Going to a passage */

static gboolean
align_later (gpointer data)
{
  CpTwoArticles *self = data;
  const CpPassage *passage = cp_two_articles_passage (self, self->current);

  if (passage != NULL)
    cp_in_step_align (self->in_step, passage);
  cp_bands_update (self->bands);
  return G_SOURCE_REMOVE;
}

static void
set_current (CpTwoArticles *self,
             gint           index)
{
  const CpPassage *passage;

  self->current = index;
  passage = cp_two_articles_passage (self, index);
  cp_two_articles_show_current (self);
  if (passage == NULL)
    return;
  cp_view_state_select (self->state, passage->a >= 0 ? passage->a : passage->b);
  g_idle_add_full (GTK_PRIORITY_RESIZE + 20, align_later, g_object_ref (self), g_object_unref);
}

static void
on_chosen (CpTwoArticles *self,
           guint          index)
{
  set_current (self, (gint) index);
}

static void
on_text_chosen (CpTwoArticles *self)
{
  gint32 selected = cp_view_state_get_selected (self->state);
  gint index;

  if (cp_two_articles_takes_match (self, selected))
    return;
  index = self->passages != NULL ? cp_passages_find (self->passages, selected) : -1;
  if (index >= 0 && index != self->current)
    set_current (self, index);
}

/* The articles */

static void
drop_passages (CpTwoArticles *self)
{
  g_cancellable_cancel (self->finding);
  self->current = self->matching = -1;
  cp_bands_set_passages (self->bands, NULL);
  cp_in_step_set_passages (self->in_step, NULL);
  cp_overview_strip_set (self->strip, NULL, -1);
  g_clear_pointer (&self->passages, cp_passages_free);
}

/* The articles at once; what they share as soon as it is found. */
static void
fill (CpTwoArticles *self,
      guint          a,
      guint          b,
      gboolean       goes_there)
{
  drop_passages (self);
  self->is_late = FALSE;
  self->is_filled = TRUE;
  self->article_a = a;
  self->article_b = b;
  cp_reader_text_set_article (self->a, a);
  cp_reader_text_set_article (self->b, b);
  cp_article_choice_set (self->head_a, self->state, a);
  cp_article_choice_set (self->head_b, self->state, b);
  cp_two_articles_show_current (self);
  cp_two_articles_find (self, goes_there);
}

/**
 * cp_two_articles_found: shows how the articles stand to each other
 * @passages: (transfer full): of the articles that are shown
 * @goes_there: whether the texts move to the passage that is selected
 */
void
cp_two_articles_found (CpTwoArticles *self,
                       CpPassages    *passages,
                       gboolean       goes_there)
{
  gint at;

  self->passages = passages;
  cp_bands_set_passages (self->bands, passages);
  cp_in_step_set_passages (self->in_step, passages);
  cp_passage_shows_count (self->shows, passages);
  at = cp_passages_find (passages, cp_view_state_get_selected (self->state));
  if (goes_there && at >= 0)
    set_current (self, at);
  else
    {
      self->current = at;
      cp_two_articles_show_current (self);
    }
}

static gboolean
has_articles (CpTwoArticles *self)
{
  return MAX (self->article_a, self->article_b) < cp_view_state_get_model (self->state)->articles->len;
}

/* A view that is not looked at costs nothing: what it knows of the model before is given up until it is. */
static void
on_model_changed (CpTwoArticles *self)
{
  if (!self->is_filled)
    return;
  if (!has_articles (self))
    {
      drop_passages (self);
      self->is_filled = FALSE;
      gtk_widget_activate_action (GTK_WIDGET (self), "articles.list", NULL);
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self, self->article_a, self->article_b, FALSE);
  else
    {
      drop_passages (self);
      self->is_late = TRUE;
    }
}

static void
cp_two_articles_map (GtkWidget *widget)
{
  CpTwoArticles *self = CP_TWO_ARTICLES (widget);

  if (self->is_late && has_articles (self))
    fill (self, self->article_a, self->article_b, FALSE);
  GTK_WIDGET_CLASS (cp_two_articles_parent_class)->map (widget);
}

static void
on_filter_changed (CpTwoArticles *self)
{
  cp_bands_update (self->bands);
  gtk_widget_queue_draw (GTK_WIDGET (self->strip));
  update_count (self);
}

static void
swap (GtkWidget  *widget,
      const char *action G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  CpTwoArticles *self = CP_TWO_ARTICLES (widget);

  if (self->is_filled)
    cp_two_articles_show (self, self->article_b, self->article_a);
}

static void
choose (GtkWidget  *widget,
        const char *action G_GNUC_UNUSED,
        GVariant   *parameter)
{
  CpTwoArticles *self = CP_TWO_ARTICLES (widget);
  const guint a = self->article_a, b = self->article_b;
  guint32 before, chosen;

  g_variant_get (parameter, "(uu)", &before, &chosen);
  if (!self->is_filled)
    return;
  if (chosen == a || chosen == b)
    cp_two_articles_show (self, b, a);
  else
    cp_two_articles_show (self, before == a ? chosen : a, before == a ? b : chosen);
}

static void
go (GtkWidget  *widget,
    const char *action,
    GVariant   *parameter G_GNUC_UNUSED)
{
  cp_two_articles_move (CP_TWO_ARTICLES (widget), g_str_equal (action, "two.next") ? 1 : -1);
}

/* The texts moved: the bands follow before they are drawn. */
static gboolean
level_bands (gpointer data)
{
  CpTwoArticles *self = data;

  self->levelling = 0;
  cp_bands_update (self->bands);
  return G_SOURCE_REMOVE;
}

static void
on_moved (CpTwoArticles *self)
{
  if (self->levelling == 0)
    self->levelling = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, level_bands, self, NULL);
}

static void
on_together (CpTwoArticles *self)
{
  if (self->in_step != NULL)
    cp_in_step_set_active (self->in_step, gtk_toggle_button_get_active (self->together));
}

static void
cp_two_articles_dispose (GObject *object)
{
  CpTwoArticles *self = CP_TWO_ARTICLES (object);

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_clear_handle_id (&self->levelling, g_source_remove);
  g_clear_object (&self->in_step);
  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_TWO_ARTICLES);
  g_clear_pointer (&self->passages, cp_passages_free);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_two_articles_parent_class)->dispose (object);
}

static void
cp_two_articles_class_init (CpTwoArticlesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_two_articles_dispose;
  widget_class->map = cp_two_articles_map;
  g_type_ensure (CP_TYPE_PASSAGE_SHOWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/two-articles.ui");
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, box);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, head_a);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, head_b);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, shows);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, count);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, match);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, match_content);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, together);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, together_content);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, texts);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, scrolled_a);
  gtk_widget_class_bind_template_child (widget_class, CpTwoArticles, scrolled_b);
  gtk_widget_class_bind_template_callback_full (widget_class, "update_current", G_CALLBACK (cp_two_articles_show_current));
  gtk_widget_class_install_action (widget_class, "two.swap", NULL, swap);
  gtk_widget_class_install_action (widget_class, "two.next", NULL, go);
  gtk_widget_class_install_action (widget_class, "two.previous", NULL, go);
  cp_two_articles_install_match (widget_class);
  gtk_widget_class_install_action (widget_class, "two.choose", "(uu)", choose);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "two.match", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "two.swap", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "twoarticles");
}

static void
cp_two_articles_init (CpTwoArticles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->current = self->matching = -1;
  cp_two_articles_follow_keys (self);
}

static CpReaderText *
text_new (CpTwoArticles     *self,
          GtkScrolledWindow *scrolled,
          const char        *name)
{
  GtkWidget *text = cp_reader_text_new (self->state);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);

  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (text), 18);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  cp_reader_text_set_look (CP_READER_TEXT (text), look_of, self);
  gtk_scrolled_window_set_child (scrolled, text);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "chosen", G_CALLBACK (on_text_chosen), self, G_CONNECT_SWAPPED);
  return CP_READER_TEXT (text);
}

/** cp_two_articles_new: Returns: (transfer floating): two articles of what @state looks at, none until they are given */
GtkWidget *
cp_two_articles_new (CpViewState *state)
{
  CpTwoArticles *self = g_object_new (CP_TYPE_TWO_ARTICLES, NULL);

  self->state = g_object_ref (state);
  self->a = text_new (self, self->scrolled_a, _("Text of the first article"));
  self->b = text_new (self, self->scrolled_b, _("Text of the second article"));
  self->bands = CP_BANDS (cp_bands_new (self->a, self->b, is_shown, self));
  self->strip = CP_OVERVIEW_STRIP (cp_overview_strip_new (state, is_shown, self));
  self->foot = CP_PAIR_FOOT (cp_pair_foot_new (state));
  self->in_step = cp_in_step_new (self->a, self->b);
  gtk_box_insert_child_after (self->texts, GTK_WIDGET (self->bands), GTK_WIDGET (self->scrolled_a));
  gtk_box_append (self->texts, GTK_WIDGET (self->strip));
  gtk_box_append (self->box, GTK_WIDGET (self->foot));
  g_signal_connect_object (self->bands, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->together, "toggled", G_CALLBACK (on_together), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** cp_two_articles_set_width_class: in a narrow window the second article's words stand below the first's text */
void
cp_two_articles_set_width_class (CpTwoArticles *self,
                                 CpWidthClass   width_class)
{
  gboolean wide = width_class >= CP_WIDTH_WIDE;

  self->narrow = width_class == CP_WIDTH_NARROW;
  gtk_widget_set_visible (GTK_WIDGET (self->scrolled_b), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->bands), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->together), !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !self->narrow);
  cp_passage_shows_set_tight (self->shows, !wide);
  gtk_widget_set_hexpand (GTK_WIDGET (self->shows), self->narrow);
  adw_button_content_set_label (self->together_content, wide ? _("Scroll Together") : "");
  cp_bands_set_with_words (self->bands, wide);
  cp_pair_foot_set_stacked (self->foot, self->narrow);
  update_match_button (self);
}

/** cp_two_articles_show: sets the article @b beside @a */
void
cp_two_articles_show (CpTwoArticles *self,
                      guint          a,
                      guint          b)
{
  fill (self, a, b, TRUE);
}

/** cp_two_articles_move: goes to the next passage of those shown, or the one before */
void
cp_two_articles_move (CpTwoArticles *self,
                      int            by)
{
  gint n = self->passages != NULL ? (gint) self->passages->all->len : 0;
  gint at = self->current >= 0 ? self->current : by > 0 ? -1 : n;

  for (at += by; at >= 0 && at < n; at += by)
    if (is_a_stop (self, cp_two_articles_passage (self, at)))
      {
        set_current (self, at);
        return;
      }
}

/** cp_two_articles_tell: tells which articles stand beside each other */
void
cp_two_articles_tell (CpTwoArticles *self,
                      gint64        *a,
                      gint64        *b)
{
  *a = self->article_a;
  *b = self->article_b;
}

/** cp_two_articles_n_matches: Returns: how many passages both articles have */
guint
cp_two_articles_n_matches (CpTwoArticles *self)
{
  return self->passages != NULL ? self->passages->n_shared + self->passages->n_otherwise : 0;
}

/** cp_two_articles_get_current: Returns: the place of the passage that is looked at, or -1 */
gint
cp_two_articles_get_current (CpTwoArticles *self)
{
  return self->current;
}

/** cp_two_articles_focus: gives the focus to the words of the first, where the keys are those of the passages. Returns: whether it could be taken */
gboolean
cp_two_articles_focus (CpTwoArticles *self)
{
  return gtk_widget_grab_focus (GTK_WIDGET (self->a));
}
