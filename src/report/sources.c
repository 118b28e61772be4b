/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appendix: every statement in full under its number, the articles, and how it was all made. */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "report/maker.h"

#define NUMBER_COLUMN 34.0

static void
append_field (GString    *text,
              const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
}

/* Act, answer, issue, how sure; what a person set is marked. */
static char *
describe_reading (const CpMaker *self,
                  guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (self->model->statements, statement);
  GString *text = g_string_new (NULL);
  g_autofree char *percent = cp_words_percent ((double) s->confidence);
  /* Translators: a percentage: 67% sure */
  g_autofree char *sure = g_strdup_printf (_("%s sure"), percent);

  append_field (text, s->party >= 0 ? cp_maker_party (self, s->party) : NULL);
  if (s->issue >= 0)
    {
      g_autofree char *issue = g_strdup_printf (_("issue %d: %s"), s->issue + 1, cp_words_answer (s->stance));

      append_field (text, issue);
    }
  append_field (text, s->nested ? _("reported by another speaker") : NULL);
  append_field (text, sure);
  append_field (text, s->by_person != 0 ? _("† corrected by a person") : s->checked ? _("checked") : NULL);
  return g_string_free (text, FALSE);
}

static CpCopy *
make_number (CpMaker *self,
             guint    statement)
{
  CpCopy *copy = cp_copy_new (CP_TYPE_TABLE, NUMBER_COLUMN);
  g_autofree char *is = g_strdup_printf ("s%u", statement + 1);
  g_autofree char *back = self->placed[statement] ? g_strdup_printf ("r%u", statement + 1) : NULL;

  cp_copy_add_number (copy, statement + 1, back, is);
  return copy;
}

static CpCopy *
make_particulars (CpMaker *self,
                  guint    statement,
                  double   width)
{
  const CpModelStatement *s = g_ptr_array_index (self->model->statements, statement);
  const CpModelSpeaker *speaker = s->speaker >= 0 ? g_ptr_array_index (self->model->speakers, s->speaker) : NULL;
  CpCopy *copy = cp_copy_new (CP_TYPE_ATTRIBUTION, width);
  g_autofree char *date = cp_words_date (&s->date);
  g_autofree char *place = cp_maker_place (self, statement);
  g_autofree char *reading = describe_reading (self, statement);
  g_autofree char *rest = NULL;

  cp_maker_mark (self, copy, statement);
  cp_copy_add_space (copy);
  cp_copy_add_strong (copy, cp_words_speaker (self->model, statement));
  rest = g_strdup_printf ("%s%s, %s, %s, %s · %s", speaker != NULL && speaker->role != NULL ? ", " : "",
                          speaker != NULL && speaker->role != NULL ? speaker->role : "",
                          cp_words_does (self->model, statement), date, place, reading);
  cp_copy_add_pale (copy, rest);
  if (s->copy_of >= 0)
    {
      cp_copy_add_pale (copy, _(" · the same words as "));
      cp_maker_number (self, copy, (guint) s->copy_of, FALSE);
    }
  return copy;
}

static void
add_note (CpMaker    *self,
          const char *part,
          const char *note)
{
  CpCopy *copy = NULL;

  if (note == NULL || *note == '\0')
    return;
  copy = cp_copy_new (CP_TYPE_ATTRIBUTION, self->width - NUMBER_COLUMN);
  cp_copy_add_strong (copy, _("Note: "));
  cp_copy_add (copy, note);
  cp_maker_text (self, part, copy, NUMBER_COLUMN, 1);
}

static void
add_statement (CpMaker *self,
               guint    statement)
{
  const char *part = _("Statements");
  const CpModelStatement *s = g_ptr_array_index (self->model->statements, statement);
  double width = self->width - NUMBER_COLUMN;
  CpCopy *words = cp_maker_words (self, statement, CP_TYPE_TABLE, width);
  CpPiece *first = cp_maker_text (self, part, words, NUMBER_COLUMN, 6);
  CpPiece *last = g_ptr_array_index (self->pieces, self->pieces->len - 1);

  cp_piece_add_copy (first, make_number (self, statement), 0, 0);
  last->with_next = TRUE;
  cp_maker_text (self, part, make_particulars (self, statement, width), NUMBER_COLUMN, 0.5);
  add_note (self, part, s->note);
}

/** cp_make_statements: every statement in the order of the articles, the place that its number leads to */
void
cp_make_statements (CpMaker *self)
{
  if (self->model->statements->len == 0)
    return;
  cp_maker_heading (self, _("Statements"), _("All statements"))->new_page = TRUE;
  for (guint i = 0; i < self->model->statements->len; i++)
    add_statement (self, i);
}

static void
find_statements (const CpModel *model,
                 guint          article,
                 guint         *first,
                 guint         *n)
{
  *first = *n = 0;
  for (guint i = 0; i < model->statements->len; i++)
    if (((const CpModelStatement *) g_ptr_array_index (model->statements, i))->article == article)
      {
        *first = *n == 0 ? i : *first;
        (*n)++;
      }
}

/* The file's own name, or the address of what was fetched. */
static char *
name_source (const CpArticle *article)
{
  g_autofree char *scheme = article->uri != NULL ? g_uri_parse_scheme (article->uri) : NULL;

  if (scheme != NULL && g_str_equal (scheme, "file"))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (article->uri);

      return g_file_get_basename (file);
    }
  return g_strdup (article->uri);
}

static void
add_address (CpCopy          *copy,
             const CpArticle *article)
{
  g_autofree char *name = name_source (article);

  if (article->url != NULL)
    {
      g_autofree char *scheme = g_uri_parse_scheme (article->url);
      gboolean web = scheme != NULL && (g_str_equal (scheme, "http") || g_str_equal (scheme, "https"));

      cp_copy_add (copy, " ");
      if (web)
        cp_copy_add_link (copy, article->url, article->url);
      else
        cp_copy_add (copy, article->url);
    }
  else if (name != NULL)
    {
      cp_copy_add (copy, _(" File: "));
      cp_copy_add (copy, name);
      cp_copy_add (copy, ".");
    }
}

/* Byline: “title”. Publisher, date. Statements 1–24. Address or file. */
static void
add_source (CpMaker *self,
            guint    index)
{
  const CpArticle *article = g_ptr_array_index (self->model->articles, index);
  CpCopy *copy = cp_copy_new (CP_TYPE_BODY, self->width - NUMBER_COLUMN);
  CpCopy *number = cp_copy_new (CP_TYPE_TABLE_HEAD, NUMBER_COLUMN);
  g_autofree char *label = g_strdup_printf (_("A%u"), index + 1);
  g_autofree char *title = cp_words_quoted_title (article), *date = cp_words_date (&article->published);
  g_autofree char *range = NULL, *same = cp_words_copy (self->model, index);
  guint first, n;

  if (article->byline != NULL)
    {
      cp_copy_add (copy, article->byline);
      cp_copy_add (copy, ": ");
    }
  cp_copy_add (copy, title);
  cp_copy_add (copy, ". ");
  if (article->publisher != NULL)
    {
      cp_copy_add_slanted (copy, article->publisher);
      cp_copy_add (copy, ", ");
    }
  cp_copy_add (copy, date);
  cp_copy_add (copy, ". ");
  find_statements (self->model, index, &first, &n);
  if (n == 0)
    range = g_strdup (_("No statements."));
  else if (n == 1)
    range = g_strdup_printf (_("Statement %u."), first + 1);
  else
    range = g_strdup_printf (_("Statements %u–%u."), first + 1, first + n);
  cp_copy_add (copy, range);
  if (same != NULL)
    {
      cp_copy_add (copy, " ");
      cp_copy_add (copy, same);
      cp_copy_add (copy, _("; what both have counts once."));
    }
  add_address (copy, article);
  cp_copy_add (number, label);
  cp_piece_add_copy (cp_maker_text (self, _("Sources"), copy, NUMBER_COLUMN, 5), number, 0, 0.5);
}

/** cp_make_sources: the articles */
void
cp_make_sources (CpMaker *self)
{
  cp_maker_heading (self, _("Sources"), _("Sources"));
  for (guint i = 0; i < self->model->articles->len; i++)
    add_source (self, i);
}

/** cp_make_method: how the statements were found, how sure the readings are, and what a person corrected */
void
cp_make_method (CpMaker *self)
{
  const double threshold = 0.6;
  const CpModel *model = self->model;
  guint n = model->statements->len, checked = 0, corrected = 0, doubtful = 0;
  double surest = 0, least = 1;
  CpCopy *copy = cp_copy_new (CP_TYPE_BODY, self->width);
  g_autofree char *found = NULL, *person = NULL, *sure = NULL;

  for (guint i = 0; i < n; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      checked += s->checked || s->by_person != 0;
      corrected += s->by_person != 0;
      doubtful += s->confidence < threshold;
      surest = MAX (surest, s->confidence);
      least = MIN (least, s->confidence);
    }
  found = g_strdup_printf (ngettext ("Counterpoint found %'u statement by rules", "Counterpoint found %'u statements by rules", n), n);
  cp_copy_add (copy, found);
  if (checked > 0)
    {
      /* Translators: goes on after "Counterpoint found 24 statements by rules" */
      person = g_strdup_printf (_("; a person checked %'u and corrected %'u (marked †)"), checked, corrected);
      cp_copy_add (copy, person);
    }
  cp_copy_add (copy, ". ");
  if (n > 0)
    {
      g_autofree char *most = cp_words_percent (surest), *fewest = cp_words_percent (least), *bound = cp_words_percent (threshold);

      sure = g_strdup_printf (ngettext ("Surest reading %s, least sure %s; %'u stays below %s. ",
                                        "Surest reading %s, least sure %s; %'u stay below %s. ", doubtful),
                              most, fewest, doubtful, bound);
      cp_copy_add (copy, sure);
    }
  cp_copy_add (copy, _("Reported words stand without quotation marks, with the verb that reports them. "
                       "A number in a box leads to the words in full, with article and paragraph (A1 ¶6)."));
  cp_maker_heading (self, _("Sources"), _("How this was made"));
  cp_maker_text (self, _("Sources"), copy, 0, 0);
}
