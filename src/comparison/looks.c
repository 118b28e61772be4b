/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/looks.h"

#include "stance/look.h"

/*
 * An analysis gives colours in the order of the parties, and the order turns with what is corrected or added. Whoever learnt that
 * Russia is orange is to find it orange after that too: what a party had when all was read for the first time stays its own, and
 * a party that comes later takes the first look that none has.
 */

struct _CpLooks
{
  GHashTable *of_party; /* id of a party → its look */
};

#define N_LOOKS (CP_N_LOOKS * CP_N_LOOKS)

/** cp_looks_new: Returns: (transfer full): no look of any party yet */
CpLooks *
cp_looks_new (void)
{
  CpLooks *self = g_new0 (CpLooks, 1);

  self->of_party = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/** cp_looks_free: frees them */
void
cp_looks_free (CpLooks *self)
{
  g_hash_table_unref (self->of_party);
  g_free (self);
}

static const CpModelParty *
party_at (const CpModel *model,
          guint          party)
{
  return g_ptr_array_index (model->parties, party);
}

static guint
first_free (const guint8 *taken)
{
  for (guint look = 0; look < N_LOOKS; look++)
    if (!taken[look])
      return look;
  return 0;
}

/* What a person chose of the look stays; the rest is the party's own. */
static void
give (CpModelParty *party,
      guint         look)
{
  if (party->colour_chosen)
    return;
  party->colour = party->pattern_chosen ? cp_look_new (cp_look_colour (look), cp_look_pattern (party->colour)) : look;
}

/** cp_looks_apply: gives the parties of @model, which nobody sees yet, the looks that are theirs; nothing before any was noted */
void
cp_looks_apply (CpLooks *self,
                CpModel *model)
{
  guint8 taken[N_LOOKS] = { 0 };
  GHashTableIter iter;
  gpointer look;

  if (g_hash_table_size (self->of_party) == 0)
    return;
  g_hash_table_iter_init (&iter, self->of_party);
  while (g_hash_table_iter_next (&iter, NULL, &look))
    taken[GPOINTER_TO_UINT (look) % N_LOOKS] = TRUE;
  for (guint i = 0; i < model->parties->len; i++)
    {
      CpModelParty *party = g_ptr_array_index (model->parties, i);
      guint own = g_hash_table_lookup_extended (self->of_party, party->id, NULL, &look) ? GPOINTER_TO_UINT (look) : first_free (taken);

      taken[own % N_LOOKS] = TRUE;
      give (party, own);
    }
}

/** cp_looks_note: what the parties of @model look like is their own from now on, where they had none */
void
cp_looks_note (CpLooks       *self,
               const CpModel *model)
{
  for (guint i = 0; i < model->parties->len; i++)
    {
      const CpModelParty *party = party_at (model, i);

      if (!party->colour_chosen && !party->pattern_chosen && !g_hash_table_contains (self->of_party, party->id))
        g_hash_table_insert (self->of_party, g_strdup (party->id), GUINT_TO_POINTER (party->colour));
    }
}
