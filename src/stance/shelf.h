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

/* The statements of articles that follow each other, of which it is found at once what they are about. */
typedef struct
{
  guint    first, end;
  gboolean whole; /* nothing comes to it any more */
} CpPart;

/**
 * CpVolume:
 *
 * The statements of so many articles that follow each other, as cp_volume_end() lays them, and what was found of them together.
 */
typedef struct
{
  guint    first, end; /* its statements */
  gboolean full;       /* nothing comes to it any more */
  guint    paired;     /* the number behind the last of which @pairs holds those with statements before it */
  GArray  *pairs;      /* CpEdge: what statements have in common */
  GArray  *turns;      /* float, one a statement: the turns that the groups were made with */
  guint32 *groups;     /* for each of its statements the number of its group in the volume; %NULL before they were made */
  guint    n_groups;
  GArray  *bonds;      /* CpEdge: what @pairs say of groups, numbered over all volumes; %NULL before they were added up */
} CpVolume;

/**
 * CpShelf:
 *
 * What the statements of all articles are about. Words and meanings are weighed by what was read by then: for those of the first volume by
 * all of it, then for those of each article, a part, by all up to its end. So what was found of an article stays as it is whatever comes
 * behind it, and is kept from one build of a model to the next. For one build at a time.
 */
typedef struct
{
  CpLanguage  *language; /* that all was found with; %NULL before the first */
  CpKnowledge *knowledge;
  GPtrArray   *readings; /* CpReading: those that are here */
  GPtrArray   *told;     /* for each of them what it tells of times, as who looks for events has it; %NULL before that was found */
  guint        n_parts;
  GPtrArray   *volumes;  /* CpVolume */
  GArray      *origins;  /* CpOrigin, one a statement */
  GPtrArray   *profiles; /* CpProfile, one a statement */
  guint64      last_serial; /* of a profile */
  GHashTable  *terms;    /* word → its number + 1 */
  GHashTable  *stems;    /* dictionary form → the number of its word + 2, 1 for one that says nothing */
  GPtrArray   *words;    /* the vocabulary, stems: char* */
  GPtrArray   *forms;    /* a word for each stem: char* */
  GArray      *vectors;  /* float: of the vocabulary, CP_VECTOR_SIZE numbers each; zeros for a word that has none */
  GArray      *spread;   /* guint32: in how many statements each word occurs */
  GArray      *places;   /* guint32: in how many statements, or around them, each word occurs */
  GPtrArray   *postings; /* for each word a GArray of CpFeature: the statements that it tells of, in their order; %NULL for none */
  guint        n_counted; /* so many statements were counted */
  guint        n_words;  /* so many words they have; others are of questions */
  float        mean[CP_VECTOR_SIZE]; /* of what those mean */
  GHashTable  *contents; /* words of a content → its number, from 1 */
  GHashTable  *named;    /* lower-case word of a name → the number of the part that is the first to have it, + 1 */
  GHashTable  *asked;    /* lower-case word → the number of the first part that asked whether it is of a name, + 1 */
  gboolean     whole;    /* nothing comes any more to the parts that are here */

  /* how far all this was when the last full volume ended */
  guint        full_readings;
  guint        full_parts;
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
void      cp_shelf_tidy   (CpShelf     *self);
void      cp_shelf_keep   (CpShelf     *self,
                           guint        n_volumes);
void      cp_shelf_set_sources (CpShelf     *self,
                                CpLanguage  *language,
                                CpKnowledge *knowledge);
void      cp_shelf_lay_volume (CpShelf *self,
                               guint    number,
                               guint    end,
                               gboolean full);
CpVolume *cp_shelf_volume (const CpShelf *self,
                           guint          number);
guint32   cp_shelf_content (CpShelf   *self,
                            const char *words);
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
