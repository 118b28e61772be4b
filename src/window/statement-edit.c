/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/statement-edit.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "stance/speaker-reference.h"

static const CpModelStatement *
statement_at (CpViewState *state,
              guint        statement)
{
  return g_ptr_array_index (cp_view_state_get_model (state)->statements, statement);
}

static GPtrArray *
corrections_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
}

static void
add (GPtrArray       *corrections,
     CpCorrectionKind kind,
     const char      *subject,
     const char      *value)
{
  g_ptr_array_add (corrections, cp_correction_new (kind, subject, value, g_get_real_time () / G_USEC_PER_SEC));
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  guint32 x = ((const CpSpan *) a)->start, y = ((const CpSpan *) b)->start;

  return x < y ? -1 : x > y;
}

/* As a correction writes them: in order, those that touch as one. */
static char *
spans_in_words (GArray *spans)
{
  GString *text = g_string_new (NULL);

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len;)
    {
      CpSpan span = g_array_index (spans, CpSpan, i);

      for (i++; i < spans->len && g_array_index (spans, CpSpan, i).start <= span.end; i++)
        span.end = MAX (span.end, g_array_index (spans, CpSpan, i).end);
      g_string_append_printf (text, "%s%u-%u", text->len > 0 ? " " : "", span.start, span.end);
    }
  return g_string_free (text, FALSE);
}

static GArray *
spans_of (const CpModelStatement *s)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CpSpan));

  g_array_append_vals (spans, s->content, s->n_content);
  return spans;
}

static gboolean
is_same (const CpModelStatement *s,
         const GArray           *spans)
{
  if (spans->len != s->n_content)
    return FALSE;
  for (guint i = 0; i < spans->len; i++)
    if (g_array_index (spans, CpSpan, i).start != s->content[i].start || g_array_index (spans, CpSpan, i).end != s->content[i].end)
      return FALSE;
  return TRUE;
}

/** cp_statement_move_borders: lets @statement stand at @spans (element-type CpSpan). Returns: whether that is elsewhere than before */
gboolean
cp_statement_move_borders (CpViewState  *state,
                           guint         statement,
                           const GArray *spans)
{
  g_autoptr (GArray) copy = g_array_copy ((GArray *) spans);
  g_autofree char *key = NULL, *value = NULL;

  if (spans->len == 0 || is_same (statement_at (state, statement), spans))
    return FALSE;
  key = cp_model_statement_key (cp_view_state_get_model (state), statement);
  value = spans_in_words (copy);
  cp_view_state_correct (state, CP_CORRECT_CONTENT, key, value, _("Borders moved"));
  return TRUE;
}

/* White space at the place of the cut belongs to neither half. */
static void
cut (const CpModelStatement *s,
     const CpArticle        *article,
     guint32                 offset,
     GArray                 *before,
     GArray                 *after)
{
  guint32 end = offset, start = offset;

  while (end > 0 && g_unichar_isspace (g_utf8_get_char (cp_article_at (article, end - 1))))
    end--;
  while (start < article->n_chars && g_unichar_isspace (g_utf8_get_char (cp_article_at (article, start))))
    start++;
  for (guint i = 0; i < s->n_content; i++)
    {
      CpSpan first = { s->content[i].start, MIN (s->content[i].end, end) };
      CpSpan second = { MAX (s->content[i].start, start), s->content[i].end };

      if (!cp_span_is_empty (first))
        g_array_append_val (before, first);
      if (!cp_span_is_empty (second))
        g_array_append_val (after, second);
    }
}

/* The new half is read as the whole was, until the person says otherwise. */
static void
copy_readings (CpViewState            *state,
               const CpModelStatement *s,
               const char             *key,
               GPtrArray              *corrections)
{
  CpModel *model = cp_view_state_get_model (state);
  const char *stance = cp_stance_to_nick (s->stance);

  if (s->speaker >= 0)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, s->speaker);
      g_autofree char *reference = cp_speaker_reference (model, (guint) s->speaker, speaker->name);

      add (corrections, CP_CORRECT_SPEAKER, key, reference);
    }
  if (s->party >= 0)
    add (corrections, CP_CORRECT_PARTY, key, ((CpModelParty *) g_ptr_array_index (model->parties, s->party))->name);
  add (corrections, CP_CORRECT_ACT, key, cp_act_to_nick (s->act));
  if (s->date.precision != CP_PRECISION_NONE)
    {
      g_autofree char *date = cp_date_to_iso (&s->date);

      add (corrections, CP_CORRECT_DATE, key, date);
    }
  if (s->issue >= 0)
    add (corrections, CP_CORRECT_ISSUE, key, cp_words_issue (g_ptr_array_index (model->issues, s->issue)));
  if (stance != NULL)
    add (corrections, CP_CORRECT_STANCE, key, stance);
}

/** cp_statement_split: makes two of @statement at @offset of its article. Returns: whether there are words of it on both sides */
gboolean
cp_statement_split (CpViewState *state,
                    guint        statement,
                    guint32      offset)
{
  CpModel *model = cp_view_state_get_model (state);
  const CpModelStatement *s = statement_at (state, statement);
  const CpArticle *article = g_ptr_array_index (model->articles, s->article);
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (CpSpan)), after = g_array_new (FALSE, FALSE, sizeof (CpSpan));
  g_autoptr (GPtrArray) corrections = corrections_new ();
  g_autofree char *key = NULL, *article_key = NULL, *new_key = NULL, *first = NULL, *second = NULL;

  cut (s, article, offset, before, after);
  if (before->len == 0 || after->len == 0)
    return FALSE;
  key = cp_model_statement_key (model, statement);
  article_key = cp_article_key (article);
  new_key = g_strdup_printf ("%s %u-%u", article_key, g_array_index (after, CpSpan, 0).start,
                             g_array_index (after, CpSpan, after->len - 1).end);
  first = spans_in_words (before);
  second = spans_in_words (after);
  add (corrections, CP_CORRECT_CONTENT, key, first);
  add (corrections, CP_CORRECT_ADD, new_key, second);
  copy_readings (state, s, new_key, corrections);
  cp_view_state_correct_many (state, corrections, _("Statement split"));
  return TRUE;
}

/** cp_statement_join: takes the next statement of the article into @statement; its own reading goes. Returns: whether there is one */
gboolean
cp_statement_join (CpViewState *state,
                   guint        statement)
{
  CpModel *model = cp_view_state_get_model (state);
  g_autoptr (GPtrArray) corrections = corrections_new ();
  g_autoptr (GArray) spans = NULL;
  g_autofree char *key = NULL, *next_key = NULL, *value = NULL;
  const CpModelStatement *s = statement_at (state, statement), *next;

  if (statement + 1 >= model->statements->len)
    return FALSE;
  next = statement_at (state, statement + 1);
  if (next->article != s->article)
    return FALSE;
  spans = spans_of (s);
  g_array_append_vals (spans, next->content, next->n_content);
  key = cp_model_statement_key (model, statement);
  next_key = cp_model_statement_key (model, statement + 1);
  value = spans_in_words (spans);
  add (corrections, CP_CORRECT_DELETE, next_key, "");
  add (corrections, CP_CORRECT_CONTENT, key, value);
  cp_view_state_correct_many (state, corrections, _("Statements joined"));
  return TRUE;
}

/** cp_statement_delete: removes @statement; its words stay in the article */
void
cp_statement_delete (CpViewState *state,
                     guint        statement)
{
  g_autofree char *key = cp_model_statement_key (cp_view_state_get_model (state), statement);

  cp_view_state_correct (state, CP_CORRECT_DELETE, key, "", _("Statement removed"));
}

/** cp_statement_check: the person looked at @statement and agrees */
void
cp_statement_check (CpViewState *state,
                    guint        statement)
{
  g_autofree char *key = cp_model_statement_key (cp_view_state_get_model (state), statement);

  cp_view_state_correct (state, CP_CORRECT_CHECKED, key, "yes", _("Marked as checked"));
}

/** cp_statement_add: makes a statement of the words at @span of @article */
void
cp_statement_add (CpViewState *state,
                  guint        article,
                  CpSpan       span)
{
  g_autofree char *its_key = cp_article_key (g_ptr_array_index (cp_view_state_get_model (state)->articles, article));
  g_autofree char *value = g_strdup_printf ("%u-%u", span.start, span.end);
  g_autofree char *key = g_strdup_printf ("%s %s", its_key, value);

  cp_view_state_correct (state, CP_CORRECT_ADD, key, value, _("Statement added"));
}

/** cp_statement_pair: sets @beside level with @statement. Returns: whether they are of one issue and of two parties, as a pair is */
gboolean
cp_statement_pair (CpViewState *state,
                   guint        statement,
                   guint        beside)
{
  CpModel *model = cp_view_state_get_model (state);
  const CpModelStatement *one = statement_at (state, statement), *other = statement_at (state, beside);
  g_autofree char *key = NULL, *value = NULL;

  if (one->issue < 0 || one->issue != other->issue || one->party == other->party)
    return FALSE;
  key = cp_model_statement_key (model, statement);
  value = cp_model_statement_key (model, beside);
  cp_view_state_correct (state, CP_CORRECT_PAIR, key, value, _("Statements paired"));
  return TRUE;
}

static gboolean
is_paired_by_hand (CpViewState *state,
                   const char  *subject,
                   const char  *value)
{
  CpComparison *comparison = cp_view_state_get_comparison (state);
  GPtrArray *all = comparison != NULL ? cp_comparison_get_corrections (comparison) : NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (all, i);

      if (correction->kind == CP_CORRECT_PAIR && g_str_equal (correction->subject, subject) && g_str_equal (correction->value, value))
        return TRUE;
    }
  return FALSE;
}

/** cp_statement_part: parts @a from @b, whichever of them was set beside the other */
void
cp_statement_part (CpViewState *state,
                   guint        a,
                   guint        b)
{
  CpModel *model = cp_view_state_get_model (state);
  g_autoptr (GPtrArray) corrections = corrections_new ();
  g_autofree char *first = cp_model_statement_key (model, a), *second = cp_model_statement_key (model, b);

  add (corrections, CP_CORRECT_PAIR, first, "");
  if (is_paired_by_hand (state, second, first))
    add (corrections, CP_CORRECT_PAIR, second, "");
  cp_view_state_correct_many (state, corrections, _("Statements parted"));
}
