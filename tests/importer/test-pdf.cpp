/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#ifdef CP_HAVE_POPPLER
#include <gtest/gtest.h>
#include <string>
#include <vector>

extern "C"
{
#include "importer/pdf-hyphens.h"
#include "importer/pdf-text.h"
}

namespace
{

constexpr double letter = 5;

/* A sheet of print, 600 by 800 points, on which lines are set in letters half as wide as high. */
class Sheet
{
public:
  ~Sheet ()
  {
    g_array_unref (lines);
    cp_article_unref (article);
  }

  Sheet &
  line (double left, double top, const std::string &text, double size = 10, bool bold = false)
  {
    CpPdfLine line = {};
    line.text = g_strdup (text.c_str ());
    line.page = page;
    line.page_height = 800;
    line.left = left;
    line.right = left + letter * (size / 10) * static_cast<double> (g_utf8_strlen (text.c_str (), -1));
    line.top = top;
    line.bottom = top + size;
    line.size = size;
    line.is_bold = bold;
    cp_pdf_lines_take (lines, &line);
    return *this;
  }

  Sheet &
  next_page ()
  {
    page++;
    return *this;
  }

  std::string
  text ()
  {
    cp_pdf_assemble (lines, article);
    cp_article_close (article);
    return article->text;
  }

  GArray *lines = cp_pdf_lines_new ();
  guint page = 0;
  CpArticle *article = cp_article_new ();
};

std::string
str (const char *text)
{
  return text != nullptr ? text : "";
}

TEST (Pdf, ReadsColumnsOneAfterTheOtherBelowATitleOverBoth)
{
  Sheet sheet;
  /* Poppler gives lines of both columns in turn where paragraphs stand beside each other. */
  sheet.line (50, 100, "Council closes the old pier at", 20).line (50, 124, "Lindvik", 20).line (50, 160, "By Petra Holm").line (50, 172, "12 March 2024");
  sheet.line (50, 200, "The harbour council voted on Tuesday to").line (50, 212, "close the pier.");
  sheet.line (300, 200, "finished, and that is not yet in sight of").line (300, 212, "anyone.");
  sheet.line (50, 236, "Nobody goes on it, the chair of council").line (50, 248, "said, before the first repair is quite");
  sheet.line (300, 236, "Talks begin next week, both of the sides").line (300, 248, "said.");
  EXPECT_EQ (sheet.text (), "The harbour council voted on Tuesday to close the pier.\n\n"
                            "Nobody goes on it, the chair of council said, before the first repair is quite finished, and that is not yet "
                            "in sight of anyone.\n\n"
                            "Talks begin next week, both of the sides said.");
}

TEST (Pdf, ReadsTitleBylineAndDayAboveTheText)
{
  Sheet sheet;
  sheet.line (50, 100, "THE LINDVIK POST", 24).line (50, 140, "Council closes the old pier at", 16).line (50, 160, "Lindvik", 16);
  sheet.line (50, 200, "Petra Holm, 12 March 2024");
  sheet.line (50, 230, "The harbour council of the town voted on Tuesday to close").line (50, 242, "the pier to all traffic, and to have it looked at by the");
  sheet.line (50, 254, "engineers of the county.");
  sheet.article->title = g_strdup ("Council closes the old pier at Lindvik | Lindvik Post");
  EXPECT_EQ (sheet.text ().substr (0, 11), "The harbour");
  EXPECT_EQ (str (sheet.article->title), "Council closes the old pier at Lindvik");
  EXPECT_EQ (str (sheet.article->publisher), "THE LINDVIK POST");
  EXPECT_EQ (str (sheet.article->byline), "Petra Holm");
  g_autofree char *day = cp_date_to_iso (&sheet.article->published);
  EXPECT_EQ (str (day), "2024-03-12");
}

TEST (Pdf, TellsParagraphsByIndentsAndByLinesThatEndEarly)
{
  Sheet sheet;
  sheet.line (60, 100, "The council voted on Tuesday to close the pier to").line (50, 112, "all traffic, after divers had found cracks in it.");
  sheet.line (60, 124, "Nobody goes on it, said Petra Lomm, who chairs it,").line (50, 136, "before Friday. The ferries go on.");
  sheet.line (60, 148, "The fishermen called the decision unjustified, and").line (50, 160, "sent a letter to the council.");
  sheet.line (60, 172, "Talks are to begin.");
  EXPECT_EQ (sheet.text (), "The council voted on Tuesday to close the pier to all traffic, after divers had found cracks in it.\n\n"
                            "Nobody goes on it, said Petra Lomm, who chairs it, before Friday. The ferries go on.\n\n"
                            "The fishermen called the decision unjustified, and sent a letter to the council.\n\nTalks are to begin.");
}

TEST (Pdf, LeavesOutRunningHeadsThatRepeatOrStandOff)
{
  Sheet sheet;
  for (int i = 0; i < 2; i++)
    {
      sheet.line (250, 20, "Lindvik Post").line (290, 760, std::to_string (i + 1));
      if (i == 1)
        sheet.line (400, 40, "Saturday edition");
      sheet.line (50, 100, "The council voted on Tuesday to close the pier to all who").line (50, 112, "come by car, and to mend it before the winter has");
      sheet.next_page ();
    }
  EXPECT_EQ (sheet.text (), "The council voted on Tuesday to close the pier to all who come by car, and to mend it before the winter has "
                            "The council voted on Tuesday to close the pier to all who come by car, and to mend it before the winter has");
  EXPECT_EQ (sheet.article->leftovers->len, 5u);
}

TEST (Pdf, PutsSmallPrintAtAPagesFootBehindTheSentenceThatItCuts)
{
  Sheet sheet;
  for (int i = 0; i < 6; i++)
    sheet.line (50, 100 + i * 12, "The council voted on Tuesday to close the pier to all of");
  sheet.line (50, 680, "1 Minutes, page 4.", 7).line (50, 690, "2 Minutes, page 5.", 7).next_page ();
  sheet.line (50, 100, "the cars, and to mend it.");
  std::string text = sheet.text ();
  EXPECT_NE (text.find ("to all of the cars, and to mend it."), std::string::npos) << text;
  EXPECT_EQ (text.find ("Minutes"), std::string::npos);
  EXPECT_EQ (sheet.article->leftovers->len, 2u);
}

TEST (Pdf, PutsALargeFirstLetterBeforeItsWord)
{
  Sheet sheet;
  sheet.line (72, 100, "he council voted on Tuesday to close the pier").line (72, 112, "to all traffic, after divers had found cracks.");
  sheet.line (50, 124, "Nobody goes on it, said Petra Lomm, and added that").line (50, 136, "the ferries run.").line (50, 96, "T", 36);
  EXPECT_EQ (sheet.text (), "The council voted on Tuesday to close the pier to all traffic, after divers had found cracks. "
                            "Nobody goes on it, said Petra Lomm, and added that the ferries run.");
}

TEST (Pdf, KeepsTurnsApartAndHeadingsBold)
{
  Sheet sheet;
  sheet.line (50, 100, "MS LOMM: Good morning. The council met, and I take").line (50, 112, "your questions.").line (50, 124, "QUESTION: Will the ferries run?");
  sheet.line (50, 136, "Why was nothing done", 10, true).line (50, 148, "The money was struck from the budget of the town.");
  EXPECT_EQ (sheet.text (), "MS LOMM: Good morning. The council met, and I take your questions.\n\nQUESTION: Will the ferries run?\n\n"
                            "Why was nothing done\n\nThe money was struck from the budget of the town.");
  EXPECT_EQ (g_array_index (sheet.article->blocks, CpBlock, 0).kind, CP_BLOCK_TURN);
  EXPECT_EQ (g_array_index (sheet.article->blocks, CpBlock, 2).kind, CP_BLOCK_HEADING);
}

std::string
join (const std::vector<std::string> &lines)
{
  Sheet sheet;
  g_autoptr (GString) joined = g_string_new (nullptr);

  for (const std::string &line : lines)
    sheet.line (50, 100, line);
  g_autoptr (CpPdfHyphens) hyphens = cp_pdf_hyphens_new (sheet.lines);
  for (const std::string &line : lines)
    cp_pdf_hyphens_join (hyphens, joined, line.c_str ());
  return joined->str;
}

TEST (PdfHyphens, JoinDividedWordsAndStayInCompounds)
{
  EXPECT_EQ (join ({ "It was unjusti-", "fied." }), "It was unjustified.");
  EXPECT_EQ (join ({ "It was unjusti\302\255", "fied." }), "It was unjustified.");
  EXPECT_EQ (join ({ "It was unjusti\342\200\220", "fied." }), "It was unjustified.");
  EXPECT_EQ (join ({ "a plan that is long-", "term" }), "a plan that is long-term");
  EXPECT_EQ (join ({ "of the forty-", "two piles" }), "of the forty-two piles");
  EXPECT_EQ (join ({ "The north-", "ern arm is old, the northern one." }), "The northern arm is old, the northern one.");
  EXPECT_EQ (join ({ "The cold-", "water port, a cold-water port too." }), "The cold-water port, a cold-water port too.");
  EXPECT_EQ (join ({ "The Franco-", "German talks" }), "The Franco-German talks");
  /* Where words are divided by another sign, a "-" is the word's own. */
  EXPECT_EQ (join ({ "a sea-", "side town, unjusti\302\255", "fied." }), "a sea-side town, unjustified.");
}

}
#endif
