/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"
#include "statements/reading.h"

G_BEGIN_DECLS

/* Which statement a profile is of: one that the reader found, and what a person made of it. */
typedef struct
{
  const CpStatement *found;     /* %NULL for one that a person added */
  guint64            by_person; /* a hash of the content that a person gave it, 0 for none */
} CpOrigin;

/**
 * CpVolume:
 *
 * The statements of so many articles that follow each other, as cp_volume_end() lays them, and what was found of them together.
 */
typedef struct
{
  guint    first, end; /* its statements */
  gboolean full;       /* nothing comes to it any more */
  GArray  *pairs;      /* CpEdge: what its statements have in common with some before them; %NULL before that was found */
  GArray  *turns;      /* float, one a statement: the turns that the groups were made with */
  guint32 *groups;     /* for each of its statements the number of its group in the volume; %NULL before they were made */
  guint    n_groups;
  GArray  *bonds;      /* CpEdge: what @pairs say of groups, numbered over all volumes; %NULL before they were added up */
} CpVolume;

/**
 * CpShelf:
 *
 * What the statements of all articles are about, volume by volume: words and meanings are weighed by what was read up to the end of
 * each volume. What was found in full volumes is kept from one build of a model to the next. For one build at a time.
 */
typedef struct
{
  CpLanguage  *language; /* that all was found with; %NULL before the first */
  CpKnowledge *knowledge;
  GPtrArray   *readings; /* CpReading: those of the volumes */
  GPtrArray   *volumes;  /* CpVolume */
  GArray      *origins;  /* CpOrigin, one a statement */
  GPtrArray   *profiles; /* CpProfile, one a statement */
  GHashTable  *terms;    /* word → its number + 1 */
  GPtrArray   *words;    /* the vocabulary, stems: char* */
  GPtrArray   *forms;    /* a word for each stem: char* */
  GArray      *vectors;  /* float: of the vocabulary, CP_VECTOR_SIZE numbers each; zeros for a word that has none */
  GArray      *spread;   /* guint32: in how many statements each word occurs */
  GArray      *places;   /* guint32: in how many statements, or around them, each word occurs */
  GPtrArray   *postings; /* for each word a GArray of CpFeature: the statements that it tells of, in their order; %NULL for none */
  guint        n_counted; /* so many statements were counted */
  float        mean[CP_VECTOR_SIZE]; /* of what those mean */
  GHashTable  *named;    /* lower-case word of a name → the number of the full volume that is the first to have it, + 1 */
  GHashTable  *asked;    /* lower-case words of which it was asked in full volumes whether they are of a name */

  /*< private: how far all this was when the last full volume ended >*/
  guint        full_readings;
  guint        full_volumes;
  guint        full_counted;
  guint        full_words;
  GArray      *full_spread;
  GArray      *full_places;
  float        full_mean[CP_VECTOR_SIZE];
} CpShelf;

CpShelf  *cp_shelf_new    (void);
void      cp_shelf_free   (CpShelf     *self);
void      cp_shelf_forget (CpShelf     *self);
void      cp_shelf_rewind (CpShelf     *self);
void      cp_shelf_keep   (CpShelf     *self);
void      cp_shelf_set_sources (CpShelf     *self,
                                CpLanguage  *language,
                                CpKnowledge *knowledge);
CpVolume *cp_shelf_open   (CpShelf     *self,
                           guint        end,
                           gboolean     full);
CpVolume *cp_shelf_volume (const CpShelf *self,
                           guint          number);
guint32   cp_shelf_term   (CpShelf     *self,
                           const char  *word);

/** cp_shelf_vector: Returns: (transfer none): what the word of that number means, CP_VECTOR_SIZE numbers */
static inline const float *
cp_shelf_vector (const CpShelf *self,
                 guint32        term)
{
  return &g_array_index (self->vectors, float, (gsize) term * CP_VECTOR_SIZE);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpShelf, cp_shelf_free)

G_END_DECLS
