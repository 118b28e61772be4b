/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/climb.h"

#include <string.h>

/* In a sentence so many words govern another at most. */
#define MOST_GOVERNORS 8

static const CpToken *
token_at (const CpClimb *self,
          guint32        token)
{
  return &self->text->tokens[token];
}

static guint32
child_of (const CpClimb *self,
          guint32        token,
          CpDep          dep)
{
  return cp_text_child (self->text, token, dep);
}

/* "not only", "no more than": no negation; nor is "better than nothing". */
static gboolean
is_idle (const CpClimb *self,
         guint32        negator)
{
  static const char *const idle[] = { "only", "more", "just", NULL };
  const CpToken *token = token_at (self, negator);

  return cp_negator_closes_list (self->text, negator) || token->dep == CP_DEP_CASE || token->dep == CP_DEP_MARK || child_of (self, negator, CP_DEP_CASE) != CP_NO_TOKEN
         || (negator + 1 < self->text->n_tokens && g_strv_contains (idle, token_at (self, negator + 1)->norm));
}

static gboolean
has_negator (const CpClimb *self,
             guint32        token)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, token, &n);

  for (guint i = 0; i < n; i++)
    if (cp_profile_holds (self->profile, children[i])
        && cp_lexicon_has (self->builder->lexicon, token_at (self, children[i])->norm, CP_LEX_NEGATOR) && !is_idle (self, children[i]))
      return TRUE;
  return FALSE;
}

/* "no lorry will enter" */
static gboolean
has_no_subject (const CpClimb *self,
                guint32        verb)
{
  static const CpDep subjects[] = { CP_DEP_NSUBJ, CP_DEP_NSUBJ_PASS };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      guint32 subject = child_of (self, verb, subjects[i]);
      guint32 article = subject != CP_NO_TOKEN ? child_of (self, subject, CP_DEP_DET) : CP_NO_TOKEN;

      if (article != CP_NO_TOKEN && subject != self->from && cp_profile_holds (self->profile, article)
          && strcmp (token_at (self, article)->norm, "no") == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_negated (const CpClimb *self,
            guint32        token)
{
  return has_negator (self, token) != has_no_subject (self, token);
}

static void
take (CpClimb *self,
      int      sign,
      guint32  by)
{
  self->sign *= sign;
  self->by = by;
  self->plain = TRUE;
}

/* "stand in the way | of the payment": what keeps it from being. */
static gboolean
is_way_barred (const CpClimb *self,
               guint32        noun)
{
  guint32 lead = child_of (self, noun, CP_DEP_CASE);

  return strcmp (token_at (self, noun)->norm, "way") == 0 && lead != CP_NO_TOKEN && strcmp (token_at (self, lead)->norm, "in") == 0
         && child_of (self, noun, CP_DEP_DET) != CP_NO_TOKEN;
}

/* The preposition or the mark that leads a word in, "" for none. */
static const char *
led_by (const CpClimb *self,
        guint32        token)
{
  guint32 lead = child_of (self, token, CP_DEP_CASE);

  if (lead == CP_NO_TOKEN)
    lead = child_of (self, token, CP_DEP_MARK);
  return lead != CP_NO_TOKEN ? token_at (self, lead)->norm : "";
}

/* "withdrew from the audit", "voted against the tax": what a preposition makes of the thing; 0 where it has no part in it. */
static int
sign_of_preposition (const CpClimb *self,
                     guint32        head,
                     const char    *preposition)
{
  static const char *const joining[] = { "from", "of", "to", "on", "with", "for", NULL }, *const helping[] = { "with", "for", NULL };
  static const char *const bids[] = {
    "claim", "request", "application", "bid", "motion", "case", "petition", "appeal", "plan", "proposal", "preparation", "vote", "be", NULL,
  };

  if (strcmp (preposition, "against") == 0 || (strcmp (preposition, "of") == 0 && is_way_barred (self, head)))
    return -1;
  if (strcmp (preposition, "for") == 0 && cp_climb_is_one_of (self, head, bids))
    return 1;
  if (cp_climb_is_phrase (self, head, preposition, CP_LEX_REVERSER))
    return -1;
  if (cp_climb_is_phrase (self, head, preposition, CP_LEX_BACKER))
    return 1;
  if (!g_strv_contains (joining, preposition))
    return 0;
  if (cp_climb_undoes (self, head))
    return -1;
  /* "opens to swimmers" wants none of them. */
  if (token_at (self, head)->pos == CP_POS_VERB && !g_strv_contains (helping, preposition))
    return 0;
  return cp_climb_backs (self, head) ? 1 : 0;
}

/* What something does to others: "would breach the treaty", "helps families"; a warning tells of nothing good. Returns: whether it
 * says anything of who does it */
static gboolean
take_doer (CpClimb *self,
           guint32  verb)
{
  if (cp_climb_has (self, verb, CP_LEX_GOOD))
    take (self, 1, verb);
  else if (cp_climb_has (self, verb, CP_LEX_BAD) || self->s->act == CP_ACT_WARN)
    take (self, -1, verb);
  else
    return FALSE;
  return TRUE;
}

/* "is necessary", "is good news" */
static gboolean
is_judged (const CpClimb *self,
           guint32        predicate,
           CpLexClass     lex_class)
{
  guint32 quality = token_at (self, predicate)->pos == CP_POS_NOUN ? child_of (self, predicate, CP_DEP_AMOD) : CP_NO_TOKEN;

  return cp_climb_has (self, predicate, lex_class) || (quality != CP_NO_TOKEN && cp_climb_has (self, quality, lex_class));
}

/* What a predicate says of its subject: "is unnecessary", "must go on", "will end". Returns: whether it says anything of it */
static gboolean
take_subject (CpClimb *self,
              guint32  head,
              gboolean passive)
{
  if (child_of (self, head, CP_DEP_EXPL) != CP_NO_TOKEN)
    take (self, 1, head);
  else if (!passive && token_at (self, head)->pos == CP_POS_VERB && child_of (self, head, CP_DEP_OBJ) != CP_NO_TOKEN)
    return take_doer (self, head);
  else if (cp_climb_undoes (self, head))
    take (self, -1, head);
  else if (cp_climb_backs (self, head) || is_judged (self, head, CP_LEX_GOOD))
    take (self, 1, head);
  else if (is_judged (self, head, CP_LEX_BAD))
    take (self, -1, head);
  else
    return FALSE;
  return TRUE;
}

/* What a word that governs the thing makes of it. Returns: whether it says anything of it */
static gboolean
take_object (CpClimb *self,
             guint32  head)
{
  if (cp_climb_undoes (self, head))
    take (self, -1, head);
  else if (cp_climb_backs (self, head))
    take (self, 1, head);
  else
    return !self->thing || self->plain;
  return TRUE;
}

static gboolean
take_preposition (CpClimb *self,
                  guint32  head)
{
  int sign = sign_of_preposition (self, head, led_by (self, self->from));

  /* "stand | in the way": the way says it already. */
  if (sign == 0 && self->plain && is_way_barred (self, self->from))
    return TRUE;
  if (sign != 0)
    take (self, sign, head);
  return sign != 0;
}

/* "the need to help", "barred them from starting" */
static gboolean
take_clause (CpClimb *self,
             guint32  head)
{
  if (strcmp (led_by (self, self->from), "from") == 0 && cp_climb_undoes (self, head))
    {
      take (self, -1, head);
      return TRUE;
    }
  /* "went to court | to stop the rise": what it is done for is wanted. */
  if (strcmp (led_by (self, self->from), "to") == 0 && token_at (self, self->from)->dep == CP_DEP_ADVCL)
    return self->plain && !cp_climb_undoes (self, head);
  return strcmp (led_by (self, self->from), "to") == 0 && token_at (self, self->from)->dep == CP_DEP_ACL
         && (take_object (self, head) || !self->thing);
}

/* "the strike's end", "a rent freeze" */
static gboolean
take_compound (CpClimb *self,
               guint32  head)
{
  if (!cp_climb_undoes (self, head))
    return FALSE;
  take (self, -1, head);
  return TRUE;
}

/* One step up. Returns: whether what is said up there still is of the thing */
static gboolean
step (CpClimb *self,
      guint32  head)
{
  switch (token_at (self, self->from)->dep)
    {
    case CP_DEP_OBJ:
    case CP_DEP_XCOMP:
    case CP_DEP_CCOMP:
      return take_object (self, head);
    case CP_DEP_NSUBJ_PASS:
    case CP_DEP_CSUBJ_PASS:
      return take_subject (self, head, TRUE);
    case CP_DEP_NSUBJ:
    case CP_DEP_CSUBJ:
      return take_subject (self, head, FALSE);
    case CP_DEP_OBL:
    case CP_DEP_NMOD:
      return take_preposition (self, head);
    case CP_DEP_ACL:
    case CP_DEP_ADVCL:
      return take_clause (self, head);
    case CP_DEP_COMPOUND:
    case CP_DEP_NMOD_POSS:
      return take_compound (self, head);
    default:
      return FALSE;
    }
}

/* What is wanted of a thing, where it stands before it: "the boycott to be suspended", "the rota withdrawn"; CP_NO_TOKEN for none. */
static guint32
wanted_of (const CpClimb *self,
           guint32        noun)
{
  guint32 verb = child_of (self, noun, CP_DEP_ACL), head = token_at (self, noun)->head;
  const GArray *tokens = self->profile->tokens;

  if (verb != CP_NO_TOKEN && cp_profile_holds (self->profile, verb) && verb > noun
      && (strcmp (led_by (self, verb), "to") == 0 || token_at (self, verb)->inflection == CP_FORM_PARTICIPLE))
    return verb;
  for (guint i = 0; i < tokens->len && head != noun; i++)
    {
      verb = g_array_index (tokens, guint32, i);
      if (verb > noun && token_at (self, verb)->head == head && token_at (self, verb)->pos == CP_POS_VERB)
        return verb;
    }
  return CP_NO_TOKEN;
}

/* "the cancelled audit" */
static gboolean
is_undone (const CpClimb *self)
{
  guint32 quality = child_of (self, self->at, CP_DEP_AMOD);

  return self->thing && quality != CP_NO_TOKEN && cp_profile_holds (self->profile, quality)
         && (cp_climb_has (self, quality, CP_LEX_REVERSER) || cp_climb_has (self, quality, CP_LEX_STOPPER));
}

/* Nothing of the content governs @token. Returns: whether it is said of the word what is wanted of it, if anything is */
static gboolean
arrive (CpClimb *self,
        guint32  token)
{
  guint32 verb = self->thing && token == self->at ? wanted_of (self, token) : CP_NO_TOKEN;

  self->top = token;
  if (!self->thing && token == self->at)
    self->plain = TRUE;
  /* What looks like a noun with a relative clause may be a whole clause. */
  if (verb == CP_NO_TOKEN)
    return token != self->at || child_of (self, token, CP_DEP_ACL_RELCL) == CP_NO_TOKEN;
  return take_subject (self, verb, child_of (self, verb, CP_DEP_AUX_PASS) != CP_NO_TOKEN || strcmp (led_by (self, verb), "to") != 0);
}

/* "if", "whether": nothing is said of what stands behind it. */
static gboolean
is_open (const CpClimb *self,
         guint32        token)
{
  static const char *const marks[] = { "if", "unless", "whether", "until", "before", "once", "when", "without", NULL };

  return g_strv_contains (marks, led_by (self, token));
}

static gboolean
is_top (const CpClimb *self,
        guint32        token)
{
  const CpToken *t = token_at (self, token);

  return t->head == token || !cp_profile_holds (self->profile, t->head) || t->dep == CP_DEP_PARATAXIS
         || (t->dep == CP_DEP_CONJ && t->pos != CP_POS_NOUN);
}

/* Goes up to the word that nothing of the content governs. Returns: whether all of the way says something of the thing */
static gboolean
climb (CpClimb *self)
{
  guint32 token = self->at;

  for (guint n = 0; n < MOST_GOVERNORS; n++)
    {
      guint32 head = token_at (self, token)->head;

      if (is_open (self, token))
        return FALSE;
      if (is_top (self, token))
        return arrive (self, token);
      if (token_at (self, token)->dep != CP_DEP_CONJ)
        {
          self->from = token;
          if (!step (self, head))
            return FALSE;
          if (is_negated (self, head) || cp_lexicon_has (self->builder->lexicon, token_at (self, head)->norm, CP_LEX_NEGATOR))
            self->sign = -self->sign;
        }
      token = head;
    }
  return FALSE;
}

/* What reports it says of the whole: "denied that", "called for". "complained that the levy punishes" says no more than its clause. */
static void
take_report (CpClimb *self)
{
  if (self->s->deed || self->profile->denies || self->s->kind == CP_KIND_DIRECT)
    return;
  switch (self->s->act)
    {
    case CP_ACT_DENY:
    case CP_ACT_DOUBT:
      take (self, -1, CP_NO_TOKEN);
      return;
    case CP_ACT_CONDEMN:
      if (!self->plain || token_at (self, self->top)->pos == CP_POS_NOUN)
        take (self, -1, CP_NO_TOKEN);
      return;
    case CP_ACT_DEMAND:
    case CP_ACT_COMMIT:
    case CP_ACT_OFFER:
    case CP_ACT_PRAISE:
      if (!self->plain)
        take (self, 1, CP_NO_TOKEN);
      return;
    default:
      return;
    }
}

/* "Full and final?" says nothing plainly. */
static gboolean
is_asked (const CpClimb *self)
{
  CpRange sentence = self->text->sentences[token_at (self, self->at)->sentence].tokens;

  for (guint32 t = sentence.last; t > sentence.first && t + 3 > sentence.last; t--)
    if (strcmp (token_at (self, t - 1)->norm, "?") == 0)
      return TRUE;
  return FALSE;
}

/* "called the levy 'a tax on cottages'": the names that somebody gives it are no things that he speaks of. */
static gboolean
is_name_given (const CpClimb *self)
{
  return self->s->kind == CP_KIND_MIXED && (token_at (self, self->at)->flags & CP_TOKEN_QUOTED) != 0
         && (self->s->act == CP_ACT_CONDEMN || self->s->act == CP_ACT_PRAISE);
}

/** cp_climb_sign_of: Returns: -1 where the token is read as the contrary of another word, "closure" of "open"; 1 */
int
cp_climb_sign_of (const CpBuilder *builder,
                  const CpToken   *token)
{
  int sign = 1;

  cp_lexicon_canonical (builder->lexicon, token->lemma != NULL ? token->lemma : token->norm, &sign);
  return sign < 0 ? -1 : 1;
}

/** cp_climb_from: follows @token up its sentence. Returns: whether it is said plainly of it that it is to be, or that it is not */
gboolean
cp_climb_from (CpClimb *self,
               guint32  token)
{
  const CpToken *t = token_at (self, token);

  self->at = self->by = token;
  self->from = CP_NO_TOKEN;
  if (is_name_given (self) || is_asked (self))
    return FALSE;
  self->thing = t->pos != CP_POS_VERB && t->pos != CP_POS_ADJ;
  self->plain = FALSE;
  self->sign = cp_climb_sign_of (self->builder, t) * (is_negated (self, token) ? -1 : 1) * (is_undone (self) ? -1 : 1);
  if (!climb (self))
    return FALSE;
  take_report (self);
  return self->plain;
}
