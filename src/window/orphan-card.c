/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/orphan-card.h"

#include <glib/gi18n-lib.h>

#include "comparison/heading.h"
#include "window/decisions.h"
#include "window/line-layout.h"
#include "window/orphan-words.h"
#include "window/widgets.h"
#include "window/word-changes.h"
#include "window/wrap-layout.h"

/* What a correction was on beside what is most like it now, and what was decided. */

static GtkWidget *
side_new (const char *title,
          const char *words,
          const char *markup,
          const char *from)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *label = cp_label_new (words, markup != NULL ? "quotation" : NULL);
  GtkWidget *source = cp_label_new (from, "attribution");

  gtk_box_append (GTK_BOX (box), cp_label_new (title, "caption-heading"));
  if (markup != NULL)
    gtk_label_set_markup (GTK_LABEL (label), markup);
  cp_label_wrap (GTK_LABEL (label));
  cp_label_follow_words (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);
  cp_label_wrap (GTK_LABEL (source));
  gtk_widget_set_visible (source, from != NULL);
  gtk_box_append (GTK_BOX (box), source);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

/* The words of the place; its whole heading where it is an article. */
static char *
words_at (const CpModel    *model,
          const CpOrphan   *orphan,
          const CpNewPlace *place)
{
  const CpArticle *article = g_ptr_array_index (model->articles, place->article);

  return orphan->on == CP_SUBJECT_ARTICLE ? cp_heading_of_article (article) : cp_subject_words (article, place->span);
}

static void
on_show (GtkWidget   *button,
         CpViewState *state)
{
  const CpNewPlace *place = g_object_get_data (G_OBJECT (button), "place");

  if (place->statement >= 0)
    cp_view_state_show (state, place->statement);
  else
    cp_view_state_show_words (state, place->article, place->span);
}

static GtkWidget *
show_new (CpViewState      *state,
          const CpNewPlace *place)
{
  GtkWidget *link = gtk_button_new_with_label (_("Show in Article"));

  gtk_widget_add_css_class (link, "flat");
  gtk_widget_add_css_class (link, "link");
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (link), "place", g_memdup2 (place, sizeof *place), g_free);
  g_signal_connect_object (link, "clicked", G_CALLBACK (on_show), state, 0);
  return link;
}

/* Nothing is proposed that is not like it: it says why. */
static GtkWidget *
no_place_new (const CpModel  *model,
              const CpOrphan *orphan)
{
  const gboolean is_text = orphan->on == CP_SUBJECT_STATEMENT || orphan->on == CP_SUBJECT_ARTICLE;
  g_autofree char *nothing = is_text ? g_strdup (_("Nothing like it stands in the articles."))
                                     : g_strdup (_("Nobody and nothing is called so any more."));
  gboolean is_there = orphan->title == NULL;
  g_autofree char *gone = NULL;

  for (guint i = 0; is_text && !is_there && i < model->articles->len; i++)
    {
      g_autofree char *heading = cp_heading_of_article (g_ptr_array_index (model->articles, i));

      is_there = g_str_equal (heading, orphan->title);
    }
  gone = is_text && !is_there ? g_strdup_printf (_("“%s” is not in this comparison any more."), orphan->title) : NULL;
  return side_new (_("As it reads now"), nothing, NULL, gone);
}

static GtkWidget *
place_new (CpViewState      *state,
           const CpOrphan   *orphan,
           const CpNewPlace *place,
           const char       *words)
{
  const CpModel *model = cp_view_state_get_model (state);
  g_autofree char *markup = cp_changes_markup_of (orphan->words != NULL ? orphan->words : words, words, CP_CHANGES_SECOND);
  g_autofree char *heading = cp_heading_of_article (g_ptr_array_index (model->articles, place->article));
  GtkWidget *side = side_new (_("As it reads now"), words, markup, orphan->on == CP_SUBJECT_ARTICLE ? NULL : heading);

  gtk_box_append (GTK_BOX (side), show_new (state, place));
  return side;
}

/** cp_orphan_card_new: Returns: (transfer floating): the old words beside those at @place (nullable), in a @narrow window above them */
GtkWidget *
cp_orphan_card_new (CpViewState      *state,
                    const CpOrphan   *orphan,
                    const CpNewPlace *place,
                    gboolean          narrow)
{
  const CpModel *model = cp_view_state_get_model (state);
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "homogeneous", !narrow, "spacing", 18,
                                  "orientation", narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, NULL);
  g_autofree char *name = cp_orphan_name (orphan), *words = place != NULL ? words_at (model, orphan, place) : NULL;
  g_autofree char *markup = words != NULL && orphan->words != NULL ? cp_changes_markup_of (orphan->words, words, CP_CHANGES_FIRST)
                                                                   : g_markup_escape_text (name, -1);

  gtk_box_append (GTK_BOX (card), side_new (_("As it was"), name, markup, orphan->on == CP_SUBJECT_STATEMENT ? orphan->title : NULL));
  gtk_box_append (GTK_BOX (card), words != NULL ? place_new (state, orphan, place, words) : no_place_new (model, orphan));
  gtk_widget_add_css_class (card, "orphan-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A correction that has lost its place"), -1);
  return card;
}

static GtkWidget *
all_new (const char *label,
         const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/** cp_orphan_decisions_new: Returns: (transfer floating): what was decided and when, and what can be done with all @n_same of its article */
GtkWidget *
cp_orphan_decisions_new (const CpOrphan *orphan,
                         guint           n_same)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < orphan->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (orphan->corrections, i);
      GtkWidget *line = cp_line_new (9), *label;
      g_autofree char *decision = cp_orphan_decision (correction), *when = cp_decision_words (correction->when, now);

      label = cp_label_new (decision, "heading");
      cp_label_wrap (GTK_LABEL (label));
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("avatar-default-symbolic"));
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (GTK_BOX (line), cp_label_new (when, "attribution"));
      gtk_box_append (GTK_BOX (card), line);
    }
  if (n_same > 1)
    {
      GtkWidget *all = cp_wrap_box_new ();
      g_autofree char *forget = g_strdup_printf (ngettext ("Forget %'u of This Article", "Forget All %'u of This Article", n_same), n_same);

      gtk_box_append (GTK_BOX (all), all_new (_("Place What Is Unchanged"), "doubts.all"));
      gtk_box_append (GTK_BOX (all), all_new (forget, "doubts.forget-all"));
      gtk_box_append (GTK_BOX (card), all);
    }
  gtk_widget_add_css_class (card, "doubt-card");
  return card;
}

/** cp_orphan_row_new: Returns: (transfer floating): its row in the list of what is asked */
GtkWidget *
cp_orphan_row_new (const CpOrphan *orphan)
{
  GtkWidget *box = cp_line_new (9), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *title, *subtitle, *icon;
  g_autofree char *name = cp_orphan_name (orphan), *decision = cp_orphan_decision (g_ptr_array_index (orphan->corrections, 0));
  /* Translators: what was decided: "Answer: No · has lost its place" */
  g_autofree char *more = g_strdup_printf (_("%s · has lost its place"), decision);

  title = cp_label_new (g_strdelimit (name, "\n", ' '), NULL);
  subtitle = cp_label_new (more, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), subtitle);
  gtk_widget_set_hexpand (lines, TRUE);
  icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (icon, "amber");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), lines);
  return box;
}
