/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/glyph.h"

#include "report/pattern.h"
#include "report/signs.h"
#include "window/style.h"

typedef enum
{
  GLYPH_MARK,
  GLYPH_ANSWER,
  GLYPH_PATTERN,
  GLYPH_CONTRAST,
} GlyphKind;

/* A sign as a widget: a statement's mark, an answer, a party's pattern, or how two sides stand. It says nothing to a screen reader: words beside it do. */
struct _CpGlyph
{
  GtkWidget parent_instance;

  GlyphKind kind;
  CpShape   shape;
  CpStance  stance;
  gint32    colour; /* -1: no party */
  CpContrastSign contrast;
  gboolean  warning; /* a small warning at its corner */
};

G_DEFINE_FINAL_TYPE (CpGlyph, cp_glyph, GTK_TYPE_WIDGET)

static const int mark_size = 12;
static const int bar_height = 16;
static const int answer_size = 16;
static const int contrast_size = 16;
static const int pattern_width = 34;

static void
cp_glyph_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size G_GNUC_UNUSED,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  CpGlyph *self = CP_GLYPH (widget);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  switch (self->kind)
    {
    case GLYPH_MARK:
      *minimum = across ? (self->shape == CP_SHAPE_BAR ? 8 : mark_size) : (self->shape == CP_SHAPE_BAR ? bar_height : mark_size);
      break;
    case GLYPH_ANSWER:
      *minimum = answer_size + (across && self->warning ? 8 : 0);
      break;
    case GLYPH_CONTRAST:
      *minimum = contrast_size;
      break;
    case GLYPH_PATTERN:
    default:
      *minimum = across ? pattern_width : 14;
      break;
    }
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static CpColour
colour_of (const GdkRGBA *rgba)
{
  return (CpColour){ rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

static void
draw_pattern (CpGlyph  *self,
              cairo_t  *cr,
              double    width,
              double    height,
              CpColour *ink)
{
  cp_sign_rounded (cr, 0.5, 0.5, width - 1, height - 1, 2);
  cp_sign_set_colour (cr, ink);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  if (self->colour >= 0)
    cp_pattern_fill (cr, 1, 1, width - 2, height - 2, 1, cp_palette_pattern ((guint) self->colour), ink);
}

static void
cp_glyph_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  CpGlyph *self = CP_GLYPH (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA rgba, ground;
  CpSignInk ink;
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  cp_style_party_colour (widget, self->colour, &rgba);
  cp_style_named_colour (widget, "row_bg", &ground);
  ink.ink = colour_of (&rgba);
  ink.ground = colour_of (&ground);
  ink.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->kind == GLYPH_MARK)
    {
      double size = self->shape == CP_SHAPE_BAR ? MIN (height, bar_height) / CP_BAR_ASPECT : MIN (width, height);

      cp_sign_draw_mark (cr, width / 2.0, height / 2.0, size, self->shape, self->stance, &ink);
    }
  else if (self->kind == GLYPH_ANSWER)
    {
      double centre = self->warning ? answer_size / 2.0 : width / 2.0;

      cp_sign_draw_answer (cr, centre, height / 2.0, answer_size, self->stance, &ink);
      if (self->warning)
        {
          cp_style_named_colour (widget, "amber_fg", &rgba);
          ink.ink = colour_of (&rgba);
          cp_sign_draw_warning (cr, centre + 9, height / 2.0 + 2, 10, &ink);
        }
    }
  else if (self->kind == GLYPH_CONTRAST)
    {
      cp_sign_draw_contrast (cr, width / 2.0, height / 2.0, contrast_size, self->contrast, &ink.ink);
    }
  else
    {
      draw_pattern (self, cr, width, height, &ink.ink);
    }
  cairo_destroy (cr);
}

static void
cp_glyph_class_init (CpGlyphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cp_glyph_measure;
  widget_class->snapshot = cp_glyph_snapshot;
  gtk_widget_class_set_css_name (widget_class, "glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cp_glyph_init (CpGlyph *self)
{
  self->colour = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/** cp_party_colour: Returns: the place of @party in the table of colours, -1 for no party */
gint32
cp_party_colour (const CpModel *model,
                 gint32         party)
{
  if (party < 0)
    return -1;
  return (gint32) ((CpModelParty *) g_ptr_array_index (model->parties, party))->colour;
}

/** cp_glyph_set_mark: shows the mark of @statement: shape for its act, fill for its answer, colour for its party */
void
cp_glyph_set_mark (CpGlyph       *self,
                   const CpModel *model,
                   guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);

  self->kind = GLYPH_MARK;
  self->shape = cp_shape_of (s->act, s->deed);
  self->stance = s->stance;
  self->colour = cp_party_colour (model, s->party);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** cp_glyph_set_answer: shows the sign of an answer in a party's colour */
void
cp_glyph_set_answer (CpGlyph *self,
                     CpStance stance,
                     gint32   colour)
{
  self->kind = GLYPH_ANSWER;
  self->stance = stance;
  self->colour = colour;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** cp_glyph_set_warning: puts a small warning at the sign, or takes it away */
void
cp_glyph_set_warning (CpGlyph *self,
                      gboolean warning)
{
  self->warning = warning;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** cp_glyph_new_mark: Returns: (transfer floating): the mark of @statement */
GtkWidget *
cp_glyph_new_mark (const CpModel *model,
                   guint          statement)
{
  CpGlyph *self = g_object_new (CP_TYPE_GLYPH, NULL);

  cp_glyph_set_mark (self, model, statement);
  return GTK_WIDGET (self);
}

/** cp_glyph_new_sample: Returns: (transfer floating): a mark that stands for no statement */
GtkWidget *
cp_glyph_new_sample (CpAct    act,
                     CpStance stance,
                     gint32   colour)
{
  CpGlyph *self = g_object_new (CP_TYPE_GLYPH, NULL);

  self->kind = GLYPH_MARK;
  self->shape = cp_shape_of (act, FALSE);
  self->stance = stance;
  self->colour = colour;
  return GTK_WIDGET (self);
}

/** cp_glyph_new_answer: Returns: (transfer floating): the sign of an answer */
GtkWidget *
cp_glyph_new_answer (CpStance stance,
                     gint32   colour)
{
  CpGlyph *self = g_object_new (CP_TYPE_GLYPH, NULL);

  cp_glyph_set_answer (self, stance, colour);
  return GTK_WIDGET (self);
}

/** cp_glyph_new_pattern: Returns: (transfer floating): a strip in a party's pattern, empty for -1 */
GtkWidget *
cp_glyph_new_pattern (gint32 colour)
{
  CpGlyph *self = g_object_new (CP_TYPE_GLYPH, NULL);

  self->kind = GLYPH_PATTERN;
  self->colour = colour;
  return GTK_WIDGET (self);
}

/** cp_glyph_new_contrast: Returns: (transfer floating): the sign of how two sides stand to each other, in the text's colour */
GtkWidget *
cp_glyph_new_contrast (CpContrastSign sign)
{
  CpGlyph *self = g_object_new (CP_TYPE_GLYPH, NULL);

  self->kind = GLYPH_CONTRAST;
  self->contrast = sign;
  return GTK_WIDGET (self);
}
