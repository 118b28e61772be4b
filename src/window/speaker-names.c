/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/speaker-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "stance/called.h"
#include "stance/speaker-reference.h"
#include "window/correct-later.h"
#include "window/field-editor.h"
#include "window/widgets.h"
#include "window/wrap-layout.h"

/* The names under which a speaker is cited, how often each; one can be dragged to another speaker, and one can be added. */

/* What is dragged: a type of its own, so that the window does not take it for the text of an article. */
#define TYPE_DRAGGED_NAME (dragged_name_get_type ())

typedef struct
{
  char *name; /* as cp_speaker_reference() gives it */
} DraggedName;

static DraggedName *
dragged_name_copy (DraggedName *self)
{
  DraggedName *copy = g_new (DraggedName, 1);

  copy->name = g_strdup (self->name);
  return copy;
}

static void
dragged_name_free (DraggedName *self)
{
  g_free (self->name);
  g_free (self);
}

static GType dragged_name_get_type (void);
G_DEFINE_BOXED_TYPE (DraggedName, dragged_name, dragged_name_copy, dragged_name_free)

/* "He" at the head of a sentence is the same as "he". */
static char *
uncapitalised (const char *words)
{
  const char *rest = *words != '\0' ? g_utf8_next_char (words) : words;
  g_autofree char *first = g_utf8_strdown (words, rest - words);

  return g_strconcat (first, rest, NULL);
}

/* How often each name is used; of "he" and the like, which are no names, as they are written. */
static GHashTable *
count_uses (const CpModel *model,
            guint          speaker,
            GPtrArray     *others)
{
  GHashTable *uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < model->statements->len; i++)
    {
      g_autofree char *words = NULL, *name = NULL;
      guint n;

      if (((CpModelStatement *) g_ptr_array_index (model->statements, i))->speaker != (gint32) speaker)
        continue;
      name = g_strdup (cp_speaker_called_in (model, i, &words));
      if (name == NULL && words != NULL)
        {
          name = uncapitalised (words);
          if (!g_hash_table_contains (uses, name))
            g_ptr_array_add (others, g_strdup (name));
        }
      if (name == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (uses, name));
      g_hash_table_insert (uses, g_steal_pointer (&name), GUINT_TO_POINTER (n + 1));
    }
  return uses;
}

static guint
uses_of (GHashTable *uses,
         const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (uses, name));
}

/* An alias that only the head of a sentence made another word: "He" beside "he". */
static gboolean
is_other (const char *alias,
          GPtrArray  *others,
          GHashTable *uses)
{
  g_autofree char *word = uncapitalised (alias);

  if (strchr (alias, ' ') != NULL || !g_ptr_array_find_with_equal_func (others, word, g_str_equal, NULL))
    return FALSE;
  g_hash_table_insert (uses, g_strdup (word), GUINT_TO_POINTER (uses_of (uses, word) + uses_of (uses, alias)));
  return TRUE;
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source,
                 double         x G_GNUC_UNUSED,
                 double         y G_GNUC_UNUSED,
                 gpointer       user_data G_GNUC_UNUSED)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  DraggedName dragged = { g_object_get_data (G_OBJECT (chip), "reference") };

  return gdk_content_provider_new_typed (TYPE_DRAGGED_NAME, &dragged);
}

/* What is dragged looks like what was taken hold of. */
static void
on_drag_begin (GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
let_drag (GtkWidget *chip,
          char      *reference)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  g_object_set_data_full (G_OBJECT (chip), "reference", reference, g_free);
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect (drag, "prepare", G_CALLBACK (on_drag_prepare), NULL);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), NULL);
  gtk_widget_add_controller (chip, GTK_EVENT_CONTROLLER (drag));
  cp_widget_set_tooltip (chip, _("Drag to another speaker to move it there"));
}

static GtkWidget *
chip_new (const char *name,
          guint       n,
          gboolean    is_main)
{
  g_autofree char *count = n > 0 ? g_strdup_printf ("  <span alpha=\"62%%\" size=\"small\">%'u</span>", n) : g_strdup ("");
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *markup = g_strdup_printf (is_main ? "<b>%s</b>%s" : "%s%s", escaped, count);
  GtkWidget *chip = cp_label_new (NULL, "name-chip");

  gtk_label_set_markup (GTK_LABEL (chip), markup);
  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

/** cp_speaker_unclaimed: Returns: (transfer full) (element-type utf8): the words that name the sources of statements without a speaker, each once */
GPtrArray *
cp_speaker_unclaimed (const CpModel *model)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);
      char *words;

      if (s->speaker >= 0 || cp_span_is_empty (s->source))
        continue;
      words = cp_article_slice (g_ptr_array_index (model->articles, s->article), s->source);
      if (!g_hash_table_add (known, words))
        {
          g_free (words);
          continue;
        }
      g_ptr_array_add (found, words);
    }
  return found;
}

/* A name that is chosen or dropped becomes the speaker's. */
typedef struct
{
  CpViewState *state;
  CpModel     *model; /* the one in which the speaker has this number */
  guint        speaker;
} Naming;

static Naming *
naming_new (CpViewState *state,
            CpModel     *model,
            guint        speaker)
{
  Naming *self = g_new0 (Naming, 1);

  self->state = g_object_ref (state);
  self->model = cp_model_ref (model);
  self->speaker = speaker;
  return self;
}

static const char *
name_of (const Naming *naming)
{
  return ((const CpModelSpeaker *) g_ptr_array_index (naming->model->speakers, naming->speaker))->name;
}

static void
naming_free (gpointer data)
{
  Naming *self = data;

  g_object_unref (self->state);
  cp_model_unref (self->model);
  g_free (self);
}

static void
naming_closed (gpointer  data,
               GClosure *closure G_GNUC_UNUSED)
{
  naming_free (data);
}

static void
give_name (const Naming *naming,
           const char   *reference)
{
  g_autofree char *speaker = cp_speaker_reference (naming->model, naming->speaker, name_of (naming));
  g_autofree char *name = cp_speaker_reference_name (reference);
  /* Translators: a name, and the speaker that it is now a name of */
  g_autofree char *change = g_strdup_printf (_("“%s” now belongs to %s"), name, name_of (naming));

  cp_correct_later (naming->state, CP_CORRECT_SPEAKER_ALIAS, reference, speaker, change);
}

static void
on_name_chosen (const char *value,
                const char *label G_GNUC_UNUSED,
                gpointer    user_data)
{
  give_name (user_data, value);
}

static void
create_names (GtkMenuButton *button,
              gpointer       user_data)
{
  const Naming *naming = user_data;
  g_autoptr (GPtrArray) unclaimed = cp_speaker_unclaimed (cp_view_state_get_model (naming->state));
  GPtrArray *choices = cp_field_choices_new ();

  for (guint i = 0; i < unclaimed->len; i++)
    cp_field_choices_add (choices, g_ptr_array_index (unclaimed, i), _("is nobody yet"), g_ptr_array_index (unclaimed, i), FALSE);
  gtk_menu_button_set_popover (button, cp_field_editor_new (choices, _("Name"), on_name_chosen,
                                                            naming_new (naming->state, naming->model, naming->speaker), naming_free));
}

static GtkWidget *
add_button_new (CpViewState *state,
                guint        speaker)
{
  GtkWidget *button = gtk_menu_button_new (), *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (child), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (child), gtk_label_new (_("Name")));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add-name");
  gtk_widget_set_name (button, "name");
  cp_widget_set_tip (button, _("Add a name under which the articles cite this speaker"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_names,
                                         naming_new (state, cp_view_state_get_model (state), speaker), naming_free);
  return button;
}

static void
add_name (GtkBox        *names,
          const CpModel *model,
          guint          speaker,
          const char    *name,
          guint          n)
{
  const gboolean is_main = g_str_equal (name, ((const CpModelSpeaker *) g_ptr_array_index (model->speakers, speaker))->name);
  GtkWidget *chip = chip_new (name, n, is_main);

  let_drag (chip, cp_speaker_reference (model, speaker, name));
  gtk_box_append (names, chip);
}

/** cp_speaker_names_new: Returns: (transfer floating): the names of @speaker as chips, and a button that adds one */
GtkWidget *
cp_speaker_names_new (CpViewState *state,
                      guint        speaker)
{
  const CpModel *model = cp_view_state_get_model (state);
  const CpModelSpeaker *of = g_ptr_array_index (model->speakers, speaker);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) uses = count_uses (model, speaker, others);
  GtkWidget *names = cp_wrap_box_new ();
  GtkBox *box = GTK_BOX (names);

  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  add_name (box, model, speaker, of->name, uses_of (uses, of->name));
  for (guint i = 0; i < of->aliases->len; i++)
    {
      const char *alias = g_ptr_array_index (of->aliases, i);

      if (strcmp (alias, of->name) != 0 && !is_other (alias, others, uses))
        add_name (box, model, speaker, alias, uses_of (uses, alias));
    }
  for (guint i = 0; i < others->len; i++)
    gtk_box_append (box, chip_new (g_ptr_array_index (others, i), uses_of (uses, g_ptr_array_index (others, i)), FALSE));
  gtk_box_append (box, add_button_new (state, speaker));
  return names;
}

static gboolean
on_drop (GtkDropTarget *target G_GNUC_UNUSED,
         const GValue  *value,
         double         x G_GNUC_UNUSED,
         double         y G_GNUC_UNUSED,
         const Naming  *naming)
{
  const DraggedName *dragged = g_value_get_boxed (value);

  if (dragged == NULL || cp_speaker_find (naming->model, dragged->name) == (gint32) naming->speaker)
    return FALSE;
  give_name (naming, dragged->name);
  return TRUE;
}

/** cp_speaker_names_let_drop: lets a name be dropped on @widget, which stands for @speaker */
void
cp_speaker_names_let_drop (GtkWidget   *widget,
                           CpViewState *state,
                           guint        speaker)
{
  GtkDropTarget *drop = gtk_drop_target_new (TYPE_DRAGGED_NAME, GDK_ACTION_MOVE);

  g_signal_connect_data (drop, "drop", G_CALLBACK (on_drop), naming_new (state, cp_view_state_get_model (state), speaker),
                         naming_closed, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drop));
}
