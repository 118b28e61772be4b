/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "stance/hash.h"
#include "statements/volume.h"

/* Whose names stand in which parts, while it is found out. */
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

/* The number behind the last reading of the part that begins with @first; nothing comes to a part any more but to the first. */
static guint
end_of_part (const CpBuilder *self,
             guint            first)
{
  return first == 0 ? cp_volume_end (self->readings, self->n_readings, 0) : first + 1;
}

/* The number behind the last statement, not before @from, of those readings. */
static guint
end_of (const CpBuilder *self,
        guint            reading,
        guint            from)
{
  while (from < self->model->statements->len && cp_builder_statement (self, from)->article < reading)
    from++;
  return from;
}

/* Returns: (transfer full): the words of the names of those who speak, are spoken to or are a side in each part */
static GHashTable *
find_named (CpBuilder *self)
{
  GHashTable *named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *speakers = g_new0 (guint8, self->model->speakers->len + 1);
  g_autofree guint8 *parties = g_new0 (guint8, self->model->parties->len + 1);
  Naming naming = { self, named, speakers, parties };
  guint statement = 0, number = 1;

  for (guint reading = 0; reading < self->n_readings; number++)
    {
      reading = end_of_part (self, reading);
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

/* Whether one of the first @n_parts asked of a word that is of a name now, or since another part. */
static gboolean
differ_in_names (const CpShelf *shelf,
                 guint          n_parts,
                 GHashTable    *some,
                 GHashTable    *others)
{
  GHashTableIter iter;
  gpointer word, number;

  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, &word, &number))
    {
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (others, word)), now = GPOINTER_TO_UINT (number);
      guint asked = GPOINTER_TO_UINT (g_hash_table_lookup (shelf->asked, word));

      before = before > n_parts ? 0 : before;
      now = now > n_parts ? 0 : now;
      if (before != now && asked > 0 && asked <= n_parts)
        return TRUE;
    }
  return FALSE;
}

static guint64
hash_content (const CpModelStatement *s)
{
  guint64 hash = CP_HASH_START;

  for (guint i = 0; i < s->n_content; i++)
    hash = cp_hash_add (cp_hash_add (hash, s->content[i].start), s->content[i].end);
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

/* Whether what is on the shelf is that of the first readings of this model, read in the same way. */
static gboolean
begins_alike (const CpBuilder *self,
              GHashTable      *named)
{
  const CpShelf *shelf = self->shelf;

  if (shelf->language != self->language || shelf->knowledge != self->knowledge || shelf->readings->len > self->n_readings
      || end_of (self, shelf->readings->len, 0) != shelf->n_counted)
    return FALSE;
  for (guint i = 0; i < shelf->readings->len; i++)
    if (g_ptr_array_index (shelf->readings, i) != self->readings[i])
      return FALSE;
  for (guint i = 0; i < shelf->n_counted; i++)
    {
      CpOrigin origin = origin_of (self, i), known = g_array_index (shelf->origins, CpOrigin, i);

      if (origin.found != known.found || origin.by_person != known.by_person)
        return FALSE;
    }
  return !differ_in_names (shelf, shelf->n_parts, named, shelf->named) && !differ_in_names (shelf, shelf->n_parts, shelf->named, named);
}

/* Leaves on the shelf what would be found again. */
static void
take_over (CpBuilder  *self,
           GHashTable *named)
{
  CpShelf *shelf = self->shelf;

  cp_shelf_tidy (shelf);
  if (shelf->whole && begins_alike (self, named))
    return;
  cp_shelf_rewind (shelf);
  if (!begins_alike (self, named))
    cp_shelf_forget (shelf);
}

static void
add_part (CpBuilder *self,
          guint      n_readings,
          gboolean   whole)
{
  CpShelf *shelf = self->shelf;
  CpPart part = { shelf->n_counted, end_of (self, n_readings, shelf->n_counted), whole };

  for (guint i = shelf->readings->len; i < n_readings; i++)
    g_ptr_array_add (shelf->readings, cp_reading_ref (self->readings[i]));
  for (guint i = part.first; i < part.end; i++)
    {
      CpOrigin origin = origin_of (self, i);
      CpProfile *profile = cp_profile_new (self, cp_builder_statement (self, i)->article, g_ptr_array_index (self->found, i));

      profile->serial = ++shelf->last_serial;
      g_array_append_val (shelf->origins, origin);
      g_ptr_array_add (shelf->profiles, profile);
    }
  shelf->n_parts++;
  shelf->n_counted = part.end;
  cp_profile_part (self, &part);
  cp_mean_part (self, &part);
  cp_liken_part (self, &part);
  for (guint i = part.first; i < part.end; i++)
    cp_profile_settle (cp_builder_profile (self, i));
  shelf->n_words = shelf->words->len;
}

/* Returns: how many volumes the first @n_readings fill or begin */
static guint
count_volumes (const CpBuilder *self,
               guint            n_readings)
{
  guint n = 0;

  for (guint end = 0; end < n_readings; n++)
    end = cp_volume_end (self->readings, self->n_readings, end);
  return n;
}

static void
lay_volumes (CpBuilder *self,
             guint      full)
{
  guint statement = 0, number = 0;

  for (guint end = 0; end < self->n_readings; number++)
    {
      end = cp_volume_end (self->readings, self->n_readings, end);
      statement = end_of (self, end, statement);
      cp_shelf_lay_volume (self->shelf, number, statement, end <= full);
    }
}

/** cp_build_volumes: finds what each statement is about and means, part by part; what is known of the first parts is taken over */
void
cp_build_volumes (CpBuilder *self)
{
  CpShelf *shelf = self->shelf;
  guint full = cp_volumes_full (self->readings, self->n_readings);
  g_autoptr (GHashTable) named = find_named (self);

  take_over (self, named);
  cp_shelf_set_sources (shelf, self->language, self->knowledge);
  g_hash_table_unref (shelf->named);
  shelf->named = g_steal_pointer (&named);
  shelf->whole = full > 0;
  while (shelf->readings->len < self->n_readings)
    {
      add_part (self, end_of_part (self, shelf->readings->len), shelf->whole);
      if (shelf->readings->len == full)
        cp_shelf_keep (shelf, count_volumes (self, full));
    }
  lay_volumes (self, full);
}
