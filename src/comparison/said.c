/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/said.h"

/* Letters that stand for the whole word where only likeness is asked for, so that "vessel" is like "vessels". */
#define STEM_LETTERS 5
#define MIN_STEM_LETTERS 4

/* More differences than this are not told apart: the rest of the texts counts as changed. It bounds time and memory. */
#define MAX_DIFFERENCES 1000

/* The 64-bit hash of Fowler, Noll and Vo, 1a. */
#define FNV_START 14695981039346656037u
#define FNV_FACTOR 1099511628211u

static guint64
mix (guint64  number,
     gunichar letter)
{
  for (guint shift = 0; shift < 32; shift += 8)
    number = (number ^ ((letter >> shift) & 0xff)) * FNV_FACTOR;
  return number;
}

/**
 * cp_said_words:
 *
 * Returns: (transfer full) (element-type CpSaidWord): the words of @text, parted by white space. Case and marks make no other word; marks
 * that stand alone belong to the word before them.
 */
GArray *
cp_said_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CpSaidWord));
  const char *at = text;
  guint32 offset = 0;

  while (*at != '\0')
    {
      CpSaidWord word = { .span = { offset, offset }, .number = FNV_START };
      guint n_letters = 0;
      gboolean digits = FALSE;

      for (; *at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)); at = g_utf8_next_char (at), offset++)
        {
          gunichar letter = g_utf8_get_char (at);

          if (!g_unichar_isalnum (letter))
            continue;
          word.number = mix (word.number, g_unichar_tolower (letter));
          digits |= g_unichar_isdigit (letter);
          if (++n_letters == STEM_LETTERS)
            word.stem = word.number;
        }
      word.span.end = offset;
      if (n_letters > 0 && n_letters < STEM_LETTERS && (digits || n_letters >= MIN_STEM_LETTERS))
        word.stem = word.number;
      if (n_letters > 0)
        g_array_append_val (words, word);
      else if (words->len > 0 && !cp_span_is_empty (word.span))
        g_array_index (words, CpSaidWord, words->len - 1).span.end = word.span.end;
      for (; *at != '\0' && g_unichar_isspace (g_utf8_get_char (at)); at = g_utf8_next_char (at))
        offset++;
    }
  return words;
}

static gboolean
same (const GArray *a,
      guint         i,
      const GArray *b,
      guint         k)
{
  return g_array_index (a, CpSaidWord, i).number == g_array_index (b, CpSaidWord, k).number;
}

static void
add_change (GArray      *changes,
            CpChangeKind kind,
            guint        first,
            guint        n,
            guint        beside)
{
  CpChange change = { kind, first, n, beside };
  CpChange *last = changes->len > 0 ? &g_array_index (changes, CpChange, changes->len - 1) : NULL;

  if (n == 0)
    return;
  if (last != NULL && last->kind == kind && last->first + last->n == first)
    last->n += n;
  else
    g_array_append_val (changes, change);
}

typedef struct
{
  const GArray *a, *b;
  guint         from_a, from_b; /* where the texts first differ */
  gint          n, m;           /* how many words there are from there on until they are the same to the end */
  GPtrArray    *rounds;         /* gint*: how far each diagonal came, after each number of differences */
} Search;

/* How far one comes on the diagonal @k with @d differences, given how far one came with one fewer. */
static gint
reach (const Search *self,
       const gint   *before,
       gint          d,
       gint          k)
{
  gboolean down = k == -d || (k != d && before[k - 1 + d] < before[k + 1 + d]);
  gint x = d == 0 ? 0 : down ? before[k + 1 + d] : before[k - 1 + d] + 1;
  gint y = x - k;

  while (x < self->n && y < self->m && same (self->a, self->from_a + (guint) x, self->b, self->from_b + (guint) y))
    {
      x++;
      y++;
    }
  return x;
}

/* Fills the rounds; the number of differences, or -1 where there are too many. A round of d differences has its diagonal k at k + d + 1. */
static gint
search (Search *self)
{
  for (gint d = 0; d <= MIN (self->n + self->m, MAX_DIFFERENCES); d++)
    {
      gint *round = g_new (gint, 2 * d + 3);
      const gint *before = d > 0 ? g_ptr_array_index (self->rounds, d - 1) : NULL;

      g_ptr_array_add (self->rounds, round);
      round[0] = round[2 * d + 2] = -1;
      for (gint k = -d; k <= d; k++)
        round[k + d + 1] = -1;
      for (gint k = -d; k <= d; k += 2)
        {
          round[k + d + 1] = reach (self, before, d, k);
          if (round[k + d + 1] >= self->n && round[k + d + 1] - k >= self->m)
            return d;
        }
    }
  return -1;
}

/* Walks back from the end; the changes come out last first. */
static GArray *
walk_back (const Search *self,
           gint          d)
{
  GArray *back = g_array_new (FALSE, FALSE, sizeof (CpChange));
  gint x = self->n, y = self->m;

  for (; d >= 0; d--)
    {
      const gint *before = d > 0 ? g_ptr_array_index (self->rounds, d - 1) : NULL;
      gint k = x - y;
      gboolean down = d > 0 && (k == -d || (k != d && before[k - 1 + d] < before[k + 1 + d]));
      gint from_x = d == 0 ? 0 : down ? before[k + 1 + d] : before[k - 1 + d];
      gint from_y = d == 0 ? 0 : down ? from_x - (k + 1) : from_x - (k - 1);
      gint after_x = d == 0 ? 0 : down ? from_x : from_x + 1;
      CpChange kept = { CP_CHANGE_KEPT, (guint) after_x, (guint) (x - after_x), (guint) (after_x - k) };
      CpChange changed = { down ? CP_CHANGE_ADDED : CP_CHANGE_CUT, (guint) (down ? from_y : from_x), 1, (guint) (down ? from_x : from_y) };

      if (kept.n > 0)
        g_array_append_val (back, kept);
      if (d > 0)
        g_array_append_val (back, changed);
      x = from_x;
      y = from_y;
    }
  return back;
}

static void
add_middle (const Search *self,
            gint          d,
            GArray       *changes)
{
  g_autoptr (GArray) back = NULL;

  if (d < 0)
    {
      add_change (changes, CP_CHANGE_CUT, self->from_a, (guint) self->n, self->from_b);
      add_change (changes, CP_CHANGE_ADDED, self->from_b, (guint) self->m, self->from_a + (guint) self->n);
      return;
    }
  back = walk_back (self, d);
  for (guint i = back->len; i-- > 0;)
    {
      const CpChange *change = &g_array_index (back, CpChange, i);
      gboolean added = change->kind == CP_CHANGE_ADDED;

      add_change (changes, change->kind, change->first + (added ? self->from_b : self->from_a), change->n,
                  change->beside + (added ? self->from_a : self->from_b));
    }
}

/* What was put in the place of something else is told as cut first and then added, each in one piece. */
static GArray *
gather (const GArray *changes)
{
  GArray *gathered = g_array_new (FALSE, FALSE, sizeof (CpChange));
  guint i = 0;

  while (i < changes->len)
    {
      const CpChange *change = &g_array_index (changes, CpChange, i);
      CpChange cut = { CP_CHANGE_CUT, 0, 0, 0 }, added = { CP_CHANGE_ADDED, 0, 0, 0 };

      if (change->kind == CP_CHANGE_KEPT)
        {
          g_array_append_val (gathered, *change);
          i++;
          continue;
        }
      for (; i < changes->len && g_array_index (changes, CpChange, i).kind != CP_CHANGE_KEPT; i++)
        {
          const CpChange *next = &g_array_index (changes, CpChange, i);
          CpChange *into = next->kind == CP_CHANGE_CUT ? &cut : &added;

          if (into->n == 0)
            *into = *next;
          else
            into->n += next->n;
        }
      if (cut.n > 0)
        g_array_append_val (gathered, cut);
      if (added.n > 0)
        g_array_append_val (gathered, added);
    }
  return gathered;
}

/**
 * cp_said_compare:
 * @a: (element-type CpSaidWord): the words of the first text
 * @b: (element-type CpSaidWord): those of the second
 *
 * The fewest words that have to be cut and added to make @b of @a; by E. W. Myers, "An O(ND) difference algorithm and its variations",
 * Algorithmica 1, 1986. Its time goes with the length and the number of differences, of which there is a bound.
 *
 * Returns: (transfer full) (element-type CpChange): the changes in the order of the texts
 */
GArray *
cp_said_compare (const GArray *a,
                 const GArray *b)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CpChange));
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func (g_free);
  guint start = 0, end = 0;
  Search self = { .a = a, .b = b, .rounds = rounds };

  while (start < a->len && start < b->len && same (a, start, b, start))
    start++;
  while (end < a->len - start && end < b->len - start && same (a, a->len - 1 - end, b, b->len - 1 - end))
    end++;
  self.from_a = self.from_b = start;
  self.n = (gint) (a->len - start - end);
  self.m = (gint) (b->len - start - end);
  add_change (changes, CP_CHANGE_KEPT, 0, start, 0);
  add_middle (&self, search (&self), changes);
  add_change (changes, CP_CHANGE_KEPT, a->len - end, end, b->len - end);
  return gather (changes);
}

/** cp_said_count: Returns: how many words of @changes are of @kind */
guint
cp_said_count (const GArray *changes,
               CpChangeKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    if (g_array_index (changes, CpChange, i).kind == kind)
      n += g_array_index (changes, CpChange, i).n;
  return n;
}
