/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "fixture.h"
#include "window/bulk-change.h"
#include "window/widgets.h"
#include "window/window.h"

namespace
{

const CpModelStatement *
statement_at (const CpModel *model, guint index)
{
  return (const CpModelStatement *) g_ptr_array_index (model->statements, index);
}

/* One correction for many statements. */
class BulkChange : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;
  CpModel *model = nullptr;

  void
  SetUp () override
  {
    model = fixture_dispute (6);
    window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
    cp_view_state_set_model (cp_window_get_state (window), model);
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  void
  TearDown () override
  {
    g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
    EXPECT_EQ (window, nullptr) << "the window outlives its closing";
    cp_model_unref (model);
  }

  /* Asks to change the answer of all that are like the first, and gives @response. */
  guint
  change_all (const char *response)
  {
    g_autoptr (GArray) alike = cp_bulk_find (model, 0, CP_FIELD_STANCE);

    cp_bulk_change (GTK_WIDGET (window), cp_window_get_state (window), alike, CP_CORRECT_STANCE, "neutral", "Answer changed to “Neither”");
    fixture_settle ();
    GListModel *windows = gtk_window_get_toplevels ();
    for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
      {
        g_autoptr (GtkWidget) found = GTK_WIDGET (g_list_model_get_item (windows, i));

        if (ADW_IS_MESSAGE_DIALOG (found))
          adw_message_dialog_response (ADW_MESSAGE_DIALOG (found), response);
      }
    fixture_settle ();
    return alike->len;
  }

  guint
  n_corrections ()
  {
    GPtrArray *corrections = cp_comparison_get_corrections (cp_window_get_comparison (window));

    return corrections->len;
  }
};

TEST_F (BulkChange, IsOfWhatOneSpeakerSaidWithTheSameValue)
{
  g_autoptr (GArray) alike = cp_bulk_find (model, 0, CP_FIELD_STANCE);
  guint expected = 0;

  for (guint i = 0; i < model->statements->len; i++)
    expected += statement_at (model, i)->speaker == statement_at (model, 0)->speaker &&
                statement_at (model, i)->issue == statement_at (model, 0)->issue &&
                statement_at (model, i)->stance == statement_at (model, 0)->stance;
  ASSERT_GT (expected, 1u);
  EXPECT_EQ (alike->len, expected);
}

TEST_F (BulkChange, NothingIsChangedBeforeThePersonAgrees)
{
  change_all ("cancel");
  EXPECT_EQ (n_corrections (), 0u);
}

TEST_F (BulkChange, ManyCorrectionsAreOneStepForUndo)
{
  const guint n = change_all ("change");

  ASSERT_GT (n, 1u);
  EXPECT_GT (n_corrections (), 1u) << "only the first is corrected";
  cp_comparison_undo (cp_window_get_comparison (window));
  EXPECT_EQ (n_corrections (), 0u);
}

TEST_F (BulkChange, OnlyWordsThatAreTooLongAreBroken)
{
  GtkLabel *label = GTK_LABEL (g_object_ref_sink (gtk_label_new ("An answer to the question of the winter boat")));

  cp_label_wrap (label);
  EXPECT_EQ (gtk_label_get_wrap_mode (label), PANGO_WRAP_WORD);
  gtk_label_set_text (label, "See https://skarey.example/council/2024/10/the-winter-boat-and-what-it-costs");
  cp_label_wrap (label);
  EXPECT_EQ (gtk_label_get_wrap_mode (label), PANGO_WRAP_WORD_CHAR);
  g_object_unref (label);
}

TEST_F (BulkChange, AWordIsPutWhereATranslationHasItsPlace)
{
  g_autofree char *after = cp_format_word ("Renamed to “%s”", "50 %d");
  g_autofree char *before = cp_format_word ("“%s” split off", "Ada");

  EXPECT_STREQ (after, "Renamed to “50 %d”");
  EXPECT_STREQ (before, "“Ada” split off");
}

} // namespace
