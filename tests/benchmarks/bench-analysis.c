/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the whole analysis of articles in one process: the engine is loaded once and told apart, each article is a comparison of
 * its own, and each stage's words a second of processor time are told. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "comparison/analysis.h"
#include "exchange/json.h"
#include "language/reader.h"
#include "language/when.h"
#include "statements/speakers.h"

/* Words of the one sentence that bounds are shown with. */
#define LONG_SENTENCE 50000

typedef enum
{
  STAGE_IMPORT,
  STAGE_LANGUAGE,
  STAGE_TIMES,
  STAGE_STATEMENTS,
  STAGE_SPEAKERS,
  STAGE_STANCES,
  STAGE_EXPORT,
  N_STAGES,
} Stage;

static const char *const stage_names[] = { "import", "words, tags, trees", "dates and times", "statements", "speakers", "stances, issues",
                                           "export" };

typedef struct
{
  gint64 spent[N_STAGES]; /* nanoseconds of this thread */
  gint64 slowest;         /* of one article */
  guint  n_articles;
  guint  n_words; /* as a person counts: between spaces */
} Account;

static gint64
thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p) && (p == text || g_ascii_isspace (p[-1])))
      n++;
  return n;
}

/* Adds the time since @mark to @stage and sets the mark anew. */
static void
charge (Account *account,
        Stage    stage,
        gint64  *mark)
{
  gint64 now = thread_time ();

  account->spent[stage] += now - *mark;
  *mark = now;
}

/* What a reading spends on its parts: measured once more, alone, since a reading is made in one go. */
static void
charge_parts (Account   *account,
              CpEngine  *engine,
              CpArticle *article)
{
  CpLanguage *language = cp_engine_get_language (engine);
  gint64 mark = thread_time (), before = mark;
  g_autoptr (CpText) text = cp_language_read (language, article);
  g_autoptr (GArray) times = NULL;

  charge (account, STAGE_LANGUAGE, &mark);
  times = cp_when_find (language, text);
  charge (account, STAGE_TIMES, &mark);
  account->spent[STAGE_STATEMENTS] -= mark - before;
}

/* Returns: (transfer full): the article's export */
static char *
analyse (Account   *account,
         CpEngine  *engine,
         CpArticle *article)
{
  CpLanguage *language = cp_engine_get_language (engine);
  CpKnowledge *knowledge = cp_engine_get_knowledge (engine);
  gint64 start = thread_time (), mark = start;
  g_autoptr (CpReading) reading = cp_reading_new (language, knowledge, article);
  g_autoptr (CpSpeakers) speakers = NULL;
  g_autoptr (CpModel) model = NULL;
  char *json;

  charge (account, STAGE_STATEMENTS, &mark);
  speakers = cp_speakers_resolve (&reading, 1, language, knowledge);
  charge (account, STAGE_SPEAKERS, &mark);
  model = cp_model_build_from (&reading, 1, speakers, language, knowledge, NULL);
  charge (account, STAGE_STANCES, &mark);
  json = cp_json_export_model (model);
  charge (account, STAGE_EXPORT, &mark);
  account->slowest = MAX (account->slowest, mark - start);
  account->n_articles++;
  account->n_words += count_words (article->text);
  return json;
}

static void
keep (const char *folder,
      const char *path,
      const char *json)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *file = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GError) error = NULL;
  char *dot = strrchr (name, '.');

  if (dot != NULL)
    *dot = '\0';
  file = g_strconcat (name, ".json", NULL);
  to = g_build_filename (folder, file, NULL);
  if (!g_file_set_contents (to, json, -1, &error))
    g_printerr ("%s\n", error->message);
}

static void
analyse_file (Account    *account,
              CpEngine   *engine,
              const char *path,
              const char *exports)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  gint64 mark = thread_time ();
  g_autoptr (GPtrArray) articles = cp_import_file (file, NULL, NULL, NULL, &error);

  charge (account, STAGE_IMPORT, &mark);
  if (articles == NULL)
    g_printerr ("%s\n", error->message);
  for (guint i = 0; articles != NULL && i < articles->len; i++)
    {
      g_autofree char *json = analyse (account, engine, g_ptr_array_index (articles, i));

      charge_parts (account, engine, g_ptr_array_index (articles, i));
      if (exports != NULL && i == 0)
        keep (exports, path, json);
    }
}

static void
print_account (const Account *account)
{
  gint64 all = 0;

  g_print ("%u articles, %u words\n", account->n_articles, account->n_words);
  for (guint i = 0; i < N_STAGES; i++)
    {
      all += account->spent[i];
      g_print ("  %-20s %9.0f words/s  %6.2f ms an article\n", stage_names[i], 1e9 * account->n_words / (double) MAX (account->spent[i], 1),
               (double) account->spent[i] / 1e6 / account->n_articles);
    }
  g_print ("  %-20s %9.0f words/s  %6.2f ms an article, the slowest %.1f ms after its import\n", "all", 1e9 * account->n_words / (double) all,
           (double) all / 1e6 / account->n_articles, (double) account->slowest / 1e6);
}

/* Words without a mark between them but commas, some of which report. */
static CpArticle *
write_long_sentence (void)
{
  static const char *const words[] = { "the", "minister", "said", "that", "Dana", "Shaw,", "who", "told", "reporters", "of", "the", "harbour", "and" };
  g_autoptr (GString) text = g_string_new (NULL);
  CpArticle *article = cp_article_new ();

  for (guint i = 0; i < LONG_SENTENCE; i++)
    g_string_append_printf (text, "%s ", words[i % G_N_ELEMENTS (words)]);
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text->str);
  cp_article_close (article);
  return article;
}

static void
show_bounds (CpEngine *engine)
{
  Account account = { 0 };
  g_autoptr (CpArticle) article = write_long_sentence ();
  g_autofree char *json = analyse (&account, engine, article);

  g_print ("one sentence of %d words: %.2f s\n", LONG_SENTENCE, (double) account.slowest / 1e9);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *exports = NULL;
  gint rounds = 1;
  const GOptionEntry entries[] = {
    { "exports", 0, 0, G_OPTION_ARG_FILENAME, &exports, "Keep each article's export in this folder", "FOLDER" },
    { "rounds", 0, 0, G_OPTION_ARG_INT, &rounds, "Read all articles so many times", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("ARTICLE…");
  g_autoptr (GError) error = NULL;
  g_autoptr (CpEngine) engine = NULL;
  Account account = { 0 };
  gint64 start;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc < 2)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Name the articles to read.");
      return EXIT_FAILURE;
    }
  start = thread_time ();
  engine = cp_engine_new (&error);
  if (engine == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  g_print ("engine loaded in %.1f ms\n", (double) (thread_time () - start) / 1e6);
  for (gint round = 0; round < rounds; round++)
    for (int i = 1; i < argc; i++)
      analyse_file (&account, engine, argv[i], exports);
  if (account.n_articles > 0)
    print_account (&account);
  show_bounds (engine);
  return EXIT_SUCCESS;
}
