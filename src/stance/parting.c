/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts an issue's statements into the two sides that what pulls at them makes likeliest. */
#include "stance/pulls.h"
#include "stance/weighing.h"

#include <math.h>
#include <string.h>

/* Sides are changed until none wants to, or so many times. */
#define ROUNDS 40
/* How far a statement's own words, which say for or against whatever they are about, tell its side by themselves. */
#define OWN_SHARE 0.05f
/* Where a person has decided, the rest stays by what it was read as before. */
#define SETTLED_SHARE 1.0f

/* One way to part the statements. */
typedef struct
{
  const CpWeighing *weighing;
  float *value;  /* -1 or 1 each; what is held, as it is */
  float *sum;    /* of the values of each party */
  float  all;    /* of all values */
  float  sided;  /* of the parties' sums, each by its weight among the others */
} Parting;

static void
add_up (Parting *self)
{
  const CpWeighing *weighing = self->weighing;

  memset (self->sum, 0, (weighing->n_parties + 1) * sizeof (float));
  self->all = self->sided = 0;
  for (guint i = 0; i < weighing->n; i++)
    {
      self->all += self->value[i];
      if (weighing->party[i] < 0)
        continue;
      self->sided += weighing->weight[weighing->party[i]] * self->value[i];
      self->sum[weighing->party[i]] += self->value[i];
    }
}

/* What the others of its party pull at a statement. */
static float
pull_of_party (const Parting *self,
               guint          place)
{
  gint32 party = self->weighing->party[place];

  return party < 0 ? 0 : CP_PULL_SAME_PARTY * self->weighing->share[party] * (self->sum[party] - self->value[place]);
}

/* What other parties pull at it: away from them. */
static float
pull_of_others (const Parting *self,
                guint          place)
{
  gint32 party = self->weighing->party[place];
  float weight;

  if (party < 0 || self->weighing->settled)
    return 0;
  weight = self->weighing->weight[party];
  return CP_PULL_OTHER_PARTY * weight * (self->sided - weight * self->sum[party]);
}

static float
pull_of_parties (const Parting *self,
                 guint          place)
{
  return CP_PULL_ANY * (self->all - self->value[place]) + pull_of_party (self, place) + pull_of_others (self, place);
}

/* What a person decided shows that what would part it from another was read wrongly. */
static gboolean
is_refuted (const CpWeighing *self,
            const CpPull     *pull,
            float             force)
{
  return self->held[pull->b] && pull->odds < 0 && force * self->own[pull->a] < 0;
}

/* To which side all others together pull a statement. */
static float
pull_at (const Parting *self,
         guint          place)
{
  const CpWeighing *weighing = self->weighing;
  float pull = pull_of_parties (self, place) + (weighing->settled ? SETTLED_SHARE : OWN_SHARE) * weighing->own[place];

  for (guint i = weighing->first[place]; i < weighing->first[place + 1]; i++)
    {
      const CpPull *by = &g_array_index (weighing->pulls, CpPull, i);
      float force = by->odds * self->value[by->b];

      if (!is_refuted (weighing, by, force))
        pull += force;
    }
  return pull;
}

static void
change_side (Parting *self,
             guint    place)
{
  float change = -2 * self->value[place];
  gint32 party = self->weighing->party[place];

  self->value[place] = -self->value[place];
  self->all += change;
  if (party < 0)
    return;
  self->sided += self->weighing->weight[party] * change;
  self->sum[party] += change;
}

/* Lets one statement after the other go where it is pulled, until all stay. */
static void
settle (Parting *self)
{
  gboolean moved = TRUE;

  add_up (self);
  for (guint round = 0; moved && round < ROUNDS; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < self->weighing->n; i++)
        if (!self->weighing->held[i] && pull_at (self, i) * self->value[i] < 0)
          {
            change_side (self, i);
            moved = TRUE;
          }
    }
}

/* How likely the parting is: what all pulls together agree with. */
static float
worth_of (const Parting *self)
{
  float worth = 0;

  for (guint i = 0; i < self->weighing->n; i++)
    worth += self->value[i] * pull_at (self, i);
  return worth;
}

static gint32
largest_party (const CpWeighing *self)
{
  g_autofree guint *sizes = g_new0 (guint, self->n_parties + 1);
  gint32 largest = -1;

  for (guint i = 0; i < self->n; i++)
    if (self->party[i] >= 0)
      sizes[self->party[i]]++;
  for (guint i = 0; i < self->n_parties; i++)
    if (largest < 0 || sizes[i] > sizes[largest])
      largest = (gint32) i;
  return largest;
}

/* From where the search sets out: by the words, by the parties, from all on one side. */
enum { BY_WORDS, BY_PARTY, TOGETHER, N_STARTS };

static void
set_out (Parting *self,
         guint    start)
{
  const CpWeighing *weighing = self->weighing;
  gint32 largest = start == BY_PARTY ? largest_party (weighing) : -1;

  for (guint i = 0; i < weighing->n; i++)
    {
      gboolean by_words = start == BY_WORDS || (start == BY_PARTY && weighing->party[i] < 0);

      if (weighing->held[i])
        self->value[i] = weighing->own[i];
      else if (by_words)
        self->value[i] = weighing->own[i] < 0 ? -1 : 1;
      else
        self->value[i] = start == TOGETHER || weighing->party[i] == largest ? 1 : -1;
    }
}

/* What puts a statement on the side where it is more than anything else does. */
static CpGround
ground_of (const Parting *self,
           guint          place)
{
  const CpWeighing *weighing = self->weighing;
  float side = self->value[place], most = side * pull_of_party (self, place), others = side * pull_of_others (self, place);
  CpGround ground = { most > 0 ? CP_GROUND_PARTY : CP_GROUND_NOTHING, 0 };

  if (others > MAX (most, 0))
    ground.kind = CP_GROUND_OTHERS;
  most = MAX (MAX (most, others), 0);
  for (guint i = weighing->first[place]; i < weighing->first[place + 1]; i++)
    {
      const CpPull *by = &g_array_index (weighing->pulls, CpPull, i);
      float force = by->odds * self->value[by->b];

      if (side * force <= most || is_refuted (weighing, by, force))
        continue;
      most = side * force;
      ground = (CpGround){ CP_GROUND_STATEMENT, by->b };
    }
  return ground;
}

/**
 * cp_weighing_run:
 *
 * Parts the statements into the two sides that the odds of all pairs make likeliest (an Ising model, whose likeliest state is
 * looked for by iterated conditional modes from several states: Besag 1986). Party against party counts over all pairs, the
 * rest over those that stand near each other, so that the time is linear in the statements.
 */
void
cp_weighing_run (CpWeighing *self)
{
  guint n_starts = self->settled ? 1 : N_STARTS;
  g_autofree float *best = g_new0 (float, self->n + 1);
  g_autofree float *value = g_new0 (float, self->n + 1);
  g_autofree float *sum = g_new0 (float, self->n_parties + 1);
  Parting parting = { .weighing = self, .value = value, .sum = sum };
  float most = -G_MAXFLOAT;

  cp_weighing_find_pulls (self);
  for (guint start = 0; start < n_starts; start++)
    {
      float worth;

      set_out (&parting, start);
      settle (&parting);
      worth = worth_of (&parting);
      if (worth <= most)
        continue;
      most = worth;
      memcpy (best, value, self->n * sizeof (float));
    }
  memcpy (value, best, self->n * sizeof (float));
  add_up (&parting);
  for (guint i = 0; i < self->n; i++)
    {
      self->ground[i] = ground_of (&parting, i);
      self->value[i] = self->held[i] ? self->own[i] : tanhf (pull_at (&parting, i) / 2);
    }
}
