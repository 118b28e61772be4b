/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The table's word for what answers neither way. */
#define CP_ACT_PHRASE_EVADE "evade"

/* Words that say what their speaker does by them: "I was wrong". */
typedef struct
{
  char   **words; /* as written or in their dictionary form */
  char    *act;   /* the contract's word, or CP_ACT_PHRASE_EVADE */
  gboolean own;   /* only where the speaker tells of himself */
} CpActPhrase;

/**
 * CpActPhrases:
 *
 * The phrases of a language by which something is conceded, refused, denied and so on. Read once, not changed afterwards.
 */
typedef struct _CpActPhrases CpActPhrases;

CpActPhrases    *cp_act_phrases_load (const char         *path,
                                      GError            **error);
void             cp_act_phrases_free (CpActPhrases       *self);
const GPtrArray *cp_act_phrases_find (const CpActPhrases *self,
                                      const char         *first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpActPhrases, cp_act_phrases_free)

G_END_DECLS
