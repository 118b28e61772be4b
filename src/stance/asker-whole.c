/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the clause ends before something that it can not do without. */
#include "stance/asker.h"

#include <string.h>

static gboolean
is_noun (const CpToken *token)
{
  return token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN;
}

/* "for up to", "where": what it leads to is cut off. */
static gboolean
leads_on (const CpToken *end)
{
  if (end->pos == CP_POS_ADP)
    return end->dep == CP_DEP_CASE || end->dep == CP_DEP_MARK;
  return end->pos == CP_POS_AUX || end->pos == CP_POS_DET || end->pos == CP_POS_PART || end->pos == CP_POS_SCONJ || end->pos == CP_POS_CCONJ
         || end->inflection == CP_FORM_WH;
}

/* "with a universal | points-based system": the noun that it ends before was cut off. */
static gboolean
ends_before_noun (const CpAsker *self)
{
  const CpToken *end = cp_asker_token (self, self->last - 1);

  return (end->dep == CP_DEP_AMOD || end->dep == CP_DEP_COMPOUND) && end->head >= self->last && cp_asker_token (self, end->head)->sentence == end->sentence
         && is_noun (cp_asker_token (self, end->head));
}

/* "Congolese and Burundian | refugees": the same, of the last of several. */
static gboolean
ends_before_thing (const CpAsker *self)
{
  const CpToken *end = cp_asker_token (self, self->last - 1), *next = self->last < self->text->n_tokens ? cp_asker_token (self, self->last) : NULL;

  return next != NULL && end->pos == CP_POS_ADJ && next->sentence == end->sentence && is_noun (next) && next->dep != CP_DEP_NSUBJ
         && next->head < self->last && cp_asker_end_of_day (self, self->last) == self->last && end->dep == CP_DEP_CONJ;
}

/* "earned less in a year | than a fine": what it is compared with is not said. */
static gboolean
lost_comparison (const CpAsker *self)
{
  if (!cp_asker_is_word (self, self->last, "than") || cp_asker_token (self, self->last)->sentence != cp_asker_token (self, self->verb)->sentence)
    return FALSE;
  for (guint32 t = self->verb; t < self->last; t++)
    if (cp_asker_token (self, t)->inflection == CP_FORM_COMPARATIVE || cp_asker_is_word (self, t, "more") || cp_asker_is_word (self, t, "less"))
      return TRUE;
  return FALSE;
}

/* "was made in part", ", because": the reason was cut off; "to leave | alone": whom, too. */
static gboolean
leaves_half (const CpAsker *self)
{
  static const char *const taking[] = { "bring", "get", "give", "hold", "keep", "make", "put", "send", "spend", "take", NULL };
  const CpToken *next = self->last < self->text->n_tokens ? cp_asker_token (self, self->last) : NULL;

  if (cp_asker_is_word (self, self->last - 1, "part") && cp_asker_is_word (self, self->last - 2, "in"))
    return TRUE;
  if (self->last == self->verb + 1 && cp_asker_token (self, self->verb)->pos == CP_POS_VERB && g_strv_contains (taking, cp_asker_token (self, self->verb)->lemma)
      && cp_asker_child (self, self->verb, CP_DEP_AUX_PASS) == CP_NO_TOKEN && cp_asker_child (self, self->verb, CP_DEP_COP) == CP_NO_TOKEN
      && cp_asker_child (self, self->verb, CP_DEP_NSUBJ_PASS) == CP_NO_TOKEN && !cp_asker_is_word (self, self->verb - 1, "be")
      && !cp_asker_is_word (self, self->verb - 1, "been"))
    return TRUE; /* "[the shape] the cloud takes" */
  if (strcmp (cp_asker_token (self, self->verb)->lemma, "spend") == 0 && next != NULL && next->inflection == CP_FORM_GERUND)
    return TRUE; /* "has spent the week | talking" */
  return cp_asker_is_word (self, self->last - 1, "alone") && cp_asker_is_word (self, self->last - 2, "leave");
}

/* "see one", "three times as many", "ready to do so": which, only the words around it tell. */
static gboolean
points_back (const CpAsker *self)
{
  guint32 end = self->last - 1;

  if (cp_asker_is_word (self, end, "one") || cp_asker_is_word (self, end, "ones"))
    return TRUE;
  if (cp_asker_is_word (self, end, "many") || cp_asker_is_word (self, end, "much"))
    return end > 0 && cp_asker_is_word (self, end - 1, "as");
  return cp_asker_is_word (self, end, "that") || (cp_asker_is_word (self, end, "so") && end > 0 && cp_asker_token (self, end - 1)->pos == CP_POS_VERB);
}

/* "put the town | in play", "differentiate between a state | and another": a part that the verb can not do without was cut off. */
static gboolean
lacks_part (const CpAsker *self)
{
  guint32 object = cp_asker_child (self, self->verb, CP_DEP_OBJ), between = self->verb;

  if (cp_asker_is_word (self, self->verb, "put")
      && (self->verb + 1 == self->last || (object != CP_NO_TOKEN && cp_text_subtree (self->text, object).last >= self->last)))
    return TRUE;
  while (between < self->last && !cp_asker_is_word (self, between, "between"))
    between++;
  for (guint32 t = between; t < self->last; t++)
    if (cp_asker_is_word (self, t, "and") || cp_asker_token (self, t)->inflection == CP_FORM_PLURAL)
      return FALSE;
  return between < self->last;
}

/* "should support, in some fashion, | the bill": what it is done to is behind what was cut off. */
static gboolean
lost_object (const CpAsker *self)
{
  guint32 object = cp_text_child (self->text, self->verb, CP_DEP_OBJ);

  return cp_asker_token (self, self->verb)->pos == CP_POS_VERB && object != CP_NO_TOKEN && object >= self->last;
}

/* "believes the senator | does not meet it", "was told by the minister | to go": what is believed, or told, was cut off. */
static gboolean
lost_clause (const CpAsker *self)
{
  guint n;
  const guint32 *children;

  if (self->verb == CP_NO_TOKEN || self->verb < self->subject.last || self->verb >= self->last)
    return FALSE; /* it asks of a thing */
  children = cp_text_children (self->text, self->verb, &n);
  for (guint i = 0; i < n; i++)
    {
      CpDep dep = cp_asker_token (self, children[i])->dep;

      if ((dep == CP_DEP_CCOMP || dep == CP_DEP_XCOMP) && children[i] >= self->last
          && cp_asker_token (self, children[i])->sentence == cp_asker_token (self, self->verb)->sentence)
        return TRUE;
    }
  for (guint32 t = self->verb + 1; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (!cp_asker_in_gap (self, t) && (token->dep == CP_DEP_NSUBJ || token->dep == CP_DEP_NSUBJ_PASS || token->dep == CP_DEP_CSUBJ)
          && token->head >= self->last && cp_asker_token (self, token->head)->sentence == token->sentence)
        return TRUE;
    }
  return FALSE;
}

/* "is, | in fact, a help": nothing but the comma follows. */
static gboolean
breaks_off (const CpAsker *self)
{
  return self->verb == self->auxiliary && self->verb + 1 < self->last && cp_asker_is_word (self, self->verb + 1, ",");
}

/* "uses the office to | say": what would be said is not there. */
static gboolean
ends_in_saying (const CpAsker *self)
{
  static const char *const words[] = { "say", "tell", "know", "mean", "undertake", "suggest", "argue", NULL };
  const CpToken *end = cp_asker_token (self, self->last - 1);

  return self->last > self->verb + 2 && end->pos == CP_POS_VERB && end->inflection == CP_FORM_BASE && g_strv_contains (words, end->lemma)
         && cp_asker_is_word (self, self->last - 2, "to");
}

/* "will continue | until they are heard": a verb that is whole without it. */
static gboolean
tells_circumstance (const CpAsker *self,
                    const CpToken *token)
{
  static const char *const words[] = { "if", "unless", "because", "although", "though", "while", "whereas", "once", "when", "as",
                                       "since", "so", NULL };

  return g_strv_contains (words, token->norm)
         || cp_lexicon_has (self->builder->lexicon, token->lemma, CP_LEX_WHEN) || token->pos == CP_POS_ADV;
}

/* "will only | use", "tends to | get": behind the verb stood what it is done to, and it was cut off. */
static gboolean
ends_in_cut_verb (const CpAsker *self)
{
  const CpToken *end = cp_asker_token (self, self->last - 1);
  const CpToken *next = self->last < self->text->n_tokens ? cp_asker_token (self, self->last) : NULL;

  if (end->dep == CP_DEP_ACL && end->inflection == CP_FORM_PARTICIPLE && next != NULL && next->pos == CP_POS_ADP && next->sentence == end->sentence)
    return TRUE; /* "on charges related | to the deal" */
  if (end->pos != CP_POS_VERB || next == NULL || next->sentence != end->sentence || next->pos == CP_POS_PUNCT || next->pos == CP_POS_CCONJ
      || tells_circumstance (self, next))
    return FALSE;
  return end->inflection != CP_FORM_PARTICIPLE || self->auxiliary == CP_NO_TOKEN
         || strcmp (cp_asker_token (self, self->auxiliary)->lemma, "be") != 0;
}

/* "failed to personalize, | individualize or humanize it": the last of a list has what is done with all of them. */
static gboolean
ends_in_cut_list (const CpAsker *self)
{
  const CpToken *end = cp_asker_token (self, self->last - 1);
  guint n;
  const guint32 *children = cp_text_children (self->text, self->last - 1, &n);

  if (end->pos != CP_POS_VERB || cp_text_child (self->text, self->last - 1, CP_DEP_OBJ) != CP_NO_TOKEN)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (cp_asker_token (self, children[i])->dep == CP_DEP_CONJ && children[i] >= self->last
        && cp_text_child (self->text, children[i], CP_DEP_OBJ) != CP_NO_TOKEN)
      return TRUE;
  return FALSE;
}

/* "is as competitive | as it was": what it is compared with was cut off. */
static gboolean
ends_in_comparison (const CpAsker *self)
{
  const CpToken *end = cp_asker_token (self, self->last - 1);

  return (end->pos == CP_POS_ADJ || end->pos == CP_POS_ADV) && self->last > self->first + 1
         && cp_asker_is_word (self, self->last - 2, "as");
}

/** cp_asker_is_whole: Returns: whether nothing that the clause leads to was cut off */
gboolean
cp_asker_is_whole (const CpAsker *self)
{
  return !leads_on (cp_asker_token (self, self->last - 1)) && !ends_before_noun (self) && !ends_before_thing (self) && !points_back (self)
         && !ends_in_cut_verb (self) && !ends_in_cut_list (self) && !ends_in_comparison (self) && !lost_comparison (self) && !lacks_part (self)
         && !lost_object (self) && !lost_clause (self) && !breaks_off (self) && !ends_in_saying (self) && !leaves_half (self);
}
