/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/title.h"

#include <string.h>

#include "importer/class-words.h"

/* Longer headings are paragraphs in a heading's dress, in bytes. */
#define MAX_HEADING 600

/* The line over a headline has no more words than this. */
#define MAX_KICKER 5

/* No more headings than this are looked at. */
#define MAX_HEADINGS 400

typedef struct
{
  char   *text;
  char   *folded;
  guint32 node;
  guint   words;
  int     level;   /* 1 for h1 … 3; 2 for a headline marked in another way */
  gboolean in_title;
} Heading;

static void
heading_clear (gpointer data)
{
  Heading *heading = data;

  g_free (heading->text);
  g_free (heading->folded);
}

/* One case and compatible form; of the letters of ASCII without the tables. */
static char *
fold_case (const char *text)
{
  g_autofree char *normal = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

/**
 * cp_title_fold:
 *
 * Returns: (transfer full): the words of @text in one case and compatible form, one space before, between and after them
 */
char *
cp_title_fold (const char *text)
{
  g_autofree char *folded = fold_case (text);
  GString *out = g_string_new (" ");

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      else if (c != '\'' && c != 0x2019 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static guint
count_words (const char *folded)
{
  guint n = 0;

  for (const char *p = folded; *p != '\0'; p++)
    n += *p == ' ';
  return n > 0 ? n - 1 : 0;
}

/* Whether each word of @inner is one of @outer; both folded. */
static gboolean
holds_words (const char *outer,
             const char *inner)
{
  const char *p = inner;

  if (strstr (outer, inner) != NULL)
    return TRUE;
  while (p[1] != '\0')
    {
      const char *next = strchr (p + 1, ' ');
      char word[128];
      gsize length = (gsize) (next - p) + 1;

      if (length >= sizeof word)
        return FALSE;
      memcpy (word, p, length);
      word[length] = '\0';
      if (strstr (outer, word) == NULL)
        return FALSE;
      p = next;
    }
  return TRUE;
}

/* A title element that was cut to a length begins a longer heading: "The minister said on Tues…". */
static gboolean
is_cut_of (const char *title,
           const char *heading)
{
  gsize length = strlen (title);

  return length > 40 && strlen (heading) > length && strlen (heading) < 2 * length && strncmp (title, heading, length - 1) == 0;
}

/* HEADINGS */

static gboolean
is_marked_headline (const CpHtml *html,
                    guint32       node)
{
  const char *itemprop = cp_html_attribute (html, node, CP_ATTRIBUTE_ITEMPROP);
  const char *class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);
  CpTag tag = cp_html_tag (html, node);

  if (tag != CP_TAG_DIV && tag != CP_TAG_SPAN && tag != CP_TAG_P && tag != CP_TAG_TD && tag != CP_TAG_A && tag != CP_TAG_STRONG)
    return FALSE;
  return (itemprop != NULL && (strcmp (itemprop, "headline") == 0 || strcmp (itemprop, "name headline") == 0))
         || (class_name != NULL && (cp_class_words (class_name) & CP_CLASS_TITLE) != 0);
}

/* The words of a heading without the kicker over it: a first element of its own with few words before more. */
static char *
heading_text (const CpHtml *html,
              guint32       node)
{
  const CpNode *heading = cp_html_node (html, node);
  char *all = cp_html_text (html, node);
  g_autofree char *kicker = NULL, *rest = NULL, *folded_kicker = NULL, *folded_rest = NULL;
  guint32 first = node + 1;

  while (first < heading->end && cp_html_tag (html, first) == CP_TAG_TEXT
         && strspn (html->text->str + cp_html_node (html, first)->text, " \t\r\n") >= cp_html_node (html, first)->length)
    first++;
  if (first >= heading->end || cp_html_tag (html, first) == CP_TAG_TEXT || cp_html_tag (html, first) == CP_TAG_A
      || cp_html_node (html, first)->end >= heading->end)
    return all;
  kicker = cp_html_text (html, first);
  if (*kicker == '\0' || !g_str_has_prefix (all, kicker))
    return all;
  rest = g_strstrip (g_strdup (all + strlen (kicker)));
  folded_kicker = cp_title_fold (kicker);
  folded_rest = cp_title_fold (rest);
  if (count_words (folded_kicker) > MAX_KICKER || count_words (folded_rest) < 3 || count_words (folded_kicker) >= count_words (folded_rest))
    return all;
  g_free (all);
  return g_steal_pointer (&rest);
}

static GArray *
list_headings (const CpPage  *page,
               const CpFacts *facts)
{
  const CpHtml *html = page->html;
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (Heading));
  g_autofree char *title = cp_title_fold (facts->page_title != NULL ? facts->page_title : "");
  gboolean was_cut = facts->page_title != NULL && (g_str_has_suffix (facts->page_title, "...") || g_str_has_suffix (facts->page_title, "…"));

  g_array_set_clear_func (headings, heading_clear);
  for (guint32 i = 1; i < html->nodes->len && headings->len < MAX_HEADINGS; i++)
    {
      CpTag tag = cp_html_tag (html, i);
      gboolean is_heading = tag == CP_TAG_H1 || tag == CP_TAG_H2 || tag == CP_TAG_H3;
      Heading heading = { .node = i };

      if (!is_heading && (cp_html_node (html, i)->n_attributes == 0 || !is_marked_headline (html, i)))
        continue;
      if (cp_html_node (html, i)->end - i > 60)
        continue;
      heading.text = heading_text (html, i);
      heading.folded = cp_title_fold (heading.text);
      heading.words = count_words (heading.folded);
      heading.level = is_heading ? (int) (tag - CP_TAG_H1) + 1 : 4;
      heading.in_title = heading.words > 0 && (holds_words (title, heading.folded) || (was_cut && is_cut_of (title, heading.folded)));
      if (heading.words == 0 || strlen (heading.text) > MAX_HEADING)
        heading_clear (&heading);
      else
        g_array_append_val (headings, heading);
    }
  return headings;
}

static gboolean
is_site_name (const CpFacts *facts,
              const char    *folded)
{
  const char *site = facts->values[CP_FACT_SITE] != NULL ? facts->values[CP_FACT_SITE] : facts->jsonld.publisher;
  g_autofree char *name = site != NULL ? cp_title_fold (site) : NULL;

  return name != NULL && strcmp (name, folded) == 0;
}

/* The heading that says most of what the title element says; of equals the higher, and the first. */
static const Heading *
find_in_title (GArray        *headings,
               const CpFacts *facts)
{
  const Heading *best = NULL;

  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);

      if (!heading->in_title || is_site_name (facts, heading->folded))
        continue;
      if (best == NULL || heading->words > best->words || (heading->words == best->words && heading->level < best->level))
        best = heading;
    }
  return best;
}

static const Heading *
find_h1 (GArray  *headings,
         gboolean only)
{
  const Heading *found = NULL;

  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);

      if (heading->level != 1)
        continue;
      if (found != NULL && only && strcmp (found->folded, heading->folded) != 0)
        return NULL;
      if (found == NULL)
        found = heading;
    }
  return found;
}

/* SITE NAMES */

static const char *const separators[] = { " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", " > ", " ‹ ", " › ", " ~ ", " -- ", "|" };

/* Drops a site's name from an end of a title. */
static char *
strip_site (const char    *title,
            const CpFacts *facts)
{
  const char *last = NULL, *first = NULL;
  gsize last_length = 0, first_length = 0;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    for (const char *p = title; (p = strstr (p, separators[i])) != NULL; p += strlen (separators[i]))
      {
        n++;
        if (last == NULL || p > last)
          {
            last = p;
            last_length = strlen (separators[i]);
          }
        if (first == NULL || p < first)
          {
            first = p;
            first_length = strlen (separators[i]);
          }
      }
  if (last != NULL)
    {
      g_autofree char *head = g_strndup (title, (gsize) (last - title));
      g_autofree char *tail = g_strdup (last + last_length);
      g_autofree char *beginning = g_strndup (title, (gsize) (first - title));
      g_autofree char *folded_head = cp_title_fold (head), *folded_tail = cp_title_fold (tail);
      g_autofree char *folded_beginning = cp_title_fold (beginning);

      if (is_site_name (facts, folded_beginning))
        return g_strdup (first + first_length);
      if (is_site_name (facts, folded_tail) || (count_words (folded_tail) <= 5 && count_words (folded_tail) < count_words (folded_head)))
        return n > 1 && is_site_name (facts, folded_tail) ? strip_site (head, facts) : g_steal_pointer (&head);
    }
  return g_strdup (title);
}

/* What the title element holds beside the heading, where it stands at an end and is set off by a mark: the site's name. */
static char *
site_beside (const char *page_title,
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

/* CHOOSING */

/* The heading that the title for sharing contains; where one contains the title and more, the title without the more. */
static char *
find_like (GArray        *headings,
           const CpFacts *facts)
{
  g_autofree char *title = strip_site (facts->values[CP_FACT_TITLE], facts);
  g_autofree char *folded = cp_title_fold (title);

  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);

      if (heading->words >= 3 && strstr (folded, heading->folded) != NULL)
        return g_strdup (heading->text);
      if (count_words (folded) >= 3 && strstr (heading->folded, folded) != NULL)
        return g_steal_pointer (&title);
    }
  return NULL;
}

/* A heading of a word or two is the title where the title element says no more than it and the site's name. */
static gboolean
is_whole_title (const Heading *heading,
                const CpFacts *facts)
{
  g_autofree char *title = strip_site (facts->page_title, facts);
  g_autofree char *folded = cp_title_fold (title);

  return heading->level == 1 && (strcmp (folded, heading->folded) == 0 || facts->values[CP_FACT_TITLE] == NULL);
}

static char *
choose (GArray        *headings,
        const CpFacts *facts)
{
  const Heading *heading = find_in_title (headings, facts);
  const char *shared = facts->values[CP_FACT_TITLE];
  char *like;

  if (heading != NULL && (heading->words >= 3 || is_whole_title (heading, facts)))
    return g_strdup (heading->text);
  if (shared != NULL && (like = find_like (headings, facts)) != NULL)
    return like;
  heading = find_h1 (headings, TRUE);
  if (heading != NULL && heading->words >= 3 && !is_site_name (facts, heading->folded))
    return g_strdup (heading->text);
  if (facts->jsonld.headline != NULL && facts->jsonld.is_article)
    return strip_site (facts->jsonld.headline, facts);
  if (shared != NULL)
    return strip_site (shared, facts);
  if (facts->page_title != NULL && *facts->page_title != '\0')
    return strip_site (facts->page_title, facts);
  heading = find_h1 (headings, FALSE);
  return heading != NULL ? g_strdup (heading->text) : NULL;
}

/**
 * cp_title_find:
 * @site: (out) (nullable): the name of the site, where the title element adds it to the title
 *
 * A heading whose words all stand in the title element is the title on nine pages of ten; then a heading like the title
 * for sharing, the only first heading, and what JSON-LD, meta elements and the title element say without the site's name.
 *
 * Returns: (transfer full) (nullable): the article's title
 */
char *
cp_title_find (const CpPage  *page,
               const CpFacts *facts,
               guint32        body G_GNUC_UNUSED,
               char         **site)
{
  g_autoptr (GArray) headings = list_headings (page, facts);
  char *title = choose (headings, facts);

  *site = title != NULL && facts->page_title != NULL ? site_beside (facts->page_title, title) : NULL;
  return title;
}
