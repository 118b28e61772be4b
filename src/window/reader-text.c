/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/reader-text.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/frame-budget.h"
#include "window/reader-place.h"

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
  guint        tagged;     /* what its tags were set for, in one number; 0 for none */
  guint        tagging;
  gboolean     show_marks;
  gboolean     pressed_selection; /* the button went down on what was selected */
  GtkTextTag  *source_tag;
  GtkTextTag  *heading_tag;
  GtkTextTag  *gap_tag;     /* the empty line between paragraphs, which is half a line high */
  CpMarkLookOf look;        /* NULL where marks look as in the reader */
  gpointer     look_data;
  gint32       edited;       /* the statement whose borders are being moved, -1 for none */
  GArray      *edited_spans; /* CpSpan: where they are now */
  CpReaderPlace *place;
  CpSpan       handles;      /* the borders that have handles; empty for none */
  gint         active_handle; /* 0 the start, 1 the end, -1 neither */
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

  if (article_of (self) != self->shown || self->shown == NULL)
    return;
  if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    {
      for (int i = 0; i < 2 && !cp_span_is_empty (self->handles); i++)
        cp_reader_marks_draw_handle (view, snapshot, i == 0 ? self->handles.start : self->handles.end, i == 1, self->active_handle == i);
      return;
    }
  visible = cp_reader_marks_visible (view);
  for (guint i = 0; i < model->statements->len; i++)
    {
      CpModelStatement s = *(const CpModelStatement *) g_ptr_array_index (model->statements, i);

      if (s.article != self->article)
        continue;
      if ((gint32) i == self->edited)
        {
          s.content = (CpSpan *) (gpointer) self->edited_spans->data;
          s.n_content = self->edited_spans->len;
        }
      cp_reader_marks_draw (view, snapshot, model, &s, look_of (self, i), visible);
    }
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

/* Returns: whether there is a character at the place, at or beside which @iter (out) is */
static gboolean
iter_at (CpReaderText *self,
         double        x,
         double        y,
         GtkTextIter  *iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), iter, buffer_x, buffer_y);
}

static gboolean
is_selected_at (CpReaderText *self,
                double        x,
                double        y)
{
  GtkTextIter start, end, at;

  iter_at (self, x, y, &at);
  return gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end) &&
         gtk_text_iter_in_range (&at, &start, &end);
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
  gint32 statement;

  if (self->pressed_selection)
    {
      iter_at (self, x, y, &iter);
      gtk_text_buffer_place_cursor (buffer, &iter);
    }
  if (n_press != 1 || gtk_text_buffer_get_has_selection (buffer) || !iter_at (self, x, y, &iter))
    return;
  statement = statement_at (self, (guint32) gtk_text_iter_get_offset (&iter));
  if (statement < 0)
    return;
  cp_view_state_select (self->state, statement);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* What the tags depend on, in one number: setting those of two thousand statements again takes longer than a frame lasts. */
static guint
tag_key (CpReaderText *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  guint key = g_direct_hash (self->shown) * 31 + (self->show_marks ? 1 : 0);

  for (guint i = 0; self->show_marks && i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->article == self->article)
        key = (key * 31 + s->source.start) * 31 + s->source.end;
    }
  return key != 0 ? key : 1;
}

static void
apply_tags (CpReaderText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  CpModel *model = cp_view_state_get_model (self->state);
  CpArticle *article = article_of (self);
  GtkTextIter start, end;

  if (tag_key (self) == self->tagged)
    return;
  self->tagged = tag_key (self);
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

/* What leaves for another program says whose words they are */

/* The statement that all of @span belongs to, or -1. */
static gint32
statement_around (CpReaderText *self,
                  CpSpan        span)
{
  CpModel *model = cp_view_state_get_model (self->state);

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->article == self->article && !s->deed && s->n_content > 0 && s->content[0].start <= span.start &&
          span.end <= s->content[s->n_content - 1].end)
        return (gint32) i;
    }
  return -1;
}

/** cp_reader_text_cite_selection: Returns: (transfer full) (nullable): the selected words with their source, %NULL where none are selected */
char *
cp_reader_text_cite_selection (CpReaderText *self)
{
  CpArticle *article = article_of (self);
  g_autofree char *words = NULL;
  CpSpan span;

  if (article == NULL || !cp_reader_text_get_selection (self, &span))
    return NULL;
  words = cp_article_slice (article, span);
  return cp_words_citation_of (cp_view_state_get_model (self->state), self->article, statement_around (self, span), words);
}

static void
copy_with_attribution (GtkTextView *view)
{
  CpReaderText *self = CP_READER_TEXT (view);
  gint32 selected = cp_view_state_get_selected (self->state);
  g_autofree char *citation = cp_reader_text_cite_selection (self);

  if (citation == NULL && selected >= 0)
    citation = cp_words_citation (cp_view_state_get_model (self->state), (guint) selected);
  if (citation == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), citation);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", _("Copied with attribution."));
}

static void
copy_words (GtkWidget  *widget,
            const char *action G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  GTK_TEXT_VIEW_CLASS (cp_reader_text_parent_class)->copy_clipboard (GTK_TEXT_VIEW (widget));
}

/* Only what was selected as the button went down is dragged out, and by us: the text view would let go of the words alone. Elsewhere a
 * drag selects, and where it began is soon selected, too. */
static void
on_drag_pressed (GtkGesture       *gesture,
                 GdkEventSequence *sequence,
                 CpReaderText     *self)
{
  double x, y;

  self->pressed_selection = gtk_gesture_get_point (gesture, sequence, &x, &y) && is_selected_at (self, x, y);
  if (self->pressed_selection)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (gesture, self->pressed_selection ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source G_GNUC_UNUSED,
                 double         x G_GNUC_UNUSED,
                 double         y G_GNUC_UNUSED,
                 CpReaderText  *self)
{
  g_autofree char *citation = cp_reader_text_cite_selection (self);

  return citation != NULL ? gdk_content_provider_new_typed (G_TYPE_STRING, citation) : NULL;
}

static void
add_drag_source (CpReaderText *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "begin", G_CALLBACK (on_drag_pressed), self);
  g_signal_connect (drag, "prepare", G_CALLBACK (on_drag_prepare), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* In a long article to set the text and to tag it would together hold the main loop for longer than a frame. */
static gboolean
tag_now (gpointer data)
{
  CpReaderText *self = CP_READER_TEXT (data);

  self->tagging = 0;
  apply_tags (self);
  return G_SOURCE_REMOVE;
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
  g_clear_handle_id (&self->tagging, g_source_remove);
  g_clear_pointer (&self->place, cp_reader_place_free);
  G_OBJECT_CLASS (cp_reader_text_parent_class)->dispose (object);
}

static void
cp_reader_text_finalize (GObject *object)
{
  g_clear_object (&CP_READER_TEXT (object)->state);
  g_array_unref (CP_READER_TEXT (object)->edited_spans);
  G_OBJECT_CLASS (cp_reader_text_parent_class)->finalize (object);
}

static void
cp_reader_text_class_init (CpReaderTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_reader_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_reader_text_finalize;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = cp_reader_text_snapshot_layer;
  GTK_TEXT_VIEW_CLASS (klass)->copy_clipboard = copy_with_attribution;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "reader.copy-words", NULL, copy_words);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "reader.copy-words", NULL);
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
  self->edited = -1;
  self->place = cp_reader_place_new (view);
  self->edited_spans = g_array_new (FALSE, FALSE, sizeof (CpSpan));
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  add_drag_source (self);
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
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  CpArticle *a;
  GtkTextIter start;

  self->article = article;
  a = article_of (self);
  if (a != self->shown)
    {
      gtk_text_buffer_set_text (buffer, a != NULL ? a->text : "", -1);
      /* GTK leaves it at the end, to which the first arrow would scroll. */
      gtk_text_buffer_get_start_iter (buffer, &start);
      gtk_text_buffer_place_cursor (buffer, &start);
      self->tagged = 0;
    }
  self->shown = a;
  if (self->tagged != 0)
    apply_tags (self);
  else if (self->tagging == 0)
    self->tagging = g_idle_add_full (CP_TURN_READER, tag_now, self, NULL);
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

static void
place_cursor (CpReaderText *self,
              guint         statement)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const CpModelStatement *s = g_ptr_array_index (cp_view_state_get_model (self->state)->statements, statement);
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) s->content[0].start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/** cp_reader_text_show_statement: brings the words of @statement to view, a third from the top, and the cursor to them */
void
cp_reader_text_show_statement (CpReaderText *self,
                               guint         statement)
{
  place_cursor (self, statement);
  cp_reader_place_bring (self->place);
}

/** cp_reader_text_reveal_statement: moves the text no more than is needed to see where @statement begins */
void
cp_reader_text_reveal_statement (CpReaderText *self,
                                 guint         statement)
{
  place_cursor (self, statement);
  cp_reader_place_reveal (self->place);
}

/** cp_reader_text_select: selects the words at @span and brings them to view */
void
cp_reader_text_select (CpReaderText *self,
                       CpSpan        span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  span_iters (self, span, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  cp_reader_place_bring (self->place);
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

/** cp_reader_text_line_y: Returns: the middle of the line of the character at @offset, in the widget's pixels */
gint
cp_reader_text_line_y (CpReaderText *self,
                       guint32       offset)
{
  GtkTextIter at;
  GdkRectangle place;
  int x, y;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &at, (int) offset);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &at, &place);
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

/** cp_reader_text_set_handles: draws handles at both ends of @spans (element-type CpSpan) (nullable: none), that of @active larger */
void
cp_reader_text_set_handles (CpReaderText *self,
                            const GArray *spans,
                            gint          active)
{
  self->handles = (CpSpan){ 0, 0 };
  if (spans != NULL && spans->len > 0)
    self->handles = (CpSpan){ g_array_index (spans, CpSpan, 0).start, g_array_index (spans, CpSpan, spans->len - 1).end };
  self->active_handle = active;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cp_reader_text_set_edited: marks @statement at @spans (element-type CpSpan) for now; -1 for none */
void
cp_reader_text_set_edited (CpReaderText *self,
                           gint32        statement,
                           const GArray *spans)
{
  g_array_set_size (self->edited_spans, 0);
  if (statement >= 0)
    g_array_append_vals (self->edited_spans, spans->data, spans->len);
  self->edited = statement;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
