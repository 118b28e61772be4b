/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/shared-words.h"

/* In a sentence so many words govern another at most. */
#define MOST_GOVERNORS 4
/* Names stand in whatever a side says. */
#define NAME_SHARE     0.2f
/* Of a content without end so many of its telling words are compared. */
#define MOST_WORDS     64
/* The weight of a telling word, by which shared words are counted. */
#define WORD_WEIGHT    4.0f

static gboolean
has_negator (const CpBuilder *builder,
             const CpText    *text,
             guint32          token)
{
  guint n;
  const guint32 *children = cp_text_children (text, token, &n);

  for (guint i = 0; i < n; i++)
    if (cp_lexicon_has (builder->lexicon, text->tokens[children[i]].norm, CP_LEX_NEGATOR))
      return TRUE;
  return FALSE;
}

/* "stop the trams": the verb, or its noun, undoes what it governs. */
static gboolean
undoes (const CpBuilder *builder,
        const CpToken   *token)
{
  const char *lemma = token->lemma != NULL ? token->lemma : token->norm;

  return cp_lexicon_has (builder->lexicon, lemma, CP_LEX_REVERSER)
         || (cp_lexicon_has (builder->lexicon, lemma, CP_LEX_STOPPER) && token->pos == CP_POS_VERB);
}

static gboolean
starts_clause (const CpToken *token)
{
  return token->dep == CP_DEP_ADVCL || token->dep == CP_DEP_ACL || token->dep == CP_DEP_ACL_RELCL;
}

/* "closed" where the other says "open": one word of the vocabulary, and the contrary of it. */
static gboolean
is_contrary (const CpBuilder *builder,
             const CpToken   *token)
{
  int sign = 1;

  cp_lexicon_canonical (builder->lexicon, token->lemma != NULL ? token->lemma : token->norm, &sign);
  return sign < 0;
}

/* Whether a word of the content is denied there: an odd number of those that govern it, and of what reports it, turn it. */
static gboolean
is_denied (const CpBuilder *builder,
           guint32          statement,
           guint            place)
{
  const CpModelStatement *s = cp_builder_statement (builder, statement);
  const CpProfile *profile = cp_builder_profile (builder, statement);
  const CpText *text = profile->text;
  guint32 at = g_array_index (profile->tokens, guint32, place);
  gboolean denied = s->act == CP_ACT_DENY && !profile->denies && !s->deed;

  if (is_contrary (builder, &text->tokens[at]))
    denied = !denied;
  if (has_negator (builder, text, at))
    denied = !denied;
  for (guint n = 0; n < MOST_GOVERNORS && text->tokens[at].head != at && !starts_clause (&text->tokens[at]); n++)
    {
      guint8 pos;

      at = text->tokens[at].head;
      if (!cp_profile_holds (profile, at))
        break;
      pos = text->tokens[at].pos;
      if ((pos == CP_POS_VERB || pos == CP_POS_ADJ || pos == CP_POS_NOUN) && has_negator (builder, text, at))
        denied = !denied;
      if (undoes (builder, &text->tokens[at]))
        denied = !denied;
    }
  return denied;
}

/* Where a content has a word first; G_MAXUINT where it does not. */
static guint
place_of (const CpProfile *profile,
          guint32          term)
{
  for (guint i = 0; i < profile->stems->len; i++)
    if (g_array_index (profile->stems, guint32, i) == term)
      return i;
  return G_MAXUINT;
}

static gboolean
is_name (const CpProfile *profile,
         guint            place)
{
  return profile->text->tokens[g_array_index (profile->tokens, guint32, place)].pos == CP_POS_PROPN;
}

/* Reads once what a statement says of each of its telling words: that hangs on its words and on what it does. */
static const CpReadAs *
words_of (const CpBuilder *builder,
          guint32          statement)
{
  const CpModelStatement *s = cp_builder_statement (builder, statement);
  CpProfile *profile = cp_builder_profile (builder, statement);
  CpReadAs *read_as = &profile->read_as;
  guint weighed = 1 + 2 * (guint) s->act + (s->deed ? 1 : 0);

  if (read_as->weighed == weighed)
    return read_as;
  read_as->weighed = weighed;
  read_as->denied = read_as->named = 0;
  read_as->contrary = 0;
  for (guint i = 0; i < MIN (profile->telling->len, MOST_WORDS); i++)
    {
      CpFeature word = g_array_index (profile->telling, CpFeature, i);
      guint place = place_of (profile, word.term);
      gboolean denied = place != G_MAXUINT && is_denied (builder, statement, place);
      gboolean named = place != G_MAXUINT && is_name (profile, place);

      if (denied)
        read_as->denied |= G_GUINT64_CONSTANT (1) << i;
      if (named)
        read_as->named |= G_GUINT64_CONSTANT (1) << i;
      if (denied)
        read_as->contrary += word.weight / WORD_WEIGHT * (named ? NAME_SHARE : 1);
    }
  return read_as;
}

static void
add_word (CpSharedWords  *self,
          const CpReadAs *a,
          const CpReadAs *b,
          guint           i,
          guint           j,
          float           weight)
{
  if (((a->named >> i | b->named >> j) & 1) != 0)
    weight *= NAME_SHARE;
  if (((a->denied >> i ^ b->denied >> j) & 1) == 0)
    self->same += weight;
  else
    self->contrary += weight;
}

/** cp_shared_words_contrary: Returns: the most of what it says that the words which it denies can be, beside another that is weighed alike */
float
cp_shared_words_contrary (const CpBuilder *builder,
                          guint32          statement)
{
  return words_of (builder, statement)->contrary;
}

/** cp_shared_words: Returns: what the contents of two statements share, by what each says of it */
CpSharedWords
cp_shared_words (const CpBuilder *builder,
                 guint32          a,
                 guint32          b)
{
  const GArray *x = cp_builder_profile (builder, a)->telling, *y = cp_builder_profile (builder, b)->telling;
  const CpReadAs *read_x = words_of (builder, a), *read_y = words_of (builder, b);
  const CpFeature *words_x = (const CpFeature *) x->data, *words_y = (const CpFeature *) y->data;
  guint n_x = MIN (x->len, MOST_WORDS), n_y = MIN (y->len, MOST_WORDS), i = 0, j = 0;
  CpSharedWords shared = { 0 };

  while (i < n_x && j < n_y)
    {
      guint32 p = words_x[i].term, q = words_y[j].term;

      if (p == q)
        add_word (&shared, read_x, read_y, i, j, words_x[i].weight / WORD_WEIGHT);
      /* Without a branch: which of the two is behind is anybody's guess. */
      i += p <= q;
      j += q <= p;
    }
  return shared;
}

/* So many words of a deed and of a promise are looked at for the same verb. */
#define FIRST_WORDS 24

/* The first verb in the words of @self from @place on; the number of those that are looked at for none. */
static guint
next_verb (const CpProfile *self,
           guint            place)
{
  guint n = MIN (self->tokens->len, FIRST_WORDS);

  while (place < n && self->text->tokens[g_array_index (self->tokens, guint32, place)].pos != CP_POS_VERB)
    place++;
  return place;
}

/** cp_shared_deed: Returns: whether a deed is told by a verb that a promise has, so that it does what was promised: "would sign tonight", "signed the treaty" */
gboolean
cp_shared_deed (const CpProfile *promise,
                const CpProfile *deed)
{
  guint done = next_verb (deed, 0);

  if (done >= MIN (deed->tokens->len, FIRST_WORDS))
    return FALSE;
  for (guint said = next_verb (promise, 0); said < MIN (promise->tokens->len, FIRST_WORDS); said = next_verb (promise, said + 1))
    if (g_strcmp0 (promise->text->tokens[g_array_index (promise->tokens, guint32, said)].lemma,
                   deed->text->tokens[g_array_index (deed->tokens, guint32, done)].lemma) == 0)
      return TRUE;
  return FALSE;
}
