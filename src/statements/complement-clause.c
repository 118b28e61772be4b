/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a clause stands behind a cue, with "that" or without. */
#include "statements/complement-search.h"

#include "statements/bounds.h"
#include "statements/claim.h"
#include "statements/clause.h"
#include "statements/words.h"

/* A finite verb is looked for so many tokens into a clause without "that". */
#define CLAUSE_REACH 45

/* "wrote in an email | that digging is not mining": no "that" of a relative clause, whose verb would stand right behind. */
static gboolean
is_behind_paper (const CpComplementSearch *search,
                 guint32                   that)
{
  return that + 1 < search->end && that > search->after && cp_bounds_paper_end (search->text, search->after, that) == that
         && !cp_word_is_finite (search->text, that + 1);
}

/* "said, however, that silt": behind a word between commas it begins a clause, whatever noun follows. */
static gboolean
is_behind_aside (const CpComplementSearch *search,
                 guint32                   that)
{
  return that > search->after + 1 && cp_word_is_mark (&search->text->tokens[search->after], ',')
         && cp_word_is_mark (&search->text->tokens[that - 1], ',') && that - 1 > search->after;
}

/* "conceded, | when the judge asked him": a clause between commas that tells when it was said. */
#define TELLS_WHEN " when after once as while before "
#define LONGEST_WHEN 24

/* "conceded | , when the judge asked him, | that it had": where "that" stands right behind a clause which tells when; CP_NO_TOKEN where none does. */
static guint32
that_behind_when (const CpComplementSearch *search,
                  guint32                   comma)
{
  const CpText *text = search->text;

  if (comma + 2 >= search->end || !cp_word_is_mark (&text->tokens[comma], ',') || !cp_word_is (&text->tokens[comma + 1], TELLS_WHEN))
    return CP_NO_TOKEN;
  for (guint32 i = comma + 2; i + 1 < search->end && i - comma < LONGEST_WHEN; i++)
    if (cp_word_is_mark (&text->tokens[i], ','))
      return cp_word_is (&text->tokens[i + 1], " that ") ? i + 1 : CP_NO_TOKEN;
  return CP_NO_TOKEN;
}

/* Whether the cue stands in such a clause, so that what is behind it is another's: "conceded, when the judge | asked him, that it had". */
static gboolean
is_within_when (const CpComplementSearch *search)
{
  guint32 floor = search->text->sentences[search->text->tokens[search->token].sentence].tokens.first;

  for (guint32 i = search->token; i-- > floor + 1 && search->token - i < LONGEST_WHEN;)
    if (cp_word_is_mark (&search->text->tokens[i], ','))
      {
        guint32 that = search->text->tokens[i - 1].pos == CP_POS_VERB ? that_behind_when (search, i) : CP_NO_TOKEN;

        return that != CP_NO_TOKEN && that > search->token;
      }
  return FALSE;
}

/** cp_complement_find_that: Returns: where "that" begins the cue's clause, "said in a statement on Monday that": anything without a verb may stand before it */
guint32
cp_complement_find_that (const CpComplementSearch *search)
{
  const CpText *text = search->text;

  if (is_within_when (search))
    return CP_NO_TOKEN;
  if (that_behind_when (search, search->after) != CP_NO_TOKEN)
    return that_behind_when (search, search->after);
  for (guint32 i = search->after; i < search->end && i - search->after < CP_COMPLEMENT_BETWEEN; i++)
    {
      const CpToken *word = &text->tokens[i];

      if (search->scene->quotations->of[i] != search->scene->quotations->of[search->token])
        {
          if (!(cp_complement_opens_quotation (search, i) && i + 1 < search->end && cp_word_is (&text->tokens[i + 1], " that ")))
            return CP_NO_TOKEN;
          return i;
        }
      /* Before a pronoun or a plural it cannot point at anything: "answered that hearings are"; nor before a name: "said on Friday that Shaw". */
      if (cp_word_is (word, " that ")
          && (word->pos == CP_POS_SCONJ || word->dep == CP_DEP_MARK || is_behind_paper (search, i) || is_behind_aside (search, i) || (i == search->after && word->pos != CP_POS_DET)
              || (i + 1 < search->end && (cp_word_is (&text->tokens[i + 1], " he she they we i ")
                                          || (text->tokens[i + 1].pos == CP_POS_NOUN && text->tokens[i + 1].inflection == CP_FORM_PLURAL)
                                          || (text->tokens[i + 1].pos == CP_POS_PROPN && cp_complement_skip_adverbs (search, search->after) == i)))))
        return i;
      /* "had not shown any harm, and observed that" */
      if (word->pos == CP_POS_VERB && i > search->after && text->tokens[i - 1].pos == CP_POS_CCONJ && cp_word_is_mark (&text->tokens[i - 2], ','))
        return CP_NO_TOKEN;
      /* ", warning that": the clause belongs to the second verb. */
      if (word->inflection == CP_FORM_GERUND && word->pos == CP_POS_VERB && cp_word_is_mark (&text->tokens[i - 1], ','))
        return CP_NO_TOKEN;
      if (cp_word_is_finite (text, i) || (word->pos == CP_POS_SCONJ && word->dep != CP_DEP_CASE) || cp_word_is_mark (word, ';')
          || cp_word_is_mark (word, ':') || cp_word_is (word, " who which "))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/* "described the idea | that it leaked as absurd": whether "as" stands behind the clause. */
static gboolean
said_as (const CpComplementSearch *search,
         guint32                   that)
{
  gboolean finite = FALSE;

  for (guint32 i = that + 1; i < search->end && i - that < CLAUSE_REACH; i++)
    {
      if (finite && cp_word_is (&search->text->tokens[i], " as ") && cp_cue_strength (search->cue, CP_TAKES_OBJECT, "as") > 0)
        return TRUE;
      finite |= cp_word_is_finite (search->text, i);
    }
  return FALSE;
}

/* What is done to another's words, and not by saying them again. */
#define AGAINST " deny doubt question condemn "

/**
 * cp_complement_is_anothers:
 * @that: where a clause begins behind an object that begins at @at
 *
 * Returns: whether the clause is not the cue's own but tells of its object: "rejected the union's claim | that it leaked", "refuted
 *   claims by the firm | that it held", "found no evidence | that it leaked"
 */
gboolean
cp_complement_is_anothers (const CpComplementSearch *search,
                           guint32                   at,
                           guint32                   that)
{
  const CpText *text = search->text;
  gboolean word = FALSE, owned = FALSE;

  if (cp_word_is (&text->tokens[at], " no ") && text->tokens[that - 1].pos == CP_POS_NOUN)
    return cp_complement_find_object (search, at).strength >= CP_CLAUSE_LEAST;
  if (!(cp_word_among (search->cue->act, AGAINST) || cp_cue_strength (search->cue, CP_TAKES_OBJECT, "as") > cp_cue_strength (search->cue, CP_TAKES_THAT, NULL)) || cp_complement_find_object (search, at).strength < CP_CLAUSE_LEAST)
    return FALSE;
  for (guint32 i = at; i < that; i++)
    {
      if (search->scene->quotations->of[i] != search->scene->quotations->of[search->token])
        return FALSE;
      owned |= (text->tokens[i].inflection == CP_FORM_POSSESSIVE && !word) || (word && cp_word_is (&text->tokens[i], " by from "));
      word |= cp_claim_is_noun (search->scene, i);
    }
  return word && (owned || said_as (search, that));
}

/** cp_complement_has_clause_in_tree: Returns: whether the tree hangs a clause that covers @from on the cue */
gboolean
cp_complement_has_clause_in_tree (const CpComplementSearch *search,
                                  guint32                   from)
{
  guint n;
  const guint32 *children = cp_text_children (search->text, search->token, &n);

  for (guint i = 0; i < n; i++)
    if (children[i] >= from && search->text->tokens[children[i]].dep == CP_DEP_CCOMP
        && cp_text_subtree (search->text, children[i]).first <= from)
      return TRUE;
  return FALSE;
}

/** cp_complement_is_clause: Returns: whether a finite verb comes before the clause at @from is broken off */
gboolean
cp_complement_is_clause (const CpComplementSearch *search,
                         guint32                   from)
{
  const CpText *text = search->text;
  gboolean relative = FALSE, of_who = search->token > 0 && cp_word_is (&text->tokens[search->token - 1], " who ");

  for (guint32 i = from; i < search->end && i - from < CLAUSE_REACH; i++)
    {
      const CpToken *word = &text->tokens[i];

      /* "Shaw, who wrote | part of the paper, | thinks": the verb behind the comma is that of whom the clause tells. */
      if (of_who && i > from && cp_word_is_mark (word, ',') && i + 1 < search->end && cp_word_is_finite (text, i + 1))
        return FALSE;

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

/** cp_complement_has_verb_behind_relative: Returns: whether a second verb in a tense stands behind that of the clause which begins at @that: "that people fear | is no system" */
gboolean
cp_complement_has_verb_behind_relative (const CpComplementSearch *search,
                                        guint32                   that)
{
  const CpText *text = search->text;
  guint32 i = that + 1;

  while (i < search->end && i - that < CLAUSE_REACH && !cp_word_is_finite (text, i) && text->tokens[i].pos != CP_POS_PUNCT)
    i++;
  /* "that wages | had fallen | was nonsense": a second verb in a tense begins another. */
  while (i < search->end && helps_verb (&text->tokens[i])
         && !(text->tokens[i].pos == CP_POS_AUX && text->tokens[i - 1].pos == CP_POS_VERB && cp_word_is_finite (text, i)))
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

/** cp_complement_opens_parenthesis: Returns: whether a few words between commas, without a finite verb, stand before the clause: ", if elected, she would" */
gboolean
cp_complement_opens_parenthesis (const CpComplementSearch *search,
                                 guint32                   comma)
{
  const CpText *text = search->text;

  if (comma + 1 < search->end && !cp_word_is (&text->tokens[comma + 1], " if in for to when unlike like despite once after "))
    return FALSE;
  for (guint32 i = comma + 1; i < search->end && i - comma < CP_COMPLEMENT_BETWEEN; i++)
    {
      if (cp_word_is_mark (&text->tokens[i], ','))
        return i > comma + 1;
      if (cp_word_is_finite (text, i) || search->scene->quotations->of[i] != 0)
        return FALSE;
    }
  return FALSE;
}
