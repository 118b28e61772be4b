/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/source.h"

#include <string.h>

#include "statements/phrase.h"
#include "statements/words.h"

/* How many verbs are climbed to find the subject of "…, adding that". */
#define CLIMB 6
/* How far left a light verb may stand from its noun: "made a number of increasingly strident claims". */
#define LIGHT_REACH 8
/* How far left the verb is looked for that governs one without a subject, where the tree does not tell. */
#define GOVERNOR_REACH 80

static gboolean
is_empty (CpRange range)
{
  return range.last <= range.first;
}

/* "Sen. | Ted Cruz": names and titles that the tree cut off. */
static CpRange
grow_names (const CpScene *scene,
            CpRange        phrase)
{
  const CpText *text = scene->text;
  guint32 floor;

  if (is_empty (phrase))
    return phrase;
  floor = text->sentences[text->tokens[phrase.first].sentence].tokens.first;
  while (phrase.first > floor && text->tokens[phrase.first].pos == CP_POS_PROPN
         && text->tokens[phrase.first - 1].pos == CP_POS_PROPN && !cp_word_is_time (&text->tokens[phrase.first - 1])
         && cp_phrase_same_quote (scene, phrase.first, phrase.first - 1))
    phrase.first--;
  return phrase;
}

/* Whether a label or dateline stands between: "BERGEN, Norway — The minister said". */
static gboolean
is_parted (const CpText *text,
           guint32       subject,
           guint32       verb)
{
  guint dashes = 0;

  for (guint32 i = subject + 1; i < verb; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (cp_word_is_mark (token, ':'))
        return TRUE;
      if (cp_word_is (token, " - -- – — ") && (token->flags & CP_TOKEN_SPACE_BEFORE) != 0)
        dashes++;
    }
  return dashes % 2 == 1;
}

/* The subject that the tree gives the verb itself, on the verb's side of quotation marks. */
static guint32
subject_child (const CpScene *scene,
               guint32        verb)
{
  const CpText *text = scene->text;
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n; i++)
    if ((text->tokens[children[i]].dep == CP_DEP_NSUBJ || text->tokens[children[i]].dep == CP_DEP_NSUBJ_PASS)
        && cp_phrase_same_quote (scene, children[i], verb) && !is_parted (text, children[i], verb)
        && !cp_word_is_time (&text->tokens[children[i]]) && !cp_word_is (&text->tokens[children[i]], " him them me us ")
        && !(children[i] > verb && cp_word_is (&text->tokens[children[i]], " it her ")))
      return children[i];
  return CP_NO_TOKEN;
}

/* Whether only words of one plain run stand from @first to @last: no preposition, no "and", no mark. */
static gboolean
is_plain_run (const CpText *text,
              guint32       first,
              guint32       last)
{
  for (guint32 i = first; i < last; i++)
    if (!cp_word_is_nominal (&text->tokens[i]))
      return FALSE;
  return TRUE;
}

/*
 * The tree's subject, made whole by the order of the words: "Republican pollster | Dana Shaw said", "said Bryan English | , the
 * campaign's director".
 */
static CpRange
with_order (const CpScene *scene,
            guint32        verb,
            CpRange        phrase)
{
  const CpText *text = scene->text;

  if (phrase.first > verb)
    {
      CpRange order = phrase.first == verb + 1 ? cp_phrase_from (scene, verb + 1) : phrase;

      return order.last > phrase.last ? order : phrase;
    }
  if (phrase.last <= verb)
    {
      guint32 group = cp_word_verb_group (text, verb, NULL);
      CpRange order = cp_phrase_before (scene, group);

      /* "In a swipe at Dana Shaw, Clark said": the name beside the verb, not the one behind the comma. */
      if (!is_empty (order) && order.last == group && order.first > phrase.first && order.first > 0
          && cp_word_is_mark (&text->tokens[order.first - 1], ',') && order.first - 1 <= phrase.last
          && (text->tokens[order.last - 1].pos == CP_POS_PROPN || text->tokens[order.last - 1].pos == CP_POS_PRON)
          && !cp_word_is_mark (&text->tokens[group - 1], ','))
        return order;
      if (is_empty (order) || order.last < phrase.last || order.first > phrase.first)
        {
          if (!is_empty (order) && order.last == group && order.first > phrase.first && phrase.last < group
              && is_plain_run (text, phrase.last, group))
            phrase.last = group;
          return phrase;
        }
      if (is_plain_run (text, order.first, phrase.first))
        phrase.first = order.first;
      if (is_plain_run (text, phrase.last, order.last))
        phrase.last = order.last;
    }
  return phrase;
}

static CpRange
subject_phrase (const CpScene *scene,
                guint32        verb,
                guint32        subject)
{
  const CpText *text = scene->text;
  CpRange phrase = cp_phrase_of (scene, subject);

  /* "a headline that said": the headline. */
  if (cp_word_is (&text->tokens[subject], " that ") && subject < verb && text->tokens[subject].pos == CP_POS_PRON
      && text->tokens[verb].dep == CP_DEP_ACL_RELCL)
    {
      CpRange antecedent = cp_phrase_before (scene, subject);

      if (!is_empty (antecedent))
        return antecedent;
    }
  if (text->tokens[subject].pos == CP_POS_PRON && cp_word_is (&text->tokens[subject], " who that which he she they it i we you "))
    return (CpRange){ subject, subject + 1 };
  if (subject < verb)
    for (guint32 i = phrase.first; i < subject; i++)
      if (cp_word_is_mark (&text->tokens[i], ':')
          || (cp_word_is (&text->tokens[i], " - -- – — ") && (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) != 0))
        phrase.first = i + 1;
  /* "Smith on Tuesday", "Smith in his speech": when and where, not who. */
  if (subject < verb)
    for (guint32 i = subject + 1; i + 1 < phrase.last && !cp_word_is_mark (&text->tokens[i], ','); i++)
      if (cp_word_is (&text->tokens[i], " in on at during after before ")
          && (text->tokens[subject].pos == CP_POS_PROPN || cp_word_is_time (&text->tokens[i + 1])))
        phrase.last = i;
  if (phrase.first <= verb && verb < phrase.last)
    {
      if (subject < verb)
        phrase.last = cp_word_verb_group (scene->text, verb, NULL);
      else
        phrase.first = subject;
      while (phrase.last > subject + 1 && text->tokens[phrase.last - 1].pos == CP_POS_PUNCT)
        phrase.last--;
    }
  return with_order (scene, verb, grow_names (scene, phrase));
}

/* The subject as the order of the words gives it: what ends at the verb, or begins behind one that a comma or mark precedes. */
static CpSource
subject_by_order (const CpScene *scene,
                  guint32        verb)
{
  const CpText *text = scene->text;
  guint32 group = cp_word_verb_group (text, verb, NULL);
  CpSource source = { .tokens = cp_phrase_before (scene, group) };
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last;

  /* "who has in the past said", "but on Tuesday said": what a preposition governs is no subject. */
  for (guint i = 0; i < 3 && !is_empty (source.tokens) && source.tokens.first > 0
                    && text->tokens[source.tokens.first - 1].pos == CP_POS_ADP
                    && text->tokens[source.tokens.first - 1].sentence == text->tokens[verb].sentence; i++)
    {
      group = cp_word_verb_group (text, source.tokens.first - 1, NULL);
      source.tokens = cp_phrase_before (scene, group);
    }
  if (is_empty (source.tokens) && group == verb && verb + 1 < end)
    {
      const CpToken *before = verb > 0 ? &text->tokens[verb - 1] : NULL;

      if (before == NULL || before->sentence != text->tokens[verb].sentence || before->pos == CP_POS_PUNCT
          || !cp_phrase_same_quote (scene, verb - 1, verb))
        {
          if (!cp_word_is (&text->tokens[verb + 1], " it him her them me us "))
            source.tokens = cp_phrase_from (scene, verb + 1);
          source.inverted = !is_empty (source.tokens);
        }
    }
  source.tokens = grow_names (scene, source.tokens);
  return source;
}

/** cp_source_subject: Returns: the subject of @verb itself, empty where it has none of its own */
CpRange
cp_source_subject (const CpScene *scene,
                   guint32        verb)
{
  guint32 subject = subject_child (scene, verb);

  if (subject != CP_NO_TOKEN)
    return subject_phrase (scene, verb, subject);
  return subject_by_order (scene, verb).tokens;
}

/** cp_source_by: Returns: the source that "by" names between @from and @last, empty where there is none */
CpSource
cp_source_by (const CpScene *scene,
              guint32        from,
              guint32        last)
{
  const CpText *text = scene->text;
  CpSource source = { .inverted = TRUE };

  for (guint32 i = from; i + 1 < last && i - from < 12; i++)
    {
      if (cp_word_is (&text->tokens[i], " by "))
        {
          source.tokens = cp_phrase_from (scene, i + 1);
          break;
        }
      if (text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_PUNCT)
        break;
    }
  return source;
}

static gboolean
is_carrier (const CpScene *scene,
            guint32        noun)
{
  return cp_cues_find (scene->cues, CP_CUE_CARRIER, scene->text->tokens[noun].lemma) != NULL;
}

/* "sent a message to members saying": the message speaks, not the members. */
static guint32
carrier_of (const CpScene *scene,
            guint32        noun)
{
  const CpText *text = scene->text;
  guint32 head = text->tokens[noun].head;

  if (is_carrier (scene, noun) || head == noun)
    return noun;
  if (text->tokens[head].pos == CP_POS_NOUN && is_carrier (scene, head))
    return head;
  if (text->tokens[head].pos == CP_POS_VERB && text->tokens[noun].dep == CP_DEP_OBL)
    {
      guint32 object = cp_text_child (text, head, CP_DEP_OBJ);

      if (object != CP_NO_TOKEN && is_carrier (scene, object))
        return object;
    }
  return noun;
}

static gboolean
is_impersonal (const CpText *text,
               CpRange       phrase)
{
  return phrase.last == phrase.first + 1 && cp_word_is (&text->tokens[phrase.first], " it there ");
}

static CpSource
finish (const CpScene *scene,
        CpSource       source)
{
  if (is_impersonal (scene->text, source.tokens) && cp_word_is (&scene->text->tokens[source.tokens.first], " there "))
    {
      source.impersonal = TRUE;
      source.tokens = (CpRange){ 0, 0 };
    }
  return source;
}

/**
 * cp_source_carried_on:
 *
 * Returns: for a verb behind "and", "but" or a comma ("… said A and vowed B", "… said A, adding B") the source of the report
 * before it in the sentence, where that one's content ends before this verb; empty where there is none
 */
CpRange
cp_source_carried_on (const CpScene *scene,
                   guint32        verb)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;
  guint32 before = verb;

  while (before > floor && text->tokens[before - 1].pos == CP_POS_ADV)
    before--;
  if (before == floor || (text->tokens[before - 1].pos != CP_POS_CCONJ && !cp_word_is_mark (&text->tokens[before - 1], ',')
                          && !cp_word_is (&text->tokens[before - 1], " while ")))
    return (CpRange){ 0, 0 };
  if (text->tokens[before - 1].pos != CP_POS_CCONJ && text->tokens[verb].inflection != CP_FORM_GERUND)
    return (CpRange){ 0, 0 };
  for (guint32 i = before; i-- > floor && verb - i < GOVERNOR_REACH;)
    {
      CpReported *report = scene->cue_of[i];

      if (report == NULL || report->entry == NULL || text->tokens[i].pos != CP_POS_VERB || is_empty (report->source)
          || report->pieces->len == 0 || scene->quotations->of[i] != scene->quotations->of[verb])
        continue;
      if (g_array_index (report->pieces, CpRange, report->pieces->len - 1).last <= verb)
        return report->source;
    }
  return (CpRange){ 0, 0 };
}

/* The main verb of the sentence before @verb that has a subject: what a participle behind a comma goes with. */
static guint32
main_verb_before (const CpScene *scene,
                  guint32        verb)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;

  for (guint32 i = verb; i-- > floor && verb - i < GOVERNOR_REACH;)
    {
      const CpToken *token = &text->tokens[i];

      if ((token->pos != CP_POS_VERB && token->pos != CP_POS_ADJ && token->pos != CP_POS_NOUN) || scene->quotations->of[i] != 0)
        continue;
      if ((token->head == i || (token->dep == CP_DEP_CONJ && text->tokens[token->head].head == token->head))
          && subject_child (scene, i) != CP_NO_TOKEN)
        return i;
    }
  return CP_NO_TOKEN;
}

/* The nearest verb to the left that has a subject, for "…, adding" where the tree does not say what it hangs on. */
static guint32
governor_by_order (const CpScene *scene,
                   guint32        verb)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;

  for (guint32 i = verb; i-- > floor && verb - i < GOVERNOR_REACH;)
    if (scene->cue_of[i] != NULL && !is_empty (scene->cue_of[i]->source) && scene->quotations->of[i] == 0)
      return i;
  for (guint32 i = verb; i-- > floor && verb - i < GOVERNOR_REACH;)
    if (text->tokens[i].pos == CP_POS_VERB && cp_word_is_finite (text, i) && scene->quotations->of[i] == 0
        && !is_empty (cp_source_subject (scene, i)))
      return i;
  return CP_NO_TOKEN;
}

/* "Smith's", "his" right before a noun, past its adjectives. */
static CpRange
possessor (const CpScene *scene,
           guint32        noun)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[noun].sentence].tokens.first;

  for (guint32 i = noun; i-- > floor && noun - i < 6;)
    {
      const CpToken *token = &text->tokens[i];

      if (!cp_phrase_same_quote (scene, i, noun))
        break;
      if (token->pos == CP_POS_PRON && token->inflection == CP_FORM_POSSESSIVE)
        return (CpRange){ i, i + 1 };
      if (cp_word_is (token, " his her their its my our your "))
        return (CpRange){ i, i + 1 };
      if (cp_word_is (token, " 's ' ’s ’ ") && i > floor)
        {
          CpRange phrase = cp_phrase_before (scene, i);

          return (CpRange){ phrase.first, i };
        }
      if (token->pos != CP_POS_ADJ && token->pos != CP_POS_NOUN && token->pos != CP_POS_NUM && token->pos != CP_POS_ADV)
        break;
    }
  return (CpRange){ noun, noun };
}

static gboolean
is_infinitive (const CpText *text,
               guint32       verb)
{
  guint32 group = cp_word_verb_group (text, verb, NULL);

  return group < verb && cp_word_is (&text->tokens[group], " to ") && text->tokens[verb].inflection == CP_FORM_BASE;
}

/* "a bid to persuade", "rallied members by warning": the noun before such a verb is not the one who speaks. */
static gboolean
leads_past_noun (const CpScene *scene,
                 guint32        verb)
{
  const CpText *text = scene->text;

  if (is_infinitive (text, verb))
    return TRUE;
  return text->tokens[verb].inflection == CP_FORM_GERUND && verb > 0
         && (text->tokens[verb - 1].pos == CP_POS_ADP || text->tokens[verb - 1].pos == CP_POS_SCONJ);
}

/**
 * cp_source_of_verb:
 *
 * Who does what an active @verb says: its subject; for a verb without one, the subject of the verb it hangs on; for one that
 * describes a noun ("a statement saying"), who issued that, or the noun. Never words from within quotation marks.
 *
 * Returns: the source
 */
CpSource
cp_source_of_verb (const CpScene *scene,
                   guint32        verb)
{
  const CpText *text = scene->text;
  CpSource source = { 0 };
  guint32 at = verb;

  if (subject_child (scene, verb) == CP_NO_TOKEN || text->tokens[verb].inflection == CP_FORM_GERUND)
    {
      source.tokens = cp_source_carried_on (scene, verb);
      if (!is_empty (source.tokens))
        return source;
      if (text->tokens[verb].inflection == CP_FORM_GERUND && verb > 0 && cp_word_is_mark (&text->tokens[verb - 1], ','))
        {
          guint32 governor = main_verb_before (scene, verb);

          if (governor != CP_NO_TOKEN)
            {
              source.tokens = subject_phrase (scene, governor, subject_child (scene, governor));
              return finish (scene, source);
            }
        }
    }
  for (guint i = 0; i < CLIMB; i++)
    {
      const CpToken *token = &text->tokens[at];
      guint32 subject = subject_child (scene, at);

      if (subject != CP_NO_TOKEN && cp_phrase_same_quote (scene, subject, verb))
        {
          source.tokens = subject_phrase (scene, at, subject);
          source.inverted = subject > at;
          return finish (scene, source);
        }
      if (at == verb && cp_word_is_finite (text, verb) && token->dep != CP_DEP_CONJ)
        {
          source = subject_by_order (scene, verb);
          if (!is_empty (source.tokens))
            return finish (scene, source);
        }
      if (token->head == at || token->head >= text->n_tokens)
        break;
      if (token->dep == CP_DEP_CONJ || token->dep == CP_DEP_XCOMP || token->dep == CP_DEP_ADVCL
          || token->dep == CP_DEP_PARATAXIS || token->dep == CP_DEP_CCOMP || token->dep == CP_DEP_COP)
        {
          at = token->head;
          continue;
        }
      /* "…, calling it": behind a comma it is the sentence's subject that speaks, whatever noun stands last. */
      if (token->dep == CP_DEP_ACL && token->inflection == CP_FORM_GERUND && at == verb && verb > 0
          && cp_word_is_mark (&text->tokens[verb - 1], ','))
        break;
      if ((token->dep == CP_DEP_ACL || token->dep == CP_DEP_ACL_RELCL) && scene->quotations->of[token->head] == 0)
        {
          guint32 noun = carrier_of (scene, token->head), governor = text->tokens[noun].head;

          gboolean aside = leads_past_noun (scene, verb);

          /* "the campaign's decision to tell": whoever decided. */
          if (aside && is_infinitive (text, verb))
            {
              source.tokens = possessor (scene, noun);
              if (!is_empty (source.tokens))
                return source;
            }
          for (guint step = 0; aside && step < CLIMB && text->tokens[governor].pos != CP_POS_VERB
                               && text->tokens[governor].head != governor; step++)
            governor = text->tokens[governor].head;
          if ((aside || is_carrier (scene, noun)) && governor != noun && text->tokens[governor].pos == CP_POS_VERB
              && text->tokens[noun].dep != CP_DEP_NSUBJ)
            {
              at = governor;
              continue;
            }
          source.tokens = (CpRange){ cp_phrase_of (scene, noun).first, noun + 1 };
          source.tokens = grow_names (scene, source.tokens);
          return source;
        }
      break;
    }
  source = subject_by_order (scene, verb);
  if (is_empty (source.tokens))
    {
      guint32 governor = governor_by_order (scene, verb);

      if (governor != CP_NO_TOKEN)
        source.tokens = scene->cue_of[governor] != NULL ? scene->cue_of[governor]->source : cp_source_subject (scene, governor);
    }
  return finish (scene, source);
}

/**
 * cp_source_of_noun:
 * @light_verb: (out): the verb that lends the noun its subject, %CP_NO_TOKEN where none does
 *
 * Returns: whose the claim, call, fear … is: its possessor, the subject of the verb it is the object of, or whom "by" or
 * "from" names behind it
 */
CpSource
cp_source_of_noun (const CpScene *scene,
                   guint32        noun,
                   guint32       *light_verb)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[noun].sentence].tokens.first;
  CpSource source = { .tokens = possessor (scene, noun) };

  *light_verb = CP_NO_TOKEN;
  for (guint32 i = noun; i-- > floor && noun - i < LIGHT_REACH;)
    {
      const CpToken *token = &text->tokens[i];

      if (token->pos == CP_POS_VERB)
        {
          if (cp_cues_find (scene->cues, CP_CUE_LIGHT, token->lemma) != NULL)
            *light_verb = i;
          break;
        }
      if (token->pos == CP_POS_PUNCT || token->pos == CP_POS_SCONJ || !cp_phrase_same_quote (scene, i, noun))
        break;
    }
  if (!is_empty (source.tokens))
    {
      *light_verb = CP_NO_TOKEN;
      return source;
    }
  if (*light_verb != CP_NO_TOKEN)
    return cp_word_is_passive (text, *light_verb) ? (CpSource){ 0 } : cp_source_of_verb (scene, *light_verb);
  for (guint32 i = noun + 1; i < noun + 3 && i + 1 < text->n_tokens; i++)
    if (cp_word_is (&text->tokens[i], " by from ") && text->tokens[i].sentence == text->tokens[noun].sentence)
      {
        source.tokens = cp_phrase_from (scene, i + 1);
        source.inverted = TRUE;
      }
  return source;
}
