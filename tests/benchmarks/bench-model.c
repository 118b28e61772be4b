/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "comparison/analysis.h"
#include "comparison/arrived.h"
#include "comparison/comparison.h"

/* How many statements an article has, and how many articles tell of one thing. */
#define STATEMENTS       20
#define ARTICLES_A_TOPIC 8

static const char *const nouns[] = {
  "harbour", "bridge", "school", "tunnel", "hospital", "library", "reservoir", "stadium", "railway", "orchard", "quarry", "ferry",
  "museum", "prison", "airport", "cannery", "canal", "theatre", "forest", "mine", "market", "brewery", "nursery", "depot",
  "vineyard", "shipyard", "clinic", "archive", "dam", "tannery", "foundry", "cathedral", "laboratory", "pipeline", "refinery", "zoo",
};
static const char *const matters[] = {
  "budget", "licence", "roof", "contract", "wages", "fence", "inspection", "lease", "smoke", "timetable", "survey", "loan",
  "permit", "accounts", "noise", "crossing", "tariff", "audit", "extension", "closure", "subsidy", "opening", "sale", "repair",
  "water", "parking", "tender", "insurance", "garden", "election", "merger", "strike", "treaty", "curriculum", "vaccine", "archive",
};
static const char *const places[] = {
  "Ansby", "Corlund", "Dunmere", "Eastholt", "Farrow", "Garth", "Holmby", "Inverly", "Kelso Bay", "Linford", "Marsk", "Norvane",
  "Oldwick", "Penrow", "Quarl", "Ravensea", "Stanmoor", "Thornby", "Ulm Creek", "Vessel Point",
};
static const char *const given[] = {
  "Ada", "Tom", "Nora", "Carl", "Ruth", "Joe", "Ines", "Paul", "Omar", "Lena", "Gil", "Eve", "Dana", "Sam", "Hal", "Vera",
};
static const char *const surnames[] = {
  "Venn", "Brice", "Pell", "Voss", "Amble", "Tarn", "Holt", "Reed", "Side", "Falk", "Marr", "Dunn", "Frey", "Holm", "Moor", "Lund",
  "Sorel", "North", "Grant", "Bloom", "Carr", "Quill", "Stone", "Park", "Strand", "Prado", "Lorne", "Orrell", "Ness", "Tull", "Wick",
};
/* What is said of a matter: before it, and after. */
static const char *const claims[][2] = {
  { "the", "must be kept as it is" }, { "the", "would ruin every shop in the town" }, { "the", "had not been paid for" },
  { "nobody in the council wanted the", "this year" }, { "the", "should be looked at again by a judge" },
  { "the", "had cost twice what was promised" },
};
static const char *const verbs[] = { "said", "denied", "warned", "argued", "promised", "admitted", "claimed", "insisted" };

static guint
pick (guint32 *state,
      guint    n)
{
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 8) % n;
}

/* What one article says, all of a dispute of one kind in one place. */
static CpArticle *
make_article (guint number)
{
  CpArticle *article = cp_article_new ();
  guint topic = number / ARTICLES_A_TOPIC;
  guint32 state = number * 2654435761u + 1;
  g_autofree char *day = g_strdup_printf ("2019-%02u-%02u", 1 + number / 28 % 12, 1 + number % 28);

  cp_date_parse_iso (day, &article->published);
  article->uri = g_strdup_printf ("made:%u", number);
  for (guint i = 0; i < STATEMENTS; i++)
    {
      guint matter = (topic * 5 + pick (&state, 5)) % G_N_ELEMENTS (matters);
      const char *const *said = claims[pick (&state, G_N_ELEMENTS (claims))];
      g_autofree char *claim = g_strdup_printf ("%s %s of the %s in %s %s", said[0], matters[matter],
                                                nouns[(topic + pick (&state, 2)) % G_N_ELEMENTS (nouns)],
                                                places[(topic / 3) % G_N_ELEMENTS (places)], said[1]);
      guint who = topic * 3 + pick (&state, 6);
      g_autofree char *paragraph =
        g_strdup_printf ("%s %s of the council of %s %s on %u March that %s.", given[who % G_N_ELEMENTS (given)],
                         surnames[who % G_N_ELEMENTS (surnames)], places[pick (&state, 4)],
                         verbs[pick (&state, G_N_ELEMENTS (verbs))], 1 + pick (&state, 28), claim);

      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph);
    }
  cp_article_close (article);
  return article;
}

static double
cpu_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double
peak_mebibytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024.0;
}

static gboolean
measure (CpEngine *engine,
         guint     n_statements,
         GError  **error)
{
  guint n = MAX (2, n_statements / STATEMENTS);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (CpModel) model = NULL;
  g_autoptr (CpMemory) memory = cp_memory_new ();
  g_autoptr (CpModel) shown = NULL;
  g_autoptr (CpModel) more = NULL;
  g_autoptr (CpReading) last = NULL;
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  double begun, built, arrived, added, reading = cpu_seconds ();
  gint64 clock, clock_added;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (articles, make_article (i));
  readings = cp_analysis_read (engine, articles, NULL, NULL, NULL, error);
  if (readings == NULL)
    return FALSE;
  reading = cpu_seconds () - reading;
  last = cp_reading_ref (g_ptr_array_index (readings, n - 1));
  g_ptr_array_set_size (readings, (gint) n - 1);

  begun = cpu_seconds ();
  clock = g_get_monotonic_time ();
  model = cp_analysis_build (engine, memory, readings, NULL);
  clock = g_get_monotonic_time () - clock;
  built = cpu_seconds () - begun;
  g_ptr_array_add (late, last);
  begun = cpu_seconds ();
  shown = cp_arrived_model (model, late, engine);
  arrived = cpu_seconds () - begun;
  g_ptr_array_add (readings, cp_reading_ref (last));
  begun = cpu_seconds ();
  clock_added = g_get_monotonic_time ();
  more = cp_analysis_build (engine, memory, readings, NULL);
  clock_added = g_get_monotonic_time () - clock_added;
  added = cpu_seconds () - begun;
  g_print ("%6u articles %7u statements %5u issues  read %6.2f s  model %6.3f s (%6.3f on the clock)  one more: shown %5.1f ms, "
           "analysed %6.3f s (%6.3f on the clock)  peak %.0f MiB\n",
           model->articles->len, model->statements->len, model->issues->len, reading, built, (double) clock / 1e6, arrived * 1e3, added,
           (double) clock_added / 1e6, peak_mebibytes ());
  return TRUE;
}

static double
own_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* How an added article comes to be seen. */
typedef struct
{
  guint  n_articles; /* with it */
  double begun, shown; /* on the clock */
  double own_begun, own; /* what the thread of the comparison itself does until then */
} Arrival;

static double
clock_seconds (void)
{
  return (double) g_get_monotonic_time () / 1e6;
}

static void
note_shown (CpComparison *comparison,
            Arrival      *self)
{
  if (self->shown > 0 || cp_comparison_get_model (comparison)->articles->len < self->n_articles)
    return;
  self->shown = clock_seconds ();
  self->own = own_seconds () - self->own_begun;
}

/* The same by the document that a window shows: from the article's file at hand until it is in the lists, and until all is analysed. */
static gboolean
measure_comparison (guint    n_statements,
                    GError **error)
{
  guint n = MAX (2, n_statements / STATEMENTS);
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GPtrArray) late = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  Arrival arrival = { .n_articles = n };

  for (guint i = 0; i + 1 < n; i++)
    g_ptr_array_add (articles, make_article (i));
  g_ptr_array_add (late, make_article (n - 1));
  if (!cp_comparison_add_articles (comparison, articles, error))
    return FALSE;
  g_signal_connect (comparison, "changed", G_CALLBACK (note_shown), &arrival);
  arrival.begun = clock_seconds ();
  arrival.own_begun = own_seconds ();
  cp_comparison_add_articles_async (comparison, late, NULL, NULL, NULL);
  while (cp_comparison_get_busy (comparison))
    g_main_context_iteration (NULL, TRUE);
  g_print ("%6u articles %7u statements  one more: shown after %4.0f ms on the clock (%3.0f ms of its own thread), analysed after %6.3f s\n",
           n, cp_comparison_get_model (comparison)->statements->len, (arrival.shown - arrival.begun) * 1e3, arrival.own * 1e3,
           clock_seconds () - arrival.begun);
  return TRUE;
}

/* Builds models of so many statements as the command line says, and prints what each takes; with --comparison, how soon an article
 * that is added to a comparison shows. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEngine) engine = cp_engine_new (&error);
  gboolean comparison = argc > 1 && strcmp (argv[1], "--comparison") == 0;
  const char *usual[] = { "1000", "10000", "20000" };
  const char *const *sizes = usual;
  int n = G_N_ELEMENTS (usual);

  if (argc > 1 + comparison)
    {
      sizes = (const char *const *) argv + 1 + comparison;
      n = argc - 1 - comparison;
    }
  for (int i = 0; engine != NULL && error == NULL && i < n; i++)
    {
      guint n_statements = (guint) g_ascii_strtoull (sizes[i], NULL, 10);

      if (comparison)
        measure_comparison (n_statements, &error);
      else
        measure (engine, n_statements, &error);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL ? EXIT_FAILURE : EXIT_SUCCESS;
}
