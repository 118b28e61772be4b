/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/meaning.h"

#include <math.h>

/* The cosines of two words' vectors from which on they have something in common, and from which on they count as much as two words can: less
 * than the same word, for what stands in the same places may say the contrary. */
#define NEAR 0.40f
#define NEXT 0.8f
#define LIKE_OF_NEXT 0.8f

/* Words as near as this are counted among those that mean one of the other statement. */
#define COUNTS 0.35f

/* Words that are more common in the general language than this, as the logarithm of their rank, tell less. What a name tells is fixed. */
#define RARE 9.0f
#define WEIGHT_OF_NAMES 0.7f

typedef struct
{
  const char *canonical; /* the word that the tables of the language read it as */
  gboolean    name;
  gboolean    plain;     /* neither a name nor a number, and with a vector */
  float       vector[CP_VECTOR_SIZE];
  float       rarity;    /* 0 … 1 */
  guint       n;         /* statements that have it */
} Term;

struct _CpMeanings
{
  CpLanguage *language;
  GHashTable *numbers;    /* char* -> place in terms + 1 */
  GPtrArray  *terms;      /* Term */
  GHashTable *statements; /* number + 1 -> GArray of guint: its terms, each once */
  GHashTable *own;        /* char*: party and word, of the words that its speakers are called by */
};

static const Term *
term (const CpMeanings *self,
      const GArray     *words,
      guint             i)
{
  return g_ptr_array_index (self->terms, g_array_index (words, guint, i));
}

static gboolean
is_telling (const CpMeanings *self,
            const CpToken    *token)
{
  const CpLexicon *lexicon = cp_language_get_lexicon (self->language);

  switch (token->pos)
    {
    case CP_POS_NOUN:
    case CP_POS_PROPN:
    case CP_POS_VERB:
    case CP_POS_ADJ:
    case CP_POS_ADV:
    case CP_POS_NUM:
    case CP_POS_X:
      return g_utf8_strlen (token->norm, 2) > 1 && !cp_lexicon_has (lexicon, token->lemma, CP_LEX_EMPTY) &&
             !cp_lexicon_has (lexicon, token->norm, CP_LEX_EMPTY);
    default:
      return FALSE;
    }
}

static Term *
term_new (const CpMeanings *self,
          const CpToken    *token,
          const char       *word)
{
  Term *one = g_new0 (Term, 1);

  one->name = token->pos == CP_POS_PROPN;
  one->canonical = one->name ? NULL : cp_lexicon_canonical (cp_language_get_lexicon (self->language), word, NULL);
  one->plain = !one->name && token->pos != CP_POS_NUM && cp_language_vector (self->language, word, one->vector);
  one->rarity = one->name ? WEIGHT_OF_NAMES : MIN (1, cp_language_rarity (self->language, word) / RARE);
  return one;
}

static guint
find_term (CpMeanings    *self,
           const CpToken *token)
{
  g_autofree char *word = g_utf8_strdown (token->lemma, -1);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, word));

  if (place > 0)
    return place - 1;
  g_ptr_array_add (self->terms, term_new (self, token, word));
  g_hash_table_insert (self->numbers, g_steal_pointer (&word), GUINT_TO_POINTER (self->terms->len));
  return self->terms->len - 1;
}

static gboolean
has (const GArray *words,
     guint         number)
{
  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, guint, i) == number)
      return TRUE;
  return FALSE;
}

static char *
own_key (gint32      party,
         const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return g_strdup_printf ("%d %s", party, lower);
}

static void
add_own_words (CpMeanings *self,
               gint32      party,
               const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (self->own, own_key (party, words[i]));
}

static void
add_own (CpMeanings    *self,
         const CpModel *model)
{
  for (guint i = 0; i < model->parties->len; i++)
    add_own_words (self, (gint32) i, ((CpModelParty *) g_ptr_array_index (model->parties, i))->name);
  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);

      if (speaker->party < 0)
        continue;
      add_own_words (self, speaker->party, speaker->name);
      for (guint k = 0; k < speaker->aliases->len; k++)
        add_own_words (self, speaker->party, g_ptr_array_index (speaker->aliases, k));
    }
}

/* That a party speaks of itself tells nothing of what it says. */
static gboolean
is_own (const CpMeanings *self,
        gint32            party,
        const CpToken    *token)
{
  g_autofree char *key = NULL;

  if (party < 0 || token->pos != CP_POS_PROPN)
    return FALSE;
  key = own_key (party, token->norm);
  return g_hash_table_contains (self->own, key);
}

static void
add_words (CpMeanings   *self,
           const CpText *text,
           CpSpan        span,
           gint32        party,
           GArray       *words)
{
  const CpRange tokens = cp_text_tokens_in (text, span);

  for (guint32 t = tokens.first; t < tokens.last; t++)
    {
      guint number;

      if (!is_telling (self, &text->tokens[t]) || is_own (self, party, &text->tokens[t]))
        continue;
      number = find_term (self, &text->tokens[t]);
      if (has (words, number))
        continue;
      ((Term *) g_ptr_array_index (self->terms, number))->n++;
      g_array_append_val (words, number);
    }
}

static void
add_statement (CpMeanings             *self,
               const CpText           *text,
               const CpModelStatement *statement,
               guint                   index)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < statement->n_content; i++)
    add_words (self, text, statement->content[i], statement->party, words);
  g_hash_table_insert (self->statements, GUINT_TO_POINTER (index + 1), words);
}

static void
add_article (CpMeanings    *self,
             const CpModel *model,
             guint          article)
{
  g_autoptr (CpText) text = cp_language_read (self->language, g_ptr_array_index (model->articles, article));

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *statement = g_ptr_array_index (model->statements, i);

      if (statement->article == article)
        add_statement (self, text, statement, i);
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

  self->language = cp_language_ref (language);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->terms = g_ptr_array_new_with_free_func (g_free);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_own (self, model);
  for (guint i = 0; i < n_articles; i++)
    add_article (self, model, articles[i]);
  return self;
}

/** cp_meanings_free: frees @self */
void
cp_meanings_free (CpMeanings *self)
{
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->own);
  g_ptr_array_unref (self->terms);
  cp_language_unref (self->language);
  g_free (self);
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

/* How much the one word is the other. */
static float
nearness (const Term *a,
          const Term *b)
{
  if (a == b)
    return 1;
  if (a->canonical != NULL && b->canonical != NULL && g_str_equal (a->canonical, b->canonical))
    return LIKE_OF_NEXT;
  if (!a->plain || !b->plain)
    return 0;
  return CLAMP ((dot (a->vector, b->vector) - NEAR) / (NEXT - NEAR), 0, 1) * LIKE_OF_NEXT;
}

/* What is in all statements tells none from another. */
static float
weight (const CpMeanings *self,
        const Term       *one)
{
  return (logf ((float) (g_hash_table_size (self->statements) + 1) / (float) one->n) + 0.1f) * one->rarity;
}

typedef struct
{
  float shared, all; /* weights */
  guint n, n_same;
} Share;

/* How much of @words is in @others. */
static Share
share_of (const CpMeanings *self,
          const GArray     *words,
          const GArray     *others)
{
  Share share = { 0, 0, 0, 0 };

  for (guint i = 0; i < words->len; i++)
    {
      const Term *one = term (self, words, i);
      float w = weight (self, one), nearest = 0;

      for (guint k = 0; k < others->len && nearest < 1; k++)
        nearest = MAX (nearest, nearness (one, term (self, others, k)));
      share.shared += w * nearest;
      share.all += w;
      share.n += nearest >= COUNTS && !one->name;
      share.n_same += nearest >= 1 && !one->name;
    }
  return share;
}

/** cp_meanings_compare: Returns: how alike the statements @a and @b are in meaning */
CpKinship
cp_meanings_compare (const CpMeanings *self,
                     guint             a,
                     guint             b)
{
  const GArray *words_a = g_hash_table_lookup (self->statements, GUINT_TO_POINTER (a + 1));
  const GArray *words_b = g_hash_table_lookup (self->statements, GUINT_TO_POINTER (b + 1));
  CpKinship kinship = { 0, 0, 0 };
  Share x, y;

  if (words_a == NULL || words_b == NULL || words_a->len == 0 || words_b->len == 0)
    return kinship;
  x = share_of (self, words_a, words_b);
  y = share_of (self, words_b, words_a);
  if (x.all <= 0 || y.all <= 0)
    return kinship;
  kinship.likeness = 0.5f * (x.shared + y.shared) / sqrtf (x.all * y.all);
  kinship.n_words = MIN (x.n, y.n);
  kinship.n_same = MIN (x.n_same, y.n_same);
  return kinship;
}
