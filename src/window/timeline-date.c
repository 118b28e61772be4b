/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/timeline-date.h"

#include <glib/gi18n-lib.h>

#include "comparison/date-form.h"

struct _CpTimelineDate
{
  GtkPopover parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (CpTimelineDate, cp_timeline_date, GTK_TYPE_POPOVER)

static guint signal_entered;

static void
on_activated (CpTimelineDate *self)
{
  CpDate date;

  if (!cp_date_form_read (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &date))
    {
      gtk_widget_add_css_class (self->entry, "error");
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signal_entered, 0, &date);
}

static void
on_edited (CpTimelineDate *self)
{
  gtk_widget_remove_css_class (self->entry, "error");
}

static void
cp_timeline_date_class_init (CpTimelineDateClass *klass)
{
  signal_entered = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cp_timeline_date_init (CpTimelineDate *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_("Go to a year, month or day"));

  self->entry = gtk_entry_new ();
  /* Translators: how a date is typed: year, month and day as numbers */
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("2017-04-12"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Go to a year, month or day"), -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
}

/** cp_timeline_date_new: Returns: (transfer floating): the question, not shown yet */
GtkWidget *
cp_timeline_date_new (void)
{
  return g_object_new (CP_TYPE_TIMELINE_DATE, NULL);
}

/** cp_timeline_date_ask: lets the person type a date */
void
cp_timeline_date_ask (CpTimelineDate *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}
