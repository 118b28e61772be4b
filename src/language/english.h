/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a text is in the one language that is read here. */
typedef enum
{
  CP_ENGLISH_UNTOLD, /* too little of it to tell */
  CP_ENGLISH_YES,
  CP_ENGLISH_NO,
} CpEnglish;

CpEnglish cp_english_tell (const char *text);

G_END_DECLS
