/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a town or a part of a state has of its own, told beside it: "Madrid's regional | government", "Harris County's transportation | department". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* So many small words tell what a body is over, between it and whose it is. */
#define MAX_FIELD 3u

/* Words that say of a government that it is no state's. */
#define OF_LESS " regional provincial municipal city town local county borough district cantonal metropolitan "

/* What a town's departments and authorities are over, where its state's are ministries. */
#define FIELDS_OF_TOWNS " fire parks police sanitation planning housing building buildings streets works recreation transit transport transportation water library " \
                        "schools school port airport harbour harbor metro bus sewer waste "

/* Where the words begin that tell what a body is over: "environment | department". */
static guint32
field_start (const CpText *text,
             guint32       noun)
{
  guint32 floor = text->sentences[text->tokens[noun].sentence].tokens.first, at = noun;

  while (at > floor && noun - at < MAX_FIELD && !cp_word_is_capital (&text->tokens[at - 1])
         && (text->tokens[at - 1].pos == CP_POS_NOUN || text->tokens[at - 1].pos == CP_POS_ADJ))
    at--;
  return at;
}

static gboolean
has_word (const CpText *text,
          CpRange       range,
          const char   *words)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (cp_word_among (text->tokens[i].norm, words))
      return TRUE;
  return FALSE;
}

/* Whether a body of a kind is a town's that has a name, or no name that the tables know: "Kestle's fire department". */
static gboolean
is_of_town (const CpText        *text,
            const CpInstitution *institution,
            CpRange              field)
{
  if (institution->kind == CP_BODY_GOVERNMENT)
    return has_word (text, field, OF_LESS);
  return (strcmp (institution->noun, "department") == 0 || strcmp (institution->noun, "authority") == 0) && has_word (text, field, FIELDS_OF_TOWNS);
}

/* Whether bodies of a kind are those of the part of a state that they are called by. */
static gboolean
governs (const CpInstitution *institution)
{
  return institution->kind == CP_BODY_GOVERNMENT || institution->kind == CP_BODY_MINISTRY || strcmp (institution->noun, "authority") == 0;
}

/**
 * cp_place_body:
 *
 * Returns: (transfer none) (nullable): the town or part of a state for which a body speaks that is called by it and has no name of its own; %NULL
 *   where it is called by none
 */
CpFigure *
cp_place_body (CpStage         *self,
               const CpBodyRef *body)
{
  const CpText *text = self->text;
  CpRange field, place;
  g_autofree char *name = NULL;
  const CpEntry *entry;

  if (body->named || body->plural || body->institution == NULL || !governs (body->institution) || cp_word_is_capital (&text->tokens[body->tokens.first]))
    return NULL;
  field = (CpRange){ field_start (text, body->tokens.first), body->tokens.last };
  place = cp_town_ending (self, field.first);
  if (cp_range_is_empty (place))
    return NULL;
  name = cp_describe_words (text, place);
  entry = cp_knowledge_find (self->cast->knowledge, name);
  /* "the Marram fire authority" is called so by itself. */
  if (strcmp (body->institution->noun, "authority") == 0 && place.last == field.first)
    return NULL;
  if (entry != NULL && entry->kind == CP_ENTRY_PLACE)
    return cp_stage_part_called (self, place);
  if (entry == NULL && cp_town_is_county (text, place))
    return cp_stage_part_called (self, place);
  return is_of_town (text, body->institution, field) && (entry != NULL || place.last < field.first) ? cp_city_of_name (self, place) : NULL;
}
