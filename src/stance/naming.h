/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* A run of words that may name an issue. */
typedef struct
{
  const CpProfile *profile; /* %NULL for none */
  guint            first, last; /* places among the content's tokens */
  float            score;
} CpPhrase;

/* What phrases are chosen with. */
typedef struct
{
  CpBuilder  *builder;
  GHashTable *people; /* last names of those who speak: they say who speaks, not what about */
  GHashTable *asked;  /* word → whether it is among @people, of those of which that was asked */
} CpNaming;

/* Where words stand in a phrase, and what it is about. */
gboolean cp_naming_is_noun (const CpToken   *token);
guint    cp_naming_head    (const CpPhrase  *phrase);
const CpToken *cp_naming_head_token (const CpPhrase *phrase);

/* Whether it is what is spoken of: naming-matter.c. */
gboolean cp_naming_is_people   (const CpNaming *self,
                                const CpToken  *noun);
gboolean cp_naming_is_names    (const CpPhrase *phrase);
gboolean cp_naming_is_doing_to (const CpText   *text,
                                const CpToken  *noun);
gboolean cp_naming_is_full     (const CpNaming *self,
                                const CpPhrase *phrase);
gboolean cp_naming_is_matter   (const CpNaming *self,
                                const CpPhrase *phrase,
                                CpRange         clause);

/* Whether it reads as a name: naming-reads.c. */
gboolean cp_naming_reads   (const CpNaming  *self,
                            const CpPhrase  *phrase);
gboolean cp_naming_follows (const CpToken   *noun,
                            const CpToken   *link);

/* What stands before it: naming-article.c. */
const char *cp_naming_article (const CpNaming *self,
                               const CpPhrase *phrase,
                               const char     *words);

/* Whose doing something was: naming-blame.c. */
char    *cp_naming_blame   (const CpNaming  *self,
                            const CpIssue   *issue,
                            const GArray    *terms);

/* What was said, where nothing of it is named well: naming-saying.c, naming-quote.c. */
guint    cp_naming_words_of (const char  *clause);
gboolean cp_naming_fits    (const char      *clause,
                            gboolean         at_last);
gboolean cp_naming_is_weak (const CpNaming  *self,
                            const CpIssue   *issue,
                            const CpPhrase  *best);
char    *cp_naming_saying  (const CpNaming  *self,
                            const CpIssue   *issue,
                            const GArray    *terms,
                            const CpPhrase  *word);
char    *cp_naming_quote   (const CpNaming  *self,
                            const CpIssue   *issue,
                            const GArray    *terms,
                            const CpPhrase  *word);

void     cp_naming_look    (const CpNaming  *self,
                            const CpProfile *profile,
                            CpRange          clause,
                            gboolean         matter,
                            const GArray    *terms,
                            CpPhrase        *best);
char    *cp_naming_words   (const CpNaming  *self,
                            const CpPhrase  *phrase);
char    *cp_naming_capitalised (const char *article,
                                const char *words);
char    *cp_naming_clause  (const CpText    *text,
                            CpRange          clause);

G_END_DECLS
