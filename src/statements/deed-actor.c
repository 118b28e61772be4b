/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/deed-actor.h"

#include <string.h>

#include "statements/deed-verb.h"
#include "statements/phrase.h"
#include "statements/subject.h"
#include "statements/words.h"

/**
 * cp_deed_actor_subject:
 *
 * Returns: the subject that the tree gives an active verb itself, also where it takes it for that of a passive, or "it" for a dummy;
 *   %CP_NO_TOKEN for none
 */
guint32
cp_deed_actor_subject (const CpText *text,
                       guint32       verb)
{
  static const CpDep subjects[] = { CP_DEP_NSUBJ, CP_DEP_NSUBJ_PASS, CP_DEP_EXPL };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      guint32 subject = cp_text_child (text, verb, subjects[i]);

      if (subject != CP_NO_TOKEN && subject < verb)
        return subject;
    }
  return CP_NO_TOKEN;
}

/* How many heads are climbed from a verb to the one with a tense that it is joined to. */
#define MAX_CLIMB 4
/* A name between a word of time and its verb has so many words at most. */
#define LONGEST_NAME 6

/* "accused Belarus of sending a drone and | summoned its envoy": what has a tense is joined to what has one, whatever the tree says. */
static guint32
joined_to (const CpText *text,
           guint32       verb)
{
  guint32 head = text->tokens[verb].head;

  for (guint i = 0; i < MAX_CLIMB && cp_word_is_finite (text, verb) && !cp_word_is_finite (text, head); i++)
    head = text->tokens[head].head;
  return head;
}

/* "The guild, which had praised the plan, | withdrew": behind the comma the sentence goes on, which the tree takes for the clause. */
static gboolean
goes_on_behind_relative (const CpText *text,
                         guint32       verb)
{
  guint32 first = cp_word_verb_group (text, verb, NULL), head = text->tokens[verb].head;

  return text->tokens[verb].dep == CP_DEP_CONJ && head < verb && text->tokens[head].dep == CP_DEP_ACL_RELCL
         && first > 0 && cp_word_is_mark (&text->tokens[first - 1], ',');
}

/* "has today lodged": the tree takes the auxiliary for the verb. */
static gboolean
is_behind_have (const CpText *text,
                guint32       verb)
{
  return text->tokens[verb].dep == CP_DEP_CCOMP && text->tokens[verb].head < verb
         && strcmp (text->tokens[text->tokens[verb].head].lemma, "have") == 0;
}

/* "Kenya's agriculture | ministry": where the tree hangs both nouns on the verb, the last is the subject. */
static guint32
last_noun (const CpText *text,
           guint32       subject,
           guint32       verb)
{
  while (subject + 1 < verb && text->tokens[subject + 1].head == text->tokens[subject].head
         && (text->tokens[subject + 1].pos == CP_POS_NOUN || text->tokens[subject + 1].pos == CP_POS_PROPN)
         && !cp_word_is_time (&text->tokens[subject + 1]))
    subject++;
  return subject;
}

static guint32
subject_of (const CpText *text,
            guint32       verb)
{
  for (guint i = 0; i < 3; i++)
    {
      guint32 subject = cp_deed_actor_subject (text, verb);

      if (subject != CP_NO_TOKEN)
        return last_noun (text, subject, verb);
      if (is_behind_have (text, verb))
        verb = text->tokens[verb].head;
      else if (text->tokens[verb].dep != CP_DEP_CONJ || text->tokens[verb].head == verb || goes_on_behind_relative (text, verb))
        return CP_NO_TOKEN;
      else
        verb = joined_to (text, verb);
    }
  return CP_NO_TOKEN;
}

/* A dash that stands alone, as behind a dateline. */
static gboolean
is_dash (const CpText *text,
         guint32       token)
{
  return cp_word_among (text->tokens[token].form, " — – -- ")
         || (strcmp (text->tokens[token].form, "-") == 0 && token > 0 && text->tokens[token - 1].span.end < text->tokens[token].span.start);
}

/* "LA PAZ (Wire) — Bolivia on Tuesday began": the tree takes the place that the report comes from for the subject. */
static guint32
behind_dateline (const CpText *text,
                 guint32       subject,
                 guint32       verb)
{
  guint32 first = text->sentences[text->tokens[verb].sentence].tokens.first;

  for (guint32 i = verb; i-- > subject && i > first;)
    if (is_dash (text, i) && i - first < 12)
      {
        while (++i < verb)
          if (text->tokens[i].pos == CP_POS_PROPN && (i + 1 == verb || text->tokens[i + 1].pos != CP_POS_PROPN))
            return cp_word_is_time (&text->tokens[i]) ? subject : i;
        break;
      }
  return subject;
}

/* Who does what @verb tells; "which": what it stands for. */
static guint32
actor_of (const CpText *text,
          guint32       verb)
{
  guint32 subject = cp_text_child (text, verb, CP_DEP_AUX_PASS) != CP_NO_TOKEN ? cp_deed_verb_agent (text, verb) : subject_of (text, verb);

  if (subject == CP_NO_TOKEN || !cp_word_among (text->tokens[subject].norm, " which who that "))
    return subject == CP_NO_TOKEN || subject > verb ? subject : behind_dateline (text, subject, verb);
  return text->tokens[verb].dep == CP_DEP_ACL_RELCL ? text->tokens[verb].head : CP_NO_TOKEN;
}

/* "a hundred of its pilots": the pilots. */
static guint32
counted_by (const CpText *text,
            guint32       actor)
{
  const CpToken *token = &text->tokens[actor];
  guint32 counted = cp_text_child (text, actor, CP_DEP_NMOD);

  if (counted != CP_NO_TOKEN
      && (token->pos == CP_POS_NUM || token->pos == CP_POS_DET
          || cp_word_among (token->lemma, " hundred thousand dozen majority number member group some most many all both half two three ")))
    return counted;
  return actor;
}

/* What people do together who have no office: "Dairy farmers blocked the gates". */
#define TOGETHER " block blockade occupy picket besiege storm march walk strike down withhold boycott "

/* A state, a body, someone with an office, a name; not "the fog", "a mother". */
static gboolean
can_act (const CpText      *text,
         const CpKnowledge *knowledge,
         guint32            actor,
         guint32            verb)
{
  const CpToken *token = &text->tokens[counted_by (text, actor)];
  const CpRole *role;
  gboolean several = FALSE;

  if (token->pos == CP_POS_PROPN)
    return !cp_word_is_time (token);
  if (token->pos == CP_POS_PRON)
    return cp_word_among (token->norm, " it they he she ");
  /* A name whatever it is tagged as: "the Social Left". */
  if (cp_word_is_capital (token) && actor > text->sentences[token->sentence].tokens.first)
    return TRUE;
  /* "the city cut off 64 households" */
  if (cp_word_among (token->norm, " city town village borough "))
    return actor > 0 && strcmp (text->tokens[actor - 1].norm, "the") == 0;
  role = cp_knowledge_role (knowledge, token->form, &several);
  if (role != NULL)
    return role->implies <= CP_ROLE_WORKER || (several && cp_word_among (text->tokens[verb].lemma, TOGETHER));
  return cp_knowledge_institution (knowledge, token->form, NULL) != NULL;
}

/* "On June 20 | Northumber": the day of a month ends there. */
static gboolean
ends_date (const CpText *text,
           guint32       token)
{
  return text->tokens[token].pos == CP_POS_NUM && token > 0 && cp_word_is_time (&text->tokens[token - 1]);
}

/* The noun phrase of the actor, without what follows a comma. */
static CpRange
phrase_of (const CpText *text,
           guint32       actor)
{
  CpRange range = cp_text_subtree (text, actor);
  CpRange sentence = text->sentences[text->tokens[actor].sentence].tokens;

  range.first = MAX (range.first, sentence.first);
  range.last = MIN (range.last, sentence.last);
  for (guint32 i = actor + 1; i < range.last; i++)
    if (text->tokens[i].pos == CP_POS_PUNCT || text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_AUX
        || cp_word_is_time (&text->tokens[i])
        || (i + 1 < range.last && text->tokens[i].pos == CP_POS_ADP && cp_word_is_time (&text->tokens[i + 1])))
      range.last = i;
  /* What stands before a dash is the place the report comes from. */
  for (guint32 i = actor; i-- > range.first;)
    if (is_dash (text, i))
      range.first = i + 1;
  while (range.first < actor && (text->tokens[range.first].pos == CP_POS_PUNCT || text->tokens[range.first].pos == CP_POS_ADP
                                 || text->tokens[range.first].pos == CP_POS_CCONJ || cp_word_is_time (&text->tokens[range.first])
                                 || ends_date (text, range.first)))
    range.first++;
  return range;
}

/* "In August | Skellig sent": a name between a word of time and the verb, which the tree takes for one name. */
static CpRange
behind_time (const CpText *text,
             guint32       verb)
{
  guint32 end = cp_word_verb_group (text, verb, NULL), first = end;
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;

  while (first > sentence.first + 1 && end - first < LONGEST_NAME && cp_word_is_capital (&text->tokens[first - 1]) && !cp_word_is_time (&text->tokens[first - 1]))
    first--;
  if (first == end || (!cp_word_is_time (&text->tokens[first - 1]) && !ends_date (text, first - 1)))
    return (CpRange){ end, end };
  return (CpRange){ first, end };
}

/* Whether the words name nobody who did it: "neither side has published". */
static gboolean
names_nobody (const CpText *text,
              CpRange       phrase)
{
  return cp_word_is (&text->tokens[phrase.first], " neither no none nobody few hardly ");
}

/* "Skellig | Wings today published": the first word of a name that the tree takes for a verb; "Thursday evening | Halden Mølle";
 * "the guild |, which praised the plan,". */
static CpRange
whole_name (const CpText *text,
            CpRange       phrase,
            guint32       actor)
{
  guint32 floor = text->sentences[text->tokens[actor].sentence].tokens.first;

  while (phrase.first < actor && cp_word_is_time (&text->tokens[phrase.first]))
    phrase.first++;
  if (phrase.first == floor + 1 && cp_word_is_capital (&text->tokens[phrase.first]) && cp_word_is_capital (&text->tokens[floor])
      && text->tokens[floor].pos == CP_POS_VERB)
    phrase.first = floor;
  for (guint32 i = phrase.first + 1; i + 1 < phrase.last; i++)
    if (cp_word_is_mark (&text->tokens[i], ',') && cp_word_is (&text->tokens[i + 1], " which who whose "))
      phrase.last = i;
  return phrase;
}

/* The subject as the order of the words gives it, empty for none. */
static CpRange
by_order (const CpScene *scene,
          guint32        verb)
{
  CpRange name = behind_time (scene->text, verb);
  CpSource source;

  if (name.last > name.first)
    return name;
  source = cp_subject_by_order (scene, verb);
  if (source.inverted || source.tokens.last > verb)
    return (CpRange){ verb, verb };
  return source.tokens;
}

/**
 * cp_deed_actor_find:
 * @phrase: (out): the words that name the actor
 *
 * Returns: who does what @verb tells, by the tree or, where that names none who can act, by the order of the words; %CP_NO_TOKEN for
 *   nobody
 */
guint32
cp_deed_actor_find (const CpScene     *scene,
                    const CpKnowledge *knowledge,
                    guint32            verb,
                    CpRange           *phrase)
{
  const CpText *text = scene->text;
  guint32 actor = actor_of (text, verb);

  if (actor != CP_NO_TOKEN && can_act (text, knowledge, actor, verb))
    {
      *phrase = phrase_of (text, actor);
      /* The tree cut a part of the name off. */
      if (phrase->first == actor && actor > 0 && actor < verb && text->tokens[actor - 1].head == text->tokens[actor].head && !ends_date (text, actor - 1))
        *phrase = cp_subject_phrase (scene, verb, actor);
    }
  else if (cp_text_child (text, verb, CP_DEP_AUX_PASS) != CP_NO_TOKEN)
    return CP_NO_TOKEN;
  else
    {
      *phrase = by_order (scene, verb);
      if (phrase->last <= phrase->first)
        return CP_NO_TOKEN;
      actor = cp_phrase_head (text, *phrase);
      if (!can_act (text, knowledge, actor, verb))
        return CP_NO_TOKEN;
    }
  *phrase = whole_name (text, *phrase, actor);
  return names_nobody (text, *phrase) ? CP_NO_TOKEN : actor;
}
