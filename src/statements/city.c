/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The town for which its mayor and its council speak. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* By what the city is known of which any article spoke last. */
static const char any_city[] = "city|";

/* By what the city is known that has a mayor and no council of any name. */
static char *
city_key (const CpStage *self)
{
  return g_strdup_printf ("city|%u", self->article);
}

/** cp_stage_council: Returns: (transfer none) (nullable): the council that "the city" means at @before */
CpFigure *
cp_stage_council (CpStage *self,
                  guint32  before)
{
  const CpInstitution *council = cp_knowledge_institution (self->cast->knowledge, "council", NULL);
  CpFigure *figure = council != NULL ? cp_bodies_last (self, council, FALSE, before) : NULL;
  g_autofree char *key = city_key (self);

  return figure != NULL ? figure : g_hash_table_lookup (self->cast->by_name, key);
}

/* "the mayor of | Calder": whose mayor the article has first, looked for once; empty where it has none. */
static CpRange
place_of_mayor (CpStage *self)
{
  const CpText *text = self->text;

  for (guint32 i = 0; i + 2 < text->n_tokens && !self->looked_for_mayor; i++)
    if (strcmp (text->tokens[i].norm, "mayor") == 0 && strcmp (text->tokens[i + 1].norm, "of") == 0 && cp_word_is_capital (&text->tokens[i + 2]))
      {
        self->mayors_place = cp_describe_name (self->cast->knowledge, text, i + 2, text->sentences[text->tokens[i].sentence].tokens.last);
        break;
      }
  self->looked_for_mayor = TRUE;
  return self->mayors_place;
}

/* The city that was spoken of before in any article, which may be the one called @name; %NULL where it is another. */
static CpFigure *
known_city (const CpStage *self,
            const char    *name)
{
  CpFigure *city = g_hash_table_lookup (self->cast->by_name, any_city);

  return city == NULL || name == NULL || !city->named_place || strcmp (city->name, name) == 0 ? city : NULL;
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
  CpRange place = place_of_mayor (self);
  g_autofree char *key = city_key (self), *name = place.last > place.first ? cp_describe_words (self->text, place) : NULL;

  if (figure != NULL)
    return figure;
  figure = known_city (self, name);
  if (figure == NULL)
    figure = cp_cast_group (self->cast, key, "the city");
  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << CP_BODY_COUNCIL;
  if (name != NULL && !figure->named_place)
    cp_figure_name_place (figure, name);
  g_hash_table_insert (self->cast->by_name, g_strdup (key), figure);
  g_hash_table_insert (self->cast->by_name, g_strdup (any_city), figure);
  return figure;
}
