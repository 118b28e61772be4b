/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a state's government is a side: what speaks for it, and what it is called. */
#include "stance/government.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A state carries the dispute when it has at least this share of the words of the side that has most. */
#define MAIN_SHARE 0.2

/** cp_government_of: Returns: (transfer full) (nullable): what the side of a state's government may be called: "Kenyan government" for Kenya */
char *
cp_government_of (const CpBuilder *self,
                  const char      *name)
{
  const CpEntry *entry = cp_knowledge_find (self->knowledge, name);

  return entry != NULL && entry->kind == CP_ENTRY_STATE && entry->adjective != NULL ? g_strdup_printf (_("%s government"), entry->adjective)
                                                                                    : NULL;
}

/** cp_government_is_state: Returns: whether @name is a state's */
gboolean
cp_government_is_state (const CpBuilder *self,
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
  const CpEntry *entry = cp_knowledge_find (self->knowledge, name);
  CpBodyKind kind = CP_BODY_COMPANY;

  /* The "United Nations" and "Islamic State" are none, for all their names. */
  if (entry != NULL && (entry->kind == CP_ENTRY_ORGANISATION || entry->kind == CP_ENTRY_PRESS || entry->kind == CP_ENTRY_GROUP))
    return FALSE;
  /* The last noun says what it is: a "State Teachers Association" is none. */
  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *noun = g_utf8_strdown (*word, -1);
      const CpInstitution *institution = cp_knowledge_institution (self->knowledge, noun, NULL);

      if (strcmp (noun, "of") == 0 || strcmp (noun, "for") == 0)
        break;
      /* "Indiana state" is a part of a nation, and "the Marram First Nation" a people: none of its government. */
      if (institution != NULL)
        kind = strcmp (noun, "state") != 0 && strcmp (noun, "nation") != 0 ? institution->kind : CP_BODY_COUNCIL;
    }
  return kind == CP_BODY_GOVERNMENT || kind == CP_BODY_MINISTRY;
}

/* "the government" of articles that name no state, -1 where none is heard. */
static gint32
unnamed_government (const GArray *sides)
{
  for (guint i = 0; i < sides->len; i++)
    if (g_ascii_strcasecmp (g_array_index (sides, CpSide, i).name, "government") == 0 && g_array_index (sides, CpSide, i).weight > 0)
      return (gint32) i;
  return -1;
}

/* The one state for which so much is said, or else "the government"; -1 where there is none or more than one. */
static gint32
only_state (const CpBuilder *self,
            const GArray    *sides,
            double           least)
{
  gint32 state = -1;

  for (guint i = 0; i < sides->len; i++)
    {
      const CpSide *side = &g_array_index (sides, CpSide, i);

      if (!cp_government_is_state (self, side->name) || side->weight < least)
        continue;
      if (state >= 0)
        return -1;
      state = (gint32) i;
    }
  return state >= 0 ? state : unnamed_government (sides);
}

/** cp_government_join: in a dispute with one state, its government's parts speak for it */
void
cp_government_join (CpBuilder *self,
                    GArray    *sides,
                    guint      most)
{
  gint32 unnamed = unnamed_government (sides), state = only_state (self, sides, unnamed >= 0 ? 1 : most * MAIN_SHARE);

  for (guint i = 0; i < sides->len && state >= 0; i++)
    if ((gint32) i != state && !g_array_index (sides, CpSide, i).given && !cp_government_is_state (self, g_array_index (sides, CpSide, i).name)
        && is_part_of_government (self, g_array_index (sides, CpSide, i).name))
      cp_sides_move (self, sides, (gint32) i, state, _("a part of the government"));
}

/* "the Chinese embassy", "the State Department": what speaks for all of a government abroad. */
static gboolean
speaks_abroad (const char *ministry)
{
  g_autofree char *folded = g_utf8_strdown (ministry, -1);

  return strstr (folded, "embassy") != NULL || strstr (folded, "consulate") != NULL || strstr (folded, "foreign") != NULL
         || strcmp (folded, "state department") == 0 || strstr (folded, "external affairs") != NULL;
}

/* Whose words are not one ministry's. */
static gboolean
heads_government (const char *role)
{
  g_autofree char *folded = g_utf8_strdown (role, -1);

  return strstr (folded, "prime minister") != NULL || strstr (folded, "president") != NULL || strstr (folded, "government") != NULL
         || strstr (folded, "premier") != NULL || strstr (folded, "chancellor") != NULL || strstr (folded, "secretary of state") != NULL;
}

/* Words of a minister's office that tell nothing of what he is over. */
#define NO_FIELDS " minister ministers for of and the deputy junior assistant vice acting state cabinet "

/* So many letters two words share that mean one field: "Defence", "Defense". */
#define SAME_FIELD 4

static gboolean
shares_field (const char *folded_ministry,
              const char *word)
{
  g_autofree char *start = g_utf8_strlen (word, -1) > SAME_FIELD ? g_utf8_substring (word, 0, SAME_FIELD) : g_strdup (word);

  return strstr (folded_ministry, start) != NULL;
}

/* "Gaming Minister" beside "Treasury": a minister of something else than the ministry is over. */
static gboolean
is_of_other_field (const char *role,
                   const char *ministry)
{
  g_autofree char *folded = g_utf8_strdown (role, -1), *of = g_utf8_strdown (ministry, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " -", -1);
  gboolean field = FALSE;

  if (strstr (folded, "minister") == NULL)
    return FALSE;
  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *spaced = g_strdup_printf (" %s ", *word);

      if (**word == '\0' || strstr (NO_FIELDS, spaced) != NULL)
        continue;
      if (shares_field (of, *word))
        return FALSE;
      field = TRUE;
    }
  return field;
}

/* Whether somebody's words are those of a ministry's people: nobody's who heads the government. */
static gboolean
is_of_ministry (const CpModelSpeaker *speaker)
{
  return speaker->kind != CP_SPEAKER_ORGANISATION && speaker->role != NULL && !heads_government (speaker->role);
}

/* "Ministry of Transport", by its name. */
static gboolean
is_ministry (const CpBuilder      *self,
             const CpModelSpeaker *speaker)
{
  return speaker->kind == CP_SPEAKER_ORGANISATION && is_part_of_government (self, speaker->name) && !speaks_abroad (speaker->name)
         && g_unichar_isupper (g_utf8_get_char (speaker->name));
}

/* The words of @s for @state, but those that a person gave to it: whose they are; %NULL for others. */
static const CpModelSpeaker *
speaker_for (const CpBuilder        *self,
             const CpModelStatement *s,
             gint32                  state)
{
  gboolean found = s->party == state && s->speaker >= 0 && (s->by_person & 1u << CP_FIELD_PARTY) == 0;

  return found ? g_ptr_array_index (self->model->speakers, s->speaker) : NULL;
}

/* The first ministry that is heard for a state; %NULL for none. */
static const CpModelSpeaker *
first_ministry (const CpBuilder *self,
                gint32           state)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelSpeaker *speaker = speaker_for (self, cp_builder_statement (self, i), state);

      if (speaker != NULL && is_ministry (self, speaker))
        return speaker;
    }
  return NULL;
}

/* Of so many statements for a state one may be others' than the one ministry's. */
#define OTHERS_OF 8

/* A ministry that is heard just once is not what a minister of something else speaks for. */
#define HEARD_ONCE 1

/**
 * cp_government_ministry:
 *
 * Returns: (transfer none) (nullable): the one ministry by whose people nearly all is said for a state, but by those whom a person gave to it;
 *   %NULL where others of its government are heard
 */
const char *
cp_government_ministry (const CpBuilder *self,
                        gint32           state)
{
  const CpModelSpeaker *ministry = first_ministry (self, state);
  guint all = 0, others = 0, elsewhere = 0, own = 0;

  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelSpeaker *speaker = speaker_for (self, cp_builder_statement (self, i), state);

      if (speaker == NULL)
        continue;
      all++;
      own += speaker == ministry;
      if (speaker != ministry && !is_of_ministry (speaker))
        others++;
      else if (ministry != NULL && speaker != ministry && is_of_other_field (speaker->role, ministry->name))
        elsewhere++;
    }
  return ministry != NULL && others * OTHERS_OF <= all && (own > HEARD_ONCE || elsewhere * 2 <= all) ? ministry->name : NULL;
}

static gboolean
is_union (const CpBuilder *self,
          const char      *name)
{
  const CpEntry *entry = cp_knowledge_find (self->knowledge, name);

  return entry != NULL && g_strcmp0 (entry->code, "EU") == 0;
}

/* The body of the Union for which its commissioners speak. */
#define COMMISSION "European Commission"

/* Whether all that is said for a union is said by its commission and by those who are of it. */
static gboolean
only_commission_speaks (const CpBuilder *self,
                        gint32           side)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      const CpModelSpeaker *speaker = s->party == side && s->speaker >= 0 ? g_ptr_array_index (self->model->speakers, s->speaker) : NULL;
      g_autofree char *folded = speaker != NULL ? g_utf8_strdown (speaker->role != NULL ? speaker->role : speaker->name, -1) : NULL;

      if (folded != NULL && strstr (folded, "commission") == NULL)
        return FALSE;
      found |= folded != NULL;
    }
  return found;
}

/* Names a union's side for its commission where nobody else is heard for it. */
static void
name_commission (CpBuilder *self,
                 GArray    *sides)
{
  for (guint i = 0; i < sides->len; i++)
    {
      CpSide *side = &g_array_index (sides, CpSide, i);

      if (!side->own && is_union (self, side->name) && only_commission_speaks (self, (gint32) i))
        cp_side_call (side, g_strdup (COMMISSION));
    }
}

/**
 * cp_government_name:
 *
 * Where one state's government stands against bodies of its own country, it is called so: "Kenyan government".
 */
void
cp_government_name (CpBuilder *self,
                    GArray    *sides,
                    guint      most)
{
  gint32 state = only_state (self, sides, most * MAIN_SHARE);
  const char *ministry;
  char *government;
  CpSide *side;

  name_commission (self, sides);
  if (state < 0)
    return;
  side = &g_array_index (sides, CpSide, state);
  ministry = cp_government_ministry (self, state);
  government = side->own ? NULL : ministry != NULL ? g_strdup (ministry) : cp_government_of (self, side->name);
  if (government == NULL || is_union (self, side->name))
    {
      g_free (government);
      return;
    }
  cp_side_call (side, government);
}
