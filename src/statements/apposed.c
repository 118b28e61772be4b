/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a body is, said before its name: "an owners' group, Marram Drivers United, has". */
#include <string.h>

#include "statements/classify.h"
#include "statements/words.h"

/* How far the phrase before a name's comma reaches, in tokens. */
#define REACH 7

/* Whether the words before a body's noun, from @noun back, begin one that was not told of before, or that is somebody's: "An owners' |
 * group"; with "the" where a mark closes the name as well; but behind "According to the group," comes somebody else. */
static gboolean
begins_new (const CpText *text,
            guint32       noun,
            guint32       floor,
            gboolean      closed)
{
  for (guint32 i = noun; i-- > floor && noun - i < REACH;)
    {
      if (cp_word_among (text->tokens[i].norm, " a an another one whose his her their "))
        return TRUE;
      /* "The firm, Marram Works, has", "commissioned by the developer, Marram Homes.", "says the developer, Marram Homes, must pay" */
      if (strcmp (text->tokens[i].norm, "the") == 0)
        return closed && (i == floor || text->tokens[i - 1].pos != CP_POS_ADP || cp_word_among (text->tokens[i - 1].norm, " by of for with against between "));
      if (text->tokens[i].pos != CP_POS_NOUN && text->tokens[i].pos != CP_POS_ADJ && text->tokens[i].pos != CP_POS_PROPN
          && text->tokens[i].pos != CP_POS_NUM && !cp_word_among (text->tokens[i].norm, " ' 's - "))
        return FALSE;
    }
  return FALSE;
}

/* Whether a comma or a verb ends the name, and not the rest of a list. */
static gboolean
ends (const CpText *text,
      CpRange       name,
      guint32       end)
{
  return name.last >= end || cp_word_among (text->tokens[name.last].norm, " , . ( ") || cp_word_is_finite (text, name.last)
         || text->tokens[name.last].pos == CP_POS_AUX;
}

/* What goes on behind the noun of a body, before its name: "the company | that holds the licence, Marram Timber". */
#define GOES_ON " that which to of in behind with for whose "

/* How long such a phrase is at most, in tokens. */
#define LONGEST 14

/* "One of the firms, | Marram Works,", "The group to which she belongs, | Marram Nord,": the body of whom more is said before the name. */
static const CpInstitution *
kind_of_phrase (const CpStage *self,
                CpRange        name,
                guint32        comma,
                guint32        floor)
{
  const CpText *text = self->text;
  guint32 first = comma, at;
  gboolean plural = FALSE, one;

  while (first > floor && comma - first < LONGEST && text->tokens[first - 1].pos != CP_POS_PUNCT)
    first--;
  one = first + 3 < comma && strcmp (text->tokens[first].norm, "one") == 0 && strcmp (text->tokens[first + 1].norm, "of") == 0;
  at = one ? first + 2 : first;
  if (comma - first < 3 || !cp_word_among (text->tokens[at].norm, " the a an its their "))
    return NULL;
  for (at++; at < comma; at++)
    {
      const CpToken *token = &text->tokens[at];
      const CpInstitution *kind = cp_word_is_capital (token) ? NULL : cp_knowledge_institution (self->cast->knowledge, token->form, &plural);

      if (kind != NULL && plural == one && !cp_body_is_of_state (kind->kind)
          && (one ? at + 1 == comma : at + 1 < comma && cp_word_among (text->tokens[at + 1].norm, GOES_ON)))
        return name.last < text->n_tokens && (one || cp_word_among (text->tokens[name.last].norm, " , . ( ")) ? kind : NULL;
      if (token->pos != CP_POS_NOUN && token->pos != CP_POS_ADJ && token->pos != CP_POS_NUM && token->pos != CP_POS_PROPN
          && !cp_word_among (token->norm, " ' 's - "))
        return NULL;
    }
  return NULL;
}

/* Parts of a state, which are called by where they are. */
#define LANDS " region province county district park "

/**
 * cp_classify_apposed:
 *
 * Returns: (transfer none) (nullable): what body the words before a name and its comma say that it is: the group of "an owners'
 *   group, Marram Drivers United,"; %NULL where they do not
 */
const CpInstitution *
cp_classify_apposed (const CpStage *self,
                     CpRange        name)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[name.first].sentence].tokens;
  const CpInstitution *institution;
  gboolean plural = FALSE;
  guint32 noun, first = name.first;

  /* "president of the pilots' union, | the Wings of Norland (WN)" */
  if (name.first > sentence.first && strcmp (text->tokens[name.first - 1].norm, "the") == 0)
    first--;
  if (first < sentence.first + 3 || strcmp (text->tokens[first - 1].norm, ",") != 0)
    return NULL;
  if (cp_knowledge_is_given_name (self->cast->knowledge, text->tokens[name.first].form))
    return NULL;
  institution = first == name.first ? kind_of_phrase (self, name, first - 1, sentence.first) : NULL;
  if (institution != NULL)
    return institution;
  noun = first - 2;
  institution = cp_word_is_capital (&text->tokens[noun]) && strcmp (text->tokens[noun].form, "NGO") != 0 ? NULL : cp_knowledge_institution (self->cast->knowledge, text->tokens[noun].form, &plural);
  /* "the president of the region, | Donato Lind": no land is called by a name behind a comma. */
  if (institution == NULL || plural || cp_word_among (institution->noun, LANDS) || cp_body_is_of_state (institution->kind) || !begins_new (text, noun, sentence.first, name.last < sentence.last && cp_word_among (text->tokens[name.last].norm, " , . ( "))
      || !ends (text, name, sentence.last))
    return NULL;
  return institution;
}
