/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "language/table.h"
#include "statements/knowledge-private.h"

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
  g_autofree char *tidied = cp_knowledge_tidy (words);
  g_autofree char *key = cp_knowledge_is_capitals (tidied) ? g_strdup (tidied) : g_utf8_strdown (tidied, -1);

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
  if (*columns[4] != '\0')
    {
      g_autofree char *called = g_strdup_printf (" %s ", columns[4]);

      entry->called = keep (self, called);
    }
  return TRUE;
}

/* Who only reports is no side by its name. */
static gboolean
read_press (char   **columns,
            gpointer user_data)
{
  return *columns[0] != '\0' && add_entry (user_data, CP_ENTRY_PRESS, columns[0], columns[1], "") != NULL;
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

  g_auto (GStrv) codes = g_strsplit (columns[1], ";", 2);
  CpEntry *entry;

  if (*columns[0] == '\0')
    return FALSE;
  entry = add_entry (self, CP_ENTRY_PLACE, columns[0], "", codes[0] != NULL ? g_strstrip (codes[0]) : "");
  entry->other_code = codes[0] != NULL && codes[1] != NULL ? keep (self, g_strstrip (codes[1])) : NULL;
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

  while (n > 1 && (g_str_has_prefix (words[n - 1], "Jr") || cp_knowledge_is_capitals (words[n - 1])))
    n--;
  return n > 1 ? g_strdup (words[n - 1]) : NULL;
}

static gboolean
read_person (char   **columns,
             gpointer user_data)
{
  CpKnowledge *self = user_data;
  const CpEntry *side = g_hash_table_lookup (self->sides, columns[2]);
  CpEntry *known = (CpEntry *) cp_knowledge_find_cased (self->names, columns[0]);
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
    {
      add_cased (self, self->surnames, surname, entry);
      if (entry->gender == CP_GENDER_FEMALE)
        add_cased (self, self->women, surname, entry);
    }
  return TRUE;
}

static gboolean
read_role (char   **columns,
           gpointer user_data)
{
  static const char *const implies[] = { "state", "speaks", "member", "worker", "expert", "witness", "press", "people" };
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
        role->one = strcmp (columns[5], "one") == 0;
        role->body = *columns[6] != '\0' ? keep (self, columns[6]) : NULL;
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

  if (gender == CP_GENDER_UNKNOWN && strcmp (columns[0], "e") != 0)
    return FALSE;
  names = g_strsplit (columns[1], " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    add_cased (self, self->given_names, names[i], GINT_TO_POINTER (CP_GIVEN_NAME | gender));
  return TRUE;
}

/* What it is worth for somebody's speaking for somebody that an article shows a sign. */
static gboolean
read_weight (char   **columns,
             gpointer user_data)
{
  CpKnowledge *self = user_data;
  gint64 weight;

  if (*columns[0] == '\0' || !g_ascii_string_to_signed (columns[1], 10, -100000, 100000, &weight, NULL))
    return FALSE;
  g_hash_table_insert (self->weights, (gpointer) keep (self, columns[0]), GINT_TO_POINTER ((int) weight));
  return TRUE;
}

/* In this order, since the later tables name the sides of the earlier ones. */
static const struct
{
  const char *file;
  guint       n_columns;
  CpTableLine line;
} tables[] = {
  { "organisations.tsv", 5, read_organisation }, { "states.tsv", 6, read_state },
  { "press.tsv", 2, read_press },
  { "bodies.tsv", 4, read_body },                { "people.tsv", 8, read_person },
  { "places.tsv", 2, read_place },               { "roles.tsv", 7, read_role },
  { "institutions.tsv", 3, read_institution },   { "titles.tsv", 3, read_title },
  { "given-names.tsv", 2, read_given_names },  { "allegiance.tsv", 2, read_weight },
};

/* "the Republic of Zambia", "the Kingdom of Bhutan": what a state calls itself on paper, where no table gives that to another. */
static void
name_solemnly (CpKnowledge *self)
{
  static const char *const styles[] = { "Republic", "Federal Republic", "Islamic Republic", "Kingdom", "Commonwealth" };
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->sides);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; ((CpEntry *) value)->kind == CP_ENTRY_STATE && i < G_N_ELEMENTS (styles); i++)
      {
        g_autofree char *solemn = g_strdup_printf ("%s of %s", styles[i], ((CpEntry *) value)->name);

        add_cased (self, self->names, solemn, value);
      }
}

/**
 * cp_knowledge_read_tables:
 * @directories: (array zero-terminated=1): folders of tables, the program's own first; the others may lack any or all of them
 *
 * Where two lines name the same thing, the folder given last has it, and in one folder the line that comes first.
 *
 * Returns: whether all could be read, else a #GFileError where a table of the first folder is missing or a line is broken
 */
gboolean
cp_knowledge_read_tables (CpKnowledge       *self,
                          const char *const *directories,
                          GError           **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = g_strv_length ((char **) directories); j-- > 0;)
      {
        g_autofree char *path = g_build_filename (directories[j], tables[i].file, NULL);

        if (j > 0 && !g_file_test (path, G_FILE_TEST_EXISTS))
          continue;
        if (!cp_table_read (path, tables[i].n_columns, tables[i].line, self, error))
          return FALSE;
      }
  name_solemnly (self);
  return TRUE;
}
