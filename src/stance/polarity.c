/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether words speak for or against what they are about: what all their clauses together say. */
#include "stance/polarity.h"

#include <string.h>

#include "stance/denied-claim.h"

/* How plainly a word tells the direction: by itself, and when several say the same. */
#define PLAIN_STRENGTH  0.35f
#define TURNED_STRENGTH 0.6f
#define CUE_STRENGTH    0.9f
#define DENIED_STRENGTH 0.8f
/* A clause with such a word counts for so many without. */
#define TOLD_SHARE      1.5f
/* What someone demands, promises or offers is wanted, whatever the words. */
#define WILL_STRENGTH   0.62f

/* "questioned the method", where "asked for one" does not doubt it. */
static gboolean
questions (const CpPolarityReader *self)
{
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint32 t = cue.first; t < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (strcmp (text->tokens[t].lemma, "question") == 0)
      return self->s->act == CP_ACT_QUESTION;
  return FALSE;
}

/* Whether any of the words is something bad that the rest undoes. */
static gboolean
undoes_bad (const CpPolarityReader *self)
{
  for (guint i = self->from; i < self->profile->tokens->len; i++)
    if (cp_polarity_is_undone (self, i))
      return TRUE;
  return FALSE;
}

/* Whether the cue turns what it reports. */
static gboolean
cue_turns (const CpPolarityReader *self)
{
  if (self->s == NULL || self->s->kind == CP_KIND_DIRECT)
    return FALSE;
  /* "called it the end of ten years of theft": harsh words, that praise what they are said of. */
  if (self->undoes_bad && self->s->act == CP_ACT_CONDEMN)
    return FALSE;
  return ((self->s->act == CP_ACT_DENY || self->s->act == CP_ACT_DOUBT || self->s->act == CP_ACT_CONDEMN) && !self->profile->denies)
         || questions (self);
}

/* What all clauses together say, -1 … 1. */
static float
add_up (const CpPolarityReader *self,
        GString                *why)
{
  float sum = 0, weight = 0;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const CpPolarityClause *clause = g_ptr_array_index (self->clauses, i);
      gboolean told = clause->turned || clause->bad || clause->good;
      float share = clause->share * (float) clause->n_words * (told ? TOLD_SHARE : 1), sign = (float) (clause->bad ? -clause->sign : clause->sign);

      sum += sign * (told ? TURNED_STRENGTH : PLAIN_STRENGTH) * share;
      weight += share;
      if (told && why->len < 80)
        g_string_append_printf (why, "%s%s", why->len > 0 ? "; " : "", clause->words->str);
    }
  return weight > 0 ? sum / weight : PLAIN_STRENGTH;
}

/**
 * cp_polarity_read:
 * @s: (nullable): whose words they are; %NULL for a question's
 * @profile: its tokens and their stems
 * @topics: (nullable): terms, each + 1, that judge nothing here, since all speak of them
 *
 * Sets whether the words speak for or against what they are about, whatever that is, and how plainly.
 */
void
cp_polarity_read (CpBuilder              *builder,
                  const CpModelStatement *s,
                  CpProfile              *profile,
                  GHashTable             *topics)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (cp_polarity_clause_free);
  CpPolarityReader reader = { builder, s, profile, topics, clauses };
  GString *why = g_string_new (NULL);
  float sum;
  int sense = 0;

  if (s != NULL)
    reader.from = cp_claim_behind (builder, profile, &sense);
  reader.undoes_bad = undoes_bad (&reader);
  cp_polarity_read_clauses (&reader);
  sum = add_up (&reader, why);
  profile->polarity = sum >= 0 ? 1 : -1;
  profile->strength = ABS (sum);
  if (reader.from > 0)
    {
      profile->polarity *= (float) sense;
      profile->strength = MAX (profile->strength, DENIED_STRENGTH);
    }
  if (cue_turns (&reader))
    {
      profile->polarity = -profile->polarity;
      profile->strength = MAX (profile->strength, CUE_STRENGTH);
    }
  else if (s != NULL && (s->act == CP_ACT_DEMAND || s->act == CP_ACT_COMMIT || s->act == CP_ACT_OFFER))
    profile->strength = MAX (profile->strength, WILL_STRENGTH);
  g_free (profile->why);
  profile->why = g_string_free (why, FALSE);
}
