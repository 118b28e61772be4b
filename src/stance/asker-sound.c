/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

/* What a sentence is read as is a guess. What can not be a question, however it was read, is better not asked. */

static gboolean
is_noun (const CpToken *token)
{
  return token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN;
}

/* "the publisher, who | has lived": the verb is that of a clause within what something is said of. */
static gboolean
has_which_before_verb (const CpAsker *self)
{
  for (guint32 t = self->subject.last > self->subject.first + 1 ? self->subject.last - 1 : self->subject.last; t < self->verb; t++)
    if (cp_asker_token (self, t)->inflection == CP_FORM_WH && !cp_asker_in_gap (self, t))
      return TRUE;
  return FALSE;
}

/* "and", "who", a comma: another verb may follow. */
static gboolean
is_joint (const CpToken *token)
{
  return token->pos == CP_POS_SCONJ || token->pos == CP_POS_CCONJ || token->pos == CP_POS_PRON || token->pos == CP_POS_PUNCT
         || token->inflection == CP_FORM_WH;
}

/* A clause of its own, with its subject: "the morning | the closure is withdrawn". */
static gboolean
has_own_subject (const CpAsker *self,
                 guint32        auxiliary)
{
  guint32 verb = cp_asker_token (self, auxiliary)->head;
  guint32 subject = cp_asker_child (self, verb, CP_DEP_NSUBJ);

  if (subject == CP_NO_TOKEN)
    subject = cp_asker_child (self, verb, CP_DEP_NSUBJ_PASS);
  return verb != self->verb && subject != CP_NO_TOKEN && subject > self->verb;
}

/* "should be sent abroad was turned down": a second verb without anything that joins it. */
static gboolean
has_loose_verb (const CpAsker *self)
{
  guint32 from = self->subject.last;
  gboolean joined = FALSE, seen = FALSE;

  for (guint32 t = from; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (cp_asker_in_gap (self, t))
        continue;
      joined = joined || (seen && is_joint (token));
      if (!cp_asker_is_finite (token) || strcmp (token->norm, "have") == 0 || strcmp (token->norm, "do") == 0)
        continue;
      /* "many patients drank or were ill" is not asked with its second verb. */
      if (t == self->verb && self->auxiliary != CP_NO_TOKEN && t < self->auxiliary)
        return TRUE;
      if (t != self->auxiliary && t != self->verb && !joined && !has_own_subject (self, t))
        return TRUE;
      seen = TRUE;
    }
  return FALSE;
}

/* "many patients | drank or | were ill": the first of two verbs was left where it stood. */
static gboolean
has_verb_before_auxiliary (const CpAsker *self)
{
  for (guint32 t = self->subject.last; self->auxiliary != CP_NO_TOKEN && t < self->auxiliary; t++)
    if (!cp_asker_in_gap (self, t) && cp_asker_token (self, t)->pos == CP_POS_VERB
        && (cp_asker_token (self, t)->inflection == CP_FORM_PAST || cp_asker_token (self, t)->inflection == CP_FORM_PRESENT))
      return TRUE;
  return FALSE;
}

/* "with | drawing the border": what is done with that is not said. */
static gboolean
starts_behind_preposition (const CpAsker *self)
{
  return self->subject.first > self->first && self->subject.first == self->first + 1 && !cp_range_is_empty (self->subject)
         && cp_asker_token (self, self->first)->pos == CP_POS_ADP && cp_asker_token (self, self->subject.first)->inflection == CP_FORM_GERUND;
}

/* "is doing so | a waste": what is done, only the words before tell. */
static gboolean
does_so (const CpAsker *self)
{
  static const char *const words[] = { "so", "that", "this", "it", NULL };

  return cp_asker_is_word (self, self->subject.first, "doing") && self->subject.last == self->subject.first + 2
         && g_strv_contains (words, cp_asker_token (self, self->subject.first + 1)->norm);
}

/* "the recording, which | both sides | quote": the verb is that of a clause inside the subject. */
static gboolean
skips_thing (const CpAsker *self)
{
  const CpToken *first = cp_asker_token (self, self->first);

  if (self->opening == NULL || self->subject.last <= self->subject.first || (!is_noun (first) && first->pos != CP_POS_DET))
    return FALSE;
  for (guint32 t = self->first + 1; t < self->subject.first; t++)
    if (!cp_asker_in_gap (self, t) && cp_asker_token (self, t)->inflection == CP_FORM_WH)
      return TRUE;
  return FALSE;
}

/* "full of rifles rests on": two plurals beside each other, of which the second is the verb of another clause. */
static gboolean
has_hidden_verb (const CpAsker *self)
{
  for (guint32 t = self->subject.last; t + 2 < self->last; t++)
    {
      const CpToken *first = cp_asker_token (self, t), *second = cp_asker_token (self, t + 1);

      if (first->pos == CP_POS_NOUN && first->inflection == CP_FORM_PLURAL && second->pos == CP_POS_NOUN && second->inflection == CP_FORM_PLURAL
          && strcmp (second->norm, second->lemma) != 0 && first->dep != CP_DEP_COMPOUND && cp_asker_token (self, t + 2)->pos == CP_POS_ADP)
        return TRUE;
    }
  return FALSE;
}

/* Whether its subject was only a day, which was left out. */
static gboolean
lacks_subject (const CpAsker *self)
{
  if (!cp_range_is_empty (self->subject) && cp_asker_token (self, self->subject.first)->inflection == CP_FORM_POSSESSIVE
      && cp_asker_token (self, self->subject.first)->pos == CP_POS_PART)
    return TRUE; /* "[this week]’s convention" */
  if (self->subject.last == self->subject.first + 1 && cp_asker_token (self, self->subject.first)->pos == CP_POS_ADP)
    return TRUE; /* "[Monday] by" */
  return self->opening != NULL && self->subject_end <= strlen (self->opening);
}

/* "a public inquiry, with the power | should call witnesses": an aside within the subject that nothing closes; but "the clubs, the union and". */
static gboolean
leaves_aside_open (const CpAsker *self)
{
  guint commas = 0;
  gboolean list = FALSE;

  for (guint32 t = self->subject.first; t < self->subject.last; t++)
    {
      if (cp_asker_in_gap (self, t))
        continue;
      commas += cp_asker_is_word (self, t, ",");
      list = list || cp_asker_token (self, t)->pos == CP_POS_CCONJ;
    }
  return commas == 1 && !list && !cp_asker_is_word (self, self->subject.last - 1, ",") && !cp_asker_is_word (self, self->subject.last, ",");
}

/* "to hear of a ceiling | may be made": what somebody refuses, read as what something is said of. */
static gboolean
starts_with_infinitive (const CpAsker *self)
{
  return !cp_range_is_empty (self->subject) && cp_asker_is_word (self, self->subject.first, "to");
}

/* "all we can do | is take it": a verb that no "to" leads to stands behind no form of "be". */
static gboolean
has_bare_verb (const CpAsker *self)
{
  const CpToken *verb = cp_asker_token (self, self->verb);

  return self->auxiliary != CP_NO_TOKEN && self->auxiliary != self->verb && verb->pos == CP_POS_VERB && verb->inflection == CP_FORM_BASE
         && self->opening != NULL && g_strv_contains ((const char *const[]){ "Is", "Are", "Was", "Were", NULL }, self->opening)
         && !cp_asker_is_word (self, self->verb - 1, "to");
}

/* "another glimmer of hope | were": one thing with an auxiliary of several. */
static gboolean
is_one_of_many (const CpAsker *self)
{
  static const char *const one[] = { "a", "an", "another", "each", "every", "one", NULL };
  static const char *const many[] = { "Are", "Were", "Have", "Do", NULL };
  static const char *const amounts[] = { "number", "majority", "minority", "lot", "couple", "handful", "range", "series", "variety",
                                         "group", "bunch", "host", "few", "half", "third", "quarter", "team", "pair", "dozen", NULL };
  const CpToken *head = self->subject_head != CP_NO_TOKEN ? cp_asker_token (self, self->subject_head) : NULL;

  return head != NULL && self->opening != NULL && g_strv_contains (many, self->opening)
         && head->pos == CP_POS_NOUN && head->inflection == CP_FORM_SINGULAR && !g_strv_contains (amounts, head->lemma)
         && g_strv_contains (one, cp_asker_token (self, self->subject.first)->norm)
         && cp_asker_child (self, self->subject_head, CP_DEP_CONJ) == CP_NO_TOKEN;
}

/* "Maria Stone Explained Why": a line of the page, of which each word begins with a capital letter. */
static gboolean
is_title_line (const CpAsker *self)
{
  for (guint32 t = self->first + 1; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if ((token->flags & CP_TOKEN_CAPITAL) != 0 && (token->pos == CP_POS_VERB || token->pos == CP_POS_AUX || token->pos == CP_POS_ADV)
          && (cp_asker_token (self, t - 1)->flags & (CP_TOKEN_OPEN_QUOTE | CP_TOKEN_CLOSE_QUOTE)) == 0
          && cp_asker_token (self, t - 1)->pos != CP_POS_PUNCT && !g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (token->form))))
        return TRUE;
    }
  return FALSE;
}

/* "the way states select delegates | works against him": a verb with its ending, and nothing that joins it. */
static gboolean
has_second_ending (const CpAsker *self)
{
  for (guint32 t = self->verb + 1; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (cp_asker_in_gap (self, t))
        continue;
      if (is_joint (token) || token->dep == CP_DEP_NSUBJ || token->dep == CP_DEP_NSUBJ_PASS)
        return FALSE;
      if (token->pos == CP_POS_VERB && token->inflection == CP_FORM_PRESENT && strcmp (token->norm, token->lemma) != 0)
        return TRUE;
    }
  return FALSE;
}

/* "lean on all campaigns | to take up": an order, and nobody who gets it; "affected by the strike | was the feast": no subject. */
static gboolean
starts_with_order (const CpAsker *self)
{
  const CpToken *first = cp_range_is_empty (self->subject) ? NULL : cp_asker_token (self, self->subject.first);

  if (first == NULL || first->pos != CP_POS_VERB)
    return FALSE;
  return first->inflection == CP_FORM_BASE
         || (first->inflection != CP_FORM_GERUND && self->subject.first + 1 < self->last && cp_asker_token (self, self->subject.first + 1)->pos == CP_POS_ADP);
}

/* "the goal to | have removed": the auxiliary is that of what is to be. */
static gboolean
helps_infinitive (const CpAsker *self)
{
  return self->auxiliary != CP_NO_TOKEN && self->auxiliary > self->first && cp_asker_is_word (self, self->auxiliary - 1, "to");
}

/* "the other reason", "the latter": which, only the words before tell. */
static gboolean
is_one_of_two (const CpAsker *self)
{
  static const char *const words[] = { "other", "latter", "former", NULL };

  gboolean other = cp_asker_is_word (self, self->subject.first + 1, "other");

  return (other ? self->subject_head == self->subject.first + 2 && cp_asker_is_word (self, self->subject_head, "reason")
                : self->subject.last == self->subject.first + 2)
         && cp_asker_is_word (self, self->subject.first, "the") && g_strv_contains (words, cp_asker_token (self, self->subject.first + 1)->norm)
         && cp_asker_token (self, self->subject_head)->inflection != CP_FORM_PLURAL;
}

/* "how the talk now | echoes talk then" */
static gboolean
asks_within (const CpAsker *self)
{
  static const char *const words[] = { "how", "why", "what", "where", "when", "whether", "which", "who", NULL };

  return !cp_range_is_empty (self->subject) && g_strv_contains (words, cp_asker_token (self, self->subject.first)->norm);
}

/* "the plans to skip the feast in the town where the wife | will speak": a clause within what is asked of, which is read as the whole. */
static gboolean
holds_place (const CpAsker *self)
{
  for (guint32 t = self->subject.first + 1; t < self->subject.last; t++)
    if (cp_asker_is_word (self, t, "where") || cp_asker_is_word (self, t, "when"))
      return TRUE;
  return FALSE;
}

/* "a maker and another maker | is laying off": only the last of them is what the auxiliary goes with. */
static gboolean
disagrees (const CpAsker *self)
{
  const CpToken *auxiliary = self->auxiliary != CP_NO_TOKEN ? cp_asker_token (self, self->auxiliary) : NULL;

  return auxiliary != NULL && (strcmp (auxiliary->norm, "is") == 0 || strcmp (auxiliary->norm, "has") == 0)
         && self->subject_head != CP_NO_TOKEN && cp_asker_token (self, self->subject_head)->pos == CP_POS_PROPN
         && cp_asker_child (self, self->subject_head, CP_DEP_CONJ) != CP_NO_TOKEN;
}

/* "open a plant in Mexico | an absolute disgrace": what somebody called it. */
static gboolean
has_loose_noun (const CpAsker *self)
{
  static const char *const amounts[] = { "lot", "bit", "deal", "little", "while", "way", NULL };

  for (guint32 t = self->verb + 1; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);
      guint32 article = token->pos == CP_POS_NOUN && token->dep == CP_DEP_OBL ? cp_asker_child (self, t, CP_DEP_DET) : CP_NO_TOKEN;

      if (article != CP_NO_TOKEN && (cp_asker_is_word (self, article, "a") || cp_asker_is_word (self, article, "an"))
          && cp_text_child (self->text, t, CP_DEP_CASE) == CP_NO_TOKEN && cp_asker_end_of_day (self, t) == t
          && !cp_lexicon_has (self->builder->lexicon, token->lemma, CP_LEX_EMPTY)
          && !cp_lexicon_has (self->builder->lexicon, token->lemma, CP_LEX_MEASURE)
          && !g_strv_contains (amounts, token->lemma) && !cp_asker_is_word (self, article - 1, "such"))
        return TRUE;
    }
  return FALSE;
}

/* "camp | has failed", of "the Remain camp": its front was lost. */
static gboolean
lacks_article (const CpAsker *self)
{
  return self->subject.last == self->subject.first + 1 && cp_asker_lacks_article (self, self->subject.first);
}

/** cp_asker_is_sound: Returns: whether what was put together can be read as a question */
gboolean
cp_asker_is_sound (const CpAsker *self)
{
  return cp_asker_is_whole (self) && !lacks_subject (self) && !leaves_aside_open (self) && !starts_with_infinitive (self)
         && !has_hidden_verb (self) && !has_loose_verb (self) && !skips_thing (self) && !disagrees (self) && !has_loose_noun (self)
         && !lacks_article (self) && !has_bare_verb (self) && !is_one_of_many (self) && !holds_place (self) && !is_title_line (self)
         && !asks_within (self) && !has_second_ending (self) && !starts_with_order (self) && !helps_infinitive (self) && !is_one_of_two (self)
         && !has_which_before_verb (self) && !has_verb_before_auxiliary (self) && !starts_behind_preposition (self) && !does_so (self);
}
