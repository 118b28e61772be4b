/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/deed-verb.h"

#include <string.h>

#include "statements/words.h"

/* How far behind its verb a second word may stand: "called the strike off", "put 20 million euros into". */
#define REACH 7

static gboolean
has_case (const CpText *text,
          guint32       noun,
          const char   *word)
{
  guint n;
  const guint32 *children = cp_text_children (text, noun, &n);

  for (guint i = 0; i < n; i++)
    if (text->tokens[children[i]].dep == CP_DEP_CASE && strcmp (text->tokens[children[i]].norm, word) == 0)
      return TRUE;
  return FALSE;
}

/** cp_deed_verb_agent: Returns: of a passive the word that names who did it ("closed by the ministry"), or %CP_NO_TOKEN */
guint32
cp_deed_verb_agent (const CpText *text,
                    guint32       verb)
{
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDep dep = (CpDep) text->tokens[children[i]].dep;

      if (children[i] > verb && (dep == CP_DEP_OBL_AGENT || dep == CP_DEP_OBL) && has_case (text, children[i], "by")
          && !cp_word_is_time (&text->tokens[children[i]]) && text->tokens[children[i]].pos != CP_POS_NUM)
        return children[i];
    }
  return CP_NO_TOKEN;
}

/** cp_deed_verb_patient: Returns: of a passive the word that names what it is done to, or %CP_NO_TOKEN */
guint32
cp_deed_verb_patient (const CpText *text,
                      guint32       verb)
{
  return cp_text_child (text, verb, CP_DEP_AUX_PASS) == CP_NO_TOKEN ? CP_NO_TOKEN : cp_text_child (text, verb, CP_DEP_NSUBJ_PASS);
}

/* Whether the words of @phrase stand from @token on. */
static gboolean
stands_at (const CpText     *text,
           char *const      *phrase,
           guint32           token)
{
  for (guint32 i = 0; phrase[i] != NULL; i++)
    if (token + i >= text->n_tokens || strcmp (text->tokens[token + i].norm, phrase[i]) != 0)
      return FALSE;
  return TRUE;
}

/* "took | the pass out of the stage": the tree hangs on the object what says where it is put. */
static gboolean
hangs_on_object (const CpText *text,
                 guint32       token,
                 guint32       verb)
{
  const CpToken *object = &text->tokens[text->tokens[token].head];

  return object->dep == CP_DEP_OBJ && object->head == verb;
}

/* The second word, or no token: beside the verb, hung on it, or the preposition of what is hung on it. */
static guint32
second_word (const CpText     *text,
             const CpDeedVerb *entry,
             guint32           verb)
{
  const CpToken *tokens = text->tokens;
  guint32 end = text->sentences[tokens[verb].sentence].tokens.last;

  for (guint32 i = verb + 1; i < end && i <= verb + REACH; i++)
    if (stands_at (text, entry->follows, i) && tokens[i].dep != CP_DEP_OBJ
        && (i == verb + 1 || tokens[i].head == verb 
            || (tokens[i].dep == CP_DEP_CASE && (tokens[tokens[i].head].head == verb || hangs_on_object (text, tokens[i].head, verb)))))
      return i;
  return CP_NO_TOKEN;
}

/* "postponed | by one week a presidential debate", "submitted | to parliament a bill": the object stands behind a measure or whoever gets it, and
 * the tree takes it for theirs. */
static guint32
behind_measure (const CpText *text,
                guint32       verb)
{
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last;

  if (verb + 4 < end && cp_word_is (&text->tokens[verb + 1], " to ") && cp_word_is_nominal (&text->tokens[verb + 2])
      && text->tokens[verb + 3].pos == CP_POS_DET && cp_word_is_nominal (&text->tokens[verb + 4]))
    return verb + 4;
  if (verb + 5 >= end || !cp_word_is (&text->tokens[verb + 1], " by until for ") || text->tokens[verb + 3].pos != CP_POS_NOUN
      || !(text->tokens[verb + 2].pos == CP_POS_NUM || cp_word_is (&text->tokens[verb + 2], " a an ")) || text->tokens[verb + 4].pos != CP_POS_DET)
    return CP_NO_TOKEN;
  for (guint32 i = verb + 5; i < end && cp_word_is_nominal (&text->tokens[i]); i++)
    if (i + 1 == end || !cp_word_is_nominal (&text->tokens[i + 1]) || cp_word_is (&text->tokens[i + 1], " that which "))
      return i;
  return CP_NO_TOKEN;
}

/* The object. Behind a second word the tree may take that for a preposition or hang the object on it: "called | off its stoppage". */
static guint32
object_of (const CpText *text,
           guint32       verb,
           guint32       second)
{
  guint32 object = cp_text_child (text, verb, CP_DEP_OBJ);

  if (object == CP_NO_TOKEN)
    object = behind_measure (text, verb);
  if (object == CP_NO_TOKEN && cp_deed_verb_agent (text, verb) != CP_NO_TOKEN)
    object = cp_deed_verb_patient (text, verb);
  if (object == CP_NO_TOKEN && second != CP_NO_TOKEN)
    object = cp_text_child (text, verb, CP_DEP_OBL);
  if (object == CP_NO_TOKEN && second != CP_NO_TOKEN)
    object = cp_text_child (text, second, CP_DEP_OBJ);
  return object;
}

static gboolean
is_among (const CpDeedVerb *entry,
          const CpToken    *token)
{
  return g_hash_table_contains (entry->objects, token->lemma) || g_hash_table_contains (entry->objects, token->norm);
}

/* "the shut-| off": one word that the tokens part. */
static gboolean
is_joined_among (const CpText     *text,
                 const CpDeedVerb *entry,
                 guint32           object)
{
  g_autofree char *joined = NULL;

  if (object < 2 || strcmp (text->tokens[object - 1].norm, "-") != 0 || (text->tokens[object].flags & CP_TOKEN_SPACE_BEFORE) != 0)
    return FALSE;
  joined = g_strconcat (text->tokens[object - 2].norm, "-", text->tokens[object].norm, NULL);
  return g_hash_table_contains (entry->objects, joined);
}

/* The object itself, what it is a number or a sort of ("a batch of licences"), or what is joined to it. */
static gboolean
object_suits (const CpText     *text,
              const CpDeedVerb *entry,
              guint32           object)
{
  guint n;
  const guint32 *children;

  if (object == CP_NO_TOKEN)
    return FALSE;
  if (entry->objects == NULL || is_among (entry, &text->tokens[object]) || is_joined_among (text, entry, object))
    return TRUE;
  children = cp_text_children (text, object, &n);
  for (guint i = 0; i < n; i++)
    {
      const CpToken *child = &text->tokens[children[i]];

      if (((child->dep == CP_DEP_NMOD && has_case (text, children[i], "of")) || child->dep == CP_DEP_CONJ
           || (child->dep == CP_DEP_COMPOUND && text->tokens[object].pos != CP_POS_NOUN) || child->pos == CP_POS_SYM)
          && is_among (entry, child))
        return TRUE;
    }
  return FALSE;
}

/* "blocked the first of them": which ones it was said before. */
static gboolean
counts_known (const CpText *text,
              guint32       object)
{
  guint32 known = cp_text_child (text, object, CP_DEP_NMOD);

  return known != CP_NO_TOKEN && cp_word_is (&text->tokens[known], " them these those ") && has_case (text, known, "of");
}

/* Verbs that do something else to "it" than to what they must be done to. */
#define VAGUE " keep leave put give take hold set hand send bring raise enter order reach strike break cross deliver move "

static gboolean
can_report (const CpCues *cues,
            const char   *lemma)
{
  const GPtrArray *reports = cp_cues_find (cues, CP_CUE_VERB, lemma);

  return reports != NULL && reports->len > 0;
}

/* "the court blocked it": what is meant was said before, where the verb does little to anything else, and reports nothing as "denied it" does. */
static gboolean
is_known (const CpText     *text,
          const CpDeedVerb *entry,
          const CpCues     *cues,
          guint32           verb,
          guint32           object)
{
  /* What was dropped may have been an objection, or anything. */
  return strcmp (entry->act, "other") == 0 && !can_report (cues, text->tokens[verb].lemma) && text->tokens[object].pos == CP_POS_PRON && cp_word_is (&text->tokens[object], " it them him her ")
         && !cp_word_among (text->tokens[verb].lemma, VAGUE);
}

/* Whether one of the objects suits: of "sent parliament a bill" or "grounded the Corrin C-90 turboprop" the tree gives the verb two. */
static gboolean
any_object_suits (const CpText     *text,
                  const CpDeedVerb *entry,
                  const CpCues     *cues,
                  guint32           verb,
                  guint32           second)
{
  guint32 object = object_of (text, verb, second);
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  if (object != CP_NO_TOKEN && (object_suits (text, entry, object) || counts_known (text, object) || is_known (text, entry, cues, verb, object)))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if ((text->tokens[children[i]].dep == CP_DEP_OBJ || (second != CP_NO_TOKEN && children[i] > second && text->tokens[children[i]].dep == CP_DEP_OBL))
        && object_suits (text, entry, children[i]))
      return TRUE;
  return FALSE;
}

/* Something done to something, not said or thought. */
static gboolean
is_work (const CpText *text,
         guint32       verb)
{
  return text->tokens[verb].pos == CP_POS_VERB && cp_text_child (text, verb, CP_DEP_OBJ) != CP_NO_TOKEN
         && !cp_word_among (text->tokens[verb].lemma, " say tell ask feel think wonder worry believe consider take look have see get make urge call demand "
                                                      "claim argue warn insist press accuse blame criticise criticize complain promise try ");
}

/* "began filling the reservoir" */
static gboolean
has_gerund (const CpText *text,
            guint32       verb)
{
  guint32 next = verb + 1;

  return next < text->sentences[text->tokens[verb].sentence].tokens.last && text->tokens[next].inflection == CP_FORM_GERUND
         && is_work (text, next);
}

/* "began to fill the reservoir", "began to put up a fence" */
static gboolean
has_infinitive (const CpText *text,
                guint32       verb)
{
  guint32 next = verb + 2;

  return next < text->sentences[text->tokens[verb].sentence].tokens.last && cp_word_is (&text->tokens[verb + 1], " to ") && is_work (text, next);
}

/* Whatever else is done to something: "borrowed 50 billion francs", "levelled the market"; not what verbs report, which are in a table of their
 * own, nor what is done to oneself or to nothing. */
static const CpDeedVerb *
other_doing (const CpText  *text,
             const CpDeeds *deeds,
             const CpCues  *cues,
             guint32        verb)
{
  const CpToken *token = &text->tokens[verb];
  guint32 object = object_of (text, verb, CP_NO_TOKEN);

  if (object == CP_NO_TOKEN || text->tokens[object].pos == CP_POS_PRON || text->tokens[object].pos == CP_POS_VERB
      || can_report (cues, token->lemma))
    return NULL;
  return cp_deeds_other (deeds, token->lemma);
}

/** cp_deed_verb_find: Returns: (transfer none) (nullable): the deed that the verb is with what stands about it */
const CpDeedVerb *
cp_deed_verb_find (const CpText  *text,
                   const CpDeeds *deeds,
                   const CpCues  *cues,
                   guint32        verb)
{
  const GPtrArray *entries = text->tokens[verb].pos == CP_POS_VERB ? cp_deeds_find (deeds, text->tokens[verb].lemma) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CpDeedVerb *entry = g_ptr_array_index (entries, i);
      guint32 second = entry->follows != NULL ? second_word (text, entry, verb) : CP_NO_TOKEN;

      if (entry->follows != NULL && second == CP_NO_TOKEN)
        continue;
      if (entry->takes == CP_DEED_ALONE || (entry->takes == CP_DEED_GERUND && has_gerund (text, verb))
          || (entry->takes == CP_DEED_INFINITIVE && has_infinitive (text, verb))
          || (entry->takes == CP_DEED_OBJECT && any_object_suits (text, entry, cues, verb, second)))
        return entry;
    }
  return text->tokens[verb].pos == CP_POS_VERB ? other_doing (text, deeds, cues, verb) : NULL;
}

/* "has today lodged": the tree lost the auxiliary behind a word of time. */
static gboolean
stands_behind_have (const CpText *text,
                    guint32       verb)
{
  guint32 first = text->sentences[text->tokens[verb].sentence].tokens.first;

  while (verb > first && (text->tokens[verb - 1].pos == CP_POS_ADV || cp_word_is_time (&text->tokens[verb - 1])))
    verb--;
  return verb > first && cp_word_is (&text->tokens[verb - 1], " has have had ");
}

/**
 * cp_deed_verb_is_fact:
 *
 * Returns: whether the verb is told as a fact: the past or the perfect, not denied, no infinitive and no "would"; of passives
 *   those that name who did it
 */
gboolean
cp_deed_verb_is_fact (const CpText *text,
                      guint32       verb)
{
  gboolean passive = FALSE, has = FALSE;
  CpForm form = cp_word_form (text, verb);
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n && children[i] < verb; i++)
    {
      const CpToken *child = &text->tokens[children[i]];

      if (child->inflection == CP_FORM_MODAL || cp_word_among (child->norm, " not n't never to if unless whether until "))
        return FALSE;
      passive = passive || child->dep == CP_DEP_AUX_PASS;
      if (child->dep == CP_DEP_AUX_PASS && !cp_word_among (child->norm, " was were been "))
        return FALSE;
      if (child->dep == CP_DEP_AUX)
        {
          if (!cp_word_among (child->norm, " has have had 've 's 'd "))
            return FALSE;
          has = TRUE;
        }
    }
  if (passive)
    return cp_deed_verb_agent (text, verb) != CP_NO_TOKEN;
  return form == CP_FORM_PAST || ((has || stands_behind_have (text, verb)) && form == CP_FORM_PARTICIPLE);
}
