/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/complement.h"

#include <string.h>

#include "statements/bounds.h"
#include "statements/phrase.h"
#include "statements/words.h"

/* Days, places, manners and addressees may stand between a verb and its clause, so many tokens in all. */
#define BETWEEN 22
/* A finite verb is looked for so many tokens into a clause without "that". */
#define CLAUSE_REACH 45

/* What hardly ever takes a clause has "that" for its object: "called that “a start”". */
#define LEAST_THAT 0.42f
#define LEAST_THAT_APART 0.6f
/* What readily takes a clause without "that". */
#define LEAST_BARE 0.8f

#define WH_WORDS " whether if how why what who when where which whom "

typedef struct
{
  const CpScene *scene;
  const CpText  *text;
  const CpCue   *cue;
  guint32        token; /* the cue's head */
  guint32        after; /* one past the cue's own words */
  guint32        end;   /* of the sentence */
} Search;

static CpFound
found (const Search *search,
       CpTakes       takes,
       const char   *with,
       guint32       from,
       guint32       cue_end)
{
  return (CpFound){ takes, with, cp_cue_strength (search->cue, takes, with), from, cue_end, CP_NO_TOKEN };
}

static gboolean
opens_quotation (const Search *search,
                 guint32       i)
{
  const CpQuotation *quotation = cp_quotations_at (search->scene->quotations, i);

  return quotation != NULL && quotation->tokens.first == i;
}

/* Past adverbs and the day: "said flatly on Tuesday". */
static guint32
skip_adverbs (const Search *search,
              guint32       i)
{
  const CpText *text = search->text;

  while (i < search->end && search->scene->quotations->of[i] == 0)
    {
      const CpToken *word = &text->tokens[i];

      if (cp_word_is (word, " that whether if how why when where "))
        break;
      if (word->pos == CP_POS_ADV && !cp_word_is (word, " so yes no even only "))
        i++;
      /* "called Monday's refusal a mistake": whose it is, not when. */
      else if (cp_word_is_time (word) && word->pos != CP_POS_ADJ
               && !(i + 1 < search->end && text->tokens[i + 1].inflection == CP_FORM_POSSESSIVE))
        i++;
      else if (word->pos == CP_POS_ADP && cp_word_is (word, " on in at ") && i + 1 < search->end
               && cp_word_is_time (&text->tokens[i + 1])
               && !(i + 2 < search->end && text->tokens[i + 2].inflection == CP_FORM_POSSESSIVE))
        i += 2;
      else if (cp_word_is (word, " last this late early earlier next ") && i + 1 < search->end
               && cp_word_is_time (&text->tokens[i + 1]))
        i += 2;
      else
        break;
    }
  return i;
}

/* "wrote in an email | that digging is not mining": no "that" of a relative clause, whose verb would stand right behind. */
static gboolean
is_behind_paper (const Search *search,
                 guint32       that)
{
  return that + 1 < search->end && that > search->after && cp_bounds_paper_end (search->text, search->after, that) == that
         && !cp_word_is_finite (search->text, that + 1);
}

/* "said in a statement on Monday that": what may stand before the conjunction is anything without a verb. */
static guint32
find_that (const Search *search)
{
  const CpText *text = search->text;

  for (guint32 i = search->after; i < search->end && i - search->after < BETWEEN; i++)
    {
      const CpToken *word = &text->tokens[i];

      if (search->scene->quotations->of[i] != search->scene->quotations->of[search->token])
        {
          if (!(opens_quotation (search, i) && i + 1 < search->end && cp_word_is (&text->tokens[i + 1], " that ")))
            return CP_NO_TOKEN;
          return i;
        }
      /* Before a pronoun or a plural it cannot point at anything: "answered that hearings are". */
      if (cp_word_is (word, " that ")
          && (word->pos == CP_POS_SCONJ || word->dep == CP_DEP_MARK || is_behind_paper (search, i) || (i == search->after && word->pos != CP_POS_DET)
              || (i + 1 < search->end && (cp_word_is (&text->tokens[i + 1], " he she they we i ")
                                          || (text->tokens[i + 1].pos == CP_POS_NOUN && text->tokens[i + 1].inflection == CP_FORM_PLURAL)))))
        return i;
      /* "had not shown any harm, and observed that" */
      if (word->pos == CP_POS_VERB && i > search->after && text->tokens[i - 1].pos == CP_POS_CCONJ && cp_word_is_mark (&text->tokens[i - 2], ','))
        return CP_NO_TOKEN;
      /* ", warning that": the clause belongs to the second verb. */
      if (word->inflection == CP_FORM_GERUND && word->pos == CP_POS_VERB && cp_word_is_mark (&text->tokens[i - 1], ','))
        return CP_NO_TOKEN;
      if (cp_word_is_finite (text, i) || word->pos == CP_POS_SCONJ || cp_word_is_mark (word, ';')
          || cp_word_is_mark (word, ':') || cp_word_is (word, " who which "))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/* Whether the tree hangs a clause that covers @from on the cue. */
static gboolean
has_clause_in_tree (const Search *search,
                    guint32       from)
{
  guint n;
  const guint32 *children = cp_text_children (search->text, search->token, &n);

  for (guint i = 0; i < n; i++)
    if (children[i] >= from && search->text->tokens[children[i]].dep == CP_DEP_CCOMP
        && cp_text_subtree (search->text, children[i]).first <= from)
      return TRUE;
  return FALSE;
}

/* Whether a finite verb comes before the clause at @from is broken off. */
static gboolean
is_clause (const Search *search,
           guint32       from)
{
  const CpText *text = search->text;
  gboolean relative = FALSE;

  for (guint32 i = from; i < search->end && i - from < CLAUSE_REACH; i++)
    {
      const CpToken *word = &text->tokens[i];

      if (cp_word_is_mark (word, ';') || cp_word_is_mark (word, ':') || (i > from && cp_bounds_leaves_object (text, i, search->end)))
        return FALSE;
      if (cp_word_is (word, " who which whose whom where ") || (cp_word_is (word, " that ") && i > from + 1))
        relative = TRUE;
      /* "claimed victory | after the firm said": no clause, but an object. */
      if (i > from && word->pos == CP_POS_SCONJ && cp_word_is (word, " after before "))
        return FALSE;
      if (!cp_word_is_finite (text, i))
        continue;
      if (i == from)
        return FALSE;
      /* The verb of a relative clause is not the clause's own; another must follow it. */
      if (relative)
        {
          relative = FALSE;
          continue;
        }
      return TRUE;
    }
  return FALSE;
}

static gboolean
helps_verb (const CpToken *word)
{
  return word->pos == CP_POS_VERB || word->pos == CP_POS_AUX || word->pos == CP_POS_ADV || word->pos == CP_POS_PART;
}

/* Whether a second verb in a tense stands behind that of the clause which begins at @that: "that people fear | is no system". */
static gboolean
has_verb_behind_relative (const Search *search,
                          guint32       that)
{
  const CpText *text = search->text;
  guint32 i = that + 1;

  while (i < search->end && i - that < CLAUSE_REACH && !cp_word_is_finite (text, i) && text->tokens[i].pos != CP_POS_PUNCT)
    i++;
  while (i < search->end && helps_verb (&text->tokens[i]))
    i++;
  for (; i < search->end && i - that < CLAUSE_REACH; i++)
    {
      if (text->tokens[i].pos == CP_POS_PUNCT || text->tokens[i].pos == CP_POS_CCONJ || text->tokens[i].pos == CP_POS_SCONJ
          || text->tokens[i].inflection == CP_FORM_WH)
        return FALSE;
      if (cp_word_is_finite (text, i))
        return text->tokens[i].pos == CP_POS_AUX;
    }
  return FALSE;
}

/* "reporters" in "told reporters that": the object of a verb that names its hearers. */
static guint32
skip_addressee (const Search *search,
                guint32       i,
                guint32      *addressee)
{
  const CpText *text = search->text;
  CpRange phrase;

  if (!search->cue->addressee || i >= search->end || !cp_word_is_nominal (&text->tokens[i])
      || search->scene->quotations->of[i] != search->scene->quotations->of[search->token]
      || cp_word_is (&text->tokens[i], WH_WORDS) || cp_word_is (&text->tokens[i], " that "))
    return i;
  phrase = (CpRange){ i, cp_phrase_core_end (search->scene, i) };
  if (phrase.last == i)
    return i;
  *addressee = cp_phrase_head (text, phrase);
  while (phrase.last + 1 < search->end && cp_word_is (&text->tokens[phrase.last], " of at in for from ")
         && cp_word_is_nominal (&text->tokens[phrase.last + 1]))
    phrase.last = MAX (cp_phrase_core_end (search->scene, phrase.last + 1), phrase.last + 1);
  return phrase.last;
}

static gboolean
is_infinitive (const Search *search,
               guint32       i)
{
  const CpText *text = search->text;

  if (i + 1 >= search->end || !cp_word_is (&text->tokens[i], " to ") || text->tokens[i].pos == CP_POS_NOUN)
    return FALSE;
  for (guint32 j = i + 1; j < search->end && j < i + 4; j++)
    {
      if (text->tokens[j].pos == CP_POS_VERB || text->tokens[j].pos == CP_POS_AUX)
        return text->tokens[j].inflection == CP_FORM_BASE || text->tokens[j].inflection == CP_FORM_NONE
               || text->tokens[j].inflection == CP_FORM_PRESENT;
      /* "asked him to probe": a noun elsewhere. */
      if (text->tokens[j].pos == CP_POS_NOUN && text->tokens[j].dep == CP_DEP_XCOMP && text->tokens[j].inflection == CP_FORM_SINGULAR)
        return TRUE;
      if (text->tokens[j].pos != CP_POS_ADV && text->tokens[j].pos != CP_POS_PART && !cp_word_is_quote (&text->tokens[j]))
        return FALSE;
    }
  return FALSE;
}

/* "denied | taking it", "denied | having ever taken it" */
static gboolean
is_gerund (const Search *search,
           guint32       i)
{
  const CpToken *word = &search->text->tokens[i];

  return (word->pos == CP_POS_VERB || word->pos == CP_POS_AUX) && word->inflection == CP_FORM_GERUND
         && cp_cue_strength (search->cue, CP_TAKES_GERUND, NULL) > 0;
}

/* The comma that closes the relative clause opened by that at @i: "accused the board, | which they chose, | of"; @i where there is none. */
static guint32
skip_relative (const Search *search,
               guint32       i)
{
  const CpText *text = search->text;
  gboolean finite = FALSE;

  if (!cp_word_is_mark (&text->tokens[i], ',') || i + 1 >= search->end || !cp_word_is (&text->tokens[i + 1], " who which whose "))
    return i;
  for (guint32 k = i + 2; k < search->end && k - i < BETWEEN; k++)
    {
      if (finite && cp_word_is_mark (&text->tokens[k], ','))
        return k;
      finite |= cp_word_is_finite (text, k);
    }
  return i;
}

/* "at least five years": a measure, not a place. */
static gboolean
is_measure (const Search *search,
            guint32       i)
{
  return i + 2 < search->end && cp_word_is (&search->text->tokens[i], " at ") && cp_word_is (&search->text->tokens[i + 1], " least most ");
}

/*
 * Past whom it is said to, "to the board", and past the manner, "in writing", if a question, an infinitive or a preposition that the
 * cue takes stands behind: "apologised to the guests for", "undertook in writing to".
 */
static guint32
skip_phrase (const Search *search,
             guint32       i)
{
  const CpText *text = search->text;
  guint32 last;

  if (i + 2 >= search->end || !cp_word_is (&text->tokens[i], " to in by on ") || !cp_word_is_nominal (&text->tokens[i + 1])
      || cp_cue_strength (search->cue, CP_TAKES_PREPOSITION, text->tokens[i].norm) > 0)
    return i;
  last = cp_phrase_core_end (search->scene, i + 1);
  if (last <= i + 1 || last + 1 >= search->end || search->scene->quotations->of[last] != search->scene->quotations->of[i])
    return i;
  /* "was asked in Oslo recently whether" */
  if (cp_cue_strength (search->cue, CP_TAKES_WH, NULL) > 0 && cp_word_is (&text->tokens[skip_adverbs (search, last)], " whether if how why "))
    return skip_adverbs (search, last);
  if (is_infinitive (search, last))
    return cp_cue_strength (search->cue, CP_TAKES_INFINITIVE, NULL) > 0 && !cp_word_is (&text->tokens[last - 1], " effort attempt bid move order ")
             ? last : i;
  return cp_word_is (&text->tokens[i], " to ") && text->tokens[last].pos == CP_POS_ADP
             && cp_cue_strength (search->cue, CP_TAKES_PREPOSITION, text->tokens[last].norm) > 0
           ? last : i;
}

/* "called that claim “untrue”": "that", which the tree takes for the word that joins a clause, points at a noun. */
static gboolean
points_at_noun (const CpText *text,
                guint32       token)
{
  return cp_word_is (&text->tokens[token], " that ") && token + 1 < text->n_tokens
         && (text->tokens[token].pos == CP_POS_SCONJ || text->tokens[token].pos == CP_POS_DET)
         && text->tokens[token + 1].pos == CP_POS_NOUN && text->tokens[token + 1].inflection == CP_FORM_SINGULAR;
}

/* The strongest of what an object at @from is followed by: "accuse X | of …", "call X | a liar". */
static CpFound
find_object (const Search *search,
             guint32       from)
{
  const CpText *text = search->text;
  CpFound best = found (search, CP_TAKES_OBJECT, NULL, from, from);
  guint32 core = opens_quotation (search, from) ? cp_quotations_at (search->scene->quotations, from)->tokens.last
                                                 : cp_phrase_core_end (search->scene, from + (is_measure (search, from) ? 2 : points_at_noun (text, from) ? 1 : 0));
  gboolean parted = FALSE, relative = FALSE;

  if (core == from)
    return best;
  /* "called the charge | absurd": the tree knows the predicate, though it looks like the last noun of the object. */
  if (core > from + 1 && text->tokens[core - 1].dep == CP_DEP_XCOMP && text->tokens[core - 1].head == search->token
      && cp_cue_strength (search->cue, CP_TAKES_OBJECT, "pred") > best.strength)
    {
      best.strength = cp_cue_strength (search->cue, CP_TAKES_OBJECT, "pred");
      best.with = "pred";
      best.with_at = core - 1;
    }
  if (cp_word_is (&text->tokens[from], " no ") && cp_cue_strength (search->cue, CP_TAKES_OBJECT, "no") > best.strength)
    {
      best.strength = cp_cue_strength (search->cue, CP_TAKES_OBJECT, "no");
      best.with = "no";
    }
  for (guint32 i = core; i < search->end && i - from < BETWEEN * 2; i++)
    {
      const CpToken *word = &text->tokens[i];
      const char *with = NULL;
      float strength;

      i = skip_relative (search, i);
      word = &text->tokens[i];
      parted = parted || cp_word_is_mark (word, ',');
      if (is_infinitive (search, i))
        with = "inf";
      else if (i == core && word->pos == CP_POS_VERB && (word->inflection == CP_FORM_PARTICIPLE || word->inflection == CP_FORM_PAST) && cp_cue_strength (search->cue, CP_TAKES_OBJECT, "part") > 0)
        with = "part";
      else if (i == core && cp_word_is (word, WH_WORDS) && cp_cue_strength (search->cue, CP_TAKES_OBJECT, "wh") > 0)
        with = "wh";
      else if (i == core
               && (word->pos == CP_POS_DET || word->pos == CP_POS_ADJ || word->pos == CP_POS_ADV || opens_quotation (search, i)
                   || word->pos == CP_POS_NOUN || word->pos == CP_POS_PROPN))
        with = "pred";
      /* "called his neglect of the harbour “a disgrace”" */
      else if (opens_quotation (search, i) && !cp_quotations_at (search->scene->quotations, i)->whole
               && !parted && text->tokens[i - 1].pos != CP_POS_ADP && text->tokens[i - 1].pos != CP_POS_DET)
        with = "pred";
      else if (i == core && word->inflection == CP_FORM_GERUND && word->pos == CP_POS_VERB)
        with = "ger";
      else if (word->pos == CP_POS_ADP || cp_word_is (word, " as for of "))
        with = word->norm;
      else if (cp_word_is_finite (text, i) && relative)
        relative = FALSE;
      else if (cp_word_is_finite (text, i) || cp_word_is_mark (word, ';') || cp_word_is_mark (word, ':'))
        break;
      /* "invited anyone | who thinks otherwise | to write" */
      relative |= cp_word_is (word, " who ");
      if (with == NULL)
        continue;
      strength = cp_cue_strength (search->cue, CP_TAKES_OBJECT, with);
      if (strength > best.strength)
        {
          best.strength = strength;
          best.with = with;
          best.with_at = i;
        }
    }
  if (best.strength > 0 && best.with == NULL && cp_word_is (&text->tokens[from], " itself himself herself themselves "))
    best.strength = 0;
  return best;
}

/* ", if elected, she would": a few words between commas, without a finite verb, before the clause. */
static gboolean
is_parenthesis (const Search *search,
                guint32       comma)
{
  const CpText *text = search->text;

  if (comma + 1 < search->end && !cp_word_is (&text->tokens[comma + 1], " if in for to when unlike like despite once after "))
    return FALSE;
  for (guint32 i = comma + 1; i < search->end && i - comma < BETWEEN; i++)
    {
      if (cp_word_is_mark (&text->tokens[i], ','))
        return i > comma + 1;
      if (cp_word_is_finite (text, i) || search->scene->quotations->of[i] != 0)
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
  Search search = { scene, scene->text, cue, token, after, scene->text->sentences[scene->text->tokens[token].sentence].tokens.last };
  guint32 addressee = CP_NO_TOKEN, at = skip_addressee (&search, after, &addressee);

  return addressee != CP_NO_TOKEN ? skip_adverbs (&search, at) : after;
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
  Search search = { scene, text, cue, token, after, text->sentences[text->tokens[token].sentence].tokens.last };
  CpFound none = { .strength = 0, .addressee = CP_NO_TOKEN };
  guint32 addressee = CP_NO_TOKEN;
  guint32 at, that;
  CpFound result;

  if (after >= search.end)
    return none;
  that = find_that (&search);
  at = skip_adverbs (&search, after);
  if (at >= search.end)
    return none;
  /* "denied having ever said that it was late": the clause is the second verb's. */
  if (that > at && that != CP_NO_TOKEN && is_gerund (&search, at))
    that = CP_NO_TOKEN;
  /* "said a system that people fear is no system": the clause begins with its subject. */
  if (that > at && that != CP_NO_TOKEN && !cue->addressee && text->tokens[at].pos == CP_POS_DET
      && cp_cue_strength (cue, CP_TAKES_BARE, NULL) >= LEAST_BARE && has_verb_behind_relative (&search, that))
    that = CP_NO_TOKEN;
  /* "read a message that she framed": what takes a clause but seldom takes it right behind itself. */
  if (that != CP_NO_TOKEN && cp_cue_strength (cue, CP_TAKES_THAT, NULL) >= (that > at ? LEAST_THAT_APART : LEAST_THAT))
    {
      skip_addressee (&search, at, &addressee);
      return with_addressee (found (&search, CP_TAKES_THAT, NULL, that, MIN (at, that)), addressee);
    }
  at = skip_phrase (&search, skip_adverbs (&search, skip_addressee (&search, at, &addressee)));
  if (at >= search.end)
    return none;
  if (cp_word_is (&text->tokens[at], WH_WORDS) && cp_cue_strength (cue, CP_TAKES_WH, NULL) > 0)
    return with_addressee (found (&search, CP_TAKES_WH, NULL, at, at), addressee);
  if (addressee != CP_NO_TOKEN && is_infinitive (&search, at) && cp_cue_strength (cue, CP_TAKES_OBJECT, "inf") > 0)
    return with_addressee (found (&search, CP_TAKES_OBJECT, "inf", skip_adverbs (&search, after), after), addressee);
  if (cp_cue_strength (cue, CP_TAKES_INFINITIVE, NULL) > 0
      && (is_infinitive (&search, at) || (cp_word_is (&text->tokens[at], " not never ") && is_infinitive (&search, at + 1))))
    return found (&search, CP_TAKES_INFINITIVE, NULL, at, at);
  /* "says pumping has dried up the lake": a gerund that is the subject of a clause. */
  if (text->tokens[at].pos == CP_POS_VERB && text->tokens[at].inflection == CP_FORM_GERUND && at + 1 < search.end
      && text->tokens[at + 1].pos == CP_POS_AUX && cp_cue_strength (cue, CP_TAKES_BARE, NULL) > 0 && is_clause (&search, at))
    return with_addressee (found (&search, CP_TAKES_BARE, NULL, at, at), addressee);
  if (is_gerund (&search, at))
    return found (&search, CP_TAKES_GERUND, NULL, at, at);
  if ((text->tokens[at].pos == CP_POS_ADP || text->tokens[at].pos == CP_POS_PART || text->tokens[at].pos == CP_POS_SCONJ)
      && at + 1 < search.end)
    {
      result = found (&search, CP_TAKES_PREPOSITION, text->tokens[at].norm, at + 1, at + 1);
      if (result.strength > 0)
        return with_addressee (result, addressee);
    }
  if (cp_word_is_mark (&text->tokens[at], ',') && cp_cue_strength (cue, CP_TAKES_BARE, NULL) > 0 && is_parenthesis (&search, at)
      && is_clause (&search, at + 1))
    return with_addressee (found (&search, CP_TAKES_BARE, NULL, at + 1, at), addressee);
  if (text->tokens[at].pos == CP_POS_PUNCT && !opens_quotation (&search, at) && !cp_word_is (&text->tokens[at], " $ # ( "))
    return none;
  if (cp_cue_strength (cue, CP_TAKES_BARE, NULL) > 0
      && (is_clause (&search, at) || has_clause_in_tree (&search, at)))
    return with_addressee (found (&search, CP_TAKES_BARE, NULL, at, at), addressee);
  /* A few words quoted behind a verb of saying. */
  if (opens_quotation (&search, at) && cp_cue_strength (cue, CP_TAKES_QUOTE, NULL) > 0)
    return with_addressee (found (&search, CP_TAKES_QUOTE, NULL, at, at), addressee);
  if (cp_word_is_nominal (&text->tokens[at]) || opens_quotation (&search, at) || is_measure (&search, at) || points_at_noun (text, at))
    {
      result = find_object (&search, at);
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
