/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/rule.h"

#include "report/pattern.h"
#include "window/style.h"

/* The rule at the leading edge of a quotation: whose it is, by its colour and by its line. */
struct _CpRule
{
  GtkWidget parent_instance;

  gint32 colour; /* -1: no party */
};

G_DEFINE_FINAL_TYPE (CpRule, cp_rule, GTK_TYPE_WIDGET)

static const int rule_width = 3;

static void
cp_rule_measure (GtkWidget     *widget G_GNUC_UNUSED,
                 GtkOrientation orientation,
                 int            for_size G_GNUC_UNUSED,
                 int           *minimum,
                 int           *natural,
                 int           *minimum_baseline,
                 int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? rule_width : 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
cp_rule_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  CpRule *self = CP_RULE (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA rgba;
  CpColour ink;
  cairo_t *cr;

  if (height <= 0)
    return;
  cp_style_party_colour (widget, self->colour, &rgba);
  ink = (CpColour){ rgba.red, rgba.green, rgba.blue, rgba.alpha };
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, rule_width, height));
  cp_pattern_draw_rule (cr, rule_width / 2.0, 0, height, rule_width,
                        self->colour >= 0 ? cp_palette_pattern ((guint) self->colour) : CP_PATTERN_SOLID, &ink);
  cairo_destroy (cr);
}

static void
cp_rule_class_init (CpRuleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cp_rule_measure;
  widget_class->snapshot = cp_rule_snapshot;
  gtk_widget_class_set_css_name (widget_class, "rule");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cp_rule_init (CpRule *self)
{
  self->colour = -1;
}

/** cp_rule_new: Returns: (transfer floating): a rule of the party with @colour, -1 for none */
GtkWidget *
cp_rule_new (gint32 colour)
{
  CpRule *self = g_object_new (CP_TYPE_RULE, NULL);

  self->colour = colour;
  return GTK_WIDGET (self);
}

/** cp_rule_set_colour: makes it the rule of the party with @colour */
void
cp_rule_set_colour (CpRule *self,
                    gint32  colour)
{
  self->colour = colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
