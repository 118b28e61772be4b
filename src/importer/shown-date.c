/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/shown-date.h"

#include <string.h>

#include "importer/class-words.h"
#include "importer/date-words.h"

/* Dates are looked for in the beginnings of texts, in bytes. */
#define MAX_SHOWN 220

/* A line of no more characters holds a date and little else. */
#define SHORT_LINE 60

/* A date that begins after so many bytes of a sentence is one that the sentence tells of. */
#define TELLS_AFTER 24

/* A date told of ranks below one of a change, and that below one that stands alone. */
#define RANK_TOLD 2
#define RANK_CHANGED 3

/* Elements looked at within a line for one whose class says that it holds a date. */
#define MAX_INNER 12

/* What a line stands for, by its words. */
typedef enum
{
  SAYS_CHANGED = -1,
  SAYS_NOTHING = 0,
  SAYS_PUBLISHED = 1,
} Says;

typedef struct
{
  const CpPage *page;
  guint32       body;
  guint         first; /* the first piece of the body */
  const char   *language;
} Search;

/* Whether a text may hold a date at all: four figures that are a year, or two marks between figures. */
static gboolean
may_hold_date (const char *text,
               gsize       length)
{
  guint digits = 0;

  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && g_ascii_isdigit (text[i]))
        {
          digits++;
          continue;
        }
      if ((digits == 4 && (text[i - 4] == '1' || text[i - 4] == '2')) || (digits == 2 && i >= 6 && i == length))
        return TRUE;
      if (digits == 2 && i >= 8 && strchr ("./-", text[i - 3]) != NULL)
        return TRUE;
      digits = 0;
    }
  return FALSE;
}

static gboolean
has_date_class (const CpPage *page,
                guint32       node)
{
  return (cp_page_class_flags (page, node) & CP_CLASS_DATE) != 0;
}

/* Whether a piece or what is near around it, or within it, has a class of dates. */
static gboolean
is_dated (const CpPage  *page,
          const CpPiece *piece)
{
  const CpHtml *html = page->html;
  guint32 end = MIN (cp_html_node (html, piece->node)->end, piece->node + MAX_INNER);
  guint32 outer = piece->node;

  for (guint level = 0; level < 3 && outer != 0; level++, outer = cp_html_node (html, outer)->parent)
    if (has_date_class (page, outer))
      return TRUE;
  for (guint32 i = piece->node + 1; piece->chars <= SHORT_LINE && i < end; i++)
    if (has_date_class (page, i))
      return TRUE;
  return FALSE;
}

/* Whether the words beside a date say that it is the publication's, and where; or that of a change. */
static Says
says_what (const char  *text,
           const char **where)
{
  static const char *const published[] = {
    "ublish", "osted", "reated on", "eröffentlicht", "rschienen", "ingestellt", "rstellt am", "ublié", "ublicad", "ubblicat", "epubliceerd", "eplaatst",
    "publikowan", "ublikován", "ublikované", "публикован", "ублікован", "ulkaistu", "ublicerad", "ubliceret", "ublisert", "egjelent", "ayın", "bjavljen", "ublicat", "ημοσ",
  };
  static const char *const changed[] = {
    "pdated", "odified", "last edited", "ktualis", "eändert", "nderung", "is à jour", "ctualiza", "tualizad", "ggiornat", "ijgewerkt", "ktualiz", "бновл", "новлен", "üncel",
  };

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    if ((*where = strstr (text, published[i])) != NULL)
      return SAYS_PUBLISHED;
  *where = text;
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    if (strstr (text, changed[i]) != NULL)
      return SAYS_CHANGED;
  return SAYS_NOTHING;
}

/* A label that stands in a line of its own before the date: "Published on:". */
static Says
says_line_before (const CpPage *page,
                  guint         i)
{
  const CpPiece *before = i > 0 ? cp_page_piece (page, i - 1) : NULL;
  const char *text, *where;

  if (before == NULL || before->chars > 40)
    return SAYS_NOTHING;
  text = cp_piece_text (page, before);
  return g_str_has_suffix (text, ":") ? says_what (text, &where) : SAYS_NOTHING;
}

static int
rank_of_reason (CpReason reason)
{
  switch (reason)
    {
    case CP_REASON_CAPTION:
      return -4;
    case CP_REASON_COMMENTS:
      return -9;
    case CP_REASON_RELATED:
      return -8;
    case CP_REASON_NAVIGATION:
      return -6;
    default:
      return 0;
    }
}

/* Whether a sentence tells of the date at @date: "The next meeting is on 5 February." */
static gboolean
is_told (const CpPiece *piece,
         const char    *text,
         const char    *date)
{
  return piece->chars > SHORT_LINE && date - text > TELLS_AFTER;
}

/* How well the piece @i shows a date that ends at @date_end; never less than 1 but for other people's. */
static int
rank_shown (const Search *self,
            guint         i,
            Says          says,
            const char   *date_end)
{
  const CpPiece *piece = cp_page_piece (self->page, i);
  const char *text = cp_piece_text (self->page, piece), *mark = strstr (text, "©");
  gboolean is_dated_here = is_dated (self->page, piece);
  int rank = 10 + rank_of_reason ((CpReason) piece->reason);

  if (is_dated_here)
    rank += 6;
  if (piece->chars <= SHORT_LINE)
    rank += 4;
  else if (piece->chars > 160)
    rank -= 5;
  if (piece->link_chars * 2 > piece->chars && piece->chars > 30)
    rank -= 5;
  if (cp_page_holds (self->page, self->body, piece->node) || (self->first > i && self->first - i <= 8))
    rank += 4;
  if (says == SAYS_NOTHING)
    says = says_line_before (self->page, i);
  if (piece->chars <= 160)
    rank += 5 * (int) says;
  if (piece->kind == CP_BLOCK_POST)
    rank -= 8;
  if ((mark != NULL && mark < date_end) || strstr (text, "opyright") != NULL)
    rank -= 8;
  if (piece->reason == CP_REASON_COMMENTS || piece->reason == CP_REASON_RELATED)
    return rank;
  if (says == SAYS_NOTHING && !is_dated_here && is_told (piece, text, date_end))
    return MIN (rank, RANK_TOLD);
  return MAX (rank, says == SAYS_CHANGED ? RANK_CHANGED : 1);
}

/* The date that the piece @i shows. */
static CpShownDate
read_piece (const Search *self,
            guint         i)
{
  const CpPiece *piece = cp_page_piece (self->page, i);
  const char *text = cp_piece_text (self->page, piece);
  g_autofree char *beginning = NULL;
  CpShownDate shown = { .rank = 0 };
  const char *where, *end;
  Says says;

  if (!may_hold_date (text, MIN (piece->length, MAX_SHOWN)))
    return shown;
  beginning = g_utf8_substring (text, 0, MIN (piece->chars, MAX_SHOWN));
  says = says_what (beginning, &where);
  if ((!cp_date_find (where, self->language, &shown.date, &end) && !cp_date_find (beginning, self->language, &shown.date, &end))
      || shown.date.year < 1990)
    return shown;
  shown.rank = rank_shown (self, i, says, text + (end - beginning));
  return shown;
}

/**
 * cp_shown_date_find:
 * @body: the element that holds the article
 * @language: (nullable): of the page
 * @day_number: the one day to look for, or %CP_ANY_DAY
 *
 * Looks for the date that the page shows as its publication's: a line with a date and little else, near the text or with
 * words or a class that say so, before a date that a sentence tells of.
 *
 * Returns: the best, of rank 0 where there is none
 */
CpShownDate
cp_shown_date_find (const CpPage *page,
                    guint32       body,
                    const char   *language,
                    gint32        day_number)
{
  Search self = { .page = page, .body = body, .language = language };
  CpShownDate best = { .rank = 0 };

  while (self.first < page->pieces->len && cp_page_piece (page, self.first)->node < body)
    self.first++;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      CpShownDate shown = read_piece (&self, i);

      if (shown.rank > best.rank && (day_number == CP_ANY_DAY || cp_date_to_day_number (&shown.date) == day_number))
        best = shown;
    }
  return best;
}
