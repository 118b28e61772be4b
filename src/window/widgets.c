/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/widgets.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/words.h"
#include "report/palette.h"

/** cp_label_new: Returns: (transfer floating): a label that begins at its leading edge, with a style class (nullable) */
GtkWidget *
cp_label_new (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * cp_shortened_new:
 * @texts: (array zero-terminated=1): one thing in words, in fewer, …
 *
 * Returns: (transfer floating): the first of @texts for which there is room; where it is not that of the most words, they are the tooltip
 */
GtkWidget *
cp_shortened_new (const char *const *texts,
                  const char        *css_class)
{
  GtkWidget *squeezer = adw_squeezer_new ();

  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_set_xalign (ADW_SQUEEZER (squeezer), 0);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      GtkWidget *label = cp_label_new (texts[i], css_class);

      if (i > 0)
        cp_widget_set_tip (label, texts[0]);
      adw_squeezer_add (ADW_SQUEEZER (squeezer), label);
    }
  return squeezer;
}

/**
 * cp_widget_set_tooltip:
 *
 * Sets a tooltip's text. GTK asks the display where the pointer is, and waits for the answer, for every widget that is not hidden: one
 * that stands nowhere yet cannot be under it, and is hidden meanwhile. Nor is it asked for a text that is there already.
 */
void
cp_widget_set_tooltip (GtkWidget  *widget,
                       const char *text)
{
  const gboolean is_new = gtk_widget_get_root (widget) == NULL && gtk_widget_get_visible (widget);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return;
  if (is_new)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (is_new)
    gtk_widget_set_visible (widget, TRUE);
}

/** cp_widget_set_tip: the tooltip of a control without words is its name for a screen reader too */
void
cp_widget_set_tip (GtkWidget  *widget,
                   const char *tip)
{
  cp_widget_set_tooltip (widget, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
}

/** cp_icon_button_new: Returns: (transfer floating): a flat button; the tooltip is its name for a screen reader too */
GtkWidget *
cp_icon_button_new (const char *icon,
                    const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cp_widget_set_tip (button, tooltip);
  return button;
}

static void
drop_party_classes (GtkWidget  *widget,
                    const char *prefix)
{
  for (guint i = 0; i <= CP_N_PARTY_COLOURS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%u", prefix, i);

      gtk_widget_remove_css_class (widget, name);
    }
}

static void
set_party_class (GtkWidget  *widget,
                 const char *prefix,
                 gint32      colour)
{
  g_autofree char *name = g_strdup_printf ("%s%d", prefix, colour < 0 ? 0 : 1 + colour % CP_N_PARTY_COLOURS);

  drop_party_classes (widget, prefix);
  gtk_widget_add_css_class (widget, name);
}

/* A word longer than this, in characters, is broken where the line ends. */
#define LONG_WORD 30

static gboolean
has_long_word (const char *text)
{
  guint n = 0;

  for (; *text != '\0' && n <= LONG_WORD; text = g_utf8_next_char (text))
    n = g_unichar_isspace (g_utf8_get_char (text)) ? 0 : n + 1;
  return n > LONG_WORD;
}

/** cp_label_follow_words: begins @label where its own words do, whichever way the window is written */
void
cp_label_follow_words (GtkLabel *label)
{
  const gboolean from_right = pango_layout_get_direction (gtk_label_get_layout (label), 0) == PANGO_DIRECTION_RTL;

  gtk_widget_set_direction (GTK_WIDGET (label), from_right ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

/**
 * cp_label_wrap:
 *
 * Lets @label, whose text is set, take several lines. To find its least width GTK sets the text with every possible break: words are
 * broken only where one is too long, as that makes a line of every letter.
 */
void
cp_label_wrap (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, has_long_word (gtk_label_get_text (label)) ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
}

/** cp_format_word: Returns: (transfer full): @format with @word in the place of its "%s", which may come from a translation */
char *
cp_format_word (const char *format,
                const char *word)
{
  const char *place = strstr (format, "%s");

  if (place == NULL)
    return g_strdup (format);
  return g_strdup_printf ("%.*s%s%s", (int) (place - format), format, word, place + strlen ("%s"));
}

/** cp_party_text: colours the text of @widget for the party with @colour, -1 for none */
void
cp_party_text (GtkWidget *widget,
               gint32     colour)
{
  set_party_class (widget, "party-text-", colour);
}

/** cp_letters_set: makes @label the letters of @party on its colour; outlined dots for no party */
void
cp_letters_set (GtkLabel      *label,
                const CpModel *model,
                gint32         party)
{
  const CpModelParty *p = party >= 0 ? g_ptr_array_index (model->parties, party) : NULL;

  gtk_label_set_text (label, p != NULL ? p->letters : "–");
  cp_widget_set_tip (GTK_WIDGET (label), cp_party_name (model, party));
  gtk_widget_add_css_class (GTK_WIDGET (label), "letters");
  set_party_class (GTK_WIDGET (label), "party-", p != NULL ? (gint32) p->colour : -1);
}

/** cp_letters_new: Returns: (transfer floating): the letters of @party */
GtkWidget *
cp_letters_new (const CpModel *model,
                gint32         party)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  cp_letters_set (GTK_LABEL (label), model, party);
  return label;
}

/* The focus in one that goes away as soon as it is closed would keep it in memory. */
static void
close_at_once (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)))
    gtk_root_set_focus (root, NULL);
  gtk_popover_popdown (popover);
}

static void
close_below (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget), *next; child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      close_below (child);
    }
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_visible (widget))
    close_at_once (GTK_POPOVER (widget));
}

/** cp_box_clear: removes all children of @box; a popover that is open in one of them closes first, as it cannot be drawn without what it points to */
void
cp_box_clear (GtkBox *box)
{
  GtkWidget *child;

  close_below (GTK_WIDGET (box));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/** cp_widget_close_popovers: closes those that @widget stands in, the innermost first: one that goes away while it is open takes the focus along */
void
cp_widget_close_popovers (GtkWidget *widget)
{
  for (GtkWidget *above = widget; above != NULL; above = gtk_widget_get_parent (above))
    if (GTK_IS_POPOVER (above))
      gtk_popover_popdown (GTK_POPOVER (above));
}

/**
 * cp_widget_focused_name:
 *
 * What stands below @widget may be made anew while one of it has the focus; the name that gtk_widget_set_name() gave leads to it again.
 *
 * Returns: (transfer full) (nullable): the name of what has the focus below @widget, "" where it has none; %NULL where the focus is elsewhere
 */
char *
cp_widget_focused_name (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return NULL;
  for (; focus != widget; focus = gtk_widget_get_parent (focus))
    if (g_strcmp0 (gtk_widget_get_name (focus), G_OBJECT_TYPE_NAME (focus)) != 0)
      return g_strdup (gtk_widget_get_name (focus));
  return g_strdup ("");
}

/** cp_widget_focus_named: Returns: whether there was a widget called @name below @widget, which now has the focus */
gboolean
cp_widget_focus_named (GtkWidget  *widget,
                       const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (cp_widget_focus_named (child, name))
      return TRUE;
  return FALSE;
}

/**
 * cp_widget_focus_first:
 *
 * Gives the focus to the first below @widget, or itself, that takes it, in the order in which they were put there. GTK goes by where
 * they stand, which what was only just made does not tell.
 *
 * Returns: whether there was one
 */
gboolean
cp_widget_focus_first (GtkWidget *widget)
{
  if (gtk_widget_get_focusable (widget) && gtk_widget_grab_focus (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && cp_widget_focus_first (child))
      return TRUE;
  return FALSE;
}

/** cp_widget_dispose_template: gives up what the template of @type made, those of its children too that no field is bound to */
void
cp_widget_dispose_template (GtkWidget *widget,
                            GType      type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/** cp_statement_markup: Returns: (transfer full): the statement as it is quoted, its cue dim */
char *
cp_statement_markup (const CpModel *model,
                     guint          statement)
{
  g_autofree char *lead = NULL, *words = NULL, *lead_escaped = NULL, *words_escaped = NULL;

  cp_words_statement (model, statement, &lead, &words);
  words_escaped = g_markup_escape_text (words, -1);
  if (lead == NULL)
    return g_steal_pointer (&words_escaped);
  lead_escaped = g_markup_escape_text (lead, -1);
  return g_strdup_printf ("<span alpha=\"62%%\">%s</span> %s", lead_escaped, words_escaped);
}

/** cp_attribution_markup: Returns: (transfer full): who, does what, when; @brief leaves the year away */
char *
cp_attribution_markup (const CpModel *model,
                       guint          statement,
                       gboolean       brief)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  g_autofree char *date = brief ? cp_words_date_short (&s->date) : cp_words_date (&s->date);

  g_auto (GStrv) parts = g_strsplit (date, " ", -1);
  g_autofree char *whole = g_strjoinv ("\u00a0", parts); /* a date is not parted at the end of a line */

  return g_markup_printf_escaped ("<span weight=\"bold\" alpha=\"100%%\">%s</span>  %s · %s", cp_words_speaker (model, statement),
                                  cp_words_does (model, statement), whole);
}

/** cp_party_name: Returns: the name of @party, "No party" for -1 */
const char *
cp_party_name (const CpModel *model,
               gint32         party)
{
  return party >= 0 ? ((CpModelParty *) g_ptr_array_index (model->parties, party))->name : _("No party");
}

/** cp_statement_name: Returns: (transfer full): all of a statement in one line, for a screen reader */
char *
cp_statement_name (const CpModel *model,
                   guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  g_autofree char *lead = NULL, *words = NULL, *date = cp_words_date (&s->date);

  cp_words_statement (model, statement, &lead, &words);
  /* Translators: speaker, party, what it does, answer, date: words */
  return g_strdup_printf (_("%s, %s, %s, answers %s, %s: %s %s"), cp_words_speaker (model, statement),
                          cp_party_name (model, s->party), cp_words_does (model, statement), cp_words_answer (s->stance), date,
                          lead != NULL ? lead : "", words);
}
