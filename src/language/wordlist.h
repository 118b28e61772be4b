/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What cutting a text into words and sentences asks about a word; a word may be several of these. */
typedef enum
{
  CP_WORD_ABBREVIATION = 1 << 0, /* keeps its period, may end a sentence: "Inc." */
  CP_WORD_TITLE        = 1 << 1, /* keeps its period, never ends a sentence: "Dr." */
  CP_WORD_NUMBERED     = 1 << 2, /* keeps its period before a number only: "No. 5" */
  CP_WORD_PREFIX       = 1 << 3, /* is not cut off at a hyphen: "co-worker" */
  CP_WORD_STARTER      = 1 << 4, /* capitalised after an abbreviation, it begins a sentence: "The" */
  CP_WORD_REPORTING    = 1 << 5, /* after "…?" and a name, it shows that the sentence goes on: "asked" */
  CP_WORD_UNIT         = 1 << 6, /* is cut off from digits before it: "5|pm" */
  CP_WORD_ELISION      = 1 << 7, /* begins with an apostrophe that is part of it: "'em" */
  CP_WORD_HYPHENATED   = 1 << 8, /* is one token with its hyphen: "e-mail" */
} CpWordKind;

/** CpWordlist: the words of a language that are of some kind, from its table of words. */
typedef struct _CpWordlist CpWordlist;

CpWordlist *cp_wordlist_load (const char        *path,
                              GError           **error);
void        cp_wordlist_free (CpWordlist        *self);
guint       cp_wordlist_find (const CpWordlist  *self,
                              const char        *word);
guint       cp_wordlist_find_chars (const CpWordlist *self,
                                    const gunichar   *chars,
                                    guint32           n_chars);
gboolean    cp_wordlist_split (const CpWordlist *self,
                               const gunichar   *chars,
                               guint32           n_chars,
                               guint32          *first_part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpWordlist, cp_wordlist_free)

G_END_DECLS
