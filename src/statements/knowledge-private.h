/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/knowledge.h"

G_BEGIN_DECLS

/* That a word is a given name, beside whose. */
#define CP_GIVEN_NAME 0x100

struct _CpKnowledge
{
  GStringChunk *strings;
  GPtrArray    *owned; /* entries, roles, institutions, titles */

  /* Folded words → what they name. Names all in capitals are kept as written, so that "WHO" is not "who". */
  GHashTable *names;        /* CpEntry */
  GHashTable *adjectives;   /* CpEntry */
  GHashTable *people;       /* CpEntry */
  GHashTable *surnames;     /* CpEntry */
  GHashTable *women;        /* CpEntry, those of them who are women */
  GHashTable *sides;        /* CpEntry, by code and by name */
  GHashTable *roles;        /* CpRole */
  GHashTable *role_plurals; /* CpRole */
  GHashTable *nouns;        /* CpInstitution */
  GHashTable *noun_plurals; /* CpInstitution */
  GHashTable *titles;       /* CpTitle */
  GHashTable *given_names;  /* CP_GIVEN_NAME | CpGender */

  GHashTable *weights; /* sign → how much it weighs, in thousandths */

  /* First words, in lower case, of names and of roles → how many tokens the longest that begins so may have. */
  GHashTable *name_reach;
  GHashTable *role_reach;
};

gboolean      cp_knowledge_read_tables (CpKnowledge       *self,
                                        const char *const *directories,
                                        GError           **error);

/* The forms in which words are kept and asked for. */
gboolean      cp_knowledge_is_capitals (const char        *words);
char         *cp_knowledge_tidy        (const char        *words);
gconstpointer cp_knowledge_find_cased  (GHashTable        *table,
                                        const char        *words);

G_END_DECLS
