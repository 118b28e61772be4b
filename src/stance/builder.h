/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/memory.h"
#include "stance/model.h"
#include "stance/pair-memory.h"
#include "stance/shelf.h"
#include "statements/speakers.h"

G_BEGIN_DECLS

/* A word of what a statement is about, by its number in the builder's vocabulary. */
typedef struct
{
  guint32 term;
  float   weight;
} CpFeature;

/* What a statement was read as the last time, and with what: it is read so again with the same. */
typedef struct
{
  gboolean known;
  char    *party;   /* the name of its party, %NULL for none */
  CpAct    act;
  float    sure;
  GRefString *reason;
  guint    turned;  /* with what the turn was read, 0 for not at all */
  guint    answered; /* the same of whether it evades an answer */
  gboolean evasive;
  guint    weighed;  /* the same of what it says of its telling words */
  guint64  willed;   /* the same of what it plainly wants */
  guint64  denied;   /* a bit for each of the first of them: whether it is denied, and whether it is a name */
  guint64  named;
  float    contrary; /* the most that what it denies of them can weigh */
  CpPairMemory around;   /* what it contradicts of what is told before it, and farther off in its issue */
  CpPairMemory in_issue;
  guint64  choice;   /* the same of which statement it is a copy of */
  guint32  original;
} CpReadAs;

/**
 * CpProfile:
 *
 * What the model knows of a statement beside what it shows: where it stands and what it is about.
 */
typedef struct
{
  const CpText *text;
  CpStatement  *found;    /* as the reader found it; %NULL where a person added it */
  guint32       reading;  /* the article */
  GArray       *tokens;   /* guint32: those of the content, in text order */
  GArray       *stems;    /* guint32: for each of them its number in the vocabulary, G_MAXUINT32 for none */
  guint32       sentence; /* of the first token */
  guint32       paragraph;
  GArray       *features; /* CpFeature by term, of unit length once weighed: what it is about, with what stands around it */
  GArray       *own;      /* CpFeature: of the content alone, in the order of its words */
  GArray       *around;   /* CpFeature: of what else stands in its paragraph */
  GArray       *numbers;  /* CpFeature: the numbers that it gives */
  GArray       *telling;  /* CpFeature by term: the words of the content itself, each once */
  float         telling_sum;
  guint         counted;  /* by how many statements they were weighed: words of the same weigh the same in all of them */
  const char   *figure;   /* the number that it claims, %NULL where it claims none */
  float         vector[CP_VECTOR_SIZE]; /* what sets its meaning apart from the others', of unit length */
  float         turn;     /* log odds that it bears on the same question as the statement before it; 0 for an article's first */
  float         mass;     /* how much the content says by itself */
  gboolean      negated;   /* a word of its content negates */
  gboolean      denies;    /* its own words deny, doubt or condemn, not the word that reports them */
  gboolean      evades;    /* its own words answer neither way: "no comment" */
  gboolean      inquires;  /* it is on an inquiry into something */
  gboolean      resumes;   /* its first words take up what was said before */
  gboolean      anaphoric; /* the same, or it begins with "it", which is as often whoever speaks */
  float         polarity;  /* -1 … 1: whether it speaks for or against what it is about */
  float         strength;  /* 0 … 1: how plainly */
  char         *why;       /* the words that decided the polarity */
  GArray       *wills;     /* CpWill: what it plainly says is to be, or not; %NULL before it is asked for */
  guint64       serial;    /* no other profile has it; 0 for one that no part made */
  guint32       words;     /* the number of its content by its words, from 1; 0 for one that is not numbered */
  CpReadAs      read_as;
} CpProfile;

/* Which answer to an issue's question a statement gives: what the signs of the others are measured by. */
typedef struct
{
  CpModelStatement *statement;
  gboolean          contrary; /* it answers no */
  char             *words;    /* the question as the program put it */
  char             *told;     /* the same as a clause; %NULL */
  char             *heading;  /* the same as a noun phrase; %NULL */
  CpRange           clause;   /* the tokens of the statement that it is made of */
  gboolean          thing;    /* it asks whether there should be what the clause names */
} CpYardstick;

/**
 * CpBuilder:
 *
 * Everything that the steps of cp_model_build() share. Lives for one build, in one thread.
 */
typedef struct
{
  CpModel    *model;
  CpReading **readings;
  guint       n_readings;
  CpSpeakers *speakers;
  CpLanguage *language;
  CpKnowledge *knowledge;
  const CpLexicon *lexicon;
  CpMemory   *memory;      /* claimed for this build; %NULL where there is none */
  GPtrArray  *corrections; /* CpCorrection; may be empty */
  gboolean   *applied;     /* for each correction, whether its subject was found */
  GHashTable *keys;        /* statement key → CpModelStatement, %NULL for one that a person deleted */
  GArray     *origins;     /* gint32: for each of the model's speakers the one whose affiliations it has, -1 */
  GPtrArray  *sides;       /* for each of the model's speakers the side that a person gave it, %NULL for none given */
  GHashTable *given_sides; /* CpModelStatement → the side that a person gave it */
  GHashTable *side_names;  /* a side's name as a person wrote it → the name it had before */

  GPtrArray  *found;       /* CpStatement, one a statement: as the reader found it; %NULL where a person added it */
  CpShelf    *shelf;       /* what the statements are about; from @memory where there is one */
  guint64    *marks;       /* for each statement a hash of all that its issue is read with; %NULL where nothing is recalled */
  GHashTable *yardsticks;  /* CpIssue → CpYardstick */
  GHashTable *weighings;   /* CpIssue → CpWeighing, of those that are weighed and hold the same statements still */
  GHashTable *wordings;    /* CpIssue → GArray of CpWording: the questions that a person put to it */
  GHashTable *stances_at;  /* CpModelStatement → the number of the correction that set its stance, + 1 */
} CpBuilder;

/* The steps, in this order. */
void cp_build_statements      (CpBuilder *self);
void cp_correct_statements    (CpBuilder *self);
void cp_build_speakers        (CpBuilder *self);
void cp_correct_speakers      (CpBuilder *self);
void cp_correct_dates         (CpBuilder *self);
void cp_build_parties         (CpBuilder *self);
void cp_merge_sides           (CpBuilder *self,
                               GArray    *sides);
void cp_correct_parties       (CpBuilder *self);
void cp_build_volumes         (CpBuilder *self);
void cp_build_acts            (CpBuilder *self);
void cp_correct_readings      (CpBuilder *self);
void cp_build_copies          (CpBuilder *self);
void cp_build_turns           (CpBuilder *self);
void cp_build_issues          (CpBuilder *self);
void cp_build_questions       (CpBuilder *self);
void cp_build_labels          (CpBuilder *self);
void cp_correct_issues        (CpBuilder *self);
void cp_build_stances         (CpBuilder *self);
void cp_build_positions       (CpBuilder *self);
void cp_build_contrasts       (CpBuilder *self);
void cp_correct_contrasts     (CpBuilder *self);
void cp_build_inconsistencies (CpBuilder *self);
void cp_build_events          (CpBuilder *self);

/* One number's part of a step that is done for many at once. */
typedef void (*CpBuilderStep) (CpBuilder *self,
                               guint      number,
                               gpointer   data);

/* So many statements, and issues, are worth handing to a thread. */
#define CP_BLOCK_OF_STATEMENTS 256
#define CP_BLOCK_OF_ISSUES     4

void       cp_builder_each (CpBuilder    *self,
                            guint         n,
                            guint         block,
                            CpBuilderStep step,
                            gpointer      data);
void       cp_builder_each_of (CpBuilder      *self,
                               const CpPart *part,
                               CpBuilderStep   step,
                               gpointer        data);
void       cp_profile_part (CpBuilder      *self,
                              const CpPart *part);
void       cp_mean_part    (CpBuilder      *self,
                              const CpPart *part);
void       cp_liken_part   (CpBuilder      *self,
                              const CpPart *part);
void       cp_builder_note_name (GHashTable *words,
                                 const char *name,
                                 guint       number);
void       cp_yardstick_free (CpYardstick *self);
CpProfile *cp_profile_new  (CpBuilder   *self,
                            guint        reading,
                            CpStatement *found);
CpProfile *cp_profile_of_words (CpBuilder  *self,
                                const char *words,
                                CpText    **text);
void       cp_profile_free (CpProfile   *self);
void       cp_profile_settle (CpProfile *self);

CpModelStatement *cp_builder_statement (const CpBuilder *self,
                                        guint            statement);
CpProfile        *cp_builder_profile   (const CpBuilder *self,
                                        guint            statement);
const CpDate     *cp_builder_time      (const CpBuilder *self,
                                        guint            statement);
gboolean          cp_builder_is_reported_as (const CpBuilder *self,
                                             guint            statement,
                                             CpLexClass       lex_class);
void              cp_builder_explain   (CpBuilder       *self,
                                        guint            statement,
                                        CpField          field,
                                        float            sure,
                                        const char      *format,
                                        ...) G_GNUC_PRINTF (5, 6);
void              cp_builder_explain_as (CpBuilder      *self,
                                         guint           statement,
                                         CpField         field,
                                         float           sure,
                                         const char     *reason);
CpModelStatement *cp_builder_find      (const CpBuilder *self,
                                        const char      *key);
GArray           *cp_builder_common_terms (CpBuilder     *self,
                                           const CpIssue *issue);
gboolean          cp_builder_is_alone  (const CpBuilder *self,
                                        const CpFeature *common);
const CpFeature  *cp_builder_feature   (const GArray    *features,
                                        guint32          term);
void               cp_profile_weigh_stems (CpBuilder    *builder,
                                           CpProfile    *profile);
gboolean   cp_negator_closes_list (const CpText *text,
                                   guint32       token);
gboolean           cp_profile_holds       (const CpProfile *profile,
                                           guint32          token);
const char        *cp_profile_figure      (const CpProfile *self);
float              cp_profile_likeness    (const CpProfile *a,
                                           const CpProfile *b);
void               cp_polarity_read    (CpBuilder              *builder,
                                        const CpModelStatement *s,
                                        CpProfile              *profile,
                                        GHashTable             *topics);

G_END_DECLS
