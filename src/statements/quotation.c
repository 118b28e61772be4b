/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/quotation.h"

/* A quotation in single marks is given up where no closing mark comes within so many characters. */
#define LONGEST_SINGLE 2000
/* Titles of books and shows run to so many words. */
#define LONGEST_TITLE 8

typedef enum
{
  MARK_NONE,
  MARK_OPEN,
  MARK_CLOSE,
  MARK_EITHER,
} Mark;

/* A paragraph's characters; past the ends it reads as white space. */
typedef struct
{
  const gunichar *chars;
  guint32         n;
} Line;

static gunichar
char_at (const Line *line,
         gint64      i)
{
  return i < 0 || i >= line->n ? ' ' : line->chars[i];
}

static gboolean
is_one_of (gunichar    c,
           const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL && c != 0;
}

/* Whether a mark that may open or close has the place of one that opens. */
static gboolean
has_place_of_opening (const Line *line,
                      guint32     i,
                      guint       width)
{
  gunichar before = char_at (line, (gint64) i - 1), after = char_at (line, i + width);

  if (g_unichar_isspace (after))
    return FALSE;
  return g_unichar_isspace (before) || is_one_of (before, "([{—–-/‘'…:")
         || (is_one_of (before, ",;") && g_unichar_isalnum (after));
}

static Mark
double_mark (const Line *line,
             guint32     i,
             guint      *width)
{
  gunichar c = line->chars[i];

  *width = 1;
  if (c == '"')
    return MARK_EITHER;
  if (is_one_of (c, "“„«"))
    return MARK_OPEN;
  if (is_one_of (c, "”»"))
    return MARK_CLOSE;
  *width = 2;
  if (char_at (line, (gint64) i + 1) != c)
    return MARK_NONE;
  if (c == '\'')
    return MARK_EITHER;
  if (c == '`' || c == 0x2018)
    return MARK_OPEN;
  if (c == 0x2019)
    return MARK_CLOSE;
  return MARK_NONE;
}

static void
add_quotation (GArray  *items,
               guint32  paragraph,
               guint32  base,
               guint32  start,
               guint32  end,
               guint    width,
               gboolean closed)
{
  CpQuotation item = { .span = { base + start, base + end }, .paragraph = paragraph, .closed = closed };

  item.inner = (CpSpan){ item.span.start + width, item.span.end - (closed ? width : 0) };
  if (!cp_span_is_empty (item.inner))
    g_array_append_val (items, item);
}

/* Pairs double marks; one left open runs to the paragraph's end, as it does where a quotation has several paragraphs. */
static void
find_double (GArray     *items,
             const Line *line,
             guint32     paragraph,
             guint32     base)
{
  gint64 open = -1;
  guint width = 1, open_width = 1;

  for (guint32 i = 0; i < line->n; i += width)
    {
      Mark mark = double_mark (line, i, &width);

      if (mark == MARK_NONE)
        {
          width = 1;
          continue;
        }
      if (mark == MARK_EITHER)
        {
          if (open < 0 && !has_place_of_opening (line, i, width))
            continue;
          mark = open < 0 ? MARK_OPEN : MARK_CLOSE;
        }
      if (mark == MARK_CLOSE && open < 0 && has_place_of_opening (line, i, width))
        mark = MARK_OPEN;
      if (mark == MARK_OPEN && open < 0)
        {
          open = i;
          open_width = width;
        }
      else if (mark == MARK_CLOSE && open >= 0)
        {
          add_quotation (items, paragraph, base, (guint32) open, i + width, open_width, TRUE);
          open = -1;
        }
    }
  if (open >= 0)
    add_quotation (items, paragraph, base, (guint32) open, line->n, open_width, FALSE);
}

/* The closing single mark of a quotation that begins at @from, told from the apostrophes; -1 where there is none. */
static gint64
find_single_close (const Line *line,
                   guint32     from,
                   guint32     limit)
{
  gint64 fallback = -1;

  for (guint32 i = from + 2; i < limit && i < from + LONGEST_SINGLE; i++)
    {
      gunichar before = line->chars[i - 1], after = char_at (line, (gint64) i + 1);

      if ((line->chars[i] != '\'' && line->chars[i] != 0x2019) || g_unichar_isalnum (after))
        continue;
      if (g_unichar_isspace (before))
        break;
      /* "the drivers' union" inside a quotation: a plural's apostrophe unless nothing better follows. */
      if (before == 's' && g_unichar_isspace (after))
        {
          if (fallback < 0)
            fallback = i;
          continue;
        }
      return i;
    }
  return fallback;
}

static void
find_single (GArray     *items,
             const Line *line,
             guint32     paragraph,
             guint32     base,
             guint       first_double)
{
  guint next = first_double;
  guint n_double = items->len;
  guint32 i = 0;

  while (i < line->n)
    {
      gunichar c = line->chars[i];
      guint32 limit;
      gint64 close;

      while (next < n_double && g_array_index (items, CpQuotation, next).span.end <= base + i)
        next++;
      if (next < n_double && g_array_index (items, CpQuotation, next).span.start <= base + i)
        {
          i = g_array_index (items, CpQuotation, next).span.end - base;
          continue;
        }
      if ((c != '\'' && c != 0x2018) || !has_place_of_opening (line, i, 1)
          || g_unichar_isdigit (char_at (line, (gint64) i + 1)))
        {
          i++;
          continue;
        }
      limit = line->n;
      close = find_single_close (line, i, limit);
      if (close < 0 || (c == '\'' && close - i < 4))
        {
          i++;
          continue;
        }
      /* Double marks between single ones are the inner ones. */
      for (guint j = next; j < n_double && g_array_index (items, CpQuotation, j).span.start < base + close; j++)
        g_array_index (items, CpQuotation, j).paragraph = G_MAXUINT32;
      add_quotation (items, paragraph, base, i, (guint32) close + 1, 1, TRUE);
      i = (guint32) close + 1;
    }
}

static gint
compare_start (gconstpointer a,
               gconstpointer b)
{
  const CpQuotation *x = a, *y = b;

  return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

static void
find_in_paragraph (GArray       *items,
                   const CpText *text,
                   guint32       paragraph)
{
  CpSpan span = text->paragraphs[paragraph].span;
  const char *start = cp_article_at (text->article, span.start);
  glong n;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (start, cp_article_at (text->article, span.end) - start, &n);
  Line line = { chars, (guint32) n };
  guint first = items->len, kept = first;

  find_double (items, &line, paragraph, span.start);
  find_single (items, &line, paragraph, span.start, first);
  for (guint i = first; i < items->len; i++)
    if (g_array_index (items, CpQuotation, i).paragraph == paragraph)
      g_array_index (items, CpQuotation, kept++) = g_array_index (items, CpQuotation, i);
  g_array_set_size (items, kept);
  if (kept > first)
    qsort (&g_array_index (items, CpQuotation, first), kept - first, sizeof (CpQuotation), compare_start);
}

/* “The Long Road,” may look like speech, but every word that carries meaning begins large, and none is a verb or a pronoun. */
static gboolean
looks_like_title (const CpText      *text,
                  const CpQuotation *quotation)
{
  guint words = 0, large = 0;

  for (guint32 i = quotation->tokens.first; i < quotation->tokens.last; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (token->pos == CP_POS_PUNCT || !g_unichar_isalnum (g_utf8_get_char (token->form)))
        continue;
      words++;
      if (token->pos == CP_POS_AUX || token->pos == CP_POS_PRON || token->pos == CP_POS_INTJ || token->pos == CP_POS_VERB)
        return FALSE;
      if (token->flags & CP_TOKEN_CAPITAL)
        large++;
      else if (g_utf8_strlen (token->form, -1) > 3)
        return FALSE;
      if (words > LONGEST_TITLE)
        return FALSE;
    }
  return large > 1;
}

static gboolean
begins_whole (const CpText      *text,
              const CpQuotation *quotation)
{
  guint32 first = quotation->tokens.first;
  const CpToken *before;

  if (first == text->paragraphs[quotation->paragraph].tokens.first)
    return TRUE;
  before = &text->tokens[first - 1];
  if (before->sentence != text->tokens[first].sentence)
    return TRUE;
  if (before->pos == CP_POS_CCONJ && (first < 2 || text->tokens[first - 2].sentence != before->sentence))
    return TRUE;
  return before->norm[1] == '\0' && (before->norm[0] == ',' || before->norm[0] == ':');
}

static gboolean
ends_whole (const CpText      *text,
            const CpQuotation *quotation)
{
  gunichar c = ' ', after = g_utf8_get_char (cp_article_at (text->article, quotation->span.end));

  for (guint32 i = quotation->inner.end; i > quotation->inner.start && g_unichar_isspace (c); i--)
    c = g_utf8_get_char (cp_article_at (text->article, i - 1));
  if (!quotation->closed || is_one_of (c, ".,?!…—-”’'\""))
    return TRUE;
  if (after == ',')
    return TRUE;
  return after == 0 || after == '\n';
}

static void
place (CpQuotations *self,
       const CpText *text)
{
  const CpQuotation *before = NULL;

  self->of = g_new0 (guint32, text->n_tokens + 1);
  for (guint i = 0; i < self->items->len; i++)
    {
      CpQuotation *item = &g_array_index (self->items, CpQuotation, i);

      item->tokens = cp_text_tokens_in (text, item->span);
      for (guint32 t = item->tokens.first; t < item->tokens.last; t++)
        self->of[t] = i + 1;
      if (item->tokens.last > item->tokens.first)
        item->whole = begins_whole (text, item) && ends_whole (text, item) && !looks_like_title (text, item);
      item->continues = before != NULL && !before->closed && before->paragraph + 1 == item->paragraph
                        && item->span.start == text->paragraphs[item->paragraph].span.start;
      before = item;
    }
}

/**
 * cp_quotations_new:
 *
 * Pairs the quotation marks of each paragraph: straight, curly, low and angular double marks, doubled apostrophes, and single
 * marks where they are plainly no apostrophes. Marks inside others belong to the quotation that holds them.
 *
 * Returns: (transfer full): the quotations
 */
CpQuotations *
cp_quotations_new (const CpText *text)
{
  CpQuotations *self = g_new0 (CpQuotations, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (CpQuotation));
  for (guint32 i = 0; i < text->n_paragraphs; i++)
    find_in_paragraph (self->items, text, i);
  place (self, text);
  return self;
}

/** cp_quotations_free: frees @self */
void
cp_quotations_free (CpQuotations *self)
{
  g_array_unref (self->items);
  g_free (self->of);
  g_free (self);
}

/** cp_quotations_at: Returns: (transfer none) (nullable): the quotation that @token lies in, its marks included */
const CpQuotation *
cp_quotations_at (const CpQuotations *self,
                  guint32             token)
{
  return self->of[token] == 0 ? NULL : &g_array_index (self->items, CpQuotation, self->of[token] - 1);
}
