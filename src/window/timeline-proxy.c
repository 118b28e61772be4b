/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/timeline-proxy.h"

#include <glib/gi18n-lib.h>

struct _CpTimelineProxy
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CpTimelineProxy, cp_timeline_proxy, GTK_TYPE_WIDGET)

static void
cp_timeline_proxy_class_init (CpTimelineProxyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "mark");
}

static void
cp_timeline_proxy_init (CpTimelineProxy *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  cp_timeline_proxy_set_name (self, _("Statement"));
}

/** cp_timeline_proxy_new: Returns: (transfer floating): a proxy for nothing yet */
GtkWidget *
cp_timeline_proxy_new (void)
{
  return g_object_new (CP_TYPE_TIMELINE_PROXY, NULL);
}

/** cp_timeline_proxy_set_name: what a screen reader says of the mark */
void
cp_timeline_proxy_set_name (CpTimelineProxy *self,
                            const char      *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
