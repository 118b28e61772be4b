/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/contradiction.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "stance/hash.h"

/* A statement of a party is compared with so many before it, and in its issue with so many: in a dispute of some articles with all. */
#define WINDOW          32
#define MOST_IN_ISSUE   40

/* What one party said and did. */
typedef struct
{
  CpBuilder *builder;
  GArray    *sides; /* CpHeld, in text order */
  guint64   *marks; /* for each of them all that comparing it hangs on */
  GArray    *found; /* CpContradiction */
  gboolean  *taken; /* for each of the model's statements whether it is shown against another */
  guint     *shown; /* for each issue, from none on, the last party of which something is shown there, + 1 */
  guint      party;
} Finder;

static const CpHeld *
held_at (const Finder *self,
         guint         place)
{
  return &g_array_index (self->sides, CpHeld, place);
}

/* All that comparing a statement with others hangs on; 0 where nothing is remembered. An issue is known by the first that stands in it. */
static guint64
mark_of (const Finder *self,
         guint         place)
{
  const CpBuilder *builder = self->builder;
  const CpHeld *held = held_at (self, place);
  const CpModelStatement *s = held->s;
  const CpIssue *issue = s->issue >= 0 ? g_ptr_array_index (builder->model->issues, s->issue) : NULL;
  guint64 mark;

  if (builder->marks == NULL || held->profile->serial == 0)
    return 0;
  mark = cp_hash_add (builder->marks[held->number], issue != NULL ? g_array_index (issue->statements, guint32, 0) + 1 : 0);
  mark = cp_hash_add (mark, s->article);
  mark = cp_hash_add (mark, (guint64) s->act << 8 | (guint64) s->stance << 4 | (guint64) (cp_date_is_valid (&s->date) ? 4 : 0)
                            | (s->deed ? 2 : 0) | (held->profile->denies ? 1 : 0));
  return mark != 0 ? mark : 1;
}

static void
mark_all (Finder *self)
{
  for (guint i = 0; i < self->sides->len; i++)
    self->marks[i] = mark_of (self, i);
}

/* The one at @place and those before it that it is compared with, by their marks and by how far off they stand; 0 where one has none. */
static guint64
key_of (const Finder *self,
        guint         place,
        const guint  *others,
        guint         n)
{
  guint64 key = cp_hash_add (CP_HASH_START, self->marks[place]);

  if (self->marks[place] == 0)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      if (self->marks[others[i]] == 0)
        return 0;
      key = cp_hash_add (key, self->marks[others[i]] + (place - others[i]));
    }
  return key != 0 ? key : 1;
}

/* Takes what was found of them in an earlier build. */
static void
take_known (Finder             *self,
            guint               place,
            const CpPairMemory *known)
{
  const CpHeld *held = held_at (self, place);

  for (guint i = 0; known->pairs != NULL && i < known->pairs->len; i++)
    {
      const CpKnownPair *pair = &g_array_index (known->pairs, CpKnownPair, i);
      const CpHeld *other = held_at (self, place - pair->back);
      CpContradiction found = { .earlier = pair->first ? held : other, .later = pair->first ? other : held, .odds = pair->odds,
                                .in_time = pair->in_time, .turned = pair->turned, .denied = pair->denied };

      g_array_append_val (self->found, found);
    }
}

/* Compares the statement at @place with @others before it, unless it was compared with just these. */
static void
look_at (Finder       *self,
         guint         place,
         const guint  *others,
         guint         n,
         CpPairMemory *known)
{
  const CpHeld *held = held_at (self, place);
  guint64 key = key_of (self, place, others, n);

  if (key != 0 && known->key == key)
    {
      take_known (self, place, known);
      return;
    }
  cp_pair_memory_begin (known, key);
  for (guint i = 0; i < n; i++)
    {
      CpContradiction found;

      if (!cp_contradiction_read (&found, self->builder, held_at (self, others[i]), held))
        continue;
      g_array_append_val (self->found, found);
      if (key != 0)
        cp_pair_memory_add (known, (CpKnownPair){ .back = place - others[i], .odds = found.odds, .first = found.earlier == held,
                                                  .in_time = found.in_time, .turned = found.turned, .denied = found.denied });
    }
}

static CpReadAs *
read_as_of (const Finder *self,
            guint         place)
{
  return &cp_builder_profile (self->builder, held_at (self, place)->number)->read_as;
}

/* What is told near each other, in whatever issues it is. */
static void
look_around (Finder *self)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      guint others[WINDOW], n = 0;

      for (guint j = i > WINDOW ? i - WINDOW : 0; j < i; j++)
        others[n++] = j;
      look_at (self, i, others, n, &read_as_of (self, i)->around);
    }
}

static int
compare_issues (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const GArray *sides = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  gint32 p = g_array_index (sides, CpHeld, x).s->issue, q = g_array_index (sides, CpHeld, y).s->issue;

  return p != q ? (p < q ? -1 : 1) : x < y ? -1 : x > y;
}

/* What stands in one issue, however far apart it is told. */
static void
look_in_issues (Finder *self)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->sides->len);

  if (self->sides->len <= WINDOW + 1)
    return;
  for (guint i = 0; i < self->sides->len; i++)
    g_array_append_val (places, i);
  g_array_sort_with_data (places, compare_issues, self->sides);
  for (guint i = 1; i < places->len; i++)
    {
      guint later = g_array_index (places, guint, i), others[MOST_IN_ISSUE], n = 0;
      gint32 issue = held_at (self, later)->s->issue;

      for (guint j = i; issue >= 0 && j > 0 && j + MOST_IN_ISSUE > i; j--)
        {
          guint earlier = g_array_index (places, guint, j - 1);

          if (held_at (self, earlier)->s->issue != issue)
            break;
          if (later - earlier > WINDOW)
            others[n++] = earlier;
        }
      look_at (self, later, others, n, &read_as_of (self, later)->in_issue);
    }
}

/* What was found with one issue, of which at most one is shown. */
typedef struct
{
  gint32                 issue;
  GArray                *found; /* const CpContradiction * */
  const CpContradiction *best;  /* of those that may still be shown; %NULL */
} Question;

static int
compare_odds (const CpContradiction *x,
              const CpContradiction *y)
{
  if (x->odds != y->odds)
    return x->odds > y->odds ? -1 : 1;
  if (x->later->number != y->later->number)
    return x->later->number < y->later->number ? -1 : 1;
  return x->earlier->number < y->earlier->number ? -1 : x->earlier->number > y->earlier->number;
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
said_what (const CpBuilder        *self,
           const CpModelStatement *s)
{
  const char *who = s->speaker >= 0 ? ((CpModelSpeaker *) g_ptr_array_index (self->model->speakers, s->speaker))->name : "?";

  return g_strdup_printf (_("%s: %s"), who, s->stance == CP_STANCE_SUPPORT ? _("yes") : _("no"));
}

static gboolean
takes_side (const CpModelStatement *s)
{
  return s->stance == CP_STANCE_SUPPORT || s->stance == CP_STANCE_OPPOSE;
}

static gboolean
are_opposite (const CpModelStatement *a,
              const CpModelStatement *b)
{
  return a->issue >= 0 && a->issue == b->issue && takes_side (a) && takes_side (b) && a->stance != b->stance;
}

/* Why it is one, in the order in which a reader asks. */
static void
explain (const CpBuilder       *self,
         const CpContradiction *found,
         GPtrArray             *why)
{
  const CpModelStatement *a = found->earlier->s, *b = found->later->s;

  g_ptr_array_add (why, g_strdup (reason_of (a, b)));
  if (are_opposite (a, b))
    {
      g_ptr_array_add (why, said_what (self, a));
      g_ptr_array_add (why, said_what (self, b));
    }
  if (found->turned)
    g_ptr_array_add (why, g_strdup (_("the words tell of a turn")));
  if (found->denied)
    g_ptr_array_add (why, g_strdup (_("one denies what the other says in the same words")));
}

/* A deed is what words are held against, whichever of the two has a day and so comes first. */
static CpInconsistency *
inconsistency_of (const CpBuilder       *self,
                  const CpContradiction *found)
{
  CpInconsistency *inconsistency = cp_inconsistency_new ();
  gboolean swap = found->earlier->s->deed;
  gint32 issue = found->later->s->issue >= 0 ? found->later->s->issue : found->earlier->s->issue;

  inconsistency->party = found->later->s->party;
  inconsistency->issue = issue;
  inconsistency->earlier = (gint32) (swap ? found->later : found->earlier)->number;
  inconsistency->later = (gint32) (swap ? found->earlier : found->later)->number;
  explain (self, found, inconsistency->why);
  return inconsistency;
}

/* What a person said stands on one side is not shown as standing against itself. */
static gboolean
is_refuted (const CpContradiction *found)
{
  const CpModelStatement *a = found->earlier->s, *b = found->later->s;
  guint32 given = 1u << CP_FIELD_STANCE;

  return a->issue >= 0 && a->issue == b->issue && a->stance == b->stance && (a->by_person & b->by_person & given) != 0;
}

static gboolean
is_shown_on (const Finder *self,
             gint32        issue)
{
  return self->shown[issue + 1] == self->party + 1;
}

static gboolean
may_be_shown (const Finder          *self,
              const CpContradiction *found)
{
  return !self->taken[found->earlier->number] && !self->taken[found->later->number]
         && !is_shown_on (self, found->earlier->s->issue) && !is_shown_on (self, found->later->s->issue);
}

static void
find_best (const Finder *self,
           Question     *question)
{
  question->best = NULL;
  for (guint i = 0; i < question->found->len; i++)
    {
      const CpContradiction *found = g_array_index (question->found, const CpContradiction *, i);

      if (may_be_shown (self, found) && (question->best == NULL || compare_odds (found, question->best) < 0))
        question->best = found;
    }
}

static void
question_free (gpointer data)
{
  Question *self = data;

  g_array_unref (self->found);
  g_free (self);
}

/* What was found and may be shown, each with one of the issues that it is shown on; in the order in which the issues come. */
static GPtrArray *
part_by_issue (const Finder *self)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (question_free);
  g_autoptr (GHashTable) of = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->found->len; i++)
    {
      const CpContradiction *found = &g_array_index (self->found, CpContradiction, i);
      gint32 issue = MAX (found->earlier->s->issue, found->later->s->issue);
      Question *question;

      if (issue < 0 || is_refuted (found))
        continue;
      question = g_hash_table_lookup (of, GINT_TO_POINTER (issue));
      if (question == NULL)
        {
          question = g_new (Question, 1);
          *question = (Question){ issue, g_array_new (FALSE, FALSE, sizeof (gpointer)), NULL };
          g_hash_table_insert (of, GINT_TO_POINTER (issue), question);
          g_ptr_array_add (questions, question);
        }
      g_array_append_val (question->found, found);
    }
  return questions;
}

/* By the best of each, the surest first; what has none comes last. */
static int
compare_best (gconstpointer a,
              gconstpointer b,
              gpointer      data G_GNUC_UNUSED)
{
  const Question *x = a, *y = b;

  if (x->best == NULL || y->best == NULL)
    return x->best != NULL ? -1 : y->best != NULL;
  return compare_odds (x->best, y->best);
}

static void
show (Finder                *self,
      const CpContradiction *found)
{
  self->taken[found->earlier->number] = self->taken[found->later->number] = TRUE;
  self->shown[found->earlier->s->issue + 1] = self->shown[found->later->s->issue + 1] = self->party + 1;
  g_ptr_array_add (self->builder->model->inconsistencies, inconsistency_of (self->builder, found));
}

/* Takes the surest of all again and again: one of an issue, none of the same words twice. There may be tens of thousands, so that they are
 * not put in order, but the best of each issue is, and looked for anew where another issue took its words. */
static void
take_surest (Finder *self)
{
  g_autoptr (GPtrArray) questions = part_by_issue (self);
  g_autoptr (GSequence) order = g_sequence_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      find_best (self, g_ptr_array_index (questions, i));
      g_sequence_insert_sorted (order, g_ptr_array_index (questions, i), compare_best, NULL);
    }
  while (!g_sequence_is_empty (order))
    {
      GSequenceIter *first = g_sequence_get_begin_iter (order);
      Question *question = g_sequence_get (first);

      g_sequence_remove (first);
      if (question->best == NULL || is_shown_on (self, question->issue))
        continue;
      if (may_be_shown (self, question->best))
        {
          show (self, question->best);
          continue;
        }
      find_best (self, question);
      g_sequence_insert_sorted (order, question, compare_best, NULL);
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const CpInconsistency *x = *(CpInconsistency *const *) a, *y = *(CpInconsistency *const *) b;

  if (x->issue != y->issue)
    return x->issue < y->issue ? -1 : 1;
  if (x->party != y->party)
    return x->party < y->party ? -1 : 1;
  return x->earlier < y->earlier ? -1 : x->earlier > y->earlier;
}

static void
read_held (CpBuilder *self,
           guint      number,
           gpointer   data)
{
  const CpModelStatement *s = cp_builder_statement (self, number);

  /* Most of what many articles tell is told before. */
  if (s->party >= 0 && s->copy_of < 0)
    cp_held_read (&((CpHeld *) data)[number], self, number);
}

/* For each party what it said and did, in text order. */
static GPtrArray *
part_by_party (CpBuilder *self)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint n = self->model->statements->len;
  g_autofree CpHeld *held = g_new0 (CpHeld, n + 1);

  cp_builder_each (self, n, CP_BLOCK_OF_STATEMENTS, read_held, held);
  for (guint i = 0; i < self->model->parties->len; i++)
    g_ptr_array_add (parties, g_array_new (FALSE, FALSE, sizeof (CpHeld)));
  for (guint i = 0; i < n; i++)
    if (held[i].s != NULL && cp_held_may_be (&held[i]))
      g_array_append_val ((GArray *) g_ptr_array_index (parties, held[i].s->party), held[i]);
  return parties;
}

/* Compares what one party said and did: each statement belongs to one. */
static void
look_at_party (CpBuilder *builder G_GNUC_UNUSED,
               guint      number,
               gpointer   data)
{
  Finder *finder = &((Finder *) data)[number];

  mark_all (finder);
  look_around (finder);
  look_in_issues (finder);
}

/**
 * cp_build_inconsistencies:
 *
 * Finds parties whose words go against their own words or deeds. The time is linear in the statements: of a party that says a great deal,
 * each statement is compared with those before it in the text and in its issue.
 */
void
cp_build_inconsistencies (CpBuilder *self)
{
  g_autoptr (GPtrArray) parties = part_by_party (self);
  g_autofree gboolean *taken = g_new0 (gboolean, self->model->statements->len + 1);
  g_autofree guint *shown = g_new0 (guint, self->model->issues->len + 1);
  g_autofree Finder *finders = g_new (Finder, parties->len + 1);

  for (guint i = 0; i < parties->len; i++)
    {
      GArray *sides = g_ptr_array_index (parties, i);

      finders[i] = (Finder){ .builder = self, .sides = sides, .marks = g_new (guint64, sides->len + 1),
                             .found = g_array_new (FALSE, FALSE, sizeof (CpContradiction)), .taken = taken, .shown = shown, .party = i };
    }
  cp_builder_each (self, parties->len, 1, look_at_party, finders);
  for (guint i = 0; i < parties->len; i++)
    {
      take_surest (&finders[i]);
      g_array_unref (finders[i].found);
      g_free (finders[i].marks);
    }
  g_ptr_array_sort (self->model->inconsistencies, compare_places);
}
