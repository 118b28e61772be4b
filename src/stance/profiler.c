/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/profiler.h"

#include <string.h>

static gboolean
is_content_pos (guint8 pos)
{
  switch (pos)
    {
    case CP_POS_NOUN:
    case CP_POS_PROPN:
    case CP_POS_VERB:
    case CP_POS_ADJ:
    case CP_POS_X:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_letter (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* A stem is no word: the form that it stands for is the one that means something. */
static void
note_form (CpProfiler *self,
           guint32     term,
           const char *canonical,
           const char *lemma)
{
  float vector[CP_VECTOR_SIZE];
  char **form = (char **) &g_ptr_array_index (self->builder->shelf->forms, term);

  if (*form == NULL)
    *form = g_strdup (cp_language_vector (self->builder->language, canonical, vector) ? canonical : lemma);
}

/* The number of the stem of a dictionary form, G_MAXUINT32 where it says nothing of an issue. */
static guint32
find_stem (CpProfiler *self,
           const char *lemma)
{
  CpShelf *shelf = self->builder->shelf;
  gpointer known = g_hash_table_lookup (shelf->stems, lemma);
  g_autofree char *lower = NULL;
  guint32 term = G_MAXUINT32;

  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 2;
  lower = g_utf8_strdown (lemma, -1);
  if (!cp_lexicon_has (self->builder->lexicon, lower, CP_LEX_EMPTY))
    {
      const char *word = cp_lexicon_canonical (self->builder->lexicon, lower, NULL);

      term = cp_shelf_term (shelf, (const char *) sb_stemmer_stem (self->stemmer, (const sb_symbol *) word, (int) strlen (word)));
      note_form (self, term, word, lower);
    }
  g_hash_table_insert (shelf->stems, g_strdup (lemma), GUINT_TO_POINTER (term + 2));
  return term;
}

/* The number of the stem that a word is counted under, G_MAXUINT32 where it says nothing of an issue. */
static guint32
find_term (CpProfiler *self,
           const char *lemma,
           const char *norm)
{
  if (!has_letter (norm) || strlen (norm) < 2 || cp_lexicon_has (self->builder->lexicon, norm, CP_LEX_EMPTY))
    return G_MAXUINT32;
  return find_stem (self, lemma);
}

/** cp_profiler_term: Returns: the number of the stem that a word is counted under, %G_MAXUINT32 where it says nothing of an issue */
guint32
cp_profiler_term (CpProfiler    *self,
                  const CpToken *token)
{
  const char *lemma = token->lemma != NULL && *token->lemma != '\0' ? token->lemma : token->norm;
  gpointer known;
  guint32 term;

  if (!is_content_pos (token->pos))
    return G_MAXUINT32;
  known = g_hash_table_lookup (self->terms, lemma);
  if (known != NULL)
    return GPOINTER_TO_UINT (known) == 1 ? G_MAXUINT32 : GPOINTER_TO_UINT (known) - 2;
  term = find_term (self, lemma, token->norm);
  g_hash_table_insert (self->terms, (gpointer) lemma, GUINT_TO_POINTER (term == G_MAXUINT32 ? 1 : term + 2));
  return term;
}

/** cp_profiler_collect_names: Returns: (transfer full): the lower-case words of all speakers' and parties' names */
GHashTable *
cp_profiler_collect_names (const CpModel *model)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < model->speakers->len; i++)
    cp_builder_note_name (names, ((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->name, 1);
  for (guint i = 0; i < model->parties->len; i++)
    cp_builder_note_name (names, ((CpModelParty *) g_ptr_array_index (model->parties, i))->name, 1);
  return names;
}

/* Whether somebody in the parts up to this one bears it. */
static gboolean
is_borne (const CpProfiler *self,
          const char       *word)
{
  guint since = GPOINTER_TO_UINT (g_hash_table_lookup (self->builder->shelf->named, word));

  return (since > 0 && since <= self->part) || (self->others != NULL && g_hash_table_contains (self->others, word));
}

/** cp_profiler_is_name: Returns: whether a word is of a name: speakers, sides, states and their people are named in every issue */
gboolean
cp_profiler_is_name (CpProfiler    *self,
                     const CpToken *token)
{
  gpointer known;
  gboolean name;

  if ((token->flags & CP_TOKEN_CAPITAL) == 0)
    return FALSE;
  if (g_hash_table_lookup_extended (self->names, token->norm, NULL, &known))
    return GPOINTER_TO_INT (known);
  name = is_borne (self, token->norm) || cp_knowledge_adjective (self->builder->knowledge, token->norm) != NULL
         || cp_knowledge_people (self->builder->knowledge, token->norm) != NULL
         || cp_knowledge_find (self->builder->knowledge, token->form) != NULL;
  g_hash_table_insert (self->names, g_strdup (token->norm), GINT_TO_POINTER (name));
  return name;
}
