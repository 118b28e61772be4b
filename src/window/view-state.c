/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/view-state-private.h"

#include "comparison/once.h"

G_DEFINE_FINAL_TYPE (CpViewState, cp_view_state, G_TYPE_OBJECT)

enum
{
  MODEL_CHANGED,
  FILTER_CHANGED,
  COLUMNS_CHANGED,
  SELECTION_CHANGED,
  SHOW_ARTICLE,
  SHOW_WORDS,
  CORRECTED,
  KEEP_TYPED,
  PICK_WORDS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One that nobody asked for was not made. */
static void
free_selected (gpointer issue)
{
  if (issue != NULL)
    cp_issue_free (issue);
}

static void
apply_filter (CpViewState *self)
{
  g_autoptr (GArray) found = cp_filter_is_empty (self->filter) ? NULL : cp_filter_apply (self->filter, self->model);

  g_clear_pointer (&self->passing, g_free);
  g_clear_pointer (&self->counted, g_free);
  self->n_passing = found != NULL ? found->len : self->model->statements->len;
  if (found != NULL)
    self->passing = g_new0 (guint8, self->model->statements->len + 1);
  for (guint i = 0; found != NULL && i < found->len; i++)
    self->passing[g_array_index (found, guint32, i)] = TRUE;
  self->counted = cp_once_counted (self->model, self->passing);
  g_clear_pointer (&self->selected_issues, g_ptr_array_unref);
  if (self->passing == NULL)
    return;
  self->selected_issues = g_ptr_array_new_with_free_func (free_selected);
  g_ptr_array_set_size (self->selected_issues, (gint) self->model->issues->len);
}

/* The statement of @model that has the same words, at the same place, as @statement had in the model before. */
static gint32
find_again (const CpModel *before,
            gint32         statement,
            const CpModel *model)
{
  const CpModelStatement *old = g_ptr_array_index (before->statements, statement);
  const CpArticle *article = g_ptr_array_index (before->articles, old->article);
  gint32 overlapping = -1;

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (g_ptr_array_index (model->articles, s->article) != (gpointer) article)
        continue;
      if (s->content[0].start == old->content[0].start && s->deed == old->deed)
        return (gint32) i;
      if (overlapping < 0 && cp_span_overlaps (s->content[0], old->content[0]))
        overlapping = (gint32) i;
    }
  return overlapping;
}

static void
cp_view_state_finalize (GObject *object)
{
  CpViewState *self = CP_VIEW_STATE (object);

  g_clear_handle_id (&self->catching_up, g_source_remove);
  g_clear_object (&self->comparison);
  g_clear_pointer (&self->arrived, cp_model_unref);
  g_clear_pointer (&self->model, cp_model_unref);
  g_clear_pointer (&self->filter, cp_filter_free);
  g_clear_pointer (&self->counted, g_free);
  g_clear_pointer (&self->passing, g_free);
  g_clear_pointer (&self->selected_issues, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->unchosen, g_ptr_array_unref);
  g_clear_pointer (&self->arrangement, cp_arrangement_unref);
  G_OBJECT_CLASS (cp_view_state_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            GType       parameter)
{
  return g_signal_new (name, CP_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       parameter == G_TYPE_NONE ? 0 : 1, parameter);
}

static void
cp_view_state_class_init (CpViewStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_view_state_finalize;
  signals[MODEL_CHANGED] = add_signal ("model-changed", G_TYPE_NONE);
  signals[FILTER_CHANGED] = add_signal ("filter-changed", G_TYPE_NONE);
  signals[COLUMNS_CHANGED] = add_signal ("columns-changed", G_TYPE_NONE);
  signals[SELECTION_CHANGED] = add_signal ("selection-changed", G_TYPE_NONE);
  signals[SHOW_ARTICLE] = add_signal ("show-article", G_TYPE_INT);
  signals[SHOW_WORDS] = g_signal_new ("show-words", CP_TYPE_VIEW_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                      G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[CORRECTED] = add_signal ("corrected", G_TYPE_STRING);
  signals[KEEP_TYPED] = add_signal ("keep-typed", G_TYPE_NONE);
  signals[PICK_WORDS] = add_signal ("pick-words", G_TYPE_NONE);
}

static void
cp_view_state_init (CpViewState *self)
{
  self->model = cp_model_new ();
  self->filter = cp_filter_new ();
  self->arrangement = cp_arrangement_new (CP_SORT_IMPORTANCE);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->selected = -1;
  self->room = 2;
  self->settling = TRUE;
}

static void
on_comparison_changed (CpViewState *self)
{
  cp_view_state_set_model (self, cp_comparison_get_model (self->comparison));
}

/**
 * cp_view_state_new:
 * @comparison: (nullable): the document; %NULL for a view of a model that is set by hand and not corrected
 *
 * Returns: (transfer full): a view that follows @comparison
 */
CpViewState *
cp_view_state_new (CpComparison *comparison)
{
  CpViewState *self = g_object_new (CP_TYPE_VIEW_STATE, NULL);

  if (comparison != NULL)
    {
      self->comparison = g_object_ref (comparison);
      g_signal_connect_object (comparison, "changed", G_CALLBACK (on_comparison_changed), self, G_CONNECT_SWAPPED);
      cp_view_state_follow_arrangement (self);
      on_comparison_changed (self);
    }
  return self;
}

/** cp_view_state_get_comparison: Returns: (transfer none) (nullable): the document */
CpComparison *
cp_view_state_get_comparison (CpViewState *self)
{
  return self->comparison;
}

/** cp_view_state_get_model: Returns: (transfer none): what is looked at, never %NULL */
CpModel *
cp_view_state_get_model (CpViewState *self)
{
  return self->model;
}

static void
take_arrived (CpViewState *self)
{
  g_autoptr (CpModel) before = self->model;

  self->model = g_steal_pointer (&self->arrived);
  if (self->selected >= 0)
    self->selected = find_again (before, self->selected, self->model);
  self->settling = self->settling || before->articles->len != self->model->articles->len;
  cp_view_state_settle_columns (self);
  if (self->model->parties->len > 0 && self->comparison != NULL && !cp_comparison_get_busy (self->comparison))
    {
      self->settling = FALSE;
      self->settled = TRUE;
    }
  apply_filter (self);
  g_signal_emit (self, signals[MODEL_CHANGED], 0);
}

/**
 * cp_view_state_set_model:
 * @model: (nullable): %NULL for nothing
 *
 * Replaces the model, as soon as nobody holds it; filter, columns and choice are kept as far as they hold.
 */
void
cp_view_state_set_model (CpViewState *self,
                         CpModel     *model)
{
  g_clear_pointer (&self->arrived, cp_model_unref);
  self->arrived = model != NULL ? cp_model_ref (model) : cp_model_new ();
  if (self->n_holds == 0)
    take_arrived (self);
}

static gboolean
catch_up (gpointer user_data)
{
  CpViewState *self = CP_VIEW_STATE (user_data);

  self->catching_up = 0;
  if (self->n_holds == 0 && self->arrived != NULL)
    take_arrived (self);
  return G_SOURCE_REMOVE;
}

static void
release (CpViewState *self)
{
  if (--self->n_holds == 0 && self->arrived != NULL && self->catching_up == 0)
    self->catching_up = g_idle_add (catch_up, self);
}

/**
 * cp_view_state_set_held:
 * @held: (inout): whether who asks holds it already
 * @holds: whether they do from now on
 *
 * What is looked at stays while somebody holds it, whatever arrives: a person writes on it. What arrived is shown when what is going on is
 * done with.
 */
void
cp_view_state_set_held (CpViewState *self,
                        gboolean    *held,
                        gboolean     holds)
{
  if (*held == holds)
    return;
  *held = holds;
  if (holds)
    self->n_holds++;
  else
    release (self);
}

/** cp_view_state_keep_typed: lets everything that is being typed be kept as it is now: the document is to be saved, or closed */
void
cp_view_state_keep_typed (CpViewState *self)
{
  g_signal_emit (self, signals[KEEP_TYPED], 0);
}

/** cp_view_state_pick: tells that the words at @span of @article are selected */
void
cp_view_state_pick (CpViewState *self,
                    guint        article,
                    CpSpan       span)
{
  self->picked_article = article;
  self->picked = span;
}

/** cp_view_state_get_picked: Returns: whether words of an article are selected; @article and @span (out) are which */
gboolean
cp_view_state_get_picked (CpViewState *self,
                          guint       *article,
                          CpSpan      *span)
{
  self->picked = (CpSpan){ 0, 0 };
  g_signal_emit (self, signals[PICK_WORDS], 0);
  *article = self->picked_article;
  *span = self->picked;
  return !cp_span_is_empty (*span) && *article < self->model->articles->len &&
         span->end <= ((const CpArticle *) g_ptr_array_index (self->model->articles, *article))->n_chars;
}

/** cp_view_state_get_filter: Returns: (transfer none): what is let through */
const CpFilter *
cp_view_state_get_filter (CpViewState *self)
{
  return self->filter;
}

/** cp_view_state_take_filter: lets through what @filter (transfer full) lets through */
void
cp_view_state_take_filter (CpViewState *self,
                           CpFilter    *filter)
{
  cp_filter_free (self->filter);
  self->filter = filter;
  cp_view_state_settle_columns (self);
  apply_filter (self);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/** cp_view_state_passes: Returns: whether the filter lets @statement through */
gboolean
cp_view_state_passes (CpViewState *self,
                      guint        statement)
{
  return self->passing == NULL || self->passing[statement];
}

/** cp_view_state_counts: Returns: whether @statement passes the filter, and is the first with its words that does */
gboolean
cp_view_state_counts (CpViewState *self,
                      guint        statement)
{
  return self->counted == NULL || self->counted[statement];
}

/** cp_view_state_n_passing: Returns: how many statements the filter lets through */
guint
cp_view_state_n_passing (CpViewState *self)
{
  return self->n_passing;
}

/** cp_view_state_get_passing: Returns: (transfer none) (nullable): for each statement whether it passes; %NULL where all do */
const guint8 *
cp_view_state_get_passing (CpViewState *self)
{
  return self->passing;
}

/** cp_view_state_clear_filters: lets everything through and shows all issues */
void
cp_view_state_clear_filters (CpViewState *self)
{
  self->show = CP_SHOW_ALL;
  cp_view_state_take_filter (self, cp_filter_new ());
}

/** cp_view_state_get_show: Returns: which issues are shown */
CpShow
cp_view_state_get_show (CpViewState *self)
{
  return self->show;
}

/** cp_view_state_set_show: shows only issues of one kind */
void
cp_view_state_set_show (CpViewState *self,
                        CpShow       show)
{
  if (self->show == show)
    return;
  self->show = show;
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/** cp_view_state_tell_sort: tells that the issues stand in another order */
void
cp_view_state_tell_sort (CpViewState *self)
{
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/** cp_view_state_tell_columns: tells that the columns are others */
void
cp_view_state_tell_columns (CpViewState *self)
{
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

static void
add_counted (CpViewState *self,
             GArray      *found,
             gint32       statement,
             gboolean     first)
{
  if (!cp_view_state_counts (self, (guint) statement))
    return;
  if (first)
    g_array_prepend_val (found, statement);
  else
    g_array_append_val (found, statement);
}

/**
 * cp_view_state_get_statements:
 * @party: -1 for those without one
 *
 * Returns: (transfer full): of gint32: what @party says on @issue as far as the filter lets it through, each once, the headline of its position first
 */
GArray *
cp_view_state_get_statements (CpViewState   *self,
                              const CpIssue *issue,
                              gint32         party)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; i < issue->positions->len; i++)
    {
      const CpPosition *position = g_ptr_array_index (issue->positions, i);

      for (guint k = 0; position->party == party && k < position->statements->len; k++)
        {
          gint32 statement = (gint32) g_array_index (position->statements, guint32, k);

          add_counted (self, found, statement, statement == position->headline);
        }
    }
  for (guint i = 0; party < 0 && i < issue->statements->len; i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);
      const CpModelStatement *s = g_ptr_array_index (self->model->statements, statement);

      if (s->party < 0)
        add_counted (self, found, (gint32) statement, FALSE);
    }
  return found;
}

/** cp_view_state_get_selected: Returns: the chosen statement, or -1 */
gint32
cp_view_state_get_selected (CpViewState *self)
{
  return self->selected;
}

/** cp_view_state_select: chooses @statement, or none for -1 */
void
cp_view_state_select (CpViewState *self,
                      gint32       statement)
{
  if (self->selected == statement)
    return;
  self->selected = statement;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/** cp_view_state_show: chooses @statement and asks for its words in the article */
void
cp_view_state_show (CpViewState *self,
                    gint32       statement)
{
  cp_view_state_select (self, statement);
  g_signal_emit (self, signals[SHOW_ARTICLE], 0, -1);
}

/** cp_view_state_show_article: asks for an article */
void
cp_view_state_show_article (CpViewState *self,
                            guint        article)
{
  g_signal_emit (self, signals[SHOW_ARTICLE], 0, (int) article);
}

/** cp_view_state_show_words: asks for the words at @span of @article */
void
cp_view_state_show_words (CpViewState *self,
                          guint        article,
                          CpSpan       span)
{
  g_signal_emit (self, signals[SHOW_ARTICLE], 0, (int) article);
  g_signal_emit (self, signals[SHOW_WORDS], 0, article, span.start, span.end);
}

/** cp_view_state_correct_many: makes @corrections as one step of undo, named @name for menus and the toast */
void
cp_view_state_correct_many (CpViewState *self,
                            GPtrArray   *corrections,
                            const char  *name)
{
  if (self->comparison == NULL || corrections->len == 0)
    return;
  cp_comparison_correct (self->comparison, corrections, name);
  g_signal_emit (self, signals[CORRECTED], 0, name);
}

/** cp_view_state_replace: makes @corrections, which may be none, in the place of those that are @gone, one step of undo named @name */
void
cp_view_state_replace (CpViewState *self,
                       GPtrArray   *gone,
                       GPtrArray   *corrections,
                       const char  *name)
{
  if (self->comparison == NULL)
    return;
  cp_comparison_replace (self->comparison, gone, corrections, name);
  g_signal_emit (self, signals[CORRECTED], 0, name);
}

/** cp_view_state_remove_article: takes @article out of the comparison, told of as @name */
void
cp_view_state_remove_article (CpViewState *self,
                              guint        article,
                              const char  *name)
{
  if (self->comparison == NULL || article >= self->model->articles->len)
    return;
  cp_comparison_remove_article (self->comparison, g_ptr_array_index (self->model->articles, article));
  g_signal_emit (self, signals[CORRECTED], 0, name);
}

/** cp_view_state_correct: makes one correction, dated now */
void
cp_view_state_correct (CpViewState     *self,
                       CpCorrectionKind kind,
                       const char      *subject,
                       const char      *value,
                       const char      *name)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);

  g_ptr_array_add (corrections, cp_correction_new (kind, subject, value, g_get_real_time () / G_USEC_PER_SEC));
  cp_view_state_correct_many (self, corrections, name);
}
