/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the words in an element's class, id or role say that it holds. */
typedef enum
{
  CP_CLASS_BODY = 1 << 0, /* the article's text */
  CP_CLASS_COMMENTS = 1 << 1,
  CP_CLASS_SHARE = 1 << 2,
  CP_CLASS_RELATED = 1 << 3,
  CP_CLASS_PROMOTION = 1 << 4,
  CP_CLASS_NAVIGATION = 1 << 5,
  CP_CLASS_ADVERTISEMENT = 1 << 6,
  CP_CLASS_OVERLAY = 1 << 7, /* what a page lays over itself */
  CP_CLASS_BYLINE = 1 << 8,
  CP_CLASS_CAPTION = 1 << 9,
  CP_CLASS_TAGS = 1 << 10,
  CP_CLASS_DATE = 1 << 11,
  CP_CLASS_POST = 1 << 12, /* an embedded post of a social network */
  CP_CLASS_TITLE = 1 << 13,
  CP_CLASS_SUMMARY = 1 << 14, /* a standfirst */
  CP_CLASS_KNOWN = 1 << 15, /* it was looked up, whatever it says */
} CpClass;

guint32  cp_class_words (const char *text);
gboolean cp_class_hides (const char *text);

G_END_DECLS
