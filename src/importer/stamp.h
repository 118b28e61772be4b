/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"

G_BEGIN_DECLS

/**
 * CpStamp:
 * @is_utc: given in UTC, with a time
 * @is_zoned: given with an offset of its own
 * @offset: that offset, in minutes east
 *
 * A date with what it says of its zone.
 */
typedef struct
{
  CpDate   date;
  gboolean is_utc;
  gboolean is_zoned;
  int      offset;
} CpStamp;

gboolean cp_stamp_read (const char *text,
                        const char *language,
                        CpStamp    *stamp);

G_END_DECLS
