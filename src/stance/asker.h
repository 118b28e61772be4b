/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* How often a name has "the" is counted in so many articles. */
#define CP_ASKER_LOOKED_AT 12

/**
 * CpAsker:
 *
 * A clause while it is turned into a question. Token numbers are the text's.
 */
typedef struct
{
  CpBuilder              *builder;
  const CpModelStatement *s;
  const CpProfile        *profile;
  const CpText           *text;
  guint32                 first, last; /* the clause */
  CpRange                 gap;         /* words of the article in it: ", she said," */
  guint                   next;        /* the content's token behind it */
  guint32                 verb;        /* its predicate */
  guint32                 auxiliary;   /* CP_NO_TOKEN where it has none */
  CpRange                 subject;
  guint32                 subject_head;
  gboolean                negated;
  float                   vague;       /* words that only the context explains */
  float                   weight;      /* how much more than another it is what a dispute is about */
  gboolean                subordinate; /* it began with "that": it is a clause, whatever it was read as */
  gboolean                unsaid;      /* it begins with "whether" */
  guint                   n_words;
  const char             *named;       /* who speaks, where the question names them; %NULL */
  gboolean                lost;        /* a pronoun in it stands for nothing that it names */
  gboolean                space;       /* there was room before a mark that was left out */
  GString                *words;
  gboolean                thing;       /* it asks whether there should be what the clause names */
  gboolean                brief;       /* it is made as short as the clause allows */

  /* The same as a clause, "whether the fund has been spent", is made of the question's words and these. */
  const char             *opening;     /* the question's first word */
  gsize                   subject_end; /* bytes of the question */
  gsize                   verb_start, verb_end;
  guint32                 finite;      /* the token that stood where the question has the dictionary form; CP_NO_TOKEN */
  gsize                   second_start, second_end; /* the same of a second verb that is joined to it */
  guint32                 second;
} CpAsker;

/* How words stand in a question: asker-words.c. */
const CpToken *cp_asker_token        (const CpAsker *self,
                                      guint32        token);
gboolean       cp_asker_is_word      (const CpAsker *self,
                                      guint32        token,
                                      const char    *word);
gboolean       cp_asker_negates      (const CpToken *token);
const char    *cp_asker_positive     (const char    *norm);
void           cp_asker_put_word     (CpAsker       *self,
                                      const char    *word,
                                      gboolean       space);
void           cp_asker_put_token    (CpAsker       *self,
                                      guint32        number);
void           cp_asker_put_range    (CpAsker       *self,
                                      guint32        first,
                                      guint32        last);
void           cp_asker_put_affirmed (CpAsker       *self,
                                      guint32        first,
                                      guint32        last);
void           cp_asker_put_subject  (CpAsker       *self);

/* The question as a clause: asker-told.c. */
void           cp_asker_put_opening  (CpAsker       *self,
                                      const char    *word);
void           cp_asker_end_subject  (CpAsker       *self);
void           cp_asker_put_verb     (CpAsker       *self,
                                      guint32        verb);
char          *cp_asker_told         (const CpAsker *self);
char          *cp_gerund_of          (const char    *lemma);
char          *cp_third_person       (const char    *lemma);

/* The question as a noun phrase: asker-heading.c. */
char          *cp_asker_heading      (const CpAsker *self);

/* What it is called in full elsewhere in the article: asker-full.c. */
char          *cp_full_name            (const CpText    *text,
                                        const CpLexicon *lexicon,
                                        guint32          noun);

/* How who speaks is named in it: asker-names.c. */
const char    *cp_asker_speaker        (const CpAsker *self);
const char    *cp_asker_named          (const CpAsker *self,
                                        guint32        token,
                                        gboolean      *owns);
void           cp_asker_put_name       (CpAsker       *self,
                                        const char    *name,
                                        gboolean       owns,
                                        gboolean       subject);
gboolean       cp_asker_is_plural_name (const char    *name);
gboolean       cp_asker_is_plural_speaker (const CpAsker *self,
                                           const char    *name);

/* Whom a pronoun can stand for: asker-gender.c. */
gboolean       cp_asker_is_gendered    (const char           *norm);
CpGender       cp_asker_gender         (const CpAsker        *self,
                                        const char           *name);
gboolean       cp_asker_may_be         (const CpAsker        *self,
                                        const CpModelSpeaker *speaker,
                                        const char           *norm);

/* What a pronoun leaves open: asker-pronoun.c. */
gboolean       cp_asker_is_inner     (const CpAsker *self,
                                      guint32        token);
gboolean       cp_asker_is_lost      (const CpAsker *self,
                                      guint32        token);
gboolean       cp_asker_is_of_complement (const CpAsker *self,
                                          guint32        number);

/* Where a clause is: asker-clause.c. */
gboolean       cp_asker_holds        (const CpAsker *self,
                                      guint32        token);
gboolean       cp_asker_in_gap       (const CpAsker *self,
                                      guint32        token);
gboolean       cp_asker_is_finite    (const CpToken *token);
guint32        cp_asker_child        (const CpAsker *self,
                                      guint32        token,
                                      CpDep          dep);
guint32        cp_asker_predicate    (const CpAsker *self);
gboolean       cp_asker_find_clause  (CpAsker       *self);

/* Where it ends: asker-end.c. */
void           cp_asker_cut_end      (CpAsker       *self);
void           cp_asker_shorten      (CpAsker       *self);
void           cp_asker_leave_since  (CpAsker       *self);

/* Whether the question can be read: asker-sound.c; and is all there: asker-whole.c. */
gboolean       cp_asker_is_whole     (const CpAsker *self);
gboolean       cp_asker_is_sound     (const CpAsker *self);

/* Whether it is about one thing or several: asker-number.c. */
gboolean       cp_asker_is_singular  (const CpAsker *self);
gboolean       cp_asker_is_named     (const CpAsker *self);
char          *cp_plural_of          (const char    *noun);
gboolean       cp_asker_lacks_article (const CpAsker *self,
                                       guint32        noun);

/* How far it is only about who speaks: asker-self.c. */
float          cp_asker_personal     (const CpAsker *self);

/* When it was: asker-when.c. */
gboolean       cp_asker_is_passing   (const CpAsker *self,
                                      guint32        token);
guint32        cp_asker_end_of_day   (const CpAsker *self,
                                      guint32        token);
gboolean       cp_asker_tells_when   (const CpAsker *self);
guint32        cp_asker_since_when   (const CpAsker *self);
gboolean       cp_asker_is_since_hour (const CpAsker *self,
                                       guint32        since);
gboolean       cp_asker_is_bygone    (const CpAsker *self);

/* What it asks, in which tense: asker-tense.c. */
gboolean       cp_asker_ask_clause   (CpAsker       *self);

/* What is asked of what is no clause: asker-wish.c. */
gboolean       cp_asker_ask_wish     (CpAsker       *self);
gboolean       cp_asker_ask_order    (CpAsker       *self);
gboolean       cp_asker_ask_thing    (CpAsker       *self);
gboolean       cp_asker_ask_deed     (CpAsker       *self);
gboolean       cp_asker_ask_blame    (CpAsker       *self);
gboolean       cp_asker_names_people (const CpAsker *self,
                                      const CpToken *noun);
void           cp_asker_put_in_full  (CpAsker       *self,
                                      guint32        first,
                                      guint32        last,
                                      guint32        noun);

/* Whether it is right: asker-worth.c. */
gboolean       cp_asker_ask_worth    (CpAsker       *self);
gboolean       cp_asker_names_more   (const CpToken *before,
                                      const CpToken *token);

/* What somebody is accused of: asker-guilt.c. */
gboolean       cp_asker_ask_guilt    (CpAsker       *self);

G_END_DECLS
