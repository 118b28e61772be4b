/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"
#include "language/text.h"
#include "statements/knowledge.h"

G_BEGIN_DECLS

/* What a noun phrase says its bearer is, in the order in which the earlier wins. */
typedef enum
{
  CP_HEAD_NONE,
  CP_HEAD_PRONOUN, /* "he", "who" */
  CP_HEAD_PERSON,  /* a person's name */
  CP_HEAD_ROLE,    /* "a spokesman", "the minister" */
  CP_HEAD_BODY,    /* an organisation, a state, "the company" */
  CP_HEAD_NAME,    /* a name that may be either's */
  CP_HEAD_OTHER,   /* any other noun: "a survey" */
} CpHeadKind;

/* A body that a noun phrase names. Empty tokens where it names none. */
typedef struct
{
  CpRange              tokens;
  const CpEntry       *entry;       /* where the tables know it */
  const CpInstitution *institution; /* where its noun says what it is */
  gboolean             named;       /* a proper name, not "the ministry" */
  gboolean             plural;
} CpBodyRef;

/**
 * CpDescription:
 *
 * A noun phrase taken apart: "Norwegian Fisheries Minister Aksel Brandvik", "the union's regional organiser, Tariq Bashir",
 * "a spokesman for the ministry". Empty ranges and %NULL for what is not there.
 */
typedef struct
{
  CpHeadKind     head;
  guint32        head_token;
  CpRange        name;       /* the person's name, or the name that may be either's */
  const CpTitle *title;
  const CpRole  *role;
  CpRange        role_words; /* "Minister of Fisheries and Agriculture" */
  const CpEntry *state;      /* whose adjective, name or people stand in it */
  CpRange        state_words;
  CpBodyRef      body;       /* the bearer itself for CP_HEAD_BODY, else what the bearer belongs to */
  CpRange        owner_name; /* another person's: "Kirwa's spokesman" */
  CpRange        owner_role; /* whoever has an office: "the sheriff's attorney" */
  guint32        owner;      /* a possessive pronoun: "his spokesman"; CP_NO_TOKEN */
  guint32        owner_of_body; /* likewise: "the secretary in his ministry" */
  CpRange        place;      /* the part of a state that it is of: "Texas" of "Texas Attorney General", of "the governor of Texas" */
  gboolean       local;      /* of a part of a state: "Texas Attorney General", "the provincial minister" */
  gboolean       definite;
  gboolean       plural;
} CpDescription;

CpDescription cp_describe       (const CpKnowledge *knowledge,
                                 const CpLanguage  *language,
                                 const CpText      *text,
                                 CpRange            range);
CpRange       cp_describe_name  (const CpKnowledge *knowledge,
                                 const CpText      *text,
                                 guint32            token,
                                 guint32            end);
const CpEntry *cp_describe_entry (const CpKnowledge *knowledge,
                                 const CpText      *text,
                                 guint32            token,
                                 guint32            end,
                                 guint32           *last);
gboolean      cp_describe_goes_on (const CpKnowledge *knowledge,
                                   const CpText      *text,
                                   const CpEntry     *entry,
                                   guint32            last,
                                   CpRange            name);
gboolean      cp_describe_role_counts (const CpKnowledge *knowledge,
                                       const CpText      *text,
                                       const CpRole      *role,
                                       gboolean           plural,
                                       guint32            first,
                                       guint32            last,
                                       guint32            end);
gboolean      cp_describe_is_advocate (const CpRole    *role);
const CpRole *cp_describe_role_at (const CpKnowledge *knowledge,
                                   const CpText      *text,
                                   guint32            token,
                                   guint32           *last);
const CpEntry *cp_describe_state_of (const CpKnowledge *knowledge,
                                     const CpText      *text,
                                     CpRange            name);
const CpInstitution *cp_describe_institution (const CpKnowledge *knowledge,
                                              const CpText      *text,
                                              CpRange            name,
                                              gboolean          *plural);
char         *cp_describe_words (const CpText      *text,
                                 CpRange            range);
gboolean      cp_describe_is_group (const CpText     *text,
                                    CpRange           name);
gboolean      cp_describe_is_field (const CpKnowledge *knowledge,
                                   const CpText    *text,
                                   guint32          token);
const CpInstitution *cp_describe_kind_in_name (const CpKnowledge *knowledge,
                                               const CpText      *text,
                                               guint32            first,
                                               guint32            token,
                                               gboolean          *plural);
guint32       cp_describe_fields_end (const CpKnowledge *knowledge,
                                     const CpText      *text,
                                     const CpRole      *role,
                                     CpRange            words,
                                     guint32            whole);
gboolean      cp_describe_is_field_behind (const CpText *text,
                                          guint32       token);
gboolean      cp_describe_is_street (const CpText  *text,
                                   CpRange           name);
gboolean      cp_describe_is_law  (const CpText     *text,
                                   CpRange           name);
gboolean      cp_describe_is_acronym (const char  *form);
gboolean      cp_describe_is_watcher (const CpText *text,
                                    CpRange         name,
                                    guint32         token);
gboolean      cp_describe_is_inside (const CpKnowledge *knowledge,
                                     const CpText      *text,
                                     CpRange            name,
                                     guint32            token);
gboolean      cp_describe_is_named (const CpText   *text,
                                    guint32         token);
gboolean      cp_describe_is_word (const CpText    *text,
                                   CpRange          range);

gboolean cp_describe_begins_body (const CpKnowledge *knowledge,
                                  const CpText      *text,
                                  CpRange            name);
CpRange  cp_describe_house_committee (const CpKnowledge    *knowledge,
                                      const CpText         *text,
                                      CpRange               words,
                                      const CpInstitution **committee);

CpRange  cp_describe_prosecution (const CpKnowledge *knowledge,
                                  const CpText      *text,
                                  CpRange            words);

G_END_DECLS
