/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/json.h"

#include "config.h"
#include "article/copies.h"
#include "exchange/json-writer.h"

/* The object, its lists, and the members of these stand on lines of their own. */
#define BROKEN_DEPTH 3

#define ID_OF(list, type, index) ((index) < 0 ? NULL : ((type *) g_ptr_array_index ((list), (guint) (index)))->id)

static void
write_date (CpJsonWriter *out,
            const char   *name,
            const CpDate *date)
{
  g_autofree char *iso = cp_date_to_iso (date);

  cp_json_writer_string (out, name, iso);
}

/* An article's dates are days in the contract, though its page may tell the minute. */
static void
write_day (CpJsonWriter *out,
           const char   *name,
           const CpDate *date)
{
  CpDate day = date->precision > CP_PRECISION_DAY ? cp_date_truncate (date, CP_PRECISION_DAY) : *date;

  write_date (out, name, &day);
}

static void
write_span_members (CpJsonWriter *out,
                    CpSpan        span)
{
  cp_json_writer_integer (out, "start", span.start);
  cp_json_writer_integer (out, "end", span.end);
}

/* An empty span is null. */
static void
write_span (CpJsonWriter *out,
            const char   *name,
            CpSpan        span)
{
  if (cp_span_is_empty (span))
    {
      cp_json_writer_null (out, name);
      return;
    }
  cp_json_writer_begin_object (out, name);
  write_span_members (out, span);
  cp_json_writer_end_object (out);
}

static void
write_strings (CpJsonWriter *out,
               const char   *name,
               GPtrArray    *strings)
{
  cp_json_writer_begin_array (out, name);
  for (guint i = 0; i < strings->len; i++)
    cp_json_writer_string (out, NULL, g_ptr_array_index (strings, i));
  cp_json_writer_end_array (out);
}

static void
write_statement_ids (CpJsonWriter  *out,
                     const char    *name,
                     const CpModel *model,
                     const guint32 *statements,
                     guint          n)
{
  cp_json_writer_begin_array (out, name);
  for (guint i = 0; i < n; i++)
    cp_json_writer_string (out, NULL, ID_OF (model->statements, CpModelStatement, (gint64) statements[i]));
  cp_json_writer_end_array (out);
}

/* The pair that shows a contrast or an inconsistency, without what is missing of it. */
static void
write_pair (CpJsonWriter  *out,
            const CpModel *model,
            gint32         a,
            gint32         b)
{
  guint32 pair[2];
  guint n = 0;

  if (a >= 0)
    pair[n++] = (guint32) a;
  if (b >= 0)
    pair[n++] = (guint32) b;
  write_statement_ids (out, "statements", model, pair, n);
}

static void
write_article_id (CpJsonWriter *out,
                  const char   *name,
                  guint         article)
{
  g_autofree char *id = g_strdup_printf ("a%u", article + 1);

  cp_json_writer_string (out, name, id);
}

static void
write_article (CpJsonWriter    *out,
               const CpArticle *article,
               const CpCopies  *copies,
               guint            index)
{
  gint32 original = cp_copies_article (copies, index);

  cp_json_writer_begin_object (out, NULL);
  write_article_id (out, "id", index);
  cp_json_writer_string (out, "uri", article->uri);
  cp_json_writer_string (out, "title", article->title);
  cp_json_writer_string (out, "byline", article->byline);
  cp_json_writer_string (out, "publisher", article->publisher);
  write_day (out, "published", &article->published);
  write_day (out, "modified", &article->modified);
  cp_json_writer_string (out, "language", article->language);
  cp_json_writer_string (out, "url", article->url);
  if (original >= 0)
    write_article_id (out, "copy_of", (guint) original);
  else
    cp_json_writer_string (out, "copy_of", NULL);
  cp_json_writer_string (out, "text", article->text);
  cp_json_writer_end_object (out);
}

static void
write_articles (CpJsonWriter *out,
                GPtrArray    *articles)
{
  g_autoptr (CpCopies) copies = cp_copies_find (articles);

  cp_json_writer_begin_array (out, "articles");
  for (guint i = 0; i < articles->len; i++)
    write_article (out, g_ptr_array_index (articles, i), copies, i);
  cp_json_writer_end_array (out);
}

static void
write_party (CpJsonWriter       *out,
             const CpModelParty *party)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "id", party->id);
  cp_json_writer_string (out, "name", party->name);
  cp_json_writer_string (out, "letters", party->letters);
  cp_json_writer_boolean (out, "main", party->main);
  cp_json_writer_end_object (out);
}

static void
write_membership (CpJsonWriter       *out,
                  const CpModel      *model,
                  const CpMembership *membership)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "party", ID_OF (model->parties, CpModelParty, membership->party));
  cp_json_writer_string (out, "name", membership->name);
  write_date (out, "from", &membership->from);
  write_date (out, "to", &membership->to);
  cp_json_writer_end_object (out);
}

static void
write_speaker (CpJsonWriter         *out,
               const CpModel        *model,
               const CpModelSpeaker *speaker)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "id", speaker->id);
  cp_json_writer_string (out, "name", speaker->name);
  cp_json_writer_string (out, "role", speaker->role);
  cp_json_writer_string (out, "kind", cp_speaker_kind_to_nick (speaker->kind));
  cp_json_writer_string (out, "party", ID_OF (model->parties, CpModelParty, speaker->party));
  write_strings (out, "aliases", speaker->aliases);
  cp_json_writer_begin_array (out, "mentions");
  for (guint i = 0; i < speaker->mentions->len; i++)
    {
      const CpMention *mention = &g_array_index (speaker->mentions, CpMention, i);

      cp_json_writer_begin_object (out, NULL);
      write_article_id (out, "article", mention->article);
      write_span_members (out, mention->span);
      cp_json_writer_end_object (out);
    }
  cp_json_writer_end_array (out);
  cp_json_writer_begin_array (out, "memberships");
  for (guint i = 0; i < speaker->memberships->len; i++)
    write_membership (out, model, g_ptr_array_index (speaker->memberships, i));
  cp_json_writer_end_array (out);
  cp_json_writer_string (out, "why", speaker->reason);
  cp_json_writer_end_object (out);
}

static void
write_statement (CpJsonWriter           *out,
                 const CpModel          *model,
                 const CpModelStatement *statement)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "id", statement->id);
  write_article_id (out, "article", statement->article);
  cp_json_writer_begin_array (out, "content");
  for (guint i = 0; i < statement->n_content; i++)
    write_span (out, NULL, statement->content[i]);
  cp_json_writer_end_array (out);
  write_span (out, "cue", statement->cue);
  write_span (out, "source", statement->source);
  cp_json_writer_string (out, "kind", cp_kind_to_nick (statement->kind));
  cp_json_writer_string (out, "speaker", ID_OF (model->speakers, CpModelSpeaker, statement->speaker));
  cp_json_writer_string (out, "addressee", ID_OF (model->speakers, CpModelSpeaker, statement->addressee));
  cp_json_writer_string (out, "party", ID_OF (model->parties, CpModelParty, statement->party));
  cp_json_writer_string (out, "act", cp_act_to_nick (statement->act));
  cp_json_writer_boolean (out, "deed", statement->deed);
  write_date (out, "date", &statement->date);
  cp_json_writer_string (out, "date_precision", cp_precision_to_nick ((CpDatePrecision) statement->date.precision));
  cp_json_writer_string (out, "issue", ID_OF (model->issues, CpIssue, statement->issue));
  cp_json_writer_string (out, "stance", cp_stance_to_nick (statement->stance));
  cp_json_writer_fraction (out, "confidence", statement->confidence);
  cp_json_writer_begin_array (out, "why");
  for (guint i = 0; i < CP_N_FIELDS; i++)
    if (statement->reason[i] != NULL)
      cp_json_writer_string (out, NULL, statement->reason[i]);
  cp_json_writer_end_array (out);
  cp_json_writer_boolean (out, "nested", statement->nested);
  cp_json_writer_boolean (out, "checked", statement->checked);
  cp_json_writer_string (out, "copy_of", ID_OF (model->statements, CpModelStatement, statement->copy_of));
  cp_json_writer_string (out, "note", statement->note);
  cp_json_writer_end_object (out);
}

static void
write_position (CpJsonWriter     *out,
                const CpModel    *model,
                const CpPosition *position)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "party", ID_OF (model->parties, CpModelParty, position->party));
  cp_json_writer_string (out, "stance", cp_stance_to_nick (position->stance));
  write_statement_ids (out, "statements", model, (const guint32 *) (gpointer) position->statements->data,
                       position->statements->len);
  cp_json_writer_string (out, "headline", ID_OF (model->statements, CpModelStatement, position->headline));
  cp_json_writer_boolean (out, "changed", position->changed);
  cp_json_writer_end_object (out);
}

static void
write_contrast (CpJsonWriter     *out,
                const CpModel    *model,
                const CpContrast *contrast)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "a", ID_OF (model->parties, CpModelParty, contrast->a));
  cp_json_writer_string (out, "b", ID_OF (model->parties, CpModelParty, contrast->b));
  cp_json_writer_string (out, "relation", cp_relation_to_nick (contrast->relation));
  write_pair (out, model, contrast->statement_a, contrast->statement_b);
  write_strings (out, "why", contrast->why);
  cp_json_writer_end_object (out);
}

static void
write_issue (CpJsonWriter  *out,
             const CpModel *model,
             const CpIssue *issue)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "id", issue->id);
  cp_json_writer_string (out, "label", issue->label);
  cp_json_writer_string (out, "question", issue->question);
  write_strings (out, "terms", issue->terms);
  write_statement_ids (out, "statements", model, (const guint32 *) (gpointer) issue->statements->data, issue->statements->len);
  cp_json_writer_begin_array (out, "positions");
  for (guint i = 0; i < issue->positions->len; i++)
    write_position (out, model, g_ptr_array_index (issue->positions, i));
  cp_json_writer_end_array (out);
  cp_json_writer_begin_array (out, "contrasts");
  for (guint i = 0; i < issue->contrasts->len; i++)
    write_contrast (out, model, g_ptr_array_index (issue->contrasts, i));
  cp_json_writer_end_array (out);
  cp_json_writer_end_object (out);
}

static void
write_event (CpJsonWriter  *out,
             const CpModel *model,
             const CpEvent *event)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "id", event->id);
  write_date (out, "date", &event->date);
  cp_json_writer_string (out, "date_precision", cp_precision_to_nick ((CpDatePrecision) event->date.precision));
  cp_json_writer_string (out, "label", event->label);
  write_article_id (out, "article", event->article);
  write_span_members (out, event->span);
  write_statement_ids (out, "statements", model, (const guint32 *) (gpointer) event->statements->data, event->statements->len);
  cp_json_writer_end_object (out);
}

static void
write_inconsistency (CpJsonWriter          *out,
                     const CpModel         *model,
                     const CpInconsistency *inconsistency)
{
  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_string (out, "party", ID_OF (model->parties, CpModelParty, inconsistency->party));
  cp_json_writer_string (out, "issue", ID_OF (model->issues, CpIssue, inconsistency->issue));
  write_pair (out, model, inconsistency->earlier, inconsistency->later);
  write_strings (out, "why", inconsistency->why);
  cp_json_writer_end_object (out);
}

static CpJsonWriter *
begin_export (GPtrArray *articles)
{
  CpJsonWriter *out = cp_json_writer_new (BROKEN_DEPTH);

  cp_json_writer_begin_object (out, NULL);
  cp_json_writer_integer (out, "version", CP_JSON_VERSION);
  cp_json_writer_string (out, "generator", "counterpoint " CP_VERSION);
  write_articles (out, articles);
  return out;
}

/**
 * cp_json_export_articles:
 * @articles: (element-type CpArticle): closed articles
 *
 * Returns: (transfer full): one JSON object of the export's form, with the articles alone
 */
char *
cp_json_export_articles (GPtrArray *articles)
{
  g_autoptr (CpJsonWriter) out = begin_export (articles);

  cp_json_writer_end_object (out);
  return cp_json_writer_finish (out);
}

/**
 * cp_json_export_model:
 *
 * Returns: (transfer full): the whole comparison as one JSON object, offsets in code points of each article's text; the same
 * model gives the same bytes
 */
char *
cp_json_export_model (CpModel *model)
{
  g_autoptr (CpJsonWriter) out = begin_export (model->articles);

  cp_json_writer_begin_array (out, "parties");
  for (guint i = 0; i < model->parties->len; i++)
    write_party (out, g_ptr_array_index (model->parties, i));
  cp_json_writer_end_array (out);
  cp_json_writer_begin_array (out, "speakers");
  for (guint i = 0; i < model->speakers->len; i++)
    write_speaker (out, model, g_ptr_array_index (model->speakers, i));
  cp_json_writer_end_array (out);
  cp_json_writer_begin_array (out, "statements");
  for (guint i = 0; i < model->statements->len; i++)
    write_statement (out, model, g_ptr_array_index (model->statements, i));
  cp_json_writer_end_array (out);
  cp_json_writer_begin_array (out, "issues");
  for (guint i = 0; i < model->issues->len; i++)
    write_issue (out, model, g_ptr_array_index (model->issues, i));
  cp_json_writer_end_array (out);
  cp_json_writer_begin_array (out, "events");
  for (guint i = 0; i < model->events->len; i++)
    write_event (out, model, g_ptr_array_index (model->events, i));
  cp_json_writer_end_array (out);
  cp_json_writer_begin_array (out, "inconsistencies");
  for (guint i = 0; i < model->inconsistencies->len; i++)
    write_inconsistency (out, model, g_ptr_array_index (model->inconsistencies, i));
  cp_json_writer_end_array (out);
  cp_json_writer_end_object (out);
  return cp_json_writer_finish (out);
}
