/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctime>
#include <gtest/gtest.h>
#include <vector>

#include "../comparison/sample.h"
#include "fixture.h"
#include "window/doubts.h"
#include "window/row-view.h"
#include "window/side-by-side.h"
#include "window/sidebar.h"
#include "window/statement-cell.h"
#include "window/window.h"

/* A comparison of 1,000 articles in a window: what is not seen is not made, and what is seen is right. How long it takes is measured by
 * bench-open. */

namespace
{

const guint n_articles = 1000, n_each = 20, n_issues = 200, n_speakers = 400;

CpModel *
large_model ()
{
  CpModel *model = cp_model_new ();

  sample_party (model, "harbour", "Harbour", "HA", 0);
  sample_party (model, "fishers", "Fishers", "FI", 1);
  for (guint i = 0; i < n_speakers; i++)
    {
      g_autofree char *name = g_strdup_printf ("Speaker %u", i);

      sample_speaker (model, name, "pilot", (gint32) (i % 2));
    }
  for (guint i = 0; i < n_articles; i++)
    g_ptr_array_add (model->articles, sample_article (i, n_each));
  for (guint i = 0; i < n_articles * n_each; i++)
    sample_statement (model, i / n_each, i % n_each, (gint32) (i % n_speakers), (gint32) (i / 2 % n_issues),
                      i % 2 == 0 ? CP_STANCE_SUPPORT : CP_STANCE_OPPOSE);
  for (guint i = 0; i < n_issues; i++)
    {
      g_autofree char *label = g_strdup_printf ("claim %u", i), *question = g_strdup_printf ("Is claim %u so?", i);

      sample_issue (model, label, question);
    }
  return model;
}

guint
n_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    n += n_widgets (child);
  return n;
}

class Large : public ::testing::Test
{
protected:
  CpWindow *window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
  CpViewState *state = cp_window_get_state (window);

  void
  SetUp () override
  {
    CpModel *model = large_model ();

    cp_view_state_set_model (state, model);
    cp_model_unref (model);
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  void
  TearDown () override
  {
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
  }

  GtkWidget *
  rows ()
  {
    GtkWidget *view = fixture_find (GTK_WIDGET (window), CP_TYPE_SIDE_BY_SIDE);

    return view != nullptr ? fixture_find (view, CP_TYPE_ROW_VIEW) : GTK_WIDGET (window);
  }
};

TEST_F (Large, MakesOnlyWhatIsSeen)
{
  guint n_cells = fixture_count (rows (), CP_TYPE_STATEMENT_CELL);

  EXPECT_GE (n_cells, 4u);
  EXPECT_LE (n_cells, 60u);
  EXPECT_LE (n_widgets (rows ()), 1200u);
}

TEST_F (Large, ShowsAStatementOfTheFilterAtOnce)
{
  CpFilter *filter = cp_filter_copy (cp_view_state_get_filter (state));

  g_free (filter->words);
  filter->words = g_strdup ("\"claim 7-3\"");
  cp_view_state_take_filter (state, filter);
  fixture_settle ();
  ASSERT_EQ (cp_view_state_n_passing (state), 1u);
  ASSERT_EQ (fixture_count (rows (), CP_TYPE_STATEMENT_CELL), 1u);
  EXPECT_EQ (cp_statement_cell_get_statement (CP_STATEMENT_CELL (fixture_find (rows (), CP_TYPE_STATEMENT_CELL))), 7 * n_each + 3);
}

/* A filter is to take no longer the more doubts there are for each of them. */
TEST (LargeDoubts, AreLeftAsTheyPassWithoutDelay)
{
  const guint n = 400000;
  std::vector<guint8> passing (n);
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (CpDoubt));
  const clock_t begun = clock ();

  for (guint i = 0; i < n; i++)
    {
      const CpDoubt doubt = { n - 1 - i, CP_FIELD_ACT, 0.1f };

      passing[i] = i % 2;
      g_array_append_val (doubts, doubt);
    }
  cp_doubts_keep_passing (doubts, passing.data ());
  ASSERT_EQ (doubts->len, n / 2);
  EXPECT_EQ (g_array_index (doubts, CpDoubt, 0).statement, n - 1);
  EXPECT_EQ (g_array_index (doubts, CpDoubt, n / 2 - 1).statement, 1u);
  EXPECT_LT (static_cast<double> (clock () - begun) / CLOCKS_PER_SEC, 1);
}

} // namespace
