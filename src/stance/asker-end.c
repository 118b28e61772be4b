/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a clause that is asked about ends: before what is only added to it. */
#include "stance/asker.h"

#include <string.h>

/* A clause of more words is cut. */
#define LONG    20
/* One that is to be brief is cut further while it has more. */
#define BRIEF   9

/* Behind a comma or an "and" a clause with a subject of its own says something else. */
static gboolean
starts_clause (const CpAsker *self,
               guint32        token)
{
  for (guint32 t = token + 1; t < self->last; t++)
    {
      const CpToken *word = cp_asker_token (self, t);
      CpDep head = cp_asker_token (self, word->head)->dep;

      if (cp_asker_in_gap (self, t))
        continue;
      if (cp_asker_is_word (self, t, ","))
        return FALSE;
      if ((word->dep == CP_DEP_NSUBJ || word->dep == CP_DEP_NSUBJ_PASS || word->dep == CP_DEP_EXPL) && word->head > t)
        return head != CP_DEP_ACL_RELCL && head != CP_DEP_CCOMP;
    }
  return FALSE;
}

/* "a universal | , points-based system" */
static gboolean
is_between_adjectives (const CpAsker *self,
                       guint32        comma)
{
  const CpToken *before = cp_asker_token (self, comma - 1);

  return cp_asker_is_word (self, comma, ",") && before->dep == CP_DEP_AMOD && before->head > comma && before->head < self->last;
}

/* "on 6 | , 7 and 8 June" */
static gboolean
is_between_numbers (const CpAsker *self,
                    guint32        comma)
{
  return cp_asker_is_word (self, comma, ",") && comma + 1 < self->last && cp_asker_token (self, comma - 1)->pos == CP_POS_NUM
         && cp_asker_token (self, comma + 1)->pos == CP_POS_NUM;
}

static gboolean
is_stop (const CpAsker *self,
         guint32        token)
{
  if (is_between_adjectives (self, token) || is_between_numbers (self, token))
    return FALSE;
  return cp_asker_is_word (self, token, ",") || cp_asker_is_word (self, token, ";") || cp_asker_is_word (self, token, ":")
         || strcmp (cp_asker_token (self, token)->form, "—") == 0
         || (cp_asker_is_word (self, token, "-") && (cp_asker_token (self, token)->flags & CP_TOKEN_SPACE_BEFORE) != 0);
}

/* "if the union calls it off": when and why, which a short question can do without. */
static gboolean
adds_circumstance (const CpAsker *self,
                   guint32        token)
{
  static const char *const words[] = { "if", "unless", "because", "although", "though", "while", "whereas", "once", "when", NULL };
  static const char *const times[] = { "day", "moment", "time", "year", "point", "place", NULL };
  const CpToken *word = cp_asker_token (self, token);

  if (token > 0 && g_strv_contains (times, cp_asker_token (self, token - 1)->lemma) && (cp_asker_is_word (self, token, "when") || cp_asker_is_word (self, token, "where")))
    return FALSE; /* "for the day | when the rains fail" */
  return g_strv_contains (words, word->norm) && (word->pos == CP_POS_SCONJ || word->pos == CP_POS_ADV);
}

static gboolean
ends_in_name (const CpAsker *self,
              guint32        token)
{
  while (token < self->last && cp_asker_token (self, token)->pos == CP_POS_PROPN)
    token++;
  return token == self->last;
}

/* "two days" before "after it had promised": how far apart two things were, and the second is not in the clause. */
static gboolean
ends_in_distance (const CpAsker *self)
{
  return self->last > self->verb + 3 && self->last < self->text->n_tokens
         && (cp_asker_is_word (self, self->last, "after") || cp_asker_is_word (self, self->last, "before"))
         && cp_asker_token (self, self->last - 1)->pos == CP_POS_NOUN && cp_asker_token (self, self->last - 2)->pos == CP_POS_NUM
         && cp_asker_token (self, self->last - 3)->pos != CP_POS_ADP && cp_asker_token (self, self->last - 3)->pos != CP_POS_PART;
}

/* "instead", "as well", "too": what it is said beside, the question does not have. */
static gboolean
ends_beside (const CpAsker *self)
{
  static const char *const words[] = { "instead", "too", "though", "anyway", "either", NULL };
  const CpToken *end = cp_asker_token (self, self->last - 1);

  return end->pos == CP_POS_ADV && g_strv_contains (words, end->norm) && !cp_asker_in_gap (self, self->last - 1) && end->head < self->last - 1;
}

/* Takes off what leads on to words that were cut, "and", "as long", and what only stresses a denial: "at all". */
static void
trim_end (CpAsker *self)
{
  if (ends_in_distance (self))
    self->last -= 2;
  while (self->last > self->verb + 1)
    {
      const CpToken *end = cp_asker_token (self, self->last - 1);

      if (self->last > self->verb + 2 && cp_asker_is_word (self, self->last - 2, "as") && end->pos == CP_POS_ADV)
        self->last--;
      else if (self->last > self->verb + 2 && cp_asker_is_word (self, self->last - 2, "at") && cp_asker_is_word (self, self->last - 1, "all"))
        self->last--;
      else if (end->pos != CP_POS_PUNCT && !ends_beside (self) && end->pos != CP_POS_CCONJ && end->pos != CP_POS_SCONJ && strcmp (end->norm, "as") != 0)
        return;
      self->last--;
    }
}

/* "let them keep": what follows is no other clause. */
static gboolean
lets (const CpToken *verb)
{
  return strcmp (verb->lemma, "let") == 0 || strcmp (verb->lemma, "make") == 0 || strcmp (verb->lemma, "help") == 0;
}

/* "but still regarded": a past form that is not joined to the verb, and would stay one behind "did". */
static gboolean
is_past_apart (const CpAsker *self,
               guint32        token)
{
  const CpToken *word = cp_asker_token (self, token);

  if (word->pos != CP_POS_VERB)
    return FALSE;
  return word->inflection == CP_FORM_PARTICIPLE || (word->inflection == CP_FORM_PAST && (word->dep != CP_DEP_CONJ || word->head != self->verb));
}

/* "backed the mayor | and hates the council": the second would not lose its ending behind "did". */
static gboolean
is_present_apart (const CpAsker *self,
                  guint32        token)
{
  const CpToken *word = cp_asker_token (self, token);

  return word->pos == CP_POS_VERB && word->inflection == CP_FORM_PRESENT && strcmp (word->norm, word->lemma) != 0
         && cp_asker_token (self, self->verb)->inflection == CP_FORM_PAST;
}

/* "and would not comment", "and that it is", "and so does the law", "(CAS)", ": notice": says something else, or breaks off. */
static gboolean
starts_other (const CpAsker *self,
              guint32        token)
{
  guint32 next = token + 1;

  if (cp_asker_is_word (self, token, "(") || cp_asker_is_word (self, token, ":"))
    return TRUE;
  if (cp_asker_token (self, token)->pos != CP_POS_CCONJ || next >= self->last)
    return FALSE;
  if (cp_asker_is_word (self, next, "that") && cp_asker_token (self, next)->pos == CP_POS_SCONJ)
    return TRUE;
  if (cp_asker_token (self, next)->pos == CP_POS_ADV && next + 1 < self->last)
    next++;
  if (self->auxiliary == CP_NO_TOKEN && (is_past_apart (self, next) || is_present_apart (self, next)))
    return TRUE;
  if (self->auxiliary != CP_NO_TOKEN && cp_asker_token (self, self->auxiliary)->inflection == CP_FORM_MODAL
      && cp_asker_token (self, next)->pos == CP_POS_VERB && cp_asker_token (self, next)->inflection == CP_FORM_PAST)
    return TRUE; /* "may have doubts | but stayed" */
  return cp_asker_is_finite (cp_asker_token (self, next)) && strcmp (cp_asker_token (self, next)->norm, "have") != 0;
}

/* "it began here, she said, the victims live here": behind the words that say who speaks stands another subject, whatever it hangs on. */
static gboolean
goes_on_anew (const CpAsker *self)
{
  const CpToken *next = cp_asker_token (self, self->gap.last);

  for (guint32 t = self->gap.last; t < self->last && next->pos != CP_POS_ADP && next->pos != CP_POS_SCONJ && next->inflection != CP_FORM_WH; t++)
    {
      CpDep dep = cp_asker_token (self, t)->dep;

      if (cp_asker_is_word (self, t, ","))
        return FALSE;
      if (dep == CP_DEP_NSUBJ || dep == CP_DEP_NSUBJ_PASS || dep == CP_DEP_EXPL)
        return TRUE;
    }
  return FALSE;
}

/* "planned | to study", "counts on | being heard": what stands right behind the verb says what it is that is done. */
static gboolean
completes (const CpAsker *self,
           guint32        token)
{
  if (cp_asker_is_word (self, token, "to"))
    return TRUE;
  return cp_asker_token (self, token)->pos == CP_POS_ADP && !cp_asker_is_word (self, token, "by");
}

static gboolean
is_indefinite (const CpAsker *self,
              guint32        token)
{
  return cp_asker_is_word (self, token, "a") || cp_asker_is_word (self, token, "an");
}

/* "bring back | waterboarding": a doing that something is done to. */
static gboolean
is_object (const CpAsker *self,
           guint32        token)
{
  guint32 behind = self->verb + 1;
  gboolean particle = behind < token && (cp_asker_token (self, behind)->pos == CP_POS_ADV || cp_asker_token (self, behind)->dep == CP_DEP_COMPOUND_PRT);
  guint32 last = particle ? behind : self->verb;

  return cp_asker_token (self, token)->inflection == CP_FORM_GERUND && token == last + 1
         && cp_asker_child (self, self->verb, CP_DEP_OBJ) == CP_NO_TOKEN;
}

/* ", a proportion", ", 47": a name for what was said, or somebody's age, at its end. */
static gboolean
is_apposed (const CpAsker *self,
            guint32        comma)
{
  if (cp_asker_token (self, comma + 1)->pos == CP_POS_NUM && cp_asker_token (self, comma - 1)->pos == CP_POS_PROPN
      && (comma + 2 == self->last || cp_asker_is_word (self, comma + 2, ",")))
    return TRUE;
  return is_indefinite (self, comma + 1) && comma + 3 == self->last && cp_asker_token (self, comma + 2)->pos == CP_POS_NOUN;
}

/* Where, when or how it is, "in 2019", "without a vote"; not what it can not do without, "rely on the mill". */
static gboolean
adds_how (const CpAsker *self,
          guint32        noun)
{
  static const char *const words[] = { "after", "amid", "at", "before", "during", "in", "inside", "near", "over", "since", "throughout", "under",
                                       "until", "within", "without", NULL };
  guint32 link = cp_text_child (self->text, noun, CP_DEP_CASE);

  return link != CP_NO_TOKEN && g_strv_contains (words, cp_asker_token (self, link)->norm);
}

/* "the roster | that started the row" is known without that; "a bill", "any plan", "the only one", "those" are not. */
static gboolean
is_known (const CpAsker *self,
          guint32        noun)
{
  guint32 article = cp_text_child (self->text, noun, CP_DEP_DET), only = cp_text_child (self->text, noun, CP_DEP_AMOD);

  if (cp_asker_token (self, noun)->pos == CP_POS_PROPN)
    return TRUE;
  return article != CP_NO_TOKEN && cp_asker_is_word (self, article, "the") && cp_asker_token (self, noun)->pos == CP_POS_NOUN
         && !cp_asker_names_people (self, cp_asker_token (self, noun)) && !cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, noun)->lemma, CP_LEX_EMPTY)
         && (only == CP_NO_TOKEN || (!cp_asker_is_word (self, only, "only") && cp_asker_token (self, only)->inflection != CP_FORM_SUPERLATIVE));
}

/* "had the decency | to bury it", "well enough | to fly": what follows says which, or how much. */
static gboolean
has_to_do (const CpAsker *self,
           guint32        to)
{
  const CpToken *before = cp_asker_token (self, to - 1);

  return cp_asker_is_word (self, to, "to")
         && (before->dep != CP_DEP_OBJ || strcmp (cp_asker_token (self, before->head)->lemma, "have") == 0);
}

/* Whether the phrase of @token, with which the clause ends, is what a brief one leaves out: the clause says the same without it. */
static gboolean
is_left_out (const CpAsker *self,
             guint32        token,
             guint32        first)
{
  const CpToken *word = cp_asker_token (self, token);

  if (first <= self->verb + 1 || (first <= self->verb + 2 && cp_asker_child (self, self->verb, CP_DEP_OBJ) == CP_NO_TOKEN))
    return FALSE;
  switch (word->dep)
    {
    case CP_DEP_ACL:
    case CP_DEP_ACL_RELCL:
      return is_known (self, word->head) && !cp_asker_is_word (self, first, "to"); /* "the right | to apply" */
    case CP_DEP_ADVCL:
      return !has_to_do (self, first);
    case CP_DEP_OBL:
      return adds_how (self, token) && cp_asker_token (self, first - 1)->pos != CP_POS_VERB; /* "looking | after" */
    case CP_DEP_NMOD:
      return adds_how (self, token) && is_known (self, word->head);
    default:
      return FALSE;
    }
}

/* Ends a clause that is to be brief before one thing after the other that is only added to it. */
static void
make_brief (CpAsker *self)
{
  gboolean cut = TRUE;

  while (cut && self->last - self->first > BRIEF)
    {
      cut = FALSE;
      for (guint32 t = self->last - 1; t > self->verb + 1 && !cut; t--)
        {
          CpRange range = cp_text_subtree (self->text, t);

          cut = range.last >= self->last && is_left_out (self, t, range.first);
          self->last = cut ? range.first : self->last;
        }
      trim_end (self);
    }
}

/** cp_asker_cut_end: ends the clause before what is only added to it: another main clause, an adverbial clause, an aside */
void
cp_asker_cut_end (CpAsker *self)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, self->verb, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDep dep = cp_asker_token (self, children[i])->dep;
      CpRange range;

      if (children[i] < self->verb || !cp_asker_holds (self, children[i]))
        continue;
      if (dep != CP_DEP_PARATAXIS && dep != CP_DEP_DISCOURSE && lets (cp_asker_token (self, self->verb)))
        continue;
      if (dep != CP_DEP_PARATAXIS && dep != CP_DEP_ADVCL && dep != CP_DEP_DISCOURSE && dep != CP_DEP_CONJ)
        continue;
      range = cp_text_subtree (self->text, children[i]);
      if (dep == CP_DEP_CONJ && cp_text_child (self->text, children[i], CP_DEP_NSUBJ) == CP_NO_TOKEN
          && cp_text_child (self->text, children[i], CP_DEP_AUX) == CP_NO_TOKEN
          && range.last - range.first < 5)
        continue;
      if (dep == CP_DEP_ADVCL && range.first == self->verb + 1 && completes (self, range.first))
        continue;
      if (dep == CP_DEP_ADVCL && range.first == children[i] && is_object (self, children[i]))
        continue;
      if (range.first > self->verb && range.first < self->last)
        self->last = range.first;
    }
  for (guint32 t = self->verb + 1; t + 1 < self->last; t++)
    if (cp_asker_in_gap (self, t))
      continue;
    else if ((is_stop (self, t) && (is_apposed (self, t) || starts_clause (self, t) || cp_asker_token (self, t + 1)->inflection == CP_FORM_GERUND || (t >= self->verb + 3 && t + 2 < self->last) || ends_in_name (self, t + 1)))
        || (cp_asker_token (self, t)->pos == CP_POS_CCONJ && starts_clause (self, t)) || starts_other (self, t) || (t > self->verb + 2 && adds_circumstance (self, t)))
      self->last = t;
  if (self->gap.last > self->gap.first && self->verb < self->gap.first && self->gap.first < self->last && goes_on_anew (self))
    self->last = self->gap.first;
  trim_end (self);
  if (self->brief)
    make_brief (self);
}

/** cp_asker_shorten: ends a long clause before what its verb can do without: "owing to an error", "after a debate" */
void
cp_asker_shorten (CpAsker *self)
{
  gboolean cut = TRUE;

  while (cut && self->last - self->first > LONG)
    {
      cut = FALSE;
      for (guint32 t = self->last - 1; t > self->verb + 2 && !cut; t--)
        {
          const CpToken *token = cp_asker_token (self, t);
          CpRange range = cp_text_subtree (self->text, t);

          cut = (token->dep == CP_DEP_OBL || token->dep == CP_DEP_ADVCL || token->dep == CP_DEP_ACL_RELCL)
                && range.last >= self->last && range.first > self->verb + 2;
          self->last = cut ? range.first : self->last;
        }
    }
  trim_end (self);
}

/** cp_asker_leave_since: ends what is called for before how long it has been: "to be shut | since 2019" */
void
cp_asker_leave_since (CpAsker *self)
{
  guint32 doing = cp_asker_token (self, self->verb)->pos == CP_POS_AUX ? cp_asker_token (self, self->verb)->head : self->verb;

  for (guint32 t = self->verb + 1; t + 1 < self->last; t++)
    if (cp_asker_is_word (self, t, "since") && (cp_asker_end_of_day (self, t + 1) > t + 1 || cp_asker_token (self, t + 1)->pos == CP_POS_NUM)
        && cp_asker_token (self, cp_asker_token (self, t)->head)->head == doing)
      self->last = t;
}
