/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "statements/knowledge-private.h"

static void
knowledge_clear (gpointer data)
{
  CpKnowledge *self = data;
  GHashTable *hashes[] = { self->names, self->adjectives, self->people, self->surnames, self->women, self->sides, self->roles,
                           self->role_plurals, self->nouns, self->noun_plurals, self->titles, self->given_names, self->weights,
                           self->name_reach, self->role_reach };

  for (guint i = 0; i < G_N_ELEMENTS (hashes); i++)
    g_hash_table_unref (hashes[i]);
  g_ptr_array_unref (self->owned);
  g_string_chunk_free (self->strings);
}

static CpKnowledge *
knowledge_new (void)
{
  CpKnowledge *self = g_atomic_rc_box_new0 (CpKnowledge);
  GHashTable **hashes[] = { &self->names, &self->adjectives, &self->people, &self->surnames, &self->women, &self->sides, &self->roles,
                            &self->role_plurals, &self->nouns, &self->noun_plurals, &self->titles, &self->given_names, &self->weights,
                            &self->name_reach, &self->role_reach };

  for (guint i = 0; i < G_N_ELEMENTS (hashes); i++)
    *hashes[i] = g_hash_table_new (g_str_hash, g_str_equal);
  self->owned = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (64 * 1024);
  return self;
}

/**
 * cp_knowledge_load:
 * @directories: (array zero-terminated=1): folders of tables, the program's own first; a user's own may lack any or all of them
 *
 * Where two lines name the same thing, the folder given last has it, and in one folder the line that comes first.
 *
 * Returns: (transfer full) (nullable): the knowledge, or %NULL with a #GFileError where a table of the first folder is missing
 */
CpKnowledge *
cp_knowledge_load (const char *const *directories,
                   GError           **error)
{
  g_autoptr (CpKnowledge) self = knowledge_new ();

  if (!cp_knowledge_read_tables (self, directories, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_knowledge_ref: Returns: (transfer full): @self */
CpKnowledge *
cp_knowledge_ref (CpKnowledge *self)
{
  return g_atomic_rc_box_acquire (self);
}

/** cp_knowledge_unref: gives up a reference; frees the knowledge with the last one */
void
cp_knowledge_unref (CpKnowledge *self)
{
  g_atomic_rc_box_release_full (self, knowledge_clear);
}

/**
 * cp_knowledge_reach:
 * @first_word: in lower case
 * @role: whether to ask of roles rather than of names
 *
 * Returns: how many tokens a name or role that begins with a word may have at most, 0 where none does; so that most words of
 *   a text need no further look-up
 */
guint
cp_knowledge_reach (const CpKnowledge *self,
                    const char        *first_word,
                    gboolean           role)
{
  char first[64];
  gsize length = strcspn (first_word, " -'");

  if (length >= sizeof first)
    return 0;
  memcpy (first, first_word, length);
  first[length] = '\0';
  return GPOINTER_TO_UINT (g_hash_table_lookup (role ? self->role_reach : self->name_reach, first));
}

/** cp_knowledge_find: Returns: (transfer none) (nullable): what @name names: "UK", "the Kremlin", "Sergei Lavrov" */
const CpEntry *
cp_knowledge_find (const CpKnowledge *self,
                   const char        *name)
{
  return cp_knowledge_find_cased (self->names, name);
}

/** cp_knowledge_adjective: Returns: (transfer none) (nullable): the state or union that an adjective belongs to: "Russian" */
const CpEntry *
cp_knowledge_adjective (const CpKnowledge *self,
                        const char        *word)
{
  return cp_knowledge_find_cased (self->adjectives, word);
}

/** cp_knowledge_people: Returns: (transfer none) (nullable): the state whose people @word names: "Russians", "a Pole" */
const CpEntry *
cp_knowledge_people (const CpKnowledge *self,
                     const char        *word)
{
  return cp_knowledge_find_cased (self->people, word);
}

/**
 * cp_knowledge_surname:
 * @gender: that a title before the name tells
 *
 * Returns: (transfer none) (nullable): the well-known person of that last name whom the title fits, the first of the table
 */
const CpEntry *
cp_knowledge_surname (const CpKnowledge *self,
                      const char        *surname,
                      CpGender           gender)
{
  const CpEntry *entry = cp_knowledge_find_cased (gender == CP_GENDER_FEMALE ? self->women : self->surnames, surname);

  return entry != NULL && gender == CP_GENDER_MALE && entry->gender == CP_GENDER_FEMALE ? NULL : entry;
}

/** cp_knowledge_side: Returns: (transfer none) (nullable): a state, union or body by its code or by its full name as the tables have it */
const CpEntry *
cp_knowledge_side (const CpKnowledge *self,
                   const char        *code_or_name)
{
  return g_hash_table_lookup (self->sides, code_or_name);
}

static gconstpointer
find_number (GHashTable *singulars,
             GHashTable *plurals,
             const char *words,
             gboolean   *plural)
{
  gconstpointer found = cp_knowledge_find_cased (singulars, words);

  if (plural != NULL)
    *plural = FALSE;
  if (found == NULL)
    {
      found = cp_knowledge_find_cased (plurals, words);
      if (plural != NULL)
        *plural = found != NULL;
    }
  return found;
}

/**
 * cp_knowledge_role:
 * @words: "foreign minister", "spokeswomen"
 * @plural: (out) (optional): whether more than one person is meant
 *
 * Returns: (transfer none) (nullable): the role
 */
const CpRole *
cp_knowledge_role (const CpKnowledge *self,
                   const char        *words,
                   gboolean          *plural)
{
  return find_number (self->roles, self->role_plurals, words, plural);
}

/**
 * cp_knowledge_institution:
 * @noun: "ministry", "unions"
 * @plural: (out) (optional): whether more than one body is meant
 *
 * Returns: (transfer none) (nullable): what kind of body it is
 */
const CpInstitution *
cp_knowledge_institution (const CpKnowledge *self,
                          const char        *noun,
                          gboolean          *plural)
{
  return find_number (self->nouns, self->noun_plurals, noun, plural);
}

/** cp_knowledge_title: Returns: (transfer none) (nullable): the title that stands before a name: "Mr", "Gen." */
const CpTitle *
cp_knowledge_title (const CpKnowledge *self,
                    const char        *word)
{
  return cp_knowledge_find_cased (self->titles, word);
}

/** cp_knowledge_gender: Returns: he or she, as far as a given name tells */
CpGender
cp_knowledge_gender (const CpKnowledge *self,
                     const char        *given_name)
{
  return (CpGender) (GPOINTER_TO_INT (cp_knowledge_find_cased (self->given_names, given_name)) & ~CP_GIVEN_NAME);
}

/** cp_knowledge_is_given_name: Returns: whether people are given @word as a name, be it a woman's, a man's or either's */
gboolean
cp_knowledge_is_given_name (const CpKnowledge *self,
                            const char        *word)
{
  return cp_knowledge_find_cased (self->given_names, word) != NULL;
}

/** cp_knowledge_weight: Returns: what @sign is worth for somebody's speaking for somebody, in thousandths of a logit; 0 where nothing is known of it */
int
cp_knowledge_weight (const CpKnowledge *self,
                     const char        *sign)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->weights, sign));
}
