/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/cast.h"

/* A cast of which a copy is made, and the figures of the copy. */
typedef struct
{
  const CpCast *from;
  CpCast       *to;
} Copying;

static CpFigure *
copied (const Copying  *self,
        const CpFigure *figure)
{
  return figure != NULL ? g_ptr_array_index (self->to->figures, figure->index) : NULL;
}

static gpointer
copy_string (gconstpointer string,
             gpointer      data G_GNUC_UNUSED)
{
  return g_strdup (string);
}

/* What holds for a figure by itself; those that it belongs to follow when all are there. */
static void
fill_figure (const Copying  *self,
             const CpFigure *figure)
{
  CpFigure *copy = copied (self, figure);
  GPtrArray *aliases = copy->aliases, *affiliations = copy->affiliations, *belongs = copy->belongs;
  GArray *mentions = copy->mentions;

  *copy = *figure;
  copy->name = g_strdup (figure->name);
  copy->folded = g_strdup (figure->folded);
  copy->given = g_strdup (figure->given);
  copy->surname = g_strdup (figure->surname);
  copy->role_words = g_strdup (figure->role_words);
  copy->aliases = aliases;
  copy->mentions = mentions;
  copy->affiliations = affiliations;
  copy->belongs = belongs;
  copy->holder = copied (self, figure->holder);
  for (guint i = 0; i < figure->aliases->len; i++)
    g_ptr_array_add (aliases, g_strdup (g_ptr_array_index (figure->aliases, i)));
  g_array_append_vals (mentions, figure->mentions->data, figure->mentions->len);
  for (guint i = 0; i < figure->affiliations->len; i++)
    g_ptr_array_add (affiliations, cp_affiliation_copy (g_ptr_array_index (figure->affiliations, i)));
  for (guint i = 0; i < figure->belongs->len; i++)
    {
      CpBond *bond = g_memdup2 (g_ptr_array_index (figure->belongs, i), sizeof *bond);

      bond->to = copied (self, bond->to);
      bond->words = g_strdup (bond->words);
      g_ptr_array_add (belongs, bond);
    }
}

static void
copy_lists (const Copying *self,
            GHashTable    *from,
            GHashTable    *to)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const GPtrArray *figures = value;
      GPtrArray *copy = g_ptr_array_new ();

      for (guint i = 0; i < figures->len; i++)
        g_ptr_array_add (copy, copied (self, g_ptr_array_index (figures, i)));
      g_hash_table_insert (to, g_strdup (key), copy);
    }
}

static void
copy_figures (const Copying *self,
              GHashTable    *from,
              GHashTable    *to,
              gpointer     (*copy_key) (gconstpointer key, gpointer data))
{
  GHashTableIter iter;
  gpointer key, figure;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &figure))
    g_hash_table_insert (to, copy_key != NULL ? copy_key (key, NULL) : key, copied (self, figure));
}

/** cp_cast_copy: Returns: (transfer full): the same figures under the same names, which change no more when those of @self do */
CpCast *
cp_cast_copy (const CpCast *self)
{
  Copying copying = { self, cp_cast_new (self->knowledge) };

  for (guint i = 0; i < self->figures->len; i++)
    cp_cast_add_blank (copying.to);
  for (guint i = 0; i < self->figures->len; i++)
    fill_figure (&copying, g_ptr_array_index (self->figures, i));
  copy_lists (&copying, self->by_surname, copying.to->by_surname);
  copy_lists (&copying, self->by_given, copying.to->by_given);
  copy_lists (&copying, self->by_middle, copying.to->by_middle);
  copy_lists (&copying, self->by_first, copying.to->by_first);
  copy_figures (&copying, self->by_name, copying.to->by_name, copy_string);
  copy_figures (&copying, self->by_entry, copying.to->by_entry, NULL);
  return copying.to;
}
