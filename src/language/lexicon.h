/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word does to the words it governs, or says of them. */
typedef enum
{
  CP_LEX_PLAIN,
  CP_LEX_NEGATOR,  /* "not", "never", "without" */
  CP_LEX_REVERSER, /* "scrap", "prevent": the thing is not to be */
  CP_LEX_STOPPER,  /* "stop", "drop": a reverser as a verb alone */
  CP_LEX_BACKER,   /* "support", "need": the thing is to be */
  CP_LEX_BAD,      /* "reckless", "lie": speaks against what it is said of */
  CP_LEX_GOOD,     /* "fair", "proof": speaks for it */
  CP_LEX_EVASION,  /* "decline", "comment": no answer */
  CP_LEX_ANAPHOR,  /* "claim", "allegation": stands for what was said before */
  CP_LEX_EVENT,    /* "strike", "meeting": happens on a day */
  CP_LEX_REPLY,    /* "reply", "reject": reports an answer to what was said before */
  CP_LEX_JOINING,  /* "agree", "echo": reports that somebody says the same */
  CP_LEX_CONTRARY, /* "but", "yet": at its head, a sentence goes against what was said before */
  CP_LEX_OPENING,  /* "announce", "add": reports something else than what was said before */
  CP_LEX_ASIDE,    /* "also", "separately": something else is told */
  CP_LEX_CONTRAST, /* "but", "though": between two statements, it leads away from the first */
  CP_LEX_WHEN,     /* "after", "during": what it governs says when */
  CP_LEX_BLAME,    /* "responsible", "culprit": says whose doing something was */
  CP_LEX_MEASURE,  /* "tonne", "shilling": says how much there is of something, and names nothing alone */
  CP_LEX_ASSAULT,  /* "attack", "raid": somebody carries it out */
  CP_LEX_ARTICLED, /* "kingdom", "states": a name that ends in it stands with "the" */
  CP_LEX_HELD,     /* "promise", "rule out": reports words that somebody can be held to */
  CP_LEX_TURNED,   /* "backtrack", "after all": tells that somebody no longer holds what he held */
  CP_LEX_STANDING, /* "likewise", "follow suit": stands for what was said before to be done */
  CP_LEX_INQUIRY,  /* "investigation", "probe": finds out what happened */
  CP_LEX_GUARDED,  /* "guarded", "non-committal": tells that who speaks takes no side */
  CP_LEX_EMPTY,    /* "say", "year", "thing": tells no question from another */
} CpLexClass;

/**
 * CpLexicon:
 *
 * The tables of words that issues and stances are read with, from the language's folder. Not changed once loaded.
 */
typedef struct _CpLexicon CpLexicon;

CpLexicon  *cp_lexicon_load      (const char      *directory,
                                  GError         **error);
void        cp_lexicon_free      (CpLexicon       *self);
gboolean    cp_lexicon_has       (const CpLexicon *self,
                                  const char      *lemma,
                                  CpLexClass       lex_class);
guint       cp_lexicon_classes   (const CpLexicon *self,
                                  const char      *lemma);
const char *cp_lexicon_canonical (const CpLexicon *self,
                                  const char      *lemma,
                                  int             *sign);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpLexicon, cp_lexicon_free)

G_END_DECLS
