/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The town that is named with its mayor, whatever else its name may stand for: the mayor of a capital is no voice of the state. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/office.h"
#include "statements/words.h"

/* Offices of a town. */
static const char *const offices[] = {
  "mayor", "mayor-elect", "deputy mayor", "vice mayor", "police chief", "fire chief", "city manager", "city attorney", "district attorney",
  "borough president",
};

static gboolean
is_of_town (const CpStage       *self,
            const CpDescription *description)
{
  const CpText *text = self->text;
  const CpRole *role = description->role;
  CpRange words = description->role_words;

  if (role == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    if (strcmp (role->name, offices[i]) == 0)
      return TRUE;
  if (cp_office_is_of_city (self, description))
    return TRUE;
  /* "Calder's | mayoral committee member for housing", "Calder's | councillor for tourism" govern with a field; other members of councils vote. */
  for (guint32 i = words.first; i < words.last; i++)
    if (strcmp (text->tokens[i].norm, "mayoral") == 0)
      return TRUE;
  return strcmp (role->name, "councillor") == 0 && !description->plural && words.last < text->n_tokens && strcmp (text->tokens[words.last].norm, "for") == 0;
}

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

/* So many words say which office of a town it is. */
#define MAX_WORDS 5u

/* "Boston | deputy | mayor", "Berlin's | governing | mayor": a word of the office, and none of the town's name. */
static gboolean
says_which (const CpToken *word)
{
  if (cp_word_among (word->norm, " deputy police lord governing district city fire vice borough "))
    return TRUE;
  return !cp_word_is_capital (word) && (word->pos == CP_POS_ADJ || word->pos == CP_POS_NOUN);
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
  while (words.first > 0 && words.last - words.first < MAX_WORDS && says_which (&self->text->tokens[words.first - 1]))
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
  CpRange office = is_of_town (self, description) ? words_of_office (self, description) : (CpRange){ 0, 0 }, town;

  if (cp_range_is_empty (office))
    return NULL;
  town = town_behind (self, office.last);
  if (cp_range_is_empty (town))
    town = town_behind (self, end_of_name (self, office.last));
  if (cp_range_is_empty (town))
    town = cp_town_ending (self, office.first);
  if (cp_range_is_empty (town))
    return NULL;
  return cp_city_of_name (self, town);
}
