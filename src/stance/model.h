/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/copies.h"
#include "stance/correction.h"
#include "stance/membership.h"
#include "stance/memory.h"
#include "statements/speakers.h"
#include "statements/statement.h"

G_BEGIN_DECLS

/* An answer to an issue's question. */
typedef enum
{
  CP_STANCE_NONE, /* does not bear on the question, or is not known */
  CP_STANCE_SUPPORT,
  CP_STANCE_OPPOSE,
  CP_STANCE_NEUTRAL,
} CpStance;

typedef enum
{
  CP_RELATION_UNCLEAR,
  CP_RELATION_CLASH,
  CP_RELATION_ACCORD,
  CP_RELATION_DIFFER,
} CpRelation;

typedef struct
{
  char *id;      /* "ru" or "p3" */
  char *name;    /* "Russia" */
  char *letters; /* one to three, shown on its colour */
  guint colour;  /* 0 … 63: the place in the table of the interface's design, counted on by eight with each next pattern */
  gboolean colour_chosen;  /* by a person */
  gboolean pattern_chosen;
  gboolean main; /* it carries the dispute, and is shown first */
} CpModelParty;

typedef struct
{
  char         *id;
  char         *name;
  char         *role;
  CpSpeakerKind kind;
  gboolean      plural;   /* several people without a name */
  gint32        party;    /* -1 for none */
  GPtrArray    *aliases;  /* char* */
  GArray       *mentions; /* CpMention; the article is an index in the model's articles */
  GPtrArray    *memberships; /* CpMembership: parties that it spoke for at some time; outside of those it speaks for what else is known */
  char         *reason;   /* why this party, in words */
} CpModelSpeaker;

typedef struct
{
  char    *id;
  guint32  article;
  CpSpan  *content;
  guint    n_content;
  CpSpan   cue;
  CpSpan   source;
  CpKind   kind;
  gboolean deed;
  gboolean nested;
  gint32   speaker;   /* indexes in the model; -1 for none */
  gint32   addressee;
  gint32   party;
  gint32   issue;
  CpAct    act;
  CpStance stance;
  CpDate   date;
  float    confidence; /* that these are words, or deeds, of this speaker: 0 … 1 */
  float    sure[CP_N_FIELDS];
  GRefString *reason[CP_N_FIELDS];
  guint32  by_person; /* bit 1 << CpField for each value that a correction set */
  gboolean checked;
  gint32   copy_of;   /* the same words in another article, or nearly, counted there; -1 */
  char    *note;
} CpModelStatement;

typedef struct
{
  gint32   party;
  CpStance stance;
  GArray  *statements; /* guint32, in order of time */
  gint32   headline;   /* the statement that shows it best, -1 */
  guint    n_articles; /* independent articles behind it */
  gboolean changed;    /* the stance is not the one first held */
} CpPosition;

typedef struct
{
  gint32     a, b; /* parties */
  CpRelation relation;
  gint32     statement_a, statement_b; /* that show it; -1 */
  GPtrArray *why;                      /* char* */
  gboolean   by_person;                /* the relation is a correction */
} CpContrast;

typedef struct
{
  char      *id;
  char      *label;
  char      *question; /* %NULL where none could be put */
  char      *note;     /* a person's, %NULL where there is none */
  GPtrArray *terms;    /* char* */
  GArray    *statements; /* guint32, in text order */
  GPtrArray *positions;  /* CpPosition, in the order of the parties */
  GPtrArray *contrasts;  /* CpContrast */
} CpIssue;

typedef struct
{
  char   *id;
  CpDate  date;
  char   *label;
  guint32 article;
  CpSpan  span;
  GArray *statements; /* guint32 */
} CpEvent;

typedef struct
{
  gint32     party;
  gint32     issue;
  gint32     earlier, later; /* statements: said and done, or said and said later */
  GPtrArray *why;
} CpInconsistency;

/**
 * CpModel:
 *
 * The whole analysis of a comparison: plain data, complete in itself, the same for the same articles, knowledge and
 * corrections byte for byte. Built once, not changed afterwards, shared between threads by reference.
 */
typedef struct
{
  GPtrArray *articles;        /* CpArticle, owned references */
  GPtrArray *parties;         /* CpModelParty, those that carry the dispute first */
  GPtrArray *speakers;        /* CpModelSpeaker */
  GPtrArray *statements;      /* CpModelStatement, by article and text order */
  GPtrArray *issues;          /* CpIssue, the weightiest first */
  GPtrArray *events;          /* CpEvent, by date */
  GPtrArray *inconsistencies; /* CpInconsistency */
  GPtrArray *orphans;         /* CpCorrection whose subject is no longer there, kept and shown */
  CpCopies  *copies;          /* which of the articles' paragraphs are copies; %NULL while the model is made */
} CpModel;

CpModel *cp_model_new   (void);
CpModel *cp_model_build (CpReading  **readings,
                         guint        n_readings,
                         CpLanguage  *language,
                         CpKnowledge *knowledge,
                         GPtrArray   *corrections);
CpModel *cp_model_build_again (CpMemory    *memory,
                               CpReading  **readings,
                               guint        n_readings,
                               CpLanguage  *language,
                               CpKnowledge *knowledge,
                               GPtrArray   *corrections);
CpModel *cp_model_build_from (CpReading  **readings,
                              guint        n_readings,
                              CpSpeakers  *speakers,
                              CpLanguage  *language,
                              CpKnowledge *knowledge,
                              GPtrArray   *corrections);
CpModel *cp_model_ref   (CpModel     *self);
void     cp_model_unref (CpModel     *self);

char    *cp_article_key         (const CpArticle *article);
gboolean cp_model_is_against_deed (const CpModel         *self,
                                   const CpInconsistency *inconsistency);
char    *cp_model_statement_key (const CpModel   *self,
                                 guint            statement);
char    *cp_model_statement_words (const CpModel *self,
                                   guint          statement);

CpModelParty     *cp_model_party_new     (void);
CpModelSpeaker   *cp_model_speaker_new   (void);
CpModelStatement *cp_model_statement_new (void);
CpPosition       *cp_position_new        (void);
CpContrast       *cp_contrast_new        (void);
CpIssue          *cp_issue_new           (void);
void              cp_issue_free          (CpIssue *self);
CpEvent          *cp_event_new           (void);
CpInconsistency  *cp_inconsistency_new   (void);

const char *cp_stance_to_nick     (CpStance    stance);
gboolean    cp_stance_from_nick   (const char *nick,
                                   CpStance   *stance);
const char *cp_relation_to_nick   (CpRelation  relation);
gboolean    cp_relation_from_nick (const char *nick,
                                   CpRelation *relation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpModel, cp_model_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpIssue, cp_issue_free)

G_END_DECLS
