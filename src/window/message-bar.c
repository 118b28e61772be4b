/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/message-bar.h"

#include "window/widgets.h"

/* One sentence about a condition, above the content, with at most one thing to do about it. */
struct _CpMessageBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *sentence;
  GtkButton   *button;
};

G_DEFINE_FINAL_TYPE (CpMessageBar, cp_message_bar, GTK_TYPE_WIDGET)

static void
cp_message_bar_dispose (GObject *object)
{
  cp_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_MESSAGE_BAR);
  G_OBJECT_CLASS (cp_message_bar_parent_class)->dispose (object);
}

static void
cp_message_bar_class_init (CpMessageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_message_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, sentence);
  gtk_widget_class_bind_template_child (widget_class, CpMessageBar, button);
  gtk_widget_class_bind_template_callback (widget_class, cp_message_bar_hide);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
cp_message_bar_init (CpMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cp_message_bar_show:
 * @label: (nullable): what the button says
 * @action: (nullable): what it does
 *
 * Shows @sentence until it is closed or another takes its place.
 */
void
cp_message_bar_show (CpMessageBar *self,
                     const char   *sentence,
                     const char   *label,
                     const char   *action)
{
  gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  if (label != NULL)
    {
      gtk_button_set_label (self->button, label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/** cp_message_bar_hide: closes the bar */
void
cp_message_bar_hide (CpMessageBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
