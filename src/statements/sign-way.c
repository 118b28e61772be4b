/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands between two names of a sentence: "X, who leads Y", and how the one depends on the other. */
#include <string.h>

#include "statements/sign.h"
#include "statements/words.h"

/* Words between two names that are told one by one. */
#define LONGEST_GAP 6

/* How far up the tree the word is looked for on which both names depend. */
#define HIGHEST 6

typedef struct
{
  char  letters[100];
  gsize length;
} Line;

static void
put (Line       *line,
     const char *word)
{
  gsize n = strlen (word);

  if (line->length + n + 1 > sizeof line->letters)
    return;
  memcpy (line->letters + line->length, word, n + 1);
  line->length += n;
}

static void
put_number (Line *line,
            guint number)
{
  char digits[12];

  g_snprintf (digits, sizeof digits, "%u", number);
  put (line, digits);
}

/* A word as a gap tells it: names and nouns by their sort, what links them as it is. */
static const char *
told (const CpSigns *self,
      const CpToken *t)
{
  if (cp_knowledge_role (self->suitor->stage->cast->knowledge, t->form, NULL) != NULL)
    return "R";
  if (t->pos == CP_POS_NOUN || t->pos == CP_POS_PROPN)
    return "n";
  if (t->pos == CP_POS_ADJ)
    return "a";
  return t->pos == CP_POS_NUM ? "9" : t->norm;
}

static void
sign_gap (const CpSigns *self,
          CpRange        gap,
          gboolean       ahead,
          const char    *which)
{
  Line line = { 0 };

  put (&line, ahead ? "S" : "P");
  for (guint32 i = gap.first; i < gap.last; i++)
    {
      put (&line, " ");
      put (&line, told (self, &self->text->tokens[i]));
    }
  put (&line, ahead ? " P" : " S");
  cp_sign (self, which, "gap", line.letters, NULL);
}

/* The words from @token up to the one on which the sentence hangs. Returns: how many */
static guint
climb (const CpText *text,
       guint32       token,
       guint32      *up)
{
  guint n = 0;

  while (n < HIGHEST)
    {
      up[n++] = token;
      if (text->tokens[token].head == token)
        break;
      token = text->tokens[token].head;
    }
  return n;
}

/* Cuts both ways where they meet. Returns: whether they do */
static gboolean
meet (const guint32 *up,
      guint         *n_up,
      const guint32 *down,
      guint         *n_down)
{
  for (guint j = 0; j < *n_down; j++)
    for (guint i = 0; i < *n_up; i++)
      if (up[i] == down[j])
        {
          *n_up = i + 1;
          *n_down = j + 1;
          return TRUE;
        }
  return FALSE;
}

/* "appos<*", "nsubj<lead>obj": what each word on the way is to the next; @words: with the verb where the ways meet. */
static void
put_way (const CpSigns *self,
         Line          *line,
         const guint32 *up,
         guint          n_up,
         const guint32 *down,
         guint          n_down,
         gboolean       words)
{
  const CpToken *top = &self->text->tokens[up[n_up - 1]];

  for (guint i = 0; i + 1 < n_up; i++)
    {
      put_number (line, self->text->tokens[up[i]].dep);
      put (line, "<");
    }
  put (line, words && top->pos == CP_POS_VERB ? top->lemma : "*");
  for (guint i = n_down - 1; i-- > 0;)
    {
      guint32 marker = cp_text_child (self->text, down[i], CP_DEP_CASE);

      put (line, ">");
      put_number (line, self->text->tokens[down[i]].dep);
      if (marker != CP_NO_TOKEN && self->text->tokens[marker].pos == CP_POS_ADP)
        put (line, self->text->tokens[marker].norm);
    }
}

/** cp_sign_way: signs of what stands between the source and the patron in a sentence; @which: of the source's places it is */
void
cp_sign_way (const CpSigns *self,
             CpRange        source,
             CpRange        patron,
             const char    *which)
{
  gboolean ahead = source.first < patron.first;
  CpRange gap = ahead ? (CpRange){ source.last, patron.first } : (CpRange){ patron.last, source.first };
  guint32 up[HIGHEST], down[HIGHEST];
  guint n_up, n_down;
  Line with = { 0 }, without = { 0 };

  if (gap.last < gap.first)
    {
      cp_sign (self, which, "within", NULL);
      return;
    }
  if (gap.last - gap.first <= LONGEST_GAP)
    sign_gap (self, gap, ahead, which);
  else
    cp_sign (self, which, "far", cp_sign_truth (ahead), NULL);
  n_up = climb (self->text, cp_sign_head (self->text, source), up);
  n_down = climb (self->text, cp_sign_head (self->text, patron), down);
  if (!meet (up, &n_up, down, &n_down))
    return;
  put_way (self, &with, up, n_up, down, n_down, TRUE);
  put_way (self, &without, up, n_up, down, n_down, FALSE);
  cp_sign (self, which, "way", with.letters, NULL);
  cp_sign (self, which, "plain", without.letters, NULL);
  cp_sign (self, which, "plain", without.letters, self->group, NULL);
}
