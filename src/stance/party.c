/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A side takes part in the dispute from so many statements on, or from this share of those of the side that has most, or
 * where it is a state that others speak of so often. */
#define PART_STATEMENTS 3
#define PART_SHARE      0.25
#define PART_MENTIONS   2
/* A side carries the dispute when it has at least this share of the words of the side that has most. */
#define MAIN_SHARE 0.2

/* A side while it is being found: its names, and how much is said for it. */
typedef struct
{
  char  *name;
  char  *key;
  guint  weight; /* statements */
  guint  first;  /* the speaker that brought it */
  gboolean given; /* a person named it */
} Side;

static void
side_clear (gpointer data)
{
  Side *side = data;

  g_free (side->name);
  g_free (side->key);
}

static const char *const fillers[] = {
  "the ", "government of the ", "government of ", "republic of ", "kingdom of ", "state of ", "federation of ",
};
static const char *const endings[] = {
  " government", " administration", " authorities", " inc", " inc.", " ltd", " ltd.", " plc", " corp", " corp.", " llc",
  " ag", " sa", " co.", " company", " party", " campaign", " group",
};

/* A name without what may be left out of it, for comparing: "the Government of Iceland" → "iceland". */
static char *
name_key (const char *name)
{
  char *key = g_utf8_casefold (name, -1);
  gboolean again = TRUE;

  g_strstrip (key);
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
        if (g_str_has_prefix (key, fillers[i]) && strlen (key) > strlen (fillers[i]))
          {
            memmove (key, key + strlen (fillers[i]), strlen (key) - strlen (fillers[i]) + 1);
            again = TRUE;
          }
      for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
        if (g_str_has_suffix (key, endings[i]) && strlen (key) > strlen (endings[i]))
          {
            key[strlen (key) - strlen (endings[i])] = '\0';
            again = TRUE;
          }
    }
  return key;
}

/* The initials of a name's capitalised words: "Federation of Tramway Workers" → "FTW". */
static char *
initials_of (const char *name)
{
  GString *initials = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (name, " -", -1);

  for (char **word = words; *word != NULL; word++)
    if (g_unichar_isupper (g_utf8_get_char (*word)))
      g_string_append_unichar (initials, g_utf8_get_char (*word));
  return g_string_free (initials, FALSE);
}

static gboolean
is_short_for (const char *letters,
              const char *name)
{
  g_autofree char *initials = initials_of (name);
  GString *plain = g_string_new (NULL);
  gboolean same;

  for (const char *p = letters; *p != '\0'; p++)
    if (*p != '.')
      g_string_append_c (plain, *p);
  same = strlen (initials) >= 2 && strcmp (initials, plain->str) == 0;
  g_string_free (plain, TRUE);
  return same;
}

/* "Larkfield" for "Larkfield Nutrition": the same words, as far as the shorter goes. */
static gboolean
begins_alike (const char *a,
              const char *b)
{
  gsize length = MIN (strlen (a), strlen (b));

  return length >= 4 && strncmp (a, b, length) == 0 && (a[length] == '\0' || a[length] == ' ')
         && (b[length] == '\0' || b[length] == ' ');
}

static gint32
find_side (GArray     *sides,
           const char *name)
{
  g_autofree char *key = name_key (name);

  for (guint i = 0; i < sides->len; i++)
    {
      const Side *side = &g_array_index (sides, Side, i);

      if (strcmp (side->key, key) == 0 || begins_alike (side->key, key) || is_short_for (name, side->name)
          || is_short_for (side->name, name))
        return (gint32) i;
    }
  return -1;
}

/* The sides, and by each name seen so far the side it stands for. */
typedef struct
{
  GArray     *list;
  GHashTable *by_name; /* name → place + 1 */
} Sides;

/* "the opposition" at the head of a column: "Opposition". */
static char *
shown_name (const char *name)
{
  const char *noun = g_ascii_strncasecmp (name, "the ", 4) == 0 ? name + 4 : NULL;
  GString *shown;

  if (noun == NULL || !g_unichar_islower (g_utf8_get_char (noun)))
    return g_strdup (name);
  shown = g_string_new (NULL);
  g_string_append_unichar (shown, g_unichar_toupper (g_utf8_get_char (noun)));
  g_string_append (shown, g_utf8_next_char (noun));
  return g_string_free (shown, FALSE);
}

static gint32
intern_new (GArray     *sides,
            const char *name,
            guint       speaker)
{
  gint32 found = find_side (sides, name);
  Side side = { 0 };

  if (found >= 0)
    {
      Side *known = &g_array_index (sides, Side, found);

      if (strlen (name) > strlen (known->name) && g_ascii_strncasecmp (name, "the ", 4) != 0)
        {
          g_free (known->name);
          known->name = shown_name (name);
        }
      return found;
    }
  side.name = shown_name (name);
  side.key = name_key (name);
  side.first = speaker;
  g_array_append_val (sides, side);
  return (gint32) sides->len - 1;
}

static gboolean
holds_at (const CpAffiliation *affiliation,
          const CpDate        *date)
{
  if (!cp_date_is_valid (date))
    return TRUE;
  if (cp_date_is_valid (&affiliation->from) && cp_date_compare (date, &affiliation->from) < 0)
    return FALSE;
  return !cp_date_is_valid (&affiliation->to) || cp_date_compare (date, &affiliation->to) <= 0;
}

/* The strongest affiliation that holds on @date. */
static const CpAffiliation *
affiliation_at (const CpSpeaker *speaker,
                const CpDate    *date)
{
  for (guint i = 0; i < speaker->affiliations->len; i++)
    {
      const CpAffiliation *affiliation = g_ptr_array_index (speaker->affiliations, i);

      if (holds_at (affiliation, date))
        return affiliation;
    }
  return NULL;
}

/** cp_build_speakers: takes the resolved speakers into the model */
void
cp_build_speakers (CpBuilder *self)
{
  for (guint i = 0; i < self->speakers->speakers->len; i++)
    {
      const CpSpeaker *known = g_ptr_array_index (self->speakers->speakers, i);
      CpModelSpeaker *speaker = cp_model_speaker_new ();

      speaker->id = g_strdup_printf ("s%u", i + 1);
      speaker->name = g_strdup (known->name);
      speaker->role = g_strdup (known->role);
      speaker->kind = known->kind;
      speaker->plural = known->plural;
      for (guint j = 0; j < known->aliases->len; j++)
        g_ptr_array_add (speaker->aliases, g_strdup (g_ptr_array_index (known->aliases, j)));
      g_array_append_vals (speaker->mentions, known->mentions->data, known->mentions->len);
      g_ptr_array_add (self->model->speakers, speaker);
      g_ptr_array_add (self->sides, NULL);
      g_array_append_val (self->origins, i);
    }
}

static gint32
intern_side (Sides      *sides,
             const char *name,
             guint       speaker)
{
  gint32 place = GPOINTER_TO_INT (g_hash_table_lookup (sides->by_name, name)) - 1;

  if (place < 0)
    {
      place = intern_new (sides->list, name, speaker);
      g_hash_table_insert (sides->by_name, g_strdup (name), GINT_TO_POINTER (place + 1));
    }
  return place;
}

/* The side that a person gave to a statement or to its speaker, under the name it was found by. */
static const char *
given_side (CpBuilder              *self,
            const CpModelStatement *s)
{
  const char *given = g_hash_table_lookup (self->given_sides, s), *found;

  if (given == NULL && s->speaker >= 0)
    given = g_ptr_array_index (self->sides, s->speaker);
  found = given != NULL ? g_hash_table_lookup (self->side_names, given) : NULL;
  return found != NULL ? found : given;
}

static void
find_party (CpBuilder *self,
            Sides     *sides,
            guint      statement)
{
  CpModelStatement *s = cp_builder_statement (self, statement);
  const char *given = given_side (self, s);
  const CpAffiliation *affiliation = NULL;
  gint32 origin = s->speaker >= 0 ? g_array_index (self->origins, gint32, s->speaker) : -1;
  const char *merged;

  if (given != NULL)
    {
      s->by_person |= 1u << CP_FIELD_PARTY;
      if (*given != '\0')
        {
          s->party = intern_side (sides, given, (guint) MAX (s->speaker, 0));
          g_array_index (sides->list, Side, s->party).given = TRUE;
        }
      cp_builder_explain (self, statement, CP_FIELD_PARTY, 1, "%s", _("set by you"));
      return;
    }
  if (origin >= 0)
    affiliation = affiliation_at (g_ptr_array_index (self->speakers->speakers, origin), &s->date);
  if (affiliation == NULL)
    return;
  merged = g_hash_table_lookup (self->side_names, affiliation->name);
  s->party = intern_side (sides, merged != NULL ? merged : affiliation->name, (guint) s->speaker);
  cp_builder_explain (self, statement, CP_FIELD_PARTY, MIN (1, affiliation->weight), "%s",
                      affiliation->reason != NULL ? affiliation->reason : affiliation->name);
}

/* Every statement's side, by what its speaker was on that day. */
static void
count_sides (CpBuilder *self,
             GArray    *list)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Sides sides = { list, by_name };

  for (guint i = 0; i < self->model->statements->len; i++)
    {
      find_party (self, &sides, i);
      if (cp_builder_statement (self, i)->party >= 0)
        g_array_index (list, Side, cp_builder_statement (self, i)->party).weight++;
    }
}

static gboolean
is_state (const CpBuilder *self,
          const char      *name)
{
  const CpEntry *entry = cp_knowledge_find (self->knowledge, name);

  return entry != NULL && entry->kind == CP_ENTRY_STATE;
}

/* "Treasury", "the Ministry of Health": a part of some government. */
static gboolean
is_part_of_government (const CpBuilder *self,
                       const char      *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *noun = g_utf8_strdown (*word, -1);
      const CpInstitution *institution = cp_knowledge_institution (self->knowledge, noun, NULL);

      if (institution != NULL && (institution->kind == CP_BODY_GOVERNMENT || institution->kind == CP_BODY_MINISTRY))
        return TRUE;
      if (strcmp (noun, "of") == 0 || strcmp (noun, "for") == 0)
        return FALSE;
    }
  return FALSE;
}

/* The one state for which much is said, -1 where there is none or more than one. */
static gint32
only_state (const CpBuilder *self,
            const GArray    *sides,
            guint            most)
{
  gint32 state = -1;

  for (guint i = 0; i < sides->len; i++)
    {
      const Side *side = &g_array_index (sides, Side, i);

      if (!is_state (self, side->name) || side->weight < most * MAIN_SHARE)
        continue;
      if (state >= 0)
        return -1;
      state = (gint32) i;
    }
  return state;
}

static void
move_statements (CpBuilder  *self,
                 GArray     *sides,
                 gint32      from,
                 gint32      to,
                 const char *reason)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);

      if (s->party != from || s->by_person & 1u << CP_FIELD_PARTY)
        continue;
      s->party = to;
      cp_builder_explain (self, i, CP_FIELD_PARTY, 0.7f, "%s", reason);
    }
  if (to >= 0)
    g_array_index (sides, Side, to).weight += g_array_index (sides, Side, from).weight;
  g_array_index (sides, Side, from).weight = 0;
}

/* In a dispute with one state, its government's parts speak for it. */
static void
join_government (CpBuilder *self,
                 GArray    *sides,
                 guint      most)
{
  gint32 state = only_state (self, sides, most);

  for (guint i = 0; i < sides->len && state >= 0; i++)
    if ((gint32) i != state && !is_state (self, g_array_index (sides, Side, i).name) && is_part_of_government (self, g_array_index (sides, Side, i).name))
      move_statements (self, sides, (gint32) i, state, _("a part of the government"));
}

/* Where one state's government stands against bodies of its own country, it is called so: "Kenyan government". */
static void
name_government (CpBuilder *self,
                 GArray    *sides,
                 guint      most)
{
  gint32 state = only_state (self, sides, most);
  const CpEntry *entry;
  Side *side;

  if (state < 0)
    return;
  side = &g_array_index (sides, Side, state);
  entry = cp_knowledge_find (self->knowledge, side->name);
  if (side->given || entry->adjective == NULL || g_strcmp0 (entry->code, "EU") == 0)
    return;
  g_free (side->name);
  side->name = g_strdup_printf (_("%s government"), entry->adjective);
}

/* How many statements of others name the side. */
static guint
mentions_of (const CpBuilder *self,
             gint32           side,
             const char      *name)
{
  guint n = 0;

  for (guint i = 0; i < self->model->statements->len && n < PART_MENTIONS; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      g_autofree char *words = NULL;

      if (s->party == side)
        continue;
      words = cp_model_statement_words (self->model, i);
      n += strstr (words, name) != NULL;
    }
  return n;
}

static gboolean
takes_part (const CpBuilder *self,
            const GArray    *sides,
            gint32           number,
            guint            most)
{
  const Side *side = &g_array_index (sides, Side, number);
  const CpEntry *entry = cp_knowledge_find (self->knowledge, side->name);

  if (side->weight >= PART_STATEMENTS || side->weight >= most * PART_SHARE || side->given)
    return TRUE;
  return entry != NULL && entry->kind == CP_ENTRY_STATE && g_strcmp0 (entry->code, "EU") != 0
         && mentions_of (self, number, side->name) >= PART_MENTIONS;
}

/* Experts, witnesses and bodies that are heard once belong to none of the sides. */
static void
leave_out_bystanders (CpBuilder *self,
                      GArray    *sides,
                      guint      most)
{
  for (guint i = 0; i < sides->len; i++)
    if (g_array_index (sides, Side, i).weight > 0 && !takes_part (self, sides, (gint32) i, most))
      move_statements (self, sides, (gint32) i, -1, _("takes no part in the dispute"));
}

static guint
heaviest (const GArray *sides)
{
  guint most = 0;

  for (guint i = 0; i < sides->len; i++)
    most = MAX (most, g_array_index (sides, Side, i).weight);
  return most;
}

static guint
compare_order (const Side *a,
               const Side *b)
{
  return a->weight != b->weight ? a->weight > b->weight : a->first < b->first;
}

/* A state's code, else the initials, else the first two letters of a single word. */
static char *
letters_of (const CpBuilder *self,
            const Side      *side)
{
  const CpEntry *entry = cp_knowledge_find (self->knowledge, side->name);
  g_autofree char *initials = initials_of (side->name);
  g_autofree char *two = NULL;

  if (entry != NULL && entry->kind == CP_ENTRY_STATE && entry->code != NULL && strlen (entry->code) <= 3)
    return g_utf8_strup (entry->code, -1);
  if (g_utf8_strlen (initials, -1) >= 2)
    return g_utf8_substring (initials, 0, MIN (3, g_utf8_strlen (initials, -1)));
  two = g_utf8_substring (side->name, 0, MIN (2, g_utf8_strlen (side->name, -1)));
  return g_utf8_strup (two, -1);
}

static char *
id_of (CpModel    *model,
       const char *letters)
{
  g_autofree char *id = g_utf8_strdown (letters, -1);

  for (guint i = 0; i < model->parties->len; i++)
    if (strcmp (((CpModelParty *) g_ptr_array_index (model->parties, i))->id, id) == 0)
      return g_strdup_printf ("p%u", model->parties->len + 1);
  return g_steal_pointer (&id);
}

/* Those for whom most is said come first; the number of each statement's side changes with the order. */
static void
lay_out (CpBuilder *self,
         GArray    *sides)
{
  g_autofree guint *order = g_new (guint, sides->len + 1);
  g_autofree gint32 *place = g_new (gint32, sides->len + 1);
  guint most = heaviest (sides), n = 0;

  for (guint i = 0; i < sides->len; i++)
    {
      guint at = n;

      place[i] = -1;
      if (g_array_index (sides, Side, i).weight == 0)
        continue;
      for (; at > 0 && compare_order (&g_array_index (sides, Side, i), &g_array_index (sides, Side, order[at - 1])); at--)
        order[at] = order[at - 1];
      order[at] = i;
      n++;
    }
  for (guint i = 0; i < n; i++)
    {
      const Side *side = &g_array_index (sides, Side, order[i]);
      CpModelParty *party = cp_model_party_new ();

      place[order[i]] = (gint32) i;
      party->name = g_strdup (side->name);
      party->letters = letters_of (self, side);
      party->id = id_of (self->model, party->letters);
      party->colour = i % 8;
      party->main = i < 2 || side->weight >= most * MAIN_SHARE;
      g_ptr_array_add (self->model->parties, party);
    }
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);

      if (s->party >= 0)
        s->party = place[s->party];
    }
}

/* A speaker's own side is the one of the last statement that has any. */
static void
assign_speakers (CpBuilder *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      CpModelSpeaker *speaker;

      if (s->speaker < 0 || s->party < 0)
        continue;
      speaker = g_ptr_array_index (self->model->speakers, s->speaker);
      speaker->party = s->party;
      g_free (speaker->reason);
      speaker->reason = g_strdup (s->reason[CP_FIELD_PARTY]);
    }
}

/** cp_build_parties: finds the speakers' sides, and lays out first those that carry the dispute */
void
cp_build_parties (CpBuilder *self)
{
  g_autoptr (GArray) sides = g_array_new (FALSE, FALSE, sizeof (Side));

  g_array_set_clear_func (sides, side_clear);
  count_sides (self, sides);
  join_government (self, sides, heaviest (sides));
  leave_out_bystanders (self, sides, heaviest (sides));
  name_government (self, sides, heaviest (sides));
  lay_out (self, sides);
  assign_speakers (self);
}
