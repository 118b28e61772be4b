/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Does piece @index of the work, in any thread; it may write to that index's place of an array alone. */
typedef void (*CpPiece)    (guint    index,
                            gpointer data);
/* Told in the thread that waits, after each piece: @done of @total. */
typedef void (*CpProgress) (guint    done,
                            guint    total,
                            gpointer data);

gboolean cp_parallel_run (guint         n_pieces,
                          CpPiece       piece,
                          gpointer      data,
                          CpProgress    progress,
                          gpointer      progress_data,
                          GCancellable *cancellable,
                          GError      **error);

G_END_DECLS
