/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/reader-borders.h"

#include <glib/gi18n-lib.h>

#include "window/statement-edit.h"

enum
{
  START,
  END,
  N_BORDERS,
};

/**
 * CpReaderBorders:
 *
 * The two borders of the chosen statement in the text of its article: handles, drawn by the text, that the mouse drags, and keys that move
 * the active one by word or by character until Enter keeps where they are or Esc does not.
 */
struct _CpReaderBorders
{
  GObject parent_instance;

  CpReaderText *text;     /* weak: the view that holds the handles */
  CpViewState  *state;
  GArray       *spans;    /* CpSpan: of the statement, as moved so far */
  gint32        statement; /* that is being moved by keys or by the mouse; -1 for none */
  gboolean      holds;     /* while they are moved, what is looked at stays */
  int           active;
  double        grip_x, grip_y; /* where in the text the drag began */
};

G_DEFINE_FINAL_TYPE (CpReaderBorders, cp_reader_borders, G_TYPE_OBJECT)

/* So near to a handle a press takes hold of it, in pixels. */
static const int reach = 12;

static GtkTextBuffer *
buffer_of (CpReaderBorders *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

/* The chosen statement where it is in the article that is shown, else -1. */
static gint32
chosen (CpReaderBorders *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  gint32 selected = cp_view_state_get_selected (self->state);
  const CpModelStatement *s;

  if (selected < 0 || selected >= (gint32) model->statements->len)
    return -1;
  s = g_ptr_array_index (model->statements, selected);
  return s->article == cp_reader_text_get_article (self->text) && s->n_content > 0 ? selected : -1;
}

static void
take_spans (CpReaderBorders *self,
            gint32           statement)
{
  const CpModelStatement *s = g_ptr_array_index (cp_view_state_get_model (self->state)->statements, statement);

  g_array_set_size (self->spans, 0);
  g_array_append_vals (self->spans, s->content, s->n_content);
}

static guint32
border_at (CpReaderBorders *self,
           int              border)
{
  return border == START ? g_array_index (self->spans, CpSpan, 0).start : g_array_index (self->spans, CpSpan, self->spans->len - 1).end;
}

/* A border stays on its own side of the words that it bounds, and in the text. */
static void
set_border (CpReaderBorders *self,
            int              border,
            gint             offset)
{
  CpSpan *first = &g_array_index (self->spans, CpSpan, 0), *last = &g_array_index (self->spans, CpSpan, self->spans->len - 1);
  gint length = gtk_text_buffer_get_char_count (buffer_of (self));

  if (border == START)
    first->start = (guint32) CLAMP (offset, 0, (gint) first->end - 1);
  else
    last->end = (guint32) CLAMP (offset, (gint) last->start + 1, length);
  cp_reader_text_set_edited (self->text, self->statement, self->spans);
  cp_reader_borders_place (self);
}

/** cp_reader_borders_place: shows the handles at the borders of the chosen statement, or as far as they were moved */
void
cp_reader_borders_place (CpReaderBorders *self)
{
  gint32 statement = self->statement >= 0 ? self->statement : chosen (self);

  if (statement >= 0 && self->statement < 0)
    take_spans (self, statement);
  if (statement < 0 || (self->statement < 0 && !cp_reader_text_get_show_marks (self->text)))
    g_array_set_size (self->spans, 0);
  cp_reader_text_set_handles (self->text, self->spans, self->statement >= 0 ? self->active : -1);
}

static void
start (CpReaderBorders *self,
       gint32           statement)
{
  cp_view_state_set_held (self->state, &self->holds, TRUE);
  self->statement = statement;
  take_spans (self, statement);
}

static void
stop (CpReaderBorders *self)
{
  self->statement = -1;
  cp_view_state_set_held (self->state, &self->holds, FALSE);
  cp_reader_text_set_edited (self->text, -1, self->spans);
  cp_reader_borders_place (self);
}

static void
keep (CpReaderBorders *self)
{
  g_autoptr (GArray) spans = g_array_copy (self->spans);
  guint statement = (guint) self->statement;

  stop (self);
  cp_statement_move_borders (self->state, statement, spans);
}

static void
on_selection_changed (CpReaderBorders *self)
{
  if (self->text == NULL)
    return;
  if (self->statement >= 0)
    stop (self);
  else
    cp_reader_borders_place (self);
}

/** cp_reader_borders_begin: Returns: whether there is a chosen statement; then keys move its borders, the end first */
gboolean
cp_reader_borders_begin (CpReaderBorders *self)
{
  gint32 statement = chosen (self);

  if (statement < 0)
    return FALSE;
  start (self, statement);
  self->active = END;
  cp_reader_text_set_edited (self->text, statement, self->spans);
  cp_reader_borders_place (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_widget_activate_action (GTK_WIDGET (self->text), "win.say", "s",
                              _("Left and Right move the border, Tab changes to the other, Enter keeps it."));
  return TRUE;
}

/** cp_reader_borders_is_moving: Returns: whether borders are being moved */
gboolean
cp_reader_borders_is_moving (CpReaderBorders *self)
{
  return self->statement >= 0;
}

/* Keys */

static gboolean
is_word (const GtkTextIter *iter)
{
  gunichar letter = gtk_text_iter_get_char (iter);

  return letter != 0 && !g_unichar_isspace (letter);
}

static gboolean
is_after_word (const GtkTextIter *iter)
{
  GtkTextIter before = *iter;

  return gtk_text_iter_backward_char (&before) && is_word (&before);
}

/* By whole words with the marks about them: the start to the beginning of one, the end to the end of one. */
static gint
step_by_word (CpReaderBorders *self,
              int              by)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &iter, (gint) border_at (self, self->active));
  if (by > 0 && self->active == END)
    {
      while (!is_word (&iter) && gtk_text_iter_forward_char (&iter))
        ;
      while (is_word (&iter) && gtk_text_iter_forward_char (&iter))
        ;
    }
  else if (by > 0)
    {
      while (is_word (&iter) && gtk_text_iter_forward_char (&iter))
        ;
      while (!is_word (&iter) && gtk_text_iter_forward_char (&iter))
        ;
    }
  else if (self->active == START)
    {
      while (!is_after_word (&iter) && gtk_text_iter_backward_char (&iter))
        ;
      while (is_after_word (&iter) && gtk_text_iter_backward_char (&iter))
        ;
    }
  else
    {
      while (is_after_word (&iter) && gtk_text_iter_backward_char (&iter))
        ;
      while (!is_after_word (&iter) && gtk_text_iter_backward_char (&iter))
        ;
    }
  return gtk_text_iter_get_offset (&iter);
}

/* Keys go the way the words run, whichever way the interface does. */
static gboolean
runs_backwards (CpReaderBorders *self)
{
  g_autofree char *words = cp_model_statement_words (cp_view_state_get_model (self->state), (guint) self->statement);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->text), words);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

/** cp_reader_borders_key: Returns: whether borders are being moved and the key was for them */
gboolean
cp_reader_borders_key (CpReaderBorders *self,
                       guint            keyval,
                       GdkModifierType  held)
{
  int by = keyval == GDK_KEY_Right ? 1 : keyval == GDK_KEY_Left ? -1 : 0;

  if (self->statement < 0)
    return FALSE;
  if (runs_backwards (self))
    by = -by;
  if (by != 0 && held == GDK_SHIFT_MASK)
    set_border (self, self->active, (gint) border_at (self, self->active) + by);
  else if (by != 0 && held == 0)
    set_border (self, self->active, step_by_word (self, by));
  else if (held == 0 && keyval == GDK_KEY_Tab)
    {
      self->active = 1 - self->active;
      cp_reader_borders_place (self);
    }
  else if (held == 0 && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    keep (self);
  else if (held == 0 && keyval == GDK_KEY_Escape)
    stop (self);
  else
    return FALSE;
  return TRUE;
}

/* The mouse */

/* The border whose handle is at @x, @y of the text, or -1. */
static int
handle_at (CpReaderBorders *self,
           double           x,
           double           y)
{
  int at_x, at_y;

  if (chosen (self) < 0 || self->spans->len == 0)
    return -1;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self->text), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &at_x, &at_y);
  for (int i = N_BORDERS; i-- > 0;)
    {
      int border_x, border_y;

      cp_reader_marks_border (GTK_TEXT_VIEW (self->text), border_at (self, i), i == END, &border_x, &border_y);
      if (ABS (at_x - border_x) <= reach && ABS (at_y - border_y) <= reach)
        return i;
    }
  return -1;
}

static void
on_drag_begin (GtkGestureDrag  *gesture,
               double           x,
               double           y,
               CpReaderBorders *self)
{
  int border = handle_at (self, x, y);

  if (border < 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->statement < 0)
    start (self, chosen (self));
  self->active = border;
  self->grip_x = x;
  self->grip_y = y + (border == START ? reach : -reach);
  cp_reader_borders_place (self);
}

/* Where a word ends or begins, whichever is nearer to @offset: as with the keys, only Shift cuts one. */
static gint
between_words (CpReaderBorders *self,
               gint             offset)
{
  GtkTextIter begin, end;

  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &begin, offset);
  end = begin;
  if (!is_word (&begin) || !is_after_word (&begin))
    return offset;
  while (is_after_word (&begin) && gtk_text_iter_backward_char (&begin))
    ;
  while (is_word (&end) && gtk_text_iter_forward_char (&end))
    ;
  return offset - gtk_text_iter_get_offset (&begin) < gtk_text_iter_get_offset (&end) - offset ? gtk_text_iter_get_offset (&begin)
                                                                                               : gtk_text_iter_get_offset (&end);
}

static void
on_drag_update (GtkGestureDrag  *gesture,
                double           dx,
                double           dy,
                CpReaderBorders *self)
{
  GtkTextIter iter;
  gboolean by_character;
  int x, y, trailing, offset;

  if (self->statement < 0)
    return;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self->text), GTK_TEXT_WINDOW_WIDGET, (int) (self->grip_x + dx),
                                         (int) (self->grip_y + dy), &x, &y);
  gtk_text_view_get_iter_at_position (GTK_TEXT_VIEW (self->text), &iter, &trailing, x, y);
  offset = gtk_text_iter_get_offset (&iter) + trailing;
  by_character = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_SHIFT_MASK) != 0;
  set_border (self, self->active, by_character ? offset : between_words (self, offset));
}

static void
on_drag_end (GtkGestureDrag  *gesture G_GNUC_UNUSED,
             double           dx G_GNUC_UNUSED,
             double           dy G_GNUC_UNUSED,
             CpReaderBorders *self)
{
  if (self->statement >= 0)
    keep (self);
}

static void
on_motion (GtkEventControllerMotion *controller G_GNUC_UNUSED,
           double                    x,
           double                    y,
           CpReaderBorders          *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text), handle_at (self, x, y) >= 0 ? "col-resize" : "text");
}

static void
watch_mouse (CpReaderBorders *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_end), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self->text), motion);
}

static void
cp_reader_borders_dispose (GObject *object)
{
  CpReaderBorders *self = CP_READER_BORDERS (object);

  if (self->state != NULL)
    cp_view_state_set_held (self->state, &self->holds, FALSE);
  g_clear_object (&self->state);
  g_clear_weak_pointer (&self->text);
  g_clear_pointer (&self->spans, g_array_unref);
  G_OBJECT_CLASS (cp_reader_borders_parent_class)->dispose (object);
}

static void
cp_reader_borders_class_init (CpReaderBordersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_reader_borders_dispose;
}

static void
cp_reader_borders_init (CpReaderBorders *self)
{
  self->statement = -1;
  self->spans = g_array_new (FALSE, FALSE, sizeof (CpSpan));
}

/** cp_reader_borders_new: Returns: (transfer full): the borders of what is chosen in @text */
CpReaderBorders *
cp_reader_borders_new (CpReaderText *text)
{
  CpReaderBorders *self = g_object_new (CP_TYPE_READER_BORDERS, NULL);

  self->state = g_object_ref (cp_reader_text_get_state (text));
  g_set_weak_pointer (&self->text, text);
  watch_mouse (self);
  g_signal_connect_object (self->state, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "model-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  cp_reader_borders_place (self);
  return self;
}
