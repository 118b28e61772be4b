/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/cues.h"

#include <string.h>

#include "language/language.h"

struct _CpCues
{
  GStringChunk *strings;
  GPtrArray    *entries;                   /* CpCue */
  GHashTable   *by_word[CP_N_CUE_CLASSES]; /* first word → GPtrArray of CpCue, the longest first */
  GHashTable   *sets;                      /* "@name" → its nouns, with a space around each */
};

static const char *const class_names[CP_N_CUE_CLASSES] = {
  [CP_CUE_VERB] = "verb",     [CP_CUE_NOUN] = "noun",   [CP_CUE_ADJECTIVE] = "adjective",
  [CP_CUE_PHRASE] = "phrase", [CP_CUE_LIGHT] = "light", [CP_CUE_CARRIER] = "carrier",
};

static const char *const takes_names[] = {
  [CP_TAKES_QUOTE] = "quote",    [CP_TAKES_THAT] = "that",   [CP_TAKES_BARE] = "bare",  [CP_TAKES_WH] = "wh",
  [CP_TAKES_INFINITIVE] = "inf", [CP_TAKES_GERUND] = "ger",  [CP_TAKES_OBJECT] = "obj",
};

static void
cue_free (gpointer data)
{
  CpCue *cue = data;

  g_free ((gpointer) cue->words);
  g_free (cue->complements);
  g_free (cue);
}

/* "that:95", "obj+as:90", "obj+@deal:70", "for:80": what is not one of the names is a preposition. */
static gboolean
parse_complement (CpCues       *self,
                  const char   *text,
                  CpComplement *complement)
{
  const char *colon = strchr (text, ':');
  g_autofree char *name = NULL;
  char *plus;
  guint64 percent;

  if (colon == NULL || !g_ascii_string_to_unsigned (colon + 1, 10, 1, 99, &percent, NULL))
    return FALSE;
  name = g_strndup (text, colon - text);
  plus = strchr (name, '+');
  if (plus != NULL)
    *plus = '\0';
  *complement = (CpComplement){ CP_TAKES_PREPOSITION, NULL, NULL, (float) percent / 100 };
  for (guint i = 0; i < G_N_ELEMENTS (takes_names); i++)
    if (strcmp (takes_names[i], name) == 0)
      complement->takes = (CpTakes) i;
  if (complement->takes == CP_TAKES_PREPOSITION)
    complement->with = g_string_chunk_insert_const (self->strings, name);
  else if (plus != NULL)
    complement->with = g_string_chunk_insert_const (self->strings, plus + 1);
  if (plus != NULL && plus[1] == '@')
    complement->heads = g_hash_table_lookup (self->sets, plus + 1);
  return *name != '\0' && (plus == NULL || plus[1] != '@' || complement->heads != NULL);
}

static gboolean
parse_takes (CpCues     *self,
             CpCue      *cue,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  cue->complements = g_new0 (CpComplement, g_strv_length (parts));
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (strcmp (parts[i], "addressee") == 0)
        cue->addressee = TRUE;
      else if (strcmp (parts[i], "raises") == 0)
        cue->raises = TRUE;
      else if (strcmp (parts[i], "receives") == 0)
        cue->receives = TRUE;
      else if (strcmp (parts[i], "-") != 0
               && !parse_complement (self, parts[i], &cue->complements[cue->n_complements++]))
        return FALSE;
    }
  return TRUE;
}

static void
parse_words (CpCues     *self,
             CpCue      *cue,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  const char **words = g_new0 (const char *, g_strv_length (parts) + 1);

  for (; parts[cue->n_words] != NULL; cue->n_words++)
    words[cue->n_words] = *parts[cue->n_words] == '@' ? g_hash_table_lookup (self->sets, parts[cue->n_words])
                                                      : g_string_chunk_insert_const (self->strings, parts[cue->n_words]);
  cue->words = words;
}

static void
parse_set (CpCues     *self,
           const char *name,
           const char *nouns)
{
  g_autofree char *spaced = g_strdup_printf (" %s ", nouns);

  g_hash_table_insert (self->sets, (gpointer) g_string_chunk_insert_const (self->strings, name),
                       (gpointer) g_string_chunk_insert_const (self->strings, spaced));
}

static gboolean
parse_line (CpCues     *self,
            const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  CpCue *cue;

  if (g_strv_length (columns) != 4 || *columns[0] == '\0')
    return FALSE;
  if (*columns[0] == '@')
    {
      parse_set (self, columns[0], columns[3]);
      return TRUE;
    }
  cue = g_new0 (CpCue, 1);
  g_ptr_array_add (self->entries, cue);
  cue->cue_class = CP_N_CUE_CLASSES;
  for (guint i = 0; i < CP_N_CUE_CLASSES; i++)
    if (strcmp (class_names[i], columns[1]) == 0)
      cue->cue_class = (CpCueClass) i;
  if (cue->cue_class == CP_N_CUE_CLASSES)
    return FALSE;
  parse_words (self, cue, columns[0]);
  for (guint i = 0; i < cue->n_words; i++)
    if (cue->words[i] == NULL)
      return FALSE;
  cue->act = g_string_chunk_insert_const (self->strings, columns[2]);
  return parse_takes (self, cue, columns[3]);
}

static gint
compare_length (gconstpointer a,
                gconstpointer b)
{
  const CpCue *x = *(CpCue *const *) a, *y = *(CpCue *const *) b;

  return (int) y->n_words - (int) x->n_words;
}

static void
index_entries (CpCues *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      CpCue *cue = g_ptr_array_index (self->entries, i);
      GHashTable *table = self->by_word[cue->cue_class];
      GPtrArray *same = g_hash_table_lookup (table, cue->words[0]);

      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (table, (gpointer) cue->words[0], same);
        }
      g_ptr_array_add (same, cue);
      g_ptr_array_sort (same, compare_length);
    }
}

/**
 * cp_cues_load:
 * @path: a table as described at its head: word, class, act, takes; lines that begin with "#" are remarks
 *
 * Returns: (transfer full) (nullable): the cues, or %NULL with a #CpLanguageError that names the line at fault
 */
CpCues *
cp_cues_load (const char *path,
              GError    **error)
{
  g_autoptr (CpCues) self = g_new0 (CpCues, 1);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) local_error = NULL;

  self->strings = g_string_chunk_new (4096);
  self->entries = g_ptr_array_new_with_free_func (cue_free);
  self->sets = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < CP_N_CUE_CLASSES; i++)
    self->by_word[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  if (!g_file_get_contents (path, &contents, NULL, &local_error))
    {
      g_set_error_literal (error, CP_LANGUAGE_ERROR, CP_LANGUAGE_ERROR_MISSING, local_error->message);
      return NULL;
    }
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#' && !parse_line (self, lines[i]))
      {
        g_set_error (error, CP_LANGUAGE_ERROR, CP_LANGUAGE_ERROR_BROKEN, "%s:%u: not a line of the table of cues", path, i + 1);
        return NULL;
      }
  index_entries (self);
  return g_steal_pointer (&self);
}

/** cp_cues_free: frees @self */
void
cp_cues_free (CpCues *self)
{
  for (guint i = 0; i < CP_N_CUE_CLASSES; i++)
    g_hash_table_unref (self->by_word[i]);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->sets);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/** cp_cues_find: Returns: (transfer none) (nullable): the cues whose first word is @lemma, those of most words first */
const GPtrArray *
cp_cues_find (const CpCues *self,
              CpCueClass    cue_class,
              const char   *lemma)
{
  return g_hash_table_lookup (self->by_word[cue_class], lemma);
}

/** cp_cue_strength: Returns: how often @cue with such a content reports something, 0 where it does not take it */
float
cp_cue_strength (const CpCue *cue,
                 CpTakes      takes,
                 const char  *with)
{
  for (guint i = 0; i < cue->n_complements; i++)
    if (cue->complements[i].takes == takes && g_strcmp0 (cue->complements[i].with, with) == 0)
      return cue->complements[i].strength;
  return 0;
}

/**
 * cp_cue_object:
 * @noun: (nullable): the dictionary form of what heads the object
 *
 * Returns: how often @cue with such an object reports something: "accepted the proposal", where "accepted the prize" does not
 */
float
cp_cue_object (const CpCue *cue,
               const char  *noun)
{
  float strength = cp_cue_strength (cue, CP_TAKES_OBJECT, NULL);
  g_autofree char *spaced = g_strdup_printf (" %s ", noun != NULL ? noun : "");

  for (guint i = 0; i < cue->n_complements; i++)
    if (cue->complements[i].heads != NULL && strstr (cue->complements[i].heads, spaced) != NULL)
      strength = MAX (strength, cue->complements[i].strength);
  return strength;
}
