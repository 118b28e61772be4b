/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/describe.h"
#include "statements/speakers.h"

G_BEGIN_DECLS

typedef struct _CpFigure CpFigure;

/* Someone or something that articles name, one over all of them. */
struct _CpFigure
{
  guint                index;
  CpSpeakerKind        kind;
  CpGender             gender;
  gboolean             plural;
  char                *name;    /* the fullest form seen */
  char                *folded;  /* the name it was found by, for comparing */
  char                *given;   /* folded, "" where not known; persons only */
  char                *surname; /* folded */
  const CpEntry       *entry;   /* where the tables know it */
  guint32              kinds;   /* bit 1 << CpBodyKind for each that it is called; bodies only */
  const CpEntry       *home;    /* of the article that first named it */
  const CpRole        *role;
  char                *role_words;
  float                role_weight;
  gboolean             independent; /* an expert, a witness, a journalist */
  gboolean             retired;     /* had an office once, and so is not of the body that the text is about */
  gboolean             board;       /* it is called a board */
  gboolean             states;      /* and is named with its state */
  gboolean             local;       /* has an office of a part of a state */
  gboolean             spoke;
  gboolean             weighed;     /* for whom it speaks was told by the signs */
  gboolean             lives;       /* is said to live there */
  gboolean             accused;     /* is charged with something himself, whatever office he has */
  gboolean             stands;      /* people without a body for whom somebody speaks: "the skaters' lawyer" */
  guint                said;        /* in how many statements it was named as the source */
  guint                minister;    /* the article of no state that gives it an office of one, + 1; 0 for none */
  gboolean             named_place; /* a city that is called by its place's name */
  guint                as_government; /* a state's words under "the government", and under its own name */
  guint                as_itself;
  guint                last_article; /* where it was named last, + 1 */
  GPtrArray           *aliases;      /* char* */
  GArray              *mentions;     /* CpMention */
  GPtrArray           *affiliations; /* CpAffiliation */
  GPtrArray           *belongs;      /* CpBond: to whom it belongs, until all are known */
  gboolean             in_office;    /* "the mayor", "its chief executive", never "an official" */
  CpFigure            *holder;       /* whom a description without a name means, once all are known; %NULL */
};

/* That a figure speaks for another: "the union's regional organiser", "Kirwa's spokesman". */
typedef struct
{
  CpFigure *to;
  float     weight;
  char     *words; /* as the article puts it */
  gboolean  likely; /* the article does not say so, and shows signs of it */
} CpBond;

/**
 * CpCast:
 *
 * All figures of a comparison, found by name.
 */
typedef struct
{
  const CpKnowledge *knowledge;
  GPtrArray  *figures;    /* CpFigure */
  GHashTable *by_surname; /* folded → GPtrArray of CpFigure */
  GHashTable *by_given;   /* folded → GPtrArray of CpFigure */
  GHashTable *by_middle;  /* likewise by names that are neither first nor last */
  GHashTable *by_first;   /* folded first word of a longer name → GPtrArray of CpFigure: bodies */
  GHashTable *by_name;    /* folded → CpFigure: bodies, groups */
  GHashTable *by_entry;   /* CpEntry → CpFigure */
} CpCast;

CpCast   *cp_cast_new       (const CpKnowledge   *knowledge);
CpCast   *cp_cast_copy      (const CpCast        *self);
void      cp_cast_free      (CpCast              *self);
CpFigure *cp_cast_add_blank (CpCast              *self);
CpFigure *cp_cast_person    (CpCast              *self,
                             const char          *name,
                             const CpEntry       *entry);
CpFigure *cp_cast_surname   (CpCast              *self,
                             const char          *name,
                             guint                article,
                             CpGender             gender);
CpFigure *cp_cast_body      (CpCast              *self,
                             const char          *name,
                             const CpEntry       *entry,
                             guint32              kinds);
CpFigure *cp_cast_find_body (CpCast              *self,
                             const char          *name);
CpFigure *cp_cast_called_short (CpCast           *self,
                             const char          *word);
CpFigure *cp_cast_group     (CpCast              *self,
                             const char          *key,
                             const char          *name);
void      cp_cast_alias     (CpCast              *self,
                             CpFigure            *figure,
                             const char          *name);
void      cp_cast_settle    (CpCast              *self);
void      cp_cast_find_members (CpCast           *self);
void      cp_cast_find_bands   (CpCast           *self);
void      cp_cast_part_mayors    (CpCast           *self);
void      cp_cast_find_cabinets (CpCast          *self);
CpFigure *cp_cabinet_ministry (const CpCast      *self,
                               const CpRole      *role);
void      cp_cast_find_holders (CpCast           *self);
void      cp_cast_join_bodies  (CpCast           *self);
CpFigure *cp_figure_new     (guint                index);
void      cp_figure_free    (CpFigure            *self);
void      cp_figure_bind    (CpFigure            *self,
                             CpFigure            *to,
                             float                weight,
                             const char          *words);
void      cp_figure_name_place (CpFigure         *self,
                                const char       *name);
void      cp_figure_side    (CpFigure            *self,
                             const char          *side,
                             float                weight,
                             const CpDate        *from,
                             const CpDate        *to,
                             const char          *reason);
void      cp_figure_see     (CpFigure            *self,
                             guint                article,
                             CpSpan               span,
                             const char          *words);
char     *cp_cast_fold      (const char          *name);
gboolean  cp_cast_has_members (const char        *name);
gboolean  cp_cast_begins_other (const char       *name,
                                const char       *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCast, cp_cast_free)

G_END_DECLS
