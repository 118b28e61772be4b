/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/retag-private.h"

#include <string.h>

/* A clause that tells what was said hangs on its verb over so many others at most. */
#define DEEPEST 6
/* How readily a verb must take an object. */
#define LEAST 0.6f

/* Whether @i is a word that stands between "and" and a verb: "and also called", "and strongly condemned". */
static gboolean
is_adverb (const CpToken *token)
{
  return token->pos == CP_POS_ADV;
}

/* Whether one readily takes an object, alone or with more behind it, a clause with "that", or @with. */
static gboolean
takes (const CpCue *cue,
       CpTakes      wanted,
       const char  *with)
{
  for (guint i = 0; i < cue->n_complements; i++)
    if (cue->complements[i].takes == wanted && cue->complements[i].strength >= LEAST
        && (with == NULL || g_strcmp0 (cue->complements[i].with, with) == 0))
      return TRUE;
  return FALSE;
}

/* Whether it takes an object with @with behind it at all. */
static gboolean
names_object (const CpCue *cue,
              const char  *with)
{
  for (guint i = 0; i < cue->n_complements; i++)
    if (cue->complements[i].takes == CP_TAKES_OBJECT && g_strcmp0 (cue->complements[i].with, with) == 0)
      return TRUE;
  return FALSE;
}

/* Whether what follows a verb of reporting is what it reports: a clause, an object, or the preposition that goes with it. */
static gboolean
has_content_behind (const CpRetag *self,
                    const CpToken *verb,
                    guint32        i)
{
  const CpToken *next = &self->text->tokens[i + 1];
  const GPtrArray *entries = cp_cues_find (self->cues, CP_CUE_VERB, verb->lemma);
  const gboolean is_that = strcmp (next->norm, "that") == 0;
  const gboolean is_object = !is_that && (next->pos == CP_POS_DET || next->pos == CP_POS_PROPN || next->pos == CP_POS_NOUN
                                          || next->pos == CP_POS_NUM || next->pos == CP_POS_PRON);

  for (guint k = 0; entries != NULL && k < entries->len; k++)
    {
      const CpCue *cue = g_ptr_array_index (entries, k);

      if (cue->n_words == 2 && strcmp (next->norm, cue->words[1]) == 0)
        return TRUE;
      /* "threatened | to sue": nobody is threatened to, as one is asked to. */
      if (cue->n_words == 1 && next->pos == CP_POS_PART && self->text->tokens[i + 2].inflection == CP_FORM_BASE && takes (cue, CP_TAKES_INFINITIVE, NULL)
          && !names_object (cue, "inf"))
        return TRUE;
      if (cue->n_words == 1
          && ((is_object && takes (cue, CP_TAKES_OBJECT, NULL)) || (is_that && takes (cue, CP_TAKES_THAT, NULL))
              || takes (cue, CP_TAKES_PREPOSITION, next->norm)))
        return TRUE;
    }
  return FALSE;
}

/* The verb in a tense whose clause @token is the predicate of, or is joined to; %CP_NO_TOKEN where there is none. */
static guint32
teller_of (const CpText *text,
           guint32       token)
{
  for (guint climbed = 0; climbed < DEEPEST && text->tokens[token].head != token; climbed++)
    {
      const guint32 head = text->tokens[token].head;

      if (head < token && text->tokens[token].dep == CP_DEP_CCOMP && cp_retag_is_finite (&text->tokens[head]))
        return head;
      token = head;
    }
  return CP_NO_TOKEN;
}

/**
 * cp_retag_joined_participle:
 * @i: what was taken for a participle
 *
 * "She said the ferry was safe and | called for calm": a participle has no object of its own and does not go on from an adjective. What
 * is joined so is a past tense, and goes on from the verb that tells.
 */
void
cp_retag_joined_participle (CpRetag *self,
                            guint32  i)
{
  CpText *text = self->text;
  guint32 before = i - 1;
  guint32 teller;
  CpToken verb;

  if (text->tokens[i].inflection != CP_FORM_PARTICIPLE || text->tokens[i].dep != CP_DEP_CONJ || text->tokens[i].head >= i
      || i + 2 >= text->n_tokens)
    return;
  while (before > 1 && is_adverb (&text->tokens[before]))
    before--;
  if (text->tokens[before].pos != CP_POS_CCONJ)
    return;
  teller = teller_of (text, i);
  if (teller == CP_NO_TOKEN || text->tokens[teller].inflection != CP_FORM_PAST)
    return;
  verb = cp_retag_as_verb (self, i);
  if (!has_content_behind (self, &verb, i))
    return;
  verb.head = teller;
  verb.dep = CP_DEP_CONJ;
  text->tokens[i] = verb;
}
