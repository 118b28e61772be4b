/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/quotation.h"

#include <string.h>

#define DEEPEST 8

typedef enum
{
  FAMILY_NONE,
  FAMILY_DOUBLE,
  FAMILY_ANGLE,
  FAMILY_SINGLE,
} Family;

/* Which way a mark's shape says that it points. */
typedef enum
{
  SHAPE_EITHER,
  SHAPE_OPENS,
  SHAPE_CLOSES,
  SHAPE_LOW, /* opens; what closes it in other languages opens in English */
} Shape;

typedef struct
{
  Family family;
  Shape shape;
} Glyph;

typedef struct
{
  Family family;
  gboolean low;      /* opened by „ */
  gboolean reversed; /* opened by » */
  guint32 close;     /* for single marks the one that was found to close it */
} Open;

typedef struct
{
  CpToken *tokens;
  guint32 n_tokens;
  Open stack[DEEPEST];
  guint depth;
} Marker;

static const struct
{
  const char *form;
  Glyph glyph;
} glyphs[] = {
  { "\"", { FAMILY_DOUBLE, SHAPE_EITHER } },  { "“", { FAMILY_DOUBLE, SHAPE_OPENS } },
  { "”", { FAMILY_DOUBLE, SHAPE_CLOSES } },   { "„", { FAMILY_DOUBLE, SHAPE_LOW } },
  { "‟", { FAMILY_DOUBLE, SHAPE_OPENS } },    { "``", { FAMILY_DOUBLE, SHAPE_OPENS } },
  { "''", { FAMILY_DOUBLE, SHAPE_EITHER } },  { "‘‘", { FAMILY_DOUBLE, SHAPE_OPENS } },
  { "’’", { FAMILY_DOUBLE, SHAPE_EITHER } },  { "″", { FAMILY_DOUBLE, SHAPE_EITHER } },
  { "＂", { FAMILY_DOUBLE, SHAPE_EITHER } },  { "«", { FAMILY_ANGLE, SHAPE_OPENS } },
  { "»", { FAMILY_ANGLE, SHAPE_CLOSES } },    { "<<", { FAMILY_ANGLE, SHAPE_OPENS } },
  { ">>", { FAMILY_ANGLE, SHAPE_CLOSES } },   { "‹", { FAMILY_SINGLE, SHAPE_OPENS } },
  { "›", { FAMILY_SINGLE, SHAPE_CLOSES } },   { "'", { FAMILY_SINGLE, SHAPE_EITHER } },
  { "‘", { FAMILY_SINGLE, SHAPE_OPENS } },    { "’", { FAMILY_SINGLE, SHAPE_CLOSES } },
  { "‚", { FAMILY_SINGLE, SHAPE_LOW } },      { "‛", { FAMILY_SINGLE, SHAPE_OPENS } },
  { "`", { FAMILY_SINGLE, SHAPE_OPENS } },
};

static Glyph
glyph_of (const CpToken *token)
{
  if (token->span.end - token->span.start > 2 || g_ascii_isalnum (token->form[0]))
    return (Glyph){ FAMILY_NONE, SHAPE_EITHER };
  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    if (strcmp (glyphs[i].form, token->form) == 0)
      return glyphs[i].glyph;
  return (Glyph){ FAMILY_NONE, SHAPE_EITHER };
}

static gboolean
is_word (const CpToken *token)
{
  return g_unichar_isalnum (g_utf8_get_char (token->form));
}

static gboolean
space_before (const Marker *self,
              guint32       i)
{
  return i == 0 || (self->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) != 0;
}

static gboolean
space_after (const Marker *self,
             guint32       i)
{
  return i + 1 >= self->n_tokens || (self->tokens[i + 1].flags & CP_TOKEN_SPACE_BEFORE) != 0;
}

static gboolean
is_one_of (const CpToken *token,
           const char    *marks)
{
  return token->form[0] != '\0' && (guchar) token->form[0] < 0x80 && strchr (marks, token->form[0]) != NULL;
}

/* Stands like a mark that opens: nothing but a blank, a bracket or a dash before it, and a word close behind. */
static gboolean
looks_opening (const Marker *self,
               guint32       i)
{
  if (space_after (self, i))
    return FALSE;
  return space_before (self, i) || is_one_of (&self->tokens[i - 1], "([{-/") || g_str_has_prefix (self->tokens[i - 1].form, "—")
         || g_str_has_prefix (self->tokens[i - 1].form, "–") || (self->tokens[i - 1].flags & CP_TOKEN_OPEN_QUOTE) != 0;
}

static gboolean
looks_closing (const Marker *self,
               guint32       i)
{
  if (space_before (self, i))
    return FALSE;
  return space_after (self, i) || !is_word (&self->tokens[i + 1]);
}

/* A single mark that may close what @i opens: it follows a word or mark closely, and it is no "workers' rights". */
static gboolean
find_single_close (const Marker *self,
                   guint32       i,
                   guint32      *close)
{
  guint32 weak = CP_NO_TOKEN;

  for (guint32 j = i + 1; j < self->n_tokens; j++)
    {
      Glyph glyph = glyph_of (&self->tokens[j]);
      const char *before = self->tokens[j - 1].form;
      gsize length = strlen (before);

      if (glyph.family != FAMILY_SINGLE)
        continue;
      if (glyph.shape != SHAPE_CLOSES && looks_opening (self, j))
        break;
      if (!looks_closing (self, j))
        continue;
      if (!is_word (&self->tokens[j - 1]) || g_ascii_tolower (before[length - 1]) != 's' || j + 1 >= self->n_tokens
          || !is_word (&self->tokens[j + 1]))
        {
          *close = j;
          return TRUE;
        }
      if (weak == CP_NO_TOKEN)
        weak = j;
    }
  *close = weak;
  return weak != CP_NO_TOKEN;
}

static void
open_mark (Marker *self,
           guint32 i,
           Open    open)
{
  self->tokens[i].flags |= CP_TOKEN_OPEN_QUOTE;
  if (self->depth < DEEPEST)
    self->stack[self->depth++] = open;
}

/* Closes the innermost quotation of @family, and what was left open inside it. */
static void
close_mark (Marker *self,
            guint32 i,
            guint   depth)
{
  self->tokens[i].flags |= CP_TOKEN_CLOSE_QUOTE;
  self->depth = depth;
}

static gboolean
find_open (const Marker *self,
           Family        family,
           guint        *depth)
{
  for (guint d = self->depth; d > 0; d--)
    if (self->stack[d - 1].family == family)
      {
        *depth = d - 1;
        return TRUE;
      }
  return FALSE;
}

static void
take_single (Marker *self,
             guint32 i,
             Glyph   glyph)
{
  guint depth;
  guint32 close;

  if (find_open (self, FAMILY_SINGLE, &depth) && self->stack[depth].close == i)
    {
      close_mark (self, i, depth);
      return;
    }
  if (glyph.shape == SHAPE_CLOSES || !looks_opening (self, i))
    return;
  if (find_single_close (self, i, &close))
    {
      if (!find_open (self, FAMILY_SINGLE, &depth))
        open_mark (self, i, (Open){ .family = FAMILY_SINGLE, .close = close });
    }
  else if (glyph.shape == SHAPE_OPENS && i == 0 && glyph_of (&self->tokens[0]).family == FAMILY_SINGLE
           && strcmp (self->tokens[0].form, "‘") == 0)
    open_mark (self, i, (Open){ .family = FAMILY_SINGLE, .close = CP_NO_TOKEN });
}

/* Whether a mark of either or closing shape, in a quotation that is open, begins another one all the same. */
static gboolean
opens_again (const Marker *self,
             guint32       i,
             gboolean     *ends_first)
{
  const CpToken *before = &self->tokens[i - 1];

  if (!looks_opening (self, i) || (before->flags & CP_TOKEN_OPEN_QUOTE) != 0)
    return FALSE;
  *ends_first = !is_word (before);
  return TRUE;
}

static void
take_double (Marker *self,
             guint32 i,
             Glyph   glyph)
{
  Open open = { .family = glyph.family, .low = glyph.shape == SHAPE_LOW, .close = CP_NO_TOKEN };
  gboolean ends_first = FALSE;
  guint depth;

  if (find_open (self, glyph.family, &depth))
    {
      const Open *outer = &self->stack[depth];

      if ((outer->low && glyph.shape != SHAPE_LOW) || (outer->reversed && glyph.shape == SHAPE_OPENS))
        close_mark (self, i, depth);
      else if (glyph.shape == SHAPE_OPENS && looks_closing (self, i) && !looks_opening (self, i))
        close_mark (self, i, depth); /* the wrong key: “No,“ she said */
      else if (glyph.shape == SHAPE_OPENS || glyph.shape == SHAPE_LOW)
        {
          /* Opened twice: the first was never closed, unless a word before it says that one quotation holds the other. */
          if (i > 0 && !is_word (&self->tokens[i - 1]))
            self->depth = depth;
          open_mark (self, i, open);
        }
      else if (glyph.shape == SHAPE_EITHER && opens_again (self, i, &ends_first))
        {
          if (ends_first)
            self->depth = depth;
          open_mark (self, i, open);
        }
      else
        close_mark (self, i, depth);
      return;
    }

  if (glyph.shape == SHAPE_CLOSES && glyph.family == FAMILY_ANGLE && looks_opening (self, i))
    open.reversed = TRUE;
  else if (glyph.shape == SHAPE_CLOSES && !looks_opening (self, i))
    {
      self->tokens[i].flags |= CP_TOKEN_CLOSE_QUOTE;
      return;
    }
  else if (glyph.shape == SHAPE_EITHER && looks_closing (self, i) && !looks_opening (self, i))
    {
      /* Nothing to close: a sign for inches after a number, else a quotation whose beginning is lost. */
      if (i == 0 || !g_ascii_isdigit (self->tokens[i - 1].form[0]))
        self->tokens[i].flags |= CP_TOKEN_CLOSE_QUOTE;
      return;
    }
  open_mark (self, i, open);
}

void
cp_quotation_mark (CpToken *tokens,
                   guint32  n_tokens)
{
  Marker self = { .tokens = tokens, .n_tokens = n_tokens };

  for (guint32 i = 0; i < n_tokens; i++)
    {
      Glyph glyph = glyph_of (&tokens[i]);
      guint before = self.depth;

      if (glyph.family == FAMILY_SINGLE)
        take_single (&self, i, glyph);
      else if (glyph.family != FAMILY_NONE)
        take_double (&self, i, glyph);
      /* An outermost mark is not between marks; one that opens anew where another was left open is outermost too. */
      if (before > 0 && self.depth > 0 && ((tokens[i].flags & CP_TOKEN_OPEN_QUOTE) == 0 || self.depth > 1))
        tokens[i].flags |= CP_TOKEN_QUOTED;
    }
}
