/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "import-case.h"

namespace {

const std::string body = "The harbour council of Lindvik voted on Tuesday to close the old ferry pier, which it called unsafe.\n\n"
                         "“We have waited nine years,” said Councillor Berta Holm.";

CpBlockKind
kind (const ImportCase &import, guint i)
{
  return g_array_index (import.article ()->blocks, CpBlock, i).kind;
}

TEST (Text, TakesTitleBylineAndDateFromTheLinesAboveIt)
{
  ImportCase import ("Pier to close\n\nAnalysis | Tuesday 4 May 2021 | By Anna Berg\n\n" + body + "\n", "x.txt");
  EXPECT_STREQ (import.article ()->title, "Pier to close");
  EXPECT_STREQ (import.article ()->byline, "Anna Berg");
  EXPECT_EQ (import.published (), "2021-05-04");
  EXPECT_EQ (import.text (), body);
}

TEST (Text, ANameAndADateMayStandInOneLineWithAComma)
{
  for (const char *line : { "By Anna Berg, 4 May 2021", "By Anna Berg, Chief Correspondent, 4 May 2021" })
    {
      ImportCase import ("Pier to close\n\n" + std::string (line) + "\n\n" + body + "\n", "x.txt");

      EXPECT_STREQ (import.article ()->byline, "Anna Berg") << line;
      EXPECT_EQ (import.published (), "2021-05-04") << line;
      EXPECT_EQ (import.text (), body) << line;
    }
}

TEST (Text, WhoGivesATextOutMayStandAboveTheDate)
{
  for (const char *lines : { "The Lindvik Courier\nTuesday 4 May 2021\n\nBy Anna Berg", "By Anna Berg\n\nThe Lindvik Courier\n\n4 May 2021",
                             "By Anna Berg\n\nKingdom of Norway\nMinistry of Ports\nOslo, 4 May 2021" })
    {
      ImportCase import ("Pier to close\n\n" + std::string (lines) + "\n\n" + body + "\n", "x.txt");

      EXPECT_STREQ (import.article ()->byline, "Anna Berg") << lines;
      EXPECT_EQ (import.published (), "2021-05-04") << lines;
      EXPECT_EQ (import.text (), body) << lines;
    }
}

TEST (Text, AnAgencyMayStandAboveItsDateline)
{
  ImportCase import ("Pier to close\n\nSound Wire\n\nLINDVIK, Norway, May 4, 2021 (SW) - " + body, "x.txt");
  EXPECT_EQ (import.published (), "2021-05-04");
  EXPECT_FALSE (has (import.text (), "Sound Wire"));
  EXPECT_TRUE (has (import.text (), "LINDVIK, Norway"));
}

TEST (Text, ALineAboveTheTextWithoutADateStays)
{
  ImportCase import ("Pier to close\n\nThe ferry's last days\n\n" + body, "x.txt");
  EXPECT_TRUE (has (import.text (), "The ferry's last days"));
}

TEST (Text, TheReportBeginsWithWhatWasFound)
{
  ImportCase import ("Pier to close\n\n" + body + "\n\nRead more: Ferries of the north", "x.txt");

  ASSERT_GE (import.article ()->notes->len, 2u);
  EXPECT_EQ (static_cast<CpNote *> (import.article ()->notes->pdata[0])->kind, CP_NOTE_FOUND);
}

TEST (Text, ReadsTheDateOfADatelineAndLeavesItInTheText)
{
  ImportCase import ("Pier to close\n\nLINDVIK, Norway, May 4, 2021 (Sound Wire) - " + body, "x.txt");
  EXPECT_EQ (import.published (), "2021-05-04");
  EXPECT_TRUE (has (import.text (), "LINDVIK, Norway"));
}

TEST (Text, ATextThatBeginsWithAParagraphHasNoTitle)
{
  ImportCase import (body, "x.txt");
  EXPECT_EQ (import.article ()->title, nullptr);
  EXPECT_EQ (import.text (), body);
  EXPECT_TRUE (import.notes (CP_NOTE_DOUBTFUL, "title"));
}

TEST (Text, DropsPromotionsAndKeepsThemAsLeftovers)
{
  ImportCase import ("Pier to close\n\n" + body + "\n\nNOW WATCH: A seal visits the pier\n\nRead more: Ferries of the north", "x.txt");
  EXPECT_EQ (import.text (), body);
  EXPECT_TRUE (import.left_out ("A seal visits"));
  EXPECT_TRUE (import.left_out ("Ferries of the north"));
}

TEST (Text, DropsWhatCountsFreeArticlesAndForbidsCopiesUnlessSomeoneIsQuoted)
{
  const std::string quoted = "“Our statement may not be reproduced without the annex,” the council said.";
  ImportCase import ("Pier to close\n\n" + body + "\n\nYou have two free articles left.\n\nThis story may not be republished.\n\n" + quoted,
                     "x.txt");
  EXPECT_EQ (import.text (), body + "\n\n" + quoted);
}

TEST (Text, TellsTurnsListsAndQuotationsApart)
{
  ImportCase import ("Questions to the mayor\n\n" + body + "\n\nPost: When will it open?\n\nMS HOLM: Never, I think.\n\n"
                     "- first pier\n- second pier\n\n> An old letter,\n> quoted here.\n", "x.txt");
  ASSERT_EQ (import.article ()->blocks->len, 7u) << import.text ();
  EXPECT_EQ (kind (import, 2), CP_BLOCK_TURN);
  EXPECT_EQ (kind (import, 3), CP_BLOCK_TURN);
  EXPECT_EQ (kind (import, 4), CP_BLOCK_LIST_ITEM);
  EXPECT_EQ (kind (import, 5), CP_BLOCK_LIST_ITEM);
  EXPECT_EQ (kind (import, 6), CP_BLOCK_QUOTE);
}

TEST (Text, JoinsLinesThatWereBrokenToAWidth)
{
  ImportCase import ("The harbour council of Lindvik voted on Tuesday to close the\nold ferry pier, which it called unsafe and far too\n"
                     "costly to mend.\r\n\r\nNobody objected.\r\n", "x.txt");
  EXPECT_EQ (import.text (), "The harbour council of Lindvik voted on Tuesday to close the old ferry pier, which it called unsafe and "
                             "far too costly to mend.\n\nNobody objected.");
}

TEST (Text, JoinsAQuotedLetterAndKeepsItsList)
{
  ImportCase import (body + "\n\n> We ask the council\n>  to mend the pier.\n\n> 1. Mend it.\n> 2. Open it.\n", "x.txt");
  EXPECT_EQ (import.text (), body + "\n\nWe ask the council to mend the pier.\n\nMend it.\n\nOpen it.");
  EXPECT_EQ (kind (import, 2), CP_BLOCK_QUOTE);
  EXPECT_EQ (kind (import, 3), CP_BLOCK_LIST_ITEM);
}

TEST (Text, ALineEndsInAnyOfTheWaysThatLinesEnd)
{
  for (const char *end : { "\n", "\r\n", "\r", "\f", "\v", "\xe2\x80\xa8", "\xe2\x80\xa9" })
    {
      ImportCase import ("Ångström’s pier…" + std::string (end) + end + "It is shut." + end, "x.txt");

      EXPECT_EQ (import.text (), "Ångström’s pier…\n\nIt is shut.") << (int) (unsigned char) *end;
    }
}

TEST (Text, EveryBlockCoversItsParagraph)
{
  ImportCase import ("Größe\n\n" + body + "\n\n€ and ñ, said she.", "x.txt");
  std::string joined;

  for (guint i = 0; i < import.article ()->blocks->len; i++)
    {
      g_autofree char *text = cp_article_slice (import.article (), g_array_index (import.article ()->blocks, CpBlock, i).span);

      joined += (i > 0 ? "\n\n" : "") + std::string (text);
    }
  EXPECT_EQ (joined, import.text ());
}

} // namespace
