/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/complement.h"
#include "statements/scene.h"

G_BEGIN_DECLS

/* What the finders of reporting verbs share. */

/* Below this a reading is more often wrong than right. */
#define CP_CLAUSE_LEAST 0.42f

/* What an indirect question begins with. */
#define CP_CLAUSE_QUESTIONS " whether if how why when where what who which "

gboolean    cp_clause_leads_on  (const CpToken *token);
guint32     cp_clause_cue_start (const CpText  *text,
                                 guint32        verb,
                                 gboolean      *negated);
CpReported *cp_clause_begin_report (const CpScene *scene,
                                    const CpCue   *cue,
                                    guint32        verb,
                                    guint32        after,
                                    CpRange        source,
                                    float          strength);
void        cp_clause_explain   (CpReported    *report,
                                 const char    *form,
                                 CpTakes        takes);
gboolean    cp_passive_is_asked (const CpScene *scene,
                                 guint32        verb);
CpFound     cp_passive_find     (CpScene       *scene,
                                 const CpCue   *cue,
                                 guint32        verb,
                                 guint32        after);
CpReported *cp_passive_report   (CpScene       *scene,
                                 const CpCue   *cue,
                                 guint32        verb,
                                 const CpFound *found);

G_END_DECLS
