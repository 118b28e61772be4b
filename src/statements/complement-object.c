/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an object behind a cue is followed by: "accuse X | of …", "call X | a liar". */
#include "statements/complement-search.h"

#include <string.h>

#include "statements/claim.h"
#include "statements/phrase.h"
#include "statements/words.h"

/* The comma that closes the relative clause opened by that at @i: "accused the board, | which they chose, | of"; @i where there is none. */
static guint32
skip_relative (const CpComplementSearch *search,
               guint32                   i)
{
  const CpText *text = search->text;
  gboolean finite = FALSE;

  if (!cp_word_is_mark (&text->tokens[i], ',') || i + 1 >= search->end || !cp_word_is (&text->tokens[i + 1], " who which whose "))
    return i;
  for (guint32 k = i + 2; k < search->end && k - i < CP_COMPLEMENT_BETWEEN; k++)
    {
      if (finite && cp_word_is_mark (&text->tokens[k], ','))
        return k;
      finite |= cp_word_is_finite (text, k);
    }
  return i;
}

/** cp_complement_is_measure: Returns: whether "at least five years" begins at @i: a measure, not a place */
gboolean
cp_complement_is_measure (const CpComplementSearch *search,
                          guint32                   i)
{
  return i + 2 < search->end && cp_word_is (&search->text->tokens[i], " at ") && cp_word_is (&search->text->tokens[i + 1], " least most ");
}

/** cp_complement_points_at_noun: Returns: whether "that", which the tree takes for the word that joins a clause, points at a noun: "called that claim “untrue”" */
gboolean
cp_complement_points_at_noun (const CpText *text,
                              guint32       token)
{
  return cp_word_is (&text->tokens[token], " that ") && token + 1 < text->n_tokens
         && (text->tokens[token].pos == CP_POS_SCONJ || text->tokens[token].pos == CP_POS_DET)
         && text->tokens[token + 1].pos == CP_POS_NOUN && text->tokens[token + 1].inflection == CP_FORM_SINGULAR;
}

/* Whether the last word of an object says what is said of it: the tree knows it, or it is an adjective behind a noun: "declared the vote | illegal". */
static gboolean
is_predicate (const CpComplementSearch *search,
              guint32                   token)
{
  const CpToken *tokens = search->text->tokens;

  return (tokens[token].dep == CP_DEP_XCOMP && tokens[token].head == search->token)
         || (tokens[token].pos == CP_POS_ADJ && tokens[token - 1].pos == CP_POS_NOUN);
}

/* What something is put at, and nothing is said of it: "puts them | at odds". */
#define STATES " odds risk ease rest stake loggerheads "

/** cp_complement_find_object: Returns: the strongest of what an object at @from is followed by: "accuse X | of …", "call X | a liar" */
CpFound
cp_complement_find_object (const CpComplementSearch *search,
                           guint32                   from)
{
  const CpText *text = search->text;
  CpFound best = cp_complement_found (search, CP_TAKES_OBJECT, NULL, from, from);
  guint32 core = cp_complement_opens_quotation (search, from)
                   ? cp_quotations_at (search->scene->quotations, from)->tokens.last
                   : cp_phrase_core_end (search->scene,
                                         from + (cp_complement_is_measure (search, from) ? 2 : cp_complement_points_at_noun (text, from) ? 1 : 0));
  gboolean parted = FALSE, relative = FALSE;

  if (core == from)
    return best;
  best.strength = cp_cue_object (search->cue, text->tokens[core - 1].lemma);
  /* "called the charge | absurd": the tree knows the predicate, though it looks like the last noun of the object. */
  if (core > from + 1 && is_predicate (search, core - 1)
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
  for (guint32 i = core; i < search->end && i - from < CP_COMPLEMENT_BETWEEN * 2; i++)
    {
      const CpToken *word = &text->tokens[i];
      const char *with = NULL;
      float strength;

      i = skip_relative (search, i);
      word = &text->tokens[i];
      parted = parted || cp_word_is_mark (word, ',');
      if (cp_complement_is_infinitive (search, i))
        with = "inf";
      else if (i == core && word->pos == CP_POS_VERB && (word->inflection == CP_FORM_PARTICIPLE || word->inflection == CP_FORM_PAST) && cp_cue_strength (search->cue, CP_TAKES_OBJECT, "part") > 0)
        with = "part";
      else if (i == core && cp_word_is (word, CP_COMPLEMENT_WH_WORDS) && cp_cue_strength (search->cue, CP_TAKES_OBJECT, "wh") > 0)
        with = "wh";
      else if (i == core
               && (word->pos == CP_POS_DET || word->pos == CP_POS_ADJ || word->pos == CP_POS_ADV || cp_complement_opens_quotation (search, i)
                   || word->pos == CP_POS_NOUN || word->pos == CP_POS_PROPN))
        with = "pred";
      /* "called his neglect of the harbour “a disgrace”" */
      else if (cp_complement_opens_quotation (search, i) && !cp_quotations_at (search->scene->quotations, i)->whole
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
      /* "invited anyone | who thinks otherwise | to write", "called the claim | that it leaked | “absurd”" */
      relative |= cp_word_is (word, " who ") || (i == core && cp_word_is (word, " that ") && cp_claim_is_noun (search->scene, core - 1));
      /* "puts the cost at 3 million", but not "puts them at odds" */
      if (with == NULL || (strcmp (with, "at") == 0 && i + 1 < search->end && cp_word_is (&text->tokens[i + 1], STATES)))
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
