/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/comparison-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"

G_DEFINE_FINAL_TYPE (CpComparison, cp_comparison, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_BUSY,
  PROP_PROGRESS,
  PROP_STATUS,
  PROP_STATEMENTS, /* the lists, in the order of CpComparisonList */
  PROP_ISSUES,
  PROP_PARTIES,
  PROP_SPEAKERS,
  PROP_ARTICLES,
  PROP_EVENTS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint changed_signal, arranged_signal;

/* A list is made when it is first asked for: what nobody follows costs nothing when the model changes. */
static CpItemList *
list_of (CpComparison *self,
         guint         which)
{
  if (self->lists[which] != NULL)
    return self->lists[which];
  switch (which)
    {
    case CP_LIST_STATEMENTS:
      self->lists[which] = cp_item_list_new (CP_TYPE_STATEMENT_ITEM, cp_statement_item_keys);
      break;
    case CP_LIST_ISSUES:
      self->lists[which] = cp_item_list_new (CP_TYPE_ISSUE_ITEM, cp_issue_item_keys);
      break;
    case CP_LIST_PARTIES:
      self->lists[which] = cp_item_list_new (CP_TYPE_PARTY_ITEM, cp_party_item_keys);
      break;
    case CP_LIST_SPEAKERS:
      self->lists[which] = cp_item_list_new (CP_TYPE_SPEAKER_ITEM, cp_speaker_item_keys);
      break;
    case CP_LIST_ARTICLES:
      self->lists[which] = cp_item_list_new (CP_TYPE_ARTICLE_ITEM, cp_article_item_keys);
      break;
    case CP_LIST_EVENTS:
    default:
      self->lists[which] = cp_item_list_new (CP_TYPE_EVENT_ITEM, cp_event_item_keys);
    }
  cp_item_list_show (self->lists[which], self->model);
  return self->lists[which];
}

static void
cp_comparison_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CpComparison *self = CP_COMPARISON (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, cp_comparison_get_title (self));
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, cp_comparison_get_modified (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, cp_history_undo_name (self->history) != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, cp_history_redo_name (self->history) != NULL);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, cp_history_undo_name (self->history));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, cp_history_redo_name (self->history));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, cp_comparison_get_busy (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_STATEMENTS:
    case PROP_ISSUES:
    case PROP_PARTIES:
    case PROP_SPEAKERS:
    case PROP_ARTICLES:
    case PROP_EVENTS:
      g_value_set_object (value, list_of (self, id - PROP_STATEMENTS));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_comparison_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CpComparison *self = CP_COMPARISON (object);

  switch (id)
    {
    case PROP_TITLE:
      cp_comparison_set_title (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_comparison_finalize (GObject *object)
{
  CpComparison *self = CP_COMPARISON (object);

  g_clear_handle_id (&self->analysis_timer, g_source_remove);
  g_clear_handle_id (&self->arrival_timer, g_source_remove);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  for (guint i = 0; i < CP_N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_pointer (&self->saved, cp_state_unref);
  g_clear_pointer (&self->history, cp_history_free);
  g_clear_pointer (&self->arrangement, cp_arrangement_unref);
  g_clear_pointer (&self->model, cp_model_unref);
  g_clear_pointer (&self->memory, cp_memory_unref);
  g_clear_pointer (&self->looks, cp_looks_free);
  g_clear_pointer (&self->source, cp_engine_source_unref);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->own_title, g_free);
  g_clear_pointer (&self->trouble, g_free);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (cp_comparison_parent_class)->finalize (object);
}

static void
cp_comparison_class_init (CpComparisonClass *klass)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  static const char *const lists[CP_N_LISTS] = { "statements", "issues", "parties", "speakers", "articles", "events" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cp_comparison_get_property;
  object_class->set_property = cp_comparison_set_property;
  object_class->finalize = cp_comparison_finalize;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, read | G_PARAM_WRITABLE);
  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, read);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, read);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, read);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, read);
  props[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, read);
  props[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, read);
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, read);
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, read);
  props[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, read);
  for (guint i = 0; i < CP_N_LISTS; i++)
    props[PROP_STATEMENTS + i] = g_param_spec_object (lists[i], NULL, NULL, CP_TYPE_ITEM_LIST, read);
  g_object_class_install_properties (object_class, N_PROPS, props);

  changed_signal =
    g_signal_new ("changed", CP_TYPE_COMPARISON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  arranged_signal =
    g_signal_new ("arranged", CP_TYPE_COMPARISON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_comparison_init (CpComparison *self)
{
  g_autoptr (CpState) empty = cp_state_new ();

  empty->model = cp_model_new ();
  self->memory = cp_memory_new ();
  self->looks = cp_looks_new ();
  self->history = cp_history_new (empty);
  self->saved = cp_state_ref (empty);
  self->arrangement = cp_arrangement_ref (empty->arrangement);
  self->model = cp_model_ref (empty->model);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

/** cp_comparison_new: Returns: (transfer full): an empty comparison that loads the program's data for itself when it needs them */
CpComparison *
cp_comparison_new (void)
{
  g_autoptr (CpEngineSource) source = cp_engine_source_new ();

  return cp_comparison_new_with_source (source);
}

/** cp_comparison_new_with_source: Returns: (transfer full): an empty comparison that shares the program's data with others */
CpComparison *
cp_comparison_new_with_source (CpEngineSource *source)
{
  CpComparison *self = g_object_new (CP_TYPE_COMPARISON, NULL);

  self->source = cp_engine_source_ref (source);
  return self;
}

/** cp_comparison_get_source: Returns: (transfer none): where the program's data come from */
CpEngineSource *
cp_comparison_get_source (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return self->source;
}

/** cp_comparison_get_model: Returns: (transfer none): the analysis that is shown; it is another after each "changed" */
CpModel *
cp_comparison_get_model (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return self->model;
}

/** cp_comparison_get_title: Returns: the title that the person gave it, else one made from what is in it */
const char *
cp_comparison_get_title (CpComparison *self)
{
  const CpState *state;

  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);

  state = cp_history_current (self->history);
  if (state->title != NULL)
    return state->title;
  if (self->own_title == NULL)
    self->own_title = cp_words_title (self->model);
  return self->own_title;
}

/** cp_comparison_set_title: gives it a title, a step for undo; %NULL or "" leaves it to the program */
void
cp_comparison_set_title (CpComparison *self,
                         const char   *title)
{
  g_autoptr (CpState) state = NULL;

  g_return_if_fail (CP_IS_COMPARISON (self));

  if (title != NULL && *title == '\0')
    title = NULL;
  if (g_strcmp0 (cp_history_current (self->history)->title, title) == 0)
    return;
  state = cp_state_copy_read (cp_history_current (self->history));
  g_free (state->title);
  state->title = g_strdup (title);
  cp_comparison_commit (self, state, _("Comparison renamed"));
}

/** cp_comparison_get_trouble: Returns: (nullable): one sentence on what could not be read of the file it was opened from */
const char *
cp_comparison_get_trouble (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return self->trouble;
}

/** cp_comparison_begin_with: makes @state, of @file, the first of a comparison that nothing was done with yet */
void
cp_comparison_begin_with (CpComparison *self,
                          CpState      *state,
                          GFile        *file,
                          gboolean      is_saved)
{
  g_clear_pointer (&self->saved, cp_state_unref);
  g_clear_pointer (&self->history, cp_history_free);
  self->history = cp_history_new (state);
  self->saved = is_saved ? cp_state_ref (state) : NULL;
  g_set_object (&self->file, file);
  cp_comparison_show_state (self);
}

/** cp_comparison_set_saved: notes that @state stands in @file, which becomes the comparison's own */
void
cp_comparison_set_saved (CpComparison *self,
                         GFile        *file,
                         CpState      *state)
{
  cp_state_ref (state);
  g_clear_pointer (&self->saved, cp_state_unref);
  self->saved = state;
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

/** cp_comparison_get_file: Returns: (transfer none) (nullable): where it is saved */
GFile *
cp_comparison_get_file (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return self->file;
}

/** cp_comparison_get_modified: Returns: whether there is something to save */
gboolean
cp_comparison_get_modified (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), FALSE);
  return cp_history_current (self->history) != self->saved;
}

/** cp_comparison_get_busy: Returns: whether articles are being added or analysed */
gboolean
cp_comparison_get_busy (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), FALSE);
  return self->n_adding > 0 || self->analysing || self->stale;
}

/** cp_comparison_get_statements: Returns: (transfer none): the #CpStatementItem of all statements, by article and text order */
CpItemList *
cp_comparison_get_statements (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return list_of (self, CP_LIST_STATEMENTS);
}

/** cp_comparison_get_issues: Returns: (transfer none): the #CpIssueItem of all issues, the weightiest first */
CpItemList *
cp_comparison_get_issues (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return list_of (self, CP_LIST_ISSUES);
}

/** cp_comparison_get_parties: Returns: (transfer none): the #CpPartyItem of all parties, the main ones first */
CpItemList *
cp_comparison_get_parties (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return list_of (self, CP_LIST_PARTIES);
}

/** cp_comparison_get_speakers: Returns: (transfer none): the #CpSpeakerItem of all speakers */
CpItemList *
cp_comparison_get_speakers (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return list_of (self, CP_LIST_SPEAKERS);
}

/** cp_comparison_get_articles: Returns: (transfer none): the #CpArticleItem of all articles, in the order they were added */
CpItemList *
cp_comparison_get_articles (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return list_of (self, CP_LIST_ARTICLES);
}

/** cp_comparison_get_events: Returns: (transfer none): the #CpEventItem of all events, by date */
CpItemList *
cp_comparison_get_events (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return list_of (self, CP_LIST_EVENTS);
}

/** cp_comparison_show_model: shows @model in the lists, and tells that it changed */
void
cp_comparison_show_model (CpComparison *self,
                          CpModel      *model)
{
  if (self->model == model)
    return;
  cp_model_ref (model);
  cp_model_unref (self->model);
  self->model = model;
  g_clear_pointer (&self->own_title, g_free);
  for (guint i = 0; i < CP_N_LISTS; i++)
    if (self->lists[i] != NULL)
      cp_item_list_show (self->lists[i], model);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  g_signal_emit (self, changed_signal, 0);
}

static void
tell_arrangement (CpComparison *self)
{
  CpArrangement *current = cp_comparison_get_arrangement (self);

  if (self->arrangement == current)
    return;
  cp_arrangement_unref (self->arrangement);
  self->arrangement = cp_arrangement_ref (current);
  g_signal_emit (self, arranged_signal, 0);
}

/** cp_comparison_show_state: shows the current state: at once where its analysis is at hand, else as soon as it is made */
void
cp_comparison_show_state (CpComparison *self)
{
  const CpState *state = cp_history_current (self->history);

  cp_comparison_notify_history (self);
  tell_arrangement (self);
  if (state->model != NULL)
    {
      cp_looks_note (self->looks, state->model);
      cp_comparison_show_model (self, state->model);
    }
  else
    cp_comparison_analyse (self);
}

/** cp_comparison_notify_history: tells what may be another after the history moved */
void
cp_comparison_notify_history (CpComparison *self)
{
  static const guint moved[] = { PROP_TITLE, PROP_MODIFIED, PROP_CAN_UNDO, PROP_CAN_REDO, PROP_UNDO_NAME, PROP_REDO_NAME };

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < G_N_ELEMENTS (moved); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[moved[i]]);
  g_object_thaw_notify (G_OBJECT (self));
}

/** cp_comparison_notify_busy: tells that work began or ended */
void
cp_comparison_notify_busy (CpComparison *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

/** cp_comparison_set_progress: sets how far the work is, 0 … 1, and what it is in words; %NULL where there is none */
void
cp_comparison_set_progress (CpComparison *self,
                            double        progress,
                            const char   *status)
{
  self->progress = CLAMP (progress, 0, 1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
  if (g_strcmp0 (self->status, status) == 0)
    return;
  g_free (self->status);
  self->status = g_strdup (status);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
}

/** cp_comparison_commit: makes @state the current one, by a step that undo calls @name */
void
cp_comparison_commit (CpComparison *self,
                      CpState      *state,
                      const char   *name)
{
  cp_history_push (self->history, state, name);
  cp_comparison_show_state (self);
}
