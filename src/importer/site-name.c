/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/site-name.h"

#include <string.h>

#include "importer/title.h"

/* A part of a title that is set off by a mark is a site's name where it has no more words. */
#define MAX_NAME_WORDS 5

static const char *const separators[] = { " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", " > ", " ‹ ", " › ", " ~ ", " -- ", "|", "│", " ¦ " };

static guint
count_words (const char *folded)
{
  guint n = 0;

  for (const char *p = folded; *p != '\0'; p++)
    n += *p == ' ';
  return n > 0 ? n - 1 : 0;
}

static char *
without_spaces (const char *folded)
{
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

/* The page's host in letters and digits alone, without "www": with its last label and without. */
static void
read_host (const CpFacts *facts,
           char         **whole,
           char         **core)
{
  const char *address = facts->values[CP_FACT_URL];
  const char *start = address != NULL ? strstr (address, "://") : NULL;
  g_autofree char *host = start != NULL ? g_strndup (start + 3, strcspn (start + 3, "/:?#")) : NULL;
  g_autofree char *folded = NULL, *folded_core = NULL;
  char *dot;

  *whole = *core = NULL;
  if (host == NULL)
    return;
  folded = cp_title_fold (g_str_has_prefix (host, "www.") ? host + 4 : host);
  *whole = without_spaces (folded);
  dot = strrchr (host, '.');
  if (dot != NULL)
    *dot = '\0';
  folded_core = cp_title_fold (g_str_has_prefix (host, "www.") ? host + 4 : host);
  *core = without_spaces (folded_core);
}

/**
 * cp_site_is_name:
 * @folded: words as cp_title_fold() gives them
 *
 * Returns: whether they are the name of the site: as the page says, or as its address is
 */
gboolean
cp_site_is_name (const CpFacts *facts,
                 const char    *folded)
{
  const char *site = facts->values[CP_FACT_SITE] != NULL ? facts->values[CP_FACT_SITE] : facts->jsonld.publisher;
  g_autofree char *name = site != NULL ? cp_title_fold (site) : NULL;
  g_autofree char *closed = NULL, *whole = NULL, *core = NULL;

  if (name != NULL && strcmp (name, folded) == 0)
    return TRUE;
  closed = without_spaces (folded);
  read_host (facts, &whole, &core);
  return *closed != '\0' && (g_strcmp0 (closed, whole) == 0 || g_strcmp0 (closed, core) == 0);
}

/* The first and the last mark in a title that set a part of it off. */
typedef struct
{
  const char *first, *last;
  gsize       first_length, last_length;
  guint       n;
} Marks;

static Marks
find_marks (const char *title)
{
  Marks marks = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    for (const char *p = title; (p = strstr (p, separators[i])) != NULL; p += strlen (separators[i]))
      {
        marks.n++;
        if (marks.last == NULL || p > marks.last)
          {
            marks.last = p;
            marks.last_length = strlen (separators[i]);
          }
        if (marks.first == NULL || p < marks.first)
          {
            marks.first = p;
            marks.first_length = strlen (separators[i]);
          }
      }
  return marks;
}

/** cp_site_strip: Returns: (transfer full): @title without a site's name at one of its ends */
char *
cp_site_strip (const char    *title,
               const CpFacts *facts)
{
  Marks marks = find_marks (title), inner;
  g_autofree char *head = NULL, *tail = NULL, *beginning = NULL, *middle = NULL;
  g_autofree char *folded_head = NULL, *folded_tail = NULL, *folded_beginning = NULL;

  if (marks.last == NULL)
    return g_strdup (title);
  head = g_strndup (title, (gsize) (marks.last - title));
  tail = g_strdup (marks.last + marks.last_length);
  beginning = g_strndup (title, (gsize) (marks.first - title));
  folded_head = cp_title_fold (head);
  folded_tail = cp_title_fold (tail);
  folded_beginning = cp_title_fold (beginning);

  if (cp_site_is_name (facts, folded_beginning))
    return g_strdup (marks.first + marks.first_length);
  if (cp_site_is_name (facts, folded_tail))
    return marks.n > 1 ? cp_site_strip (head, facts) : g_steal_pointer (&head);
  /* A name with a motto after it: "Title | Name | Motto". */
  inner = find_marks (head);
  middle = inner.last != NULL ? cp_title_fold (inner.last + inner.last_length) : NULL;
  if (middle != NULL && cp_site_is_name (facts, middle))
    return cp_site_strip (head, facts);
  if (count_words (folded_tail) <= MAX_NAME_WORDS && count_words (folded_tail) < count_words (folded_head))
    return g_steal_pointer (&head);
  return g_strdup (title);
}

/** cp_site_strip_name: Returns: (transfer full): a heading without the site's own name after a mark at its end */
char *
cp_site_strip_name (const char    *heading,
                    const CpFacts *facts)
{
  Marks marks = find_marks (heading);
  g_autofree char *tail = marks.last != NULL ? cp_title_fold (marks.last + marks.last_length) : NULL;

  return tail != NULL && marks.last > heading && cp_site_is_name (facts, tail) ? g_strndup (heading, (gsize) (marks.last - heading))
                                                                              : g_strdup (heading);
}

/**
 * cp_site_beside:
 *
 * Returns: (transfer full) (nullable): what the title element holds beside the heading, where it stands at an end and is set off
 * by a mark: the site's name
 */
char *
cp_site_beside (const char *page_title,
                const char *title)
{
  const char *found = strstr (page_title, title);
  char *rest;

  if (found == NULL)
    return NULL;
  if (found == page_title)
    rest = g_strdup (found + strlen (title));
  else if (found[strlen (title)] == '\0')
    rest = g_strndup (page_title, (gsize) (found - page_title));
  else
    return NULL;
  g_strstrip (rest);
  if (*rest == '\0' || g_ascii_isalnum (*rest) == (found == page_title))
    {
      g_free (rest);
      return NULL;
    }
  for (;;)
    {
      gsize length = strlen (rest);
      gunichar first = g_utf8_get_char (rest);
      const char *last = length == 0 ? NULL : g_utf8_find_prev_char (rest, rest + length);

      if (length == 0)
        break;
      if (!g_unichar_isalnum (first))
        memmove (rest, g_utf8_next_char (rest), strlen (g_utf8_next_char (rest)) + 1);
      else if (last != NULL && !g_unichar_isalnum (g_utf8_get_char (last)) && *last != ')')
        *(char *) last = '\0';
      else
        break;
    }
  if (*rest == '\0' || strlen (rest) > 60 || strpbrk (rest, "|»") != NULL || strstr (rest, " - ") != NULL)
    g_clear_pointer (&rest, g_free);
  return rest;
}
