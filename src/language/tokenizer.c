/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/tokenizer.h"

#include <string.h>

/* Longer runs without white space are not looked at as an address, which takes looking ahead. */
#define LONGEST_ADDRESS 2048

typedef struct
{
  const CpWordlist *words;
  const gunichar *chars;
  guint32 n_chars;
  GArray *pieces;
} Tokenizer;

static inline gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit ((char) c) : g_unichar_isdigit (c);
}

/* Invisible inside a word: soft hyphen, joiners, direction and variation marks, byte order mark. */
static inline gboolean
is_invisible (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2064)
         || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff;
}

static inline gboolean
is_blank (gunichar c)
{
  if (c < 0x80)
    return c <= ' ' || c == 0x7f;
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || is_invisible (c);
}

static inline gboolean
is_letter (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c) || c == '_';
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || is_invisible (c);
}

static inline gboolean
is_word_char (gunichar c)
{
  return is_letter (c) || is_digit (c);
}

static inline gboolean
is_lower (gunichar c)
{
  return c < 0x80 ? g_ascii_islower ((char) c) : g_unichar_islower (c);
}

static inline gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper ((char) c) : g_unichar_isupper (c);
}

static inline gunichar
char_at (const Tokenizer *self,
         guint32          i)
{
  return i < self->n_chars ? self->chars[i] : 0;
}

static inline void
add_piece (Tokenizer *self,
           guint32    start,
           guint32    end)
{
  CpSpan span = { start, end };

  if (start < end)
    g_array_append_val (self->pieces, span);
}

/* The end of the run of @c, or of characters that @c stands for, that begins at @i. */
static guint32
skip_run (const Tokenizer *self,
          guint32          i,
          const char      *run)
{
  while (i < self->n_chars && self->chars[i] < 0x80 && self->chars[i] != 0 && strchr (run, (int) self->chars[i]) != NULL)
    i++;
  return i;
}

static gboolean
starts_with (const Tokenizer *self,
             guint32          i,
             guint32          end,
             const char      *prefix)
{
  for (; *prefix != '\0'; prefix++, i++)
    if (i >= end || self->chars[i] >= 0x80 || g_ascii_tolower ((char) self->chars[i]) != *prefix)
      return FALSE;
  return TRUE;
}

/* Whether the run without white space that begins at @start is an address of the web or of mail, a handle or a hashtag. */
static gboolean
is_address (const Tokenizer *self,
            guint32          start,
            guint32          end)
{
  guint32 at = 0;

  if (end - start > LONGEST_ADDRESS)
    return FALSE;
  if (starts_with (self, start, end, "http://") || starts_with (self, start, end, "https://")
      || starts_with (self, start, end, "www.") || starts_with (self, start, end, "mailto:"))
    return TRUE;
  if ((self->chars[start] == '@' || self->chars[start] == '#') && is_word_char (char_at (self, start + 1)))
    {
      for (guint32 i = start + 1; i < end; i++)
        if (!is_word_char (self->chars[i]))
          return FALSE;
      return TRUE;
    }
  for (guint32 i = start; i < end; i++)
    {
      if (self->chars[i] == '@' && i > start && i + 1 < end)
        at = i;
      else if (at != 0 && self->chars[i] == '.' && i > at + 1 && i + 1 < end && is_word_char (self->chars[i + 1]))
        return TRUE;
    }
  return FALSE;
}

/* Where an address that begins at @start ends: white space, quotation marks and brackets are never in it, and marks at its end belong to the sentence. */
static guint32
address_end (const Tokenizer *self,
             guint32          start)
{
  guint32 end = start;

  while (end < self->n_chars && end - start <= LONGEST_ADDRESS && !is_blank (self->chars[end]) && self->chars[end] != '"'
         && self->chars[end] != '<' && self->chars[end] != '>' && self->chars[end] != '(' && self->chars[end] != ')'
         && !(self->chars[end] >= 0x2018 && self->chars[end] <= 0x201f) && self->chars[end] != 0xab && self->chars[end] != 0xbb)
    end++;
  while (end > start && self->chars[end - 1] < 0x80 && strchr (".,;:!?'])}", (int) self->chars[end - 1]) != NULL)
    end--;
  if (end > start + 2 && cp_char_is_apostrophe (self->chars[end - 2]) && self->chars[end - 1] == 's')
    end -= 2;
  return end;
}

static gboolean
is_phone_dash (const Tokenizer *self,
                      guint32          start,
                      guint32          dash)
{
  guint32 before = dash - start, after = dash + 1;

  /* Telephone numbers are one token: groups of three digits, a last one of four. */
  while (after < self->n_chars && is_digit (self->chars[after]))
    after++;
  after -= dash + 1;
  return before % 4 == 3 && (after == 3 || after == 4) && !is_word_char (char_at (self, dash + 1 + after));
}

/* Numbers: digits with points, commas, colons and slashes between them, ordinals and decades. */
static guint32
number_end (const Tokenizer *self,
            guint32          start)
{
  guint32 i = start;

  while (i < self->n_chars)
    {
      gunichar c = self->chars[i];

      if (is_digit (c))
        i++;
      else if ((c == '.' || c == ',' || c == ':' || c == '/') && i > start && is_digit (char_at (self, i + 1)))
        i += 2;
      else if (c == '-' && i > start && is_digit (char_at (self, i + 1)) && is_phone_dash (self, start, i))
        i += 2;
      else
        break;
    }
  return i;
}

static guint32
word_run_end (const Tokenizer *self,
              guint32          i)
{
  while (i < self->n_chars && is_word_char (self->chars[i]))
    i++;
  return i;
}

/* "U.S.", "a.m.", "Ph.D.": letters that alternate with periods, the last of which may be missing. */
static guint32
initialism_end (const Tokenizer *self,
                guint32          start)
{
  guint32 i = start;

  while (is_letter (char_at (self, i)) && char_at (self, i + 1) == '.' && !is_blank (char_at (self, i)))
    i += 2;
  if (i < start + 4)
    return start;
  if (is_letter (char_at (self, i)) && !is_word_char (char_at (self, i + 1)))
    return i + 1;
  return is_word_char (char_at (self, i)) ? start : i;
}

/* Whether the period at @period belongs to the word before it. */
static gboolean
keeps_period (const Tokenizer *self,
              guint32          start,
              guint32          period)
{
  guint kinds;
  guint32 next = period + 1;

  if (char_at (self, next) == '.')
    return FALSE;
  if (period - start == 1 && is_upper (self->chars[start]))
    {
      /* An initial stands before a name; "I." and "plan B." end a sentence where nothing follows. */
      while (next < self->n_chars && is_blank (self->chars[next]))
        next++;
      return next < self->n_chars && (is_upper (self->chars[next]) || self->chars[start] != 'I') && is_word_char (self->chars[next])
             && (next == period + 1 || self->chars[start] != 'I');
    }
  kinds = cp_wordlist_find_chars (self->words, self->chars + start, period + 1 - start);
  if (kinds & (CP_WORD_ABBREVIATION | CP_WORD_TITLE))
    return TRUE;
  if (kinds & CP_WORD_NUMBERED)
    {
      while (next < self->n_chars && is_blank (self->chars[next]))
        next++;
      return is_digit (char_at (self, next));
    }
  return FALSE;
}

/* Adds a word without hyphens, cut before its clitic where it has one: "do|n't", "Anna|'s", "they|'ll". */
static void
add_word (Tokenizer *self,
          guint32    start,
          guint32    end)
{
  const gunichar *chars = self->chars;
  guint32 cut = end, first;

  for (guint32 i = end; i > start + 1 && end - i < 4; i--)
    if (cp_char_is_apostrophe (chars[i - 1]))
      {
        cut = i - 1;
        break;
      }
  if (cut < end)
    {
      gunichar one = end - cut > 1 ? g_unichar_tolower (chars[cut + 1]) : 0;
      gunichar two = end - cut > 2 ? g_unichar_tolower (chars[cut + 2]) : 0;

      if (end - cut == 2 && one == 't' && cut > start + 1 && g_unichar_tolower (chars[cut - 1]) == 'n')
        cut--;
      else if (!((end - cut == 2 && (one == 's' || one == 'm' || one == 'd'))
                 || (end - cut == 3 && ((one == 'l' && two == 'l') || ((one == 'v' || one == 'r') && two == 'e')))))
        cut = end;
    }
  if (cut == end && cp_wordlist_split (self->words, chars + start, end - start, &first) && first < end - start)
    cut = start + first;
  add_piece (self, start, cut);
  add_piece (self, cut, end);
}

/* The end of a word that begins at @start: letters and digits with apostrophes, and periods of addresses, between them. */
static guint32
word_end (const Tokenizer *self,
          guint32          start)
{
  guint32 i = word_run_end (self, start);

  for (;;)
    {
      gunichar c = char_at (self, i), next = char_at (self, i + 1);

      if (cp_char_is_apostrophe (c) && is_letter (next) && !is_blank (next))
        i = word_run_end (self, i + 1);
      else if (c == '.' && i > start && (is_lower (next) || is_digit (next)) && is_lower (self->chars[i - 1])
               && word_run_end (self, i + 1) < i + 6)
        i = word_run_end (self, i + 1);
      /* "Sh8.6", "Rs1,200": a sum behind the letters of its money. */
      else if ((c == '.' || c == ',') && i > start && is_digit (self->chars[i - 1]) && is_digit (next))
        i = word_run_end (self, i + 1);
      else if (c == '&' && is_upper (next) && i - start <= 3 && is_upper (self->chars[i - 1]))
        i = word_run_end (self, i + 1);
      else
        return i;
    }
}

/* Words, with what hangs on them: returns where the next token may begin. */
static guint32
take_word (Tokenizer *self,
           guint32    start)
{
  guint32 end = initialism_end (self, start);
  gboolean whole;

  if (end > start)
    {
      /* A clitic after an initialism: "U.S.|'s". */
      add_piece (self, start, end);
      return end;
    }
  end = word_end (self, start);
  if (char_at (self, end) == '.' && keeps_period (self, start, end))
    {
      add_piece (self, start, end + 1);
      return end + 1;
    }
  while (cp_char_is_dash (char_at (self, end)) && char_at (self, end) < 0x2012 && is_word_char (char_at (self, end + 1))
         && !is_blank (char_at (self, end + 1)))
    {
      guint32 rest = word_end (self, end + 1);

      whole = (cp_wordlist_find_chars (self->words, self->chars + start, end - start) & CP_WORD_PREFIX) != 0
              || (cp_wordlist_find_chars (self->words, self->chars + start, rest - start) & CP_WORD_HYPHENATED) != 0;
      if (!whole)
        break;
      end = rest;
    }
  add_word (self, start, end);
  return end;
}

static guint32
take_number (Tokenizer *self,
             guint32    start)
{
  guint32 end = number_end (self, start);
  guint32 rest = word_run_end (self, end);
  gboolean decade = rest == end + 1 && (self->chars[end] == 's' || self->chars[end] == 'S');

  if (rest > end && !decade
      && !(cp_wordlist_find_chars (self->words, self->chars + end, rest - end) & CP_WORD_UNIT))
    end = rest;
  else if (decade)
    end = rest;
  add_piece (self, start, end);
  return end;
}

static gboolean
begins_elision (const Tokenizer *self,
                guint32          start,
                guint32         *end)
{
  guint32 rest = word_run_end (self, start + 1);

  if (start > 0 && is_word_char (self->chars[start - 1]))
    return FALSE;
  *end = rest;
  if (rest == start + 3 && is_digit (self->chars[start + 1]) && is_digit (self->chars[start + 2]))
    return TRUE;
  if (rest == start + 4 && is_digit (self->chars[start + 1]) && is_digit (self->chars[start + 2]) && self->chars[start + 3] == 's')
    return TRUE;
  if (rest == start + 2 && cp_char_is_apostrophe (char_at (self, rest))
      && (cp_wordlist_find_chars (self->words, self->chars + start, 3) & CP_WORD_ELISION) != 0)
    {
      *end = rest + 1;
      return TRUE;
    }
  return rest > start + 1 && (cp_wordlist_find_chars (self->words, self->chars + start, rest - start) & CP_WORD_ELISION) != 0;
}

/* A clitic that stands apart from its word: after an initialism, a bracket or a closing mark. */
static guint32
clitic_end (const Tokenizer *self,
            guint32          start)
{
  guint32 end = word_run_end (self, start + 1);
  gunichar one = g_unichar_tolower (char_at (self, start + 1));

  if (start == 0 || is_blank (self->chars[start - 1]) || end - start > 3)
    return start;
  if (end - start == 2 && (one == 's' || one == 'm' || one == 'd'))
    return end;
  if (end - start == 3 && (starts_with (self, start + 1, end, "ll") || starts_with (self, start + 1, end, "re")
                           || starts_with (self, start + 1, end, "ve")))
    return end;
  return start;
}

static guint32
take_mark (Tokenizer *self,
           guint32    start)
{
  gunichar c = self->chars[start];
  guint32 end = start + 1;

  if (cp_char_is_apostrophe (c))
    {
      guint32 clitic = clitic_end (self, start);

      if (clitic > start)
        end = clitic;
      else if ((c == '\'' || c == '`' || c == 0x2018 || c == 0x2019) && char_at (self, end) == c)
        {
          /* Of three, those that close end the inner quotation first: ,'|''. */
          gboolean closes = start > 0 && !is_blank (self->chars[start - 1]) && !(start > 1 && self->chars[start - 1] == c);

          if (!closes || char_at (self, end + 1) != c)
            end++;
        }
      else if (!begins_elision (self, start, &end))
        end = start + 1;
    }
  else if (c == '.')
    end = skip_run (self, start, ".");
  else if (c == '!' || c == '?')
    end = skip_run (self, start, "!?");
  else if (c == '-' || c == '*' || c == '=' || c == '_' || c == '~' || c == '+')
    {
      char run[2] = { (char) c, '\0' };

      end = skip_run (self, start, run);
    }
  else if ((c == '<' || c == '>') && char_at (self, end) == c)
    end++;
  add_piece (self, start, end);
  return end;
}

void
cp_tokenize (const CpWordlist *words,
             const gunichar   *chars,
             guint32           n_chars,
             GArray           *pieces)
{
  Tokenizer self = { words, chars, n_chars, pieces };
  guint32 i = 0;
  gboolean after_blank = TRUE;

  while (i < n_chars)
    {
      gunichar c = chars[i];

      if (is_blank (c))
        {
          after_blank = TRUE;
          i++;
          continue;
        }
      if (after_blank || chars[i - 1] == '(' || chars[i - 1] == '<' || chars[i - 1] == '"' || chars[i - 1] == 0x201c)
        {
          guint32 end = address_end (&self, i);

          if (end > i && is_address (&self, i, end))
            {
              add_piece (&self, i, end);
              i = end;
              after_blank = FALSE;
              continue;
            }
        }
      after_blank = FALSE;
      if (is_digit (c))
        i = take_number (&self, i);
      else if (is_letter (c))
        i = take_word (&self, i);
      else
        i = take_mark (&self, i);
    }
}
