/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a statement leaves the question open. */
#include "stance/evasion.h"

#include <string.h>

/* So many words before a content may tell how it was said, and a side stands so near to what takes it. */
#define GUARDED_REACH 24
#define SIDE_REACH    5
#define BETWEEN_REACH 20

/* "is studying it", "has no instructions on it": words that leave a question open. */
static gboolean
leaves_open (CpBuilder       *self,
             const CpProfile *profile)
{
  static const char *const empty_hands[] = { "opinion", "instruction", "comment", "position", "view", "answer", "decision" };
  guint n = MIN (profile->tokens->len, 12);

  for (guint i = 0; i < n; i++)
    {
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];
      const CpToken *before = i > 0 ? &profile->text->tokens[g_array_index (profile->tokens, guint32, i - 1)] : NULL;

      if (cp_lexicon_has (self->lexicon, token->lemma, CP_LEX_EVASION) && token->pos == CP_POS_VERB
          && token->inflection == CP_FORM_GERUND)
        return TRUE;
      if (strcmp (token->norm, "review") == 0 && before != NULL && strcmp (before->norm, "under") == 0)
        return TRUE;
      for (guint j = 0; before != NULL && strcmp (before->norm, "no") == 0 && j < G_N_ELEMENTS (empty_hands); j++)
        if (strcmp (token->lemma, empty_hands[j]) == 0)
          return TRUE;
    }
  return FALSE;
}

/* "neither a match nor an exclusion": of two things that it may be, it is none. */
static gboolean
is_between (CpBuilder       *self,
            const CpProfile *profile)
{
  static const char *const articles[] = { "a", "an", NULL };
  const char *before = "", *last = "";
  guint n = 0;

  for (guint i = 0; i < MIN (profile->tokens->len, BETWEEN_REACH); i++)
    {
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];

      if (token->pos == CP_POS_PUNCT)
        continue;
      if (n > 0 && (cp_lexicon_has (self->lexicon, token->lemma, CP_LEX_BAD) || cp_lexicon_has (self->lexicon, token->lemma, CP_LEX_GOOD)))
        return FALSE;
      if (g_strv_contains (articles, token->norm) && strcmp (last, n == 0 ? "neither" : "nor") == 0 && (n > 0 || strcmp (before, "be") == 0))
        n++;
      before = last;
      last = strcmp (token->lemma, "be") == 0 ? "be" : token->norm;
    }
  return n == 2;
}

/* "ready to help if both sides ask": one of no side who speaks to all of them takes none. */
static gboolean
speaks_to_all (const CpModelStatement *s,
               const CpProfile        *profile)
{
  static const char *const all[] = { "sides", "parties" };

  for (guint i = 1; s->party < 0 && i < MIN (profile->tokens->len, 20); i++)
    {
      const CpToken *before = &profile->text->tokens[g_array_index (profile->tokens, guint32, i - 1)];
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];

      for (guint j = 0; j < G_N_ELEMENTS (all); j++)
        if (strcmp (token->norm, all[j]) == 0 && (strcmp (before->norm, "both") == 0 || strcmp (before->norm, "all") == 0))
          return TRUE;
    }
  return FALSE;
}

/* "declined", "would not say", where who "considers that" has made up his mind and who "is considering it" has not. */
static gboolean
is_evasive_cue (CpBuilder     *self,
                const CpToken *token)
{
  static const char *const pondering[] = { "study", "review", "consider", "weigh", "examine" };

  if (!cp_lexicon_has (self->lexicon, token->lemma, CP_LEX_EVASION))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (pondering); i++)
    if (strcmp (token->lemma, pondering[i]) == 0)
      return token->inflection == CP_FORM_GERUND;
  return TRUE;
}

/* "was not willing to": a refusal to do something, which is an answer. */
static gboolean
tells_of_will (const CpToken *token)
{
  static const char *const wills[] = { "willing", "ready", "prepared", "able", "want", "wish", "intend" };

  for (guint i = 0; i < G_N_ELEMENTS (wills); i++)
    if (strcmp (token->lemma, wills[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "refused to take sides", "not to take a side" */
static gboolean
takes_no_side (const CpText *text,
               guint32       verb,
               guint32       end)
{
  gboolean no = FALSE;

  if (strcmp (text->tokens[verb].lemma, "take") != 0 && strcmp (text->tokens[verb].lemma, "choose") != 0)
    return FALSE;
  for (guint32 t = verb > SIDE_REACH ? verb - SIDE_REACH : 0; t < verb; t++)
    no = no || g_strv_contains ((const char *const[]){ "not", "n't", "refuse", "decline", "avoid", "without", "never", NULL }, text->tokens[t].lemma);
  for (guint32 t = verb + 1; no && t < MIN (verb + SIDE_REACH, end); t++)
    if (strcmp (text->tokens[t].lemma, "side") == 0)
      return TRUE;
  return FALSE;
}

/* "was careful not to take a side", "the mayor was more guarded": told of who speaks, right before his words. */
static gboolean
is_guarded (CpBuilder       *self,
            const CpProfile *profile)
{
  const CpText *text = profile->text;
  guint32 from, to;

  if (profile->tokens->len == 0 || profile->paragraph >= text->n_paragraphs)
    return FALSE;
  to = g_array_index (profile->tokens, guint32, 0);
  from = MAX (text->paragraphs[profile->paragraph].tokens.first, to > GUARDED_REACH ? to - GUARDED_REACH : 0);
  for (guint32 t = from; t < to; t++)
    {
      const CpToken *token = &text->tokens[t];

      if (token->sentence + 1 < text->tokens[to].sentence)
        continue;
      if (cp_lexicon_has (self->lexicon, token->norm, CP_LEX_GUARDED) || takes_no_side (text, t, to))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_evades:
 * @s: a statement
 * @profile: its profile
 *
 * Returns: whether it leaves the question open, or refuses to answer: which is no answer either way
 */
gboolean
cp_evades (CpBuilder              *self,
           const CpModelStatement *s,
           const CpProfile        *profile)
{
  const CpText *text = profile->text;
  CpRange cue = cp_text_tokens_in (text, s->cue);
  gboolean will = FALSE;

  for (guint32 t = cue.first; t < cue.last && !cp_span_is_empty (s->cue); t++)
    {
      if (is_evasive_cue (self, &text->tokens[t]))
        return TRUE;
      will = will || tells_of_will (&text->tokens[t]);
    }
  if (profile->found != NULL && profile->found->negated_cue && s->act == CP_ACT_OTHER && !will)
    return TRUE;
  return profile->evades || leaves_open (self, profile) || speaks_to_all (s, profile) || is_between (self, profile) || is_guarded (self, profile);
}
