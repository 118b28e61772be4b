/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what two parties say is to be set against each other. A dispute's sides meet again and again; of two that an article only
 * cites, each on its own, what stands near each other need not be said to one question. */
#include "stance/meeting.h"

#include <math.h>

/* Who meets on so many issues, and on so large a share of those that either speaks to, is in dispute. Of the contrasts of two who meet on
 * fewer a third are right in tests/comparisons, where 62 of 100 of the others are; in news reports that nobody made for that, one in eight.
 * Where many long reports are compared, some meet on three issues by chance: without the share, of 185 contrasts in such ones one in seven
 * was right. */
#define MANY_ISSUES    3
#define SHARE_OF_ISSUES 0.4f
/* So is who carries so much of what the articles tell in which he is heard: of what else is compared nothing follows for him. */
#define MANY_STATEMENTS 7
#define SHARE_OF_STATEMENTS 0.15f
/* So are two who say this much of all that is said: nobody else is heard. */
#define MOST_OF_ALL 0.95f
/* So much of what the question asks about is in the words of who answers it. */
#define COMMON 0.15f

/* Of a long content, and of each party's last statements, so many are looked at. */
#define MOST_WORDS      60
#define MOST_STATEMENTS 20
/* In a comparison of few statements a word is no less telling for being in one of them. */
#define FEW_STATEMENTS  12
/* Words are alike from this cosine on. */
#define UNLIKE 0.5f

struct _CpMeetings
{
  GHashTable *counts; /* two parties → on how many issues both speak */
  guint      *said;   /* for each party how many statements it makes */
  guint      *issues; /* to how many issues it speaks */
  guint      *heard;  /* how many statements the articles tell in which it does */
  gsize       n;
};

static gpointer
key_of (const CpMeetings *self,
        gint32            a,
        gint32            b)
{
  return GSIZE_TO_POINTER ((gsize) MIN (a, b) * self->n + (gsize) MAX (a, b) + 1);
}

static guint
count_of (const CpMeetings *self,
          gint32            a,
          gint32            b)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key_of (self, a, b)));
}

/* Adds, for each party of an article, how many statements that has. */
static void
count_article (CpMeetings    *self,
               const CpModel *model,
               guint          first,
               guint          last)
{
  g_autoptr (GHashTable) parties = g_hash_table_new (NULL, NULL);

  for (guint i = first; i < last; i++)
    {
      gint32 party = ((const CpModelStatement *) g_ptr_array_index (model->statements, i))->party;

      if (party >= 0 && g_hash_table_add (parties, GINT_TO_POINTER (party + 1)))
        self->heard[party] += last - first;
    }
}

static void
count_articles (CpMeetings    *self,
                const CpModel *model)
{
  guint first = 0;

  for (guint i = 1; i <= model->statements->len; i++)
    if (i == model->statements->len
        || ((const CpModelStatement *) g_ptr_array_index (model->statements, i))->article
             != ((const CpModelStatement *) g_ptr_array_index (model->statements, first))->article)
      {
        count_article (self, model, first, i);
        first = i;
      }
}

static void
count_issue (CpMeetings    *self,
             const CpIssue *issue)
{
  for (guint i = 0; i < issue->positions->len; i++)
    self->issues[((const CpPosition *) g_ptr_array_index (issue->positions, i))->party]++;
  for (guint i = 0; i < issue->positions->len; i++)
    for (guint j = i + 1; j < issue->positions->len; j++)
      {
        gint32 a = ((const CpPosition *) g_ptr_array_index (issue->positions, i))->party;
        gint32 b = ((const CpPosition *) g_ptr_array_index (issue->positions, j))->party;

        g_hash_table_insert (self->counts, key_of (self, a, b), GUINT_TO_POINTER (count_of (self, a, b) + 1));
      }
}

/** cp_meetings_new: Returns: (transfer full): who speaks to the same issues of @model, by the positions that are found there */
CpMeetings *
cp_meetings_new (const CpModel *model)
{
  CpMeetings *self = g_new0 (CpMeetings, 1);

  self->counts = g_hash_table_new (NULL, NULL);
  self->n = model->parties->len + 1;
  self->said = g_new0 (guint, self->n);
  self->issues = g_new0 (guint, self->n);
  self->heard = g_new0 (guint, self->n);
  for (guint i = 0; i < model->statements->len; i++)
    {
      gint32 party = ((const CpModelStatement *) g_ptr_array_index (model->statements, i))->party;

      if (party >= 0)
        self->said[party]++;
    }
  count_articles (self, model);
  for (guint i = 0; i < model->issues->len; i++)
    count_issue (self, g_ptr_array_index (model->issues, i));
  return self;
}

/** cp_meetings_free: frees @self */
void
cp_meetings_free (CpMeetings *self)
{
  g_hash_table_unref (self->counts);
  g_free (self->said);
  g_free (self->issues);
  g_free (self->heard);
  g_free (self);
}

/** cp_meetings_are_opponents: Returns: whether the two parties meet so often, or say so much, that it is said against each other */
gboolean
cp_meetings_are_opponents (const CpMeetings *self,
                           gint32            a,
                           gint32            b)
{
  const guint met = count_of (self, a, b);
  const float told = (float) MAX (self->heard[a], self->heard[b]);
  const float many_issues = MAX (MANY_ISSUES, SHARE_OF_ISSUES * (float) (self->issues[a] + self->issues[b] - met));
  const float many_statements = MAX (MANY_STATEMENTS, SHARE_OF_STATEMENTS * told);

  return (float) met >= many_issues || (float) MIN (self->said[a], self->said[b]) >= many_statements
         || (float) (self->said[a] + self->said[b]) >= MOST_OF_ALL * told;
}

static float
cosine (const CpBuilder *builder,
        guint32          a,
        guint32          b)
{
  const float *x = cp_shelf_vector (builder->shelf, a), *y = cp_shelf_vector (builder->shelf, b);
  float sum = 0;

  for (guint k = 0; k < CP_VECTOR_SIZE; k++)
    sum += x[k] * y[k];
  return sum;
}

/* The content's word at @place by its number, G_MAXUINT32 where it tells nothing of the matter: who is named is named on every side. */
static guint32
telling_word (const CpBuilder *builder,
              const CpProfile *profile,
              guint            place)
{
  const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, place)];

  if ((token->pos != CP_POS_NOUN && token->pos != CP_POS_VERB && token->pos != CP_POS_ADJ)
      || cp_lexicon_has (builder->lexicon, token->lemma, CP_LEX_EMPTY))
    return G_MAXUINT32;
  return g_array_index (profile->stems, guint32, place);
}

/* How nearly the content has the word, 0 … 1. */
static float
nearness (const CpBuilder *builder,
          const CpProfile *profile,
          guint32          word)
{
  float best = 0;

  for (guint i = 0; i < MIN (profile->tokens->len, MOST_WORDS) && best < 1; i++)
    {
      guint32 other = telling_word (builder, profile, i);

      if (other != G_MAXUINT32)
        best = MAX (best, other == word ? 1 : (cosine (builder, word, other) - UNLIKE) / (1 - UNLIKE));
    }
  return best;
}

static float
weight_of (const CpBuilder *builder,
           guint32          word)
{
  const CpShelf *shelf = builder->shelf;

  return logf (((float) shelf->n_counted + FEW_STATEMENTS) / ((float) g_array_index (shelf->spread, guint32, word) + 0.5f));
}

/* How much of what the question asks about, in the clause that it is made of, the content has, 0 … 1. */
static float
common_with_question (const CpBuilder   *builder,
                      const CpYardstick *yardstick,
                      const CpProfile   *asked,
                      const CpProfile   *profile)
{
  float found = 0, all = 0;

  for (guint i = 0; i < MIN (asked->tokens->len, MOST_WORDS); i++)
    {
      guint32 token = g_array_index (asked->tokens, guint32, i), word = telling_word (builder, asked, i);

      if (word == G_MAXUINT32 || token < yardstick->clause.first || token >= yardstick->clause.last)
        continue;
      found += weight_of (builder, word) * nearness (builder, profile, word);
      all += weight_of (builder, word);
    }
  return all > 0 ? found / all : 0;
}

/* The number of the statement that the question is made of, -1 where there is none. */
static gint32
asked_statement (const CpBuilder   *builder,
                 const CpIssue     *issue,
                 const CpYardstick *yardstick)
{
  for (guint i = 0; i < issue->statements->len; i++)
    if (cp_builder_statement (builder, g_array_index (issue->statements, guint32, i)) == yardstick->statement)
      return (gint32) g_array_index (issue->statements, guint32, i);
  return -1;
}

/* Whether the party answers, in what it says, the very question. */
static gboolean
answers (const CpBuilder   *builder,
         const CpYardstick *yardstick,
         gint32             asked,
         const CpPosition  *position)
{
  guint n = position->statements->len;

  for (guint i = 0; i < MIN (n, MOST_STATEMENTS); i++)
    {
      guint32 number = g_array_index (position->statements, guint32, n - 1 - i);

      if (number == (guint32) asked
          || (cp_builder_statement (builder, number)->stance == position->stance
              && common_with_question (builder, yardstick, cp_builder_profile (builder, (guint) asked),
                                       cp_builder_profile (builder, number)) >= COMMON))
        return TRUE;
    }
  return FALSE;
}

/* Whether it is one of these that the question is made of. */
static gboolean
is_asked (const CpPosition *position,
          gint32            asked)
{
  for (guint i = 0; i < position->statements->len; i++)
    if (g_array_index (position->statements, guint32, i) == (guint32) asked)
      return TRUE;
  return FALSE;
}

/* What a person put into the issue, or gave its stance, is said to its question. */
static gboolean
is_given (const CpBuilder  *builder,
          const CpPosition *position)
{
  for (guint i = 0; i < position->statements->len; i++)
    if ((cp_builder_statement (builder, g_array_index (position->statements, guint32, i))->by_person
         & (1u << CP_FIELD_STANCE | 1u << CP_FIELD_ISSUE)) != 0)
      return TRUE;
  return FALSE;
}

/** cp_speak_to_one_question: Returns: whether the issue's question asks what one of both positions says, and the words of both have what
 * it asks about: what a third one says may only be near what both do */
gboolean
cp_speak_to_one_question (const CpBuilder  *builder,
                          const CpIssue    *issue,
                          const CpPosition *a,
                          const CpPosition *b)
{
  const CpYardstick *yardstick = g_hash_table_lookup (builder->yardsticks, issue);
  gint32 asked = yardstick != NULL ? asked_statement (builder, issue, yardstick) : -1;

  if (is_given (builder, a) || is_given (builder, b))
    return TRUE;
  return asked >= 0 && (is_asked (a, asked) || is_asked (b, asked)) && answers (builder, yardstick, asked, a)
         && answers (builder, yardstick, asked, b);
}
