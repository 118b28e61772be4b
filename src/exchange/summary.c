/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/summary.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/unread.h"
#include "comparison/words.h"
#include "exchange/wrap.h"

/* In columns of a terminal. */
#define LEAST_WIDTH 40u
#define LEAST_CELL 26u
#define GUTTER 3u
#define INDENT 2u

typedef struct
{
  GString       *out;
  const CpModel *model;
  guint          columns;
} Summary;

static void
rule (Summary    *self,
      const char *stroke)
{
  for (guint i = 0; i < self->columns; i++)
    g_string_append (self->out, stroke);
  g_string_append_c (self->out, '\n');
}

static void
paragraph (Summary    *self,
           guint       indent,
           const char *text)
{
  g_autoptr (GPtrArray) lines = cp_wrap_lines (text, self->columns - indent);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (self->out, "%*s%s\n", (int) indent, "", (const char *) g_ptr_array_index (lines, i));
}

/* A sentence with parts put in it, wrapped. */
static void G_GNUC_PRINTF (3, 4)
say (Summary    *self,
     guint       indent,
     const char *format,
     ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  paragraph (self, indent, text);
}

static void
part (Summary    *self,
      const char *name)
{
  g_string_append_c (self->out, '\n');
  rule (self, "─");
  paragraph (self, 0, name);
  g_string_append_c (self->out, '\n');
}

static const CpModelParty *
party_at (const CpModel *model,
          gint32         party)
{
  return g_ptr_array_index (model->parties, (guint) party);
}

static const CpPosition *
find_position (const CpIssue *issue,
               gint32         party)
{
  for (guint i = 0; i < issue->positions->len; i++)
    {
      const CpPosition *position = g_ptr_array_index (issue->positions, i);

      if (position->party == party)
        return position;
    }
  return NULL;
}

/* The parties that the dispute is between; all where none stands out. */
static GArray *
main_parties (const CpModel *model)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (gint32 i = 0; i < (gint32) model->parties->len; i++)
    if (party_at (model, i)->main)
      g_array_append_val (parties, i);
  for (gint32 i = 0; i < (gint32) model->parties->len && parties->len == 0; i++)
    g_array_append_val (parties, i);
  return parties;
}

static void
add_lines (GPtrArray  *cell,
           const char *text,
           guint       width)
{
  g_autoptr (GPtrArray) lines = cp_wrap_lines (text, width);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (cell, g_strdup (g_ptr_array_index (lines, i)));
}

/* The words of a statement as the interface quotes them, the cue before reported ones. */
static char *
quote (const CpModel *model,
       gint32         statement)
{
  g_autofree char *lead = NULL, *words = NULL;

  cp_words_statement (model, (guint) statement, &lead, &words);
  return lead != NULL ? g_strconcat (lead, " ", words, NULL) : g_steal_pointer (&words);
}

static char *
answer_line (const CpModel    *model,
             const CpPosition *position)
{
  guint n = cp_once_count (model, position->statements, NULL);
  g_autofree char *count = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n), n);

  return g_strdup_printf (position->changed ? _("%s · %s · changed") : "%s · %s", cp_words_answer (position->stance), count);
}

static GPtrArray *
position_cell (const CpModel    *model,
               const CpPosition *position,
               guint             width)
{
  GPtrArray *cell = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *answer = NULL, *words = NULL, *attribution = NULL;

  if (position == NULL || position->statements->len == 0)
    {
      g_ptr_array_add (cell, g_strdup ("–"));
      return cell;
    }
  answer = answer_line (model, position);
  add_lines (cell, answer, width);
  if (position->headline < 0)
    return cell;
  words = quote (model, position->headline);
  attribution = cp_words_attribution (model, (guint) position->headline);
  add_lines (cell, words, width);
  add_lines (cell, attribution, width);
  return cell;
}

static GPtrArray *
head_cell (const CpModelParty *party,
           guint               width)
{
  GPtrArray *cell = g_ptr_array_new_with_free_func (g_free);

  add_lines (cell, party->name, width);
  return cell;
}

/* Cells beside each other, level at the top. */
static void
lay_beside (Summary   *self,
            GPtrArray *cells,
            guint      width)
{
  guint height = 0;

  for (guint i = 0; i < cells->len; i++)
    height = MAX (height, ((GPtrArray *) g_ptr_array_index (cells, i))->len);
  for (guint row = 0; row < height; row++)
    {
      for (guint i = 0; i < cells->len; i++)
        {
          GPtrArray *cell = g_ptr_array_index (cells, i);
          const char *line = row < cell->len ? g_ptr_array_index (cell, row) : "";

          g_string_append (self->out, i == 0 ? "  " : " │ ");
          cp_wrap_append_cell (self->out, line, i + 1 < cells->len ? width : 0);
        }
      g_string_append_c (self->out, '\n');
    }
}

static guint
cells_in_row (const Summary *self,
              guint          n_parties)
{
  guint room = self->columns - INDENT + GUTTER;

  return CLAMP (room / (LEAST_CELL + GUTTER), 1, n_parties);
}

static guint
cell_width (const Summary *self,
            guint          n_cells)
{
  return (self->columns - INDENT - GUTTER * (n_cells - 1)) / n_cells;
}

/* The parties' cells, as many in a row as fit; where @issue is %NULL, the heads. */
static void
lay_parties (Summary       *self,
             const CpIssue *issue,
             GArray        *parties,
             guint          first,
             guint          n)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint width = cell_width (self, n);

  for (guint i = first; i < MIN (first + n, parties->len); i++)
    {
      gint32 party = g_array_index (parties, gint32, i);

      g_ptr_array_add (cells, issue == NULL ? head_cell (party_at (self->model, party), width)
                                            : position_cell (self->model, find_position (issue, party), width));
    }
  lay_beside (self, cells, width);
}

static gboolean
is_among (GArray *parties,
          gint32  party)
{
  for (guint i = 0; i < parties->len; i++)
    if (g_array_index (parties, gint32, i) == party)
      return TRUE;
  return FALSE;
}

static void
write_contrast (Summary          *self,
                const CpContrast *contrast,
                GArray           *parties)
{
  const char *why = contrast->why->len > 0 ? g_ptr_array_index (contrast->why, 0) : NULL;

  if (!is_among (parties, contrast->a) || !is_among (parties, contrast->b))
    return;
  say (self, INDENT, why != NULL ? "%s: %s – %s (%s)" : "%s: %s – %s", cp_words_relation (contrast->relation),
       party_at (self->model, contrast->a)->name, party_at (self->model, contrast->b)->name, why);
}

static void
write_issue (Summary       *self,
             const CpIssue *issue,
             guint          number,
             GArray        *parties)
{
  guint n = cells_in_row (self, parties->len);

  say (self, 0, "%u. %s", number, cp_words_issue (issue));
  for (guint first = 0; first < parties->len; first += n)
    {
      if (parties->len > n)
        lay_parties (self, NULL, parties, first, n);
      lay_parties (self, issue, parties, first, n);
    }
  for (guint i = 0; i < issue->contrasts->len; i++)
    write_contrast (self, g_ptr_array_index (issue->contrasts, i), parties);
  g_string_append_c (self->out, '\n');
}

static gboolean
has_position (const CpIssue *issue,
              GArray        *parties)
{
  for (guint i = 0; i < parties->len; i++)
    if (find_position (issue, g_array_index (parties, gint32, i)) != NULL)
      return TRUE;
  return FALSE;
}

/* Where there are no sides, the issues with who said what. */
static void
write_without_sides (Summary *self)
{
  if (cp_unread_all (self->model))
    paragraph (self, 0, _("Counterpoint reads articles in English, and these are in another language."));
  else
    paragraph (self, 0, _("No sides were found."));
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      g_string_append_c (self->out, '\n');
      say (self, 0, "%u. %s", i + 1, cp_words_issue (issue));
      for (guint k = 0; k < issue->statements->len; k++)
        {
          gint32 statement = (gint32) g_array_index (issue->statements, guint32, k);
          g_autofree char *words = quote (self->model, statement);
          g_autofree char *attribution = cp_words_attribution (self->model, (guint) statement);

          paragraph (self, INDENT, words);
          say (self, 2 * INDENT, "— %s", attribution);
        }
    }
}

static void
write_issues (Summary *self)
{
  g_autoptr (GArray) parties = main_parties (self->model);
  guint number = 0;

  if (parties->len == 0)
    {
      write_without_sides (self);
      return;
    }
  if (cells_in_row (self, parties->len) >= parties->len)
    {
      lay_parties (self, NULL, parties, 0, parties->len);
      rule (self, "─");
    }
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      if (has_position (issue, parties))
        write_issue (self, issue, ++number, parties);
    }
  if (number == 0)
    paragraph (self, 0, _("No issues were found that the sides speak to."));
}

static void
write_side (Summary    *self,
            const char *name,
            gint32      statement)
{
  g_autofree char *words = NULL, *attribution = NULL;

  if (statement < 0)
    return;
  words = quote (self->model, statement);
  attribution = cp_words_attribution (self->model, (guint) statement);
  say (self, INDENT, "%s: %s", name, words);
  say (self, 2 * INDENT, "— %s", attribution);
}

static gboolean
is_deed (const CpModel *model,
         gint32         statement)
{
  return statement >= 0 && ((const CpModelStatement *) g_ptr_array_index (model->statements, (guint) statement))->deed;
}

static void
write_inconsistency (Summary               *self,
                     const CpInconsistency *found)
{
  const CpModelParty *party = found->party >= 0 ? party_at (self->model, found->party) : NULL;
  const CpIssue *issue = found->issue >= 0 ? g_ptr_array_index (self->model->issues, (guint) found->issue) : NULL;

  say (self, 0, issue != NULL ? "%s: %s" : "%s", party != NULL ? party->name : _("Not said"),
       issue != NULL ? cp_words_issue (issue) : "");
  write_side (self, is_deed (self->model, found->earlier) ? _("Did") : _("Said"), found->earlier);
  write_side (self, is_deed (self->model, found->later) ? _("Did") : _("Said"), found->later);
  for (guint i = 0; i < found->why->len; i++)
    paragraph (self, INDENT, g_ptr_array_index (found->why, i));
  g_string_append_c (self->out, '\n');
}

/* Those with a deed, or those without one, below their heading. */
static void
write_inconsistencies (Summary    *self,
                       gboolean    deeds,
                       const char *heading)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < self->model->inconsistencies->len; i++)
    {
      const CpInconsistency *found = g_ptr_array_index (self->model->inconsistencies, i);

      if (cp_model_is_against_deed (self->model, found) != deeds)
        continue;
      if (!begun)
        part (self, heading);
      begun = TRUE;
      write_inconsistency (self, found);
    }
}

static void
write_articles (Summary *self)
{
  for (guint i = 0; i < self->model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (self->model->articles, i);
      g_autofree char *title = cp_words_quoted_title (article), *where = cp_words_article (article);
      g_autofree char *same = cp_words_copy (self->model, i);

      say (self, 0, "%u. %s %s", i + 1, title, where);
      if (same != NULL)
        say (self, INDENT, "%s%s", same, _("; what both have counts once."));
    }
}

static void
write_counts (Summary *self)
{
  const CpModel *model = self->model;
  g_autofree char *articles = g_strdup_printf (ngettext ("%'u article", "%'u articles", model->articles->len), model->articles->len);
  guint n_statements = cp_once_count_all (model, NULL);
  g_autofree char *statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
  g_autofree char *issues = g_strdup_printf (ngettext ("%'u issue", "%'u issues", model->issues->len), model->issues->len);

  say (self, 0, "%s · %s · %s", articles, statements, issues);
}

/**
 * cp_summary_write:
 * @title: the comparison's title
 * @columns: how wide the terminal is
 *
 * Returns: (transfer full): the comparison as text: the main parties' positions on each issue beside each other, how they stand to
 * each other, what was said against what was done, and the articles
 */
char *
cp_summary_write (CpModel    *model,
                  const char *title,
                  guint       columns)
{
  Summary self = { g_string_new (NULL), model, MAX (columns, LEAST_WIDTH) };

  paragraph (&self, 0, title);
  write_counts (&self);
  rule (&self, "═");
  write_issues (&self);
  write_inconsistencies (&self, TRUE, _("Said Against Done"));
  write_inconsistencies (&self, FALSE, _("Against Their Own Words"));
  part (&self, _("Articles"));
  write_articles (&self);
  return g_string_free (self.out, FALSE);
}
