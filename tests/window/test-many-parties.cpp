/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More parties than there is room for: nobody is left out without a word. */
#include <gtest/gtest.h>

#include <string>

#include "fixture.h"
#include "window/column-heads.h"
#include "window/filter-bar.h"
#include "window/sidebar.h"
#include "window/statement-cell.h"
#include "window/timeline.h"
#include "window/window.h"

namespace
{

const guint n_more = 6;

/* So many more sides speak to the first question. */
CpModel *
quarrel ()
{
  CpModel *model = fixture_dispute (1);

  fixture_add_parties (model, n_more);
  return model;
}

class ManyParties : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;
  CpViewState *state = nullptr;

  void
  SetUp () override
  {
    CpModel *model = quarrel ();

    window = fixture_window (1, 1280, 800);
    state = cp_window_get_state (window);
    cp_view_state_set_model (state, model);
    cp_model_unref (model);
    fixture_settle ();
  }

  void
  TearDown () override
  {
    fixture_close (window);
  }

  /* How many labels that can be seen say @text. */
  static guint
  count (GtkWidget  *widget,
         const char *text)
  {
    guint n = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text);

    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
      n += count (child, text);
    return n;
  }

  static GtkWidget *
  find_label (GtkWidget  *widget,
              const char *text)
  {
    GtkWidget *found = GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading") && gtk_widget_get_mapped (widget) &&
                               g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text)
                         ? widget
                         : nullptr;

    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr && found == nullptr; child = gtk_widget_get_next_sibling (child))
      found = find_label (child, text);
    return found;
  }

  guint count (const char *text) { return count (GTK_WIDGET (window), text); }

  static void
  expect_whole (GtkWidget *widget)
  {
    if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && gtk_widget_has_css_class (widget, "attribution"))
      {
        EXPECT_FALSE (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)))) << gtk_label_get_text (GTK_LABEL (widget));
      }
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
      expect_whole (child);
  }
};

TEST_F (ManyParties, AreCountedInTheCardAndInTheMatrix)
{
  fixture_wait ([this] { return count ("\u200e+3") == 2; });
  EXPECT_EQ (count ("\u200e+3"), 2u) << "at the question and at the foot";
  EXPECT_EQ (count ("4 of 8 parties"), 1u);
}

/* However many stand beside it, with however long names: "Are Sund / Sport’s / winter / audiences …". */
TEST_F (ManyParties, LeaveTheQuestionItsRoom)
{
  g_autoptr (CpModel) model = quarrel ();
  CpIssue *issue = (CpIssue *) g_ptr_array_index (model->issues, 0);
  const int most = 2; /* lines */

  for (guint i = 0; i < 2; i++)
    {
      CpModelParty *party = (CpModelParty *) g_ptr_array_index (model->parties, i);

      g_free (party->name);
      party->name = g_strdup_printf ("The Amalgamated Federation of Island Councils and Harbours %u", i + 1);
    }
  for (gint32 other = 2; other < 4; other++)
    {
      CpContrast *contrast = cp_contrast_new ();

      contrast->a = 0;
      contrast->b = other;
      contrast->relation = CP_RELATION_CLASH;
      contrast->statement_a = contrast->statement_b = 0;
      g_ptr_array_add (issue->contrasts, contrast);
    }
  g_free (issue->question);
  issue->question = g_strdup ("Should the winter boat to the northern islands stay until the new harbour is built?");
  cp_view_state_set_model (state, model);
  fixture_settle ();
  fixture_wait ([this] { return find_label (GTK_WIDGET (window), "Should the winter boat") != nullptr; });
  GtkWidget *label = find_label (GTK_WIDGET (window), "Should the winter boat");

  ASSERT_NE (label, nullptr);
  EXPECT_LE (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), most);
}

/* The lanes of many parties are scrolled: what is read has the greater part of the window. */
TEST_F (ManyParties, LeaveTheGreaterPartToWhatIsRead)
{
  CpTimeline *timeline = CP_TIMELINE (fixture_find (GTK_WIDGET (window), CP_TYPE_TIMELINE));
  GtkWidget *paned = gtk_widget_get_ancestor (GTK_WIDGET (timeline), GTK_TYPE_PANED);

  fixture_wait ([paned, timeline] { return gtk_widget_get_height (GTK_WIDGET (timeline)) * 5 <= gtk_widget_get_height (paned) * 2; });
  EXPECT_LE (gtk_widget_get_height (GTK_WIDGET (timeline)) * 5, gtk_widget_get_height (paned) * 2);
}

/* Of a window that is made larger the timeline takes what it asks for, unless a person gave it another height. */
TEST_F (ManyParties, HaveTheirLanesInALargerWindow)
{
  auto *timeline = fixture_find (GTK_WIDGET (window), CP_TYPE_TIMELINE);
  auto *paned = GTK_PANED (gtk_widget_get_ancestor (timeline, GTK_TYPE_PANED));
  int natural = 0;
  auto resize = [this] (int height) {
    gtk_window_set_default_size (GTK_WINDOW (window), 1280, height);
    fixture_settle ();
  };

  resize (600);
  const int before = gtk_widget_get_height (timeline);
  gtk_widget_measure (timeline, GTK_ORIENTATION_VERTICAL, -1, nullptr, &natural, nullptr, nullptr);
  ASSERT_LT (before, natural);
  resize (1150);
  EXPECT_GT (gtk_widget_get_height (timeline), before);
  resize (600);
  EXPECT_EQ (gtk_widget_get_height (timeline), before);
  gtk_paned_set_position (paned, gtk_paned_get_position (paned) + 10);
  fixture_settle ();
  const int chosen = gtk_widget_get_height (timeline);
  ASSERT_EQ (chosen, before - 10);
  resize (1150);
  EXPECT_EQ (gtk_widget_get_height (timeline), chosen) << "a person chose it";
}

/* Every correction brings another model. */
TEST_F (ManyParties, LeaveTheTimelineTheHeightThatAPersonGaveIt)
{
  auto *timeline = fixture_find (GTK_WIDGET (window), CP_TYPE_TIMELINE);
  auto *paned = GTK_PANED (gtk_widget_get_ancestor (timeline, GTK_TYPE_PANED));
  const int before = gtk_widget_get_height (timeline);

  gtk_paned_set_position (paned, gtk_paned_get_position (paned) + 40);
  fixture_settle ();
  ASSERT_EQ (gtk_widget_get_height (timeline), before - 40);
  g_autoptr (CpModel) model = fixture_dispute (2);
  cp_view_state_set_model (cp_window_get_state (window), model);
  fixture_settle ();
  EXPECT_EQ (gtk_widget_get_height (timeline), before - 40);
  for (bool folded : { true, false })
    {
      cp_timeline_set_collapsed (CP_TIMELINE (timeline), folded);
      fixture_settle ();
    }
  EXPECT_EQ (gtk_widget_get_height (timeline), before - 40) << "folded meanwhile";
}

/* "asserts · 12 …": who cites a line needs its day. */
TEST_F (ManyParties, LeaveTheAttributionWhole)
{
  const guint warnings = fixture_n_warnings ();

  for (gint32 party : { 2, 3 })
    cp_view_state_add_column (state, party);
  fixture_settle ();
  fixture_wait ([this] { return fixture_find (GTK_WIDGET (window), CP_TYPE_STATEMENT_CELL) != nullptr; });
  EXPECT_EQ (fixture_n_warnings (), warnings) << "columns need more than they want";
  GtkWidget *cell = fixture_find (GTK_WIDGET (window), CP_TYPE_STATEMENT_CELL);

  ASSERT_NE (cell, nullptr);
  expect_whole (cell);
}

TEST_F (ManyParties, MayHaveOneColumn)
{
  cp_view_state_remove_column (state, 1);
  fixture_settle ();
  fixture_wait ([this] { return count ("Only one party has a column.") == 1; });
  EXPECT_EQ (count ("Only one party has a column."), 1u);
  EXPECT_EQ (count ("Those without a party"), 0u);
}

TEST_F (ManyParties, AreOrderedAsTheMenuSays)
{
  GtkWidget *bar = fixture_find (GTK_WIDGET (window), CP_TYPE_FILTER_BAR);
  g_autofree char *order = nullptr;

  g_object_get (bar, "sort", &order, nullptr);
  EXPECT_STREQ (order, "importance");
  g_clear_pointer (&order, g_free);
  gtk_widget_activate_action (bar, "filter-bar.sort", "s", "date");
  g_object_get (bar, "sort", &order, nullptr);
  EXPECT_STREQ (order, "date");
  EXPECT_EQ (cp_view_state_get_sort (state), CP_SORT_DATE);
}

} // namespace
