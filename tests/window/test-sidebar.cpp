/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "fixture.h"
#include "window/column-heads.h"
#include "window/row-view.h"
#include "window/sidebar.h"
#include "window/text-size.h"
#include "window/window.h"

/* The list measures its rows without their width: one that is too low cuts its last issue. */
TEST (Sidebar, EveryIssueIsShownWholeThoughItsLabelWraps)
{
  CpModel *model = fixture_dispute (0);
  CpWindow *window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
  guint n_issues = model->issues->len;
  GtkWidget *list, *last;
  graphene_rect_t bounds;

  for (guint i = 0; i < n_issues; i++)
    {
      CpIssue *issue = (CpIssue *) g_ptr_array_index (model->issues, i);

      g_free (issue->label);
      issue->label = g_strdup ("A label that is long enough to need the second of its lines");
    }
  cp_view_state_set_model (cp_window_get_state (window), model);
  cp_model_unref (model);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  list = fixture_find (fixture_find (GTK_WIDGET (window), CP_TYPE_SIDEBAR), CP_TYPE_ROW_VIEW);
  ASSERT_NE (list, nullptr);
  last = gtk_widget_get_last_child (list);
  ASSERT_GE (n_issues, 2u);
  ASSERT_NE (last, nullptr);
  ASSERT_TRUE (gtk_widget_compute_bounds (last, list, &bounds));
  EXPECT_LE (bounds.origin.y + bounds.size.height, gtk_widget_get_height (list));
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* The button over the answers of the party with these letters. */
static GtkWidget *
head_of (GtkWidget *widget, const char *letters)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = head_of (child, letters))
      return found;
  if (!GTK_IS_BUTTON (widget) || !GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))
    return nullptr;
  return strstr (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget)))), letters) != nullptr ? widget : nullptr;
}

/* A third side is brought beside the two where all are listed, and sent away there; the keyboard stays on it. */
TEST (Sidebar, APartyIsGivenAColumnByItsLetters)
{
  CpModel *model = fixture_dispute (0);
  CpWindow *window = fixture_window (0, 1280, 800);
  CpViewState *state = cp_window_get_state (window);

  fixture_add_parties (model, 1);
  cp_view_state_set_model (state, model);
  cp_model_unref (model);
  fixture_settle ();
  GtkWidget *sidebar = fixture_find (GTK_WIDGET (window), CP_TYPE_SIDEBAR);
  for (bool shown : { true, false })
    {
      GtkWidget *head = head_of (sidebar, "I1");

      ASSERT_NE (head, nullptr);
      gtk_widget_grab_focus (head);
      g_signal_emit_by_name (head, "clicked");
      EXPECT_EQ (cp_view_state_has_column (state, 2), shown);
      EXPECT_EQ (cp_view_state_n_columns (state), shown ? 3u : 2u);
      fixture_settle ();
      EXPECT_EQ (gtk_root_get_focus (GTK_ROOT (window)), head_of (sidebar, "I1"));
      if (shown)
        {
          GtkWidget *heads = fixture_find (GTK_WIDGET (window), CP_TYPE_COLUMN_HEADS);
          GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (heads, GTK_TYPE_SCROLLED_WINDOW)));
          const double air = 28;
          auto is_at_end = [across, air] {
            return gtk_adjustment_get_value (across) + gtk_adjustment_get_page_size (across) >= gtk_adjustment_get_upper (across) - air;
          };

          ASSERT_GT (gtk_adjustment_get_upper (across), gtk_adjustment_get_page_size (across)) << "there is no room for three";
          EXPECT_TRUE (fixture_wait (is_at_end)) << "the column that came is not seen";
        }
    }
  EXPECT_GE (gtk_widget_get_height (head_of (sidebar, "I1")), 24);
  fixture_close (window);
}

/* Where it comes over the view because the text is large, its own text is so, too. */
TEST (Sidebar, IsWiderWhereTheTextIsLarge)
{
  CpWindow *window = fixture_window (0, 1280, 800);
  GtkWidget *sidebar = fixture_find (GTK_WIDGET (window), CP_TYPE_SIDEBAR);

  for (int text : { 100, 200 })
    {
      int natural;

      cp_text_size_set (nullptr, gtk_settings_get_default (), text);
      gtk_widget_measure (sidebar, GTK_ORIENTATION_HORIZONTAL, -1, nullptr, &natural, nullptr, nullptr);
      EXPECT_EQ (natural, text == 100 ? 262 : 360);
    }
  cp_text_size_set (nullptr, gtk_settings_get_default (), 100);
  fixture_close (window);
}

/* The badges of four sides, with as wide letters as there are, touched. */
TEST (Sidebar, TheBadgesOfFourSidesStandApart)
{
  const char *const letters[] = { "MWM", "WMW", "MMW", "WWM" };
  CpModel *model = fixture_dispute (0);
  CpWindow *window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
  GtkWidget *heads;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      CpModelParty *party = i < model->parties->len ? (CpModelParty *) g_ptr_array_index (model->parties, i) : cp_model_party_new ();

      g_free (party->letters);
      party->letters = g_strdup (letters[i]);
      if (i < model->parties->len)
        continue;
      party->id = g_strdup (letters[i]);
      party->name = g_strdup (letters[i]);
      party->colour = i;
      g_ptr_array_add (model->parties, party);
    }
  cp_view_state_set_model (cp_window_get_state (window), model);
  cp_model_unref (model);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  heads = GTK_WIDGET (gtk_widget_get_template_child (fixture_find (GTK_WIDGET (window), CP_TYPE_SIDEBAR), CP_TYPE_SIDEBAR, "matrix_heads"));
  ASSERT_NE (heads, nullptr);
  for (GtkWidget *cell = gtk_widget_get_first_child (heads); gtk_widget_get_next_sibling (cell) != nullptr; cell = gtk_widget_get_next_sibling (cell))
    {
      graphene_rect_t one, next;

      ASSERT_TRUE (gtk_widget_compute_bounds (gtk_widget_get_first_child (cell), heads, &one));
      ASSERT_TRUE (gtk_widget_compute_bounds (gtk_widget_get_first_child (gtk_widget_get_next_sibling (cell)), heads, &next));
      EXPECT_GE (next.origin.x, one.origin.x + one.size.width + 2);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}
