/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a cue takes as its content where it stands: a clause, an infinitive, an object with what follows it. */
#include "statements/complement.h"

#include "statements/complement-search.h"
#include "statements/phrase.h"
#include "statements/words.h"

/* What hardly ever takes a clause has "that" for its object: "called that “a start”". */
#define LEAST_THAT 0.42f
#define LEAST_THAT_APART 0.6f
/* What readily takes a clause without "that". */
#define LEAST_BARE 0.8f
/* What is done, and what to, before the verb of which it is the subject. */
#define GERUND_REACH 10

/* "denied | taking it", "denied | having ever taken it" */
static gboolean
is_gerund (const CpComplementSearch *search,
           guint32                   i)
{
  const CpToken *word = &search->text->tokens[i];

  return (word->pos == CP_POS_VERB || word->pos == CP_POS_AUX) && word->inflection == CP_FORM_GERUND
         && cp_cue_strength (search->cue, CP_TAKES_GERUND, NULL) > 0;
}

/* "says | pumping has dried up the lake", "said | lifting the ban would be a mistake": a gerund that is the subject of a clause. */
static gboolean
is_gerund_with_verb (const CpComplementSearch *search,
                     guint32                   at)
{
  const CpText *text = search->text;

  if ((text->tokens[at].pos != CP_POS_VERB && text->tokens[at].pos != CP_POS_ADJ) || text->tokens[at].inflection != CP_FORM_GERUND)
    return FALSE;
  for (guint32 i = at + 1; i < search->end && i - at < GERUND_REACH; i++)
    {
      if (cp_word_is_finite (text, i))
        return TRUE;
      if (!cp_word_is_nominal (&text->tokens[i]) && text->tokens[i].pos != CP_POS_ADP && text->tokens[i].pos != CP_POS_PART)
        return FALSE;
    }
  return FALSE;
}

/** cp_complement_behind_addressee: Returns: one past whom the cue at @token is said to, and the day; @after where nobody is named */
guint32
cp_complement_behind_addressee (const CpScene *scene,
                                const CpCue   *cue,
                                guint32        token,
                                guint32        after)
{
  CpComplementSearch search = { scene, scene->text, cue, token, after, scene->text->sentences[scene->text->tokens[token].sentence].tokens.last };
  guint32 addressee = CP_NO_TOKEN, at = cp_complement_skip_addressee (&search, after, &addressee);

  return addressee != CP_NO_TOKEN ? cp_complement_skip_adverbs (&search, at) : after;
}

/* "told the teachers who had come | that it would stay": where the clause begins behind one that tells who hears it; %CP_NO_TOKEN for nowhere. */
static guint32
that_behind_relative (const CpComplementSearch *search,
                      guint32                   relative)
{
  const CpText *text = search->text;
  gboolean finite = FALSE;

  for (guint32 i = relative + 1; i < search->end && i - relative < CP_COMPLEMENT_BETWEEN; i++)
    {
      if (finite && cp_word_is (&text->tokens[i], " that ") && text->tokens[i].pos != CP_POS_DET)
        return i;
      finite |= cp_word_is_finite (text, i);
      if (search->scene->quotations->of[i] != search->scene->quotations->of[relative] || cp_word_is (&text->tokens[i], " ; : "))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

static CpFound
with_addressee (CpFound result,
                guint32 addressee)
{
  result.addressee = addressee;
  return result;
}

/**
 * cp_complement_find:
 * @cue: the entry of the word at @token
 * @after: one past the entry's words
 *
 * Returns: the content that the cue takes here, the surest kind first; of strength 0 where there is none
 */
CpFound
cp_complement_find (const CpScene *scene,
                    const CpCue   *cue,
                    guint32        token,
                    guint32        after)
{
  const CpText *text = scene->text;
  CpComplementSearch search = { scene, text, cue, token, after, text->sentences[text->tokens[token].sentence].tokens.last };
  CpFound none = { .strength = 0, .addressee = CP_NO_TOKEN };
  guint32 addressee = CP_NO_TOKEN;
  guint32 at, that;
  CpFound result;

  if (after >= search.end)
    return none;
  that = cp_complement_find_that (&search);
  at = cp_complement_skip_adverbs (&search, after);
  if (at >= search.end)
    return none;
  /* "denied having ever said that it was late": the clause is the second verb's. */
  if (that > at && that != CP_NO_TOKEN && is_gerund (&search, at))
    that = CP_NO_TOKEN;
  /* "said a system that people fear is no system": the clause begins with its subject. */
  if (that > at && that != CP_NO_TOKEN && !cue->addressee && text->tokens[at].pos == CP_POS_DET
      && cp_cue_strength (cue, CP_TAKES_BARE, NULL) >= LEAST_BARE && cp_complement_has_verb_behind_relative (&search, that))
    that = CP_NO_TOKEN;
  /* "wishes to be clear that it stays": the clause is the infinitive's. */
  if (that > at + 1 && that != CP_NO_TOKEN && cp_complement_is_infinitive (&search, at) && cp_word_is (&text->tokens[at + 1], " be ")
      && cp_cue_strength (cue, CP_TAKES_INFINITIVE, NULL) > 0)
    that = CP_NO_TOKEN;
  if (that > at && that != CP_NO_TOKEN && cp_complement_is_anothers (&search, at, that))
    that = CP_NO_TOKEN;
  /* "read a message that she framed": what takes a clause but seldom takes it right behind itself. */
  if (that != CP_NO_TOKEN && cp_cue_strength (cue, CP_TAKES_THAT, NULL) >= (that > at ? LEAST_THAT_APART : LEAST_THAT))
    {
      cp_complement_skip_addressee (&search, at, &addressee);
      return with_addressee (cp_complement_found (&search, CP_TAKES_THAT, NULL, that, MIN (at, that)), addressee);
    }
  at = cp_complement_skip_phrase (&search, cp_complement_skip_adverbs (&search, cp_complement_skip_addressee (&search, at, &addressee)));
  if (at >= search.end)
    return none;
  if (addressee != CP_NO_TOKEN && cp_word_is (&text->tokens[at], " who which "))
    {
      guint32 clause = that_behind_relative (&search, at);

      if (clause != CP_NO_TOKEN)
        return with_addressee (cp_complement_found (&search, CP_TAKES_THAT, NULL, clause, at), addressee);
    }
  if (cp_word_is (&text->tokens[at], CP_COMPLEMENT_WH_WORDS) && cp_cue_strength (cue, CP_TAKES_WH, NULL) > 0)
    return with_addressee (cp_complement_found (&search, CP_TAKES_WH, NULL, at, at), addressee);
  if (addressee != CP_NO_TOKEN && cp_complement_is_infinitive (&search, at) && cp_cue_strength (cue, CP_TAKES_OBJECT, "inf") > 0)
    return with_addressee (cp_complement_found (&search, CP_TAKES_OBJECT, "inf", cp_complement_skip_adverbs (&search, after), after), addressee);
  if (cp_cue_strength (cue, CP_TAKES_INFINITIVE, NULL) > 0
      && (cp_complement_is_infinitive (&search, at) || (cp_word_is (&text->tokens[at], " not never ") && cp_complement_is_infinitive (&search, at + 1))))
    return cp_complement_found (&search, CP_TAKES_INFINITIVE, NULL, at, at);
  if (is_gerund_with_verb (&search, at) && cp_cue_strength (cue, CP_TAKES_BARE, NULL) > 0)
    return with_addressee (cp_complement_found (&search, CP_TAKES_BARE, NULL, at, at), addressee);
  if (is_gerund (&search, at))
    return cp_complement_found (&search, CP_TAKES_GERUND, NULL, at, at);
  if ((text->tokens[at].pos == CP_POS_ADP || text->tokens[at].pos == CP_POS_PART || text->tokens[at].pos == CP_POS_SCONJ)
      && at + 1 < search.end)
    {
      result = cp_complement_found (&search, CP_TAKES_PREPOSITION, text->tokens[at].norm, at + 1, at + 1);
      if (result.strength > 0)
        return with_addressee (result, addressee);
    }
  if (cp_word_is_mark (&text->tokens[at], ',') && cp_cue_strength (cue, CP_TAKES_BARE, NULL) > 0 && cp_complement_opens_parenthesis (&search, at)
      && cp_complement_is_clause (&search, at + 1))
    return with_addressee (cp_complement_found (&search, CP_TAKES_BARE, NULL, at + 1, at), addressee);
  if (text->tokens[at].pos == CP_POS_PUNCT && !cp_complement_opens_quotation (&search, at) && !cp_word_is (&text->tokens[at], " $ # ( "))
    return none;
  if (cp_cue_strength (cue, CP_TAKES_BARE, NULL) > 0
      && (cp_complement_is_clause (&search, at) || cp_complement_has_clause_in_tree (&search, at)))
    return with_addressee (cp_complement_found (&search, CP_TAKES_BARE, NULL, at, at), addressee);
  /* A few words quoted behind a verb of saying. */
  if (cp_complement_opens_quotation (&search, at) && cp_cue_strength (cue, CP_TAKES_QUOTE, NULL) > 0)
    return with_addressee (cp_complement_found (&search, CP_TAKES_QUOTE, NULL, at, at), addressee);
  if (cp_word_is_nominal (&text->tokens[at]) || cp_complement_opens_quotation (&search, at) || cp_complement_is_measure (&search, at) || cp_complement_points_at_noun (text, at))
    {
      result = cp_complement_find_object (&search, at);
      if (result.strength > 0 && g_strcmp0 (result.with, "wh") == 0)
        {
          /* "asked the minister whether": the object only hears it. */
          result.addressee = cp_phrase_head (text, (CpRange){ at, cp_phrase_core_end (scene, at) });
          result.from = cp_phrase_core_end (scene, at);
          result.cue_end = at;
          result.takes = CP_TAKES_WH;
        }
      if (result.strength > 0)
        return result;
    }
  return none;
}
