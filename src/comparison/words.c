/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/words.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#include "comparison/date-form.h"

/* What a speaker does, in the third person: "Rex accuses". */
static const char *const act_verbs[CP_N_ACTS] = {
  [CP_ACT_ASSERT] = N_ ("asserts"),     [CP_ACT_DENY] = N_ ("denies"),
  [CP_ACT_DOUBT] = N_ ("doubts"),       [CP_ACT_DEMAND] = N_ ("demands"),
  [CP_ACT_OFFER] = N_ ("offers"),       [CP_ACT_ACCUSE] = N_ ("accuses"),
  [CP_ACT_CONDEMN] = N_ ("condemns"),   [CP_ACT_PRAISE] = N_ ("praises"),
  [CP_ACT_WARN] = N_ ("warns"),         [CP_ACT_COMMIT] = N_ ("commits"),
  [CP_ACT_QUESTION] = N_ ("asks"),      [CP_ACT_CONCEDE] = N_ ("concedes"),
  [CP_ACT_OTHER] = N_ ("says"),
};

/* The same of several: "Officials accuse". */
static const char *const act_verbs_plural[CP_N_ACTS] = {
  [CP_ACT_ASSERT] = N_ ("assert"),     [CP_ACT_DENY] = N_ ("deny"),
  [CP_ACT_DOUBT] = N_ ("doubt"),       [CP_ACT_DEMAND] = N_ ("demand"),
  [CP_ACT_OFFER] = N_ ("offer"),       [CP_ACT_ACCUSE] = N_ ("accuse"),
  [CP_ACT_CONDEMN] = N_ ("condemn"),   [CP_ACT_PRAISE] = N_ ("praise"),
  [CP_ACT_WARN] = N_ ("warn"),         [CP_ACT_COMMIT] = N_ ("commit"),
  [CP_ACT_QUESTION] = N_ ("ask"),      [CP_ACT_CONCEDE] = N_ ("concede"),
  [CP_ACT_OTHER] = N_ ("say"),
};

/* The act as a value to choose. */
static const char *const act_names[CP_N_ACTS] = {
  [CP_ACT_ASSERT] = N_ ("Assert"),     [CP_ACT_DENY] = N_ ("Deny"),
  [CP_ACT_DOUBT] = N_ ("Doubt"),       [CP_ACT_DEMAND] = N_ ("Demand"),
  [CP_ACT_OFFER] = N_ ("Offer"),       [CP_ACT_ACCUSE] = N_ ("Accuse"),
  [CP_ACT_CONDEMN] = N_ ("Condemn"),   [CP_ACT_PRAISE] = N_ ("Praise"),
  [CP_ACT_WARN] = N_ ("Warn"),         [CP_ACT_COMMIT] = N_ ("Commit"),
  [CP_ACT_QUESTION] = N_ ("Question"), [CP_ACT_CONCEDE] = N_ ("Concede"),
  [CP_ACT_OTHER] = N_ ("Other"),
};

static const char *const answers[] = {
  [CP_STANCE_NONE] = N_ ("No answer"),
  [CP_STANCE_SUPPORT] = N_ ("Yes"),
  [CP_STANCE_OPPOSE] = N_ ("No"),
  [CP_STANCE_NEUTRAL] = N_ ("Neither"),
};

static const char *const relations[] = {
  [CP_RELATION_UNCLEAR] = N_ ("Unclear"),
  [CP_RELATION_CLASH] = N_ ("Clash"),
  [CP_RELATION_ACCORD] = N_ ("Accord"),
  [CP_RELATION_DIFFER] = N_ ("Differ"),
};

static const char *const fields[CP_N_FIELDS] = {
  [CP_FIELD_WORDS] = N_ ("Words"), [CP_FIELD_SPEAKER] = N_ ("Speaker"), [CP_FIELD_PARTY] = N_ ("Party"),
  [CP_FIELD_ACT] = N_ ("Act"),     [CP_FIELD_DATE] = N_ ("Date"),       [CP_FIELD_STANCE] = N_ ("Answer"),
  [CP_FIELD_ISSUE] = N_ ("Issue"),
};

/** cp_words_act: Returns: what one speaker does, "accuses" */
const char *
cp_words_act (CpAct act)
{
  g_return_val_if_fail (act < CP_N_ACTS, "");
  return _(act_verbs[act]);
}

/** cp_words_act_plural: Returns: what several do, "accuse" */
const char *
cp_words_act_plural (CpAct act)
{
  g_return_val_if_fail (act < CP_N_ACTS, "");
  return _(act_verbs_plural[act]);
}

/** cp_words_act_name: Returns: the act as a value, "Accuse" */
const char *
cp_words_act_name (CpAct act)
{
  g_return_val_if_fail (act < CP_N_ACTS, "");
  return _(act_names[act]);
}

/** cp_words_answer: Returns: the stance as an answer to the issue's question, "Yes" */
const char *
cp_words_answer (CpStance stance)
{
  g_return_val_if_fail (stance < G_N_ELEMENTS (answers), "");
  return _(answers[stance]);
}

/** cp_words_relation: Returns: how two parties stand, "Clash" */
const char *
cp_words_relation (CpRelation relation)
{
  g_return_val_if_fail (relation < G_N_ELEMENTS (relations), "");
  return _(relations[relation]);
}

/** cp_words_field: Returns: the name of a reading, "Speaker" */
const char *
cp_words_field (CpField field)
{
  g_return_val_if_fail (field < CP_N_FIELDS, "");
  return _(fields[field]);
}

/** cp_words_sure: Returns: how sure @sure (0 … 1) is in words */
const char *
cp_words_sure (float sure)
{
  if (sure >= 0.9f)
    return _("sure");
  if (sure >= 0.7f)
    return _("fairly sure");
  if (sure >= 0.5f)
    return _("unsure");
  return _("a guess");
}

/** cp_words_percent: Returns: (transfer full): @fraction (0 … 1) in percent, as the person writes it: "67%", "67 %", "%67" */
char *
cp_words_percent (double fraction)
{
  g_autofree char *locale = cp_locale_form_name (setlocale (LC_NUMERIC, NULL));

  return cp_locale_form_percent (locale, fraction);
}

/** cp_words_more: Returns: (transfer full): that there are @n more than are shown: "+3", also where writing runs from the right */
char *
cp_words_more (guint n)
{
  return g_strdup_printf ("\u200e+%'u", n);
}

static char *
format_date (const CpDate *date,
             const char   *day,
             const char   *week)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *monday = NULL;

  if (date->precision == CP_PRECISION_NONE)
    return g_strdup (_("no date"));
  time = g_date_time_new_utc (date->year, MAX (date->month, 1), MAX (date->day, 1), 0, 0, 0);
  if (time == NULL)
    return g_strdup (_("no date"));
  switch (date->precision)
    {
    case CP_PRECISION_YEAR:
      return cp_date_form_write (time, CP_FORM_YEAR);
    case CP_PRECISION_MONTH:
      return cp_date_form_write (time, CP_FORM_MONTH);
    case CP_PRECISION_WEEK:
      monday = cp_date_form_write (time, week);
      /* Translators: the day on which the week begins: week of 10 April 2017 */
      return g_strdup_printf (_("week of %s"), monday);
    default:
      return cp_date_form_write (time, day);
    }
}

/** cp_words_date: Returns: (transfer full): @date as far as it is known: "12 April 2017", "week of 10 April 2017", "no date" */
char *
cp_words_date (const CpDate *date)
{
  return format_date (date, CP_FORM_DAY, CP_FORM_DAY);
}

/** cp_words_date_short: Returns: (transfer full): @date without its year, for narrow places: "12 April" */
char *
cp_words_date_short (const CpDate *date)
{
  return format_date (date, CP_FORM_DAY_OF_YEAR, CP_FORM_DAY_OF_YEAR);
}

/** cp_words_date_full: Returns: (transfer full): @date with its weekday: "Wednesday, 12 April 2017" */
char *
cp_words_date_full (const CpDate *date)
{
  return format_date (date, CP_FORM_WEEKDAY_DAY, CP_FORM_DAY);
}

/** cp_words_speaker: Returns: who said it, "not said" where that is not known */
const char *
cp_words_speaker (const CpModel *model,
                  guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  const CpModelSpeaker *speaker;

  if (s->speaker < 0)
    return _("Not said");
  speaker = g_ptr_array_index (model->speakers, s->speaker);
  return speaker->name;
}

/**
 * cp_words_of_speaker:
 * @tells_party: others have the name, too
 *
 * Returns: (transfer full) (nullable): what stands beside a speaker's name: the role, and the party where that tells who is meant
 */
char *
cp_words_of_speaker (const CpModel *model,
                     guint          speaker,
                     gboolean       tells_party)
{
  const CpModelSpeaker *self = g_ptr_array_index (model->speakers, speaker);
  const char *party = tells_party && self->party >= 0 ? ((const CpModelParty *) g_ptr_array_index (model->parties, self->party))->name : NULL;

  if (self->role == NULL || party == NULL)
    return g_strdup (self->role != NULL ? self->role : party);
  return g_strdup_printf ("%s · %s", self->role, party);
}

/** cp_words_does: Returns: what the statement's speaker does: "accuses", "accuse" for several people, "deed" for a deed */
const char *
cp_words_does (const CpModel *model,
               guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  const CpModelSpeaker *speaker = s->speaker >= 0 ? g_ptr_array_index (model->speakers, s->speaker) : NULL;

  if (s->deed)
    return _("deed");
  return speaker != NULL && speaker->plural ? cp_words_act_plural (s->act) : cp_words_act (s->act);
}

/* The cue and the few words between it and the content, where they stand before it: "suggested earlier that". */
static char *
lead_in (const CpArticle        *article,
         const CpModelStatement *s)
{
  const guint32 longest_gap = 32;
  CpSpan lead = { s->cue.start, s->content[0].start };
  g_autofree char *words = NULL;

  if (cp_span_is_empty (s->cue) || s->cue.end > s->content[0].start)
    return NULL;
  if (lead.end - s->cue.end > longest_gap || (!cp_span_is_empty (s->source) && cp_span_overlaps (lead, s->source)))
    lead.end = s->cue.end;
  words = cp_article_slice (article, lead);
  if (strchr (words, '\n') != NULL)
    return NULL;
  return g_strdup (g_strstrip (words));
}

/* A quotation mark that opens or closes; an apostrophe does not count, it ends words too. */
static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb || c == 0x2018;
}

/* The words of a span without the quotation marks at its ends, which the content may hold or not. */
static char *
bare_words (const CpArticle *article,
            CpSpan           span)
{
  g_autofree char *slice = cp_article_slice (article, span);
  const char *start = slice, *end = slice + strlen (slice);
  gboolean single = FALSE;

  while (start < end && is_quotation_mark (g_utf8_get_char (start)))
    {
      single = single || g_utf8_get_char (start) == 0x2018;
      start = g_utf8_next_char (start);
    }
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (!is_quotation_mark (c) && !(single && c == 0x2019))
        break;
      end = last;
    }
  return g_strndup (start, (gsize) (end - start));
}

static char *
direct_words (const CpModel          *model,
              const CpModelStatement *s)
{
  const CpArticle *article = g_ptr_array_index (model->articles, s->article);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < s->n_content; i++)
    {
      g_autofree char *part = bare_words (article, s->content[i]);

      if (words->len > 0)
        g_string_append (words, " … ");
      g_string_append (words, part);
    }
  return g_string_free (words, FALSE);
}

/* Whether words taken from the middle of a sentence begin with a small letter. */
static gboolean
begins_inside (const char *words)
{
  gunichar first = g_utf8_get_char (words);

  return g_unichar_islower (first);
}

/* Whether the content brings its own quotation marks. */
static gboolean
begins_quoted (const char *words)
{
  static const gunichar marks[] = { '"', '\'', 0x201c, 0x201e, 0x2018, 0x00ab };
  gunichar first = g_utf8_get_char (words);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (first == marks[i])
      return TRUE;
  return FALSE;
}

/**
 * cp_words_statement:
 * @lead: (out) (transfer full) (nullable): the cue that leads reported words, to be shown dim; %NULL for direct words
 * @words: (out) (transfer full): the words themselves, verbatim; direct words in quotation marks, cuts as "…"
 *
 * How a statement is quoted.
 */
void
cp_words_statement (const CpModel *model,
                    guint          statement,
                    char         **lead,
                    char         **words)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  const CpArticle *article = g_ptr_array_index (model->articles, s->article);
  gboolean direct = s->kind == CP_KIND_DIRECT && !s->deed;
  g_autofree char *content = direct ? direct_words (model, s) : cp_model_statement_words (model, statement);

  *lead = NULL;
  g_strdelimit (content, "\n", ' ');
  if (!direct)
    {
      *lead = s->deed ? NULL : lead_in (article, s);
      *words = g_steal_pointer (&content);
      return;
    }
  if (begins_quoted (content))
    {
      *words = g_steal_pointer (&content);
      return;
    }
  /* Translators: quotation marks round direct words; the second is cut out of a sentence */
  *words = g_strdup_printf (begins_inside (content) ? _("“… %s”") : _("“%s”"), content);
}

/** cp_words_attribution: Returns: (transfer full): who, what and when of a statement on one line: "Rex Tillerson accuses · 12 April 2017" */
char *
cp_words_attribution (const CpModel *model,
                      guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  g_autofree char *date = cp_words_date (&s->date);

  return g_strdup_printf ("%s %s · %s", cp_words_speaker (model, statement), cp_words_does (model, statement), date);
}

/** cp_words_article: Returns: (transfer full): where an article comes from: "The Daily Ledger · 12 April 2017" */
char *
cp_words_article (const CpArticle *article)
{
  g_autofree char *date = NULL;

  if (article->published.precision == CP_PRECISION_NONE)
    return g_strdup (article->publisher != NULL ? article->publisher : _("no date"));
  date = cp_words_date (&article->published);
  if (article->publisher == NULL)
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s · %s", article->publisher, date);
}

/** cp_words_added: Returns: (transfer full) (nullable): what came of adding articles, "2 articles added. 1 was here already."; %NULL where there were none */
char *
cp_words_added (guint n_added,
                guint n_known)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%'u article added.", "%'u articles added.", n_added), n_added);
  /* Translators: of articles; may follow "2 articles added." */
  g_autofree char *known = g_strdup_printf (ngettext ("%'u was here already.", "%'u were here already.", n_known), n_known);

  if (n_known == 0)
    return n_added > 0 ? g_steal_pointer (&added) : NULL;
  return n_added > 0 ? g_strdup_printf ("%s %s", added, known) : g_steal_pointer (&known);
}

/** cp_words_copy: Returns: (transfer full) (nullable): "The same text as “Ferry cut” (The Daily Ledger)"; %NULL for an article that is no copy */
char *
cp_words_copy (const CpModel *model,
               guint          article)
{
  gint32 original = model->copies != NULL ? cp_copies_article (model->copies, article) : -1;
  const CpArticle *first;
  const char *title;

  if (original < 0)
    return NULL;
  first = g_ptr_array_index (model->articles, original);
  title = first->title != NULL ? first->title : _("Untitled");
  /* Translators: the title of an article, and its publisher */
  return first->publisher != NULL ? g_strdup_printf (_("The same text as “%s” (%s)"), title, first->publisher)
                                  : g_strdup_printf (_("The same text as “%s”"), title);
}

/** cp_words_title: Returns: (transfer full): a title for a comparison that was given none: its two sides', else its first article's */
char *
cp_words_title (const CpModel *model)
{
  const CpModelParty *first = model->parties->len > 0 ? g_ptr_array_index (model->parties, 0) : NULL;
  const CpModelParty *second = model->parties->len > 1 ? g_ptr_array_index (model->parties, 1) : NULL;
  const CpArticle *article = model->articles->len > 0 ? g_ptr_array_index (model->articles, 0) : NULL;

  if (second != NULL && second->main)
    return g_strdup_printf (_("%s and %s"), first->name, second->name);
  if (article != NULL && article->title != NULL)
    return g_strdup (article->title);
  return g_strdup (_("New Comparison"));
}

/** cp_words_issue: Returns: the issue's question, or its label where it has none */
const char *
cp_words_issue (const CpIssue *issue)
{
  return issue->question != NULL ? issue->question : issue->label;
}

/**
 * cp_words_reason:
 *
 * The analysis knows no locale, and tells a date by its figures, behind the words that were read.
 *
 * Returns: (transfer full) (nullable): why @field of @s was read so, with the date as it is shown elsewhere; %NULL where nothing says it
 */
char *
cp_words_reason (const CpModelStatement *s,
                 CpField                 field)
{
  const char *reason = s->reason[field], *at = NULL;
  g_autofree char *figures = NULL, *date = NULL;

  if (reason != NULL && field == CP_FIELD_DATE && s->date.precision != CP_PRECISION_NONE)
    {
      figures = cp_date_to_iso (&s->date);
      date = cp_words_date (&s->date);
      at = g_strrstr (reason, figures);
    }
  if (at == NULL)
    return g_strdup (reason);
  return g_strdup_printf ("%.*s%s%s", (int) (at - reason), reason, date, at + strlen (figures));
}
