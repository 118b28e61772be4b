/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How many times a bond is followed: "a spokesman for the minister of the government". */
#define MAX_STEPS 3

/* What a body speaks for is weaker than the body's own word by this much a step. */
#define STEP_WEIGHT 0.97f

/* How far a party counts beside the office of a place. */
#define BESIDE_OFFICE 0.5f

/* Evidence weaker than this is none. */
#define MIN_WEIGHT 0.4f

/* Bodies that judge or look on, and have no side in what others dispute. */
static const CpBodyKind sideless[] = {
  CP_BODY_MEDIA, CP_BODY_COURT, CP_BODY_PARLIAMENT, CP_BODY_COMMITTEE, CP_BODY_FORCE, CP_BODY_SIDE,
};

static gboolean
has_kind (const CpFigure *figure,
          CpBodyKind      kind)
{
  return (figure->kinds & 1u << kind) != 0;
}

static void
add_all_of (const CpFigure *figure,
            GHashTable     *campaigning)
{
  for (guint i = 0; i < figure->belongs->len; i++)
    g_hash_table_add (campaigning, ((const CpBond *) g_ptr_array_index (figure->belongs, i))->to);
}

/* Those whose campaigns are heard, or people of these: in an election they stand for themselves, whatever office the tables know them in. */
static GHashTable *
find_campaigning (const CpCast *self)
{
  GHashTable *campaigning = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->spoke && (has_kind (figure, CP_BODY_CAMPAIGN) || (figure->role != NULL && g_str_has_prefix (figure->role->name, "campaign "))))
        add_all_of (figure, campaigning);
      for (guint j = 0; figure->spoke && j < figure->belongs->len; j++)
        {
          const CpFigure *body = ((const CpBond *) g_ptr_array_index (figure->belongs, j))->to;

          if (has_kind (body, CP_BODY_CAMPAIGN))
            add_all_of (body, campaigning);
        }
    }
  return campaigning;
}

/* "Sen. Marco Rubio", "the nominee Donald Trump": what the article calls somebody is not the office that the tables know. */
static gboolean
is_called_otherwise (const CpFigure *figure,
                     const CpEntry  *entry)
{
  return entry->kind == CP_ENTRY_PERSON && entry->office != NULL && figure->role != NULL
         && cp_word_among (figure->role->name, " candidate nominee senator congressman congresswoman representative ");
}

/* The office in which the article calls somebody by name, "President Barack Obama", as the tables know it; %NULL for none. */
static const CpEntry *
office_called (const CpFigure *figure)
{
  if (figure->kind != CP_SPEAKER_PERSON || figure->role == NULL || figure->retired)
    return NULL;
  for (const CpEntry *entry = figure->entry; entry != NULL; entry = entry->other)
    if (entry->kind == CP_ENTRY_PERSON && entry->office != NULL && cp_date_is_valid (&entry->from)
        && g_ascii_strcasecmp (entry->office, figure->role->name) == 0)
      return entry->other == NULL ? entry : NULL;
  return NULL;
}

/* Whose terms tell of which time the articles are: CpEntry, one a person who is called by an office that was held but once. */
static GPtrArray *
find_terms (const CpCast *self)
{
  GPtrArray *terms = g_ptr_array_new ();

  for (guint i = 0; i < self->figures->len; i++)
    {
      const CpEntry *entry = office_called (g_ptr_array_index (self->figures, i));

      if (entry != NULL)
        g_ptr_array_add (terms, (gpointer) entry);
    }
  return terms;
}

/* Whether one ended before, or on the day on which, the other began. */
static gboolean
is_before (const CpEntry *a,
           const CpEntry *b)
{
  return cp_date_is_valid (&a->to) && cp_date_is_valid (&b->from) && cp_date_compare (&a->to, &b->from) <= 0;
}

/* Whether an office was held at a time of which the articles are not: whoever follows President Obama is not president where he is. */
static gboolean
is_of_other_time (const CpEntry   *entry,
                  const GPtrArray *terms)
{
  if (entry->kind != CP_ENTRY_PERSON || entry->office == NULL || !cp_date_is_valid (&entry->from) || terms->len == 0)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    {
      const CpEntry *term = g_ptr_array_index (terms, i);

      if (!is_before (entry, term) && !is_before (term, entry))
        return FALSE;
    }
  return TRUE;
}

/* "State House": a house that several states have is that of the one of which the article tells. */
static void
take_home (CpFigure *figure)
{
  g_autofree char *why = figure->home != NULL ? g_strdup_printf (_("“%s” belongs to the state that the article tells of"), figure->name) : NULL;

  if (figure->home != NULL)
    cp_figure_side (figure, figure->home->name, 0.9f, &CP_DATE_NONE, &CP_DATE_NONE, why);
}

/* What the tables know: a state for itself, a ministry for its state, a person for the state of the office at the time. */
static void
take_entry (CpFigure        *figure,
            const GPtrArray *terms)
{
  for (const CpEntry *entry = figure->entry; entry != NULL; entry = entry->other)
    {
      g_autofree char *why = NULL;
      gboolean lasts;

      if (entry->kind == CP_ENTRY_BODY && entry->code == NULL)
        {
          take_home (figure);
          continue;
        }
      if (entry->side == NULL || entry->kind == CP_ENTRY_COURT || entry->kind == CP_ENTRY_PARLIAMENT
          || is_called_otherwise (figure, entry) || is_of_other_time (entry, terms))
        continue;
      if (entry->kind == CP_ENTRY_PERSON && entry->office != NULL)
        why = g_strdup_printf (_("known as %s of %s"), entry->office, entry->side);
      else if (strcmp (entry->side, figure->name) == 0)
        why = g_strdup_printf (_("%s speaks for itself"), entry->side);
      else
        why = g_strdup_printf (_("“%s” speaks for %s"), figure->name, entry->side);
      /* Who leads a party in a house is of it before and after. */
      lasts = entry->kind == CP_ENTRY_PERSON && g_strcmp0 (entry->side, entry->party) == 0;
      cp_figure_side (figure, entry->side, entry->kind == CP_ENTRY_PERSON ? 0.9f : 0.95f, lasts ? &CP_DATE_NONE : &entry->from,
                      lasts ? &CP_DATE_NONE : &entry->to, why);
    }
}

/* How far the party of a politician counts beside an office or what an article says. */
#define PARTY_WEIGHT 0.4f

/* A politician whom the tables know speaks for a party while in no office, unless somebody else or, as a former one, nobody. */
static void
take_party (CpFigure *figure)
{
  g_autofree char *why = NULL;

  if (figure->kind != CP_SPEAKER_PERSON || figure->entry == NULL || figure->entry->party == NULL || figure->retired || figure->independent
      || figure->belongs->len > 0)
    return;
  why = g_strdup_printf (_("known as a politician of %s"), figure->entry->party);
  cp_figure_side (figure, figure->entry->party, PARTY_WEIGHT, &CP_DATE_NONE, &CP_DATE_NONE, why);
}

/* "the exam board": boards decide for themselves, where they are not called by their state: "the Kenya Dairy Board". */
static gboolean
is_own_board (const CpFigure *figure)
{
  return !figure->states && (figure->board || g_str_has_suffix (figure->folded, " board"));
}

/* The bodies whose officers are heard: a channel that quarrels over its rights does not only tell of others. */
static GHashTable *
find_headed (const CpCast *self)
{
  GHashTable *headed = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (!figure->spoke || figure->kind == CP_SPEAKER_ORGANISATION || figure->role == NULL
          || (figure->role->implies != CP_ROLE_SPEAKS && strcmp (figure->role->name, "president") != 0))
        continue;
      for (guint j = 0; j < figure->belongs->len; j++)
        g_hash_table_add (headed, ((const CpBond *) g_ptr_array_index (figure->belongs, j))->to);
    }
  return headed;
}

/* Whether a body of a kind that judges or looks on has a side all the same. */
static gboolean
has_side (const CpFigure *figure,
          CpBodyKind      kind,
          GHashTable     *headed)
{
  /* Police tell of others' deeds; a force with a name whose officers answer for it is asked for its own. */
  if (kind == CP_BODY_FORCE)
    return strchr (figure->name, ' ') != NULL && g_unichar_isupper (g_utf8_get_char (figure->name)) && g_hash_table_contains (headed, figure);
  /* A committee judges; "the herders' committee" stands for its own. */
  if (kind == CP_BODY_COMMITTEE && cp_cast_has_members (figure->folded))
    return TRUE;
  return (kind == CP_BODY_MEDIA || (kind == CP_BODY_COMMITTEE && strchr (figure->folded, ' ') != NULL)) && g_hash_table_contains (headed, figure);
}

/* Statements that were noted under @key. */
static guint
said_for (GHashTable   *counts,
          gconstpointer key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
}

static void
add_said (GHashTable *counts,
          gpointer    key,
          guint       said)
{
  g_hash_table_insert (counts, key, GUINT_TO_POINTER (said_for (counts, key) + said));
}

/* How much is said for each body, by itself and by those who belong to it. */
static GHashTable *
count_said (const CpCast *self)
{
  GHashTable *counts = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      add_said (counts, figure, figure->said);
      for (guint j = 0; j < figure->belongs->len && figure->spoke; j++)
        add_said (counts, ((const CpBond *) g_ptr_array_index (figure->belongs, j))->to, figure->said);
    }
  return counts;
}

/* "the East African Development Fund", "the International Grain Council": of more than one state. */
#define ABOVE_STATES " international world european african asian american arab nordic inter east west north south central global eurasian pacific caribbean "

static gboolean
begins_with (const char *name,
             const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (name, " -", 2);

  return *parts != NULL && cp_word_among (*parts, words);
}

/* Whether an agency speaks for its state: where the government is heard, and no less than the agency is. */
static gboolean
speaks_for_home (const CpFigure *figure,
                 GHashTable     *official,
                 GHashTable     *said)
{
  guint government = said_for (official, figure->home->name);

  return !is_own_board (figure) && !begins_with (figure->folded, ABOVE_STATES) && government > 0 && government >= said_for (said, figure);
}

/* Notes that the side of that name is a town. */
static void
mark_place (CpFigure   *figure,
            const char *side)
{
  for (guint i = 0; i < figure->affiliations->len; i++)
    {
      CpAffiliation *affiliation = g_ptr_array_index (figure->affiliations, i);

      affiliation->place |= strcmp (affiliation->name, side) == 0;
    }
}

/* A body that belongs to nobody else speaks for itself. */
static void
take_itself (CpFigure   *figure,
             GHashTable *official,
             GHashTable *said,
             GHashTable *headed)
{
  g_autofree char *why = g_strdup_printf (_("%s speaks for itself"), figure->name);

  if (figure->kind != CP_SPEAKER_ORGANISATION || figure->affiliations->len > 0 || figure->belongs->len > 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (sideless); i++)
    if (has_kind (figure, sideless[i]) && !has_side (figure, sideless[i], headed))
      return;
  if (figure->home != NULL && figure->entry == NULL && !has_kind (figure, CP_BODY_COUNCIL)
      && (has_kind (figure, CP_BODY_MINISTRY) || has_kind (figure, CP_BODY_GOVERNMENT)
          || (has_kind (figure, CP_BODY_AGENCY) && speaks_for_home (figure, official, said))))
    {
      g_autofree char *whose = g_strdup_printf (_("“%s” belongs to the state that the article tells of"), figure->name);

      cp_figure_side (figure, figure->home->name, 0.7f, &CP_DATE_NONE, &CP_DATE_NONE, whose);
      return;
    }
  cp_figure_side (figure, figure->name, 0.9f, &CP_DATE_NONE, &CP_DATE_NONE, why);
  if (figure->named_place)
    mark_place (figure, figure->name);
}

/* "The state charged Sheriff Lind … The sheriff's attorney said": who is charged himself and has a lawyer does not speak for his office. */
static void
free_accused (CpFigure *speaker)
{
  for (guint i = 0; i < speaker->belongs->len && speaker->spoke && cp_describe_is_advocate (speaker->role); i++)
    {
      CpFigure *person = ((const CpBond *) g_ptr_array_index (speaker->belongs, i))->to;

      if (person->accused && person != speaker && person->affiliations->len == 0)
        g_ptr_array_set_size (person->belongs, 0);
    }
}

/* The campaigns whose people are heard. */
static GHashTable *
find_heard_campaigns (const CpCast *self)
{
  GHashTable *heard = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const CpFigure *figure = g_ptr_array_index (self->figures, i);

      for (guint j = 0; figure->spoke && j < figure->belongs->len; j++)
        {
          CpFigure *body = ((const CpBond *) g_ptr_array_index (figure->belongs, j))->to;

          if (has_kind (body, CP_BODY_CAMPAIGN))
            g_hash_table_add (heard, body);
        }
    }
  return heard;
}

/* A candidate, an accused: where others speak for a person who belongs to nobody, that person is a side. */
static void
take_person (CpFigure   *speaker,
             GHashTable *heard)
{
  free_accused (speaker);
  for (guint i = 0; i < speaker->belongs->len; i++)
    {
      const CpBond *bond = g_ptr_array_index (speaker->belongs, i);
      CpFigure *person = bond->to;
      g_autofree char *why = g_strdup_printf (_("“%s” speaks for %s"), bond->words, person->name);

      /* A colleague speaks beside a person, not for one. */
      if (speaker->role != NULL && cp_word_among (speaker->role->name, " colleague counterpart "))
        continue;
      if ((speaker->spoke || g_hash_table_contains (heard, speaker)) && person->kind == CP_SPEAKER_PERSON && person->affiliations->len == 0 && person->belongs->len == 0
          && (!person->independent || cp_describe_is_advocate (speaker->role)))
        cp_figure_side (person, person->name, 0.85f, &CP_DATE_NONE, &CP_DATE_NONE, why);
    }
}

/* "Mayor Ana Lind, a Republican": who governs a place speaks for it rather than for a party. */
static float
weight_of (const CpFigure *figure,
           const CpBond   *bond)
{
  if (figure->belongs->len > 1 && figure->role != NULL && cp_word_among (figure->role->name, " mayor governor ") && bond->to->entry != NULL
      && bond->to->entry->kind == CP_ENTRY_PARTY)
    return MIN (bond->weight, BESIDE_OFFICE);
  return bond->weight;
}

/* Takes over the sides of those to whom a figure belongs. */
static gboolean
take_bonds (CpFigure *figure)
{
  gboolean changed = FALSE;

  if (figure->independent && figure->role != NULL && figure->role->implies >= CP_ROLE_EXPERT)
    return FALSE;
  for (guint i = 0; i < figure->belongs->len; i++)
    {
      const CpBond *bond = g_ptr_array_index (figure->belongs, i);

      for (guint j = 0; j < bond->to->affiliations->len; j++)
        {
          const CpAffiliation *side = g_ptr_array_index (bond->to->affiliations, j);
          float weight = weight_of (figure, bond) * side->weight * STEP_WEIGHT;
          guint before = figure->affiliations->len;
          g_autofree char *why = g_strdup_printf (bond->likely ? _("as the article tells it, “%s” most likely speaks for %s") : _("“%s” speaks for %s"),
                                                  bond->words, side->name);

          if (weight < MIN_WEIGHT)
            continue;
          cp_figure_side (figure, side->name, weight, &side->from, &side->to, why);
          if (side->place)
            mark_place (figure, side->name);
          changed |= figure->affiliations->len > before;
        }
    }
  return changed;
}

/**
 * cp_cast_settle:
 *
 * Gives every figure the sides that it speaks for, the surest first, from the tables and from what the articles say of it.
 * To be called once, when all articles are read.
 */
void
cp_cast_settle (CpCast *self)
{
  /* The states whose governments are heard, and how often. */
  g_autoptr (GHashTable) official = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) said = NULL;
  g_autoptr (GPtrArray) terms = find_terms (self);
  g_autoptr (GHashTable) heard = find_heard_campaigns (self);
  g_autoptr (GHashTable) headed = find_headed (self), campaigning = find_campaigning (self);
  gboolean changed = TRUE;

  cp_cast_part_mayors (self);
  cp_cast_find_cabinets (self);
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->kind != CP_SPEAKER_PERSON || !g_hash_table_contains (campaigning, figure))
        {
          take_entry (figure, terms);
          take_party (figure);
        }
      if (figure->spoke && figure->affiliations->len > 0
          && ((figure->role != NULL && figure->role->implies == CP_ROLE_STATE) || has_kind (figure, CP_BODY_GOVERNMENT)
              || has_kind (figure, CP_BODY_MINISTRY)))
        add_said (official, ((CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->name, figure->said);
    }
  said = count_said (self);
  for (guint i = 0; i < self->figures->len; i++)
    take_itself (g_ptr_array_index (self->figures, i), official, said, headed);
  for (guint i = 0; i < self->figures->len; i++)
    take_person (g_ptr_array_index (self->figures, i), heard);
  cp_cast_find_members (self);
  cp_cast_find_bands (self);
  for (guint step = 0; step < MAX_STEPS && changed; step++)
    {
      changed = FALSE;
      for (guint i = 0; i < self->figures->len; i++)
        changed |= take_bonds (g_ptr_array_index (self->figures, i));
    }
}
