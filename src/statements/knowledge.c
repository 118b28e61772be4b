/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/knowledge.h"

struct _CpKnowledge
{
  char **directories;
};

CpKnowledge *
cp_knowledge_load (const char *const *directories,
                   GError           **error G_GNUC_UNUSED)
{
  CpKnowledge *self = g_atomic_rc_box_new0 (CpKnowledge);

  self->directories = g_strdupv ((char **) directories);
  return self;
}

CpKnowledge *
cp_knowledge_ref (CpKnowledge *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
knowledge_clear (gpointer data)
{
  g_strfreev (((CpKnowledge *) data)->directories);
}

void
cp_knowledge_unref (CpKnowledge *self)
{
  g_atomic_rc_box_release_full (self, knowledge_clear);
}
