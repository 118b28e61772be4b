/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/doubts.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "comparison/subject.h"
#include "comparison/words.h"

static const CpField asked[] = {
  CP_FIELD_WORDS, CP_FIELD_SPEAKER, CP_FIELD_PARTY, CP_FIELD_ACT, CP_FIELD_DATE, CP_FIELD_STANCE, CP_FIELD_ISSUE,
};

static int
compare_doubts (gconstpointer a,
                gconstpointer b)
{
  const CpDoubt *x = a, *y = b;

  if (x->sure < y->sure)
    return -1;
  if (x->sure > y->sure)
    return 1;
  return x->statement < y->statement ? -1 : x->statement > y->statement;
}

/* The least sure of the readings that no person set; a reading that was not made (sure 0) asks nothing. */
static gboolean
doubt_of (const CpModelStatement *s,
          float                   threshold,
          CpDoubt                *doubt)
{
  gboolean found = FALSE;

  doubt->sure = threshold;
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      CpField field = asked[i];

      if ((s->by_person & (1u << field)) != 0 || s->sure[field] <= 0 || s->sure[field] >= doubt->sure)
        continue;
      doubt->field = field;
      doubt->sure = s->sure[field];
      found = TRUE;
    }
  return found;
}

/* Whether a person looked at it: agreed, or set one of its readings. */
static gboolean
was_checked (const CpModelStatement *s,
             CpDoubt                *answer)
{
  gboolean found = s->checked;

  answer->field = CP_FIELD_WORDS;
  for (guint i = 0; i < G_N_ELEMENTS (asked) && !found; i++)
    if ((s->by_person & (1u << asked[i])) != 0)
      {
        answer->field = asked[i];
        found = TRUE;
      }
  return found;
}

/**
 * cp_doubts_find:
 * @threshold: how sure a reading must be not to be a doubt, 0 … 1
 * @checked: (element-type CpDoubt): takes those that a person looked at and that ask nothing more
 *
 * Returns: (transfer full) (element-type CpDoubt): one doubt a statement, the least sure first
 */
GArray *
cp_doubts_find (const CpModel *model,
                float          threshold,
                GArray        *checked)
{
  GArray *doubts = g_array_new (FALSE, FALSE, sizeof (CpDoubt));

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);
      CpDoubt doubt = { i, CP_FIELD_WORDS, 0 };

      if (!s->checked && doubt_of (s, threshold, &doubt))
        g_array_append_val (doubts, doubt);
      else if (was_checked (s, &doubt))
        g_array_append_val (checked, doubt);
    }
  g_array_sort (doubts, compare_doubts);
  return doubts;
}

/** cp_doubts_keep_passing: leaves in @doubts those alone whose statements are @passing (nullable: all) */
void
cp_doubts_keep_passing (GArray       *doubts,
                        const guint8 *passing)
{
  guint n = 0;

  if (passing == NULL)
    return;
  for (guint i = 0; i < doubts->len; i++)
    if (passing[g_array_index (doubts, CpDoubt, i).statement])
      g_array_index (doubts, CpDoubt, n++) = g_array_index (doubts, CpDoubt, i);
  g_array_set_size (doubts, n);
}

static void
add_subjects (GHashTable      *subjects,
              const GPtrArray *corrections,
              CpCorrectionKind kind)
{
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);

      if (correction->kind == kind)
        g_hash_table_add (subjects, correction->subject);
    }
}

/* Whether what stood at @span of the article is now among the words that another statement was given. */
static gboolean
takes_in (const CpCorrection *correction,
          const char         *article_key,
          CpSpan              span)
{
  g_auto (GStrv) pieces = NULL;
  g_autofree char *its_key = NULL;
  CpSpan its;
  unsigned start, end;

  if (correction->kind != CP_CORRECT_CONTENT || !cp_subject_place (correction->subject, &its_key, &its) || !g_str_equal (its_key, article_key))
    return FALSE;
  pieces = g_strsplit (correction->value, " ", -1);
  for (char **piece = pieces; *piece != NULL; piece++)
    if (sscanf (*piece, "%u-%u", &start, &end) == 2 && start <= span.start && end >= span.end)
      return TRUE;
  return FALSE;
}

static gboolean
was_joined (const GPtrArray *corrections,
            const char      *key)
{
  g_autofree char *article_key = NULL;
  CpSpan span;

  if (!cp_subject_place (key, &article_key, &span))
    return FALSE;
  for (guint i = 0; i < corrections->len; i++)
    if (takes_in (g_ptr_array_index (corrections, i), article_key, span))
      return TRUE;
  return FALSE;
}

/**
 * cp_doubts_n_removed:
 * @corrections: (nullable) (element-type CpCorrection): the person's
 * @orphans: (element-type CpCorrection): those of them that have lost their place
 *
 * Returns: how many statements were answered with "No": they are not in the model any more, and were looked at all the same. Those of
 *   articles that are gone, those that the person had added, and those that went into others, were not
 */
guint
cp_doubts_n_removed (const GPtrArray *corrections,
                     const GPtrArray *orphans)
{
  g_autoptr (GHashTable) others = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  add_subjects (others, orphans, CP_CORRECT_DELETE);
  add_subjects (others, corrections, CP_CORRECT_ADD);
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);

      if (correction->kind == CP_CORRECT_DELETE && !g_hash_table_contains (others, correction->subject))
        n += !was_joined (corrections, correction->subject);
    }
  return n;
}

/** cp_doubt_question: Returns: (transfer full): what a person is asked, in plain words */
char *
cp_doubt_question (const CpModel *model,
                   const CpDoubt *doubt)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, doubt->statement);
  const char *speaker = cp_words_speaker (model, doubt->statement);
  g_autofree char *date = cp_words_date (&s->date);

  switch (doubt->field)
    {
    case CP_FIELD_SPEAKER:
      return s->speaker >= 0 ? g_strdup_printf (_("Does %s say this?"), speaker) : g_strdup (_("Does nobody named say this?"));
    case CP_FIELD_PARTY:
      if (s->party < 0)
        return g_strdup_printf (_("Does %s speak for no party?"), speaker);
      return g_strdup_printf (_("Is this said for %s?"), ((CpModelParty *) g_ptr_array_index (model->parties, s->party))->name);
    case CP_FIELD_ACT:
      return g_strdup_printf (_("Is this what it does: “%s”?"), cp_words_act_name (s->act));
    case CP_FIELD_DATE:
      return s->date.precision != CP_PRECISION_NONE ? g_strdup_printf (_("Was this said on %s?"), date)
                                                    : g_strdup (_("Is there no date to this?"));
    case CP_FIELD_STANCE:
      return g_strdup_printf (_("Does this answer “%s”?"), cp_words_answer (s->stance));
    case CP_FIELD_ISSUE:
      return s->issue >= 0
               ? g_strdup_printf (_("Is this about “%s”?"), ((CpIssue *) g_ptr_array_index (model->issues, s->issue))->label)
               : g_strdup (_("Is this about none of the issues?"));
    case CP_FIELD_WORDS:
    case CP_N_FIELDS:
    default:
      return g_strdup (_("Is this a statement?"));
    }
}

/* "Were chemical agents used there? No", but "The fare: No". */
static char *
answered (const char *issue,
          const char *answer)
{
  return g_strdup_printf (g_str_has_suffix (issue, "?") ? "%s %s" : "%s: %s", issue, answer);
}

/** cp_doubt_reading: Returns: (transfer full): the value that was read */
char *
cp_doubt_reading (const CpModel *model,
                  const CpDoubt *doubt)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, doubt->statement);

  switch (doubt->field)
    {
    case CP_FIELD_SPEAKER:
      return g_strdup (cp_words_speaker (model, doubt->statement));
    case CP_FIELD_PARTY:
      return g_strdup (s->party >= 0 ? ((CpModelParty *) g_ptr_array_index (model->parties, s->party))->name : _("No party"));
    case CP_FIELD_ACT:
      return g_strdup (cp_words_act_name (s->act));
    case CP_FIELD_DATE:
      return cp_words_date_full (&s->date);
    case CP_FIELD_STANCE:
      if (s->issue >= 0)
        return answered (cp_words_issue (g_ptr_array_index (model->issues, s->issue)), cp_words_answer (s->stance));
      return g_strdup (cp_words_answer (s->stance));
    case CP_FIELD_ISSUE:
      return g_strdup (s->issue >= 0 ? cp_words_issue (g_ptr_array_index (model->issues, s->issue)) : _("No issue"));
    case CP_FIELD_WORDS:
    case CP_N_FIELDS:
    default:
      return g_strdup (cp_words_speaker (model, doubt->statement));
    }
}

/**
 * cp_doubt_denial:
 * @name: (out): the step, for the menu
 *
 * "No" to what cannot be otherwise than it is read takes the reading away; what it is instead, only a person can say.
 *
 * Returns: whether "No" alone says enough; @kind is the correction then
 */
gboolean
cp_doubt_denial (const CpDoubt    *doubt,
                 CpCorrectionKind *kind,
                 const char      **name)
{
  static const struct
  {
    CpCorrectionKind kind;
    const char      *name;
  } denials[CP_N_FIELDS] = {
    [CP_FIELD_WORDS] = { CP_CORRECT_DELETE, N_ ("Statement removed") }, [CP_FIELD_PARTY] = { CP_CORRECT_PARTY, N_ ("Party taken away") },
    [CP_FIELD_ISSUE] = { CP_CORRECT_ISSUE, N_ ("Issue taken away") },   [CP_FIELD_STANCE] = { CP_CORRECT_STANCE, N_ ("Answer taken away") },
    [CP_FIELD_DATE] = { CP_CORRECT_DATE, N_ ("Date taken away") },
  };

  if (denials[doubt->field].name == NULL)
    return FALSE;
  *kind = denials[doubt->field].kind;
  *name = _(denials[doubt->field].name);
  return TRUE;
}

/** cp_doubt_span: Returns: the words that the doubt is about, in the statement's article */
CpSpan
cp_doubt_span (const CpModel *model,
               const CpDoubt *doubt)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, doubt->statement);

  if ((doubt->field == CP_FIELD_SPEAKER || doubt->field == CP_FIELD_PARTY) && !cp_span_is_empty (s->source))
    return s->source;
  if (doubt->field == CP_FIELD_ACT && !cp_span_is_empty (s->cue))
    return s->cue;
  return s->content[0];
}

/** cp_doubts_keep_asked: leaves in @statements those alone that @doubts ask for @field of */
void
cp_doubts_keep_asked (const GArray *doubts,
                      CpField       field,
                      GArray       *statements)
{
  for (guint i = statements->len; i > 0; i--)
    {
      guint32 statement = g_array_index (statements, guint32, i - 1);
      gboolean found = FALSE;

      for (guint k = 0; k < doubts->len && !found; k++)
        {
          const CpDoubt *doubt = &g_array_index (doubts, CpDoubt, k);

          found = doubt->statement == statement && doubt->field == field;
        }
      if (!found)
        g_array_remove_index (statements, i - 1);
    }
}
