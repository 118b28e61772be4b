/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/heard.h"

/** cp_heard_new: Returns: (transfer full): nobody heard yet; @knowledge must outlive it */
CpHeard *
cp_heard_new (const CpKnowledge *knowledge)
{
  CpHeard *self = g_new0 (CpHeard, 1);

  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_reading_unref);
  self->cast = cp_cast_new (knowledge);
  self->whose = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

/** cp_heard_free: frees @self */
void
cp_heard_free (CpHeard *self)
{
  g_ptr_array_unref (self->readings);
  cp_cast_free (self->cast);
  g_ptr_array_unref (self->whose);
  g_free (self);
}

static gpointer
ref_array (gconstpointer array,
           gpointer      data G_GNUC_UNUSED)
{
  return g_array_ref ((GArray *) array);
}

static gpointer
ref_reading (gconstpointer reading,
             gpointer      data G_GNUC_UNUSED)
{
  return cp_reading_ref ((CpReading *) reading);
}

/** cp_heard_copy: Returns: (transfer full): the same with a cast of its own; whose the statements are does not change any more and is shared */
CpHeard *
cp_heard_copy (const CpHeard *self)
{
  CpHeard *copy = g_new0 (CpHeard, 1);

  copy->readings = g_ptr_array_copy (self->readings, ref_reading, NULL);
  g_ptr_array_set_free_func (copy->readings, (GDestroyNotify) cp_reading_unref);
  copy->cast = cp_cast_copy (self->cast);
  copy->whose = g_ptr_array_copy (self->whose, ref_array, NULL);
  g_ptr_array_set_free_func (copy->whose, (GDestroyNotify) g_array_unref);
  return copy;
}

/** cp_heard_begins: Returns: whether @readings begin with those that were heard */
gboolean
cp_heard_begins (const CpHeard    *self,
                 CpReading *const *readings,
                 guint             n_readings)
{
  if (self->readings->len > n_readings)
    return FALSE;
  for (guint i = 0; i < self->readings->len; i++)
    if (g_ptr_array_index (self->readings, i) != readings[i])
      return FALSE;
  return TRUE;
}

/** cp_heard_add: takes up the next article; @whose: (transfer full): whose its statements are */
void
cp_heard_add (CpHeard   *self,
              CpReading *reading,
              GArray    *whose)
{
  g_ptr_array_add (self->readings, cp_reading_ref (reading));
  g_ptr_array_add (self->whose, whose);
}
