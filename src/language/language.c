/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/language.h"

#include <string.h>

#include "language/lemmas.h"
#include "language/parser.h"
#include "language/reader.h"
#include "language/retag.h"
#include "language/vectors.h"
#include "language/wordlist.h"

G_DEFINE_QUARK (cp-language-error-quark, cp_language_error)

struct _CpLanguage
{
  CpWordlist *words;
  CpCues *cues;
  CpLexicon *lexicon;
  CpVectors *vectors;
  CpWhenWords *when_words;
  CpAmountWords *amount_words;
  CpDeeds *deeds;
  CpActPhrases *act_phrases;
  CpLemmas *lemmas;
  CpParser *parser;
};

static void
language_clear (gpointer data)
{
  CpLanguage *self = data;

  g_clear_pointer (&self->words, cp_wordlist_free);
  g_clear_pointer (&self->vectors, cp_vectors_free);
  g_clear_pointer (&self->lemmas, cp_lemmas_free);
  g_clear_pointer (&self->parser, cp_parser_free);
  g_clear_pointer (&self->cues, cp_cues_free);
  g_clear_pointer (&self->lexicon, cp_lexicon_free);
  g_clear_pointer (&self->when_words, cp_when_words_free);
  g_clear_pointer (&self->amount_words, cp_amount_words_free);
  g_clear_pointer (&self->deeds, cp_deeds_free);
  g_clear_pointer (&self->act_phrases, cp_act_phrases_free);
}

/**
 * cp_language_load:
 * @directory: the folder of one language, "…/language/en"
 *
 * Returns: (transfer full): the language, or %NULL with #CpLanguageError, the message of which names the file
 */
CpLanguage *
cp_language_load (const char *directory,
                  GError    **error)
{
  g_autoptr (CpLanguage) self = g_atomic_rc_box_new0 (CpLanguage);
  g_autofree char *words = g_build_filename (directory, "words.table", NULL);
  g_autofree char *vectors = g_build_filename (directory, "vectors.bin", NULL);
  g_autofree char *lemmas = g_build_filename (directory, "lemmas.table", NULL);
  g_autofree char *parser = g_build_filename (directory, "parser.bin", NULL);
  g_autofree char *cues = g_build_filename (directory, "cues.tsv", NULL);
  g_autofree char *when_words = g_build_filename (directory, "when.tsv", NULL);
  g_autofree char *amount_words = g_build_filename (directory, "amounts.tsv", NULL);
  g_autofree char *deeds = g_build_filename (directory, "deeds.tsv", NULL);
  g_autofree char *acts = g_build_filename (directory, "acts.tsv", NULL);

  self->words = cp_wordlist_load (words, error);
  if (self->words == NULL)
    return NULL;
  self->vectors = cp_vectors_load (vectors, error);
  if (self->vectors == NULL)
    return NULL;
  self->lemmas = cp_lemmas_load (lemmas, error);
  if (self->lemmas == NULL)
    return NULL;
  self->parser = cp_parser_load (parser, error);
  if (self->parser == NULL)
    return NULL;
  self->cues = cp_cues_load (cues, error);
  if (self->cues == NULL)
    return NULL;
  self->lexicon = cp_lexicon_load (directory, error);
  if (self->lexicon == NULL)
    return NULL;
  self->when_words = cp_when_words_load (when_words, error);
  if (self->when_words == NULL)
    return NULL;
  self->amount_words = cp_amount_words_load (amount_words, error);
  if (self->amount_words == NULL)
    return NULL;
  self->deeds = cp_deeds_load (deeds, error);
  if (self->deeds == NULL)
    return NULL;
  self->act_phrases = cp_act_phrases_load (acts, error);
  if (self->act_phrases == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_language_ref: Returns: (transfer full): @self */
CpLanguage *
cp_language_ref (CpLanguage *self)
{
  return g_atomic_rc_box_acquire (self);
}

/** cp_language_unref: gives up a reference; frees the language with the last one */
void
cp_language_unref (CpLanguage *self)
{
  g_atomic_rc_box_release_full (self, language_clear);
}

/** cp_language_get_cues: Returns: (transfer none): the words that report what someone says */
const CpCues *
cp_language_get_cues (const CpLanguage *self)
{
  return self->cues;
}

/** cp_language_get_lexicon: Returns: (transfer none): the words that issues and stances are read with */
const CpLexicon *
cp_language_get_lexicon (const CpLanguage *self)
{
  return self->lexicon;
}

/** cp_language_get_when_words: Returns: (transfer none): the words by which days are told */
const CpWhenWords *
cp_language_get_when_words (const CpLanguage *self)
{
  return self->when_words;
}

/** cp_language_get_amount_words: Returns: (transfer none): the words by which amounts are told */
const CpAmountWords *
cp_language_get_amount_words (const CpLanguage *self)
{
  return self->amount_words;
}

/** cp_language_get_act_phrases: Returns: (transfer none): the words that say what their speaker does by them */
const CpActPhrases *
cp_language_get_act_phrases (const CpLanguage *self)
{
  return self->act_phrases;
}

/** cp_language_get_deeds: Returns: (transfer none): the verbs of what sides do */
const CpDeeds *
cp_language_get_deeds (const CpLanguage *self)
{
  return self->deeds;
}

/** cp_language_past: Returns: (nullable): the past form of a verb where no rule makes it: "knew" of "know" */
const char *
cp_language_past (const CpLanguage *self,
                  const char       *lemma)
{
  return cp_lemmas_past (self->lemmas, lemma);
}

/**
 * cp_language_read:
 * @article: a closed article
 *
 * Reads the text of an article: words, sentences, tags, lemmas, dependencies.
 *
 * Returns: (transfer full): the text
 */
CpText *
cp_language_read (CpLanguage *self,
                  CpArticle  *article)
{
  CpText *text = cp_reader_cut (self->words, article);

  cp_parser_parse (self->parser, self->vectors, self->lemmas, text);
  cp_retag_reporting (text, self->lemmas, self->vectors, self->cues);
  cp_reader_index_children (text);
  return text;
}

/**
 * cp_language_vector:
 * @word: in lower case
 * @vector: (out caller-allocates): CP_VECTOR_SIZE numbers, of unit length
 *
 * Returns: whether the word has a vector
 */
gboolean
cp_language_vector (const CpLanguage *self,
                    const char       *word,
                    float            *vector)
{
  guint32 index = cp_vectors_find (self->vectors, word);
  const gint8 *bytes;
  float scale;

  if (index == CP_VECTORS_NONE)
    return FALSE;
  bytes = cp_vectors_get (self->vectors, index);
  scale = cp_vectors_scale (self->vectors, index);
  for (guint i = 0; i < CP_VECTOR_SIZE; i++)
    vector[i] = scale * bytes[i];
  return TRUE;
}

/** cp_language_similarity: Returns: the cosine of two words' vectors, in lower case; 1 for the same word, 0 where one has none */
float
cp_language_similarity (const CpLanguage *self,
                        const char       *a,
                        const char       *b)
{
  guint32 first, second;

  if (g_strcmp0 (a, b) == 0)
    return 1.0f;
  first = cp_vectors_find (self->vectors, a);
  second = cp_vectors_find (self->vectors, b);
  if (first == CP_VECTORS_NONE || second == CP_VECTORS_NONE)
    return 0.0f;
  return cp_vectors_similarity (self->vectors, first, second);
}

/**
 * cp_language_rarity:
 * @word: in lower case
 *
 * Clitics, numbers and marks count as common, a hyphenated word as its rarest part.
 *
 * Returns: the natural logarithm of the word's rank
 */
float
cp_language_rarity (const CpLanguage *self,
                    const char       *word)
{
  const char *hyphen = strchr (word, '-');
  gboolean has_letter = FALSE;

  for (const char *p = word; *p != '\0' && !has_letter; p = g_utf8_next_char (p))
    has_letter = g_unichar_isalpha (g_utf8_get_char (p));
  if (!has_letter || strchr (word, '\'') != NULL)
    return 0;
  if (hyphen != NULL && cp_vectors_find (self->vectors, word) == CP_VECTORS_NONE)
    {
      g_auto (GStrv) parts = g_strsplit (word, "-", 8);
      float rarest = 0;

      for (guint i = 0; parts[i] != NULL; i++)
        if (*parts[i] != '\0')
          rarest = MAX (rarest, cp_vectors_rarity (self->vectors, parts[i]));
      return rarest;
    }
  return cp_vectors_rarity (self->vectors, word);
}
