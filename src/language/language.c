/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/language.h"

#include "language/reader.h"
#include "language/wordlist.h"

G_DEFINE_QUARK (cp-language-error-quark, cp_language_error)

struct _CpLanguage
{
  CpWordlist *words;
  CpCues *cues;
  CpLexicon *lexicon;
};

static void
language_clear (gpointer data)
{
  CpLanguage *self = data;

  g_clear_pointer (&self->words, cp_wordlist_free);
  g_clear_pointer (&self->cues, cp_cues_free);
  g_clear_pointer (&self->lexicon, cp_lexicon_free);
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
  g_autofree char *cues = g_build_filename (directory, "cues.tsv", NULL);

  self->words = cp_wordlist_load (words, error);
  if (self->words == NULL)
    return NULL;
  self->cues = cp_cues_load (cues, error);
  if (self->cues == NULL)
    return NULL;
  self->lexicon = cp_lexicon_load (directory, error);
  if (self->lexicon == NULL)
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
  return cp_reader_cut (self->words, article);
}

gboolean
cp_language_vector (const CpLanguage *self G_GNUC_UNUSED,
                    const char       *word G_GNUC_UNUSED,
                    float            *vector G_GNUC_UNUSED)
{
  return FALSE;
}

float
cp_language_similarity (const CpLanguage *self G_GNUC_UNUSED,
                        const char       *a,
                        const char       *b)
{
  return g_strcmp0 (a, b) == 0 ? 1.0f : 0.0f;
}

float
cp_language_rarity (const CpLanguage *self G_GNUC_UNUSED,
                    const char       *word G_GNUC_UNUSED)
{
  return 0;
}
