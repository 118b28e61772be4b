/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "article/parallel.h"

typedef struct
{
  CpPiece       piece;
  gpointer      data;
  GCancellable *cancellable;
  GAsyncQueue  *done; /* a token for each piece that ended */
} Work;

static void
run_piece (gpointer item,
           gpointer user_data)
{
  Work *work = user_data;

  if (!g_cancellable_is_cancelled (work->cancellable))
    work->piece (GPOINTER_TO_UINT (item) - 1, work->data);
  g_async_queue_push (work->done, item);
}

/**
 * cp_parallel_run:
 * @progress: (nullable) (scope call): told of each piece that is done, in the calling thread
 *
 * Does @n_pieces pieces of work on as many threads as the machine has processors, and waits for them. The pieces are begun in
 * order and may end in any; what each makes must depend on its index alone, so that the result is the same on any number of threads.
 *
 * Returns: %FALSE where it was cancelled, which leaves the pieces that were not begun undone
 */
gboolean
cp_parallel_run (guint         n_pieces,
                 CpPiece       piece,
                 gpointer      data,
                 CpProgress    progress,
                 gpointer      progress_data,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GAsyncQueue) done = g_async_queue_new ();
  Work work = { piece, data, cancellable, done };
  guint n_threads = MIN (g_get_num_processors (), n_pieces);

  if (n_threads <= 1)
    {
      for (guint i = 0; i < n_pieces && !g_cancellable_is_cancelled (cancellable); i++)
        {
          piece (i, data);
          if (progress != NULL)
            progress (i + 1, n_pieces, progress_data);
        }
    }
  else
    {
      GThreadPool *pool = g_thread_pool_new (run_piece, &work, (int) n_threads, FALSE, NULL);

      for (guint i = 0; i < n_pieces; i++)
        g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
      for (guint i = 0; i < n_pieces; i++)
        {
          g_async_queue_pop (done);
          if (progress != NULL)
            progress (i + 1, n_pieces, progress_data);
        }
      g_thread_pool_free (pool, FALSE, TRUE);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
