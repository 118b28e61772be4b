/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/maker.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/words.h"

/* A heading with less room below it goes to the next page: 30 mm. */
#define HEADING_NEEDS 85.0

/** cp_maker_add: adds @piece (transfer full) to the report. Returns: (transfer none): @piece */
CpPiece *
cp_maker_add (CpMaker *self,
              CpPiece *piece)
{
  g_ptr_array_add (self->pieces, piece);
  return piece;
}

/** cp_maker_heading: begins a part: adds its head, which stays with what follows and has a bookmark */
CpPiece *
cp_maker_heading (CpMaker    *self,
                  const char *part,
                  const char *text)
{
  CpPiece *piece = cp_piece_new (part);
  CpCopy *copy = cp_copy_new (CP_TYPE_PART, self->width);

  cp_copy_add (copy, text);
  cp_copy_set_lines (copy, 6);
  piece->height = cp_copy_height (copy, self->type) + 5;
  piece->before = 20;
  piece->needs = HEADING_NEEDS;
  piece->with_next = TRUE;
  piece->structure = "H2";
  piece->outline = g_strdup (text);
  cp_piece_add_copy (piece, copy, 0, 0);
  return cp_maker_add (self, piece);
}

/**
 * cp_maker_text:
 * @copy: (transfer full): the words
 * @indent: where they begin
 *
 * Adds running text, parted where it is longer than a part of a page.
 *
 * Returns: (transfer none): the first piece of it
 */
CpPiece *
cp_maker_text (CpMaker    *self,
               const char *part,
               CpCopy     *copy,
               double      indent,
               double      before)
{
  const guint most_lines = 24;
  CpPiece *first = NULL;

  while (copy != NULL)
    {
      CpCopy *rest = cp_copy_split (copy, self->type, most_lines);
      CpPiece *piece = cp_maker_add (self, cp_piece_new (part));

      piece->height = cp_copy_height (copy, self->type);
      piece->before = first == NULL ? before : 0;
      piece->continues = first != NULL;
      cp_piece_add_copy (piece, copy, indent, 0);
      first = first != NULL ? first : piece;
      copy = rest;
    }
  return first;
}

static void
append_party (GArray *order,
              gint32  party)
{
  for (guint i = 0; i < order->len; i++)
    if (g_array_index (order, gint32, i) == party)
      return;
  g_array_append_val (order, party);
}

/**
 * cp_maker_order:
 * @arrangement: (nullable): how a person set the sides beside each other
 *
 * Returns: (transfer full) (element-type gint32): all parties: those that have a column first, as these stand, then the others
 */
GArray *
cp_maker_order (const CpModel       *model,
                const CpArrangement *arrangement)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; arrangement != NULL && i < arrangement->columns->len; i++)
    for (guint party = 0; party < model->parties->len; party++)
      if (g_strcmp0 (((const CpModelParty *) g_ptr_array_index (model->parties, party))->id, g_ptr_array_index (arrangement->columns, i)) == 0)
        append_party (order, (gint32) party);
  for (guint party = 0; party < model->parties->len; party++)
    append_party (order, (gint32) party);
  return order;
}

/** cp_maker_ink: Returns: the colour and pattern of a party, black and solid for -1, none */
CpPartyInk
cp_maker_ink (const CpMaker *self,
              gint32         party)
{
  const CpModelParty *of = party >= 0 ? g_ptr_array_index (self->model->parties, party) : NULL;

  if (of == NULL)
    return (CpPartyInk){ cp_palette_tone (self->scheme, CP_TONE_SECONDARY), CP_PATTERN_EMPTY };
  return (CpPartyInk){ cp_palette_party (self->scheme, of->colour), cp_palette_pattern (of->colour) };
}

/** cp_maker_party: Returns: the name of a party, "No party" for -1 */
const char *
cp_maker_party (const CpMaker *self,
                gint32         party)
{
  const CpModelParty *of = party >= 0 ? g_ptr_array_index (self->model->parties, party) : NULL;

  return of != NULL && of->name != NULL ? of->name : _("No party");
}

/** cp_maker_number: adds a statement's number; where @place, links in the appendix lead back here if it is the first place */
void
cp_maker_number (CpMaker *self,
                 CpCopy  *copy,
                 guint    statement,
                 gboolean place)
{
  g_autofree char *leads_to = g_strdup_printf ("s%u", statement + 1);
  g_autofree char *is = NULL;

  if (place && !self->placed[statement])
    {
      is = g_strdup_printf ("r%u", statement + 1);
      self->placed[statement] = TRUE;
    }
  cp_copy_add_number (copy, statement + 1, leads_to, is);
}

/** cp_maker_mark: adds the mark of a statement */
void
cp_maker_mark (CpMaker *self,
               CpCopy  *copy,
               guint    statement)
{
  const CpModelStatement *s = g_ptr_array_index (self->model->statements, statement);
  CpPartyInk ink = cp_maker_ink (self, s->party);

  cp_copy_add_mark (copy, cp_shape_of (s->act, s->deed), s->stance, &ink.colour);
}

/** cp_maker_words: Returns: (transfer full): what was said, verbatim, its cue pale before it */
CpCopy *
cp_maker_words (CpMaker   *self,
                guint      statement,
                CpTypeRole role,
                double     width)
{
  CpCopy *copy = cp_copy_new (role, width);
  g_autofree char *lead = NULL, *words = NULL;

  cp_words_statement (self->model, statement, &lead, &words);
  if (lead != NULL)
    {
      cp_copy_add_pale (copy, lead);
      cp_copy_add (copy, " ");
    }
  cp_copy_add (copy, words);
  return copy;
}

/** cp_maker_place: Returns: (transfer full): where a statement stands: "A1 ¶6" */
char *
cp_maker_place (const CpMaker *self,
                guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (self->model->statements, statement);
  guint paragraph = cp_article_paragraph_at (g_ptr_array_index (self->model->articles, s->article), s->content[0].start);

  /* Translators: article and paragraph, "A1 ¶6" */
  return g_strdup_printf (_("A%u ¶%u"), s->article + 1, paragraph + 1);
}

/** cp_maker_attribution: Returns: (transfer full): number, mark, speaker, role at its first mention, act, date, article and paragraph */
CpCopy *
cp_maker_attribution (CpMaker *self,
                      guint    statement,
                      double   width)
{
  const CpModelStatement *s = g_ptr_array_index (self->model->statements, statement);
  const CpModelSpeaker *speaker = s->speaker >= 0 ? g_ptr_array_index (self->model->speakers, s->speaker) : NULL;
  CpCopy *copy = cp_copy_new (CP_TYPE_ATTRIBUTION, width);
  g_autofree char *date = cp_words_date (&s->date);
  g_autofree char *place = cp_maker_place (self, statement);
  g_autofree char *elsewhere = cp_once_elsewhere (self->model, statement);
  g_autoptr (GString) rest = g_string_new (NULL);

  cp_maker_number (self, copy, statement, TRUE);
  cp_copy_add_space (copy);
  cp_maker_mark (self, copy, statement);
  cp_copy_add_space (copy);
  cp_copy_add_strong (copy, cp_words_speaker (self->model, statement));
  if (speaker != NULL && speaker->role != NULL && !self->introduced[s->speaker])
    g_string_append_printf (rest, ", %s", speaker->role);
  if (speaker != NULL)
    self->introduced[s->speaker] = TRUE;
  g_string_append_printf (rest, ", %s, %s, %s%s", cp_words_does (self->model, statement), date, place,
                          s->by_person != 0 ? " †" : "");
  if (elsewhere != NULL)
    g_string_append_printf (rest, ", %s", elsewhere);
  cp_copy_add_pale (copy, rest->str);
  return copy;
}

/** cp_maker_count: Returns: (transfer full): "3 statements, 1 deed" */
char *
cp_maker_count (guint statements,
                guint deeds)
{
  g_autofree char *said = g_strdup_printf (ngettext ("%'u statement", "%'u statements", statements), statements);
  g_autofree char *done = g_strdup_printf (ngettext ("%'u deed", "%'u deeds", deeds), deeds);

  if (deeds == 0)
    return g_steal_pointer (&said);
  if (statements == 0)
    return g_steal_pointer (&done);
  return g_strdup_printf ("%s, %s", said, done);
}

/** cp_maker_position: Returns: (nullable): what @party holds on @issue */
const CpPosition *
cp_maker_position (const CpIssue *issue,
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

/** cp_maker_contrast: Returns: (nullable): how the two parties stand on @issue, in whichever order it was found */
const CpContrast *
cp_maker_contrast (const CpIssue *issue,
                   gint32         a,
                   gint32         b)
{
  for (guint i = 0; i < issue->contrasts->len; i++)
    {
      const CpContrast *contrast = g_ptr_array_index (issue->contrasts, i);

      if ((contrast->a == a && contrast->b == b) || (contrast->a == b && contrast->b == a))
        return contrast;
    }
  return NULL;
}

/** cp_maker_sign_word: Returns: the word in a chip */
const char *
cp_maker_sign_word (CpContrastSign sign)
{
  return sign == CP_SIGN_ONE_SIDE ? _("One side") : cp_words_relation ((CpRelation) sign);
}
