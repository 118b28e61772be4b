/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

/* That something was done is seldom disputed. */
#define DONE    0.6f

/* Reported after "said", the clause stands one tense further back than it was spoken. */
static gboolean
is_told_back (const CpAsker *self)
{
  const CpStatement *found = self->profile->found;

  return self->s->kind != CP_KIND_DIRECT && found != NULL && found->cue_head != CP_NO_TOKEN
         && cp_asker_token (self, found->cue_head)->inflection == CP_FORM_PAST;
}

/* "announcing that she would go", "having said", "has said": what would be is what will be here, too. */
static gboolean
is_told_ahead (const CpAsker *self)
{
  const CpStatement *found = self->profile->found;
  CpForm form = found != NULL && found->cue_head != CP_NO_TOKEN ? cp_asker_token (self, found->cue_head)->inflection : CP_FORM_NONE;

  return is_told_back (self) || (self->s->kind != CP_KIND_DIRECT && (form == CP_FORM_GERUND || form == CP_FORM_PARTICIPLE));
}

/* A verb with a finite one behind it was taken for one by mistake: "a rota circulated in May had shown". */
static gboolean
has_second_verb (const CpAsker *self)
{
  for (guint32 t = self->verb + 1; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (cp_asker_in_gap (self, t))
        continue;
      if (token->pos == CP_POS_SCONJ || token->pos == CP_POS_PRON)
        return FALSE;
      if (token->pos == CP_POS_AUX && strcmp (token->norm, "be") != 0 && strcmp (token->norm, "been") != 0
          && strcmp (token->norm, "have") != 0)
        return TRUE;
    }
  return FALSE;
}

/* What is said would come of something that may not be done: "a ban would cost jobs". */
static gboolean
is_supposed (const CpAsker *self)
{
  guint32 first = self->subject.first;

  if (cp_asker_is_word (self, first, "a") || cp_asker_is_word (self, first, "an") || cp_asker_is_word (self, first, "any"))
    return TRUE;
  for (guint32 t = self->first; t < self->last; t++)
    if (cp_asker_is_word (self, t, "if") || cp_asker_is_word (self, t, "unless"))
      return TRUE;
  return cp_asker_token (self, first)->inflection == CP_FORM_GERUND;
}

/* How a question begins. */
typedef enum
{
  KEEP,      /* with the clause's own auxiliary */
  BARE,      /* with another word, and the verb in its dictionary form */
  WITHOUT,   /* with another word in the auxiliary's place */
  UNBEEN,    /* the same, and without the "been" that follows */
} Opening;

/* "had sent | or received": behind "did" each would lose its ending. */
static gboolean
has_second_participle (const CpAsker *self)
{
  guint32 joined = cp_asker_child (self, self->verb, CP_DEP_CONJ);

  return joined != CP_NO_TOKEN && cp_asker_token (self, joined)->inflection == CP_FORM_PARTICIPLE;
}

static const char *
open_had (const CpAsker *self,
          Opening       *opening)
{
  gboolean been = cp_asker_is_word (self, self->auxiliary + 1, "been")
                  || (cp_asker_is_word (self, self->auxiliary + 2, "been") && cp_asker_negates (cp_asker_token (self, self->auxiliary + 1)));
  gboolean noun = cp_asker_child (self, self->verb, CP_DEP_COP) != CP_NO_TOKEN;
  guint32 since = cp_asker_since_when (self);

  *opening = WITHOUT;
  if (since != CP_NO_TOKEN)
    return cp_asker_is_since_hour (self, since) ? "Had" : cp_asker_is_singular (self) ? "Has" : "Have";
  if (!cp_asker_is_word (self, self->auxiliary + 1, "never") && been && (noun || cp_asker_is_bygone (self) || cp_asker_tells_when (self) || !is_told_back (self)))
    {
      *opening = UNBEEN;
      return cp_asker_is_singular (self) ? "Was" : "Were";
    }
  if (!been && !cp_asker_is_word (self, self->auxiliary + 1, "never") && cp_asker_token (self, self->verb)->pos == CP_POS_VERB && self->verb != self->auxiliary
      && !has_second_participle (self) && (cp_asker_is_bygone (self) || cp_asker_tells_when (self) || !is_told_back (self)))
    {
      *opening = BARE;
      return "Did";
    }
  return cp_asker_is_singular (self) ? "Has" : "Have";
}

/* "would say only that taxes were a matter for parliament" */
static gboolean
is_told_of_now (const CpAsker *self)
{
  const CpStatement *found = self->profile->found;

  return is_told_back (self) || (self->s->kind != CP_KIND_DIRECT && found != NULL && found->cue_head != CP_NO_TOKEN
                                  && cp_asker_token (self, found->cue_head)->inflection == CP_FORM_BASE);
}

/* "was now prepared" */
static gboolean
is_of_now (const CpAsker *self)
{
  for (guint32 t = self->subject.last; t < self->verb; t++)
    if (cp_asker_is_word (self, t, "now") || cp_asker_is_word (self, t, "currently"))
      return TRUE;
  return FALSE;
}

static const char *
open_be (const CpAsker *self,
         const CpToken *auxiliary)
{
  gboolean past = strcmp (auxiliary->norm, "was") == 0 || strcmp (auxiliary->norm, "were") == 0;
  gboolean state = auxiliary->dep == CP_DEP_COP || self->auxiliary == self->verb
                   || cp_asker_token (self, self->verb)->inflection == CP_FORM_GERUND;

  if (past && !(is_told_of_now (self) && ((state && !cp_asker_is_bygone (self)) || is_of_now (self))))
    return cp_asker_is_singular (self) ? "Was" : "Were";
  return cp_asker_is_singular (self) ? "Is" : "Are";
}

static const char *
open_modal (const CpAsker *self,
            const char    *norm)
{
  static const char *const plain[][2] = { { "must", "Should" }, { "wo", "Will" }, { "'ll", "Will" }, { "’ll", "Will" }, { "will", "Will" },
                                          { "ca", "Can" }, { "can", "Can" }, { "may", "May" }, { "should", "Should" },
                                          { "does", "Does" }, { "do", "Do" }, { "did", "Did" } };
  static const char *const back[][2] = { { "would", "Will" }, { "could", "Can" }, { "might", "Could" } };
  static const char *const supposed[][2] = { { "would", "Would" }, { "could", "Could" }, { "might", "Could" } };
  guint32 next = self->auxiliary + 1;
  gboolean moved = (is_told_ahead (self) || self->s->act == CP_ACT_COMMIT) && !is_supposed (self) && self->s->act != CP_ACT_WARN;

  if (next < self->last && cp_asker_negates (cp_asker_token (self, next)))
    next++;
  moved = moved && (!cp_asker_is_word (self, next, "have") || cp_asker_is_word (self, next + 1, "to") || self->verb == next);

  if (strcmp (norm, "may") == 0 && cp_asker_token (self, self->subject_head)->dep == CP_DEP_EXPL)
    return "Could"; /* nobody is allowed what there may be */
  if (strcmp (norm, "may") == 0 && (cp_asker_is_word (self, next, "have") || cp_asker_child (self, self->verb, CP_DEP_COP) != CP_NO_TOKEN))
    return "Could"; /* nor what is over, or is so */
  if (strcmp (norm, "shall") == 0)
    return cp_asker_is_named (self) ? "Will" : "Should";
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (strcmp (norm, plain[i][0]) == 0)
      return plain[i][1];
  for (guint i = 0; i < G_N_ELEMENTS (back); i++)
    if (strcmp (norm, back[i][0]) == 0)
      return moved ? back[i][1] : supposed[i][1];
  return NULL;
}

static const char *
open_auxiliary (const CpAsker *self,
                Opening       *opening)
{
  const CpToken *auxiliary = cp_asker_token (self, self->auxiliary);
  const char *lemma = auxiliary->lemma, *modal = open_modal (self, auxiliary->norm);

  *opening = WITHOUT;
  if (strcmp (auxiliary->norm, "be") == 0)
    {
      *opening = KEEP;
      return "Should";
    }
  if (modal != NULL && g_str_has_prefix (modal, "Do"))
    return cp_asker_is_singular (self) ? "Does" : "Do";
  if (modal != NULL)
    return modal;
  if (strcmp (auxiliary->norm, "had") == 0)
    return open_had (self, opening);
  if (strcmp (lemma, "have") == 0)
    return cp_asker_is_singular (self) ? "Has" : "Have";
  return strcmp (lemma, "be") == 0 ? open_be (self, auxiliary) : NULL;
}

/* "demanded that the firm stop", "called for: that hospitals close": what is to be done, and not what is. */
static gboolean
asks_for_doing (const CpAsker *self)
{
  static const char *const states[] = { "be", "believe", "expect", "have", "hope", "know", "need", "think", "want", NULL };
  const CpToken *verb = cp_asker_token (self, self->verb);
  gboolean told = self->subordinate && self->s->kind != CP_KIND_DIRECT && !g_strv_contains (states, verb->lemma);

  if (cp_asker_is_named (self) || strcmp (verb->norm, verb->lemma) != 0)
    return FALSE;
  return self->s->act == CP_ACT_DEMAND ? told || cp_asker_is_singular (self) : told && self->s->act == CP_ACT_OFFER;
}

/* The word that begins the question: the clause's own auxiliary in its tense, a demand's "should", or a form of "do". */
static const char *
open_question (const CpAsker *self,
               Opening       *opening)
{
  if (self->auxiliary != CP_NO_TOKEN)
    return open_auxiliary (self, opening);
  if (cp_asker_token (self, self->verb)->pos != CP_POS_VERB || has_second_verb (self))
    return NULL;
  *opening = BARE;
  switch (cp_asker_token (self, self->verb)->inflection)
    {
    case CP_FORM_BASE:
      return self->s->act == CP_ACT_DEMAND && !cp_asker_is_named (self) ? "Should" : NULL;
    case CP_FORM_PAST:
      return "Did";
    case CP_FORM_PRESENT:
      if (asks_for_doing (self))
        return "Should";
      return cp_asker_is_singular (self) ? "Does" : "Do";
    default:
      return NULL;
    }
}

/* Between two commas near each other stands what the speaker puts in: ", quote,". */
static guint32
end_of_aside (const CpAsker *self,
              guint32        token)
{
  for (guint32 t = token + 1; cp_asker_is_word (self, token, ",") && t < MIN (token + 5, self->last); t++)
    if (cp_asker_is_word (self, t, ","))
      return t + 1;
  return token;
}

/* "we both", "we all": several who are named as one. */
static gboolean
is_floating (const CpAsker *self,
             guint32        token)
{
  return token < self->verb && cp_asker_is_named (self) && (cp_asker_is_word (self, token, "both") || cp_asker_is_word (self, token, "all"));
}

/* Whether the verb has a form of @lemma to help it. */
static gboolean
follows (const CpAsker *self,
         const char    *lemma)
{
  return self->auxiliary != CP_NO_TOKEN && self->auxiliary != self->verb && strcmp (cp_asker_token (self, self->auxiliary)->lemma, lemma) == 0;
}

static void
put_predicate (CpAsker *self,
               Opening  opening,
               gboolean past)
{
  for (guint32 t = self->subject.last; t < self->last; t++)
    {
      const CpToken *token;
      gboolean verb;

      if (cp_asker_in_gap (self, t))
        continue;
      if (self->negated && t > self->verb && cp_asker_is_word (self, t, "until"))
        self->last = t; /* "not until" can not be asked without "not" */
      if (t >= self->last)
        break;
      if (t < self->verb)
        t = end_of_aside (self, t);
      token = cp_asker_token (self, t);
      verb = t == self->verb || (token->dep == CP_DEP_CONJ && token->head == self->verb && token->inflection == CP_FORM_PAST);
      if (t < self->verb && token->pos == CP_POS_PUNCT && (!cp_asker_is_word (self, t, "-") || (token->flags & CP_TOKEN_SPACE_BEFORE) != 0))
        {
          self->space = TRUE;
          continue;
        }
      if (t == self->auxiliary && t < self->verb)
        cp_asker_end_subject (self);
      if ((t == self->auxiliary && opening != KEEP) || (opening == UNBEEN && t <= self->verb && cp_asker_is_word (self, t, "been")))
        continue;
      self->lost = self->lost || (opening == BARE && t < self->verb && token->pos == CP_POS_AUX);
      if ((t < self->verb && token->head == self->verb && cp_asker_is_word (self, t, "to") && !follows (self, "be")) || is_floating (self, t)
          || (past && cp_asker_is_passing (self, t)))
        continue;
      if (cp_asker_negates (token) && (t <= self->verb || (self->verb == self->auxiliary && t == self->verb + 1)))
        {
          self->negated = !self->negated;
          if (cp_asker_is_word (self, t, "never") && self->opening[0] == 'H')
            cp_asker_put_word (self, "ever", TRUE);
        }
      else if (verb && (opening == BARE || follows (self, "do")) && token->pos == CP_POS_VERB)
        cp_asker_put_verb (self, t);
      else
        {
          self->space = self->space || t == self->auxiliary + 1;
          cp_asker_put_token (self, t);
        }
    }
}

static gboolean
asks_back (const char *start)
{
  static const char *const past[] = { "Did", "Was", "Were", "Has", "Have", "Had", NULL };

  return g_strv_contains (past, start);
}

/* "the firm to open the hall | before the paint is dry": what is wanted is said before the clause. */
static gboolean
is_inside_wish (const CpAsker *self)
{
  const guint32 first = g_array_index (self->profile->tokens, guint32, 0);

  if (first + 1 < self->subject.first && cp_asker_is_word (self, first, "to") && cp_asker_token (self, first + 1)->inflection == CP_FORM_BASE
      && cp_asker_token (self, first)->sentence == cp_asker_token (self, self->subject.first)->sentence)
    return TRUE; /* "threatened | to close the ports if the island set a quota" */
  for (guint32 t = self->first + 1; self->s->act == CP_ACT_DEMAND && t + 1 < self->subject.first; t++)
    if (cp_asker_is_word (self, t, "to") && cp_asker_token (self, t + 1)->inflection == CP_FORM_BASE)
      return TRUE;
  return FALSE;
}

/* "every farmer paid in full", demanded: what is to be done, and not what was. */
static gboolean
is_wanted_done (const CpAsker *self)
{
  /* What is not done to anything, or has another form where it is: "came", "took". */
  static const char *const past[] = { "amounted", "appeared", "arose", "ate", "ballooned", "became", "began", "broke", "came", "chose", "climbed", "did",
                                      "dropped", "drove", "fell", "gave", "gone", "grew", "happened", "knew", "ran", "remained", "rose", "sank", "saw",
                                      "seemed", "slumped", "soared", "spoke", "stole", "swelled", "took", "went", "withdrew", "wrote", NULL };
  const CpToken *verb = cp_asker_token (self, self->verb);

  return self->s->act == CP_ACT_DEMAND && strcmp (verb->lemma, "say") != 0 && self->s->kind != CP_KIND_DIRECT && !self->s->deed && !self->subordinate
         && self->auxiliary == CP_NO_TOKEN && self->verb == self->subject.last && verb->pos == CP_POS_VERB
         && (verb->inflection == CP_FORM_PAST || verb->inflection == CP_FORM_PARTICIPLE) && !g_strv_contains (past, verb->norm)
         && cp_asker_child (self, self->verb, CP_DEP_OBJ) == CP_NO_TOKEN;
}

static void
put_wanted (CpAsker *self)
{
  cp_asker_put_opening (self, "Should");
  cp_asker_put_subject (self);
  cp_asker_end_subject (self);
  cp_asker_put_word (self, "be", TRUE);
  cp_asker_put_range (self, self->verb, self->last);
}

/** cp_asker_ask_clause: asks whether it is as the clause says. Returns: whether that can be asked */
gboolean
cp_asker_ask_clause (CpAsker *self)
{
  Opening opening;
  const char *start;

  if (!cp_asker_find_clause (self) || is_inside_wish (self) || cp_asker_is_word (self, self->verb, "ought"))
    return FALSE;
  if (is_wanted_done (self))
    {
      put_wanted (self);
      return TRUE;
    }
  start = open_question (self, &opening);
  if (start == NULL)
    return FALSE;
  if (strcmp (start, "Should") == 0)
    cp_asker_leave_since (self);
  self->weight -= cp_asker_personal (self) + (self->s->deed ? DONE : 0);
  cp_asker_put_opening (self, start);
  cp_asker_put_subject (self);
  cp_asker_end_subject (self);
  put_predicate (self, opening, asks_back (start));
  return TRUE;
}
