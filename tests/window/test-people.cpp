/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "fixture.h"
#include "window/article-list.h"
#include "window/card.h"
#include "window/doubts-view.h"
#include "window/one-source.h"
#include "window/party-menu.h"
#include "window/people-register.h"
#include "window/people-view.h"
#include "window/speaker-detail.h"
#include "window/speaker-names.h"
#include "window/wrap-layout.h"

namespace
{

class PeopleView : public ::testing::Test
{
protected:
  CpComparison *comparison = cp_comparison_new ();
  CpViewState  *state = cp_view_state_new (comparison);
  CpModel      *model = fixture_dispute (0);
  GtkWidget    *window = nullptr;

  void
  SetUp () override
  {
    cp_view_state_set_model (state, model);
  }

  void
  TearDown () override
  {
    if (window != nullptr)
      gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
    g_object_unref (state);
    cp_model_unref (model);
    g_object_unref (comparison);
  }

  void
  show (GtkWidget *child)
  {
    window = gtk_window_new ();
    gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
    gtk_window_set_child (GTK_WINDOW (window), child);
    gtk_widget_show (window);
    fixture_settle ();
  }

  CpModelSpeaker *
  speaker (guint i)
  {
    return (CpModelSpeaker *) g_ptr_array_index (model->speakers, i);
  }

  static std::string
  labels_below (GtkWidget *widget)
  {
    std::string all;

    if (GTK_IS_LABEL (widget))
      all = std::string (gtk_label_get_text (GTK_LABEL (widget))) + "\n";
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
      all += labels_below (child);
    return all;
  }
};

TEST_F (PeopleView, TellsOfEveryNameHowOftenItIsUsed)
{
  GtkWidget *names = cp_speaker_names_new (state, 0);

  show (names);
  std::string text = labels_below (names);

  EXPECT_EQ (text.rfind (speaker (0)->name, 0), 0u) << text;
  EXPECT_NE (text.find ("Name\n"), std::string::npos) << "one can be added";
}

TEST_F (PeopleView, ListsAllByPartyByNameAndByStatements)
{
  GtkWidget *view = cp_people_view_new (state), *order;

  show (view);
  order = fixture_find (view, GTK_TYPE_DROP_DOWN);
  ASSERT_NE (order, nullptr);
  for (guint by = 0; by < 3; by++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (order), by);
      fixture_settle ();
      std::string text = labels_below (view);

      for (guint i = 0; i < model->speakers->len; i++)
        EXPECT_NE (text.find (speaker (i)->name), std::string::npos) << by << speaker (i)->name;
    }
}

/* Rows are made between frames, and the register is filled anew in a turn of its own: while some were still to be made an analysis came
 * with fewer people, and one of those who had gone was asked for. */
TEST_F (PeopleView, MakesNoRowOfWhoHasGone)
{
  g_autoptr (CpModel) fewer = fixture_dispute (0);
  struct { CpViewState *state; CpModel *model; guint frame; } swap = { state, fewer, 0 };

  for (guint i = 0; i < 300; i++)
    {
      CpModelSpeaker *one = cp_model_speaker_new ();

      one->name = g_strdup_printf ("Somebody %u", i);
      one->party = 0;
      g_ptr_array_add (model->speakers, one);
    }
  cp_view_state_set_model (state, model);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), cp_people_view_new (state));
  gtk_widget_realize (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "before-paint", G_CALLBACK (+[] (GdkFrameClock *, gpointer data) {
                      auto *it = static_cast<decltype (swap) *> (data);

                      if (it->frame++ == 4)
                        cp_view_state_set_model (it->state, it->model);
                    }), &swap);
  gtk_widget_show (window);
  fixture_settle ();
  while (swap.frame < 8)
    {
      gtk_widget_queue_draw (window);
      fixture_settle ();
    }
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window), &swap);
  const std::string listed = labels_below (fixture_find (window, CP_TYPE_PEOPLE_REGISTER));

  EXPECT_NE (listed.find (speaker (0)->name), std::string::npos) << listed;
  EXPECT_EQ (listed.find ("Somebody"), std::string::npos) << listed;
}

/* The register is by party, whatever the order in which the articles name people. */
/* A filter holds for every view. */
TEST_F (PeopleView, LeavesOutWhoSaysNothingThatTheFilterLetsThrough)
{
  const guint one = ((CpModelStatement *) g_ptr_array_index (model->statements, 0))->speaker;
  CpFilter *filter = cp_filter_new ();
  GtkWidget *view = cp_people_view_new (state);

  show (view);
  g_ptr_array_add (filter->speakers, g_strdup (speaker (one)->name));
  cp_view_state_take_filter (state, filter);
  fixture_settle ();
  const std::string listed = labels_below (fixture_find (view, CP_TYPE_PEOPLE_REGISTER));

  for (guint i = 0; i < model->speakers->len; i++)
    EXPECT_EQ (listed.find (std::string (speaker (i)->name) + "\n") != std::string::npos, i == one) << listed;
  EXPECT_NE (listed.find ("in this selection"), std::string::npos) << listed;
  cp_view_state_clear_filters (state);
  fixture_settle ();
  EXPECT_NE (labels_below (fixture_find (view, CP_TYPE_PEOPLE_REGISTER)).find (speaker (1)->name), std::string::npos);
}

TEST_F (PeopleView, DoubtsAndArticlesAreThoseThatTheFilterLetsThrough)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *doubts = cp_doubts_view_new (state, nullptr);
  GtkWidget *articles = cp_article_list_new (state);
  const guint all = cp_doubts_view_n_left (CP_DOUBTS_VIEW (doubts));
  CpFilter *filter = cp_filter_new ();

  gtk_box_append (GTK_BOX (box), doubts);
  gtk_box_append (GTK_BOX (box), articles);
  show (box);
  ASSERT_GT (all, 0u);
  EXPECT_EQ (labels_below (box).find ("in this selection"), std::string::npos);
  filter->words = g_strdup ("words that nobody says");
  cp_view_state_take_filter (state, filter);
  fixture_settle ();
  EXPECT_EQ (cp_doubts_view_n_left (CP_DOUBTS_VIEW (doubts)), 0u);
  EXPECT_NE (labels_below (doubts).find ("Nothing Left to Check in This Selection"), std::string::npos) << labels_below (doubts);
  EXPECT_NE (labels_below (doubts).find ("Nothing to check in this selection"), std::string::npos) << labels_below (doubts);
  EXPECT_EQ (labels_below (doubts).find ("0 of 0"), std::string::npos) << labels_below (doubts);
  EXPECT_NE (labels_below (articles).find ("0 statements in this selection"), std::string::npos) << labels_below (articles);
  cp_view_state_clear_filters (state);
  EXPECT_EQ (cp_doubts_view_n_left (CP_DOUBTS_VIEW (doubts)), all);
}

TEST_F (PeopleView, GoesThroughThemAsTheyAreListed)
{
  GtkWidget *view = cp_people_view_new (state), *detail;

  speaker (0)->party = 1;
  speaker (1)->party = 0;
  show (view);
  detail = fixture_find (view, CP_TYPE_SPEAKER_DETAIL);
  ASSERT_NE (detail, nullptr);
  EXPECT_NE (labels_below (detail).find (speaker (1)->name), std::string::npos) << "who is listed first is shown at first";
  cp_people_view_move (CP_PEOPLE_VIEW (view), 1);
  fixture_settle ();
  EXPECT_NE (labels_below (detail).find (speaker (0)->name), std::string::npos);
  cp_people_view_move (CP_PEOPLE_VIEW (view), 1);
  fixture_settle ();
  EXPECT_NE (labels_below (detail).find (speaker (0)->name), std::string::npos) << "nobody is listed after the last";
}

/* Who is shown at first stays, wherever a change of party puts them in the register. */
TEST_F (PeopleView, ShowsWhoeverWasGivenAnotherParty)
{
  GtkWidget *view = cp_people_view_new (state), *detail;
  g_autoptr (CpModel) moved = fixture_dispute (0);

  ((CpModelSpeaker *) g_ptr_array_index (moved->speakers, 0))->party = -1;
  show (view);
  detail = fixture_find (view, CP_TYPE_SPEAKER_DETAIL);
  ASSERT_NE (labels_below (detail).find (speaker (0)->name), std::string::npos);
  cp_view_state_set_model (state, moved);
  fixture_settle ();
  EXPECT_NE (labels_below (detail).find (speaker (0)->name), std::string::npos);
}

TEST_F (PeopleView, ShowsWhoeverWasGivenAnotherName)
{
  GtkWidget *view = cp_people_view_new (state), *detail;
  g_autoptr (CpModel) renamed = fixture_dispute (0), merged = fixture_dispute (0);
  CpModelSpeaker *who = (CpModelSpeaker *) g_ptr_array_index (renamed->speakers, 1);
  const CpMention there = { 0, { 4, 10 } };

  g_array_append_val (speaker (1)->mentions, there);
  g_array_append_val (who->mentions, there);
  g_free (who->name);
  who->name = g_strdup ("Kari Nordal");
  show (view);
  detail = fixture_find (view, CP_TYPE_SPEAKER_DETAIL);
  cp_people_view_move (CP_PEOPLE_VIEW (view), 1);
  fixture_settle ();
  cp_view_state_set_model (state, renamed);
  fixture_settle ();
  EXPECT_NE (labels_below (detail).find ("Kari Nordal"), std::string::npos);
  g_ptr_array_remove_index (merged->speakers, 1);
  for (guint i = 0; i < merged->statements->len; i++)
    {
      CpModelStatement *said = (CpModelStatement *) g_ptr_array_index (merged->statements, i);

      said->speaker -= said->speaker > 0 ? 1 : 0;
    }
  g_ptr_array_add (((CpModelSpeaker *) g_ptr_array_index (merged->speakers, 0))->aliases, g_strdup (speaker (1)->name));
  cp_view_state_set_model (state, merged);
  fixture_settle ();
  EXPECT_NE (labels_below (detail).find (speaker (0)->name), std::string::npos) << "merged, it is the one it is called by now";
  cp_view_state_set_model (state, model);
  fixture_settle ();
  EXPECT_NE (labels_below (detail).find (speaker (1)->name), std::string::npos) << "undone, it is as before";
}

/* Two may have one name: the one that is renamed stays, and the other does not come in its place. */
TEST_F (PeopleView, ShowsWhoeverWasGivenAnotherNameBesideANamesake)
{
  GtkWidget *view, *detail;
  g_autoptr (CpModel) twins = fixture_dispute (0), renamed = fixture_dispute (0);
  const CpMention there = { 0, { 4, 10 } };

  for (CpModel *of : { twins, renamed })
    {
      CpModelSpeaker *first = (CpModelSpeaker *) g_ptr_array_index (of->speakers, 0), *second = (CpModelSpeaker *) g_ptr_array_index (of->speakers, 1);

      g_array_append_val (first->mentions, there);
      g_free (second->name);
      second->name = g_strdup (first->name);
    }
  CpModelSpeaker *who = (CpModelSpeaker *) g_ptr_array_index (renamed->speakers, 0);
  g_ptr_array_add (who->aliases, who->name);
  who->name = g_strdup ("Kari Nordal");
  cp_view_state_set_model (state, twins);
  view = cp_people_view_new (state);
  show (view);
  detail = fixture_find (view, CP_TYPE_SPEAKER_DETAIL);
  cp_view_state_set_model (state, renamed);
  fixture_settle ();
  EXPECT_NE (labels_below (detail).find ("Kari Nordal"), std::string::npos);
}

TEST_F (PeopleView, EveryPartyHasAMenuThatOpens)
{
  for (guint i = 0; i < model->parties->len; i++)
    {
      GtkWidget *menu = cp_party_menu_new (state, (gint32) i);

      show (menu);
      gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
      fixture_settle ();
      std::string text = labels_below (menu);

      EXPECT_NE (text.find ("Remove Party"), std::string::npos);
      EXPECT_NE (text.find ("Pattern"), std::string::npos);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
      gtk_window_destroy (GTK_WINDOW (window));
      window = nullptr;
    }
}

/* Undo, or articles that come in, change the speaker whose name is just being written. */
TEST_F (PeopleView, WhatIsOpenClosesWhenItsSpeakerChanges)
{
  GtkWidget *view = cp_people_view_new (state);
  CpModel *other = fixture_dispute (3);
  int n_opened = 0;

  show (view);
  for (const char *command : { "people.rename", "people.merge" })
    {
      ASSERT_TRUE (gtk_widget_activate_action (view, command, nullptr));
      fixture_settle ();
      for (GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window)); focus != nullptr; focus = gtk_widget_get_parent (focus))
        n_opened += GTK_IS_POPOVER (focus) ? 1 : 0;
      cp_view_state_set_model (state, n_opened == 1 ? other : model);
      for (int i = 0; i < 5; i++)
        gtk_test_widget_wait_for_draw (window);
      fixture_settle ();
    }
  EXPECT_EQ (n_opened, 2);
  cp_model_unref (other);
}

/* Most of a name may be right already: it stands there, and is replaced as soon as one types. */
TEST_F (PeopleView, ANewNameBeginsWithThePresentOne)
{
  GtkWidget *view = cp_people_view_new (state);
  int from = 0, to = 0;

  show (view);
  ASSERT_TRUE (gtk_widget_activate_action (view, "people.rename", nullptr));
  fixture_settle ();
  GtkWidget *popover = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_POPOVER);
  ASSERT_NE (popover, nullptr);
  GtkWidget *entry = fixture_find (popover, GTK_TYPE_ENTRY);
  GtkListBox *list = GTK_LIST_BOX (fixture_find (popover, GTK_TYPE_LIST_BOX));
  EXPECT_STREQ (gtk_editable_get_text (GTK_EDITABLE (entry)), speaker (0)->name);
  EXPECT_TRUE (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &from, &to) && from == 0 && to == (int) g_utf8_strlen (speaker (0)->name, -1));
  EXPECT_NE (gtk_list_box_get_row_at_index (list, 0), nullptr) << "the other names are offered all the same";
  EXPECT_EQ (gtk_list_box_get_selected_row (list), nullptr) << "Enter at once would take one of them";
  gtk_editable_set_text (GTK_EDITABLE (entry), "Helga Strande");
  EXPECT_NE (gtk_list_box_get_selected_row (list), nullptr);
  g_signal_emit_by_name (entry, "activate");
  fixture_settle ();
}

/* What comes in turn is not told to be missing meanwhile. */
TEST_F (PeopleView, DoesNotSayThatNobodyIsThereBeforeItIsShown)
{
  GtkWidget *view = cp_people_view_new (state);

  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_widget_show (window);
  EXPECT_EQ (labels_below (view).find ("No Speakers Found"), std::string::npos);
  fixture_settle ();
  EXPECT_NE (labels_below (view).find (speaker (0)->name), std::string::npos);
  g_ptr_array_set_size (model->statements, 0);
  g_ptr_array_set_size (model->speakers, 0);
  cp_view_state_set_model (state, model);
  fixture_settle ();
  EXPECT_NE (labels_below (view).find ("No Speakers Found"), std::string::npos);
}

TEST_F (PeopleView, AsksOfAnUnnamedSourceThatIsCitedInTwoWays)
{
  CpModelSpeaker *unnamed = speaker (0);
  std::string cited[2];
  guint n = 0;

  g_autoptr (GArray) none = cp_one_source_find (model);
  EXPECT_EQ (none->len, 0u);
  EXPECT_EQ (cp_one_source_new (state, 0, FALSE), nullptr) << "a person with a name";
  for (guint i = 0; i < model->statements->len && n < 2; i++)
    {
      auto *s = (CpModelStatement *) g_ptr_array_index (model->statements, i);

      s->speaker = 0;
      s->source = s->content[0];
      g_autofree char *words = cp_article_slice ((CpArticle *) g_ptr_array_index (model->articles, s->article), s->source);
      cited[n++] = words;
    }
  ASSERT_EQ (n, 2u);
  unnamed->kind = CP_SPEAKER_GROUP;
  g_free (unnamed->name);
  unnamed->name = g_strdup (cited[0].c_str ());
  g_ptr_array_set_size (unnamed->aliases, 0);
  g_ptr_array_add (unnamed->aliases, g_strdup (cited[1].c_str ()));
  g_autoptr (GArray) found = cp_one_source_find (model);
  ASSERT_EQ (found->len, 1u);
  EXPECT_EQ (g_array_index (found, guint, 0), 0u);
  GtkWidget *question = cp_one_source_new (state, 0, FALSE);
  ASSERT_NE (question, nullptr);
  show (question);
  EXPECT_NE (labels_below (question).find (cited[1]), std::string::npos);
  cp_view_state_correct (state, CP_CORRECT_SPEAKER_KEPT, unnamed->name, "yes", "kept");
  cp_view_state_set_model (state, model);
  EXPECT_EQ (cp_one_source_new (state, 0, FALSE), nullptr) << "it was answered";
}

/* The name of a party is in it, which may be long. */
TEST_F (PeopleView, TheTitleOfACardAsksForNoRoom)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  int least;

  g_object_ref_sink (box);
  cp_card_new (GTK_BOX (box), "How the Federation of Tramway Workers and Allied Trades of the Calder Valley is shown");
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, nullptr, nullptr, nullptr);
  EXPECT_LT (least, 200);
  g_object_unref (box);
}

/* Where nobody speaks it is said once and as elsewhere, and what one would do to a speaker leads nowhere: an empty page had no way back. */
TEST_F (PeopleView, NobodyIsNobodyToChange)
{
  g_autoptr (CpModel) silent = fixture_silent ();
  GtkWidget *view = cp_people_view_new (state);

  cp_view_state_set_model (state, silent);
  cp_people_view_set_width_class (CP_PEOPLE_VIEW (view), CP_WIDTH_NARROW);
  show (view);
  AdwLeaflet *leaflet = ADW_LEAFLET (fixture_find (view, ADW_TYPE_LEAFLET));
  GtkWidget *page = fixture_find (view, ADW_TYPE_STATUS_PAGE), *before = adw_leaflet_get_visible_child (leaflet);
  ASSERT_NE (page, nullptr);
  EXPECT_STREQ (adw_status_page_get_title (ADW_STATUS_PAGE (page)), "No Speakers Found");
  EXPECT_EQ (labels_below (fixture_find (view, CP_TYPE_SPEAKER_DETAIL)), "");
  for (const char *action : { "people.rename", "people.merge", "people.split" })
    {
      gtk_widget_activate_action (view, action, nullptr);
      EXPECT_EQ (adw_leaflet_get_visible_child (leaflet), before) << action;
    }
}

/* Like words: a chip that does not fit goes into the next line, and none is cut. */
TEST_F (PeopleView, ChipsWrapLikeWords)
{
  GtkWidget *box = cp_wrap_box_new ();
  int wide, narrow;

  g_object_ref_sink (box);
  for (const char *word : { "Sergey Lavrov", "Lavrov", "he", "Russian Foreign Minister" })
    gtk_box_append (GTK_BOX (box), gtk_label_new (word));
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 2000, nullptr, &wide, nullptr, nullptr);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 200, nullptr, &narrow, nullptr, nullptr);
  EXPECT_GE (narrow, 2 * wide);
  g_object_unref (box);
}

} // namespace
