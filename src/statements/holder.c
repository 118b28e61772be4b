/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One office, one holder: "the company's chief executive" of one article is whom another calls by name. */
#include <string.h>

#include "statements/cast.h"
#include "statements/words.h"

/* Returns: (transfer full) (nullable): the office of a side that a figure is said to have */
static char *
office_of (const CpFigure *figure)
{
  if (figure->role == NULL || !figure->role->one || figure->affiliations->len == 0)
    return NULL;
  return g_strdup_printf ("%s|%s", figure->role->name, ((const CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->name);
}

/* Each office with the person who holds it, %NULL where there are several. */
static GHashTable *
find_offices (const CpCast *cast)
{
  GHashTable *offices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cast->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (cast->figures, i);
      g_autofree char *office = figure->kind == CP_SPEAKER_PERSON ? office_of (figure) : NULL;

      if (office != NULL)
        {
          gboolean taken = g_hash_table_contains (offices, office);

          g_hash_table_insert (offices, g_steal_pointer (&office), taken ? NULL : figure);
        }
    }
  return offices;
}

static gboolean
may_be (const CpFigure *unnamed,
        const CpFigure *person)
{
  return unnamed->gender == CP_GENDER_UNKNOWN || person->gender == CP_GENDER_UNKNOWN || unnamed->gender == person->gender;
}

static gboolean
is_body (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_ORGANISATION && (figure->entry == NULL || figure->entry->kind != CP_ENTRY_STATE);
}

static void
add_part (GHashTable *parts,
          char       *part,
          CpFigure   *figure)
{
  gpointer known;
  gboolean taken = g_hash_table_lookup_extended (parts, part, NULL, &known) && known != figure;

  g_hash_table_insert (parts, part, taken ? NULL : figure);
}

/* "FA" and "Scottish FA" for the "Scottish Football Association" */
static void
add_initials (GHashTable *parts,
              CpFigure   *figure)
{
  g_auto (GStrv) words = g_strsplit (figure->name, " ", -1);
  GString *initials = g_string_new (NULL);

  for (guint i = g_strv_length (words); i-- > 0;)
    {
      g_autofree char *rest = NULL;

      if (!g_unichar_isupper (g_utf8_get_char (words[i])))
        continue;
      g_string_prepend_unichar (initials, g_unichar_tolower (g_utf8_get_char (words[i])));
      if (g_utf8_strlen (initials->str, -1) < 2)
        continue;
      add_part (parts, g_strdup (initials->str), figure);
      if (i > 0)
        {
          rest = g_utf8_strdown (words[i - 1], -1);
          add_part (parts, g_strdup_printf ("%s %s", rest, initials->str), figure);
        }
    }
  g_string_free (initials, TRUE);
}

/* Each part by which a body may be called, with the body: "elections commission" and "commission" of the "Wisconsin Elections
 * Commission", "ministry" of the "Ministry of Justice", "norluz" of "Norluz Lithium"; %NULL where several may be called so. */
static GHashTable *
find_parts (const CpCast *cast)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cast->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (cast->figures, i);

      if (!is_body (figure))
        continue;
      add_initials (parts, figure);
      for (const char *at = strchr (figure->folded, ' '); at != NULL; at = strchr (at + 1, ' '))
        {
          g_autofree char *begin = NULL;

          add_part (parts, g_strdup (at + 1), figure);
          /* "Harrow Town" is not the "Harrow Town Supporters' Trust". */
          begin = g_strndup (figure->folded, (gsize) (at - figure->folded));
          if (!cp_cast_begins_other (figure->folded, begin))
            add_part (parts, g_steal_pointer (&begin), figure);
        }
    }
  return parts;
}

/* Bodies that a country or a trade has one of. */
#define WATCHDOGS " regulator watchdog commission authority agency inspectorate "

/* "the energy regulator" is the one agency that the same articles name: the last word of its description says what it is. */
static CpFigure *
named_agency (const CpCast   *self,
              const CpFigure *described)
{
  const char *noun = cp_word_last (described->folded);
  CpFigure *found = NULL;

  if (!g_unichar_islower (g_utf8_get_char (described->name)) || described->affiliations->len > 0 || !cp_word_among (noun, WATCHDOGS))
    return NULL;
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure == described || !is_body (figure) || figure->holder != NULL || (figure->kinds & 1u << CP_BODY_AGENCY) == 0
          || !figure->spoke || figure->home != described->home || !g_unichar_isupper (g_utf8_get_char (figure->name)))
        continue;
      if (found != NULL)
        return NULL;
      found = figure;
    }
  return found;
}

static void
hold (CpFigure *figure,
      CpFigure *body)
{
  figure->holder = body->holder != NULL ? body->holder : body;
  cp_figure_bind (figure, figure->holder, 1, figure->name);
  figure->holder->kinds |= figure->kinds;
  figure->holder->spoke |= figure->spoke;
  g_array_append_vals (figure->holder->mentions, figure->mentions->data, figure->mentions->len);
}

/* How far into its article a body without a name is the lead's, and how soon its name then comes, in bytes. */
#define LEAD        500
#define NAMED_AFTER 800

/* Bodies of which one may be called by the noun of another. */
#define LIKE_UNIONS  (1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_GROUP | 1u << CP_BODY_CAMPAIGN)
#define LIKE_AGENCIES (1u << CP_BODY_AGENCY | 1u << CP_BODY_UNIVERSITY)
#define LEADS (LIKE_UNIONS | 1u << CP_BODY_COMPANY | 1u << CP_BODY_AGENCY)

/* Where a figure is first named in an article; G_MAXUINT32 where it is not. */
static guint32
first_in (const CpFigure *figure,
          guint           article)
{
  guint32 first = G_MAXUINT32;

  for (guint i = 0; i < figure->mentions->len; i++)
    {
      const CpMention *mention = &g_array_index (figure->mentions, CpMention, i);

      if (mention->article == article)
        first = MIN (first, mention->span.start);
    }
  return first;
}

#define CALLED_SO 3

/* How well a name goes with what the lead called the body: CALLED_SO it has the noun of that, 2 it is called alike, 1 nothing is known of it, 0 not at all. */
static int
goes_with (const CpFigure *named,
           const CpFigure *described)
{
  if (strcmp (cp_word_last (named->folded), cp_word_last (described->folded)) == 0)
    return CALLED_SO;
  /* A party's alliance is no union of states. */
  if (named->entry != NULL && named->entry->kind == CP_ENTRY_ORGANISATION && described->kinds & LIKE_UNIONS)
    return 0;
  if (named->kinds & described->kinds
      || (named->kinds & LIKE_UNIONS && described->kinds & LIKE_UNIONS) || (named->kinds & LIKE_AGENCIES && described->kinds & LIKE_AGENCIES))
    return 2;
  return named->kinds == 0;
}

/* Those for whom somebody was heard. */
static GHashTable *
find_voiced (const CpCast *self)
{
  GHashTable *voiced = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const CpFigure *figure = g_ptr_array_index (self->figures, i);

      for (guint j = 0; j < figure->belongs->len && figure->spoke; j++)
        g_hash_table_add (voiced, ((const CpBond *) g_ptr_array_index (figure->belongs, j))->to);
    }
  return voiced;
}

/* The bodies with a name of their own that each article tells of, by its number + 1. */
static GHashTable *
find_named (const CpCast *self)
{
  GHashTable *named = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) voiced = find_voiced (self);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      guint last = G_MAXUINT;

      if (!is_body (figure) || (!figure->spoke && figure->mentions->len < 3 && !g_hash_table_contains (voiced, figure)) || figure->affiliations->len > 0
          || !g_unichar_isupper (g_utf8_get_char (figure->name)))
        continue;
      for (guint j = 0; j < figure->mentions->len; j++)
        {
          guint article = g_array_index (figure->mentions, CpMention, j).article;
          GPtrArray *here = g_hash_table_lookup (named, GUINT_TO_POINTER (article + 1));

          if (article == last)
            continue;
          last = article;
          if (here == NULL)
            {
              here = g_ptr_array_new ();
              g_hash_table_insert (named, GUINT_TO_POINTER (article + 1), here);
            }
          g_ptr_array_add (here, figure);
        }
    }
  return named;
}

/*
 * "A company that wanted to build two towers is suing the city. … Norland Homes claims": the lead tells what, and only what follows
 * tells who. The first body behind the lead that goes with it.
 */
static CpFigure *
named_behind_lead (GHashTable     *named,
                   const CpFigure *described)
{
  guint article = described->last_article - 1;
  guint32 lead = described->last_article > 0 ? first_in (described, article) : G_MAXUINT32, nearest = G_MAXUINT32;
  const GPtrArray *here = g_hash_table_lookup (named, GUINT_TO_POINTER (described->last_article));
  CpFigure *found = NULL;
  int best = 0;

  if (!g_unichar_islower (g_utf8_get_char (described->name)) || described->affiliations->len > 0 || described->plural
      || (described->kinds & LEADS) == 0 || lead > LEAD)
    return NULL;
  for (guint i = 0; here != NULL && i < here->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (here, i);
      guint32 first = figure->holder == NULL ? first_in (figure, article) : G_MAXUINT32;
      int fit = first > lead && first < lead + NAMED_AFTER ? goes_with (figure, described) : 0;

      /* Whoever is but once named with his body has to be called just so. */
      if (fit < CALLED_SO && !figure->spoke && figure->mentions->len < 3)
        fit = 0;

      if (fit > best || (fit > 0 && fit == best && first < nearest))
        {
          best = fit;
          nearest = first;
          found = figure;
        }
    }
  return found;
}

/* "Azerbaijan's defence ministry" is not short for the "Armenian defence ministry". */
static gboolean
are_of_two (const CpFigure *a,
            const CpFigure *b)
{
  return a->affiliations->len > 0 && b->affiliations->len > 0
         && strcmp (((const CpAffiliation *) g_ptr_array_index (a->affiliations, 0))->name,
                    ((const CpAffiliation *) g_ptr_array_index (b->affiliations, 0))->name) != 0;
}

/* "The council" is not short for the works council. */
static gboolean
is_other_council (const CpFigure *figure,
                  const CpFigure *body)
{
  /* Nor is a town for the guild of its innkeepers. */
  return (strcmp (figure->folded, "council") == 0 || (figure->kinds & 1u << CP_BODY_COUNCIL && strchr (figure->folded, ' ') == NULL))
         && (body->kinds & 1u << CP_BODY_COUNCIL) == 0;
}

/* "The board of Marram Rail" is the firm's; the firm is not called by a part of that. */
static gboolean
is_within (const CpFigure *part,
           const CpFigure *whole)
{
  for (guint i = 0; i < part->belongs->len; i++)
    if (((const CpBond *) g_ptr_array_index (part->belongs, i))->to == whole)
      return TRUE;
  return FALSE;
}

/* Bodies of which a dispute has one, so that the noun of one article is the name of another. */
#define ONES " union council university "

/* Whether somebody speaks for a body, or it does itself. */
static gboolean
is_heard (const CpCast   *self,
          const CpFigure *body)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->spoke && (figure == body || is_within (figure, body)))
        return TRUE;
    }
  return FALSE;
}

/* "The fishermen's union" of an article that names none is the one union that the others name. */
static CpFigure *
only_of_kind (const CpCast   *self,
              const CpFigure *described)
{
  CpFigure *found = NULL;

  if (!g_unichar_islower (g_utf8_get_char (described->name)) || described->affiliations->len > 0 || described->plural
      || !cp_word_among (cp_word_last (described->folded), ONES))
    return NULL;
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure == described || !is_body (figure) || (figure->kinds & described->kinds) == 0 || figure->entry != NULL
          || !g_unichar_isupper (g_utf8_get_char (figure->name)) || !is_heard (self, figure))
        continue;
      if (found != NULL || first_in (figure, described->last_article - 1) != G_MAXUINT32)
        return NULL;
      found = figure;
    }
  return found != NULL && found->holder != NULL ? found->holder : found;
}

/* Each name that bodies go by, "corran" of "Corran Orthopaedics", with the body; %NULL where several go by it. */
static GHashTable *
find_called (const CpCast *self)
{
  GHashTable *called = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      for (guint j = 0; j < figure->aliases->len && is_body (figure) && figure->entry == NULL && figure->holder == NULL; j++)
        add_part (called, g_utf8_strdown (g_ptr_array_index (figure->aliases, j), -1), figure);
    }
  return called;
}

/* "Corran Australia": the arm that a firm has in a state is the one firm that goes by the name before the state's; %NULL for no arm. */
static CpFigure *
firm_of_arm (const CpCast   *self,
             GHashTable     *called,
             const CpFigure *arm)
{
  const char *state = strrchr (arm->name, ' ');
  const CpEntry *entry = state != NULL ? cp_knowledge_find (self->knowledge, state + 1) : NULL;
  g_autofree char *name = NULL;

  if (entry == NULL || entry->kind != CP_ENTRY_STATE || arm->entry != NULL || (arm->kinds & ~(1u << CP_BODY_COMPANY)) != 0
      || !g_unichar_isupper (g_utf8_get_char (arm->name)))
    return NULL;
  name = g_strndup (arm->folded, strlen (arm->folded) - strlen (state));
  return g_hash_table_lookup (called, name);
}

/**
 * cp_cast_join_bodies:
 *
 * Finds for each body that one article calls by a part of a name the one body of that name in the others. Where several may
 * be meant, none is guessed. To be called before the figures get their sides.
 */
void
cp_cast_join_bodies (CpCast *self)
{
  g_autoptr (GHashTable) parts = find_parts (self);
  g_autoptr (GHashTable) called = NULL, named = NULL;

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      /* A town is not short for the clinic that is called by it. */
      CpFigure *body = is_body (figure) && !figure->named_place && figure->belongs->len == 0 ? g_hash_table_lookup (parts, figure->folded) : NULL;

      if (body == NULL || body == figure || (figure->entry != NULL && body->entry != figure->entry) || are_of_two (figure, body)
          || is_other_council (figure, body) || is_within (body, figure))
        continue;
      hold (figure, body);
    }
  called = find_called (self);
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      CpFigure *firm = is_body (figure) && figure->holder == NULL && figure->belongs->len == 0 ? firm_of_arm (self, called, figure) : NULL;

      if (firm != NULL && firm != figure)
        hold (figure, firm);
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      CpFigure *agency = is_body (figure) && figure->holder == NULL && figure->belongs->len == 0 ? named_agency (self, figure) : NULL;

      if (agency != NULL)
        hold (figure, agency);
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      CpFigure *only = is_body (figure) && figure->holder == NULL && figure->belongs->len == 0 && figure->last_article > 0 ? only_of_kind (self, figure) : NULL;

      if (only != NULL)
        hold (figure, only);
    }
  named = find_named (self);
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      CpFigure *lead = is_body (figure) && figure->holder == NULL && figure->belongs->len == 0 ? named_behind_lead (named, figure) : NULL;

      if (lead != NULL)
        hold (figure, lead);
    }
}

/**
 * cp_cast_find_holders:
 *
 * Finds for each office that is spoken of without a name the one person who is said to hold it for the same side. Where
 * several held it, nobody is guessed. To be called when the figures have their sides.
 */
void
cp_cast_find_holders (CpCast *self)
{
  g_autoptr (GHashTable) offices = find_offices (self);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      g_autofree char *office = figure->kind == CP_SPEAKER_GROUP && !figure->plural && figure->in_office ? office_of (figure) : NULL;
      CpFigure *person = office != NULL ? g_hash_table_lookup (offices, office) : NULL;

      if (person == NULL || !may_be (figure, person))
        continue;
      figure->holder = person;
      g_array_append_vals (person->mentions, figure->mentions->data, figure->mentions->len);
    }
}
