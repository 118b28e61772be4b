/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"

G_BEGIN_DECLS

/* What a name of the tables stands for. */
typedef enum
{
  CP_ENTRY_STATE,        /* also territories that speak for themselves, and unions of states */
  CP_ENTRY_SEAT,         /* its name stands for a government: "the Kremlin" */
  CP_ENTRY_BODY,         /* a part of a government */
  CP_ENTRY_AGENCY,       /* of a state, but decides for itself */
  CP_ENTRY_COURT,
  CP_ENTRY_PARLIAMENT,
  CP_ENTRY_PARTY,
  CP_ENTRY_GROUP,        /* armed or political */
  CP_ENTRY_COMPANY,
  CP_ENTRY_ORGANISATION, /* international organisations, charities, firms */
  CP_ENTRY_PERSON,
  CP_ENTRY_PLACE,
  CP_ENTRY_PRESS,        /* news media and pollsters, who report what others say */
} CpEntryKind;

typedef enum
{
  CP_GENDER_UNKNOWN,
  CP_GENDER_MALE,
  CP_GENDER_FEMALE,
} CpGender;

/* A name that the tables know. */
typedef struct _CpEntry CpEntry;
struct _CpEntry
{
  CpEntryKind kind;
  const char *name; /* the fullest */
  const char *code; /* of its state: ISO 3166 where there is one; %NULL */
  const char *other_code; /* of the other state that has a place of this name; %NULL */
  const char *side; /* the full name of the side it speaks for, %NULL where the tables name none */

  const char *adjective; /* of a state: "Kenyan"; %NULL */
  const char *called; /* of an organisation: the nouns that it is called by, with a space around each: " planemaker company "; %NULL */

  /* persons only */
  const char *office;
  const char *party;
  CpGender    gender;
  CpDate      from, to; /* in office; no date where not known */
  const CpEntry *other; /* the same person in another office */
};

/* Whom people of a role speak for. */
typedef enum
{
  CP_ROLE_STATE,   /* an office of a state */
  CP_ROLE_SPEAKS,  /* for the institution it belongs to */
  CP_ROLE_MEMBER,  /* of it, and speaks for it unless the text says otherwise */
  CP_ROLE_WORKER,  /* does the body's work: speaks for the union of those who do, else for the body */
  CP_ROLE_EXPERT,  /* nobody's side, like those below */
  CP_ROLE_WITNESS,
  CP_ROLE_PRESS,
  CP_ROLE_PEOPLE,  /* a group without an office */
} CpRoleImplies;

typedef struct
{
  const char   *name; /* the singular */
  CpRoleImplies implies;
  CpGender      gender;
  gboolean      one; /* held by one at a time in whatever it belongs to */
  const char   *body; /* the noun of the bodies that alone have such a one: "company" of a chief executive; %NULL where many have */
} CpRole;

/* What kind of body a noun names. */
typedef enum
{
  CP_BODY_GOVERNMENT,
  CP_BODY_MINISTRY,
  CP_BODY_FORCE,
  CP_BODY_OFFICE,
  CP_BODY_AGENCY,
  CP_BODY_COURT,
  CP_BODY_PARLIAMENT,
  CP_BODY_COUNCIL,
  CP_BODY_COMMITTEE,
  CP_BODY_PARTY,
  CP_BODY_CAMPAIGN,
  CP_BODY_COMPANY,
  CP_BODY_UNION,
  CP_BODY_ASSOCIATION,
  CP_BODY_UNIVERSITY,
  CP_BODY_MEDIA,
  CP_BODY_INTERNATIONAL,
  CP_BODY_GROUP,
  CP_BODY_SIDE,
} CpBodyKind;

typedef struct
{
  const char *noun; /* the singular */
  CpBodyKind  kind;
} CpInstitution;

typedef struct
{
  const char *title;
  CpGender    gender;
  const char *role; /* that it stands for, %NULL */
} CpTitle;

/**
 * CpKnowledge:
 *
 * What is known of the world: states with demonyms, capitals and seats of government, institutions, roles, office holders.
 * Read from the tables of data/knowledge and of the user's own folder; not changed afterwards, usable from any thread.
 */
typedef struct _CpKnowledge CpKnowledge;

CpKnowledge *cp_knowledge_load  (const char *const *directories,
                                 GError           **error);
CpKnowledge *cp_knowledge_ref   (CpKnowledge       *self);
void         cp_knowledge_unref (CpKnowledge       *self);

/* Names are found as written ("U.S.", "the Kremlin"), whatever their case save for those all in capitals ("WHO"). */
const CpEntry       *cp_knowledge_find        (const CpKnowledge *self,
                                               const char        *name);
const CpEntry       *cp_knowledge_adjective   (const CpKnowledge *self,
                                               const char        *word);
const CpEntry       *cp_knowledge_people      (const CpKnowledge *self,
                                               const char        *word);
const CpEntry       *cp_knowledge_surname     (const CpKnowledge *self,
                                               const char        *surname,
                                               CpGender           gender);
const CpEntry       *cp_knowledge_side        (const CpKnowledge *self,
                                               const char        *code_or_name);
const CpRole        *cp_knowledge_role        (const CpKnowledge *self,
                                               const char        *words,
                                               gboolean          *plural);
const CpInstitution *cp_knowledge_institution (const CpKnowledge *self,
                                               const char        *noun,
                                               gboolean          *plural);
const CpTitle       *cp_knowledge_title       (const CpKnowledge *self,
                                               const char        *word);
CpGender             cp_knowledge_gender      (const CpKnowledge *self,
                                               const char        *given_name);
gboolean             cp_knowledge_is_given_name (const CpKnowledge *self,
                                               const char        *word);
int                  cp_knowledge_weight      (const CpKnowledge *self,
                                               const char        *sign);
guint                cp_knowledge_reach       (const CpKnowledge *self,
                                               const char        *first_word,
                                               gboolean           role);
char                *cp_knowledge_fold        (const char        *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpKnowledge, cp_knowledge_unref)

G_END_DECLS
