/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/pair-foot.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "comparison/heading.h"
#include "comparison/words.h"
#include "window/glyph.h"
#include "window/line-layout.h"
#include "window/widgets.h"
#include "window/word-changes.h"

/* Below two articles: the passage that is looked at, as each has it, with what the second cut and added. */
struct _CpPairFoot
{
  GtkWidget parent_instance;

  GtkWidget   *box;
  GtkWidget   *first, *second; /* what each article has, NULL where no passage is shown */
  GtkWidget   *middle;         /* how the two stand to each other, likewise */
  GtkWidget   *question;       /* within that; hidden where there is none */
  CpViewState *state;
  gboolean     stacked;
};

G_DEFINE_FINAL_TYPE (CpPairFoot, cp_pair_foot, GTK_TYPE_WIDGET)

static void
on_show (GtkButton  *button,
         CpPairFoot *self)
{
  cp_view_state_show (self->state, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "statement")));
}

static GtkWidget *
attribution_new (CpPairFoot *self,
                 guint       statement)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GtkWidget *line = cp_line_new (7), *label = cp_label_new (NULL, "attribution");
  GtkWidget *show = cp_icon_button_new ("x-office-document-symbolic", _("Show in Article"));
  g_autofree char *markup = cp_attribution_markup (model, statement, FALSE);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  cp_label_wrap (GTK_LABEL (label)); /* whole: who cites it needs its day */
  gtk_widget_set_hexpand (label, TRUE);
  g_object_set_data (G_OBJECT (show), "statement", GINT_TO_POINTER ((gint) statement));
  g_signal_connect (show, "clicked", G_CALLBACK (on_show), self);
  gtk_box_append (GTK_BOX (line), cp_letters_new (model, s->party));
  gtk_box_append (GTK_BOX (line), cp_glyph_new_mark (model, statement));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), show);
  return line;
}

static GtkWidget *
words_new (const char *markup)
{
  GtkWidget *words = cp_label_new (NULL, "quotation");

  gtk_label_set_markup (GTK_LABEL (words), markup);
  cp_label_wrap (GTK_LABEL (words));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (words), GTK_NATURAL_WRAP_NONE);
  return words;
}

static GtkWidget *
side_new (CpPairFoot      *self,
          const CpPassage *passage,
          CpChangesSide    side,
          guint            article)
{
  CpModel *model = cp_view_state_get_model (self->state);
  gint32 statement = side == CP_CHANGES_FIRST ? passage->a : passage->b;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *markup = NULL;

  gtk_widget_set_hexpand (box, TRUE);
  if (statement < 0)
    {
      g_autofree char *heading = cp_heading_of_article (g_ptr_array_index (model->articles, article));
      g_autofree char *text = g_strdup_printf (_("“%s” does not have this."), heading);
      GtkWidget *label = cp_label_new (text, "secondary");

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), label);
      return box;
    }
  if (passage->a >= 0 && passage->b >= 0)
    markup = cp_changes_markup (model, (guint) passage->a, (guint) passage->b, side);
  else
    markup = cp_statement_markup (model, (guint) statement);
  gtk_box_append (GTK_BOX (box), attribution_new (self, (guint) statement));
  gtk_box_append (GTK_BOX (box), words_new (markup));
  return box;
}

static const char *
kind_in_words (const CpPassage *passage)
{
  switch (passage->kind)
    {
    case CP_PASSAGE_SHARED:
      return _("The same statement");
    case CP_PASSAGE_SHORTENED:
      return _("The same statement, shortened");
    case CP_PASSAGE_NEW_ANSWER:
      return _("Another answer");
    case CP_PASSAGE_ONLY_HERE:
      return _("Only in one");
    case CP_PASSAGE_OTHERWISE:
    default:
      return _("Worded otherwise");
    }
}

static GtkWidget *
centred (const char *text,
         const char *css_class)
{
  GtkWidget *label = cp_label_new (text, css_class);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  return label;
}

/* The question may be long, and stands whole where it is pointed at. */
static GtkWidget *
question_new (const char *text)
{
  GtkWidget *label = centred (text, "section");

  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  cp_widget_set_tooltip (label, text);
  gtk_widget_set_visible (label, text != NULL);
  return label;
}

static GtkWidget *
middle_new (CpPairFoot      *self,
            const CpPassage *passage)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, MAX (passage->a, passage->b));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), question_new (s->issue >= 0 ? ((CpIssue *) g_ptr_array_index (model->issues, s->issue))->label : NULL));
  gtk_box_append (GTK_BOX (box), centred (kind_in_words (passage), "attribution"));
  if (passage->a >= 0 && passage->b >= 0)
    {
      g_autofree char *spoken = cp_changes_spoken (model, (guint) passage->a, (guint) passage->b);

      if (passage->kind != CP_PASSAGE_SHARED)
        gtk_box_append (GTK_BOX (box), centred (spoken, "attribution"));
    }
  if (passage->by_person)
    gtk_box_append (GTK_BOX (box), centred (_("matched by you"), "attribution"));
  gtk_widget_set_size_request (box, 122, -1);
  return box;
}

static void
cp_pair_foot_dispose (GObject *object)
{
  CpPairFoot *self = CP_PAIR_FOOT (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_pair_foot_parent_class)->dispose (object);
}

static void
cp_pair_foot_class_init (CpPairFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_pair_foot_dispose;
  gtk_widget_class_set_css_name (widget_class, "pairfoot");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
cp_pair_foot_init (CpPairFoot *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();
  const int widest = 1560; /* as the texts above it */

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), widest);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), widest);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 92);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 150);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The passage in both articles"), -1);
}

/** cp_pair_foot_new: Returns: (transfer floating): a foot without a passage */
GtkWidget *
cp_pair_foot_new (CpViewState *state)
{
  CpPairFoot *self = g_object_new (CP_TYPE_PAIR_FOOT, NULL);

  self->state = g_object_ref (state);
  return GTK_WIDGET (self);
}

/* Between the two their question stands above what was cut and added, which under each other comes before it: there is room for little. */
static void
put_middle_in_order (CpPairFoot *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->middle);

  if (self->stacked && last != self->question)
    gtk_box_reorder_child_after (GTK_BOX (self->middle), self->question, last);
  else if (!self->stacked)
    gtk_box_reorder_child_after (GTK_BOX (self->middle), self->question, NULL);
}

/* Under each other the second comes first: the text above it is the first's. */
static void
put_in_order (CpPairFoot *self)
{
  GtkWidget *begins = self->stacked ? self->second : self->first, *ends = self->stacked ? self->first : self->second;

  if (self->first == NULL)
    return;
  put_middle_in_order (self);
  gtk_box_reorder_child_after (GTK_BOX (self->box), begins, NULL);
  if (gtk_widget_get_last_child (self->box) != ends)
    gtk_box_reorder_child_after (GTK_BOX (self->box), ends, gtk_widget_get_last_child (self->box));
}

/** cp_pair_foot_set: shows the passage @current of @passages (nullable), -1 for none */
void
cp_pair_foot_set (CpPairFoot       *self,
                  const CpPassages *passages,
                  gint              current)
{
  const CpPassage *passage;
  GtkWidget *first, *second;
  g_autoptr (GtkSizeGroup) level = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  cp_box_clear (GTK_BOX (self->box));
  self->first = self->second = self->middle = self->question = NULL;
  if (passages == NULL || current < 0)
    {
      gtk_box_append (GTK_BOX (self->box), cp_label_new (_("Choose a passage to see how each article has it."), "secondary"));
      return;
    }
  passage = &g_array_index (passages->all, CpPassage, current);
  first = side_new (self, passage, CP_CHANGES_FIRST, passages->article_a);
  second = side_new (self, passage, CP_CHANGES_SECOND, passages->article_b);
  gtk_size_group_add_widget (level, first);
  gtk_size_group_add_widget (level, second);
  gtk_box_append (GTK_BOX (self->box), first);
  self->middle = middle_new (self, passage);
  self->question = gtk_widget_get_first_child (self->middle);
  gtk_box_append (GTK_BOX (self->box), self->middle);
  gtk_box_append (GTK_BOX (self->box), second);
  self->first = first;
  self->second = second;
  put_in_order (self);
}

/** cp_pair_foot_set_stacked: whether the two stand under each other, where there is no room for both */
void
cp_pair_foot_set_stacked (CpPairFoot *self,
                          gboolean    stacked)
{
  self->stacked = stacked;
  put_in_order (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
