/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/speaker-detail.h"

#include <glib/gi18n-lib.h>

#include "window/card.h"
#include "window/frame-budget.h"
#include "window/glyph.h"
#include "window/line-layout.h"
#include "window/membership-form.h"
#include "window/party-look.h"
#include "window/remember.h"
#include "window/speaker-avatar.h"
#include "window/speaker-edit.h"
#include "window/speaker-issues.h"
#include "window/speaker-names.h"
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
  guint        n_filled; /* cards that are made */
  guint        filling;  /* the tick callback that makes the others */
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

static GtkWidget *
edit_button_new (CpSpeakerDetail *self,
                 CpCorrectionKind kind,
                 const char      *label,
                 const char      *tooltip)
{
  return cp_speaker_edit_button_new (self->state, self->speaker, kind, label, tooltip);
}

static void
on_back_clicked (CpSpeakerDetail *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

/* Who it is must be read in a narrow window, too. */
static void
wrap_at_most (GtkLabel *label,
              int       n_lines)
{
  cp_label_wrap (label);
  gtk_label_set_lines (label, n_lines);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
}

static void
add_head (CpSpeakerDetail      *self,
          const CpModelSpeaker *speaker,
          guint                 n_statements,
          guint                 n_articles)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkWidget *head = cp_line_new (12), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *name;
  g_autofree char *statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
  g_autofree char *articles = g_strdup_printf (ngettext ("%'u article", "%'u articles", n_articles), n_articles);
  g_autofree char *all = g_strdup_printf ("%s, %s", statements, articles);
  g_autofree char *counts =
    cp_view_state_get_passing (self->state) != NULL ? g_strdup_printf (_("%s in this selection"), all) : g_strdup (all);
  g_autofree char *line = speaker->role != NULL ? g_strdup_printf ("%s · %s", speaker->role, counts) : g_strdup (counts);
  GtkWidget *second = cp_label_new (line, "secondary");
  GtkWidget *below = self->has_back ? cp_line_new (6) : head; /* the head has no room for buttons then */

  if (self->has_back)
    {
      GtkWidget *back = cp_icon_button_new ("go-previous-symbolic", _("All Speakers"));

      g_signal_connect_object (back, "clicked", G_CALLBACK (on_back_clicked), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (head), back);
    }
  name = cp_label_new (speaker->name, "title-2");
  wrap_at_most (GTK_LABEL (name), 3);
  wrap_at_most (GTK_LABEL (second), 2);
  gtk_box_append (GTK_BOX (lines), name);
  gtk_box_append (GTK_BOX (lines), second);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), cp_speaker_avatar_new (model, (guint) self->speaker, TRUE));
  gtk_box_append (GTK_BOX (head), lines);
  self->rename = edit_button_new (self, CP_CORRECT_SPEAKER_NAME, NULL, _("Rename (F2)"));
  self->merge = edit_button_new (self, CP_CORRECT_SPEAKER_MERGE, _("Merge…"), _("Merge with another speaker (Ctrl+J)"));
  gtk_widget_set_name (self->rename, "rename");
  gtk_box_append (GTK_BOX (head), self->rename);
  gtk_box_append (GTK_BOX (below), self->merge);
  if (speaker->aliases->len > 0)
    {
      self->split = edit_button_new (self, CP_CORRECT_SPEAKER_SPLIT, _("Split…"), _("Split a name off (Ctrl+K)"));
      gtk_box_append (GTK_BOX (below), self->split);
    }
  gtk_box_append (self->content, head);
  if (below != head)
    gtk_box_append (self->content, below);
}

static void
add_names (CpSpeakerDetail *self)
{
  cp_card_add_row (cp_card_new (self->content, _("Names in the articles")), cp_speaker_names_new (self->state, (guint) self->speaker));
}

static GtkWidget *
party_new (const CpModel *model,
           gint32         party,
           const char    *name)
{
  GtkWidget *box = cp_line_new (6), *label = cp_label_new (name, NULL);

  if (party >= 0)
    gtk_box_append (GTK_BOX (box), cp_letters_new (model, party));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* The parties of a time, by the tables or as a person said, and a button for one more. */
static void
add_memberships (CpSpeakerDetail      *self,
                 GtkListBox           *list,
                 const CpModelSpeaker *speaker)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkWidget *more;

  for (guint i = 0; i < speaker->memberships->len; i++)
    {
      const CpMembership *membership = g_ptr_array_index (speaker->memberships, i);
      g_autofree char *time = cp_membership_words (membership);
      const char *name = membership->party >= 0 ? cp_party_name (model, membership->party) : membership->name;

      cp_card_add_value (list, time, party_new (model, membership->party, name), membership->by_person ? _("by you") : _("by the tables"),
                         cp_membership_button_new (self->state, (guint) self->speaker, (gint) i));
    }
  more = cp_membership_button_new (self->state, (guint) self->speaker, -1);
  gtk_widget_set_halign (more, GTK_ALIGN_START);
  cp_card_add_row (list, more);
}

static void
add_reason (GtkListBox *list,
            const char *text)
{
  GtkWidget *why = cp_line_new (9), *reason = cp_label_new (text, "attribution"), *row;

  cp_label_wrap (GTK_LABEL (reason));
  gtk_widget_set_hexpand (reason, TRUE);
  gtk_box_append (GTK_BOX (why), gtk_image_new_from_icon_name ("why-symbolic"));
  gtk_box_append (GTK_BOX (why), reason);
  row = cp_card_add_row (list, why);
  /* Tab leaves a list at a row that takes no focus, and never comes to those behind it. */
  gtk_widget_set_focusable (row, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
add_remember (CpSpeakerDetail *self,
              GtkListBox      *list)
{
  GtkWidget *box = cp_line_new (6), *label = cp_label_new (_("Remember for other comparisons"), NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), cp_remember_switch_new (self->state, self->speaker));
  cp_card_add_row (list, box);
}

static void
add_role_and_party (CpSpeakerDetail      *self,
                    const CpModelSpeaker *speaker)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkListBox *list = cp_card_new (self->content, _("Role and party"));
  GtkWidget *role = cp_label_new (speaker->role != NULL ? speaker->role : _("not said"), NULL);

  cp_label_wrap (GTK_LABEL (role));
  cp_card_add_value (list, _("Role"), role, NULL,
                     edit_button_new (self, CP_CORRECT_SPEAKER_ROLE, NULL, _("Change Role")));
  cp_card_add_value (list, _("Speaks for"), party_new (model, speaker->party, cp_party_name (model, speaker->party)),
                     speaker->memberships->len == 0 ? _("whole period") : NULL,
                     edit_button_new (self, CP_CORRECT_SPEAKER_PARTY, NULL, _("Change Party")));
  add_memberships (self, list, speaker);
  if (speaker->reason != NULL)
    add_reason (list, speaker->reason);
  if (speaker->kind == CP_SPEAKER_PERSON || speaker->kind == CP_SPEAKER_UNKNOWN)
    add_remember (self, list);
}

static void
add_look (CpSpeakerDetail      *self,
          const CpModelSpeaker *speaker)
{
  g_autofree char *title = NULL;
  GtkListBox *list;
  GtkWidget *box, *colours;

  if (speaker->party < 0)
    return;
  title = g_strdup_printf (_("How %s is shown"), cp_party_name (cp_view_state_get_model (self->state), speaker->party));
  list = cp_card_new (self->content, title);
  box = cp_line_new (18);
  colours = cp_party_colours_new (self->state, speaker->party);
  gtk_box_append (GTK_BOX (box), cp_party_letters_new (self->state, speaker->party));
  if (!self->has_back)
    gtk_box_append (GTK_BOX (box), colours);
  gtk_box_append (GTK_BOX (box), cp_party_pattern_new (self->state, speaker->party));
  cp_card_add_row (list, box);
  if (self->has_back) /* a line of their own where it is narrow */
    cp_card_add_row (list, colours);
}

static guint
count_statements (CpSpeakerDetail *self,
                  guint           *n_articles)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  guint n = 0;
  gint64 last = -1;

  *n_articles = 0;
  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->speaker != self->speaker || !cp_view_state_passes (self->state, i))
        continue;
      n++;
      if (s->article != last)
        ++*n_articles;
      last = s->article;
    }
  return n;
}

static void
add_head_and_names (CpSpeakerDetail      *self,
                    const CpModelSpeaker *speaker)
{
  guint n_articles, n_statements = count_statements (self, &n_articles);

  add_head (self, speaker, n_statements, n_articles);
  add_names (self);
}

static void
add_issues (CpSpeakerDetail      *self,
            const CpModelSpeaker *speaker G_GNUC_UNUSED)
{
  cp_speaker_issues_add (self->content, self->state, self->speaker);
}

/* Returns: whether something is left to be added */
static gboolean
fill_next (CpSpeakerDetail *self)
{
  static void (*const steps[]) (CpSpeakerDetail *, const CpModelSpeaker *) = { add_head_and_names, add_role_and_party, add_issues, add_look };

  steps[self->n_filled++] (self, speaker_of (self));
  return self->n_filled < G_N_ELEMENTS (steps);
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock G_GNUC_UNUSED,
          gpointer       user_data G_GNUC_UNUSED)
{
  CpSpeakerDetail *self = CP_SPEAKER_DETAIL (widget);

  if (!cp_frame_may_work (widget))
    return G_SOURCE_CONTINUE;
  if (speaker_of (self) != NULL && fill_next (self)) /* else they went with the model, and another is shown soon */
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* The cards come with a frame each, the first with this one: all at once would hold the main loop for longer than a frame. What has the
 * focus is there at once. */
static void
fill (CpSpeakerDetail *self,
      gboolean         at_once)
{
  self->n_filled = 0;
  if (!fill_next (self))
    return;
  if (!at_once && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->filling = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
  else
    while (fill_next (self))
      ;
}

static void
clear (CpSpeakerDetail *self)
{
  if (self->filling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->filling);
  self->filling = 0;
  cp_box_clear (self->content);
  self->rename = self->merge = self->split = NULL;
}

static void
update (CpSpeakerDetail *self)
{
  g_autofree char *focused = NULL;

  if (self->state == NULL)
    return;
  focused = cp_widget_focused_name (GTK_WIDGET (self->content));
  clear (self);
  if (speaker_of (self) != NULL)
    fill (self, focused != NULL);
  if (focused != NULL && !cp_widget_focus_named (GTK_WIDGET (self->content), focused) && self->rename != NULL)
    gtk_widget_grab_focus (self->rename);
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

/** cp_speaker_detail_show: shows @speaker, or nobody for -1 */
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
