/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/timeline-inks.h"

#include "report/pattern.h"
#include "window/style.h"

/* Words kept set, before all are dropped and begun anew. */
#define MOST_WORDS 2000

struct _CpTimelineInks
{
  GtkWidget  *widget; /* not owned */
  int         scale;
  gboolean    mirrored;
  GdkRGBA     text, pale, accent, ground;
  GdkRGBA     parties[CP_N_PARTY_COLOURS];
  GHashTable *marks; /* key → GdkTexture */
  GHashTable *tiles; /* key → cairo_pattern_t */
  GHashTable *words; /* text, its first letter the weight → PangoLayout */
};

/** cp_timeline_inks_new: Returns: (transfer full): the colours that @widget has now; it must outlive them */
CpTimelineInks *
cp_timeline_inks_new (GtkWidget *widget)
{
  CpTimelineInks *self = g_new0 (CpTimelineInks, 1);

  self->widget = widget;
  self->scale = gtk_widget_get_scale_factor (widget);
  self->mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  cp_style_text_colour (widget, &self->text);
  cp_style_named_colour (widget, "secondary_fg", &self->pale);
  cp_style_named_colour (widget, "accent_bg_color", &self->accent);
  cp_style_named_colour (widget, "view_bg_color", &self->ground);
  for (guint i = 0; i < CP_N_PARTY_COLOURS; i++)
    cp_style_party_colour (widget, (int) i, &self->parties[i]);
  self->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) cairo_pattern_destroy);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

/** cp_timeline_inks_free: frees @self */
void
cp_timeline_inks_free (CpTimelineInks *self)
{
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->tiles);
  g_hash_table_unref (self->words);
  g_free (self);
}

/** cp_timeline_inks_text: Returns: the colour of words */
const GdkRGBA *
cp_timeline_inks_text (const CpTimelineInks *self)
{
  return &self->text;
}

/** cp_timeline_inks_pale: Returns: the colour of words beside the point */
const GdkRGBA *
cp_timeline_inks_pale (const CpTimelineInks *self)
{
  return &self->pale;
}

/** cp_timeline_inks_accent: Returns: the colour of what is chosen or focused */
const GdkRGBA *
cp_timeline_inks_accent (const CpTimelineInks *self)
{
  return &self->accent;
}

/** cp_timeline_inks_ground: Returns: the colour of the view */
const GdkRGBA *
cp_timeline_inks_ground (const CpTimelineInks *self)
{
  return &self->ground;
}

static CpColour
as_colour (const GdkRGBA *rgba)
{
  return (CpColour){ rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

/** cp_timeline_inks_party: Returns: a party's colour, that of words for -1; and its pattern */
CpColour
cp_timeline_inks_party (const CpTimelineInks *self,
                        const CpModel        *model,
                        gint32                party,
                        CpPattern            *pattern)
{
  const CpModelParty *of = party >= 0 ? g_ptr_array_index (model->parties, party) : NULL;

  *pattern = of != NULL ? cp_palette_pattern (of->colour) : CP_PATTERN_EMPTY;
  return as_colour (of != NULL ? &self->parties[of->colour % CP_N_PARTY_COLOURS] : &self->pale);
}

static gint64 *
make_key (guint           kind,
          const CpColour *colour)
{
  gint64 *key = g_new (gint64, 1);

  *key = (gint64) kind << 32 | cp_colour_to_rgb (colour);
  return key;
}

static GdkTexture *
draw_mark (const CpTimelineInks *self,
           CpShape               shape,
           CpStance              stance,
           const CpColour       *colour)
{
  int width = CP_TIMELINE_TEXTURE_WIDTH * self->scale, height = CP_TIMELINE_TEXTURE_HEIGHT * self->scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  CpSignInk ink = { *colour, as_colour (&self->ground), self->mirrored };
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;
  int stride;

  cairo_scale (cr, self->scale, self->scale);
  cp_sign_draw_mark (cr, CP_TIMELINE_TEXTURE_WIDTH / 2.0, CP_TIMELINE_TEXTURE_HEIGHT / 2.0, 13, shape, stance, &ink);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  cairo_surface_destroy (surface);
  return texture;
}

/** cp_timeline_inks_mark: Returns: (transfer none): a kind of mark, drawn once */
GdkTexture *
cp_timeline_inks_mark (CpTimelineInks *self,
                       CpShape         shape,
                       CpStance        stance,
                       const CpColour *colour)
{
  g_autofree gint64 *key = make_key (shape * 4 + stance, colour);
  GdkTexture *texture = g_hash_table_lookup (self->marks, key);

  if (texture == NULL)
    {
      texture = draw_mark (self, shape, stance, colour);
      g_hash_table_insert (self->marks, g_steal_pointer (&key), texture);
    }
  return texture;
}

/** cp_timeline_inks_tile: Returns: (transfer none): a party's pattern to fill bars with */
cairo_pattern_t *
cp_timeline_inks_tile (CpTimelineInks *self,
                       CpPattern       pattern,
                       const CpColour *colour)
{
  g_autofree gint64 *key = make_key (pattern, colour);
  cairo_pattern_t *tile = g_hash_table_lookup (self->tiles, key);

  if (tile == NULL)
    {
      tile = cp_pattern_tile (pattern, colour, self->scale);
      g_hash_table_insert (self->tiles, g_steal_pointer (&key), tile);
    }
  return tile;
}

/** cp_timeline_inks_words: Returns: (transfer none): a small piece of text, set once */
PangoLayout *
cp_timeline_inks_words (CpTimelineInks *self,
                        const char     *text,
                        gboolean        strong)
{
  g_autofree char *key = g_strconcat (strong ? "+" : "-", text, NULL);
  PangoLayout *layout = g_hash_table_lookup (self->words, key);

  if (layout == NULL)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      if (g_hash_table_size (self->words) >= MOST_WORDS)
        g_hash_table_remove_all (self->words);
      layout = gtk_widget_create_pango_layout (self->widget, text);
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      if (strong)
        pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
      g_hash_table_insert (self->words, g_steal_pointer (&key), layout);
    }
  return layout;
}
