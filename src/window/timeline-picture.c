/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The visible part of a timeline as a picture for other programs, on white whatever the window's style is. */
#include "window/timeline-picture.h"

#include <cairo-svg.h>

#include "comparison/atomic.h"
#include "report/chart.h"

#define WIDTH 720.0  /* points */
#define MARGIN 12.0
#define PNG_SCALE 2.0 /* pixels a point */

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw (const CpChart   *chart,
      cairo_surface_t *surface)
{
  g_autoptr (CpType) type = cp_type_new ();
  CpCanvas canvas = { cairo_create (surface), CP_SCHEME_LIGHT, FALSE };

  cairo_set_source_rgb (canvas.cr, 1, 1, 1);
  cairo_paint (canvas.cr);
  cairo_translate (canvas.cr, MARGIN, MARGIN);
  cp_chart_draw (chart, type, &canvas);
  cairo_destroy (canvas.cr);
}

static CpChart
make_chart (CpTimelineState *state)
{
  return cp_chart_new (cp_timeline_state_get_plot (state), cp_timeline_state_get_axis (state), WIDTH);
}

/** cp_timeline_picture_svg: Returns: (transfer full): the picture as SVG */
GBytes *
cp_timeline_picture_svg (CpTimelineState *state)
{
  CpChart chart = make_chart (state);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_bytes, bytes, WIDTH + 2 * MARGIN,
                                                                  cp_chart_height (&chart) + 2 * MARGIN);

  draw (&chart, surface);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/** cp_timeline_picture_png: Returns: (transfer full): the picture as PNG */
GBytes *
cp_timeline_picture_png (CpTimelineState *state)
{
  CpChart chart = make_chart (state);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ((WIDTH + 2 * MARGIN) * PNG_SCALE),
                                                         (int) ((cp_chart_height (&chart) + 2 * MARGIN) * PNG_SCALE));

  cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
  draw (&chart, surface);
  cairo_surface_write_to_png_stream (surface, write_bytes, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/** cp_timeline_picture_copy: puts the picture on the clipboard, as SVG and as PNG */
void
cp_timeline_picture_copy (CpTimelineState *state,
                          GdkClipboard    *clipboard)
{
  g_autoptr (GBytes) svg = cp_timeline_picture_svg (state);
  g_autoptr (GBytes) png = cp_timeline_picture_png (state);
  GdkContentProvider *forms[] = {
    gdk_content_provider_new_for_bytes ("image/png", png),
    gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
  };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));

  gdk_clipboard_set_content (clipboard, both);
}

/** cp_timeline_picture_save: writes the picture, as PNG where the name of @file ends so, else as SVG. Returns: whether it was written */
gboolean
cp_timeline_picture_save (CpTimelineState *state,
                          GFile           *file,
                          GError         **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);
  g_autoptr (GBytes) bytes = g_str_has_suffix (folded, ".png") ? cp_timeline_picture_png (state) : cp_timeline_picture_svg (state);

  return cp_atomic_write (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, error);
}
