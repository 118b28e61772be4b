/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/report.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "comparison/atomic.h"
#include "comparison/pairing.h"
#include "report/flow.h"
#include "report/maker.h"

#define MM (72 / 25.4)
#define SIDE_MARGIN (17.5 * MM)
#define TOP_MARGIN (16 * MM)
#define BOTTOM_MARGIN (20 * MM)
#define HEAD_BASE (9.5 * MM)
#define FOOT_LINE (16 * MM) /* from the lower edge */

struct _CpReport
{
  CpModel   *model;
  char      *title;
  CpPaper    paper;
  CpType    *type;
  GPtrArray *pieces; /* CpPiece */
  GPtrArray *pages;  /* CpPage */
};

static void
make (CpReport            *self,
      const GPtrArray     *corrections,
      const CpArrangement *arrangement)
{
  CpMaker maker = {
    .model = self->model,
    .title = self->title,
    .type = self->type,
    .scheme = self->paper.colour ? CP_SCHEME_LIGHT : CP_SCHEME_MONO,
    .width = self->paper.width - 2 * SIDE_MARGIN,
    .height = self->paper.height - TOP_MARGIN - BOTTOM_MARGIN,
    .pieces = self->pieces,
  };
  g_autoptr (GArray) by_hand = cp_pairing_by_hand (self->model, corrections);
  g_autoptr (GArray) order = cp_maker_order (self->model, arrangement);
  g_autofree guint8 *introduced = g_new0 (guint8, self->model->speakers->len + 1);
  g_autofree guint8 *placed = g_new0 (guint8, self->model->statements->len + 1);

  maker.by_hand = by_hand;
  maker.order = order;
  maker.introduced = introduced;
  maker.placed = placed;
  cp_make_cover (&maker);
  cp_make_answers (&maker);
  cp_make_issues (&maker);
  cp_make_timeline (&maker);
  cp_make_statements (&maker);
  cp_make_sources (&maker);
  cp_make_method (&maker);
  self->pages = cp_flow_pages (self->pieces, maker.height);
}

/**
 * cp_report_new:
 * @corrections: (nullable) (element-type CpCorrection): the person's; which statements stand beside each other is among them
 * @arrangement: (nullable): how the person set the sides beside each other: so they stand on paper
 * @title: the comparison's name
 * @paper: its size, and whether it takes colour
 *
 * Lays a comparison out on pages.
 *
 * Returns: (transfer full): the report
 */
CpReport *
cp_report_new (CpModel             *model,
               const GPtrArray     *corrections,
               const CpArrangement *arrangement,
               const char          *title,
               const CpPaper       *paper)
{
  CpReport *self = g_new0 (CpReport, 1);

  self->model = cp_model_ref (model);
  self->title = g_strdup (title != NULL && *title != '\0' ? title : _("Comparison"));
  self->paper = *paper;
  self->type = cp_type_new ();
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_piece_free);
  make (self, corrections, arrangement);
  return self;
}

/** cp_report_free: frees @self */
void
cp_report_free (CpReport *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->pieces);
  cp_type_free (self->type);
  cp_model_unref (self->model);
  g_free (self->title);
  g_free (self);
}

/** cp_report_n_pages: Returns: how many pages it has, one at least */
guint
cp_report_n_pages (CpReport *self)
{
  return self->pages->len;
}

/* The parts on a page, the running head's right end: "Issues · Timeline". */
static char *
list_parts (const CpPage *page)
{
  GString *list = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const char *part = g_array_index (page->pieces, CpPlaced, i).piece->part;

      if (g_strcmp0 (part, last) != 0)
        g_string_append_printf (list, "%s%s", list->len > 0 ? " · " : "", part);
      last = part;
    }
  return g_string_free (list, FALSE);
}

static void
draw_running (CpReport       *self,
              const CpCanvas *canvas,
              const char     *text,
              PangoAlignment  align,
              double          share,
              double          y)
{
  double width = self->paper.width - 2 * SIDE_MARGIN;
  g_autoptr (CpCopy) copy = cp_copy_new (CP_TYPE_RUNNING, width * share);

  cp_copy_add_pale (copy, text);
  cp_copy_set_align (copy, align);
  cp_copy_set_lines (copy, 1);
  cp_copy_draw (copy, self->type, canvas, SIDE_MARGIN + (align == PANGO_ALIGN_RIGHT ? width * (1 - share) : 0), y);
}

static void
draw_head_and_foot (CpReport       *self,
                    const CpCanvas *canvas,
                    guint           index)
{
  const CpPage *page = g_ptr_array_index (self->pages, index);
  g_autofree char *parts = list_parts (page);
  /* Translators: the number of a page and of all pages */
  g_autofree char *number = g_strdup_printf (_("%u of %u"), index + 1, self->pages->len);
  double foot = self->paper.height - FOOT_LINE;
  CpColour line = cp_palette_tone (canvas->scheme, CP_TONE_LINE);

  draw_running (self, canvas, self->title, PANGO_ALIGN_LEFT, 0.6, HEAD_BASE - 6);
  draw_running (self, canvas, parts, PANGO_ALIGN_RIGHT, 0.38, HEAD_BASE - 6);
  cp_sign_set_colour (canvas->cr, &line);
  cairo_rectangle (canvas->cr, SIDE_MARGIN, foot - 0.25, self->paper.width - 2 * SIDE_MARGIN, 0.5);
  cairo_fill (canvas->cr);
  draw_running (self, canvas, page->continues ? _("Continues overleaf")
                : _("Counterpoint report · every number leads to its words in full"),
                PANGO_ALIGN_LEFT, 0.75, foot + 6);
  draw_running (self, canvas, number, PANGO_ALIGN_RIGHT, 0.2, foot + 6);
}

/* A page across: its pieces run from the lower edge of the sheet upward. */
static void
turn (CpReport *self,
      cairo_t  *cr)
{
  cairo_translate (cr, SIDE_MARGIN, self->paper.height - BOTTOM_MARGIN);
  cairo_rotate (cr, -G_PI_2);
  cairo_translate (cr, -SIDE_MARGIN, -TOP_MARGIN);
}

static void
draw_page (CpReport       *self,
           guint           index,
           const CpCanvas *canvas)
{
  const CpPage *page = g_ptr_array_index (self->pages, index);

  draw_head_and_foot (self, canvas, index);
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CpPlaced *placed = &g_array_index (page->pieces, CpPlaced, i);
      CpCanvas plain = *canvas;

      /* A head that is repeated holds no place of its own. */
      plain.tagged = canvas->tagged && !placed->repeated;
      cairo_save (canvas->cr);
      if (placed->piece->turned)
        turn (self, canvas->cr);
      cp_piece_draw (placed->piece, &plain, self->type, SIDE_MARGIN, TOP_MARGIN + placed->y);
      cairo_restore (canvas->cr);
    }
}

/** cp_report_draw: draws page @page (from 0) on a surface whose units are points */
void
cp_report_draw (CpReport *self,
                guint     page,
                cairo_t  *cr)
{
  CpCanvas canvas = { cr, self->paper.colour ? CP_SCHEME_LIGHT : CP_SCHEME_MONO, FALSE };

  g_return_if_fail (page < self->pages->len);
  draw_page (self, page, &canvas);
}

/* The newest article's day stands for the day of making: the same comparison gives the same bytes. */
static char *
find_date (const CpModel *model)
{
  CpDate newest = CP_DATE_NONE;

  for (guint i = 0; i < model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (model->articles, i);

      if (cp_date_is_valid (&article->published)
          && (!cp_date_is_valid (&newest) || cp_date_compare (&article->published, &newest) > 0))
        newest = article->published;
    }
  if (!cp_date_is_valid (&newest))
    return g_strdup ("1970-01-01T00:00:00Z");
  return g_strdup_printf ("%04d-%02d-%02dT00:00:00Z", newest.year, newest.month, newest.day);
}

static void
set_metadata (CpReport        *self,
              cairo_surface_t *surface)
{
  g_autofree char *date = find_date (self->model);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, _("A comparison of statements"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Counterpoint " CP_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
add_outline (CpReport        *self,
             cairo_surface_t *surface)
{
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < self->pages->len; i++)
    {
      const CpPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->pieces->len; j++)
        {
          const CpPlaced *placed = &g_array_index (page->pieces, CpPlaced, j);
          g_autofree char *target = NULL;
          double y;
          int entry;

          if (placed->piece->outline == NULL || placed->repeated)
            continue;
          /* Whole points: cairo looks for the decimal mark of the locale where it reads them. */
          y = placed->piece->turned ? TOP_MARGIN : TOP_MARGIN + placed->y;
          target = g_strdup_printf ("page=%u pos=[0 %ld]", i + 1, lround (y));
          entry = cairo_pdf_surface_add_outline (surface, placed->piece->nested ? parent : CAIRO_PDF_OUTLINE_ROOT,
                                                 placed->piece->outline, target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
          if (!placed->piece->nested)
            parent = entry;
        }
    }
}

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
make_pdf (CpReport       *self,
          cairo_status_t *status)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, self->paper.width, self->paper.height);
  CpCanvas canvas = { cairo_create (surface), self->paper.colour ? CP_SCHEME_LIGHT : CP_SCHEME_MONO, TRUE };

  set_metadata (self, surface);
  cairo_tag_begin (canvas.cr, "Document", NULL);
  for (guint i = 0; i < self->pages->len; i++)
    {
      draw_page (self, i, &canvas);
      if (i + 1 == self->pages->len)
        cairo_tag_end (canvas.cr, "Document");
      cairo_show_page (canvas.cr);
    }
  add_outline (self, surface);
  *status = cairo_status (canvas.cr);
  cairo_destroy (canvas.cr);
  cairo_surface_finish (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return bytes;
}

/**
 * cp_report_save_pdf:
 *
 * Writes the report as PDF with links, bookmarks and structure, the same bytes for the same comparison. The file is
 * replaced as a whole, or left as it was.
 *
 * Returns: whether it was written
 */
gboolean
cp_report_save_pdf (CpReport *self,
                    GFile    *file,
                    GError  **error)
{
  cairo_status_t status;
  g_autoptr (GByteArray) bytes = make_pdf (self, &status);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The report could not be drawn: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return cp_atomic_write (file, (const char *) bytes->data, bytes->len, NULL, error);
}
