/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where capitals before a name are no part of it, by the name: "Republican | Ana Lind", "Certainly | Ana Lind". */
#include "statements/person-ahead.h"

#include "statements/describe.h"
#include "statements/introduce.h"
#include "statements/plain.h"
#include "statements/words.h"

/* "Ana | Lind" */
static gboolean
begins_name (const CpKnowledge *knowledge,
             const CpText      *text,
             guint32            token,
             guint32            end)
{
  guint32 last;
  const CpEntry *entry = cp_describe_entry (knowledge, text, token, end, &last);

  if (entry != NULL && entry->kind == CP_ENTRY_PERSON && last > token + 1)
    return TRUE;
  return cp_knowledge_is_given_name (knowledge, text->tokens[token].form) && cp_word_is_capital (&text->tokens[token + 1])
         && cp_knowledge_institution (knowledge, text->tokens[token + 1].form, NULL) == NULL;
}

/* "Ohio | Sen. Ana Lind" */
static gboolean
begins_place_and_title (const CpKnowledge *knowledge,
                        const CpText      *text,
                        guint32            token,
                        guint32            end)
{
  guint32 last;
  const CpEntry *entry = cp_describe_entry (knowledge, text, token, end, &last);

  return entry != NULL && entry->kind == CP_ENTRY_PLACE && last + 1 < end && cp_knowledge_title (knowledge, text->tokens[last].form) != NULL
         && cp_word_is_capital (&text->tokens[last + 1]);
}

/** cp_person_is_ahead: Returns: whether at @token a person's whole name begins that is known for one, or that a place and a title lead up to */
gboolean
cp_person_is_ahead (const CpKnowledge *knowledge,
                    const CpText      *text,
                    guint32            token,
                    guint32            end)
{
  return token + 1 < end && cp_word_is_capital (&text->tokens[token])
         && (begins_name (knowledge, text, token, end) || begins_place_and_title (knowledge, text, token, end));
}

/** cp_person_is_behind_word: Returns: whether a plain word has its capital only for its place and a person's name follows: "Billionaire | Ana Lind" */
gboolean
cp_person_is_behind_word (const CpStage *self,
                          guint32        token,
                          guint32        end)
{
  const CpToken *word = &self->text->tokens[token];
  const CpKnowledge *knowledge = self->cast->knowledge;

  return cp_plain_is_place (self->text, token) && cp_plain_is_known (self->language, word) && !cp_describe_is_acronym (word->form)
         && !cp_knowledge_is_given_name (knowledge, word->form) && cp_knowledge_find (knowledge, word->form) == NULL
         && cp_knowledge_adjective (knowledge, word->form) == NULL && cp_knowledge_institution (knowledge, word->form, NULL) == NULL
         && cp_knowledge_title (knowledge, word->form) == NULL && cp_person_is_ahead (knowledge, self->text, token + 1, end);
}
