/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "comparison/analysis.h"
#include "comparison/arrived.h"

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
  g_autoptr (CpModel) shown = NULL;
  g_autoptr (CpModel) more = NULL;
  g_autoptr (CpReading) last = NULL;
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  double begun, built, arrived, added, reading = cpu_seconds ();
  gint64 clock;

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
  model = cp_analysis_build (engine, readings, NULL);
  clock = g_get_monotonic_time () - clock;
  built = cpu_seconds () - begun;
  g_ptr_array_add (late, last);
  begun = cpu_seconds ();
  shown = cp_arrived_model (model, late, engine);
  arrived = cpu_seconds () - begun;
  g_ptr_array_add (readings, cp_reading_ref (last));
  begun = cpu_seconds ();
  more = cp_analysis_build (engine, readings, NULL);
  added = cpu_seconds () - begun;
  g_print ("%6u articles %7u statements %5u issues  read %6.2f s  model %6.3f s (%6.3f on the clock)  one more: shown %5.1f ms, "
           "analysed %6.3f s  peak %.0f MiB\n",
           model->articles->len, model->statements->len, model->issues->len, reading, built, (double) clock / 1e6, arrived * 1e3, added,
           peak_mebibytes ());
  return TRUE;
}

/* Builds models of so many statements as the command line says, and prints what each takes. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEngine) engine = cp_engine_new (&error);
  const char *usual[] = { NULL, "1000", "10000", "20000" };
  char **sizes = argc > 1 ? argv : (char **) usual;
  int n = argc > 1 ? argc : (int) G_N_ELEMENTS (usual);

  for (int i = 1; engine != NULL && error == NULL && i < n; i++)
    measure (engine, (guint) g_ascii_strtoull (sizes[i], NULL, 10), &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL ? EXIT_FAILURE : EXIT_SUCCESS;
}
