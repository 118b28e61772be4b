/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a name's bearer is by the noun beside the name: "the betting firm | LuckyStar", "the Severn Vale | trust". */
#include <string.h>

#include "statements/classify.h"
#include "statements/words.h"

/* "the firm | Berg runs": who does something to what is told of. */
static gboolean
does_to (const CpText *text,
         guint32       noun,
         CpRange       name)
{
  const CpToken *last = &text->tokens[name.last - 1];

  return last->dep == CP_DEP_NSUBJ && text->tokens[last->head].dep == CP_DEP_ACL_RELCL && text->tokens[last->head].head == noun;
}

/* What people are told by, before what they are told: "told the court Berg had lied". */
#define TELLS " tell tells told telling assure assures assured inform informs informed warn warns warned remind reminded show showed "

/* "the association | Libera", "of the union | Portwork": the noun alone. */
static gboolean
is_called_by_kind (const CpText *text,
                   guint32       noun,
                   CpRange       name)
{
  CpRange sentence = text->sentences[text->tokens[name.first].sentence].tokens;

  return strcmp (text->tokens[noun - 1].norm, "the") == 0 && (noun < sentence.first + 2 || !cp_word_among (text->tokens[noun - 2].norm, TELLS))
         && !does_to (text, noun, name);
}

/* Funds that are somebody's business. */
#define PRIVATE " hedge equity investment pension venture buyout activist vulture mutual "

/* "the betting firm | LuckyStar", "TV channel | Sport Um": what it is stands before a name that is no person's. */
static const CpInstitution *
kind_before (const CpStage *self,
             CpRange        name)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[name.first].sentence].tokens;
  gboolean plural = FALSE;
  const CpInstitution *kind;
  const CpToken *noun;

  if (name.first < sentence.first + 2)
    return NULL;
  noun = &text->tokens[name.first - 1];
  kind = cp_word_is_capital (noun) ? NULL : cp_knowledge_institution (self->cast->knowledge, noun->form, &plural);
  /* "seed house | Marram", "the auction house | Marram": no parliament. */
  if (kind != NULL && strcmp (kind->noun, "house") == 0 && text->tokens[name.first - 2].pos == CP_POS_NOUN)
    kind = cp_knowledge_institution (self->cast->knowledge, "company", NULL);
  /* "hedge fund | Marram Capital": no state's. */
  if (kind != NULL && strcmp (kind->noun, "fund") == 0 && cp_word_among (text->tokens[name.first - 2].norm, PRIVATE))
    kind = cp_knowledge_institution (self->cast->knowledge, "company", NULL);
  /* "told the court Mr Lind": only what has a word before it that says which is sure to belong to the name. */
  if (kind == NULL || plural || (text->tokens[name.first - 2].pos != CP_POS_NOUN && text->tokens[name.first - 2].pos != CP_POS_ADJ
                                 && text->tokens[name.first - 2].pos != CP_POS_PROPN && !cp_word_among (text->tokens[name.first - 2].norm, " ' 's ")
                                 && !is_called_by_kind (text, name.first - 1, name))
      || cp_knowledge_title (self->cast->knowledge, text->tokens[name.first].form) != NULL
      || cp_knowledge_is_given_name (self->cast->knowledge, text->tokens[name.first].form)
      || cp_body_is_of_state (kind->kind))
    return NULL;
  return kind;
}

/* "the GBK couriers' | union": what it is stands behind letters. */
static const CpInstitution *
kind_behind (const CpStage *self,
             CpRange        name)
{
  const CpText *text = self->text;
  guint32 end = text->sentences[text->tokens[name.first].sentence].tokens.last;
  gboolean plural = FALSE;

  if (!cp_describe_is_word (text, name) || strlen (text->tokens[name.first].form) < 2 || !cp_describe_is_acronym (text->tokens[name.first].form))
    return NULL;
  for (guint32 i = name.last; i < end && i < name.last + 4; i++)
    {
      const CpInstitution *kind = cp_knowledge_institution (self->cast->knowledge, text->tokens[i].form, &plural);

      if (cp_word_is_capital (&text->tokens[i]) || (text->tokens[i].pos != CP_POS_NOUN && !cp_word_among (text->tokens[i].norm, " ' 's ")))
        return NULL;
      if (kind != NULL && !plural && !cp_body_is_of_state (kind->kind))
        return kind;
    }
  return NULL;
}

/* What a body is called by behind its name, where that has several words: not what belongs to a person. */
#define NOUNS " trust group company firm club union association league council board school hospital college charity federation society alliance " \
              "movement guild "

/* What parties are called behind a name of any length. */
#define PARTIES " party bloc coalition "

/* What may stand before a name and still belong to its noun: "the ruling Shore Hearth | party". */
static gboolean
tells_which (const CpToken *token)
{
  return token->pos == CP_POS_ADJ || token->pos == CP_POS_NOUN || cp_word_among (token->norm, " ruling governing opposition ");
}

/* "the Severn Vale | trust", "the opposition Georgian Hearth | party": what a body is, behind its name; but "the Walloon federation" has none. */
static const CpInstitution *
noun_behind (const CpStage *self,
             CpRange        name)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[name.first].sentence].tokens;
  const CpToken *noun = &text->tokens[MIN (name.last, text->n_tokens - 1)];
  gboolean party = cp_word_among (noun->norm, PARTIES);
  guint32 at = name.first;

  if (name.last >= sentence.last || cp_word_is_capital (noun) || noun->inflection == CP_FORM_PLURAL || noun->dep == CP_DEP_COMPOUND
      || (!party && (name.last == name.first + 1 || !cp_word_among (noun->norm, NOUNS)))
      || cp_knowledge_is_given_name (self->cast->knowledge, text->tokens[name.first].form))
    return NULL;
  while (at > sentence.first && at + 3 > name.first && tells_which (&text->tokens[at - 1]))
    at--;
  if (at == sentence.first || !cp_word_among (text->tokens[at - 1].norm, " the whose "))
    return NULL;
  return cp_knowledge_institution (self->cast->knowledge, party ? "party" : noun->form, NULL);
}

/** cp_classify_kind_beside: Returns: (nullable): what a name's bearer is by the noun that stands before the name or behind it */
const CpInstitution *
cp_classify_kind_beside (const CpStage *self,
                         CpRange        name)
{
  const CpInstitution *kind = kind_before (self, name);

  if (kind == NULL)
    kind = kind_behind (self, name);
  return kind != NULL ? kind : noun_behind (self, name);
}
