/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bounds of what is unpacked from one file, so that a small file cannot stand for terabytes, in bytes. */
#define CP_UNPACKED_MAX_TOTAL (200u * 1000u * 1000u)

/* Text packs to a tenth, the most wordy of markup to a fiftieth; what packs tighter than this holds nothing to read. Up
 * to the size given nothing is said against it: a short page of dashes is a page. */
#define CP_UNPACKED_MAX_RATIO 100u
#define CP_UNPACKED_FREE_SIZE (1000u * 1000u)

/** cp_unpacked_is_bomb: Returns: whether @unpacked bytes out of @packed are more than any honest text gives */
static inline gboolean
cp_unpacked_is_bomb (guint64 packed,
                     guint64 unpacked)
{
  return unpacked > CP_UNPACKED_FREE_SIZE && unpacked / CP_UNPACKED_MAX_RATIO > packed;
}

/** cp_unpacked_budget: Returns: how much may be unpacked from a file of @size bytes and all that is packed in it */
static inline gsize
cp_unpacked_budget (gsize size)
{
  return (gsize) MIN ((guint64) CP_UNPACKED_MAX_TOTAL, CP_UNPACKED_FREE_SIZE + (guint64) size * CP_UNPACKED_MAX_RATIO);
}

G_END_DECLS
