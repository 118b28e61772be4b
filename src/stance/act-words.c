/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/act-reader.h"

#include <string.h>

#include "stance/denied-claim.h"

static const char *const first_persons[] = { "i", "we", NULL };
static const char *const minds[] = { "mind", "know", "think", "care", "believe", "doubt", "wait", "blame", "envy", "go", "wonder", "like", "feel", "enjoy", "relish", NULL };
static const char *const feelings[] = { "like", "love", "respect", "understand", "appreciate", NULL };
static const char *const subjects[] = { "i", "we", "he", "she", "it", "they", NULL };
static const char *const duties[] = { "must", "should", "ought", "shall", NULL };

static gboolean
starts_sentence (const CpActReader *self,
                 guint              place)
{
  const CpToken *token = cp_act_token (self, place), *before = place > 0 ? cp_act_token (self, place - 1) : NULL;

  return before == NULL || (token != NULL && token->sentence != before->sentence);
}

/* "Show us the figures": a sentence that begins with the bare form of a verb. */
static gboolean
is_imperative (CpActReader *self,
               guint        place)
{
  const CpToken *token = cp_act_token (self, place);

  if (self->s->kind == CP_KIND_INDIRECT || !starts_sentence (self, place) || token == NULL)
    return FALSE;
  /* "said rent caps “help …”": a content that begins inside a sentence outside quotation marks asks nobody. */
  if (self->s->kind == CP_KIND_MIXED && place == 0 && (token->flags & CP_TOKEN_QUOTED) == 0
      && g_array_index (self->profile->tokens, guint32, 0) != self->profile->text->sentences[token->sentence].tokens.first)
    return FALSE;
  if (strcmp (token->norm, "let") == 0 || strcmp (token->norm, "please") == 0)
    return TRUE;
  /* "See, that works" */
  if (cp_act_token (self, place + 1) != NULL && strcmp (cp_act_norm (self, place + 1), ",") == 0)
    return FALSE;
  return token->pos == CP_POS_VERB && token->inflection == CP_FORM_BASE && cp_text_child (self->profile->text,
           g_array_index (self->profile->tokens, guint32, place), CP_DEP_NSUBJ) == CP_NO_TOKEN;
}

/* The place of the content's first word, behind a quotation mark or "that". */
static guint
first_word (const CpActReader *self)
{
  guint place = 0;

  while (place < self->profile->tokens->len
         && (cp_act_token (self, place)->pos == CP_POS_PUNCT || strcmp (cp_act_norm (self, place), "that") == 0))
    place++;
  return place;
}

/* "said | it rejects the charge": told of oneself, where the words are reported; what was done before is none of it. */
static gboolean
tells_of_itself (const CpActReader *self,
                 guint              place)
{
  static const char *const third_persons[] = { "it", "he", "she", "they", NULL };

  return self->s->kind != CP_KIND_DIRECT && !self->s->deed && place == first_word (self)
         && g_strv_contains (third_persons, cp_act_norm (self, place));
}

/* "We reject", "I apologise", "said it “strongly rejects”": the speaker says what the words do. */
static gboolean
is_performative (CpActReader *self,
                 guint        place,
                 CpAct       *act)
{
  const gboolean own = g_strv_contains (first_persons, cp_act_norm (self, place));
  const CpToken *verb = cp_act_token (self, place + 1);
  const GPtrArray *cues;

  if ((!own && !tells_of_itself (self, place)) || verb == NULL)
    return FALSE;
  while (!own && verb != NULL && (verb->pos == CP_POS_ADV || (verb->pos == CP_POS_PUNCT && strcmp (verb->norm, ",") != 0)))
    verb = cp_act_token (self, ++place + 1);
  if (verb == NULL)
    return FALSE;
  if (strcmp (verb->norm, "want") == 0 && strcmp (cp_act_norm (self, place + 2), "to") == 0)
    verb = cp_act_token (self, place + 3);
  else if (g_strv_contains ((const char *const[]){ "are", "am", "'re", "’re", "'m", "’m", NULL }, verb->norm))
    verb = cp_act_token (self, place + 2);
  if (verb == NULL || verb->inflection == CP_FORM_PAST)
    return FALSE;
  /* "I wish I knew less", "I love Schiller", "We respect their right, but": a feeling, which the words are not about. */
  if (g_strv_contains (feelings, verb->lemma)
      || (strcmp (verb->lemma, "wish") == 0 && g_strv_contains (subjects, cp_act_norm (self, place + 2))
          && !cp_act_is_future (self, place + 3) && strcmp (cp_act_norm (self, place + 3), "could") != 0))
    return FALSE;
  cues = cp_cues_find (cp_language_get_cues (self->builder->language), CP_CUE_VERB, verb->lemma);
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    {
      const CpCue *cue = g_ptr_array_index (cues, i);

      if (cue->n_words > 1 && g_strcmp0 (cue->words[1], cp_act_norm (self, place + 2)) != 0)
        continue;
      return cp_act_from_nick (cue->act, act) && *act != CP_ACT_ASSERT && *act != CP_ACT_OTHER && *act != CP_ACT_QUESTION
             && *act != CP_ACT_DOUBT;
    }
  return FALSE;
}

/* The first word of the content on which its first sentence hangs. */
static guint32
root_of (const CpActReader *self)
{
  const CpText *text = self->profile->text;
  const CpToken *first = cp_act_token (self, 0);

  for (guint i = 0; i < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
    {
      guint32 t = g_array_index (self->profile->tokens, guint32, i);

      if (text->tokens[t].sentence != first->sentence)
        break;
      if (text->tokens[t].pos != CP_POS_PUNCT
          && (text->tokens[t].head == t || text->tokens[t].dep == CP_DEP_CCOMP || text->tokens[t].dep == CP_DEP_PARATAXIS))
        return t;
    }
  return CP_NO_TOKEN;
}

/* "This is not a cut, it is a theft": what is denied only makes room for what is claimed. */
static gboolean
puts_another_instead (const CpActReader *self)
{
  for (guint i = 1; i < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
    if (strcmp (cp_act_norm (self, i), "but") == 0
        || (g_strv_contains ((const char *const[]){ "it", "they", NULL }, cp_act_norm (self, i))
            && (starts_sentence (self, i) || strcmp (cp_act_norm (self, i - 1), ",") == 0)))
      return TRUE;
  return FALSE;
}

/* "No. We have cancelled none.", "Never": an answer that denies, and nothing with it. */
static gboolean
answers_no (const CpActReader *self)
{
  guint first = first_word (self);
  const char *norm = cp_act_norm (self, first), *next = cp_act_norm (self, first + 1);

  if (self->s->kind != CP_KIND_DIRECT)
    return FALSE;
  if (g_strv_contains ((const char *const[]){ "absolutely", "certainly", "of", NULL }, norm) && strcmp (next, "not") == 0)
    return TRUE;
  if (strcmp (norm, "no") == 0 && strcmp (next, ".") == 0)
    return TRUE;
  return g_strv_contains ((const char *const[]){ "no", "never", NULL }, norm) && self->profile->tokens->len <= first + 3
         && (cp_act_token (self, first + 1) == NULL || cp_act_token (self, first + 1)->pos == CP_POS_PUNCT);
}

/* "the claim was categorically false", "these allegations are baseless" */
static gboolean
calls_claim_false (const CpActReader *self)
{
  static const char *const falsehoods[] = { "false", "untrue", "baseless", "unfounded", "groundless", "wrong", "nonsense", "lie", "lies", "inaccurate",
                                            "incorrect", "misleading", "absurd", "ridiculous", "fabricated", "fiction", "rubbish", NULL };
  /* What is done, and not said, is no less done for being wrong. */
  static const char *const done[] = { "decision", "plan", "measure", "step", "move", "proposal", "condition", "demand", "request", "offer", "threat", NULL };
  guint at = first_word (self);
  const CpToken *noun;

  if (cp_act_token (self, at) != NULL && cp_act_token (self, at)->pos == CP_POS_DET)
    at++;
  noun = cp_act_token (self, at);
  if (noun == NULL || noun->pos != CP_POS_NOUN || !cp_lexicon_has (self->builder->lexicon, noun->lemma, CP_LEX_ANAPHOR)
      || g_strv_contains (done, noun->lemma)
      || cp_act_token (self, at + 1) == NULL || cp_act_token (self, at + 1)->pos != CP_POS_AUX)
    return FALSE;
  for (guint i = at + 2; i < at + 7 && cp_act_token (self, i) != NULL; i++)
    if (g_strv_contains (falsehoods, cp_act_norm (self, i)))
      return TRUE;
  return FALSE;
}

static gboolean
has_unless (const CpActReader *self)
{
  for (guint i = 1; i < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
    if (strcmp (cp_act_norm (self, i), "unless") == 0)
      return TRUE;
  return FALSE;
}

/* "We do not profile minors", "no unit had opened fire": the verb is denied, or who did it is nobody. */
static gboolean
denies_outright (const CpActReader *self)
{
  const CpText *text = self->profile->text;
  guint first = first_word (self);
  guint32 root = first < self->profile->tokens->len ? root_of (self) : CP_NO_TOKEN;
  const CpToken *next = cp_act_token (self, first + 1);
  gboolean subject = FALSE, denied = FALSE;
  guint n;
  const guint32 *children;

  /* "Nor … had anybody been told" */
  if (first < self->profile->tokens->len && strcmp (cp_act_norm (self, first), "nor") == 0)
    return TRUE;
  if (root == CP_NO_TOKEN || puts_another_instead (self)
      || g_strv_contains ((const char *const[]){ "one", "you", "if", "nobody", NULL }, cp_act_norm (self, first)))
    return FALSE;
  /* "A post does not need soldiers unless it plans something": a condition, and nothing that was said is denied. */
  if (!g_strv_contains (first_persons, cp_act_norm (self, first)) && has_unless (self))
    return FALSE;
  children = cp_text_children (text, root, &n);
  for (guint i = 0; i < n; i++)
    {
      const CpToken *child = &text->tokens[children[i]];

      subject = subject || child->dep == CP_DEP_NSUBJ || child->dep == CP_DEP_NSUBJ_PASS;
      denied = denied || g_strv_contains ((const char *const[]){ "not", "n't", "never", NULL }, child->norm);
    }
  if (subject && strcmp (cp_act_norm (self, first), "no") == 0 && next != NULL && next->pos != CP_POS_PUNCT)
    return TRUE;
  /* "I do not mind", "I am not going to wait": what goes on in the speaker, whom nobody charged. */
  if (g_strv_contains (first_persons, cp_act_norm (self, first)) && g_strv_contains (minds, text->tokens[root].lemma))
    return FALSE;
  /* "Justice is not a dressing room" says what it is. */
  return denied && self->s->kind != CP_KIND_INDIRECT && cp_text_child (text, root, CP_DEP_COP) == CP_NO_TOKEN;
}

/* "They turned off the pumps": what is said to others of others, or to their faces, is a charge. */
static gboolean
charges_others (const CpActReader *self)
{
  guint first = first_word (self);
  const CpToken *verb = cp_act_token (self, first + 1);

  if (self->s->kind != CP_KIND_DIRECT || verb == NULL
      || !g_strv_contains ((const char *const[]){ "they", "you", NULL }, cp_act_norm (self, first)))
    return FALSE;
  if (verb->pos == CP_POS_AUX)
    verb = g_strv_contains ((const char *const[]){ "are", "'re", "have", "'ve", "were", NULL }, verb->norm)
             ? cp_act_token (self, first + 2) : NULL;
  return verb != NULL && verb->pos == CP_POS_VERB
         && !g_strv_contains ((const char *const[]){ "say", "know", "tell", "see", "think", "need", "want", "agree", "disagree", "differ", "stay", "remain", NULL }, verb->lemma);
}

/* Whether the duty is laid on somebody in the words' own clause: "a door that should never have been shut" and "no reason why it
 * should" only tell of one. */
static gboolean
is_main_duty (const CpActReader *self,
              guint              place)
{
  const CpText *text = self->profile->text;
  guint32 token = g_array_index (self->profile->tokens, guint32, place);
  guint32 verb = text->tokens[token].head;

  /* "we should like to remain so": what one wants for oneself. */
  if (strcmp (cp_act_norm (self, place), "should") == 0 && place > 0 && g_strv_contains (first_persons, cp_act_norm (self, place - 1))
      && g_strv_contains ((const char *const[]){ "like", "prefer", "hate", NULL }, cp_act_norm (self, place + 1)))
    return FALSE;
  if (strcmp (cp_act_norm (self, place), "shall") == 0 && place > 0 && g_strv_contains (first_persons, cp_act_norm (self, place - 1)))
    return FALSE;
  /* "I should be very surprised": would. */
  if (strcmp (cp_act_norm (self, place), "should") == 0 && place > 0 && g_strv_contains (first_persons, cp_act_norm (self, place - 1))
      && self->s->kind == CP_KIND_DIRECT
      && g_strv_contains (cp_act_token (self, place + 1) != NULL && (cp_act_token (self, place + 1)->pos == CP_POS_AUX) ? (const char *const[]){ "be", NULL }
                                                                                                                  : (const char *const[]){ "say", "think", NULL },
                          cp_act_norm (self, place + 1))
      && g_strv_contains ((const char *const[]){ "surprised", "very", "astonished", "amazed", "that", "so", NULL }, cp_act_norm (self, place + 2)))
    return FALSE;
  for (guint i = place; i-- > 0 && place - i < 5;)
    if (strcmp (cp_act_norm (self, i), "why") == 0)
      return FALSE;
  if (text->tokens[verb].dep != CP_DEP_ACL_RELCL || verb < token)
    return TRUE;
  for (guint i = place; i-- > 1 && place - i < 10;)
    if (g_strv_contains ((const char *const[]){ "that", "which", "who", "whose", "where", NULL }, cp_act_norm (self, i)))
      return FALSE;
  return TRUE;
}

/* "the sacks would have to be paid for": laid on somebody else than the speaker. */
static gboolean
is_others_duty (const CpActReader *self,
                guint              place)
{
  static const char *const pronouns[] = { "i", "we", "he", "she", "it", "they", "you", NULL };

  return place > 0 && self->s->kind != CP_KIND_DIRECT && strcmp (cp_act_norm (self, place), "have") == 0
         && strcmp (cp_act_norm (self, place + 1), "to") == 0 && cp_act_is_future (self, place - 1)
         && (place < 2 || !g_strv_contains (pronouns, cp_act_norm (self, place - 2)));
}

/* "We should have been there": owning up to what was not done. */
static gboolean
is_regret (CpActReader *self,
           guint        place)
{
  guint next = place + 1;

  if (!g_strv_contains (duties, cp_act_norm (self, place)) || place == 0)
    return FALSE;
  if (strcmp (cp_act_norm (self, next), "not") == 0 || strcmp (cp_act_norm (self, next), "n't") == 0)
    next++;
  return strcmp (cp_act_norm (self, next), "have") == 0 && g_strv_contains (first_persons, cp_act_norm (self, place - 1));
}

/* "no", "never", "“nothing" */
static gboolean
is_none (const CpActReader *self,
         guint              place)
{
  const CpToken *token = cp_act_token (self, place);

  if (token != NULL && token->pos == CP_POS_PUNCT)
    place++;
  return g_strv_contains ((const char *const[]){ "no", "never", "nothing", "none", NULL }, cp_act_norm (self, place));
}

/* "No days, no deal." */
static gboolean
is_bargain (const CpActReader *self)
{
  guint first = first_word (self);

  if (self->s->kind != CP_KIND_DIRECT || self->profile->tokens->len > first + 9 || strcmp (cp_act_norm (self, first), "no") != 0)
    return FALSE;
  for (guint i = first + 2; i + 1 < self->profile->tokens->len; i++)
    if (strcmp (cp_act_norm (self, i), ",") == 0)
      return strcmp (cp_act_norm (self, i + 1), "no") == 0;
  return FALSE;
}

/* "the grounding should have come earlier": what others left undone, and asks for nothing any more. */
static gboolean
is_reproach (const CpActReader *self,
             guint              place)
{
  guint next = place + 1;

  if (place == 0 || strcmp (cp_act_norm (self, place), "should") != 0)
    return FALSE;
  if (g_strv_contains ((const char *const[]){ "not", "n't", "never", NULL }, cp_act_norm (self, next)))
    next++;
  /* "should have a fifth back" asks for it. */
  return strcmp (cp_act_norm (self, next), "have") == 0 && cp_act_token (self, next + 1) != NULL
         && (cp_act_token (self, next + 1)->pos == CP_POS_VERB || cp_act_token (self, next + 1)->pos == CP_POS_AUX
             || cp_act_token (self, next + 1)->pos == CP_POS_ADV)
         && is_main_duty (self, place);
}

/* "the firm had “cut first and asked later”": what others did, in the speaker's own words. */
static gboolean
charges_in_quotation (const CpActReader *self)
{
  guint first = first_word (self);

  if (self->s->kind != CP_KIND_MIXED
      || g_strv_contains ((const char *const[]){ "i", "we", "he", "she", "they", "it", "his", "her", "its", "their", "our", "my", "there", NULL },
                          cp_act_norm (self, first)))
    return FALSE;
  for (guint i = first + 1; i + 1 < MIN (self->profile->tokens->len, first + 9); i++)
    {
      const CpToken *word = cp_act_token (self, i), *next = cp_act_token (self, i + 1);

      if ((word->flags & CP_TOKEN_QUOTED) != 0 || word->pos == CP_POS_VERB || cp_act_names_own_party (self, cp_act_token (self, i - 1)))
        return FALSE;
      if (g_strv_contains ((const char *const[]){ "had", "has", "have", NULL }, word->norm))
        return (next->flags & (CP_TOKEN_QUOTED | CP_TOKEN_OPEN_QUOTE)) != 0 && strcmp (next->norm, "been") != 0
               && !(next->pos == CP_POS_PUNCT && strcmp (cp_act_norm (self, i + 2), "been") == 0);
    }
  return FALSE;
}

/**
 * cp_act_of_words:
 * @act: (out)
 *
 * Returns: whether the words themselves say what they do, whatever reports them
 */
gboolean
cp_act_of_words (CpActReader *self,
                 CpAct       *act)
{
  guint n = MIN (self->profile->tokens->len, CP_ACT_REACH);
  gboolean own_side = cp_act_binds_own_side (self);
  int sense;

  self->why = n > 0 ? cp_act_token (self, 0)->form : "";
  if (answers_no (self))
    sense = -1;
  else
    cp_claim_behind (self->builder, self->profile, &sense);
  if (sense != 0)
    {
      *act = CP_ACT_DENY;
      return sense < 0;
    }
  if (is_bargain (self) || cp_act_is_subjunctive (self))
    {
      *act = CP_ACT_DEMAND;
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      const char *norm = cp_act_norm (self, i);

      self->why = cp_act_token (self, i)->form;
      if (is_regret (self, i) || cp_act_owns_up (self, i))
        *act = CP_ACT_CONCEDE;
      else if (cp_act_is_phrase (self, i, act) || (i + 1 < n && cp_act_is_future (self, i) && cp_act_is_phrase (self, i + 1, act)))
        return TRUE;
      else if (is_performative (self, i, act))
        return TRUE;
      else if (own_side && cp_act_is_future (self, i))
        {
          if (!cp_act_on_condition (self, i, act))
            *act = CP_ACT_COMMIT;
        }
      else if (is_reproach (self, i))
        *act = CP_ACT_CONDEMN;
      else if (is_imperative (self, i) || is_others_duty (self, i + 1) || (g_strv_contains (duties, norm) && is_main_duty (self, i))
               || (strcmp (cp_act_norm (self, i + 1), "to") == 0
                   && g_strv_contains ((const char *const[]){ "need", "needs", NULL }, norm)))
        *act = CP_ACT_DEMAND;
      else if (i < 3 && strcmp (norm, "there") == 0 && is_none (self, i + 2))
        *act = CP_ACT_DENY;
      else if (g_strv_contains ((const char *const[]){ "ready", "willing", "prepared", NULL }, norm)
               && strcmp (cp_act_norm (self, i + 1), "to") == 0)
        *act = CP_ACT_OFFER;
      else if (!cp_act_of_future (self, i, act))
        continue;
      return TRUE;
    }
  if (n > 0 && n < CP_ACT_REACH && strcmp (cp_act_norm (self, n - 1), "?") == 0
      && cp_act_token (self, 0)->sentence == cp_act_token (self, n - 1)->sentence)
    {
      *act = CP_ACT_QUESTION;
      return TRUE;
    }
  self->why = n > 0 ? cp_act_token (self, 0)->form : "";
  if (denies_outright (self) || calls_claim_false (self))
    *act = CP_ACT_DENY;
  else if (charges_others (self) || charges_in_quotation (self))
    *act = CP_ACT_ACCUSE;
  else if (cp_act_binds_in_passive (self))
    *act = CP_ACT_COMMIT;
  else
    return FALSE;
  return TRUE;
}
