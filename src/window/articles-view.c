/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/articles-view-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/heading.h"
#include "comparison/unread.h"
#include "comparison/words.h"
#include "window/article-choice.h"
#include "window/article-list.h"
#include "window/left-out.h"
#include "window/stack-page.h"
#include "window/statement-edit.h"
#include "window/widgets.h"

G_DEFINE_FINAL_TYPE (CpArticlesView, cp_articles_view, GTK_TYPE_WIDGET)

static gboolean
is_page (CpArticlesView *self,
         const char     *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), name) == 0;
}

/** cp_articles_view_is_reading: Returns: whether one article is shown to be read */
gboolean
cp_articles_view_is_reading (CpArticlesView *self)
{
  return is_page (self, "reader");
}

static CpArticle *
article_shown (CpArticlesView *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  guint index = cp_reader_text_get_article (self->text);

  return index < model->articles->len ? g_ptr_array_index (model->articles, index) : NULL;
}

/* What the importer left out */

static void
update_leftovers (CpArticlesView *self)
{
  CpArticle *article = article_shown (self);
  guint n = article != NULL ? article->leftovers->len : 0;
  g_autofree char *label = g_strdup_printf (_("Left Out %'u"), n), *number = g_strdup_printf ("%'u", n);
  gboolean any = cp_left_out_show (self->leftovers, self->state, cp_reader_text_get_article (self->text));

  gtk_button_set_label (GTK_BUTTON (self->left_out), self->width_class == CP_WIDTH_NARROW ? number : label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->left_out), any);
  if (!any)
    gtk_toggle_button_set_active (self->left_out, FALSE);
}

static void
update_head (CpArticlesView *self)
{
  CpArticle *article = article_shown (self);
  g_autofree char *where = article != NULL ? cp_words_article (article) : NULL;
  g_autofree char *heading = article != NULL ? cp_heading_of_article (article) : g_strdup (_("Untitled"));
  g_autofree char *same = article != NULL ? cp_words_copy (cp_view_state_get_model (self->state), cp_reader_text_get_article (self->text)) : NULL;
  const gboolean unread = article != NULL && cp_unread_article (cp_view_state_get_model (self->state), cp_reader_text_get_article (self->text));
  const char *parts[] = { where, article != NULL ? article->byline : NULL, unread ? _("not in English, not read") : NULL, same };
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_ptr_array_add (known, (gpointer) parts[i]);
  g_ptr_array_add (known, NULL);
  subtitle = g_strjoinv (" · ", (char **) known->pdata);
  gtk_label_set_text (self->title, heading);
  gtk_label_set_text (self->subtitle, subtitle);
  cp_widget_set_tooltip (GTK_WIDGET (self->subtitle), same);
  update_leftovers (self);
}

static void
show_article (CpArticlesView *self,
              guint           index)
{
  cp_reader_text_set_article (self->text, index);
  cp_detail_set_article (self->detail, index);
  cp_reader_margin_update (self->margin);
  update_head (self);
  gtk_stack_set_visible_child_name (self->pages, "reader");
}

/* The place is only known once the text is laid out. */
static gboolean
show_chosen_later (gpointer data)
{
  CpArticlesView *self = data;
  gint32 selected = cp_view_state_get_selected (self->state);
  CpModel *model = cp_view_state_get_model (self->state);

  if (selected >= 0 && selected < (gint32) model->statements->len &&
      ((CpModelStatement *) g_ptr_array_index (model->statements, selected))->article == cp_reader_text_get_article (self->text))
    cp_reader_text_show_statement (self->text, (guint) selected);
  cp_reader_margin_level (self->margin);
  return G_SOURCE_REMOVE;
}

static void
show_chosen (CpArticlesView *self)
{
  g_idle_add_full (GTK_PRIORITY_RESIZE + 20, show_chosen_later, g_object_ref (self), g_object_unref);
}

/* Whoever asked for the words goes on among them: with the keys of the reader. */
static gboolean
focus_text (gpointer data)
{
  CpArticlesView *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->text)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return G_SOURCE_REMOVE;
}

static void
go_to_words (GtkWidget  *widget,
             const char *action G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  focus_text (widget);
}

static void
on_show_article (CpArticlesView *self,
                 int             article)
{
  gint32 selected = cp_view_state_get_selected (self->state);
  CpModel *model = cp_view_state_get_model (self->state);

  if (article < 0 && selected >= 0)
    article = (int) ((CpModelStatement *) g_ptr_array_index (model->statements, selected))->article;
  if (article < 0)
    return;
  show_article (self, (guint) article);
  /* Over a narrow window's text the detail would hide the very words that were asked for. */
  if (self->width_class >= CP_WIDTH_WIDE || selected >= 0)
    adw_flap_set_reveal_flap (self->flap, self->width_class != CP_WIDTH_NARROW);
  show_chosen (self);
  g_idle_add_full (GTK_PRIORITY_RESIZE + 20, focus_text, g_object_ref (self), g_object_unref);
}

typedef struct
{
  CpArticlesView *view;
  CpSpan          words;
} Sought;

static void
sought_free (gpointer data)
{
  g_object_unref (((Sought *) data)->view);
  g_free (data);
}

static gboolean
select_words_later (gpointer data)
{
  const Sought *sought = data;

  cp_reader_text_select (sought->view->text, sought->words);
  return G_SOURCE_REMOVE;
}

static void
on_show_words (CpArticlesView *self,
               guint           article G_GNUC_UNUSED,
               guint           start,
               guint           end)
{
  Sought *sought = g_new0 (Sought, 1);

  sought->view = g_object_ref (self);
  sought->words = (CpSpan){ start, end };
  g_idle_add_full (GTK_PRIORITY_RESIZE + 21, select_words_later, sought, sought_free);
}

static void
on_selection_changed (CpArticlesView *self)
{
  gint32 selected = cp_view_state_get_selected (self->state);
  CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *s;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || selected < 0 || is_page (self, "two") || is_page (self, "outlets"))
    return;
  s = g_ptr_array_index (model->statements, selected);
  if (!cp_articles_view_is_reading (self) || s->article != cp_reader_text_get_article (self->text))
    {
      show_article (self, s->article);
      show_chosen (self);
    }
  else
    {
      cp_reader_text_reveal_statement (self->text, (guint) selected);
    }
  if (self->width_class >= CP_WIDTH_MEDIUM)
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

/* A statement that was just made is the one to say more about. */
static void
choose_marked (CpArticlesView *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  for (guint i = 0; !cp_span_is_empty (self->marked) && i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->article != cp_reader_text_get_article (self->text) || s->n_content != 1 || s->content[0].start != self->marked.start ||
          s->content[0].end != self->marked.end)
        continue;
      self->marked = (CpSpan){ 0, 0 };
      cp_view_state_select (self->state, (gint32) i);
    }
}

static void
on_model_changed (CpArticlesView *self)
{
  CpModel *model = cp_view_state_get_model (self->state);

  gtk_widget_set_visible (GTK_WIDGET (self->beside), model->articles->len > 1);
  if (cp_reader_text_get_article (self->text) >= model->articles->len)
    {
      cp_reader_text_set_article (self->text, 0);
      cp_detail_set_article (self->detail, 0);
      gtk_stack_set_visible_child_name (self->pages, "list");
    }
  cp_reader_margin_update (self->margin);
  update_head (self);
  choose_marked (self);
}

/* Two articles, and quotations that several have */

static gboolean
focus_two (gpointer data)
{
  CpArticlesView *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->two)))
    cp_two_articles_focus (self->two);
  return G_SOURCE_REMOVE;
}

/** cp_articles_view_show_two: shows @a and @b beside each other, where they are there */
void
cp_articles_view_show_two (CpArticlesView *self,
                           guint           a,
                           guint           b)
{
  if (MAX (a, b) >= cp_view_state_get_model (self->state)->articles->len)
    return;
  if (self->two == NULL)
    {
      self->two = CP_TWO_ARTICLES (cp_two_articles_new (self->state));
      cp_two_articles_set_width_class (self->two, self->width_class);
      gtk_stack_add_named (self->pages, cp_stack_page_new (GTK_WIDGET (self->two)), "two");
    }
  gtk_stack_set_visible_child_name (self->pages, "two");
  cp_two_articles_show (self->two, a, b);
  g_idle_add_full (GTK_PRIORITY_RESIZE + 20, focus_two, g_object_ref (self), g_object_unref);
}

static void
set_beside (GtkWidget  *widget,
            const char *action G_GNUC_UNUSED,
            GVariant   *parameter)
{
  CpArticlesView *self = CP_ARTICLES_VIEW (widget);
  guint shown = cp_reader_text_get_article (self->text), chosen = g_variant_get_uint32 (parameter);

  if (chosen != shown)
    cp_articles_view_show_two (self, shown, chosen);
}

static void
show_first_two (GtkWidget  *widget,
                const char *action G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  cp_articles_view_show_two (CP_ARTICLES_VIEW (widget), 0, 1);
}

static void
show_outlets (GtkWidget  *widget,
              const char *action G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  CpArticlesView *self = CP_ARTICLES_VIEW (widget);

  if (self->outlets == NULL)
    {
      self->outlets = CP_OUTLETS_VIEW (cp_outlets_view_new (self->state));
      gtk_stack_add_named (self->pages, cp_stack_page_new (GTK_WIDGET (self->outlets)), "outlets");
    }
  gtk_stack_set_visible_child_name (self->pages, "outlets");
}

/** cp_articles_view_tell_place: writes into @place what is looked at of the articles */
void
cp_articles_view_tell_place (CpArticlesView *self,
                             CpWhereabouts  *place)
{
  place->article = place->beside = -1;
  place->quotations = is_page (self, "outlets");
  if (cp_articles_view_is_reading (self))
    place->article = cp_reader_text_get_article (self->text);
  else if (is_page (self, "two"))
    cp_two_articles_tell (self->two, &place->article, &place->beside);
}

/* Where the person is now, to be gone back to. */
static void
note_place (CpArticlesView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.note-place", NULL);
}

/** cp_articles_view_leave: goes from an article, or two, to the list of all. Returns: %FALSE where that is shown already */
gboolean
cp_articles_view_leave (CpArticlesView *self)
{
  if (is_page (self, "list"))
    return FALSE;
  gtk_stack_set_visible_child_name (self->pages, "list");
  return TRUE;
}

static void
show_list (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  cp_articles_view_leave (CP_ARTICLES_VIEW (widget));
}

static void
on_marks_toggled (CpArticlesView *self)
{
  if (self->text == NULL)
    return;
  cp_reader_text_set_show_marks (self->text, gtk_toggle_button_get_active (self->marks));
  cp_reader_margin_update (self->margin);
  cp_reader_borders_place (self->borders);
}

static void
mark_selection (GtkWidget  *widget,
                const char *action G_GNUC_UNUSED,
                GVariant   *parameter G_GNUC_UNUSED)
{
  CpArticlesView *self = CP_ARTICLES_VIEW (widget);
  CpSpan span;

  if (article_shown (self) != NULL && cp_reader_text_get_selection (self->text, &span))
    {
      self->marked = span;
      cp_statement_add (self->state, cp_reader_text_get_article (self->text), span);
    }
}

static void
on_pick_words (CpArticlesView *self)
{
  CpSpan span;

  if (article_shown (self) != NULL && cp_reader_text_get_selection (self->text, &span))
    cp_view_state_pick (self->state, cp_reader_text_get_article (self->text), span);
}

static void
on_text_selected (CpArticlesView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "articles.mark-selection", gtk_text_buffer_get_has_selection (buffer));
}

static void
cp_articles_view_dispose (GObject *object)
{
  CpArticlesView *self = CP_ARTICLES_VIEW (object);

  g_clear_handle_id (&self->levelling, g_source_remove);
  g_clear_object (&self->borders);
  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_ARTICLES_VIEW);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_articles_view_parent_class)->dispose (object);
}

static void
cp_articles_view_class_init (CpArticlesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_articles_view_dispose;
  g_type_ensure (CP_TYPE_DETAIL);
  g_type_ensure (CP_TYPE_STACK_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/articles-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, pages);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, flap);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, detail);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, title);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, left_out);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, marks);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, mark_selection);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, leftovers);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, page);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CpArticlesView, beside);
  gtk_widget_class_bind_template_callback (widget_class, on_marks_toggled);
  gtk_widget_class_install_action (widget_class, "articles.mark-selection", NULL, mark_selection);
  cp_articles_view_install_edits (widget_class);
  gtk_widget_class_install_action (widget_class, "articles.words", NULL, go_to_words);
  gtk_widget_class_install_action (widget_class, "articles.list", NULL, show_list);
  gtk_widget_class_install_action (widget_class, "articles.two", NULL, show_first_two);
  gtk_widget_class_install_action (widget_class, "articles.beside", "u", set_beside);
  gtk_widget_class_install_action (widget_class, "articles.outlets", NULL, show_outlets);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "articles.mark-selection", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "articles");
}

static void
cp_articles_view_init (CpArticlesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->width_class = CP_WIDTH_WIDE;
  cp_articles_view_follow_keys (self);
}

static gboolean
level_margin (gpointer data)
{
  CpArticlesView *self = data;

  self->levelling = 0;
  cp_reader_margin_level (self->margin);
  return G_SOURCE_REMOVE;
}

/* The text moves while sizes are given out, when the margin may have its own already. */
static void
on_scrolled (CpArticlesView *self)
{
  if (self->levelling == 0)
    self->levelling = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, level_margin, self, NULL);
}

/**
 * cp_articles_view_new:
 * @settings: (nullable): where it is remembered whether marks are shown
 *
 * Returns: (transfer floating): the articles of what @state looks at
 */
GtkWidget *
cp_articles_view_new (CpViewState *state,
                      GSettings   *settings)
{
  CpArticlesView *self = g_object_new (CP_TYPE_ARTICLES_VIEW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  self->state = g_object_ref (state);
  self->text = CP_READER_TEXT (cp_reader_text_new (state));
  self->margin = CP_READER_MARGIN (cp_reader_margin_new (state, self->text));
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->text));
  gtk_box_prepend (self->page, GTK_WIDGET (self->margin));
  self->borders = cp_reader_borders_new (self->text);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "notify::has-selection",
                           G_CALLBACK (on_text_selected), self, G_CONNECT_SWAPPED);
  cp_detail_set_state (self->detail, state);
  cp_article_choice_attach (self->beside, state, "articles.beside");
  gtk_stack_add_named (self->pages, cp_stack_page_new (cp_article_list_new (state)), "list");
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (cp_reader_margin_update), self->margin, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "show-article", G_CALLBACK (on_show_article), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "show-words", G_CALLBACK (on_show_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "pick-words", G_CALLBACK (on_pick_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (note_place), self, G_CONNECT_SWAPPED);
  cp_reader_text_set_article (self->text, 0);
  on_model_changed (self);
  on_text_selected (self);
  gtk_stack_set_visible_child_name (self->pages, cp_view_state_get_model (state)->articles->len == 1 ? "reader" : "list");
  if (settings != NULL)
    g_settings_bind (settings, "show-marks", self->marks, "active", G_SETTINGS_BIND_DEFAULT);
  return GTK_WIDGET (self);
}

/** cp_articles_view_set_width_class: lays the text and its detail out for a window of @width_class */
void
cp_articles_view_set_width_class (CpArticlesView *self,
                                  CpWidthClass    width_class)
{
  gboolean over = width_class < CP_WIDTH_WIDE;

  self->width_class = width_class;
  adw_flap_set_fold_policy (self->flap, over ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !over);
  gtk_widget_set_visible (self->mark_selection, width_class != CP_WIDTH_NARROW);
  update_leftovers (self);
  if (self->two != NULL)
    cp_two_articles_set_width_class (self->two, width_class);
}

/** cp_articles_view_focus: gives the focus to the words, or what stands in their place. Returns: whether it could be taken */
gboolean
cp_articles_view_focus (CpArticlesView *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages), *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (cp_articles_view_is_reading (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->text));
  /* The stack gives it to the first thing there: once more would lead to the second. */
  return (focus != NULL && gtk_widget_is_ancestor (focus, page)) || gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}
