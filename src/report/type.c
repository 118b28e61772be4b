/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/type.h"

#include <pango/pangocairo.h>

struct _CpType
{
  PangoContext         *context;
  PangoFontDescription *fonts[CP_N_TYPES];
};

/* Size and distance of lines in points. */
static const struct
{
  double      size;
  double      line;
  PangoWeight weight;
} roles[CP_N_TYPES] = {
  [CP_TYPE_TITLE] = { 22, 26, PANGO_WEIGHT_ULTRABOLD },
  [CP_TYPE_LEAD] = { 10.5, 14.5, PANGO_WEIGHT_NORMAL },
  [CP_TYPE_PART] = { 13, 16.5, PANGO_WEIGHT_ULTRABOLD },
  [CP_TYPE_QUOTATION] = { 9.75, 13.5, PANGO_WEIGHT_NORMAL },
  [CP_TYPE_NAME] = { 9.5, 13, PANGO_WEIGHT_BOLD },
  [CP_TYPE_ANSWER] = { 10, 13, PANGO_WEIGHT_ULTRABOLD },
  [CP_TYPE_TABLE] = { 8.75, 11.5, PANGO_WEIGHT_NORMAL },
  [CP_TYPE_TABLE_HEAD] = { 8.75, 12, PANGO_WEIGHT_BOLD },
  [CP_TYPE_ATTRIBUTION] = { 8, 11.5, PANGO_WEIGHT_NORMAL },
  [CP_TYPE_BODY] = { 9.5, 13, PANGO_WEIGHT_NORMAL },
  [CP_TYPE_RUNNING] = { 8, 11, PANGO_WEIGHT_NORMAL },
  [CP_TYPE_CHIP] = { 8, 11, PANGO_WEIGHT_BOLD },
  [CP_TYPE_LETTERS] = { 7.5, 10, PANGO_WEIGHT_BOLD },
};

static gboolean
has_family (PangoFontMap *map,
            const char   *name)
{
  g_autofree PangoFontFamily **families = NULL;
  int n_families;

  pango_font_map_list_families (map, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    if (g_ascii_strcasecmp (pango_font_family_get_name (families[i]), name) == 0)
      return TRUE;
  return FALSE;
}

/** cp_type_new: Returns: (transfer full): Cantarell where the system has it, else its sans-serif face */
CpType *
cp_type_new (void)
{
  CpType *self = g_new0 (CpType, 1);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  const char *family = has_family (map, "Cantarell") ? "Cantarell" : "Sans";

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  self->context = pango_font_map_create_context (map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  for (guint i = 0; i < CP_N_TYPES; i++)
    {
      self->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family (self->fonts[i], family);
      pango_font_description_set_weight (self->fonts[i], roles[i].weight);
      pango_font_description_set_size (self->fonts[i], (int) (roles[i].size * PANGO_SCALE));
    }
  cairo_font_options_destroy (options);
  return self;
}

/** cp_type_free: frees @self */
void
cp_type_free (CpType *self)
{
  for (guint i = 0; i < CP_N_TYPES; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * cp_type_set:
 * @attributes: (transfer full) (nullable): more than @role says
 *
 * Returns: (transfer full): @text set in @role, on one line until it is given a width
 */
PangoLayout *
cp_type_set (CpType        *self,
             CpTypeRole     role,
             const char    *text,
             PangoAttrList *attributes)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attrs = attributes != NULL ? attributes : pango_attr_list_new ();

  pango_attr_list_insert (attrs, pango_attr_line_height_new_absolute ((int) (roles[role].line * PANGO_SCALE)));
  /* What the report says itself runs its own way, even where a name in it that runs the other way comes first. */
  pango_layout_set_auto_dir (layout, role == CP_TYPE_TITLE || role == CP_TYPE_QUOTATION);
  pango_layout_set_font_description (layout, self->fonts[role]);
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/** cp_type_size: Returns: the size of the letters in points */
double
cp_type_size (CpTypeRole role)
{
  return roles[role].size;
}

/** cp_type_line: Returns: the distance of two lines in points */
double
cp_type_line (CpTypeRole role)
{
  return roles[role].line;
}
