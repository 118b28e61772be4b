/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "language/when.h"

namespace {

class When : public LanguageTest
{
protected:
  /* The times told in paragraphs of an article of that day, as "words = date", "…/last" for ranges. */
  std::vector<std::string>
  times (const char *published, const std::vector<std::string> &paragraphs)
  {
    g_autoptr (CpArticle) article = cp_article_new ();
    for (const std::string &paragraph : paragraphs)
      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph.c_str ());
    if (published != nullptr)
      cp_date_parse_iso (published, &article->published);
    cp_article_close (article);
    g_autoptr (CpText) own = cp_language_read (language, article);
    g_autoptr (GArray) found = cp_when_find (language, own);
    std::vector<std::string> result;
    for (guint i = 0; i < found->len; i++)
      {
        const CpWhen *when = &g_array_index (found, CpWhen, i);
        g_autofree char *words = cp_article_slice (article, when->span);
        g_autofree char *iso = cp_date_to_iso (&when->date);
        g_autofree char *last = cp_date_to_iso (&when->last);
        std::string date = when->date.precision == CP_PRECISION_WEEK ? std::string ("week ") + iso : iso;
        result.push_back (std::string (words) + " = " + date + (last ? std::string ("/") + last : ""));
      }
    return result;
  }

  std::string
  time (const char *published, const std::string &paragraph)
  {
    std::vector<std::string> all = times (published, { paragraph });
    return all.size () == 1 ? all[0] : std::to_string (all.size ()) + " times";
  }
};

using Times = std::vector<std::string>;

TEST_F (When, ReadsDatesInTheirManyForms)
{
  const char *day = "2020-06-10";
  EXPECT_EQ (time (day, "It closed on 12 April 2019."), "12 April 2019 = 2019-04-12");
  EXPECT_EQ (time (day, "It closed on April 12, 2019."), "April 12, 2019 = 2019-04-12");
  EXPECT_EQ (time (day, "It closed on the 3rd of April."), "the 3rd of April = 2020-04-03");
  EXPECT_EQ (time (day, "It closed on Feb. 20."), "Feb. 20 = 2020-02-20");
  EXPECT_EQ (time (day, "It closed on Friday, 5 June."), "Friday, 5 June = 2020-06-05");
  EXPECT_EQ (time (day, "The strikes on 15 and 16 May failed."), "15 and 16 May = 2020-05-15/2020-05-16");
  EXPECT_EQ (time (day, "It closed on 2019-04-12."), "2019-04-12 = 2019-04-12");
}

TEST_F (When, KeepsToWhatIsKnownOfADate)
{
  const char *day = "2020-06-10";
  EXPECT_EQ (time (day, "It closed in April 2019."), "April 2019 = 2019-04");
  EXPECT_EQ (time (day, "It closed in September."), "September = 2019-09");
  EXPECT_EQ (time (day, "It closed early in March."), "early in March = 2020-03");
  EXPECT_EQ (time (day, "It closed in 2015."), "2015 = 2015");
  EXPECT_EQ (time (day, "It closed last week."), "last week = week 2020-06-01");
  EXPECT_EQ (time (day, "It closed earlier this month."), "earlier this month = 2020-06");
  EXPECT_EQ (time (day, "It closed two weeks ago."), "two weeks ago = week 2020-05-25");
  EXPECT_EQ (time (day, "It closed three days ago."), "three days ago = 2020-06-07");
  EXPECT_EQ (time (day, "It closed last year."), "last year = 2019");
}

TEST_F (When, CountsWeekdaysBackFromTheArticle)
{
  const char *wednesday = "2020-06-10";
  EXPECT_EQ (time (wednesday, "The mill closed on Tuesday."), "Tuesday = 2020-06-09");
  EXPECT_EQ (time (wednesday, "The mill closed Wednesday."), "Wednesday = 2020-06-10");
  EXPECT_EQ (time (wednesday, "The mill closed on Thursday evening."), "Thursday evening = 2020-06-04");
  EXPECT_EQ (time (wednesday, "The mill closed last Wednesday."), "last Wednesday = 2020-06-03");
  EXPECT_EQ (time (wednesday, "The mill closed yesterday."), "yesterday = 2020-06-09");
  EXPECT_EQ (time (wednesday, "The mill closed last night."), "last night = 2020-06-09");
  EXPECT_EQ (times (wednesday, { "The mill closed on the last night of the fair." }), Times{});
}

TEST_F (When, CountsForwardWhereTheVerbLooksAhead)
{
  const char *wednesday = "2020-06-10";
  EXPECT_EQ (time (wednesday, "The mill will close on Friday."), "Friday = 2020-06-12");
  EXPECT_EQ (time (wednesday, "The two are due to meet on Tuesday."), "Tuesday = 2020-06-16");
  EXPECT_EQ (time (wednesday, "The mill will close on January 1."), "January 1 = 2021-01-01");
}

TEST_F (When, CountsForwardFromAPromiseToldInTheSameSentence)
{
  EXPECT_EQ (times ("2020-06-10", { "On Saturday the owner said the mill would close by Monday." }),
             (Times{ "Saturday = 2020-06-06", "Monday = 2020-06-08" }));
}

TEST_F (When, CountsFromTheDayJustTold)
{
  const char *day = "2020-06-10";
  EXPECT_EQ (times (day, { "The mill closed on May 4. Two days later it burnt down." }),
             (Times{ "May 4 = 2020-05-04", "Two days later = 2020-05-06" }));
  EXPECT_EQ (times (day, { "The mill closed on 4 May.", "The owner left the same evening and came back the next day." }),
             (Times{ "4 May = 2020-05-04", "the same evening = 2020-05-04", "the next day = 2020-05-05" }));
  EXPECT_EQ (times (day, { "The row began on Monday, when two lorries collided.", "Three days before the collision he had warned her." }),
             (Times{ "Monday = 2020-06-08", "Three days before = 2020-06-05" }));
}

TEST_F (When, CountsFromWhatHappenedWhereNoEventIsNamed)
{
  EXPECT_EQ (times ("2020-06-10", { "The mill closed on Monday, with effect from this morning. Three days before, he had warned her." }),
             (Times{ "Monday = 2020-06-08", "this morning = 2020-06-10", "Three days before = 2020-06-05" }));
}

TEST_F (When, LooksBackWhereTheWordsSaySo)
{
  const char *wednesday = "2020-06-10";
  EXPECT_EQ (time (wednesday, "As late as Friday the owner could see no way out."), "Friday = 2020-06-05");
  EXPECT_EQ (time (wednesday, "With two votes still to find, the owner on Friday asked for a count."), "Friday = 2020-06-05");
}

TEST_F (When, LeavesOutWhatDoesNotFollow)
{
  EXPECT_EQ (times (nullptr, { "The mill closed on Tuesday, two days after the vote." }), Times{});
  EXPECT_EQ (times ("2020-06-10", { "Ms May said the march may go on for 2000 days. Two days after the vote they left." }), Times{});
  EXPECT_EQ (times ("2020-06-10", { "It took two days and the last week was the worst." }), Times{});
}

TEST_F (When, TakesTheDayOfAnArticleFromItsHead)
{
  EXPECT_EQ (times (nullptr, { "VARNE, 10 June 2020", "The mill closed on Tuesday." }),
             (Times{ "10 June 2020 = 2020-06-10", "Tuesday = 2020-06-09" }));
}

/* Each of them once looked through the whole sentence for its verb: minutes for a sentence of nothing but times. */
TEST_F (When, BearsASentenceOfNothingButTimes)
{
  std::string sentence = "They met";
  for (guint i = 0; i < 30000; i++)
    sentence += " the same evening on Friday morning";
  EXPECT_GT (times ("2020-06-10", { sentence + "." }).size (), 1000u);
}

}
