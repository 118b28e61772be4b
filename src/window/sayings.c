/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/sayings.h"

#include <glib/gi18n-lib.h>

/* What is said so soon after another thing takes its words' place: nobody has read them. */
#define JUST_NOW (600 * G_TIME_SPAN_MILLISECOND)

/* The width below which a line may have no room, in pixels, and the letters that have some in the narrowest window. */
#define NARROW     600
#define LEAST_LINE 20

/*
 * libadwaita 1.2 lets a toast that takes another's place come more slowly than one goes. Sent away meanwhile, by its own button for
 * one, it is freed before it has come, and looked at afterwards. So none takes another's place: it waits until the one before is gone.
 */
struct _CpSayings
{
  AdwToastOverlay *place;
  AdwToast        *shown;    /* NULL where none can be seen any more; the overlay's */
  gint64           shown_at; /* in microseconds of the monotonic clock */
  gboolean         leaving;  /* it is seen to go, and must not be sent away again */
  AdwToast        *next;     /* waits until that is gone; ours */
  guint            showing;  /* the idle source that shows it */
};

/** cp_sayings_new: Returns: (transfer full): nothing said yet; @place must live as long */
CpSayings *
cp_sayings_new (AdwToastOverlay *place)
{
  CpSayings *self = g_new0 (CpSayings, 1);

  self->place = place;
  return self;
}

static void show (CpSayings *self,
                  AdwToast  *toast);

static gboolean
show_next (gpointer user_data)
{
  CpSayings *self = user_data;

  self->showing = 0;
  if (self->next != NULL && self->shown == NULL)
    show (self, g_steal_pointer (&self->next));
  return G_SOURCE_REMOVE;
}

static void
on_dismissed (CpSayings *self)
{
  self->leaving = TRUE;
}

static void
on_gone (gpointer  user_data,
         GObject  *toast G_GNUC_UNUSED)
{
  CpSayings *self = user_data;

  self->shown = NULL;
  self->leaving = FALSE;
  if (self->next != NULL && self->showing == 0)
    self->showing = g_idle_add (show_next, self);
}

/* Takes @toast. */
static void
show (CpSayings *self,
      AdwToast  *toast)
{
  self->shown = toast;
  self->shown_at = g_get_monotonic_time ();
  g_object_weak_ref (G_OBJECT (toast), on_gone, self);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (on_dismissed), self);
  adw_toast_overlay_add_toast (self->place, toast);
}

/** cp_sayings_free: frees @self; what is shown is shown on */
void
cp_sayings_free (CpSayings *self)
{
  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_object (&self->next);
  if (self->shown != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->shown, self);
      g_object_weak_unref (G_OBJECT (self->shown), on_gone, self);
    }
  g_free (self);
}

static gboolean
is_said_just_now (const CpSayings *self)
{
  return self->shown != NULL && !self->leaving && g_get_monotonic_time () - self->shown_at < JUST_NOW;
}

static void
offer_undo (AdwToast *toast,
            gboolean  offer)
{
  adw_toast_set_button_label (toast, offer ? _("Undo") : NULL);
  adw_toast_set_action_name (toast, offer ? "win.undo" : NULL);
}

static gboolean
offers_undo (AdwToast *toast)
{
  return adw_toast_get_button_label (toast) != NULL;
}

static GtkWidget *
words_new (void)
{
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (words, "heading");
  return words;
}

/* In a window that is too narrow for a line the words wrap, after so many letters at least: of its own a toast cuts them off. Elsewhere they
 * stand in one line: a toast gives words that may wrap no more room than they need for two. */
static void
set_words (CpSayings  *self,
           GtkLabel   *words,
           const char *text)
{
  const gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self->place)) < NARROW;

  gtk_label_set_wrap (words, narrow);
  gtk_label_set_ellipsize (words, narrow ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (words, narrow ? (int) MIN (g_utf8_strlen (text, -1), LEAST_LINE) : -1);
  gtk_label_set_text (words, text);
}

static AdwToast *
toast_new (void)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, words_new ());
  return toast;
}

/** cp_sayings_say: says @title for a moment, in the place of what was said before; @with_undo offers to take the last change back */
void
cp_sayings_say (CpSayings  *self,
                const char *title,
                gboolean    with_undo)
{
  AdwToast *changed = self->next != NULL ? self->next : is_said_just_now (self) ? self->shown : NULL;
  AdwToast *toast = changed != NULL ? changed : toast_new ();

  set_words (self, GTK_LABEL (adw_toast_get_custom_title (toast)), title);
  offer_undo (toast, with_undo);
  if (changed != NULL)
    return;
  if (self->shown == NULL)
    {
      show (self, toast);
      return;
    }
  self->next = toast;
  if (!self->leaving)
    adw_toast_dismiss (self->shown);
}

/** cp_sayings_drop_undo: what was done, undone or done again since is not what was said: it is not offered any more */
void
cp_sayings_drop_undo (CpSayings *self)
{
  if (self->next != NULL && offers_undo (self->next))
    g_clear_object (&self->next);
  if (self->shown == NULL || self->leaving || !offers_undo (self->shown))
    return;
  if (is_said_just_now (self))
    offer_undo (self->shown, FALSE);
  else
    adw_toast_dismiss (self->shown);
}
