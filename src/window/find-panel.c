/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/find-panel.h"

#include <glib/gi18n-lib.h>

#include "comparison/search.h"
#include "comparison/words.h"
#include "window/index-list.h"
#include "window/row-view.h"
#include "window/widgets.h"

/**
 * CpFindPanel:
 *
 * Finds words in all articles, over whatever view is open: the places where they stand, each with what is around it; one leads to its place
 * in the article. Where statements are filtered, a place in a statement that does not pass is left out. They are looked for in another
 * thread; until it has looked, what was found before is shown.
 */
struct _CpFindPanel
{
  GtkWidget parent_instance;

  GtkRevealer    *revealer;
  GtkOrientable  *head;   /* what is typed, and beside it or in a narrow window below it what was found */
  GtkWidget      *entry;  /* no search entry: that one tells a screen reader nothing when it gets the focus */
  GtkToggleButton *regular; /* what is typed is a regular expression */
  GtkLabel       *count;
  GtkWidget      *scrolled;
  CpRowView      *list;
  CpIndexList    *index;
  GArray         *hits;    /* CpHit */
  CpModel        *model;   /* that they are of, NULL for none */
  GCancellable   *looking; /* NULL where nothing is looked for */
  int             to_go;   /* so many places on, once they are found */
  gint            at;      /* the hit that was gone to last, -1 for none */
  GtkWidget      *before; /* what had the focus when it was opened, where it is still there */
  guint           typing; /* the timer that waits for the next letter, 0 for none */
  CpViewState    *state;
};

G_DEFINE_FINAL_TYPE (CpFindPanel, cp_find_panel, GTK_TYPE_WIDGET)

static const guint characters_around = 60;
/* The list of places is no higher than this, or than this share of a high window; few places take less. */
static const int least_most_height = 190;
static const int share_of_window = 4;
static const guint between_letters = 150; /* milliseconds */

static void
update_count (CpFindPanel *self)
{
  g_autofree char *text = NULL;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    text = g_strdup ("");
  else if (gtk_widget_has_css_class (self->entry, "error"))
    text = g_strdup (_("not valid"));
  else if (self->at >= 0)
    text = g_strdup_printf (_("%'d of %'u"), self->at + 1, self->hits->len);
  else
    text = g_strdup_printf (ngettext ("%'u place", "%'u places", self->hits->len), self->hits->len);
  gtk_label_set_text (self->count, text);
}

static gboolean
passes (CpFindPanel *self,
        const CpHit *hit)
{
  return hit->statement < 0 || cp_view_state_passes (self->state, (guint) hit->statement);
}

static void
limit_height (CpFindPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const int share = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) / share_of_window : 0;

  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), MAX (least_most_height, share));
}

static void
show_found (CpFindPanel *self,
            GArray      *all)
{
  g_array_set_size (self->hits, 0);
  self->at = -1;
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (passes (self, &g_array_index (all, CpHit, i)))
      g_array_append_val (self->hits, g_array_index (all, CpHit, i));
  cp_index_list_fill (self->index, self->hits->len);
  limit_height (self);
  gtk_widget_set_visible (self->scrolled, self->hits->len > 0);
  update_count (self);
}

typedef struct
{
  CpModel *model;
  char    *words;
  GRegex  *pattern; /* NULL where the words themselves are sought */
} Sought;

static void
sought_free (gpointer data)
{
  Sought *self = data;

  cp_model_unref (self->model);
  g_free (self->words);
  g_clear_pointer (&self->pattern, g_regex_unref);
  g_free (self);
}

static void
look_in_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  const Sought *sought = data;
  GArray *hits =
    sought->pattern != NULL ? cp_search_pattern (sought->model, sought->pattern) : cp_search_articles (sought->model, sought->words);

  g_task_return_pointer (task, hits, (GDestroyNotify) g_array_unref);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data G_GNUC_UNUSED)
{
  CpFindPanel *self = CP_FIND_PANEL (source);
  g_autoptr (GArray) all = g_task_propagate_pointer (G_TASK (result), NULL);
  int to_go = self->to_go;

  /* Something else is looked for by now, or another model. */
  if (all == NULL || self->state == NULL)
    return;
  g_clear_object (&self->looking);
  self->to_go = 0;
  g_clear_pointer (&self->model, cp_model_unref);
  self->model = cp_model_ref (((Sought *) g_task_get_task_data (G_TASK (result)))->model);
  show_found (self, all);
  if (to_go != 0)
    cp_find_panel_move (self, to_go);
}

static void
stop_looking (CpFindPanel *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->to_go = 0;
}

/* While it is typed, an expression may be none yet. Returns: whether it can be sought; @pattern (out) is NULL for words */
static gboolean
read_pattern (CpFindPanel *self,
              const char  *words,
              GRegex     **pattern)
{
  const gboolean regular = gtk_toggle_button_get_active (self->regular);

  *pattern = regular ? g_regex_new (words, G_REGEX_CASELESS | G_REGEX_MULTILINE | G_REGEX_OPTIMIZE, 0, NULL) : NULL;
  if (regular && *pattern == NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  return !regular || *pattern != NULL;
}

static void
seek (CpFindPanel *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GTask) task = NULL;
  GRegex *pattern = NULL;
  Sought *sought;

  g_clear_handle_id (&self->typing, g_source_remove);
  stop_looking (self);
  if (!read_pattern (self, words, &pattern) || *words == '\0' || !gtk_revealer_get_reveal_child (self->revealer))
    {
      g_clear_pointer (&pattern, g_regex_unref);
      show_found (self, NULL);
      return;
    }
  sought = g_new0 (Sought, 1);
  sought->model = cp_model_ref (cp_view_state_get_model (self->state));
  sought->words = g_strdup (words);
  sought->pattern = pattern;
  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, on_found, NULL);
  g_task_set_task_data (task, sought, sought_free);
  g_task_run_in_thread (task, look_in_thread);
}

static gboolean
seek_typed (gpointer data)
{
  CpFindPanel *self = data;

  self->typing = 0;
  seek (self);
  return G_SOURCE_REMOVE;
}

static void
on_typed (CpFindPanel *self)
{
  g_clear_handle_id (&self->typing, g_source_remove);
  self->typing = g_timeout_add (between_letters, seek_typed, self);
}

static void
show_hit (CpFindPanel *self,
          guint        position)
{
  const CpHit *hit;

  if (position >= self->hits->len || self->model != cp_view_state_get_model (self->state))
    return;
  self->at = (gint) position;
  hit = &g_array_index (self->hits, CpHit, position);
  if (hit->statement >= 0)
    cp_view_state_select (self->state, hit->statement);
  cp_view_state_show_words (self->state, hit->article, hit->span);
  cp_row_view_choose (self->list, (gint) position);
  cp_row_view_scroll_to (self->list, position);
  update_count (self);
}

static char *
context_markup (const CpModel *model,
                const CpHit   *hit)
{
  CpSpan match;
  g_autofree char *line = cp_search_context (model, hit, characters_around, &match);
  g_autofree char *before = g_utf8_substring (line, 0, match.start), *words = g_utf8_substring (line, match.start, match.end);
  g_autofree char *after = g_utf8_substring (line, match.end, -1);

  return g_markup_printf_escaped ("%s<b><u>%s</u></b>%s", before, words, after);
}

static GtkWidget *
row_new (gpointer item,
         guint    position G_GNUC_UNUSED,
         gpointer user_data)
{
  CpFindPanel *self = CP_FIND_PANEL (user_data);
  const CpHit *hit = &g_array_index (self->hits, CpHit, cp_index_get (CP_INDEX (item)));
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *context = cp_label_new (NULL, NULL), *source;
  g_autofree char *markup = context_markup (self->model, hit);
  g_autofree char *where = cp_words_article (g_ptr_array_index (self->model->articles, hit->article));
  g_autofree char *said = hit->statement >= 0 ? cp_words_attribution (self->model, (guint) hit->statement) : NULL;
  g_autofree char *line = said != NULL ? g_strdup_printf ("%s — %s", said, where) : g_steal_pointer (&where);

  gtk_label_set_markup (GTK_LABEL (context), markup);
  /* In a narrow window the words that were found may stand in the second line. */
  cp_label_wrap (GTK_LABEL (context));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (context), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (GTK_LABEL (context), 2);
  gtk_label_set_ellipsize (GTK_LABEL (context), PANGO_ELLIPSIZE_END);
  source = cp_label_new (line, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (source), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), context);
  gtk_box_append (GTK_BOX (lines), source);
  return lines;
}

static void
on_next (CpFindPanel *self)
{
  if (self->typing != 0)
    seek (self);
  cp_find_panel_move (self, 1);
}

static void
on_previous (CpFindPanel *self)
{
  cp_find_panel_move (self, -1);
}

/* What had the focus before has it again, unless the person went elsewhere in the meantime. */
static void
on_close (CpFindPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean here = focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (here && self->before != NULL && gtk_widget_get_mapped (self->before))
    gtk_widget_grab_focus (self->before);
  g_clear_weak_pointer (&self->before);
}

static void
on_model_changed (CpFindPanel *self)
{
  if (gtk_revealer_get_reveal_child (self->revealer))
    seek (self);
}

static void
cp_find_panel_dispose (GObject *object)
{
  CpFindPanel *self = CP_FIND_PANEL (object);
  GtkWidget *child;

  stop_looking (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_handle_id (&self->typing, g_source_remove);
  g_clear_weak_pointer (&self->before);
  g_clear_object (&self->index);
  g_clear_object (&self->state);
  g_clear_pointer (&self->model, cp_model_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  G_OBJECT_CLASS (cp_find_panel_parent_class)->dispose (object);
}

static void
cp_find_panel_class_init (CpFindPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_find_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "findpanel");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_SEARCH);
}

static GtkWidget *
button_new (CpFindPanel *self,
            const char  *icon,
            const char  *tooltip,
            GCallback    clicked)
{
  GtkWidget *button = cp_icon_button_new (icon, tooltip);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
head_new (CpFindPanel *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *found = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->head = GTK_ORIENTABLE (head);
  self->entry = gtk_entry_new ();
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, "system-search-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, FALSE);
  self->count = GTK_LABEL (cp_label_new (NULL, "attribution"));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Find in all articles"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in all articles"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_next), self, G_CONNECT_SWAPPED);
  self->regular = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (".*"));
  gtk_widget_add_css_class (GTK_WIDGET (self->regular), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->regular), GTK_ALIGN_CENTER);
  cp_widget_set_tip (GTK_WIDGET (self->regular), _("Regular Expression"));
  g_signal_connect_object (self->regular, "toggled", G_CALLBACK (seek), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), self->entry);
  gtk_box_append (GTK_BOX (found), GTK_WIDGET (self->regular));
  gtk_box_append (GTK_BOX (found), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (found), button_new (self, "go-up-symbolic", _("Previous Place (Ctrl+Shift+G)"), G_CALLBACK (on_previous)));
  gtk_box_append (GTK_BOX (found), button_new (self, "go-down-symbolic", _("Next Place (Ctrl+G)"), G_CALLBACK (on_next)));
  gtk_box_append (GTK_BOX (found), button_new (self, "window-close-symbolic", _("Close (Esc)"), G_CALLBACK (on_close)));
  gtk_box_append (GTK_BOX (head), found);
  return head;
}

static void
fill_list (CpFindPanel *self)
{
  self->list = g_object_new (CP_TYPE_ROW_VIEW, "chooses", TRUE, NULL);
  cp_row_view_set (self->list, G_LIST_MODEL (self->index), row_new, self);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Places found"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (show_hit), self, G_CONNECT_SWAPPED);
}

static void
cp_find_panel_init (CpFindPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->hits = g_array_new (FALSE, FALSE, sizeof (CpHit));
  self->index = cp_index_list_new ();
  self->at = -1;
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  self->scrolled = gtk_scrolled_window_new ();
  fill_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_widget_set_visible (self->scrolled, FALSE);
  gtk_box_append (GTK_BOX (box), head_new (self));
  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_revealer_set_child (self->revealer, box);
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
}

/** cp_find_panel_new: Returns: (transfer floating): a panel, closed, that finds in the articles of @state */
GtkWidget *
cp_find_panel_new (CpViewState *state)
{
  CpFindPanel *self = g_object_new (CP_TYPE_FIND_PANEL, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* A screen reader hears of the focus only where the entry is already drawn: it takes it once more, and what was typed meanwhile stays. */
static gboolean
take_focus_again (GtkWidget     *entry,
                  GdkFrameClock *clock G_GNUC_UNUSED,
                  gpointer       user_data G_GNUC_UNUSED)
{
  GtkRoot *root = gtk_widget_get_root (entry);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, entry))
    return G_SOURCE_REMOVE;
  gtk_root_set_focus (root, NULL);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (entry));
  return G_SOURCE_REMOVE;
}

/** cp_find_panel_open: lets the person type what is sought */
void
cp_find_panel_open (CpFindPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->before, focus);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  gtk_widget_add_tick_callback (self->entry, take_focus_again, NULL, NULL);
  seek (self);
}

/** cp_find_panel_close: Returns: whether it was open */
gboolean
cp_find_panel_close (CpFindPanel *self)
{
  gboolean open = gtk_revealer_get_reveal_child (self->revealer);

  if (open)
    on_close (self);
  return open;
}

/** cp_find_panel_seek: looks for @words */
void
cp_find_panel_seek (CpFindPanel *self,
                    const char  *words)
{
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  seek (self);
}

/** cp_find_panel_move: goes to the next place, or the one before, around the end; opens the panel where nothing is sought */
void
cp_find_panel_move (CpFindPanel *self,
                    int          by)
{
  gint n = (gint) self->hits->len;

  if (!gtk_revealer_get_reveal_child (self->revealer))
    cp_find_panel_open (self);
  else if (self->looking != NULL)
    self->to_go = by;
  else if (n > 0)
    show_hit (self, (guint) (self->at < 0 ? (by > 0 ? 0 : n - 1) : ((self->at + by) % n + n) % n));
}

/** cp_find_panel_set_width_class: lays the panel out for a window of @width_class */
void
cp_find_panel_set_width_class (CpFindPanel *self,
                               CpWidthClass width_class)
{
  const gboolean narrow = width_class == CP_WIDTH_NARROW;

  gtk_orientable_set_orientation (self->head, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), narrow);
}

/** cp_find_panel_n_hits: Returns: how many places were found */
guint
cp_find_panel_n_hits (CpFindPanel *self)
{
  return self->hits->len;
}
