/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "comparison/comparison-private.h"
#include "comparison/saved.h"

/* How long after a change the copy is written, in seconds; what changes meanwhile goes with it. */
#define DELAY 5

#define LOCK_EXTENSION ".lock"

struct _CpRecovery
{
  CpComparison *comparison;
  GFile        *copy;
  char         *lock_path;
  int           lock;  /* held from the first copy on; -1 before */
  guint         timer;
  GCancellable *writing; /* NULL where nothing is being written */
  CpState      *kept;    /* the state that the copy is of, never looked into */

  CpRecoveryFailed failed;
  gpointer         failed_data;
  gboolean         has_failed; /* and that was told */
};

/* What is being written, alone: the recovery may be gone by the time it ends. */
typedef struct
{
  CpRecovery *recovery;
  CpState    *state;
  GFile      *copy;
} Writing;

static void schedule (CpRecovery *self);

static char *
folder_path (const char *folder)
{
  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_state_dir (), "counterpoint", "recovery", NULL);
}

static void
remove_copy (CpRecovery *self)
{
  g_clear_pointer (&self->kept, cp_state_unref);
  g_file_delete (self->copy, NULL, NULL);
}

static gboolean
is_wanted (CpRecovery *self)
{
  const CpState *state = cp_history_current (self->comparison->history);

  return cp_comparison_get_modified (self->comparison) && state != self->kept && state->entries->len > 0;
}

/* A disk stays full for a while: once is enough. */
static void
tell_failed (CpRecovery *self)
{
  if (!self->has_failed && self->failed != NULL)
    self->failed (self->failed_data);
  self->has_failed = TRUE;
}

static void
written (GObject      *source G_GNUC_UNUSED,
         GAsyncResult *result,
         gpointer      data)
{
  Writing *writing = data;
  CpRecovery *self = writing->recovery;
  gboolean done = cp_comparison_write_copy_finish (result, NULL);
  gboolean gone = g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)));

  if (!gone)
    {
      g_clear_object (&self->writing);
      g_clear_pointer (&self->kept, cp_state_unref);
      if (done)
        self->kept = cp_state_ref (writing->state);
      if (!cp_comparison_get_modified (self->comparison))
        remove_copy (self);
      else if (done)
        schedule (self);
      else
        tell_failed (self);
    }
  else
    g_file_delete (writing->copy, NULL, NULL);
  cp_state_unref (writing->state);
  g_object_unref (writing->copy);
  g_free (writing);
}

/* A lock goes with the process that holds it, however that ends. */
static int
take_lock (const char *path)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  if (fd >= 0)
    close (fd);
  return -1;
}

/* The folder and the lock are made for the first copy: a window that nothing is done in leaves no trace. */
static void
claim_place (CpRecovery *self)
{
  g_autofree char *folder = g_path_get_dirname (self->lock_path);

  if (self->lock >= 0)
    return;
  g_mkdir_with_parents (folder, 0700);
  self->lock = take_lock (self->lock_path);
}

static gboolean
write_copy (gpointer data)
{
  CpRecovery *self = data;
  Writing *writing;

  self->timer = 0;
  if (!is_wanted (self) || self->writing != NULL)
    return G_SOURCE_REMOVE;
  claim_place (self);
  writing = g_new0 (Writing, 1);
  writing->recovery = self;
  writing->state = cp_state_ref (cp_history_current (self->comparison->history));
  writing->copy = g_object_ref (self->copy);
  self->writing = g_cancellable_new ();
  cp_comparison_write_copy_async (self->comparison, self->copy, self->writing, written, writing);
  return G_SOURCE_REMOVE;
}

static void
schedule (CpRecovery *self)
{
  if (self->timer == 0 && is_wanted (self))
    self->timer = g_timeout_add_seconds (DELAY, write_copy, self);
}

static void
history_moved (CpRecovery *self)
{
  if (cp_comparison_get_modified (self->comparison))
    {
      schedule (self);
      return;
    }
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->writing == NULL)
    remove_copy (self);
}

/**
 * cp_recovery_new:
 * @comparison: kept alive by the recovery
 * @folder: (nullable): where the copy goes; %NULL for the user's own folder of such things
 *
 * Returns: (transfer full): what keeps a copy of @comparison's unsaved work from now on
 */
CpRecovery *
cp_recovery_new (CpComparison *comparison,
                 const char   *folder)
{
  CpRecovery *self = g_new0 (CpRecovery, 1);
  g_autofree char *path = folder_path (folder);
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (id, CP_SAVED_EXTENSION, NULL);
  g_autofree char *copy = g_build_filename (path, name, NULL);

  self->comparison = g_object_ref (comparison);
  self->copy = g_file_new_for_path (copy);
  self->lock_path = g_strconcat (copy, LOCK_EXTENSION, NULL);
  self->lock = -1;
  g_signal_connect_swapped (comparison, "notify::modified", G_CALLBACK (history_moved), self);
  history_moved (self);
  return self;
}

/** cp_recovery_free: ends the keeping, and removes the copy: the work is saved, or the person gave it up */
void
cp_recovery_free (CpRecovery *self)
{
  g_signal_handlers_disconnect_by_data (self->comparison, self);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  remove_copy (self);
  if (self->lock >= 0)
    {
      g_unlink (self->lock_path);
      close (self->lock);
    }
  g_object_unref (self->copy);
  g_object_unref (self->comparison);
  g_free (self->lock_path);
  g_free (self);
}

/** cp_recovery_watch: has @failed called where no copy can be written, as on a full disk: the person is the one who can save elsewhere */
void
cp_recovery_watch (CpRecovery      *self,
                   CpRecoveryFailed failed,
                   gpointer         user_data)
{
  self->failed = failed;
  self->failed_data = user_data;
}

/** cp_recovery_write_now: Returns: whether the copy is as the comparison is; for the moment before something dangerous */
gboolean
cp_recovery_write_now (CpRecovery *self,
                       GError    **error)
{
  if (!is_wanted (self))
    return TRUE;
  claim_place (self);
  if (!cp_comparison_write_copy (self->comparison, self->copy, error))
    return FALSE;
  g_clear_pointer (&self->kept, cp_state_unref);
  self->kept = cp_state_ref (cp_history_current (self->comparison->history));
  return TRUE;
}

static gboolean
is_left_alone (const char *path)
{
  g_autofree char *lock_path = g_strconcat (path, LOCK_EXTENSION, NULL);
  int lock = take_lock (lock_path);

  if (lock < 0)
    return FALSE;
  close (lock);
  return TRUE;
}

/**
 * cp_recovery_adopt:
 * @copy: a copy that was found, which the comparison was just opened from
 *
 * Keeps the comparison's work in @copy from now on, so that it is at no time without one. @self must not have written a copy yet.
 *
 * Returns: %FALSE where another program keeps @copy
 */
gboolean
cp_recovery_adopt (CpRecovery *self,
                   GFile      *copy)
{
  g_autofree char *path = g_file_get_path (copy);
  g_autofree char *lock_path = g_strconcat (path, LOCK_EXTENSION, NULL);
  int lock;

  g_return_val_if_fail (self->lock < 0 && self->writing == NULL, FALSE);

  lock = take_lock (lock_path);
  if (lock < 0)
    return FALSE;
  self->lock = lock;
  g_free (self->lock_path);
  self->lock_path = g_steal_pointer (&lock_path);
  g_set_object (&self->copy, copy);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->kept = cp_state_ref (cp_history_current (self->comparison->history));
  return TRUE;
}

/**
 * cp_recovery_find:
 * @folder: (nullable): as for cp_recovery_new()
 *
 * Finds the copies that no running program keeps any more. cp_comparison_load() opens one as unsaved work of the file that it is of; when
 * that is done, or the person does not want it, cp_recovery_discard() removes it.
 *
 * Returns: (transfer full) (element-type GFile): the copies, in no particular order
 */
GPtrArray *
cp_recovery_find (const char *folder)
{
  g_autofree char *path = folder_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *copy = g_build_filename (path, name, NULL);

      if (g_str_has_suffix (name, CP_SAVED_EXTENSION) && is_left_alone (copy))
        g_ptr_array_add (copies, g_file_new_for_path (copy));
    }
  return copies;
}

/** cp_recovery_discard: removes a copy that was found */
void
cp_recovery_discard (GFile *copy)
{
  g_autofree char *path = g_file_get_path (copy);
  g_autofree char *lock_path = g_strconcat (path, LOCK_EXTENSION, NULL);

  g_file_delete (copy, NULL, NULL);
  g_unlink (lock_path);
}
