/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys that a part of the window listens to beside its shortcuts. */
#include "window/keys.h"

typedef struct
{
  CpKeyFunc func;
  gpointer  listener;
} Ear;

static gboolean
is_latin_letter (guint keyval)
{
  return (keyval >= GDK_KEY_a && keyval <= GDK_KEY_z) || (keyval >= GDK_KEY_A && keyval <= GDK_KEY_Z);
}

/* The Latin letter on the key of a letter of another alphabet, where the keyboard has one: each key is one key, however one writes. */
static guint
latin (GtkWidget *widget,
       guint      keyval,
       guint      keycode)
{
  g_autofree guint *keyvals = NULL;
  int n = 0;

  if (is_latin_letter (keyval) || !g_unichar_isalpha (gdk_keyval_to_unicode (keyval)) ||
      !gdk_display_map_keycode (gtk_widget_get_display (widget), keycode, NULL, &keyvals, &n))
    return keyval;
  for (int i = 0; i < n; i++)
    if (is_latin_letter (keyvals[i]))
      return keyvals[i];
  return keyval;
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        modifiers,
        const Ear             *ear)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  return ear->func (ear->listener, gdk_keyval_to_lower (latin (widget, keyval, keycode)),
                    modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK));
}

static void
ear_free (gpointer  ear,
          GClosure *closure G_GNUC_UNUSED)
{
  g_free (ear);
}

/**
 * cp_keys_listen:
 * @phase: %GTK_PHASE_CAPTURE to hear a key before what stands in @widget does, %GTK_PHASE_BUBBLE for what that did not take
 * @listener: lives as long as @widget
 *
 * Lets @func hear the keys that are pressed in @widget.
 */
void
cp_keys_listen (GtkWidget          *widget,
                GtkPropagationPhase phase,
                CpKeyFunc           func,
                gpointer            listener)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Ear *ear = g_new (Ear, 1);

  *ear = (Ear){ func, listener };
  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (on_key), ear, ear_free, 0);
  gtk_widget_add_controller (widget, controller);
}

/** cp_keys_typing: Returns: whether something is being typed in the window of @widget, so that a letter is a letter */
gboolean
cp_keys_typing (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && GTK_IS_EDITABLE (focus);
}

/** cp_keys_open_menu: Returns: whether @keyval with @held is a key for the menu of what has the focus */
gboolean
cp_keys_open_menu (guint           keyval,
                   GdkModifierType held)
{
  return (keyval == GDK_KEY_Menu && held == 0) || (keyval == GDK_KEY_F10 && held == GDK_SHIFT_MASK);
}
