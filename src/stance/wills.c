/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a statement plainly wants, promises, refuses, denies or ends, thing by thing: each word is followed up the sentence to what
 * governs all of it, and to the word that reports that. */
#include "stance/wills.h"

#include <string.h>

#include "stance/climb.h"
#include "stance/hash.h"

/* Of a content without end so many words are looked at. */
#define MOST_TOKENS  96
/* A pronoun stands for one of so many things at most. */
#define MOST_POINTED 4

/* "pays", "is a breach", "the measure": what is said of much else as well. */
static gboolean
is_bare (const CpClimb *self)
{
  return (!self->thing && self->by == self->at) || cp_text_child (self->text, self->at, CP_DEP_COP) != CP_NO_TOKEN
         || cp_lexicon_has (self->builder->lexicon, self->text->tokens[self->at].lemma, CP_LEX_ANAPHOR);
}

/* "it", "them": a thing that was named before. */
static gboolean
points_back (const CpToken *token)
{
  static const char *const pointers[] = { "it", "they", "them", "one", NULL };

  gboolean stands_alone = token->pos == CP_POS_PRON || (token->pos == CP_POS_NUM && token->dep != CP_DEP_NUMMOD);

  return stands_alone && g_strv_contains (pointers, token->norm);
}

static void
add_will (const CpClimb *self,
          guint32        term,
          int            sign,
          gboolean       bare,
          GArray        *wills)
{
  g_array_append_val (wills, ((CpWill){ term, self->at, self->by, sign * self->sign, bare }));
}

/* Whether the content has a noun before that place, which a pronoun may stand for. */
static gboolean
names_before (const CpClimb *self,
              guint          place)
{
  for (guint i = 0; i < place; i++)
    if (self->text->tokens[g_array_index (self->profile->tokens, guint32, i)].pos == CP_POS_NOUN
        && g_array_index (self->profile->stems, guint32, i) != G_MAXUINT32)
      return TRUE;
  return FALSE;
}

/* What stands before a statement in its article, where a pronoun may stand for what that is about. Returns: (nullable) */
static const CpProfile *
before (const CpBuilder *builder,
        const CpProfile *profile,
        guint32          statement)
{
  const CpProfile *last = statement > 0 ? cp_builder_profile (builder, statement - 1) : NULL;

  return last != NULL && last->reading == profile->reading && last->paragraph + 1 >= profile->paragraph ? last : NULL;
}

/* A pronoun stands for one of the things that the statement before it is about. */
static void
add_pointed (const CpClimb   *self,
             const CpProfile *last,
             GArray          *wills)
{
  guint n = 0;

  for (guint i = 0; last != NULL && i < MIN (last->stems->len, MOST_TOKENS) && n < MOST_POINTED; i++)
    {
      const CpToken *token = &last->text->tokens[g_array_index (last->tokens, guint32, i)];
      guint32 term = g_array_index (last->stems, guint32, i);

      if (term == G_MAXUINT32 || token->pos != CP_POS_NOUN || token->dep == CP_DEP_COMPOUND || token->dep == CP_DEP_NMOD_POSS)
        continue;
      add_will (self, term, cp_climb_sign_of (self->builder, token), FALSE, wills);
      n++;
    }
}

static void
read_place (CpClimb         *self,
            guint            place,
            const CpProfile *last,
            GArray          *wills)
{
  guint32 at = g_array_index (self->profile->tokens, guint32, place), term = g_array_index (self->profile->stems, guint32, place);
  const CpToken *token = &self->text->tokens[at];

  if (term != G_MAXUINT32 && (token->pos == CP_POS_NOUN || token->pos == CP_POS_VERB || token->pos == CP_POS_ADJ))
    {
      if (cp_climb_from (self, at))
        add_will (self, term, 1, is_bare (self), wills);
    }
  else if (last != NULL && points_back (token) && !names_before (self, place) && cp_climb_from (self, at))
    add_pointed (self, last, wills);
}

/** cp_wills_of: Returns: (element-type CpWill) (transfer none): what the statement plainly says
 * is to be, or not, in the order of its words */
const GArray *
cp_wills_of (const CpBuilder *builder,
             guint32          statement)
{
  const CpModelStatement *s = cp_builder_statement (builder, statement);
  CpProfile *profile = cp_builder_profile (builder, statement);
  const CpProfile *last = before (builder, profile, statement);
  guint64 willed = cp_hash_add (cp_hash_add (CP_HASH_START, 2 * (guint64) s->act + s->deed), last != NULL ? last->serial + 1 : 0);
  CpClimb climb = { .builder = builder, .s = s, .profile = profile, .text = profile->text };

  if (profile->wills == NULL)
    profile->wills = g_array_new (FALSE, FALSE, sizeof (CpWill));
  if (profile->read_as.willed == willed)
    return profile->wills;
  profile->read_as.willed = willed;
  g_array_set_size (profile->wills, 0);
  for (guint i = 0; i < MIN (profile->stems->len, MOST_TOKENS); i++)
    read_place (&climb, i, last, profile->wills);
  return profile->wills;
}

/* Whether both have another word than @term, too: "pay" may be said of anything. */
static gboolean
share_more (const CpBuilder *builder,
            guint32          a,
            guint32          b,
            guint32          term)
{
  const GArray *x = cp_builder_profile (builder, a)->telling, *y = cp_builder_profile (builder, b)->telling;

  for (guint i = 0, j = 0; i < x->len && j < y->len;)
    {
      guint32 p = g_array_index (x, CpFeature, i).term, q = g_array_index (y, CpFeature, j).term;

      if (p == q && p != term)
        return TRUE;
      i += p <= q;
      j += q <= p;
    }
  return FALSE;
}

/** cp_wills_meet: Returns: whether two statements want the same, -1 … 1; 0 where they speak plainly of nothing that both have */
float
cp_wills_meet (const CpBuilder *builder,
               guint32          a,
               guint32          b)
{
  const GArray *x = cp_wills_of (builder, a), *y = cp_wills_of (builder, b);
  int sum = 0, all = 0;

  for (guint i = 0; i < x->len; i++)
    for (guint j = 0; j < y->len; j++)
      {
        const CpWill *p = &g_array_index (x, CpWill, i), *q = &g_array_index (y, CpWill, j);

        if (p->term != q->term || ((p->bare || q->bare) && !share_more (builder, a, b, p->term)))
          continue;
        sum += p->sign * q->sign;
        all++;
      }
  return all > 0 ? (float) sum / (float) all : 0;
}
