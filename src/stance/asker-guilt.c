/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

/* "knowing": a state is no doing that goes on. */
static gboolean
is_state (const CpToken *verb)
{
  static const char *const words[] = { "know", "want", "own", "belong", "believe", "contain", "like", "need", "prefer", "understand", "see",
                                       "hear", "hate", "love", "mean", "fail", NULL };

  return g_strv_contains (words, verb->lemma);
}

/* What goes on for as long as it is done: "keeping", "hiding". */
static gboolean
goes_on (const CpToken *verb)
{
  static const char *const words[] = { "keep", "hold", "hide", "block", "use", "run", "try", "withhold", "conceal", "protect", "shield", "occupy",
                                       "starve", "risk", "play", "exploit", "ignore", "be", "sit", "wait", "live", "spread", "build", "trade", NULL };

  return g_strv_contains (words, verb->lemma);
}

/* "shooting down a plane", "leaking the bill": one thing, done once. "setting quotas" is done again and again. */
static gboolean
is_done_to_one (const CpAsker *self)
{
  guint32 object = cp_asker_child (self, self->verb, CP_DEP_OBJ);

  return object != CP_NO_TOKEN && (cp_asker_child (self, object, CP_DEP_DET) != CP_NO_TOKEN
                                   || cp_asker_child (self, object, CP_DEP_NMOD_POSS) != CP_NO_TOKEN
                                   || cp_asker_child (self, object, CP_DEP_NUMMOD) != CP_NO_TOKEN);
}

/* Whether what somebody is accused of is over, or is no doing: "Did the firm know?", where another is asked whether it is hiding something. */
static gboolean
is_over (const CpAsker *self)
{
  const CpToken *verb = cp_asker_token (self, self->verb);

  return is_state (verb) || cp_asker_tells_when (self) || (is_done_to_one (self) && !goes_on (verb));
}

static void
put_guilt (CpAsker *self)
{
  gboolean singular = cp_asker_is_singular (self), having = cp_asker_is_word (self, self->verb, "having"), over = !having && (is_over (self) || self->subject.last + 1 < self->verb);

  cp_asker_put_opening (self, over ? "Did" : having ? (singular ? "Has" : "Have") : singular ? "Is" : "Are");
  cp_asker_put_subject (self);
  cp_asker_end_subject (self);
  self->space = TRUE;
  if (over)
    cp_asker_put_verb (self, self->verb);
  self->space = TRUE;
  for (guint32 t = self->verb + (over || having ? 1 : 0); t < self->last; t++)
    {
      gboolean joined = cp_asker_token (self, t)->dep == CP_DEP_CONJ && cp_asker_token (self, t)->head == self->verb
                        && cp_asker_token (self, t)->inflection == CP_FORM_GERUND;

      if (over && cp_asker_is_passing (self, t))
        continue;
      if (over && joined)
        cp_asker_put_word (self, cp_asker_token (self, t)->lemma, TRUE);
      else
        cp_asker_put_token (self, t);
    }
}

/* Where whom one accuses ends: "Croatia on Monday | of keeping"; the end where it is not said what of. */
static guint32
of_doing (const CpAsker *self)
{
  for (guint32 of = self->first; of + 2 < self->last && of < self->first + 10; of++)
    if (cp_asker_is_word (self, of, "of") && cp_asker_token (self, of + 1)->inflection == CP_FORM_GERUND)
      return of;
  return self->last;
}

/* The noun that whom one accuses goes by: the last before what is said of it. */
static guint32
head_of (const CpAsker *self)
{
  guint32 head = CP_NO_TOKEN;

  for (guint32 t = self->subject.first; t < self->subject.last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN)
        head = t;
      else if (head != CP_NO_TOKEN)
        break;
    }
  return head;
}

/* "the priest | with nine counts of tampering": whom a court charges; the end where nobody is charged so. */
static guint32
with_counts (const CpAsker *self,
             guint32        of)
{
  static const char *const words[] = { "count", "charge", "offence", "offense", NULL };

  for (guint32 t = self->first + 1; t + 1 < of && g_strv_contains (words, cp_asker_token (self, of - 1)->lemma); t++)
    if (cp_asker_is_word (self, t, "with"))
      return t;
  return of;
}

/** cp_asker_ask_guilt: asks whether one does what one is accused of: "Croatia of keeping boats in the bay". Returns: whether it
 * is said what */
gboolean
cp_asker_ask_guilt (CpAsker *self)
{
  guint32 of = of_doing (self);

  if (self->s->act != CP_ACT_ACCUSE || of == self->first || of == self->last)
    return FALSE;
  self->subject = (CpRange){ self->first, with_counts (self, of) };
  self->subject_head = head_of (self);
  self->verb = of + 1;
  cp_asker_cut_end (self);
  self->weight -= cp_asker_personal (self);
  put_guilt (self);
  return TRUE;
}
