/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CP_CUE_VERB,
  CP_CUE_NOUN,
  CP_CUE_ADJECTIVE,
  CP_CUE_PHRASE,
  CP_CUE_LIGHT,   /* a verb that lends its subject to a reporting noun */
  CP_CUE_CARRIER, /* a noun that speaks for whoever issued it */
  CP_N_CUE_CLASSES,
} CpCueClass;

/* What may follow a cue as its content. */
typedef enum
{
  CP_TAKES_QUOTE,
  CP_TAKES_THAT,
  CP_TAKES_BARE,
  CP_TAKES_WH,
  CP_TAKES_INFINITIVE,
  CP_TAKES_GERUND,
  CP_TAKES_OBJECT,
  CP_TAKES_PREPOSITION,
} CpTakes;

typedef struct
{
  CpTakes     takes;
  const char *with;     /* the preposition; after an object also "inf", "pred", "wh"; NULL for none */
  const char *heads;    /* of an object the nouns that it must be, with a space around each; NULL for any */
  float       strength; /* 0 … 1: how often the pair reports something */
} CpComplement;

/* One line of the table of cues. */
typedef struct
{
  const char *const *words; /* the dictionary form and what must follow it */
  guint              n_words;
  CpCueClass         cue_class;
  const char        *act;       /* the contract's word */
  gboolean           addressee; /* an object names who was spoken to */
  gboolean           raises;    /* its subject is told of, and nobody tells: "seem" */
  gboolean           receives;  /* its subject is told of by whom its preposition names: "drew criticism from" */
  CpComplement      *complements;
  guint              n_complements;
} CpCue;

/**
 * CpCues:
 *
 * The words of a language that report what someone says, and what each takes. Read once, not changed afterwards.
 */
typedef struct _CpCues CpCues;

CpCues          *cp_cues_load    (const char   *path,
                                  GError      **error);
void             cp_cues_free    (CpCues       *self);
const GPtrArray *cp_cues_find    (const CpCues *self,
                                  CpCueClass    cue_class,
                                  const char   *lemma);
float            cp_cue_strength (const CpCue  *cue,
                                  CpTakes       takes,
                                  const char   *with);
float            cp_cue_object   (const CpCue  *cue,
                                  const char   *noun);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCues, cp_cues_free)

G_END_DECLS
