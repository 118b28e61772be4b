/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/describe.h"
#include "statements/reading.h"

G_BEGIN_DECLS

/**
 * CpNotes:
 *
 * What is found in one article while its sources are resolved, whatever the others hold.
 */
typedef struct
{
  CpReading     *reading;
  GArray        *names;        /* CpNameRun, none of them anybody's yet; %NULL until the article was scanned */
  const CpEntry *home;         /* the state whose affairs it tells */
  gboolean       abroad;       /* it tells of several, none of which is that */
  const CpEntry *desk;         /* the one of them from where it was written */
  const CpEntry *pair[2];      /* the two that it tells of, where there are just two */
  gboolean       stateless;    /* no state is named more than once in passing */
  guint8        *said;         /* for each token whether it is in a statement's content */
  GHashTable    *descriptions; /* the noun phrases that were taken apart */
  gboolean       in_use;       /* by who resolves now */
} CpNotes;

/**
 * CpNotebook:
 *
 * The notes on each of several articles, and who was heard in the full volumes. They depend on the articles, the language and the knowledge
 * alone: an article that is known need not be looked through again when others come to it. For one thread at a time.
 */
typedef struct _CpNotebook CpNotebook;

typedef struct _CpHeard CpHeard;

typedef struct _CpAllegianceWatch CpAllegianceWatch;

CpNotebook   *cp_notebook_new    (void);
void          cp_notebook_free   (CpNotebook        *self);
void          cp_notebook_begin  (CpNotebook        *self,
                                  CpLanguage        *language,
                                  CpKnowledge       *knowledge);
CpNotes      *cp_notebook_open   (CpNotebook        *self,
                                  CpReading         *reading);
CpHeard      *cp_notebook_recall (CpNotebook       *self,
                                  CpReading *const *readings,
                                  guint             n_readings);
void          cp_notebook_keep   (CpNotebook       *self,
                                  const CpHeard    *heard);
void          cp_notebook_end    (CpNotebook        *self);
void          cp_notebook_watch  (CpNotebook        *self,
                                  const CpAllegianceWatch *watch);
const CpAllegianceWatch *cp_notebook_watched (const CpNotebook *self);
CpDescription cp_notes_describe  (CpNotes           *self,
                                  const CpKnowledge *knowledge,
                                  const CpLanguage  *language,
                                  CpRange            range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpNotebook, cp_notebook_free)

G_END_DECLS
