/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "article/heap.h"

#ifdef CP_HAVE_MALLOC_TRIM
#include <malloc.h>
#endif

/**
 * cp_heap_give_back:
 *
 * Gives memory that was freed back to the system. Who made much for a short time calls it in the thread where that was, when it is done:
 * what each thread had would else stay with the program, a hundred megabytes after a report of two thousand pages.
 */
void
cp_heap_give_back (void)
{
#ifdef CP_HAVE_MALLOC_TRIM
  malloc_trim (0);
#endif
}

/**
 * cp_heap_keep_together:
 *
 * Lets no more places be taken memory from than there are processors; called first of all. glibc has eight times as many, and what a thread
 * has freed in one is of no use to a thread that takes from another: forty megabytes after a report and some corrections.
 */
void
cp_heap_keep_together (void)
{
#if defined CP_HAVE_MALLOC_TRIM && defined M_ARENA_MAX
  mallopt (M_ARENA_MAX, (int) MAX (g_get_num_processors (), 2));
#endif
}
