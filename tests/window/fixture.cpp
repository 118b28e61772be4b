/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <cstring>
#include <string>
#include <unistd.h>

namespace
{

const char *const report =
  "The council of Skarey said on Monday that the winter boat must stay. “We will not be cut off,” said Helga Strand, the "
  "council leader.\n\n"
  "Northline said the boat loses money every day it sails. Marcus Oduya, its chief executive, insisted that the sailings "
  "would end in October.\n\n"
  "The company sold the second ship in March.";

CpSpan
find_words (const CpArticle *article,
            const char      *words)
{
  const char *at = strstr (article->text, words);
  guint32 start = (guint32) g_utf8_pointer_to_offset (article->text, at);

  return { start, start + (guint32) g_utf8_strlen (words, -1) };
}

void
add_party (CpModel    *model,
           const char *id,
           const char *name,
           const char *letters,
           guint       colour)
{
  CpModelParty *party = cp_model_party_new ();

  party->id = g_strdup (id);
  party->name = g_strdup (name);
  party->letters = g_strdup (letters);
  party->colour = colour;
  party->main = TRUE;
  g_ptr_array_add (model->parties, party);
}

void
add_speaker (CpModel    *model,
             const char *name,
             const char *role,
             gint32      party)
{
  CpModelSpeaker *speaker = cp_model_speaker_new ();

  speaker->id = g_strdup (name);
  speaker->name = g_strdup (name);
  speaker->role = g_strdup (role);
  speaker->party = party;
  speaker->reason = g_strdup ("the article names the side");
  g_ptr_array_add (speaker->aliases, g_strdup ("the leader"));
  g_ptr_array_add (model->speakers, speaker);
}

guint32
add_statement (CpModel    *model,
               const char *words,
               gint32      speaker,
               gint32      issue,
               CpAct       act,
               CpStance    stance)
{
  CpModelStatement *statement = cp_model_statement_new ();
  const CpModelSpeaker *who = (const CpModelSpeaker *) g_ptr_array_index (model->speakers, speaker);

  statement->id = g_strdup_printf ("s%u", model->statements->len + 1);
  statement->content = g_new (CpSpan, 1);
  statement->content[0] = find_words ((CpArticle *) g_ptr_array_index (model->articles, 0), words);
  statement->n_content = 1;
  statement->kind = CP_KIND_INDIRECT;
  statement->speaker = speaker;
  statement->party = who->party;
  statement->issue = issue;
  statement->act = act;
  statement->stance = stance;
  statement->date = cp_date_new_day (2024, 9, 2);
  statement->confidence = 0.55f;
  for (guint i = 0; i < CP_N_FIELDS; i++)
    {
      statement->sure[i] = 0.55f;
      statement->reason[i] = g_ref_string_new ("the words say so");
    }
  g_ptr_array_add (model->statements, statement);
  return model->statements->len - 1;
}

CpPosition *
add_position (CpIssue *issue,
              gint32   party,
              CpStance stance,
              guint32  statement)
{
  CpPosition *position = cp_position_new ();

  position->party = party;
  position->stance = stance;
  position->headline = (gint32) statement;
  position->n_articles = 1;
  g_array_append_val (position->statements, statement);
  g_array_append_val (issue->statements, statement);
  g_ptr_array_add (issue->positions, position);
  return position;
}

void
add_ending (CpModel *model,
            guint    n_copies)
{
  CpIssue *issue = cp_issue_new ();
  CpContrast *contrast = cp_contrast_new ();
  guint32 yes = add_statement (model, "the winter boat must stay", 0, 0, CP_ACT_DEMAND, CP_STANCE_SUPPORT);
  guint32 no = add_statement (model, "the sailings would end in October", 1, 0, CP_ACT_COMMIT, CP_STANCE_OPPOSE);
  CpPosition *first;

  issue->id = g_strdup ("i1");
  issue->label = g_strdup ("The winter boat");
  issue->question = g_strdup ("Should the winter boat stay?");
  first = add_position (issue, 0, CP_STANCE_SUPPORT, yes);
  add_position (issue, 1, CP_STANCE_OPPOSE, no);
  for (guint i = 0; i < n_copies; i++)
    {
      guint32 copy = add_statement (model, "We will not be cut off", 0, 0, CP_ACT_COMMIT, CP_STANCE_SUPPORT);

      g_array_append_val (first->statements, copy);
      g_array_append_val (issue->statements, copy);
    }
  contrast->a = 0;
  contrast->b = 1;
  contrast->relation = CP_RELATION_CLASH;
  contrast->statement_a = (gint32) yes;
  contrast->statement_b = (gint32) no;
  g_ptr_array_add (contrast->why, g_strdup ("both answer one question, one yes, one no"));
  g_ptr_array_add (issue->contrasts, contrast);
  g_ptr_array_add (model->issues, issue);
}

void
add_losses (CpModel *model)
{
  CpIssue *issue = cp_issue_new ();
  CpInconsistency *inconsistency = cp_inconsistency_new ();
  guint32 said = add_statement (model, "the boat loses money every day it sails", 1, 1, CP_ACT_ASSERT, CP_STANCE_SUPPORT);
  guint32 done = add_statement (model, "The company sold the second ship in March.", 1, 1, CP_ACT_OTHER, CP_STANCE_OPPOSE);

  ((CpModelStatement *) g_ptr_array_index (model->statements, done))->deed = TRUE;
  issue->id = g_strdup ("i2");
  issue->label = g_strdup ("The losses");
  g_array_append_val (add_position (issue, 1, CP_STANCE_SUPPORT, said)->statements, done);
  g_array_append_val (issue->statements, done);
  inconsistency->party = 1;
  inconsistency->issue = 1;
  inconsistency->earlier = (gint32) said;
  inconsistency->later = (gint32) done;
  g_ptr_array_add (model->inconsistencies, inconsistency);
  g_ptr_array_add (model->issues, issue);
}

} // namespace

CpArticle *
fixture_article (const char *title,
                 const char *text)
{
  CpArticle *article = cp_article_new ();
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  article->title = g_strdup (title);
  article->publisher = g_strdup ("The Skarey Courier");
  article->published = cp_date_new_day (2024, 9, 2);
  for (guint i = 0; paragraphs[i] != nullptr; i++)
    cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraphs[i]);
  cp_article_add_leftover (article, "Sign up for our letter", "asks the reader for something, and stands in one place on every page");
  cp_article_close (article);
  return article;
}

void
fixture_add_report (CpModel                            *model,
                    const char                         *title,
                    std::initializer_list<const char *> words)
{
  g_autoptr (GString) text = g_string_new (nullptr);
  CpArticle *article;

  for (const char *one : words)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", one);
  article = fixture_article (title, text->str);
  for (guint i = 0; i < article->blocks->len; i++)
    {
      CpModelStatement *s = cp_model_statement_new ();

      s->article = model->articles->len;
      s->content = g_new (CpSpan, 1);
      s->content[0] = g_array_index (article->blocks, CpBlock, i).span;
      s->n_content = 1;
      s->kind = CP_KIND_DIRECT;
      s->speaker = s->party = s->issue = -1;
      s->confidence = 0.8f;
      g_ptr_array_add (model->statements, s);
    }
  g_ptr_array_add (model->articles, article);
}

CpModel *
fixture_silent (void)
{
  CpModel *model = cp_model_new ();

  g_ptr_array_add (model->articles, fixture_article ("Boat may go", report));
  return model;
}

CpModel *
fixture_dispute (guint n_copies)
{
  CpModel *model = fixture_silent ();

  add_party (model, "council", "Council of Skarey", "CS", 0);
  add_party (model, "northline", "Northline", "NL", 1);
  add_speaker (model, "Helga Strand", "council leader", 0);
  add_speaker (model, "Marcus Oduya", "chief executive", 1);
  add_ending (model, n_copies);
  add_losses (model);
  return model;
}

void
fixture_add_parties (CpModel *model,
                     guint    n)
{
  CpIssue *issue = (CpIssue *) g_ptr_array_index (model->issues, 0);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("more%u", i), *name = g_strdup_printf ("Island %u", i + 1);
      g_autofree char *letters = g_strdup_printf ("I%u", i + 1);
      CpPosition *position = cp_position_new ();
      gint32 statement = 0;

      add_party (model, id, name, letters, i + 2);
      position->party = (gint32) model->parties->len - 1;
      position->stance = CP_STANCE_SUPPORT;
      g_array_append_val (position->statements, statement);
      g_ptr_array_add (issue->positions, position);
    }
}

CpModel *
fixture_one (void)
{
  CpModel *model = fixture_silent ();

  add_party (model, "council", "Council of Skarey", "CS", 0);
  add_speaker (model, "Helga Strand", "council leader", 0);
  add_statement (model, "the winter boat must stay", 0, -1, CP_ACT_DEMAND, CP_STANCE_NONE);
  return model;
}

static guint n_warnings;

static GLogWriterOutput
count_warning (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL)) != 0)
    n_warnings++;
  return g_log_writer_default (level, fields, n_fields, data);
}

void
fixture_count_warnings (void)
{
  g_log_set_writer_func (count_warning, nullptr, nullptr);
}

guint
fixture_n_warnings (void)
{
  return n_warnings;
}

/* Milliseconds until the main loop has something to do by itself, -1 for never. */
static int
next_due (GMainContext *context)
{
  GPollFD files[64];
  int priority, due = -1;

  if (!g_main_context_acquire (context))
    return 0;
  if (g_main_context_prepare (context, &priority))
    due = 0;
  else
    g_main_context_query (context, G_MAXINT, &due, files, G_N_ELEMENTS (files));
  g_main_context_release (context);
  return due;
}

/* Time in which this program could have run: one long gap is a machine that stood still or was busy with others, not one that waits. */
class Patience
{
public:
  explicit Patience (gint64 patience) : rest (patience), seen (g_get_monotonic_time ()) {}

  bool
  lasts ()
  {
    const gint64 now = g_get_monotonic_time ();

    rest -= MIN (now - seen, 50 * G_TIME_SPAN_MILLISECOND);
    seen = now;
    return rest > 0;
  }

private:
  gint64 rest, seen;
};

/* Whether another thread of this program has something to do: what it finds will come back to the main loop. */
static bool
others_work (void)
{
  g_autoptr (GDir) threads = g_dir_open ("/proc/self/task", 0, nullptr);
  const std::string own = std::to_string (gettid ());

  while (const char *thread = threads != nullptr ? g_dir_read_name (threads) : nullptr)
    {
      const std::string path = std::string ("/proc/self/task/") + thread + "/stat";
      g_autofree char *stat = nullptr;

      if (own == thread || !g_file_get_contents (path.c_str (), &stat, nullptr, nullptr))
        continue;
      /* The state follows the name, which is in brackets and may hold any. */
      const char *name_end = strrchr (stat, ')');
      if (name_end != nullptr && strchr ("RD", name_end[2]) != nullptr)
        return true;
    }
  return false;
}

/* As often as this the loop is looked at and found idle: the display, the bus and worker threads answer in between. */
static const guint idle_looks = 20;

void
fixture_settle (void)
{
  /* What comes later is not waited for: a copy for recovery, the blinking of a cursor. */
  const int soon = 300;
  Patience patience (10 * G_USEC_PER_SEC);
  guint n_idle = 0;

  while (n_idle < idle_looks && patience.lasts ())
    {
      if (g_main_context_iteration (nullptr, FALSE))
        {
          n_idle = 0;
          continue;
        }
      const int due = next_due (g_main_context_default ());

      n_idle = (due >= 0 && due < soon) || others_work () ? 0 : n_idle + 1;
      if (n_idle == idle_looks / 2)
        gdk_display_sync (gdk_display_get_default ());
      g_usleep (due == 0 ? 0 : 1000);
    }
}

bool
fixture_wait (const std::function<bool ()> &done)
{
  Patience patience (10 * G_USEC_PER_SEC);

  while (!done () && patience.lasts ())
    if (!g_main_context_iteration (nullptr, FALSE))
      g_usleep (1000);
  return done ();
}

GtkWidget *
fixture_find (GtkWidget *widget,
              GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = fixture_find (child, type))
      return found;
  return nullptr;
}

guint
fixture_count (GtkWidget *widget,
               GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    n += fixture_count (child, type);
  return n;
}

bool
fixture_activate (GtkWidget  *widget,
                  const char *name)
{
  const char *its, *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0; gtk_widget_get_mapped (widget) &&
                    gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &its, &parameter, &property); i++)
    if (g_str_equal (its, name))
      return gtk_widget_activate_action (widget, name, nullptr);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (fixture_activate (child, name))
      return true;
  return false;
}

CpWindow *
fixture_window (guint n_copies,
                int   width,
                int   height)
{
  g_autoptr (CpModel) model = fixture_dispute (n_copies);
  CpWindow *window = cp_window_new (CP_APPLICATION (g_application_get_default ()));

  g_ptr_array_add (model->articles, fixture_article ("Boat stays", "The winter boat must stay, the council said."));
  cp_view_state_set_model (cp_window_get_state (window), model);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  return window;
}

/* GTK 4.8 frees icons that nobody shows any more in its workers too, while they can still be looked up: the next window may ask for one that
 * is just being freed. None of them can be found after the theme's folders are set anew. */
static void
forget_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_auto (GStrv) folders = gtk_icon_theme_get_search_path (theme);

  gtk_icon_theme_set_search_path (theme, (const char *const *) folders);
}

void
fixture_close (CpWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
  forget_icons ();
}
