/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/two-articles-private.h"

/* Finding how two articles stand to each other: to know which words mean much the same they are read, in another thread. */

typedef struct
{
  CpModel        *model;
  CpEngineSource *source;      /* NULL where there is nothing to read with */
  GPtrArray      *corrections; /* CpCorrection: the matches that a person decided on */
  guint           article_a, article_b;
  gboolean        goes_there;
} Finding;

static void
finding_free (gpointer data)
{
  Finding *self = data;

  cp_model_unref (self->model);
  g_clear_pointer (&self->source, cp_engine_source_unref);
  g_ptr_array_unref (self->corrections);
  g_free (self);
}

static GPtrArray *
copy_matches (const GPtrArray *corrections)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);

  for (guint i = 0; i < corrections->len; i++)
    if (((const CpCorrection *) g_ptr_array_index (corrections, i))->kind == CP_CORRECT_MATCH)
      g_ptr_array_add (matches, cp_correction_copy (g_ptr_array_index (corrections, i)));
  return matches;
}

static Finding *
finding_new (CpTwoArticles *self,
             gboolean       goes_there)
{
  CpComparison *comparison = cp_view_state_get_comparison (self->state);
  Finding *finding = g_new0 (Finding, 1);

  finding->model = cp_model_ref (cp_view_state_get_model (self->state));
  finding->source = comparison != NULL ? cp_engine_source_ref (cp_comparison_get_source (comparison)) : NULL;
  finding->corrections = comparison != NULL ? copy_matches (cp_comparison_get_corrections (comparison)) : g_ptr_array_new ();
  finding->article_a = self->article_a;
  finding->article_b = self->article_b;
  finding->goes_there = goes_there;
  return finding;
}

/* Without an engine the words themselves are what the articles are compared by. */
static void
find_in_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  const Finding *finding = data;
  g_autoptr (CpEngine) engine = finding->source != NULL ? cp_engine_source_get (finding->source, NULL) : NULL;
  CpLanguage *language = engine != NULL ? cp_engine_get_language (engine) : NULL;

  g_task_return_pointer (task, cp_passages_new (finding->model, finding->article_a, finding->article_b, finding->corrections, language),
                         (GDestroyNotify) cp_passages_free);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data G_GNUC_UNUSED)
{
  const Finding *finding = g_task_get_task_data (G_TASK (result));
  CpPassages *passages = g_task_propagate_pointer (G_TASK (result), NULL);

  if (passages != NULL)
    cp_two_articles_found (CP_TWO_ARTICLES (source), passages, finding->goes_there);
}

/** cp_two_articles_find: looks for the passages of the articles that are shown; ends with cp_two_articles_found(), unless others are looked for */
void
cp_two_articles_find (CpTwoArticles *self,
                      gboolean       goes_there)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  self->finding = g_cancellable_new ();
  task = g_task_new (self, self->finding, on_found, NULL);
  g_task_set_task_data (task, finding_new (self, goes_there), finding_free);
  g_task_run_in_thread (task, find_in_thread);
}
