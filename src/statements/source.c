/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/source.h"

#include <string.h>

#include "statements/control.h"
#include "statements/governor.h"
#include "statements/owner.h"
#include "statements/phrase.h"
#include "statements/relative.h"
#include "statements/reporter.h"
#include "statements/subject.h"
#include "statements/words.h"

/* How many verbs are climbed to find the subject of "…, adding that". */
#define CLIMB 6

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
      const CpQuotation *quotation = scene->quotations->of[from - 1] == 0 ? cp_quotations_at (scene->quotations, i) : NULL;

      /* "was called “a brute” by Shaw" */
      if (quotation != NULL && !quotation->whole)
        {
          i = quotation->tokens.last - 1;
          continue;
        }
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

/* "spent more time | talking about": whoever spent it. */
static gboolean
is_time_spent (const CpText *text,
               guint32       noun)
{
  const CpToken *head = &text->tokens[text->tokens[noun].head];

  return text->tokens[noun].dep == CP_DEP_OBJ && head->pos == CP_POS_VERB && cp_word_among (head->lemma, " spend waste pass have devote ")
         && cp_word_among (text->tokens[noun].lemma, " time day hour minute week month year evening night morning career life trouble fun ");
}

/* "emailed supporters saying": who writes says it, not who is written to. */
static gboolean
is_written_to (const CpText *text,
               guint32       noun)
{
  return text->tokens[noun].dep == CP_DEP_OBJ && cp_word_among (text->tokens[text->tokens[noun].head].lemma, " email text phone message cable ");
}

/* Verbs that take whoever does them from place to place. */
#define GOES " go walk come leave return arrive tour travel run drive march stand sit enter wander "

/* "went round the market | saying", "left the hall | complaining": whoever went says it, and not the place. */
static gboolean
is_gone_through (const CpText *text,
                 guint32       noun)
{
  const CpToken *place = &text->tokens[noun], *head = &text->tokens[place->head];

  return (place->dep == CP_DEP_OBJ || place->dep == CP_DEP_OBL) && head->pos == CP_POS_VERB && cp_word_among (head->lemma, GOES)
         && place->pos == CP_POS_NOUN && place->inflection != CP_FORM_PLURAL;
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
  source.tokens = cp_source_behind_setting (scene->text, source.tokens);
  if (is_impersonal (scene->text, source.tokens) && cp_word_is (&scene->text->tokens[source.tokens.first], " there "))
    {
      source.impersonal = TRUE;
      source.tokens = (CpRange){ 0, 0 };
    }
  return source;
}

/* "a bid to persuade", "rallied members by warning": the noun before such a verb is not the one who speaks. */
static gboolean
leads_past_noun (const CpScene *scene,
                 guint32        verb)
{
  const CpText *text = scene->text;

  if (cp_word_is_infinitive (text, verb))
    return TRUE;
  return text->tokens[verb].inflection == CP_FORM_GERUND && verb > 0
         && (text->tokens[verb - 1].pos == CP_POS_ADP || text->tokens[verb - 1].pos == CP_POS_SCONJ);
}

/* "released a video that said": whoever released it says it. */
static gboolean
is_carried (const CpScene *scene,
            guint32        subject,
            guint32        verb)
{
  const CpText *text = scene->text;
  guint32 noun = text->tokens[verb].head;

  return text->tokens[verb].dep == CP_DEP_ACL_RELCL && cp_word_is (&text->tokens[subject], " that which ") && noun < subject
         && is_carrier (scene, noun) && text->tokens[noun].dep == CP_DEP_OBJ && text->tokens[text->tokens[noun].head].pos == CP_POS_VERB
         && cp_subject_child (scene, text->tokens[noun].head) != CP_NO_TOKEN;
}

/* "30 percent of voters", "dozens of drivers": what counts the noun, or the noun itself. */
static guint32
counted (const CpText *text,
         guint32       noun)
{
  guint32 head = text->tokens[noun].head;

  if (text->tokens[noun].dep == CP_DEP_NMOD && head < noun && noun - head < 5 && cp_word_is (&text->tokens[head + 1], " of ")
      && (text->tokens[head].pos == CP_POS_NUM
          || cp_word_is (&text->tokens[head], " percent % majority number dozens hundreds thousands group third half quarter most many some all ")))
    return head;
  return noun;
}

/* "…, with three in 10 saying", "the plan has officials wondering": whom "with" or "has" names. */
static CpRange
named_by_with (const CpScene *scene,
               guint32        verb)
{
  const CpText *text = scene->text;
  guint32 group = cp_word_verb_group (text, verb, NULL);
  CpRange phrase = cp_phrase_before (scene, group);

  if (!cp_range_is_empty (phrase) && phrase.first > 1 && cp_word_is (&text->tokens[phrase.first - 1], " about nearly almost roughly some "))
    phrase.first--;
  return text->tokens[verb].inflection == CP_FORM_GERUND && !cp_range_is_empty (phrase) && phrase.last == group && phrase.first > 0
         && (cp_word_is (&text->tokens[phrase.first - 1], " with has have had left leaves ")
             && (phrase.first < 2 || !cp_word_is (&text->tokens[phrase.first - 1], " with ") || !cp_word_is_nominal (&text->tokens[phrase.first - 2])))
           ? phrase : (CpRange){ 0, 0 };
}

/* "quoted Shaw as | saying": whose words are quoted. */
static CpRange
quoted_as (const CpScene *scene,
           guint32        verb)
{
  const CpText *text = scene->text;
  CpRange phrase = { 0, 0 };

  if (text->tokens[verb].inflection != CP_FORM_GERUND || verb < 3 || !cp_word_is (&text->tokens[verb - 1], " as "))
    return phrase;
  phrase = cp_phrase_before (scene, verb - 1);
  return !cp_range_is_empty (phrase) && phrase.first > 0 && cp_word_among (text->tokens[phrase.first - 1].lemma, " quote cite ") ? phrase : (CpRange){ 0, 0 };
}

/* "…, refusing to concede": the participle that leads to the infinitive @verb, or @verb. */
static guint32
leading_participle (const CpText *text,
                    guint32       verb)
{
  guint32 head = text->tokens[verb].head;

  return cp_word_is_infinitive (text, verb) && head + 2 == verb && text->tokens[head].pos == CP_POS_VERB
         && text->tokens[head].inflection == CP_FORM_GERUND ? head : verb;
}

/*
 * The subject by order of a verb that the tree gives none: what stands behind "and" where that joins clauses, "has won a county
 * and | Shaw said". A verb that the tree takes for an earlier one's @equal has none other.
 */
static CpSource
subject_behind_and (const CpScene *scene,
                    guint32        verb,
                    gboolean       equal)
{
  const CpText *text = scene->text;
  CpSource source = cp_subject_by_order (scene, verb);
  CpRange *tokens = &source.tokens;

  if (source.inverted || cp_range_is_empty (*tokens) || tokens->first == 0)
    return equal ? (CpSource){ 0 } : source;
  if (text->tokens[tokens->first - 1].pos == CP_POS_VERB || (equal && text->tokens[tokens->first - 1].pos == CP_POS_ADP))
    for (guint32 i = tokens->last - 1; i > tokens->first; i--)
      if (text->tokens[i].pos == CP_POS_CCONJ)
        {
          tokens->first = i + 1;
          break;
        }
  return !equal || text->tokens[tokens->first - 1].pos == CP_POS_CCONJ ? source : (CpSource){ 0 };
}

/*
 * "Shaw became an ally, | quick to point out": an adjective behind a comma is told of the subject. "He was among 25 senators to vote
 * against it": and so is a noun that the subject is said to be.
 */
static gboolean
source_of_told_noun (const CpScene *scene,
                     guint32        verb,
                     CpSource      *source)
{
  const CpText *text = scene->text;
  guint32 head = text->tokens[verb].head, governor = CP_NO_TOKEN;

  if (!cp_word_is_infinitive (text, verb) || head >= verb)
    return FALSE;
  if (text->tokens[head].pos == CP_POS_ADJ && head > 0 && cp_word_is_mark (&text->tokens[head - 1], ','))
    governor = cp_governor_main (scene, head);
  else if (text->tokens[verb].dep == CP_DEP_ACL && cp_text_child (text, head, CP_DEP_COP) != CP_NO_TOKEN
           && cp_text_child (text, head, CP_DEP_CASE) != CP_NO_TOKEN)
    governor = head;
  if (governor == CP_NO_TOKEN || cp_subject_child (scene, governor) == CP_NO_TOKEN)
    return FALSE;
  source->tokens = cp_subject_phrase (scene, governor, cp_subject_child (scene, governor));
  return TRUE;
}

/* The source as the clauses hang together, whatever closes between it and the verb. */
static CpSource
source_in_tree (const CpScene *scene,
                guint32        verb)
{
  const CpText *text = scene->text;
  CpSource source = { 0 };
  guint32 at = verb;

  guint32 lead = leading_participle (text, verb);

  source.tokens = cp_relative_joined (scene, verb);
  if (!cp_range_is_empty (source.tokens))
    return source;
  if (cp_subject_child (scene, lead) == CP_NO_TOKEN || text->tokens[lead].inflection == CP_FORM_GERUND)
    {
      source.tokens = named_by_with (scene, lead);
      if (cp_range_is_empty (source.tokens))
        source.tokens = quoted_as (scene, lead);
      if (cp_range_is_empty (source.tokens))
        source.tokens = cp_governor_carried_on (scene, lead);
      if (!cp_range_is_empty (source.tokens))
        return source;
      if (text->tokens[lead].inflection == CP_FORM_GERUND && lead > 0 && cp_word_is_mark (&text->tokens[lead - 1], ','))
        {
          guint32 governor = cp_governor_main (scene, lead);

          if (governor != CP_NO_TOKEN)
            {
              source.tokens = cp_subject_phrase (scene, governor, cp_subject_child (scene, governor));
              return finish (scene, source);
            }
        }
    }
  if (cp_subject_child (scene, verb) == CP_NO_TOKEN && !cp_word_is_finite (text, verb))
    {
      source.tokens = cp_control_object (scene, verb);
      if (!cp_range_is_empty (source.tokens))
        return source;
    }
  for (guint i = 0; i < CLIMB; i++)
    {
      const CpToken *token = &text->tokens[at];
      guint32 subject = cp_subject_child (scene, at);

      if (subject != CP_NO_TOKEN && at == verb && is_carried (scene, subject, verb))
        {
          at = text->tokens[text->tokens[verb].head].head;
          continue;
        }
      if (subject != CP_NO_TOKEN && cp_phrase_same_quote (scene, subject, verb))
        {
          if (subject > at && at == verb)
            {
              source = cp_subject_by_order (scene, verb);
              if (!cp_range_is_empty (source.tokens) && !source.inverted)
                return finish (scene, source);
            }
          source.tokens = cp_subject_phrase (scene, at, subject);
          source.inverted = subject > at;
          return finish (scene, source);
        }
      if (at == verb && cp_word_is_finite (text, verb))
        {
          source = subject_behind_and (scene, verb, token->dep == CP_DEP_CONJ);
          if (!cp_range_is_empty (source.tokens))
            return finish (scene, source);
        }
      /* "urging Shaw to run rather than | attacking": whoever is to do the one is not to do the other. */
      if (at != verb && subject == CP_NO_TOKEN && !cp_word_is_finite (text, at))
        {
          source.tokens = cp_control_object (scene, at);
          if (!cp_range_is_empty (source.tokens) && source.tokens.last <= at)
            return source;
          source.tokens = (CpRange){ 0, 0 };
        }
      if (token->head == at || token->head >= text->n_tokens)
        break;
      /* "is right to note": whoever is right; "it is easy to say": nobody. */
      if (at == verb && cp_word_is_infinitive (text, verb) && text->tokens[token->head].pos == CP_POS_ADJ && token->head < verb
          && cp_text_child (text, token->head, CP_DEP_COP) != CP_NO_TOKEN)
        {
          source.tokens = cp_source_subject (scene, token->head);
          if (is_impersonal (text, source.tokens))
            source = (CpSource){ .impersonal = TRUE };
          return source;
        }
      if (at == verb && source_of_told_noun (scene, verb, &source))
        return source;
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
          if (aside && cp_word_is_infinitive (text, verb))
            {
              source.tokens = cp_owner_before (scene, noun);
              if (!cp_range_is_empty (source.tokens))
                return source;
            }
          for (guint step = 0; aside && step < CLIMB && text->tokens[governor].pos != CP_POS_VERB
                               && text->tokens[governor].head != governor; step++)
            governor = text->tokens[governor].head;
          if ((aside || is_carrier (scene, noun) || is_written_to (text, noun) || is_time_spent (text, noun)
               || is_gone_through (text, noun))
              && governor != noun && text->tokens[governor].pos == CP_POS_VERB
              && text->tokens[noun].dep != CP_DEP_NSUBJ)
            {
              at = governor;
              continue;
            }
          source.tokens = (CpRange){ cp_phrase_of (scene, counted (text, noun)).first, noun + 1 };
          source.tokens = cp_subject_grow (scene, source.tokens);
          return source;
        }
      break;
    }
  source = cp_subject_by_order (scene, verb);
  if (cp_range_is_empty (source.tokens))
    {
      guint32 governor = cp_governor_by_order (scene, verb);

      if (governor != CP_NO_TOKEN)
        source.tokens = scene->cue_of[governor] != NULL ? scene->cue_of[governor]->source : cp_source_subject (scene, governor);
    }
  return finish (scene, source);
}

static gboolean
is_plain_auxiliary (const CpToken *token)
{
  return token->pos == CP_POS_AUX && (token->flags & CP_TOKEN_CAPITAL) == 0
         && cp_word_is (token, " is are was were has have had will would ");
}

/* A verb in a tense, and no participle that looks like one: "emailed owners", but not "led by Shaw". */
static gboolean
is_sure_verb (const CpText *text,
              guint32       i)
{
  const CpToken *token = &text->tokens[i], *next = &text->tokens[i + 1];

  /* "Shaw | was in Oslo talking" */
  if (is_plain_auxiliary (token))
    return TRUE;
  return i + 1 < text->n_tokens && token->pos == CP_POS_VERB && (token->flags & CP_TOKEN_CAPITAL) == 0 && cp_word_is_finite (text, i)
         && (token->inflection == CP_FORM_PRESENT || next->pos == CP_POS_DET || next->pos == CP_POS_PRON
             || next->inflection == CP_FORM_PLURAL || next->inflection == CP_FORM_GERUND);
}

/*
 * A source without what the tree took in of another clause: "the ministry | emailed owners", "days since | Shaw". A relative clause,
 * which tells who it is, stays.
 */
static CpRange
without_clauses (const CpScene *scene,
                 CpRange        tokens)
{
  const CpText *text = scene->text;

  for (guint32 i = tokens.first + 1; i < tokens.last; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (cp_word_is (token, " who whose whom which that i we you he she they ") || token->pos == CP_POS_PUNCT
          || !cp_phrase_same_quote (scene, i, tokens.first))
        break;
      if (token->pos == CP_POS_SCONJ && cp_word_is (token, " since after when because if until ") && i + 1 < tokens.last)
        return without_clauses (scene, (CpRange){ i + 1, tokens.last });
      if (is_sure_verb (text, i))
        return (CpRange){ tokens.first, cp_word_verb_group (text, i, NULL) };
    }
  return tokens;
}

/* "voters in particular": how many words at the end do not tell who. */
static guint
turn_at_end (const CpText *text,
             CpRange       tokens)
{
  return tokens.last > tokens.first + 2 && cp_word_is (&text->tokens[tokens.last - 1], " particular turn general ")
         && cp_word_is (&text->tokens[tokens.last - 2], " in ") ? 2 : 0;
}

/* "such as the ones", "including one": how many words at the start only join them to what they are an example of. */
static guint
example_at_start (const CpText *text,
                  CpRange       tokens)
{
  if (tokens.last > tokens.first + 2 && cp_word_is (&text->tokens[tokens.first], " such ") && cp_word_is (&text->tokens[tokens.first + 1], " as "))
    return 2;
  return tokens.last > tokens.first + 1 && cp_word_is (&text->tokens[tokens.first], " including ") ? 1 : 0;
}

/* "what | rights groups say", "which | Shaw said": how many words at the start are what is said of them. */
static guint
pronoun_at_start (const CpText *text,
                  CpRange       tokens)
{
  return tokens.last > tokens.first + 1 && cp_word_is (&text->tokens[tokens.first], " what which whom ")
         && cp_word_is_nominal (&text->tokens[tokens.first + 1]) ? 1 : 0;
}

/*
 * "Shaw opened the talks | and | declared": an object before "and" is no subject; whoever does what the verb before it says goes on.
 * @otherwise where there is no such verb.
 */
static CpRange
subject_before (const CpScene *scene,
                guint32        token,
                CpRange        otherwise)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[token].sentence].tokens.first;

  for (guint32 i = token; i-- > floor;)
    if (text->tokens[i].pos == CP_POS_VERB && scene->quotations->of[i] == scene->quotations->of[token] && cp_word_is_finite (text, i))
      {
        CpRange subject = cp_source_subject (scene, i);

        if (!cp_range_is_empty (subject) && text->tokens[subject.last - 1].pos != CP_POS_CCONJ)
          return subject;
      }
  return otherwise;
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
  CpSource source = source_in_tree (scene, verb);
  CpRange asked = cp_subject_asked (scene, verb);

  if (!cp_range_is_empty (asked))
    source = (CpSource){ .tokens = asked };
  source.tokens = without_clauses (scene, cp_relative_left (scene, source.tokens, verb));
  source.tokens.last -= turn_at_end (scene->text, source.tokens);
  source.tokens.first += example_at_start (scene->text, source.tokens) + pronoun_at_start (scene->text, source.tokens);
  if (cp_word_is (&scene->text->tokens[verb], CP_REPORTER_CALLS))
    source.tokens = cp_reporter_without_noun (scene->text, source.tokens);
  if (!cp_range_is_empty (source.tokens) && source.tokens.last <= verb
      && (scene->text->tokens[source.tokens.last - 1].pos == CP_POS_CCONJ || is_plain_auxiliary (&scene->text->tokens[source.tokens.first])))
    source.tokens = subject_before (scene, source.tokens.first, source.tokens);
  return source;
}
