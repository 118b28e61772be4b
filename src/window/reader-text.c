/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/reader-text.h"

#include <glib/gi18n-lib.h>

/**
 * CpReaderText:
 *
 * The text of an article with its statements marked, and their sources bold.
 */
struct _CpReaderText
{
  GtkTextView parent_instance;

  CpViewState *state;
  guint        article;
  const void  *shown;      /* the article whose text is in the buffer; only compared */
  gboolean     show_marks;
  GtkTextTag  *source_tag;
  GtkTextTag  *heading_tag;
  GtkTextTag  *gap_tag;     /* the empty line between paragraphs, which is half a line high */
  CpMarkLookOf look;        /* NULL where marks look as in the reader */
  gpointer     look_data;
};

G_DEFINE_FINAL_TYPE (CpReaderText, cp_reader_text, GTK_TYPE_TEXT_VIEW)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CpArticle *
article_of (CpReaderText *self)
{
  CpModel *model = cp_view_state_get_model (self->state);

  return self->article < model->articles->len ? g_ptr_array_index (model->articles, self->article) : NULL;
}

static void
span_iters (CpReaderText *self,
            CpSpan        span,
            GtkTextIter  *start,
            GtkTextIter  *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_offset (buffer, start, (int) span.start);
  gtk_text_buffer_get_iter_at_offset (buffer, end, (int) span.end);
}

/* What the person filters out is not marked; what is chosen always is. */
static CpMarkLook
look_of (CpReaderText *self,
         guint         statement)
{
  if (self->look != NULL)
    return self->look (statement, self->look_data);
  if ((gint32) statement == cp_view_state_get_selected (self->state))
    return CP_MARK_CHOSEN;
  return self->show_marks && cp_view_state_passes (self->state, statement) ? CP_MARK_PARTY : CP_MARK_HIDDEN;
}

static void
cp_reader_text_snapshot_layer (GtkTextView     *view,
                               GtkTextViewLayer layer,
                               GtkSnapshot     *snapshot)
{
  CpReaderText *self = CP_READER_TEXT (view);
  CpModel *model = cp_view_state_get_model (self->state);
  CpSpan visible;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || article_of (self) != self->shown || self->shown == NULL)
    return;
  visible = cp_reader_marks_visible (view);
  for (guint i = 0; i < model->statements->len; i++)
    if (((CpModelStatement *) g_ptr_array_index (model->statements, i))->article == self->article)
      cp_reader_marks_draw (view, snapshot, model, i, look_of (self, i), visible);
}

/* A click in a statement chooses it */

static gint32
statement_at (CpReaderText *self,
              guint32       offset)
{
  CpModel *model = cp_view_state_get_model (self->state);

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      for (guint k = 0; s->article == self->article && k < s->n_content; k++)
        if (cp_span_contains (s->content[k], offset))
          return (gint32) i;
    }
  return -1;
}

static void
on_released (GtkGestureClick *gesture G_GNUC_UNUSED,
             int              n_press,
             double           x,
             double           y,
             CpReaderText    *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;
  int buffer_x, buffer_y;
  gint32 statement;

  if (n_press != 1 || gtk_text_buffer_get_has_selection (buffer))
    return;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
    return;
  statement = statement_at (self, (guint32) gtk_text_iter_get_offset (&iter));
  if (statement < 0)
    return;
  cp_view_state_select (self->state, statement);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
apply_tags (CpReaderText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  CpModel *model = cp_view_state_get_model (self->state);
  CpArticle *article = article_of (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
  for (guint i = 0; article != NULL && i < article->blocks->len; i++)
    {
      const CpBlock *block = &g_array_index (article->blocks, CpBlock, i);

      if (block->kind != CP_BLOCK_HEADING)
        continue;
      span_iters (self, block->span, &start, &end);
      gtk_text_buffer_apply_tag (buffer, self->heading_tag, &start, &end);
    }
  for (guint i = 0; article != NULL && i + 1 < article->blocks->len; i++)
    {
      guint32 gap = g_array_index (article->blocks, CpBlock, i).span.end;

      span_iters (self, (CpSpan){ gap + 1, gap + 2 }, &start, &end);
      gtk_text_buffer_apply_tag (buffer, self->gap_tag, &start, &end);
    }
  for (guint i = 0; self->show_marks && i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->article != self->article || cp_span_is_empty (s->source))
        continue;
      span_iters (self, s->source, &start, &end);
      gtk_text_buffer_apply_tag (buffer, self->source_tag, &start, &end);
    }
}

static void
on_model_changed (CpReaderText *self)
{
  cp_reader_text_set_article (self, self->article);
}

static void
cp_reader_text_dispose (GObject *object)
{
  CpReaderText *self = CP_READER_TEXT (object);

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  G_OBJECT_CLASS (cp_reader_text_parent_class)->dispose (object);
}

static void
cp_reader_text_finalize (GObject *object)
{
  g_clear_object (&CP_READER_TEXT (object)->state);
  G_OBJECT_CLASS (cp_reader_text_parent_class)->finalize (object);
}

static void
cp_reader_text_class_init (CpReaderTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_reader_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_reader_text_finalize;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = cp_reader_text_snapshot_layer;
  signals[CHOSEN] = g_signal_new ("chosen", CP_TYPE_READER_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_reader_text_init (CpReaderText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "reading");
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, 18);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_text_view_set_left_margin (view, 6);
  gtk_text_view_set_right_margin (view, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text of the article"), -1);
  self->source_tag = gtk_text_buffer_create_tag (buffer, "source", "weight", PANGO_WEIGHT_BOLD, NULL);
  self->heading_tag = gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.1, NULL);
  self->gap_tag = gtk_text_buffer_create_tag (buffer, "gap", "scale", 0.4, NULL);
  self->show_marks = TRUE;
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/** cp_reader_text_new: Returns: (transfer floating): a view of no article yet */
GtkWidget *
cp_reader_text_new (CpViewState *state)
{
  CpReaderText *self = g_object_new (CP_TYPE_READER_TEXT, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** cp_reader_text_set_article: shows @article; its text is only set again where it is another */
void
cp_reader_text_set_article (CpReaderText *self,
                            guint         article)
{
  CpArticle *a;

  self->article = article;
  a = article_of (self);
  if (a != self->shown)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), a != NULL ? a->text : "", -1);
  self->shown = a;
  apply_tags (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cp_reader_text_get_state: Returns: (transfer none): what the window looks at */
CpViewState *
cp_reader_text_get_state (CpReaderText *self)
{
  return self->state;
}

/** cp_reader_text_get_article: Returns: the article that is shown */
guint
cp_reader_text_get_article (CpReaderText *self)
{
  return self->article;
}

/** cp_reader_text_set_show_marks: shows the marks, or the text clean */
void
cp_reader_text_set_show_marks (CpReaderText *self,
                               gboolean      show)
{
  self->show_marks = show;
  apply_tags (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cp_reader_text_get_show_marks: Returns: whether statements are marked */
gboolean
cp_reader_text_get_show_marks (CpReaderText *self)
{
  return self->show_marks;
}

/** cp_reader_text_show_statement: brings the words of @statement to view, a third from the top, and the cursor to them */
void
cp_reader_text_show_statement (CpReaderText *self,
                               guint         statement)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  const CpModelStatement *s = g_ptr_array_index (cp_view_state_get_model (self->state)->statements, statement);
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) s->content[0].start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0.05, TRUE, 0, 0.33);
}

/** cp_reader_text_reveal_statement: moves the text no more than is needed to see where @statement begins */
void
cp_reader_text_reveal_statement (CpReaderText *self,
                                 guint         statement)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  const CpModelStatement *s = g_ptr_array_index (cp_view_state_get_model (self->state)->statements, statement);
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) s->content[0].start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
}

/** cp_reader_text_get_selection: Returns: whether text is selected; @span (out) is where, without white space at its ends */
gboolean
cp_reader_text_get_selection (CpReaderText *self,
                              CpSpan       *span)
{
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end))
    return FALSE;
  while (gtk_text_iter_compare (&start, &end) < 0 && g_unichar_isspace (gtk_text_iter_get_char (&start)))
    gtk_text_iter_forward_char (&start);
  while (gtk_text_iter_compare (&start, &end) < 0)
    {
      GtkTextIter last = end;

      gtk_text_iter_backward_char (&last);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&last)))
        break;
      end = last;
    }
  span->start = (guint32) gtk_text_iter_get_offset (&start);
  span->end = (guint32) gtk_text_iter_get_offset (&end);
  return !cp_span_is_empty (*span);
}

/** cp_reader_text_statement_y: Returns: the middle of the line where @statement begins, in the widget's pixels */
gint
cp_reader_text_statement_y (CpReaderText *self,
                            guint         statement)
{
  const CpModelStatement *s = g_ptr_array_index (cp_view_state_get_model (self->state)->statements, statement);
  GtkTextIter start, end;
  GdkRectangle place;
  int x, y;

  span_iters (self, s->content[0], &start, &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &start, &place);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, place.x, place.y + place.height / 2, &x, &y);
  return y;
}

/** cp_reader_text_set_look: lets @look (nullable) say how each statement is marked, as long as the view lives */
void
cp_reader_text_set_look (CpReaderText *self,
                         CpMarkLookOf  look,
                         gpointer      user_data)
{
  self->look = look;
  self->look_data = user_data;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cp_reader_text_statement_lines: gives the top of the first line of @statement and the bottom of its last, in the buffer's pixels */
void
cp_reader_text_statement_lines (CpReaderText *self,
                                guint         statement,
                                gint         *top,
                                gint         *bottom)
{
  const CpModelStatement *s = g_ptr_array_index (cp_view_state_get_model (self->state)->statements, statement);
  GtkTextIter start, end, unused;
  GdkRectangle place;

  span_iters (self, s->content[0], &start, &unused);
  span_iters (self, s->content[s->n_content - 1], &unused, &end);
  gtk_text_iter_backward_char (&end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &start, &place);
  *top = place.y;
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &end, &place);
  *bottom = place.y + place.height;
}
