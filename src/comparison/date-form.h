/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"
#include "comparison/locale-form.h"

G_BEGIN_DECLS

char    *cp_date_form_write         (GDateTime  *time,
                                     const char *skeleton);
char    *cp_date_form_span          (gint32      first_day,
                                     gint32      last_day);
gboolean cp_date_form_read          (const char *typed,
                                     CpDate     *date);
int      cp_date_form_first_weekday (void);
gboolean cp_date_form_is_weekend    (int         weekday);

G_END_DECLS
