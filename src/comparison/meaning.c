/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/meaning.h"

#include <math.h>

#include "comparison/meaning-reader.h"

/* The words of what a statement stands for tell less of it than its own. */
#define WEIGHT_OF_BORROWED 0.6f

/* What a reply answers does not count beside so many words of its own that both have. */
#define ENOUGH_OF_ITS_OWN 2u

/* So rare is an amount that tells something. */
#define TELLING_AMOUNT 0.5f

/* Names tell less of what a paragraph is about. Of one without end only so many tokens are looked at. */
#define WEIGHT_OF_NAMES_ABOUT 0.5f
#define MAX_CONTEXT 400u

struct _CpMeanings
{
  CpTerms    *terms;
  GHashTable *statements; /* number + 1 -> GArray of CpMeaningWord */
  GHashTable *contexts;   /* number + 1 -> GArray of CpMeaningWord: those of the paragraph that it stands in; shared by what stands there */
  GPtrArray  *paragraphs; /* GArray of CpMeaningWord: them, each once */
};

static CpTerm *
term (const CpMeanings *self,
      const GArray     *words,
      guint             i)
{
  return cp_terms_get (self->terms, g_array_index (words, CpMeaningWord, i).number);
}

static void
add_statement (CpMeanings *self,
               GArray     *words,
               guint       index)
{
  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, CpMeaningWord, i).whose == CP_WORD_OWN)
      term (self, words, i)->n++;
  g_hash_table_insert (self->statements, GUINT_TO_POINTER (index + 1), words);
}

static GArray *
add_paragraph (CpMeanings      *self,
               CpMeaningReader *reader,
               const CpText    *text,
               CpRange          tokens)
{
  GArray *words = cp_meaning_reader_words (reader, text, (CpRange){ tokens.first, MIN (tokens.last, tokens.first + MAX_CONTEXT) });

  for (guint i = 0; i < words->len; i++)
    term (self, words, i)->n_contexts++;
  g_ptr_array_add (self->paragraphs, words);
  return words;
}

/* @known has the words of the paragraphs that were looked at. */
static void
add_context (CpMeanings             *self,
             CpMeaningReader        *reader,
             const CpText           *text,
             const CpModelStatement *statement,
             GHashTable             *known,
             guint                   index)
{
  const CpRange tokens = statement->n_content > 0 ? cp_text_tokens_in (text, statement->content[0]) : (CpRange){ 0, 0 };
  GArray *words;
  guint paragraph;

  if (cp_range_is_empty (tokens))
    return;
  paragraph = text->sentences[text->tokens[tokens.first].sentence].paragraph;
  words = g_hash_table_lookup (known, GUINT_TO_POINTER (paragraph));
  if (words == NULL)
    {
      words = add_paragraph (self, reader, text, text->paragraphs[paragraph].tokens);
      g_hash_table_insert (known, GUINT_TO_POINTER (paragraph), words);
    }
  g_hash_table_insert (self->contexts, GUINT_TO_POINTER (index + 1), words);
}

static void
add_article (CpMeanings      *self,
             CpMeaningReader *reader,
             CpLanguage      *language,
             const CpModel   *model,
             guint            article)
{
  g_autoptr (CpText) text = cp_language_read (language, g_ptr_array_index (model->articles, article));
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  const CpModelStatement *before = NULL;

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *statement = g_ptr_array_index (model->statements, i);

      if (statement->article != article)
        continue;
      add_statement (self, cp_meaning_reader_statement (reader, text, statement, before), i);
      add_context (self, reader, text, statement, known, i);
      before = statement->n_content > 0 ? statement : before;
    }
}

/** cp_meanings_new: Returns: (transfer full): what the statements of @articles mean; the articles are read for it */
CpMeanings *
cp_meanings_new (CpLanguage    *language,
                 const CpModel *model,
                 const guint   *articles,
                 guint          n_articles)
{
  CpMeanings *self = g_new0 (CpMeanings, 1);
  g_autoptr (CpMeaningReader) reader = NULL;

  self->terms = cp_terms_new (language);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->contexts = g_hash_table_new (NULL, NULL);
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  reader = cp_meaning_reader_new (language, model, self->terms);
  for (guint i = 0; i < n_articles; i++)
    add_article (self, reader, language, model, articles[i]);
  return self;
}

/** cp_meanings_free: frees @self */
void
cp_meanings_free (CpMeanings *self)
{
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->contexts);
  g_ptr_array_unref (self->paragraphs);
  cp_terms_free (self->terms);
  g_free (self);
}

/* What is in all statements tells none from another. */
static float
weight (const CpMeanings *self,
        const CpTerm     *one)
{
  return (logf ((float) (g_hash_table_size (self->statements) + 1) / (float) MAX (1, one->n)) + 0.1f) * one->rarity;
}

typedef struct
{
  float shared, all; /* weights */
  guint n, n_same, n_amounts, n_borrowed, n_done, n_answered;
} Share;

/* How much of @words is in @others; with what they reply to or without. */
static Share
share_of (const CpMeanings *self,
          const GArray     *words,
          const GArray     *others,
          gboolean          with_answered)
{
  Share share = { 0 };

  for (guint i = 0; i < words->len; i++)
    {
      const CpTerm *one = term (self, words, i);
      const CpWhose whose = g_array_index (words, CpMeaningWord, i).whose;
      float w = weight (self, one) * (whose != CP_WORD_OWN ? WEIGHT_OF_BORROWED : 1), nearest = 0;

      if (whose == CP_WORD_ANSWERED && !with_answered)
        continue;
      for (guint k = 0; k < others->len && nearest < 1; k++)
        if (with_answered || g_array_index (others, CpMeaningWord, k).whose != CP_WORD_ANSWERED)
          nearest = MAX (nearest, cp_term_nearness (one, term (self, others, k)));
      share.shared += w * nearest;
      share.all += w;
      share.n += nearest >= CP_TERM_COUNTS && !one->name;
      share.n_same += nearest >= 1 && !one->name;
      share.n_borrowed += nearest >= CP_TERM_COUNTS && whose != CP_WORD_OWN;
      share.n_answered += nearest >= CP_TERM_COUNTS && whose == CP_WORD_ANSWERED;
      share.n_done += nearest >= CP_TERM_COUNTS && whose == CP_WORD_DONE;
      share.n_amounts += nearest > 0 && one->amount.value > 0 && one->rarity >= TELLING_AMOUNT;
    }
  return share;
}

/** cp_meanings_compare: Returns: how alike the statements @a and @b are in meaning; what one replies to counts where its own words hardly meet */
CpKinship
cp_meanings_compare (const CpMeanings *self,
                     guint             a,
                     guint             b)
{
  const GArray *words_a = g_hash_table_lookup (self->statements, GUINT_TO_POINTER (a + 1));
  const GArray *words_b = g_hash_table_lookup (self->statements, GUINT_TO_POINTER (b + 1));
  CpKinship kinship = { 0 };
  Share x, y;

  if (words_a == NULL || words_b == NULL || words_a->len == 0 || words_b->len == 0)
    return kinship;
  x = share_of (self, words_a, words_b, FALSE);
  y = share_of (self, words_b, words_a, FALSE);
  if (MIN (x.n, y.n) < ENOUGH_OF_ITS_OWN)
    {
      x = share_of (self, words_a, words_b, TRUE);
      y = share_of (self, words_b, words_a, TRUE);
    }
  if (x.all <= 0 || y.all <= 0)
    return kinship;
  kinship.likeness = 0.5f * (x.shared + y.shared) / sqrtf (x.all * y.all);
  kinship.n_words = MIN (x.n, y.n);
  kinship.n_same = MIN (x.n_same, y.n_same);
  kinship.n_amounts = MIN (x.n_amounts, y.n_amounts);
  kinship.answers = (x.n_answered > 0) != (y.n_answered > 0);
  kinship.stands = (x.n_done > 0) != (y.n_done > 0);
  if ((x.n_borrowed > 0) != (y.n_borrowed > 0))
    kinship.likeness = MAX (kinship.likeness, x.n_borrowed > 0 ? x.shared / x.all : y.shared / y.all);
  return kinship;
}

/* What a word tells of the paragraph that it is in. */
static float
weight_in_context (const CpMeanings *self,
                   const CpTerm     *one)
{
  return logf ((float) (self->paragraphs->len + 1) / (float) one->n_contexts) * (one->name ? WEIGHT_OF_NAMES_ABOUT : 1);
}

static float
length_in_context (const CpMeanings *self,
                   const GArray     *words)
{
  float sum = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const float w = weight_in_context (self, term (self, words, i));

      sum += w * w;
    }
  return sqrtf (sum);
}

/** cp_meanings_compare_contexts: Returns: how much the paragraphs that the statements @a and @b stand in are about the same: 0 … 1 */
float
cp_meanings_compare_contexts (const CpMeanings *self,
                              guint             a,
                              guint             b)
{
  const GArray *words_a = g_hash_table_lookup (self->contexts, GUINT_TO_POINTER (a + 1));
  const GArray *words_b = g_hash_table_lookup (self->contexts, GUINT_TO_POINTER (b + 1));
  float shared = 0, length;

  if (words_a == NULL || words_b == NULL)
    return 0;
  for (guint i = 0; i < words_a->len; i++)
    if (cp_meaning_words_have (words_b, g_array_index (words_a, CpMeaningWord, i).number))
      {
        const float w = weight_in_context (self, term (self, words_a, i));

        shared += w * w;
      }
  length = length_in_context (self, words_a) * length_in_context (self, words_b);
  return length > 0 ? shared / length : 0;
}
