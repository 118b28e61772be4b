/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CpSpan:
 * @start: first code point, counted from 0
 * @end: one past the last code point
 *
 * A stretch of an article's text, in Unicode code points. A span with @start == @end is no span at all.
 */
typedef struct
{
  guint32 start;
  guint32 end;
} CpSpan;

static inline gboolean
cp_span_is_empty (CpSpan span)
{
  return span.end <= span.start;
}

static inline guint32
cp_span_length (CpSpan span)
{
  return cp_span_is_empty (span) ? 0 : span.end - span.start;
}

static inline gboolean
cp_span_contains (CpSpan span, guint32 offset)
{
  return span.start <= offset && offset < span.end;
}

static inline gboolean
cp_span_overlaps (CpSpan a, CpSpan b)
{
  return a.start < b.end && b.start < a.end;
}

G_END_DECLS
