/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heard.h"

namespace {

/* The days on which an article's statements were made. */
class Sessions : public Speakers
{
protected:
  Lines
  days (const Lines &paragraphs)
  {
    Lines found;
    read (paragraphs);
    for (guint i = 0; i < readings.back ()->statements->len; i++)
      {
        auto *statement = static_cast<CpStatement *> (g_ptr_array_index (readings.back ()->statements, i));
        g_autofree char *date = cp_date_to_iso (&statement->date);
        found.push_back (date ? date : "-");
      }
    return found;
  }
};

TEST_F (Sessions, AnInterviewsAnswersAreOfItsDay)
{
  for (const char *opening : { "Astrid Holm has run the harbour of Lerstad for nine years. On Monday she gave us an hour and a pot of tea.",
                               "Astrid Holm spoke to the Lerstad Echo on Monday beside a silent pump." })
    EXPECT_EQ (days ({ opening, "The Echo: Why is the pump silent?", "Holm: Because the council has not paid for its belt.",
                       "The Echo: Who would pay?", "Holm: The ferries would, if they were let.",
                       "The Echo: And when?", "Holm: Before the winter.", "Afterwards the council said the belt had been ordered." }),
               (Lines{ "2020-06-08", "2020-06-08", "2020-06-08", "-" })) << opening;
}

TEST_F (Sessions, AnInterviewWithoutADayHasNone)
{
  EXPECT_EQ (days ({ "Astrid Holm has run the harbour of Lerstad for nine years. The pump broke on Monday.", "The Echo: Why is the pump silent?",
                     "Holm: Because the council has not paid for its belt.", "The Echo: Who would pay?",
                     "Holm: The ferries would, if they were let.", "The Echo: And when?", "Holm: Before the winter." }),
             (Lines{ "-", "-", "-" }));
}

TEST_F (Sessions, WhatThoseSaidWhoMetIsOfTheirMeeting)
{
  EXPECT_EQ (days ({ "The Minister of Fisheries, Mr Jon Abara, met today with the Ambassador of Norway, Ms Kari Holt, at her request.",
                     "The Minister reiterated that the nets belong to Lindvik. He protested against the seizure of two boats.",
                     "The Ambassador replied that the nets would be returned within a week.",
                     "The Ministry has said that it wants the boats as well." }),
             (Lines{ "2020-06-10", "2020-06-10", "2020-06-10", "-" }));
}

TEST_F (Sessions, AnotherDayEndsTheMeeting)
{
  EXPECT_EQ (days ({ "Jon Abara held talks with Kari Holt in Lindvik on Monday.", "Abara said the nets belong to Lindvik.",
                     "On Tuesday Holt said the nets would be returned.", "Abara said one net was missing." }),
             (Lines{ "2020-06-08", "2020-06-09", "-" }));
}

TEST_F (Sessions, TheDayOfWhatIsSpokenOfIsNotThatOfSayingSo)
{
  EXPECT_EQ (days ({ "“He held my hand,” she said of the minister's visit on Tuesday." }), Lines{ "-" });
  EXPECT_EQ (days ({ "“He held my hand,” she said on Tuesday." }), Lines{ "2020-06-09" });
}

TEST_F (Sessions, AMonthIsNoOccasionThatGoesOn)
{
  EXPECT_EQ (days ({ "Astrid Holm maintained in February that no nurse had asked for it. She said that one might have." }), (Lines{ "2020-02", "-" }));
  EXPECT_EQ (days ({ "Astrid Holm maintained on Monday that no nurse had asked for it. She said that one might have." }),
             (Lines{ "2020-06-08", "2020-06-08" }));
}

}
