/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/standfirst.h"

#include <string.h>

#include "importer/class-words.h"
#include "importer/title.h"

/* A standfirst has so many characters. */
#define MIN_CHARS 40
#define MAX_CHARS 900

/* It stands no more pieces before the text than this. */
#define MAX_BEFORE 40

/* Two texts that begin with so many characters alike, folded, are the same. */
#define SAME_BEGINNING 40

typedef struct
{
  CpPage *page;
  char   *description; /* folded; what the page's head says of the article */
  char   *title;       /* folded */
  guint   first;       /* the first piece of the text */
} Search;

static char *
fold_beginning (const char *text)
{
  g_autofree char *beginning = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 3 * SAME_BEGINNING));
  char *folded = cp_title_fold (beginning);

  /* The last word may be cut. */
  if (g_utf8_strlen (folded, -1) > SAME_BEGINNING)
    *g_utf8_offset_to_pointer (folded, SAME_BEGINNING) = '\0';
  return folded;
}

static char *
fold_piece (const Search *self,
            guint         i)
{
  return fold_beginning (cp_piece_text (self->page, cp_page_piece (self->page, i)));
}

static gboolean
find_first (Search *self)
{
  for (self->first = 0; self->first < self->page->pieces->len; self->first++)
    if (cp_page_piece (self->page, self->first)->reason == CP_REASON_NONE)
      return TRUE;
  return FALSE;
}

/* The piece after the headline, the last before the text; 0 pieces back where the page shows none. */
static guint
find_start (const Search *self)
{
  guint least = self->first > MAX_BEFORE ? self->first - MAX_BEFORE : 0;

  for (guint i = self->first; self->title != NULL && i > least; i--)
    {
      const CpPiece *piece = cp_page_piece (self->page, i - 1);
      g_autofree char *folded = NULL;

      if (piece->kind != CP_BLOCK_HEADING || piece->chars > 400)
        continue;
      folded = cp_title_fold (cp_piece_text (self->page, piece));
      if (strcmp (folded, self->title) == 0)
        return i;
    }
  return self->first;
}

/* Whether an element that holds little more than the piece has a class of standfirsts. */
static gboolean
has_class (const CpPage  *page,
           const CpPiece *piece)
{
  guint32 node = piece->node;

  for (guint level = 0; level < 3 && node != 0 && page->weights[node].chars <= 2 * piece->chars; level++)
    {
      if ((cp_page_class_flags (page, node) & CP_CLASS_SUMMARY) != 0)
        return TRUE;
      node = cp_html_node (page->html, node)->parent;
    }
  return FALSE;
}

static gboolean
is_standfirst (const Search *self,
               guint         i)
{
  const CpPiece *piece = cp_page_piece (self->page, i);
  g_autofree char *folded = NULL;

  if (piece->chars < MIN_CHARS || piece->chars > MAX_CHARS || piece->link_chars * 4 > piece->chars
      || piece->reason == CP_REASON_COMMENTS || piece->reason == CP_REASON_CAPTION || piece->kind == CP_BLOCK_POST)
    return FALSE;
  folded = fold_piece (self, i);
  if (self->title != NULL && g_str_has_prefix (self->title, folded))
    return FALSE;
  return (self->description != NULL && strcmp (folded, self->description) == 0)
         || (piece->reason != CP_REASON_RELATED && has_class (self->page, piece));
}

/* A text may begin with the words of its standfirst. */
static gboolean
is_said_again (const Search *self,
               guint         i)
{
  g_autofree char *folded = fold_piece (self, i);

  for (guint j = self->first; j < self->page->pieces->len && j < self->first + 3; j++)
    {
      g_autofree char *other = fold_piece (self, j);

      if (cp_page_piece (self->page, j)->reason == CP_REASON_NONE && strcmp (folded, other) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_standfirst_take:
 * @page: with its text found
 * @facts: what the page's head says
 * @title: (nullable): of the article
 *
 * Takes for the text what stands between the headline and it and sums it up: the page's head describes the article in the
 * same words, or a class says so. Statements stand there as they stand below.
 */
void
cp_standfirst_take (CpPage        *page,
                    const CpFacts *facts,
                    const char    *title)
{
  Search self = { .page = page };
  const char *description = facts->values[CP_FACT_DESCRIPTION];

  if (!find_first (&self))
    return;
  self.title = title != NULL ? cp_title_fold (title) : NULL;
  self.description = description != NULL && strlen (description) >= MIN_CHARS ? fold_beginning (description) : NULL;
  for (guint i = find_start (&self); i < self.first; i++)
    if (is_standfirst (&self, i) && !is_said_again (&self, i))
      {
        cp_page_piece (page, i)->reason = CP_REASON_NONE;
        break;
      }
  g_free (self.title);
  g_free (self.description);
}
