/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/lexicon.h"
#include "language/text.h"

G_BEGIN_DECLS

/**
 * CpWording:
 *
 * The words of an event's label, chosen among those of one sentence, or of the clause that tells of a deed.
 */
typedef struct
{
  const CpLexicon *lexicon;
  const CpText    *text;
  CpRange          scope;
  gboolean        *taken; /* for each token of the scope */
  gboolean        *timed; /* those that say when */
  guint            n;     /* taken ones */
} CpWording;

gboolean cp_wording_is_inside          (const CpWording *self,
                                        guint32          token);
guint32  cp_wording_end_of_dateline    (const CpWording *self);
void     cp_wording_mark_times         (CpWording       *self,
                                        const GArray    *times);
gboolean cp_wording_is_relative_object (const CpToken   *token);
gboolean cp_wording_is_relative        (const CpToken   *token);
guint    cp_wording_count_phrase       (const CpWording *self,
                                        guint32          token,
                                        gboolean         whole,
                                        guint            depth);
void     cp_wording_take               (CpWording       *self,
                                        guint32          token);
void     cp_wording_take_words         (CpWording       *self,
                                        guint32          token,
                                        gboolean         whole,
                                        guint            depth);
void     cp_wording_take_phrase        (CpWording       *self,
                                        guint32          token);
gboolean cp_wording_is_left_out        (const CpWording *self,
                                        guint32          number);
void     cp_wording_trim               (CpWording       *self);
char    *cp_wording_words              (const CpWording *self,
                                        const char      *who);

G_END_DECLS
