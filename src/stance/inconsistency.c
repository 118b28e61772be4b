/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* Of a party's statements on an issue so many are compared with each other. */
#define MOST_STATEMENTS 100
/* From this likeness on, two contents speak of one thing. */
#define ALIKE           0.2f

static gboolean
takes_side (const CpModelStatement *s)
{
  return s->stance == CP_STANCE_SUPPORT || s->stance == CP_STANCE_OPPOSE;
}

/* Whether the deed came after the words that it goes against: by their days, or else as the article tells them. */
static gboolean
word_came_first (const CpBuilder *self,
                 guint32          word,
                 guint32          deed)
{
  const CpModelStatement *w = cp_builder_statement (self, word), *d = cp_builder_statement (self, deed);

  if (cp_date_is_valid (&w->date) && cp_date_is_valid (&d->date)
      && cp_date_to_day_number (&w->date) != cp_date_to_day_number (&d->date))
    return cp_date_compare (&w->date, &d->date) < 0;
  return w->article < d->article || (w->article == d->article && word < deed);
}

/* Words that a party can be held to. */
static gboolean
binds (const CpModelStatement *s)
{
  return s->act == CP_ACT_COMMIT || s->act == CP_ACT_DEMAND || s->act == CP_ACT_DENY || s->act == CP_ACT_OFFER;
}

/* Whether two statements speak of one thing: by their words, or since one follows the other. */
static gboolean
is_same_matter (const CpBuilder *self,
                guint32          earlier,
                guint32          later)
{
  const CpProfile *x = cp_builder_profile (self, earlier), *y = cp_builder_profile (self, later);

  return cp_profile_likeness (x, y) >= ALIKE || (later == earlier + 1 && x->reading == y->reading && x->paragraph == y->paragraph);
}

/* How plainly two statements of a party contradict each other; 0 where there is nothing to show. */
static float
contradiction (const CpBuilder *self,
               guint32          earlier,
               guint32          later)
{
  const CpModelStatement *a = cp_builder_statement (self, earlier), *b = cp_builder_statement (self, later);
  const CpProfile *x = cp_builder_profile (self, earlier), *y = cp_builder_profile (self, later);
  float score = a->sure[CP_FIELD_STANCE] + b->sure[CP_FIELD_STANCE] + 0.3f * (x->strength + y->strength)
                + cp_profile_likeness (x, y) + (binds (a) || binds (b) ? 0.4f : 0);

  if (!takes_side (a) || !takes_side (b) || a->stance == b->stance || a->copy_of >= 0 || b->copy_of >= 0)
    return 0;
  if (a->deed != b->deed)
    return word_came_first (self, a->deed ? later : earlier, a->deed ? earlier : later) ? score + 1 : 0;
  if (a->deed)
    return 0;
  if (b->act == CP_ACT_CONCEDE && a->act == CP_ACT_DENY)
    return score + 0.5f;
  if (b->act == CP_ACT_CONCEDE)
    return x->polarity < 0 && x->strength >= 0.5f ? score + 0.5f : 0;
  if (!is_same_matter (self, earlier, later))
    return 0;
  return a->article != b->article && x->strength * y->strength > 0.12f ? score : 0;
}

static const char *
reason_of (const CpModelStatement *a,
           const CpModelStatement *b)
{
  if (a->deed || b->deed)
    return _("did other than it said");
  if (b->act == CP_ACT_CONCEDE)
    return _("concedes what it did not grant before");
  if (a->speaker >= 0 && b->speaker >= 0 && a->speaker != b->speaker)
    return _("two who speak for it say contrary things");
  return _("said the contrary before");
}

static char *
said_what (const CpBuilder *self,
           guint32          statement)
{
  const CpModelStatement *s = cp_builder_statement (self, statement);
  const char *who = s->speaker >= 0 ? ((CpModelSpeaker *) g_ptr_array_index (self->model->speakers, s->speaker))->name : "?";

  return g_strdup_printf (_("%s: %s"), who, s->stance == CP_STANCE_SUPPORT ? _("yes") : _("no"));
}

static void
look_at (CpBuilder        *self,
         guint             issue,
         const CpPosition *position)
{
  guint n = MIN (position->statements->len, MOST_STATEMENTS);
  guint32 best[2] = { 0, 0 };
  float most = 0;
  CpInconsistency *found;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        guint32 a = g_array_index (position->statements, guint32, i), b = g_array_index (position->statements, guint32, j);
        float score = contradiction (self, a, b);

        if (score > most)
          {
            most = score;
            best[0] = a;
            best[1] = b;
          }
      }
  if (most == 0)
    return;
  found = cp_inconsistency_new ();
  found->party = position->party;
  found->issue = (gint32) issue;
  /* A deed is what words are held against, whichever of the two has a day and so stands first in the position. */
  if (cp_builder_statement (self, best[0])->deed)
    {
      guint32 deed = best[0];

      best[0] = best[1];
      best[1] = deed;
    }
  found->earlier = (gint32) best[0];
  found->later = (gint32) best[1];
  g_ptr_array_add (found->why, g_strdup (reason_of (cp_builder_statement (self, best[0]), cp_builder_statement (self, best[1]))));
  g_ptr_array_add (found->why, said_what (self, best[0]));
  g_ptr_array_add (found->why, said_what (self, best[1]));
  g_ptr_array_add (self->model->inconsistencies, found);
}

/** cp_build_inconsistencies: finds parties whose words go against their own words or deeds on an issue */
void
cp_build_inconsistencies (CpBuilder *self)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      for (guint j = 0; j < issue->positions->len; j++)
        look_at (self, i, g_ptr_array_index (issue->positions, j));
    }
}
