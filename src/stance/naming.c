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

/** cp_naming_is_noun: Returns: whether the token is a noun or a part of a name */
gboolean
cp_naming_is_noun (const CpToken *token)
{
  if (token->pos == CP_POS_PROPN)
    return TRUE;
  return token->pos == CP_POS_NOUN && (token->inflection == CP_FORM_SINGULAR || token->inflection == CP_FORM_PLURAL);
}

static gboolean
is_noun (const CpToken *token)
{
  return cp_naming_is_noun (token);
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

/** cp_naming_head: Returns: the place of the noun that a phrase is about: the last before what is said of it */
guint
cp_naming_head (const CpPhrase *phrase)
{
  guint head = phrase->first;

  for (guint i = phrase->first; i < phrase->last && joins_phrase (token_at (phrase->profile, i)); i++)
    if (is_noun (token_at (phrase->profile, i)))
      head = i;
  return head;
}

/** cp_naming_head_token: Returns: (transfer none): the noun that a phrase is about */
const CpToken *
cp_naming_head_token (const CpPhrase *phrase)
{
  return token_at (phrase->profile, cp_naming_head (phrase));
}

/* How far the noun that a phrase is about may be what a dispute is about. */
static float
weight_of_head (const CpNaming *self,
                const CpText   *text,
                const CpToken  *head)
{
  float weight = (head->flags & CP_TOKEN_QUOTED) != 0 ? QUOTED : 1;

  if (cp_naming_is_doing_to (text, head))
    weight *= INNER;
  if (head->dep == CP_DEP_NMOD || head->dep == CP_DEP_NMOD_POSS)
    weight *= INNER;
  if (cp_naming_is_people (self, head) || cp_lexicon_has (self->builder->lexicon, head->lemma, CP_LEX_MEASURE)
      || cp_lexicon_has (self->builder->lexicon, head->lemma, CP_LEX_EMPTY))
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
  const CpToken *head = token_at (profile, cp_naming_head (phrase));
  float sum = 0, n = 0;

  for (guint i = phrase->first; i < phrase->last; i++)
    {
      guint32 term = g_array_index (profile->stems, guint32, i);
      const CpFeature *feature = cp_builder_feature (terms, term);

      sum += feature != NULL ? feature->weight * telling_of (self, token_at (profile, i)) : 0;
      n += term != G_MAXUINT32 || is_noun (token_at (profile, i)) ? 1 : 0;
    }
  return sum / sqrtf (n + 1.5f) * (phrase->last == phrase->first + 1 ? ONE_WORD : 1) * (cp_naming_is_names (phrase) ? NAMES_ALONE : 1)
         * weight_of_head (self, profile->text, head);
}

/* "a ban on fishing"; not "dozens of existing | schemes" */
static gboolean
is_doing (const CpToken *token)
{
  return token->dep != CP_DEP_AMOD && (token->pos == CP_POS_VERB || token->pos == CP_POS_NOUN) && token->inflection == CP_FORM_GERUND;
}

/* The end of the noun phrase that begins at @place: "the two countries"; @place where none does. */
static guint
end_of_nouns (const CpProfile *profile,
              guint            place)
{
  guint last = place;

  while (last < profile->tokens->len && (token_at (profile, last)->pos == CP_POS_DET || token_at (profile, last)->pos == CP_POS_NUM))
    last++;
  while (last < profile->tokens->len && last + 1 < place + LABEL_WORDS && joins_phrase (token_at (profile, last)))
    last++;
  return last > place && is_noun (token_at (profile, last - 1)) ? last : place;
}

static gboolean
is_word (const CpProfile *profile,
         guint            place,
         const char      *word)
{
  return place < profile->tokens->len && strcmp (token_at (profile, place)->norm, word) == 0;
}

/* The noun that ends before @place. */
static const CpToken *
noun_before (const CpProfile *profile,
             guint            place)
{
  const CpToken *noun = token_at (profile, place - 1);

  return noun->dep == CP_DEP_FLAT || noun->dep == CP_DEP_COMPOUND ? &profile->text->tokens[noun->head] : noun;
}

/* Whether what ends before @last is said of the noun before the preposition at @place, not of the verb: "by one fifth". */
static gboolean
is_said_of_noun (const CpProfile *profile,
                 guint            place,
                 guint            last)
{
  const CpToken *noun = noun_before (profile, last), *of = &profile->text->tokens[noun->head];

  if (is_word (profile, place, "of") || noun->head > g_array_index (profile->tokens, guint32, last - 1))
    return TRUE;
  if (noun->dep == CP_DEP_OBL)
    return of->inflection == CP_FORM_GERUND && noun->head + 1 == g_array_index (profile->tokens, guint32, place);
  return noun->dep == CP_DEP_NMOD && (is_noun (of) || of->pos == CP_POS_VERB);
}

/* "between the tablet | and the illness", "from the village | to the town": the second of two ends. The end of it; 0 where one of a pair
 * is missing. */
static guint
end_of_pair (const CpProfile *profile,
             guint            place,
             guint            last)
{
  const char *second = is_word (profile, place, "between") ? "and" : is_word (profile, place, "from") ? "to" : NULL;
  guint end;

  if (second == NULL)
    return last;
  if (!is_word (profile, last, second))
    return second[0] == 't' || token_at (profile, last - 1)->inflection == CP_FORM_PLURAL ? last : 0;
  end = end_of_nouns (profile, last + 1);
  return end > last + 1 ? end : 0;
}

/* The end of what is said of the noun before @place: "of the map", "between the two countries"; @place where nothing is. */
static guint
end_of_complement (const CpNaming  *self,
                   const CpProfile *profile,
                   guint            place)
{
  guint last, end;

  if (place + 1 >= profile->tokens->len || token_at (profile, place)->pos != CP_POS_ADP
      || (token_at (profile, place)->flags & CP_TOKEN_CAPITAL) != 0
      || !cp_naming_follows (noun_before (profile, place), token_at (profile, place)))
    return place;
  last = end_of_nouns (profile, place + 1);
  if (last == place + 1)
    return is_doing (token_at (profile, last)) ? last + 1 : place;
  if (cp_lexicon_has (self->builder->lexicon, token_at (profile, last - 1)->norm, CP_LEX_EMPTY) && token_at (profile, last - 2)->pos != CP_POS_NUM)
    return place;
  if (last == place + 2 && is_word (profile, last, "of"))
    return place; /* "in terms | of" */
  end = end_of_pair (profile, place, last);
  return end > 0 && is_said_of_noun (profile, place, last) ? end : place;
}

/* "was a planning exercise": what is said of a thing, not the thing. */
static gboolean
is_predicate (const CpPhrase *phrase)
{
  guint32 head = g_array_index (phrase->profile->tokens, guint32, cp_naming_head (phrase));

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
          const CpRange  *about,
          CpPhrase        phrase,
          CpPhrase       *best)
{
  const CpProfile *profile = phrase.profile;
  static const char *const vague[] = { "such", "own", "other", "same", "further", "least", "most", "more", "many", "few", "similar", "different",
                                       "certain", "various", "several", "current", "recent", "important", "big", "biggest", "wrong", "next",
                                       "last", "actual", "prospective", "some", "possible", NULL };
  const CpToken *begin = token_at (profile, phrase.first), *end = token_at (profile, phrase.last - 1);

  if (most_score (&phrase, terms) <= best->score)
    return;
  if ((!is_noun (begin) && begin->pos != CP_POS_ADJ) || is_predicate (&phrase) || g_strv_contains (vague, begin->norm)
      || begin->inflection == CP_FORM_SUPERLATIVE || strcmp (begin->norm, "percent") == 0 || strcmp (begin->norm, "a.m.") == 0 || strcmp (begin->norm, "p.m.") == 0)
    return;
  if (!cp_naming_reads (self, &phrase))
    return;
  if (is_last_name (self, end->form) || cp_lexicon_has (self->builder->lexicon, end->lemma, CP_LEX_EMPTY))
    return;
  if (phrase.last == phrase.first + 1 && (cp_lexicon_has (self->builder->lexicon, end->lemma, CP_LEX_MEASURE)
                                          || (end->pos == CP_POS_PROPN && cp_knowledge_find (self->builder->knowledge, end->form) != NULL)))
    return;
  phrase.score = phrase_score (self, &phrase, terms);
  if (phrase.score > best->score && (about == NULL || cp_naming_is_matter (self, &phrase, *about)))
    *best = phrase;
}

/**
 * cp_naming_look:
 * @clause: the tokens that the phrase may be made of; an empty range for all of the content
 * @matter: whether it has to say what @clause is about
 * @terms: the words of the issue with their weights, by term
 * @best: (inout): the best phrase so far
 *
 * Looks at the runs of adjectives and nouns that end in a noun, each way to cut their front, with and without what follows.
 */
void
cp_naming_look (const CpNaming  *self,
                const CpProfile *profile,
                CpRange          clause,
                gboolean         matter,
                const GArray    *terms,
                CpPhrase        *best)
{
  const CpRange *about = matter ? &clause : NULL;

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
          consider (self, terms, about, (CpPhrase){ profile, first - 1, last, 0 }, best);
          if (end > last && holds (clause, profile, end - 1))
            consider (self, terms, about, (CpPhrase){ profile, first - 1, end, 0 }, best);
          if (further > end && further - first < MOST_WORDS && holds (clause, profile, further - 1))
            consider (self, terms, about, (CpPhrase){ profile, first - 1, further, 0 }, best);
        }
    }
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

/** cp_naming_words: Returns: (transfer full): the phrase as a label: "The closure of the map"; one word as the article has it in full */
char *
cp_naming_words (const CpNaming *self,
                 const CpPhrase *phrase)
{
  const CpProfile *profile = phrase->profile;
  guint32 first = g_array_index (profile->tokens, guint32, phrase->first), last = g_array_index (profile->tokens, guint32, phrase->last - 1);
  g_autofree char *words = slice (profile->text, (CpRange){ first, last + 1 });
  g_autofree char *full = NULL;

  if (first == last && profile->text->tokens[first].pos == CP_POS_NOUN)
    full = cp_full_name (profile->text, self->builder->lexicon, first);
  if (full != NULL)
    return cp_naming_capitalised (cp_naming_article (self, phrase, full), full);
  return cp_naming_capitalised (cp_naming_article (self, phrase, words), words);
}

/** cp_naming_clause: Returns: (transfer full): the words of @clause as a label */
char *
cp_naming_clause (const CpText *text,
                  CpRange       clause)
{
  g_autofree char *words = slice (text, clause);

  return cp_naming_capitalised ("", words);
}
