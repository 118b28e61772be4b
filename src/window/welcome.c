/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/welcome.h"

#include "window/glyph.h"
#include "window/recent.h"
#include "window/widgets.h"

/* What an empty window says: the ways in, and what the program does in three lines. */
struct _CpWelcome
{
  GtkWidget parent_instance;

  GtkImage *picture;
  GtkBox *marks;
  GtkBox *ways_in;
  GtkBox *more_ways;
  GtkBox *lines;
  GtkBox *recent;
  GtkBox *clash;
  GtkBox *accord;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *finds;
  GtkLabel *sets;
  GtkLabel *decides;
  GtkLabel *offline;

  guint    idle;
  gboolean mapped; /* was shown before */
};

/* How many comparisons are offered to be opened again. */
#define N_RECENT 4

G_DEFINE_FINAL_TYPE (CpWelcome, cp_welcome, GTK_TYPE_WIDGET)

static void
show_recent (CpWelcome *self)
{
  g_autoptr (GPtrArray) recent = cp_recent_list (N_RECENT);

  for (guint i = 0; i < recent->len; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (recent, i);
      g_autofree char *name = cp_recent_name (info), *place = cp_recent_place (info);
      GtkWidget *button = gtk_button_new_with_label (name);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "link");
      cp_widget_set_tooltip (button, place);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", gtk_recent_info_get_uri (info));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-recent");
      gtk_box_append (self->recent, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), recent->len > 0);
}

/* The picture is kept in two sizes, as pixels: no smaller one is made of the larger, or of the drawing, before anything is seen. */
static void
show_picture (CpWelcome *self)
{
  gboolean fine = gtk_widget_get_scale_factor (GTK_WIDGET (self)) > 1;

  gtk_image_set_from_resource (self->picture, fine ? "/org/counterpoint/Counterpoint/icon@2.png"
                                                   : "/org/counterpoint/Counterpoint/icon.png");
}

/* The list of recent files is read when the window is there. */
static gboolean
on_idle (gpointer data)
{
  CpWelcome *self = data;

  self->idle = 0;
  show_recent (self);
  return G_SOURCE_REMOVE;
}

static void
cp_welcome_map (GtkWidget *widget)
{
  CpWelcome *self = CP_WELCOME (widget);

  GTK_WIDGET_CLASS (cp_welcome_parent_class)->map (widget);
  if (!self->mapped)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
  self->mapped = TRUE;
}

static void
cp_welcome_dispose (GObject *object)
{
  g_clear_handle_id (&CP_WELCOME (object)->idle, g_source_remove);
  cp_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_WELCOME);
  G_OBJECT_CLASS (cp_welcome_parent_class)->dispose (object);
}

static void
cp_welcome_class_init (CpWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_welcome_dispose;
  widget_class->map = cp_welcome_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, picture);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, marks);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, ways_in);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, more_ways);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, lines);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, clash);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, accord);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, title);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, finds);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, sets);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, decides);
  gtk_widget_class_bind_template_child (widget_class, CpWelcome, offline);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "welcome");
}

static void
cp_welcome_init (CpWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_picture (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (show_picture), NULL);
  gtk_box_append (self->marks, cp_glyph_new_sample (CP_ACT_ASSERT, CP_STANCE_SUPPORT, 0));
  gtk_box_append (self->marks, cp_glyph_new_sample (CP_ACT_DENY, CP_STANCE_OPPOSE, 1));
  gtk_box_append (self->marks, cp_glyph_new_sample (CP_ACT_DEMAND, CP_STANCE_SUPPORT, 0));
  gtk_box_append (self->marks, cp_glyph_new_sample (CP_ACT_ACCUSE, CP_STANCE_OPPOSE, 1));
  gtk_box_prepend (self->clash, cp_glyph_new_contrast (CP_SIGN_CLASH));
  gtk_box_prepend (self->accord, cp_glyph_new_contrast (CP_SIGN_ACCORD));
}

/** cp_welcome_new: Returns: (transfer floating): the page of an empty window */
GtkWidget *
cp_welcome_new (void)
{
  return g_object_new (CP_TYPE_WELCOME, NULL);
}

/* To find the height of words that wrap, GTK lays them out some twenty times: they do so only where there is no room beside each
 * other. */
static void
set_wrap (GtkLabel *label,
          gboolean  wrap)
{
  gtk_label_set_wrap (label, wrap);
  gtk_label_set_ellipsize (label, wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

/** cp_welcome_set_width_class: sets what stands side by side under one another, for a window without room */
void
cp_welcome_set_width_class (CpWelcome   *self,
                            CpWidthClass width_class)
{
  GtkOrientation ways = width_class == CP_WIDTH_NARROW ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  GtkOrientation lines = width_class < CP_WIDTH_WIDE ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  GtkLabel *const labels[] = { self->title, self->subtitle, self->finds, self->sets, self->decides, self->offline };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    set_wrap (labels[i], width_class < CP_WIDTH_WIDE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->ways_in), ways);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->more_ways), ways);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lines), lines);
}
