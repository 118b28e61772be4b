/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/title.h"

#include <string.h>

#include "importer/class-words.h"
#include "importer/site-name.h"

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
  gboolean nearly_in_title;
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

/* A heading may have one word in so many otherwise than the title element: a letter mistaken, a name spelt in full. */
#define WORDS_TO_ONE_OTHER 8

/* How many words of @inner are none of @outer's; both folded. */
static guint
count_others (const char *outer,
              const char *inner)
{
  const char *p = inner;
  guint missing = 0;

  if (strstr (outer, inner) != NULL)
    return 0;
  while (p[1] != '\0')
    {
      const char *next = strchr (p + 1, ' ');
      char word[128];
      gsize length = (gsize) (next - p) + 1;

      if (length >= sizeof word)
        return G_MAXUINT;
      memcpy (word, p, length);
      word[length] = '\0';
      missing += strstr (outer, word) == NULL;
      p = next;
    }
  return missing;
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

/* The words of a heading without the kicker over it: a first element of its own with few words before more. One with a colon is
 * part of the title where the title element says so, too. */
static char *
heading_text (const CpHtml *html,
              guint32       node,
              const char   *page_title)
{
  const CpNode *heading = cp_html_node (html, node);
  char *all = cp_html_text (html, node);
  g_autofree char *kicker = NULL, *rest = NULL, *folded_kicker = NULL, *folded_rest = NULL, *folded_all = NULL;
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
  folded_all = cp_title_fold (all);
  if (g_str_has_suffix (kicker, ":") && strstr (page_title, folded_all) != NULL)
    return all;
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
      g_autofree char *text = NULL;
      guint others;

      if (!is_heading && (cp_html_node (html, i)->n_attributes == 0 || !is_marked_headline (html, i)))
        continue;
      if (cp_html_node (html, i)->end - i > 60)
        continue;
      text = heading_text (html, i, title);
      heading.text = cp_site_strip_name (text, facts);
      heading.folded = cp_title_fold (heading.text);
      heading.words = count_words (heading.folded);
      heading.level = is_heading ? (int) (tag - CP_TAG_H1) + 1 : 4;
      others = heading.words > 0 ? count_others (title, heading.folded) : G_MAXUINT;
      heading.in_title = others == 0 || (heading.words > 0 && was_cut && is_cut_of (title, heading.folded));
      heading.nearly_in_title = heading.level == 1 && others <= heading.words / WORDS_TO_ONE_OTHER;
      if (heading.words == 0 || strlen (heading.text) > MAX_HEADING)
        heading_clear (&heading);
      else
        g_array_append_val (headings, heading);
    }
  return headings;
}

/* The heading that says most of what the title element says; of equals the higher, and the first. @nearly: or one that says nearly
 * the same. */
static const Heading *
find_in_title (GArray        *headings,
               const CpFacts *facts,
               gboolean       nearly)
{
  const Heading *best = NULL;

  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);

      if (!(nearly ? heading->nearly_in_title : heading->in_title) || cp_site_is_name (facts, heading->folded))
        continue;
      if (best == NULL || heading->words > best->words || (heading->words == best->words && heading->level < best->level))
        best = heading;
    }
  return best;
}

/* Where @best has the beginning of the title element and another its end, or the other way round, one of them is the site's name:
 * that which stands above. Returns the other one where it is not @best. */
static const Heading *
find_later_part (GArray        *headings,
                 const CpFacts *facts,
                 const Heading *best,
                 guint32        body)
{
  g_autofree char *title = cp_title_fold (facts->page_title);

  if (!g_str_has_prefix (title, best->folded) && !g_str_has_suffix (title, best->folded))
    return NULL;
  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);
      gboolean completes = heading->level <= 2 && best->level <= 2 && strlen (heading->folded) + strlen (best->folded) == strlen (title) + 1
                           && (g_str_has_prefix (title, best->folded) ? g_str_has_suffix (title, heading->folded)
                                                                      : g_str_has_prefix (title, heading->folded));

      if (completes && heading->words >= 2 && !cp_site_is_name (facts, heading->folded) && heading->node > best->node
          && (body == 0 || heading->node < cp_html_node (facts->html, body)->end))
        return heading;
    }
  return NULL;
}

/* The first of the highest headings within the article or the main part of the page. */
static const Heading *
find_main_h1 (GArray        *headings,
              const CpFacts *facts)
{
  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);

      if (heading->level != 1 || cp_site_is_name (facts, heading->folded))
        continue;
      for (guint32 node = heading->node; node != 0; node = cp_html_node (facts->html, node)->parent)
        if (cp_html_tag (facts->html, node) == CP_TAG_ARTICLE || cp_html_tag (facts->html, node) == CP_TAG_MAIN)
          return heading;
    }
  return NULL;
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

/* CHOOSING */

/* The heading that the title for sharing contains; where one contains the title and more, the title without the more. */
static char *
find_like (GArray        *headings,
           const CpFacts *facts)
{
  g_autofree char *title = cp_site_strip (facts->values[CP_FACT_TITLE], facts);
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
  g_autofree char *title = cp_site_strip (facts->page_title, facts);
  g_autofree char *folded = cp_title_fold (title);
  g_autofree char *shared = facts->values[CP_FACT_TITLE] != NULL ? cp_title_fold (facts->values[CP_FACT_TITLE]) : NULL;

  /* "News": the title for sharing knows better. */
  if (shared != NULL && heading->words == 1 && strstr (shared, heading->folded) == NULL)
    return FALSE;
  return heading->level == 1 && (strcmp (folded, heading->folded) == 0 || facts->values[CP_FACT_TITLE] == NULL);
}

static char *
choose (GArray        *headings,
        const CpFacts *facts,
        guint32        body)
{
  const Heading *heading = find_in_title (headings, facts, FALSE), *near, *part;
  const char *shared = facts->values[CP_FACT_TITLE];
  char *like;

  near = find_in_title (headings, facts, TRUE);
  if (near != NULL && (heading == NULL || heading->words * 2 < near->words))
    heading = near;
  part = heading != NULL ? find_later_part (headings, facts, heading, body) : NULL;
  if (part != NULL)
    return g_strdup (part->text);
  if (heading != NULL && (heading->words >= 3 || is_whole_title (heading, facts)))
    return g_strdup (heading->text);
  if (shared != NULL && (like = find_like (headings, facts)) != NULL)
    return like;
  heading = find_h1 (headings, TRUE);
  if (heading != NULL && heading->words >= 3 && !cp_site_is_name (facts, heading->folded))
    return g_strdup (heading->text);
  heading = find_main_h1 (headings, facts);
  if (heading != NULL && heading->words >= 4)
    return g_strdup (heading->text);
  if (facts->jsonld.headline != NULL && facts->jsonld.is_article)
    return cp_site_strip (facts->jsonld.headline, facts);
  if (shared != NULL)
    return cp_site_strip (shared, facts);
  if (facts->page_title != NULL && *facts->page_title != '\0')
    return cp_site_strip (facts->page_title, facts);
  heading = find_h1 (headings, FALSE);
  return heading != NULL ? g_strdup (heading->text) : NULL;
}

/* Marks that a template sets around a title are none of it. */
static char *
trim_marks (char *title)
{
  static const char *const marks[] = { "-", "–", "—", "|", "│", "•", "·", "»", "/", ":", " " };
  g_autofree char *owned = g_strstrip (title);
  const char *start = owned;
  gsize length;
  gboolean trimmed = TRUE;

  while (trimmed)
    {
      trimmed = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (marks) - 3; i++)
        if (g_str_has_prefix (start, marks[i]) && start[strlen (marks[i])] == ' ')
          {
            start += strlen (marks[i]) + 1;
            trimmed = TRUE;
          }
    }
  length = strlen (start);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length > strlen (marks[i]) && g_str_has_suffix (start, marks[i]) && (*marks[i] == ':' || start[length - strlen (marks[i]) - 1] == ' '))
      return g_strchomp (g_strndup (start, length - strlen (marks[i])));
  return g_strdup (start);
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
               guint32        body,
               char         **site)
{
  g_autoptr (GArray) headings = list_headings (page, facts);
  char *title = choose (headings, facts, body);

  if (title != NULL)
    title = trim_marks (title);
  *site = title != NULL && facts->page_title != NULL ? cp_site_beside (facts->page_title, title) : NULL;
  return title;
}
