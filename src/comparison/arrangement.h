/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The order of the issues. */
typedef enum
{
  CP_SORT_IMPORTANCE,
  CP_SORT_DATE,
  CP_SORT_CONTRAST,
  CP_N_SORTS,
} CpSort;

const char *cp_sort_to_nick   (CpSort      sort);
gboolean    cp_sort_from_nick (const char *nick,
                               CpSort     *sort);

/* Those without a party have a column as if they were one with this id. */
#define CP_COLUMN_OF_NO_PARTY ""

/**
 * CpArrangement:
 *
 * How a person set the sides of a comparison beside each other. It is never changed once others know it.
 */
typedef struct
{
  GPtrArray *columns; /* char*: ids of parties in their order, each once; of some that are there no more, too. None where the person chose none */
  CpSort     sort;
} CpArrangement;

CpArrangement *cp_arrangement_new   (CpSort               sort);
CpArrangement *cp_arrangement_ref   (CpArrangement       *self);
void           cp_arrangement_unref (CpArrangement       *self);
gboolean       cp_arrangement_add   (CpArrangement       *self,
                                     const char          *party);
gboolean       cp_arrangement_equal (const CpArrangement *a,
                                     const CpArrangement *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArrangement, cp_arrangement_unref)

G_END_DECLS
