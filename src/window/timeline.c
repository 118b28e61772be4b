/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/timeline.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "comparison/date-form.h"
#include "window/timeline-canvas.h"
#include "window/timeline-date.h"
#include "window/timeline-key.h"
#include "window/timeline-list.h"
#include "window/timeline-picture.h"
#include "window/timeline-saving.h"
#include "window/timeline-strip.h"
#include "window/widgets.h"

#define ZOOM_STEP 1.25

struct _CpTimeline
{
  GtkWidget parent_instance;

  CpTimelineState *state;
  GtkWidget *box;
  GtkWidget *chip, *chip_label; /* the chosen span */
  GtkWidget *count, *number; /* the same, where there is no room for words */
  GtkWidget *key, *key_place;
  GtkWidget *tools;
  GtkWidget *list_button;
  GtkWidget *fold_button;
  GtkWidget *head_strip;  /* beside the title where there is room */
  GtkWidget *strip;       /* below it in a narrow window */
  GtkWidget *stack;
  GtkWidget *canvas;
  GtkWidget *menu;
  GtkWidget *date;
  gboolean   collapsed;
  gboolean   narrow;
  gboolean   telling; /* the window tells, and is not to be told back */
};

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS,
};

enum
{
  STATEMENT_SELECTED,
  STATEMENT_ACTIVATED,
  SPAN_SELECTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTimeline, cp_timeline, GTK_TYPE_WIDGET)

static void
update_count (CpTimeline *self)
{
  const CpPlot *plot = cp_timeline_state_get_plot (self->state);
  gint32 first, last;
  gboolean has_span = cp_timeline_state_get_span (self->state, &first, &last);
  guint n = cp_timeline_state_n_in_span (self->state);
  g_autofree char *text = NULL, *number = NULL;

  if (plot == NULL)
    text = g_strdup ("");
  else if (has_span)
    /* Translators: statements in the chosen span, all of them, those without a date */
    text = g_strdup_printf (_("%'u of %'u, %'u undated kept"), n, plot->n_statements - plot->n_undated, plot->n_undated);
  else
    text = g_strdup_printf (ngettext ("%'u statement, %'u undated", "%'u statements, %'u undated", plot->n_statements),
                            plot->n_statements, plot->n_undated);
  number = plot != NULL ? g_strdup_printf ("%'u", has_span ? n : plot->n_statements) : g_strdup ("");
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_label_set_text (GTK_LABEL (self->number), number);
  cp_widget_set_tip (self->number, text);
}

static void
update_visibility (CpTimeline *self)
{
  gboolean roomy = !self->collapsed && !self->narrow;

  gtk_widget_set_visible (self->stack, !self->collapsed);
  gtk_widget_set_visible (self->tools, !self->collapsed);
  gtk_widget_set_visible (self->key_place, !self->collapsed);
  gtk_widget_set_visible (self->key, roomy);
  gtk_widget_set_visible (self->head_strip, self->collapsed && !self->narrow);
  gtk_widget_set_visible (self->strip, self->collapsed && self->narrow);
  gtk_button_set_icon_name (GTK_BUTTON (self->fold_button), self->collapsed ? "pan-up-symbolic" : "pan-down-symbolic");
  cp_widget_set_tooltip (self->fold_button, self->collapsed ? _("Unfold the timeline") : _("Fold the timeline"));
}

static void
on_span_changed (CpTimeline *self)
{
  gint32 first, last;
  gboolean has_span = cp_timeline_state_get_span (self->state, &first, &last);

  gtk_widget_set_visible (self->chip, has_span);
  if (has_span)
    {
      g_autofree char *name = cp_date_form_span (first, last);

      gtk_label_set_text (GTK_LABEL (self->chip_label), name);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.clear-span", has_span);
  update_count (self);
  if (!self->telling)
    g_signal_emit (self, signals[SPAN_SELECTED], 0, first, last);
}

static void
on_selection_changed (CpTimeline *self)
{
  gint32 selected = cp_timeline_state_get_selected (self->state);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.show", selected >= 0);
  if (!self->telling && selected >= 0)
    g_signal_emit (self, signals[STATEMENT_SELECTED], 0, (guint) selected);
}

static void
on_activated (CpTimeline *self,
              guint       statement)
{
  g_signal_emit (self, signals[STATEMENT_ACTIVATED], 0, statement);
}

static void
on_date_entered (CpTimeline   *self,
                 const CpDate *date)
{
  cp_timeline_canvas_go_to (CP_TIMELINE_CANVAS (self->canvas), date);
}

static void
show_menu (CpTimeline *self,
           double      x,
           double      y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (self->canvas, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
shows_list (CpTimeline *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->list_button));
}

static void
on_list_toggled (CpTimeline *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), shows_list (self) ? "list" : "lanes");
  gtk_widget_child_focus (gtk_stack_get_visible_child (GTK_STACK (self->stack)), GTK_DIR_TAB_FORWARD);
}

static void
toggle_list (CpTimeline *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->list_button), !shows_list (self));
}

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter G_GNUC_UNUSED)
{
  CpTimeline *self = CP_TIMELINE (widget);
  CpTimelineCanvas *canvas = CP_TIMELINE_CANVAS (self->canvas);

  if (g_str_equal (name, "timeline.zoom-in"))
    cp_timeline_canvas_zoom (canvas, ZOOM_STEP);
  else if (g_str_equal (name, "timeline.zoom-out"))
    cp_timeline_canvas_zoom (canvas, 1 / ZOOM_STEP);
  else if (g_str_equal (name, "timeline.fit"))
    cp_timeline_canvas_fit (canvas);
  else if (g_str_equal (name, "timeline.go-to-date"))
    cp_timeline_date_ask (CP_TIMELINE_DATE (self->date));
  else if (g_str_equal (name, "timeline.clear-span"))
    cp_timeline_state_set_span (self->state, 0, 0);
  else if (g_str_equal (name, "timeline.show"))
    on_activated (self, (guint) cp_timeline_state_get_selected (self->state));
  else if (g_str_equal (name, "timeline.list"))
    toggle_list (self);
  else if (g_str_equal (name, "timeline.fold"))
    cp_timeline_set_collapsed (self, !self->collapsed);
  else if (cp_timeline_state_get_plot (self->state) == NULL)
    return;
  else if (g_str_equal (name, "timeline.copy-picture"))
    {
      cp_timeline_picture_copy (self->state, gtk_widget_get_clipboard (widget));
      gtk_widget_activate_action (widget, "win.say", "s", _("Picture copied."));
    }
  else if (g_str_equal (name, "timeline.save-picture"))
    cp_timeline_save_picture (widget, self->state);
}

static GtkWidget *
new_button (const char *icon,
            const char *tooltip,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  cp_widget_set_tooltip (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
new_chip (CpTimeline *self)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->chip_label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), self->chip_label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "timeline.clear-span");
  cp_widget_set_tooltip (chip, _("Clear the span (Esc)"));
  gtk_widget_add_css_class (chip, "span-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (chip, FALSE);
  return chip;
}

/* In words where there is room for them. */
static GtkWidget *
new_count (CpTimeline *self)
{
  GtkWidget *place = adw_squeezer_new ();

  self->count = cp_label_new (NULL, "secondary");
  self->number = cp_label_new (NULL, "secondary");
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_add_css_class (self->number, "caption");
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (place), FALSE);
  adw_squeezer_set_xalign (ADW_SQUEEZER (place), 0);
  adw_squeezer_add (ADW_SQUEEZER (place), self->count);
  adw_squeezer_add (ADW_SQUEEZER (place), self->number);
  return place;
}

static GtkWidget *
new_head (CpTimeline *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("Timeline"));

  gtk_widget_add_css_class (head, "timeline-head");
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_margin_start (title, 14);
  gtk_widget_set_margin_end (title, 12);
  self->chip = new_chip (self);
  self->key = cp_timeline_key_new ();
  /* The key gives way where it has no room. */
  self->key_place = adw_squeezer_new ();
  adw_squeezer_add (ADW_SQUEEZER (self->key_place), self->key);
  adw_squeezer_add (ADW_SQUEEZER (self->key_place), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_hexpand (self->key_place, TRUE);
  gtk_widget_set_halign (self->key_place, GTK_ALIGN_END);
  self->head_strip = cp_timeline_strip_new (self->state);
  gtk_widget_set_hexpand (self->head_strip, TRUE);
  gtk_widget_set_margin_start (self->head_strip, 12);
  gtk_widget_set_margin_top (self->head_strip, 2);
  gtk_widget_set_margin_bottom (self->head_strip, 2);

  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->list_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->list_button), "view-list-symbolic");
  cp_widget_set_tooltip (self->list_button, _("As list (L)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("As list"), -1);
  gtk_widget_add_css_class (self->list_button, "flat");
  g_signal_connect_object (self->list_button, "toggled", G_CALLBACK (on_list_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->tools), new_button ("zoom-out-symbolic", _("Zoom out (−)"), "timeline.zoom-out"));
  gtk_box_append (GTK_BOX (self->tools), new_button ("zoom-in-symbolic", _("Zoom in (+)"), "timeline.zoom-in"));
  gtk_box_append (GTK_BOX (self->tools), new_button ("zoom-fit-best-symbolic", _("Fit all (0)"), "timeline.fit"));
  gtk_box_append (GTK_BOX (self->tools), self->list_button);
  self->fold_button = new_button ("pan-down-symbolic", _("Fold the timeline"), "timeline.fold");
  gtk_widget_set_margin_end (self->fold_button, 6);

  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->chip);
  gtk_box_append (GTK_BOX (head), new_count (self));
  gtk_box_append (GTK_BOX (head), self->head_strip);
  gtk_box_append (GTK_BOX (head), self->key_place);
  gtk_box_append (GTK_BOX (head), self->tools);
  gtk_box_append (GTK_BOX (head), self->fold_button);
  return head;
}

static GtkWidget *
new_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) show = g_menu_new ();
  g_autoptr (GMenu) view = g_menu_new ();
  g_autoptr (GMenu) picture = g_menu_new ();

  g_menu_append (show, _("Show in Article"), "timeline.show");
  g_menu_append (show, _("Clear Span"), "timeline.clear-span");
  g_menu_append (view, _("Fit All"), "timeline.fit");
  g_menu_append (view, _("Go to Date…"), "timeline.go-to-date");
  g_menu_append (view, _("As List"), "timeline.list");
  g_menu_append (picture, _("Copy Picture"), "timeline.copy-picture");
  g_menu_append (picture, _("Save Picture…"), "timeline.save-picture");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (show));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (view));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (picture));
  return gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
}

/* Back to the mark from which it was opened: else the focus would be left to the divider above. */
static void
focus_lanes (CpTimeline *self)
{
  if (gtk_widget_get_mapped (self->canvas))
    gtk_widget_child_focus (self->canvas, GTK_DIR_TAB_FORWARD);
}

static void
add_popovers (CpTimeline *self)
{
  self->menu = new_menu ();
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  self->date = cp_timeline_date_new ();
  gtk_widget_set_parent (self->date, GTK_WIDGET (self));
  g_signal_connect_object (self->date, "entered", G_CALLBACK (on_date_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (focus_lanes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "closed", G_CALLBACK (focus_lanes), self, G_CONNECT_SWAPPED);
}

static void
cp_timeline_dispose (GObject *object)
{
  CpTimeline *self = CP_TIMELINE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->date, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_timeline_parent_class)->dispose (object);
}

static void
cp_timeline_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (id == PROP_COLLAPSED)
    g_value_set_boolean (value, CP_TIMELINE (object)->collapsed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_timeline_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (id == PROP_COLLAPSED)
    cp_timeline_set_collapsed (CP_TIMELINE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_timeline_class_init (CpTimelineClass *klass)
{
  static const char *const actions[] = {
    "timeline.zoom-in", "timeline.zoom-out", "timeline.fit", "timeline.go-to-date", "timeline.clear-span", "timeline.show",
    "timeline.list", "timeline.fold", "timeline.copy-picture", "timeline.save-picture",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = cp_timeline_dispose;
  object_class->get_property = cp_timeline_get_property;
  object_class->set_property = cp_timeline_set_property;
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinepane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, run_action);
  /* Here, not with the lanes' own: from the list the same key leads back. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "timeline.list", NULL);

  signals[STATEMENT_SELECTED] = g_signal_new ("statement-selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                              G_TYPE_UINT);
  signals[STATEMENT_ACTIVATED] = g_signal_new ("statement-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                               G_TYPE_UINT);
  signals[SPAN_SELECTED] = g_signal_new ("span-selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT,
                                         G_TYPE_INT);
}

static void
cp_timeline_init (CpTimeline *self)
{
  GtkWidget *list;

  self->state = cp_timeline_state_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->canvas = cp_timeline_canvas_new (self->state);
  list = cp_timeline_list_new (self->state);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->canvas, "lanes");
  gtk_stack_add_named (GTK_STACK (self->stack), list, "list");
  gtk_widget_set_vexpand (self->stack, TRUE);
  self->strip = cp_timeline_strip_new (self->state);
  gtk_box_append (GTK_BOX (self->box), new_head (self));
  gtk_box_append (GTK_BOX (self->box), self->strip);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  add_popovers (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);

  g_signal_connect_object (self->state, "span-changed", G_CALLBACK (on_span_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "plot-changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "statement-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "menu-requested", G_CALLBACK (show_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "date-requested", G_CALLBACK (cp_timeline_date_ask), self->date, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "statement-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.clear-span", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.show", FALSE);
  update_visibility (self);
}

/** cp_timeline_new: Returns: (transfer floating): a timeline of nothing yet */
GtkWidget *
cp_timeline_new (void)
{
  return g_object_new (CP_TYPE_TIMELINE, NULL);
}

/**
 * cp_timeline_set_model:
 * @shown: (nullable): for each statement whether it passes the filters; all where %NULL. The span of time is not to be
 *   among these filters, so that one sees what lies outside it.
 */
void
cp_timeline_set_model (CpTimeline   *self,
                       CpModel      *model,
                       const guint8 *shown)
{
  self->telling = TRUE;
  cp_timeline_state_set_model (self->state, model, shown);
  self->telling = FALSE;
}

/** cp_timeline_set_selected: shows which statement is chosen, -1 for none, and brings it into view */
void
cp_timeline_set_selected (CpTimeline *self,
                          gint32      statement)
{
  if (statement == cp_timeline_state_get_selected (self->state))
    return;
  self->telling = TRUE;
  cp_timeline_state_select (self->state, statement);
  self->telling = FALSE;
  if (statement >= 0)
    cp_timeline_canvas_reveal (CP_TIMELINE_CANVAS (self->canvas), (guint32) statement);
}

/** cp_timeline_set_span: shows which span is chosen; 0 for none */
void
cp_timeline_set_span (CpTimeline *self,
                      gint32      first_day,
                      gint32      last_day)
{
  self->telling = TRUE;
  cp_timeline_state_set_span (self->state, first_day, last_day);
  self->telling = FALSE;
}

/** cp_timeline_set_narrow: whether the window has no room for names and key */
void
cp_timeline_set_narrow (CpTimeline *self,
                        gboolean    narrow)
{
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  cp_timeline_canvas_set_narrow (CP_TIMELINE_CANVAS (self->canvas), narrow);
  update_visibility (self);
}

/** cp_timeline_set_collapsed: folds the timeline to its strip */
void
cp_timeline_set_collapsed (CpTimeline *self,
                           gboolean    collapsed)
{
  if (collapsed == self->collapsed)
    return;
  self->collapsed = collapsed;
  update_visibility (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

/** cp_timeline_get_collapsed: Returns: whether it is folded */
gboolean
cp_timeline_get_collapsed (CpTimeline *self)
{
  return self->collapsed;
}

/** cp_timeline_focus: gives the focus to a mark, or a line of the list; else to the tools. Returns: whether it could be taken */
gboolean
cp_timeline_focus (CpTimeline *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (!self->collapsed && gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD))
    return TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
