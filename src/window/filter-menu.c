/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/filter-menu.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "stance/speaker-reference.h"
#include "window/popovers.h"
#include "window/widgets.h"

/* A button whose popover lists the values that a filter lets through, with a search where there are many. */

static const guint many = 10;

typedef struct
{
  CpViewState *state;
  CpFilterKind kind;
} Menu;

typedef struct
{
  Menu        *menu;
  CpFilterKind kind;
  char        *name;  /* of a party, a speaker or an outlet */
  guint        value; /* of an act, an answer, … */
} Choice;

static const char *const labels[CP_N_FILTER_MENUS] = {
  [CP_FILTER_SPEAKER] = N_ ("Speaker"), [CP_FILTER_ACT] = N_ ("Act"), [CP_FILTER_ANSWER] = N_ ("Answer"),
  [CP_FILTER_OUTLET] = N_ ("Outlet"),   [CP_FILTER_CHECKED] = N_ ("Checked"),
};

/** cp_filter_kind_label: Returns: what the menu's button says */
const char *
cp_filter_kind_label (CpFilterKind kind)
{
  return _(labels[kind]);
}

static void
menu_free (gpointer data)
{
  Menu *self = data;

  g_object_unref (self->state);
  g_free (self);
}

static void
choice_free (gpointer  data,
             GClosure *closure G_GNUC_UNUSED)
{
  Choice *self = data;

  g_free (self->name);
  g_free (self);
}

static GPtrArray *
names_of (const CpFilter *filter,
          CpFilterKind    kind)
{
  if (kind == CP_FILTER_PARTY)
    return filter->parties;
  if (kind == CP_FILTER_ISSUE)
    return filter->issues;
  return kind == CP_FILTER_SPEAKER ? filter->speakers : filter->outlets;
}

static gboolean
find_name (GPtrArray  *names,
           const char *name,
           guint      *index)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (g_ptr_array_index (names, i), name))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_chosen (const CpFilter *filter,
           const Choice   *choice)
{
  guint index;

  switch (choice->kind)
    {
    case CP_FILTER_ACT:
      return (filter->acts & (1u << choice->value)) != 0;
    case CP_FILTER_ANSWER:
      return (filter->stances & (1u << choice->value)) != 0;
    case CP_FILTER_CHECKED:
      return filter->checked == (CpChecked) choice->value;
    case CP_FILTER_SPEAKER:
    case CP_FILTER_OUTLET:
    case CP_FILTER_PARTY:
    case CP_FILTER_ISSUE:
    case CP_N_FILTER_KINDS:
    default:
      return find_name (names_of (filter, choice->kind), choice->name, &index);
    }
}

static void
choose_name (GPtrArray  *names,
             const char *name,
             gboolean    chosen)
{
  guint index;
  gboolean found = find_name (names, name, &index);

  if (chosen && !found)
    g_ptr_array_add (names, g_strdup (name));
  else if (!chosen && found)
    g_ptr_array_remove_index (names, index);
}

static guint
with_bit (guint    bits,
          guint    bit,
          gboolean set)
{
  return set ? bits | (1u << bit) : bits & ~(1u << bit);
}

static void
on_toggled (GtkCheckButton *check,
            Choice         *choice)
{
  gboolean chosen = gtk_check_button_get_active (check);
  CpFilter *filter = cp_filter_copy (cp_view_state_get_filter (choice->menu->state));

  switch (choice->kind)
    {
    case CP_FILTER_ACT:
      filter->acts = with_bit (filter->acts, choice->value, chosen);
      break;
    case CP_FILTER_ANSWER:
      filter->stances = with_bit (filter->stances, choice->value, chosen);
      break;
    case CP_FILTER_CHECKED:
      if (chosen)
        filter->checked = (CpChecked) choice->value;
      break;
    case CP_FILTER_SPEAKER:
    case CP_FILTER_OUTLET:
    case CP_FILTER_PARTY:
    case CP_FILTER_ISSUE:
    case CP_N_FILTER_KINDS:
    default:
      choose_name (names_of (filter, choice->kind), choice->name, chosen);
      break;
    }
  cp_view_state_take_filter (choice->menu->state, filter);
}

static GtkWidget *
add_choice (GtkListBox *list,
            Menu       *menu,
            CpFilterKind kind,
            GtkWidget  *group,
            const char *label,
            const char *name,
            guint       value)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *check = gtk_check_button_new_with_label (label);

  choice->menu = menu;
  choice->kind = kind;
  choice->name = g_strdup (name);
  choice->value = value;
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (cp_view_state_get_filter (menu->state), choice));
  g_signal_connect_data (check, "toggled", G_CALLBACK (on_toggled), choice, choice_free, 0);
  gtk_list_box_append (list, check);
  return check;
}

/* Everybody who speaks for a party is chosen with it. */
static void
add_parties (GtkListBox *list,
             Menu       *menu)
{
  CpModel *model = cp_view_state_get_model (menu->state);

  for (guint i = 0; i < model->parties->len; i++)
    {
      const char *name = cp_party_name (model, (gint32) i);
      /* Translators: all who speak for a party: All of Russia */
      g_autofree char *label = cp_format_word (_("All of %s"), name);

      add_choice (list, menu, CP_FILTER_PARTY, NULL, label, name, 0);
    }
}

static void
add_speakers (GtkListBox *list,
              Menu       *menu)
{
  CpModel *model = cp_view_state_get_model (menu->state);
  g_autoptr (GPtrArray) references = cp_speaker_references (model);

  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);
      const char *reference = g_ptr_array_index (references, i);
      g_autofree char *told = cp_speaker_reference_has_place (reference) ? cp_words_of_speaker (model, i, TRUE) : NULL;
      g_autofree char *label = told != NULL ? g_strdup_printf (_("%s (%s)"), speaker->name, told) : g_strdup (speaker->name);

      add_choice (list, menu, menu->kind, NULL, label, reference, 0);
    }
}

static void
add_names (GtkListBox *list,
           Menu       *menu)
{
  CpModel *model = cp_view_state_get_model (menu->state);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (menu->kind == CP_FILTER_SPEAKER)
    {
      add_parties (list, menu);
      add_speakers (list, menu);
      return;
    }
  for (guint i = 0; i < model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (model->articles, i);

      if (article->publisher != NULL && g_hash_table_add (seen, article->publisher))
        add_choice (list, menu, menu->kind, NULL, article->publisher, article->publisher, 0);
    }
}

static void
add_choices (GtkListBox *list,
             Menu       *menu)
{
  static const CpStance stances[] = { CP_STANCE_SUPPORT, CP_STANCE_OPPOSE, CP_STANCE_NEUTRAL, CP_STANCE_NONE };
  const char *const checked[] = { _("Checked or not"), _("Checked"), _("Not checked") };
  GtkWidget *group = NULL;

  switch (menu->kind)
    {
    case CP_FILTER_ACT:
      for (guint i = 0; i < CP_N_ACTS; i++)
        add_choice (list, menu, menu->kind, NULL, cp_words_act_name ((CpAct) i), NULL, i);
      break;
    case CP_FILTER_ANSWER:
      for (guint i = 0; i < G_N_ELEMENTS (stances); i++)
        add_choice (list, menu, menu->kind, NULL, cp_words_answer (stances[i]), NULL, stances[i]);
      break;
    case CP_FILTER_CHECKED:
      for (guint i = 0; i < G_N_ELEMENTS (checked); i++)
        {
          GtkWidget *check = add_choice (list, menu, menu->kind, group, checked[i], NULL, i);

          group = group != NULL ? group : check;
        }
      break;
    case CP_FILTER_SPEAKER:
    case CP_FILTER_OUTLET:
    case CP_FILTER_PARTY:
    case CP_FILTER_ISSUE:
    case CP_N_FILTER_KINDS:
    default:
      add_names (list, menu);
      break;
    }
}

static gboolean
matches_search (GtkListBoxRow *row,
                gpointer       search)
{
  const char *label = gtk_check_button_get_label (GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row)));
  g_autofree char *folded = g_utf8_casefold (label, -1);
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (search)), -1);

  return strstr (folded, needle) != NULL;
}

/* The next choice that can be seen, from @row on, or the first; @by is 1 or -1. */
static GtkWidget *
next_seen (GtkWidget *list,
           GtkWidget *row,
           int        by)
{
  GtkWidget *next = row == NULL ? gtk_widget_get_first_child (list)
                    : by > 0   ? gtk_widget_get_next_sibling (row)
                               : gtk_widget_get_prev_sibling (row);

  while (next != NULL && !gtk_widget_get_child_visible (next))
    next = by > 0 ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next);
  return next;
}

static void
focus_choice (GtkWidget *row)
{
  gtk_widget_grab_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
}

/* Down leads from the search into the list, and Up from the first choice back. */
static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode G_GNUC_UNUSED,
        GdkModifierType        held G_GNUC_UNUSED,
        GtkWidget             *list)
{
  GtkWidget *search = gtk_widget_get_first_child (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  const int by = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 0;
  GtkWidget *row = gtk_widget_get_focus_child (list);
  GtkWidget *next = by > 0 || (by < 0 && row != NULL) ? next_seen (list, row, by) : NULL;

  if (next != NULL)
    focus_choice (next);
  else if (by < 0 && row != NULL)
    gtk_widget_grab_focus (search);
  return by != 0;
}

/* Enter takes the first of those whose names were typed the beginning of, and the next may be typed. */
static void
on_search_activated (GtkSearchEntry *search,
                     GtkWidget      *list)
{
  GtkWidget *first = next_seen (list, NULL, 1);
  GtkCheckButton *check = first != NULL ? GTK_CHECK_BUTTON (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (first))) : NULL;

  if (check != NULL && *gtk_editable_get_text (GTK_EDITABLE (search)) != '\0')
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
  gtk_editable_select_region (GTK_EDITABLE (search), 0, -1);
}

static void
let_keys_move (GtkWidget *box,
               GtkWidget *search,
               GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), list, 0);
  gtk_widget_add_controller (box, keys);
  g_signal_connect_object (search, "activate", G_CALLBACK (on_search_activated), list, 0);
}

static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  Menu *menu = user_data;
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new (), *list = gtk_list_box_new (), *search = gtk_search_entry_new ();
  guint n = 0;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, cp_filter_kind_label (menu->kind), -1);
  add_choices (GTK_LIST_BOX (list), menu);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      n++;
    }
  gtk_widget_set_visible (search, n > many);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (list), matches_search, search, NULL);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), list, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 400);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_add_css_class (list, "choices");
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), scrolled);
  let_keys_move (box, search, list);
  cp_popovers_hold (popover, box);
  gtk_menu_button_set_popover (button, popover);
}

/** cp_filter_menu_new: Returns: (transfer floating): the menu of one kind of filter */
GtkWidget *
cp_filter_menu_new (CpViewState *state,
                    CpFilterKind kind)
{
  GtkWidget *button = gtk_menu_button_new ();
  Menu *menu = g_new0 (Menu, 1);

  menu->state = g_object_ref (state);
  menu->kind = kind;
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), cp_filter_kind_label (kind));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, menu, menu_free);
  gtk_widget_add_css_class (button, "filter");
  return button;
}

static char *
join_names (GPtrArray *names)
{
  g_autofree char *first = names->len > 0 ? cp_speaker_reference_name (g_ptr_array_index (names, 0)) : NULL;

  if (names->len <= 1)
    return g_steal_pointer (&first);
  return g_strdup_printf (_("%s and %'u more"), first, names->len - 1);
}

static char *
join_bits (guint        bits,
           CpFilterKind kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 32; i++)
    if ((bits & (1u << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              kind == CP_FILTER_ACT ? cp_words_act_name ((CpAct) i) : cp_words_answer ((CpStance) i));
  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return NULL;
    }
  return g_string_free (text, FALSE);
}

/** cp_filter_kind_chosen: Returns: (transfer full) (nullable): what @filter asks of @kind, for its chip; %NULL for nothing */
char *
cp_filter_kind_chosen (const CpFilter *filter,
                       CpFilterKind    kind)
{
  switch (kind)
    {
    case CP_FILTER_ACT:
      return join_bits (filter->acts, kind);
    case CP_FILTER_ANSWER:
      return join_bits (filter->stances, kind);
    case CP_FILTER_CHECKED:
      if (filter->checked == CP_CHECKED_ANY)
        return NULL;
      return g_strdup (filter->checked == CP_CHECKED_YES ? _("Checked") : _("Not checked"));
    case CP_FILTER_SPEAKER:
    case CP_FILTER_OUTLET:
    case CP_FILTER_PARTY:
    case CP_FILTER_ISSUE:
    case CP_N_FILTER_KINDS:
    default:
      return join_names (names_of (filter, kind));
    }
}

/** cp_filter_kind_clear: lets everything of @kind through */
void
cp_filter_kind_clear (CpFilter    *filter,
                      CpFilterKind kind)
{
  if (kind == CP_FILTER_ACT)
    filter->acts = 0;
  else if (kind == CP_FILTER_ANSWER)
    filter->stances = 0;
  else if (kind == CP_FILTER_CHECKED)
    filter->checked = CP_CHECKED_ANY;
  else
    g_ptr_array_set_size (names_of (filter, kind), 0);
}
