/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

/* Where a reporter leaves off telling what somebody said and goes on in words of the reporter's own. */

gboolean cp_reporter_goes_on (const CpScene *scene,
                              guint32        verb,
                              guint32        from,
                              guint32        cc,
                              guint32        end);
gboolean cp_reporter_begins_report (const CpScene *scene,
                                    guint32        comma,
                                    guint32        end);
gboolean cp_reporter_begins_remark (const CpScene *scene,
                                    guint32        comma,
                                    guint32        from,
                                    guint32        end);
gboolean cp_reporter_owns (const CpScene *scene,
                           guint32        verb,
                           guint32        conjunct);
gboolean cp_reporter_goes_on_behind_relative (const CpScene *scene,
                                              guint32        verb,
                                              guint32        comma,
                                              guint32        end);
gboolean cp_reporter_speaks_behind (const CpScene *scene,
                                    guint32        colon,
                                    guint32        end);
gboolean cp_reporter_lets_go_on (const CpScene *scene,
                                 guint32        verb,
                                 guint32        cc);

gboolean cp_reporter_is_saying     (const CpScene *scene,
                                    guint32        token);
guint32  cp_reporter_behind_noun   (const CpText  *text,
                                    guint32        first,
                                    guint32        end);

CpRange  cp_reporter_without_noun  (const CpText  *text,
                                    CpRange        source);

/* What calls something by a name. */
#define CP_REPORTER_CALLS " calls called calling describes described "

G_END_DECLS
