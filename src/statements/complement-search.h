/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/complement.h"

G_BEGIN_DECLS

/* What the parts of looking for a cue's content share: complement.c, complement-between.c, complement-clause.c, complement-object.c. */

/* Days, places, manners and addressees may stand between a verb and its clause, so many tokens in all. */
#define CP_COMPLEMENT_BETWEEN 22

#define CP_COMPLEMENT_WH_WORDS " whether if how why what who when where which whom "

/* A cue, behind which its content is looked for. */
typedef struct
{
  const CpScene *scene;
  const CpText  *text;
  const CpCue   *cue;
  guint32        token; /* the cue's head */
  guint32        after; /* one past the cue's own words */
  guint32        end;   /* of the sentence */
} CpComplementSearch;

/* What stands between the cue and its content: complement-between.c. */
CpFound cp_complement_found (const CpComplementSearch *search,
                             CpTakes                   takes,
                             const char               *with,
                             guint32                   from,
                             guint32                   cue_end);
gboolean cp_complement_opens_quotation (const CpComplementSearch *search,
                                        guint32                   i);
guint32 cp_complement_skip_adverbs (const CpComplementSearch *search,
                                    guint32                   i);
guint32 cp_complement_skip_addressee (const CpComplementSearch *search,
                                      guint32                   i,
                                      guint32                  *addressee);
gboolean cp_complement_is_infinitive (const CpComplementSearch *search,
                                      guint32                   i);
guint32 cp_complement_skip_phrase (const CpComplementSearch *search,
                                   guint32                   i);

/* A clause: complement-clause.c. */
guint32 cp_complement_find_that (const CpComplementSearch *search);
gboolean cp_complement_has_clause_in_tree (const CpComplementSearch *search,
                                           guint32                   from);
gboolean cp_complement_is_clause (const CpComplementSearch *search,
                                  guint32                   from);
gboolean cp_complement_has_verb_behind_relative (const CpComplementSearch *search,
                                                 guint32                   that);
gboolean cp_complement_is_anothers (const CpComplementSearch *search,
                                    guint32                   at,
                                    guint32                   that);
gboolean cp_complement_opens_parenthesis (const CpComplementSearch *search,
                                          guint32                   comma);

/* An object: complement-object.c. */
gboolean cp_complement_is_measure (const CpComplementSearch *search,
                                   guint32                   i);
gboolean cp_complement_points_at_noun (const CpText *text,
                                       guint32       token);
CpFound cp_complement_find_object (const CpComplementSearch *search,
                                   guint32                   from);

G_END_DECLS
