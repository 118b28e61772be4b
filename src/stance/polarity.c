/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <string.h>

/* How plainly a word tells the direction: by itself, and when several say the same. */
#define PLAIN_STRENGTH  0.35f
#define TURNED_STRENGTH 0.6f
#define CUE_STRENGTH    0.9f
/* What someone demands, promises or offers is wanted, whatever the words. */
#define WILL_STRENGTH   0.62f

/* What is read from one clause. */
typedef struct
{
  int      sign;
  gboolean bad;
  gboolean good;
  gboolean turned;
  gboolean neither; /* a "nor" to come belongs to it */
  GString *words;   /* that decided it */
} Clause;

static gboolean
ends_clause (const CpToken *token)
{
  static const char *const marks[] = { ".", ";", ":", "!", "?", ",", "-", "--", "but", "because", "although", "while", "whereas" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (token->norm, marks[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
note_word (Clause     *clause,
           const char *word)
{
  if (clause->words->len < 60)
    g_string_append_printf (clause->words, "%s%s", clause->words->len > 0 ? ", " : "", word);
}

/* "no more than", "not only": no negation of anything. */
static gboolean
is_idle_negator (const CpProfile *profile,
                 guint            at)
{
  const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, at)];
  const char *next;

  if (at + 1 >= profile->tokens->len)
    return FALSE;
  next = profile->text->tokens[g_array_index (profile->tokens, guint32, at + 1)].norm;
  if (strcmp (token->norm, "no") == 0 || strcmp (token->norm, "not") == 0)
    return strcmp (next, "more") == 0 || strcmp (next, "less") == 0 || strcmp (next, "only") == 0
           || strcmp (next, "least") == 0 || strcmp (next, "doubt") == 0 || strcmp (next, "later") == 0;
  return FALSE;
}

/* "pull its boats out", "called off": a verb that reverses with its particle, which may stand a few words on. */
static gboolean
is_reversing_phrase (CpBuilder       *self,
                     const CpProfile *profile,
                     guint            at)
{
  const CpToken *verb = &profile->text->tokens[g_array_index (profile->tokens, guint32, at)];

  if (verb->pos != CP_POS_VERB)
    return FALSE;
  for (guint i = at + 1; i < MIN (at + 6, profile->tokens->len); i++)
    {
      const CpToken *particle = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];
      g_autofree char *phrase = NULL;

      if (particle->pos == CP_POS_VERB || particle->pos == CP_POS_PUNCT)
        return FALSE;
      if (particle->pos != CP_POS_ADP && particle->pos != CP_POS_ADV)
        continue;
      phrase = g_strdup_printf ("%s_%s", verb->lemma, particle->norm);
      if (cp_lexicon_has (self->lexicon, phrase, CP_LEX_REVERSER))
        return TRUE;
    }
  return FALSE;
}

static void
read_word (CpBuilder       *self,
           const CpProfile *profile,
           guint            at,
           Clause          *clause)
{
  const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, at)];
  const char *lemma = token->lemma != NULL ? token->lemma : token->norm;

  if (cp_lexicon_has (self->lexicon, token->norm, CP_LEX_NEGATOR) || cp_lexicon_has (self->lexicon, lemma, CP_LEX_NEGATOR))
    {
      if (is_idle_negator (profile, at) || (clause->neither && strcmp (token->norm, "nor") == 0))
        return;
      clause->neither = clause->neither || strcmp (token->norm, "neither") == 0;
      clause->sign = -clause->sign;
      clause->turned = TRUE;
      note_word (clause, token->form);
    }
  else if (cp_lexicon_has (self->lexicon, lemma, CP_LEX_REVERSER) || is_reversing_phrase (self, profile, at))
    {
      clause->sign = -clause->sign;
      clause->turned = TRUE;
      note_word (clause, token->form);
    }
  else if (cp_lexicon_has (self->lexicon, lemma, CP_LEX_BAD))
    {
      clause->bad = TRUE;
      note_word (clause, token->form);
    }
  else if (cp_lexicon_has (self->lexicon, lemma, CP_LEX_GOOD))
    {
      clause->good = TRUE;
      note_word (clause, token->form);
    }
}

static float
close_clause (Clause  *clause,
              GString *why,
              float   *strength)
{
  int sign = clause->bad ? -clause->sign : clause->sign;
  gboolean told = clause->turned || clause->bad || clause->good;

  *strength = told ? TURNED_STRENGTH : PLAIN_STRENGTH;
  if (told && why->len < 80 && clause->words->len > 0)
    g_string_append_printf (why, "%s%s", why->len > 0 ? "; " : "", clause->words->str);
  clause->sign = 1;
  clause->bad = clause->good = clause->turned = clause->neither = FALSE;
  g_string_set_size (clause->words, 0);
  return (float) sign;
}

static int
cue_sign (const CpModelStatement *s)
{
  switch (s->act)
    {
    case CP_ACT_DENY:
    case CP_ACT_DOUBT:
    case CP_ACT_CONDEMN:
      return -1;
    default:
      return 1;
    }
}

static void
read_polarity (CpBuilder *self,
               guint      statement)
{
  CpModelStatement *s = cp_builder_statement (self, statement);
  CpProfile *profile = cp_builder_profile (self, statement);
  Clause clause = { .sign = 1, .words = g_string_new (NULL) };
  GString *why = g_string_new (NULL);
  float sum = 0, weight = 0, strength = 0, length = 0;

  for (guint i = 0; i < profile->tokens->len; i++)
    {
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];

      if (ends_clause (token) && length >= 3)
        {
          float sign = close_clause (&clause, why, &strength);

          sum += sign * strength * length;
          weight += length;
          length = 0;
          continue;
        }
      length += 1;
      read_word (self, profile, i, &clause);
    }
  if (length > 0 || weight == 0)
    {
      float sign = close_clause (&clause, why, &strength);

      sum += sign * strength * MAX (1, length);
      weight += MAX (1, length);
    }
  sum /= weight;
  profile->polarity = sum >= 0 ? 1 : -1;
  profile->strength = ABS (sum);
  if (cue_sign (s) < 0 && s->kind != CP_KIND_DIRECT)
    {
      profile->polarity = -profile->polarity;
      profile->strength = MAX (profile->strength, CUE_STRENGTH);
    }
  else if (s->act == CP_ACT_DEMAND || s->act == CP_ACT_COMMIT || s->act == CP_ACT_OFFER)
    profile->strength = MAX (profile->strength, WILL_STRENGTH);
  profile->why = g_string_free (why, FALSE);
  g_string_free (clause.words, TRUE);
}

/** cp_build_polarities: reads whether each statement speaks for or against what it is about, whatever that is */
void
cp_build_polarities (CpBuilder *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    read_polarity (self, i);
}
