/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which clause of what is said is asked about, and what its subject, its auxiliary and its predicate are. */
#include "stance/asker.h"

#include <string.h>

#include "stance/denied-claim.h"

/** cp_asker_in_gap: Returns: whether the token is one of the article's own in the middle of what is said */
gboolean
cp_asker_in_gap (const CpAsker *self,
                 guint32        token)
{
  return token >= self->gap.first && token < self->gap.last;
}

/** cp_asker_holds: Returns: whether the token belongs to the clause */
gboolean
cp_asker_holds (const CpAsker *self,
                guint32        token)
{
  return token >= self->first && token < self->last && !cp_asker_in_gap (self, token);
}

/** cp_asker_child: Returns: the child of @token with that relation inside the clause, or %CP_NO_TOKEN */
guint32
cp_asker_child (const CpAsker *self,
          guint32        token,
          CpDep          dep)
{
  guint32 child = cp_text_child (self->text, token, dep);

  return child != CP_NO_TOKEN && cp_asker_holds (self, child) ? child : CP_NO_TOKEN;
}

static guint32
first_of (const CpAsker *self,
          guint32        token,
          const CpDep   *deps,
          guint          n_deps)
{
  guint32 found = CP_NO_TOKEN;

  for (guint i = 0; i < n_deps; i++)
    {
      guint32 child = cp_asker_child (self, token, deps[i]);

      if (child != CP_NO_TOKEN && (found == CP_NO_TOKEN || child < found))
        found = child;
    }
  return found;
}

/** cp_asker_predicate: Returns: the word of the content that nothing else in it governs, or %CP_NO_TOKEN */
guint32
cp_asker_predicate (const CpAsker *self)
{
  guint32 first = CP_NO_TOKEN;

  for (guint32 t = self->first; t < self->last; t++)
    {
      guint32 head = cp_asker_token (self, t)->head;

      if (cp_asker_in_gap (self, t) || (head != t && cp_asker_holds (self, head)) || cp_asker_token (self, t)->pos == CP_POS_PUNCT)
        continue;
      if (cp_asker_child (self, t, CP_DEP_NSUBJ) != CP_NO_TOKEN || cp_asker_child (self, t, CP_DEP_NSUBJ_PASS) != CP_NO_TOKEN)
        return t;
      first = first == CP_NO_TOKEN ? t : first;
    }
  return first;
}

/* "data suggest", "the polls show that": by what it is known. */
static gboolean
shows (const CpAsker *self)
{
  static const char *const verbs[] = { "show", "suggest", "indicate", "reveal", "find", NULL };
  static const char *const nouns[] = { "data", "document", "evidence", "figure", "finding", "footage", "image", "number", "photo", "picture",
                                       "poll", "record", "report", "research", "result", "statistic", "study", "survey", "video", NULL };
  guint32 head = cp_asker_holds (self, self->subject_head) ? self->subject_head : self->subject.first;

  return cp_asker_token (self, self->verb)->pos == CP_POS_VERB && g_strv_contains (verbs, cp_asker_token (self, self->verb)->lemma)
         && g_strv_contains (nouns, cp_asker_token (self, head)->lemma);
}

/* "We believe that", "it is clear that": words that only lead up to what is said. Of whom the speaker tells, they would be news. */
static gboolean
leads_up (const CpAsker *self)
{
  const CpToken *verb = cp_asker_token (self, self->verb), *subject = cp_asker_token (self, self->subject.first);
  const CpCues *cues = cp_language_get_cues (self->builder->language);
  gboolean owns;

  if (strcmp (verb->lemma, "be") == 0 || verb->pos == CP_POS_NOUN)
    return cp_asker_named (self, self->subject.first, &owns) != NULL && owns;
  if (shows (self))
    return TRUE;
  if (self->subject.last != self->subject.first + 1)
    return FALSE;
  if (cp_asker_named (self, self->subject.first, &owns) != NULL)
    return verb->pos == CP_POS_VERB || (verb->pos == CP_POS_ADJ && !cp_lexicon_has (self->builder->lexicon, verb->lemma, CP_LEX_BAD));
  if (verb->pos == CP_POS_ADJ)
    return strcmp (subject->norm, "it") == 0 && !cp_lexicon_has (self->builder->lexicon, verb->lemma, CP_LEX_BAD);
  return subject->dep == CP_DEP_EXPL && verb->pos == CP_POS_VERB && cp_cues_find (cues, CP_CUE_VERB, verb->lemma) != NULL;
}

static gboolean
is_negated (const CpAsker *self)
{
  for (guint32 t = self->subject.last; t < self->verb; t++)
    if (!cp_asker_in_gap (self, t) && cp_asker_negates (cp_asker_token (self, t)))
      return TRUE;
  return FALSE;
}

/* A word before the subject that belongs to it only by mistake. */
static gboolean
leads_in (const CpAsker *self,
          guint32        number)
{
  const CpToken *token = cp_asker_token (self, number);

  if (cp_asker_is_word (self, number + 1, "least") || cp_asker_is_word (self, number + 1, "most") || cp_asker_is_word (self, number + 1, "to"))
    return FALSE;
  if (cp_asker_is_word (self, number, "between") && cp_asker_token (self, number + 1)->pos == CP_POS_NUM)
    return FALSE; /* "between 100 and 150 others" */
  return token->pos == CP_POS_ADP || token->pos == CP_POS_SCONJ || token->pos == CP_POS_CCONJ || token->pos == CP_POS_PUNCT;
}

/* "had cost 35 million", "has cut the grant": a participle that looks like a noun, with what is done behind it. */
static gboolean
is_plain_participle (const CpAsker *self,
                     guint32        token)
{
  static const char *const words[] = { "bet", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "read", "set", "shut", "split", "spread", NULL };
  CpPos next = token + 1 < self->last ? cp_asker_token (self, token + 1)->pos : CP_POS_X;

  return g_strv_contains (words, cp_asker_token (self, token)->norm)
         && (next == CP_POS_DET || next == CP_POS_NUM || next == CP_POS_PRON || next == CP_POS_SYM || next == CP_POS_PROPN
             || cp_asker_is_word (self, token + 1, "more") || cp_asker_is_word (self, token + 1, "less"));
}

/* The participle that a "have" leads to over what is put in between, "has at any time suffered"; CP_NO_TOKEN where it has a thing. */
static guint32
participle_behind (const CpAsker *self,
                   guint32        have)
{
  gboolean in = FALSE;

  if (have + 1 < self->last && is_plain_participle (self, have + 1))
    return have + 1;
  for (guint32 t = have + 1; t < MIN (have + 6, self->last); t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (token->pos == CP_POS_VERB)
        return token->inflection == CP_FORM_PARTICIPLE || token->inflection == CP_FORM_PAST || t == have + 1 ? t : CP_NO_TOKEN;
      in = token->pos == CP_POS_ADP || (in && (token->pos == CP_POS_DET || token->pos == CP_POS_NOUN || token->pos == CP_POS_ADJ));
      if (!in && token->pos != CP_POS_ADV)
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/* A "have" that was read as the verb though it only helps one, or the other way round: "has at any time suffered", "has consent". */
static void
settle_have (CpAsker *self)
{
  const CpToken *verb = cp_asker_token (self, self->verb);
  guint32 participle;

  if (self->auxiliary == CP_NO_TOKEN && strcmp (verb->lemma, "have") == 0)
    {
      participle = participle_behind (self, self->verb);
      if (participle != CP_NO_TOKEN)
        {
          self->auxiliary = self->verb;
          self->verb = participle;
        }
    }
  else if (self->auxiliary != CP_NO_TOKEN && self->auxiliary + 1 == self->verb && strcmp (cp_asker_token (self, self->auxiliary)->lemma, "have") == 0
           && strcmp (verb->norm, verb->lemma) == 0 && verb->inflection != CP_FORM_PARTICIPLE && verb->inflection != CP_FORM_PAST)
    {
      self->verb = self->auxiliary;
      self->auxiliary = CP_NO_TOKEN;
    }
}

/* "since 2011 inspectors", "last Wednesday the union's lawyers": the day says when, whatever noun it was taken for. */
static void
leave_day_before (CpAsker *self,
                  guint32  subject)
{
  guint32 last = cp_asker_end_of_day (self, self->subject.first);
  gboolean led;

  if (last > subject || self->subject.first == 0)
    return;
  led = cp_asker_token (self, self->subject.first - 1)->pos == CP_POS_ADP || cp_asker_token (self, self->subject.first - 1)->pos == CP_POS_SCONJ;
  if ((led && cp_asker_token (self, self->subject.first - 1)->sentence == cp_asker_token (self, subject)->sentence)
      || cp_asker_token (self, last)->pos == CP_POS_DET)
    self->subject.first = last;
}

/* "eliminating the delegates would be": what is done, as what something is said of. */
static guint32
doing_of (const CpAsker *self)
{
  static const CpDep subjects[] = { CP_DEP_CSUBJ, CP_DEP_CSUBJ_PASS };
  guint32 subject = first_of (self, self->verb, subjects, G_N_ELEMENTS (subjects));

  if (subject == CP_NO_TOKEN || subject > self->verb || cp_asker_token (self, subject)->inflection != CP_FORM_GERUND)
    return CP_NO_TOKEN;
  return cp_text_subtree (self->text, subject).first <= self->first ? subject : CP_NO_TOKEN;
}

/* "frankly, ladies and gentlemen, | the town": how and to whom it was said. */
static void
leave_address (CpAsker *self,
               guint32  subject)
{
  guint32 last = self->subject.first;

  for (guint32 t = self->subject.first; t < subject; t++)
    if (cp_asker_is_word (self, t, ","))
      last = t + 1;
  if (cp_asker_token (self, self->subject.first)->pos == CP_POS_ADV)
    self->subject.first = last;
}

/* "it seems certain | Bernie will": said of the clause, not of whom it is about. */
static gboolean
is_certain (const CpAsker *self,
            guint32        number)
{
  static const char *const words[] = { "certain", "sure", "clear", "likely", "obvious", "inevitable", NULL };

  return g_strv_contains (words, cp_asker_token (self, number)->norm) && cp_asker_token (self, number + 1)->pos == CP_POS_PROPN;
}

static gboolean
find_parts (CpAsker *self)
{
  static const CpDep subjects[] = { CP_DEP_NSUBJ, CP_DEP_NSUBJ_PASS, CP_DEP_EXPL };
  static const CpDep auxiliaries[] = { CP_DEP_AUX, CP_DEP_AUX_PASS, CP_DEP_COP };
  guint32 subject = first_of (self, self->verb, subjects, G_N_ELEMENTS (subjects));

  if (subject == CP_NO_TOKEN)
    subject = doing_of (self);
  if (subject == CP_NO_TOKEN || cp_asker_positive (cp_asker_token (self, subject)->norm) != NULL
      || cp_asker_token (self, subject)->inflection == CP_FORM_WH)
    return FALSE;
  self->subject = cp_text_subtree (self->text, subject);
  self->subject = (CpRange){ MAX (self->subject.first, self->first), MIN (self->subject.last, self->last) };
  if (cp_asker_token (self, self->subject.first)->inflection == CP_FORM_WH || cp_asker_is_word (self, self->subject.first, "whose"))
    return FALSE;
  self->subject_head = subject;
  while (self->subject.first < subject && leads_in (self, self->subject.first))
    self->subject.first++;
  if (self->subject.first == self->first + 1 && cp_asker_token (self, self->first)->pos == CP_POS_VERB
      && cp_asker_token (self, self->first)->inflection == CP_FORM_GERUND)
    self->subject.first = self->first; /* "scrapping | the fee" */
  while (self->subject.first < subject && is_certain (self, self->subject.first))
    self->subject.first++;
  leave_address (self, subject);
  leave_day_before (self, subject);
  if (self->subject.first > self->first + 1 && cp_asker_token (self, self->subject.first - 1)->pos == CP_POS_ADP
      && cp_asker_token (self, self->subject.first - 2)->pos == CP_POS_NOUN)
    self->subject.first = self->first;
  self->auxiliary = first_of (self, self->verb, auxiliaries, G_N_ELEMENTS (auxiliaries));
  if (self->auxiliary == CP_NO_TOKEN && g_strcmp0 (cp_asker_token (self, self->verb)->lemma, "be") == 0)
    self->auxiliary = self->verb;
  settle_have (self);
  return TRUE;
}

static gboolean
is_wh (const CpToken *token)
{
  return token->inflection == CP_FORM_WH || strcmp (token->norm, "if") == 0 || strcmp (token->norm, "whether") == 0;
}

/* Goes on to the clause that the one found only leads up to. Returns: whether there is such a clause */
static gboolean
go_inside (CpAsker *self)
{
  static const CpDep inside[] = { CP_DEP_CCOMP, CP_DEP_CSUBJ };
  guint32 verb = first_of (self, self->verb, inside, G_N_ELEMENTS (inside));
  CpRange range;

  if (verb == CP_NO_TOKEN || verb < self->verb || !leads_up (self) || is_negated (self))
    return FALSE;
  range = cp_text_subtree (self->text, verb);
  if (is_wh (cp_asker_token (self, range.first)))
    return FALSE;
  self->first = MAX (range.first, self->first);
  self->last = MIN (range.last, self->last);
  self->verb = verb;
  return find_parts (self);
}

/** cp_asker_is_finite: Returns: whether the token is an auxiliary that has a subject of its own: "was", not "been" */
gboolean
cp_asker_is_finite (const CpToken *token)
{
  static const char *const bare[] = { "be", "been", "being", "having", NULL };

  return token->pos == CP_POS_AUX && !g_strv_contains (bare, token->norm);
}

/* Where no subject is found: what stands before the first auxiliary is one. "a rota circulated in May had shown" */
static gboolean
find_before_auxiliary (CpAsker *self)
{
  guint32 aux = self->first, noun = CP_NO_TOKEN;

  for (; aux < self->last && !(cp_asker_holds (self, aux) && cp_asker_is_finite (cp_asker_token (self, aux))); aux++)
    {
      const CpToken *token = cp_asker_token (self, aux);

      if (cp_asker_in_gap (self, aux))
        continue;
      if (token->pos == CP_POS_PRON || token->inflection == CP_FORM_WH || token->pos == CP_POS_SCONJ || strcmp (token->norm, ",") == 0)
        return FALSE;
      if (noun == CP_NO_TOKEN && (token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_VERB)
          && (aux + 1 >= self->last || cp_asker_token (self, aux + 1)->pos != CP_POS_NOUN))
        noun = aux;
    }
  if (aux + 1 >= self->last || noun == CP_NO_TOKEN || cp_asker_token (self, self->first)->pos == CP_POS_ADP)
    return FALSE;
  self->subject = (CpRange){ self->first, aux };
  self->subject_head = noun;
  self->auxiliary = self->verb = aux;
  for (guint32 t = aux + 1; t < MIN (aux + 4, self->last) && self->verb == aux; t++)
    if (cp_asker_token (self, t)->pos == CP_POS_VERB)
      self->verb = t;
  return TRUE;
}

/* "there is evidence that", "a suspicion that": what follows is what is said. */
static gboolean
go_behind_evidence (CpAsker *self)
{
  static const char *const words[] = { "evidence", "proof", "sign", "indication", "suggestion", "suspicion", NULL };
  guint32 that = self->verb;

  if (!cp_asker_is_word (self, self->subject.first, "there"))
    return FALSE;
  while (that + 4 < self->last && that < self->verb + 6 && !cp_asker_is_word (self, that, "that"))
    that++;
  if (!cp_asker_is_word (self, that, "that") || that == self->verb || !g_strv_contains (words, cp_asker_token (self, that - 1)->lemma))
    return FALSE;
  self->first = that + 1;
  self->verb = cp_asker_predicate (self);
  return TRUE;
}

/* "there is no evidence that", "it is untrue that", "there is no doubt that": what follows is what is denied, or affirmed. */
static void
go_to_claim (CpAsker *self)
{
  int sense;
  const guint place = cp_claim_behind (self->builder, self->profile, &sense);
  const guint32 claim = place > 0 ? g_array_index (self->profile->tokens, guint32, place) : CP_NO_TOKEN;

  if (claim == CP_NO_TOKEN || !cp_asker_holds (self, claim))
    return;
  self->negated ^= sense < 0;
  self->first = claim;
}

/* "they have assessed that": what follows "that" is said, whatever it was taken to hang on. */
static gboolean
go_behind_that (CpAsker *self)
{
  gboolean owns;

  if (!cp_asker_is_word (self, self->verb + 1, "that") || self->verb + 4 >= self->last || is_negated (self)
      || cp_asker_named (self, self->subject.first, &owns) == NULL || self->subject.last != self->subject.first + 1)
    return FALSE;
  self->first = self->verb + 2;
  self->verb = cp_asker_predicate (self);
  return TRUE;
}

static gboolean
stands_plain (const CpAsker *self)
{
  return self->subject.first >= self->first && self->subject.last <= self->verb
         && (self->auxiliary == CP_NO_TOKEN || self->auxiliary >= self->subject.last);
}

/* "ambulances | , buses and ploughs | would": all of what something is said of, though only the first was found. */
static void
take_list (CpAsker *self)
{
  guint32 last = self->subject.last;
  gboolean and = FALSE;

  if (self->auxiliary == CP_NO_TOKEN || !cp_asker_is_word (self, last, ","))
    return;
  for (; last < self->auxiliary; last++)
    {
      const CpToken *token = cp_asker_token (self, last);

      and = and || token->pos == CP_POS_CCONJ;
      if (token->pos != CP_POS_NOUN && token->pos != CP_POS_PROPN && token->pos != CP_POS_ADJ && token->pos != CP_POS_DET && token->pos != CP_POS_CCONJ
          && !cp_asker_is_word (self, last, ","))
        return;
    }
  if (and)
    self->subject.last = last;
}

/** cp_asker_find_clause: finds predicate, subject and auxiliary. Returns: whether they stand as in a plain clause */
gboolean
cp_asker_find_clause (CpAsker *self)
{
  gboolean found;

  go_to_claim (self);
  self->verb = cp_asker_predicate (self);
  found = self->verb != CP_NO_TOKEN && find_parts (self);
  while (found && go_inside (self))
    ;
  if (found && (go_behind_that (self) || go_behind_evidence (self)))
    found = self->verb != CP_NO_TOKEN && find_parts (self);
  if (!(found && stands_plain (self)) && !find_before_auxiliary (self))
    return FALSE;
  take_list (self);
  cp_asker_cut_end (self);
  cp_asker_shorten (self);
  return stands_plain (self);
}
