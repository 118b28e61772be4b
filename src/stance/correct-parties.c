/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"
#include "stance/look.h"
#include "stance/side.h"

#include <string.h>

/* The sides by what a person called them at the time of each correction. */
static gint32
find_called (char      **called,
             guint       n,
             const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (called[i], name) == 0)
      return (gint32) i;
  return -1;
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
                    char              **called,
                    const CpCorrection *correction)
{
  gint32 from = find_called (called, sides->len, correction->subject), into = find_called (called, sides->len, correction->value);

  if (from < 0)
    return FALSE;
  if (correction->kind == CP_CORRECT_PARTY_NAME)
    {
      g_free (called[from]);
      called[from] = g_strdup (correction->value);
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
  g_auto (GStrv) called = g_new0 (char *, sides->len + 1);

  for (guint i = 0; i < sides->len; i++)
    called[i] = g_strdup (g_array_index (sides, CpSide, i).name);
  for (guint i = 0; i < self->corrections->len; i++)
    if (is_of_party (g_ptr_array_index (self->corrections, i)))
      self->applied[i] = merge_as_corrected (self, sides, called, g_ptr_array_index (self->corrections, i));
}

static CpModelParty *
find_party (const CpBuilder *self,
            const char      *name)
{
  for (guint i = 0; i < self->model->parties->len; i++)
    {
      CpModelParty *party = g_ptr_array_index (self->model->parties, i);

      if (strcmp (party->name, name) == 0)
        return party;
    }
  return NULL;
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
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);
      CpModelParty *party = is_of_party (correction) && correction->kind != CP_CORRECT_PARTY_MERGE ? find_party (self, correction->subject) : NULL;

      if (party != NULL)
        correct_party (party, correction);
    }
}
