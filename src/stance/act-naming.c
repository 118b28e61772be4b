/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What calling a thing by a name does: "called it a triumph", "described the claim as absurd". */
#include <string.h>

#include "stance/act-reader.h"

/* "that claim", "the account", "the reports": what is called by a name is words, which may be true or not. */
static gboolean
names_claim (const CpActReader *self)
{
  static const char *const claims[] = {
    "claim", "allegation", "accusation", "assertion", "suggestion", "account", "story", "description", "characterisation",
    "characterization", "conclusion", "rumour", "rumor", "version", "argument", NULL,
  };

  for (guint i = 0; i < MIN (self->profile->tokens->len, 6); i++)
    {
      const CpToken *token = cp_act_token (self, i);

      if ((token->flags & CP_TOKEN_QUOTED) != 0)
        return FALSE;
      if (token->lemma != NULL && g_strv_contains (claims, token->lemma))
        return TRUE;
    }
  return FALSE;
}

/* "dismissed suggestions | that it leaked": what is dismissed stands before what it says. */
static gboolean
dismisses_claim (const CpActReader *self)
{
  const guint32 first = self->profile->tokens->len > 0 ? g_array_index (self->profile->tokens, guint32, 0) : 0;

  return first > 0 && cp_act_cue_is (self, (const char *const[]){ "dismiss", NULL })
         && self->profile->text->tokens[first - 1].pos == CP_POS_NOUN
         && cp_lexicon_has (self->builder->lexicon, self->profile->text->tokens[first - 1].lemma, CP_LEX_ANAPHOR);
}

/* "described seeing smoke", "described how it began": what somebody saw is told, and nothing is called by a name. */
static gboolean
tells_what_happened (const CpActReader *self)
{
  const CpToken *first = cp_act_token (self, 0);

  return cp_act_cue_is (self, (const char *const[]){ "describe", NULL }) && first != NULL
         && ((first->pos == CP_POS_VERB && first->inflection == CP_FORM_GERUND && self->s->kind == CP_KIND_INDIRECT)
             || g_strv_contains ((const char *const[]){ "how", "what", "why", "where", "when", NULL }, first->norm));
}

/* "calls it “the only | figure that a reef would understand”", "the best | of the three": what nothing else is, as the name says that begins so. */
static gboolean
names_best (const CpActReader *self)
{
  static const char *const best[] = { "only", "best", "finest", "fairest", "right", NULL };

  for (guint i = 0; i + 2 < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
    if (strcmp (cp_act_norm (self, i), "the") == 0 && g_strv_contains (best, cp_act_norm (self, i + 1))
        && (i == 0 || (cp_act_token (self, i - 1)->flags & CP_TOKEN_OPEN_QUOTE) != 0))
      return TRUE;
  return FALSE;
}

/* "considers the sum | to be a ransom", "regards it | as a betrayal": what is thought of a thing is something bad. */
static gboolean
considers_bad (const CpActReader *self)
{
  static const char *const considering[] = { "consider", "regard", "view", NULL };
  guint n = MIN (self->profile->tokens->len, CP_ACT_REACH), joint = 1;

  if (self->s->kind == CP_KIND_DIRECT || self->s->act != CP_ACT_ASSERT || !cp_act_cue_is (self, considering) || self->profile->negated)
    return FALSE;
  while (joint + 1 < n && !g_strv_contains ((const char *const[]){ "as", "be", NULL }, cp_act_norm (self, joint)))
    joint++;
  for (guint i = joint + 1; i < MIN (n, joint + 5); i++)
    if (cp_lexicon_has (self->builder->lexicon, cp_act_token (self, i)->lemma, CP_LEX_BAD))
      return TRUE;
  return FALSE;
}

/**
 * cp_act_of_naming:
 * @act: (out)
 *
 * Returns: whether the speaker calls something by a name: praise, blame, or denial where the thing is a claim
 */
gboolean
cp_act_of_naming (const CpActReader *self,
                  CpAct             *act)
{
  static const char *const namers[] = { "call", "describe", "label", "brand", "dub", "term", "deem", "dismiss", NULL };

  if (considers_bad (self))
    {
      *act = CP_ACT_CONDEMN;
      return TRUE;
    }
  if (!cp_act_cue_is (self, namers) || cp_span_is_empty (self->s->cue) || self->s->kind == CP_KIND_DIRECT)
    return FALSE;
  if (self->s->act == CP_ACT_DEMAND || tells_what_happened (self))
    return FALSE;
  if (cp_act_has_phrase (self, act) && (*act == CP_ACT_PRAISE || *act == CP_ACT_CONCEDE))
    return TRUE;
  if (names_best (self) && !cp_act_holds (self, CP_LEX_BAD))
    *act = CP_ACT_PRAISE;
  else if (names_claim (self) || dismisses_claim (self) || (self->profile->anaphoric && cp_act_cue_is (self, (const char *const[]){ "dismiss", NULL })))
    *act = CP_ACT_DENY;
  else if (cp_act_holds (self, CP_LEX_GOOD) && !cp_act_holds (self, CP_LEX_BAD))
    *act = CP_ACT_PRAISE;
  else
    *act = CP_ACT_CONDEMN;
  return TRUE;
}
