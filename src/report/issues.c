/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each issue: its question, two parties' statements set level, what was said against what was done, and the other parties. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/words.h"
#include "report/issue-rows.h"
#include "report/maker.h"

#define GUTTER 22.0
#define INSET 8.5  /* of words from their rule */
#define ROW_PAD 6.5

/* The most lines of words in one row: about half a page of the narrowest paper. */
#define MOST_LINES 22

/* An issue's page. */
typedef struct
{
  CpIssueSides sides;
  const char  *part;
  CpPiece     *head;
  double       column;
  double       x[2];
} Spread;

/* The first party in the report's order that speaks on the issue and is none of @sides yet, -1 for none. */
static gint32
next_speaking (const CpMaker      *self,
               const CpIssueSides *sides)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      const gint32 party = g_array_index (self->order, gint32, i);

      if (party != sides->parties[0] && party != sides->parties[1] && cp_maker_position (sides->issue, party) != NULL)
        return party;
    }
  return -1;
}

/* The first two of the order where one of them speaks, else the first that do: the same parties keep the same side. Where one of the two is
 * silent, the first other party that speaks stands against the one that does. */
static void
choose_parties (const CpMaker *self,
                CpIssueSides  *sides)
{
  gint32 leading[2] = { -1, -1 };
  gboolean one_speaks = FALSE;

  sides->parties[0] = sides->parties[1] = -1;
  for (guint side = 0; side < 2 && self->order->len > 1; side++)
    {
      leading[side] = g_array_index (self->order, gint32, side);
      if (cp_maker_position (sides->issue, leading[side]) == NULL)
        continue;
      sides->parties[side] = leading[side];
      one_speaks = TRUE;
    }
  for (guint side = 0; side < 2; side++)
    {
      if (sides->parties[side] < 0)
        sides->parties[side] = next_speaking (self, sides);
      if (sides->parties[side] < 0 && one_speaks)
        sides->parties[side] = leading[side];
      sides->positions[side] = sides->parties[side] >= 0 ? cp_maker_position (sides->issue, sides->parties[side]) : NULL;
    }
}

static CpContrastSign
sign_of (const CpIssueSides *sides)
{
  const CpContrast *contrast = NULL;

  if (sides->positions[0] == NULL || sides->positions[1] == NULL)
    return CP_SIGN_ONE_SIDE;
  contrast = cp_maker_contrast (sides->issue, sides->parties[0], sides->parties[1]);
  return contrast != NULL ? (CpContrastSign) contrast->relation : CP_SIGN_UNCLEAR;
}

static void
add_question (CpMaker *self,
              Spread  *spread)
{
  CpPiece *piece = cp_maker_add (self, cp_piece_new (spread->part));
  CpContrastSign sign = sign_of (&spread->sides);
  const char *word = cp_maker_sign_word (sign);
  CpCopy *copy = cp_copy_new (CP_TYPE_PART, self->width - cp_chip_width (self->type, word) - 12);
  g_autofree char *number = g_strdup_printf ("%u  ", spread->sides.index + 1);

  cp_copy_add (copy, number);
  cp_copy_add (copy, cp_words_issue (spread->sides.issue));
  cp_copy_set_lines (copy, 6);
  piece->height = cp_copy_height (copy, self->type) + 6;
  piece->before = spread->sides.index > 0 ? 22 : 0;
  piece->needs = 130;
  piece->with_next = TRUE;
  piece->structure = "H3";
  piece->nested = TRUE;
  piece->outline = g_strdup_printf ("%s%s", number, cp_words_issue (spread->sides.issue));
  cp_piece_add_chip (piece, sign, word, self->width, 1, 1);
  cp_piece_add_copy (piece, copy, 0, 0);
}

/* The pieces of the piece over the rows of both parties, repeated on every page that the rows go on to. */
static void
add_side_head (CpMaker      *self,
               CpPiece      *piece,
               const Spread *spread,
               guint         side)
{
  gint32 party = spread->sides.parties[side];
  const CpModelParty *of = party >= 0 ? g_ptr_array_index (self->model->parties, party) : NULL;
  const CpPosition *position = spread->sides.positions[side];
  CpPartyInk ink = cp_maker_ink (self, party);
  double x = spread->x[side], answer_width = 0, letters = 0, top = 9.5;
  CpCopy *answer, *name;

  if (of == NULL)
    return;
  answer = cp_copy_new (CP_TYPE_ANSWER, 0);
  if (position != NULL)
    {
      cp_copy_add_answer (answer, position->stance, &ink.colour);
      cp_copy_add_space (answer);
      cp_copy_add (answer, cp_words_answer (position->stance));
      cp_copy_set_colour (answer, &ink.colour);
    }
  else
    cp_copy_add_pale (answer, _("No statement"));
  answer_width = cp_copy_width (answer, self->type);
  letters = cp_letters_width (self->type, of->letters != NULL ? of->letters : "?") + 5;
  name = cp_copy_new (CP_TYPE_NAME, spread->column - letters - answer_width - 8);
  cp_copy_add (name, of->name);
  cp_copy_set_lines (name, 2);
  cp_piece_add_strip (piece, x, 0, spread->column, 5, &ink);
  cp_piece_add_letters (piece, of->letters != NULL ? of->letters : "?", x, top, &ink);
  piece->height = MAX (piece->height, top + cp_copy_height (name, self->type) + 5);
  cp_piece_add_copy (piece, name, x + letters, top);
  cp_piece_add_copy (piece, answer, x + spread->column - answer_width, top);
}

static void
add_heads (CpMaker *self,
           Spread  *spread)
{
  CpPiece *piece = cp_maker_add (self, cp_piece_new (spread->part));

  for (guint side = 0; side < 2; side++)
    add_side_head (self, piece, spread, side);
  piece->with_next = TRUE;
  cp_piece_add_line (piece, 0, piece->height, self->width, 0.5, CP_TONE_LINE);
  spread->head = piece;
}

/* Adds one row, or more where the words are longer than half a page: each takes as many lines of both sides. */
static void
add_row (CpMaker      *self,
         const Spread *spread,
         const CpIssueRow *row,
         gboolean      last)
{
  CpCopy *words[2] = { NULL, NULL }, *from[2] = { NULL, NULL };
  double inner = spread->column - INSET;
  gboolean begun = FALSE;

  for (guint side = 0; side < 2; side++)
    if (row->statements[side] >= 0)
      {
        words[side] = cp_maker_words (self, (guint) row->statements[side], CP_TYPE_QUOTATION, inner);
        from[side] = cp_maker_attribution (self, (guint) row->statements[side], inner);
      }

  while (words[0] != NULL || words[1] != NULL)
    {
      CpPiece *piece = cp_maker_add (self, cp_piece_new (spread->part));
      double bottom = 0, reach[2] = { 0, 0 };
      double top = begun ? 0 : ROW_PAD;

      for (guint side = 0; side < 2; side++)
        {
          CpCopy *rest = words[side] != NULL ? cp_copy_split (words[side], self->type, MOST_LINES) : NULL;
          double x = spread->x[side] + INSET;

          if (words[side] == NULL)
            continue;
          reach[side] = top + cp_copy_height (words[side], self->type);
          cp_piece_add_copy (piece, words[side], x, top);
          if (rest == NULL)
            {
              double at = reach[side] + 1;

              reach[side] = at + cp_copy_height (from[side], self->type);
              cp_piece_add_copy (piece, from[side], x, at);
            }
          bottom = MAX (bottom, reach[side]);
          words[side] = rest;
        }
      for (guint side = 0; side < 2; side++)
        if (reach[side] > 0)
          {
            CpPartyInk ink = cp_maker_ink (self, spread->sides.parties[side]);

            cp_piece_add_rule (piece, spread->x[side], top, bottom - top, &ink);
          }
      if (row->paired && !begun)
        cp_piece_add_knot (piece, FALSE, self->width / 2, (top + bottom) / 2);
      piece->continues = begun;
      piece->head = spread->head;
      begun = TRUE;
      piece->height = bottom;
      if (words[0] == NULL && words[1] == NULL)
        {
          piece->height = bottom + ROW_PAD;
          cp_piece_add_line (piece, 0, piece->height, self->width, 0.5, last ? CP_TONE_TEXT : CP_TONE_LINE);
        }
    }
}

static void
add_rows (CpMaker *self,
          Spread  *spread)
{
  g_autoptr (GArray) rows = cp_issue_rows (self, &spread->sides);

  for (guint i = 0; i < rows->len; i++)
    add_row (self, spread, &g_array_index (rows, CpIssueRow, i), i + 1 == rows->len);
}

/* "Syria  No  [5] [23]. Accord with Russia, clash with the United States." with the telling words. */
static void
add_other (CpMaker          *self,
           const Spread     *spread,
           const CpPosition *position)
{
  CpCopy *copy = cp_copy_new (CP_TYPE_TABLE, self->width);
  CpPartyInk ink = cp_maker_ink (self, position->party);
  g_autoptr (GArray) statements = cp_once_list (self->model, position->statements);
  gboolean first = TRUE;

  cp_copy_add_strong (copy, cp_maker_party (self, position->party));
  cp_copy_add (copy, "  ");
  cp_copy_add_answer (copy, position->stance, &ink.colour);
  cp_copy_add_space (copy);
  cp_copy_add (copy, cp_words_answer (position->stance));
  if (position->headline >= 0)
    {
      g_autofree char *lead = NULL, *words = NULL;

      cp_words_statement (self->model, (guint) position->headline, &lead, &words);
      cp_copy_add (copy, ": ");
      if (lead != NULL)
        {
          cp_copy_add_pale (copy, lead);
          cp_copy_add (copy, " ");
        }
      cp_copy_add (copy, words);
      cp_copy_add (copy, " ");
      cp_maker_number (self, copy, (guint) position->headline, TRUE);
    }
  for (guint i = 0; i < statements->len; i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);

      if ((gint32) statement == position->headline)
        continue;
      cp_copy_add (copy, first ? _(" also ") : " ");
      cp_maker_number (self, copy, statement, TRUE);
      first = FALSE;
    }
  first = TRUE;
  for (guint side = 0; side < 2; side++)
    {
      const CpContrast *contrast = cp_maker_contrast (spread->sides.issue, position->party, spread->sides.parties[side]);
      g_autofree char *against = NULL;

      if (contrast == NULL || spread->sides.positions[side] == NULL)
        continue;
      /* Translators: "Accord with Russia" */
      against = g_strdup_printf (_("%s with %s"), cp_words_relation (contrast->relation),
                                 cp_maker_party (self, spread->sides.parties[side]));
      cp_copy_add_pale (copy, first ? "  · " : ", ");
      cp_copy_add_pale (copy, against);
      first = FALSE;
    }
  cp_maker_text (self, spread->part, copy, 0, 6);
}

static void
add_others (CpMaker      *self,
            const Spread *spread)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      const CpPosition *position = cp_maker_position (spread->sides.issue, g_array_index (self->order, gint32, i));

      if (position != NULL && position != spread->sides.positions[0] && position != spread->sides.positions[1])
        add_other (self, spread, position);
    }
}

/* One side of the frame: what was said, or what was done. Returns: how far it reaches down */
static double
add_against_side (CpMaker    *self,
                  CpPiece    *piece,
                  gint32      statement,
                  const char *title,
                  double      x,
                  double      y,
                  double      width)
{
  CpCopy *head = cp_copy_new (CP_TYPE_CHIP, width);
  CpCopy *words = cp_maker_words (self, (guint) statement, CP_TYPE_QUOTATION, width);
  CpCopy *from = cp_maker_attribution (self, (guint) statement, width);
  double at = y;

  cp_copy_add_pale (head, title);
  cp_copy_set_lines (words, MOST_LINES);
  cp_piece_add_copy (piece, head, x, at);
  at += cp_copy_height (head, self->type) + 1;
  cp_piece_add_copy (piece, words, x, at);
  at += cp_copy_height (words, self->type) + 1;
  cp_piece_add_copy (piece, from, x, at);
  return at + cp_copy_height (from, self->type);
}

static void
add_against (CpMaker               *self,
             const Spread          *spread,
             const CpInconsistency *against)
{
  const CpModelStatement *later = g_ptr_array_index (self->model->statements, against->later);
  CpPiece *piece = cp_maker_add (self, cp_piece_new (spread->part));
  CpPartyInk ink = cp_maker_ink (self, against->party);
  double pad = 9, column = (self->width - GUTTER - 2 * pad) / 2;
  double right = pad + column + GUTTER, top, said, did, bottom;
  CpCopy *title = cp_copy_new (CP_TYPE_NAME, self->width - 2 * pad);

  cp_copy_add_warning (title);
  cp_copy_add_space (title);
  cp_copy_add (title, cp_maker_party (self, against->party));
  cp_copy_add (title, later->deed ? _(": said against done") : _(": changed position"));
  if (against->why->len > 0)
    {
      CpCopy *why = cp_copy_new (CP_TYPE_ATTRIBUTION, self->width - 2 * pad);

      cp_copy_add_pale (why, g_ptr_array_index (against->why, 0));
      cp_copy_set_lines (why, 3);
      top = 7 + cp_copy_height (title, self->type);
      cp_piece_add_copy (piece, why, pad, top);
      top += cp_copy_height (why, self->type) + 6;
    }
  else
    top = 7 + cp_copy_height (title, self->type) + 6;
  cp_piece_add_copy (piece, title, pad, 7);
  said = add_against_side (self, piece, against->earlier, _("Said"), pad + INSET, top, column - INSET);
  did = add_against_side (self, piece, against->later, later->deed ? _("Did") : _("Said later"), right + INSET, top, column - INSET);
  bottom = MAX (said, did);
  cp_piece_add_rule (piece, pad, top, bottom - top, &ink);
  cp_piece_add_rule (piece, right, top, bottom - top, &ink);
  cp_piece_add_knot (piece, TRUE, pad + column + GUTTER / 2, (top + bottom) / 2);
  piece->height = bottom + 8;
  piece->before = 9;
  cp_piece_add_frame (piece, 0.4, 0, self->width - 0.8, piece->height);
}

static void
add_inconsistencies (CpMaker      *self,
                     const Spread *spread)
{
  for (guint i = 0; i < self->model->inconsistencies->len; i++)
    {
      const CpInconsistency *against = g_ptr_array_index (self->model->inconsistencies, i);

      if (against->issue == (gint32) spread->sides.index && against->earlier >= 0 && against->later >= 0)
        add_against (self, spread, against);
    }
}

static void
add_issue (CpMaker *self,
           guint    index)
{
  Spread spread = { .sides = { .index = index, .issue = g_ptr_array_index (self->model->issues, index) }, .part = _("Issues") };

  spread.column = (self->width - GUTTER) / 2;
  spread.x[1] = spread.column + GUTTER;
  choose_parties (self, &spread.sides);
  add_question (self, &spread);
  if (spread.sides.parties[0] < 0 && spread.sides.parties[1] < 0)
    {
      CpCopy *none = cp_copy_new (CP_TYPE_BODY, self->width);

      cp_copy_add_pale (none, _("No party takes a position."));
      cp_maker_text (self, spread.part, none, 0, 0);
      return;
    }
  add_heads (self, &spread);
  add_rows (self, &spread);
  add_inconsistencies (self, &spread);
  add_others (self, &spread);
}

/** cp_make_issues: every issue with the statements of two parties set level */
void
cp_make_issues (CpMaker *self)
{
  CpPiece *begin;

  if (self->model->issues->len == 0)
    return;
  begin = cp_maker_add (self, cp_piece_new (_("Issues")));
  begin->new_page = TRUE;
  begin->with_next = TRUE;
  begin->outline = g_strdup (_("The issues"));
  for (guint i = 0; i < self->model->issues->len; i++)
    add_issue (self, i);
}
