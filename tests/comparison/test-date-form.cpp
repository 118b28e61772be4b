/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "article/date.h"
#include "comparison/date-form.h"

namespace {

TEST (DateForm, ADateIsReadAsItIsShownAndAsItIsSaid)
{
  static const struct { const char *typed, *date; } cases[] = {
    { "2017", "2017" },          { "2017-04", "2017-04" },         { " 2017-04-12 ", "2017-04-12" }, { "12 April 2017", "2017-04-12" },
    { "April 12, 2017", "2017-04-12" }, { "12 Apr. 2017", "2017-04-12" }, { "12.4.2017", "2017-04-12" },  { "April 2017", "2017-04" },
    { "12 апреля 2017", "2017-04-12" }, { "апрель 2017", "2017-04" },    { "13/4/2017", "2017-04-13" },
    { "12", nullptr },           { "12 April", nullptr },          { "", nullptr },                { "31 February 2017", nullptr },
    { "soon", nullptr },         { "2017-13", nullptr },           { "12 April 2017 or so", nullptr }, { "20170412", nullptr },
  };

  for (const auto &one : cases)
    {
      CpDate date;
      const bool good = cp_date_form_read (one.typed, &date);
      g_autofree char *read = cp_date_to_iso (&date);

      EXPECT_EQ (good, one.date != nullptr) << one.typed;
      EXPECT_STREQ (read, one.date) << one.typed;
    }
}

std::string
span (int from_month, int from_day, int to_month, int to_day)
{
  CpDate from = cp_date_new_day (2017, from_month, from_day), to = cp_date_new_day (2017, to_month, to_day);
  g_autofree char *text = cp_date_form_span (cp_date_to_day_number (&from), cp_date_to_day_number (&to));
  return text;
}

TEST (DateForm, ASpanSaysOnceWhatBothEndsShare)
{
  EXPECT_EQ (span (4, 10, 4, 10), "10 April 2017");
  EXPECT_EQ (span (4, 10, 4, 12), "10–12 April 2017");
  EXPECT_EQ (span (4, 10, 5, 12).find ("2017"), span (4, 10, 5, 12).size () - 4) << "one year, at the end";
}

} // namespace
