/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/timeline-list.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"

/* A row stands for a statement by its index; the model of rows makes them when they are seen. */
#define CP_TYPE_TIMELINE_ROW (cp_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineRow, cp_timeline_row, CP, TIMELINE_ROW, GObject)

struct _CpTimelineRow
{
  GObject parent_instance;
  guint32 statement;
};

G_DEFINE_FINAL_TYPE (CpTimelineRow, cp_timeline_row, G_TYPE_OBJECT)

static void
cp_timeline_row_class_init (CpTimelineRowClass *klass G_GNUC_UNUSED)
{
}

static void
cp_timeline_row_init (CpTimelineRow *self G_GNUC_UNUSED)
{
}

#define CP_TYPE_TIMELINE_ROWS (cp_timeline_rows_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineRows, cp_timeline_rows, CP, TIMELINE_ROWS, GObject)

struct _CpTimelineRows
{
  GObject parent_instance;
  GArray *statements; /* guint32, in the order of time */
};

static GType
rows_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return CP_TYPE_TIMELINE_ROW;
}

static guint
rows_get_n_items (GListModel *model)
{
  return CP_TIMELINE_ROWS (model)->statements->len;
}

static gpointer
rows_get_item (GListModel *model,
               guint       position)
{
  CpTimelineRows *self = CP_TIMELINE_ROWS (model);
  CpTimelineRow *row;

  if (position >= self->statements->len)
    return NULL;
  row = g_object_new (CP_TYPE_TIMELINE_ROW, NULL);
  row->statement = g_array_index (self->statements, guint32, position);
  return row;
}

static void
rows_init (GListModelInterface *iface)
{
  iface->get_item_type = rows_get_item_type;
  iface->get_n_items = rows_get_n_items;
  iface->get_item = rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CpTimelineRows, cp_timeline_rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rows_init))

static void
cp_timeline_rows_finalize (GObject *object)
{
  g_array_unref (CP_TIMELINE_ROWS (object)->statements);
  G_OBJECT_CLASS (cp_timeline_rows_parent_class)->finalize (object);
}

static void
cp_timeline_rows_class_init (CpTimelineRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_timeline_rows_finalize;
}

static void
cp_timeline_rows_init (CpTimelineRows *self)
{
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
}

struct _CpTimelineList
{
  GtkWidget parent_instance;

  CpTimelineState    *state;
  CpTimelineRows     *rows;
  GtkSingleSelection *selection;
  GtkWidget          *view;
  gboolean            stale;
  double              end; /* how far it can be scrolled across */
  guint               placing; /* the idle source that scrolls it there */
};

static guint signal_activated;

G_DEFINE_FINAL_TYPE (CpTimelineList, cp_timeline_list, GTK_TYPE_WIDGET)

typedef char *(*Cell) (const CpModel *model, guint32 statement);

static const CpModelStatement *
statement_at (const CpModel *model,
              guint32        statement)
{
  return g_ptr_array_index (model->statements, statement);
}

static char *
cell_date (const CpModel *model,
           guint32        statement)
{
  return cp_words_date (&statement_at (model, statement)->date);
}

static char *
cell_party (const CpModel *model,
            guint32        statement)
{
  gint32 party = statement_at (model, statement)->party;

  return g_strdup (party >= 0 ? ((const CpModelParty *) g_ptr_array_index (model->parties, party))->name : "–");
}

static char *
cell_speaker (const CpModel *model,
              guint32        statement)
{
  return g_strdup (cp_words_speaker (model, statement));
}

static char *
cell_act (const CpModel *model,
          guint32        statement)
{
  return g_strdup (cp_words_does (model, statement));
}

static char *
cell_answer (const CpModel *model,
             guint32        statement)
{
  return g_strdup (cp_words_answer (statement_at (model, statement)->stance));
}

static char *
cell_words (const CpModel *model,
            guint32        statement)
{
  g_autofree char *lead = NULL, *words = NULL;

  cp_words_statement (model, statement, &lead, &words);
  return lead != NULL ? g_strdup_printf ("%s %s", lead, words) : g_steal_pointer (&words);
}

static const struct
{
  const char *title;
  Cell        cell;
  int         chars; /* so many have room, and that of the last, which takes all that is left, too */
} columns[] = {
  { N_ ("Date"), cell_date, 18 }, { N_ ("Party"), cell_party, 16 },   { N_ ("Speaker"), cell_speaker, 18 },
  { N_ ("Act"), cell_act, 11 },   { N_ ("Answer"), cell_answer, 11 }, { N_ ("Words"), cell_words, 30 },
};

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data G_GNUC_UNUSED)
{
  GtkWidget *label = gtk_label_new (NULL);
  const int chars = columns[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"))].chars;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), chars);
  gtk_label_set_max_width_chars (GTK_LABEL (label), chars);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  CpTimelineList *self = user_data;
  const CpModel *model = cp_timeline_state_get_model (self->state);
  guint32 statement = ((CpTimelineRow *) gtk_list_item_get_item (item))->statement;
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  g_autofree char *text = NULL;

  if (model == NULL || statement >= model->statements->len)
    return;
  text = columns[column].cell (model, statement);
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
add_columns (CpTimelineList *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      GtkColumnViewColumn *column;

      g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (i));
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, i + 1 == G_N_ELEMENTS (columns));
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
      g_object_unref (column);
    }
}

static gboolean
show_first_column (gpointer data)
{
  CpTimelineList *self = data;
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  const double end = gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across);

  self->placing = 0;
  gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + end - self->end);
  self->end = end;
  return G_SOURCE_REMOVE;
}

/* Where writing runs from the right the first column is there: of its own accord the table of GTK 4.8 would begin with the end of the last.
 * Sizes are being given out: it must not be scrolled in between. */
static void
on_width_changed (CpTimelineList *self)
{
  if (self->placing == 0 && gtk_widget_get_direction (self->view) == GTK_TEXT_DIR_RTL)
    self->placing = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, show_first_column, self, NULL);
}

static int
compare_time (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const CpModel *model = user_data;
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;
  int by_date = cp_date_compare (&statement_at (model, first)->date, &statement_at (model, second)->date);

  return by_date != 0 ? by_date : first < second ? -1 : first > second;
}

static void
fill (CpTimelineList *self)
{
  const CpPlot *plot = cp_timeline_state_get_plot (self->state);
  guint before = self->rows->statements->len;

  self->stale = FALSE;
  g_array_set_size (self->rows->statements, 0);
  for (guint i = 0; plot != NULL && i < plot->lanes->len; i++)
    {
      const CpPlotLane *lane = g_ptr_array_index (plot->lanes, i);

      for (guint j = 0; j < lane->order->len; j++)
        {
          guint32 statement = cp_plot_lane_get (lane, g_array_index (lane->order, CpPlotRef, j))->statement;

          g_array_append_val (self->rows->statements, statement);
        }
    }
  g_array_sort_with_data (self->rows->statements, compare_time, cp_timeline_state_get_model (self->state));
  g_list_model_items_changed (G_LIST_MODEL (self->rows), 0, before, self->rows->statements->len);
}

static void
show_selected (CpTimelineList *self)
{
  gint32 selected = cp_timeline_state_get_selected (self->state);

  for (guint i = 0; selected >= 0 && i < self->rows->statements->len; i++)
    if (g_array_index (self->rows->statements, guint32, i) == (guint32) selected)
      {
        if (gtk_single_selection_get_selected (self->selection) != i)
          {
            gtk_single_selection_set_selected (self->selection, i);
            gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", i);
          }
        return;
      }
}

static void
on_changed (CpTimelineList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
  else
    self->stale = TRUE;
}

static void
cp_timeline_list_map (GtkWidget *widget)
{
  CpTimelineList *self = CP_TIMELINE_LIST (widget);

  GTK_WIDGET_CLASS (cp_timeline_list_parent_class)->map (widget);
  if (self->stale)
    fill (self);
  show_selected (self);
}

static void
on_selected (CpTimelineList *self)
{
  CpTimelineRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL && !self->stale)
    cp_timeline_state_select (self->state, (gint32) row->statement);
}

static void
on_activated (CpTimelineList *self,
              guint           position)
{
  g_signal_emit (self, signal_activated, 0, g_array_index (self->rows->statements, guint32, position));
}

static void
cp_timeline_list_dispose (GObject *object)
{
  CpTimelineList *self = CP_TIMELINE_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->placing, g_source_remove);
  if (child != NULL)
    gtk_widget_unparent (child);
  self->view = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_timeline_list_parent_class)->dispose (object);
}

static void
cp_timeline_list_class_init (CpTimelineListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_timeline_list_dispose;
  widget_class->map = cp_timeline_list_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signal_activated = g_signal_new ("statement-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cp_timeline_list_init (CpTimelineList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->stale = TRUE;
  self->rows = g_object_new (CP_TYPE_TIMELINE_ROWS, NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->view = gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)));
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Statements in the order of time"), -1);
  add_columns (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 120);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)), "changed", G_CALLBACK (on_width_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
}

/** cp_timeline_list_new: Returns: (transfer floating): the table of what @state looks at */
GtkWidget *
cp_timeline_list_new (CpTimelineState *state)
{
  CpTimelineList *self = g_object_new (CP_TYPE_TIMELINE_LIST, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "plot-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
