/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrections that have lost their place are asked about before all doubts. */
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "fixture.h"
#include "window/article-list.h"
#include "window/doubts-view.h"
#include "window/field-editor.h"
#include "window/orphan-words.h"
#include "window/reader-text.h"

namespace
{

const char *const before = "“The roster is dangerous and nobody will fly it,” Ana Brine, the chair of the pilots’ union, said on Monday.";
const char *const after = "“The roster is most dangerous, and nobody will ever fly it,” Ana Brine, the chair of the pilots’ union, said on Monday.";
const char *const other = "“We will not sit at one table with the owners,” Ana Brine told reporters in Lindvik.";

std::string
words_below (GtkWidget *widget)
{
  std::string all;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    all = std::string (gtk_label_get_text (GTK_LABEL (widget))) + "\n";
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    all += words_below (child);
  return all;
}

class LostPlaces : public ::testing::TestWithParam<int>
{
protected:
  CpWindow     *window = nullptr;
  CpComparison *comparison = nullptr;
  GtkWidget    *doubts = nullptr;

  void
  open (int width)
  {
    window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
    gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
    comparison = cp_window_get_comparison (window);
  }

  void
  TearDown () override
  {
    if (window != nullptr)
      fixture_close (window);
  }

  CpModel *model () { return cp_comparison_get_model (comparison); }

  void
  rest ()
  {
    EXPECT_TRUE (fixture_wait ([this] { return !cp_comparison_get_busy (comparison); }));
    fixture_settle ();
  }

  void
  add (const std::string &text, const char *title = "Pilots reject roster")
  {
    g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);

    g_ptr_array_add (articles, fixture_article (title, text.c_str ()));
    ASSERT_TRUE (cp_comparison_add_articles (comparison, articles, nullptr));
    rest ();
  }

  gint
  statement (const char *words)
  {
    for (guint i = 0; i < model ()->statements->len; i++)
      {
        g_autofree char *its = cp_model_statement_words (model (), i);

        if (std::string (its).find (words) != std::string::npos)
          return (gint) i;
      }
    ADD_FAILURE () << words;
    return 0;
  }

  const char *
  note_on (const char *words)
  {
    return ((const CpModelStatement *) g_ptr_array_index (model ()->statements, statement (words)))->note;
  }

  void
  note (const char *words, const char *text)
  {
    g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
    g_autofree char *key = cp_model_statement_key (model (), (guint) statement (words));

    g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_NOTE, key, text, 1600000000));
    cp_comparison_correct (comparison, corrections, "Note changed");
    rest ();
  }

  /* Two notes, whose article then comes in another edition. */
  void
  change_article ()
  {
    add (std::string (before) + "\n\n" + other);
    note ("dangerous", "ask again");
    note ("one table", "in Lindvik");
    cp_comparison_remove_article (comparison, (const CpArticle *) g_ptr_array_index (model ()->articles, 0));
    rest ();
    add (std::string (after) + "\n\n" + other);
    cp_window_show_view (window, "doubts");
    rest ();
    doubts = fixture_find (GTK_WIDGET (window), CP_TYPE_DOUBTS_VIEW);
  }

  /* As the key does that is bound to it. */
  void
  press (const char *action)
  {
    ASSERT_TRUE (gtk_widget_activate_action (doubts, action, nullptr)) << action;
    rest ();
  }

  std::string
  undo_name ()
  {
    g_autofree char *name = nullptr;

    g_object_get (comparison, "undo-name", &name, nullptr);
    return name != nullptr ? name : "";
  }

  bool
  tells (const char *text)
  {
    return words_below (doubts).find (text) != std::string::npos;
  }

  bool
  is_within (GtkWidget *widget)
  {
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

    return focus != nullptr && gtk_widget_get_mapped (focus) && (focus == widget || gtk_widget_is_ancestor (focus, widget));
  }
};

TEST_P (LostPlaces, AreShownBesideTheNewWordsAndPutThereByKey)
{
  open (GetParam ());
  change_article ();
  EXPECT_TRUE (tells ("2 corrections have lost their place")) << words_below (doubts);
  EXPECT_TRUE (tells ("“The roster is dangerous and nobody will fly it,”"));
  EXPECT_TRUE (tells ("“The roster is most dangerous, and nobody will ever fly it,”"));
  EXPECT_TRUE (tells ("Note: ask again"));
  EXPECT_TRUE (is_within (doubts));
  cp_window_show_view (window, "articles");
  fixture_activate (GTK_WIDGET (window), "articles.list");
  rest ();
  EXPECT_NE (words_below (fixture_find (GTK_WIDGET (window), CP_TYPE_ARTICLE_LIST)).find ("2 corrections have lost their place"), std::string::npos);
  cp_window_show_view (window, "doubts");
  rest ();
  press ("doubts.yes");
  EXPECT_STREQ (note_on ("most dangerous"), "ask again");
  EXPECT_EQ (undo_name (), "1 correction placed");
  EXPECT_TRUE (tells ("1 correction has lost its place")) << words_below (doubts);
  EXPECT_TRUE (tells ("Note: in Lindvik")) << "the next comes by itself";
  EXPECT_TRUE (is_within (doubts)) << "the keyboard goes on there";
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", nullptr);
  rest ();
  EXPECT_EQ (note_on ("most dangerous"), nullptr);
  EXPECT_TRUE (tells ("2 corrections have lost their place")) << words_below (doubts);
}

INSTANTIATE_TEST_SUITE_P (Each, LostPlaces, ::testing::Values (360, 1280));

class LostPlace : public LostPlaces
{
};

TEST_F (LostPlace, IsForgottenByKeyAndCalledBack)
{
  open (1280);
  change_article ();
  press ("doubts.no");
  EXPECT_EQ (undo_name (), "1 correction forgotten");
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 1u);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", nullptr);
  rest ();
  press ("doubts.forget-all");
  EXPECT_EQ (undo_name (), "2 corrections forgotten");
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u);
  EXPECT_FALSE (tells ("lost"));
}

TEST_F (LostPlace, IsFoundAgainForAllThatAreUnchanged)
{
  open (1280);
  change_article ();
  press ("doubts.all");
  EXPECT_STREQ (note_on ("one table"), "in Lindvik");
  EXPECT_TRUE (tells ("1 correction has lost its place")) << words_below (doubts);
  EXPECT_TRUE (tells ("Note: ask again")) << "its words have changed: only a person can say";
  press ("doubts.all");
  EXPECT_EQ (cp_doubts_view_n_left (CP_DOUBTS_VIEW (doubts)), 1u) << "nothing is guessed";
}

TEST_F (LostPlace, IsChosenAmongAllStatements)
{
  open (1280);
  change_article ();
  cp_view_state_select (cp_window_get_state (window), statement ("one table"));
  press ("doubts.change");
  GtkWidget *editor = fixture_find (doubts, CP_TYPE_FIELD_EDITOR);
  ASSERT_NE (editor, nullptr);
  ASSERT_TRUE (gtk_widget_get_mapped (editor));
  EXPECT_LT (words_below (editor).find ("the chosen statement"), words_below (editor).find ("most dangerous")) << words_below (editor);
  GtkWidget *entry = fixture_find (editor, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "table");
  g_signal_emit_by_name (entry, "activate");
  rest ();
  EXPECT_STREQ (note_on ("one table"), "ask again");
  EXPECT_EQ (undo_name (), "1 correction placed");
}

TEST_F (LostPlace, IsGivenToWordsThatAreSelected)
{
  open (1280);
  change_article ();
  cp_window_show_view (window, "articles");
  cp_view_state_show_article (cp_window_get_state (window), 0);
  rest ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture_find (GTK_WIDGET (window), CP_TYPE_READER_TEXT)));
  GtkTextIter start, end;
  gtk_text_buffer_get_start_iter (buffer, &start);
  ASSERT_TRUE (gtk_text_iter_forward_search (&start, "the chair of the pilots’ union", GTK_TEXT_SEARCH_TEXT_ONLY, &start, &end, nullptr));
  gtk_text_buffer_select_range (buffer, &start, &end);
  cp_window_show_view (window, "doubts");
  rest ();
  press ("doubts.change");
  GtkWidget *editor = fixture_find (doubts, CP_TYPE_FIELD_EDITOR);
  ASSERT_NE (editor, nullptr);
  EXPECT_LT (words_below (editor).find ("the selected words"), words_below (editor).find ("most dangerous")) << words_below (editor);
  GtkWidget *entry = fixture_find (editor, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "the chair");
  g_signal_emit_by_name (entry, "activate");
  rest ();
  EXPECT_STREQ (note_on ("the chair of the pilots’ union"), "ask again");
  EXPECT_EQ (undo_name (), "1 correction placed");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", nullptr);
  rest ();
  EXPECT_TRUE (tells ("2 corrections have lost their place")) << "the statement that was made of them goes with it";
}

TEST_F (LostPlace, OfAnArticleThatIsGoneHasNothingBesideIt)
{
  open (1280);
  add (before);
  add ("“The harbour is too small,” Tor Keel, the mayor, said on Friday.", "Harbour");
  note ("dangerous", "ask again");
  cp_comparison_remove_article (comparison, (const CpArticle *) g_ptr_array_index (model ()->articles, 0));
  rest ();
  cp_window_show_view (window, "doubts");
  rest ();
  doubts = fixture_find (GTK_WIDGET (window), CP_TYPE_DOUBTS_VIEW);
  EXPECT_TRUE (tells ("Where does your correction belong now?")) << words_below (doubts);
  EXPECT_TRUE (tells ("Nothing like it stands in the articles."));
  EXPECT_TRUE (tells ("“Pilots reject roster” is not in this comparison any more."));
  press ("doubts.yes");
  EXPECT_EQ (cp_doubts_view_n_left (CP_DOUBTS_VIEW (doubts)), 1u) << "there is no place to say yes to";
}

/* None is compared with all others, and only what is looked at is made. */
TEST_F (LostPlace, MayBeOneOfThousands)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  const guint n = 5000;

  open (1280);
  add (std::string (after) + "\n\n" + other);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("0123456789abcdef %u-%u", 10 * i, 10 * i + 5), *words = g_strdup_printf ("Words %u that once stood there", i);
      CpCorrection *correction = cp_correction_new (CP_CORRECT_NOTE, key, "seen", 1600000000);

      cp_correction_set_words (correction, words, "Pilots reject roster");
      g_ptr_array_add (corrections, correction);
    }
  cp_comparison_correct (comparison, corrections, "Many");
  rest ();
  cp_window_show_view (window, "doubts");
  rest ();
  doubts = fixture_find (GTK_WIDGET (window), CP_TYPE_DOUBTS_VIEW);
  EXPECT_EQ (cp_doubts_view_n_left (CP_DOUBTS_VIEW (doubts)), n);
  EXPECT_TRUE (tells ("5000 corrections have lost their place") || tells ("5,000 corrections have lost their place")) << words_below (doubts);
  const gint64 begun = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (doubts, "doubts.next", nullptr);
  EXPECT_LT (g_get_monotonic_time () - begun, 1000000);
  press ("doubts.forget-all");
  EXPECT_EQ (cp_doubts_view_n_left (CP_DOUBTS_VIEW (doubts)), 0u);
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u);
}

/* A file may say anything; each kind has words, and none needs a value. */
TEST (OrphanWords, TellOfEveryDecision)
{
  for (guint kind = 0; kind < CP_N_CORRECTIONS; kind++)
    for (const char *value : { (const char *) nullptr, "", "nonsense", "2017-04-12" })
      {
        g_autoptr (CpCorrection) correction = cp_correction_new ((CpCorrectionKind) kind, "x", value, 0);
        g_autofree char *told = cp_orphan_decision (correction);

        EXPECT_NE (std::string (told), "") << kind;
      }
  g_autoptr (CpCorrection) answer = cp_correction_new (CP_CORRECT_STANCE, "x", "oppose", 0);
  g_autofree char *told = cp_orphan_decision (answer);
  EXPECT_STREQ (told, "Answer: No");
}

} // namespace
