/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a statement leaves the question open. */
#include "stance/evasion.h"

#include <string.h>

/* So many words before a content may tell how it was said, and a side stands so near to what takes it. */
#define GUARDED_REACH 24
#define SIDE_REACH    5
#define BETWEEN_REACH 20
#define DRAWN_REACH   3

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
      if (strcmp (token->lemma, "abstain") == 0 && token->pos == CP_POS_VERB)
        return TRUE;
      if (strcmp (token->norm, "review") == 0 && before != NULL && strcmp (before->norm, "under") == 0)
        return TRUE;
      /* "would walk away if there was no decision" waits for none. */
      if (strcmp (token->norm, "if") == 0)
        break;
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
  static const char *const all[] = { "sides", "parties", "governments", "camps", "companies", "clubs" };

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

/* "declined to release the film", where who declines to say it leaves it open. */
static gboolean
is_refusal_to_act (CpBuilder       *self,
                   const CpProfile *profile)
{
  static const char *const talk[] = { "comment", "discuss", "speculate", "be", "take", "elaborate", "speak", "talk", "give", "go", "set", "offer", NULL };
  const CpToken *to, *verb;

  if (profile->tokens->len < 2)
    return FALSE;
  to = &profile->text->tokens[g_array_index (profile->tokens, guint32, 0)];
  verb = &profile->text->tokens[g_array_index (profile->tokens, guint32, 1)];
  return strcmp (to->norm, "to") == 0 && verb->pos == CP_POS_VERB && !g_strv_contains (talk, verb->lemma)
         && cp_cues_find (cp_language_get_cues (self->language), CP_CUE_VERB, verb->lemma) == NULL;
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

/* "refused to", "would not be": right before a verb. */
static gboolean
is_refused (const CpText *text,
            guint32       verb)
{
  static const char *const refusals[] = { "not", "n't", "refuse", "decline", "avoid", "without", "never", NULL };

  for (guint32 t = verb > SIDE_REACH ? verb - SIDE_REACH : 0; t < verb; t++)
    if (g_strv_contains (refusals, text->tokens[t].lemma))
      return TRUE;
  return FALSE;
}

/* "refused to take sides", "took no position", "would not be drawn" */
static gboolean
takes_no_side (const CpText *text,
               guint32       verb,
               guint32       end)
{
  static const char *const stands[] = { "position", "stand", "side", NULL };

  if (strcmp (text->tokens[verb].lemma, "take") != 0 && strcmp (text->tokens[verb].lemma, "choose") != 0)
    return FALSE;
  for (guint32 t = verb + 1; t < MIN (verb + SIDE_REACH, end); t++)
    if (g_strv_contains (stands, text->tokens[t].lemma))
      return strcmp (text->tokens[t - 1].norm, "no") == 0 || is_refused (text, verb);
  return FALSE;
}

/* "would not be drawn on": in the same sentence as what was asked. */
static gboolean
is_drawn (const CpText *text,
          guint32       verb)
{
  return strcmp (text->tokens[verb].norm, "drawn") == 0 && verb > 0 && strcmp (text->tokens[verb - 1].norm, "be") == 0 && is_refused (text, verb);
}

/* "was more guarded", and no "cautious welcome". */
static gboolean
tells_of_care (CpBuilder    *self,
               const CpText *text,
               guint32       word)
{
  static const char *const modest[] = { "more", "very", "rather", "equally", "also", NULL };
  guint32 before = word > 0 && g_strv_contains (modest, text->tokens[word - 1].norm) ? word - 1 : word;

  return cp_lexicon_has (self->lexicon, text->tokens[word].norm, CP_LEX_GUARDED) && before > 0
         && strcmp (text->tokens[before - 1].lemma, "be") == 0;
}

/* Whether that stands right before the content, or begins it: "refused | to be drawn on the deal". */
static gboolean
is_not_drawn (const CpProfile *profile)
{
  const CpText *text = profile->text;
  guint32 first = profile->tokens->len > 0 ? g_array_index (profile->tokens, guint32, 0) : 0;
  guint32 from = MAX (text->sentences[profile->sentence].tokens.first, first > GUARDED_REACH ? first - GUARDED_REACH : 0);

  for (guint32 t = from; t < MIN (first + DRAWN_REACH, text->n_tokens); t++)
    if (is_drawn (text, t))
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
      if (tells_of_care (self, text, t) || takes_no_side (text, t, to))
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
        return !is_refusal_to_act (self, profile);
      will = will || tells_of_will (&text->tokens[t]);
    }
  if (profile->found != NULL && profile->found->negated_cue && s->act == CP_ACT_OTHER && !will)
    return TRUE;
  return profile->evades || leaves_open (self, profile) || speaks_to_all (s, profile) || is_between (self, profile) || is_guarded (self, profile) || is_not_drawn (profile);
}
