/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/engine-source.h"

struct _CpEngineSource
{
  GMutex    lock;
  CpEngine *engine; /* NULL until it was asked for */
};

/** cp_engine_source_new: Returns: (transfer full): a source that has loaded nothing yet */
CpEngineSource *
cp_engine_source_new (void)
{
  CpEngineSource *self = g_atomic_rc_box_new0 (CpEngineSource);

  g_mutex_init (&self->lock);
  return self;
}

/** cp_engine_source_ref: Returns: (transfer full): @self */
CpEngineSource *
cp_engine_source_ref (CpEngineSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
source_clear (gpointer data)
{
  CpEngineSource *self = data;

  g_clear_pointer (&self->engine, cp_engine_unref);
  g_mutex_clear (&self->lock);
}

/** cp_engine_source_unref: gives up a reference; frees the source with the last one */
void
cp_engine_source_unref (CpEngineSource *self)
{
  g_atomic_rc_box_release_full (self, source_clear);
}

/**
 * cp_engine_source_get:
 *
 * Gives the engine, and loads it first where that was not done or failed before. Blocks while it is loaded, so a window calls it in a
 * worker thread.
 *
 * Returns: (transfer full) (nullable): the engine, or %NULL with @error as cp_engine_new() sets it
 */
CpEngine *
cp_engine_source_get (CpEngineSource *self,
                      GError        **error)
{
  CpEngine *engine;

  g_mutex_lock (&self->lock);
  if (self->engine == NULL)
    self->engine = cp_engine_new (error);
  engine = self->engine != NULL ? cp_engine_ref (self->engine) : NULL;
  g_mutex_unlock (&self->lock);
  return engine;
}
