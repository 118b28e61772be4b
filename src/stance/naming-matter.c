/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/naming.h"

#include <string.h>

/* Whether what a phrase names is what something said is about. */

static const CpToken *
token_at (const CpProfile *profile,
          guint            place)
{
  return &profile->text->tokens[g_array_index (profile->tokens, guint32, place)];
}

/** cp_naming_is_people: Returns: whether @noun names people by what they are, or a body */
gboolean
cp_naming_is_people (const CpNaming *self,
                     const CpToken  *noun)
{
  return cp_knowledge_role (self->builder->knowledge, noun->lemma, NULL) != NULL
         || cp_knowledge_institution (self->builder->knowledge, noun->lemma, NULL) != NULL;
}

/** cp_naming_is_names: Returns: whether the phrase is made of names alone */
gboolean
cp_naming_is_names (const CpPhrase *phrase)
{
  for (guint i = phrase->first; i < phrase->last; i++)
    if (token_at (phrase->profile, i)->pos == CP_POS_NOUN || token_at (phrase->profile, i)->pos == CP_POS_ADJ)
      return FALSE;
  return TRUE;
}

/** cp_naming_is_doing_to: Returns: whether @noun is what a doing is done to: of "closing a port" not the port is the matter */
gboolean
cp_naming_is_doing_to (const CpText  *text,
                       const CpToken *noun)
{
  const CpToken *verb = &text->tokens[noun->head];

  return noun->dep == CP_DEP_OBJ && verb->pos == CP_POS_VERB && verb->inflection == CP_FORM_GERUND;
}

/** cp_naming_is_full: Returns: whether the phrase says which thing it is, and is about a thing: "the closure of the map" */
gboolean
cp_naming_is_full (const CpNaming *self,
                   const CpPhrase *phrase)
{
  const CpToken *head;
  guint n = 0;

  if (cp_naming_is_names (phrase))
    return FALSE;
  head = token_at (phrase->profile, cp_naming_head (phrase));
  for (guint i = phrase->first; i < phrase->last; i++)
    n += cp_naming_is_noun (token_at (phrase->profile, i)) || token_at (phrase->profile, i)->pos == CP_POS_ADJ ? 1 : 0;
  return n > 1 && !cp_naming_is_doing_to (phrase->profile->text, head) && !cp_naming_is_people (self, head)
         && !cp_lexicon_has (self->builder->lexicon, head->lemma, CP_LEX_MEASURE)
         && !cp_lexicon_has (self->builder->lexicon, head->lemma, CP_LEX_EMPTY);
}

/* Whether the verb takes away or stops what is named with it: then the thing alone would be the wrong name. */
static gboolean
is_undone (const CpNaming *self,
           const CpToken  *verb)
{
  return cp_lexicon_has (self->builder->lexicon, verb->lemma, CP_LEX_REVERSER) || cp_lexicon_has (self->builder->lexicon, verb->lemma, CP_LEX_STOPPER);
}

/* What is done with it goes on behind it: "turn every table | into a courtroom". */
static gboolean
is_done_more_with (const CpNaming *self,
                   const CpPhrase *phrase,
                   guint32         verb)
{
  static const char *const links[] = { "to", "into", "from", "of", "as", "onto", NULL };
  const CpText *text = phrase->profile->text;
  guint32 last = g_array_index (phrase->profile->tokens, guint32, phrase->last - 1);

  for (guint32 t = last + 1; t < text->n_tokens && text->tokens[t].sentence == text->tokens[last].sentence; t++)
    {
      guint32 link = text->tokens[t].head == verb && text->tokens[t].dep == CP_DEP_OBL ? cp_text_child (text, t, CP_DEP_CASE) : CP_NO_TOKEN;

      if (link != CP_NO_TOKEN && g_strv_contains (links, text->tokens[link].norm) && text->tokens[t].pos != CP_POS_NUM
          && !cp_lexicon_has (self->builder->lexicon, text->tokens[t].lemma, CP_LEX_EMPTY))
        return TRUE;
    }
  return FALSE;
}

/* The word of the phrase that the words around it go by: of "the vessel Mary" the vessel. */
static const CpToken *
top_of (const CpPhrase *phrase)
{
  const CpText *text = phrase->profile->text;
  const CpToken *head = token_at (phrase->profile, cp_naming_head (phrase));
  guint32 first = g_array_index (phrase->profile->tokens, guint32, phrase->first);

  while ((head->dep == CP_DEP_FLAT || head->dep == CP_DEP_APPOS || head->dep == CP_DEP_COMPOUND) && head->head >= first && &text->tokens[head->head] < head)
    head = &text->tokens[head->head];
  return head;
}

/* "whenever the temperature passes 35 degrees": told by the way. */
static gboolean
is_by_the_way (const CpText  *text,
               const CpToken *word,
               CpRange        clause)
{
  for (guint depth = 0; depth < 8 && word->head >= clause.first && word->head < clause.last && &text->tokens[word->head] != word; depth++)
    {
      word = &text->tokens[word->head];
      if ((word->dep == CP_DEP_ADVCL || word->dep == CP_DEP_ACL || word->dep == CP_DEP_ACL_RELCL)
          && word->head >= clause.first && word->head < clause.last)
        return TRUE;
    }
  return FALSE;
}

/* "pay for a ship", but "pay in fish"; and "called for | fees to be halved", of which the clause begins behind "for". */
static gboolean
is_what_it_is_for (const CpPhrase *phrase,
                   const CpToken  *head,
                   CpRange         clause)
{
  const CpText *text = phrase->profile->text;
  guint32 link = cp_text_child (text, (guint32) (head - text->tokens), CP_DEP_CASE);

  if (link == CP_NO_TOKEN || link < clause.first)
    return TRUE;
  return link == head->head + 1 && strcmp (text->tokens[link].norm, "for") == 0
         && cp_text_child (text, head->head, CP_DEP_NSUBJ_PASS) == CP_NO_TOKEN;
}

/* Its subject, or what is done where that does not undo it; not where or how it is done. */
static gboolean
is_what_clause_is_about (const CpNaming *self,
                         const CpPhrase *phrase,
                         CpRange         clause)
{
  const CpText *text = phrase->profile->text;
  const CpToken *head = top_of (phrase);

  switch (head->dep)
    {
    case CP_DEP_OBJ:
      return !is_undone (self, &text->tokens[head->head]) && !is_done_more_with (self, phrase, head->head);
    case CP_DEP_OBL:
      return is_what_it_is_for (phrase, head, clause);
    case CP_DEP_OBL_AGENT:
    case CP_DEP_NMOD:
    case CP_DEP_COMPOUND:
    case CP_DEP_NMOD_POSS:
    case CP_DEP_APPOS:
    case CP_DEP_CONJ:
      return FALSE;
    default:
      return TRUE;
    }
}

/** cp_naming_is_matter: Returns: whether the phrase says in full which thing a clause is about, so that it can stand for the clause */
gboolean
cp_naming_is_matter (const CpNaming *self,
                     const CpPhrase *phrase,
                     CpRange         clause)
{
  return cp_naming_is_full (self, phrase) && is_what_clause_is_about (self, phrase, clause)
         && !is_by_the_way (phrase->profile->text, top_of (phrase), clause);
}
