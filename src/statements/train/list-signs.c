/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Prints for each article what it shows for and against its sources' speaking for those it names, for train-allegiance.py to learn from:
 * a line "A" an article, "S" a source with its names and the side that the rules give it, "P" a patron with its words, names and side,
 * and its signs. Fields are parted by tabs, names by "|".
 *
 *   list-signs LANGUAGE_FOLDER KNOWLEDGE_FOLDER ARTICLE.txt…
 */
#include <stdio.h>
#include <stdlib.h>

#include "language/language.h"
#include "statements/allegiance.h"

/* One patron of a source, as it was looked at. */
typedef struct
{
  CpFigure *source; /* %NULL but for the source's first */
  CpFigure *figure;
  char     *words;
  GString  *signs;
} Look;

static void
look_clear (gpointer data)
{
  Look *self = data;

  g_free (self->words);
  g_string_free (self->signs, TRUE);
}

static void
note_sign (const char *sign,
           gpointer    data)
{
  g_string_append_printf (data, "\t%s", sign);
}

static void
looked_at (const CpSuitor *suitor,
           gpointer        data)
{
  GArray *looks = data;

  for (guint i = 0; i <= suitor->patrons->len; i++)
    {
      const CpPatron *patron = i < suitor->patrons->len ? g_ptr_array_index (suitor->patrons, i) : NULL;
      Look look = { .source = i == 0 ? suitor->source : NULL, .signs = g_string_new (NULL) };

      look.figure = patron != NULL ? patron->figure : NULL;
      look.words = g_strdup (patron != NULL ? patron->words : "");
      cp_suitor_signs (suitor, patron, note_sign, look.signs);
      g_array_append_val (looks, look);
    }
}

static void
print_figure (const CpFigure *figure)
{
  if (figure != NULL)
    {
      printf ("\t%s", figure->name);
      for (guint i = 0; i < figure->aliases->len; i++)
        printf ("|%s", (const char *) g_ptr_array_index (figure->aliases, i));
    }
  else
    printf ("\t");
  printf ("\t%s", figure != NULL && figure->affiliations->len > 0 ? ((CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->name : "");
}

static void
settled (const CpCast *cast G_GNUC_UNUSED,
         gpointer      data)
{
  GArray *looks = data;

  for (guint i = 0; i < looks->len; i++)
    {
      const Look *look = &g_array_index (looks, Look, i);

      if (look->source != NULL)
        {
          printf ("S");
          print_figure (look->source);
          printf ("\n");
        }
      printf ("P\t%s", look->words);
      print_figure (look->figure);
      printf ("%s\n", look->signs->str);
    }
  g_array_set_size (looks, 0);
}

/* The article of a plain text, whose paragraphs are parted by empty lines. */
static CpArticle *
article_of (const char *words)
{
  CpArticle *article = cp_article_new ();
  g_auto (GStrv) paragraphs = g_strsplit (words, "\n\n", -1);

  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    if (*g_strstrip (*paragraph) != '\0')
      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, *paragraph);
  cp_article_close (article);
  return article;
}

static void
list (const char  *path,
      CpLanguage  *language,
      CpKnowledge *knowledge)
{
  g_autoptr (CpNotebook) notebook = cp_notebook_new ();
  g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (Look));
  const CpAllegianceWatch watch = { .looked_at = looked_at, .settled = settled, .data = looks };
  g_autofree char *words = NULL;
  g_autoptr (CpArticle) article = NULL;
  CpReading *reading;

  if (!g_file_get_contents (path, &words, NULL, NULL))
    exit (1);
  printf ("A\t%s\n", path);
  g_array_set_clear_func (looks, look_clear);
  article = article_of (words);
  reading = cp_reading_new (language, knowledge, article);
  cp_notebook_watch (notebook, &watch);
  cp_speakers_free (cp_speakers_resolve_with (notebook, &reading, 1, language, knowledge));
  cp_reading_unref (reading);
}

int
main (int    argc,
      char **argv)
{
  const char *folders[] = { argc > 2 ? argv[2] : NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CpLanguage) language = NULL;
  g_autoptr (CpKnowledge) knowledge = NULL;

  if (argc < 3)
    {
      fprintf (stderr, "list-signs LANGUAGE_FOLDER KNOWLEDGE_FOLDER ARTICLE.txt…\n");
      return 2;
    }
  language = cp_language_load (argv[1], &error);
  knowledge = language != NULL ? cp_knowledge_load (folders, &error) : NULL;
  if (knowledge == NULL)
    {
      fprintf (stderr, "list-signs: %s\n", error->message);
      return 1;
    }
  for (int i = 3; i < argc; i++)
    list (argv[i], language, knowledge);
  return 0;
}
