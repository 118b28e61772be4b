/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "statements/volume.h"

/* Whose names stand in the full volumes, while it is found out. */
typedef struct
{
  CpBuilder  *builder;
  GHashTable *named; /* as in CpShelf */
  guint8     *speakers; /* for each whether it is taken */
  guint8     *parties;
} Naming;

/** cp_builder_note_name: adds the words of a name that begin with a capital to @words, each with @number unless it is there already */
void
cp_builder_note_name (GHashTable *words,
                      const char *name,
                      guint       number)
{
  g_auto (GStrv) parts = g_strsplit_set (name, " -", -1);

  for (char **part = parts; *part != NULL; part++)
    if (g_unichar_isupper (g_utf8_get_char (*part)))
      {
        g_autofree char *word = g_utf8_strdown (*part, -1);

        if (!g_hash_table_contains (words, word))
          g_hash_table_insert (words, g_steal_pointer (&word), GUINT_TO_POINTER (number));
      }
}

static void
note_speaker (Naming *self,
              gint32  speaker,
              guint   number)
{
  if (speaker < 0 || self->speakers[speaker])
    return;
  self->speakers[speaker] = TRUE;
  cp_builder_note_name (self->named, ((CpModelSpeaker *) g_ptr_array_index (self->builder->model->speakers, speaker))->name, number);
}

static void
note_party (Naming *self,
            gint32  party,
            guint   number)
{
  if (party < 0 || self->parties[party])
    return;
  self->parties[party] = TRUE;
  cp_builder_note_name (self->named, ((CpModelParty *) g_ptr_array_index (self->builder->model->parties, party))->name, number);
}

/* The number behind the last statement of those readings. */
static guint
end_of (const CpBuilder *self,
        guint            reading,
        guint            from)
{
  while (from < self->model->statements->len && cp_builder_statement (self, from)->article < reading)
    from++;
  return from;
}

/* Returns: (transfer full): the words of the names of those who speak, are spoken to or are a side in the full volumes */
static GHashTable *
find_named (CpBuilder *self,
            guint      full)
{
  GHashTable *named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *speakers = g_new0 (guint8, self->model->speakers->len + 1);
  g_autofree guint8 *parties = g_new0 (guint8, self->model->parties->len + 1);
  Naming naming = { self, named, speakers, parties };
  guint statement = 0, number = 1;

  for (guint reading = 0; reading < full; number++)
    {
      reading = cp_volume_end (self->readings, self->n_readings, reading);
      for (guint end = end_of (self, reading, statement); statement < end; statement++)
        {
          const CpModelStatement *s = cp_builder_statement (self, statement);

          note_speaker (&naming, s->speaker, number);
          note_speaker (&naming, s->addressee, number);
          note_party (&naming, s->party, number);
        }
    }
  return named;
}

/* Whether full volumes that are known asked of a word that is of a name now, or since another volume. */
static gboolean
differ_in_names (const CpShelf *shelf,
                 GHashTable    *some,
                 GHashTable    *others)
{
  GHashTableIter iter;
  gpointer word, number;

  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, &word, &number))
    {
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (others, word)), now = GPOINTER_TO_UINT (number);

      before = before > shelf->full_volumes ? 0 : before;
      now = now > shelf->full_volumes ? 0 : now;
      if (before != now && g_hash_table_contains (shelf->asked, word))
        return TRUE;
    }
  return FALSE;
}

static guint64
hash_content (const CpModelStatement *s)
{
  guint64 hash = 14695981039346656037u;

  for (guint i = 0; i < s->n_content; i++)
    {
      hash = (hash ^ s->content[i].start) * 1099511628211u;
      hash = (hash ^ s->content[i].end) * 1099511628211u;
    }
  return hash;
}

static CpOrigin
origin_of (const CpBuilder *self,
           guint            statement)
{
  const CpModelStatement *s = cp_builder_statement (self, statement);

  return (CpOrigin){ g_ptr_array_index (self->found, statement),
                     (s->by_person & 1u << CP_FIELD_WORDS) != 0 ? hash_content (s) : 0 };
}

/* Whether the full volumes on the shelf hold just the first statements of this model, read in the same way. */
static gboolean
begins_alike (const CpBuilder *self,
              GHashTable      *named)
{
  const CpShelf *shelf = self->shelf;

  if (shelf->language != self->language || shelf->knowledge != self->knowledge || shelf->full_readings > self->n_readings
      || end_of (self, shelf->full_readings, 0) != shelf->full_counted)
    return FALSE;
  for (guint i = 0; i < shelf->full_readings; i++)
    if (g_ptr_array_index (shelf->readings, i) != self->readings[i])
      return FALSE;
  for (guint i = 0; i < shelf->full_counted; i++)
    {
      CpOrigin origin = origin_of (self, i), known = g_array_index (shelf->origins, CpOrigin, i);

      if (origin.found != known.found || origin.by_person != known.by_person)
        return FALSE;
    }
  return !differ_in_names (shelf, named, shelf->named) && !differ_in_names (shelf, shelf->named, named);
}

static void
fill_volume (CpBuilder *self,
             CpVolume  *volume)
{
  CpShelf *shelf = self->shelf;

  for (guint i = volume->first; i < volume->end; i++)
    {
      CpOrigin origin = origin_of (self, i);

      g_array_append_val (shelf->origins, origin);
      g_ptr_array_add (shelf->profiles, cp_profile_new (self, cp_builder_statement (self, i)->article, g_ptr_array_index (self->found, i)));
    }
  shelf->n_counted = volume->end;
  cp_profile_volume (self, volume);
  cp_mean_volume (self, volume);
  cp_liken_volume (self, volume);
}

/* What is read of a statement later, with its issue, is read anew. */
static void
clear_readings (CpShelf *shelf)
{
  for (guint i = 0; i < shelf->profiles->len; i++)
    cp_profile_clear_reading (g_ptr_array_index (shelf->profiles, i));
}

/** cp_build_volumes: finds what each statement is about and means, volume by volume; what is known of the first volumes is taken over */
void
cp_build_volumes (CpBuilder *self)
{
  CpShelf *shelf = self->shelf;
  guint full = cp_volumes_full (self->readings, self->n_readings);
  g_autoptr (GHashTable) named = find_named (self, full);

  cp_shelf_rewind (shelf);
  if (!begins_alike (self, named))
    cp_shelf_forget (shelf);
  clear_readings (shelf);
  cp_shelf_set_sources (shelf, self->language, self->knowledge);
  g_hash_table_unref (shelf->named);
  shelf->named = g_steal_pointer (&named);
  while (shelf->readings->len < self->n_readings)
    {
      guint end = cp_volume_end (self->readings, self->n_readings, shelf->readings->len);

      for (guint i = shelf->readings->len; i < end; i++)
        g_ptr_array_add (shelf->readings, cp_reading_ref (self->readings[i]));
      fill_volume (self, cp_shelf_open (shelf, end_of (self, end, shelf->n_counted), end <= full));
      if (end == full)
        cp_shelf_keep (shelf);
    }
}
