/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/rows.h"

#include "window/pairs.h"

/* A row of Side by Side, as an item of the list. */
struct _CpRow
{
  GObject parent_instance;

  CpRowKind kind;
  guint     issue;
  gboolean  open;
  GPtrArray *pairs; /* CpPair; of the whole issue */
  guint     pair;
};

G_DEFINE_FINAL_TYPE (CpRow, cp_row, G_TYPE_OBJECT)

/* An issue's place in the list: @first is its question's row. */
typedef struct
{
  guint      issue;
  guint      first;
  GPtrArray *pairs; /* NULL where it is closed */
} Place;

/**
 * CpRows:
 *
 * The issues of a comparison flattened into rows: question, answers, and where an issue is open its pairs and why the sides
 * stand as they do. Rows are made when asked for, so that the list is as long as it needs to be.
 */
struct _CpRows
{
  GObject parent_instance;

  CpViewState *state;
  GArray      *places; /* Place, in the order shown */
  guint        n_rows;
  GHashTable  *open;   /* char* to char*: names of open issues, each with the key of a statement on it */
};

static void cp_rows_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CpRows, cp_rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cp_rows_model_init))

static void
cp_row_finalize (GObject *object)
{
  g_clear_pointer (&CP_ROW (object)->pairs, g_ptr_array_unref);
  G_OBJECT_CLASS (cp_row_parent_class)->finalize (object);
}

static void
cp_row_class_init (CpRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_row_finalize;
}

static void
cp_row_init (CpRow *self G_GNUC_UNUSED)
{
}

/** cp_row_get_kind: Returns: what the row shows */
CpRowKind
cp_row_get_kind (CpRow *self)
{
  return self->kind;
}

/** cp_row_get_issue: Returns: the issue that it belongs to */
guint
cp_row_get_issue (CpRow *self)
{
  return self->issue;
}

/** cp_row_is_open: Returns: whether its issue is open */
gboolean
cp_row_is_open (CpRow *self)
{
  return self->open;
}

/** cp_row_get_statement: Returns: the statement in @column of a row of a pair, or -1 */
gint32
cp_row_get_statement (CpRow *self,
                      guint  column)
{
  return ((CpPair *) g_ptr_array_index (self->pairs, self->pair))->statements[column];
}

/** cp_row_is_joined: Returns: whether the statement in @column is paired with the one in the next */
gboolean
cp_row_is_joined (CpRow *self,
                  guint  column)
{
  return ((CpPair *) g_ptr_array_index (self->pairs, self->pair))->joined[column];
}

static GType
cp_rows_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return CP_TYPE_ROW;
}

static guint
cp_rows_get_n_items (GListModel *model)
{
  return CP_ROWS (model)->n_rows;
}

static guint
n_rows_of (const Place *place)
{
  return place->pairs != NULL ? 3 + place->pairs->len : 2;
}

/* The place that holds the row at @position, by halving. */
static guint
find_place (CpRows *self,
            guint   position)
{
  guint low = 0, high = self->places->len - 1;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (g_array_index (self->places, Place, middle).first <= position)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

static gpointer
cp_rows_get_item (GListModel *model,
                  guint       position)
{
  CpRows *self = CP_ROWS (model);
  const Place *place;
  CpRow *row;
  guint within;

  if (position >= self->n_rows)
    return NULL;
  place = &g_array_index (self->places, Place, find_place (self, position));
  within = position - place->first;
  row = g_object_new (CP_TYPE_ROW, NULL);
  row->issue = place->issue;
  row->open = place->pairs != NULL;
  row->pairs = place->pairs != NULL ? g_ptr_array_ref (place->pairs) : NULL;
  if (within < 2)
    row->kind = within == 0 ? CP_ROW_QUESTION : CP_ROW_ANSWERS;
  else if (within - 2 < place->pairs->len)
    {
      row->kind = CP_ROW_PAIR;
      row->pair = within - 2;
    }
  else
    row->kind = CP_ROW_WHY;
  return row;
}

static void
cp_rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cp_rows_get_item_type;
  iface->get_n_items = cp_rows_get_n_items;
  iface->get_item = cp_rows_get_item;
}

static const char *
issue_name (CpRows *self,
            guint   issue)
{
  const CpIssue *i = g_ptr_array_index (cp_view_state_get_model (self->state)->issues, issue);

  return i->question != NULL ? i->question : i->label;
}

/* Opens @issue, to be found again by a statement on it where it has another name. */
static void
note_open (CpRows *self,
           guint   issue)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const CpIssue *i = g_ptr_array_index (model->issues, issue);
  char *key = i->statements->len > 0 ? cp_model_statement_key (model, g_array_index (i->statements, guint32, 0)) : NULL;

  g_hash_table_replace (self->open, g_strdup (issue_name (self, issue)), key);
}

/* The statements by which open issues are known whose names are gone. Returns: (transfer container): a set of char* */
static GHashTable *
forget_gone (CpRows *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, key;

  for (guint i = 0; i < model->issues->len; i++)
    g_hash_table_add (names, (gpointer) issue_name (self, i));
  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, &name, &key))
    {
      if (g_hash_table_contains (names, name))
        continue;
      if (key != NULL)
        g_hash_table_add (gone, g_strdup (key));
      g_hash_table_iter_remove (&iter);
    }
  return gone;
}

/* What was open stays so under a new name, and within another issue that it became part of. */
static void
follow_names (CpRows *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  g_autoptr (GHashTable) gone = forget_gone (self);

  for (guint i = 0; i < model->statements->len && g_hash_table_size (gone) > 0; i++)
    {
      gint32 issue = ((CpModelStatement *) g_ptr_array_index (model->statements, i))->issue;
      g_autofree char *key = issue >= 0 ? cp_model_statement_key (model, i) : NULL;

      if (key != NULL && g_hash_table_remove (gone, key))
        note_open (self, (guint) issue);
    }
}

static gint32
first_day (const CpModel *model,
           const CpIssue *issue)
{
  gint32 first = G_MAXINT32;

  for (guint k = 0; k < issue->statements->len; k++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, g_array_index (issue->statements, guint32, k));

      if (s->date.precision != CP_PRECISION_NONE)
        first = MIN (first, cp_date_to_day_number (&s->date));
    }
  return first;
}

/* The stronger the contrast, the smaller. */
static gint32
contrast_rank (const CpIssue *issue)
{
  static const gint32 ranks[] = {
    [CP_RELATION_CLASH] = 0, [CP_RELATION_DIFFER] = 1, [CP_RELATION_UNCLEAR] = 2, [CP_RELATION_ACCORD] = 3,
  };
  gint32 rank = 4;

  for (guint k = 0; k < issue->contrasts->len; k++)
    rank = MIN (rank, ranks[((CpContrast *) g_ptr_array_index (issue->contrasts, k))->relation]);
  return rank;
}

/* Whether a party that has a column says something on @issue. */
static gboolean
is_spoken_to (CpRows        *self,
              const CpIssue *issue)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const guint n = cp_view_state_n_columns (self->state);

  for (guint k = 0; k < issue->statements->len; k++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, g_array_index (issue->statements, guint32, k));

      for (guint c = 0; c < n; c++)
        if (cp_view_state_get_column (self->state, c) == s->party)
          return TRUE;
    }
  return FALSE;
}

typedef struct
{
  guint    issue;
  gboolean spoken_to;
  gint32   rank;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *x = a, *y = b;

  if (x->spoken_to != y->spoken_to)
    return x->spoken_to ? -1 : 1;
  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return x->issue < y->issue ? -1 : x->issue > y->issue;
}

/* What none of those beside each other speaks to comes after all else, but in the order of time. */
static GArray *
ordered_issues (CpRows *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  CpSort sort = cp_view_state_get_sort (self->state);
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint i = 0; i < model->issues->len; i++)
    {
      const CpIssue *issue = cp_view_state_get_issue (self->state, i);
      Ranked r = { i, sort == CP_SORT_DATE || is_spoken_to (self, issue), 0 };

      if (!cp_view_state_would_show (self->state, i, cp_view_state_get_show (self->state)))
        continue;
      if (sort == CP_SORT_DATE)
        r.rank = first_day (model, issue);
      else if (sort == CP_SORT_CONTRAST)
        r.rank = contrast_rank (issue);
      g_array_append_val (ranked, r);
    }
  g_array_sort (ranked, compare_ranked);
  return ranked;
}

static void
place_clear (gpointer data)
{
  g_clear_pointer (&((Place *) data)->pairs, g_ptr_array_unref);
}

static void
count_rows (CpRows *self)
{
  self->n_rows = 0;
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      place->first = self->n_rows;
      self->n_rows += n_rows_of (place);
    }
}

static void
rebuild (CpRows *self)
{
  guint before = self->n_rows;
  g_autoptr (GArray) order = ordered_issues (self);

  g_array_set_size (self->places, 0);
  for (guint i = 0; i < order->len; i++)
    {
      Place place = { g_array_index (order, Ranked, i).issue, 0, NULL };

      if (g_hash_table_contains (self->open, issue_name (self, place.issue)))
        place.pairs = cp_pairs_of (self->state, place.issue);
      g_array_append_val (self->places, place);
    }
  count_rows (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->n_rows);
}

/* So that there is something to read at once. */
static void
open_first (CpRows *self)
{
  g_autoptr (GArray) order = ordered_issues (self);

  if (order->len > 0)
    note_open (self, g_array_index (order, Ranked, 0).issue);
}

static void
on_model_changed (CpRows *self)
{
  if (self->n_rows == 0 && g_hash_table_size (self->open) == 0)
    open_first (self);
  follow_names (self);
  rebuild (self);
}

static void
cp_rows_finalize (GObject *object)
{
  CpRows *self = CP_ROWS (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->open, g_hash_table_unref);
  G_OBJECT_CLASS (cp_rows_parent_class)->finalize (object);
}

static void
cp_rows_class_init (CpRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_rows_finalize;
}

static void
cp_rows_init (CpRows *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, place_clear);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/** cp_rows_new: Returns: (transfer full): the rows of what @state looks at; the first issue is open */
CpRows *
cp_rows_new (CpViewState *state)
{
  CpRows *self = g_object_new (CP_TYPE_ROWS, NULL);

  self->state = g_object_ref (state);
  open_first (self);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "columns-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return self;
}

/** cp_rows_is_open: Returns: whether @issue shows all its statements */
gboolean
cp_rows_is_open (CpRows *self,
                 guint   issue)
{
  return g_hash_table_contains (self->open, issue_name (self, issue));
}

/** cp_rows_set_open: opens or closes @issue; no row of another issue is touched */
void
cp_rows_set_open (CpRows  *self,
                  guint    issue,
                  gboolean open)
{
  if (cp_rows_is_open (self, issue) == open)
    return;
  if (open)
    note_open (self, issue);
  else
    g_hash_table_remove (self->open, issue_name (self, issue));
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);
      guint before = n_rows_of (place);

      if (place->issue != issue)
        continue;
      g_clear_pointer (&place->pairs, g_ptr_array_unref);
      if (open)
        place->pairs = cp_pairs_of (self->state, issue);
      count_rows (self);
      g_list_model_items_changed (G_LIST_MODEL (self), place->first, before, n_rows_of (place));
      return;
    }
}

/** cp_rows_set_all_open: opens or closes every issue */
void
cp_rows_set_all_open (CpRows  *self,
                      gboolean open)
{
  CpModel *model = cp_view_state_get_model (self->state);

  g_hash_table_remove_all (self->open);
  for (guint i = 0; open && i < model->issues->len; i++)
    note_open (self, i);
  rebuild (self);
}

/** cp_rows_find_issue: Returns: the row of the question of @issue, or -1 where it is not shown */
gint
cp_rows_find_issue (CpRows *self,
                    guint   issue)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).issue == issue)
      return (gint) g_array_index (self->places, Place, i).first;
  return -1;
}

/** cp_rows_next_issue: Returns: the row of the question @by issues on from the row @from, or -1 */
gint
cp_rows_next_issue (CpRows *self,
                    gint    from,
                    int     by)
{
  int at = by > 0 ? -1 : 0;

  if (self->places->len == 0)
    return -1;
  if (from >= 0)
    at = (int) find_place (self, MIN ((guint) from, self->n_rows - 1));
  at += by;
  return at >= 0 && at < (int) self->places->len ? (gint) g_array_index (self->places, Place, at).first : -1;
}

/** cp_rows_n_issues: Returns: how many issues are shown */
guint
cp_rows_n_issues (CpRows *self)
{
  return self->places->len;
}
