/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>
#include <string>
#include <vector>

#include "../comparison/sample.h"
#include "exchange/csv.h"
#include "exchange/html.h"
#include "exchange/summary.h"
#include "exchange/wrap.h"

namespace {

std::vector<std::string>
lines_of (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return std::vector<std::string> (lines, lines + g_strv_length (lines));
}

TEST (Wrap, CountsColumnsAsATerminalDoes)
{
  struct { const char *text; guint width; } cases[] = {
    { "", 0 }, { "abc", 3 }, { "Zoë", 3 }, { "Zoe\u0308", 3 }, { "東京", 4 }, { "a\u200bb", 2 }, { "한국", 4 }, { "“é”", 3 },
  };
  for (const auto &one : cases)
    EXPECT_EQ (cp_wrap_width (one.text), one.width) << one.text;
}

TEST (Wrap, NeverMakesALineTooWideAndLosesNothing)
{
  const char *texts[] = {
    "one two three four five six", "averyverylongwordthatfitsnowhere and more", "東京都知事は発表した。 それは事実ではない", "a  b\n\nc\td", "Zoe\u0308e\u0308e\u0308 e\u0308",
  };
  for (const char *text : texts)
    for (guint width = 2; width < 30; width++)
      {
        g_autoptr (GPtrArray) lines = cp_wrap_lines (text, width);
        std::string joined, words;
        for (guint i = 0; i < lines->len; i++)
          {
            auto *line = static_cast<const char *> (g_ptr_array_index (lines, i));
            EXPECT_LE (cp_wrap_width (line), width) << line;
            joined += line;
          }
        for (const char *p = text; *p != '\0'; p++)
          if (!g_ascii_isspace (*p))
            words += *p;
        joined.erase (std::remove (joined.begin (), joined.end (), ' '), joined.end ());
        EXPECT_EQ (joined, words);
      }
}

TEST (Wrap, LetsNoTextSteerTheTerminalOrTurnItsDirection)
{
  g_autoptr (GPtrArray) lines = cp_wrap_lines ("\x1b[31mred\x07 \u202eabc", 20);

  ASSERT_EQ (lines->len, 1u);
  EXPECT_STREQ (static_cast<char *> (g_ptr_array_index (lines, 0)), "[31mred abc");
}

TEST (Summary, FitsTheTerminalAndSaysWhatThereIs)
{
  g_autoptr (CpModel) model = sample_model (2, 8);

  static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 1))->deed = TRUE;
  for (guint columns : { 40u, 60u, 80u, 200u })
    {
      g_autofree char *text = cp_summary_write (model, "The harbour 東京 talks", columns);
      for (const std::string &line : lines_of (text))
        EXPECT_LE (cp_wrap_width (line.c_str ()), columns) << line;
      for (const char *part : { "Is the night shift safe?", "the crane", "Harbour Union", "Ana Brine", "Yes", "No", "Clash", "Said Against Done" })
        EXPECT_NE (strstr (text, part), nullptr) << part << " at " << columns;
    }
}

/* They were all called said against done. */
TEST (Summary, TellsWordsAgainstWordsFromWordsAgainstDeeds)
{
  g_autoptr (CpModel) model = sample_model (1, 8);

  for (const bool deed : { false, true })
    {
      static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 1))->deed = deed;
      g_autofree char *text = cp_summary_write (model, "x", 80), *page = cp_html_export (model, "x");

      for (const char *all : { text, page })
        {
          EXPECT_EQ (strstr (all, "Said Against Done") != nullptr, deed);
          EXPECT_EQ (strstr (all, "Against Their Own Words") == nullptr, deed);
        }
    }
}

TEST (Summary, PutsThePartiesBesideEachOtherWhereThereIsRoomAndUnderEachOtherElse)
{
  g_autoptr (CpModel) model = sample_model (1, 4);
  auto beside = [&] (guint columns) {
    g_autofree char *text = cp_summary_write (model, "x", columns);
    for (const std::string &line : lines_of (text))
      if (line.find ("Harbour Union") != std::string::npos && line.find ("│ Port & Company") != std::string::npos)
        return true;
    return false;
  };
  EXPECT_TRUE (beside (80));
  EXPECT_FALSE (beside (40));
}

/* A title stands in the quotation marks of the language; one that is missing is no title. */
TEST (Summary, QuotesATitleAndNotThatThereIsNone)
{
  g_autoptr (CpModel) model = sample_model (2, 4);
  auto *first = static_cast<CpArticle *> (g_ptr_array_index (model->articles, 0));
  auto *second = static_cast<CpArticle *> (g_ptr_array_index (model->articles, 1));

  g_free (first->title);
  first->title = g_strdup ("The night shift");
  g_clear_pointer (&second->title, g_free);
  g_autofree char *text = cp_summary_write (model, "x", 80);
  EXPECT_NE (strstr (text, "1. “The night shift” "), nullptr) << text;
  EXPECT_NE (strstr (text, "2. no title "), nullptr) << text;
}

TEST (Summary, SaysThatThereIsNothing)
{
  g_autoptr (CpModel) model = cp_model_new ();
  g_autofree char *text = cp_summary_write (model, "x", 80);

  EXPECT_NE (strstr (text, "No sides were found."), nullptr);
}

/* A reader of RFC 4180 as the standard has it, independent of the writer. */
std::vector<std::vector<std::string>>
read_csv (const std::string &text)
{
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  std::string field;
  bool quoted = false;

  for (size_t i = 0; i < text.size (); i++)
    {
      const char c = text[i];
      if (quoted && c == '"' && i + 1 < text.size () && text[i + 1] == '"')
        field += text[++i];
      else if (c == '"')
        quoted = !quoted;
      else if (!quoted && c == ',')
        row.push_back (std::exchange (field, ""));
      else if (!quoted && c == '\r' && text[i + 1] == '\n')
        {
          row.push_back (std::exchange (field, ""));
          rows.push_back (std::exchange (row, {}));
          i++;
        }
      else
        field += c;
    }
  EXPECT_FALSE (quoted);
  EXPECT_TRUE (row.empty () && field.empty ()) << "the last row does not end";
  return rows;
}

TEST (Csv, LosesNothing)
{
  g_autoptr (CpModel) model = sample_model (2, 4);
  const char *note = "a, \"b\";\r\nc\n\n;'é";
  static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 2))->note = g_strdup (note);
  g_autofree char *text = cp_csv_export (model, FALSE);
  const auto rows = read_csv (text);

  ASSERT_EQ (rows.size (), 1u + model->statements->len);
  auto column = [&] (const char *name) {
    const auto found = std::find (rows[0].begin (), rows[0].end (), name);
    EXPECT_NE (found, rows[0].end ()) << name;
    return static_cast<size_t> (found - rows[0].begin ());
  };
  for (const auto &row : rows)
    EXPECT_EQ (row.size (), rows[0].size ());
  EXPECT_EQ (rows[3][column ("note")], note);
  EXPECT_EQ (rows[2][column ("party")], "Port & Company");
  EXPECT_EQ (rows[2][column ("stance")], "oppose");
  for (guint i = 0; i < model->statements->len; i++)
    {
      g_autofree char *words = cp_model_statement_words (model, i);
      EXPECT_EQ (rows[i + 1][column ("words")], words);
    }
}

/* What an article says is not to be computed; a program that reads the table gets the words as they are. */
TEST (Csv, MarksForASpreadsheetWhatItWouldCompute)
{
  g_autoptr (CpModel) model = sample_model (1, 6);
  const char *notes[] = { "=1+1", "+1, \"2\"", "-1", "@SUM(A1)", "\t=1", "1 = 1" };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i))->note = g_strdup (notes[i]);
  for (bool for_spreadsheet : { false, true })
    {
      g_autofree char *text = cp_csv_export (model, for_spreadsheet);
      const auto rows = read_csv (text);
      const auto note = static_cast<size_t> (std::find (rows[0].begin (), rows[0].end (), "note") - rows[0].begin ());

      for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
        EXPECT_EQ (rows[i + 1][note], (for_spreadsheet && notes[i][0] != '1' ? "'" : "") + std::string (notes[i]));
    }
}

/* A quotation in Hebrew does not turn the line that says who spoke, nor do two names change places. */
TEST (Html, KeepsNamesApartThatRunTheOtherWay)
{
  g_autoptr (CpModel) model = sample_model (1, 4);
  auto name_party = [&] (guint i, const char *name) {
    auto *party = static_cast<CpModelParty *> (g_ptr_array_index (model->parties, i));
    g_free (party->name);
    party->name = g_strdup (name);
  };

  name_party (0, "ירושלים");
  name_party (1, "القاهرة");
  g_autofree char *text = cp_html_export (model, "x");
  EXPECT_NE (strstr (text, "<html lang=\"en\">"), nullptr);
  EXPECT_NE (strstr (text, "<bdi>ירושלים</bdi> – <bdi>القاهرة</bdi>"), nullptr) << text;
}

TEST (Html, TellsWhatBelongsToNoIssue)
{
  g_autoptr (CpModel) model = sample_model (1, 4);

  for (guint i = 0; i < model->statements->len; i++)
    static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i))->issue = -1;
  g_ptr_array_set_size (model->issues, 0);
  g_autofree char *text = cp_html_export (model, "x");
  for (const char *part : { "No issues were found", "Statements Without an Issue", "claim 0-1 was so" })
    EXPECT_NE (strstr (text, part), nullptr) << part;
}

TEST (Html, IsOnePageThatTakesNothingFromAnArticleForMarkup)
{
  g_autoptr (CpModel) model = sample_model (2, 4);
  auto *article = static_cast<CpArticle *> (g_ptr_array_index (model->articles, 0));
  auto *other = static_cast<CpArticle *> (g_ptr_array_index (model->articles, 1));

  g_free (article->title);
  article->title = g_strdup ("<script>alert(1)</script> & \"more\"");
  article->url = g_strdup ("javascript:alert(2)");
  other->url = g_strdup ("https://example.org/?a=\"><script>");
  g_autofree char *text = cp_html_export (model, "<b>title</b>");
  EXPECT_EQ (strstr (text, "<script"), nullptr);
  EXPECT_EQ (strstr (text, "<b>"), nullptr);
  EXPECT_EQ (strstr (text, "href=\"javascript"), nullptr);
  EXPECT_NE (strstr (text, "href=\"https://example.org/?a=&quot;&gt;&lt;script&gt;\""), nullptr);
  EXPECT_EQ (strstr (text, "src="), nullptr);
  for (const char *part : { "Is the night shift safe?", "Port &amp; Company", "claim 0-1 was so", "Clash" })
    EXPECT_NE (strstr (text, part), nullptr) << part;
  htmlDocPtr page = htmlReadMemory (text, static_cast<int> (strlen (text)), nullptr, "UTF-8", HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  ASSERT_NE (page, nullptr);
  xmlFreeDoc (page);
}

}
