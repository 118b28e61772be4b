/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/denied-claim.h"

#include <string.h>

/* The words that say that a claim does not hold stand before it, and are so many at most. */
#define REACH 16
/* So many words may stand between the grounds that there are not and the claim. */
#define ASIDE 4

/* What the words before a claim hold. */
typedef struct
{
  gboolean negated;
  gboolean grounds; /* "evidence", "reason" */
  guint    since;   /* the place of the last of these */
  gboolean doubt;   /* "doubt", "question" */
  gboolean truth;   /* "true", "the case" */
  gboolean untruth; /* "untrue", "wrong" */
} Frame;

static const CpToken *
token_at (const CpProfile *profile,
          guint            place)
{
  return &profile->text->tokens[g_array_index (profile->tokens, guint32, place)];
}

/* What there is, or is not, for believing something. */
static gboolean
is_grounds (const CpToken *token)
{
  static const char *const words[] = { "evidence", "proof", "sign", "indication", "suggestion", "hint", "trace", "basis", "reason", "ground",
                                       "grounds", "nothing", NULL };

  return g_strv_contains (words, token->lemma);
}

static void
read_word (Frame         *frame,
           const CpToken *token,
           guint          place)
{
  static const char *const truths[] = { "true", "case", "correct", "right", "accurate", NULL };
  static const char *const falsehoods[] = { "untrue", "false", "wrong", "incorrect", "inaccurate", "nonsense", "myth", "lie", "fiction", "absurd",
                                            "ridiculous", NULL };
  static const char *const doubts[] = { "doubt", "question", NULL };
  static const char *const negators[] = { "no", "not", "n't", "n’t", "nothing", "never", "little", NULL };

  frame->negated ^= g_strv_contains (negators, token->norm);
  if (is_grounds (token))
    {
      frame->grounds = TRUE;
      frame->since = place;
    }
  frame->doubt |= g_strv_contains (doubts, token->norm);
  frame->truth |= g_strv_contains (truths, token->norm);
  frame->untruth |= g_strv_contains (falsehoods, token->norm);
}

/* -1 where the words say that a claim does not hold, 1 where they say that it does, 0 where they say nothing of one. */
static int
sense_of (const Frame *frame)
{
  if (frame->doubt)
    return frame->negated ? 1 : 0;
  return (frame->negated ? frame->grounds || frame->truth : frame->untruth) ? -1 : 0;
}

/* Whether a claim may follow @token: "no evidence | that", "nothing to suggest | that", "the allegation | that". */
static gboolean
leads_to_claim (const CpBuilder *self,
                const CpToken   *token)
{
  static const char *const verbs[] = { "suggest", "indicate", "show", "prove", "believe", "think", "suspect", "suppose", "assume", "say", "claim", NULL };
  static const char *const truths[] = { "true", "case", "correct", "right", "untrue", "false", "wrong", "nonsense", "lie", "myth", "doubt", "question", NULL };

  return is_grounds (token) || cp_lexicon_has (self->lexicon, token->lemma, CP_LEX_ANAPHOR) || g_strv_contains (verbs, token->lemma)
         || g_strv_contains (truths, token->norm);
}

/* "no evidence at this stage | that" */
static gboolean
is_behind_grounds (const Frame   *frame,
                   const CpToken *that,
                   guint          place)
{
  return frame->grounds && place <= frame->since + ASIDE && strcmp (that->norm, "that") == 0 && that->dep == CP_DEP_MARK;
}

/* Whether a clause with a subject of its own begins there: "that | the ferry was", not "that | would support". */
static gboolean
begins_clause (const CpToken *token)
{
  return token->pos == CP_POS_DET || token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_PRON
         || token->pos == CP_POS_ADJ || token->pos == CP_POS_NUM;
}

/**
 * cp_claim_behind:
 * @sense: (out): -1 where the claim is denied, 1 where it is affirmed
 *
 * "There was no evidence that | the ferry was unsafe", "it was untrue that | she had lied", "there is no doubt that | she did": where the
 * first words only say whether a claim holds, what is spoken of is the claim.
 *
 * Returns: the place of the claim's first word among the content's, 0 where there is none such
 */
guint
cp_claim_behind (const CpBuilder *self,
                 const CpProfile *profile,
                 int             *sense)
{
  const guint n = MIN (profile->tokens->len, REACH);
  Frame frame = { FALSE };

  *sense = 0;
  for (guint i = 0; i + 3 < profile->tokens->len && i < n; i++)
    {
      const CpToken *token = token_at (profile, i), *next = token_at (profile, i + 1);

      if (token->sentence != next->sentence)
        return 0;
      read_word (&frame, token, i);
      if ((!leads_to_claim (self, token) && !is_behind_grounds (&frame, next, i)) || sense_of (&frame) == 0)
        continue;
      *sense = sense_of (&frame);
      if (strcmp (next->norm, "that") == 0 && begins_clause (token_at (profile, i + 2)))
        return i + 2;
      /* "no proof | the ferry was unsafe", "nothing to suggest | the ferry was" */
      if (frame.grounds && (is_grounds (token) ? token->pos == CP_POS_NOUN : token->pos == CP_POS_VERB)
          && (next->pos == CP_POS_DET || next->pos == CP_POS_PROPN))
        return i + 1;
    }
  *sense = 0;
  return 0;
}

/** cp_denied_claim: Returns: the same for a claim that is denied alone */
guint
cp_denied_claim (const CpBuilder *self,
                 const CpProfile *profile)
{
  int sense;
  const guint claim = cp_claim_behind (self, profile, &sense);

  return sense < 0 ? claim : 0;
}
