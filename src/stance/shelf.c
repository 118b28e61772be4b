/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/shelf.h"

#include "stance/builder.h"
#include "stance/cluster.h"

#include <string.h>

static void
volume_free (gpointer data)
{
  CpVolume *self = data;

  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->turns, g_array_unref);
  g_clear_pointer (&self->bonds, g_array_unref);
  g_free (self->groups);
  g_free (self);
}

static void
array_free (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

static GArray *
no_counts (void)
{
  return g_array_new (FALSE, TRUE, sizeof (guint32));
}

/** cp_shelf_new: Returns: (transfer full): a shelf without volumes */
CpShelf *
cp_shelf_new (void)
{
  CpShelf *self = g_new0 (CpShelf, 1);

  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_reading_unref);
  self->told = g_ptr_array_new_with_free_func (array_free);
  self->volumes = g_ptr_array_new_with_free_func (volume_free);
  self->origins = g_array_new (FALSE, FALSE, sizeof (CpOrigin));
  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_profile_free);
  self->terms = g_hash_table_new (g_str_hash, g_str_equal);
  self->stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->forms = g_ptr_array_new_with_free_func (g_free);
  self->vectors = g_array_new (FALSE, TRUE, sizeof (float));
  self->spread = no_counts ();
  self->places = no_counts ();
  self->postings = g_ptr_array_new_with_free_func (array_free);
  self->contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->full_spread = no_counts ();
  self->full_places = no_counts ();
  return self;
}

/** cp_shelf_free: frees @self */
void
cp_shelf_free (CpShelf *self)
{
  g_clear_pointer (&self->language, cp_language_unref);
  g_clear_pointer (&self->knowledge, cp_knowledge_unref);
  g_hash_table_unref (self->terms);
  g_hash_table_unref (self->stems);
  g_ptr_array_unref (self->profiles);
  g_ptr_array_unref (self->readings);
  g_ptr_array_unref (self->told);
  g_ptr_array_unref (self->volumes);
  g_array_unref (self->origins);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->forms);
  g_array_unref (self->vectors);
  g_array_unref (self->spread);
  g_array_unref (self->places);
  g_ptr_array_unref (self->postings);
  g_hash_table_unref (self->contents);
  g_hash_table_unref (self->named);
  g_hash_table_unref (self->asked);
  g_array_unref (self->full_spread);
  g_array_unref (self->full_places);
  g_free (self);
}

/** cp_shelf_forget: throws all away */
void
cp_shelf_forget (CpShelf *self)
{
  self->full_readings = self->full_parts = self->full_volumes = self->full_counted = self->full_words = 0;
  g_array_set_size (self->full_spread, 0);
  g_array_set_size (self->full_places, 0);
  memset (self->full_mean, 0, sizeof self->full_mean);
  g_hash_table_remove_all (self->named);
  g_hash_table_remove_all (self->asked);
  g_hash_table_remove_all (self->contents);
  cp_shelf_rewind (self);
}

static void
copy_counts (GArray       *to,
             const GArray *from)
{
  g_array_set_size (to, from->len);
  if (from->len > 0)
    memcpy (to->data, from->data, from->len * sizeof (guint32));
}

/* Statements behind the full volumes are in no list of a word any more. */
static void
cut_postings (CpShelf *self)
{
  g_ptr_array_set_size (self->postings, (gint) MIN (self->postings->len, self->full_words));
  for (guint i = 0; i < self->postings->len; i++)
    {
      GArray *list = g_ptr_array_index (self->postings, i);

      while (list != NULL && list->len > 0 && g_array_index (list, CpFeature, list->len - 1).term >= self->full_counted)
        g_array_set_size (list, list->len - 1);
    }
}

static gboolean
is_beyond (gpointer key G_GNUC_UNUSED,
           gpointer number,
           gpointer last)
{
  return GPOINTER_TO_UINT (number) > GPOINTER_TO_UINT (last);
}

static void
cut_words (CpShelf *self,
           guint    n)
{
  for (guint i = n; i < self->words->len; i++)
    g_hash_table_remove (self->terms, g_ptr_array_index (self->words, i));
  if (n < self->words->len)
    g_hash_table_foreach_remove (self->stems, is_beyond, GUINT_TO_POINTER (n + 1));
  g_ptr_array_set_size (self->words, (gint) n);
  g_ptr_array_set_size (self->forms, (gint) n);
  g_array_set_size (self->vectors, MIN (self->vectors->len, n * CP_VECTOR_SIZE));
  g_array_set_size (self->spread, n);
  g_array_set_size (self->places, n);
  self->n_words = n;
}

/** cp_shelf_tidy: throws away words that no statement has: those of questions */
void
cp_shelf_tidy (CpShelf *self)
{
  cut_words (self, self->n_words);
}

/** cp_shelf_rewind: throws away what does not stand in full volumes */
void
cp_shelf_rewind (CpShelf *self)
{
  cut_words (self, self->full_words);
  cut_postings (self);
  g_hash_table_foreach_remove (self->asked, is_beyond, GUINT_TO_POINTER (self->full_parts));
  g_ptr_array_set_size (self->profiles, (gint) self->full_counted);
  g_ptr_array_set_size (self->readings, (gint) self->full_readings);
  g_ptr_array_set_size (self->told, (gint) MIN (self->told->len, self->full_readings));
  g_ptr_array_set_size (self->volumes, (gint) MIN (self->volumes->len, self->full_volumes));
  g_array_set_size (self->origins, self->full_counted);
  copy_counts (self->spread, self->full_spread);
  copy_counts (self->places, self->full_places);
  memcpy (self->mean, self->full_mean, sizeof self->mean);
  self->n_counted = self->full_counted;
  self->n_parts = self->full_parts;
}

/** cp_shelf_keep: lets all that is there now stay when the shelf is rewound: it fills so many volumes */
void
cp_shelf_keep (CpShelf *self,
               guint    n_volumes)
{
  self->full_readings = self->readings->len;
  self->full_parts = self->n_parts;
  self->full_volumes = n_volumes;
  self->full_counted = self->n_counted;
  self->full_words = self->words->len;
  copy_counts (self->full_spread, self->spread);
  copy_counts (self->full_places, self->places);
  memcpy (self->full_mean, self->mean, sizeof self->mean);
}

/** cp_shelf_set_sources: says what all that comes is found with */
void
cp_shelf_set_sources (CpShelf     *self,
                      CpLanguage  *language,
                      CpKnowledge *knowledge)
{
  if (self->language == language && self->knowledge == knowledge)
    return;
  g_clear_pointer (&self->language, cp_language_unref);
  g_clear_pointer (&self->knowledge, cp_knowledge_unref);
  self->language = cp_language_ref (language);
  self->knowledge = cp_knowledge_ref (knowledge);
}

/**
 * cp_shelf_lay_volume:
 * @number: that of a volume, or that of the next
 * @end: the number behind its last statement
 * @full: whether nothing comes to it any more
 */
void
cp_shelf_lay_volume (CpShelf *self,
                     guint    number,
                     guint    end,
                     gboolean full)
{
  if (number == self->volumes->len)
    {
      CpVolume *volume = g_new0 (CpVolume, 1);

      volume->first = volume->paired = number > 0 ? cp_shelf_volume (self, number - 1)->end : 0;
      volume->pairs = g_array_new (FALSE, FALSE, sizeof (CpEdge));
      g_ptr_array_add (self->volumes, volume);
    }
  cp_shelf_volume (self, number)->end = end;
  cp_shelf_volume (self, number)->full = full;
}

/** cp_shelf_volume: Returns: (transfer none): the volume of that number, from 0 */
CpVolume *
cp_shelf_volume (const CpShelf *self,
                 guint          number)
{
  return g_ptr_array_index (self->volumes, number);
}

/** cp_shelf_content: Returns: the number of a content's @words, from 1: the same for the same words while the shelf is not emptied */
guint32
cp_shelf_content (CpShelf    *self,
                  const char *words)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (self->contents, words));

  if (number > 0)
    return number;
  number = g_hash_table_size (self->contents) + 1;
  g_hash_table_insert (self->contents, g_strdup (words), GUINT_TO_POINTER (number));
  return number;
}

/** cp_shelf_term: Returns: the number of @word in the vocabulary, which it joins if it is new */
guint32
cp_shelf_term (CpShelf    *self,
               const char *word)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (self->terms, word));
  char *copy;

  if (number > 0)
    return number - 1;
  copy = g_strdup (word);
  g_ptr_array_add (self->words, copy);
  g_ptr_array_add (self->forms, NULL);
  g_array_set_size (self->spread, self->words->len);
  g_array_set_size (self->places, self->words->len);
  g_hash_table_insert (self->terms, copy, GUINT_TO_POINTER (self->words->len));
  return self->words->len - 1;
}
