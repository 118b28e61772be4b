/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <poppler.h>

#include <string>

#include "dispute.h"
#include "report/report.h"

struct Pdf
{
  std::string bytes;
  std::vector<std::string> pages;
  std::string text () const
  {
    std::string all;

    for (const auto &page : pages)
      all += page + "\n";
    return all;
  }
};

/* Line breaks and double spaces aside: what matters is that the words are there. */
static std::string
folded (const char *text)
{
  std::string result;

  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isspace (*at))
      {
        if (!result.empty () && result.back () != ' ')
          result += ' ';
      }
    else
      result += *at;
  return result;
}

static Pdf
save (CpModel *model, CpPaper paper, const CpArrangement *arrangement = nullptr)
{
  g_autoptr (CpReport) report = cp_report_new (model, nullptr, arrangement, "The cranes of Varn", &paper);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "counterpoint-report-XXXXXX", nullptr);
  g_autoptr (GError) error = nullptr;
  g_autofree char *data = nullptr;
  gsize length = 0;
  Pdf pdf;
  int handle = g_mkstemp (path);

  EXPECT_GE (handle, 0);
  close (handle);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EXPECT_TRUE (cp_report_save_pdf (report, file, &error)) << (error != nullptr ? error->message : "");
  EXPECT_TRUE (g_file_get_contents (path, &data, &length, nullptr));
  pdf.bytes.assign (data, length);

  PopplerDocument *document = poppler_document_new_from_gfile (file, nullptr, nullptr, &error);
  EXPECT_NE (document, nullptr);
  EXPECT_EQ ((guint) poppler_document_get_n_pages (document), cp_report_n_pages (report));
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *text = poppler_page_get_text (page);

      pdf.pages.push_back (folded (text));
      g_object_unref (page);
    }
  g_object_unref (document);
  g_unlink (path);
  return pdf;
}

static CpPaper
paper (double width, double height, bool colour)
{
  return CpPaper{ width, height, colour };
}

TEST (Report, TheSameComparisonGivesTheSameBytes)
{
  g_autoptr (CpModel) first = Dispute::harbour (), second = Dispute::harbour ();

  EXPECT_EQ (save (first, CP_PAPER_A4).bytes, save (second, CP_PAPER_A4).bytes);
}

TEST (Report, ItTellsAllThatIsInTheComparison)
{
  g_autoptr (CpModel) model = Dispute::harbour ();

  for (CpPaper on : { CP_PAPER_A4, CP_PAPER_LETTER, paper (595.276, 841.89, false) })
    {
      std::string text = save (model, on).text ();

      for (guint i = 0; i < model->parties->len; i++)
        EXPECT_NE (text.find (folded (((CpModelParty *) g_ptr_array_index (model->parties, i))->name)), std::string::npos);
      for (guint i = 0; i < model->issues->len; i++)
        EXPECT_NE (text.find (folded (((CpIssue *) g_ptr_array_index (model->issues, i))->question)), std::string::npos);
      for (guint i = 0; i < model->articles->len; i++)
        EXPECT_NE (text.find (folded (((CpArticle *) g_ptr_array_index (model->articles, i))->title)), std::string::npos);
      for (const char *word : { "The answers", "Timeline", "All statements", "Sources", "How this was made", "said against done" })
        EXPECT_NE (text.find (word), std::string::npos) << word;
    }
}

static std::string
party_id (CpModel *model, guint party)
{
  return ((CpModelParty *) g_ptr_array_index (model->parties, party))->id;
}

/* The page after the answer sheet on which @question is the head of an issue, from there on. */
static std::string
issue_of (const Pdf &pdf, const char *question)
{
  for (size_t i = 1; i < pdf.pages.size (); i++)
    if (pdf.pages[i].find (question) != std::string::npos)
      return pdf.pages[i].substr (pdf.pages[i].find (question));
  return "";
}

/* What a person set beside each other is compared on paper too: the third party with the second, and the first stands behind. */
TEST (Report, SidesStandAsTheirColumnsDo)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  g_autoptr (CpArrangement) arrangement = cp_arrangement_new (CP_SORT_IMPORTANCE);
  const char *question = "Was it right to shut the east gate?";
  Pdf before = save (model, CP_PAPER_A4);

  cp_arrangement_add (arrangement, "gone");
  cp_arrangement_add (arrangement, party_id (model, 2).c_str ());
  cp_arrangement_add (arrangement, party_id (model, 1).c_str ());
  Pdf pdf = save (model, CP_PAPER_A4, arrangement);
  EXPECT_NE (before.pages[0].find ("VP – DU"), std::string::npos);
  EXPECT_NE (pdf.pages[0].find ("MT – DU"), std::string::npos);
  EXPECT_NE (pdf.pages[0].find ("Ministry of Transport, Dockers’ Union and Varn Port Authority"), std::string::npos);
  EXPECT_NE (pdf.pages[0].find ("VP Varn Port Authority"), std::string::npos) << "it is not left out";

  std::string issue = issue_of (pdf, question);
  EXPECT_LT (issue.find ("MT Ministry of Transport"), issue.find ("DU Dockers’ Union"));
  EXPECT_NE (issue.find ("Clash with Dockers’ Union"), std::string::npos) << issue;
  EXPECT_EQ (issue_of (before, question).find ("MT Ministry of Transport"), std::string::npos);
}

/* The words of each statement stand in full behind its number in the list of all. */
TEST (Report, EveryStatementStandsBehindItsNumber)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  std::string text = save (model, CP_PAPER_A4).text ();
  size_t at = text.find ("All statements");

  ASSERT_NE (at, std::string::npos);
  for (guint i = 0; i < model->statements->len; i++)
    {
      g_autofree char *words = cp_model_statement_words (model, i);
      size_t found = text.find (folded (words), at);

      ASSERT_NE (found, std::string::npos) << words;
      EXPECT_NE (text.substr (at, found - at).find (" " + std::to_string (i + 1) + " "), std::string::npos) << words;
      at = found;
    }
}

TEST (Report, EveryPageIsNumbered)
{
  g_autoptr (CpModel) model = Dispute::many (200, 5);
  Pdf pdf = save (model, CP_PAPER_A4);

  ASSERT_GT (pdf.pages.size (), 5u);
  for (size_t i = 0; i < pdf.pages.size (); i++)
    EXPECT_NE (pdf.pages[i].find (std::to_string (i + 1) + " of " + std::to_string (pdf.pages.size ())), std::string::npos) << i;
}

/* Statements longer than a page are parted; none of their words is lost, on no paper. */
TEST (Report, LongWordsGoOnOverleaf)
{
  std::string words;

  for (int i = 0; i < 1500; i++)
    words += "word" + std::to_string (i) + " ";
  words += "end";
  Dispute d;
  int one = d.add_party ("One", "ON"), two = d.add_party ("Two", "TW");
  int ada = d.add_speaker ("Ada", nullptr, one), bob = d.add_speaker ("Bob", nullptr, two);
  int article = d.add_article ("Long", nullptr, nullptr, Dispute::day (2021, 3, 10));
  int issue = d.add_issue ("It", "Is it so?");

  d.add_statement ({ article, ada, issue, CP_ACT_ASSERT, CP_STANCE_SUPPORT, CP_DATE_NONE, "said that", words.c_str () });
  d.add_statement ({ article, bob, issue, CP_ACT_DENY, CP_STANCE_OPPOSE, CP_DATE_NONE, "denied that", "it is so" });
  g_autoptr (CpModel) model = d.finish ();

  for (CpPaper on : { CP_PAPER_A4, CP_PAPER_LETTER })
    {
      std::string text = save (model, on).text ();

      for (int i = 0; i < 1500; i++)
        {
          std::string word = "word" + std::to_string (i) + " ";
          size_t first = text.find (word);

          ASSERT_NE (first, std::string::npos) << word;
          /* once level with the other side's, once in the list of all */
          ASSERT_NE (text.find (word, first + 1), std::string::npos) << word;
        }
    }
}

TEST (Report, NothingIsDrawnBeyondThePage)
{
  g_autoptr (CpModel) model = Dispute::many (300, 9);
  g_autoptr (CpReport) report = nullptr;
  CpPaper on = CP_PAPER_A4;

  report = cp_report_new (model, nullptr, nullptr, "Nine parties", &on);
  for (guint page = 0; page < cp_report_n_pages (report); page++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, nullptr);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      cp_report_draw (report, page, cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      EXPECT_GE (x, 40) << page;
      EXPECT_GE (y, 15) << page;
      EXPECT_LE (x + width, on.width - 40) << page;
      EXPECT_LE (y + height, on.height - 15) << page;
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

TEST (Report, AComparisonOfNothingIsStillAReport)
{
  g_autoptr (CpModel) model = cp_model_new ();
  Pdf pdf = save (model, CP_PAPER_A4);

  EXPECT_EQ (pdf.pages.size (), 1u);
  EXPECT_NE (pdf.text ().find ("No party answers"), std::string::npos);
}

/* Under the sanitizers this also proves that a column without a party leaves nothing behind. */
TEST (Report, OnePartyAloneIsStillAReport)
{
  Dispute dispute;
  int article = dispute.add_article ("The quay", nullptr, nullptr, cp_date_new_day (2021, 5, 6));
  int party = dispute.add_party ("Harbour Board", "HB");
  int speaker = dispute.add_speaker ("Eva Holm", "chair", party);
  int issue = dispute.add_issue ("The quay", "Should the quay be closed?");
  dispute.add_statement ({ article, speaker, issue, CP_ACT_DEMAND, CP_STANCE_SUPPORT, CP_DATE_NONE, "asked that", "the quay be closed" });
  g_autoptr (CpModel) model = dispute.finish ();
  Pdf pdf = save (model, CP_PAPER_A4);

  EXPECT_NE (pdf.text ().find ("Harbour Board"), std::string::npos);
  EXPECT_NE (pdf.text ().find ("the quay be closed"), std::string::npos);
}

TEST (Report, AFileThatCannotBeWrittenIsAnError)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  CpPaper on = CP_PAPER_A4;
  g_autoptr (CpReport) report = cp_report_new (model, nullptr, nullptr, "x", &on);
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/folder/report.pdf");
  g_autoptr (GError) error = nullptr;

  EXPECT_FALSE (cp_report_save_pdf (report, file, &error));
  ASSERT_NE (error, nullptr);
  EXPECT_STREQ (error->message, "“report.pdf” could not be written: its folder is not there.");
}

TEST (Report, NumbersLeadToTheWordsAndBack)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  std::string bytes = save (model, CP_PAPER_A4).bytes;

  for (guint i = 1; i <= model->statements->len; i++)
    EXPECT_NE (bytes.find ("s" + std::to_string (i)), std::string::npos) << i;
  EXPECT_NE (bytes.find ("/Link"), std::string::npos);
  EXPECT_NE (bytes.find ("/Outlines"), std::string::npos);
  EXPECT_NE (bytes.find ("/StructTreeRoot"), std::string::npos);
}
