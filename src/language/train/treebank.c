/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/train/treebank.h"

#include <string.h>

#include "language/reader.h"

static void
word_clear (gpointer data)
{
  CpTreebankWord *word = data;

  g_free (word->form);
  g_free (word->norm);
  g_free (word->lemma);
  g_free (word->pos);
  g_free (word->tag);
  g_free (word->label);
}

/** cp_treebank_new: Returns: (transfer full): a treebank without sentences */
CpTreebank *
cp_treebank_new (void)
{
  CpTreebank *self = g_new0 (CpTreebank, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (CpTreebankWord));
  g_array_set_clear_func (self->words, word_clear);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (CpTreebankSentence));
  return self;
}

/** cp_treebank_free: frees the treebank */
void
cp_treebank_free (CpTreebank *self)
{
  g_array_unref (self->words);
  g_array_unref (self->sentences);
  g_free (self);
}

static void
add_word (CpTreebank *self,
          char      **fields,
          guint32     sentence_length,
          gboolean    space_before)
{
  guint head = (guint) g_ascii_strtoull (fields[6], NULL, 10);
  CpTreebankWord word = {
    .form = g_strdup (fields[1]),
    .norm = cp_reader_norm (fields[1]),
    .lemma = g_strdup (fields[2]),
    .pos = g_strdup (fields[3]),
    .tag = g_strdup_printf ("%s|%s", fields[3], fields[4]),
    .label = g_strdup (fields[7]),
    .head = head == 0 ? sentence_length : head - 1,
  };

  if (space_before)
    word.flags |= CP_TOKEN_SPACE_BEFORE;
  if (g_unichar_isupper (g_utf8_get_char (word.form)))
    word.flags |= CP_TOKEN_CAPITAL;
  g_array_append_val (self->words, word);
}

static void
end_sentence (CpTreebank *self,
              guint32     first,
              gboolean    paragraph,
              gboolean    keep)
{
  CpTreebankSentence sentence = { first, self->words->len - first, paragraph };

  if (keep && sentence.n_words > 0)
    g_array_append_val (self->sentences, sentence);
  else
    g_array_set_size (self->words, first);
}

/**
 * cp_treebank_add:
 * @path: a CoNLL-U file
 * @step: take one of this many sentences
 * @offset: the first to take, from 0
 *
 * Returns: whether the file could be read
 */
gboolean
cp_treebank_add (CpTreebank *self,
                 const char *path,
                 guint       step,
                 guint       offset,
                 GError    **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  guint32 first = self->words->len, joined_until = 0;
  guint n_sentences = 0;
  gboolean space = TRUE, joined_space = TRUE, paragraph = TRUE;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = NULL;
      guint32 number;

      if (lines[i][0] == '\0')
        {
          if (self->words->len > first)
            end_sentence (self, first, paragraph, n_sentences++ % step == offset);
          first = self->words->len;
          joined_until = 0;
          space = TRUE;
          paragraph = FALSE;
          continue;
        }
      if (lines[i][0] == '#')
        {
          paragraph = paragraph || g_str_has_prefix (lines[i], "# newpar") || g_str_has_prefix (lines[i], "# newdoc");
          continue;
        }
      fields = g_strsplit (lines[i], "\t", -1);
      if (g_strv_length (fields) != 10)
        {
          g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s, line %u: not CoNLL-U", path, i + 1);
          return FALSE;
        }
      if (strchr (fields[0], '.') != NULL)
        continue;
      if (strchr (fields[0], '-') != NULL)
        {
          /* A range: its words are written together, and its own line says what follows. */
          joined_until = (guint32) g_ascii_strtoull (strchr (fields[0], '-') + 1, NULL, 10);
          joined_space = strstr (fields[9], "SpaceAfter=No") == NULL;
          continue;
        }
      number = (guint32) g_ascii_strtoull (fields[0], NULL, 10);
      add_word (self, fields, self->words->len - first, space);
      if (number < joined_until)
        space = FALSE;
      else if (number == joined_until)
        space = joined_space;
      else
        space = strstr (fields[9], "SpaceAfter=No") == NULL;
    }
  if (self->words->len > first)
    end_sentence (self, first, paragraph, n_sentences % step == offset);
  return TRUE;
}
