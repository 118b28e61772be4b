/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/owner.h"

#include "statements/phrase.h"
#include "statements/source.h"
#include "statements/words.h"

/* How far left a light verb may stand from its noun: "made a number of increasingly strident claims". */
#define LIGHT_REACH 8

/* "a result of | Turkey's", "thanks to | Shaw's": whose it is, without what that stands in; but "the Port of Bergen's" is one name. */
static CpRange
possessor (const CpScene *scene,
           guint32        mark)
{
  const CpText *text = scene->text;
  CpRange phrase = cp_phrase_before (scene, mark);

  for (guint32 i = mark; i-- > phrase.first + 1;)
    if (text->tokens[i].pos == CP_POS_ADP
        && !(cp_word_is (&text->tokens[i], " of ") && text->tokens[i - 1].pos == CP_POS_PROPN && i + 1 < mark
             && (text->tokens[i + 1].pos == CP_POS_PROPN || text->tokens[mark - 1].pos == CP_POS_PROPN)))
      {
        phrase.first = i + 1;
        break;
      }
  return (CpRange){ phrase.first, mark };
}

/** cp_owner_before: Returns: "Smith's", "his" right before @noun, past its adjectives; empty where it has none */
CpRange
cp_owner_before (const CpScene *scene,
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
        return possessor (scene, i);
      if (token->pos != CP_POS_ADJ && token->pos != CP_POS_NOUN && token->pos != CP_POS_NUM && token->pos != CP_POS_ADV)
        break;
    }
  return (CpRange){ noun, noun };
}

/* Whether a possessive pronoun can mean the subject: "he … his", "the owners … their". */
static gboolean
agrees (const CpText  *text,
        const CpToken *possessive,
        CpRange        subject)
{
  const CpToken *last = &text->tokens[subject.last - 1];
  gboolean plural = cp_word_is (last, " they we ");

  if (cp_word_is (last, " who which that "))
    return cp_word_is (possessive, cp_word_is (last, " who ") ? " his her their " : " its their ");
  if (cp_word_is (possessive, " my our "))
    return cp_word_is (last, cp_word_is (possessive, " my ") ? " i me " : " we us ");
  if (cp_word_is (last, " i you we me us there it ") || cp_word_is (possessive, " your "))
    return FALSE;
  for (guint32 i = subject.first; i < subject.last && text->tokens[i].pos != CP_POS_ADP && text->tokens[i].pos != CP_POS_PUNCT; i++)
    plural |= (text->tokens[i].inflection == CP_FORM_PLURAL && text->tokens[i].pos != CP_POS_PROPN) || cp_word_is (&text->tokens[i], " and ");
  return plural == cp_word_is (possessive, " their ");
}

/* The verb or adjective that a possessive stands right behind, or behind its particle: "toned down | her", "outspoken in | its". */
static guint32
predicate_before (const CpText *text,
                  guint32       possessive)
{
  guint32 floor = text->sentences[text->tokens[possessive].sentence].tokens.first;
  guint32 at = possessive;

  if (at > floor && (text->tokens[at - 1].pos == CP_POS_ADP || text->tokens[at - 1].pos == CP_POS_ADV))
    at--;
  if (at == floor || (text->tokens[at - 1].pos != CP_POS_VERB && text->tokens[at - 1].pos != CP_POS_ADJ))
    return CP_NO_TOKEN;
  return cp_word_is_passive (text, at - 1) ? CP_NO_TOKEN : at - 1;
}

/*
 * Whose the noun is where a pronoun that stands before it means the subject of its verb: "Smith toned down her criticism", "was
 * outspoken in its support". Empty where it means somebody else.
 */
static CpRange
own_subject (const CpScene *scene,
             CpRange        possessive,
             guint32       *predicate)
{
  const CpText *text = scene->text;
  const CpToken *pronoun = &text->tokens[possessive.first];
  CpRange subject;

  if (possessive.last != possessive.first + 1 || !cp_word_is (pronoun, " his her their its my our "))
    return (CpRange){ 0, 0 };
  *predicate = predicate_before (text, possessive.first);
  if (*predicate == CP_NO_TOKEN)
    return (CpRange){ 0, 0 };
  subject = text->tokens[*predicate].pos == CP_POS_VERB ? cp_source_of_verb (scene, *predicate).tokens
                                                        : cp_source_subject (scene, *predicate);
  return !cp_range_is_empty (subject) && subject.last <= *predicate && agrees (text, pronoun, subject) ? subject : (CpRange){ 0, 0 };
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
  CpSource source = { .tokens = cp_owner_before (scene, noun) };
  CpRange own = own_subject (scene, source.tokens, light_verb);

  if (!cp_range_is_empty (own))
    return (CpSource){ .tokens = own };
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
  if (!cp_range_is_empty (source.tokens))
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
