/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/grouping.h"

#include <string.h>

#include "stance/denied-claim.h"

/* So many statements that demand an inquiry, or offer one, make it a question of its own. */
#define LEAST_ASKED 2
/* So many are on the inquiry, and so many others on what happened. */
#define LEAST 3
/* From here on a claim is what another statement tells; so many on either side are looked at. */
#define ALIKE  0.35f
#define WINDOW 40

/* What a group holds. */
typedef struct
{
  guint    n_on_inquiry;
  guint    n_asked;
  guint    n_told;
  gint32   party;     /* one that tells what happened, -1 for none yet */
  gboolean disputed;  /* two sides tell what happened */
  guint32  label;     /* of those on the inquiry, where they are a group of their own; 0 else */
} Group;

static gboolean
is_asked (CpAct act)
{
  return act == CP_ACT_DEMAND || act == CP_ACT_OFFER || act == CP_ACT_COMMIT;
}

/* Tells what happened, or that it did not. */
static gboolean
is_told (CpAct act)
{
  switch (act)
    {
    case CP_ACT_ASSERT:
    case CP_ACT_DENY:
    case CP_ACT_DOUBT:
    case CP_ACT_ACCUSE:
    case CP_ACT_CONCEDE:
    case CP_ACT_WARN:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
count (const CpBuilder *self,
       guint            statement,
       Group           *group)
{
  const CpModelStatement *s = cp_builder_statement (self, statement);

  if (cp_builder_profile (self, statement)->inquires)
    {
      group->n_on_inquiry++;
      group->n_asked += is_asked (s->act) ? 1 : 0;
      return;
    }
  if (!is_told (s->act))
    return;
  group->n_told++;
  if (s->party < 0)
    return;
  group->disputed |= group->party >= 0 && group->party != s->party;
  group->party = s->party;
}

static gboolean
asks_for_inquiry (const Group *group)
{
  return group->n_asked >= LEAST_ASKED && group->n_on_inquiry >= LEAST;
}

/* Whether an inquiry is asked for while two sides dispute what happened. */
static gboolean
is_of_two_questions (const Group *group)
{
  return asks_for_inquiry (group) && group->n_told >= LEAST && group->disputed;
}

/* Whether @other, next to @statement in the text, is told of the inquiry in one breath with it. */
static gboolean
is_beside (const CpBuilder *self,
           const guint32   *labels,
           guint            statement,
           guint            other)
{
  const CpProfile *profile = cp_builder_profile (self, statement), *beside = cp_builder_profile (self, other);

  return labels[other] == labels[statement] && beside->inquires && beside->reading == profile->reading
         && beside->paragraph == profile->paragraph;
}

/* "There is no sign that would support the allegation that arms were used": a claim that is spelled out in denying it is a question of its
 * own, whatever is demanded in the same breath. */
static gboolean
denies_a_claim (const CpBuilder *self,
                guint            statement)
{
  const CpAct act = cp_builder_statement (self, statement)->act;

  return (act == CP_ACT_DENY || act == CP_ACT_DOUBT) && cp_denied_claim (self, cp_builder_profile (self, statement)) > 0;
}

/* Whether what @statement denies is what others of its group, near it in the text, tell: "not convinced that they did it". */
static gboolean
denies_what_is_told (const CpBuilder *self,
                     const guint32   *labels,
                     guint            statement)
{
  const CpProfile *profile = cp_builder_profile (self, statement);
  const guint from = statement > WINDOW ? statement - WINDOW : 0, end = MIN (statement + WINDOW, self->shelf->n_counted);

  for (guint i = from; i < end; i++)
    if (labels[i] == labels[statement] && i != statement && is_told (cp_builder_statement (self, i)->act)
        && !cp_builder_profile (self, i)->inquires && cp_profile_likeness (profile, cp_builder_profile (self, i)) >= ALIKE)
      return TRUE;
  return FALSE;
}

/* Gives those on the inquiry, and each denial of a claim among them, a label of its own. */
static void
part (const CpBuilder *self,
      guint32         *labels,
      Group           *groups,
      guint32          n_groups)
{
  const guint n = self->shelf->n_counted;
  g_autofree guint32 *parted = g_memdup2 (labels, n * sizeof (guint32));

  for (guint i = 0; i < n; i++)
    {
      Group *group = &groups[labels[i]];
      const gboolean beside = (i > 0 && is_beside (self, labels, i, i - 1)) || (i + 1 < n && is_beside (self, labels, i, i + 1));
      const gboolean inquires = cp_builder_profile (self, i)->inquires;

      if (!inquires && beside && asks_for_inquiry (group) && denies_a_claim (self, i))
        {
          if (!is_of_two_questions (group) || !denies_what_is_told (self, labels, i))
            parted[i] = n_groups++;
          continue;
        }
      if (!is_of_two_questions (group) || (!inquires && !beside))
        continue;
      if (group->label == 0)
        group->label = n_groups++;
      parted[i] = group->label;
    }
  memcpy (labels, parted, n * sizeof (guint32));
}

/**
 * cp_part_inquiries:
 * @labels: (inout): for each statement the number of its group
 *
 * Whether something is to be looked into is another question than what happened, however much the two are told of in the same words: groups
 * in which an inquiry is demanded while two sides dispute the facts are parted. Their number grows by no more than their statements.
 */
void
cp_part_inquiries (const CpBuilder *self,
                   guint32         *labels)
{
  const guint n = self->shelf->n_counted;
  guint32 n_groups = 0;
  g_autofree Group *groups = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    n_groups = MAX (n_groups, labels[i] + 1);
  groups = g_new0 (Group, n_groups + 1);
  for (guint32 i = 0; i < n_groups; i++)
    groups[i].party = -1;
  for (guint i = 0; i < n; i++)
    count (self, i, &groups[labels[i]]);
  for (guint32 i = 0; i < n_groups; i++)
    any |= asks_for_inquiry (&groups[i]);
  if (any)
    part (self, labels, groups, n_groups);
}
