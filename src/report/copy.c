/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/copy.h"

#include <pango/pangocairo.h>

#include "report/run.h"
#include "report/spot.h"

struct _CpCopy
{
  CpTypeRole     role;
  double         width;
  GString       *text;
  GArray        *runs;  /* CpRun */
  GArray        *spots; /* CpSpot */
  CpColour       colour;
  gboolean       coloured;
  PangoAlignment align;
  guint          lines; /* the most, 0 for all */
};

/* Signs stand in the line as a blank of their own width. */
#define BLANK "\xef\xbf\xbc"
#define NO_BREAK_SPACE "\xc2\xa0"
#define NUMBER_PADDING 3.0

/** cp_copy_new: Returns: (transfer full): an empty piece, @width points wide; 0 for a single line of any width */
CpCopy *
cp_copy_new (CpTypeRole role,
             double     width)
{
  CpCopy *self = g_new0 (CpCopy, 1);

  self->role = role;
  self->width = width;
  self->text = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (CpRun));
  self->spots = g_array_new (FALSE, FALSE, sizeof (CpSpot));
  g_array_set_clear_func (self->spots, cp_spot_clear);
  return self;
}

/** cp_copy_free: frees @self */
void
cp_copy_free (CpCopy *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->runs);
  g_array_unref (self->spots);
  g_free (self);
}

/* Whether @text holds letters or controls that could turn the words after it round. */
static gboolean
turns_direction (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if ((c >= 0x590 && c <= 0x8ff) || (c >= 0x200e && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
          || (c >= 0x2066 && c <= 0x2069) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff))
        return TRUE;
    }
  return FALSE;
}

/** cp_copy_add: adds words; breaks of lines in them are spaces, and their direction is their own */
void
cp_copy_add (CpCopy     *self,
             const char *text)
{
  gboolean isolate = turns_direction (text);

  if (isolate)
    g_string_append (self->text, "\xe2\x81\xa8");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (self->text, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
  if (isolate)
    g_string_append (self->text, "\xe2\x81\xa9");
}

static void
add_run (CpCopy   *self,
         CpRunKind kind,
         gsize     start,
         double    width)
{
  CpRun run = { (guint32) start, (guint32) self->text->len, kind, width };

  g_array_append_val (self->runs, run);
}

/** cp_copy_add_strong: adds words in bold */
void
cp_copy_add_strong (CpCopy     *self,
                    const char *text)
{
  gsize start = self->text->len;

  cp_copy_add (self, text);
  add_run (self, CP_RUN_STRONG, start, 0);
}

/** cp_copy_add_pale: adds words in the secondary tone */
void
cp_copy_add_pale (CpCopy     *self,
                  const char *text)
{
  gsize start = self->text->len;

  cp_copy_add (self, text);
  add_run (self, CP_RUN_PALE, start, 0);
}

/** cp_copy_add_slanted: adds words in italics */
void
cp_copy_add_slanted (CpCopy     *self,
                     const char *text)
{
  gsize start = self->text->len;

  cp_copy_add (self, text);
  add_run (self, CP_RUN_SLANTED, start, 0);
}

/** cp_copy_add_space: adds a space that no line breaks at */
void
cp_copy_add_space (CpCopy *self)
{
  g_string_append (self->text, NO_BREAK_SPACE);
}

static CpSpot *
add_spot (CpCopy  *self,
          CpSpotKind kind,
          gsize    start)
{
  CpSpot spot = { .kind = kind, .start = (guint) start, .end = (guint) self->text->len };

  g_array_append_val (self->spots, spot);
  return &g_array_index (self->spots, CpSpot, self->spots->len - 1);
}

/* A place in the line of @width points for a sign. */
static void
add_blank (CpCopy *self,
           double  width)
{
  gsize start = self->text->len;

  g_string_append (self->text, BLANK);
  add_run (self, CP_RUN_BLANK, start, width);
}

/**
 * cp_copy_add_number:
 * @leads_to: (nullable): the destination that the number is a link to
 * @is: (nullable): the destination that this place is
 *
 * Adds the number of a statement in its box.
 */
void
cp_copy_add_number (CpCopy     *self,
                    guint       number,
                    const char *leads_to,
                    const char *is)
{
  gsize start = self->text->len;
  CpSpot *spot;

  add_blank (self, NUMBER_PADDING);
  g_string_append_printf (self->text, "%u", number);
  add_blank (self, NUMBER_PADDING);
  add_run (self, CP_RUN_NUMBER, start, 0);
  spot = add_spot (self, CP_SPOT_NUMBER, start);
  spot->leads_to = g_strdup (leads_to);
  spot->is = g_strdup (is);
}

static CpSpot *
add_sign (CpCopy  *self,
          CpSpotKind kind,
          double   width)
{
  gsize start = self->text->len;

  add_blank (self, width);
  return add_spot (self, kind, start);
}

/** cp_copy_add_mark: adds the mark of a statement */
void
cp_copy_add_mark (CpCopy         *self,
                  CpShape         shape,
                  CpStance        stance,
                  const CpColour *colour)
{
  CpSpot *spot = add_sign (self, CP_SPOT_MARK, cp_type_size (self->role) * 1.05);

  spot->shape = shape;
  spot->stance = stance;
  spot->colour = *colour;
}

/** cp_copy_add_answer: adds the sign of an answer */
void
cp_copy_add_answer (CpCopy         *self,
                    CpStance        stance,
                    const CpColour *colour)
{
  CpSpot *spot = add_sign (self, CP_SPOT_ANSWER, cp_type_size (self->role) * 1.15);

  spot->stance = stance;
  spot->colour = *colour;
}

/** cp_copy_add_warning: adds the sign of said against done */
void
cp_copy_add_warning (CpCopy *self)
{
  add_sign (self, CP_SPOT_WARNING, cp_type_size (self->role) * 1.3);
}

/** cp_copy_add_link: adds words that lead to an address */
void
cp_copy_add_link (CpCopy     *self,
                  const char *text,
                  const char *uri)
{
  gsize start = self->text->len;
  CpSpot *spot;

  cp_copy_add (self, text);
  spot = add_spot (self, CP_SPOT_LINK, start);
  spot->leads_to = g_strdup (uri);
}

/** cp_copy_set_colour: the colour of all words that have none of their own */
void
cp_copy_set_colour (CpCopy         *self,
                    const CpColour *colour)
{
  self->colour = *colour;
  self->coloured = TRUE;
}

/** cp_copy_set_align: to which side lines are set */
void
cp_copy_set_align (CpCopy        *self,
                   PangoAlignment align)
{
  self->align = align;
}

/** cp_copy_set_lines: the most lines; what is longer ends in "…" */
void
cp_copy_set_lines (CpCopy *self,
                   guint   lines)
{
  self->lines = lines;
}

/** cp_copy_is_empty: Returns: whether there are no words */
gboolean
cp_copy_is_empty (const CpCopy *self)
{
  return self->text->len == 0;
}

static PangoLayout *
set (CpCopy *self,
     CpType *type)
{
  PangoLayout *layout = cp_type_set (type, self->role, self->text->str, cp_runs_attributes (self->runs, cp_type_size (self->role)));

  pango_layout_set_alignment (layout, self->align);
  if (self->width > 0)
    {
      pango_layout_set_width (layout, (int) (self->width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  if (self->lines > 0)
    {
      pango_layout_set_height (layout, -(int) self->lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/** cp_copy_height: Returns: how high it is, in points */
double
cp_copy_height (CpCopy *self,
                CpType *type)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  if (self->text->len == 0)
    return 0;
  layout = set (self, type);
  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

/** cp_copy_width: Returns: how wide the words are, in points */
double
cp_copy_width (CpCopy *self,
               CpType *type)
{
  g_autoptr (PangoLayout) layout = set (self, type);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* Moves what lies behind byte @at into @rest. */
static void
move_spots (CpCopy *self,
            CpCopy *rest,
            guint   at)
{
  for (guint i = self->spots->len; i-- > 0;)
    {
      CpSpot *spot = &g_array_index (self->spots, CpSpot, i);

      if (spot->start >= at)
        {
          CpSpot moved = *spot;

          moved.start -= at;
          moved.end -= at;
          g_array_prepend_val (rest->spots, moved);
          spot->leads_to = spot->is = NULL;
          g_array_remove_index (self->spots, i);
        }
    }
}

/**
 * cp_copy_split:
 * @lines: how many stay
 *
 * Parts a piece that is too long for a page.
 *
 * Returns: (transfer full) (nullable): what comes after the first @lines, which stay in @self; %NULL where it has no more
 */
CpCopy *
cp_copy_split (CpCopy *self,
               CpType *type,
               guint   lines)
{
  g_autoptr (PangoLayout) layout = set (self, type);
  PangoLayoutLine *line;
  CpCopy *rest;
  guint at;

  if ((guint) pango_layout_get_line_count (layout) <= lines)
    return NULL;
  line = pango_layout_get_line_readonly (layout, (int) lines);
  at = (guint) line->start_index;

  rest = cp_copy_new (self->role, self->width);
  rest->align = self->align;
  rest->colour = self->colour;
  rest->coloured = self->coloured;
  g_string_append (rest->text, self->text->str + at);
  cp_runs_part (self->runs, rest->runs, at);
  move_spots (self, rest, at);
  g_string_truncate (self->text, at);
  return rest;
}

/* Where @spot stands in @layout. */
static CpSpotPlace
place_of (const CpCopy *self,
          const CpSpot *spot,
          PangoLayout  *layout)
{
  const char *last = g_utf8_prev_char (self->text->str + spot->end);
  PangoRectangle from, to;
  double left;

  pango_layout_index_to_pos (layout, (int) spot->start, &from);
  pango_layout_index_to_pos (layout, (int) (last - self->text->str), &to);
  left = (double) MIN (from.x, from.x + from.width) / PANGO_SCALE;
  return (CpSpotPlace){ left, (double) from.y / PANGO_SCALE, (double) MAX (to.x, to.x + to.width) / PANGO_SCALE - left,
                        (double) from.height / PANGO_SCALE };
}

/** cp_copy_draw: draws it with its upper left corner at (@x, @y) */
void
cp_copy_draw (CpCopy         *self,
              CpType         *type,
              const CpCanvas *canvas,
              double          x,
              double          y)
{
  g_autoptr (PangoLayout) layout = NULL;
  CpColour ink = self->coloured ? self->colour : cp_palette_tone (canvas->scheme, CP_TONE_TEXT);

  if (self->text->len == 0)
    return;
  layout = set (self, type);
  cp_sign_set_colour (canvas->cr, &ink);
  cairo_move_to (canvas->cr, x, y);
  pango_cairo_show_layout (canvas->cr, layout);
  for (guint i = 0; i < self->spots->len; i++)
    {
      const CpSpot *spot = &g_array_index (self->spots, CpSpot, i);
      CpSpotPlace place = place_of (self, spot, layout);

      place.x += x;
      place.y += y;
      cp_spot_draw (spot, canvas, &place, cp_type_size (self->role));
    }
}
