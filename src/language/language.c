/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/language.h"

G_DEFINE_QUARK (cp-language-error-quark, cp_language_error)

struct _CpLanguage
{
  char   *directory;
  CpCues *cues;
  CpLexicon *lexicon;
};

CpLanguage *
cp_language_load (const char *directory,
                  GError    **error)
{
  g_autoptr (CpLanguage) self = g_atomic_rc_box_new0 (CpLanguage);
  g_autofree char *cues = g_build_filename (directory, "cues.tsv", NULL);

  self->directory = g_strdup (directory);
  self->cues = cp_cues_load (cues, error);
  if (self->cues == NULL)
    return NULL;
  self->lexicon = cp_lexicon_load (directory, error);
  if (self->lexicon == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

CpLanguage *
cp_language_ref (CpLanguage *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
language_clear (gpointer data)
{
  CpLanguage *self = data;

  g_free (self->directory);
  g_clear_pointer (&self->cues, cp_cues_free);
  g_clear_pointer (&self->lexicon, cp_lexicon_free);
}

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

CpText *
cp_language_read (CpLanguage *self G_GNUC_UNUSED,
                  CpArticle  *article)
{
  CpText *text = g_atomic_rc_box_new0 (CpText);

  text->article = cp_article_ref (article);
  text->strings = g_string_chunk_new (4096);
  text->first_child = g_new0 (guint32, 1);
  return text;
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
