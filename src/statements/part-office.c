/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of states, as sides of their own: whoever is governor, attorney general or speaker of "Texas" speaks for it. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/office.h"
#include "statements/words.h"

/* Offices of a part of a state that are none of a state's by themselves. */
#define PARTS_OFFICES " governor deputy governor speaker superintendent treasurer commissioner chief minister premier comptroller auditor senator " \
                      "drugs controller controller director secretary spokesman spokeswoman spokesperson ombudsman MEC executive "

/* Whether a place stands with an office as what it is of: right before it, or as its owner, or before its parliament, or behind "of"; not as a dateline. */
static gboolean
is_with_office (const CpStage       *self,
                const CpDescription *description)
{
  CpRange place = description->place, body = description->body.tokens;

  if (cp_range_is_empty (place))
    return FALSE;
  /* "British Columbia's | forests minister" */
  if (place.last < description->role_words.first && strcmp (self->text->tokens[place.last].norm, "'s") == 0)
    return TRUE;
  return place.last == description->role_words.first || place.first >= description->role_words.first
         || (!cp_range_is_empty (body) && place.last == body.first && body.last == description->role_words.first);
}

/**
 * cp_office_is_of_part:
 * @body: (nullable): the body that the phrase names
 *
 * Returns: whether @description is an office of a part of a state that stands with it, or of that part's parliament: "Texas governor",
 *   "the attorney general of Texas", "Indiana House Speaker"
 */
gboolean
cp_office_is_of_part (const CpStage       *self,
                      const CpDescription *description,
                      const CpFigure      *body)
{
  const CpRole *role = description->role;

  if (role == NULL || !is_with_office (self, description) || description->state != NULL
      || (body != NULL && (body->kinds & 1u << CP_BODY_PARLIAMENT) == 0))
    return FALSE;
  /* "Hamburg's senator for economics", but not "a Texas senator" */
  if (strcmp (role->name, "senator") == 0)
    return description->role_words.last < self->text->n_tokens && strcmp (self->text->tokens[description->role_words.last].norm, "for") == 0;
  return role->implies == CP_ROLE_STATE || cp_word_among (role->name, PARTS_OFFICES);
}

/** cp_stage_part_called: Returns: (transfer none): the part of a state that has a name, as a side of its own */
CpFigure *
cp_stage_part_called (CpStage *self,
                      CpRange  place)
{
  g_autofree char *name = cp_describe_words (self->text, place);
  g_autofree char *key = g_strdup_printf ("part|%s", name);
  CpFigure *figure = cp_cast_group (self->cast, key, name);

  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << CP_BODY_COUNCIL;
  if (!figure->named_place)
    cp_figure_name_place (figure, name);
  return figure;
}

/** cp_stage_part: Returns: (transfer none): the part of a state that stands with an office, as a side of its own: "Texas" */
CpFigure *
cp_stage_part (CpStage             *self,
               const CpDescription *description)
{
  return cp_stage_part_called (self, description->place);
}

/** cp_stage_province_called: Returns: (transfer none): the province whose premier stands with it, and from then on "the finance minister" too */
CpFigure *
cp_stage_province_called (CpStage             *self,
                          const CpDescription *description)
{
  self->ministers = TRUE;
  self->region = cp_stage_part (self, description);
  return self->region;
}

/* "In Calder, | the governor": the part of a state in which a sentence says that its governor speaks; %NULL for none. */
static CpFigure *
part_opening (CpStage *self,
              guint32  office)
{
  CpRange sentence = self->text->sentences[self->text->tokens[office].sentence].tokens, place = cp_town_at (self, sentence.first + 1);

  if (strcmp (self->text->tokens[sentence.first].norm, "in") != 0 || cp_range_is_empty (place) || place.last >= office
      || strcmp (self->text->tokens[place.last].norm, ",") != 0 || office > place.last + 2)
    return NULL;
  return cp_stage_part_called (self, place);
}

/* Banks have governors, too. */
static gboolean
tells_of_bank (const CpText *text)
{
  for (guint32 i = 0; i < text->n_tokens; i++)
    if (strcmp (text->tokens[i].norm, "bank") == 0)
      return TRUE;
  return FALSE;
}

/**
 * cp_stage_governed:
 * @office: where "the governor" stands
 *
 * Returns: (transfer none) (nullable): the part of a state whose governor is called no part's by name
 */
CpFigure *
cp_stage_governed (CpStage *self,
                   guint32  office)
{
  CpFigure *part = part_opening (self, office);

  if (part != NULL)
    return part;
  return tells_of_bank (self->text) ? self->region : cp_stage_region (self);
}

/* Federations whose parts are called states: there "the state" is one of those, and no nation. */
#define STATES_OF_PARTS " US AU IN BR MX NG MY "

/* "the state's governor", but not "a state director": what is meant is one that the article tells of. */
static gboolean
is_told_of (const CpStage   *self,
            const CpBodyRef *body)
{
  const CpToken *before = body->tokens.first > 0 ? &self->text->tokens[body->tokens.first - 1] : NULL;

  return body->tokens.last > body->tokens.first + 1 || (before != NULL && cp_word_among (before->norm, " the this that "));
}

/**
 * cp_stage_part_unnamed:
 *
 * Returns: (transfer none) (nullable): the part of a federation that an article calls "the state", as a side of its own; where it only
 *   tells of some state one that has none
 */
CpFigure *
cp_stage_part_unnamed (CpStage         *self,
                       const CpBodyRef *body)
{
  const CpEntry *home = self->home;
  g_autofree char *key = NULL;
  CpFigure *figure;

  if (home == NULL || home->code == NULL || !cp_word_among (home->code, STATES_OF_PARTS) || body->named || body->institution == NULL
      || strcmp (body->institution->noun, "state") != 0)
    return NULL;
  key = g_strdup_printf ("part|%s state|%u", is_told_of (self, body) ? "the" : "some", self->article);
  figure = cp_cast_group (self->cast, key, "state");
  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << (is_told_of (self, body) ? CP_BODY_COUNCIL : CP_BODY_SIDE);
  return figure;
}
