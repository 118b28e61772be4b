/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "stance/hash.h"

#include <string.h>

/* Shorter contents are said again by many, and are no sign of a copy. */
#define MIN_TOKENS 6

/* In a paragraph that was copied, contents that share so much of their words are the same, cut or changed. */
#define LIKE 0.7

#define NONE G_MAXUINT32

/* A statement by the words of its content, or by the paragraph that holds it. */
typedef struct
{
  CpBuilder  *builder;
  guint32    *by_words; /* for each content of the shelf the number of the first statement of these words, + 1 */
  guint32    *row;      /* of each article the number of its first paragraph among those of all */
  guint32    *first;    /* of each paragraph its first statement, NONE for none, and its last */
  guint32    *last;
  guint32    *next;     /* of each statement the next of the same paragraph */
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
    {
      const char *norm = token_of (profile, i)->norm;

      if (!g_unichar_isalnum (g_utf8_get_char (norm)))
        continue;
      g_string_append (words, norm);
      g_string_append_c (words, ' ');
    }
  return g_string_free (words, FALSE);
}

static gboolean
find_same_words (Search *self,
                 guint   i,
                 guint  *original)
{
  const CpModelStatement *s = cp_builder_statement (self->builder, i), *first;
  CpProfile *profile = cp_builder_profile (self->builder, i);
  guint found;

  if (profile->words == 0)
    return FALSE;
  found = self->by_words[profile->words - 1];
  if (found == 0)
    {
      self->by_words[profile->words - 1] = i + 1;
      return FALSE;
    }
  first = cp_builder_statement (self->builder, found - 1);
  *original = found - 1;
  return first->article != s->article && first->speaker == s->speaker;
}

/* Numbers the contents by their words. */
static void
number_words (CpBuilder *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpProfile *profile = cp_builder_profile (self, i);
      g_autofree char *words = profile->words == 0 && profile->tokens->len >= MIN_TOKENS ? folded_words (profile) : NULL;

      if (words != NULL)
        profile->words = cp_shelf_content (self->shelf, words);
    }
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

static void
lay_rows (Search *self)
{
  GPtrArray *articles = self->builder->model->articles;
  guint32 n = 0;

  self->row = g_new (guint32, articles->len + 1);
  for (guint i = 0; i < articles->len; i++)
    {
      self->row[i] = n;
      n += ((const CpArticle *) g_ptr_array_index (articles, i))->blocks->len + 1;
    }
  self->first = g_new (guint32, n + 1);
  self->last = g_new (guint32, n + 1);
  self->next = g_new (guint32, self->builder->model->statements->len + 1);
  memset (self->first, 0xff, n * sizeof (guint32));
}

static void
search_clear (Search *self)
{
  g_free (self->by_words);
  g_free (self->row);
  g_free (self->first);
  g_free (self->last);
  g_free (self->next);
}

static void
remember_place (Search *self,
                guint   i)
{
  CpPlace place = place_of (self, i);
  guint32 at = self->row[place.article] + place.block;

  if (self->first[at] == NONE)
    self->first[at] = i;
  else
    self->next[self->last[at]] = i;
  self->last[at] = i;
  self->next[i] = NONE;
}

static gboolean
may_be_one (const CpModelStatement *a,
            const CpModelStatement *b)
{
  return a->deed == b->deed && (a->speaker == b->speaker || a->speaker < 0 || b->speaker < 0);
}

/* Which statements of the paragraph there are, and which of them may be the original; never 0. */
static guint64
hash_choice (const Search *self,
             guint         i,
             CpPlace       place)
{
  guint64 hash = CP_HASH_START;

  for (guint32 other = self->first[self->row[place.article] + place.block]; other != NONE; other = self->next[other])
    hash = cp_hash_add (hash, 2 * (guint64) other
                                + (may_be_one (cp_builder_statement (self->builder, other), cp_builder_statement (self->builder, i)) ? 1 : 0));
  return hash | 1;
}

/* The likest of the statements of the paragraph at @place, if it is like enough. */
static guint32
find_likest (const Search *self,
             guint         i,
             CpPlace       place)
{
  guint32 likest = NONE;
  double best = 0;

  for (guint32 other = self->first[self->row[place.article] + place.block]; other != NONE; other = self->next[other])
    {
      double shared;

      if (!may_be_one (cp_builder_statement (self->builder, other), cp_builder_statement (self->builder, i)))
        continue;
      shared = shared_words (cp_builder_profile (self->builder, other), cp_builder_profile (self->builder, i));
      if (shared > best)
        {
          best = shared;
          likest = other;
        }
    }
  return best >= LIKE ? likest : NONE;
}

/* The statement that the paragraph has which this one's paragraph is a copy of. An original stands before its copy, so that it has not changed
 * where the copy is the same profile as the last time. */
static gboolean
find_in_original (Search *self,
                  guint   i,
                  guint  *original)
{
  CpReadAs *read_as = &cp_builder_profile (self->builder, i)->read_as;
  CpPlace place;
  guint64 choice;

  if (!cp_copies_block (self->builder->model->copies, place_of (self, i), &place))
    return FALSE;
  choice = hash_choice (self, i, place);
  if (read_as->choice != choice)
    read_as->original = find_likest (self, i, place);
  read_as->choice = choice;
  *original = read_as->original;
  return read_as->original != NONE;
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
  Search search = { .builder = self };

  number_words (self);
  search.by_words = g_new0 (guint32, g_hash_table_size (self->shelf->contents) + 1);
  lay_rows (&search);
  self->model->copies = self->memory != NULL ? cp_copy_finder_find (cp_memory_get_copies (self->memory), self->model->articles)
                                             : cp_copies_find (self->model->articles);
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
  search_clear (&search);
}
