/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In how many bands a paragraph may meet one that is nearly the same. */
#define CP_PRINT_BANDS 16

/**
 * CpPrint:
 *
 * What a paragraph is known by: the runs of words that it holds, whatever their case and the marks between them.
 */
typedef struct
{
  guint64 *runs; /* sorted, each once */
  guint    n_runs;
  guint64  bits[4]; /* one for each run, by its value: what two prints have in common is at most what their bits allow */
} CpPrint;

void     cp_print_read     (CpPrint       *self,
                            const char    *text,
                            const char    *end);
void     cp_print_clear    (CpPrint       *self);
gboolean cp_print_is_long  (const CpPrint *self);
gboolean cp_print_is_alike (const CpPrint *self,
                            const CpPrint *other);
void     cp_print_bands    (const CpPrint *self,
                            guint64        bands[CP_PRINT_BANDS]);

G_END_DECLS
