/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"

G_BEGIN_DECLS

/* What a date shows: skeletons of Unicode's locale data (UTS 35), from which each locale makes its own order, marks and words. */
#define CP_FORM_DAY "yMMMMd"
#define CP_FORM_WEEKDAY_DAY "yMMMMEEEEd"
#define CP_FORM_DAY_OF_YEAR "MMMMd"
#define CP_FORM_MONTH "yMMMM"
#define CP_FORM_YEAR "y"
#define CP_FORM_BRIEF_WEEKDAY "Ed"
#define CP_FORM_DAY_NUMBER "d"
#define CP_FORM_BRIEF_DAY "MMMd"
#define CP_FORM_BRIEF_MONTH "LLL"
#define CP_FORM_TIME "jm"
#define CP_FORM_BRIEF_MOMENT "yMMMdjm"

char    *cp_locale_form_name          (const char *posix_name);
char    *cp_locale_form_date          (const char *locale,
                                       const char *skeleton,
                                       GDateTime  *time);
char    *cp_locale_form_span          (const char   *locale,
                                       const CpDate *first,
                                       const CpDate *last);
gboolean cp_locale_form_read          (const char *locale,
                                       const char *typed,
                                       CpDate     *date);
gboolean cp_locale_form_month_first   (const char *locale);
int      cp_locale_form_first_weekday (const char *locale);
gboolean cp_locale_form_is_weekend    (const char *locale,
                                       int         weekday);
char    *cp_locale_form_percent       (const char *locale,
                                       double      fraction);

G_END_DECLS
