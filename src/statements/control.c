/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/control.h"

#include "statements/phrase.h"
#include "statements/words.h"

/* How far behind its governor a controlled verb stands: "led Republican Party Chairman Dana Shaw to declare". */
#define REACH 20
/* Verbs whose first object does what the infinitive behind the second says: "gave Shaw a chance to". */
#define GIVERS " give offer grant afford hand allow lend provide "
/* Verbs whose object does what the infinitive behind it says. */
#define LEADERS " lead prompt force cause allow help enable push press pressure urge encourage inspire drive spur invite permit require compel " \
                "persuade convince get leave let make bring motivate provoke tempt free order direct instruct "
/* Verbs whose object did what they name behind "for", "of" or "from", whoever or whatever it is. */
#define JUDGES " criticize criticise blame fault attack blast slam praise thank condemn denounce rebuke scold chide mock fire sack dismiss punish " \
               "sue arrest fine jail credit applaud commend hail salute censure assail rip knock ridicule excoriate lambaste berate admonish " \
               "accuse suspect convict stop prevent bar ban keep discourage dissuade deter "

/* "could not bring themselves to": the object is the subject over again; "could leave it thinking": it is no speaker. */
static gboolean
is_nobody_else (const CpToken *token)
{
  return cp_word_is (token, " myself yourself himself herself itself ourselves yourselves themselves it ");
}

static gboolean
is_person (const CpToken *token)
{
  return token->pos == CP_POS_PROPN || cp_word_is (token, " him her them me us you ");
}

/* The object of @governor that stands between it and @verb, on the verb's side of quotation marks; %CP_NO_TOKEN for none. */
static guint32
object_between (const CpScene *scene,
                guint32        governor,
                guint32        verb)
{
  const CpText *text = scene->text;
  guint n;
  const guint32 *children = cp_text_children (text, governor, &n);

  for (guint i = 0; i < n; i++)
    if ((text->tokens[children[i]].dep == CP_DEP_OBJ || text->tokens[children[i]].dep == CP_DEP_IOBJ) && children[i] > governor
        && children[i] < verb && !is_nobody_else (&text->tokens[children[i]]) && cp_phrase_same_quote (scene, children[i], verb))
      return children[i];
  return CP_NO_TOKEN;
}

/* "gave Shaw new reason to oppose it": whoever was given it. */
static CpRange
receiver (const CpScene *scene,
          guint32        verb)
{
  const CpText *text = scene->text;
  guint32 gift = text->tokens[verb].head, giver = text->tokens[gift].head, taker;

  if (!cp_word_is_infinitive (text, verb) || gift >= verb || giver >= gift || text->tokens[gift].dep != CP_DEP_OBJ
      || !cp_word_among (text->tokens[giver].lemma, GIVERS))
    return (CpRange){ 0, 0 };
  taker = cp_text_child (text, giver, CP_DEP_IOBJ);
  return taker != CP_NO_TOKEN && cp_phrase_same_quote (scene, taker, verb) ? cp_phrase_of (scene, taker) : (CpRange){ 0, 0 };
}

/* "led the chairman to declare", "left many to wonder", "helped Shaw cast it as", "left drivers wondering". */
static CpRange
led (const CpScene *scene,
     guint32        verb)
{
  const CpText *text = scene->text;
  guint32 governor = text->tokens[verb].head, group = cp_word_verb_group (text, verb, NULL), object;
  CpRange phrase = cp_phrase_before (scene, group);

  /* By the order of the words, whatever the tree says. */
  if (!cp_range_is_empty (phrase) && phrase.last == group && phrase.first > 0 && text->tokens[phrase.first - 1].pos == CP_POS_VERB
      && !is_nobody_else (&text->tokens[phrase.first]) && text->tokens[phrase.first - 1].sentence == text->tokens[verb].sentence
      && cp_word_among (text->tokens[phrase.first - 1].lemma, LEADERS))
    return phrase;
  if (governor >= verb || verb - governor > REACH || text->tokens[governor].pos != CP_POS_VERB
      || text->tokens[governor].sentence != text->tokens[verb].sentence || !cp_word_among (text->tokens[governor].lemma, LEADERS))
    return (CpRange){ 0, 0 };
  object = object_between (scene, governor, verb);
  if (object == CP_NO_TOKEN)
    return (CpRange){ 0, 0 };
  phrase = cp_phrase_of (scene, object);
  phrase.last = MIN (phrase.last, group);
  return phrase;
}

/* "criticised Shaw for saying", "fined the port for refusing", "kept her from telling": whoever is judged by it or held from it. */
static CpRange
judged (const CpScene *scene,
        guint32        verb)
{
  const CpText *text = scene->text;
  guint32 governor = text->tokens[verb].head, group = cp_word_verb_group (text, verb, NULL), object;
  CpRange phrase;

  if (text->tokens[verb].inflection != CP_FORM_GERUND || group == 0 || !cp_word_is (&text->tokens[group - 1], " for of from ")
      || governor + 1 >= group || verb - governor > REACH || text->tokens[governor].pos != CP_POS_VERB
      || text->tokens[governor].sentence != text->tokens[verb].sentence || cp_word_is_passive (text, governor))
    return (CpRange){ 0, 0 };
  object = object_between (scene, governor, group - 1);
  if (object == CP_NO_TOKEN
      || !(is_person (&text->tokens[object]) || cp_word_among (text->tokens[governor].lemma, JUDGES)))
    return (CpRange){ 0, 0 };
  phrase = cp_phrase_of (scene, object);
  phrase.last = MIN (phrase.last, group - 1);
  return phrase;
}

/**
 * cp_control_object:
 * @verb: an infinitive or participle without a subject
 *
 * Returns: the object of the verb it hangs on, where that object is to do, or did, what @verb says; empty where it is not so
 */
CpRange
cp_control_object (const CpScene *scene,
                   guint32        verb)
{
  CpRange object = receiver (scene, verb);

  if (cp_range_is_empty (object))
    object = judged (scene, verb);
  return cp_range_is_empty (object) ? led (scene, verb) : object;
}
