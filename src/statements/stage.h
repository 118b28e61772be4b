/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/cast.h"
#include "statements/mentions.h"
#include "statements/notebook.h"

G_BEGIN_DECLS

/* A proper name as it stands in one article. */
typedef struct
{
  CpRange              tokens;
  const CpEntry       *entry;
  const CpInstitution *institution;
  CpGender             gender;   /* that a title before it tells */
  gboolean             titled;   /* a title stands before it */
  gboolean             person;   /* neither this nor a body: a name alone that only others explain */
  gboolean             body;
  gboolean             firm;     /* a body called by one word throughout */
  gboolean             lone;     /* called by one word that speaks or has people, though but once: a body, where no article knows a person of that name */
  gboolean             place;    /* the text says that it is a place */
  gboolean             told;     /* the text says that it is a body */
  gboolean             surname;  /* a noun for bodies, which the text knows as a person's last name: "Ms Contractor" */
  CpFigure            *figure;   /* %NULL where it is nobody's that could speak */
} CpNameRun;

/* Someone or something named or described at a place of an article, which a pronoun or "the company" may mean. */
typedef struct
{
  CpRange   tokens;
  CpFigure *figure;
  gboolean  possessive;
  gboolean  quoted;
  gboolean  subject;
} CpSighting;

/* So many people who are counted, and then named. */
typedef struct
{
  guint32 noun;  /* "skaters" */
  guint   first; /* the number of the first name */
  guint   n;
} CpCounted;

/**
 * CpStage:
 *
 * One article while its sources are resolved.
 */
typedef struct
{
  CpCast           *cast;
  const CpLanguage *language;
  const CpReading  *reading;
  const CpText     *text;
  CpNotes          *notes;     /* what was found in it before */
  guint             article;
  const CpEntry    *home;      /* the state whose affairs the article tells, %NULL where there is none such */
  const CpEntry    *others_home; /* what the other articles' home is for its offices, where it has none */
  gboolean          abroad;    /* it tells of several states, and none of them is its home */
  const CpEntry    *desk;      /* the one of them from where it was written, %NULL for none */
  const CpEntry    *pair[2];   /* the two states that it tells of, %NULL where it is one or more than two */
  CpFigure         *region;    /* the government of a region that was heard of, %NULL for none */
  gboolean          ministers; /* it is a premier's, whose ministers are the region's */
  gboolean          stateless; /* the article names no state more than once in passing */
  char             *mayors_place; /* the town of the article's mayor, looked for when it matters; %NULL for none */
  gboolean          looked_for_mayor;
  gboolean          looked_for_veto;
  gboolean          mayor_apart;    /* a mayor is told to be at odds with his council */
  CpMentions        mentions;
  gboolean          told_of_mayor; /* whether the article says so, and does not only tell of what happened there */
  CpFigure         *issuer;    /* the body whose statement it is, looked for when it matters; %NULL for none */
  gboolean          looked_for_issuer;
  GArray           *names;     /* CpNameRun, in text order */
  GArray           *sightings; /* CpSighting, in text order */
  GArray           *counted;   /* CpCounted */
  const guint8     *said;      /* for each token whether it is in a statement's content */
  guint             introduced; /* the names up to which all are introduced, and the tokens */
  guint32           introduced_tokens;
  CpFigure         *last_speaker;
  guint32           last_token; /* of the last source */
} CpStage;

/* Who a source is, how sure that is and why. */
typedef struct
{
  CpFigure *figure;
  float     sure;
  char     *reason;
} CpReference;

CpStage    *cp_stage_new        (CpCast              *cast,
                                 const CpLanguage    *language,
                                 CpNotes             *notes,
                                 guint                article);
void        cp_stage_free       (CpStage             *self);
void        cp_stage_scan       (CpStage             *self);
void        cp_stage_cast       (CpStage             *self);
void        cp_stage_enter      (CpStage             *self);
void        cp_employ_settle     (CpStage      *self,
                                  const GArray *whose);
void        cp_band_heard       (CpStage             *self,
                                 CpFigure            *figure,
                                 CpRange              source);
void        cp_band_settle      (CpStage             *self);
void        cp_stage_introduce  (CpStage             *self,
                                 guint32              end);
CpFigure   *cp_stage_signatory   (CpStage            *self,
                                 CpRange              source);
CpFigure   *cp_stage_interviewee (const CpStage      *self,
                                 CpRange              source);
CpDescription cp_stage_describe (const CpStage       *self,
                                 CpRange              range);
CpReference cp_stage_refer      (CpStage             *self,
                                 const CpStatement   *statement);
CpFigure   *cp_stage_figure_of  (CpStage             *self,
                                 const CpDescription *description,
                                 CpRange              range,
                                 CpReference         *why);
gboolean    cp_pronoun_is_asked_about (const CpText  *text,
                                       guint32        token,
                                       guint32        pronoun);
CpRange     cp_stage_told_of    (const CpStage       *self,
                                 CpRange              source);
CpFigure   *cp_stage_pronoun    (CpStage             *self,
                                 guint32              token);
const CpEntry *cp_stage_home_of_offices (const CpStage *self);
void        cp_stage_settle_home (CpStage            *self,
                                 CpFigure            *figure);
CpFigure   *cp_stage_state      (CpStage             *self,
                                 const CpEntry       *state);
void        cp_stage_learn      (CpStage             *self,
                                 CpFigure            *figure,
                                 const CpDescription *description,
                                 CpRange              range);
CpFigure   *cp_stage_body       (CpStage             *self,
                                 const CpBodyRef     *body,
                                 const CpEntry       *state,
                                 guint32              before);
CpFigure   *cp_stage_body_called (CpStage            *self,
                                 const CpInstitution *institution,
                                 CpRange              noun);
CpFigure   *cp_stage_city       (CpStage             *self,
                                 guint32              before);
CpFigure   *cp_stage_province   (CpStage             *self);
CpFigure   *cp_stage_region     (CpStage             *self);
CpFigure   *cp_stage_governed   (CpStage             *self,
                                 guint32              office);
CpFigure   *cp_stage_part_unnamed (CpStage           *self,
                                   const CpBodyRef   *body);
CpFigure   *cp_stage_part_called (CpStage            *self,
                                 CpRange              place);
CpFigure   *cp_stage_province_called (CpStage        *self,
                                 const CpDescription *description);
CpFigure   *cp_stage_part       (CpStage             *self,
                                 const CpDescription *description);
CpFigure   *cp_stage_nation     (CpStage             *self,
                                 guint32              before);
CpFigure   *cp_stage_employer   (CpStage             *self,
                                 guint32              before);
CpFigure   *cp_stage_council    (CpStage             *self,
                                 guint32              before);
CpFigure   *cp_stage_body_of_person (CpStage         *self,
                                 CpFigure            *owner,
                                 const CpInstitution *institution,
                                 const char          *words);
gboolean    cp_body_is_of_state (CpBodyKind           kind);
gboolean    cp_body_is_of_town  (CpBodyKind           kind);
gboolean    cp_stage_is_document (const char         *noun);
CpFigure   *cp_stage_sponsor    (CpStage             *self,
                                 guint32              noun,
                                 guint32              end);
CpFigure   *cp_stage_author     (CpStage             *self,
                                 guint32              noun);
CpFigure   *cp_stage_holder     (const CpStage       *self,
                                 const CpDescription *description,
                                 guint32              before);
CpFigure   *cp_stage_rival      (const CpStage       *self,
                                 const CpFigure      *owner,
                                 guint32              before);
CpFigure   *cp_stage_people     (CpStage             *self,
                                 const CpDescription *description,
                                 CpReference         *why);
CpFigure   *cp_stage_body_of_office (CpStage         *self,
                                     const CpRole    *role,
                                     CpFigure        *owner,
                                     guint32          before);
CpFigure   *cp_stage_named      (CpStage             *self,
                                 CpRange              name,
                                 CpGender             gender);
const CpNameRun *cp_stage_run_at (const CpStage      *self,
                                 guint32              token);
guint       cp_stage_place_of   (const CpStage       *self,
                                 guint32              token);
const CpMentions *cp_stage_mentions (CpStage           *self);
void        cp_stage_see        (CpStage             *self,
                                 CpFigure            *figure,
                                 CpRange              tokens);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpStage, cp_stage_free)

G_END_DECLS
