/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/heard.h"

struct _CpNotebook
{
  GHashTable  *notes;    /* CpReading → CpNotes */
  CpHeard     *heard;    /* in the articles of the full volumes; %NULL where there are none */
  CpLanguage  *language; /* that all of them were made with; %NULL before the first */
  CpKnowledge *knowledge;
  const CpAllegianceWatch *watch; /* who looks on; %NULL mostly */
};

typedef struct
{
  CpRange       range;
  CpDescription description;
} Described;

static guint
hash_range (gconstpointer data)
{
  const CpRange *range = data;

  return range->first * 31 + range->last;
}

static gboolean
equal_ranges (gconstpointer a,
              gconstpointer b)
{
  const CpRange *x = a, *y = b;

  return x->first == y->first && x->last == y->last;
}

static void
notes_free (gpointer data)
{
  CpNotes *self = data;

  g_clear_pointer (&self->names, g_array_unref);
  g_free (self->said);
  g_hash_table_unref (self->descriptions);
  cp_reading_unref (self->reading);
  g_free (self);
}

/** cp_notebook_new: Returns: (transfer full): a notebook without notes */
CpNotebook *
cp_notebook_new (void)
{
  CpNotebook *self = g_new0 (CpNotebook, 1);

  self->notes = g_hash_table_new_full (NULL, NULL, NULL, notes_free);
  return self;
}

static void
forget (CpNotebook *self)
{
  g_hash_table_remove_all (self->notes);
  g_clear_pointer (&self->heard, cp_heard_free);
  g_clear_pointer (&self->language, cp_language_unref);
  g_clear_pointer (&self->knowledge, cp_knowledge_unref);
}

/** cp_notebook_free: frees @self */
void
cp_notebook_free (CpNotebook *self)
{
  forget (self);
  g_hash_table_unref (self->notes);
  g_free (self);
}

/** cp_notebook_begin: begins to resolve; notes that were made with another language or knowledge are thrown away */
void
cp_notebook_begin (CpNotebook  *self,
                   CpLanguage  *language,
                   CpKnowledge *knowledge)
{
  if (self->language == language && self->knowledge == knowledge)
    return;
  forget (self);
  self->language = cp_language_ref (language);
  self->knowledge = cp_knowledge_ref (knowledge);
}

/** cp_notebook_open: Returns: (transfer none): the notes on @reading, empty where there were none */
CpNotes *
cp_notebook_open (CpNotebook *self,
                  CpReading  *reading)
{
  CpNotes *notes = g_hash_table_lookup (self->notes, reading);

  if (notes == NULL)
    {
      notes = g_new0 (CpNotes, 1);
      notes->reading = cp_reading_ref (reading);
      notes->descriptions = g_hash_table_new_full (hash_range, equal_ranges, g_free, NULL);
      g_hash_table_insert (self->notes, reading, notes);
    }
  notes->in_use = TRUE;
  return notes;
}

/**
 * cp_notebook_recall:
 * @readings: all that are resolved now
 *
 * Returns: (transfer full) (nullable): who was heard in the first of @readings, %NULL where those are not known
 */
CpHeard *
cp_notebook_recall (CpNotebook       *self,
                    CpReading *const *readings,
                    guint             n_readings)
{
  if (self->heard == NULL || !cp_heard_begins (self->heard, readings, n_readings))
    return NULL;
  for (guint i = 0; i < self->heard->readings->len; i++)
    cp_notebook_open (self, readings[i]);
  return cp_heard_copy (self->heard);
}

/** cp_notebook_keep: keeps who was heard in the full volumes, in place of what was kept before */
void
cp_notebook_keep (CpNotebook    *self,
                  const CpHeard *heard)
{
  g_clear_pointer (&self->heard, cp_heard_free);
  self->heard = cp_heard_copy (heard);
}

static gboolean
is_left (gpointer reading G_GNUC_UNUSED,
         gpointer value,
         gpointer data G_GNUC_UNUSED)
{
  CpNotes *notes = value;
  gboolean left = !notes->in_use;

  notes->in_use = FALSE;
  return left;
}

/** cp_notebook_end: throws away the notes that were not opened since cp_notebook_begin() */
void
cp_notebook_end (CpNotebook *self)
{
  g_hash_table_foreach_remove (self->notes, is_left, NULL);
}

/** cp_notes_describe: Returns: what cp_describe() finds in @range, which it is asked only once */
CpDescription
cp_notes_describe (CpNotes           *self,
                   const CpKnowledge *knowledge,
                   const CpLanguage  *language,
                   CpRange            range)
{
  Described *described = g_hash_table_lookup (self->descriptions, &range);

  if (described == NULL)
    {
      described = g_new (Described, 1);
      *described = (Described){ range, cp_describe (knowledge, language, self->reading->text, range) };
      g_hash_table_add (self->descriptions, described);
    }
  return described->description;
}

/** cp_notebook_watch: has @watch look on, which must outlive @self, while it is found for whom sources speak */
void
cp_notebook_watch (CpNotebook              *self,
                   const CpAllegianceWatch *watch)
{
  self->watch = watch;
}

/** cp_notebook_watched: Returns: (transfer none) (nullable): who looks on */
const CpAllegianceWatch *
cp_notebook_watched (const CpNotebook *self)
{
  return self->watch;
}
