/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/meeting.h"
#include "stance/position.h"
#include "stance/pulls.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* Both sides must be read at least so surely: for a clash the more, since a false one is worse than a missed one. */
#define SURE_TO_CLASH 0.65f
#define SURE_TO_AGREE 0.55f
/* And so surely where the two are not seen to be in dispute with each other. */
#define SURE_OF_STRANGERS 0.9f

/* Of each party's last statements so many are compared. */
#define MOST_COMPARED 20
/* Log odds from which on two statements agree by themselves. */
#define AGREEING 0.3f

/** cp_position_sure: Returns: how surely the position's best-read statement says where the party stands */
float
cp_position_sure (const CpModel    *model,
                  const CpPosition *position)
{
  float sure = 0;

  for (guint i = 0; i < position->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, g_array_index (position->statements, guint32, i));

      if (s->stance == position->stance)
        sure = MAX (sure, s->sure[CP_FIELD_STANCE]);
    }
  return sure;
}

/* Who holds what another does, and the contrary too, agrees with it only where words of both say so by themselves. */
static gboolean
agree_in_words (const CpBuilder  *self,
                const CpPosition *a,
                const CpPosition *b)
{
  for (guint i = 0; i < MIN (a->statements->len, MOST_COMPARED); i++)
    for (guint j = 0; j < MIN (b->statements->len, MOST_COMPARED); j++)
      {
        guint32 x = g_array_index (a->statements, guint32, a->statements->len - 1 - i);
        guint32 y = g_array_index (b->statements, guint32, b->statements->len - 1 - j);

        if (cp_builder_statement (self, x)->stance == a->stance && cp_builder_statement (self, y)->stance == b->stance
            && cp_pull_odds (self, MIN (x, y), MAX (x, y)) >= AGREEING)
          return TRUE;
      }
  return FALSE;
}

/* Whether the party also says, or does, what goes against its position. */
static gboolean
is_mixed (const CpBuilder  *self,
          const CpPosition *position)
{
  for (guint i = 0; i < position->statements->len; i++)
    {
      CpStance stance = cp_builder_statement (self, g_array_index (position->statements, guint32, i))->stance;

      if (stance != position->stance && (stance == CP_STANCE_SUPPORT || stance == CP_STANCE_OPPOSE))
        return TRUE;
    }
  return FALSE;
}

/** cp_relation_between: Returns: how two answers stand to one another that are read so surely */
CpRelation
cp_relation_between (CpStance a,
                     float    sure_a,
                     CpStance b,
                     float    sure_b)
{
  if (a == CP_STANCE_NONE || b == CP_STANCE_NONE)
    return a == b ? CP_RELATION_UNCLEAR : CP_RELATION_DIFFER;
  if (a == CP_STANCE_NEUTRAL || b == CP_STANCE_NEUTRAL)
    return CP_RELATION_UNCLEAR;
  if (a != b)
    return MIN (sure_a, sure_b) >= SURE_TO_CLASH ? CP_RELATION_CLASH : CP_RELATION_UNCLEAR;
  return MIN (sure_a, sure_b) >= SURE_TO_AGREE ? CP_RELATION_ACCORD : CP_RELATION_UNCLEAR;
}

static CpRelation
relation_of (const CpBuilder  *self,
             const CpPosition *a,
             const CpPosition *b)
{
  CpRelation relation = cp_relation_between (a->stance, cp_position_sure (self->model, a), b->stance, cp_position_sure (self->model, b));

  if (relation == CP_RELATION_ACCORD && (is_mixed (self, a) || is_mixed (self, b)) && !agree_in_words (self, a, b))
    return CP_RELATION_UNCLEAR;
  return relation;
}

static gboolean
is_given (const CpBuilder  *self,
          const CpPosition *position)
{
  for (guint i = 0; i < position->statements->len; i++)
    if (cp_builder_statement (self, g_array_index (position->statements, guint32, i))->by_person & 1u << CP_FIELD_STANCE)
      return TRUE;
  return FALSE;
}

/* Two of whom the articles tell much else may stand near each other without a word to each other: what is read of them must be sure,
 * and said to one question. */
static gboolean
are_strangers (const CpBuilder  *self,
               const CpMeetings *meetings,
               const CpIssue    *issue,
               const CpPosition *a,
               const CpPosition *b)
{
  if (cp_meetings_are_opponents (meetings, a->party, b->party))
    return FALSE;
  return !cp_speak_to_one_question (self, issue, a, b)
         || (MIN (cp_position_sure (self->model, a), cp_position_sure (self->model, b)) < SURE_OF_STRANGERS && !is_given (self, a) && !is_given (self, b));
}

static const char *
stance_words (CpStance stance)
{
  switch (stance)
    {
    case CP_STANCE_SUPPORT:
      return _("answers yes");
    case CP_STANCE_OPPOSE:
      return _("answers no");
    case CP_STANCE_NEUTRAL:
      return _("gives no answer");
    case CP_STANCE_NONE:
    default:
      return _("speaks to the issue, not to its question");
    }
}

/** cp_position_words: Returns: (transfer full): who answers how, and by what that is known */
char *
cp_position_words (const CpModel    *model,
                   const CpPosition *position)
{
  const CpModelParty *party = g_ptr_array_index (model->parties, position->party);
  const CpModelStatement *s = position->headline >= 0 ? g_ptr_array_index (model->statements, position->headline) : NULL;

  if (s != NULL && s->reason[CP_FIELD_STANCE] != NULL)
    return g_strdup_printf ("%s %s: %s", party->name, stance_words (position->stance), s->reason[CP_FIELD_STANCE]);
  return g_strdup_printf ("%s %s", party->name, stance_words (position->stance));
}

static void
build_issue (CpBuilder        *self,
             const CpMeetings *meetings,
             CpIssue          *issue)
{
  g_ptr_array_set_size (issue->contrasts, 0);
  for (guint i = 0; i < issue->positions->len; i++)
    for (guint j = i + 1; j < issue->positions->len; j++)
      {
        const CpPosition *a = g_ptr_array_index (issue->positions, i), *b = g_ptr_array_index (issue->positions, j);
        CpContrast *contrast = cp_contrast_new ();

        contrast->a = a->party;
        contrast->b = b->party;
        contrast->relation = relation_of (self, a, b);
        contrast->statement_a = a->headline;
        contrast->statement_b = b->headline;
        g_ptr_array_add (contrast->why, cp_position_words (self->model, a));
        g_ptr_array_add (contrast->why, cp_position_words (self->model, b));
        if ((contrast->relation == CP_RELATION_CLASH || contrast->relation == CP_RELATION_ACCORD)
            && are_strangers (self, meetings, issue, a, b))
          {
            contrast->relation = CP_RELATION_UNCLEAR;
            g_ptr_array_add (contrast->why, g_strdup (_("whether both speak to one question is not sure")));
          }
        g_ptr_array_add (issue->contrasts, contrast);
      }
}

/** cp_build_contrasts: lays the parties' positions on each issue side by side, pair by pair */
void
cp_build_contrasts (CpBuilder *self)
{
  g_autoptr (CpMeetings) meetings = cp_meetings_new (self->model);

  for (guint i = 0; i < self->model->issues->len; i++)
    build_issue (self, meetings, g_ptr_array_index (self->model->issues, i));
}
