/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"

G_BEGIN_DECLS

char    *cp_date_form_write       (GDateTime  *time,
                                   const char *pattern);
char    *cp_date_form_span        (gint32      first_day,
                                   gint32      last_day);
gboolean cp_date_form_read        (const char *typed,
                                   CpDate     *date);
gboolean cp_date_form_month_first (const char *locale_form);
char    *cp_date_form_turn        (const char *pattern);

G_END_DECLS
