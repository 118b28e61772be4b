/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/report-making.h"

#include "article/heap.h"

/* A report is laid out, written to a file and given up in other threads: of a thousand articles each takes longer than a frame lasts. */

/* What it is laid out from. */
typedef struct
{
  CpModel   *model;
  GPtrArray *corrections;
  CpArrangement *arrangement;
  char      *title;
  CpPaper    paper;
  GFile     *file; /* to be written to, NULL for a report that is only shown */
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  cp_model_unref (self->model);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
  g_clear_pointer (&self->arrangement, cp_arrangement_unref);
  g_clear_object (&self->file);
  g_free (self->title);
  g_free (self);
}

static Making *
making_new (const CpPrintJob *job,
            GFile            *file)
{
  Making *self = g_new0 (Making, 1);

  self->model = cp_model_ref (job->model);
  self->corrections = job->corrections != NULL ? g_ptr_array_ref ((GPtrArray *) job->corrections) : NULL;
  self->arrangement = job->arrangement != NULL ? cp_arrangement_ref (job->arrangement) : NULL;
  self->title = g_strdup (job->title);
  self->paper = job->paper;
  self->file = file != NULL ? g_object_ref (file) : NULL;
  return self;
}

static gpointer
free_in_thread (gpointer report)
{
  cp_report_free (report);
  cp_heap_give_back ();
  return NULL;
}

/** cp_report_give_up: frees @report (nullable) when there is time */
void
cp_report_give_up (CpReport *report)
{
  if (report != NULL)
    g_thread_unref (g_thread_new ("report", free_in_thread, report));
}

static CpReport *
report_new (const Making *self)
{
  return cp_report_new (self->model, self->corrections, self->arrangement, self->title, &self->paper);
}

static void
make_in_thread (GTask        *task,
                gpointer      preview G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  const Making *self = data;

  g_task_return_pointer (task, report_new (self), (GDestroyNotify) cp_report_give_up);
}

/** cp_report_make: lays out the report of @job, and tells @done of @preview */
void
cp_report_make (CpReportPreview    *preview,
                const CpPrintJob   *job,
                GCancellable       *cancellable,
                GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (preview, cancellable, done, NULL);

  g_task_set_task_data (task, making_new (job, NULL), making_free);
  g_task_run_in_thread (task, make_in_thread);
}

/** cp_report_make_finish: Returns: (transfer full) (nullable): the report, %NULL where it was cancelled; @paper (out) is what it is laid out for */
CpReport *
cp_report_make_finish (GAsyncResult *result,
                       CpPaper      *paper)
{
  *paper = ((const Making *) g_task_get_task_data (G_TASK (result)))->paper;
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
write_in_thread (GTask        *task,
                 gpointer      preview G_GNUC_UNUSED,
                 gpointer      data,
                 GCancellable *cancellable G_GNUC_UNUSED)
{
  const Making *self = data;
  /* One of its own: that of the window is being drawn. */
  g_autoptr (CpReport) report = report_new (self);
  GError *error = NULL;

  if (cp_report_save_pdf (report, self->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** cp_report_write: writes the report of @job to @file as PDF, and tells @done of @preview */
void
cp_report_write (CpReportPreview    *preview,
                 const CpPrintJob   *job,
                 GFile              *file,
                 GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (preview, NULL, done, NULL);

  g_task_set_task_data (task, making_new (job, file), making_free);
  g_task_run_in_thread (task, write_in_thread);
}

/** cp_report_write_finish: Returns: whether the file is written; else @error says why not */
gboolean
cp_report_write_finish (GAsyncResult *result,
                        GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
