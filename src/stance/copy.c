/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <string.h>

/* Shorter contents are said again by many, and are no sign of a copy. */
#define MIN_TOKENS 6

/* The next word of a content from @place on, without marks, which a copy may set otherwise; %NULL after the last. */
static const char *
next_word (const CpProfile *profile,
           guint           *place)
{
  while (*place < profile->tokens->len)
    {
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, (*place)++)];

      if (g_unichar_isalnum (g_utf8_get_char (token->norm)))
        return token->norm;
    }
  return NULL;
}

/* A number for the words, the same for the same words (FNV-1a). */
static guint64
number_of_words (const CpProfile *profile)
{
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);
  guint place = 0;

  for (const char *word = next_word (profile, &place); word != NULL; word = next_word (profile, &place))
    {
      for (; *word != '\0'; word++)
        hash = (hash ^ (guchar) *word) * G_GUINT64_CONSTANT (1099511628211);
      hash = (hash ^ ' ') * G_GUINT64_CONSTANT (1099511628211);
    }
  return hash;
}

static gboolean
same_words (const CpProfile *a,
            const CpProfile *b)
{
  guint at_a = 0, at_b = 0;
  const char *x, *y;

  do
    {
      x = next_word (a, &at_a);
      y = next_word (b, &at_b);
    }
  while (x != NULL && y != NULL && strcmp (x, y) == 0);
  return x == NULL && y == NULL;
}

/** cp_build_copies: marks statements that another article has in the same words from the same speaker, so that they count once */
void
cp_build_copies (CpBuilder *self)
{
  guint n = self->model->statements->len;
  g_autofree guint64 *numbers = g_new (guint64, n + 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < n; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      const CpProfile *profile = cp_builder_profile (self, i);
      guint first;

      if (profile->tokens->len < MIN_TOKENS)
        continue;
      numbers[i] = number_of_words (profile);
      first = GPOINTER_TO_UINT (g_hash_table_lookup (seen, &numbers[i]));
      if (first == 0)
        g_hash_table_insert (seen, &numbers[i], GUINT_TO_POINTER (i + 1));
      else if (cp_builder_statement (self, first - 1)->article != s->article && cp_builder_statement (self, first - 1)->speaker == s->speaker
               && same_words (cp_builder_profile (self, first - 1), profile))
        s->copy_of = (gint32) first - 1;
    }
}
