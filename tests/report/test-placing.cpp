/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on the paper: read again from the PDF. */
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <glib/gstdio.h>
#include <poppler.h>
#include <vector>

#include "dispute.h"
#include "report/report.h"

namespace
{

struct Place
{
  int page = -1; /* -1: nowhere */
  double y = 0;
};

class Paper
{
public:
  Paper (CpModel *model, const GPtrArray *corrections, CpPaper on)
  {
    g_autoptr (CpReport) report = cp_report_new (model, corrections, nullptr, "The cranes of Varn", &on);
    g_autofree char *path = g_build_filename (g_get_tmp_dir (), "counterpoint-placing-XXXXXX", nullptr);
    g_autoptr (GError) error = nullptr;
    int handle = g_mkstemp (path);

    close (handle);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    EXPECT_TRUE (cp_report_save_pdf (report, file, &error));
    document = poppler_document_new_from_gfile (file, nullptr, nullptr, &error);
    g_unlink (path);
  }
  ~Paper () { g_object_unref (document); }
  Paper (const Paper &) = delete;
  Paper &operator= (const Paper &) = delete;

  /* Where @words stand first. */
  Place
  find (const char *words) const
  {
    for (int i = 0; i < poppler_document_get_n_pages (document); i++)
      {
        PopplerPage *page = poppler_document_get_page (document, i);
        GList *found = poppler_page_find_text (page, words);
        Place place = { i, found != nullptr ? ((PopplerRectangle *) g_list_last (found)->data)->y2 : 0 };

        for (GList *l = found; l != nullptr; l = l->next)
          place.y = MAX (place.y, ((PopplerRectangle *) l->data)->y2);
        bool here = found != nullptr;
        g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
        g_object_unref (page);
        if (here)
          return place;
      }
    return Place ();
  }

  bool
  level (const char *one, const char *other) const
  {
    Place a = find (one), b = find (other);

    EXPECT_GE (a.page, 0) << one;
    EXPECT_GE (b.page, 0) << other;
    return a.page == b.page && std::fabs (a.y - b.y) < 1;
  }

  guint
  count (const char *words) const
  {
    guint n = 0;

    for (int i = 0; i < poppler_document_get_n_pages (document); i++)
      {
        PopplerPage *page = poppler_document_get_page (document, i);
        GList *found = poppler_page_find_text (page, words);

        n += g_list_length (found);
        g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
        g_object_unref (page);
      }
    return n;
  }

  /* How dark each place of @words is on a page, in text order. */
  std::vector<double>
  ink (int page, const char *words) const
  {
    PopplerPage *of = poppler_document_get_page (document, page);
    GList *found = poppler_page_find_text (of, words);
    double width, height;
    std::vector<double> inks;

    poppler_page_get_size (of, &width, &height);
    for (GList *l = found; l != nullptr; l = l->next)
      {
        const auto *at = (PopplerRectangle *) l->data;
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) (at->x2 - at->x1), (int) (at->y2 - at->y1));
        cairo_t *cr = cairo_create (surface);
        double dark = 0;

        cairo_translate (cr, -at->x1, at->y2 - height);
        poppler_page_render_for_printing (of, cr);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        for (int i = 0; i < cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface); i++)
          dark += cairo_image_surface_get_data (surface)[i];
        cairo_surface_destroy (surface);
        inks.push_back (dark);
      }
    g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
    g_object_unref (of);
    return inks;
  }

private:
  PopplerDocument *document;
};

const char *const shut = "shut the east gate to all lorries";
const char *const hides = "a gate that is shut to an inspector";
const char *const unloaded = "no ship would be unloaded until";

void
pair (GPtrArray *corrections, CpModel *model, guint one, gint other)
{
  g_autofree char *subject = cp_model_statement_key (model, one);
  g_autofree char *value = other >= 0 ? cp_model_statement_key (model, (guint) other) : g_strdup ("");

  g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_PAIR, subject, value, 0));
}

} // namespace

TEST (Placing, WhatAPersonPairedStandsLevelInEitherOrder)
{
  g_autoptr (CpModel) model = Dispute::harbour ();

  EXPECT_TRUE (Paper (model, nullptr, CP_PAPER_A4).level (shut, hides)) << "the order of time, where nobody decided";
  for (bool swapped : { false, true })
    {
      g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);

      pair (corrections, model, swapped ? 13 : 11, swapped ? 11 : 13);
      Paper paper (model, corrections, CP_PAPER_A4);
      EXPECT_TRUE (paper.level (shut, unloaded)) << swapped;
      EXPECT_FALSE (paper.level (shut, hides)) << swapped;
    }
}

TEST (Placing, WhatAPersonPartedStandsLevelNoMore)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);

  pair (corrections, model, 11, 13);
  pair (corrections, model, 13, -1);
  Paper paper (model, corrections, CP_PAPER_A4);
  EXPECT_FALSE (paper.level (shut, unloaded));
  EXPECT_TRUE (paper.level (shut, hides));
}

TEST (Placing, SixPartiesShareASheetAcrossAndFourUpright)
{
  const CpPaper upright = CP_PAPER_A4, across = { upright.height, upright.width, TRUE };
  Dispute d;
  int article = d.add_article ("It", nullptr, nullptr, Dispute::day (2021, 1, 1));
  int issue = d.add_issue ("It", "Is it so?");

  for (const char *name : { "North", "South", "East", "West", "Upper", "Lower" })
    {
      int speaker = d.add_speaker (name, nullptr, d.add_party (name, std::string (name).substr (0, 2).c_str ()));

      d.add_statement ({ article, speaker, issue, CP_ACT_ASSERT, CP_STANCE_SUPPORT, CP_DATE_NONE, "said that", "it is so" });
    }
  g_autoptr (CpModel) model = d.finish ();

  /* Each sheet names the column of the questions, beside what else speaks of questions. */
  EXPECT_EQ (Paper (model, nullptr, upright).count ("Question"), Paper (model, nullptr, across).count ("Question") + 1);
}

/* Rows enough for a page, and a few more: some sheets end just where the key would have been left over. */
TEST (Placing, TheKeyOfTheAnswersIsNeverAloneOnItsPage)
{
  for (int n = 8; n <= 13; n++)
    {
      Dispute d;
      int article = d.add_article ("It", nullptr, nullptr, Dispute::day (2021, 1, 1));
      int speaker = d.add_speaker ("North", nullptr, d.add_party ("North", "NO"));
      std::string last;

      for (int i = 0; i < n; i++)
        {
          std::string question = "Is matter " + std::to_string (i + 100) + " so?";
          int issue = d.add_issue ("Matter", question.c_str ());

          d.add_statement ({ article, speaker, issue, CP_ACT_ASSERT, CP_STANCE_SUPPORT, CP_DATE_NONE, "said that", "it is so" });
          last = "matter " + std::to_string (i + 100);
        }
      g_autoptr (CpModel) model = d.finish ();
      Paper sheet (model, nullptr, CP_PAPER_A4);

      EXPECT_EQ (sheet.find ("answers yes").page, sheet.find (last.c_str ()).page) << n << " rows";
    }
}

/* What is drawn twice over looks bold beside the same words drawn once. */
TEST (Placing, TheSameWordsAreEquallyDarkInEveryColumn)
{
  Dispute d;
  int article = d.add_article ("It", nullptr, nullptr, Dispute::day (2021, 1, 1));
  int issue = d.add_issue ("It", "Is it so?");

  for (const char *words : { "zinc is in it, and so much else besides that this answer is the higher one", "zinc is in it" })
    {
      int speaker = d.add_speaker ("Ana", nullptr, d.add_party (strlen (words) > 20 ? "North" : "South", "ZI"));

      d.add_statement ({ article, speaker, issue, CP_ACT_ASSERT, CP_STANCE_SUPPORT, CP_DATE_NONE, "said that", words });
    }
  g_autoptr (CpModel) model = d.finish ();
  std::vector<double> inks = Paper (model, nullptr, CP_PAPER_A4).ink (0, "zinc is in");

  ASSERT_GE (inks.size (), 2u);
  EXPECT_GT (inks[0], 0);
  EXPECT_NEAR (inks[1] / inks[0], 1, 0.15);
}
