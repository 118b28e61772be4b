/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/naming.h"

#include "stance/asker.h"

#include <math.h>
#include <string.h>

#define LABEL_WORDS 5
#define MOST_WORDS  9
/* A word of at least this rarity tells all that it can. */
#define RARE        8.5f
/* How much less a phrase tells of what the matter is: one word, nothing but names, people, bodies and amounts, a word somebody is quoted with,
 * what only says something of another noun. */
#define ONE_WORD    0.5f
#define NAMES_ALONE 0.5f
#define PEOPLE      0.6f
#define QUOTED      0.85f
#define INNER       0.85f

static const CpToken *
token_at (const CpProfile *profile,
          guint            place)
{
  return &profile->text->tokens[g_array_index (profile->tokens, guint32, place)];
}

static gboolean
is_noun (const CpToken *token)
{
  if (token->pos == CP_POS_PROPN)
    return TRUE;
  return token->pos == CP_POS_NOUN && (token->inflection == CP_FORM_SINGULAR || token->inflection == CP_FORM_PLURAL);
}

static gboolean
joins_phrase (const CpToken *token)
{
  return is_noun (token) || token->pos == CP_POS_ADJ || strcmp (token->norm, "'s") == 0 || strcmp (token->norm, "’s") == 0
         || (token->pos == CP_POS_PUNCT && strcmp (token->norm, "-") == 0 && (token->flags & CP_TOKEN_SPACE_BEFORE) == 0);
}

/* "End", "cost": a common word alone names nothing. */
static float
telling_of (const CpNaming *self,
            const CpToken  *token)
{
  return MIN (1, cp_language_rarity (self->builder->language, token->lemma) / RARE);
}

static gboolean
holds (CpRange         clause,
       const CpProfile *profile,
       guint            place)
{
  guint32 token = g_array_index (profile->tokens, guint32, place);

  return cp_range_is_empty (clause) || (token >= clause.first && token < clause.last);
}

static gboolean
names_people (const CpNaming *self,
              const CpToken  *noun)
{
  return cp_knowledge_role (self->builder->knowledge, noun->lemma, NULL) != NULL
         || cp_knowledge_institution (self->builder->knowledge, noun->lemma, NULL) != NULL;
}

/* The noun that a phrase is about: the last before what is said of it. */
static guint
head_of (const CpPhrase *phrase)
{
  guint head = phrase->first;

  for (guint i = phrase->first; i < phrase->last && joins_phrase (token_at (phrase->profile, i)); i++)
    if (is_noun (token_at (phrase->profile, i)))
      head = i;
  return head;
}

static gboolean
is_names_alone (const CpPhrase *phrase)
{
  for (guint i = phrase->first; i < phrase->last; i++)
    if (token_at (phrase->profile, i)->pos == CP_POS_NOUN || token_at (phrase->profile, i)->pos == CP_POS_ADJ)
      return FALSE;
  return TRUE;
}

/* "closing a port": not the port is the matter. */
static gboolean
is_doing_to (const CpText  *text,
             const CpToken *noun)
{
  const CpToken *verb = &text->tokens[noun->head];

  return noun->dep == CP_DEP_OBJ && verb->pos == CP_POS_VERB && verb->inflection == CP_FORM_GERUND;
}

/* How far the noun that a phrase is about may be what a dispute is about. */
static float
weight_of_head (const CpNaming *self,
                const CpText   *text,
                const CpToken  *head)
{
  float weight = (head->flags & CP_TOKEN_QUOTED) != 0 ? QUOTED : 1;

  if (is_doing_to (text, head))
    weight *= INNER;
  if (head->dep == CP_DEP_NMOD || head->dep == CP_DEP_NMOD_POSS)
    weight *= INNER;
  if (names_people (self, head) || cp_lexicon_has (self->builder->lexicon, head->lemma, CP_LEX_MEASURE))
    weight *= PEOPLE;
  return weight;
}

/* No phrase scores more than if each of its words told all that it can. */
static float
most_score (const CpPhrase *phrase,
            const GArray   *terms)
{
  const CpProfile *profile = phrase->profile;
  float sum = 0, n = 0;

  for (guint i = phrase->first; i < phrase->last; i++)
    {
      guint32 term = g_array_index (profile->stems, guint32, i);
      const CpFeature *feature = cp_builder_feature (terms, term);

      sum += feature != NULL ? feature->weight : 0;
      n += term != G_MAXUINT32 || is_noun (token_at (profile, i)) ? 1 : 0;
    }
  return sum / sqrtf (n + 1.5f) * (phrase->last == phrase->first + 1 ? ONE_WORD : 1);
}

static float
phrase_score (const CpNaming *self,
              const CpPhrase *phrase,
              const GArray   *terms)
{
  const CpProfile *profile = phrase->profile;
  const CpToken *head = token_at (profile, head_of (phrase));
  float sum = 0, n = 0;

  for (guint i = phrase->first; i < phrase->last; i++)
    {
      guint32 term = g_array_index (profile->stems, guint32, i);
      const CpFeature *feature = cp_builder_feature (terms, term);

      sum += feature != NULL ? feature->weight * telling_of (self, token_at (profile, i)) : 0;
      n += term != G_MAXUINT32 || is_noun (token_at (profile, i)) ? 1 : 0;
    }
  return sum / sqrtf (n + 1.5f) * (phrase->last == phrase->first + 1 ? ONE_WORD : 1) * (is_names_alone (phrase) ? NAMES_ALONE : 1)
         * weight_of_head (self, profile->text, head);
}

/* "a ban on fishing" */
static gboolean
is_doing (const CpToken *token)
{
  return (token->pos == CP_POS_VERB || token->pos == CP_POS_NOUN) && token->inflection == CP_FORM_GERUND;
}

/* The end of what is said of the noun before @place: "of the map", "between the two countries"; @place where nothing is. What is
 * said of the verb, "by one fifth", is not. */
static guint
end_of_complement (const CpNaming  *self,
                   const CpProfile *profile,
                   guint            place)
{
  guint last = place + 1;
  const CpToken *noun, *of;

  if (last >= profile->tokens->len || token_at (profile, place)->pos != CP_POS_ADP
      || (token_at (profile, place)->flags & CP_TOKEN_CAPITAL) != 0)
    return place;
  while (last < profile->tokens->len && (token_at (profile, last)->pos == CP_POS_DET || strcmp (token_at (profile, last)->norm, "its") == 0
                                         || token_at (profile, last)->pos == CP_POS_NUM))
    last++;
  while (last < profile->tokens->len && last < place + LABEL_WORDS && joins_phrase (token_at (profile, last)))
    last++;
  if (last == place + 1 && is_doing (token_at (profile, last)))
    return last + 1;
  if (last == place + 1 || !is_noun (token_at (profile, last - 1))
      || (cp_lexicon_has (self->builder->lexicon, token_at (profile, last - 1)->norm, CP_LEX_EMPTY) && token_at (profile, last - 2)->pos != CP_POS_NUM))
    return place;
  noun = token_at (profile, last - 1);
  if (noun->dep == CP_DEP_FLAT || noun->dep == CP_DEP_COMPOUND)
    noun = &profile->text->tokens[noun->head];
  of = &profile->text->tokens[noun->head];
  if (strcmp (token_at (profile, place)->norm, "of") == 0 || noun->head > g_array_index (profile->tokens, guint32, last - 1))
    return last;
  if (noun->dep == CP_DEP_OBL)
    return of->inflection == CP_FORM_GERUND && noun->head + 1 == g_array_index (profile->tokens, guint32, place) ? last : place;
  return noun->dep == CP_DEP_NMOD && (is_noun (of) || of->pos == CP_POS_VERB) ? last : place;
}

/* "was a planning exercise": what is said of a thing, not the thing. */
static gboolean
is_predicate (const CpPhrase *phrase)
{
  guint32 head = g_array_index (phrase->profile->tokens, guint32, head_of (phrase));

  return cp_text_child (phrase->profile->text, head, CP_DEP_COP) != CP_NO_TOKEN;
}

/* Whether somebody who speaks has that last name. */
static gboolean
is_last_name (const CpNaming *self,
              const char     *word)
{
  gboolean name = g_hash_table_contains (self->people, word);

  if (!g_hash_table_contains (self->asked, word))
    g_hash_table_insert (self->asked, g_strdup (word), GINT_TO_POINTER (name));
  return name;
}

static void
consider (const CpNaming *self,
          const GArray   *terms,
          CpPhrase        phrase,
          CpPhrase       *best)
{
  const CpProfile *profile = phrase.profile;
  static const char *const vague[] = { "such", "own", "other", "same", "further", "least", "most", "more", "many", "few", NULL };
  const CpToken *begin = token_at (profile, phrase.first), *end = token_at (profile, phrase.last - 1);

  if (most_score (&phrase, terms) <= best->score)
    return;
  if ((!is_noun (begin) && begin->pos != CP_POS_ADJ) || is_predicate (&phrase) || g_strv_contains (vague, begin->norm))
    return;
  if (phrase.first > 0 && strcmp (token_at (profile, phrase.first - 1)->norm, "-") == 0)
    return;
  if (is_last_name (self, end->form) || cp_lexicon_has (self->builder->lexicon, end->lemma, CP_LEX_EMPTY))
    return;
  if (phrase.last == phrase.first + 1 && (cp_lexicon_has (self->builder->lexicon, end->lemma, CP_LEX_MEASURE)
                                          || (end->pos == CP_POS_PROPN && cp_knowledge_find (self->builder->knowledge, end->form) != NULL)))
    return;
  phrase.score = phrase_score (self, &phrase, terms);
  if (phrase.score > best->score)
    *best = phrase;
}

/**
 * cp_naming_look:
 * @clause: the tokens that the phrase may be made of; an empty range for all of the content
 * @terms: the words of the issue with their weights, by term
 * @best: (inout): the best phrase so far
 *
 * Looks at the runs of adjectives and nouns that end in a noun, each way to cut their front, with and without what follows.
 */
void
cp_naming_look (const CpNaming  *self,
                const CpProfile *profile,
                CpRange          clause,
                const GArray    *terms,
                CpPhrase        *best)
{
  for (guint last = 1; last <= profile->tokens->len; last++)
    {
      guint end, further;

      if (!is_noun (token_at (profile, last - 1)) || !holds (clause, profile, last - 1))
        continue;
      if (last < profile->tokens->len && is_noun (token_at (profile, last)))
        continue;
      end = end_of_complement (self, profile, last);
      further = end > last ? end_of_complement (self, profile, end) : end;
      for (guint first = last; first > 0 && last - first < LABEL_WORDS && joins_phrase (token_at (profile, first - 1)); first--)
        {
          consider (self, terms, (CpPhrase){ profile, first - 1, last, 0 }, best);
          if (end > last && holds (clause, profile, end - 1))
            consider (self, terms, (CpPhrase){ profile, first - 1, end, 0 }, best);
          if (further > end && further - first < MOST_WORDS && holds (clause, profile, further - 1))
            consider (self, terms, (CpPhrase){ profile, first - 1, further, 0 }, best);
        }
    }
}

/** cp_naming_is_full: Returns: whether the phrase says which thing it is, and is about a thing: "the closure of the map" */
gboolean
cp_naming_is_full (const CpNaming *self,
                   const CpPhrase *phrase)
{
  const CpToken *head;
  guint n = 0;

  if (phrase->profile == NULL || is_names_alone (phrase))
    return FALSE;
  head = token_at (phrase->profile, head_of (phrase));
  for (guint i = phrase->first; i < phrase->last; i++)
    n += is_noun (token_at (phrase->profile, i)) || token_at (phrase->profile, i)->pos == CP_POS_ADJ ? 1 : 0;
  return n > 1 && !is_doing_to (phrase->profile->text, head) && !names_people (self, head) && !cp_lexicon_has (self->builder->lexicon, head->lemma, CP_LEX_MEASURE);
}

static const char *
article_for (const char *norm,
             const char *next)
{
  if (strcmp (norm, "the") == 0)
    return "The ";
  if (strcmp (norm, "a") != 0 && strcmp (norm, "an") != 0)
    return "";
  return strchr ("aeiouAEIOU", *next) != NULL ? "An " : "A ";
}

/* The article that the phrase has in the text, though words between may have been cut. */
static const char *
article_of (const CpPhrase *phrase,
            const char     *words)
{
  const CpText *text = phrase->profile->text;
  guint32 first = g_array_index (phrase->profile->tokens, guint32, phrase->first);
  guint32 head = g_array_index (phrase->profile->tokens, guint32, head_of (phrase)), article = cp_text_child (text, head, CP_DEP_DET);

  if (first > 0 && text->tokens[first - 1].pos == CP_POS_DET)
    return article_for (text->tokens[first - 1].norm, words);
  return article != CP_NO_TOKEN && article < first ? article_for (text->tokens[article].norm, words) : "";
}

/** cp_naming_capitalised: Returns: (transfer full): @words behind @article, which may be empty, as a label begins */
char *
cp_naming_capitalised (const char *article,
                       const char *words)
{
  GString *label = g_string_new (article);

  if (*article == '\0')
    {
      g_string_append_unichar (label, g_unichar_toupper (g_utf8_get_char (words)));
      words = g_utf8_next_char (words);
    }
  g_string_append (label, words);
  return g_string_free (label, FALSE);
}

/* As the text has it, without quotation marks. A capital that only a sentence's beginning gave is a small letter behind an article. */
static char *
slice (const CpText *text,
       CpRange       tokens)
{
  GString *words = g_string_new (NULL);
  gboolean space = FALSE;

  for (guint32 t = tokens.first; t < tokens.last; t++)
    {
      const CpToken *token = &text->tokens[t];

      space = space || (token->flags & CP_TOKEN_SPACE_BEFORE) != 0;
      if ((token->flags & (CP_TOKEN_OPEN_QUOTE | CP_TOKEN_CLOSE_QUOTE)) != 0 || strcmp (token->norm, "\"") == 0)
        continue;
      if (words->len > 0 && space)
        g_string_append_c (words, ' ');
      g_string_append (words, token->form);
      space = FALSE;
    }
  return g_string_free (words, FALSE);
}

/* Whether the verb takes away or stops what is named with it: then the thing alone would be the wrong name. */
static gboolean
is_undone (const CpNaming *self,
           const CpToken  *verb)
{
  return cp_lexicon_has (self->builder->lexicon, verb->lemma, CP_LEX_REVERSER) || cp_lexicon_has (self->builder->lexicon, verb->lemma, CP_LEX_STOPPER);
}

/**
 * cp_naming_is_matter:
 *
 * Returns: whether a clause is about what the phrase names, so that it can stand for the clause: its subject, or what is done where
 *   that does not undo it; not where or how it is done
 */
gboolean
cp_naming_is_matter (const CpNaming *self,
                     const CpPhrase *phrase)
{
  const CpText *text = phrase->profile->text;
  const CpToken *head = token_at (phrase->profile, head_of (phrase)), *verb = &text->tokens[head->head];

  switch (head->dep)
    {
    case CP_DEP_OBJ:
      return !is_undone (self, verb);
    case CP_DEP_OBL:
      return cp_text_child (text, head->head, CP_DEP_OBJ) == CP_NO_TOKEN
             && cp_text_child (text, head->head, CP_DEP_NSUBJ_PASS) == CP_NO_TOKEN && !is_undone (self, verb);
    case CP_DEP_NMOD:
    case CP_DEP_COMPOUND:
    case CP_DEP_NMOD_POSS:
      return FALSE;
    default:
      return TRUE;
    }
}

/** cp_naming_words: Returns: (transfer full): the phrase as a label: "The closure of the map"; one word as the article has it in full */
char *
cp_naming_words (const CpNaming *self,
                 const CpPhrase *phrase)
{
  const CpProfile *profile = phrase->profile;
  guint32 first = g_array_index (profile->tokens, guint32, phrase->first), last = g_array_index (profile->tokens, guint32, phrase->last - 1);
  g_autofree char *words = slice (profile->text, (CpRange){ first, last + 1 });
  g_autofree char *full = NULL;
  const char *article = article_of (phrase, words);

  if (first == last && profile->text->tokens[first].pos == CP_POS_NOUN)
    full = cp_full_name (profile->text, self->builder->lexicon, first);
  if (full != NULL)
    return cp_naming_capitalised (strcmp (article, "The ") == 0 ? article : "", full);
  return cp_naming_capitalised (article, words);
}

/** cp_naming_clause: Returns: (transfer full): the words of @clause as a label */
char *
cp_naming_clause (const CpText *text,
                  CpRange       clause)
{
  g_autofree char *words = slice (text, clause);

  return cp_naming_capitalised ("", words);
}
