/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/source.h"

G_BEGIN_DECLS

/* Who or what a verb's clause is about: by the tree, mended by the order of the words. */

CpRange  cp_subject_grow     (const CpScene *scene,
                              CpRange        phrase);
guint32  cp_subject_child    (const CpScene *scene,
                              guint32        verb);
CpRange  cp_subject_phrase   (const CpScene *scene,
                              guint32        verb,
                              guint32        subject);
CpSource cp_subject_by_order (const CpScene *scene,
                              guint32        verb);

CpRange  cp_subject_asked    (const CpScene *scene,
                              guint32        verb);

gboolean cp_subject_is_done_to (const CpText *text,
                                guint32       verb);

/* What its parts share. */
CpRange  cp_subject_make_whole   (const CpScene *scene,
                                  guint32        verb,
                                  CpRange        phrase);
CpRange  cp_subject_behind_paper (const CpText  *text,
                                  CpRange        phrase);
CpRange  cp_subject_without_time (const CpText  *text,
                                  CpRange        phrase);
guint32  cp_subject_before_time  (const CpScene *scene,
                                  guint32        token);

G_END_DECLS
