/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/detail.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/decisions.h"
#include "window/field.h"
#include "window/frame-budget.h"
#include "window/glyph.h"
#include "window/kept-entry.h"
#include "window/line-layout.h"
#include "window/rule.h"
#include "window/statement-edit.h"
#include "window/widgets.h"

/* What was read from the chosen statement, and why; every value can be corrected where it stands. */
struct _CpDetail
{
  GtkWidget parent_instance;

  GtkLabel    *count;
  GtkBox      *content;
  GtkWidget   *pencils[CP_N_FIELDS];
  GtkSizeGroup *names;  /* of the fields: their values stand below each other */
  GtkWidget   *note;    /* NULL where there is nothing to note something on */
  guint        article; /* the one that is read */
  CpViewState *state;
  gboolean     stale; /* something changed that is not shown yet */
  guint        updating; /* the tick callback that shows it */
  gint64       marked;   /* the frame that shows in the text what was chosen */
};

G_DEFINE_FINAL_TYPE (CpDetail, cp_detail, GTK_TYPE_WIDGET)

static const CpField shown_fields[] = {
  CP_FIELD_SPEAKER, CP_FIELD_PARTY, CP_FIELD_ACT, CP_FIELD_DATE, CP_FIELD_STANCE, CP_FIELD_ISSUE,
};

static const CpCorrectionKind field_corrections[CP_N_FIELDS] = {
  [CP_FIELD_WORDS] = CP_CORRECT_CONTENT, [CP_FIELD_SPEAKER] = CP_CORRECT_SPEAKER, [CP_FIELD_PARTY] = CP_CORRECT_PARTY,
  [CP_FIELD_ACT] = CP_CORRECT_ACT,       [CP_FIELD_DATE] = CP_CORRECT_DATE,       [CP_FIELD_STANCE] = CP_CORRECT_STANCE,
  [CP_FIELD_ISSUE] = CP_CORRECT_ISSUE,
};

/** cp_sure_bar_new: Returns: (transfer floating): how sure a reading is, as a bar and in percent */
GtkWidget *
cp_sure_bar_new (float sure)
{
  GtkWidget *bar = gtk_level_bar_new ();

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), sure);
  gtk_widget_set_size_request (bar, 96, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "sure");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How sure"), -1);
  return bar;
}

static const CpModelStatement *
chosen (CpDetail *self)
{
  gint32 selected = cp_view_state_get_selected (self->state);

  return selected >= 0 ? g_ptr_array_index (cp_view_state_get_model (self->state)->statements, selected) : NULL;
}

static void
add_words (CpDetail *self,
           guint     statement)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GtkWidget *box = cp_line_new (11), *label = cp_label_new (NULL, "quotation");
  g_autofree char *markup = cp_statement_markup (model, statement);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  cp_label_wrap (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), cp_rule_new (cp_party_colour (model, s->party)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->content, box);
}

static void
add_sure (CpDetail               *self,
          const CpModelStatement *s)
{
  GtkWidget *box = cp_line_new (9);
  g_autofree char *percent = cp_words_percent ((double) s->confidence);
  /* Translators: how sure a reading is: 67%, unsure */
  g_autofree char *text = g_strdup_printf (_("%s, %s"), percent, cp_words_sure (s->confidence));

  gtk_box_append (GTK_BOX (box), cp_label_new (_("How sure"), "attribution"));
  gtk_box_append (GTK_BOX (box), cp_sure_bar_new (s->confidence));
  gtk_box_append (GTK_BOX (box), cp_label_new (text, "sure-text"));
  if (s->checked)
    {
      GtkWidget *checked = gtk_image_new_from_icon_name ("object-select-symbolic");

      cp_widget_set_tip (checked, _("Checked"));
      gtk_box_append (GTK_BOX (box), checked);
    }
  gtk_box_append (self->content, box);
}

/* The least sure of the values that no person set. */
static CpField
least_sure (const CpModelStatement *s)
{
  CpField least = CP_N_FIELDS;
  float sure = 0.7f;

  for (guint i = 0; i < G_N_ELEMENTS (shown_fields); i++)
    {
      CpField field = shown_fields[i];

      if ((s->by_person & (1u << field)) == 0 && s->sure[field] > 0 && s->sure[field] < sure)
        {
          least = field;
          sure = s->sure[field];
        }
    }
  return least;
}

static void
on_back_to_rule (GtkButton *button,
                 CpDetail  *self)
{
  CpField field = (CpField) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "field"));
  CpComparison *comparison = cp_view_state_get_comparison (self->state);
  g_autofree char *key = NULL, *name = NULL, *subject = NULL;
  const CpCorrection *decision;

  if (chosen (self) == NULL || comparison == NULL)
    return;
  key = cp_model_statement_key (cp_view_state_get_model (self->state), (guint) cp_view_state_get_selected (self->state));
  name = g_strdup_printf (_("%s back to rule"), cp_words_field (field));
  decision = cp_decision_find_on (self->state, field_corrections[field], key);
  subject = g_strdup (decision != NULL ? decision->subject : key);
  cp_comparison_forget (comparison, field_corrections[field], subject, name);
}

/* Who set the value, and when. */
static char *
set_by (CpDetail *self,
        CpField   field)
{
  g_autofree char *key =
    cp_model_statement_key (cp_view_state_get_model (self->state), (guint) cp_view_state_get_selected (self->state));
  const CpCorrection *decision = cp_decision_find_on (self->state, field_corrections[field], key);

  return cp_decision_words (decision != NULL ? decision->when : 0, g_get_real_time () / G_USEC_PER_SEC);
}

static GtkWidget *
reason_new (CpDetail               *self,
            const CpModelStatement *s,
            CpField                 field,
            gboolean                doubtful)
{
  GtkWidget *box = cp_line_new (6), *label, *button;
  g_autofree char *why = NULL, *text = NULL;

  if ((s->by_person & (1u << field)) != 0)
    {
      g_autofree char *who = set_by (self, field);

      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("avatar-default-symbolic"));
      gtk_box_append (GTK_BOX (box), cp_label_new (who, "attribution"));
      button = gtk_button_new_with_label (_("Back to Rule"));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "link");
      g_object_set_data (G_OBJECT (button), "field", GINT_TO_POINTER (field));
      g_signal_connect (button, "clicked", G_CALLBACK (on_back_to_rule), self);
      gtk_box_append (GTK_BOX (box), button);
      return box;
    }
  why = cp_words_reason (s, field);
  text = doubtful ? g_strdup_printf (_("Least sure: %s"), why != NULL ? why : _("nothing in the text says it"))
                  : g_strdup (why != NULL ? why : _("by rule"));
  label = cp_label_new (text, "attribution");
  cp_label_wrap (GTK_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  if (doubtful)
    gtk_widget_add_css_class (label, "amber");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
field_row_new (CpDetail *self,
               guint     statement,
               CpField   field,
               gboolean  doubtful)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GtkWidget *row = gtk_list_box_row_new (), *box = cp_line_new (10);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *label = cp_label_new (cp_words_field (field), "attribution");

  gtk_size_group_add_widget (self->names, label);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), cp_field_value_new (model, statement, field));
  gtk_box_append (GTK_BOX (lines), reason_new (self, s, field, doubtful));
  self->pencils[field] = cp_field_button_new (self->state, statement, field);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), self->pencils[field]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "field");
  return row;
}

static GtkWidget *
note_row_new (CpDetail        *self,
              CpCorrectionKind kind,
              const char      *subject,
              const char      *text)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = cp_line_new (10);
  GtkWidget *label = cp_label_new (_("Note"), "attribution");

  self->note = cp_kept_entry_new (self->state, kind, subject, text, _("Note"), _("Note changed"));
  gtk_size_group_add_widget (self->names, label);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "field");
  return row;
}

static GtkWidget *
list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

/* Where no statement is chosen, the panel is about the article. */
static void
add_article (CpDetail *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpArticle *article = self->article < model->articles->len ? g_ptr_array_index (model->articles, self->article) : NULL;
  GtkWidget *hint = cp_label_new (_("Choose a statement in the text to see what was read from it, and why."), "secondary"), *list;
  g_autofree char *key = NULL;
  const CpCorrection *note;

  cp_label_wrap (GTK_LABEL (hint));
  gtk_box_append (self->content, hint);
  if (article == NULL)
    return;
  key = cp_article_key (article);
  note = cp_decision_find (self->state, CP_CORRECT_ARTICLE_NOTE, key);
  list = list_new (_("The article"));
  gtk_list_box_append (GTK_LIST_BOX (list), note_row_new (self, CP_CORRECT_ARTICLE_NOTE, key, note != NULL ? note->value : NULL));
  gtk_box_append (self->content, cp_label_new (_("The article"), "section"));
  gtk_box_append (self->content, list);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The field whose button or editor has the focus, or %CP_N_FIELDS. */
static guint
focused_field (CpDetail *self)
{
  for (guint i = 0; i < CP_N_FIELDS; i++)
    if (has_focus (self->pencils[i]))
      return i;
  return CP_N_FIELDS;
}

static void
clear (CpDetail *self)
{
  cp_box_clear (self->content);
  for (guint i = 0; i < CP_N_FIELDS; i++)
    self->pencils[i] = NULL;
  self->note = NULL;
}

static void
add_statement (CpDetail *self,
               guint     statement)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GtkWidget *list = list_new (_("What was read"));
  g_autofree char *key = cp_model_statement_key (model, statement);
  CpField doubtful = least_sure (s);

  add_words (self, statement);
  add_sure (self, s);
  for (guint i = 0; i < G_N_ELEMENTS (shown_fields); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), field_row_new (self, statement, shown_fields[i], shown_fields[i] == doubtful));
  gtk_list_box_append (GTK_LIST_BOX (list), note_row_new (self, CP_CORRECT_NOTE, key, s->note));
  gtk_box_append (self->content, list);
}

/* One goes on writing behind what is written. */
static void
focus_note (CpDetail *self)
{
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->note));
  gtk_editable_set_position (GTK_EDITABLE (self->note), -1);
}

/* A correction does not take the focus from the value that was corrected, nor does what arrives. */
static void
update (CpDetail *self)
{
  guint focused = focused_field (self);
  gboolean in_note = has_focus (self->note);

  self->stale = FALSE;
  clear (self);
  if (chosen (self) != NULL)
    add_statement (self, (guint) cp_view_state_get_selected (self->state));
  else
    add_article (self);
  if (focused < CP_N_FIELDS && self->pencils[focused] != NULL)
    gtk_widget_grab_focus (self->pencils[focused]);
  else if (focused < CP_N_FIELDS) /* with the statement, which is no more: keys are not to write into what came in its place */
    gtk_widget_activate_action (GTK_WIDGET (self), "articles.words", NULL);
  else if (in_note && self->note != NULL)
    focus_note (self);
}

static void
freshen (CpDetail *self)
{
  if (self->stale)
    update (self);
}

static void
update_count (CpDetail *self)
{
  g_autofree char *count = NULL;

  if (chosen (self) != NULL)
    count = g_strdup_printf (_("Statement %'d of %'u"), cp_view_state_get_selected (self->state) + 1,
                             cp_view_state_get_model (self->state)->statements->len);
  gtk_label_set_text (self->count, count != NULL ? count : _("No statement chosen"));
}

/* A panel that is not looked at costs next to nothing: a screen reader comes by its head even then. */
static void
on_changed (CpDetail *self)
{
  self->stale = TRUE;
  update_count (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    freshen (self);
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data G_GNUC_UNUSED)
{
  CpDetail *self = CP_DETAIL (widget);

  if (gdk_frame_clock_get_frame_counter (clock) <= self->marked || (self->stale && !cp_frame_may_work (widget)))
    return G_SOURCE_CONTINUE;
  self->updating = 0;
  freshen (self);
  return G_SOURCE_REMOVE;
}

/* What was chosen is marked in the text with this frame, and told of here with the next: both at once would hold the main loop for longer
 * than a frame. */
static void
on_selection_changed (CpDetail *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || focused_field (self) < CP_N_FIELDS)
    {
      on_changed (self);
      return;
    }
  self->stale = TRUE;
  update_count (self);
  self->marked = gdk_frame_clock_get_frame_counter (clock) + 1;
  if (self->updating == 0)
    self->updating = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

static void
cp_detail_map (GtkWidget *widget)
{
  freshen (CP_DETAIL (widget));
  GTK_WIDGET_CLASS (cp_detail_parent_class)->map (widget);
}

static void
correct_chosen (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter G_GNUC_UNUSED)
{
  CpDetail *self = CP_DETAIL (widget);
  guint statement = (guint) cp_view_state_get_selected (self->state);

  if (chosen (self) == NULL)
    return;
  if (g_str_equal (action, "detail.check"))
    cp_statement_check (self->state, statement);
  else
    cp_statement_delete (self->state, statement);
}

static void
copy (GtkWidget  *widget,
      const char *action G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  CpDetail *self = CP_DETAIL (widget);
  g_autofree char *text = NULL;

  if (chosen (self) == NULL)
    return;
  text = cp_words_citation (cp_view_state_get_model (self->state), (guint) cp_view_state_get_selected (self->state));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
cp_detail_dispose (GObject *object)
{
  CpDetail *self = CP_DETAIL (object);

  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_DETAIL);
  g_clear_object (&self->names);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_detail_parent_class)->dispose (object);
}

static void
cp_detail_class_init (CpDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_detail_dispose;
  widget_class->map = cp_detail_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/detail.ui");
  gtk_widget_class_bind_template_child (widget_class, CpDetail, count);
  gtk_widget_class_bind_template_child (widget_class, CpDetail, content);
  gtk_widget_class_install_action (widget_class, "detail.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "detail.check", NULL, correct_chosen);
  gtk_widget_class_install_action (widget_class, "detail.delete", NULL, correct_chosen);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
cp_detail_init (CpDetail *self)
{
  self->names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Detail of the statement"), -1);
}

/** cp_detail_set_state: shows the statement that is chosen in @state */
void
cp_detail_set_state (CpDetail    *self,
                     CpViewState *state)
{
  g_set_object (&self->state, state);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}

/** cp_detail_set_article: where no statement is chosen, the panel is about @article */
void
cp_detail_set_article (CpDetail *self,
                       guint     article)
{
  self->article = article;
  if (chosen (self) == NULL)
    on_changed (self);
}

/** cp_detail_edit: Returns: whether @field can be edited; then its editor is open */
gboolean
cp_detail_edit (CpDetail *self,
                CpField   field)
{
  freshen (self);
  if (self->pencils[field] == NULL)
    return FALSE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->pencils[field]));
  return TRUE;
}

/** cp_detail_edit_note: Returns: whether there is a statement or an article to note something on; then the note has the focus */
gboolean
cp_detail_edit_note (CpDetail *self)
{
  freshen (self);
  return self->note != NULL && gtk_widget_grab_focus (self->note);
}
