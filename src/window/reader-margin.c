/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/reader-margin.h"

#include <glib/gi18n-lib.h>

#include "window/frame-budget.h"
#include "window/glyph.h"
#include "window/reader-marks.h"
#include "window/widgets.h"

/**
 * CpReaderMargin:
 *
 * Beside the text: for each statement its mark and its party's letters, level with the line where it begins. Only the marks of what is seen
 * of the text are made, and of half a page before and after it, between frames; after a change those of before stay until then.
 */
struct _CpReaderMargin
{
  GtkWidget parent_instance;

  CpViewState  *state;
  CpReaderText *text;       /* not owned: stands beside this in one box */
  GArray       *statements; /* guint32: those with a mark, in the order of the text */
  const void   *article;    /* that they are of; only compared */
  guint         tick;
  int           widest;     /* of the marks made so far: the text does not move back when one goes out of sight */
  gboolean      stale;      /* what is shown changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (CpReaderMargin, cp_reader_margin, GTK_TYPE_WIDGET)

/* The least, at the usual size of text. */
static const int margin_width = 86;
static const int row_height = 24;
static const int to_text = 6;

/* What a child shows; of the past where a change has not reached it yet. */
typedef struct
{
  guint32  statement;
  guint32  start; /* where it begins in the text */
  gboolean past;
} Mark;

static Mark *
mark_of (GtkWidget *child)
{
  return g_object_get_data (G_OBJECT (child), "mark");
}

static void
cp_reader_margin_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  CpReaderMargin *self = CP_READER_MARGIN (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        self->widest = MAX (self->widest, *minimum);
    }
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (margin_width, self->widest + to_text) : 0;
  *minimum_baseline = *natural_baseline = -1;
}

/* Statements that begin on one line stand under each other, in text order. */
static void
cp_reader_margin_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline G_GNUC_UNUSED)
{
  CpReaderMargin *self = CP_READER_MARGIN (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int free_from = G_MININT, row = 0;

  if (first != NULL)
    gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, width - to_text, &row, NULL, NULL, NULL);
  row = MAX (row, row_height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int y = cp_reader_text_line_y (self->text, mark_of (child)->start) - row / 2;

      y = MAX (y, free_from);
      free_from = y + row;
      gtk_widget_set_child_visible (child, y + row > 0 && y < height);
      gtk_widget_size_allocate (child, &(GdkRectangle){ rtl ? to_text : 0, y, width - to_text, row }, -1);
    }
}

static void
on_clicked (GtkButton      *button,
            CpReaderMargin *self)
{
  cp_view_state_select (self->state, (gint32) mark_of (GTK_WIDGET (button))->statement);
}

static GtkWidget *
button_new (CpReaderMargin *self,
            guint           statement)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *letters;
  Mark *mark = g_new0 (Mark, 1);
  g_autofree char *name = cp_statement_name (model, statement);

  letters = cp_letters_new (model, s->party);
  gtk_widget_add_css_class (letters, "small");
  gtk_box_append (GTK_BOX (box), cp_glyph_new_mark (model, statement));
  gtk_box_append (GTK_BOX (box), letters);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "margin-mark");
  cp_widget_set_tip (button, name);
  mark->statement = statement;
  mark->start = s->content[0].start;
  g_object_set_data_full (G_OBJECT (button), "mark", mark, g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
clear (CpReaderMargin *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* The child that shows @statement as it is now; in @next what stands after its place. */
static GtkWidget *
find_child (CpReaderMargin *self,
            guint32         statement,
            guint32         start,
            GtkWidget     **next)
{
  for (*next = gtk_widget_get_first_child (GTK_WIDGET (self)); *next != NULL; *next = gtk_widget_get_next_sibling (*next))
    {
      const Mark *mark = mark_of (*next);

      if (!mark->past && mark->statement == statement)
        return *next;
      if (mark->start > start || (mark->start == start && !mark->past && mark->statement > statement))
        return NULL;
    }
  return NULL;
}

/* What is made takes the place of one of the past: never do both stand there, one below the other. */
static void
drop_past (CpReaderMargin *self,
           guint32         start)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (mark_of (child)->past && mark_of (child)->start == start && gtk_widget_get_focus_child (GTK_WIDGET (self)) != child)
      {
        gtk_widget_unparent (child);
        return;
      }
}

/* Makes the marks that begin within @place, as far as there is time. Returns: whether there was */
static gboolean
make_within (CpReaderMargin *self,
             CpSpan          place)
{
  CpModel *model = cp_view_state_get_model (self->state);

  for (guint i = 0; i < self->statements->len; i++)
    {
      guint32 statement = g_array_index (self->statements, guint32, i);
      guint32 start = ((CpModelStatement *) g_ptr_array_index (model->statements, statement))->content[0].start;
      GtkWidget *next;

      if (!cp_span_contains (place, start) || find_child (self, statement, start, &next) != NULL)
        continue;
      if (!cp_frame_may_work (GTK_WIDGET (self)))
        return FALSE;
      gtk_widget_insert_before (button_new (self, statement), GTK_WIDGET (self), next);
      drop_past (self, start);
    }
  return TRUE;
}

/* Drops what is of the past or not @near, but not from under the keys. */
static void
drop_far (CpReaderMargin *self,
          CpSpan          near)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)), *next; child != NULL; child = next)
    {
      const Mark *mark = mark_of (child);

      next = gtk_widget_get_next_sibling (child);
      if (mark->past || (!cp_span_contains (near, mark->start) && gtk_widget_get_focus_child (GTK_WIDGET (self)) != child))
        gtk_widget_unparent (child);
    }
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       user_data G_GNUC_UNUSED)
{
  CpReaderMargin *self = CP_READER_MARGIN (widget);
  CpSpan seen = cp_reader_marks_visible (GTK_TEXT_VIEW (self->text)), near;
  guint32 more = (seen.end - seen.start) / 2;

  near = (CpSpan){ seen.start - MIN (more, seen.start), seen.end + more };
  gtk_widget_queue_allocate (widget);
  if (!make_within (self, seen) || !make_within (self, near))
    return G_SOURCE_CONTINUE;
  drop_far (self, near);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
make_soon (CpReaderMargin *self)
{
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
cp_reader_margin_dispose (GObject *object)
{
  CpReaderMargin *self = CP_READER_MARGIN (object);

  clear (self);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_reader_margin_parent_class)->dispose (object);
}

static void
cp_reader_margin_finalize (GObject *object)
{
  g_array_unref (CP_READER_MARGIN (object)->statements);
  G_OBJECT_CLASS (cp_reader_margin_parent_class)->finalize (object);
}

static void
find_statements (CpReaderMargin *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  guint article = cp_reader_text_get_article (self->text);

  g_array_set_size (self->statements, 0);
  for (guint32 i = 0; cp_reader_text_get_show_marks (self->text) && i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->article == article && s->n_content > 0 && cp_view_state_passes (self->state, i))
        g_array_append_val (self->statements, i);
    }
}

static void
update (CpReaderMargin *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  guint index = cp_reader_text_get_article (self->text);
  const void *article = index < model->articles->len ? g_ptr_array_index (model->articles, index) : NULL;

  self->stale = FALSE;
  if (article != self->article)
    {
      clear (self);
      self->widest = 0;
    }
  self->article = article;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      mark_of (child)->past = TRUE;
      gtk_widget_set_can_target (child, FALSE);
    }
  find_statements (self);
  make_soon (self);
}

static void
cp_reader_margin_map (GtkWidget *widget)
{
  CpReaderMargin *self = CP_READER_MARGIN (widget);

  GTK_WIDGET_CLASS (cp_reader_margin_parent_class)->map (widget);
  if (self->stale)
    update (self);
  make_soon (self);
}

static void
cp_reader_margin_unmap (GtkWidget *widget)
{
  CpReaderMargin *self = CP_READER_MARGIN (widget);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (widget, self->tick);
  self->tick = 0;
  GTK_WIDGET_CLASS (cp_reader_margin_parent_class)->unmap (widget);
}

static void
cp_reader_margin_class_init (CpReaderMarginClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_reader_margin_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_reader_margin_finalize;
  widget_class->measure = cp_reader_margin_measure;
  widget_class->size_allocate = cp_reader_margin_size_allocate;
  widget_class->map = cp_reader_margin_map;
  widget_class->unmap = cp_reader_margin_unmap;
  gtk_widget_class_set_css_name (widget_class, "margin");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
cp_reader_margin_init (CpReaderMargin *self)
{
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Statements in this article"), -1);
}

/** cp_reader_margin_new: Returns: (transfer floating): the margin of @text */
GtkWidget *
cp_reader_margin_new (CpViewState  *state,
                      CpReaderText *text)
{
  CpReaderMargin *self = g_object_new (CP_TYPE_READER_MARGIN, NULL);

  self->state = g_object_ref (state);
  self->text = text;
  return GTK_WIDGET (self);
}

/** cp_reader_margin_update: shows the statements of the article that the text shows, as soon as the margin is seen */
void
cp_reader_margin_update (CpReaderMargin *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      update (self);
      return;
    }
  clear (self);
  self->stale = TRUE;
}

/** cp_reader_margin_level: stands level with the text again, after it moved */
void
cp_reader_margin_level (CpReaderMargin *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  make_soon (self);
}
