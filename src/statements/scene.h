/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/cues.h"
#include "language/text.h"
#include "statements/quotation.h"
#include "statements/report.h"

G_BEGIN_DECLS

/* Who speaks in a paragraph, where that is not the article itself. */
typedef enum
{
  CP_VOICE_ARTICLE,
  CP_VOICE_INTERVIEWER,
  CP_VOICE_REPEAT, /* a pull quote: the same words stand elsewhere in the article */
} CpVoice;

/**
 * CpScene:
 *
 * What the finders of one article share: the text, its quotations, and what they have found so far.
 */
typedef struct
{
  const CpText *text;
  const CpCues *cues;
  CpQuotations *quotations;
  GPtrArray    *reports;    /* CpReported */
  CpReported    **owner;      /* for each quotation the report it is the words of, or %NULL */
  CpReported    **cue_of;     /* for each token the report whose cue it heads, or %NULL */
  guint8         *voice;      /* CpVoice for each paragraph */
} CpScene;

CpScene  *cp_scene_new         (const CpText *text,
                                const CpCues *cues);
void      cp_scene_free        (CpScene      *self);
void      cp_scene_take        (CpScene      *self,
                                CpReported     *report);
void      cp_scene_own         (CpScene      *self,
                                guint         quotation,
                                CpReported     *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpScene, cp_scene_free)

/* The finders, in the order in which they run; each adds to what those before it found. */
void cp_scene_find_turns     (CpScene *self); /* "NAME: …" and posts */
void cp_scene_find_frames    (CpScene *self); /* quotations with a reporting verb beside them */
void cp_scene_find_asked     (CpScene *self); /* "asked whether …, she declined to comment" */
void cp_scene_find_clauses   (CpScene *self); /* verbs with a clause, an infinitive, an object */
void cp_scene_find_nouns     (CpScene *self); /* "his claim that …", "is confident that …" */
void cp_scene_find_phrases   (CpScene *self); /* "according to …" */
void cp_scene_find_leads     (CpScene *self); /* "had a simpler view: …" */
void cp_scene_join           (CpScene *self); /* quotations that go on without a reporting verb */
void cp_scene_settle         (CpScene *self); /* what lies within what */

G_END_DECLS
