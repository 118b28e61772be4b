/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/knowledge.h"

#include <string.h>

#include "language/table.h"

struct _CpKnowledge
{
  GStringChunk *strings;
  GPtrArray    *owned; /* entries, roles, institutions, titles */

  /* Folded words → what they name. Names all in capitals are kept as written, so that "WHO" is not "who". */
  GHashTable *names;        /* CpEntry */
  GHashTable *adjectives;   /* CpEntry */
  GHashTable *people;       /* CpEntry */
  GHashTable *surnames;     /* CpEntry */
  GHashTable *sides;        /* CpEntry, by code and by name */
  GHashTable *roles;        /* CpRole */
  GHashTable *role_plurals; /* CpRole */
  GHashTable *nouns;        /* CpInstitution */
  GHashTable *noun_plurals; /* CpInstitution */
  GHashTable *titles;       /* CpTitle */
  GHashTable *given_names;  /* CpGender */

  /* First words, in lower case, of names and of roles → how many tokens the longest that begins so may have. */
  GHashTable *name_reach;
  GHashTable *role_reach;
};

static gboolean
is_all_capitals (const char *words)
{
  gboolean letters = FALSE;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_islower (c))
        return FALSE;
      letters |= g_unichar_isupper (c);
    }
  return letters;
}

/* Quotation marks straight, hyphens plain and without spaces beside them, white space single, no article in front. */
static char *
tidy (const char *words)
{
  GString *result = g_string_sized_new (strlen (words) + 1);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x2019 || c == 0x2018)
        c = '\'';
      else if (c == 0x2010 || c == 0x2011)
        c = '-';
      if (g_unichar_isspace (c))
        {
          if (result->len > 0 && result->str[result->len - 1] != ' ' && result->str[result->len - 1] != '-')
            g_string_append_c (result, ' ');
          continue;
        }
      if (c == '-' && result->len > 0 && result->str[result->len - 1] == ' ')
        g_string_truncate (result, result->len - 1);
      g_string_append_unichar (result, c);
    }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);
  if (g_ascii_strncasecmp (result->str, "the ", 4) == 0)
    g_string_erase (result, 0, 4);
  return g_string_free (result, FALSE);
}

/**
 * cp_knowledge_fold:
 *
 * Returns: (transfer full): @words in the form by which the tables compare them: tidied, in lower case, without an article
 */
char *
cp_knowledge_fold (const char *words)
{
  g_autofree char *tidied = tidy (words);

  return g_utf8_strdown (tidied, -1);
}

/* Most words that are asked for are plain and alone: they need no tidying. */
static gboolean
is_plain (const char *words,
          gsize      *length)
{
  const char *at = words;

  for (; g_ascii_isalnum (*at) || (*at == '-' && at > words); at++)
    ;
  *length = (gsize) (at - words);
  return *at == '\0';
}

static gconstpointer
find_plain (GHashTable *table,
            const char *word,
            gsize       length)
{
  gconstpointer found = g_hash_table_lookup (table, word);
  char lowered[64];
  gboolean changed = FALSE;

  if (found != NULL)
    return found;
  for (gsize i = 0; i <= length; i++)
    {
      lowered[i] = g_ascii_tolower (word[i]);
      changed |= lowered[i] != word[i];
    }
  return changed ? g_hash_table_lookup (table, lowered) : NULL;
}

static gconstpointer
find_untidy (GHashTable *table,
             const char *words)
{
  g_autofree char *tidied = tidy (words);
  g_autofree char *lowered = NULL;
  gconstpointer found = g_hash_table_lookup (table, tidied);

  if (found != NULL)
    return found;
  lowered = g_utf8_strdown (tidied, -1);
  return g_hash_table_lookup (table, lowered);
}

/* Names and the like: by exact case where all in capitals, else whatever the case. */
static gconstpointer
find_cased (GHashTable *table,
            const char *words)
{
  gsize length;

  if (is_plain (words, &length) && length < 64)
    return find_plain (table, words, length);
  return find_untidy (table, words);
}

/* Words are cut at spaces, and may be cut at marks too, so that there are at most two tokens for each part. */
static void
add_reach (CpKnowledge *self,
           GHashTable  *table,
           const char  *key)
{
  g_autofree char *lowered = g_utf8_strdown (key, -1);
  guint tokens = 1;
  gpointer known;

  for (const char *at = lowered; *at != '\0'; at++)
    tokens += *at == ' ' || *at == '.' ? 1 : *at == '-' || *at == '\'' ? 2 : 0;
  lowered[strcspn (lowered, " -'")] = '\0';
  known = g_hash_table_lookup (table, lowered);
  if (GPOINTER_TO_UINT (known) < tokens)
    g_hash_table_insert (table, g_string_chunk_insert_const (self->strings, lowered), GUINT_TO_POINTER (tokens));
}

/* The first line that claims a word has it, save in the user's own tables, which come later and overrule. */
static void
add_cased (CpKnowledge *self,
           GHashTable  *table,
           const char  *words,
           gpointer     value)
{
  g_autofree char *tidied = tidy (words);
  g_autofree char *key = is_all_capitals (tidied) ? g_strdup (tidied) : g_utf8_strdown (tidied, -1);

  if (*key == '\0')
    return;
  if (!g_hash_table_contains (table, key))
    g_hash_table_insert (table, g_string_chunk_insert_const (self->strings, key), value);
  if (table == self->names)
    add_reach (self, self->name_reach, key);
  else if (table == self->roles || table == self->role_plurals)
    add_reach (self, self->role_reach, key);
}

static void
add_list (CpKnowledge *self,
          GHashTable  *table,
          const char  *list,
          gpointer     value)
{
  g_auto (GStrv) parts = g_strsplit (list, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add_cased (self, table, parts[i], value);
}

static const char *
keep (CpKnowledge *self,
      const char  *text)
{
  return *text == '\0' ? NULL : g_string_chunk_insert_const (self->strings, text);
}

static CpEntry *
add_entry (CpKnowledge *self,
           CpEntryKind  kind,
           const char  *name,
           const char  *others,
           const char  *code)
{
  CpEntry *entry = g_new0 (CpEntry, 1);

  g_ptr_array_add (self->owned, entry);
  entry->kind = kind;
  entry->name = keep (self, name);
  entry->code = keep (self, code);
  add_cased (self, self->names, name, entry);
  add_list (self, self->names, others, entry);
  return entry;
}

static void
add_side (CpKnowledge *self,
          CpEntry     *entry)
{
  entry->side = entry->name;
  if (entry->code != NULL && !g_hash_table_contains (self->sides, entry->code))
    g_hash_table_insert (self->sides, (gpointer) entry->code, entry);
  if (!g_hash_table_contains (self->sides, entry->name))
    g_hash_table_insert (self->sides, (gpointer) entry->name, entry);
}

static gboolean
read_state (char   **columns,
            gpointer user_data)
{
  CpKnowledge *self = user_data;
  g_auto (GStrv) adjectives = NULL;
  CpEntry *entry;
  CpEntry *seat;

  if (*columns[0] == '\0' || *columns[1] == '\0')
    return FALSE;
  entry = add_entry (self, CP_ENTRY_STATE, columns[1], columns[2], columns[0]);
  add_side (self, entry);
  add_list (self, self->adjectives, columns[3], entry);
  add_list (self, self->people, columns[4], entry);
  adjectives = g_strsplit (columns[3], ";", 2);
  entry->adjective = adjectives[0] != NULL ? keep (self, g_strstrip (adjectives[0])) : NULL;
  if (*columns[5] != '\0')
    {
      g_auto (GStrv) cities = g_strsplit (columns[5], ";", 2);

      seat = add_entry (self, CP_ENTRY_SEAT, g_strstrip (cities[0]), columns[5], columns[0]);
      seat->side = entry->name;
    }
  return TRUE;
}

static gboolean
read_organisation (char   **columns,
                   gpointer user_data)
{
  CpKnowledge *self = user_data;
  CpEntry *entry;

  if (*columns[0] == '\0')
    return FALSE;
  entry = add_entry (self, CP_ENTRY_ORGANISATION, columns[0], columns[1], columns[2]);
  add_side (self, entry);
  add_list (self, self->adjectives, columns[3], entry);
  return TRUE;
}

/* The side of a body: its state's, where it speaks for that, else its own. */
static void
set_side (CpKnowledge *self,
          CpEntry     *entry)
{
  const CpEntry *state = entry->code == NULL ? NULL : g_hash_table_lookup (self->sides, entry->code);

  if (state != NULL && (entry->kind == CP_ENTRY_SEAT || entry->kind == CP_ENTRY_BODY))
    entry->side = state->name;
  else
    entry->side = entry->name;
}

static gboolean
read_body (char   **columns,
           gpointer user_data)
{
  static const struct { const char *word; CpEntryKind kind; } kinds[] = {
    { "seat", CP_ENTRY_SEAT },   { "body", CP_ENTRY_BODY },   { "agency", CP_ENTRY_AGENCY }, { "court", CP_ENTRY_COURT },
    { "party", CP_ENTRY_PARTY }, { "group", CP_ENTRY_GROUP }, { "parliament", CP_ENTRY_PARLIAMENT },
    { "company", CP_ENTRY_COMPANY },
  };
  CpKnowledge *self = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && *columns[0] != '\0'; i++)
    if (strcmp (columns[3], kinds[i].word) == 0)
      {
        CpEntry *entry = add_entry (self, kinds[i].kind, columns[0], columns[1], columns[2]);

        set_side (self, entry);
        if (!g_hash_table_contains (self->sides, entry->name))
          g_hash_table_insert (self->sides, (gpointer) entry->name, entry);
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_place (char   **columns,
            gpointer user_data)
{
  CpKnowledge *self = user_data;

  if (*columns[0] == '\0')
    return FALSE;
  add_entry (self, CP_ENTRY_PLACE, columns[0], "", columns[1]);
  return TRUE;
}

static CpGender
parse_gender (const char *text)
{
  return *text == 'm' ? CP_GENDER_MALE : *text == 'f' ? CP_GENDER_FEMALE : CP_GENDER_UNKNOWN;
}

/* The last word that is no "Jr" or number: by that name an article goes on. Chinese and Korean names put it first, which the
 * tables need not know: an article that uses it gives the full name before. */
static char *
surname_of (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);

  while (n > 1 && (g_str_has_prefix (words[n - 1], "Jr") || is_all_capitals (words[n - 1])))
    n--;
  return n > 1 ? g_strdup (words[n - 1]) : NULL;
}

static gboolean
read_person (char   **columns,
             gpointer user_data)
{
  CpKnowledge *self = user_data;
  const CpEntry *side = g_hash_table_lookup (self->sides, columns[2]);
  CpEntry *known = (CpEntry *) find_cased (self->names, columns[0]);
  CpEntry *entry;
  g_autofree char *surname = surname_of (columns[0]);

  if (*columns[0] == '\0' || (*columns[2] != '\0' && side == NULL)
      || (*columns[5] != '\0' && !cp_date_parse_iso (columns[5], &(CpDate){ 0 }))
      || (*columns[6] != '\0' && !cp_date_parse_iso (columns[6], &(CpDate){ 0 })))
    return FALSE;

  entry = add_entry (self, CP_ENTRY_PERSON, columns[0], columns[1], side == NULL ? "" : columns[2]);
  entry->side = side == NULL ? NULL : side->side;
  entry->office = keep (self, columns[3]);
  entry->gender = parse_gender (columns[4]);
  entry->party = keep (self, columns[7]);
  cp_date_parse_iso (columns[5], &entry->from);
  cp_date_parse_iso (columns[6], &entry->to);
  if (known != NULL && known->kind == CP_ENTRY_PERSON)
    {
      entry->other = known->other;
      known->other = entry;
    }
  else if (surname != NULL)
    add_cased (self, self->surnames, surname, entry);
  return TRUE;
}

static gboolean
read_role (char   **columns,
           gpointer user_data)
{
  static const char *const implies[] = { "state", "speaks", "member", "expert", "witness", "press", "people" };
  CpKnowledge *self = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (implies) && *columns[0] != '\0'; i++)
    if (strcmp (columns[2], implies[i]) == 0)
      {
        CpRole *role = g_new0 (CpRole, 1);
        g_auto (GStrv) others = g_strsplit (columns[4], ";", -1);

        g_ptr_array_add (self->owned, role);
        role->name = keep (self, columns[0]);
        role->implies = (CpRoleImplies) i;
        role->gender = parse_gender (columns[3]);
        add_cased (self, self->roles, columns[0], role);
        add_cased (self, self->role_plurals, columns[1], role);
        for (guint j = 0; others[j] != NULL; j++)
          {
            const char *other = g_strstrip (others[j]);
            gboolean plural = g_str_has_suffix (other, "s") && !g_str_has_suffix (other, "ss");

            add_cased (self, plural ? self->role_plurals : self->roles, other, role);
          }
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_institution (char   **columns,
                  gpointer user_data)
{
  static const struct { const char *word; CpBodyKind kind; } kinds[] = {
    { "government", CP_BODY_GOVERNMENT }, { "ministry", CP_BODY_MINISTRY }, { "force", CP_BODY_FORCE },
    { "office", CP_BODY_OFFICE }, { "agency", CP_BODY_AGENCY }, { "court", CP_BODY_COURT },
    { "parliament", CP_BODY_PARLIAMENT }, { "council", CP_BODY_COUNCIL }, { "committee", CP_BODY_COMMITTEE },
    { "party", CP_BODY_PARTY }, { "campaign", CP_BODY_CAMPAIGN }, { "company", CP_BODY_COMPANY },
    { "union", CP_BODY_UNION }, { "association", CP_BODY_ASSOCIATION }, { "university", CP_BODY_UNIVERSITY },
    { "media", CP_BODY_MEDIA }, { "international", CP_BODY_INTERNATIONAL }, { "group", CP_BODY_GROUP },
    { "side", CP_BODY_SIDE },
  };
  CpKnowledge *self = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && *columns[0] != '\0'; i++)
    if (strcmp (columns[2], kinds[i].word) == 0)
      {
        CpInstitution *institution = g_new0 (CpInstitution, 1);

        g_ptr_array_add (self->owned, institution);
        institution->noun = keep (self, columns[0]);
        institution->kind = kinds[i].kind;
        add_cased (self, self->nouns, columns[0], institution);
        if (strcmp (columns[0], columns[1]) != 0)
          add_cased (self, self->noun_plurals, columns[1], institution);
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_title (char   **columns,
            gpointer user_data)
{
  CpKnowledge *self = user_data;
  CpTitle *title;

  if (*columns[0] == '\0')
    return FALSE;
  title = g_new0 (CpTitle, 1);
  g_ptr_array_add (self->owned, title);
  title->title = keep (self, columns[0]);
  title->gender = parse_gender (columns[1]);
  title->role = keep (self, columns[2]);
  add_cased (self, self->titles, columns[0], title);
  return TRUE;
}

static gboolean
read_given_names (char   **columns,
                  gpointer user_data)
{
  CpKnowledge *self = user_data;
  CpGender gender = parse_gender (columns[0]);
  g_auto (GStrv) names = NULL;

  if (gender == CP_GENDER_UNKNOWN)
    return FALSE;
  names = g_strsplit (columns[1], " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    add_cased (self, self->given_names, names[i], GINT_TO_POINTER (gender));
  return TRUE;
}

/* In this order, since the later tables name the sides of the earlier ones. */
static const struct
{
  const char *file;
  guint       n_columns;
  CpTableLine line;
} tables[] = {
  { "organisations.tsv", 4, read_organisation }, { "states.tsv", 6, read_state },
  { "bodies.tsv", 4, read_body },                { "people.tsv", 8, read_person },
  { "places.tsv", 2, read_place },               { "roles.tsv", 5, read_role },
  { "institutions.tsv", 3, read_institution },   { "titles.tsv", 3, read_title },
  { "given-names.tsv", 2, read_given_names },
};

static void
knowledge_clear (gpointer data)
{
  CpKnowledge *self = data;
  GHashTable *hashes[] = { self->names, self->adjectives, self->people, self->surnames, self->sides, self->roles,
                           self->role_plurals, self->nouns, self->noun_plurals, self->titles, self->given_names,
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
  GHashTable **hashes[] = { &self->names, &self->adjectives, &self->people, &self->surnames, &self->sides, &self->roles,
                            &self->role_plurals, &self->nouns, &self->noun_plurals, &self->titles, &self->given_names,
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

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = g_strv_length ((char **) directories); j-- > 0;)
      {
        g_autofree char *path = g_build_filename (directories[j], tables[i].file, NULL);

        if (j > 0 && !g_file_test (path, G_FILE_TEST_EXISTS))
          continue;
        if (!cp_table_read (path, tables[i].n_columns, tables[i].line, self, error))
          return NULL;
      }
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
  return find_cased (self->names, name);
}

/** cp_knowledge_adjective: Returns: (transfer none) (nullable): the state or union that an adjective belongs to: "Russian" */
const CpEntry *
cp_knowledge_adjective (const CpKnowledge *self,
                        const char        *word)
{
  return find_cased (self->adjectives, word);
}

/** cp_knowledge_people: Returns: (transfer none) (nullable): the state whose people @word names: "Russians", "a Pole" */
const CpEntry *
cp_knowledge_people (const CpKnowledge *self,
                     const char        *word)
{
  return find_cased (self->people, word);
}

/** cp_knowledge_surname: Returns: (transfer none) (nullable): the well-known person of that last name, the first of the table */
const CpEntry *
cp_knowledge_surname (const CpKnowledge *self,
                      const char        *surname)
{
  return find_cased (self->surnames, surname);
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
  gconstpointer found = find_cased (singulars, words);

  if (plural != NULL)
    *plural = FALSE;
  if (found == NULL)
    {
      found = find_cased (plurals, words);
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
  return find_cased (self->titles, word);
}

/** cp_knowledge_gender: Returns: he or she, as far as a given name tells */
CpGender
cp_knowledge_gender (const CpKnowledge *self,
                     const char        *given_name)
{
  return (CpGender) GPOINTER_TO_INT (find_cased (self->given_names, given_name));
}
