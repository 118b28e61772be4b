/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/people-register.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/glyph.h"
#include "window/index-list.h"
#include "window/line-layout.h"
#include "window/one-source.h"
#include "window/party-menu.h"
#include "window/popovers.h"
#include "window/row-menu.h"
#include "window/row-view.h"
#include "window/speaker-avatar.h"
#include "window/speaker-names.h"
#include "window/widgets.h"

/* Who speaks, by party or in one list, and above them what the person may know better. */
struct _CpPeopleRegister
{
  GtkBox parent_instance;

  GPtrArray *lists;  /* CpRowView, not owned; one a party that has speakers */
  GArray    *counts; /* guint: statements, by speaker */

  CpViewState  *state;
  char         *sought;
  CpPeopleOrder order;
  gboolean      is_narrow;
  gboolean      is_cleared; /* it shows nobody until the next update */
  char         *focused;    /* then: what had the focus, NULL for nothing */
};

G_DEFINE_FINAL_TYPE (CpPeopleRegister, cp_people_register, GTK_TYPE_BOX)

enum { CHOSEN, ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const guint most_marks = 6;
static const guint most_questions = 3;

static gboolean
matches (CpPeopleRegister     *self,
         const CpModelSpeaker *speaker)
{
  g_autofree char *needle = g_utf8_casefold (self->sought, -1);
  g_autoptr (GString) hay = NULL;
  g_autofree char *folded = NULL;

  if (*needle == '\0')
    return TRUE;
  hay = g_string_new (speaker->name);
  g_string_append_printf (hay, "\n%s", speaker->role != NULL ? speaker->role : "");
  for (guint i = 0; i < speaker->aliases->len; i++)
    g_string_append_printf (hay, "\n%s", (const char *) g_ptr_array_index (speaker->aliases, i));
  folded = g_utf8_casefold (hay->str, -1);
  return strstr (folded, needle) != NULL;
}

static void
count_statements (CpPeopleRegister *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  g_array_set_size (self->counts, 0);
  g_array_set_size (self->counts, model->speakers->len);
  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->speaker >= 0 && cp_view_state_passes (self->state, i))
        g_array_index (self->counts, guint, s->speaker)++;
    }
}

/* Whoever says nothing that the filter lets through is left out, as everywhere. */
static gboolean
is_listed (CpPeopleRegister *self,
           guint             speaker)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  return (cp_view_state_get_passing (self->state) == NULL || g_array_index (self->counts, guint, speaker) > 0) &&
         matches (self, g_ptr_array_index (model->speakers, speaker));
}

static GtkWidget *
marks_new (CpViewState *state,
           gint32       speaker)
{
  const CpModel *model = cp_view_state_get_model (state);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  guint n = 0;

  for (guint i = 0; i < model->statements->len && n < most_marks; i++)
    if (((CpModelStatement *) g_ptr_array_index (model->statements, i))->speaker == speaker && cp_view_state_passes (state, i))
      {
        gtk_box_append (GTK_BOX (box), cp_glyph_new_mark (model, i));
        n++;
      }
  return box;
}

/* What is said of a speaker below its name. */
static char *
line_below (CpPeopleRegister     *self,
            const CpModelSpeaker *speaker)
{
  const char *what = speaker->role != NULL ? speaker->role
                     : speaker->plural ? _("unnamed group")
                     : speaker->kind == CP_SPEAKER_GROUP ? _("not named")
                     : speaker->kind == CP_SPEAKER_ORGANISATION ? _("organisation") : _("role not said");

  if (self->order == CP_PEOPLE_BY_PARTY || speaker->party < 0)
    return g_strdup (what);
  return g_strdup_printf ("%s · %s", what, cp_party_name (cp_view_state_get_model (self->state), speaker->party));
}

static GtkWidget *
row_new (gpointer item,
         guint    position G_GNUC_UNUSED,
         gpointer user_data)
{
  CpPeopleRegister *self = CP_PEOPLE_REGISTER (user_data);
  const CpModel *model = cp_view_state_get_model (self->state);
  guint index = cp_index_get (CP_INDEX (item));
  const CpModelSpeaker *speaker = index < MIN (model->speakers->len, self->counts->len) ? g_ptr_array_index (model->speakers, index) : NULL;
  GtkWidget *box = cp_line_new (12), *lines, *name, *role, *count;
  g_autofree char *n = NULL, *below = NULL;

  /* The register is filled anew in a turn of its own: until then a row may be asked for of somebody who has gone. */
  if (speaker == NULL)
    return box;
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  n = g_strdup_printf ("%'u", g_array_index (self->counts, guint, index));
  below = line_below (self, speaker);
  name = cp_label_new (speaker->name, NULL);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  role = cp_label_new (below, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (role), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), name);
  gtk_box_append (GTK_BOX (lines), role);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  count = cp_label_new (n, "secondary");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_size_request (count, 24, -1);
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_box_append (GTK_BOX (box), cp_speaker_avatar_new (model, index, FALSE));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), marks_new (self->state, (gint32) index));
  gtk_box_append (GTK_BOX (box), count);
  cp_speaker_names_let_drop (box, self->state, index);
  return box;
}

static guint
speaker_at (CpRowView *list,
            guint      position)
{
  return cp_index_list_at (g_object_get_data (G_OBJECT (list), "speakers"), position);
}

static void
on_row_chosen (CpPeopleRegister *self,
               guint             position,
               CpRowView        *list)
{
  g_signal_emit (self, signals[CHOSEN], 0, speaker_at (list, position));
}

static void
on_row_activated (CpPeopleRegister *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Whoever it is about is shown beside it: what is chosen opens there. */
static GMenuModel *
menu_of (CpRowView *list,
         guint      position,
         gpointer   user_data)
{
  CpPeopleRegister *self = CP_PEOPLE_REGISTER (user_data);
  const guint speaker = speaker_at (list, position);
  const CpModelSpeaker *it = g_ptr_array_index (cp_view_state_get_model (self->state)->speakers, speaker);
  GMenu *menu = g_menu_new ();

  g_signal_emit (self, signals[CHOSEN], 0, speaker);
  g_menu_append (menu, _("_Rename…"), "people.rename");
  g_menu_append (menu, _("_Merge…"), "people.merge");
  if (it->aliases->len > 0)
    g_menu_append (menu, _("_Split…"), "people.split");
  return G_MENU_MODEL (menu);
}

static void
add_head (CpPeopleRegister *self,
          gint32            party,
          guint             n_speakers,
          guint             n_statements)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkWidget *head = cp_line_new (9), *name, *count;
  g_autofree char *speakers = g_strdup_printf (ngettext ("%'u speaker", "%'u speakers", n_speakers), n_speakers);
  g_autofree char *statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
  g_autofree char *selected = g_strdup_printf (_("%s in this selection"), statements);
  g_autofree char *counts =
    g_strdup_printf ("%s, %s", speakers, cp_view_state_get_passing (self->state) != NULL ? selected : statements);
  g_autofree char *number = g_strdup_printf ("%'u", n_statements);

  if (party >= 0)
    gtk_box_append (GTK_BOX (head), cp_letters_new (model, party));
  name = cp_label_new (cp_party_name (model, party), "heading");
  count = cp_shortened_new ((const char *const[]){ counts, statements, number, NULL }, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), cp_glyph_new_pattern (cp_party_colour (model, party)));
  gtk_box_append (GTK_BOX (head), count);
  if (party >= 0)
    {
      GtkWidget *menu = cp_party_menu_new (self->state, party);

      g_autofree char *id = g_strdup_printf ("party-%d", party);

      gtk_widget_set_name (menu, id);
      gtk_widget_set_hexpand (menu, TRUE);
      gtk_widget_set_halign (menu, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (head), menu);
      cp_popovers_let_ask (head, GTK_MENU_BUTTON (menu));
    }
  gtk_widget_add_css_class (head, "group-head");
  gtk_box_append (GTK_BOX (self), head);
}

static void
add_list (CpPeopleRegister *self,
          const GArray     *found,
          const char       *label)
{
  CpIndexList *speakers = cp_index_list_new ();
  GtkWidget *list = g_object_new (CP_TYPE_ROW_VIEW, "chooses", TRUE, NULL);
  g_autofree char *id = g_strdup_printf ("speakers-%u", self->lists->len);

  gtk_widget_set_name (list, id);
  cp_index_list_set (speakers, (const guint32 *) (gconstpointer) found->data, found->len);
  cp_row_view_set (CP_ROW_VIEW (list), G_LIST_MODEL (speakers), row_new, self);
  g_object_set_data_full (G_OBJECT (list), "speakers", speakers, g_object_unref);
  gtk_widget_add_css_class (list, "register");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (list, "chosen", G_CALLBACK (on_row_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activate", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  cp_row_menu_attach (CP_ROW_VIEW (list), menu_of, self);
  g_ptr_array_add (self->lists, list);
  gtk_box_append (GTK_BOX (self), list);
}

static guint
party_statements (CpViewState *state,
                  gint32       party)
{
  const CpModel *model = cp_view_state_get_model (state);
  guint n = 0;

  for (guint i = 0; i < model->statements->len; i++)
    n += ((CpModelStatement *) g_ptr_array_index (model->statements, i))->party == party && cp_view_state_passes (state, i) ? 1 : 0;
  return n;
}

/* A party is there though nobody speaks for it now, as long as nothing is sought or filtered. */
static void
add_group (CpPeopleRegister *self,
           gint32            party)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  const gboolean seeks = *self->sought != '\0' || cp_view_state_get_passing (self->state) != NULL;

  for (guint32 i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);

      if (speaker->party == party && is_listed (self, i))
        g_array_append_val (found, i);
    }
  if (found->len == 0 && (party < 0 || seeks))
    return;
  add_head (self, party, found->len, party_statements (self->state, party));
  if (found->len > 0)
    add_list (self, found, cp_party_name (model, party));
}

static int
compare_speakers (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  CpPeopleRegister *self = CP_PEOPLE_REGISTER (user_data);
  const CpModel *model = cp_view_state_get_model (self->state);
  const guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
  const guint n_x = g_array_index (self->counts, guint, x), n_y = g_array_index (self->counts, guint, y);

  if (self->order == CP_PEOPLE_BY_STATEMENTS && n_x != n_y)
    return n_x > n_y ? -1 : 1;
  return g_utf8_collate (((CpModelSpeaker *) g_ptr_array_index (model->speakers, x))->name,
                         ((CpModelSpeaker *) g_ptr_array_index (model->speakers, y))->name);
}

/* All in one list, in the order that is asked for. */
static void
add_all (CpPeopleRegister *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < model->speakers->len; i++)
    if (is_listed (self, i))
      g_array_append_val (found, i);
  g_array_sort_with_data (found, compare_speakers, self);
  if (found->len > 0)
    add_list (self, found, _("Speakers"));
}

/* What the person may know better stands above, a few at a time. */
static void
add_questions (CpPeopleRegister *self)
{
  g_autoptr (GArray) asked = cp_one_source_find (cp_view_state_get_model (self->state));
  guint n = 0;

  for (guint i = 0; i < asked->len && n < most_questions; i++)
    {
      GtkWidget *question = cp_one_source_new (self->state, g_array_index (asked, guint, i), self->is_narrow);

      if (question == NULL)
        continue;
      gtk_box_append (GTK_BOX (self), question);
      n++;
    }
}

/* There is nobody at all. */
static GtkWidget *
empty_page_new (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-users-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Speakers Found"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Nobody says anything in these articles. You can add a speaker yourself."));
  gtk_widget_add_css_class (page, "compact");
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

static void
add_nobody (CpPeopleRegister *self)
{
  const gboolean none = cp_view_state_get_model (self->state)->speakers->len == 0;

  gtk_box_append (GTK_BOX (self), none ? empty_page_new ()
                  : cp_label_new (*self->sought != '\0' ? _("Nobody of this name.") : _("Nobody says anything in this selection."), "secondary"));
}

static void
fill_register (CpPeopleRegister *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const gboolean by_party = self->order == CP_PEOPLE_BY_PARTY;

  add_questions (self);
  for (guint i = 0; by_party && i < model->parties->len; i++)
    add_group (self, (gint32) i);
  if (by_party)
    add_group (self, -1);
  else
    add_all (self);
  if (self->lists->len == 0)
    add_nobody (self);
}

static void
cp_people_register_dispose (GObject *object)
{
  CpPeopleRegister *self = CP_PEOPLE_REGISTER (object);

  g_clear_object (&self->state);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->sought, g_free);
  g_clear_pointer (&self->focused, g_free);
  G_OBJECT_CLASS (cp_people_register_parent_class)->dispose (object);
}

static void
cp_people_register_class_init (CpPeopleRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_people_register_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", CP_TYPE_PEOPLE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACTIVATED] = g_signal_new ("activated", CP_TYPE_PEOPLE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_people_register_init (CpPeopleRegister *self)
{
  self->lists = g_ptr_array_new ();
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->sought = g_strdup ("");
}

/** cp_people_register_set_state: shows nobody yet of what @state looks at */
void
cp_people_register_set_state (CpPeopleRegister *self,
                              CpViewState      *state)
{
  g_set_object (&self->state, state);
}

/** cp_people_register_set_narrow: whether there is little room in a line, from the next update on */
void
cp_people_register_set_narrow (CpPeopleRegister *self,
                               gboolean          is_narrow)
{
  self->is_narrow = is_narrow;
}

/** cp_people_register_clear: shows nobody until the next update: what goes takes as long as what comes, and need not hold the main loop with it */
void
cp_people_register_clear (CpPeopleRegister *self)
{
  if (self->is_cleared)
    return;
  self->focused = cp_widget_focused_name (GTK_WIDGET (self));
  g_ptr_array_set_size (self->lists, 0);
  cp_box_clear (GTK_BOX (self));
  self->is_cleared = TRUE;
}

/** cp_people_register_update: makes it anew, of those whose names or roles have @sought in them, with the focus where it was */
void
cp_people_register_update (CpPeopleRegister *self,
                           CpPeopleOrder     order,
                           const char       *sought)
{
  g_autofree char *focused = NULL;

  if (self->state == NULL)
    return;
  g_free (self->sought);
  self->sought = g_strdup (sought);
  self->order = order;
  cp_people_register_clear (self);
  focused = g_steal_pointer (&self->focused);
  self->is_cleared = FALSE;
  count_statements (self);
  fill_register (self);
  if (focused != NULL && !cp_widget_focus_named (GTK_WIDGET (self), focused))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/** cp_people_register_choose: marks @speaker as chosen, and scrolls to them where @scrolls */
void
cp_people_register_choose (CpPeopleRegister *self,
                           guint             speaker,
                           gboolean          scrolls)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      CpRowView *list = g_ptr_array_index (self->lists, i);
      gint position = cp_index_list_find (g_object_get_data (G_OBJECT (list), "speakers"), speaker);

      cp_row_view_choose (list, position);
      if (scrolls && position >= 0)
        cp_row_view_scroll_to (list, (guint) position);
    }
}

/**
 * cp_people_register_next:
 * @speaker: -1 for nobody
 *
 * Returns: who is listed @by places after @speaker, or the last or the first; the first where @speaker is not listed; -1 where nobody is
 */
gint32
cp_people_register_next (CpPeopleRegister *self,
                         gint32            speaker,
                         int               by)
{
  g_autoptr (GArray) listed = g_array_new (FALSE, FALSE, sizeof (guint32));
  gint at = -1;

  for (guint i = 0; i < self->lists->len; i++)
    {
      GListModel *speakers = g_object_get_data (g_ptr_array_index (self->lists, i), "speakers");

      for (guint k = 0; k < g_list_model_get_n_items (speakers); k++)
        {
          const guint32 one = cp_index_list_at (CP_INDEX_LIST (speakers), k);

          at = (gint32) one == speaker ? (gint) listed->len : at;
          g_array_append_val (listed, one);
        }
    }
  if (listed->len == 0)
    return -1;
  return (gint32) g_array_index (listed, guint32, at < 0 ? 0 : CLAMP (at + by, 0, (gint) listed->len - 1));
}

/** cp_people_register_focus: gives the focus to who is chosen, else to the first. Returns: whether it could be taken */
gboolean
cp_people_register_focus (CpPeopleRegister *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (cp_row_view_focus_chosen (g_ptr_array_index (self->lists, i)))
      return TRUE;
  return (self->lists->len > 0 && gtk_widget_child_focus (g_ptr_array_index (self->lists, 0), GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
