/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/naming.h"

#include <string.h>

/* Whether a run of words reads as a name that an editor would give: whole, and a thing. */

static const CpToken *
token_at (const CpPhrase *phrase,
          guint           place)
{
  return &phrase->profile->text->tokens[g_array_index (phrase->profile->tokens, guint32, place)];
}

/* The word of the article before the phrase, where it is of the same sentence; %NULL. */
static const CpToken *
before (const CpPhrase *phrase,
        guint           steps)
{
  guint32 first = g_array_index (phrase->profile->tokens, guint32, phrase->first);
  const CpText *text = phrase->profile->text;

  return first >= steps && text->tokens[first - steps].sentence == text->tokens[first].sentence ? &text->tokens[first - steps] : NULL;
}

static gboolean
holds (const CpPhrase *phrase,
       guint32         token)
{
  return token >= g_array_index (phrase->profile->tokens, guint32, phrase->first)
         && token <= g_array_index (phrase->profile->tokens, guint32, phrase->last - 1);
}

/* "[Ministry of] Foreign Affairs", "[Elementary and] Secondary Education" */
static gboolean
goes_on_in_name (const CpPhrase *phrase)
{
  const CpToken *link = before (phrase, 1), *name = before (phrase, 2);

  return name != NULL && name->pos == CP_POS_PROPN && token_at (phrase, phrase->first)->pos == CP_POS_PROPN && cp_naming_is_names (phrase)
         && (strcmp (link->norm, "of") == 0 || strcmp (link->norm, "for") == 0 || link->pos == CP_POS_CCONJ);
}

/* "[High] Court", "[car-parts] maker", "[Elementary and] Secondary Education": a name of which the front is cut off. */
static gboolean
is_cut_name (const CpPhrase *phrase)
{
  const CpToken *begin = token_at (phrase, phrase->first), *last = before (phrase, 1);

  if (last == NULL)
    return FALSE;
  if ((strcmp (last->norm, "-") == 0 && (begin->flags & CP_TOKEN_SPACE_BEFORE) == 0) || (last->pos == CP_POS_PROPN && begin->pos == CP_POS_PROPN))
    return TRUE;
  if (last->pos == CP_POS_ADJ && (last->flags & begin->flags & CP_TOKEN_CAPITAL) != 0)
    return TRUE;
  if (last->pos == CP_POS_VERB && begin->pos == CP_POS_PROPN && (last->flags & CP_TOKEN_CAPITAL) != 0 && before (phrase, 2) != NULL
      && (last->flags & CP_TOKEN_QUOTED) == 0)
    return TRUE; /* "said [Keep] Garth Wild" */
  if (begin->dep == CP_DEP_CONJ && phrase->first != cp_naming_head (phrase) && last->pos == CP_POS_CCONJ && !holds (phrase, begin->head))
    return TRUE;
  return cp_naming_is_noun (last) && (last->dep == CP_DEP_COMPOUND || last->dep == CP_DEP_FLAT) && holds (phrase, last->head);
}

/* "2,300 valid St. Brendan | claims", "the women of Community | One": the end of it is cut off. */
static gboolean
is_cut_before (const CpPhrase *phrase)
{
  const CpText *text = phrase->profile->text;
  guint32 next = g_array_index (phrase->profile->tokens, guint32, phrase->last - 1) + 1;
  const CpToken *begin = token_at (phrase, phrase->first), *end = &text->tokens[next - 1];
  const CpToken *behind = next < text->n_tokens && text->tokens[next].sentence == end->sentence ? &text->tokens[next] : NULL;

  if (begin->dep == CP_DEP_AMOD && behind != NULL && begin->head == next)
    return TRUE;
  return behind != NULL && end->pos == CP_POS_PROPN && (behind->flags & CP_TOKEN_CAPITAL) != 0 && behind->pos != CP_POS_ADP
         && (behind->flags & CP_TOKEN_OPEN_QUOTE) == 0 && behind->pos != CP_POS_PRON;
}

/* "two percent on the income | of firms": what is said of it goes on. */
static gboolean
goes_on_behind (const CpPhrase *phrase)
{
  const CpText *text = phrase->profile->text;
  guint32 next = g_array_index (phrase->profile->tokens, guint32, phrase->last - 1) + 1;

  return phrase->last - 1 > cp_naming_head (phrase) && next < text->n_tokens && strcmp (text->tokens[next].norm, "of") == 0
         && text->tokens[next - 1].pos == CP_POS_NOUN;
}

/* "six [kilometres] inside the line": how much, of which the number is cut off; "much [care]" */
static gboolean
is_amount (const CpNaming *self,
           const CpPhrase *phrase)
{
  const CpToken *begin = token_at (phrase, phrase->first), *last = before (phrase, 1);

  if (strcmp (begin->norm, "much") == 0 || strcmp (begin->norm, "little") == 0 || strcmp (begin->norm, "enough") == 0)
    return TRUE;
  return last != NULL && last->pos == CP_POS_NUM && cp_naming_head (phrase) == phrase->first
         && cp_lexicon_has (self->builder->lexicon, begin->lemma, CP_LEX_MEASURE);
}

/* "bought the president | lunch": whom, and what. */
static gboolean
is_given (const CpNaming *self,
          const CpPhrase *phrase)
{
  static const char *const verbs[] = { "buy", "give", "offer", "owe", "pay", "promise", "send", "serve", "show", "teach", "tell", NULL };
  guint head = cp_naming_head (phrase);
  const CpToken *verb = &phrase->profile->text->tokens[token_at (phrase, head)->head], *begin = token_at (phrase, phrase->first);

  return head == phrase->first + 1 && begin->dep == CP_DEP_COMPOUND && begin->pos == CP_POS_NOUN && token_at (phrase, head)->dep == CP_DEP_OBJ
         && verb->pos == CP_POS_VERB && g_strv_contains (verbs, verb->lemma)
         && cp_knowledge_role (self->builder->knowledge, begin->lemma, NULL) != NULL;
}

/* "in [spite] of", "in [terms] of the bill", "in [accordance] with", "in the [face] of": a preposition of several words. */
static gboolean
is_in_preposition (const CpPhrase *phrase)
{
  static const char *const nouns[] = { "accordance", "addition", "aftermath", "behalf", "charge", "connection", "course", "event", "exchange",
                                       "face", "favor", "favour", "lieu", "light", "line", "means", "midst", "respect", "spite", "terms",
                                       "view", "wake", "way", NULL };
  static const char *const links[] = { "of", "with", "to", "for", NULL };
  const CpToken *begin = token_at (phrase, phrase->first), *last = before (phrase, 1), *next;

  if (last == NULL || cp_naming_head (phrase) != phrase->first || begin->pos != CP_POS_NOUN || phrase->first + 1 >= phrase->profile->tokens->len)
    return FALSE;
  next = token_at (phrase, phrase->first + 1);
  if (strcmp (last->norm, "the") == 0 && before (phrase, 2) != NULL)
    return g_strv_contains (nouns, begin->norm) && before (phrase, 2)->pos == CP_POS_ADP && strcmp (next->norm, "of") == 0;
  if (last->pos != CP_POS_ADP || strcmp (last->norm, "of") == 0)
    return FALSE;
  return (begin->inflection == CP_FORM_SINGULAR && strcmp (next->norm, "of") == 0)
         || (g_strv_contains (nouns, begin->norm) && g_strv_contains (links, next->norm));
}

/* "the same [type of data] as others": what was cut off from its front is the point of it. */
static gboolean
is_compared (const CpPhrase *phrase)
{
  static const char *const words[] = { "same", "more", "less", "fewer", NULL };
  const CpToken *last = before (phrase, 1);

  return last != NULL && g_strv_contains (words, last->norm);
}

/* "Mia Stone", "deputy mayor Mia Stone", "Mrs. Stone of Garth"; not "Mia Stone's refusal" */
static gboolean
is_person (const CpNaming *self,
           const CpPhrase *phrase)
{
  const CpKnowledge *knowledge = self->builder->knowledge;
  guint head = cp_naming_head (phrase);

  if (token_at (phrase, head)->pos != CP_POS_PROPN)
    return FALSE;
  if (head == phrase->first)
    return cp_knowledge_is_given_name (knowledge, token_at (phrase, head)->form);
  for (guint i = phrase->first; i < head; i++)
    if (token_at (phrase, i)->pos == CP_POS_PROPN && token_at (phrase, i + 1)->pos == CP_POS_PROPN
        && (cp_knowledge_title (knowledge, token_at (phrase, i)->form) != NULL
            || (i + 3 > head && cp_knowledge_is_given_name (knowledge, token_at (phrase, i)->form))))
      return TRUE;
  return FALSE;
}

/* "R-AZ", behind the name of a member of parliament */
static gboolean
is_badge (const CpPhrase *phrase)
{
  const CpToken *begin = token_at (phrase, phrase->first);

  return g_utf8_strlen (begin->form, -1) == 1 && phrase->first + 1 < phrase->profile->tokens->len
         && strcmp (token_at (phrase, phrase->first + 1)->norm, "-") == 0;
}

/* "a nutritional-supplement[-maker]": the hyphen leads on. */
static gboolean
is_cut_end (const CpPhrase *phrase)
{
  guint32 next = g_array_index (phrase->profile->tokens, guint32, phrase->last - 1) + 1;
  const CpText *text = phrase->profile->text;

  return next + 1 < text->n_tokens && strcmp (text->tokens[next].norm, "-") == 0 && (text->tokens[next].flags & CP_TOKEN_SPACE_BEFORE) == 0
         && (text->tokens[next + 1].flags & CP_TOKEN_SPACE_BEFORE) == 0;
}

/* "the locals | military protection", "rivals | greater expectations": two things beside each other. */
static gboolean
names_two (const CpPhrase *phrase)
{
  for (guint i = phrase->first; i < cp_naming_head (phrase); i++)
    if (token_at (phrase, i)->pos == CP_POS_NOUN && token_at (phrase, i)->inflection == CP_FORM_PLURAL && token_at (phrase, i + 1)->pos == CP_POS_ADJ)
      return TRUE;
  return FALSE;
}

/* "the former governor", "co-host Gayle King": somebody, by what they are. */
static gboolean
is_somebody (const CpNaming *self,
             const CpPhrase *phrase)
{
  const CpToken *head = cp_naming_head_token (phrase);

  for (guint i = phrase->first; i + 1 < phrase->last; i++)
    if (token_at (phrase, i)->pos == CP_POS_NOUN && token_at (phrase, i + 1)->pos == CP_POS_PROPN
        && cp_knowledge_role (self->builder->knowledge, token_at (phrase, i)->lemma, NULL) != NULL)
      return TRUE;
  return head->pos == CP_POS_NOUN && head->inflection == CP_FORM_SINGULAR
         && cp_knowledge_role (self->builder->knowledge, head->lemma, NULL) != NULL;
}

/* "the invitation of | oligarch": what it ends with was cut from its article or its name. */
static gboolean
ends_bare (const CpNaming *self,
           const CpPhrase *phrase)
{
  const CpToken *end = token_at (phrase, phrase->last - 1);

  return phrase->last - 1 > cp_naming_head (phrase) + 1 && token_at (phrase, phrase->last - 2)->pos == CP_POS_ADP && end->pos == CP_POS_NOUN
         && cp_knowledge_role (self->builder->knowledge, end->lemma, NULL) != NULL && end->inflection == CP_FORM_SINGULAR;
}

/** cp_naming_reads: Returns: whether the phrase is a name in full, and not that of somebody */
gboolean
cp_naming_reads (const CpNaming *self,
                 const CpPhrase *phrase)
{
  return !is_cut_name (phrase) && !goes_on_in_name (phrase) && !is_in_preposition (phrase) && !is_compared (phrase) && !is_person (self, phrase)
         && !is_badge (phrase) && !is_cut_end (phrase) && !names_two (phrase) && !is_somebody (self, phrase) && !ends_bare (self, phrase)
         && !is_cut_before (phrase) && !goes_on_behind (phrase) && !is_amount (self, phrase) && !is_given (self, phrase);
}

/* "without", "than": what follows says how or when something is done. */
static gboolean
tells_how (const char *link)
{
  static const char *const words[] = { "without", "because", "as", "than", "after", "before", "despite", "until", "since", "during", "within",
                                       "like", "unlike", "if", "while", "once", "per", "via", "though", "except", NULL };

  return g_strv_contains (words, link);
}

/* Nouns of which "to" tells which is meant, though they are what is done: "hand the tap | to a committee", but "repair the damage to the boat" */
static gboolean
takes_to (const char *noun)
{
  static const char *const words[] = { "access", "aid", "alternative", "amendment", "answer", "approach", "attack", "attention", "barrier",
                                       "change", "commitment", "contribution", "damage", "danger", "end", "exception", "export", "gift", "harm",
                                       "key", "journey", "link", "objection", "obstacle", "opposition", "payment", "reaction", "reference", "reply",
                                       "resistance", "response", "return", "right", "road", "route", "sale", "solution", "supply", "threat",
                                       "tie", "visit", "way", NULL };

  return g_strv_contains (words, noun);
}

/* The same of "with": "replace trains | with lorries", but "end the talks with the union" */
static gboolean
takes_with (const char *noun)
{
  static const char *const words[] = { "agreement", "alliance", "border", "conflict", "connection", "contact", "contract", "cooperation", "deal",
                                       "dispute", "interview", "link", "meeting", "pact", "partnership", "patience", "peace", "problem", "quarrel",
                                       "relation", "relationship", "row", "solidarity", "sympathy", "talk", "tie", "trade", "treaty", "war", NULL };

  return g_strv_contains (words, noun);
}

/* The same of "into": "convert rooms | into a shelter", but "open an inquiry into the fire" */
static gboolean
takes_into (const char *noun)
{
  static const char *const words[] = { "inquiry", "investigation", "probe", "research", "insight", "entry", "study", "review", "look",
                                       "merger", "evidence", "hearing", "examination", "report", NULL };

  return g_strv_contains (words, noun);
}

/* The same of "from": "raise money | from the sale", but "take data from users" */
static gboolean
takes_from (const char *noun)
{
  static const char *const words[] = { "application", "appeal", "attack", "call", "complaint", "contribution", "data", "demand", "donation",
                                       "emission", "evidence", "exemption", "export", "gas", "import", "income", "letter", "message", "money",
                                       "objection", "oil", "profit", "protection", "protest", "question", "relief", "report", "request",
                                       "resignation", "response", "revenue", "support", "testimony", "threat", "timber", "waste", "water",
                                       "withdrawal", NULL };

  return g_strv_contains (words, noun);
}

/**
 * cp_naming_follows:
 * @link: the preposition behind it
 *
 * Returns: whether what @link leads to can say which @noun is meant, and not how or to whom something is done with it
 */
gboolean
cp_naming_follows (const CpToken *noun,
                   const CpToken *link)
{
  if (tells_how (link->norm))
    return FALSE;
  if (noun->dep != CP_DEP_OBJ)
    return TRUE;
  if (strcmp (link->norm, "to") == 0)
    return takes_to (noun->lemma);
  if (strcmp (link->norm, "into") == 0)
    return takes_into (noun->lemma);
  if (strcmp (link->norm, "from") == 0)
    return takes_from (noun->lemma);
  return strcmp (link->norm, "with") != 0 || takes_with (noun->lemma);
}
