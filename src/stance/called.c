/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/called.h"

#include <string.h>

/* Under which of its names a speaker is cited. */

static gboolean
is_letter_before (const char *words,
                  const char *at)
{
  const char *before = g_utf8_find_prev_char (words, at);

  return before != NULL && g_unichar_isalnum (g_utf8_get_char (before));
}

/** cp_words_have_name: Returns: whether @name stands in @words as words of its own */
gboolean
cp_words_have_name (const char *words,
                    const char *name)
{
  const gsize length = strlen (name);

  for (const char *at = strstr (words, name); at != NULL && length > 0; at = strstr (at + length, name))
    if (!is_letter_before (words, at) && !g_unichar_isalnum (g_utf8_get_char (at + length)))
      return TRUE;
  return FALSE;
}

/** cp_speaker_called: Returns: (transfer none) (nullable): the longest of the speaker's names that stands in @words */
const char *
cp_speaker_called (const CpModelSpeaker *self,
                   const char           *words)
{
  const char *longest = cp_words_have_name (words, self->name) ? self->name : NULL;

  for (guint i = 0; i < self->aliases->len; i++)
    {
      const char *alias = g_ptr_array_index (self->aliases, i);

      if ((longest == NULL || strlen (alias) > strlen (longest)) && cp_words_have_name (words, alias))
        longest = alias;
    }
  return longest;
}

/**
 * cp_speaker_called_in:
 * @words: (out) (transfer full) (nullable): the words that name the source, %NULL where there are none
 *
 * Returns: (transfer none) (nullable): the name under which the speaker of @statement is cited there; %NULL where it is none, as "he" is
 */
const char *
cp_speaker_called_in (const CpModel *model,
                      guint          statement,
                      char         **words)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);

  *words = NULL;
  if (s->speaker < 0 || cp_span_is_empty (s->source))
    return NULL;
  *words = cp_article_slice (g_ptr_array_index (model->articles, s->article), s->source);
  return cp_speaker_called (g_ptr_array_index (model->speakers, s->speaker), *words);
}
