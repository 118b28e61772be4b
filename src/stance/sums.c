/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/sums.h"

#define FEWEST_PLACES 8

/* Where the search for a key begins: Knuth's multiplicative hashing spreads keys that follow each other. */
static guint
home_of (const CpSums *self,
         guint32       key)
{
  return (key * 2654435769u) >> 7 & (self->n_places - 1);
}

/* The place of the key, or the free one that it would take. */
static CpSum *
place_of (const CpSums *self,
          guint32       key)
{
  guint at = home_of (self, key);

  while (self->places[at].key != CP_SUMS_FREE && self->places[at].key != key)
    at = (at + 1) & (self->n_places - 1);
  return &self->places[at];
}

static void
grow (CpSums *self,
      guint   n_places)
{
  g_autofree CpSum *old = self->places;
  guint n_old = self->n_places;

  self->n_places = n_places;
  self->places = g_new (CpSum, self->n_places);
  for (guint i = 0; i < self->n_places; i++)
    self->places[i].key = CP_SUMS_FREE;
  for (guint i = 0; i < n_old; i++)
    if (old[i].key != CP_SUMS_FREE)
      *place_of (self, old[i].key) = old[i];
}

/** cp_sums_get: Returns: what was added to @key, 0 where nothing was */
float
cp_sums_get (const CpSums *self,
             guint32       key)
{
  const CpSum *place;

  if (self->n == 0)
    return 0;
  place = place_of (self, key);
  return place->key == key ? place->value : 0;
}

/** cp_sums_reserve: makes room for @n numbers in all, so that they are not moved while they come */
void
cp_sums_reserve (CpSums *self,
                 guint   n)
{
  guint n_places = MAX (FEWEST_PLACES, self->n_places);

  while (4 * n > 3 * n_places)
    n_places *= 2;
  if (n > 0 && n_places > self->n_places)
    grow (self, n_places);
}

/** cp_sums_add: adds @value to what is there for @key, which is not CP_SUMS_FREE */
void
cp_sums_add (CpSums *self,
             guint32 key,
             float   value)
{
  CpSum *place;

  if (4 * (self->n + 1) > 3 * self->n_places)
    grow (self, MAX (FEWEST_PLACES, 2 * self->n_places));
  place = place_of (self, key);
  if (place->key == CP_SUMS_FREE)
    {
      *place = (CpSum){ key, 0 };
      self->n++;
    }
  place->value += value;
}

/** cp_sums_remove: forgets @key; what comes behind it moves up, so that every search still ends at what it looks for */
void
cp_sums_remove (CpSums *self,
                guint32 key)
{
  guint mask = self->n_places - 1, hole, at;

  if (self->n == 0 || place_of (self, key)->key == CP_SUMS_FREE)
    return;
  hole = (guint) (place_of (self, key) - self->places);
  for (at = (hole + 1) & mask; self->places[at].key != CP_SUMS_FREE; at = (at + 1) & mask)
    {
      guint home = home_of (self, self->places[at].key);

      if (((at - home) & mask) < ((at - hole) & mask))
        continue;
      self->places[hole] = self->places[at];
      hole = at;
    }
  self->places[hole].key = CP_SUMS_FREE;
  self->n--;
}

/** cp_sums_clear: frees what @self holds; it is empty then */
void
cp_sums_clear (CpSums *self)
{
  g_free (self->places);
  *self = (CpSums){ 0 };
}
