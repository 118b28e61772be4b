/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"
#include "stance/look.h"
#include "stance/side.h"

#include <string.h>

/* Parties by number, by what a person called them at the time of each correction. Two corrections may have been made while one name was
 * shown, so a name that was given up still leads to its party, as long as no other has it. */
typedef struct
{
  GPtrArray  *now;    /* char* */
  GHashTable *former; /* char* → number */
} Names;

static void
names_init (Names *self)
{
  self->now = g_ptr_array_new_with_free_func (g_free);
  self->former = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
names_clear (Names *self)
{
  g_clear_pointer (&self->now, g_ptr_array_unref);
  g_clear_pointer (&self->former, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, names_clear)

static gint32
find_called (const Names *self,
             const char  *name)
{
  gpointer number;

  for (guint i = 0; i < self->now->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->now, i), name) == 0)
      return (gint32) i;
  return g_hash_table_lookup_extended (self->former, name, NULL, &number) ? GPOINTER_TO_INT (number) : -1;
}

static void
call (Names      *self,
      gint32      number,
      const char *name)
{
  g_hash_table_insert (self->former, g_steal_pointer (&self->now->pdata[number]), GINT_TO_POINTER (number));
  self->now->pdata[number] = g_strdup (name);
}

static void
merge_side (CpBuilder *self,
            GArray    *sides,
            gint32     from,
            gint32     into)
{
  CpSide *gone = &g_array_index (sides, CpSide, from);

  for (guint i = 0; i < self->model->statements->len; i++)
    if (cp_builder_statement (self, i)->party == from)
      cp_builder_statement (self, i)->party = into;
  for (guint i = 0; i < self->model->speakers->len; i++)
    {
      CpModelSpeaker *speaker = g_ptr_array_index (self->model->speakers, i);

      if (speaker->party == from)
        speaker->party = into;
    }
  if (into >= 0)
    {
      g_array_index (sides, CpSide, into).weight += gone->weight;
      g_array_index (sides, CpSide, into).given |= gone->given;
    }
  gone->weight = 0;
  gone->given = FALSE;
}

static gboolean
is_of_party (const CpCorrection *correction)
{
  return correction->kind >= CP_CORRECT_PARTY_NAME && correction->kind <= CP_CORRECT_PARTY_PATTERN;
}

static gboolean
merge_as_corrected (CpBuilder          *self,
                    GArray             *sides,
                    Names              *names,
                    const CpCorrection *correction)
{
  gint32 from = find_called (names, correction->subject), into = find_called (names, correction->value);

  if (from < 0 || cp_correction_gives_no_name (correction))
    return FALSE;
  if (correction->kind == CP_CORRECT_PARTY_NAME)
    {
      call (names, from, correction->value);
    }
  else if (correction->kind == CP_CORRECT_PARTY_MERGE)
    {
      if (into < 0 && *correction->value != '\0')
        return FALSE;
      if (from != into)
        merge_side (self, sides, from, into);
    }
  return TRUE;
}

/** cp_merge_sides: makes one of sides that a person said are one, and none of those that are none */
void
cp_merge_sides (CpBuilder *self,
                GArray    *sides)
{
  g_auto (Names) names = { NULL, NULL };

  names_init (&names);
  for (guint i = 0; i < sides->len; i++)
    g_ptr_array_add (names.now, g_strdup (g_array_index (sides, CpSide, i).name));
  for (guint i = 0; i < self->corrections->len; i++)
    if (is_of_party (g_ptr_array_index (self->corrections, i)))
      self->applied[i] = merge_as_corrected (self, sides, &names, g_ptr_array_index (self->corrections, i));
}

/* A pattern that was chosen stays with a party when its colour changes; one that came with the colour goes with it. */
static void
correct_look (CpModelParty       *party,
              const CpCorrection *correction)
{
  const guint number = (guint) (g_ascii_strtoull (correction->value, NULL, 10) % CP_N_LOOKS);

  if (correction->kind == CP_CORRECT_PARTY_PATTERN)
    {
      party->colour = cp_look_new (cp_look_colour (party->colour), number);
      party->pattern_chosen = TRUE;
    }
  else
    {
      party->colour = party->pattern_chosen ? cp_look_new (number, cp_look_pattern (party->colour)) : number;
      party->colour_chosen = TRUE;
    }
}

static void
correct_party (CpModelParty       *party,
               const CpCorrection *correction)
{
  if (correction->kind == CP_CORRECT_PARTY_NAME)
    {
      g_free (party->name);
      party->name = g_strdup (correction->value);
    }
  else if (correction->kind == CP_CORRECT_PARTY_LETTERS)
    {
      g_free (party->letters);
      party->letters = g_strdup (correction->value);
    }
  else
    correct_look (party, correction);
}

/** cp_correct_parties: names and marks parties as a person decided */
void
cp_correct_parties (CpBuilder *self)
{
  g_auto (Names) names = { NULL, NULL };

  names_init (&names);
  for (guint i = 0; i < self->model->parties->len; i++)
    g_ptr_array_add (names.now, g_strdup (((CpModelParty *) g_ptr_array_index (self->model->parties, i))->name));
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);
      gint32 party = is_of_party (correction) && correction->kind != CP_CORRECT_PARTY_MERGE ? find_called (&names, correction->subject) : -1;

      if (party < 0 || cp_correction_gives_no_name (correction))
        continue;
      if (correction->kind == CP_CORRECT_PARTY_NAME)
        call (&names, party, correction->value);
      correct_party (g_ptr_array_index (self->model->parties, party), correction);
    }
}
