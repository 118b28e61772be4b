/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/**
 * CpMeetings:
 *
 * On how many issues of a comparison each two parties both speak: whether they are opponents, or only named in one article.
 */
typedef struct _CpMeetings CpMeetings;

CpMeetings *cp_meetings_new  (const CpModel *model);
void        cp_meetings_free (CpMeetings    *self);
gboolean    cp_meetings_are_opponents (const CpMeetings *self,
                                       gint32            a,
                                       gint32            b);
gboolean    cp_speak_to_one_question (const CpBuilder  *builder,
                                      const CpIssue    *issue,
                                      const CpPosition *a,
                                      const CpPosition *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMeetings, cp_meetings_free)

G_END_DECLS
