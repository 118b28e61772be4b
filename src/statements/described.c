/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies that are named in full once and called otherwise later: "the Dearborn company", "the editors' union". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far back, in names and descriptions, a body is looked for. */
#define MAX_LOOK_BACK 400

/* What is called by where it has its seat. */
#define AT_HOME " company firm carmaker automaker maker group manufacturer developer operator retailer bank airline insurer "

/* Whether each word from @range is one of the name's, or the beginning of one: "editors' union" for the "Union of Independent Editors". */
static gboolean
has_all_words (const CpStage  *self,
               const CpFigure *figure,
               CpRange         range)
{
  g_auto (GStrv) parts = g_strsplit_set (figure->folded, " '", -1);

  for (guint32 i = range.first; i < range.last; i++)
    if (g_unichar_isalpha (g_utf8_get_char (self->text->tokens[i].norm)) && strcmp (self->text->tokens[i].norm, "'s") != 0
        && !g_strv_contains ((const char *const *) parts, self->text->tokens[i].norm))
      return FALSE;
  return TRUE;
}

static gboolean
is_named_body (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_ORGANISATION && (figure->entry == NULL || figure->entry->kind != CP_ENTRY_STATE)
         && g_unichar_isupper (g_utf8_get_char (figure->name));
}

/* The last body seen before that has all the words of a description in its name. */
static CpFigure *
of_same_words (const CpStage *self,
               CpRange        which,
               guint32        before)
{
  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (is_named_body (sighting->figure) && has_all_words (self, sighting->figure, which))
        return sighting->figure;
    }
  return NULL;
}

/* Whether a word is part of the name of any body that was seen. */
static gboolean
names_body (const CpStage *self,
            guint32        token)
{
  guint looked = 0;

  for (guint i = self->sightings->len; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpFigure *figure = g_array_index (self->sightings, CpSighting, i).figure;

      if (is_named_body (figure) && has_all_words (self, figure, (CpRange){ token, token + 1 }))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_stage_body_described:
 * @which: the noun of @body with what stands before it
 * @before: the token before which the body must have been named
 *
 * Returns: (transfer none) (nullable): the body that is described by words of its own name, or by the place where it is at home
 */
CpFigure *
cp_stage_body_described (CpStage         *self,
                         const CpBodyRef *body,
                         CpRange          which,
                         guint32          before)
{
  const CpToken *first = &self->text->tokens[which.first];
  gboolean definite = which.first > 0 && strcmp (self->text->tokens[which.first - 1].norm, "the") == 0;

  if (!definite || body->plural || which.first >= body->tokens.first)
    return NULL;
  if (!cp_word_is_capital (first))
    return of_same_words (self, which, before);
  if (which.first + 1 == body->tokens.first && cp_word_among (body->institution->noun, AT_HOME) && !names_body (self, which.first))
    return cp_bodies_last (self, body->institution, FALSE, before);
  return NULL;
}
