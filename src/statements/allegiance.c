/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * For whom the sources of an article speak, where the rules find nobody: all whom the article names are weighed against each other, nobody
 * among them, by what data/knowledge/allegiance.tsv has learnt that each sign is worth (a conditional logit, McFadden 1974).
 */
#include "statements/allegiance.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "statements/words.h"

/* How likely the best must be: nobody's side is better than a wrong one; and how likely a name of which nobody says what it is, nor that it speaks. */
#define LIKELY      0.4
#define UNEXPLAINED 0.6

/* No bond is weaker, so that it holds where the patron's own side is but likely. */
#define LEAST 0.5f

#define GOES_AGAINST " accuse blame criticise criticize condemn denounce sue attack slam blast rebuke lambast lambaste fault castigate "
#define IS_PUBLISHED " write writing post posting say tweet share announce publish message video statement comment appeal "

typedef struct
{
  const CpKnowledge *knowledge;
  int                sum;
} Scale;

static void
weigh (const char *sign,
       gpointer    data)
{
  Scale *scale = data;

  scale->sum += cp_knowledge_weight (scale->knowledge, sign);
}

static int
worth (const CpSuitor *self,
       const CpPatron *patron)
{
  Scale scale = { .knowledge = self->stage->cast->knowledge };

  cp_suitor_signs (self, patron, weigh, &scale);
  return scale.sum;
}

/* Whom an office of a state may be of: of a state, a part of one or a party, but of no railway. */
static gboolean
may_be_of_state (const CpFigure *figure)
{
  const guint32 public = 1u << CP_BODY_GOVERNMENT | 1u << CP_BODY_MINISTRY | 1u << CP_BODY_COUNCIL | 1u << CP_BODY_PARTY;

  return (figure->entry != NULL && figure->entry->kind == CP_ENTRY_STATE) || (figure->kinds & public) != 0;
}

/* Offices of the public that no state has, and so no firm and no union, by the last word. */
#define PUBLIC_OFFICES " governor mayor sheriff prosecutor senator congressman congresswoman prefect councillor alderman constable "

/* "Gov. Ana Lind" is of no union, "State prosecutor Ana Lind" of no firm. */
static gboolean
is_private (const CpFigure *figure)
{
  const guint32 private = 1u << CP_BODY_COMPANY | 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_UNIVERSITY;

  return figure->kind == CP_SPEAKER_PERSON || ((figure->kinds & private) != 0 && !may_be_of_state (figure));
}

static gboolean
is_public_office (const CpRole *role)
{
  return cp_word_among (cp_word_last (role->name), PUBLIC_OFFICES) || strcmp (role->name, "district attorney") == 0
         || strcmp (role->name, "attorney general") == 0;
}

/* "accused | the union of spreading fear": nobody speaks for whom he goes against. */
static gboolean
is_told_against (const CpSuitor *self,
                 const CpPatron *patron)
{
  const CpText *text = self->stage->text;

  for (guint i = 0; i < self->contents->len; i++)
    {
      guint32 first = g_array_index (self->contents, CpRange, i).first;

      if (first == 0 || text->tokens[first - 1].pos != CP_POS_VERB || !cp_word_among (text->tokens[first - 1].lemma, GOES_AGAINST))
        continue;
      for (guint j = 0; j < patron->places->len; j++)
        {
          const guint32 place = g_array_index (patron->places, CpRange, j).first;

          if (place == first || (place == first + 1 && text->tokens[first].pos == CP_POS_DET))
            return TRUE;
        }
    }
  return FALSE;
}

/* "wrote on | Twitter", "in a post on | Facebook": where it was published, whoever published it. */
static gboolean
is_medium (const CpSuitor *self,
           const CpPatron *patron)
{
  const CpText *text = self->stage->text;

  for (guint i = 0; i < patron->places->len; i++)
    {
      const guint32 first = g_array_index (patron->places, CpRange, i).first;

      if (first < 2 || strcmp (text->tokens[first - 1].norm, "on") != 0 || !cp_word_among (text->tokens[first - 2].lemma, IS_PUBLISHED))
        return FALSE;
    }
  return patron->places->len > 0;
}

/* A place, or a name that nobody explains, is no side on signs alone; nor is a member's seat. */
static gboolean
may_speak_for (const CpSuitor *self,
               const CpPatron *patron)
{
  const CpRole *role = self->source->role;

  if (patron->place || is_told_against (self, patron) || is_medium (self, patron))
    return FALSE;
  if (role != NULL && patron->figure != NULL
      && ((is_public_office (role) && is_private (patron->figure)) || (strcmp (role->name, "owner") == 0 && patron->figure->kind == CP_SPEAKER_PERSON)))
    return FALSE;
  if (patron->figure == NULL && role != NULL && role->implies == CP_ROLE_STATE)
    return patron->institution != NULL && cp_body_is_of_state (patron->institution->kind);
  if (patron->figure == NULL)
    return patron->institution != NULL || !patron->named;
  if (role != NULL && role->implies == CP_ROLE_STATE)
    return may_be_of_state (patron->figure);
  return role == NULL || role->implies != CP_ROLE_MEMBER || patron->figure->kinds != 0 || patron->figure->entry != NULL;
}

/* The patron to whom most points, %NULL for nobody; @likely: how likely that is, 0 … 1. */
static const CpPatron *
choose (const CpSuitor *self,
        double         *likely)
{
  const CpPatron *best = NULL;
  g_autofree int *sums = g_new (int, self->patrons->len + 1);
  int most = worth (self, NULL);
  double odds = 0;

  sums[self->patrons->len] = most;
  for (guint i = 0; i < self->patrons->len; i++)
    {
      const CpPatron *patron = g_ptr_array_index (self->patrons, i);

      sums[i] = worth (self, patron);
      if (sums[i] > most && may_speak_for (self, patron))
        {
          most = sums[i];
          best = patron;
        }
    }
  for (guint i = 0; i <= self->patrons->len; i++)
    odds += exp ((sums[i] - most) / 1000.0);
  *likely = 1 / odds;
  return best;
}

static void
take (const CpSuitor *self,
      const CpPatron *patron,
      float           likely)
{
  CpFigure *source = self->source, *figure = patron->figure == source ? source : cp_patron_figure (patron, self->stage);

  if (figure == source)
    {
      g_autofree char *why = g_strdup_printf (_("%s speaks for itself"), source->name);

      cp_figure_side (source, source->name, likely, &CP_DATE_NONE, &CP_DATE_NONE, why);
    }
  else if (figure != NULL)
    {
      source->independent = FALSE;
      cp_figure_bind (source, figure, MAX (likely, LEAST), source->role_words != NULL ? source->role_words : source->name);
      ((CpBond *) g_ptr_array_index (source->belongs, source->belongs->len - 1))->likely = TRUE;
    }
}

/* Whose side the rules alone can tell: that of somebody whom the tables know, of a minister who has no name, of a candidate; bystanders speak for
 * nobody, nor does who had an office once. */
static gboolean
is_for_rules (const CpFigure *source)
{
  const CpRole *role = source->role;

  if (source->retired || source->entry != NULL || role == NULL)
    return source->retired || source->entry != NULL;
  /* "a restaurant owner in Mill Lane" was found to be nobody's. */
  if (source->independent && role->implies == CP_ROLE_SPEAKS && source->belongs->len == 0)
    return TRUE;
  return role->implies > CP_ROLE_EXPERT || cp_word_among (role->name, " candidate nominee ")
         || ((role->implies >= CP_ROLE_WORKER || role->implies == CP_ROLE_STATE) && source->kind != CP_SPEAKER_PERSON);
}

/* What the rules found stands, and nobody is weighed twice: where somebody is introduced tells more than what comes later. */
static gboolean
is_settled (const CpSuitor *self)
{
  return self->source->weighed || is_for_rules (self->source) || cp_suitor_told (self, NULL) > 0;
}

static gboolean
is_explained (const CpPatron *self)
{
  return self->figure == NULL || self->figure->kinds != 0 || self->figure->entry != NULL || self->figure->spoke
         || self->figure->kind != CP_SPEAKER_ORGANISATION;
}

static void
settle (const CpSuitor *self)
{
  const CpPatron *patron;
  double likely;

  self->source->weighed = TRUE;
  patron = choose (self, &likely);
  if (patron != NULL && likely >= (is_explained (patron) ? LIKELY : UNEXPLAINED))
    take (self, patron, (float) likely);
}

static gint
compare_places (gconstpointer a,
                gconstpointer b)
{
  const CpRange *x = a, *y = b;

  return x->first < y->first ? -1 : x->first > y->first;
}

/* Where the source is named, or else what its statements call it. */
static void
find_places (CpSuitor     *self,
             const GArray *whose)
{
  const CpStage *stage = self->stage;

  for (guint i = 0; i < stage->sightings->len; i++)
    {
      const CpSighting *sighting = &g_array_index (stage->sightings, CpSighting, i);

      if (sighting->figure == self->source)
        g_array_append_val (self->places, sighting->tokens);
    }
  for (guint i = 0; i < whose->len && self->places->len == 0; i++)
    {
      const CpStatement *statement = g_ptr_array_index (stage->reading->statements, i);
      CpRange range = cp_text_tokens_in (stage->text, statement->source);

      if (g_array_index (whose, CpWhose, i).source == (gint32) self->source->index && !cp_range_is_empty (range))
        g_array_append_val (self->places, range);
    }
  g_array_sort (self->places, compare_places);
}

static void
find_contents (CpSuitor     *self,
               const GArray *whose)
{
  for (guint i = 0; i < whose->len; i++)
    {
      const CpStatement *statement = g_ptr_array_index (self->stage->reading->statements, i);

      if (g_array_index (whose, CpWhose, i).source != (gint32) self->source->index || statement->deed)
        continue;
      for (guint j = 0; j < statement->n_content; j++)
        {
          CpRange content = cp_text_tokens_in (self->stage->text, statement->content[j]);

          g_array_append_val (self->contents, content);
        }
    }
}

static void
look_at (CpSuitor                *self,
         const GArray            *whose,
         const CpAllegianceWatch *watch)
{
  guint known;

  if (watch == NULL && is_settled (self))
    return;
  if (self->patrons == NULL)
    self->patrons = cp_patrons_find (self->stage);
  known = self->patrons->len;
  g_array_set_size (self->places, 0);
  g_array_set_size (self->contents, 0);
  find_places (self, whose);
  find_contents (self, whose);
  if (self->places->len == 0)
    return;
  cp_patrons_add_found (self->patrons, self->stage, self->source);
  cp_suitor_prepare (self);
  if (watch != NULL)
    watch->looked_at (self, watch->data);
  else
    settle (self);
  g_ptr_array_set_size (self->patrons, (gint) known);
}

/* "his deputy": who stands in for somebody is of the same body, and makes nobody a side. */
#define STAND_INS " deputy assistant "

/* Those for whom others who are named here speak: a candidate with a spokeswoman is a side, and nobody else's. */
static GHashTable *
find_spoken_for (const CpStage *stage)
{
  GHashTable *spoken_for = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < stage->sightings->len; i++)
    {
      const CpFigure *figure = g_array_index (stage->sightings, CpSighting, i).figure;

      for (guint j = 0; j < figure->belongs->len && !(figure->role != NULL && cp_word_among (figure->role->name, STAND_INS)); j++)
        g_hash_table_add (spoken_for, ((const CpBond *) g_ptr_array_index (figure->belongs, j))->to);
    }
  return spoken_for;
}

/**
 * cp_allegiance_settle:
 * @whose: for each of the article's statements its source
 * @watch: (nullable): who looks on
 *
 * Gives a side to the sources that have none. Takes time in the sources times those named, both of which an article has few of.
 */
void
cp_allegiance_settle (CpStage                 *stage,
                      const GArray            *whose,
                      const CpAllegianceWatch *watch)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL), spoken_for = find_spoken_for (stage);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (CpRange)), contents = g_array_new (FALSE, FALSE, sizeof (CpRange));
  CpSuitor suitor = { .stage = stage, .places = places, .contents = contents };

  for (guint i = 0; i < whose->len; i++)
    {
      gint32 index = g_array_index (whose, CpWhose, i).source;

      suitor.source = index >= 0 ? g_ptr_array_index (stage->cast->figures, index) : NULL;
      if (suitor.source == NULL || suitor.source->kind == CP_SPEAKER_ORGANISATION || !g_hash_table_add (seen, suitor.source)
          || (watch == NULL && g_hash_table_contains (spoken_for, suitor.source)))
        continue;
      look_at (&suitor, whose, watch);
    }
  g_clear_pointer (&suitor.patrons, g_ptr_array_unref);
}
