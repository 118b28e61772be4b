/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/atomic.h"
#include "comparison/comparison-private.h"
#include "comparison/saved.h"

/* A comparison on its way to its file: the contents, and the state that they are of. */
typedef struct
{
  GFile   *file;
  CpSaved *saved;
  CpState *state;
  char    *stamp; /* of the file as it was written */
} Saving;

/* What tells a file's contents from those that another program may write: when it was changed last, and its size, since clocks are
 * coarse. NULL where there is no file. */
static char *
stamp_of (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info == NULL)
    return NULL;
  return g_strdup_printf ("%s %" G_GOFFSET_FORMAT, g_file_info_get_etag (info), g_file_info_get_size (info));
}

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_object_unref (self->file);
  cp_saved_free (self->saved);
  cp_state_unref (self->state);
  g_free (self->stamp);
  g_free (self);
}

static CpSaved *
take_contents (const CpState *state)
{
  CpSaved *saved = cp_saved_new ();

  saved->title = g_strdup (state->title);
  for (guint i = 0; i < state->entries->len; i++)
    g_ptr_array_add (saved->articles, cp_article_ref (((const CpMember *) g_ptr_array_index (state->entries, i))->article));
  for (guint i = 0; i < state->corrections->len; i++)
    g_ptr_array_add (saved->corrections, cp_correction_copy (g_ptr_array_index (state->corrections, i)));
  cp_arrangement_unref (saved->arrangement);
  saved->arrangement = cp_arrangement_ref (state->arrangement);
  if (state->model != NULL)
    saved->model = cp_model_ref (state->model);
  return saved;
}

static Saving *
saving_new (CpComparison *comparison,
            GFile        *file,
            gboolean      as_copy)
{
  Saving *self = g_new0 (Saving, 1);

  self->file = g_object_ref (file);
  self->state = cp_state_ref (cp_history_current (comparison->history));
  self->saved = take_contents (self->state);
  if (as_copy)
    self->saved->origin = comparison->file != NULL ? g_file_get_uri (comparison->file) : g_strdup ("");
  return self;
}

static gboolean
write_contents (Saving       *self,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (GBytes) bytes = cp_saved_write (self->saved);

  if (!cp_atomic_write (self->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), cancellable, error))
    return FALSE;
  self->stamp = stamp_of (self->file);
  return TRUE;
}

static void
note_saved (CpComparison *comparison,
            const Saving *saving)
{
  g_free (comparison->stamp);
  comparison->stamp = g_strdup (saving->stamp);
  cp_comparison_set_saved (comparison, saving->file, saving->state);
}

/**
 * cp_comparison_write_copy:
 *
 * Writes the comparison to @file as cp_comparison_save() does, but the file does not become the comparison's own, nor is the comparison
 * saved by it.
 *
 * Returns: %FALSE where it failed, with one sentence for a person in @error
 */
gboolean
cp_comparison_write_copy (CpComparison *self,
                          GFile        *file,
                          GError      **error)
{
  Saving *saving;
  gboolean written;

  g_return_val_if_fail (CP_IS_COMPARISON (self), FALSE);

  saving = saving_new (self, file, TRUE);
  written = write_contents (saving, NULL, error);
  saving_free (saving);
  return written;
}

/**
 * cp_comparison_save:
 *
 * Writes the comparison to @file, whole or not at all, and makes it the comparison's file.
 *
 * Returns: %FALSE where it failed, with one sentence for a person in @error; the file is as it was then
 */
gboolean
cp_comparison_save (CpComparison *self,
                    GFile        *file,
                    GError      **error)
{
  Saving *saving;
  gboolean written;

  g_return_val_if_fail (CP_IS_COMPARISON (self), FALSE);

  saving = saving_new (self, file, FALSE);
  written = write_contents (saving, NULL, error);
  if (written)
    note_saved (self, saving);
  saving_free (saving);
  return written;
}

/**
 * cp_comparison_check_file:
 *
 * Looks whether the comparison's file still is what was opened or saved last. To save over what another program, or another
 * machine that shares the folder, has written meanwhile would lose that work.
 *
 * Returns: %FALSE where it is not, with one sentence for a person in @error; a file that is gone can be written again
 */
gboolean
cp_comparison_check_file (CpComparison *self,
                          GError      **error)
{
  g_autofree char *stamp = NULL, *base = NULL, *name = NULL;

  g_return_val_if_fail (CP_IS_COMPARISON (self), FALSE);

  if (self->file == NULL || self->stamp == NULL)
    return TRUE;
  stamp = stamp_of (self->file);
  if (stamp == NULL || g_str_equal (stamp, self->stamp))
    return TRUE;
  base = g_file_get_basename (self->file);
  name = g_filename_display_name (base);
  g_set_error (error, CP_SAVED_ERROR, CP_SAVED_ERROR_CHANGED,
               _("“%s” was changed by another program since it was opened here. Save this under another name."), name);
  return FALSE;
}

static void
save_in_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_contents (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** cp_comparison_save_async: the same, written in a worker thread; what is changed meanwhile is not in it, and remains to be saved */
void
cp_comparison_save_async (CpComparison       *self,
                          GFile              *file,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CP_IS_COMPARISON (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, saving_new (self, file, FALSE), saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/** cp_comparison_write_copy_async: as cp_comparison_write_copy(), in a worker thread */
void
cp_comparison_write_copy_async (CpComparison       *self,
                                GFile              *file,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CP_IS_COMPARISON (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, saving_new (self, file, TRUE), saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

/** cp_comparison_write_copy_finish: Returns: %FALSE where it failed or was cancelled */
gboolean
cp_comparison_write_copy_finish (GAsyncResult *result,
                                 GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/** cp_comparison_save_finish: Returns: %FALSE where it failed, as cp_comparison_save() does */
gboolean
cp_comparison_save_finish (CpComparison *self,
                           GAsyncResult *result,
                           GError      **error)
{
  const Saving *saving = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  note_saved (self, saving);
  return TRUE;
}

/* A comparison of what stood in @file. Where its analysis is not at hand, it begins to be made. */
static CpComparison *
comparison_of (CpSaved        *saved,
               GFile          *file,
               const char     *stamp,
               CpEngineSource *source)
{
  CpComparison *self = cp_comparison_new_with_source (source);
  g_autoptr (CpState) state = cp_state_new ();

  state->title = g_strdup (saved->title);
  for (guint i = 0; i < saved->articles->len; i++)
    g_ptr_array_add (state->entries, cp_member_new (g_ptr_array_index (saved->articles, i), NULL));
  for (guint i = 0; i < saved->corrections->len; i++)
    g_ptr_array_add (state->corrections, cp_correction_copy (g_ptr_array_index (saved->corrections, i)));
  cp_state_note_words (state); /* older files have none */
  cp_arrangement_unref (state->arrangement);
  state->arrangement = cp_arrangement_ref (saved->arrangement);
  if (saved->model != NULL)
    state->model = cp_model_ref (saved->model);
  self->trouble = g_strdup (saved->trouble);
  cp_comparison_begin_with (self, state, file, saved->trouble == NULL && saved->origin == NULL);
  if (saved->origin != NULL)
    {
      g_clear_object (&self->file);
      self->file = *saved->origin != '\0' ? g_file_new_for_uri (saved->origin) : NULL;
    }
  else
    self->stamp = g_strdup (stamp);
  return self;
}

/**
 * cp_comparison_load:
 *
 * Opens a saved comparison. Its analysis stands in the file, so nothing is read again until the person adds or corrects something.
 *
 * Returns: (transfer full) (nullable): the comparison, or %NULL with one sentence for a person in @error; one that is damaged in part
 * tells so by cp_comparison_get_trouble()
 */
CpComparison *
cp_comparison_load (GFile   *file,
                    GError **error)
{
  g_autoptr (CpEngineSource) source = cp_engine_source_new ();
  g_autofree char *stamp = stamp_of (file);
  g_autoptr (CpSaved) saved = cp_saved_load (file, NULL, error);

  return saved != NULL ? comparison_of (saved, file, stamp, source) : NULL;
}

typedef struct
{
  GFile          *file;
  CpEngineSource *source;
  CpSaved        *saved;
  char           *stamp; /* of the file before it was read: what is changed meanwhile counts as another's change */
} Loading;

static void
loading_free (gpointer data)
{
  Loading *self = data;

  g_object_unref (self->file);
  cp_engine_source_unref (self->source);
  g_clear_pointer (&self->saved, cp_saved_free);
  g_free (self->stamp);
  g_free (self);
}

static void
load_in_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable)
{
  Loading *loading = data;
  GError *error = NULL;

  loading->stamp = stamp_of (loading->file);
  loading->saved = cp_saved_load (loading->file, cancellable, &error);
  if (loading->saved != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/** cp_comparison_load_async: the same, read in a worker thread; @source is what the comparison shares its data with */
void
cp_comparison_load_async (GFile              *file,
                          CpEngineSource     *source,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Loading *loading = g_new0 (Loading, 1);

  loading->file = g_object_ref (file);
  loading->source = cp_engine_source_ref (source);
  g_task_set_task_data (task, loading, loading_free);
  g_task_run_in_thread (task, load_in_thread);
}

/** cp_comparison_load_finish: Returns: (transfer full) (nullable): as cp_comparison_load() does */
CpComparison *
cp_comparison_load_finish (GAsyncResult *result,
                           GError      **error)
{
  Loading *loading = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return comparison_of (loading->saved, loading->file, loading->stamp, loading->source);
}

/** cp_comparison_is_saved_file: Returns: whether @file is meant for a saved comparison, by its name or else by its contents */
gboolean
cp_comparison_is_saved_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInputStream) in = NULL;
  char head[CP_SAVED_HEAD_SIZE];
  gsize n = 0;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return FALSE;
  if (g_str_has_suffix (name, CP_SAVED_EXTENSION))
    return TRUE;
  in = g_file_read (file, NULL, NULL);
  if (in == NULL || !g_input_stream_read_all (G_INPUT_STREAM (in), head, sizeof head, &n, NULL, NULL))
    return FALSE;
  return cp_saved_is (head, n);
}
