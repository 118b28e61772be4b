/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "comparison/analysis.h"
#include "comparison/comparison-private.h"
#include "comparison/inputs.h"
#include "comparison/looks.h"

/* One input of an addition, a file or an article at hand, and what it gave. Written by one thread, then read by another. */
typedef struct
{
  GFile     *file;
  CpArticle *article;
  GPtrArray *entries;  /* CpMember */
  GPtrArray *refusals; /* Refusal */
  int        done;     /* atomic */
} Input;

typedef struct
{
  GFile  *file;
  GError *error;
} Refusal;

/* An addition under way. */
typedef struct
{
  /* the worker's */
  CpEngineSource *source;
  CpEngine       *engine;
  GPtrArray      *files;
  GPtrArray      *articles;
  GPtrArray      *inputs; /* Input */
  guint           n_told;
  GTask          *task;   /* not owned: it owns this */

  /* the comparison's thread's */
  CpImportFailed  failed;
  gpointer        failed_data;
  CpState        *state; /* that the articles are put in; NULL before the first */
  guint           n_added;
  guint           n_known;
  gboolean        given_up;
} Addition;

/* What the worker tells the comparison's thread: the inputs from @first to @last are done. */
typedef struct
{
  GTask *task;
  guint  first, last;
  guint  n_done, n_all;
} Delivery;

static void
refusal_free (gpointer data)
{
  Refusal *self = data;

  g_object_unref (self->file);
  g_error_free (self->error);
  g_free (self);
}

static Input *
input_new (GFile     *file,
           CpArticle *article)
{
  Input *self = g_new0 (Input, 1);

  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->article = article != NULL ? cp_article_ref (article) : NULL;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_member_unref);
  self->refusals = g_ptr_array_new_with_free_func (refusal_free);
  return self;
}

static void
input_free (gpointer data)
{
  Input *self = data;

  g_clear_object (&self->file);
  g_clear_pointer (&self->article, cp_article_unref);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->refusals);
  g_free (self);
}

static void
addition_free (gpointer data)
{
  Addition *self = data;

  g_clear_pointer (&self->source, cp_engine_source_unref);
  g_clear_pointer (&self->engine, cp_engine_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  g_clear_pointer (&self->state, cp_state_unref);
  g_free (self);
}

static void
note_refusal (GFile        *file,
              const GError *error,
              gpointer      user_data)
{
  Input *input = user_data;
  Refusal *refusal = g_new0 (Refusal, 1);

  refusal->file = g_object_ref (file);
  refusal->error = g_error_copy (error);
  g_ptr_array_add (input->refusals, refusal);
}

static void
read_article (Addition  *self,
              Input     *input,
              CpArticle *article)
{
  g_autoptr (CpReading) reading =
    cp_reading_new (cp_engine_get_language (self->engine), cp_engine_get_knowledge (self->engine), article);

  g_ptr_array_add (input->entries, cp_member_new (article, reading));
}

static void
import_and_read (guint    index,
                 gpointer data)
{
  Addition *self = data;
  Input *input = g_ptr_array_index (self->inputs, index);
  GCancellable *cancellable = g_task_get_cancellable (self->task);
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;

  if (input->article != NULL)
    read_article (self, input, input->article);
  else
    articles = cp_import_file (input->file, note_refusal, input, cancellable, &error);
  for (guint i = 0; articles != NULL && i < articles->len && !g_cancellable_is_cancelled (cancellable); i++)
    read_article (self, input, g_ptr_array_index (articles, i));
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    note_refusal (input->file, error, input);
  g_atomic_int_set (&input->done, TRUE);
}

static void
tell_refusals (Addition *self,
               Input    *input)
{
  for (guint i = 0; i < input->refusals->len && self->failed != NULL; i++)
    {
      const Refusal *refusal = g_ptr_array_index (input->refusals, i);

      self->failed (refusal->file, refusal->error, self->failed_data);
    }
}

static gboolean
is_among (GPtrArray       *entries,
          const CpArticle *article)
{
  for (guint i = 0; i < entries->len; i++)
    if (cp_article_is_same (((const CpMember *) g_ptr_array_index (entries, i))->article, article))
      return TRUE;
  return FALSE;
}

/* Those of @entries that neither @state nor what came before them in the list has. */
static GPtrArray *
only_new (Addition      *self,
          const CpState *state,
          GPtrArray     *entries)
{
  GPtrArray *fresh = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_member_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      CpMember *entry = g_ptr_array_index (entries, i);

      if (cp_state_has (state, entry->article) || is_among (fresh, entry->article))
        self->n_known++;
      else
        g_ptr_array_add (fresh, cp_member_ref (entry));
    }
  return fresh;
}

/* Puts @entries in the comparison: by a new step the first time, into that step after it. */
static void
put_in (CpComparison *comparison,
        Addition     *self,
        GPtrArray    *entries)
{
  CpState *state = self->state != NULL ? self->state : cp_history_current (comparison->history);
  g_autoptr (GPtrArray) fresh = only_new (self, state, entries);

  if (fresh->len == 0)
    return;
  if (self->state == NULL)
    {
      self->state = cp_state_copy (state);
      cp_history_push (comparison->history, self->state, ngettext ("Article added", "Articles added", MAX (self->inputs->len, fresh->len)));
    }
  self->given_up = !cp_history_append (comparison->history, self->state, fresh);
  if (self->given_up)
    {
      g_cancellable_cancel (g_task_get_cancellable (self->task));
      return;
    }
  self->n_added += fresh->len;
  cp_comparison_notify_history (comparison);
  cp_comparison_analyse (comparison);
  cp_comparison_show_arrived (comparison);
}

static gboolean
deliver (gpointer data)
{
  Delivery *delivery = data;
  Addition *self = g_task_get_task_data (delivery->task);
  CpComparison *comparison = g_task_get_source_object (delivery->task);
  g_autofree char *status = g_strdup_printf (_("Reading %'u of %'u"), delivery->n_done, delivery->n_all);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  for (guint i = delivery->first; i < delivery->last && !self->given_up; i++)
    {
      Input *input = g_ptr_array_index (self->inputs, i);

      tell_refusals (self, input);
      for (guint k = 0; k < input->entries->len; k++)
        g_ptr_array_add (entries, g_ptr_array_index (input->entries, k));
    }
  if (!self->given_up && entries->len > 0)
    put_in (comparison, self, entries);
  cp_comparison_set_progress (comparison, (double) delivery->n_done / MAX (delivery->n_all, 1), status);
  return G_SOURCE_REMOVE;
}

static void
delivery_free (gpointer data)
{
  Delivery *self = data;

  g_object_unref (self->task);
  g_free (self);
}

/* Told after each input: hands over those that are done and have none before them that is not, so that the order stays that of the inputs. */
static void
hand_over (guint    done,
           guint    total,
           gpointer data)
{
  Addition *self = data;
  Delivery *delivery = g_new0 (Delivery, 1);

  delivery->task = g_object_ref (self->task);
  delivery->first = self->n_told;
  while (self->n_told < self->inputs->len &&
         g_atomic_int_get (&((Input *) g_ptr_array_index (self->inputs, self->n_told))->done))
    self->n_told++;
  delivery->last = self->n_told;
  delivery->n_done = done;
  delivery->n_all = total;
  g_main_context_invoke_full (g_task_get_context (self->task), G_PRIORITY_DEFAULT, deliver, delivery, delivery_free);
}

static void
note_folder (GFile        *file,
             const GError *error,
             gpointer      user_data)
{
  Addition *self = user_data;
  Input *input = input_new (file, NULL);

  note_refusal (file, error, input);
  input->done = TRUE;
  g_ptr_array_add (self->inputs, input);
}

static void
lay_inputs (Addition     *self,
            GCancellable *cancellable)
{
  g_autoptr (GPtrArray) found = NULL;

  if (self->files != NULL)
    found = cp_inputs_expand (self->files, note_folder, self, cancellable);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_ptr_array_add (self->inputs, input_new (g_ptr_array_index (found, i), NULL));
  for (guint i = 0; self->articles != NULL && i < self->articles->len; i++)
    g_ptr_array_add (self->inputs, input_new (NULL, g_ptr_array_index (self->articles, i)));
}

static void
work (guint    index,
      gpointer data)
{
  Addition *self = data;
  Input *input = g_ptr_array_index (self->inputs, index);

  if (!g_atomic_int_get (&input->done))
    import_and_read (index, data);
}

static void
run_in_thread (GTask        *task,
               gpointer      source G_GNUC_UNUSED,
               gpointer      data,
               GCancellable *cancellable)
{
  Addition *self = data;
  GError *error = NULL;

  self->engine = cp_engine_source_get (self->source, &error);
  if (self->engine != NULL)
    {
      lay_inputs (self, cancellable);
      cp_parallel_run (self->inputs->len, work, self, hand_over, self, cancellable, &error);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* The worker is done; the caller is told when all that came in is analysed too. */
static void
worked (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  CpComparison *self = CP_COMPARISON (source);
  g_autoptr (GTask) outer = data;
  GError *error = NULL;

  self->n_adding--;
  if (self->n_adding == 0)
    cp_comparison_set_progress (self, 0, NULL);
  g_task_set_task_data (outer, g_object_ref (result), g_object_unref);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (outer, error);
  else
    cp_comparison_return_when_analysed (self, outer);
  if (self->n_adding == 0 && self->stale && !self->analysing)
    cp_comparison_analyse (self);
  else if (self->n_adding == 0 && !self->analysing)
    cp_looks_note (self->looks, self->model); /* all was analysed before the worker said that it was done */
  cp_comparison_notify_busy (self);
}

static void
begin (CpComparison       *self,
       Addition           *addition,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GCancellable) own = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  GTask *outer = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) task = g_task_new (self, own, worked, outer);

  addition->source = cp_engine_source_ref (self->source);
  addition->inputs = g_ptr_array_new_with_free_func (input_free);
  addition->task = task;
  g_task_set_task_data (task, addition, addition_free);
  g_task_set_check_cancellable (task, FALSE);
  self->n_adding++;
  cp_comparison_set_progress (self, 0, _("Reading"));
  cp_comparison_notify_busy (self);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * cp_comparison_add_files_async:
 * @files: (element-type GFile): files and folders
 * @failed: (nullable) (scope async): told of each that is refused, in the calling thread
 *
 * Imports and reads @files in worker threads. What is read shows while the rest is still being read, in the order of the files. A
 * cancelled addition keeps what is in by then.
 */
void
cp_comparison_add_files_async (CpComparison       *self,
                               GPtrArray          *files,
                               CpImportFailed      failed,
                               gpointer            failed_data,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Addition *addition = g_new0 (Addition, 1);

  addition->files = g_ptr_array_copy (files, (GCopyFunc) (GCallback) g_object_ref, NULL);
  g_ptr_array_set_free_func (addition->files, g_object_unref);
  addition->failed = failed;
  addition->failed_data = failed_data;
  begin (self, addition, cancellable, callback, user_data);
}

/** cp_comparison_add_articles_async: the same with closed articles that are at hand already */
void
cp_comparison_add_articles_async (CpComparison       *self,
                                  GPtrArray          *articles,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  Addition *addition = g_new0 (Addition, 1);

  addition->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (addition->articles, cp_article_ref (g_ptr_array_index (articles, i)));
  begin (self, addition, cancellable, callback, user_data);
}

static const Addition *
addition_of (GAsyncResult *result)
{
  GTask *inner = g_task_get_task_data (G_TASK (result));

  return inner != NULL ? g_task_get_task_data (inner) : NULL;
}

/**
 * cp_comparison_add_files_finish:
 * @n_added: (out) (optional): how many articles came in and were not taken back meanwhile
 *
 * Returns: %FALSE where it was cancelled or the program's data could not be loaded
 */
gboolean
cp_comparison_add_files_finish (CpComparison *self,
                                GAsyncResult *result,
                                guint        *n_added,
                                GError      **error)
{
  const Addition *addition = addition_of (result);

  if (n_added != NULL)
    *n_added = addition != NULL && addition->state != NULL && cp_history_holds (self->history, addition->state) ? addition->n_added : 0;
  return g_task_propagate_boolean (G_TASK (result), error);
}

/** cp_comparison_add_files_n_known: Returns: how many of the articles were in the comparison already, or given twice */
guint
cp_comparison_add_files_n_known (GAsyncResult *result)
{
  const Addition *addition = addition_of (result);

  return addition != NULL ? addition->n_known : 0;
}

/**
 * cp_comparison_add_articles:
 * @articles: (element-type CpArticle): closed articles
 *
 * Reads and analyses them with what is there, in the calling thread, and returns when that is done.
 *
 * Returns: %FALSE where the program's data could not be loaded
 */
gboolean
cp_comparison_add_articles (CpComparison *self,
                            GPtrArray    *articles,
                            GError      **error)
{
  g_autoptr (CpState) state = NULL;
  g_autoptr (CpEngine) engine = NULL;
  g_autoptr (GPtrArray) readings = NULL;

  g_return_val_if_fail (CP_IS_COMPARISON (self), FALSE);

  engine = cp_engine_source_get (self->source, error);
  readings = engine != NULL ? cp_analysis_read (engine, articles, NULL, NULL, NULL, error) : NULL;
  if (readings == NULL)
    return FALSE;
  state = cp_state_copy (cp_history_current (self->history));
  for (guint i = 0; i < articles->len; i++)
    {
      CpArticle *article = g_ptr_array_index (articles, i);

      if (!cp_state_has (state, article))
        g_ptr_array_add (state->entries, cp_member_new (article, g_ptr_array_index (readings, i)));
    }
  cp_history_push (self->history, state, ngettext ("Article added", "Articles added", articles->len));
  cp_comparison_notify_history (self);
  return cp_comparison_analyse_now (self, error);
}
