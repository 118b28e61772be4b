/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/filter-bar.h"

#include <glib/gi18n-lib.h>

#include "comparison/date-form.h"
#include "window/filter-chips.h"
#include "window/filter-menu.h"
#include "window/widgets.h"
#include "window/wrap-layout.h"

/* Above Side by Side: find, the filters and what they are set to, which issues are shown, and their order. */
struct _CpFilterBar
{
  GtkWidget parent_instance;

  GtkBox          *line;
  GtkSearchEntry  *search;
  GtkToggleButton *more;
  GtkScrolledWindow *chips_scroll;
  GtkBox          *middle;
  GtkBox          *menus;
  GtkBox          *chips;
  GtkBox          *toggles;
  GtkBox          *second_line;
  GtkScrolledWindow *chips_place;
  GtkBox          *chips_line; /* where the chips stand that have no room behind the menus */
  GtkToggleButton *shows[CP_N_SHOWS];
  GtkLabel        *counts[CP_N_SHOWS];

  GtkWidget   *outlets;
  CpViewState *state;
  gboolean     updating;
  gboolean     menus_below;
  gboolean     chips_below;
  gboolean     narrow;
  gboolean     has_little_room; /* of itself, whatever the menus need */
  guint        fitting;         /* what moves the menus when all is laid out, 0 */
  guint        looks;
  guint        focusing;        /* what gives them the focus when they are to be seen, 0 */
  GtkWidget   *wanted;          /* which of them gets it then; NULL: the first */
};

G_DEFINE_FINAL_TYPE (CpFilterBar, cp_filter_bar, GTK_TYPE_WIDGET)

enum
{
  SORT = 1,
};

typedef struct
{
  const char *icon;
  const char *tooltip;
} ShowLook;

static const ShowLook looks[CP_N_SHOWS] = {
  [CP_SHOW_ALL] = { NULL, N_ ("Show all issues (1)") },
  [CP_SHOW_CLASH] = { "clash-symbolic", N_ ("Clash: opposite answers to one question (2)") },
  [CP_SHOW_ACCORD] = { "accord-symbolic", N_ ("Accord: the same answer to one question (3)") },
  [CP_SHOW_DIFFER] = { "differ-symbolic", N_ ("Differ: answers that are neither the same nor opposite (4)") },
  [CP_SHOW_UNCLEAR] = { "unclear-symbolic", N_ ("Unclear: how they stand cannot be told (5)") },
  [CP_SHOW_WARNINGS] = { "dialog-warning-symbolic", N_ ("Show only said against done, or changed (6)") },
};

static void
on_search_changed (CpFilterBar *self)
{
  CpFilter *filter;

  if (self->state == NULL || self->updating)
    return;
  filter = cp_filter_copy (cp_view_state_get_filter (self->state));
  g_free (filter->words);
  filter->words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  cp_view_state_take_filter (self->state, filter);
}

/* Esc takes back what was typed, then leaves the entry for what it stands above. */
static void
on_stop_search (CpFilterBar *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      return;
    }
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL); /* else the view has it already */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-view", "s", "side-by-side");
}

static void
on_show_toggled (GtkToggleButton *button,
                 CpFilterBar     *self)
{
  if (self->updating || !gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < CP_N_SHOWS; i++)
    if (self->shows[i] == button)
      cp_view_state_set_show (self->state, (CpShow) i);
}

static void
cp_filter_bar_set_property (GObject      *object,
                            guint         property G_GNUC_UNUSED,
                            const GValue *value,
                            GParamSpec   *pspec G_GNUC_UNUSED)
{
  CpSort sort;

  if (cp_sort_from_nick (g_value_get_string (value), &sort))
    cp_view_state_set_sort (CP_FILTER_BAR (object)->state, sort);
}

static void
cp_filter_bar_get_property (GObject    *object,
                            guint       property G_GNUC_UNUSED,
                            GValue     *value,
                            GParamSpec *pspec G_GNUC_UNUSED)
{
  CpViewState *state = CP_FILTER_BAR (object)->state;

  g_value_set_static_string (value, cp_sort_to_nick (state != NULL ? cp_view_state_get_sort (state) : CP_SORT_IMPORTANCE));
}

static int
natural_width (gpointer widget)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* The focus never stops where there is nothing. */
static void
pass_over_nothing (CpFilterBar *self)
{
  gtk_widget_set_can_focus (GTK_WIDGET (self->chips_scroll), !self->menus_below ||
                            (!self->chips_below && gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL));
}

/* Returns: whether @chips have room behind the menus */
static gboolean
has_room_for_chips (CpFilterBar *self)
{
  int room = (int) gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->chips_scroll));

  if (!self->menus_below)
    room -= natural_width (self->menus) + gtk_box_get_spacing (self->middle);
  return natural_width (self->chips) <= room;
}

/* The chips stand behind the menus, or where they would be cut off there in a line of their own: what is filtered is to be seen. */
static void
put_chips (CpFilterBar *self)
{
  const gboolean any = gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL, below = any && !has_room_for_chips (self);

  if (self->chips_below != below)
    {
      g_autoptr (GtkWidget) chips = g_object_ref (GTK_WIDGET (self->chips));

      self->chips_below = below;
      gtk_box_remove (below ? self->middle : self->chips_line, chips);
      gtk_box_append (below ? self->chips_line : self->middle, chips);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips_place), below);
  pass_over_nothing (self);
}

/** cp_filter_bar_name: Returns: (transfer full): what @filter lets through, in few words, as a name for it */
char *
cp_filter_bar_name (const CpFilter *filter)
{
  GString *name = g_string_new (NULL);

  if (filter->words != NULL && *filter->words != '\0')
    g_string_append_printf (name, "“%s”", filter->words);
  for (guint i = 0; i < CP_N_FILTER_KINDS; i++)
    {
      g_autofree char *text = cp_filter_kind_chosen (filter, (CpFilterKind) i);

      if (text != NULL)
        g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", text);
    }
  if (filter->from != 0 && filter->to != 0)
    {
      g_autofree char *text = cp_date_form_span (filter->from, filter->to);

      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", text);
    }
  return g_string_free (name, FALSE);
}

/* A choice of outlets is one only where there are two. */
static gboolean
has_outlets (const CpModel *model)
{
  const char *first = NULL;

  for (guint i = 0; i < model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (model->articles, i);

      if (first != NULL && article->publisher != NULL && !g_str_equal (first, article->publisher))
        return TRUE;
      first = first != NULL ? first : article->publisher;
    }
  return FALSE;
}

/* Where there is no room for all kinds of issues. */
static gboolean
is_shown_narrow (CpShow show)
{
  return show == CP_SHOW_ALL || show == CP_SHOW_CLASH || show == CP_SHOW_WARNINGS;
}

static void
update (CpFilterBar *self)
{
  CpModel *model = cp_view_state_get_model (self->state);

  self->updating = TRUE;
  cp_filter_chips_fill (self->chips, self->state);
  put_chips (self);
  if (self->outlets != NULL)
    gtk_widget_set_visible (self->outlets, has_outlets (model));
  for (guint i = 0; i < CP_N_SHOWS; i++)
    {
      guint n = cp_view_state_n_shown (self->state, (CpShow) i);
      gboolean current = cp_view_state_get_show (self->state) == (CpShow) i;
      g_autofree char *count = g_strdup_printf ("%'u", n);

      gtk_label_set_text (self->counts[i], count);
      gtk_toggle_button_set_active (self->shows[i], current);
      gtk_widget_set_sensitive (GTK_WIDGET (self->shows[i]), n > 0 || current);
      gtk_widget_set_visible (GTK_WIDGET (self->shows[i]), self->narrow ? is_shown_narrow ((CpShow) i) || current
                                                                        : i != CP_SHOW_UNCLEAR || n > 0);
    }
  self->updating = FALSE;
}

/* Words come from elsewhere with a filter that is set, never with a model: what is being typed is not sought yet, and stays. */
static void
on_filter_changed (CpFilterBar *self)
{
  const char *words = cp_view_state_get_filter (self->state)->words;

  self->updating = TRUE;
  if (g_strcmp0 (words != NULL ? words : "", gtk_editable_get_text (GTK_EDITABLE (self->search))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search), words != NULL ? words : "");
  self->updating = FALSE;
  g_object_notify (G_OBJECT (self), "sort");
  update (self);
}

static void
add_toggles (CpFilterBar *self)
{
  for (guint i = 0; i < CP_N_SHOWS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *count = gtk_label_new ("0");

      if (looks[i].icon != NULL)
        gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (looks[i].icon));
      else
        gtk_box_append (GTK_BOX (box), gtk_label_new (_("All")));
      gtk_widget_add_css_class (count, "numeric");
      gtk_box_append (GTK_BOX (box), count);
      gtk_button_set_child (GTK_BUTTON (button), box);
      cp_widget_set_tip (button, _(looks[i].tooltip));
      self->shows[i] = GTK_TOGGLE_BUTTON (button);
      self->counts[i] = GTK_LABEL (count);
      if (i > 0)
        gtk_toggle_button_set_group (self->shows[i], self->shows[0]);
      g_signal_connect (button, "toggled", G_CALLBACK (on_show_toggled), self);
      gtk_box_append (self->toggles, button);
    }
}

/* The one of the menus that has the focus, or NULL. */
static GtkWidget *
focused_menu (CpFilterBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menus)) ? focus : NULL;
}

/* How often it is looked whether the menus can be seen, every 20 ms, before they are given up. */
#define MOST_LOOKS 100u

static gboolean
focus_menus (gpointer user_data)
{
  CpFilterBar *self = CP_FILTER_BAR (user_data);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->menus)) && self->looks++ < MOST_LOOKS)
    return G_SOURCE_CONTINUE;
  self->focusing = 0;
  if ((self->wanted == NULL || !gtk_widget_grab_focus (self->wanted)) && focused_menu (self) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->menus), GTK_DIR_TAB_FORWARD);
  g_clear_weak_pointer (&self->wanted);
  return G_SOURCE_REMOVE;
}

/* Gives the focus to @wanted, or to the first of the menus where that is NULL: what is only just revealed, or whose view comes only
 * now, can take it when it is to be seen. */
static void
focus_when_seen (CpFilterBar *self,
                 GtkWidget   *wanted)
{
  if (self->menus_below)
    gtk_toggle_button_set_active (self->more, TRUE);
  g_set_weak_pointer (&self->wanted, wanted);
  self->looks = 0;
  g_clear_handle_id (&self->focusing, g_source_remove);
  if (focus_menus (self) == G_SOURCE_CONTINUE)
    self->focusing = g_timeout_add (20, focus_menus, self);
}

/* Behind the search they stand in one line; below it in as many as they need, so that none is cut off in a narrow window. */
static GtkLayoutManager *
menus_layout_new (CpFilterBar *self,
                  gboolean     below)
{
  GtkLayoutManager *layout;

  if (below)
    return g_object_new (CP_TYPE_WRAP_LAYOUT, NULL);
  layout = gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), gtk_box_get_spacing (self->middle));
  return layout;
}

/* Moves the menus into lines of their own, or back; one that has the focus takes it along. */
static void
put_menus (CpFilterBar *self,
           gboolean     below)
{
  g_autoptr (GtkWidget) menus = g_object_ref (GTK_WIDGET (self->menus));
  GtkWidget *focused = focused_menu (self);

  if (self->menus_below == below)
    return;
  self->menus_below = below;
  gtk_widget_set_visible (GTK_WIDGET (self->more), below);
  if (!below)
    gtk_toggle_button_set_active (self->more, FALSE);
  gtk_box_remove (below ? self->middle : self->second_line, menus);
  gtk_widget_set_layout_manager (menus, menus_layout_new (self, below));
  gtk_widget_set_hexpand (menus, below);
  gtk_box_prepend (below ? self->second_line : self->middle, menus);
  pass_over_nothing (self);
  if (focused != NULL)
    focus_when_seen (self, focused);
}

/* Whether the menus would be cut off between what stands before and behind them. */
static gboolean
is_crowded (CpFilterBar *self)
{
  int room = (int) gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->chips_scroll));

  if (self->menus_below)
    room += natural_width (self->more) + gtk_box_get_spacing (self->line);
  return natural_width (self->menus) > room;
}

static gboolean
fit_menus (gpointer user_data)
{
  CpFilterBar *self = CP_FILTER_BAR (user_data);

  self->fitting = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      put_menus (self, self->has_little_room || is_crowded (self));
      put_chips (self);
    }
  return G_SOURCE_REMOVE;
}

/* Later: the room changes while it is laid out. */
static void
on_room_changed (CpFilterBar *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add (fit_menus, self);
}

static void
cp_filter_bar_dispose (GObject *object)
{
  CpFilterBar *self = CP_FILTER_BAR (object);

  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_FILTER_BAR);
  g_clear_object (&self->state);
  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_handle_id (&self->focusing, g_source_remove);
  g_clear_weak_pointer (&self->wanted);
  G_OBJECT_CLASS (cp_filter_bar_parent_class)->dispose (object);
}

static void
cp_filter_bar_class_init (CpFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_filter_bar_dispose;
  G_OBJECT_CLASS (klass)->set_property = cp_filter_bar_set_property;
  G_OBJECT_CLASS (klass)->get_property = cp_filter_bar_get_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), SORT,
                                   g_param_spec_string ("sort", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, line);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, search);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, more);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, chips_scroll);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, middle);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, menus);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, toggles);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, second_line);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, chips_place);
  gtk_widget_class_bind_template_child (widget_class, CpFilterBar, chips_line);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_install_property_action (widget_class, "filter-bar.sort", "sort");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
cp_filter_bar_init (CpFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_toggles (self);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->chips_scroll), "changed", G_CALLBACK (on_room_changed), self,
                           G_CONNECT_SWAPPED);
}

/** cp_filter_bar_set_state: shows and changes the filter of @state */
void
cp_filter_bar_set_state (CpFilterBar *self,
                         CpViewState *state)
{
  g_set_object (&self->state, state);
  for (guint i = 0; i < CP_N_FILTER_MENUS; i++)
    {
      GtkWidget *menu = cp_filter_menu_new (state, (CpFilterKind) i);

      if (i == CP_FILTER_OUTLET)
        self->outlets = menu;
      gtk_box_append (self->menus, menu);
    }
  g_signal_connect_object (state, "model-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
  on_filter_changed (self);
}

/** cp_filter_bar_set_width_class: puts the menus into a line of their own where there is no room */
void
cp_filter_bar_set_width_class (CpFilterBar *self,
                               CpWidthClass width_class)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search), width_class != CP_WIDTH_NARROW ||
                                                       *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0');
  self->narrow = width_class == CP_WIDTH_NARROW;
  self->has_little_room = width_class <= CP_WIDTH_MEDIUM;
  if (self->state != NULL)
    update (self);
  if (self->has_little_room)
    put_menus (self, TRUE);
  else
    on_room_changed (self);
}

/** cp_filter_bar_find: lets the person type what is sought */
void
cp_filter_bar_find (CpFilterBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/** cp_filter_bar_open: moves to the filters */
void
cp_filter_bar_open (CpFilterBar *self)
{
  focus_when_seen (self, NULL);
}
