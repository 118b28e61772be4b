/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a single word says of the direction of its clause: that it turns it, or is good or bad of what the clause is about. */
#include "stance/polarity.h"

#include <string.h>

static void
note_word (CpPolarityClause *clause,
           const char       *word)
{
  if (clause->words->len < 60)
    g_string_append_printf (clause->words, "%s%s", clause->words->len > 0 ? ", " : "", word);
}

static void
turn (CpPolarityClause *clause,
      const char       *word)
{
  clause->sign = -clause->sign;
  clause->turned = TRUE;
  note_word (clause, word);
}

static const char *
norm_at (const CpPolarityReader *self,
         guint                   at)
{
  return at < self->profile->tokens->len ? cp_polarity_token (self, at)->norm : "";
}

/* "no country has anything better": the best there is. */
static gboolean
is_outdone (const CpPolarityReader *self,
            guint                   at)
{
  static const char *const nothings[] = { "no", "nothing", "nobody", "none", "never", NULL };

  if (!g_strv_contains (nothings, norm_at (self, at)))
    return FALSE;
  for (guint i = at + 1; i < MIN (at + 10, self->profile->tokens->len) && cp_polarity_token (self, i)->pos != CP_POS_PUNCT; i++)
    if (strcmp (norm_at (self, i), "better") == 0 || strcmp (norm_at (self, i), "greater") == 0 || strcmp (norm_at (self, i), "safer") == 0)
      return TRUE;
  return FALSE;
}

/* "no force, no heroics", "neither … nor": said again of the next thing, not taken back. */
static gboolean
is_repeated (const CpPolarityReader *self,
             guint                   at,
             const CpPolarityClause *clause)
{
  static const char *const links[] = { ",", "and", "or", "nor", NULL };

  if (strcmp (norm_at (self, at), "nor") == 0)
    return clause->neither;
  return at > 0 && clause->no && strcmp (norm_at (self, at), "no") == 0 && g_strv_contains (links, norm_at (self, at - 1));
}

/* "We want vaccine, not a lawsuit": says what else the clause is not about, and leaves it as it is. */
static gboolean
only_sets_apart (const CpPolarityReader *self,
                 guint                   at)
{
  static const char *const links[] = { ",", "-", "--", "–", "—", "and", NULL };
  static const CpPos things[] = { CP_POS_DET, CP_POS_NOUN, CP_POS_PROPN, CP_POS_ADP, CP_POS_PRON, CP_POS_NUM };

  if (at == 0 || at + 1 >= self->profile->tokens->len || strcmp (norm_at (self, at), "not") != 0 || !g_strv_contains (links, norm_at (self, at - 1)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (cp_polarity_token (self, at + 1)->pos == things[i])
      return TRUE;
  return FALSE;
}

/* "no more than", "not only": no negation of what the clause says. */
static gboolean
is_idle_negator (const CpPolarityReader *self,
                 guint                   at,
                 const CpPolarityClause *clause)
{
  static const char *const idle[] = { "more", "less", "only", "least", "doubt", "later", NULL };
  static const char *const negators[] = { "no", "not", NULL };

  if (g_strv_contains (negators, norm_at (self, at)) && g_strv_contains (idle, norm_at (self, at + 1)))
    return TRUE;
  if (cp_negator_closes_list (self->profile->text, g_array_index (self->profile->tokens, guint32, at)))
    return TRUE;
  return is_outdone (self, at) || is_repeated (self, at, clause) || only_sets_apart (self, at);
}

/* "before the ban", "by the end of the month": a thing that only tells the time. */
static gboolean
tells_time (const CpPolarityReader *self,
            guint                   at)
{
  static const char *const times[] = { "by", "at", "until", "till", "before", "after", "since", "during", NULL };
  guint32 preposition = cp_text_child (self->profile->text, g_array_index (self->profile->tokens, guint32, at), CP_DEP_CASE);

  return cp_polarity_token (self, at)->pos == CP_POS_NOUN && preposition != CP_NO_TOKEN
         && g_strv_contains (times, self->profile->text->tokens[preposition].norm);
}

/* "a cut of 42 per cent": what is measured is a thing to be had, not the undoing of one. */
static gboolean
is_measured (const CpPolarityReader *self,
             guint                   at)
{
  return at + 2 < self->profile->tokens->len && cp_polarity_token (self, at)->pos == CP_POS_NOUN
         && strcmp (cp_polarity_token (self, at + 1)->norm, "of") == 0 && cp_polarity_token (self, at + 2)->pos == CP_POS_NUM;
}

/* "He must go": to leave, where nothing says where to. */
static gboolean
is_made_to_go (const CpPolarityReader *self,
               guint                   at)
{
  static const char *const duties[] = { "must", "should", "to", NULL };
  const CpToken *next = at + 1 < self->profile->tokens->len ? cp_polarity_token (self, at + 1) : NULL;

  return strcmp (cp_polarity_token (self, at)->norm, "go") == 0 && at > 0 && g_strv_contains (duties, cp_polarity_token (self, at - 1)->norm)
         && (next == NULL || next->pos == CP_POS_PUNCT || next->pos == CP_POS_CCONJ || strcmp (next->norm, "now") == 0);
}

/* "pull its boats out", "called off": a verb that reverses with its particle, which may stand a few words on. */
static gboolean
is_reversing_phrase (const CpPolarityReader *self,
                     guint                   at)
{
  const CpToken *verb = cp_polarity_token (self, at);

  if (verb->pos != CP_POS_VERB)
    return FALSE;
  for (guint i = at + 1; i < MIN (at + 6, self->profile->tokens->len); i++)
    {
      const CpToken *particle = cp_polarity_token (self, i);
      g_autofree char *phrase = NULL;

      if (particle->pos == CP_POS_VERB || particle->pos == CP_POS_PUNCT)
        return FALSE;
      if (particle->pos != CP_POS_ADP && particle->pos != CP_POS_ADV)
        continue;
      phrase = g_strdup_printf ("%s_%s", verb->lemma, particle->norm);
      if (cp_lexicon_has (self->builder->lexicon, phrase, CP_LEX_REVERSER))
        return TRUE;
    }
  return FALSE;
}

/* "stands in the way of the payment": it keeps that from being. */
static gboolean
is_in_the_way (const CpPolarityReader *self,
               guint                   at)
{
  return at >= 2 && strcmp (norm_at (self, at), "way") == 0 && strcmp (norm_at (self, at - 1), "the") == 0
         && strcmp (norm_at (self, at - 2), "in") == 0 && strcmp (norm_at (self, at + 1), "of") == 0;
}

/* "is out of the question": it will not be. */
static gboolean
is_out_of_question (const CpPolarityReader *self,
                    guint                   at)
{
  return at >= 3 && strcmp (norm_at (self, at), "question") == 0 && strcmp (norm_at (self, at - 1), "the") == 0
         && strcmp (norm_at (self, at - 2), "of") == 0 && strcmp (norm_at (self, at - 3), "out") == 0;
}

/* "marks the end of", "brought a halt to": that the subject undoes what follows. */
static gboolean
is_brought_about (const CpText *text,
                  guint32       noun)
{
  static const char *const verbs[] = { "mean", "mark", "bring", "put", "spell", "signal", "represent", "make", NULL };
  const CpToken *verb = &text->tokens[text->tokens[noun].head];

  return text->tokens[noun].dep == CP_DEP_OBJ && verb->pos == CP_POS_VERB && g_strv_contains (verbs, verb->lemma);
}

/* Whether a noun is what something is said to be or to do: "this is the end of", "called it the end of", "spells the end of". */
static gboolean
is_said_of_a_thing (const CpPolarityReader *self,
                    guint32                 noun)
{
  const CpText *text = self->profile->text;
  gboolean judges = self->s != NULL && (self->s->act == CP_ACT_CONDEMN || self->s->act == CP_ACT_PRAISE);

  if (text->tokens[noun].pos != CP_POS_NOUN)
    return FALSE;
  return cp_text_child (text, noun, CP_DEP_COP) != CP_NO_TOKEN || is_brought_about (text, noun)
         || (judges && !cp_profile_holds (self->profile, text->tokens[noun].head));
}

/**
 * cp_polarity_is_undone:
 *
 * Returns: whether the token at @place is something bad of which the words say that a thing undoes it, which is good of that thing:
 *   "the end of ten years of theft", "brought a halt to the abuse"
 */
gboolean
cp_polarity_is_undone (const CpPolarityReader *self,
                       guint                   place)
{
  const CpLexicon *lexicon = self->builder->lexicon;
  const CpText *text = self->profile->text;
  const CpToken *token = cp_polarity_token (self, place);

  if (token->pos != CP_POS_NOUN || !cp_lexicon_has (lexicon, token->lemma, CP_LEX_BAD))
    return FALSE;
  for (guint step = 0; step < 3 && token->dep == CP_DEP_NMOD; step++)
    {
      guint32 head = token->head;

      token = &text->tokens[head];
      if (cp_profile_holds (self->profile, head) && cp_lexicon_has (lexicon, token->lemma, CP_LEX_REVERSER))
        return is_said_of_a_thing (self, head);
    }
  return FALSE;
}

/* "an inquiry into the fraud" says nothing of the inquiry, nor does a word that the issue is about: "attack" where all speak
 * of the attack. */
static gboolean
judges_nothing (const CpPolarityReader *self,
                guint                   at)
{
  const CpToken *token = cp_polarity_token (self, at);
  guint32 term = at < self->profile->stems->len ? g_array_index (self->profile->stems, guint32, at) : G_MAXUINT32;

  if (token->pos == CP_POS_NOUN && token->dep == CP_DEP_NMOD)
    return !cp_polarity_is_undone (self, at);
  return self->topics != NULL && term != G_MAXUINT32 && g_hash_table_contains (self->topics, GUINT_TO_POINTER (term + 1));
}

/* Whether a word undoes what its clause is about. */
static gboolean
reverses (const CpPolarityReader *self,
          guint                   at)
{
  const CpLexicon *lexicon = self->builder->lexicon;
  const CpToken *token = cp_polarity_token (self, at);
  const char *lemma = token->lemma != NULL ? token->lemma : token->norm;

  if (cp_lexicon_has (lexicon, lemma, CP_LEX_REVERSER))
    return !is_measured (self, at) && !tells_time (self, at);
  if (cp_lexicon_has (lexicon, lemma, CP_LEX_STOPPER) && token->pos == CP_POS_VERB)
    return TRUE;
  return is_reversing_phrase (self, at) || is_made_to_go (self, at) || is_out_of_question (self, at) || is_in_the_way (self, at);
}

/* What somebody wants is not judged by the words for it: "an inquiry into the attack". */
static gboolean
is_wished (const CpPolarityReader *self)
{
  return self->s != NULL && self->s->kind != CP_KIND_DIRECT && !self->s->deed
         && (self->s->act == CP_ACT_DEMAND || self->s->act == CP_ACT_COMMIT || self->s->act == CP_ACT_OFFER);
}

/* Most words are in no table that tells a direction: they need no further look. */
static gboolean
may_tell (const CpPolarityReader *self,
          const CpToken          *token,
          const char             *lemma)
{
  const guint telling = 1u << CP_LEX_NEGATOR | 1u << CP_LEX_REVERSER | 1u << CP_LEX_STOPPER | 1u << CP_LEX_BAD | 1u << CP_LEX_GOOD;
  const CpLexicon *lexicon = self->builder->lexicon;

  return token->pos == CP_POS_VERB || strcmp (token->norm, "go") == 0 || strcmp (token->norm, "question") == 0
         || strcmp (token->norm, "way") == 0 || ((cp_lexicon_classes (lexicon, token->norm) | cp_lexicon_classes (lexicon, lemma)) & telling) != 0;
}

/** cp_polarity_read_word: notes what the token at @at says of the direction of its clause */
void
cp_polarity_read_word (CpPolarityReader *self,
                       guint             at,
                       CpPolarityClause *clause)
{
  const CpLexicon *lexicon = self->builder->lexicon;
  const CpToken *token = cp_polarity_token (self, at);
  const char *lemma = token->lemma != NULL ? token->lemma : token->norm;

  if (!may_tell (self, token, lemma))
    return;
  if (cp_lexicon_has (lexicon, token->norm, CP_LEX_NEGATOR) || cp_lexicon_has (lexicon, lemma, CP_LEX_NEGATOR))
    {
      if (is_idle_negator (self, at, clause))
        return;
      clause->neither = clause->neither || strcmp (token->norm, "neither") == 0;
      clause->no = clause->no || strcmp (token->norm, "no") == 0;
      turn (clause, token->form);
    }
  else if (reverses (self, at))
    turn (clause, token->form);
  else if (cp_lexicon_has (lexicon, lemma, CP_LEX_BAD) && !judges_nothing (self, at) && !is_wished (self))
    {
      clause->bad = TRUE;
      note_word (clause, token->form);
    }
  else if (cp_lexicon_has (lexicon, lemma, CP_LEX_GOOD) && !judges_nothing (self, at))
    {
      clause->good = TRUE;
      note_word (clause, token->form);
    }
}
