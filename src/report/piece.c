/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/piece.h"

#include <pango/pangocairo.h>

#include "report/pattern.h"

typedef enum
{
  ITEM_COPY,
  ITEM_LINE,
  ITEM_STRIP,
  ITEM_RULE,
  ITEM_CHIP,
  ITEM_LETTERS,
  ITEM_KNOT,
  ITEM_FRAME,
  ITEM_DRAWING,
} ItemKind;

typedef struct
{
  ItemKind       kind;
  double         x, y, width, height;
  CpPartyInk     ink;
  CpTone         tone;
  CpContrastSign sign;
  double         align;
  char          *words;
  CpCopy        *copy;
  CpPieceDraw    draw;
  gpointer       data;
  GDestroyNotify data_free;
} Item;

#define RULE_WIDTH 2.0
#define PATTERN_UNIT 0.75

static void
item_clear (gpointer data)
{
  Item *item = data;

  g_free (item->words);
  g_clear_pointer (&item->copy, cp_copy_free);
  if (item->data_free != NULL)
    item->data_free (item->data);
}

/** cp_piece_new: Returns: (transfer full): a piece with nothing on it, of the part of the report that is called @part (static) */
CpPiece *
cp_piece_new (const char *part)
{
  CpPiece *self = g_new0 (CpPiece, 1);

  self->part = part;
  self->structure = "P";
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);
  return self;
}

/** cp_piece_free: frees @self */
void
cp_piece_free (CpPiece *self)
{
  g_free (self->outline);
  g_array_unref (self->items);
  g_free (self);
}

static void
add (CpPiece *self,
     Item     item)
{
  g_array_append_val (self->items, item);
}

/** cp_piece_add_copy: adds @copy (transfer full) with its upper left corner at (@x, @y) */
void
cp_piece_add_copy (CpPiece *self,
                   CpCopy  *copy,
                   double   x,
                   double   y)
{
  add (self, (Item){ .kind = ITEM_COPY, .x = x, .y = y, .copy = copy });
}

/** cp_piece_add_line: adds a level line, its middle at @y */
void
cp_piece_add_line (CpPiece *self,
                   double   x,
                   double   y,
                   double   width,
                   double   thickness,
                   CpTone   tone)
{
  add (self, (Item){ .kind = ITEM_LINE, .x = x, .y = y, .width = width, .height = thickness, .tone = tone });
}

/** cp_piece_add_strip: adds a strip in a party's pattern */
void
cp_piece_add_strip (CpPiece          *self,
                    double            x,
                    double            y,
                    double            width,
                    double            height,
                    const CpPartyInk *ink)
{
  add (self, (Item){ .kind = ITEM_STRIP, .x = x, .y = y, .width = width, .height = height, .ink = *ink });
}

/** cp_piece_add_rule: adds the upright rule beside a party's words */
void
cp_piece_add_rule (CpPiece          *self,
                   double            x,
                   double            y,
                   double            length,
                   const CpPartyInk *ink)
{
  add (self, (Item){ .kind = ITEM_RULE, .x = x, .y = y, .height = length, .ink = *ink });
}

/** cp_piece_add_chip: adds a contrast; @align is the part of its width that lies before @x */
void
cp_piece_add_chip (CpPiece       *self,
                   CpContrastSign sign,
                   const char    *word,
                   double         x,
                   double         y,
                   double         align)
{
  add (self, (Item){ .kind = ITEM_CHIP, .x = x, .y = y, .sign = sign, .words = g_strdup (word), .align = align });
}

/** cp_piece_add_letters: adds a party's letters on its colour */
void
cp_piece_add_letters (CpPiece          *self,
                      const char       *letters,
                      double            x,
                      double            y,
                      const CpPartyInk *ink)
{
  add (self, (Item){ .kind = ITEM_LETTERS, .x = x, .y = y, .words = g_strdup (letters), .ink = *ink });
}

/** cp_piece_add_knot: adds what joins two statements set level, their middle at (@x, @y): a pair, or words @against deeds */
void
cp_piece_add_knot (CpPiece *self,
                   gboolean against,
                   double   x,
                   double   y)
{
  add (self, (Item){ .kind = ITEM_KNOT, .x = x, .y = y, .sign = against ? CP_SIGN_CLASH : CP_SIGN_ACCORD });
}

/** cp_piece_add_frame: adds a frame with round corners */
void
cp_piece_add_frame (CpPiece *self,
                    double   x,
                    double   y,
                    double   width,
                    double   height)
{
  add (self, (Item){ .kind = ITEM_FRAME, .x = x, .y = y, .width = width, .height = height });
}

/** cp_piece_add_drawing: adds what @draw draws */
void
cp_piece_add_drawing (CpPiece       *self,
                      CpPieceDraw    draw,
                      gpointer       data,
                      GDestroyNotify data_free)
{
  add (self, (Item){ .kind = ITEM_DRAWING, .draw = draw, .data = data, .data_free = data_free });
}

static double
text_width (CpType     *type,
            CpTypeRole  role,
            const char *text)
{
  g_autoptr (PangoLayout) layout = cp_type_set (type, role, text, NULL);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

static void
show (const CpCanvas *canvas,
      CpType         *type,
      CpTypeRole      role,
      const char     *text,
      const CpColour *ink,
      double          x,
      double          middle)
{
  g_autoptr (PangoLayout) layout = cp_type_set (type, role, text, NULL);

  cp_sign_set_colour (canvas->cr, ink);
  cairo_move_to (canvas->cr, x, middle - cp_type_line (role) / 2);
  pango_cairo_show_layout (canvas->cr, layout);
}

/** cp_letters_width: Returns: how wide the badge of @letters is */
double
cp_letters_width (CpType     *type,
                  const char *letters)
{
  return MAX (text_width (type, CP_TYPE_LETTERS, letters) + 9, 17);
}

/** cp_letters_draw: draws a party's letters on its colour. Returns: the badge's width */
double
cp_letters_draw (const CpCanvas   *canvas,
                 CpType           *type,
                 const char       *letters,
                 const CpPartyInk *ink,
                 double            x,
                 double            y)
{
  CpColour ground = cp_palette_tone (canvas->scheme, CP_TONE_GROUND);
  double width = cp_letters_width (type, letters);

  cairo_new_path (canvas->cr);
  cp_sign_rounded (canvas->cr, x, y, width, CP_LETTERS_HEIGHT, 3.5);
  cp_sign_set_colour (canvas->cr, &ink->colour);
  cairo_fill (canvas->cr);
  show (canvas, type, CP_TYPE_LETTERS, letters, &ground, x + (width - text_width (type, CP_TYPE_LETTERS, letters)) / 2,
        y + CP_LETTERS_HEIGHT / 2);
  return width;
}

/** cp_chip_width: Returns: how wide the chip with @word is */
double
cp_chip_width (CpType     *type,
               const char *word)
{
  return text_width (type, CP_TYPE_CHIP, word) + 12 + 15;
}

/** cp_chip_draw: draws a contrast chip; @align is the part of its width that lies before @x. Returns: its width */
double
cp_chip_draw (const CpCanvas *canvas,
              CpType         *type,
              CpContrastSign  sign,
              const char     *word,
              double          x,
              double          y,
              double          align)
{
  double width = cp_chip_width (type, word);
  CpColour ink = cp_sign_chip_text (sign, canvas->scheme);

  x -= align * width;
  cp_sign_draw_chip (canvas->cr, x, y, width, CP_CHIP_HEIGHT, sign, canvas->scheme);
  cp_sign_draw_contrast (canvas->cr, x + 11, y + CP_CHIP_HEIGHT / 2, 9.5, sign, &ink);
  show (canvas, type, CP_TYPE_CHIP, word, &ink, x + 19, y + CP_CHIP_HEIGHT / 2);
  return width;
}

static void
draw_line (const CpCanvas *canvas,
           const Item     *item)
{
  CpColour ink = cp_palette_tone (canvas->scheme, item->tone);

  cp_sign_set_colour (canvas->cr, &ink);
  cairo_rectangle (canvas->cr, item->x, item->y - item->height / 2, item->width, item->height);
  cairo_fill (canvas->cr);
}

static void
draw_frame (const CpCanvas *canvas,
            const Item     *item)
{
  CpColour ink = cp_palette_tone (canvas->scheme, CP_TONE_TEXT);

  cp_sign_set_colour (canvas->cr, &ink);
  cairo_new_path (canvas->cr);
  cp_sign_rounded (canvas->cr, item->x, item->y, item->width, item->height, 4.5);
  cairo_set_line_width (canvas->cr, 0.8);
  cairo_stroke (canvas->cr);
}

static void
draw_knot (const CpCanvas *canvas,
           const Item     *item)
{
  CpColour ink = cp_palette_tone (canvas->scheme, CP_TONE_SECONDARY);

  if (item->sign == CP_SIGN_CLASH)
    cp_sign_draw_contrast (canvas->cr, item->x, item->y, 10, CP_SIGN_CLASH, &ink);
  else
    cp_sign_draw_pair (canvas->cr, item->x, item->y, 8.5, &ink);
}

static void
draw_item (const Item     *item,
           const CpCanvas *canvas,
           CpType         *type)
{
  cairo_t *cr = canvas->cr;

  switch (item->kind)
    {
    case ITEM_COPY:
      cp_copy_draw (item->copy, type, canvas, item->x, item->y);
      break;
    case ITEM_LINE:
      draw_line (canvas, item);
      break;
    case ITEM_STRIP:
      cp_pattern_fill (cr, item->x, item->y, item->width, item->height, PATTERN_UNIT, item->ink.pattern, &item->ink.colour);
      break;
    case ITEM_RULE:
      cp_pattern_draw_rule (cr, item->x + RULE_WIDTH / 2, item->y, item->height, RULE_WIDTH, item->ink.pattern, &item->ink.colour);
      break;
    case ITEM_CHIP:
      cp_chip_draw (canvas, type, item->sign, item->words, item->x, item->y, item->align);
      break;
    case ITEM_LETTERS:
      cp_letters_draw (canvas, type, item->words, &item->ink, item->x, item->y);
      break;
    case ITEM_KNOT:
      draw_knot (canvas, item);
      break;
    case ITEM_FRAME:
      draw_frame (canvas, item);
      break;
    case ITEM_DRAWING:
    default:
      item->draw (canvas, type, item->data);
      break;
    }
}

/** cp_piece_draw: draws the piece with its upper left corner at (@x, @y) */
void
cp_piece_draw (CpPiece        *self,
               const CpCanvas *canvas,
               CpType         *type,
               double          x,
               double          y)
{
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, x, y);
  if (canvas->tagged)
    cairo_tag_begin (canvas->cr, self->structure, NULL);
  for (guint i = 0; i < self->items->len; i++)
    draw_item (&g_array_index (self->items, Item, i), canvas, type);
  if (canvas->tagged)
    cairo_tag_end (canvas->cr, self->structure);
  cairo_restore (canvas->cr);
}
