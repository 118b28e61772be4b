/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "comparison/analysis.h"
#include "comparison/passage-evidence.h"
#include "comparison/passages.h"

static const char *const kinds[] = { "shared", "shortened", "otherwise", "new-answer", "only-here" };

static void
print_words (const CpModel *model,
             gint32         statement)
{
  g_autofree char *words = statement >= 0 ? cp_model_statement_words (model, (guint) statement) : g_strdup ("");

  g_strdelimit (words, "\t\n", ' ');
  g_print ("\t%s", words);
}

static void
print_passages (CpEngine      *engine,
                const CpModel *model)
{
  g_autoptr (CpPassages) passages = cp_passages_new (model, 0, 1, NULL, cp_engine_get_language (engine));

  for (guint i = 0; i < passages->all->len; i++)
    {
      const CpPassage *passage = &g_array_index (passages->all, CpPassage, i);

      g_print ("%s", kinds[passage->kind]);
      print_words (model, passage->a);
      print_words (model, passage->b);
      g_print ("\n");
    }
}

/* What speaks for each pair: numbers, and the words of both. */
static void
print_evidence (CpEngine      *engine,
                const CpModel *model)
{
  static const guint articles[] = { 0, 1 };
  g_autoptr (CpMeanings) meanings = cp_meanings_new (cp_engine_get_language (engine), model, articles, G_N_ELEMENTS (articles));
  CpPassageRange a = { 0, 0 }, b;
  g_autoptr (GArray) all = NULL;

  while (a.end < model->statements->len && ((const CpModelStatement *) g_ptr_array_index (model->statements, a.end))->article == 0)
    a.end++;
  b = (CpPassageRange){ a.end, model->statements->len };
  all = cp_passage_evidence (model, meanings, a, b);
  for (guint i = 0; i < all->len; i++)
    {
      const CpPassageEvidence *one = &g_array_index (all, CpPassageEvidence, i);

      for (guint k = 0; k < CP_N_EVIDENCE; k++)
        g_print ("%s%.4f", k > 0 ? " " : "", (double) one->values[k]);
      print_words (model, one->a);
      print_words (model, one->b);
      g_print ("\n");
    }
}

static gboolean
list (CpEngine *engine,
      gboolean  evidence,
      char    **paths,
      GError  **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) articles = NULL, readings = NULL;
  g_autoptr (CpMemory) memory = cp_memory_new ();
  g_autoptr (CpModel) model = NULL;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (paths[i]));
  articles = cp_analysis_import (files, NULL, NULL, NULL, NULL, NULL, error);
  if (articles == NULL)
    return FALSE;
  readings = cp_analysis_read (engine, articles, NULL, NULL, NULL, error);
  if (readings == NULL)
    return FALSE;
  model = cp_analysis_build (engine, memory, readings, NULL);
  g_print ("%s\t%s\n", paths[0], paths[1]);
  if (evidence)
    print_evidence (engine, model);
  else
    print_passages (engine, model);
  g_print ("\n");
  return TRUE;
}

/* list-passages [--evidence] FILE FILE [FILE FILE]…: how the articles of each pair stand to one another, a passage a line, its words parted by tabs; or
 * what speaks for each pair of their statements. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEngine) engine = cp_engine_new (&error);

  const gboolean evidence = argc > 1 && g_str_equal (argv[1], "--evidence");

  for (int i = 1 + evidence; engine != NULL && error == NULL && i + 1 < argc; i += 2)
    list (engine, evidence, argv + i, &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL ? EXIT_FAILURE : EXIT_SUCCESS;
}
