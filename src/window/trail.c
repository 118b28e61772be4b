/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/trail.h"

/* Further back nobody remembers what was there. */
#define MOST 100

struct _CpTrail
{
  GPtrArray *places; /* CpWhereabouts, the oldest first */
  guint      at;     /* where the person is, among them; beyond it lies what was gone back from */
};

static CpWhereabouts *
place_copy (const CpWhereabouts *place)
{
  CpWhereabouts *copy = g_new0 (CpWhereabouts, 1);

  copy->view = g_strdup (place->view);
  copy->article = place->article;
  copy->statement = g_strdup (place->statement);
  copy->beside = place->beside;
  copy->quotations = place->quotations;
  return copy;
}

static void
place_free (gpointer data)
{
  CpWhereabouts *place = data;

  g_free (place->view);
  g_free (place->statement);
  g_free (place);
}

/** cp_trail_new: Returns: (transfer full): a trail without places */
CpTrail *
cp_trail_new (void)
{
  CpTrail *self = g_new0 (CpTrail, 1);

  self->places = g_ptr_array_new_with_free_func (place_free);
  return self;
}

/** cp_trail_free: frees @self */
void
cp_trail_free (CpTrail *self)
{
  g_ptr_array_unref (self->places);
  g_free (self);
}

static gboolean
is_same (const CpWhereabouts *a,
         const CpWhereabouts *b)
{
  return g_str_equal (a->view, b->view) && a->article == b->article && a->beside == b->beside && a->quotations == b->quotations;
}

/** cp_trail_visit: the person is at @place now. Another statement at the place of before is no step of its own. */
void
cp_trail_visit (CpTrail       *self,
                const CpWhereabouts *place)
{
  if (self->places->len > 0 && is_same (g_ptr_array_index (self->places, self->at), place))
    {
      place_free (self->places->pdata[self->at]);
      self->places->pdata[self->at] = place_copy (place);
      return;
    }
  if (self->places->len > 0)
    g_ptr_array_set_size (self->places, (int) self->at + 1);
  g_ptr_array_add (self->places, place_copy (place));
  if (self->places->len > MOST)
    g_ptr_array_remove_index (self->places, 0);
  self->at = self->places->len - 1;
}

/** cp_trail_can: Returns: whether there is a place @by steps on, or back where it is negative */
gboolean
cp_trail_can (const CpTrail *self,
              int            by)
{
  gint64 to = (gint64) self->at + by;

  return to >= 0 && to < (gint64) self->places->len;
}

/** cp_trail_step: Returns: (nullable) (transfer none): the place @by steps on, where the person now is; %NULL where there is none */
const CpWhereabouts *
cp_trail_step (CpTrail *self,
               int      by)
{
  if (!cp_trail_can (self, by))
    return NULL;
  self->at = (guint) ((int) self->at + by);
  return g_ptr_array_index (self->places, self->at);
}
