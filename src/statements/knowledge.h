/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CpKnowledge:
 *
 * What is known of the world: states with demonyms, capitals and seats of government, institutions, roles, office holders.
 * Read from the tables of data/knowledge and of the user's own folder; not changed afterwards.
 */
typedef struct _CpKnowledge CpKnowledge;

CpKnowledge *cp_knowledge_load  (const char *const *directories,
                                 GError           **error);
CpKnowledge *cp_knowledge_ref   (CpKnowledge       *self);
void         cp_knowledge_unref (CpKnowledge       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpKnowledge, cp_knowledge_unref)

G_END_DECLS
