/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/in-step.h"

/**
 * CpInStep:
 *
 * Lets two texts scroll together. The one that the person moves leads: what stands a third down in it has its match a third down in the
 * other; between matches the other moves in proportion. Only matches that come in the same order in both are held to.
 */
struct _CpInStep
{
  GObject parent_instance;

  CpReaderText     *texts[2]; /* weak: disposed with the view that owns both */
  const CpPassages *passages; /* not owned */
  GArray           *run;      /* guint: places of the passages that are held to */
  gint              leader;   /* 0, 1, or -1: nobody until the person moves one */
  gboolean          active;
  gboolean          following;
};

G_DEFINE_FINAL_TYPE (CpInStep, cp_in_step, G_TYPE_OBJECT)

static const double height_of_match = 1.0 / 3;

static GtkAdjustment *
adjustment_of (CpInStep *self,
               int       side)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->texts[side]));
}

static gint32
statement_of (const CpPassage *passage,
              int              side)
{
  return side == 0 ? passage->a : passage->b;
}

static double
top_of (CpInStep        *self,
        const CpPassage *passage,
        int              side)
{
  gint top, bottom;

  cp_reader_text_statement_lines (self->texts[side], (guint) statement_of (passage, side), &top, &bottom);
  return top;
}

/* The first place in the run whose passage begins after @offset in the text of @side. */
static guint
first_after (CpInStep *self,
             int       side,
             guint32   offset)
{
  CpModel *model = cp_view_state_get_model (cp_reader_text_get_state (self->texts[side]));
  guint low = 0, high = self->run->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const CpPassage *passage = &g_array_index (self->passages->all, CpPassage, g_array_index (self->run, guint, middle));
      const CpModelStatement *s = g_ptr_array_index (model->statements, statement_of (passage, side));

      if (s->content[0].start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint32
offset_at (CpInStep *self,
           int       side,
           double    y)
{
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self->texts[side]), &iter, (int) y, NULL);
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self->texts[side]), &iter, G_MAXINT / 2, (int) y);
  return (guint32) gtk_text_iter_get_offset (&iter);
}

/* The height in the other text for the height @y in that of @side. */
static double
across (CpInStep *self,
        int       side,
        double    y)
{
  double from[2] = { 0, 0 }, to[2];
  guint next = first_after (self, side, offset_at (self, side, y));

  to[side] = gtk_adjustment_get_upper (adjustment_of (self, side));
  to[1 - side] = gtk_adjustment_get_upper (adjustment_of (self, 1 - side));
  for (int i = 0; next > 0 && i < 2; i++)
    from[i] = top_of (self, &g_array_index (self->passages->all, CpPassage, g_array_index (self->run, guint, next - 1)), i);
  for (int i = 0; next < self->run->len && i < 2; i++)
    to[i] = top_of (self, &g_array_index (self->passages->all, CpPassage, g_array_index (self->run, guint, next)), i);
  if (to[side] <= from[side])
    return from[1 - side];
  return from[1 - side] + (y - from[side]) / (to[side] - from[side]) * (to[1 - side] - from[1 - side]);
}

static void
follow (CpInStep *self,
        int       side)
{
  GtkAdjustment *mine = adjustment_of (self, side), *other = adjustment_of (self, 1 - side);
  double third = gtk_adjustment_get_page_size (mine) * height_of_match;
  double y = across (self, side, gtk_adjustment_get_value (mine) + third);

  self->following = TRUE;
  gtk_adjustment_set_value (other, y - gtk_adjustment_get_page_size (other) * height_of_match);
  self->following = FALSE;
}

static void
on_moved (CpInStep      *self,
          GtkAdjustment *adjustment)
{
  int side;

  if (!self->active || self->following || self->passages == NULL || self->texts[0] == NULL || self->texts[1] == NULL)
    return;
  side = adjustment == adjustment_of (self, 0) ? 0 : 1;
  if (side == self->leader && gtk_widget_get_mapped (GTK_WIDGET (self->texts[1 - side])))
    follow (self, side);
}

/* Who has the pointer or the focus leads. */
static void
lead (CpInStep           *self,
      GtkEventController *controller)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  for (int i = 0; i < 2; i++)
    if (self->texts[i] != NULL && (widget == GTK_WIDGET (self->texts[i]) || gtk_widget_is_ancestor (GTK_WIDGET (self->texts[i]), widget)))
      self->leader = i;
}

static void
on_entered (GtkEventController *controller,
            double              x G_GNUC_UNUSED,
            double              y G_GNUC_UNUSED,
            CpInStep           *self)
{
  lead (self, controller);
}

static void
on_focused (GtkEventController *controller,
            CpInStep           *self)
{
  lead (self, controller);
}

static gboolean
on_wheel (GtkEventController *controller,
          double              dx G_GNUC_UNUSED,
          double              dy G_GNUC_UNUSED,
          CpInStep           *self)
{
  lead (self, controller);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_key (GtkEventController *controller,
        guint               keyval G_GNUC_UNUSED,
        guint               keycode G_GNUC_UNUSED,
        GdkModifierType     modifiers G_GNUC_UNUSED,
        CpInStep           *self)
{
  lead (self, controller);
  return GDK_EVENT_PROPAGATE;
}

static void
cp_in_step_dispose (GObject *object)
{
  CpInStep *self = CP_IN_STEP (object);

  for (int i = 0; i < 2; i++)
    g_clear_weak_pointer (&self->texts[i]);
  g_clear_pointer (&self->run, g_array_unref);
  G_OBJECT_CLASS (cp_in_step_parent_class)->dispose (object);
}

static void
cp_in_step_class_init (CpInStepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_in_step_dispose;
}

static void
cp_in_step_init (CpInStep *self)
{
  self->leader = -1;
  self->active = TRUE;
  self->run = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
watch (CpInStep     *self,
       int           side,
       CpReaderText *text)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *focus = gtk_event_controller_focus_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *all[] = { motion, focus, wheel, keys }; /* of the scrolled window, so that its scrollbar leads too */

  g_set_weak_pointer (&self->texts[side], text);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_entered), self, 0);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focused), self, 0);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (on_wheel), self, 0);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      gtk_event_controller_set_propagation_phase (all[i], GTK_PHASE_CAPTURE);
      gtk_widget_add_controller (gtk_widget_get_ancestor (GTK_WIDGET (text), GTK_TYPE_SCROLLED_WINDOW), all[i]);
    }
  g_signal_connect_object (adjustment_of (self, side), "value-changed", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
}

/** cp_in_step_new: Returns: (transfer full): lets @a and @b, which scroll already, scroll together */
CpInStep *
cp_in_step_new (CpReaderText *a,
                CpReaderText *b)
{
  CpInStep *self = g_object_new (CP_TYPE_IN_STEP, NULL);

  watch (self, 0, a);
  watch (self, 1, b);
  return self;
}

/** cp_in_step_set_passages: holds to the matches of @passages (nullable), which stay the caller's and must outlive their use here */
void
cp_in_step_set_passages (CpInStep         *self,
                         const CpPassages *passages)
{
  self->passages = passages;
  g_array_unref (self->run);
  self->run = passages != NULL ? cp_passages_in_step (passages) : g_array_new (FALSE, FALSE, sizeof (guint));
}

/** cp_in_step_set_active: whether the texts scroll together */
void
cp_in_step_set_active (CpInStep *self,
                       gboolean  active)
{
  self->active = active;
}

/** cp_in_step_align: brings @passage a third down in both texts; where one does not have it, that one follows */
void
cp_in_step_align (CpInStep        *self,
                  const CpPassage *passage)
{
  for (int i = 0; i < 2; i++)
    {
      GtkAdjustment *adjustment = adjustment_of (self, i);

      if (statement_of (passage, i) < 0)
        continue;
      self->following = TRUE;
      gtk_adjustment_set_value (adjustment, top_of (self, passage, i) - gtk_adjustment_get_page_size (adjustment) * height_of_match);
      self->following = FALSE;
      if (self->active && statement_of (passage, 1 - i) < 0)
        follow (self, i);
    }
}
