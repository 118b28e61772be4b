/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/csv.h"

#include <string.h>

/* The columns, named and valued as in the export contract, so that both can be joined. */
static const char *const columns[] = {
  "id",       "article",       "article_title", "publisher", "published", "byline",   "uri",    "url",   "start",
  "end",      "spans",         "words",         "cue",       "source",    "kind",     "speaker", "role",  "party",
  "addressee", "act",          "deed",          "date",      "date_precision", "issue", "issue_label", "stance", "confidence",
  "checked",  "copy_of",       "note",          "why",
};

typedef struct
{
  GString *out;
  guint    n; /* fields in this row */
  gboolean for_spreadsheet;
} Table;

/* Whether a spreadsheet takes a field for a formula: what an article says would be computed, and may ask the network. */
static gboolean
is_computed (const char *value)
{
  return *value != '\0' && strchr ("=+-@\t\r", *value) != NULL;
}

/* RFC 4180: commas between, CRLF after each row; a field that holds either, or a quotation mark, stands in quotation marks. */
static void
add_field (Table      *self,
           const char *value)
{
  const char *mark = "";

  if (self->n++ > 0)
    g_string_append_c (self->out, ',');
  if (value == NULL)
    return;
  if (self->for_spreadsheet && is_computed (value))
    mark = "'";
  if (strpbrk (value, ",\"\r\n") == NULL)
    {
      g_string_append (g_string_append (self->out, mark), value);
      return;
    }
  g_string_append_printf (self->out, "\"%s", mark);
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->out, '"');
      g_string_append_c (self->out, *p);
    }
  g_string_append_c (self->out, '"');
}

static void
end_row (Table *self)
{
  g_string_append (self->out, "\r\n");
  self->n = 0;
}

static void G_GNUC_PRINTF (2, 3)
add_formatted (Table      *self,
               const char *format,
               ...)
{
  g_autofree char *value = NULL;
  va_list args;

  va_start (args, format);
  value = g_strdup_vprintf (format, args);
  va_end (args);
  add_field (self, value);
}

static void
add_date (Table        *self,
          const CpDate *date)
{
  g_autofree char *iso = cp_date_to_iso (date);

  add_field (self, iso);
}

static void
add_slice (Table           *self,
           const CpArticle *article,
           CpSpan           span)
{
  g_autofree char *words = cp_span_is_empty (span) ? NULL : cp_article_slice (article, span);

  add_field (self, words);
}

static void
add_article (Table                  *self,
             const CpModel          *model,
             const CpModelStatement *s)
{
  const CpArticle *article = g_ptr_array_index (model->articles, s->article);

  add_formatted (self, "a%u", s->article + 1);
  add_field (self, article->title);
  add_field (self, article->publisher);
  add_date (self, &article->published);
  add_field (self, article->byline);
  add_field (self, article->uri);
  add_field (self, article->url);
}

static void
add_words (Table         *self,
           const CpModel *model,
           guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  const CpArticle *article = g_ptr_array_index (model->articles, s->article);
  g_autofree char *words = cp_model_statement_words (model, statement);
  g_autoptr (GString) spans = g_string_new (NULL);

  for (guint i = 0; i < s->n_content; i++)
    g_string_append_printf (spans, "%s%u-%u", i > 0 ? " " : "", s->content[i].start, s->content[i].end);
  add_formatted (self, "%u", s->content[0].start);
  add_formatted (self, "%u", s->content[s->n_content - 1].end);
  add_field (self, spans->str);
  add_field (self, words);
  add_slice (self, article, s->cue);
  add_slice (self, article, s->source);
  add_field (self, cp_kind_to_nick (s->kind));
}

static void
add_people (Table                  *self,
            const CpModel          *model,
            const CpModelStatement *s)
{
  const CpModelSpeaker *speaker = s->speaker >= 0 ? g_ptr_array_index (model->speakers, s->speaker) : NULL;
  const CpModelSpeaker *addressee = s->addressee >= 0 ? g_ptr_array_index (model->speakers, s->addressee) : NULL;
  const CpModelParty *party = s->party >= 0 ? g_ptr_array_index (model->parties, s->party) : NULL;

  add_field (self, speaker != NULL ? speaker->name : NULL);
  add_field (self, speaker != NULL ? speaker->role : NULL);
  add_field (self, party != NULL ? party->name : NULL);
  add_field (self, addressee != NULL ? addressee->name : NULL);
}

static void
add_why (Table                  *self,
         const CpModelStatement *s)
{
  g_autoptr (GString) why = g_string_new (NULL);

  for (guint i = 0; i < CP_N_FIELDS; i++)
    if (s->reason[i] != NULL)
      g_string_append_printf (why, "%s%s", why->len > 0 ? "\n" : "", s->reason[i]);
  add_field (self, why->str);
}

static void
add_reading (Table                  *self,
             const CpModel          *model,
             const CpModelStatement *s)
{
  const CpIssue *issue = s->issue >= 0 ? g_ptr_array_index (model->issues, s->issue) : NULL;
  const CpModelStatement *original = s->copy_of >= 0 ? g_ptr_array_index (model->statements, s->copy_of) : NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  add_field (self, cp_act_to_nick (s->act));
  add_field (self, s->deed ? "true" : "false");
  add_date (self, &s->date);
  add_field (self, cp_precision_to_nick ((CpDatePrecision) s->date.precision));
  add_field (self, issue != NULL ? issue->question : NULL);
  add_field (self, issue != NULL ? issue->label : NULL);
  add_field (self, cp_stance_to_nick (s->stance));
  add_field (self, g_ascii_formatd (digits, sizeof digits, "%.3f", (double) s->confidence));
  add_field (self, s->checked ? "true" : "false");
  add_field (self, original != NULL ? original->id : NULL);
  add_field (self, s->note);
  add_why (self, s);
}

/**
 * cp_csv_export:
 * @for_spreadsheet: a cell that a spreadsheet would compute begins with an apostrophe, which is the only change that is made to any
 *
 * Returns: (transfer full): a table of all statements, RFC 4180, UTF-8: a row of names, then a row for each; what is not known is empty, and
 * nothing is left out, or changed where it is not for a spreadsheet. Offsets count code points of the article's text.
 */
char *
cp_csv_export (const CpModel *model,
               gboolean       for_spreadsheet)
{
  Table table = { .out = g_string_new (NULL), .for_spreadsheet = for_spreadsheet };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_field (&table, columns[i]);
  end_row (&table);
  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      add_field (&table, s->id);
      add_article (&table, model, s);
      add_words (&table, model, i);
      add_people (&table, model, s);
      add_reading (&table, model, s);
      end_row (&table);
    }
  return g_string_free (table.out, FALSE);
}
