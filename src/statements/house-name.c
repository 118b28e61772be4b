/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a house of parliament is that is named by its noun alone: "the Senate", "Congress". */
#include <string.h>

#include "statements/classify.h"
#include "statements/home.h"

/* So many names are looked through for a longer one. */
#define MOST_NAMES 2000

/** cp_house_name_is_lone: Returns: whether the tables know @run as some state's parliament by a noun that other bodies have, too: "Congress" */
gboolean
cp_house_name_is_lone (const CpStage   *self,
                       const CpNameRun *run)
{
  return run->entry != NULL && run->entry->kind == CP_ENTRY_PARLIAMENT && run->tokens.last == run->tokens.first + 1
         && cp_knowledge_institution (self->cast->knowledge, self->text->tokens[run->tokens.first].form, NULL) != NULL;
}

/* What a body is that the article names in full with the noun: a union, for "the Congress of Free Teachers"; %NULL where it names none. */
static const CpInstitution *
named_in_full (const CpStage *self,
                  const char    *noun)
{
  for (guint i = 0; i < MIN (self->names->len, MOST_NAMES); i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->entry != NULL || run->institution == NULL || run->tokens.last < run->tokens.first + 2)
        continue;
      for (guint32 t = run->tokens.first; t < run->tokens.last; t++)
        if (strcmp (self->text->tokens[t].norm, noun) == 0)
          return run->institution;
    }
  return NULL;
}

/* Whether other states are told of, and never the one whose house it would be. */
static gboolean
is_elsewhere (const CpHome  *home,
              const CpEntry *house)
{
  return house->code != NULL && g_hash_table_size (home->counts) > 0 && !g_hash_table_contains (home->counts, house->code);
}

/**
 * cp_house_names_settle:
 * @home: what was counted of the article's states, but for its lone houses
 *
 * Takes what the tables know from those lone houses that are another body's: of the state that the article is at home in, or one that it
 * names in full. Such a name is read as the noun that it is.
 */
void
cp_house_names_settle (CpHome *home)
{
  CpStage *stage = home->stage;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < stage->names->len; i++)
    {
      CpNameRun *run = &g_array_index (stage->names, CpNameRun, i);
      const CpToken *noun = &stage->text->tokens[run->tokens.first];
      const CpInstitution *full;

      if (!cp_house_name_is_lone (stage, run))
        continue;
      if (!g_hash_table_contains (known, noun->norm))
        g_hash_table_insert (known, (gpointer) noun->norm, (gpointer) named_in_full (stage, noun->norm));
      full = g_hash_table_lookup (known, noun->norm);
      if (full != NULL || is_elsewhere (home, run->entry))
        {
          run->institution = full != NULL ? full : cp_knowledge_institution (stage->cast->knowledge, noun->form, NULL);
          run->entry = NULL;
          run->body = FALSE;
        }
      else
        cp_home_count (home, run->tokens.first, run->entry);
    }
}
