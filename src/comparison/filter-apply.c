/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/filter.h"
#include "comparison/matcher.h"
#include "comparison/words.h"
#include "stance/speaker-reference.h"

/* A filter made ready for one model: names are looked up once, so that a statement costs a few comparisons. A %NULL array lets all pass. */
typedef struct
{
  const CpFilter *filter;
  const CpModel  *model;
  GPtrArray *matchers;        /* CpMatcher, one a word */
  guint8    *party_passes;    /* by index + 1, the first for none */
  guint8    *speaker_passes;
  guint8    *issue_passes;
  guint8    *article_passes;
  guint8    *speaker_matches; /* by index: a bit for each of the first words that its name matches */
  guint8    *issue_matches;
} Sieve;

/* Words that are looked for in names beforehand; a filter of more looks for the rest in the statement alone. */
#define MAX_NAME_WORDS 8u
/* More words than this are not asked for. */
#define MAX_WORDS 32u

static gboolean
is_named (GPtrArray  *names,
          const char *name)
{
  return g_ptr_array_find_with_equal_func (names, name != NULL ? name : "", g_str_equal, NULL);
}

static guint8 *
party_passes (const CpFilter *filter,
              const CpModel  *model)
{
  guint8 *passes;

  if (filter->parties->len == 0)
    return NULL;
  passes = g_new0 (guint8, model->parties->len + 1);
  passes[0] = (guint8) is_named (filter->parties, NULL);
  for (guint i = 0; i < model->parties->len; i++)
    passes[i + 1] = (guint8) is_named (filter->parties, ((CpModelParty *) g_ptr_array_index (model->parties, i))->name);
  return passes;
}

/* One of several who have a name: it alone, not all. */
static void
pass_namesakes (GPtrArray     *speakers,
                const CpModel *model,
                guint8        *passes)
{
  for (guint i = 0; i < speakers->len; i++)
    {
      const char *reference = g_ptr_array_index (speakers, i);
      const gint32 found = cp_speaker_reference_has_place (reference) ? cp_speaker_find (model, reference) : -1;

      if (found >= 0)
        passes[found + 1] = TRUE;
    }
}

static guint8 *
speaker_passes (const CpFilter *filter,
                const CpModel  *model)
{
  guint8 *passes;

  if (filter->speakers->len == 0)
    return NULL;
  passes = g_new0 (guint8, model->speakers->len + 1);
  passes[0] = (guint8) is_named (filter->speakers, NULL);
  for (guint i = 0; i < model->speakers->len; i++)
    passes[i + 1] = (guint8) is_named (filter->speakers, ((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->name);
  pass_namesakes (filter->speakers, model, passes);
  return passes;
}

static guint8 *
issue_passes (const CpFilter *filter,
              const CpModel  *model)
{
  guint8 *passes;

  if (filter->issues->len == 0)
    return NULL;
  passes = g_new0 (guint8, model->issues->len + 1);
  passes[0] = (guint8) is_named (filter->issues, NULL);
  for (guint i = 0; i < model->issues->len; i++)
    passes[i + 1] = (guint8) is_named (filter->issues, cp_words_issue (g_ptr_array_index (model->issues, i)));
  return passes;
}

/* Outlets and articles together. */
static guint8 *
article_passes (const CpFilter *filter,
                const CpModel  *model)
{
  guint8 *passes;

  if (filter->outlets->len == 0 && filter->articles->len == 0)
    return NULL;
  passes = g_new0 (guint8, model->articles->len);
  for (guint i = 0; i < model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (model->articles, i);
      g_autofree char *key = cp_article_key (article);

      passes[i] = (filter->outlets->len == 0 || is_named (filter->outlets, article->publisher)) &&
                  (filter->articles->len == 0 || is_named (filter->articles, key));
    }
  return passes;
}

static guint8
matches_in_name (GPtrArray  *matchers,
                 const char *name)
{
  guint8 bits = 0;

  for (guint i = 0; i < MIN (matchers->len, MAX_NAME_WORDS); i++)
    if (cp_matcher_in (g_ptr_array_index (matchers, i), name, NULL))
      bits |= (guint8) (1u << i);
  return bits;
}

static void
sieve_init (Sieve          *self,
            const CpFilter *filter,
            const CpModel  *model)
{
  *self = (Sieve){ .filter = filter, .model = model };
  self->matchers = cp_matcher_split (filter->words);
  self->party_passes = party_passes (filter, model);
  self->speaker_passes = speaker_passes (filter, model);
  self->issue_passes = issue_passes (filter, model);
  self->article_passes = article_passes (filter, model);
  self->speaker_matches = g_new0 (guint8, model->speakers->len);
  self->issue_matches = g_new0 (guint8, model->issues->len);
  for (guint i = 0; i < model->speakers->len; i++)
    self->speaker_matches[i] = matches_in_name (self->matchers, ((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->name);
  for (guint i = 0; i < model->issues->len; i++)
    self->issue_matches[i] = matches_in_name (self->matchers, cp_words_issue (g_ptr_array_index (model->issues, i)));
}

static void
sieve_clear (Sieve *self)
{
  g_ptr_array_unref (self->matchers);
  g_free (self->party_passes);
  g_free (self->speaker_passes);
  g_free (self->issue_passes);
  g_free (self->article_passes);
  g_free (self->speaker_matches);
  g_free (self->issue_matches);
}

static gboolean
date_passes (const CpFilter *filter,
             const CpDate   *date)
{
  gint32 first, last;

  if (filter->from == 0 && filter->to == 0)
    return TRUE;
  if (date->precision == CP_PRECISION_NONE)
    return !filter->dated_only;
  cp_date_range (date, &first, &last);
  return (filter->from == 0 || last >= filter->from) && (filter->to == 0 || first <= filter->to);
}

static gboolean
name_passes (const Sieve            *self,
             const CpModelStatement *s,
             guint                   word)
{
  return word < MAX_NAME_WORDS && ((s->speaker >= 0 && (self->speaker_matches[s->speaker] & 1u << word) != 0) ||
                                   (s->issue >= 0 && (self->issue_matches[s->issue] & 1u << word) != 0));
}

/* Notes which words stand between two places that are looked up once for all of them. */
static void
look_in_span (const Sieve     *self,
              const CpArticle *article,
              CpSpan           span,
              gboolean        *found)
{
  const char *start, *end;

  if (cp_span_is_empty (span))
    return;
  start = cp_article_at (article, span.start);
  end = cp_article_at (article, span.end);
  for (guint i = 0; i < MIN (self->matchers->len, MAX_WORDS); i++)
    found[i] = found[i] || cp_matcher_in (g_ptr_array_index (self->matchers, i), start, end);
}

static gboolean
words_pass (const Sieve            *self,
            const CpModelStatement *s)
{
  const CpArticle *article = g_ptr_array_index (self->model->articles, s->article);
  const guint n = MIN (self->matchers->len, MAX_WORDS);
  gboolean found[MAX_WORDS] = { FALSE };

  for (guint i = 0; i < s->n_content; i++)
    look_in_span (self, article, s->content[i], found);
  look_in_span (self, article, s->source, found);
  for (guint i = 0; i < n; i++)
    if (!found[i] && !name_passes (self, s, i) &&
        !(s->note != NULL && cp_matcher_in (g_ptr_array_index (self->matchers, i), s->note, NULL)))
      return FALSE;
  return TRUE;
}

static gboolean
passes (const Sieve            *self,
        const CpModelStatement *s)
{
  const CpFilter *filter = self->filter;

  if ((self->party_passes != NULL && !self->party_passes[s->party + 1]) ||
      (self->speaker_passes != NULL && !self->speaker_passes[s->speaker + 1]) ||
      (self->issue_passes != NULL && !self->issue_passes[s->issue + 1]) ||
      (self->article_passes != NULL && !self->article_passes[s->article]))
    return FALSE;
  if ((filter->acts != 0 && (filter->acts & 1u << s->act) == 0) ||
      (filter->stances != 0 && (filter->stances & 1u << s->stance) == 0) || (filter->deeds_only && !s->deed))
    return FALSE;
  if ((filter->checked == CP_CHECKED_YES && !s->checked) || (filter->checked == CP_CHECKED_NO && s->checked))
    return FALSE;
  if (s->confidence < filter->confidence_from || (filter->confidence_to > 0 && s->confidence > filter->confidence_to))
    return FALSE;
  return date_passes (filter, &s->date) && (self->matchers->len == 0 || words_pass (self, s));
}

/**
 * cp_filter_apply:
 *
 * Goes through @model's statements once, without keeping anything: some milliseconds for 20,000 of them.
 *
 * Returns: (transfer full) (element-type guint32): the indexes of the statements that pass, in their order
 */
GArray *
cp_filter_apply (const CpFilter *self,
                 const CpModel  *model)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  Sieve sieve;

  sieve_init (&sieve, self, model);
  for (guint32 i = 0; i < model->statements->len; i++)
    if (passes (&sieve, g_ptr_array_index (model->statements, i)))
      g_array_append_val (found, i);
  sieve_clear (&sieve);
  return found;
}
