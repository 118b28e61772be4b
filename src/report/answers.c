/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer sheet: issues down, parties across, in each cell what the party answers and the words that show it best. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/words.h"
#include "report/maker.h"

#define MM (72 / 25.4)
#define QUESTION_WIDTH (35 * MM)
#define RELATION_WIDTH (21 * MM)
#define GAP 12.0
#define MAIN_SHARE 1.4
#define PARTIES_UPRIGHT 4
#define PARTIES_ACROSS 6

/* One sheet of the answers: some of the parties, and where they stand. */
typedef struct
{
  gint32   parties[PARTIES_ACROSS];
  double   x[PARTIES_ACROSS], width[PARTIES_ACROSS];
  guint    n;
  double   relation_x; /* where the chip stands between the first two, 0 for none */
  CpPiece *head;
} Sheet;

static gboolean
speaks (const CpModel *model,
        gint32         party)
{
  for (guint i = 0; i < model->issues->len; i++)
    if (cp_maker_position (g_ptr_array_index (model->issues, i), party) != NULL)
      return TRUE;
  return FALSE;
}

/* The two sides that the report compares get more room than those beside them. */
static void
measure_sheet (CpMaker *self,
               Sheet   *sheet,
               gboolean first)
{
  gboolean relation = first && sheet->n > 1;
  double x = QUESTION_WIDTH + GAP;
  double room = self->width - x - (relation ? RELATION_WIDTH + GAP : 0) - (sheet->n - 1) * GAP;
  double main_share = relation && sheet->n > 2 ? MAIN_SHARE : 1;
  double column = room / (relation ? 2 * main_share + sheet->n - 2 : sheet->n);

  sheet->relation_x = 0;
  for (guint i = 0; i < sheet->n; i++)
    {
      if (relation && i == 1)
        {
          sheet->relation_x = x;
          x += RELATION_WIDTH + GAP;
        }
      sheet->x[i] = x;
      sheet->width[i] = column * (relation && i < 2 ? main_share : 1);
      x += sheet->width[i] + GAP;
    }
}

static void
add_party_head (CpMaker *self,
                CpPiece *piece,
                gint32   party,
                double   x,
                double   width)
{
  const CpModelParty *of = g_ptr_array_index (self->model->parties, party);
  CpPartyInk ink = cp_maker_ink (self, party);
  double letters = cp_letters_width (self->type, of->letters != NULL ? of->letters : "?") + 5;
  CpCopy *name = cp_copy_new (CP_TYPE_TABLE_HEAD, width - letters);

  cp_copy_add (name, of->name);
  cp_copy_set_lines (name, 2);
  cp_piece_add_strip (piece, x, 0, width, 5, &ink);
  cp_piece_add_letters (piece, of->letters != NULL ? of->letters : "?", x, 10, &ink);
  piece->height = MAX (piece->height, 10.5 + cp_copy_height (name, self->type) + 5);
  cp_piece_add_copy (piece, name, x + letters, 10.5);
}

static void
add_sheet_head (CpMaker *self,
                Sheet   *sheet)
{
  CpPiece *piece = cp_maker_add (self, cp_piece_new (_("Answer sheet")));
  CpCopy *question = cp_copy_new (CP_TYPE_TABLE_HEAD, QUESTION_WIDTH);

  sheet->head = piece;
  cp_copy_add (question, _("Question"));
  piece->height = 10.5 + cp_copy_height (question, self->type) + 5;
  cp_piece_add_copy (piece, question, 0, 10.5);
  for (guint i = 0; i < sheet->n; i++)
    add_party_head (self, piece, sheet->parties[i], sheet->x[i], sheet->width[i]);
  if (sheet->relation_x > 0)
    {
      const CpModelParty *a = g_ptr_array_index (self->model->parties, sheet->parties[0]);
      const CpModelParty *b = g_ptr_array_index (self->model->parties, sheet->parties[1]);
      CpCopy *pair = cp_copy_new (CP_TYPE_TABLE_HEAD, RELATION_WIDTH);

      cp_copy_add (pair, a->letters);
      cp_copy_add (pair, " – ");
      cp_copy_add (pair, b->letters);
      cp_copy_set_align (pair, PANGO_ALIGN_CENTER);
      cp_copy_set_lines (pair, 1);
      cp_piece_add_copy (piece, pair, sheet->relation_x, 10.5);
    }
  piece->with_next = TRUE;
  piece->before = 2;
  cp_piece_add_line (piece, 0, piece->height, self->width, 0.5, CP_TONE_LINE);
}

static CpCopy *
make_answer (CpMaker          *self,
             const CpPosition *position,
             double            width)
{
  CpCopy *copy = cp_copy_new (CP_TYPE_ANSWER, width);
  CpPartyInk ink = cp_maker_ink (self, position->party);

  cp_copy_add_answer (copy, position->stance, &ink.colour);
  cp_copy_add_space (copy);
  cp_copy_add (copy, cp_words_answer (position->stance));
  cp_copy_set_colour (copy, &ink.colour);
  return copy;
}

static CpCopy *
make_headline (CpMaker *self,
               guint    statement,
               double   width)
{
  CpCopy *copy = cp_copy_new (CP_TYPE_TABLE, width);
  g_autofree char *lead = NULL, *words = NULL;

  cp_maker_number (self, copy, statement, FALSE);
  cp_copy_add (copy, " ");
  cp_words_statement (self->model, statement, &lead, &words);
  if (lead != NULL)
    {
      cp_copy_add_pale (copy, lead);
      cp_copy_add (copy, " ");
    }
  cp_copy_add (copy, words);
  cp_copy_set_lines (copy, 4);
  return copy;
}

static CpCopy *
make_behind (CpMaker          *self,
             const CpPosition *position,
             double            width)
{
  CpCopy *copy = cp_copy_new (CP_TYPE_ATTRIBUTION, width);
  guint deeds, n = cp_once_count (self->model, position->statements, &deeds);
  g_autofree char *count = cp_maker_count (n - deeds, deeds);

  if (position->headline >= 0)
    {
      cp_copy_add_pale (copy, cp_words_speaker (self->model, (guint) position->headline));
      cp_copy_add_pale (copy, " · ");
    }
  cp_copy_add_pale (copy, count);
  cp_copy_set_lines (copy, 3);
  return copy;
}

static CpCopy *
make_warning (CpMaker *self,
              guint    issue,
              gint32   party,
              double   width)
{
  CpCopy *copy = NULL;

  for (guint i = 0; i < self->model->inconsistencies->len; i++)
    {
      const CpInconsistency *against = g_ptr_array_index (self->model->inconsistencies, i);
      const CpModelStatement *later;

      if (against->party != party || against->issue != (gint32) issue || against->later < 0)
        continue;
      later = g_ptr_array_index (self->model->statements, against->later);
      if (copy == NULL)
        {
          copy = cp_copy_new (CP_TYPE_TABLE, width);
          cp_copy_add_warning (copy);
          cp_copy_add_space (copy);
          cp_copy_add_strong (copy, later->deed ? _("Said against done:") : _("Changed:"));
        }
      cp_copy_add (copy, " ");
      cp_maker_number (self, copy, (guint) against->later, FALSE);
    }
  return copy;
}

static double
add_below (CpMaker *self,
           CpPiece *piece,
           CpCopy  *copy,
           double   x,
           double   y)
{
  double height = cp_copy_height (copy, self->type);

  cp_piece_add_copy (piece, copy, x, y);
  return y + height;
}

/* Returns: how far the cell reaches down */
static double
add_cell (CpMaker *self,
          CpPiece *piece,
          guint    issue,
          gint32   party,
          double   x,
          double   width)
{
  const CpPosition *position = cp_maker_position (g_ptr_array_index (self->model->issues, issue), party);
  CpCopy *warning = NULL;
  double y = 6;

  if (position == NULL)
    {
      CpCopy *silence = cp_copy_new (CP_TYPE_TABLE, width);

      cp_copy_add_pale (silence, "–");
      return add_below (self, piece, silence, x, y);
    }
  y = add_below (self, piece, make_answer (self, position, width), x, y - 1) + 2;
  if (position->headline >= 0)
    y = add_below (self, piece, make_headline (self, (guint) position->headline, width), x, y);
  y = add_below (self, piece, make_behind (self, position, width), x, y);
  warning = make_warning (self, issue, party, width);
  if (warning != NULL)
    y = add_below (self, piece, warning, x, y + 2);
  return y;
}

static void
add_relation (CpPiece       *piece,
              const CpIssue *issue,
              const Sheet   *sheet)
{
  const CpContrast *contrast = cp_maker_contrast (issue, sheet->parties[0], sheet->parties[1]);
  gboolean first = cp_maker_position (issue, sheet->parties[0]) != NULL;
  gboolean second = cp_maker_position (issue, sheet->parties[1]) != NULL;
  CpContrastSign sign = contrast != NULL && first && second ? (CpContrastSign) contrast->relation : CP_SIGN_ONE_SIDE;

  if (first || second)
    cp_piece_add_chip (piece, sign, cp_maker_sign_word (sign), sheet->relation_x + RELATION_WIDTH / 2, 4.5, 0.5);
}

static void
add_row (CpMaker     *self,
         const Sheet *sheet,
         guint        issue)
{
  const CpIssue *of = g_ptr_array_index (self->model->issues, issue);
  CpPiece *piece = cp_maker_add (self, cp_piece_new (_("Answer sheet")));
  CpCopy *question = cp_copy_new (CP_TYPE_TABLE_HEAD, QUESTION_WIDTH);
  g_autofree char *number = g_strdup_printf ("%u  ", issue + 1);
  double bottom;

  cp_copy_add (question, number);
  cp_copy_add (question, cp_words_issue (of));
  cp_copy_set_lines (question, 10);
  bottom = add_below (self, piece, question, 0, 6);
  for (guint i = 0; i < sheet->n; i++)
    {
      double cell = add_cell (self, piece, issue, sheet->parties[i], sheet->x[i], sheet->width[i]);

      bottom = MAX (bottom, cell);
    }
  if (sheet->relation_x > 0)
    add_relation (piece, of, sheet);
  piece->height = bottom + 7;
  piece->head = sheet->head;
  /* The key is never alone on a page. */
  piece->with_next = issue + 1 == self->model->issues->len;
  cp_piece_add_line (piece, 0, piece->height, self->width, 0.5, CP_TONE_LINE);
}

/* What the signs mean, below the table. */
static void
add_key (CpMaker *self)
{
  static const CpContrastSign signs[] = { CP_SIGN_CLASH, CP_SIGN_ACCORD, CP_SIGN_DIFFER, CP_SIGN_UNCLEAR };
  static const CpStance stances[] = { CP_STANCE_SUPPORT, CP_STANCE_OPPOSE, CP_STANCE_NEUTRAL, CP_STANCE_NONE };
  const char *answers_mean[] = { _("answers yes"), _("answers no"), _("refuses, or both ways"), _("gives no answer") };
  const char *meanings[] = { _("opposite answers"), _("the same answer"), _("neither the same nor opposite"), _("the text does not say") };
  CpColour ink = cp_palette_tone (self->scheme, CP_TONE_TEXT);
  CpPiece *piece = cp_maker_add (self, cp_piece_new (_("Answer sheet")));
  CpCopy *answers = cp_copy_new (CP_TYPE_ATTRIBUTION, self->width);
  double x = 0, y;

  for (guint i = 0; i < G_N_ELEMENTS (stances); i++)
    {
      cp_copy_add_answer (answers, stances[i], &ink);
      cp_copy_add_space (answers);
      cp_copy_add_pale (answers, answers_mean[i]);
      cp_copy_add (answers, "     ");
    }
  cp_copy_add_pale (answers, "– ");
  cp_copy_add_pale (answers, _("says nothing of it"));
  cp_copy_add (answers, "     ");
  cp_copy_add_number (answers, 7, NULL, NULL);
  cp_copy_add_space (answers);
  cp_copy_add_pale (answers, _("number of the statement, the same on every page"));
  y = cp_copy_height (answers, self->type) + 11;
  cp_piece_add_copy (piece, answers, 0, 6);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *word = cp_maker_sign_word (signs[i]);
      double chip = cp_chip_width (self->type, word);
      CpCopy *meaning = cp_copy_new (CP_TYPE_ATTRIBUTION, 0);
      double width;

      cp_copy_add_pale (meaning, meanings[i]);
      width = chip + 4 + cp_copy_width (meaning, self->type);
      if (x > 0 && x + width > self->width)
        {
          x = 0;
          y += CP_CHIP_HEIGHT + 5;
        }
      cp_piece_add_chip (piece, signs[i], word, x, y, 0);
      cp_piece_add_copy (piece, meaning, x + chip + 4, y + 1.4);
      x += width + 12;
    }
  piece->height = y + CP_CHIP_HEIGHT;
  piece->before = 10;
  cp_piece_add_line (piece, 0, 0, self->width, 1, CP_TONE_TEXT);
}

/** cp_make_answers: the matrix of issues and parties, over as many sheets as the parties need, and the key to the signs */
void
cp_make_answers (CpMaker *self)
{
  const CpModel *model = self->model;
  Sheet sheet = { .n = 0 };
  const guint most = self->width > self->height ? PARTIES_ACROSS : PARTIES_UPRIGHT;
  gboolean first = TRUE;

  cp_maker_heading (self, _("Answer sheet"), _("The answers"));
  for (guint i = 0; i < self->order->len; i++)
    {
      const gint32 party = g_array_index (self->order, gint32, i);

      if (speaks (model, party))
        sheet.parties[sheet.n++] = party;
      if (sheet.n < most && (i + 1 < self->order->len || sheet.n == 0))
        continue;
      measure_sheet (self, &sheet, first);
      add_sheet_head (self, &sheet);
      sheet.head->before = first ? 2 : 20;
      for (guint issue = 0; issue < model->issues->len; issue++)
        add_row (self, &sheet, issue);
      first = FALSE;
      sheet.n = 0;
    }
  if (first)
    {
      CpCopy *none = cp_copy_new (CP_TYPE_BODY, self->width);

      cp_copy_add (none, _("No party answers a question in these articles."));
      cp_maker_text (self, _("Answer sheet"), none, 0, 4);
      return;
    }
  add_key (self);
}
