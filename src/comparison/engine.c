/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/engine.h"

#include "config.h"

#include "comparison/own-knowledge.h"

struct _CpEngine
{
  CpLanguage  *language;
  CpKnowledge *knowledge;
};

static void
engine_clear (gpointer data)
{
  CpEngine *self = data;

  g_clear_pointer (&self->language, cp_language_unref);
  g_clear_pointer (&self->knowledge, cp_knowledge_unref);
}

/* The folder that the environment names in COUNTERPOINT_DATA, else the installed one, else that of the sources: a program that was
 * built but not installed runs as it is. */
static const char *
data_folder (void)
{
  const char *named = g_getenv ("COUNTERPOINT_DATA");

  if (named != NULL && *named != '\0')
    return named;
  return g_file_test (CP_DATA_DIR "/knowledge", G_FILE_TEST_IS_DIR) ? CP_DATA_DIR : CP_SOURCE_DATA_DIR;
}

/**
 * cp_engine_new:
 *
 * Reads the program's data and the user's own additions to them.
 *
 * Returns: (transfer full) (nullable): the engine, or %NULL where the data are missing or broken
 */
CpEngine *
cp_engine_new (GError **error)
{
  const char *data = data_folder ();
  g_autofree char *language = g_build_filename (data, "language", "en", NULL);
  g_autofree char *knowledge = g_build_filename (data, "knowledge", NULL);
  g_autofree char *own = cp_own_knowledge_folder ();
  const char *folders[] = { knowledge, own, NULL };
  g_autoptr (CpEngine) self = g_atomic_rc_box_new0 (CpEngine);

  self->language = cp_language_load (language, error);
  if (self->language == NULL)
    return NULL;
  self->knowledge = cp_knowledge_load (folders, error);
  if (self->knowledge == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_engine_ref: Returns: (transfer full): @self */
CpEngine *
cp_engine_ref (CpEngine *self)
{
  return g_atomic_rc_box_acquire (self);
}

/** cp_engine_unref: gives up a reference; frees the engine with the last one */
void
cp_engine_unref (CpEngine *self)
{
  g_atomic_rc_box_release_full (self, engine_clear);
}

/** cp_engine_get_language: Returns: (transfer none): the language */
CpLanguage *
cp_engine_get_language (CpEngine *self)
{
  return self->language;
}

/** cp_engine_get_knowledge: Returns: (transfer none): the knowledge */
CpKnowledge *
cp_engine_get_knowledge (CpEngine *self)
{
  return self->knowledge;
}
