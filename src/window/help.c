/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/help.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "report/signs.h"

/* What one has to know to read what is shown and to put it right, to be searched by its titles. */

typedef struct
{
  const char *icon; /* NULL for none */
  const char *title;
  const char *text;
} Entry;

static void
add_entry (AdwPreferencesGroup *group,
           const char          *icon,
           const char          *title,
           const char          *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  if (icon != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *text)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_entries (AdwPreferencesGroup *group,
             const Entry         *entries,
             guint                n)
{
  for (guint i = 0; i < n; i++)
    add_entry (group, entries[i].icon, _(entries[i].title), _(entries[i].text));
}

static void
add_ways (AdwPreferencesPage *page)
{
  static const Entry ways[] = {
    { NULL, N_ ("From a line to its words"), N_ ("A click on a quotation, a mark or a number shows it in its article.") },
    { NULL, N_ ("Why it was read so"), N_ ("The reason stands under each value; “Why” tells what makes a clash, and what would change it.") },
    { NULL, N_ ("Correct a reading"), N_ ("In an article, choose a statement and press the pencil beside a value. What you set is never overruled.") },
    { NULL, N_ ("Add or remove a statement"), N_ ("Select words and mark them; move the ends of a statement with the mouse or with B.") },
    { NULL, N_ ("Check what is unsure"), N_ ("Doubts asks about one reading after the other: yes, no, change or next, each with one key.") },
    { NULL, N_ ("When an article has changed"),
      N_ ("What you set on words that are not found any more is kept: Doubts shows the old words beside the new ones, and you place it or forget it.") },
    { NULL, N_ ("Put people right"), N_ ("In People, speakers and parties are renamed, merged and split for all articles at once.") },
    { NULL, N_ ("Two articles beside each other"), N_ ("Passages that both have are joined, also where they are worded otherwise.") },
    { NULL, N_ ("Choose a time"), N_ ("Drag over the timeline: all views show what was said in that time.") },
    { NULL, N_ ("Take it back"), N_ ("Ctrl+Z takes every change back, also one of many statements.") },
  };

  add_entries (add_group (page, _("How to use it"), NULL), ways, G_N_ELEMENTS (ways));
}

/* Shape says what is done with the words. */
static void
add_acts (AdwPreferencesPage *page)
{
  static const Entry acts[CP_N_SHAPES] = {
    [CP_SHAPE_CIRCLE] = { "act-states-symbolic", NULL, N_ ("asserts, concedes, praises") },
    [CP_SHAPE_SQUARE] = { "act-rejects-symbolic", NULL, N_ ("denies, doubts") },
    [CP_SHAPE_TRIANGLE_UP] = { "act-asks-symbolic", NULL, N_ ("demands, offers, asks") },
    [CP_SHAPE_TRIANGLE_DOWN] = { "act-blames-symbolic", NULL, N_ ("accuses, condemns") },
    [CP_SHAPE_DIAMOND] = { "act-binds-symbolic", NULL, N_ ("commits itself, warns") },
    [CP_SHAPE_BAR] = { "act-does-symbolic", NULL, N_ ("a deed, whatever is said of it") },
  };
  AdwPreferencesGroup *group = add_group (page, _("Shapes"), _("What somebody does with the words. The colour, the letters and the pattern say for which party."));

  for (guint i = 0; i < CP_N_SHAPES; i++)
    add_entry (group, acts[i].icon, cp_shape_name ((CpShape) i), _(acts[i].text));
}

static void
add_answers (AdwPreferencesPage *page)
{
  static const struct
  {
    CpStance    stance;
    const char *icon, *text;
  } answers[] = {
    { CP_STANCE_SUPPORT, "answer-yes-symbolic", N_ ("a full mark") },
    { CP_STANCE_OPPOSE, "answer-no-symbolic", N_ ("an empty mark") },
    { CP_STANCE_NEUTRAL, "answer-neither-symbolic", N_ ("a mark that is half full") },
    { CP_STANCE_NONE, "answer-none-symbolic", N_ ("a dotted mark") },
  };
  AdwPreferencesGroup *group = add_group (page, _("Answers"), _("How the words answer the question of their issue. The fill of a mark says the same."));

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    add_entry (group, answers[i].icon, cp_words_answer (answers[i].stance), _(answers[i].text));
}

static void
add_relations (AdwPreferencesPage *page)
{
  static const Entry relations[] = {
    { "clash-symbolic", N_ ("Clash"), N_ ("opposite answers to one question") },
    { "accord-symbolic", N_ ("Accord"), N_ ("the same answer to one question") },
    { "differ-symbolic", N_ ("Differ"), N_ ("answers that are neither the same nor opposite") },
    { "unclear-symbolic", N_ ("Unclear"), N_ ("what is said does not tell how they stand to each other") },
    { "one-side-symbolic", N_ ("One side"), N_ ("the other says nothing on this") },
    { "dialog-warning-symbolic", N_ ("Warning"), N_ ("said against done, or a position that changed") },
  };

  add_entries (add_group (page, _("Two parties on one issue"), NULL), relations, G_N_ELEMENTS (relations));
}

/** cp_help_new: Returns: (transfer full): the window that explains what is shown and how it is used */
GtkWidget *
cp_help_new (void)
{
  GtkWidget *self = adw_preferences_window_new (), *page = adw_preferences_page_new ();

  add_group (ADW_PREFERENCES_PAGE (page), _("What it does"),
             _("Counterpoint finds who says what in articles, for which side, on which question and when, and sets it beside each other. It reads by "
               "rules, tells how sure it is, and leaves the last word to you."));
  add_ways (ADW_PREFERENCES_PAGE (page));
  add_relations (ADW_PREFERENCES_PAGE (page));
  add_acts (ADW_PREFERENCES_PAGE (page));
  add_answers (ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));
  gtk_window_set_title (GTK_WINDOW (self), _("Help"));
  gtk_window_set_modal (GTK_WINDOW (self), FALSE);
  return self;
}
