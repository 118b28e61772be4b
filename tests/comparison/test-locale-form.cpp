/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "comparison/locale-form.h"

/* Unicode's data know every locale by its name, whether or not the system has it: so nothing here is skipped. */
namespace {

/* Kinds of spaces differ from one edition of the data to the next. */
std::string
even (char *text)
{
  std::string result;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isspace (g_utf8_get_char (at)))
      result += ' ';
    else
      result.append (at, g_utf8_next_char (at) - at);
  g_free (text);
  return result;
}

std::string
date (const char *posix, const char *skeleton, int year = 2017, int month = 4, int day = 12, int hour = 14)
{
  g_autofree char *locale = cp_locale_form_name (posix);
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, day, hour, 5, 0);

  return even (cp_locale_form_date (locale, skeleton, time));
}

std::string
isolated (const char *words)
{
  return std::string ("\u2068") + words + "\u2069";
}

TEST (LocaleForm, ADateHasTheOrderMarksAndWordsOfTheLocale)
{
  EXPECT_EQ (date ("C", CP_FORM_DAY), "12 April 2017");
  EXPECT_EQ (date ("C.UTF-8", CP_FORM_WEEKDAY_DAY), "Wednesday, 12 April 2017");
  EXPECT_EQ (date ("POSIX", CP_FORM_TIME), "14:05");
  EXPECT_EQ (date (nullptr, CP_FORM_BRIEF_WEEKDAY), "Wed 12");
  EXPECT_EQ (date ("en_US.UTF-8", CP_FORM_DAY), "April 12, 2017");
  EXPECT_EQ (date ("en_US.UTF-8", CP_FORM_TIME), "2:05 PM");
  EXPECT_EQ (date ("de_DE.UTF-8@euro", CP_FORM_DAY), "12. April 2017");
  EXPECT_EQ (date ("de_DE", CP_FORM_DAY, 2017, 3), "12. März 2017");
  EXPECT_EQ (date ("fr_FR.UTF-8", CP_FORM_WEEKDAY_DAY), "mercredi 12 avril 2017");
  EXPECT_EQ (date ("es_ES.UTF-8", CP_FORM_DAY_OF_YEAR), "12 de abril");
  EXPECT_EQ (date ("hu_HU.UTF-8", CP_FORM_DAY), "2017. április 12.");
  EXPECT_EQ (date ("ja_JP.UTF-8", CP_FORM_DAY), "2017年4月12日");
  EXPECT_EQ (date ("ru_RU.UTF-8", CP_FORM_DAY_OF_YEAR), "12 апреля");
  EXPECT_EQ (date ("ru_RU.UTF-8", CP_FORM_MONTH).rfind ("апрель 2017", 0), 0u);
  EXPECT_EQ (date ("sr_RS@latin", CP_FORM_MONTH).rfind ("april 2017", 0), 0u);
  EXPECT_EQ (date ("sr_RS.UTF-8", CP_FORM_MONTH).rfind ("април 2017", 0), 0u);
}

TEST (LocaleForm, ADateHasTheFiguresOfTheLocaleAndTurnsNothingAbout)
{
  EXPECT_EQ (date ("fa_IR", CP_FORM_DAY), isolated ("۱۲ آوریل ۲۰۱۷")) << "the calendar is the articles'";
  EXPECT_EQ (date ("ar_EG.UTF-8", CP_FORM_YEAR), isolated ("٢٠١٧"));
  EXPECT_EQ (date ("hi_IN", CP_FORM_DAY), "12 अप्रैल 2017");
  EXPECT_EQ (date ("th_TH.UTF-8", CP_FORM_YEAR).find ("2560"), std::string::npos) << "a year of another calendar would be another year";
}

TEST (LocaleForm, OldDatesAreOfTheSameCalendar)
{
  EXPECT_EQ (date ("C", CP_FORM_WEEKDAY_DAY, 1500, 3, 1), "Thursday, 1 March 1500");
  EXPECT_EQ (date ("C", CP_FORM_DAY, 1582, 10, 10), "10 October 1582");
  EXPECT_EQ (date ("C", CP_FORM_DAY, 1, 1, 1), "1 January 1");
}

std::string
span (const char *posix, CpDate first, CpDate last)
{
  g_autofree char *locale = cp_locale_form_name (posix);
  std::string words = even (cp_locale_form_span (locale, &first, &last)), result;

  for (char c : words) /* with or without spaces round the dash */
    if (c != ' ')
      result += c;
  return result;
}

TEST (LocaleForm, ASpanSaysOnceWhatItsEndsShare)
{
  const CpDate first = cp_date_new_day (2017, 4, 10), last = cp_date_new_day (2017, 4, 12), may = cp_date_new_day (2017, 5, 2);

  EXPECT_EQ (span ("C", first, last), "10–12April2017");
  EXPECT_EQ (span ("en_US.UTF-8", first, last), "April10–12,2017");
  EXPECT_EQ (span ("de_DE.UTF-8", first, last), "10.–12.April2017");
  EXPECT_EQ (span ("en_GB.UTF-8", first, may), "10April–2May2017");
}

TEST (LocaleForm, WhatIsShownCanBeTyped)
{
  for (const char *posix : { "C", "en_US", "de_DE", "fr_FR", "es_ES", "hu_HU", "ja_JP", "ru_RU", "fa_IR", "ar_EG", "hi_IN", "ko_KR", "tr_TR", "pl_PL" })
    for (const char *skeleton : { CP_FORM_DAY, CP_FORM_WEEKDAY_DAY, CP_FORM_MONTH, CP_FORM_YEAR })
      {
        g_autofree char *locale = cp_locale_form_name (posix);
        std::string typed = date (posix, skeleton);
        const bool wrapped = typed.rfind ("\u2068", 0) == 0;
        CpDate read;

        if (wrapped)
          typed = typed.substr (3, typed.size () - 6);
        ASSERT_TRUE (cp_locale_form_read (locale, typed.c_str (), &read)) << posix << ": " << typed;
        g_autofree char *iso = cp_date_to_iso (&read);
        EXPECT_STREQ (iso, g_str_equal (skeleton, CP_FORM_YEAR) ? "2017" : g_str_equal (skeleton, CP_FORM_MONTH) ? "2017-04" : "2017-04-12") << posix;
      }
}

TEST (LocaleForm, WhatIsNoDateIsNone)
{
  for (const char *typed : { "", "12", "12 April", "31 February 2017", "12 April 2017 or so", "soon", "\xff" })
    {
      CpDate read;
      EXPECT_FALSE (cp_locale_form_read ("en_GB", typed, &read)) << typed;
      EXPECT_EQ (read.precision, CP_PRECISION_NONE) << typed;
    }
}

TEST (LocaleForm, FiguresBeginAsTheLocaleHasThem)
{
  EXPECT_TRUE (cp_locale_form_month_first ("en_US"));
  for (const char *locale : { "en_GB", "de_DE", "ja_JP", "sv_SE", "ar_EG" })
    EXPECT_FALSE (cp_locale_form_month_first (locale)) << locale;
}

TEST (LocaleForm, WeeksBeginAndEndWherePeopleLive)
{
  static const struct { const char *posix; int first; bool friday, saturday, sunday; } weeks[] = {
    { "C", 1, false, true, true },     { "de_DE", 1, false, true, true }, { "en_US", 7, false, true, true },
    { "ar_EG", 6, true, true, false }, { "fa_IR", 6, true, false, false },
  };

  for (const auto &week : weeks)
    {
      g_autofree char *locale = cp_locale_form_name (week.posix);

      EXPECT_EQ (cp_locale_form_first_weekday (locale), week.first) << week.posix;
      EXPECT_EQ (cp_locale_form_is_weekend (locale, 5), week.friday) << week.posix;
      EXPECT_EQ (cp_locale_form_is_weekend (locale, 6), week.saturday) << week.posix;
      EXPECT_EQ (cp_locale_form_is_weekend (locale, 7), week.sunday) << week.posix;
      EXPECT_FALSE (cp_locale_form_is_weekend (locale, 2)) << week.posix;
    }
}

TEST (LocaleForm, APercentageIsWrittenAsTheLocaleHasIt)
{
  EXPECT_EQ (even (cp_locale_form_percent ("en_GB@calendar=gregorian", 0.67)), "67%");
  EXPECT_EQ (even (cp_locale_form_percent ("de_DE@calendar=gregorian", 0.67)), "67 %");
  EXPECT_EQ (even (cp_locale_form_percent ("tr_TR@calendar=gregorian", 1)), "%100");
  EXPECT_NE (even (cp_locale_form_percent ("fa_IR@calendar=gregorian", 0.05)).find ('5'), std::string::npos) << "as the words round it";
}

} // namespace
