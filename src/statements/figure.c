/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/cast.h"

#include <string.h>

/* Articles that name more aliases of one figure than this say nothing new with them. */
#define MAX_ALIASES 24

static void
bond_free (gpointer data)
{
  CpBond *self = data;

  g_free (self->words);
  g_free (self);
}

/** cp_figure_new: Returns: (transfer full): a figure of which nothing is known yet but that it is the one of that number */
CpFigure *
cp_figure_new (guint index)
{
  CpFigure *self = g_new0 (CpFigure, 1);

  self->index = index;
  self->aliases = g_ptr_array_new_with_free_func (g_free);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (CpMention));
  self->affiliations = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_affiliation_free);
  self->belongs = g_ptr_array_new_with_free_func (bond_free);
  return self;
}

/** cp_figure_free: frees @self */
void
cp_figure_free (CpFigure *self)
{
  g_free (self->name);
  g_free (self->folded);
  g_free (self->given);
  g_free (self->surname);
  g_free (self->role_words);
  g_ptr_array_unref (self->aliases);
  g_array_unref (self->mentions);
  g_ptr_array_unref (self->affiliations);
  g_ptr_array_unref (self->belongs);
  g_free (self);
}

/** cp_figure_name_place: gives a body that was called by its kind the name of its place: "Calder" for "the city" */
void
cp_figure_name_place (CpFigure   *self,
                      const char *name)
{
  g_free (self->name);
  g_free (self->folded);
  self->name = g_strdup (name);
  self->folded = cp_cast_fold (name);
  self->named_place = TRUE;
}

/** cp_figure_bind: says that @self speaks for @to, in the article's words */
void
cp_figure_bind (CpFigure   *self,
                CpFigure   *to,
                float       weight,
                const char *words)
{
  CpBond *bond;

  if (to == NULL || to == self)
    return;
  for (guint i = 0; i < self->belongs->len; i++)
    {
      bond = g_ptr_array_index (self->belongs, i);
      if (bond->to == to)
        {
          bond->weight = MAX (bond->weight, weight);
          return;
        }
    }
  bond = g_new0 (CpBond, 1);
  bond->to = to;
  bond->weight = weight;
  bond->words = g_strdup (words);
  g_ptr_array_add (self->belongs, bond);
}

static gint
compare_affiliations (gconstpointer a,
                      gconstpointer b)
{
  const CpAffiliation *x = *(CpAffiliation *const *) a, *y = *(CpAffiliation *const *) b;

  return x->weight > y->weight ? -1 : x->weight < y->weight;
}

/** cp_figure_side: adds evidence for a side, or strengthens what is there; the strongest stays first */
void
cp_figure_side (CpFigure     *self,
                const char   *side,
                float         weight,
                const CpDate *from,
                const CpDate *to,
                const char   *reason)
{
  CpAffiliation *affiliation;

  for (guint i = 0; i < self->affiliations->len; i++)
    {
      affiliation = g_ptr_array_index (self->affiliations, i);
      if (strcmp (affiliation->name, side) == 0 && cp_date_compare (&affiliation->from, from) == 0)
        {
          if (affiliation->weight < weight)
            {
              affiliation->weight = weight;
              g_free (affiliation->reason);
              affiliation->reason = g_strdup (reason);
            }
          g_ptr_array_sort (self->affiliations, compare_affiliations);
          return;
        }
    }
  affiliation = g_new0 (CpAffiliation, 1);
  affiliation->name = g_strdup (side);
  affiliation->weight = weight;
  affiliation->from = *from;
  affiliation->to = *to;
  affiliation->reason = g_strdup (reason);
  g_ptr_array_add (self->affiliations, affiliation);
  g_ptr_array_sort (self->affiliations, compare_affiliations);
}

/** cp_figure_see: notes where a figure is named, and by what words */
void
cp_figure_see (CpFigure   *self,
               guint       article,
               CpSpan      span,
               const char *words)
{
  CpMention mention = { article, span };

  self->last_article = article + 1;
  if (self->mentions->len > 0)
    {
      const CpMention *last = &g_array_index (self->mentions, CpMention, self->mentions->len - 1);

      if (last->article == article && last->span.start == span.start)
        return;
    }
  g_array_append_val (self->mentions, mention);
  if (words == NULL || self->aliases->len >= MAX_ALIASES || strcmp (words, self->name) == 0)
    return;
  for (guint i = 0; i < self->aliases->len; i++)
    if (strcmp (g_ptr_array_index (self->aliases, i), words) == 0)
      return;
  g_ptr_array_add (self->aliases, g_strdup (words));
}
