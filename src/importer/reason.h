/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a piece of a document is no part of the article. */
typedef enum
{
  CP_REASON_NONE,
  CP_REASON_ADVERTISEMENT,
  CP_REASON_BYLINE,
  CP_REASON_CAPTION,
  CP_REASON_COMMENTS,
  CP_REASON_COPYRIGHT,
  CP_REASON_DATE,
  CP_REASON_HIDDEN,
  CP_REASON_NAVIGATION,
  CP_REASON_OUTSIDE,
  CP_REASON_OVERLAY,
  CP_REASON_PROMOTION,
  CP_REASON_RELATED,
  CP_REASON_SHARE,
  CP_REASON_SUMMARY,
  CP_REASON_TAGS,
  CP_REASON_TITLE,
  CP_N_REASONS,
} CpReason;

const char *cp_reason_words (CpReason reason);

G_END_DECLS
