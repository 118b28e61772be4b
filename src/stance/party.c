/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"
#include "stance/government.h"
#include "stance/look.h"
#include "stance/part.h"
#include "stance/side.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* A side carries the dispute when it has at least this share of the words of the side that has most. */
#define MAIN_SHARE 0.2

/* The strongest affiliation that holds on @date; where that is not known, one that has ended only where there is no other. */
static const CpAffiliation *
affiliation_at (const CpSpeaker *speaker,
                const CpDate    *date)
{
  const CpAffiliation *ended = NULL;

  for (guint i = 0; i < speaker->affiliations->len; i++)
    {
      const CpAffiliation *affiliation = g_ptr_array_index (speaker->affiliations, i);

      if (!cp_date_is_within (date, &affiliation->from, &affiliation->to))
        continue;
      if (cp_date_is_valid (date) || !cp_date_is_valid (&affiliation->to))
        return affiliation;
      if (ended == NULL)
        ended = affiliation;
    }
  return ended;
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

/* The day on which it was said, or at least printed. */
static const CpDate *
day_of (const CpBuilder        *self,
        const CpModelStatement *s)
{
  return cp_date_is_valid (&s->date) ? &s->date : &((const CpArticle *) g_ptr_array_index (self->model->articles, s->article))->published;
}

static CpModelSpeaker *
speaker_of (const CpBuilder        *self,
            const CpModelStatement *s)
{
  return s->speaker >= 0 ? g_ptr_array_index (self->model->speakers, s->speaker) : NULL;
}

/* The membership that a person told of for the day of the statement. */
static CpMembership *
membership_at (const CpBuilder        *self,
               const CpModelStatement *s)
{
  const CpModelSpeaker *speaker = speaker_of (self, s);

  for (guint i = 0; speaker != NULL && i < speaker->memberships->len; i++)
    {
      CpMembership *membership = g_ptr_array_index (speaker->memberships, i);

      if (membership->by_person && cp_membership_is_at (membership, day_of (self, s)))
        return membership;
    }
  return NULL;
}

/* The side that a person gave to a statement, to its speaker for that time, or to its speaker. */
static const char *
given_side (CpBuilder              *self,
            const CpModelStatement *s)
{
  const char *given = g_hash_table_lookup (self->given_sides, s);
  const CpMembership *membership = given == NULL ? membership_at (self, s) : NULL;

  if (membership != NULL)
    return membership->name;
  return given == NULL && s->speaker >= 0 ? g_ptr_array_index (self->sides, s->speaker) : given;
}

/* What a side was called before a person gave it names. */
static const char *
first_name (CpBuilder  *self,
            const char *name)
{
  const char *before = name;

  for (guint i = 0; before != NULL && i < g_hash_table_size (self->side_names); i++)
    {
      name = before;
      before = g_hash_table_lookup (self->side_names, name);
    }
  return before != NULL ? before : name;
}

/* That the tables know for which time the speaker was on this side is worth telling. */
static void
keep_time (CpModelSpeaker      *speaker,
           const CpAffiliation *affiliation)
{
  if (!cp_date_is_valid (&affiliation->from) && !cp_date_is_valid (&affiliation->to))
    return;
  for (guint i = 0; i < speaker->memberships->len; i++)
    {
      const CpMembership *known = g_ptr_array_index (speaker->memberships, i);

      if (!known->by_person && strcmp (known->name, affiliation->name) == 0 && cp_date_compare (&known->from, &affiliation->from) == 0)
        return;
    }
  g_ptr_array_add (speaker->memberships, cp_membership_new (affiliation->name, &affiliation->from, &affiliation->to));
}

/* Years that news tell of as their own. */
#define FIRST_YEAR 1990
#define LAST_YEAR  2026
/* In the middle of a year most of those are in office who were in it. */
#define MID_MONTH  7

/* The day for which a side is looked up: of an article without a date the last year that it tells of, since it was not written before. */
static CpDate
day_for_side (const CpBuilder        *self,
              const CpModelStatement *s)
{
  const CpText *text = self->readings[s->article]->text;
  CpDate day = *day_of (self, s);
  int last = 0;

  if (cp_date_is_valid (&day))
    return day;
  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      const char *form = text->tokens[i].form;
      int year = g_ascii_isdigit (form[0]) && strlen (form) == 4 ? atoi (form) : 0;

      if (year >= FIRST_YEAR && year <= LAST_YEAR)
        last = MAX (last, year);
    }
  return last > 0 ? cp_date_new_day (last, MID_MONTH, 1) : day;
}

/* Whether it hangs on the day for whom somebody speaks. */
static gboolean
changes_sides (const CpSpeaker *speaker)
{
  for (guint i = 0; i < speaker->affiliations->len; i++)
    {
      const CpAffiliation *affiliation = g_ptr_array_index (speaker->affiliations, i);

      if (cp_date_is_valid (&affiliation->from) || cp_date_is_valid (&affiliation->to))
        return TRUE;
    }
  return FALSE;
}

/* The side that the articles and the tables tell of, with the place of its name. */
static void
find_party (CpBuilder  *self,
            GArray     *sides,
            GHashTable *by_name,
            guint       statement)
{
  CpModelStatement *s = cp_builder_statement (self, statement);
  gint32 origin = s->speaker >= 0 ? g_array_index (self->origins, gint32, s->speaker) : -1, place;
  const CpAffiliation *affiliation = NULL;

  if (origin >= 0)
    {
      const CpSpeaker *speaker = g_ptr_array_index (self->speakers->speakers, origin);
      CpDate day = changes_sides (speaker) ? day_for_side (self, s) : CP_DATE_NONE;

      affiliation = affiliation_at (speaker, &day);
    }
  if (affiliation == NULL)
    return;
  place = GPOINTER_TO_INT (g_hash_table_lookup (by_name, affiliation->name)) - 1;
  if (place < 0)
    {
      place = cp_sides_intern (sides, affiliation->name, (guint) s->speaker, affiliation->place);
      g_hash_table_insert (by_name, affiliation->name, GINT_TO_POINTER (place + 1));
    }
  s->party = place;
  keep_time (speaker_of (self, s), affiliation);
  cp_builder_explain_as (self, statement, CP_FIELD_PARTY, MIN (1, affiliation->weight),
                         affiliation->reason != NULL ? affiliation->reason : affiliation->name);
}

/* A person means the side of just that name, not one that is called nearly so. */
static gint32
find_given (CpBuilder  *self,
            GArray     *sides,
            const char *given,
            guint       speaker)
{
  const char *name = first_name (self, given);
  gint32 found = cp_sides_find (sides, name);

  for (guint i = 0; i < sides->len && found < 0; i++)
    {
      g_autofree char *government = cp_government_of (self, g_array_index (sides, CpSide, i).name);

      if (g_strcmp0 (government, name) == 0 || (government != NULL && g_strcmp0 (cp_government_ministry (self, (gint32) i), name) == 0))
        found = (gint32) i;
    }
  if (found < 0)
    found = cp_sides_give (sides, name, speaker);
  g_array_index (sides, CpSide, found).given = TRUE;
  return found;
}

static void
take_given (CpBuilder *self,
            GArray    *sides,
            guint      statement)
{
  CpModelStatement *s = cp_builder_statement (self, statement);
  const char *given = given_side (self, s);

  if (given == NULL)
    return;
  s->by_person |= 1u << CP_FIELD_PARTY;
  s->party = *given != '\0' ? find_given (self, sides, given, (guint) MAX (s->speaker, 0)) : -1;
  cp_builder_explain (self, statement, CP_FIELD_PARTY, 1, "%s", _("set by you"));
}

/* A side that a person gave to somebody is there though nothing is said for it. */
static void
take_given_to_speakers (CpBuilder *self,
                        GArray    *sides)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      const char *given = g_ptr_array_index (self->sides, i);

      if (given != NULL && *given != '\0')
        ((CpModelSpeaker *) g_ptr_array_index (self->model->speakers, i))->party = find_given (self, sides, given, i);
    }
}

/* Every statement's side, by what its speaker was on that day. */
static void
count_sides (CpBuilder *self,
             GArray    *sides)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->model->statements->len; i++)
    if (given_side (self, cp_builder_statement (self, i)) == NULL)
      find_party (self, sides, by_name, i);
  for (guint i = 0; i < self->model->statements->len; i++)
    take_given (self, sides, i);
  take_given_to_speakers (self, sides);
  for (guint i = 0; i < self->model->statements->len; i++)
    if (cp_builder_statement (self, i)->party >= 0)
      g_array_index (sides, CpSide, cp_builder_statement (self, i)->party).weight++;
}

/** cp_sides_move: moves all that is said for the side @from, but what a person gave it, to the side @to, to none for -1 */
void
cp_sides_move (CpBuilder  *self,
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
      cp_builder_explain_as (self, i, CP_FIELD_PARTY, 0.7f, reason);
    }
  if (to >= 0)
    g_array_index (sides, CpSide, to).weight += g_array_index (sides, CpSide, from).weight;
  g_array_index (sides, CpSide, from).weight = 0;
}

/** cp_sides_leave: leaves to no side all that is said for those that are @out, as they take no part in the dispute, but what a person gave them */
void
cp_sides_leave (CpBuilder    *self,
                GArray       *sides,
                const guint8 *out)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);

      if (s->party < 0 || !out[s->party] || s->by_person & 1u << CP_FIELD_PARTY)
        continue;
      cp_builder_explain (self, i, CP_FIELD_PARTY, 0.7f, _("“%s” takes no part in the dispute"),
                          g_array_index (sides, CpSide, s->party).name);
      s->party = -1;
    }
  for (guint i = 0; i < sides->len; i++)
    if (out[i])
      g_array_index (sides, CpSide, i).weight = 0;
}

static guint
heaviest (const GArray *sides)
{
  guint most = 0;

  for (guint i = 0; i < sides->len; i++)
    most = MAX (most, g_array_index (sides, CpSide, i).weight);
  return most;
}

static guint
compare_order (const CpSide *a,
               const CpSide *b)
{
  return a->weight != b->weight ? a->weight > b->weight : a->first < b->first;
}

/* A state's code, else the initials, else the first two letters of a single word. */
static char *
letters_of (const CpBuilder *self,
            const CpSide      *side)
{
  const CpEntry *entry = cp_knowledge_find (self->knowledge, side->name);
  g_autofree char *initials = cp_side_initials (side->name);
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
      if (g_array_index (sides, CpSide, i).weight == 0 && !g_array_index (sides, CpSide, i).given)
        continue;
      for (; at > 0 && compare_order (&g_array_index (sides, CpSide, i), &g_array_index (sides, CpSide, order[at - 1])); at--)
        order[at] = order[at - 1];
      order[at] = i;
      n++;
    }
  for (guint i = 0; i < n; i++)
    {
      const CpSide *side = &g_array_index (sides, CpSide, order[i]);
      CpModelParty *party = cp_model_party_new ();

      place[order[i]] = (gint32) i;
      party->name = g_strdup (side->name);
      party->letters = letters_of (self, side);
      party->id = id_of (self->model, party->letters);
      party->colour = i % (CP_N_LOOKS * CP_N_LOOKS);
      party->main = i < 2 || side->weight >= most * MAIN_SHARE;
      g_ptr_array_add (self->model->parties, party);
    }
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);

      if (s->party >= 0)
        s->party = place[s->party];
    }
  for (guint i = 0; i < self->model->speakers->len; i++)
    {
      CpModelSpeaker *speaker = g_ptr_array_index (self->model->speakers, i);

      if (speaker->party >= 0)
        speaker->party = place[speaker->party];
    }
}

/* The membership in whose time the statement was made, and by which it has its party. */
static CpMembership *
membership_of (const CpBuilder        *self,
               const CpModelStatement *s)
{
  const CpModelSpeaker *speaker = speaker_of (self, s);
  CpMembership *given = g_hash_table_contains (self->given_sides, s) ? NULL : membership_at (self, s);

  for (guint i = 0; given == NULL && !(s->by_person & 1u << CP_FIELD_PARTY) && i < speaker->memberships->len; i++)
    if (cp_membership_is_at (g_ptr_array_index (speaker->memberships, i), day_of (self, s)))
      return g_ptr_array_index (speaker->memberships, i);
  return given;
}

/* A speaker's own side is the one of the last statement that has any. */
static void
assign_speakers (CpBuilder *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      CpModelSpeaker *speaker = speaker_of (self, s);
      CpMembership *membership;

      if (speaker == NULL || s->party < 0)
        continue;
      membership = membership_of (self, s);
      if (membership != NULL)
        membership->party = s->party;
      speaker->party = s->party;
      g_free (speaker->reason);
      speaker->reason = g_strdup (s->reason[CP_FIELD_PARTY]);
    }
}

/* Memberships of a time in which nothing was said have the party of that name. */
static void
assign_memberships (CpBuilder *self)
{
  for (guint i = 0; i < self->model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (self->model->speakers, i);

      for (guint j = 0; j < speaker->memberships->len; j++)
        {
          CpMembership *membership = g_ptr_array_index (speaker->memberships, j);

          for (guint k = 0; k < self->model->parties->len && membership->party < 0; k++)
            if (strcmp (((CpModelParty *) g_ptr_array_index (self->model->parties, k))->name, first_name (self, membership->name)) == 0)
              membership->party = (gint32) k;
        }
    }
}

/** cp_build_parties: finds the speakers' sides, and lays out first those that carry the dispute */
void
cp_build_parties (CpBuilder *self)
{
  g_autoptr (GArray) sides = cp_sides_new ();

  count_sides (self, sides);
  cp_government_join (self, sides, heaviest (sides));
  cp_sides_leave_out (self, sides, heaviest (sides));
  cp_government_name (self, sides, heaviest (sides));
  cp_merge_sides (self, sides);
  lay_out (self, sides);
  assign_speakers (self);
  assign_memberships (self);
}
