/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/naming.h"

#include "stance/asker.h"

#include <math.h>
#include <string.h>

#define FEWEST_WORDS 3
#define MOST_WORDS   13
/* Of larger issues so many statements are looked at. */
#define SAMPLE       200
/* A sentence of what somebody said, or the part of it that is said in one piece. */
typedef struct
{
  const CpProfile *profile; /* %NULL for none */
  guint            first, last; /* places among the content's tokens */
  float            score;
} Saying;

static const CpToken *
token_at (const CpProfile *profile,
          guint            place)
{
  return &profile->text->tokens[g_array_index (profile->tokens, guint32, place)];
}

static gboolean
is_mark (const CpToken *token)
{
  return (token->flags & (CP_TOKEN_OPEN_QUOTE | CP_TOKEN_CLOSE_QUOTE)) != 0 || strcmp (token->norm, "\"") == 0;
}

/* The place behind the words that stand together with that at @from in one sentence. */
static guint
end_of_saying (const CpProfile *profile,
               guint            from)
{
  guint last = from + 1;

  while (last < profile->tokens->len && token_at (profile, last)->sentence == token_at (profile, from)->sentence
         && g_array_index (profile->tokens, guint32, last) == g_array_index (profile->tokens, guint32, last - 1) + 1)
    last++;
  return last;
}

/* Whether the words are a sentence: a verb that has a subject among them, and nothing that hangs on it from outside. */
static gboolean
is_sentence (const Saying *saying)
{
  const CpText *text = saying->profile->text;
  guint32 first = g_array_index (saying->profile->tokens, guint32, saying->first);
  guint32 last = g_array_index (saying->profile->tokens, guint32, saying->last - 1);
  gboolean subject = FALSE;

  for (guint32 t = first; t <= last; t++)
    {
      const CpToken *token = &text->tokens[t];

      if (token->head != t && (token->head < first || token->head > last) && token->dep != CP_DEP_CCOMP && token->dep != CP_DEP_PARATAXIS
          && token->pos != CP_POS_PUNCT)
        return FALSE;
      subject = subject || token->dep == CP_DEP_NSUBJ || token->dep == CP_DEP_NSUBJ_PASS;
    }
  return subject && (text->tokens[first].flags & CP_TOKEN_CAPITAL) != 0;
}

/* "it", "that", "them", "now": which and when, only the words before tell. */
static gboolean
points_back (const CpToken *token)
{
  static const char *const words[] = { "it", "that", "this", "they", "them", "these", "those", "he", "him", "she", "her", "one", "there", "some", NULL };

  return (token->pos == CP_POS_PRON || token->pos == CP_POS_DET) && token->dep != CP_DEP_DET && g_strv_contains (words, token->norm);
}

static void
weigh (Saying       *saying,
       const GArray *terms,
       guint32       wanted,
       gboolean      any)
{
  const CpProfile *profile = saying->profile;
  gboolean clear = TRUE, holds = FALSE;
  guint n = 0;
  float sum = 0;

  for (guint i = saying->first; i < saying->last; i++)
    {
      guint32 term = g_array_index (profile->stems, guint32, i);
      const CpFeature *feature = cp_builder_feature (terms, term);

      n += i == saying->first || (token_at (profile, i)->flags & CP_TOKEN_SPACE_BEFORE) != 0 ? 1 : 0;
      sum += feature != NULL ? feature->weight : 0;
      clear = clear && !points_back (token_at (profile, i));
      holds = holds || (term != G_MAXUINT32 && term == wanted);
    }
  if (n >= FEWEST_WORDS && n <= MOST_WORDS && (any || (wanted != G_MAXUINT32 ? holds : clear)))
    saying->score = sum;
}

/* Takes @best's place with what is better among the sentences of one statement. */
static void
look (const CpProfile *profile,
      const GArray    *terms,
      guint32          wanted,
      gboolean         any,
      Saying          *best)
{
  for (guint from = 0; from < profile->tokens->len;)
    {
      Saying saying = { profile, from, end_of_saying (profile, from), 0 };

      from = saying.last;
      while (saying.first < saying.last && is_mark (token_at (profile, saying.first)))
        saying.first++;
      while (saying.last > saying.first && (is_mark (token_at (profile, saying.last - 1)) || token_at (profile, saying.last - 1)->pos == CP_POS_PUNCT))
        saying.last--;
      if (saying.last <= saying.first)
        continue;
      weigh (&saying, terms, wanted, any);
      if (saying.score > best->score && is_sentence (&saying))
        *best = saying;
    }
}

/**
 * cp_naming_quote:
 * @word: (nullable): the word that it has to have, any sentence will do where that is none; %NULL for one that nothing in it points out of
 *
 * Returns: (transfer full) (nullable): the sentence that tells most of what the issue's statements have in common, as it was said
 */
char *
cp_naming_quote (const CpNaming *self,
                 const CpIssue  *issue,
                 const GArray   *terms,
                 const CpPhrase *word)
{
  gboolean any = word != NULL && word->profile == NULL;
  guint32 wanted = word != NULL && !any ? g_array_index (word->profile->stems, guint32, word->first) : G_MAXUINT32;
  g_autofree char *words = NULL;
  Saying best = { 0 };

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);

      if (cp_builder_statement (self->builder, statement)->kind == CP_KIND_DIRECT)
        look (cp_builder_profile (self->builder, statement), terms, wanted, any, &best);
    }
  if (best.profile == NULL)
    return NULL;
  words = cp_naming_clause (best.profile->text, (CpRange){ g_array_index (best.profile->tokens, guint32, best.first),
                                                           g_array_index (best.profile->tokens, guint32, best.last - 1) + 1 });
  return g_strdup_printf ("“%s”", words);
}
