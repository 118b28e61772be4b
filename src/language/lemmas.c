/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/lemmas.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/language.h"

#define LONGEST_WORD 40

/* The classes of word that the table's sections are for. */
typedef enum
{
  CLASS_NONE,
  CLASS_VERB,
  CLASS_NOUN,
  CLASS_COMPARED, /* adjectives and adverbs */
  CLASS_OTHER,
  N_CLASSES,
} Class;

static const char *const class_names[N_CLASSES] = { NULL, "verbs", "nouns", "compared", "others" };

struct _CpLemmas
{
  GHashTable *classes[N_CLASSES]; /* form → lemma */
  GHashTable *pasts;              /* a verb's lemma → its past form */
};

static Class
class_from_name (const char *name)
{
  for (guint i = 1; i < N_CLASSES; i++)
    if (strcmp (class_names[i], name) == 0)
      return (Class) i;
  return CLASS_NONE;
}

/* Keeps the past form of a line of a verb's forms: the first that is neither a present nor a gerund. */
static void
note_past (CpLemmas    *self,
           const GStrv  words)
{
  for (guint k = 1; words[k] != NULL; k++)
    if (*words[k] != '\0' && !g_str_has_suffix (words[k], "s") && !g_str_has_suffix (words[k], "ing"))
      {
        g_hash_table_insert (self->pasts, g_strdup (words[0]), g_strdup (words[k]));
        return;
      }
}

/**
 * cp_lemmas_load:
 * @path: a text file: "[class]" lines, then a line a lemma: the lemma and its irregular forms; "#" begins a comment line
 *
 * Returns: (transfer full): the lemmas, or %NULL with #CpLanguageError where the file is missing or not such a table
 */
CpLemmas *
cp_lemmas_load (const char *path,
                GError    **error)
{
  g_autoptr (CpLemmas) self = g_new0 (CpLemmas, 1);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  Class class = CLASS_NONE;

  self->pasts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 1; i < N_CLASSES; i++)
    self->classes[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!g_file_get_contents (path, &contents, NULL, NULL))
    {
      g_set_error (error, CP_LANGUAGE_ERROR, CP_LANGUAGE_ERROR_MISSING, _ ("The language data “%s” cannot be read."), path);
      return NULL;
    }
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strlen (g_strstrip (lines[i]));
      g_auto (GStrv) words = NULL;

      if (length == 0 || lines[i][0] == '#')
        continue;
      if (lines[i][0] == '[' && lines[i][length - 1] == ']')
        {
          lines[i][length - 1] = '\0';
          class = class_from_name (lines[i] + 1);
          if (class != CLASS_NONE)
            continue;
        }
      if (class == CLASS_NONE || !g_utf8_validate (lines[i], -1, NULL))
        {
          g_set_error (error, CP_LANGUAGE_ERROR, CP_LANGUAGE_ERROR_BROKEN, _ ("The language data “%s” are broken at line %u."),
                       path, i + 1);
          return NULL;
        }
      words = g_strsplit (lines[i], " ", -1);
      for (guint k = 1; words[k] != NULL; k++)
        if (*words[k] != '\0')
          g_hash_table_insert (self->classes[class], g_strdup (words[k]), g_strdup (words[0]));
      if (class == CLASS_VERB)
        note_past (self, words);
    }
  return g_steal_pointer (&self);
}

/** cp_lemmas_free: frees the lemmas */
void
cp_lemmas_free (CpLemmas *self)
{
  for (guint i = 1; i < N_CLASSES; i++)
    g_clear_pointer (&self->classes[i], g_hash_table_unref);
  g_clear_pointer (&self->pasts, g_hash_table_unref);
  g_free (self);
}

/** cp_lemmas_past: Returns: (nullable): the past form of a verb where no rule makes it: "knew" of "know" */
const char *
cp_lemmas_past (const CpLemmas *self,
                const char     *lemma)
{
  return g_hash_table_lookup (self->pasts, lemma);
}

static gboolean
is_vowel (char c)
{
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static guint
count_vowel_groups (const char *word,
                    gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += is_vowel (word[i]) && (i == 0 || !is_vowel (word[i - 1]));
  return n;
}

/* How common a word is: its number among the vectors, which are ordered so. */
static guint32
rank (const CpVectors *vectors,
      const char      *word)
{
  return cp_vectors_find (vectors, word);
}

/* "emphasis-", "analys-", "rais-": what is left of a verb in "-ise", "-yse". */
static gboolean
is_sibilant_stem (const char *word,
                  gsize       length)
{
  return length > 3 && word[length - 1] == 's' && (word[length - 2] == 'i' || word[length - 2] == 'y');
}

/* A stem that lost "-ed", "-ing", "-er" or "-est": as it is, with its "e" back, or with one of two consonants. */
static void
restore_stem (const CpVectors *vectors,
              char            *word,
              gsize            length)
{
  char last, before;
  guint32 plain, with_e;

  word[length] = '\0';
  if (length < 2)
    return;
  last = word[length - 1];
  before = word[length - 2];
  if (last == 'i')
    {
      word[length - 1] = 'y';
      return;
    }
  if (last == before && !is_vowel (last))
    {
      guint32 single;

      plain = rank (vectors, word);
      word[length - 1] = '\0';
      single = rank (vectors, word);
      if (single == CP_VECTORS_NONE || (plain != CP_VECTORS_NONE && (plain < single || strchr ("lsfz", last) != NULL)))
        word[length - 1] = last;
      return;
    }
  plain = rank (vectors, word);
  word[length] = 'e';
  word[length + 1] = '\0';
  /* "emphasised", "analysing": no verb ends with "-is" or "-ys", though "emphasis" and "analysis" are words. */
  if (is_sibilant_stem (word, length))
    return;
  with_e = rank (vectors, word);

  /* A short stem of one vowel and one consonant would have doubled it: "car-ing" is of "care". */
  if (length >= 2 && !is_vowel (last) && is_vowel (before) && strchr ("wxy", last) == NULL && count_vowel_groups (word, length) == 1
      && (length == 2 || !is_vowel (word[length - 3])))
    return;
  if (with_e == CP_VECTORS_NONE || (plain != CP_VECTORS_NONE && plain <= with_e))
    {
      /* No word known: "e" after the letters that English does not end with. */
      if (plain == CP_VECTORS_NONE && with_e == CP_VECTORS_NONE && strchr ("cvuz", last) != NULL)
        return;
      word[length] = '\0';
    }
}

/* "-s" of nouns and verbs. */
static void
strip_s (const CpVectors *vectors,
         char            *word,
         gsize            length)
{
  if (length < 3 || word[length - 1] != 's' || word[length - 2] == 's' || word[length - 2] == '\'')
    return;
  word[length - 1] = '\0';
  if (length > 4 && strcmp (word + length - 3, "ie") == 0)
    {
      word[length - 3] = 'y';
      word[length - 2] = '\0';
    }
  else if (length > 4 && word[length - 2] == 'e' && strchr ("sxzho", word[length - 3]) != NULL)
    {
      guint32 with_e = rank (vectors, word), plain;

      word[length - 2] = '\0';
      plain = rank (vectors, word);
      if (with_e != CP_VECTORS_NONE && (plain == CP_VECTORS_NONE || with_e < plain))
        word[length - 2] = 'e';
    }
}

static gboolean
ends_with (const char *word,
           gsize       length,
           const char *ending)
{
  gsize n = strlen (ending);

  return length > n + 1 && memcmp (word + length - n, ending, n) == 0;
}

static void
lemmatize_verb (const CpVectors *vectors,
                CpForm           form,
                char            *word)
{
  gsize length = strlen (word);

  if (form == CP_FORM_GERUND && ends_with (word, length, "ing"))
    restore_stem (vectors, word, length - 3);
  else if (form == CP_FORM_GERUND && ends_with (word, length, "in'"))
    restore_stem (vectors, word, length - 3);
  else if ((form == CP_FORM_PAST || form == CP_FORM_PARTICIPLE) && ends_with (word, length, "ed"))
    {
      if (ends_with (word, length, "eed") && rank (vectors, word) != CP_VECTORS_NONE && length <= 4)
        return;
      restore_stem (vectors, word, length - 2);
    }
  else if (form == CP_FORM_PRESENT)
    {
      strip_s (vectors, word, length);
      /* "emphasises" */
      length = strlen (word);
      if (ends_with (word, length, "phasis") || ends_with (word, length, "lys"))
        strcpy (word + length, "e");
    }
}

static void
lemmatize_compared (const CpVectors *vectors,
                    CpForm           form,
                    char            *word)
{
  gsize length = strlen (word);

  if (form == CP_FORM_COMPARATIVE && ends_with (word, length, "er"))
    restore_stem (vectors, word, length - 2);
  else if (form == CP_FORM_SUPERLATIVE && ends_with (word, length, "est"))
    restore_stem (vectors, word, length - 3);
}

static Class
class_of (const CpToken *token)
{
  switch ((CpPos) token->pos)
    {
    case CP_POS_VERB:
    case CP_POS_AUX:
      return CLASS_VERB;
    case CP_POS_NOUN:
    case CP_POS_PROPN:
      return CLASS_NOUN;
    case CP_POS_ADJ:
    case CP_POS_ADV:
      return CLASS_COMPARED;
    default:
      return CLASS_OTHER;
    }
}

/* "'s" and "'d" of "have" stand before a participle. */
static const char *
lemma_of_clitic (const CpText  *text,
                 const CpToken *token)
{
  gboolean participle = token->dep == CP_DEP_AUX && text->tokens[token->head].inflection == CP_FORM_PARTICIPLE;

  if (strcmp (token->norm, "'s") == 0)
    return participle ? "have" : "be";
  if (strcmp (token->norm, "'d") == 0)
    return participle ? "have" : "would";
  return NULL;
}

static const char *
lemma_of (const CpLemmas  *self,
          const CpVectors *vectors,
          const CpText    *text,
          const CpToken   *token,
          char            *buffer)
{
  Class class = class_of (token);
  const char *lemma = NULL;

  if (class == CLASS_VERB && token->norm[0] == '\'')
    lemma = lemma_of_clitic (text, token);
  /* "found" may be a base too. */
  if (token->pos == CP_POS_VERB && token->inflection == CP_FORM_BASE)
    return token->norm;
  /* "her" is "she" only where it is no possessive; the clitic of the genitive is itself. */
  if (token->inflection == CP_FORM_POSSESSIVE)
    return token->norm;
  if (token->pos == CP_POS_ADV && (strcmp (token->norm, "better") == 0 || strcmp (token->norm, "best") == 0))
    return "well";
  if (lemma == NULL && !(token->pos == CP_POS_PROPN && token->inflection != CP_FORM_PLURAL))
    lemma = g_hash_table_lookup (self->classes[class], token->norm);
  if (lemma != NULL)
    return lemma;
  if (token->pos == CP_POS_PROPN && token->inflection != CP_FORM_PLURAL)
    return token->form;

  g_strlcpy (buffer, token->pos == CP_POS_PROPN ? token->form : token->norm, LONGEST_WORD);
  if (class == CLASS_VERB)
    lemmatize_verb (vectors, (CpForm) token->inflection, buffer);
  else if (class == CLASS_NOUN && token->inflection == CP_FORM_PLURAL)
    strip_s (vectors, buffer, strlen (buffer));
  else if (class == CLASS_COMPARED)
    lemmatize_compared (vectors, (CpForm) token->inflection, buffer);
  return buffer;
}

/** cp_lemmas_fill_one: gives @token, tagged, its lemma; a new one is kept with @text */
void
cp_lemmas_fill_one (const CpLemmas  *self,
                    const CpVectors *vectors,
                    const CpText    *text,
                    CpToken         *token)
{
  char buffer[LONGEST_WORD + 2];
  const char *lemma;

  if (token->span.end - token->span.start > LONGEST_WORD / 4 && strlen (token->form) >= LONGEST_WORD - 1)
    {
      token->lemma = token->norm;
      return;
    }
  lemma = lemma_of (self, vectors, text, token, buffer);
  if (lemma == token->form || strcmp (lemma, token->norm) == 0)
    token->lemma = lemma == token->form ? token->form : token->norm;
  else
    token->lemma = g_string_chunk_insert (text->strings, lemma);
}

/**
 * cp_lemmas_fill:
 * @vectors: the words of the language by how common they are: of two stems that a form may come from the commoner is taken
 * @text: tagged; its tokens get their lemmas
 *
 * Finds lemmas in the table of irregular forms, or by taking off endings.
 */
void
cp_lemmas_fill (const CpLemmas  *self,
                const CpVectors *vectors,
                CpText          *text)
{
  for (guint32 i = 0; i < text->n_tokens; i++)
    cp_lemmas_fill_one (self, vectors, text, &text->tokens[i]);
}
