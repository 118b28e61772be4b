/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

/* Shorter contents are said again by many, and are no sign of a copy. */
#define MIN_TOKENS 6

/* In a paragraph that was copied, contents that share so much of their words are the same, cut or changed. */
#define LIKE 0.7

/* A statement by the words of its content, or by the paragraph that holds it; the hash tables' values are numbers + 1. */
typedef struct
{
  CpBuilder  *builder;
  GHashTable *by_words;  /* char* → guint: the first statement of these words */
  GHashTable *by_place;  /* guint64 → GArray of guint: the statements of a paragraph */
} Search;

static const CpToken *
token_of (const CpProfile *profile,
          guint            i)
{
  return &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];
}

/* The words of a content, folded, without marks: those of a copy are the same. */
static char *
folded_words (const CpProfile *profile)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < profile->tokens->len; i++)
    if (g_unichar_isalnum (g_utf8_get_char (token_of (profile, i)->norm)))
      g_string_append_printf (words, "%s ", token_of (profile, i)->norm);
  return g_string_free (words, FALSE);
}

static gboolean
find_same_words (Search *self,
                 guint   i,
                 guint  *original)
{
  const CpModelStatement *s = cp_builder_statement (self->builder, i), *first;
  g_autofree char *words = NULL;
  guint found;

  if (cp_builder_profile (self->builder, i)->tokens->len < MIN_TOKENS)
    return FALSE;
  words = folded_words (cp_builder_profile (self->builder, i));
  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_words, words));
  if (found == 0)
    {
      g_hash_table_insert (self->by_words, g_steal_pointer (&words), GUINT_TO_POINTER (i + 1));
      return FALSE;
    }
  first = cp_builder_statement (self->builder, found - 1);
  *original = found - 1;
  return first->article != s->article && first->speaker == s->speaker;
}

/* What two contents share of the words of both; each word as often as it occurs. */
static double
shared_words (const CpProfile *a,
              const CpProfile *b)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  guint shared = 0;

  for (guint i = 0; i < a->tokens->len; i++)
    {
      const char *word = token_of (a, i)->norm;

      g_hash_table_insert (left, (gpointer) word, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (left, word)) + 1));
    }
  for (guint i = 0; i < b->tokens->len; i++)
    {
      const char *word = token_of (b, i)->norm;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (left, word));

      if (n == 0)
        continue;
      shared++;
      g_hash_table_insert (left, (gpointer) word, GUINT_TO_POINTER (n - 1));
    }
  return 2.0 * shared / MAX (1u, a->tokens->len + b->tokens->len);
}

static CpPlace
place_of (const Search *self,
          guint         i)
{
  const CpModelStatement *s = cp_builder_statement (self->builder, i);
  const CpArticle *article = g_ptr_array_index (self->builder->model->articles, s->article);

  return (CpPlace){ s->article, cp_article_paragraph_at (article, s->content[0].start) };
}

/* Spread over all bits: g_int64_hash() lays the halves over each other, and small numbers of both would meet. */
static guint64
place_key (CpPlace place)
{
  return ((guint64) place.article << 32 | place.block) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static void
remember_place (Search *self,
                guint   i)
{
  guint64 key = place_key (place_of (self, i));
  GArray *there = g_hash_table_lookup (self->by_place, &key);

  if (there == NULL)
    {
      there = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_place, g_memdup2 (&key, sizeof key), there);
    }
  g_array_append_val (there, i);
}

static gboolean
may_be_one (const CpModelStatement *a,
            const CpModelStatement *b)
{
  return a->deed == b->deed && (a->speaker == b->speaker || a->speaker < 0 || b->speaker < 0);
}

/* The statement that the paragraph has which this one's paragraph is a copy of. */
static gboolean
find_in_original (Search *self,
                  guint   i,
                  guint  *original)
{
  CpPlace place;
  const GArray *there;
  guint64 key;
  double best = 0;

  if (!cp_copies_block (self->builder->model->copies, place_of (self, i), &place))
    return FALSE;
  key = place_key (place);
  there = g_hash_table_lookup (self->by_place, &key);
  for (guint k = 0; there != NULL && k < there->len; k++)
    {
      guint other = g_array_index (there, guint, k);
      double shared;

      if (!may_be_one (cp_builder_statement (self->builder, other), cp_builder_statement (self->builder, i)))
        continue;
      shared = shared_words (cp_builder_profile (self->builder, other), cp_builder_profile (self->builder, i));
      if (shared > best)
        {
          best = shared;
          *original = other;
        }
    }
  return best >= LIKE;
}

/**
 * cp_build_copies:
 *
 * Marks statements that another article has in the same words from the same speaker, and those of paragraphs that were
 * copied from another article with few changes, so that each counts once.
 */
void
cp_build_copies (CpBuilder *self)
{
  g_autoptr (GHashTable) by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) by_place = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  Search search = { self, by_words, by_place };

  self->model->copies = cp_copies_find (self->model->articles);
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      guint original;

      if (s->n_content == 0)
        continue;
      if (find_same_words (&search, i, &original) || find_in_original (&search, i, &original))
        {
          gint32 before = cp_builder_statement (self, original)->copy_of;

          s->copy_of = before >= 0 ? before : (gint32) original;
        }
      remember_place (&search, i);
    }
}
