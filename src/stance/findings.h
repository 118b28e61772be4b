/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"

G_BEGIN_DECLS

/* What the words of one statement were read as with its issue. */
typedef struct
{
  float polarity;
  float strength;
  char *why;
} CpToldWords;

/* What puts a statement on the side where it is, beside its own words. */
typedef enum
{
  CP_GROUND_NOTHING,
  CP_GROUND_PARTY,     /* what its party says else */
  CP_GROUND_OTHERS,    /* what other parties say */
  CP_GROUND_STATEMENT, /* another statement, which it goes with or against */
} CpGroundKind;

typedef struct
{
  CpGroundKind kind;
  guint        place; /* of the other statement, among those of the issue */
} CpGround;

/**
 * CpFinding:
 *
 * What was found of one issue: how its statements stand to each other, what it asks and what it is called. It depends on what @key was made of.
 */
typedef struct
{
  guint64      key;
  gboolean     in_use;  /* by who builds now */
  guint        n;       /* its statements */
  float       *own;     /* as in CpWeighing, as they were weighed first */
  float       *value;
  CpGround    *ground;
  CpToldWords *told;
  char        *question; /* %NULL for none */
  guint        asker;    /* the place among its statements of the one that the question is made of */
  char        *told_question; /* the same as a clause; %NULL */
  char        *heading;  /* the same as a noun phrase; %NULL */
  CpRange      clause;
  gboolean     contrary;
  gboolean     thing;
  char        *label;    /* before it was told from those of other issues; %NULL where it has none of its own */
  GPtrArray   *terms;    /* char* */
  GHashTable  *asked;    /* word → whether it is the last name of somebody who speaks: what the label hangs on beside */
} CpFinding;

/**
 * CpFindings:
 *
 * What was found of issues, kept from one build of a model to the next. For one build at a time.
 */
typedef struct _CpFindings CpFindings;

CpFinding       *cp_finding_new   (guint64     key,
                                   guint       n,
                                   GHashTable *asked);
CpFindings      *cp_findings_new  (void);
void             cp_findings_free (CpFindings *self);
CpFinding       *cp_findings_look (CpFindings *self,
                                   guint64     key);
void             cp_findings_add  (CpFindings *self,
                                   CpFinding  *finding);
void             cp_findings_end  (CpFindings *self);

G_END_DECLS
