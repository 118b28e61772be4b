/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reader-marks.h"

#include "report/pattern.h"
#include "window/glyph.h"
#include "window/reader-lines.h"
#include "window/style.h"

/* How a statement is marked in the text of its article: the content on a tint of its party's colour with the party's underline, the cue
 * dotted. Pango knows no dashes, so tint and lines are drawn below the text, for the visible part alone. */

typedef struct
{
  GdkRGBA   tint;
  CpColour  ink;
  CpPattern pattern;
} Look;

/* Draws one line that a statement covers. */
typedef void (*DrawLine) (GtkSnapshot *snapshot, const graphene_rect_t *line, const Look *look);

static void
draw_tint (GtkSnapshot           *snapshot,
           const graphene_rect_t *line,
           const Look            *look)
{
  gtk_snapshot_append_color (snapshot, &look->tint, line);
}

static void
draw_underline (GtkSnapshot           *snapshot,
                const graphene_rect_t *line,
                const Look            *look)
{
  graphene_rect_t place = GRAPHENE_RECT_INIT (line->origin.x, line->origin.y + line->size.height - 3, line->size.width, 6);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &place);

  cp_pattern_draw_underline (cr, place.origin.x, place.origin.y + 2, place.size.width, 2, look->pattern, &look->ink);
  cairo_destroy (cr);
}

static void
draw_dots (GtkSnapshot           *snapshot,
           const graphene_rect_t *line,
           const Look            *look)
{
  graphene_rect_t place = GRAPHENE_RECT_INIT (line->origin.x, line->origin.y + line->size.height - 3, line->size.width, 3);
  const double dashes[] = { 1, 2 };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &place);

  cairo_set_source_rgba (cr, look->ink.red, look->ink.green, look->ink.blue, 0.7);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, place.origin.x, place.origin.y + 1.5);
  cairo_line_to (cr, place.origin.x + place.size.width, place.origin.y + 1.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_lines (GtkSnapshot  *snapshot,
            const GArray *lines,
            DrawLine      draw,
            const Look   *look)
{
  for (guint i = 0; i < lines->len; i++)
    draw (snapshot, &g_array_index (lines, graphene_rect_t, i), look);
}

static Look
look_of (GtkTextView            *view,
         const CpModel          *model,
         const CpModelStatement *s,
         CpMarkLook              mark)
{
  GtkWidget *widget = GTK_WIDGET (view);
  gint32 colour = cp_party_colour (model, s->party);
  GdkRGBA rgba;
  Look look;

  if (mark == CP_MARK_ONLY_HERE)
    colour = -1;
  cp_style_party_colour (widget, colour, &rgba);
  look.ink = (CpColour){ rgba.red, rgba.green, rgba.blue, 1 };
  look.pattern = colour >= 0 ? cp_palette_pattern ((guint) colour) : CP_PATTERN_LEVEL;
  look.tint = rgba;
  look.tint.alpha = cp_style_mark_tint (widget);
  if (mark == CP_MARK_CHOSEN)
    {
      cp_style_named_colour (widget, "accent_bg_color", &look.tint);
      look.tint.alpha = 0.26f;
    }
  return look;
}

static gboolean
overlaps (const CpModelStatement *s,
          CpSpan                  visible)
{
  CpSpan all = { s->content[0].start, s->content[s->n_content - 1].end };

  if (!cp_span_is_empty (s->cue))
    all = (CpSpan){ MIN (all.start, s->cue.start), MAX (all.end, s->cue.end) };
  return cp_span_overlaps (all, visible);
}

/** cp_reader_marks_visible: Returns: what of the text of @view can be seen, to whole lines */
CpSpan
cp_reader_marks_visible (GtkTextView *view)
{
  GdkRectangle rect;
  GtkTextIter start, end;

  gtk_text_view_get_visible_rect (view, &rect);
  gtk_text_view_get_line_at_y (view, &start, rect.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, rect.y + rect.height, NULL);
  gtk_text_iter_forward_line (&end);
  return (CpSpan){ (guint32) gtk_text_iter_get_offset (&start), (guint32) gtk_text_iter_get_offset (&end) + 1 };
}

/** cp_reader_marks_draw: marks @s, a statement of @model, in @view, which shows the whole text of its article, where it is in @visible */
void
cp_reader_marks_draw (GtkTextView            *view,
                      GtkSnapshot            *snapshot,
                      const CpModel          *model,
                      const CpModelStatement *s,
                      CpMarkLook              mark,
                      CpSpan                  visible)
{
  Look look;

  if (mark == CP_MARK_HIDDEN || s->n_content == 0 || !overlaps (s, visible))
    return;
  look = look_of (view, model, s, mark);
  for (guint k = 0; k < s->n_content; k++)
    {
      g_autoptr (GArray) lines = cp_reader_lines (view, s->content[k]);

      if (mark != CP_MARK_ONLY_HERE)
        draw_lines (snapshot, lines, draw_tint, &look);
      draw_lines (snapshot, lines, mark == CP_MARK_ONLY_HERE ? draw_dots : draw_underline, &look);
    }
  if (!cp_span_is_empty (s->cue) && mark != CP_MARK_ONLY_HERE)
    {
      g_autoptr (GArray) lines = cp_reader_lines (view, s->cue);

      draw_lines (snapshot, lines, draw_dots, &look);
    }
}

/** cp_reader_marks_border: gives the point, in the buffer's pixels, that the handle of a border at @offset stands at */
void
cp_reader_marks_border (GtkTextView *view,
                        guint32      offset,
                        gboolean     is_end,
                        int         *x,
                        int         *y)
{
  GtkTextIter iter;
  GdkRectangle place;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (gint) offset);
  if (is_end)
    gtk_text_iter_backward_char (&iter);
  gtk_text_view_get_iter_location (view, &iter, &place);
  *x = is_end ? place.x + place.width : place.x;
  *y = is_end ? place.y + place.height : place.y;
}

/** cp_reader_marks_draw_handle: draws the knob of a border, larger where it is the one that moves */
void
cp_reader_marks_draw_handle (GtkTextView *view,
                             GtkSnapshot *snapshot,
                             guint32      offset,
                             gboolean     is_end,
                             gboolean     active)
{
  float radius = active ? 8 : 6;
  GdkRGBA accent, ground;
  GskRoundedRect knob;
  int x, y;

  cp_reader_marks_border (view, offset, is_end, &x, &y);
  cp_style_named_colour (GTK_WIDGET (view), "accent_bg_color", &accent);
  cp_style_named_colour (GTK_WIDGET (view), "view_bg_color", &ground);
  for (float edge = 1.5f; edge >= 0; edge -= 1.5f)
    {
      graphene_rect_t around = GRAPHENE_RECT_INIT ((float) x - radius - edge, (float) y - radius - edge, 2 * (radius + edge),
                                                   2 * (radius + edge));

      gsk_rounded_rect_init_from_rect (&knob, &around, radius + edge);
      gtk_snapshot_push_rounded_clip (snapshot, &knob);
      gtk_snapshot_append_color (snapshot, edge > 0 ? &ground : &accent, &around);
      gtk_snapshot_pop (snapshot);
    }
}
