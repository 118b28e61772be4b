/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/knowledge.h"

G_BEGIN_DECLS

/* A person as the user's own tables have them. */
typedef struct
{
  const char      *name;
  const GPtrArray *aliases; /* (element-type utf8) (nullable) */
  const char      *party;   /* NULL for none */
  const char      *role;    /* NULL for none */
} CpOwnPerson;

char    *cp_own_knowledge_folder   (void);
gboolean cp_own_knowledge_has      (const char         *folder,
                                    const char         *name);
gboolean cp_own_knowledge_remember (const char         *folder,
                                    const CpKnowledge  *knowledge,
                                    const CpOwnPerson  *person,
                                    GError            **error);
gboolean cp_own_knowledge_forget   (const char         *folder,
                                    const char         *name,
                                    GError            **error);

G_END_DECLS
