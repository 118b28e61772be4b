/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/doubt-cards.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/detail.h"
#include "window/line-layout.h"
#include "window/widgets.h"

/* What a doubt is about, on two cards: the passage, with the paragraphs around it and the doubtful words marked; and what was read there. */

static char *
paragraph_markup (const CpArticle *article,
                  CpSpan           paragraph,
                  CpSpan           doubtful,
                  CpSpan           words)
{
  guint32 cuts[6] = { paragraph.start, doubtful.start, doubtful.end, words.start, words.end, paragraph.end };
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    cuts[i] = CLAMP (cuts[i], paragraph.start, paragraph.end);
  for (guint i = 1; i < G_N_ELEMENTS (cuts); i++)
    for (guint k = i; k > 0 && cuts[k - 1] > cuts[k]; k--)
      {
        guint32 kept = cuts[k];

        cuts[k] = cuts[k - 1];
        cuts[k - 1] = kept;
      }
  for (guint i = 0; i + 1 < G_N_ELEMENTS (cuts); i++)
    {
      CpSpan piece = { cuts[i], cuts[i + 1] };
      g_autofree char *text = NULL, *escaped = NULL;

      if (cp_span_is_empty (piece))
        continue;
      text = cp_article_slice (article, piece);
      escaped = g_markup_escape_text (text, -1);
      if (cp_span_overlaps (piece, doubtful))
        g_string_append_printf (markup, "<span background=\"#f5c211\" background_alpha=\"45%%\" weight=\"bold\">%s</span>", escaped);
      else if (cp_span_overlaps (piece, words))
        g_string_append_printf (markup, "<u>%s</u>", escaped);
      else
        g_string_append (markup, escaped);
    }
  return g_string_free (markup, FALSE);
}

static void
add_paragraph (GtkBox          *box,
               const CpArticle *article,
               guint            index,
               gboolean         dim,
               CpSpan           doubtful,
               CpSpan           words)
{
  const CpBlock *block = &g_array_index (article->blocks, CpBlock, index);
  GtkWidget *label = cp_label_new (NULL, "passage");
  g_autofree char *markup = paragraph_markup (article, block->span, doubtful, words);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  cp_label_wrap (GTK_LABEL (label));
  cp_label_follow_words (GTK_LABEL (label));
  if (dim)
    {
      gtk_widget_add_css_class (label, "secondary");
      gtk_label_set_lines (GTK_LABEL (label), 2);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
  gtk_box_append (box, label);
}

/* Which statement the button shows in its article. */
static const char statement_key[] = "cp-statement";

static void
on_show (GtkWidget   *button,
         CpViewState *state)
{
  cp_view_state_show (state, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), statement_key)));
}

/** cp_doubt_passage_new: Returns: (transfer floating): the words that @doubt is about, with the paragraphs around them and a button to the article */
GtkWidget *
cp_doubt_passage_new (CpViewState   *state,
                      const CpDoubt *doubt)
{
  const CpModel *model = cp_view_state_get_model (state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, doubt->statement);
  const CpArticle *article = g_ptr_array_index (model->articles, s->article);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9), *foot = cp_line_new (6), *link, *source;
  CpSpan doubtful = cp_doubt_span (model, doubt), words = s->content[0];
  guint at = cp_article_paragraph_at (article, doubtful.start);
  g_autofree char *where = cp_words_article (article);
  g_autofree char *place = g_strdup_printf (_("%s · paragraph %u"), where, at + 1);

  if (at > 0)
    add_paragraph (GTK_BOX (card), article, at - 1, TRUE, (CpSpan){ 0, 0 }, (CpSpan){ 0, 0 });
  if (at < article->blocks->len)
    add_paragraph (GTK_BOX (card), article, at, FALSE, doubtful, words);
  if (at + 1 < article->blocks->len)
    add_paragraph (GTK_BOX (card), article, at + 1, TRUE, (CpSpan){ 0, 0 }, (CpSpan){ 0, 0 });
  gtk_box_append (GTK_BOX (foot), gtk_image_new_from_icon_name ("x-office-document-symbolic"));
  source = cp_label_new (place, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (source), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (foot), source);
  link = gtk_button_new_with_label (_("Show in Article"));
  gtk_widget_add_css_class (link, "flat");
  gtk_widget_add_css_class (link, "link");
  gtk_widget_set_hexpand (link, TRUE);
  gtk_widget_set_halign (link, GTK_ALIGN_END);
  g_object_set_data (G_OBJECT (link), statement_key, GINT_TO_POINTER (doubt->statement));
  g_signal_connect_object (link, "clicked", G_CALLBACK (on_show), state, 0);
  gtk_box_append (GTK_BOX (foot), link);
  gtk_box_append (GTK_BOX (card), foot);
  gtk_widget_add_css_class (card, "doubt-card");
  return card;
}

/** cp_doubt_reading_new: Returns: (transfer floating): what was read there, how surely, in a @narrow window in figures alone, and why */
GtkWidget *
cp_doubt_reading_new (const CpModel *model,
                      const CpDoubt *doubt,
                      gboolean       narrow)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, doubt->statement);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9), *line = cp_line_new (9);
  GtkWidget *why = cp_line_new (9), *value, *reason;
  g_autofree char *reading = cp_doubt_reading (model, doubt);
  g_autofree char *percent = cp_words_percent ((double) doubt->sure), *because = cp_words_reason (s, doubt->field);

  if (s->party >= 0)
    gtk_box_append (GTK_BOX (line), cp_letters_new (model, s->party));
  value = cp_label_new (reading, "heading");
  cp_label_wrap (GTK_LABEL (value));
  gtk_widget_set_hexpand (value, TRUE);
  gtk_box_append (GTK_BOX (line), value);
  if (!narrow)
    gtk_box_append (GTK_BOX (line), cp_sure_bar_new (doubt->sure));
  gtk_box_append (GTK_BOX (line), cp_label_new (percent, "sure-text"));
  reason = cp_label_new (because != NULL ? because : _("Nothing in the text says it outright."), "attribution");
  gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
  gtk_widget_set_hexpand (reason, TRUE);
  gtk_box_append (GTK_BOX (why), gtk_image_new_from_icon_name ("why-symbolic"));
  gtk_box_append (GTK_BOX (why), reason);
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), why);
  gtk_widget_add_css_class (card, "doubt-card");
  return card;
}

/** cp_doubt_row_new: Returns: (transfer floating): its row in the list of what is asked */
GtkWidget *
cp_doubt_row_new (const CpModel *model,
                  const CpDoubt *doubt)
{
  GtkWidget *box = cp_line_new (9), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *title, *subtitle;
  const CpModelStatement *s = g_ptr_array_index (model->statements, doubt->statement);
  g_autofree char *words = cp_article_slice (g_ptr_array_index (model->articles, s->article), cp_doubt_span (model, doubt));
  g_autofree char *reading = cp_doubt_reading (model, doubt);
  g_autofree char *second = g_strdup_printf ("%s · %s?", cp_words_field (doubt->field), reading);
  g_autofree char *percent = cp_words_percent ((double) doubt->sure);

  g_strdelimit (words, "\n", ' ');
  title = cp_label_new (words, NULL);
  subtitle = cp_label_new (second, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), subtitle);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("doubt-symbolic"));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), cp_label_new (percent, "sure-text"));
  return box;
}
