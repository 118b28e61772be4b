/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/contradiction.h"

#include <string.h>

#include "stance/shared-words.h"
#include "statements/hindsight.h"

/* How much speaks for two statements of one side contradicting each other, in log odds against all other pairs of that side and against
 * there being none: a conditional logit over the pairs of statements in comparisons such as those of tests/comparisons,
 * rounded. What it rests on are classes of language, not words of those articles; with each twelfth of the comparisons
 * left out in turn the odds found as much in what was left out, and as surely, within a few hundredths. */
#define ANY_TWO           -7.6f
/* One of them is known to be the earlier. */
#define IN_TIME            1.35f
#define DAYS_APART         0.75f
#define SAME_ISSUE         1.55f
#define STANDS_OPPOSITE    0.45f
#define NEXT_SENTENCE      0.95f
/* What they share of what they are about, in full. */
#define SAME_MATTER        2.1f
/* What they share is denied by one of them and not by the other. */
#define CONTRARY_WORDS     0.65f
/* So much said alike and nothing to the contrary says or does the same again: by hand, since so few pairs have it. */
#define REPEATS           -6.0f
#define WORDS_TO_REPEAT    1.0f
/* What the earlier one is. */
#define DENIES             0.6f
#define PROMISES           0.5f
#define JUDGES            -1.05f /* a demand or a judgement of others: a later word does not break it */
/* The earlier one is told back: "had promised"; beside the later one, in the same breath; and what was promised or denied, anywhere. */
#define TOLD_BACK_NEAR     1.4f
#define TOLD_BACK_AT_ONCE  1.05f
#define HELD_BACK          1.1f
#define HELD_TO_DEED       0.9f
#define POINTED            1.65f /* "as recently as" */
/* What the article tells of the later one. */
#define AGAINST            1.35f
#define TURNED             2.0f
#define OWNS_UP            0.8f
#define NO_MORE            1.7f
#define NOW                1.05f
#define AGAIN             -0.6f
/* The later one concedes; what had been denied; in another article. */
#define CONCEDES           1.2f
#define CONCEDES_DENIED    0.9f
#define CONCEDES_LATER     1.05f
/* The later one is a deed; after a promise; on the other side of the issue; after words on what was, which no deed goes against; what the
 * two share is denied by one of them. */
#define DEED               2.05f
#define DEED_TO_PROMISE    0.55f
#define DEED_OPPOSITE      0.55f
#define DEED_TO_PAST      -1.4f
#define DEED_CONTRARY      1.2f

/* More than this does not speak for a pair, so that pairs that do not come near with it need not be looked at: of a word told back, a deed and an admission. */
#define MOST_BY_HINDSIGHT (TOLD_BACK_NEAR + TOLD_BACK_AT_ONCE + HELD_BACK + HELD_TO_DEED)
#define MOST_BY_DEED      (DEED + DEED_TO_PROMISE + DEED_OPPOSITE)
#define MOST_BY_ADMISSION (CONCEDES + CONCEDES_DENIED + CONCEDES_LATER)
/* The same sum in another order comes out no farther away than this. */
#define ROUNDING       0.001f
/* Fewer tokens say nothing that could be held against anything: "to do", "any link". */
#define LEAST_TOKENS   4

static const CpToken *
token_at (const CpHeld *self,
          guint         place)
{
  return &self->profile->text->tokens[g_array_index (self->profile->tokens, guint32, place)];
}

/* "regrets that others …" and "agrees with them" own nothing. */
static gboolean
is_own_admission (const CpHeld *self)
{
  static const char *const others[] = { "regret", "agree", NULL };
  const CpStatement *found = self->profile->found;
  const char *lemma;

  if (found == NULL || found->cue_head == CP_NO_TOKEN)
    return TRUE;
  lemma = self->profile->text->tokens[found->cue_head].lemma;
  return lemma == NULL || !g_strv_contains (others, lemma);
}

static gboolean
says_enough (const CpHeld *self)
{
  guint n = 0;

  for (guint i = 0; i < self->profile->tokens->len && n < LEAST_TOKENS; i++)
    if (token_at (self, i)->pos != CP_POS_PUNCT)
      n++;
  return self->s->deed || n >= LEAST_TOKENS;
}

/** cp_held_may_be: Returns: whether it says enough by itself, and is told first here, to be held against something */
gboolean
cp_held_may_be (const CpHeld *self)
{
  return self->s->party >= 0 && self->s->copy_of < 0 && self->enough;
}

static gboolean
is_told_back (const CpHeld *self)
{
  return (self->signs & CP_SIGN_TOLD_BACK) != 0;
}

/* Words without a day that are told before a deed with one: they were said before it, whatever day the article came out. */
static gboolean
leads_to_deed (const CpHeld *words,
               const CpHeld *deed)
{
  return deed->s->deed && !words->s->deed && !cp_date_is_valid (&words->s->date) && words->s->article == deed->s->article
         && words->number < deed->number;
}

/* Puts them in order: by their days, or else what is told back before what it is told beside, or as the articles tell them. */
static void
put_in_order (CpContradiction *self,
              const CpHeld    *a,
              const CpHeld    *b)
{
  gboolean swap = a->number > b->number;

  self->in_time = TRUE;
  if (leads_to_deed (a, b) || leads_to_deed (b, a))
    self->in_time = (swap ? b : a)->day < (swap ? a : b)->day && (swap ? b : a)->day != G_MININT64;
  else if (a->day != G_MININT64 && b->day != G_MININT64 && a->day != b->day)
    swap = a->day > b->day;
  else if (a->s->article == b->s->article && is_told_back (a) != is_told_back (b))
    swap = is_told_back (b);
  else
    self->in_time = FALSE;
  self->earlier = swap ? b : a;
  self->later = swap ? a : b;
}

static guint32
sentences_between (const CpHeld *a,
                   const CpHeld *b)
{
  if (a->s->article != b->s->article)
    return G_MAXUINT32;
  return a->sentence > b->sentence ? a->sentence - b->sentence : b->sentence - a->sentence;
}

static gboolean
are_opposite (const CpHeld *a,
              const CpHeld *b)
{
  return a->s->issue >= 0 && a->s->issue == b->s->issue
         && ((a->s->stance == CP_STANCE_SUPPORT && b->s->stance == CP_STANCE_OPPOSE)
             || (a->s->stance == CP_STANCE_OPPOSE && b->s->stance == CP_STANCE_SUPPORT));
}

static float
odds_of_place (const CpContradiction *self)
{
  const CpHeld *a = self->earlier, *b = self->later;
  float odds = ANY_TWO;

  if (self->in_time)
    odds += IN_TIME;
  if (self->in_time && a->day != G_MININT64 && b->day != G_MININT64 && b->day > a->day + 1)
    odds += DAYS_APART;
  if (a->s->issue >= 0 && a->s->issue == b->s->issue)
    odds += SAME_ISSUE;
  if (self->opposite)
    odds += STANDS_OPPOSITE;
  if (sentences_between (a, b) == 1)
    odds += NEXT_SENTENCE;
  return odds;
}

/* What can be broken or gone back on: no demand, no reproach. */
static gboolean
is_promise_or_claim (const CpHeld *self)
{
  switch (self->s->act)
    {
    case CP_ACT_WARN:
    case CP_ACT_DEMAND:
    case CP_ACT_ACCUSE:
    case CP_ACT_CONDEMN:
    case CP_ACT_PRAISE:
    case CP_ACT_QUESTION:
    case CP_ACT_CONCEDE:
    case CP_ACT_DOUBT:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
judges_others (const CpHeld *self)
{
  CpAct act = self->s->act;

  return act == CP_ACT_DEMAND || act == CP_ACT_ACCUSE || act == CP_ACT_CONDEMN || act == CP_ACT_PRAISE || act == CP_ACT_QUESTION;
}

/* The earlier one told back beside the later one. */
static float
odds_of_hindsight (const CpContradiction *self)
{
  const CpHeld *a = self->earlier, *b = self->later;
  guint32 between = sentences_between (a, b);
  gboolean near = between <= 1 || (between == 2 && a->profile->paragraph == b->profile->paragraph);
  gboolean binds = a->s->act == CP_ACT_COMMIT || a->s->act == CP_ACT_DENY || a->profile->negated || (a->signs & CP_SIGN_HELD) != 0;
  float odds = 0;

  if (!is_told_back (a) || is_told_back (b))
    return 0;
  if (is_promise_or_claim (a) && near)
    odds += TOLD_BACK_NEAR + (between == 0 ? TOLD_BACK_AT_ONCE : 0);
  if (binds)
    odds += HELD_BACK + (b->s->deed && between != G_MAXUINT32 ? HELD_TO_DEED : 0);
  return odds;
}

/* What speaks for anything going against it. */
static float
odds_as_earlier (const CpHeld *self)
{
  float odds = 0;

  if (self->denies)
    odds += DENIES;
  if (self->s->act == CP_ACT_COMMIT)
    odds += PROMISES;
  if (judges_others (self))
    odds += JUDGES;
  if ((self->signs & CP_SIGN_POINTED) != 0 && !self->s->deed)
    odds += POINTED;
  return odds;
}

static gboolean
takes_back (const CpHeld *self)
{
  CpAct act = self->s->act;

  return (self->signs & CP_SIGN_OWNS_UP) != 0 && act != CP_ACT_CONDEMN && act != CP_ACT_ACCUSE && act != CP_ACT_DEMAND
         && act != CP_ACT_PRAISE && is_own_admission (self);
}

/* What the article and its own words tell of a turn. */
static float
odds_of_turn (const CpHeld *self,
              gboolean      in_time)
{
  float odds = 0;

  if ((self->signs & CP_SIGN_AGAINST) != 0)
    odds += AGAINST;
  if ((self->signs & CP_SIGN_TURNED) != 0 && in_time)
    odds += TURNED;
  if (takes_back (self))
    odds += OWNS_UP;
  if ((self->signs & CP_SIGN_NO_MORE) != 0)
    odds += NO_MORE;
  if ((self->signs & CP_SIGN_NOW) != 0)
    odds += NOW;
  return odds;
}

/* Words on what was, where no deed can go against them: "had never drawn more", where "would not draw" can be broken. */
static gboolean
tells_of_past (const CpHeld *self)
{
  static const char *const coming[] = { "will", "would", "shall", "wo", "'ll", NULL }, *const been[] = { "had", "was", "were", "'d", NULL };
  gboolean past = FALSE;

  if (self->profile->tokens->len > 0
      && (strcmp (token_at (self, 0)->norm, "to") == 0 || token_at (self, 0)->inflection == CP_FORM_GERUND))
    return FALSE;
  for (guint i = 0; i < self->profile->tokens->len; i++)
    {
      const CpToken *token = token_at (self, i);

      if (g_strv_contains (coming, token->norm))
        return FALSE;
      past = past || token->inflection == CP_FORM_PAST || g_strv_contains (been, token->norm);
    }
  return past;
}

static float
odds_of_deed (const CpContradiction *self)
{
  const CpHeld *a = self->earlier, *b = self->later;
  float odds = DEED;

  if (!b->s->deed || a->s->deed)
    return 0;
  if (a->s->act == CP_ACT_COMMIT)
    odds += DEED_TO_PROMISE;
  if (self->opposite)
    odds += DEED_OPPOSITE;
  if (tells_of_past (a))
    odds += DEED_TO_PAST;
  return odds;
}

static float
odds_of_later (const CpContradiction *self)
{
  const CpHeld *a = self->earlier, *b = self->later;
  float odds = odds_of_turn (b, self->in_time) + odds_of_deed (self);

  if ((b->signs & CP_SIGN_AGAIN) != 0)
    odds += AGAIN;
  if (!b->concedes || a->s->deed)
    return odds;
  odds += CONCEDES;
  if (a->denies)
    odds += CONCEDES_DENIED;
  if (a->s->article != b->s->article)
    odds += CONCEDES_LATER;
  return odds;
}

/* How much they are about the same, with what stands around them. */
static float
common_matter (const CpHeld *a,
               const CpHeld *b)
{
  const GArray *x = a->profile->features, *y = b->profile->features;
  const CpFeature *p = (const CpFeature *) x->data, *q = (const CpFeature *) y->data, *p_end = p + x->len, *q_end = q + y->len;
  float sum = 0;

  while (p < p_end && q < q_end)
    {
      guint32 i = p->term, j = q->term;

      if (i == j)
        sum += p->weight * q->weight;
      /* Without a branch: which of the two is behind is anybody's guess. */
      p += i <= j;
      q += j <= i;
    }
  return sum;
}

static float
odds_of_words (CpContradiction *self,
               const CpBuilder *builder)
{
  CpSharedWords shared = cp_shared_words (builder, self->earlier->number, self->later->number);
  float odds = CONTRARY_WORDS * shared.contrary;

  self->denied = shared.contrary > 0;
  self->turned = odds_of_turn (self->later, self->in_time) > 0;
  if (self->later->s->deed)
    odds += DEED_CONTRARY * shared.contrary;
  /* Who takes words back says them again. */
  if (!self->turned && shared.contrary == 0 && shared.same >= WORDS_TO_REPEAT && self->earlier->denies == self->later->denies)
    odds += REPEATS;
  /* "would sign tonight", "signed the scheme": a promise that was kept. */
  else if (self->later->s->deed && self->earlier->s->act == CP_ACT_COMMIT && !self->earlier->denies && shared.contrary == 0
           && cp_shared_deed (self->earlier->profile, self->later->profile))
    odds += REPEATS;
  return odds;
}

/** cp_held_read: reads what the odds of contradictions hang on of one statement */
void
cp_held_read (CpHeld          *self,
              const CpBuilder *builder,
              guint32          statement)
{
  const CpDate *time = cp_builder_time (builder, statement);
  const CpStatement *found;

  self->s = cp_builder_statement (builder, statement);
  self->profile = cp_builder_profile (builder, statement);
  self->number = statement;
  self->day = cp_date_is_valid (time) ? cp_date_to_day_number (time) : G_MININT64;
  found = self->profile->found;
  self->signs = found != NULL ? found->signs : 0;
  self->sentence = self->profile->sentence;
  if (found != NULL && found->cue_head != CP_NO_TOKEN)
    self->sentence = self->profile->text->tokens[found->cue_head].sentence;
  self->enough = says_enough (self);
  self->denies = self->profile->negated || self->s->act == CP_ACT_DENY;
  self->concedes = self->s->act == CP_ACT_CONCEDE && !self->s->deed && is_own_admission (self);
  self->most_contrary = cp_shared_words_contrary (builder, statement);
  self->most_as_earlier = odds_as_earlier (self) + (is_told_back (self) ? MOST_BY_HINDSIGHT : 0);
  self->most_as_later = odds_of_turn (self, TRUE) + (self->s->deed ? MOST_BY_DEED : 0) + (self->concedes ? MOST_BY_ADMISSION : 0);
}

/* No more can be said by what the two deny of what they share: only what one of them denies can be contrary to the other. */
static float
most_by_words (const CpHeld *a,
               const CpHeld *b,
               gboolean      deed)
{
  float most = deed ? 2 : 4;

  if (a->profile->counted == b->profile->counted)
    most = MIN (most, a->most_contrary + b->most_contrary + ROUNDING);
  return most * (CONTRARY_WORDS + (deed ? DEED_CONTRARY : 0));
}

/* No more can be said for the two of them going against each other. */
static float
most_of (const CpHeld *a,
         const CpHeld *b)
{
  float most = ANY_TWO + IN_TIME + DAYS_APART + SAME_MATTER + most_by_words (a, b, a->s->deed || b->s->deed);
  float forward = a->most_as_earlier + b->most_as_later, back = b->most_as_earlier + a->most_as_later;

  if (a->s->issue >= 0 && a->s->issue == b->s->issue)
    most += SAME_ISSUE + STANDS_OPPOSITE;
  if (a->s->article == b->s->article)
    most += NEXT_SENTENCE;
  return most + MAX (forward, back);
}

/* Sums up what speaks for it, the dear things last. Returns: whether that is no less than @least */
static gboolean
sum_up (CpContradiction *self,
        const CpBuilder *builder,
        const CpHeld    *a,
        const CpHeld    *b,
        float            least)
{
  float words;

  if ((a->s->deed && b->s->deed) || most_of (a, b) < least)
    return FALSE;
  put_in_order (self, a, b);
  self->odds = odds_of_place (self) + odds_as_earlier (self->earlier) + odds_of_hindsight (self) + odds_of_later (self);
  words = most_by_words (a, b, self->later->s->deed);
  if (self->odds + (self->in_time ? SAME_MATTER : 0) + words < least)
    return FALSE;
  if (self->in_time)
    self->odds += SAME_MATTER * common_matter (a, b);
  /* The words are dear to compare. */
  if (self->odds + words < least)
    return FALSE;
  self->odds += odds_of_words (self, builder);
  return self->odds >= least;
}

/**
 * cp_contradiction_read:
 * @a: a statement of a side
 * @b: another of the same
 *
 * Reads how surely the later of the two goes against the earlier one. They need not have been put to one issue: a promise and the deed
 * that breaks it are told in other words often enough.
 *
 * Returns: whether it is sure enough to be shown
 */
gboolean
cp_contradiction_read (CpContradiction *self,
                       const CpBuilder *builder,
                       const CpHeld    *a,
                       const CpHeld    *b)
{
  self->opposite = are_opposite (a, b);
  return sum_up (self, builder, a, b, CP_CONTRADICTION_LEAST);
}

/**
 * cp_contradiction_lean:
 * @a: the number of a statement of a side
 * @b: that of another of the same, of the same issue
 * @least: what is less than this does not matter
 *
 * Returns: the log odds that they go against each other, by what is known before their stances are; @least where they are less
 */
float
cp_contradiction_lean (const CpBuilder *builder,
                       guint32          a,
                       guint32          b,
                       float            least)
{
  CpContradiction found = { .opposite = FALSE };
  CpHeld x, y;

  cp_held_read (&x, builder, a);
  cp_held_read (&y, builder, b);
  if (!x.enough || !y.enough || !sum_up (&found, builder, &x, &y, least))
    return least;
  return found.odds;
}
