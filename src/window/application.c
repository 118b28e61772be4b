/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/application.h"

#include "config.h"

struct _CpApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CpApplication, cp_application, ADW_TYPE_APPLICATION)

static void
cp_application_class_init (CpApplicationClass *klass G_GNUC_UNUSED)
{
}

static void
cp_application_init (CpApplication *self G_GNUC_UNUSED)
{
}

/** cp_application_new: Returns: (transfer full): the application */
CpApplication *
cp_application_new (void)
{
  return g_object_new (CP_TYPE_APPLICATION, "application-id", CP_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}
