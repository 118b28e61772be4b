/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A hash of a row of numbers begins with this (FNV-1a: Fowler, Noll and Vo). */
#define CP_HASH_START 14695981039346656037u

/** cp_hash_add: Returns: the hash of what @hash is of and @number behind it */
static inline guint64
cp_hash_add (guint64 hash,
             guint64 number)
{
  hash = (hash ^ number) * 1099511628211u;
  return hash ^ hash >> 32;
}

G_END_DECLS
