/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/meaning-terms.h"

#include <string.h>

/* The cosines of two words' vectors from which on they have something in common, and from which on they count as much as two words can: less
 * than the same word, for what stands in the same places may say the contrary. */
#define NEAR 0.40f
#define NEXT 0.8f
#define LIKE_OF_NEXT 0.8f

/* Words that are more common in the general language than this, as the logarithm of their rank, tell less. What a name tells is fixed. */
#define RARE 9.0f
#define WEIGHT_OF_NAMES 0.3f

/* A share tells much, and so does a large number; one that is counted on the fingers hardly anything. */
#define WEIGHT_OF_AMOUNTS 0.8f
#define WEIGHT_OF_FEW 0.3f
#define FEW 10

struct _CpTerms
{
  CpLanguage *language;
  GHashTable *numbers; /* char* -> place in all + 1 */
  GPtrArray  *all;     /* CpTerm */
};

static void
term_free (gpointer data)
{
  CpTerm *self = data;

  g_free (self->word);
  g_free (self);
}

/** cp_terms_new: Returns: (transfer full): no terms yet */
CpTerms *
cp_terms_new (CpLanguage *language)
{
  CpTerms *self = g_new0 (CpTerms, 1);

  self->language = cp_language_ref (language);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->all = g_ptr_array_new_with_free_func (term_free);
  return self;
}

/** cp_terms_free: frees @self */
void
cp_terms_free (CpTerms *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->all);
  cp_language_unref (self->language);
  g_free (self);
}

/** cp_terms_get: Returns: (transfer none): the term of that number */
CpTerm *
cp_terms_get (const CpTerms *self,
              guint          number)
{
  return g_ptr_array_index (self->all, number);
}

/* Returns: the term that is found by @word, made where there is none yet. */
static CpTerm *
find (CpTerms  *self,
      char     *word,
      guint    *number,
      gboolean *made)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, word));
  CpTerm *one;

  *made = place == 0;
  if (place > 0)
    {
      g_free (word);
      *number = place - 1;
      return cp_terms_get (self, place - 1);
    }
  one = g_new0 (CpTerm, 1);
  one->word = word;
  *number = self->all->len;
  g_ptr_array_add (self->all, one);
  g_hash_table_insert (self->numbers, word, GUINT_TO_POINTER (self->all->len));
  return one;
}

/** cp_token_is_name: Returns: whether @token is a name, or made of one: "Norway", "Norwegian" */
gboolean
cp_token_is_name (const CpToken *token)
{
  return token->pos == CP_POS_PROPN || (token->pos == CP_POS_ADJ && (token->flags & CP_TOKEN_CAPITAL) != 0);
}

/** cp_terms_add_word: Returns: the number of the term that @token is */
guint
cp_terms_add_word (CpTerms       *self,
                   const CpToken *token)
{
  guint number;
  gboolean made;
  CpTerm *one = find (self, g_utf8_strdown (token->lemma, -1), &number, &made);

  if (!made)
    return number;
  one->name = cp_token_is_name (token);
  one->canonical = one->name ? NULL : cp_lexicon_canonical (cp_language_get_lexicon (self->language), one->word, NULL);
  one->plain = !one->name && token->pos != CP_POS_NUM && cp_language_vector (self->language, one->word, one->vector);
  one->rarity = one->name ? WEIGHT_OF_NAMES : MIN (1, cp_language_rarity (self->language, one->word) / RARE);
  return number;
}

/** cp_terms_add_amount: Returns: the number of the term that @amount is */
guint
cp_terms_add_amount (CpTerms        *self,
                     const CpAmount *amount)
{
  guint number;
  gboolean made;
  CpTerm *one = find (self, g_strdup_printf (amount->share ? "#%g of 100" : "#%g", amount->value), &number, &made);

  one->amount = *amount;
  one->rarity = amount->share || amount->value > FEW ? WEIGHT_OF_AMOUNTS : WEIGHT_OF_FEW;
  return number;
}

static float
dot (const float *a,
     const float *b)
{
  float sum = 0;

  for (guint k = 0; k < CP_VECTOR_SIZE; k++)
    sum += a[k] * b[k];
  return sum;
}

/** cp_term_nearness: Returns: how much the one term is the other: 0 … 1 */
float
cp_term_nearness (const CpTerm *a,
                  const CpTerm *b)
{
  if (a == b)
    return 1;
  if (a->amount.value > 0 || b->amount.value > 0)
    return a->amount.value > 0 && b->amount.value > 0 && cp_amounts_alike (&a->amount, &b->amount) ? LIKE_OF_NEXT : 0;
  if (a->canonical != NULL && b->canonical != NULL && g_str_equal (a->canonical, b->canonical))
    return LIKE_OF_NEXT;
  if (!a->plain || !b->plain)
    return 0;
  return CLAMP ((dot (a->vector, b->vector) - NEAR) / (NEXT - NEAR), 0, 1) * LIKE_OF_NEXT;
}
