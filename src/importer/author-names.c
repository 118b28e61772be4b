/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/author-names.h"

#include <string.h>

#include "importer/date-words.h"

/* A name is no longer than this, in words and bytes. */
#define MAX_WORDS 8
#define MAX_LENGTH 120

/* What stands before a name in a byline, lower case; in the larger European languages. The longer first. */
static const char *const leads[] = {
  "view all posts by ", "all posts by ", "posts by ", "more by ", "zeige alle beiträge von ", "alle beiträge von ", "alle artikel von ", "artikel von ", "beitrag von ",
  "voir tous les articles de ", "voir tous les articles par ", "tous les articles de ", "ver todas las entradas de ", "ver todos los artículos de ", "todos os artigos de ", "ver todos os posts de ",
  "vedi tutti gli articoli di ", "tutti gli articoli di ", "alle berichten van ", "wszystkie artykuły autora ", "все записи автора ", "все статьи автора ",
  "text und interview: ", "interview und text: ", "text & fotos: ", "text und fotos: ", "text und bilder: ", "text and photos by ", "words and photos by ", "interview: ", "texte et photos : ", "testo di ",
  "interview by ", "analysis by ", "report by ", "explainer by ", "writer: ", "written by ", "words by ", "reported by ", "posted by ", "published by ", "story by ", "text by ", "created by ", "article by ",
  "submitted by ", "contributed by ", "veröffentlicht von ", "geschrieben von ", "verfasst von ", "erstellt von ", "ein beitrag von ", "gepostet von ", "eingestellt von ",
  "publié par ", "écrit par ", "rédigé par ", "posté par ", "publicado por ", "escrito por ", "postado por ", "pubblicato da ", "scritto da ", "a cura di ",
  "geplaatst door ", "geschreven door ", "door ", "napisał ", "opublikował ", "autor: ", "autor ", "autorka: ", "author: ", "authors: ", "author ", "auteur: ", "auteur : ", "autore: ",
  "redacción: ", "reporter: ", "tekst: ", "text: ", "text von ", "texte: ", "texto: ", "автор: ", "автор ", "автор статьи ", "szerző: ", "írta: ", "kirjoittaja: ", "kirjoittanut ", "teksti: ", "scris de ", "articol de ", "yazan: ", "yazar: ", "haber: ", "piše: ", "napisao ", "napisala ", "аутор: ",
  "пише: ", "avtor: ", "avtorica: ", "γράφει ο ", "γράφει η ", "γράφει: ", "συντάκτης: ", "autorius: ", "autors: ", "skrevet av ", "skrevet af ", "skriven av ", "av: ", "af: ", "av ", "af ",
  "von: ", "von ", "par: ", "par ", "por: ", "por ", "di ", "da ", "by: ", "by ",
};

/* Words that no person is called, lower case. */
static const char *const no_names[] = {
  "admin", "administrator", "editor", "editors", "webmaster", "no author", "unknown", "unbekannt", "staff", "name", "von", "wordpress", "meta", "google", "menu", "menü", "kontakt", "login", "author", "anonymous", "guest", "null", "undefined", "user", "root", "author name",
  "posted on", "posted", "by", "published", "updated", "on", "in", "facebook", "twitter", "instagram", "view all posts", "share", "comments", "about", "http", "https", "none", "n/a",
};

static gboolean
is_no_name (const char *low)
{
  for (guint i = 0; i < G_N_ELEMENTS (no_names); i++)
    if (strcmp (low, no_names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Past "By", "Veröffentlicht von" and their like, where something follows. */
static const char *
skip_lead (const char *line)
{
  g_autofree char *low = g_utf8_strdown (line, -1);

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    if (g_str_has_prefix (low, leads[i]))
      return g_utf8_offset_to_pointer (line, g_utf8_strlen (leads[i], -1));
  return line;
}

/* Whether most words begin with a capital, as a name's do; scripts without capitals always pass. */
static gboolean
looks_like_name (const char *text)
{
  guint words = 0, small = 0;
  gboolean at_start = TRUE;

  if (strlen (text) > MAX_LENGTH)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        return FALSE;
      if (at_start && g_unichar_isalpha (c))
        {
          words++;
          small += g_unichar_islower (c);
        }
      at_start = g_unichar_isspace (c) || c == '-';
    }
  return words > 0 && words <= MAX_WORDS && small * 2 <= words;
}

/* "Ana Lind Thursday", of "By Ana Lind Thursday, 8 February": cuts the day off that the date behind the name begins with. */
static void
cut_weekday (char *name)
{
  static const char *const days[] = { " monday", " tuesday", " wednesday", " thursday", " friday", " saturday", " sunday" };
  g_autofree char *low = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_str_has_suffix (low, days[i]))
      name[strlen (name) - strlen (days[i])] = '\0';
}

/**
 * cp_author_clean:
 * @name: a name as found on a page
 *
 * Drops what is no part of a name: "By", an address, a date after it.
 *
 * Returns: (transfer full) (nullable): the name, %NULL where none is left
 */
char *
cp_author_clean (const char *name)
{
  g_autofree char *text = g_strstrip (g_strdup (name));
  g_autofree char *low = NULL;
  const char *start = skip_lead (text);
  char *result;
  gsize length;

  result = g_strstrip (g_strdup (start));
  length = strlen (result);
  while (length > 0 && strchr (" ,;:|-/", result[length - 1]) != NULL)
    result[--length] = '\0';
  cut_weekday (result);
  length = strlen (result);
  low = g_utf8_strdown (result, -1);
  if (length < 2 || is_no_name (low) || strstr (low, "://") != NULL || g_str_has_prefix (low, "www.") || length > 2 * MAX_LENGTH)
    g_clear_pointer (&result, g_free);
  return result;
}

/** cp_author_is_bare_name: Returns: whether @text is two to four words with capitals and nothing else, as a person's name is */
gboolean
cp_author_is_bare_name (const char *text)
{
  guint words = 1;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      words += c == ' ';
      if ((p == text || p[-1] == ' ') && !g_unichar_isupper (c))
        return FALSE;
      if (!g_unichar_isalpha (c) && c != ' ' && c != '-' && c != '.' && c != '\'' && c != 0x2019)
        return FALSE;
    }
  return words >= 2 && words <= 4;
}

/* "Posted on September 21, 2020 by Grace Nduta": past the date, at "by". */
static const char *
skip_posted (const char *line)
{
  static const char *const beginnings[] = { "posted on ", "published on ", "written on ", "posted ", "published ", "veröffentlicht am ", "erstellt am ",
                                            "geschrieben am ", "publié le ", "posté le ", "publicado el ", "publicado em ", "pubblicato il " };
  static const char *const words[] = { " by ", " von ", " par ", " por ", " da ", " di " };
  g_autofree char *low = g_utf8_strdown (line, -1);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (low, beginnings[i]))
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        {
          const char *found = strstr (line, words[j]);

          if (found != NULL && found - line < 60 && strcspn (line, "0123456789") < (gsize) (found - line))
            return found + 1;
        }
  return line;
}

/* "Grace Nduta March 4, 2019": what stands before the date. */
static char *
without_date (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("[\\s\\x{a0}]+", text, G_REGEX_OPTIMIZE, 0);

  for (guint k = g_strv_length (words); k > 1; k--)
    {
      g_autofree char *date = g_strjoinv (" ", words + k - 1);
      CpDate found;

      if (!cp_date_find (date, NULL, &found, NULL))
        continue;
      for (char **word = words + k - 1; *word != NULL; word++)
        g_clear_pointer (word, g_free);
      return g_strjoinv (" ", words);
    }
  return g_strdup (text);
}

/** cp_author_from_byline: Returns: (transfer full) (nullable): the name in a line like "By Grace Nduta"; %NULL where it is no such line */
char *
cp_author_from_byline (const char *line)
{
  g_autofree char *name = NULL;
  const char *start;

  if (strlen (line) > MAX_LENGTH)
    return NULL;
  while (g_ascii_isspace (*line))
    line++;
  line = skip_posted (line);
  start = skip_lead (line);
  name = start != line ? without_date (start) : NULL;
  if (name == NULL || !looks_like_name (name))
    return NULL;
  return cp_author_clean (name);
}
