/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "fixture.h"
#include "window/decisions.h"
#include "window/doubts.h"
#include "window/field.h"
#include "window/find-panel.h"
#include "window/pairs.h"
#include "window/reader-borders.h"
#include "window/reader-marks.h"
#include "window/saved-filters.h"
#include "window/statement-edit.h"

namespace
{

class Edit : public ::testing::Test
{
protected:
  CpComparison *comparison = cp_comparison_new ();
  CpViewState  *state = cp_view_state_new (comparison);
  CpModel      *model = fixture_dispute (0);

  void
  SetUp () override
  {
    cp_view_state_set_model (state, model);
  }

  void
  TearDown () override
  {
    g_object_unref (state);
    cp_model_unref (model);
    g_object_unref (comparison);
  }

  const CpModelStatement *
  statement (guint i)
  {
    return (const CpModelStatement *) g_ptr_array_index (model->statements, i);
  }

  std::string
  value_of (CpCorrectionKind kind)
  {
    GPtrArray *all = cp_comparison_get_corrections (comparison);

    for (guint i = 0; i < all->len; i++)
      if (((CpCorrection *) g_ptr_array_index (all, i))->kind == kind)
        return ((CpCorrection *) g_ptr_array_index (all, i))->value;
    return "none";
  }

  std::string
  span_text (guint32 start, guint32 end)
  {
    return std::to_string (start) + "-" + std::to_string (end);
  }
};

TEST_F (Edit, MovedBordersAreOneStepAndNoneWhereNothingMoved)
{
  const CpSpan old = statement (0)->content[0];
  CpSpan longer = { old.start - 4, old.end };
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (CpSpan));

  g_array_append_val (spans, old);
  EXPECT_FALSE (cp_statement_move_borders (state, 0, spans));
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u);
  g_array_index (spans, CpSpan, 0) = longer;
  EXPECT_TRUE (cp_statement_move_borders (state, 0, spans));
  EXPECT_EQ (value_of (CP_CORRECT_CONTENT), span_text (longer.start, longer.end));
  cp_comparison_undo (comparison);
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u);
}

/* Who set a value and when, and the way back to the rule, stay with a statement whose borders move. */
TEST_F (Edit, WhatWasDecidedIsFoundAfterTheBordersMoved)
{
  g_autofree char *key = cp_model_statement_key (model, 0);
  const CpSpan was = statement (0)->content[0];
  const std::string article = std::string (key).substr (0, std::string (key).find (' ')) + " ";

  cp_view_state_correct (state, CP_CORRECT_ACT, key, "warn", "Act");
  for (guint by : { 1u, 2u })
    {
      const std::string from = article + span_text (was.start, was.end - by + 1), to = article + span_text (was.start, was.end - by);

      cp_view_state_correct (state, CP_CORRECT_CONTENT, from.c_str (), span_text (was.start, was.end - by).c_str (), "Move");
      const CpCorrection *decision = cp_decision_find_on (state, CP_CORRECT_ACT, to.c_str ());
      ASSERT_NE (decision, nullptr) << by;
      EXPECT_STREQ (decision->subject, key);
    }
  EXPECT_EQ (cp_decision_find_on (state, CP_CORRECT_DATE, key), nullptr);
}

TEST_F (Edit, ASplitLeavesTheSpaceBetweenAndReadsBothHalvesAlike)
{
  const CpSpan all = statement (0)->content[0]; /* "the winter boat must stay" */

  ASSERT_TRUE (cp_statement_split (state, 0, all.start + 15));
  EXPECT_EQ (value_of (CP_CORRECT_CONTENT), span_text (all.start, all.start + 15));
  EXPECT_EQ (value_of (CP_CORRECT_ADD), span_text (all.start + 16, all.end));
  EXPECT_EQ (value_of (CP_CORRECT_SPEAKER), "Helga Strand");
  EXPECT_EQ (value_of (CP_CORRECT_ISSUE), "Should the winter boat stay?");
  EXPECT_EQ (value_of (CP_CORRECT_STANCE), "support");
  cp_comparison_undo (comparison);
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u) << "all of it is one step";
}

TEST_F (Edit, NothingIsSplitAtItsBorder)
{
  const CpSpan all = statement (0)->content[0];

  EXPECT_FALSE (cp_statement_split (state, 0, all.start));
  EXPECT_FALSE (cp_statement_split (state, 0, all.end));
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u);
}

TEST_F (Edit, JoiningTakesTheNextWithItsWords)
{
  const CpSpan one = statement (0)->content[0], other = statement (1)->content[0];

  ASSERT_TRUE (cp_statement_join (state, 0));
  EXPECT_EQ (value_of (CP_CORRECT_CONTENT), span_text (one.start, one.end) + " " + span_text (other.start, other.end));
  EXPECT_EQ (value_of (CP_CORRECT_DELETE), "");
}

/* "No, this is no statement" is an answer, though there is nothing left that it could stand at. */
TEST (Doubts, WhatWasRemovedWasLookedAt)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);

  EXPECT_EQ (cp_doubts_n_removed (nullptr, nullptr), 0u);
  g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_CHECKED, "a 1-2", "yes", 0));
  EXPECT_EQ (cp_doubts_n_removed (corrections, nullptr), 0u);
  g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_DELETE, "a 3-4", "", 0));
  EXPECT_EQ (cp_doubts_n_removed (corrections, nullptr), 1u);
}

/* Nobody answered a question on these. */
TEST (Doubts, WhatIsGoneOtherwiseWasNotLookedAt)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free), orphans = g_ptr_array_new ();
  const auto decide = [&] (CpCorrectionKind kind, const char *subject, const char *value) {
    g_ptr_array_add (corrections, cp_correction_new (kind, subject, value, 0));
  };

  decide (CP_CORRECT_DELETE, "gone 3-4", "");
  g_ptr_array_add (orphans, g_ptr_array_index (corrections, 0));
  EXPECT_EQ (cp_doubts_n_removed (corrections, orphans), 0u) << "its article is not there";
  decide (CP_CORRECT_ADD, "a 3-4", "3-4");
  decide (CP_CORRECT_DELETE, "a 3-4", "");
  EXPECT_EQ (cp_doubts_n_removed (corrections, orphans), 0u) << "it was the person's own";
  decide (CP_CORRECT_DELETE, "a 20-30", "");
  decide (CP_CORRECT_CONTENT, "a 5-9", "5-9 20-30");
  EXPECT_EQ (cp_doubts_n_removed (corrections, orphans), 0u) << "it went into the one before";
  decide (CP_CORRECT_DELETE, "b 20-30", "");
  EXPECT_EQ (cp_doubts_n_removed (corrections, orphans), 1u);
}

/* "Is it safe? Yes": a question has its mark, and needs no colon. */
TEST (Doubts, AnAnswerStandsBehindItsQuestion)
{
  CpModel *model = fixture_dispute (0);
  CpDoubt doubt = { 0, CP_FIELD_STANCE, 0.5f };
  auto *s = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 0));

  while (s->issue < 0 && ++doubt.statement < model->statements->len)
    s = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, doubt.statement));
  ASSERT_GE (s->issue, 0);
  auto *issue = static_cast<CpIssue *> (g_ptr_array_index (model->issues, s->issue));
  s->stance = CP_STANCE_SUPPORT;
  g_free (issue->question);
  issue->question = g_strdup ("Is the boat safe?");
  g_autofree char *answer = cp_doubt_reading (model, &doubt);
  EXPECT_STREQ (answer, "Is the boat safe? Yes");
  g_clear_pointer (&issue->question, g_free);
  g_free (issue->label);
  issue->label = g_strdup ("The boat");
  g_autofree char *value = cp_doubt_reading (model, &doubt);
  EXPECT_STREQ (value, "The boat: Yes");
  cp_model_unref (model);
}

/* A reading that a person set is as good as looked at, and stands below the doubts with those that a person agreed with. */
TEST_F (Edit, WhatAPersonChangedIsChecked)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (CpDoubt)), checked = g_array_new (FALSE, FALSE, sizeof (CpDoubt));
  g_autoptr (GArray) before = cp_doubts_find (model, 0.6f, none), after = nullptr;
  auto *yes = (CpModelStatement *) g_ptr_array_index (model->statements, 0), *changed = (CpModelStatement *) g_ptr_array_index (model->statements, 1);

  ASSERT_EQ (none->len, 0u);
  yes->checked = TRUE;
  changed->by_person = 1u << CP_FIELD_STANCE;
  for (guint i = 0; i < CP_N_FIELDS; i++)
    changed->sure[i] = 1;
  after = cp_doubts_find (model, 0.6f, checked);
  EXPECT_EQ (after->len + 2, before->len);
  ASSERT_EQ (checked->len, 2u);
  EXPECT_EQ (g_array_index (checked, CpDoubt, 1).field, CP_FIELD_STANCE);
}

/* A day that is typed as it is shown is that day, and what is no date is none: "12" was the year 12. */
TEST_F (Edit, ADateIsTypedAsItIsShown)
{
  GtkWidget *window = gtk_window_new (), *button = gtk_menu_button_new (), *editor = cp_field_editor_for (state, 0, CP_FIELD_DATE);

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), editor);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  GtkWidget *entry = fixture_find (editor, GTK_TYPE_ENTRY);
  ASSERT_NE (entry, nullptr);
  for (const char *none : { "12 Ap", "12", "soon" })
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), none);
      g_signal_emit_by_name (entry, "activate");
      EXPECT_EQ (value_of (CP_CORRECT_DATE), "none") << none;
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "3 May 1999");
  g_signal_emit_by_name (entry, "activate");
  EXPECT_EQ (value_of (CP_CORRECT_DATE), "1999-05-03");
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* Whoever opens an editor and presses Enter at once has changed nothing; what is far down the list is seen when it is gone to. */
TEST_F (Edit, WhatHoldsNowIsChosenBeforeAnythingIsTyped)
{
  GtkWidget *window = gtk_window_new (), *button = gtk_menu_button_new (), *editor = cp_field_editor_for (state, 0, CP_FIELD_ACT);

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), editor);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  GtkListBox *list = GTK_LIST_BOX (fixture_find (editor, GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  ASSERT_NE (row, nullptr);
  EXPECT_EQ (gtk_list_box_row_get_index (row), (int) statement (0)->act);

  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *seen = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  GListModel *controllers = gtk_widget_observe_controllers (fixture_find (editor, GTK_TYPE_ENTRY));
  GtkEventController *keys = nullptr;
  gboolean handled;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = GTK_EVENT_CONTROLLER (g_list_model_get_item (controllers, i));

      if (GTK_IS_EVENT_CONTROLLER_KEY (one) && gtk_event_controller_get_propagation_phase (one) == GTK_PHASE_CAPTURE)
        keys = one;
    }
  ASSERT_NE (keys, nullptr);
  for (guint i = 0; i < CP_N_ACTS; i++)
    g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Down, 0u, (GdkModifierType) 0, &handled);
  fixture_settle ();
  ASSERT_GT (gtk_adjustment_get_upper (seen), gtk_adjustment_get_page_size (seen)) << "the list is longer than what is seen of it";
  EXPECT_GT (gtk_adjustment_get_value (seen), 0);
  g_object_unref (controllers);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

TEST_F (Edit, TheLastStatementHasNoneToJoin)
{
  EXPECT_FALSE (cp_statement_join (state, model->statements->len - 1));
}

TEST_F (Edit, OnlyTwoPartiesOnOneIssueMakeAPair)
{
  EXPECT_FALSE (cp_statement_pair (state, 0, 2)) << "of two issues";
  EXPECT_FALSE (cp_statement_pair (state, 2, 3)) << "of one party";
  EXPECT_TRUE (cp_statement_pair (state, 1, 0));
  EXPECT_NE (value_of (CP_CORRECT_PAIR), "none");
}

/* A pair made by hand stands level whichever of the two was taken first, and however the columns stand. */
TEST_F (Edit, APairHoldsInBothDirections)
{
  for (int swapped = 0; swapped < 2; swapped++)
    for (int turned = 0; turned < 2; turned++)
      {
        g_autoptr (CpComparison) document = cp_comparison_new ();
        g_autoptr (CpViewState) view = cp_view_state_new (document);
        CpModel *many = fixture_dispute (1);

        cp_view_state_set_model (view, many);
        cp_statement_pair (view, turned ? 1 : 2, turned ? 2 : 1);
        cp_view_state_set_model (view, many);
        if (swapped)
          cp_view_state_swap_columns (view, 0, 1);
        g_autoptr (GPtrArray) pairs = cp_pairs_of (view, 0);
        const CpPair *first = (const CpPair *) g_ptr_array_index (pairs, 0);

        EXPECT_TRUE (first->joined[0]);
        EXPECT_EQ (first->statements[swapped ? 1 : 0], 2);
        EXPECT_EQ (first->statements[swapped ? 0 : 1], 1);
        cp_model_unref (many);
      }
}

TEST_F (Edit, BordersMoveByWordAndByCharacterUntilKept)
{
  GtkWidget *window = gtk_window_new (), *text = cp_reader_text_new (state);
  const CpSpan old = statement (0)->content[0]; /* "the winter boat must stay", then a stop */

  gtk_window_set_child (GTK_WINDOW (window), text);
  gtk_window_present (GTK_WINDOW (window));
  cp_reader_text_set_article (CP_READER_TEXT (text), 0);
  g_autoptr (CpReaderBorders) borders = cp_reader_borders_new (CP_READER_TEXT (text));
  EXPECT_FALSE (cp_reader_borders_begin (borders)) << "nothing is chosen";
  cp_view_state_select (state, 0);
  EXPECT_TRUE (cp_reader_borders_begin (borders));
  cp_reader_borders_key (borders, GDK_KEY_Left, (GdkModifierType) 0);
  cp_reader_borders_key (borders, GDK_KEY_Escape, (GdkModifierType) 0);
  EXPECT_FALSE (cp_reader_borders_is_moving (borders));
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u) << "given up";

  cp_reader_borders_begin (borders);
  cp_reader_borders_key (borders, GDK_KEY_Left, (GdkModifierType) 0);
  cp_reader_borders_key (borders, GDK_KEY_Right, GDK_SHIFT_MASK);
  cp_reader_borders_key (borders, GDK_KEY_Tab, (GdkModifierType) 0);
  cp_reader_borders_key (borders, GDK_KEY_Right, (GdkModifierType) 0);
  EXPECT_TRUE (cp_reader_borders_is_moving (borders));
  cp_reader_borders_key (borders, GDK_KEY_Return, (GdkModifierType) 0);
  EXPECT_EQ (value_of (CP_CORRECT_CONTENT), span_text (old.start + 4, old.end - 4)) << "“winter boat must ”: a word in front, “stay” but a space behind";
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* The mouse moves a border by whole words, too. */
TEST_F (Edit, ABorderIsDraggedToAnotherWord)
{
  GtkWidget *window = gtk_window_new (), *text = cp_reader_text_new (state);
  const CpSpan old = statement (0)->content[0]; /* "the winter boat must stay" */
  GtkEventController *drag = nullptr;
  int x, y, to_x, to_y;

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 400);
  gtk_window_set_child (GTK_WINDOW (window), text);
  gtk_window_present (GTK_WINDOW (window));
  cp_reader_text_set_article (CP_READER_TEXT (text), 0);
  g_autoptr (CpReaderBorders) borders = cp_reader_borders_new (CP_READER_TEXT (text));
  cp_view_state_select (state, 0);
  cp_reader_borders_place (borders);
  fixture_settle ();
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (text);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = GTK_EVENT_CONTROLLER (g_list_model_get_item (controllers, i));

      if (GTK_IS_GESTURE_DRAG (one) && gtk_event_controller_get_propagation_phase (one) == GTK_PHASE_CAPTURE)
        drag = one;
    }
  ASSERT_NE (drag, nullptr);
  cp_reader_marks_border (GTK_TEXT_VIEW (text), old.end, TRUE, &x, &y);
  cp_reader_marks_border (GTK_TEXT_VIEW (text), old.end - 6, TRUE, &to_x, &to_y); /* in "must", behind its second letter */
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (text), GTK_TEXT_WINDOW_WIDGET, x, y, &x, &y);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (text), GTK_TEXT_WINDOW_WIDGET, to_x, to_y, &to_x, &to_y);
  g_signal_emit_by_name (drag, "drag-begin", (double) x, (double) y);
  ASSERT_TRUE (cp_reader_borders_is_moving (borders)) << "its handle is there";
  g_signal_emit_by_name (drag, "drag-update", (double) to_x - x + 1, (double) to_y - y);
  g_signal_emit_by_name (drag, "drag-end", (double) to_x - x + 1, (double) to_y - y);
  EXPECT_EQ (value_of (CP_CORRECT_CONTENT), span_text (old.start, old.end - 5)) << "“the winter boat must”";
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

TEST_F (Edit, FoundWordsLeadToTheirPlace)
{
  GtkWidget *panel = GTK_WIDGET (g_object_ref_sink (cp_find_panel_new (state)));
  guint article = 99, start = 0;

  struct Seen { guint *article, *start; } seen = { &article, &start };
  g_signal_connect (state, "show-words", G_CALLBACK (+[] (CpViewState *, guint a, guint s, guint, gpointer data) {
                      *((Seen *) data)->article = a;
                      *((Seen *) data)->start = s;
                    }), &seen);
  cp_find_panel_seek (CP_FIND_PANEL (panel), "WINTER boat");
  fixture_wait ([=] { return cp_find_panel_n_hits (CP_FIND_PANEL (panel)) > 0; });
  EXPECT_EQ (cp_find_panel_n_hits (CP_FIND_PANEL (panel)), 1u);
  cp_find_panel_move (CP_FIND_PANEL (panel), 1);
  EXPECT_EQ (article, 0u);
  EXPECT_EQ (start, statement (0)->content[0].start + 4);
  cp_find_panel_seek (CP_FIND_PANEL (panel), "no such words");
  fixture_wait ([=] { return cp_find_panel_n_hits (CP_FIND_PANEL (panel)) == 0; });
  EXPECT_EQ (cp_find_panel_n_hits (CP_FIND_PANEL (panel)), 0u);
  g_signal_handlers_disconnect_by_data (state, &seen);
  g_object_unref (panel);
}

TEST_F (Edit, ARegularExpressionFindsWhatItMatches)
{
  GtkWidget *panel = GTK_WIDGET (g_object_ref_sink (cp_find_panel_new (state)));
  GtkWidget *entry = fixture_find (panel, GTK_TYPE_ENTRY), *regular = fixture_find (panel, GTK_TYPE_TOGGLE_BUTTON);
  const auto n_hits = [=] { return cp_find_panel_n_hits (CP_FIND_PANEL (panel)); };

  cp_find_panel_seek (CP_FIND_PANEL (panel), "wint\\w+ boat");
  fixture_settle ();
  EXPECT_EQ (n_hits (), 0u) << "as words";
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (regular), TRUE);
  EXPECT_TRUE (fixture_wait ([=] { return n_hits () == 1; })) << n_hits ();
  cp_find_panel_seek (CP_FIND_PANEL (panel), "wint(");
  EXPECT_EQ (n_hits (), 0u);
  EXPECT_TRUE (gtk_widget_has_css_class (entry, "error")) << "it is no expression yet";
  cp_find_panel_seek (CP_FIND_PANEL (panel), "wint");
  EXPECT_FALSE (gtk_widget_has_css_class (entry, "error"));
  fixture_settle ();
  g_object_unref (panel);
}

TEST_F (Edit, ASavedFilterIsSetAgain)
{
  CpSavedFilters *saved = CP_SAVED_FILTERS (g_object_ref_sink (g_object_new (CP_TYPE_SAVED_FILTERS, nullptr)));
  CpFilter *filter = cp_filter_new ();

  cp_saved_filters_set_state (saved, state, nullptr);
  filter->acts = 1u << CP_ACT_DEMAND;
  cp_view_state_take_filter (state, filter);
  cp_view_state_set_show (state, CP_SHOW_CLASH);
  cp_saved_filters_save (saved, "Demands in dispute");
  cp_saved_filters_save (saved, "Demands in dispute");
  EXPECT_EQ (cp_saved_filters_n (saved), 1u) << "a name stands once";
  cp_view_state_clear_filters (state);
  EXPECT_EQ (cp_view_state_n_passing (state), model->statements->len);
  cp_saved_filters_apply (saved, 0);
  EXPECT_EQ (cp_view_state_n_passing (state), 1u);
  EXPECT_EQ (cp_view_state_get_show (state), CP_SHOW_CLASH);
  g_object_unref (saved);
}

} // namespace
