/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trains the tagger and parser on treebanks in CoNLL-U and writes the network's file. Two runs on the same data give the
 * same bytes: the shares that a batch is cut into do not depend on how many threads there are. */
#include <stdlib.h>
#include <string.h>

#include "language/train/export.h"

#define N_SHARES 2
#define SHARE_WORDS 320
#define WARM_UP 300
#define MEASURE_WORDS 4000

static char *output = NULL;
static char *vectors_path = NULL;
static char *dev_path = NULL;
static char **half_paths = NULL;
static char **train_paths = NULL;
static int n_rounds = 20;
static int seed = 1;
static double rate = 0.003;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write the network", "FILE" },
  { "vectors", 'v', 0, G_OPTION_ARG_FILENAME, &vectors_path, "The word vectors", "FILE" },
  { "dev", 'd', 0, G_OPTION_ARG_FILENAME, &dev_path, "A treebank to measure on after each round", "FILE" },
  { "half", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &half_paths, "A treebank of which the odd sentences are learnt from", "FILE" },
  { "rounds", 'r', 0, G_OPTION_ARG_INT, &n_rounds, "Rounds over all sentences", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Seed of the random numbers", "N" },
  { "rate", 0, 0, G_OPTION_ARG_DOUBLE, &rate, "Highest rate of learning", "R" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &train_paths, NULL, "TREEBANK…" },
  { NULL },
};

typedef struct
{
  CpModel *model;
  CpExampleSentence *sentences;
  guint n_sentences;
  guint64 seed;
} Share;

static gpointer
run_share (gpointer data)
{
  Share *share = data;

  if (share->n_sentences > 0)
    cp_model_run (share->model, share->sentences, share->n_sentences, TRUE, share->seed);
  return NULL;
}

/* Fills the shares from @next on; returns the sentence after the last taken. */
static guint32
fill_shares (Share             *shares,
             CpExampleSentence *order,
             guint32            n_sentences,
             guint32            next,
             CpRandom          *random)
{
  for (guint i = 0; i < N_SHARES; i++)
    {
      guint32 n_words = 0;

      shares[i].sentences = order + next;
      shares[i].n_sentences = 0;
      shares[i].seed = cp_random_next (random);
      for (; next < n_sentences && n_words < SHARE_WORDS; next++)
        {
          n_words += order[next].n_examples;
          shares[i].n_sentences++;
        }
    }
  return next;
}

static void
run_shares (Share        *shares,
            CpParameters *parameters,
            float         step_rate,
            gboolean      average)
{
  GThread *threads[N_SHARES] = { NULL };
  gsize size = cp_parameters_size (parameters);
  float *gradient = shares[0].model->gradient;
  guint n_words = 0;

  for (guint i = 1; i < N_SHARES; i++)
    threads[i] = g_thread_new ("share", run_share, &shares[i]);
  run_share (&shares[0]);
  for (guint i = 1; i < N_SHARES; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < N_SHARES; i++)
    if (shares[i].n_sentences > 0)
      n_words += shares[i].model->n_words;

  for (guint i = 1; i < N_SHARES; i++)
    for (gsize k = 0; k < size; k++)
      {
        gradient[k] += shares[i].model->gradient[k];
        shares[i].model->gradient[k] = 0;
      }
  for (gsize k = 0; k < size; k++)
    gradient[k] /= (float) n_words;
  cp_parameters_update (parameters, gradient, step_rate, average);
}

static void
print_score (const char    *name,
             const CpScore *score)
{
  g_print ("  %s: loss %.3f  tags %.2f  heads %.2f  labelled %.2f", name, score->loss / score->n_words,
           100.0 * score->n_tags / score->n_words, 100.0 * score->n_heads / score->n_words, 100.0 * score->n_labels / score->n_words);
}

static void
measure (CpModel        *model,
         const CpCorpus *dev)
{
  for (guint32 first = 0, last; first < dev->n_sentences; first = last)
    {
      guint32 n_words = 0;

      for (last = first; last < dev->n_sentences && n_words < MEASURE_WORDS; last++)
        n_words += dev->sentences[last].n_examples;
      cp_model_run (model, dev->sentences + first, last - first, FALSE, 0);
    }
  print_score ("dev", &model->score);
  memset (&model->score, 0, sizeof model->score);
}

static void
shuffle (CpExampleSentence *sentences,
         guint32            n,
         CpRandom          *random)
{
  for (guint32 i = n; i > 1; i--)
    {
      guint32 k = cp_random_below (random, i);
      CpExampleSentence swap = sentences[i - 1];

      sentences[i - 1] = sentences[k];
      sentences[k] = swap;
    }
}

static void
train (CpParameters   *parameters,
       const CpCorpus *corpus,
       const CpCorpus *dev,
       CpRandom       *random)
{
  g_autofree CpExampleSentence *order = g_memdup2 (corpus->sentences, corpus->n_sentences * sizeof (CpExampleSentence));
  g_autoptr (CpModel) judge = cp_model_new (parameters);
  Share shares[N_SHARES] = { 0 };
  guint step = 0;

  for (guint i = 0; i < N_SHARES; i++)
    shares[i].model = cp_model_new (parameters);
  for (int round = 0; round < n_rounds; round++)
    {
      gint64 start = g_get_monotonic_time ();

      shuffle (order, corpus->n_sentences, random);
      for (guint32 next = 0; next < corpus->n_sentences; step++)
        {
          double done = (round + (double) next / corpus->n_sentences) / n_rounds;
          double now = rate * MIN (1.0, (step + 1.0) / WARM_UP) * (1.0 - 0.97 * done);

          next = fill_shares (shares, order, corpus->n_sentences, next, random);
          run_shares (shares, parameters, (float) now, done > 0.6);
        }
      print_score ("train", &shares[0].model->score);
      memset (&shares[0].model->score, 0, sizeof (CpScore));
      if (dev != NULL)
        measure (judge, dev);
      g_print ("  round %d, %.1f s\n", round + 1, (double) (g_get_monotonic_time () - start) / 1e6);
    }
  for (guint i = 0; i < N_SHARES; i++)
    cp_model_free (shares[i].model);
  cp_parameters_use_average (parameters);
  if (dev != NULL)
    {
      measure (judge, dev);
      g_print ("  averaged\n");
    }
}

static gboolean
read_treebanks (CpTreebank *treebank,
                GError    **error)
{
  for (guint i = 0; train_paths != NULL && train_paths[i] != NULL; i++)
    if (!cp_treebank_add (treebank, train_paths[i], 1, 0, error))
      return FALSE;
  for (guint i = 0; half_paths != NULL && half_paths[i] != NULL; i++)
    if (!cp_treebank_add (treebank, half_paths[i], 2, 0, error))
      return FALSE;
  return TRUE;
}

static gboolean
run (GError **error)
{
  g_autoptr (CpTreebank) treebank = cp_treebank_new ();
  g_autoptr (CpTreebank) dev_treebank = cp_treebank_new ();
  g_autoptr (CpVectors) vectors = cp_vectors_load (vectors_path, error);
  g_autoptr (CpNames) names = NULL;
  g_autoptr (CpCorpus) corpus = NULL;
  g_autoptr (CpCorpus) dev = NULL;
  g_autoptr (CpParameters) parameters = NULL;
  CpRandom random = { (guint64) seed };

  if (vectors == NULL || !read_treebanks (treebank, error))
    return FALSE;
  if (dev_path != NULL && !cp_treebank_add (dev_treebank, dev_path, 1, 0, error))
    return FALSE;
  names = cp_names_new (treebank, vectors);
  corpus = cp_corpus_new (treebank, names, vectors);
  if (dev_path != NULL)
    dev = cp_corpus_new (dev_treebank, names, vectors);
  /* Matrices are a multiple of 16 wide, and one column is kept for what dev has and training has not. */
  parameters = cp_parameters_new (names->n_rows, (names->tags->len + 16) & ~15u, (names->labels->len + 16) & ~15u, &random);
  g_print ("%u sentences, %u words, %u tags, %u labels, %u rows, %" G_GSIZE_FORMAT " numbers\n", corpus->n_sentences,
           treebank->words->len, names->tags->len, names->labels->len, names->n_rows, cp_parameters_size (parameters));
  train (parameters, corpus, dev, &random);
  return cp_export_network (parameters, names, output, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (output == NULL || vectors_path == NULL || train_paths == NULL)
    {
      g_printerr ("--output, --vectors and a treebank are needed.\n");
      return EXIT_FAILURE;
    }
  if (!run (&error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
