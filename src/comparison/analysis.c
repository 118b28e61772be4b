/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/analysis.h"

/* A file that was refused, or one that a file held (a folder's, an archive's), to be told in order once all are done. */
typedef struct
{
  GFile  *file;
  GError *error;
} Refusal;

typedef struct
{
  GPtrArray     *files;
  GPtrArray    **articles; /* one list of CpArticle a file, or NULL */
  GPtrArray    **refusals; /* one list of Refusal a file */
  GCancellable  *cancellable;
} Import;

typedef struct
{
  CpEngine   *engine;
  GPtrArray  *articles;
  CpReading **readings;
} Read;

static void
refusal_free (gpointer data)
{
  Refusal *self = data;

  g_object_unref (self->file);
  g_error_free (self->error);
  g_free (self);
}

static void
note_refusal (GFile        *file,
              const GError *error,
              gpointer      user_data)
{
  GPtrArray *refusals = user_data;
  Refusal *refusal = g_new0 (Refusal, 1);

  refusal->file = g_object_ref (file);
  refusal->error = g_error_copy (error);
  g_ptr_array_add (refusals, refusal);
}

static void
import_one (guint    index,
            gpointer data)
{
  Import *import = data;
  GFile *file = g_ptr_array_index (import->files, index);
  g_autoptr (GError) error = NULL;

  import->refusals[index] = g_ptr_array_new_with_free_func (refusal_free);
  import->articles[index] = cp_import_file (file, note_refusal, import->refusals[index], import->cancellable, &error);
  if (import->articles[index] == NULL && error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    note_refusal (file, error, import->refusals[index]);
}

static void
tell_refusals (GPtrArray     *refusals,
               CpImportFailed failed,
               gpointer       failed_data)
{
  if (refusals == NULL || failed == NULL)
    return;
  for (guint i = 0; i < refusals->len; i++)
    {
      const Refusal *refusal = g_ptr_array_index (refusals, i);

      failed (refusal->file, refusal->error, failed_data);
    }
}

/**
 * cp_analysis_import:
 * @files: (element-type GFile): files, as cp_import_file() takes them
 * @failed: (nullable) (scope call): told of each file that is refused, in the calling thread and in the order of @files
 *
 * Imports all @files, several at a time.
 *
 * Returns: (transfer full) (element-type CpArticle) (nullable): the articles in the order of @files, or %NULL where cancelled
 */
GPtrArray *
cp_analysis_import (GPtrArray      *files,
                    CpImportFailed  failed,
                    gpointer        failed_data,
                    CpProgress      progress,
                    gpointer        progress_data,
                    GCancellable   *cancellable,
                    GError        **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autofree GPtrArray **lists = g_new0 (GPtrArray *, files->len);
  g_autofree GPtrArray **refusals = g_new0 (GPtrArray *, files->len);
  Import import = { files, lists, refusals, cancellable };
  gboolean whole = cp_parallel_run (files->len, import_one, &import, progress, progress_data, cancellable, error);

  for (guint i = 0; i < files->len; i++)
    {
      if (lists[i] != NULL)
        for (guint k = 0; k < lists[i]->len; k++)
          g_ptr_array_add (articles, cp_article_ref (g_ptr_array_index (lists[i], k)));
      tell_refusals (refusals[i], failed, failed_data);
      g_clear_pointer (&lists[i], g_ptr_array_unref);
      g_clear_pointer (&refusals[i], g_ptr_array_unref);
    }
  return whole ? g_steal_pointer (&articles) : NULL;
}

static void
read_one (guint    index,
          gpointer data)
{
  Read *read = data;

  read->readings[index] = cp_reading_new (cp_engine_get_language (read->engine), cp_engine_get_knowledge (read->engine),
                                          g_ptr_array_index (read->articles, index));
}

/**
 * cp_analysis_read:
 * @articles: (element-type CpArticle): closed articles
 *
 * Reads all @articles, several at a time.
 *
 * Returns: (transfer full) (element-type CpReading) (nullable): a reading for each, in their order, or %NULL where cancelled
 */
GPtrArray *
cp_analysis_read (CpEngine     *engine,
                  GPtrArray    *articles,
                  CpProgress    progress,
                  gpointer      progress_data,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_reading_unref);
  g_autofree CpReading **slots = g_new0 (CpReading *, articles->len);
  Read read = { engine, articles, slots };
  gboolean whole = cp_parallel_run (articles->len, read_one, &read, progress, progress_data, cancellable, error);

  for (guint i = 0; i < articles->len; i++)
    if (slots[i] != NULL)
      g_ptr_array_add (readings, slots[i]);
  return whole ? g_steal_pointer (&readings) : NULL;
}

/**
 * cp_analysis_build:
 * @memory: (nullable): what earlier analyses of nearly the same articles found out
 * @readings: (element-type CpReading): all articles of the comparison
 * @corrections: (element-type CpCorrection) (nullable): what a person decided, in order of time
 *
 * Returns: (transfer full): what the articles say together
 */
CpModel *
cp_analysis_build (CpEngine  *engine,
                   CpMemory  *memory,
                   GPtrArray *readings,
                   GPtrArray *corrections)
{
  CpReading **all = (CpReading **) readings->pdata;
  CpLanguage *language = cp_engine_get_language (engine);
  CpKnowledge *knowledge = cp_engine_get_knowledge (engine);

  return memory != NULL ? cp_model_build_again (memory, all, readings->len, language, knowledge, corrections)
                        : cp_model_build (all, readings->len, language, knowledge, corrections);
}
