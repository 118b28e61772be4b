/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

/* The clause: bounds.c. The object: bounds-object.c. What stands before and around: bounds-around.c. */

/* No content outside quotation marks runs on for more tokens than these: what looks so is no prose. */
#define CP_BOUNDS_LONGEST 600

guint32 cp_bounds_clause_end (const CpScene *scene,
                              guint32        verb,
                              guint32        from);
guint32 cp_bounds_whole_clause (const CpScene *scene,
                                guint32        verb,
                                guint32        from,
                                guint32        end);
gboolean cp_bounds_has_main_verb (const CpText *text,
                                  guint32       from,
                                  guint32       end);
guint32 cp_bounds_phrase_end (const CpScene *scene,
                              guint32        from,
                              guint32        clause_end);
gboolean cp_bounds_leaves_object (const CpText  *text,
                                  guint32        joining,
                                  guint32        end);
guint32 cp_bounds_paper_end (const CpText *text,
                             guint32       at,
                             guint32       end);
CpRange cp_bounds_trim       (const CpScene *scene,
                              CpRange        content);
void    cp_bounds_add_around (const CpScene *scene,
                              CpReported      *report,
                              CpRange        phrase);
CpRange cp_bounds_before     (const CpScene *scene,
                              guint32        comma);

G_END_DECLS
