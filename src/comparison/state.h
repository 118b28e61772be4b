/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/arrangement.h"
#include "stance/model.h"
#include "statements/reading.h"

G_BEGIN_DECLS

/**
 * CpMember:
 *
 * An article of a comparison and what was read in it, once it was: a comparison opened from its file is shown without reading anything.
 */
typedef struct
{
  CpArticle *article;
  CpReading *reading; /* NULL until it is needed; set in the comparison's thread */
} CpMember;

gboolean  cp_article_is_same (const CpArticle *a,
                              const CpArticle *b);

CpMember *cp_member_new   (CpArticle *article,
                         CpReading *reading);
CpMember *cp_member_ref   (CpMember   *self);
void     cp_member_unref (CpMember   *self);

/**
 * CpState:
 *
 * All of a comparison that a person can change and take back. The analysis follows from it, and is kept while it is at hand.
 */
typedef struct
{
  char          *title;       /* NULL where none was given */
  GPtrArray     *entries;     /* CpMember */
  GPtrArray     *corrections; /* CpCorrection, in order of time, one for a kind and subject */
  CpArrangement *arrangement;
  CpModel       *model;       /* NULL where it is not at hand */
} CpState;

CpState      *cp_state_new        (void);
CpState      *cp_state_copy       (const CpState      *self);
CpState      *cp_state_copy_read  (const CpState      *self);
CpState      *cp_state_ref        (CpState            *self);
void          cp_state_unref      (CpState            *self);
gboolean      cp_state_has        (const CpState      *self,
                                   const CpArticle    *article);
gboolean      cp_state_reads_like (const CpState      *self,
                                   const CpState      *other);
gboolean      cp_state_forget     (CpState            *self,
                                   CpCorrectionKind    kind,
                                   const char         *subject);
void          cp_state_replace    (CpState            *self,
                                   GPtrArray          *gone,
                                   GPtrArray          *corrections);
void          cp_state_note_words (CpState            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMember, cp_member_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpState, cp_state_unref)

G_END_DECLS
