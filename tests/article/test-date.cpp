/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "article/date.h"

namespace {

TEST (Date, KeepsWhatIsoTextSaysAndNoMore)
{
  for (const char *text : { "2017", "2017-04", "2017-04-12", "2017-04-12T18:30" })
    {
      CpDate date;
      ASSERT_TRUE (cp_date_parse_iso (text, &date));
      g_autofree char *iso = cp_date_to_iso (&date);
      EXPECT_STREQ (iso, text);
    }
}

TEST (Date, KeepsTheDayAsWrittenWhateverTheOffset)
{
  CpDate date;
  ASSERT_TRUE (cp_date_parse_iso ("2020-02-25T02:25:54Z", &date));
  EXPECT_EQ (date.day, 25);
}

TEST (Date, RefusesDaysThatTheCalendarLacks)
{
  CpDate date;
  EXPECT_FALSE (cp_date_parse_iso ("2017-02-29", &date));
  EXPECT_FALSE (cp_date_parse_iso ("soon", &date));
  EXPECT_FALSE (cp_date_parse_iso (nullptr, &date));
}

TEST (Date, CountsWeekdaysFromMonday)
{
  CpDate wednesday = cp_date_new_day (2017, 4, 12);
  EXPECT_EQ (cp_date_weekday (&wednesday), 3);
  CpDate week = cp_date_truncate (&wednesday, CP_PRECISION_WEEK);
  EXPECT_EQ (week.day, 10);
}

}
