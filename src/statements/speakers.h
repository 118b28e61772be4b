/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/notebook.h"
#include "statements/reading.h"

G_BEGIN_DECLS

typedef enum
{
  CP_SPEAKER_PERSON,
  CP_SPEAKER_ORGANISATION,
  CP_SPEAKER_GROUP,
  CP_SPEAKER_UNKNOWN,
} CpSpeakerKind;

const char *cp_speaker_kind_to_nick   (CpSpeakerKind  kind);
gboolean    cp_speaker_kind_from_nick (const char    *nick,
                                       CpSpeakerKind *kind);

/* Where a speaker is named in an article. */
typedef struct
{
  guint32 article; /* index of the reading */
  CpSpan  span;
} CpMention;

/* Evidence that a speaker speaks for a side: "Russian" + "Foreign Minister", "the union's" + "general secretary". */
typedef struct
{
  char   *name; /* the side as the knowledge or the article names it: "Russia", "Harbour Workers' Union" */
  float   weight;
  CpDate  from, to; /* where the knowledge says for which time; no date otherwise */
  char   *reason;
  gboolean place; /* the side is called by the name of its town */
} CpAffiliation;

CpAffiliation *cp_affiliation_copy (const CpAffiliation *self);
void           cp_affiliation_free (CpAffiliation       *self);

/* A person or organisation that sources refer to, one over the whole comparison. */
typedef struct
{
  char         *name;
  char         *role;  /* "Foreign Minister", %NULL where none is said */
  CpSpeakerKind kind;
  gboolean      plural;       /* several people without a name: "officials" */
  GPtrArray    *aliases;      /* char*: other forms seen */
  GArray       *mentions;     /* CpMention, in text order */
  GPtrArray    *affiliations; /* CpAffiliation, the strongest first */
} CpSpeaker;

/**
 * CpSpeakers:
 *
 * The speakers over all readings, and for each statement whose it is.
 */
typedef struct
{
  GPtrArray *speakers;  /* CpSpeaker, in the order they first appear */
  GPtrArray *source_of; /* one GArray of gint32 a reading: for each statement its speaker, or -1 */
  GPtrArray *addressee_of; /* likewise, whom it was said to */
  GPtrArray *sure_of;      /* one GArray of float a reading: how sure each statement's speaker is, 0 … 1 */
  GPtrArray *reason_of;    /* one GPtrArray of GRefString* a reading: why, in words; %NULL where there is nothing to say */

  /*< private >*/
  GPtrArray *own_reasons; /* GRefString*: of those the ones that are nobody else's */
  GPtrArray *whose;       /* GArray of CpWhose: where the others are lent from */
} CpSpeakers;

CpSpeakers *cp_speakers_resolve (CpReading  **readings,
                                 guint        n_readings,
                                 CpLanguage  *language,
                                 CpKnowledge *knowledge);
CpSpeakers *cp_speakers_resolve_with (CpNotebook  *notebook,
                                      CpReading  **readings,
                                      guint        n_readings,
                                      CpLanguage  *language,
                                      CpKnowledge *knowledge);
void        cp_speakers_free    (CpSpeakers  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSpeakers, cp_speakers_free)

G_END_DECLS
