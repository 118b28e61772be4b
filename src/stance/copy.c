/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

/* Shorter contents are said again by many, and are no sign of a copy. */
#define MIN_TOKENS 6

/* The words of a content, folded, without marks: those of a copy are the same. */
static char *
folded_words (const CpProfile *profile)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < profile->tokens->len; i++)
    {
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];

      if (g_unichar_isalnum (g_utf8_get_char (token->norm)))
        g_string_append_printf (words, "%s ", token->norm);
    }
  return g_string_free (words, FALSE);
}

/** cp_build_copies: marks statements that another article has in the same words from the same speaker, so that they count once */
void
cp_build_copies (CpBuilder *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      g_autofree char *words = NULL;
      guint first;

      if (cp_builder_profile (self, i)->tokens->len < MIN_TOKENS)
        continue;
      words = folded_words (cp_builder_profile (self, i));
      first = GPOINTER_TO_UINT (g_hash_table_lookup (seen, words));
      if (first == 0)
        g_hash_table_insert (seen, g_steal_pointer (&words), GUINT_TO_POINTER (i + 1));
      else if (cp_builder_statement (self, first - 1)->article != s->article
               && cp_builder_statement (self, first - 1)->speaker == s->speaker)
        s->copy_of = (gint32) first - 1;
    }
}
