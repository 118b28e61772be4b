/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/**
 * CpBetween:
 *
 * What an article tells between two statements that follow each other.
 */
typedef struct
{
  gboolean aside;     /* "also", "separately", "there was": something else comes, or comes back */
  gboolean contrast;  /* "but", "though" */
  guint    sentences; /* that are no part of either statement, nor say whose it is */
  guint    words;     /* those that name something or tell of it, beside those that say whose words they are */
} CpBetween;

CpBetween cp_between (const CpBuilder *builder,
                      guint            statement);

G_END_DECLS
