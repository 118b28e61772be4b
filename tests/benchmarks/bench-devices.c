/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports articles as the program does, with one device of the stance model taken away, so that a scorer of exports can tell what that
 * carries. The articles are read with everything; only the model goes without. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "comparison/analysis.h"
#include "exchange/json.h"
#include "language/blob.h"
#include "language/vectors.h"

/* What the model reads statements with. */
typedef struct
{
  CpLanguage  *language;
  CpKnowledge *knowledge;
} Devices;

/* A vector file of one word, which means nothing. */
static gboolean
write_no_vectors (const char *path,
                  GError    **error)
{
  const guint32 counts[] = { 1, 2, 1, CP_VECTOR_SIZE }, starts[] = { 0, 1 }, ranks[] = { 1 }, slots[] = { 0, 0 };
  const gint8 vector[CP_VECTOR_SIZE] = { 127 };
  g_autoptr (GByteArray) payload = g_byte_array_new ();

  cp_blob_append (payload, counts, sizeof counts);
  cp_blob_append (payload, starts, sizeof starts);
  cp_blob_append (payload, ranks, sizeof ranks);
  cp_blob_append (payload, slots, sizeof slots);
  cp_blob_append (payload, "a", 1);
  cp_blob_append (payload, vector, sizeof vector);
  return cp_blob_write (path, CP_VECTORS_MAGIC, CP_VECTORS_VERSION, payload, error);
}

static gboolean
is_left_out (const char *name,
             const char *without)
{
  if (strcmp (without, "vectors") == 0)
    return strcmp (name, "vectors.bin") == 0;
  return strcmp (without, "words") == 0
         && (strcmp (name, "stance.tsv") == 0 || strcmp (name, "antonyms.tsv") == 0 || strcmp (name, "synonyms.tsv") == 0);
}

/* The language's folder again, with an empty table in place of what is left out. */
static CpLanguage *
load_less (const char *folder,
           const char *without,
           GError    **error)
{
  g_autofree char *copy = g_dir_make_tmp ("counterpoint-XXXXXX", error);
  g_autoptr (GDir) files = copy != NULL ? g_dir_open (folder, 0, error) : NULL;
  CpLanguage *language;
  const char *name;
  gboolean done = files != NULL;

  while (done && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *from = g_build_filename (folder, name, NULL);
      g_autofree char *to = g_build_filename (copy, name, NULL);

      if (!is_left_out (name, without))
        {
          g_autoptr (GFile) link = g_file_new_for_path (to);

          done = g_file_make_symbolic_link (link, from, NULL, error);
        }
      else
        done = g_str_has_suffix (name, ".tsv") ? g_file_set_contents (to, "", 0, error) : write_no_vectors (to, error);
    }
  language = done ? cp_language_load (copy, error) : NULL;
  if (files != NULL)
    {
      g_dir_rewind (files);
      while ((name = g_dir_read_name (files)) != NULL)
        {
          g_autofree char *path = g_build_filename (copy, name, NULL);

          g_unlink (path);
        }
      g_rmdir (copy);
    }
  return language;
}

/* The words of a text as if none hung on another. */
static void
fell_trees (CpText *text)
{
  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      text->tokens[i].head = i;
      text->tokens[i].dep = CP_DEP_ROOT;
    }
  memset (text->first_child, 0, (text->n_tokens + 1) * sizeof *text->first_child);
}

static gboolean
take_away (Devices    *self,
           CpEngine   *engine,
           GPtrArray  *readings,
           const char *without,
           GError    **error)
{
  g_autofree char *folder = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "language", "en", NULL);
  const char *none[] = { NULL };

  self->language = cp_language_ref (cp_engine_get_language (engine));
  self->knowledge = cp_knowledge_ref (cp_engine_get_knowledge (engine));
  if (strcmp (without, "vectors") == 0 || strcmp (without, "words") == 0)
    {
      cp_language_unref (self->language);
      self->language = load_less (folder, without, error);
    }
  else if (strcmp (without, "knowledge") == 0)
    {
      cp_knowledge_unref (self->knowledge);
      self->knowledge = cp_knowledge_load (none, error);
    }
  else if (strcmp (without, "trees") == 0)
    for (guint i = 0; i < readings->len; i++)
      fell_trees (((CpReading *) g_ptr_array_index (readings, i))->text);
  return self->language != NULL && self->knowledge != NULL;
}

static gboolean
export_articles (CpEngine   *engine,
                 GPtrArray  *files,
                 const char *without,
                 GError    **error)
{
  g_autoptr (GPtrArray) articles = cp_analysis_import (files, NULL, NULL, NULL, NULL, NULL, error);
  g_autoptr (GPtrArray) readings = articles != NULL ? cp_analysis_read (engine, articles, NULL, NULL, NULL, error) : NULL;
  g_autoptr (CpSpeakers) speakers = NULL;
  g_autoptr (CpModel) model = NULL;
  g_autofree char *text = NULL;
  Devices devices = { NULL, NULL };

  if (readings == NULL)
    return FALSE;
  if (strcmp (without, "trees") == 0)
    speakers = cp_speakers_resolve ((CpReading **) readings->pdata, readings->len, cp_engine_get_language (engine),
                                    cp_engine_get_knowledge (engine));
  if (!take_away (&devices, engine, readings, without, error))
    return FALSE;
  if (speakers == NULL)
    speakers = cp_speakers_resolve ((CpReading **) readings->pdata, readings->len, cp_engine_get_language (engine), devices.knowledge);
  model = cp_model_build_from ((CpReading **) readings->pdata, readings->len, speakers, devices.language, devices.knowledge, NULL);
  text = cp_json_export_model (model);
  fputs (text, stdout);
  cp_language_unref (devices.language);
  cp_knowledge_unref (devices.knowledge);
  return TRUE;
}

/* bench-devices [--export=json] ARTICLE…, without what $WITHOUT says: nothing, vectors, trees, words or knowledge. */
int
main (int    argc,
      char **argv)
{
  const char *without = g_getenv ("WITHOUT") != NULL ? g_getenv ("WITHOUT") : "nothing";
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEngine) engine = cp_engine_new (&error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 1; i < argc; i++)
    if (!g_str_has_prefix (argv[i], "--"))
      g_ptr_array_add (files, g_file_new_for_commandline_arg (argv[i]));
  if (engine == NULL || !export_articles (engine, files, without, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
