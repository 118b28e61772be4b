/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/speaker-detail.h"

#include <glib/gi18n-lib.h>

#include "report/palette.h"
#include "window/field-editor.h"
#include "window/glyph.h"
#include "window/remember.h"
#include "window/speaker-avatar.h"
#include "window/widgets.h"

/* A speaker: the names in the articles, role and party with the reason, the statements by issue, how the party is shown. */
struct _CpSpeakerDetail
{
  GtkWidget parent_instance;

  GtkBox      *content;
  CpViewState *state;
  gint32       speaker; /* -1 for none */
  gboolean     has_back;
  GtkWidget   *rename, *merge, *split; /* NULL where it cannot be done to the speaker shown */
};

G_DEFINE_FINAL_TYPE (CpSpeakerDetail, cp_speaker_detail, GTK_TYPE_WIDGET)

enum
{
  PROP_HAS_BACK = 1,
};

enum
{
  BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const CpModelSpeaker *
speaker_of (CpSpeakerDetail *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  return self->speaker >= 0 && self->speaker < (gint32) model->speakers->len ? g_ptr_array_index (model->speakers, self->speaker)
                                                                            : NULL;
}

static void
correct (CpSpeakerDetail *self,
         CpCorrectionKind kind,
         const char      *value,
         const char      *name)
{
  const CpModelSpeaker *speaker = speaker_of (self);
  g_autofree char *subject = NULL;

  if (speaker == NULL)
    return;
  subject = g_strdup (speaker->name);
  cp_view_state_correct (self->state, kind, subject, value, name);
}

/* Merge and party are chosen by type-ahead; name and role are typed */

/* A value that is chosen for a speaker is a correction; what it does is told in words with the value. */
typedef struct
{
  CpSpeakerDetail *detail;
  CpCorrectionKind kind;
  const char      *words; /* a format for the value */
} Purpose;

static void
on_chosen (const char *value,
           const char *label,
           gpointer    user_data)
{
  const Purpose *purpose = user_data;
  g_autofree char *name = cp_format_word (purpose->words, label);

  if (purpose->kind == CP_CORRECT_SPEAKER_SPLIT)
    cp_view_state_correct (purpose->detail->state, purpose->kind, value, value, name);
  else
    correct (purpose->detail, purpose->kind, value, name);
}

static GtkWidget *
editor_new (CpSpeakerDetail *self,
            GPtrArray       *choices,
            const char      *new_label,
            CpCorrectionKind kind,
            const char      *words)
{
  Purpose *purpose = g_new (Purpose, 1);

  *purpose = (Purpose){ self, kind, words };
  return cp_field_editor_new (choices, new_label, on_chosen, purpose, g_free);
}

static void
create_merge (GtkMenuButton *button,
              gpointer       user_data)
{
  CpSpeakerDetail *self = user_data;
  const CpModel *model = cp_view_state_get_model (self->state);
  GPtrArray *choices = cp_field_choices_new ();

  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);

      if ((gint32) i != self->speaker)
        cp_field_choices_add (choices, speaker->name, speaker->role, speaker->name, FALSE);
    }
  gtk_menu_button_set_popover (button,
                               editor_new (self, choices, NULL, CP_CORRECT_SPEAKER_MERGE, _("Merged with “%s”")));
}

static void
create_split (GtkMenuButton *button,
              gpointer       user_data)
{
  CpSpeakerDetail *self = user_data;
  const CpModelSpeaker *speaker = speaker_of (self);
  GPtrArray *choices = cp_field_choices_new ();

  for (guint i = 0; speaker != NULL && i < speaker->aliases->len; i++)
    cp_field_choices_add (choices, g_ptr_array_index (speaker->aliases, i), NULL, g_ptr_array_index (speaker->aliases, i), FALSE);
  gtk_menu_button_set_popover (button,
                               editor_new (self, choices, NULL, CP_CORRECT_SPEAKER_SPLIT, _("“%s” split off")));
}

static void
create_party (GtkMenuButton *button,
              gpointer       user_data)
{
  CpSpeakerDetail *self = user_data;
  const CpModel *model = cp_view_state_get_model (self->state);
  const CpModelSpeaker *speaker = speaker_of (self);
  GPtrArray *choices = cp_field_choices_new ();

  for (guint i = 0; i < model->parties->len; i++)
    cp_field_choices_add (choices, cp_party_name (model, (gint32) i), NULL, cp_party_name (model, (gint32) i),
                          speaker != NULL && speaker->party == (gint32) i);
  cp_field_choices_add (choices, _("No party"), NULL, "", speaker != NULL && speaker->party < 0);
  gtk_menu_button_set_popover (button,
                               editor_new (self, choices, _("New party"), CP_CORRECT_SPEAKER_PARTY, _("Party changed to “%s”")));
}

static void
create_role (GtkMenuButton *button,
             gpointer       user_data)
{
  gtk_menu_button_set_popover (button,
                               editor_new (user_data, cp_field_choices_new (), _("Role"), CP_CORRECT_SPEAKER_ROLE, _("Role changed to “%s”")));
}

static void
create_name (GtkMenuButton *button,
             gpointer       user_data)
{
  CpSpeakerDetail *self = user_data;
  const CpModelSpeaker *speaker = speaker_of (self);
  GPtrArray *choices = cp_field_choices_new ();

  for (guint i = 0; speaker != NULL && i < speaker->aliases->len; i++)
    cp_field_choices_add (choices, g_ptr_array_index (speaker->aliases, i), NULL, g_ptr_array_index (speaker->aliases, i), FALSE);
  gtk_menu_button_set_popover (button,
                               editor_new (self, choices, _("Name"), CP_CORRECT_SPEAKER_NAME, _("Renamed to “%s”")));
}

static GtkWidget *
menu_button_new (CpSpeakerDetail           *self,
                 const char                *label,
                 const char                *icon,
                 const char                *tooltip,
                 GtkMenuButtonCreatePopupFunc create)
{
  GtkWidget *button = gtk_menu_button_new ();

  if (label != NULL)
    gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  else
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  if (label == NULL)
    gtk_widget_add_css_class (button, "flat");
  cp_widget_set_tip (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create, self, NULL);
  return button;
}

static void
on_back_clicked (CpSpeakerDetail *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static void
add_head (CpSpeakerDetail      *self,
          const CpModelSpeaker *speaker,
          guint                 n_statements)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *name;
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", n_statements), n_statements);
  g_autofree char *line = speaker->role != NULL ? g_strdup_printf ("%s · %s", speaker->role, statements) : g_strdup (statements);
  GtkWidget *second = cp_label_new (line, "secondary");
  GtkWidget *below = self->has_back ? gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6) : head; /* the head has no room for buttons then */

  if (self->has_back)
    {
      GtkWidget *back = cp_icon_button_new ("go-previous-symbolic", _("All Speakers"));

      g_signal_connect_object (back, "clicked", G_CALLBACK (on_back_clicked), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (head), back);
    }
  name = cp_label_new (speaker->name, "title-2");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), name);
  gtk_box_append (GTK_BOX (lines), second);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), cp_speaker_avatar_new (model, (guint) self->speaker, TRUE));
  gtk_box_append (GTK_BOX (head), lines);
  self->rename = menu_button_new (self, NULL, "document-edit-symbolic", _("Rename (F2)"), create_name);
  self->merge = menu_button_new (self, _("Merge…"), NULL, _("Merge with another speaker (Ctrl+J)"), create_merge);
  gtk_box_append (GTK_BOX (head), self->rename);
  gtk_box_append (GTK_BOX (below), self->merge);
  if (speaker->aliases->len > 0)
    {
      self->split = menu_button_new (self, _("Split…"), NULL, _("Split a name off (Ctrl+K)"), create_split);
      gtk_box_append (GTK_BOX (below), self->split);
    }
  gtk_box_append (self->content, head);
  if (below != head)
    gtk_box_append (self->content, below);
}

static GtkListBox *
add_card (CpSpeakerDetail *self,
          const char      *title)
{
  GtkWidget *label = cp_label_new (title, "heading"), *list = gtk_list_box_new ();

  gtk_widget_set_margin_top (label, 12);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (self->content, label);
  gtk_box_append (self->content, list);
  return GTK_LIST_BOX (list);
}

static void
add_row (GtkListBox *list,
         GtkWidget  *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "field");
  gtk_list_box_append (list, row);
}

static void
add_names (CpSpeakerDetail      *self,
           const CpModelSpeaker *speaker)
{
  GtkListBox *list = add_card (self, _("Names in the articles"));
  GtkWidget *names = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (names), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (names), 12);
  gtk_flow_box_append (GTK_FLOW_BOX (names), cp_label_new (speaker->name, "name-chip"));
  for (guint i = 0; i < speaker->aliases->len; i++)
    gtk_flow_box_append (GTK_FLOW_BOX (names), cp_label_new (g_ptr_array_index (speaker->aliases, i), "name-chip"));
  for (GtkWidget *child = gtk_widget_get_first_child (names); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_set_focusable (child, FALSE);
      gtk_widget_set_halign (child, GTK_ALIGN_START);
    }
  add_row (list, names);
}

static void
add_value (GtkListBox *list,
           const char *label,
           GtkWidget  *value,
           GtkWidget  *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (lines), cp_label_new (label, "attribution"));
  gtk_box_append (GTK_BOX (lines), value);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), button);
  add_row (list, box);
}

static void
add_role_and_party (CpSpeakerDetail      *self,
                    const CpModelSpeaker *speaker)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkListBox *list = add_card (self, _("Role and party"));
  GtkWidget *party = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *why = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *reason;

  add_value (list, _("Role"), cp_label_new (speaker->role != NULL ? speaker->role : _("not said"), NULL),
             menu_button_new (self, NULL, "document-edit-symbolic", _("Change Role"), create_role));
  if (speaker->party >= 0)
    gtk_box_append (GTK_BOX (party), cp_letters_new (model, speaker->party));
  gtk_box_append (GTK_BOX (party), cp_label_new (cp_party_name (model, speaker->party), NULL));
  add_value (list, _("Speaks for"), party, menu_button_new (self, NULL, "document-edit-symbolic", _("Change Party"), create_party));
  if (speaker->kind == CP_SPEAKER_PERSON)
    add_value (list, _("Beyond this comparison"), cp_label_new (_("Remember for other comparisons"), NULL),
               cp_remember_switch_new (self->state, self->speaker));
  if (speaker->reason == NULL)
    return;
  reason = cp_label_new (speaker->reason, "attribution");
  gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
  gtk_widget_set_hexpand (reason, TRUE);
  gtk_box_append (GTK_BOX (why), gtk_image_new_from_icon_name ("why-symbolic"));
  gtk_box_append (GTK_BOX (why), reason);
  add_row (list, why);
}

static void
add_issues (CpSpeakerDetail *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkListBox *list = NULL;

  for (guint i = 0; i < model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (model->issues, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = cp_label_new (issue->label, NULL), *count;
      g_autofree char *text = NULL;
      guint n = 0;

      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
      for (guint k = 0; k < issue->statements->len; k++)
        {
          guint32 statement = g_array_index (issue->statements, guint32, k);
          const CpModelStatement *s = g_ptr_array_index (model->statements, statement);

          if (s->speaker != self->speaker)
            continue;
          if (n++ < 8)
            gtk_box_append (GTK_BOX (box), cp_glyph_new_mark (model, statement));
        }
      if (n == 0)
        {
          g_object_unref (g_object_ref_sink (box));
          continue;
        }
      text = g_strdup_printf ("%u", n);
      count = cp_label_new (text, "numeric");
      gtk_widget_set_margin_start (count, 12);
      gtk_box_append (GTK_BOX (box), count);
      if (list == NULL)
        list = add_card (self, _("Statements by issue"));
      add_row (list, box);
    }
}

static void
on_colour (GtkButton       *button,
           CpSpeakerDetail *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const CpModelSpeaker *speaker = speaker_of (self);
  guint colour = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "colour"));
  g_autofree char *value = g_strdup_printf ("%u", colour);
  g_autofree char *subject = NULL;

  if (speaker == NULL || speaker->party < 0)
    return;
  subject = g_strdup (cp_party_name (model, speaker->party));
  cp_view_state_correct (self->state, CP_CORRECT_PARTY_COLOUR, subject, value, _("Change colour"));
}

static void
on_letters (CpSpeakerDetail *self,
            GtkEntry        *entry)
{
  const CpModelSpeaker *speaker = speaker_of (self);
  g_autofree char *subject = NULL, *value = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  if (speaker == NULL || speaker->party < 0 || *value == '\0')
    return;
  subject = g_strdup (cp_party_name (cp_view_state_get_model (self->state), speaker->party));
  cp_view_state_correct (self->state, CP_CORRECT_PARTY_LETTERS, subject, value, _("Change letters"));
}

static void
add_look (CpSpeakerDetail      *self,
          const CpModelSpeaker *speaker)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const CpModelParty *party = g_ptr_array_index (model->parties, speaker->party);
  g_autofree char *title = g_strdup_printf (_("How %s is shown"), party->name);
  GtkListBox *list = add_card (self, title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *entry = gtk_entry_new ();
  GtkWidget *colours = self->has_back ? gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2) : box; /* a line of their own where it is narrow */

  gtk_entry_set_max_length (GTK_ENTRY (entry), 3);
  gtk_editable_set_text (GTK_EDITABLE (entry), party->letters);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Letters"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_letters), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), cp_label_new (_("Letters"), "attribution"));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (colours), cp_label_new (_("Colour"), "attribution"));
  for (guint i = 0; i < CP_N_PARTY_COLOURS; i++)
    {
      GtkWidget *button = gtk_button_new ();
      g_autofree char *name = g_strdup_printf ("swatch-%u", i + 1);

      gtk_widget_add_css_class (button, "swatch");
      gtk_widget_add_css_class (button, name);
      if (party->colour == i)
        gtk_widget_add_css_class (button, "current");
      cp_widget_set_tip (button, cp_palette_party_name (i));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_object_set_data (G_OBJECT (button), "colour", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (on_colour), self);
      gtk_box_append (GTK_BOX (colours), button);
    }
  gtk_box_append (GTK_BOX (colours), cp_glyph_new_pattern ((gint32) party->colour));
  add_row (list, box);
  if (colours != box)
    add_row (list, colours);
}

static void
update (CpSpeakerDetail *self)
{
  const CpModel *model;
  const CpModelSpeaker *speaker;
  guint n = 0;

  if (self->state == NULL)
    return;
  model = cp_view_state_get_model (self->state);
  speaker = speaker_of (self);
  cp_box_clear (self->content);
  self->rename = self->merge = self->split = NULL;
  if (speaker == NULL)
    {
      gtk_box_append (self->content, cp_label_new (_("No speakers were found."), "secondary"));
      return;
    }
  for (guint i = 0; i < model->statements->len; i++)
    n += ((CpModelStatement *) g_ptr_array_index (model->statements, i))->speaker == self->speaker ? 1 : 0;
  add_head (self, speaker, n);
  add_names (self, speaker);
  add_role_and_party (self, speaker);
  add_issues (self);
  if (speaker->party >= 0)
    add_look (self, speaker);
}

static void
cp_speaker_detail_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CpSpeakerDetail *self = CP_SPEAKER_DETAIL (object);

  if (id != PROP_HAS_BACK)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->has_back = g_value_get_boolean (value);
  update (self);
}

static void
cp_speaker_detail_dispose (GObject *object)
{
  CpSpeakerDetail *self = CP_SPEAKER_DETAIL (object);

  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_SPEAKER_DETAIL);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_speaker_detail_parent_class)->dispose (object);
}

static void
cp_speaker_detail_class_init (CpSpeakerDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_speaker_detail_dispose;
  G_OBJECT_CLASS (klass)->set_property = cp_speaker_detail_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_HAS_BACK,
                                   g_param_spec_boolean ("has-back", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  signals[BACK] = g_signal_new ("back", CP_TYPE_SPEAKER_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/speaker-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, CpSpeakerDetail, content);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
cp_speaker_detail_init (CpSpeakerDetail *self)
{
  self->speaker = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Speaker"), -1);
}

/** cp_speaker_detail_set_state: shows speakers of what @state looks at */
void
cp_speaker_detail_set_state (CpSpeakerDetail *self,
                             CpViewState     *state)
{
  g_set_object (&self->state, state);
}

/** cp_speaker_detail_show: shows @speaker, or that there is none for -1 */
void
cp_speaker_detail_show (CpSpeakerDetail *self,
                        gint32           speaker)
{
  self->speaker = speaker;
  update (self);
}

/** cp_speaker_detail_command: opens what "rename", "merge" or "split" choose from. Returns: whether it can be done to the speaker shown */
gboolean
cp_speaker_detail_command (CpSpeakerDetail *self,
                           const char      *command)
{
  GtkWidget *button = g_str_equal (command, "rename") ? self->rename : g_str_equal (command, "merge") ? self->merge : self->split;

  if (button == NULL)
    return FALSE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  return TRUE;
}
