/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/bands.h"

#include <glib/gi18n-lib.h>

#include "window/style.h"
#include "window/widgets.h"

/* A band in sight: between which heights it stands on either side, and its word. */
typedef struct
{
  guint      passage;
  double     a_top, a_bottom, b_top, b_bottom;
  GtkWidget *word;
} Band;

/**
 * CpBands:
 *
 * The gutter between two articles: a band joins what says the same on both sides, with a word on how. Only what can be seen is looked up and
 * drawn. A click on a band chooses it ("chosen", with the passage).
 */
struct _CpBands
{
  GtkWidget parent_instance;

  CpReaderText     *a, *b;    /* not owned: they stand beside this in one box */
  CpPassageShown    shown;
  gpointer          shown_data;
  const CpPassages *passages; /* not owned */
  gint              current;
  gboolean          with_words;
  GArray           *bands;    /* Band */
};

G_DEFINE_FINAL_TYPE (CpBands, cp_bands, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const int width_with_words = 122;
static const int width_without = 48;
static const int word_padding = 30;

/** cp_passage_word: Returns: how the two statements of @passage stand to one another, in a word */
const char *
cp_passage_word (const CpPassage *passage)
{
  switch (passage->kind)
    {
    case CP_PASSAGE_SHARED:
      return _("shared");
    case CP_PASSAGE_SHORTENED:
      return _("shortened");
    case CP_PASSAGE_OTHERWISE:
      return _("otherwise");
    case CP_PASSAGE_NEW_ANSWER:
      return _("new answer");
    case CP_PASSAGE_ONLY_HERE:
    default:
      return _("only here");
    }
}

static void
clear (CpBands *self)
{
  for (guint i = 0; i < self->bands->len; i++)
    gtk_widget_unparent (g_array_index (self->bands, Band, i).word);
  g_array_set_size (self->bands, 0);
}

/* The heights of a statement's lines in this widget, which begins level with the texts. */
static void
heights_of (CpReaderText *text,
            gint32        statement,
            double       *top,
            double       *bottom)
{
  GdkRectangle seen;
  gint first, last;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (text), &seen);
  cp_reader_text_statement_lines (text, (guint) statement, &first, &last);
  *top = first - seen.y;
  *bottom = last - seen.y;
}

static gboolean
is_in_sight (const CpModelStatement *s,
             CpSpan                  visible)
{
  return s->n_content > 0 &&
         cp_span_overlaps ((CpSpan){ s->content[0].start, s->content[s->n_content - 1].end }, visible);
}

static GtkWidget *
word_new (CpBands         *self,
          const CpPassage *passage,
          gboolean         current)
{
  GtkWidget *word = gtk_label_new (cp_passage_word (passage));

  gtk_widget_add_css_class (word, "band-word");
  if (current)
    gtk_widget_add_css_class (word, "current");
  if (passage->kind == CP_PASSAGE_SHARED)
    gtk_widget_add_css_class (word, "shared");
  gtk_widget_set_can_target (word, FALSE);
  gtk_widget_set_parent (word, GTK_WIDGET (self));
  return word;
}

/** cp_bands_update: to be called where the texts moved or changed: looks up again what is in sight */
void
cp_bands_update (CpBands *self)
{
  CpModel *model = cp_view_state_get_model (cp_reader_text_get_state (self->a));
  CpSpan visible_a, visible_b;

  clear (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->passages == NULL)
    return;
  visible_a = cp_reader_marks_visible (GTK_TEXT_VIEW (self->a));
  visible_b = cp_reader_marks_visible (GTK_TEXT_VIEW (self->b));
  for (guint i = 0; i < self->passages->all->len; i++)
    {
      const CpPassage *passage = &g_array_index (self->passages->all, CpPassage, i);
      Band band = { .passage = i };

      if (passage->kind == CP_PASSAGE_ONLY_HERE || !self->shown (passage, self->shown_data) ||
          MAX (passage->a, passage->b) >= (gint32) model->statements->len)
        continue;
      if (!is_in_sight (g_ptr_array_index (model->statements, passage->a), visible_a) &&
          !is_in_sight (g_ptr_array_index (model->statements, passage->b), visible_b))
        continue;
      heights_of (self->a, passage->a, &band.a_top, &band.a_bottom);
      heights_of (self->b, passage->b, &band.b_top, &band.b_bottom);
      band.word = word_new (self, passage, (gint) i == self->current);
      g_array_append_val (self->bands, band);
    }
}

/* Where an end is far out of sight the band points to it, no more. */
static double
near (double y,
      int    height)
{
  return CLAMP (y, -height, 2 * height);
}

/* A word stands at the left end of its band, or where that is out of sight at the right one: somewhat on the way to the other, as the curve is. */
static const int word_margin = 5;
static const int between_words = 2;
static const double word_down = 0.08;

static double
middle_of (double top,
           double bottom,
           int    height)
{
  return (near (top, height) + near (bottom, height)) / 2;
}

static void
place_word (CpBands       *self,
            const Band    *band,
            int            width,
            int            height,
            GtkAllocation *place)
{
  double a = middle_of (band->a_top, band->a_bottom, height), b = middle_of (band->b_top, band->b_bottom, height);
  const gboolean from_a = a >= 0 && a <= height, mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_widget_measure (band->word, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place->width, NULL, NULL);
  gtk_widget_measure (band->word, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL, NULL);
  place->x = from_a != mirrored ? word_margin : MAX (0, width - word_margin - place->width);
  place->y = (int) (from_a ? a + (b - a) * word_down : b + (a - b) * word_down) - place->height / 2;
}

static int
compare_places (gconstpointer x,
                gconstpointer y,
                gpointer      places)
{
  const GtkAllocation *a = (const GtkAllocation *) places + *(const guint *) x, *b = (const GtkAllocation *) places + *(const guint *) y;

  return a->y != b->y ? (a->y < b->y ? -1 : 1) : *(const guint *) x < *(const guint *) y ? -1 : 1;
}

/* Below one another: a word on another is none. */
static void
part_words (GtkAllocation *places,
            guint          n)
{
  g_autofree guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n, sizeof *order, compare_places, places);
  for (guint i = 1; i < n; i++)
    {
      const GtkAllocation *above = &places[order[i - 1]];

      places[order[i]].y = MAX (places[order[i]].y, above->y + above->height + between_words);
    }
}

static void
cp_bands_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline G_GNUC_UNUSED)
{
  CpBands *self = CP_BANDS (widget);
  g_autofree GtkAllocation *places = g_new0 (GtkAllocation, self->bands->len + 1);

  for (guint i = 0; i < self->bands->len; i++)
    place_word (self, &g_array_index (self->bands, Band, i), width, height, &places[i]);
  part_words (places, self->bands->len);
  for (guint i = 0; i < self->bands->len; i++)
    {
      GtkWidget *word = g_array_index (self->bands, Band, i).word;

      /* Whole, or not at all: where the band only points to an end out of sight its word would be cut off at the edge. */
      gtk_widget_set_child_visible (word, self->with_words && places[i].y >= 0 && places[i].y + places[i].height <= height);
      gtk_widget_size_allocate (word, &places[i], -1);
    }
}

/* Wide enough for the longest word at any size of text. */
static int
width_of_words (GtkWidget *widget)
{
  int widest = width_with_words;

  for (CpPassageKind kind = CP_PASSAGE_SHARED; kind < CP_PASSAGE_ONLY_HERE; kind++)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, cp_passage_word (&(CpPassage){ .kind = kind }));
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width + word_padding);
    }
  return widest;
}

static void
cp_bands_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size G_GNUC_UNUSED,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  CpBands *self = CP_BANDS (widget);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? 0 : self->with_words ? width_of_words (widget) : width_without;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
trace (cairo_t    *cr,
       const Band *band,
       double      width,
       int         height)
{
  double a_top = near (band->a_top, height), a_bottom = near (band->a_bottom, height);
  double b_top = near (band->b_top, height), b_bottom = near (band->b_bottom, height);

  cairo_move_to (cr, 0.5, a_top);
  cairo_curve_to (cr, width / 2, a_top, width / 2, b_top, width - 0.5, b_top);
  cairo_line_to (cr, width - 0.5, b_bottom);
  cairo_curve_to (cr, width / 2, b_bottom, width / 2, a_bottom, 0.5, a_bottom);
  cairo_close_path (cr);
}

static void
draw (CpBands    *self,
      cairo_t    *cr,
      const Band *band,
      double      width,
      int         height)
{
  const CpPassage *passage = &g_array_index (self->passages->all, CpPassage, band->passage);
  gboolean current = (gint) band->passage == self->current;
  const double dashes[] = { 5, 4 };
  GdkRGBA ink;

  if (current)
    cp_style_named_colour (GTK_WIDGET (self), "accent_bg_color", &ink);
  else
    cp_style_text_colour (GTK_WIDGET (self), &ink);
  trace (cr, band, width, height);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, current ? 0.22 : 0.07);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, current ? 1 : 0.5);
  cairo_set_line_width (cr, current ? 1.5 : 1.2);
  cairo_set_dash (cr, dashes, passage->kind == CP_PASSAGE_SHARED ? 0 : G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
}

static void
cp_bands_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  CpBands *self = CP_BANDS (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->bands->len; i++)
      {
        const Band *band = &g_array_index (self->bands, Band, i);

        if (((gint) band->passage == self->current) == (pass == 1))
          draw (self, cr, band, width, height);
      }
  cairo_destroy (cr);
  for (guint i = 0; i < self->bands->len; i++)
    gtk_widget_snapshot_child (widget, g_array_index (self->bands, Band, i).word, snapshot);
}

/* The topmost band under the pointer: by its word, else by its curve. */
static void
on_pressed (GtkGestureClick *gesture G_GNUC_UNUSED,
            int              n_press G_GNUC_UNUSED,
            double           x,
            double           y,
            CpBands         *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double share = width > 0 ? x / width : 0, down;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;
  down = share * share * (3 - 2 * share);
  for (guint i = self->bands->len; i-- > 0;)
    {
      const Band *band = &g_array_index (self->bands, Band, i);
      double top = near (band->a_top, height) * (1 - down) + near (band->b_top, height) * down;
      double bottom = near (band->a_bottom, height) * (1 - down) + near (band->b_bottom, height) * down;
      graphene_rect_t word;

      if ((y >= top && y <= bottom) ||
          (gtk_widget_compute_bounds (band->word, GTK_WIDGET (self), &word) &&
           graphene_rect_contains_point (&word, &GRAPHENE_POINT_INIT ((float) x, (float) y))))
        {
          g_signal_emit (self, signals[CHOSEN], 0, band->passage);
          return;
        }
    }
}

static void
cp_bands_dispose (GObject *object)
{
  CpBands *self = CP_BANDS (object);

  clear (self);
  G_OBJECT_CLASS (cp_bands_parent_class)->dispose (object);
}

static void
cp_bands_finalize (GObject *object)
{
  g_array_unref (CP_BANDS (object)->bands);
  G_OBJECT_CLASS (cp_bands_parent_class)->finalize (object);
}

static void
cp_bands_class_init (CpBandsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_bands_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_bands_finalize;
  widget_class->measure = cp_bands_measure;
  widget_class->size_allocate = cp_bands_size_allocate;
  widget_class->snapshot = cp_bands_snapshot;
  gtk_widget_class_set_css_name (widget_class, "bands");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new ("chosen", CP_TYPE_BANDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cp_bands_init (CpBands *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->bands = g_array_new (FALSE, FALSE, sizeof (Band));
  self->current = -1;
  self->with_words = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the articles have in common"), -1);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/** cp_bands_new: Returns: (transfer floating): the gutter between @a and @b; @shown says which passages are shown */
GtkWidget *
cp_bands_new (CpReaderText  *a,
              CpReaderText  *b,
              CpPassageShown shown,
              gpointer       user_data)
{
  CpBands *self = g_object_new (CP_TYPE_BANDS, NULL);

  self->a = a;
  self->b = b;
  self->shown = shown;
  self->shown_data = user_data;
  return GTK_WIDGET (self);
}

/** cp_bands_set_passages: joins @passages (nullable), which stay the caller's and must outlive their being shown */
void
cp_bands_set_passages (CpBands          *self,
                       const CpPassages *passages)
{
  self->passages = passages;
  self->current = -1;
  cp_bands_update (self);
}

/** cp_bands_set_current: draws @passage before the others; -1 for none */
void
cp_bands_set_current (CpBands *self,
                      gint     passage)
{
  self->current = passage;
  cp_bands_update (self);
}

/** cp_bands_set_with_words: whether bands carry their word, which needs a wider gutter */
void
cp_bands_set_with_words (CpBands *self,
                         gboolean with_words)
{
  self->with_words = with_words;
  cp_bands_update (self);
}
