/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The town for which its mayor and its council speak. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* So many names of an article are looked through for its council. */
#define MOST_NAMES 4000

/* And so many tokens for what it tells of a veto. */
#define MOST_TOKENS 8000

/* By what the city is known of which any article spoke last. */
static const char any_city[] = "city|";

/* By what the city is known that has a mayor and no council of any name. */
static char *
city_key (const CpStage *self)
{
  return g_strdup_printf ("city|%u", self->article);
}

/* The council that the article names further on, where it names just one: "Councillors approved … the leader of Hull City Council". */
static CpFigure *
council_to_come (const CpStage *self)
{
  CpFigure *found = NULL;

  for (guint i = 0; i < self->names->len && i < MOST_NAMES; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->figure == NULL || run->figure == found || run->institution == NULL || strcmp (run->institution->noun, "council") != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = run->figure;
    }
  return found;
}

/** cp_stage_council: Returns: (transfer none) (nullable): the council that "the city" means at @before */
CpFigure *
cp_stage_council (CpStage *self,
                  guint32  before)
{
  const CpInstitution *council = cp_knowledge_institution (self->cast->knowledge, "council", NULL);
  CpFigure *figure = council != NULL ? cp_bodies_last (self, council, FALSE, before) : NULL;
  g_autofree char *key = city_key (self);

  if (figure == NULL)
    figure = g_hash_table_lookup (self->cast->by_name, key);
  return figure != NULL ? figure : council_to_come (self);
}

/* The town that the article tells of, looked for once; %NULL where it tells of none. */
static const char *
place_of_mayor (CpStage *self)
{
  if (!self->looked_for_mayor)
    self->mayors_place = cp_town_find (self, &self->told_of_mayor);
  self->looked_for_mayor = TRUE;
  return self->mayors_place;
}

/* Councils of towns, and the words that say which one of them is. */
#define OF_MAYORS " council municipality borough township "
#define LOCAL     " town city municipal rural village local communal "

/* Bodies that govern more than a town. */
#define ABOVE_TOWNS " region province county prefecture canton oblast voivodeship governorate "

/* "the town | council": the noun behind an article and words that say no more than which council of a town it is; empty where none stands there. */
static CpRange
council_behind (const CpText *text,
                guint32       the)
{
  guint32 noun = the + 1;

  while (noun + 1 < text->n_tokens && cp_word_among (text->tokens[noun].norm, LOCAL))
    noun++;
  return noun < text->n_tokens && text->tokens[noun].pos == CP_POS_NOUN && cp_word_among (text->tokens[noun].norm, OF_MAYORS)
           ? (CpRange){ noun, noun + 1 } : (CpRange){ noun, noun };
}

/* "The mayor said … The town council has voted": the council that the article only calls so; %NULL where it tells of none. */
static CpFigure *
council_told (CpStage *self)
{
  const CpText *text = self->text;

  for (guint32 i = 0; i + 1 < text->n_tokens; i++)
    {
      CpRange noun = strcmp (text->tokens[i].norm, "the") == 0 ? council_behind (text, i) : (CpRange){ 0, 0 };
      CpBodyRef council = { .tokens = noun };

      if (cp_range_is_empty (noun))
        continue;
      council.institution = cp_knowledge_institution (self->cast->knowledge, text->tokens[noun.first].form, NULL);
      return council.institution != NULL ? cp_stage_body (self, &council, NULL, i) : NULL;
    }
  return NULL;
}

/* What the article calls the place that has the mayor. */
static const char *
kind_of_place (const CpStage *self)
{
  static const char *const kinds[] = { "the city", "the town", "the village" };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint32 i = 1; i < self->text->n_tokens; i++)
      if (strcmp (self->text->tokens[i].norm, kinds[kind] + strlen ("the ")) == 0 && strcmp (self->text->tokens[i - 1].norm, "the") == 0)
        return kinds[kind];
  return kinds[0];
}

static gboolean
is_above_towns (const CpFigure *figure)
{
  return cp_word_among (cp_word_last (figure->folded), ABOVE_TOWNS);
}

/* "eThekwini municipality", but not "the city" */
static gboolean
has_own_name (const CpFigure *figure)
{
  for (const char *p = figure->name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* The city that was spoken of before in any article, which may be the one called @name; %NULL where it is another. */
static CpFigure *
known_city (const CpStage *self,
            const char    *name)
{
  CpFigure *city = g_hash_table_lookup (self->cast->by_name, any_city);

  if (city == NULL || name == NULL || !self->told_of_mayor || strcmp (city->name, name) == 0)
    return city;
  return !city->named_place && (!has_own_name (city) || strstr (city->name, name) != NULL) ? city : NULL;
}

/**
 * cp_stage_city:
 * @office: the token at which the mayor's phrase begins
 *
 * Returns: (transfer none): the body for which a mayor speaks: the council that was named, else the place, else "the city"
 */
CpFigure *
cp_stage_city (CpStage *self,
               guint32  office)
{
  CpFigure *figure = cp_stage_council (self, office);
  const char *name = place_of_mayor (self);
  g_autofree char *key = city_key (self);

  if (figure != NULL && !is_above_towns (figure))
    {
      if (g_hash_table_lookup (self->cast->by_name, any_city) == NULL)
        g_hash_table_insert (self->cast->by_name, g_strdup (any_city), figure);
      return figure;
    }
  figure = known_city (self, name);
  if (figure == NULL && name == NULL)
    figure = council_told (self);
  if (figure == NULL)
    figure = cp_cast_group (self->cast, key, kind_of_place (self));
  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << CP_BODY_COUNCIL;
  if (name != NULL && !figure->named_place && !has_own_name (figure))
    cp_figure_name_place (figure, name);
  g_hash_table_insert (self->cast->by_name, g_strdup (key), figure);
  g_hash_table_insert (self->cast->by_name, g_strdup (any_city), figure);
  return figure;
}

/* By what those are known who govern a city beside its council, once any article told that they are at odds. */
static const char hall_apart[] = "city|mayor";

/* Whether a sentence that has a veto tells of the mayor's: "the mayor's veto", "Mayor Lind vetoed the bill", "vetoed by the mayor". */
static gboolean
is_mayors_veto (const CpText *text,
                guint32       veto)
{
  CpRange sentence = text->sentences[text->tokens[veto].sentence].tokens;

  for (guint32 i = sentence.first; i < sentence.last; i++)
    if (strcmp (text->tokens[i].norm, "mayor") == 0)
      return TRUE;
  return FALSE;
}

/* Whether the article tells that a mayor stopped what the council had decided, or tried to: then the one does not speak for the other. */
static gboolean
is_apart (CpStage *self)
{
  for (guint32 i = 0; !self->looked_for_veto && i < self->text->n_tokens && i < MOST_TOKENS; i++)
    if (g_strcmp0 (self->text->tokens[i].lemma, "veto") == 0 && is_mayors_veto (self->text, i))
      self->mayor_apart = TRUE;
  self->looked_for_veto = TRUE;
  return self->mayor_apart;
}

/* "The mayor's office": those who govern a city beside its council; %NULL where no article tells that they are at odds. */
static CpFigure *
hall_beside_council (CpStage *self)
{
  CpFigure *hall;

  if (!is_apart (self) && g_hash_table_lookup (self->cast->by_name, hall_apart) == NULL)
    return NULL;
  hall = cp_cast_group (self->cast, hall_apart, "the mayor's office");
  hall->kind = CP_SPEAKER_ORGANISATION;
  hall->kinds |= 1u << CP_BODY_OFFICE;
  return hall;
}

/**
 * cp_cast_part_mayors:
 *
 * Takes those who belong to a mayor that is at odds with the council from the council, for which articles that tell nothing of it took
 * them. To be called before the figures get their sides.
 */
void
cp_cast_part_mayors (CpCast *self)
{
  CpFigure *hall = g_hash_table_lookup (self->by_name, hall_apart);

  for (guint i = 0; hall != NULL && i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      gboolean ours = FALSE;

      for (guint j = 0; j < figure->belongs->len; j++)
        ours |= ((const CpBond *) g_ptr_array_index (figure->belongs, j))->to == hall;
      for (guint j = figure->belongs->len; ours && j-- > 0;)
        if ((((const CpBond *) g_ptr_array_index (figure->belongs, j))->to->kinds & 1u << CP_BODY_COUNCIL) != 0)
          g_ptr_array_remove_index (figure->belongs, j);
    }
}

/** cp_stage_mayors: Returns: (transfer none): for whom a mayor speaks at @office: the city, or where he is at odds with its council his own office */
CpFigure *
cp_stage_mayors (CpStage *self,
                 guint32  office)
{
  CpFigure *hall = hall_beside_council (self);

  return hall != NULL ? hall : cp_stage_city (self, office);
}

/**
 * cp_city_of_name:
 * @town: a town's name, beside its mayor
 *
 * Returns: (transfer none): the body for which the mayor of that town speaks: the city that was spoken of before and had no name, what goes by
 *   the town's name, as "Calder Municipality", or the town
 */
CpFigure *
cp_city_of_name (CpStage *self,
                 CpRange  town)
{
  const CpBodyRef body = { .tokens = town, .named = TRUE };
  g_autofree char *name = cp_describe_words (self->text, town);
  CpFigure *figure = g_hash_table_lookup (self->cast->by_name, any_city), *hall = hall_beside_council (self);

  if (figure != NULL && (figure->named_place || has_own_name (figure)) && strstr (figure->name, name) == NULL)
    figure = NULL;
  else if (hall != NULL)
    return hall;
  if (figure == NULL && cp_knowledge_find (self->cast->knowledge, name) == NULL)
    figure = cp_bodies_named (self, &body, NULL);
  if (figure == NULL || figure->kind != CP_SPEAKER_ORGANISATION)
    figure = cp_cast_body (self->cast, name, NULL, 0);
  if (!figure->named_place && !has_own_name (figure))
    cp_figure_name_place (figure, name);
  figure->kinds |= figure->kinds == 0 ? 1u << CP_BODY_COUNCIL : 0;
  /* "Calder's mayor … The council" */
  cp_stage_see (self, figure, town);
  return figure;
}

/* How surely a town's hall speaks for those who govern it. */
#define HALL_WEIGHT 0.9f

/**
 * cp_city_take_hall:
 * @hall: a body that is named
 * @name: where it is
 *
 * Binds "City Hall" to those who govern the town, and leaves all others alone.
 */
void
cp_city_take_hall (CpStage  *self,
                   CpFigure *hall,
                   CpRange   name)
{
  CpFigure *city;

  if (hall->kind != CP_SPEAKER_ORGANISATION || hall->belongs->len > 0 || (strcmp (hall->folded, "city hall") != 0 && strcmp (hall->folded, "town hall") != 0))
    return;
  city = cp_stage_mayors (self, name.first);
  if (city != hall)
    cp_figure_bind (hall, city, HALL_WEIGHT, hall->name);
}
