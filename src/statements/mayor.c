/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The town that is named with its mayor, whatever else its name may stand for: the mayor of a capital is no voice of the state. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/office.h"
#include "statements/words.h"

/* So many tokens before the office are tried for where the town's name begins. */
#define MAX_TOWN 5u

/* Offices of a town. */
static gboolean
is_of_town (const CpRole *role)
{
  return role != NULL && (cp_word_among (role->name, " mayor mayor-elect ") || strcmp (role->name, "deputy mayor") == 0
                          || strcmp (role->name, "police chief") == 0);
}

/* What a town's mayor is called by that is no town's name, at the head of a sentence: "Former | Mayor Lind". */
#define MANNERS " former then ex acting interim deputy lord new the vice current longtime outgoing incoming republican democratic democrat independent "

/* "the mayor of | Boston", "Mayor Ana Lind of | Boston" */
static CpRange
town_behind (const CpStage *self,
             guint32        office)
{
  return office > 0 && office + 1 < self->text->n_tokens && strcmp (self->text->tokens[office].norm, "of") == 0 ? cp_town_at (self, office + 1) : (CpRange){ 0, 0 };
}

/* "Mayor | Ana Lind | of": the token behind the name that begins at @token, itself where none does. */
static guint32
end_of_name (const CpStage *self,
             guint32        token)
{
  const CpText *text = self->text;

  return token < text->n_tokens ? cp_describe_name (self->cast->knowledge, text, token, text->sentences[text->tokens[token].sentence].tokens.last).last : token;
}

/* "Boston | Mayor Ana Lind", "Boston's | mayor" */
static CpRange
town_before (const CpStage *self,
             guint32        office)
{
  const CpText *text = self->text;
  const guint32 sentence = text->sentences[text->tokens[office].sentence].tokens.first;
  guint32 end = office > sentence && strcmp (text->tokens[office - 1].norm, "'s") == 0 ? office - 1 : office;
  CpRange found = { 0, 0 };

  for (guint32 first = end; first > sentence && end - first < MAX_TOWN; first--)
    {
      CpRange town = cp_town_before (self, first - 1, end);

      if (!cp_range_is_empty (town) && town.last == end && !(town.last == town.first + 1 && cp_word_among (text->tokens[town.first].norm, MANNERS)))
        found = town;
    }
  return found;
}

/* Where the office itself stands: "Boston | Deputy Mayor | Ana Lind", "Boston | Police Chief"; empty where @description has no words for it. */
static CpRange
words_of_office (const CpStage       *self,
                 const CpDescription *description)
{
  CpRange words = description->role_words;

  if (cp_range_is_empty (words))
    words.last = cp_range_is_empty (description->name) ? 0 : description->name.first;
  if (words.last == 0)
    return (CpRange){ 0, 0 };
  words.first = words.last - 1;
  if (words.first > 0 && cp_word_among (self->text->tokens[words.first - 1].norm, " deputy police "))
    words.first--;
  return words;
}

/**
 * cp_mayor_town:
 *
 * Returns: (transfer none) (nullable): the town that @description names with its mayor or police chief, as a body for which they speak; %NULL where it
 *   describes no such office, or names no town
 */
CpFigure *
cp_mayor_town (CpStage             *self,
               const CpDescription *description)
{
  CpRange office = is_of_town (description->role) ? words_of_office (self, description) : (CpRange){ 0, 0 }, town;

  if (cp_range_is_empty (office))
    return NULL;
  town = town_behind (self, office.last);
  if (cp_range_is_empty (town))
    town = town_behind (self, end_of_name (self, office.last));
  if (cp_range_is_empty (town))
    town = town_before (self, office.first);
  if (cp_range_is_empty (town))
    return NULL;
  return cp_city_of_name (self, town);
}
