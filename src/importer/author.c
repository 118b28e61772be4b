/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/author.h"

#include <string.h>

#include "importer/author-names.h"
#include "importer/class-words.h"
#include "importer/date-words.h"
#include "importer/title.h"

/* An element that names an author is no longer than this, in bytes. */
#define MAX_ELEMENT 200

/* It has no more words, of several people together. */
#define MAX_WORDS 9

/* Whether @name is the site's or the publisher's own, or an address. */
static gboolean
is_site (const char    *name,
         const CpFacts *facts,
         const char    *site)
{
  g_autofree char *folded = cp_title_fold (name);
  const char *const names[] = { site, facts->values[CP_FACT_SITE], facts->jsonld.publisher };
  const char *dot = strrchr (name, '.');

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *other = names[i] != NULL ? cp_title_fold (names[i]) : NULL;

      if (other != NULL && other[1] != '\0' && strcmp (other, folded) == 0)
        return TRUE;
    }
  return dot != NULL && dot > name + 2 && strchr (name, ' ') == NULL && strlen (dot) >= 3 && strlen (dot) <= 5
         && g_ascii_islower (dot[1]);
}

/* Past the site's name and a dash before a person's: "The Lindvik Post - Petra Holm". */
static const char *
skip_site (const char    *name,
           const CpFacts *facts,
           const char    *site)
{
  const char *dash = strstr (name, " - ");
  g_autofree char *before = dash != NULL ? g_strndup (name, (gsize) (dash - name)) : NULL;

  return before != NULL && is_site (before, facts, site) ? dash + 3 : name;
}

/* Cleans each of the names in a list, drops doubles and, unless @keeps_site, the site's own; %NULL where none is left. */
static char *
clean_names (const char    *text,
             const CpFacts *facts,
             const char    *site,
             gboolean       keeps_site)
{
  g_autofree char *plain = cp_html_unescape (text);
  g_auto (GStrv) names = g_regex_split_simple ("\\s*(?:[;|•·\\n]|,(?!\\s*(?:Jr|Sr|MD|PhD|Ph\\.D|III?)\\b))\\s*", plain, G_REGEX_OPTIMIZE, 0);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = cp_author_clean (skip_site (names[i], facts, site));

      if (name == NULL || (!keeps_site && is_site (name, facts, site)) || !g_hash_table_add (seen, cp_title_fold (name)))
        continue;
      if (out->len > 0)
        g_string_append (out, ", ");
      g_string_append (out, name);
    }
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static char *
clean_list (const char    *text,
            const CpFacts *facts,
            const char    *site)
{
  return clean_names (text, facts, site, FALSE);
}

static gboolean
has_word (const char *list,
          const char *word)
{
  const char *found = list != NULL ? strstr (list, word) : NULL;
  gsize length = strlen (word);

  return found != NULL && (found == list || found[-1] == ' ') && (found[length] == '\0' || found[length] == ' ');
}

/* How surely an element names the author: 0 not at all. */
static int
rank_element (const CpPage *page,
              guint32       node)
{
  const CpHtml *html = page->html;
  const char *rel = cp_html_attribute (html, node, CP_ATTRIBUTE_REL);
  const char *itemprop = cp_html_attribute (html, node, CP_ATTRIBUTE_ITEMPROP);
  const char *class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);

  if (has_word (itemprop, "author"))
    return 4;
  if (has_word (rel, "author"))
    return 3;
  if ((cp_page_class_flags (page, node) & CP_CLASS_BYLINE) == 0)
    return 0;
  if (class_name != NULL && (cp_class_words (class_name) & CP_CLASS_BYLINE) != 0)
    return strstr (class_name, "meta") != NULL || strstr (class_name, "info") != NULL ? 1 : 2;
  return 1;
}

/* The inner element that bears the name alone, where there is one: itemprop=name, or a link. */
static guint32
inner_name (const CpHtml *html,
            guint32       node)
{
  guint32 link = 0, links = 0;

  for (guint32 i = node + 1; i < cp_html_node (html, node)->end; i++)
    {
      if (has_word (cp_html_attribute (html, i, CP_ATTRIBUTE_ITEMPROP), "name"))
        return i;
      if (cp_html_tag (html, i) == CP_TAG_A)
        {
          link = i;
          links++;
        }
    }
  return links == 1 ? link : 0;
}

/* A name that somebody goes by on a site: one word, however it is written. */
static gboolean
is_user_name (const char *text)
{
  glong n = g_utf8_strlen (text, -1);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)) && *p != '_' && *p != '-')
      return FALSE;
  return n >= 3 && n <= 24 && !g_ascii_isdigit (*text);
}

static gboolean
looks_like_people (const char *text)
{
  guint words = 0, small = 0;
  gboolean at_start = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c) || c == '@' || c == '?' || c == '!')
        return FALSE;
      if (at_start && g_unichar_isalpha (c))
        {
          words++;
          small += g_unichar_islower (c);
        }
      at_start = g_unichar_isspace (c);
    }
  return words > 0 && words <= MAX_WORDS && small * 3 <= words;
}

static char *
read_element (const CpPage  *page,
              guint32        node,
              int            rank,
              const CpFacts *facts,
              const char    *site)
{
  const CpHtml *html = page->html;
  const char *content = cp_html_attribute (html, node, CP_ATTRIBUTE_CONTENT);
  g_autofree char *text = NULL, *name = NULL, *byline = NULL;
  guint32 inner;

  if (content != NULL && *content != '\0')
    return clean_list (content, facts, site);
  if (cp_html_node (html, node)->end - node > 80)
    return NULL;
  text = cp_html_text (html, node);
  if (strlen (text) > MAX_ELEMENT)
    return NULL;
  byline = cp_author_from_byline (text);
  if (byline != NULL)
    return clean_list (byline, facts, site);
  inner = inner_name (html, node);
  if (inner != 0)
    {
      g_free (text);
      text = cp_html_text (html, inner);
      if (*text == '\0' && cp_html_attribute (html, inner, CP_ATTRIBUTE_CONTENT) != NULL)
        {
          g_free (text);
          text = g_strdup (cp_html_attribute (html, inner, CP_ATTRIBUTE_CONTENT));
        }
    }
  name = cp_author_clean (text);
  return name != NULL && (looks_like_people (name) || (rank >= 3 && is_user_name (name))) ? clean_list (name, facts, site) : NULL;
}

/* Menus and keywords have words like an author's in their classes: "metanavigation". */
static gboolean
is_elsewhere (const CpPage *page,
              guint32       node)
{
  CpReason reason = (CpReason) page->reasons[node];

  for (guint32 i = node; i != 0; i = cp_html_node (page->html, i)->parent)
    if (cp_html_tag (page->html, i) == CP_TAG_NAV)
      return TRUE;
  return reason == CP_REASON_NAVIGATION || reason == CP_REASON_TAGS || reason == CP_REASON_OVERLAY || reason == CP_REASON_SHARE;
}

/* The best-marked element outside comments; the first of equals. */
static char *
find_element (const CpPage  *page,
              const CpFacts *facts,
              const char    *site,
              int            least)
{
  const CpHtml *html = page->html;
  char *best = NULL;
  int best_rank = least - 1;

  for (guint32 i = 1; i < html->nodes->len; i++)
    {
      int rank;
      char *found;

      if (cp_html_node (html, i)->n_attributes == 0 || cp_html_tag (html, i) == CP_TAG_LINK || page->reasons[i] == CP_REASON_COMMENTS
          || page->reasons[i] == CP_REASON_RELATED)
        continue;
      rank = rank_element (page, i);
      if (rank <= best_rank || (rank <= 2 && is_elsewhere (page, i)))
        continue;
      found = read_element (page, i, rank, facts, site);
      if (found == NULL)
        continue;
      g_free (best);
      best = found;
      best_rank = rank;
    }
  return best;
}

/* "11 December 2019 - Grace Nduta": a name alone in a line beside a date alone. */
static char *
name_beside_date (const char    *line,
                  const CpFacts *facts)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\s+[-–—|•·]\\s+|,\\s+(?=\\d)|(?<=\\d{4}),\\s+", line, G_REGEX_OPTIMIZE, 0);

  if (g_strv_length (parts) != 2)
    return NULL;
  for (guint i = 0; i < 2; i++)
    {
      CpDate date;

      if (cp_author_is_bare_name (parts[i]) && strlen (parts[1 - i]) < 40 && !cp_date_find (parts[i], facts->region, &date, NULL)
          && cp_date_find (parts[1 - i], facts->region, &date, NULL))
        return g_strdup (parts[i]);
    }
  return NULL;
}

static char *
name_in_piece (const CpPage  *page,
               const CpPiece *piece,
               const CpFacts *facts,
               const char    *site)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *beside = NULL;

  if (piece->chars > 120 || piece->reason == CP_REASON_COMMENTS || piece->reason == CP_REASON_RELATED)
    return NULL;
  parts = g_strsplit (cp_piece_text (page, piece), " | ", 4);
  for (guint j = 0; parts[j] != NULL; j++)
    {
      g_autofree char *name = cp_author_from_byline (parts[j]);
      char *clean = name != NULL ? clean_list (name, facts, site) : NULL;

      if (clean != NULL)
        return clean;
    }
  beside = name_beside_date (cp_piece_text (page, piece), facts);
  return beside != NULL ? clean_list (beside, facts, site) : NULL;
}

/* A line "By Grace Nduta" within or just before the body; or "Author: …" just after it. */
static char *
find_line (const CpPage  *page,
           guint32        body,
           const CpFacts *facts,
           const char    *site)
{
  guint first = 0, after;

  while (first < page->pieces->len && cp_page_piece (page, first)->node < body)
    first++;
  for (guint i = first > 12 ? first - 12 : 0; i < page->pieces->len && i < first + 6; i++)
    {
      char *name = name_in_piece (page, cp_page_piece (page, i), facts, site);

      if (name != NULL)
        return name;
    }
  after = first;
  while (body != 0 && after < page->pieces->len && cp_page_piece (page, after)->node < cp_html_node (page->html, body)->end)
    after++;
  for (guint i = MAX (after > 4 ? after - 4 : 0, first); i < page->pieces->len && i < after + 3; i++)
    {
      const CpPiece *piece = cp_page_piece (page, i);
      const char *colon = memchr (cp_piece_text (page, piece), ':', MIN (piece->length, 16));
      char *name = colon != NULL ? name_in_piece (page, piece, facts, site) : NULL;

      if (name != NULL)
        return name;
    }
  return NULL;
}

/**
 * cp_author_find:
 * @site: (nullable): the name of the site, which is no author
 *
 * JSON-LD first, then meta elements, then elements marked as the author's, then a line that says so; at last the site itself, where
 * the page calls it the author.
 *
 * Returns: (transfer full) (nullable): the names, with ", " between
 */
char *
cp_author_find (const CpPage  *page,
                const CpFacts *facts,
                guint32        body,
                const char    *site)
{
  char *found = facts->jsonld.authors != NULL ? clean_list (facts->jsonld.authors, facts, site) : NULL;

  if (found == NULL && facts->values[CP_FACT_AUTHOR] != NULL && facts->ranks[CP_FACT_AUTHOR] <= 4)
    found = clean_list (facts->values[CP_FACT_AUTHOR], facts, site);
  if (found == NULL)
    found = find_element (page, facts, site, 3);
  if (found == NULL)
    found = find_line (page, body, facts, site);
  if (found == NULL)
    found = find_element (page, facts, site, 1);
  /* Where nobody else is named, the house that says that it wrote the article did. */
  if (found == NULL && facts->jsonld.authors != NULL)
    found = clean_names (facts->jsonld.authors, facts, site, TRUE);
  if (found == NULL && facts->values[CP_FACT_AUTHOR] != NULL && facts->ranks[CP_FACT_AUTHOR] <= 4)
    found = clean_names (facts->values[CP_FACT_AUTHOR], facts, site, TRUE);
  return found;
}
