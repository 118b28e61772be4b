/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/refer.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* What cp_refer_unnamed people are told apart by: their role and to whom they belong. */
static char *
group_key (CpStage             *self,
           const CpDescription *description,
           const CpFigure      *body,
           CpRange              range)
{
  GString *key = g_string_new (description->role->name);

  if (body == NULL)
    body = cp_stage_body (self, &description->body, description->state, range.first);

  g_string_append_c (key, '|');
  if (body != NULL)
    g_string_append_printf (key, "%u", body->index);
  else if (description->state != NULL)
    g_string_append (key, description->state->name);
  else if (!cp_range_is_empty (description->body.tokens))
    g_string_append (key, self->text->tokens[description->body.tokens.last - 1].norm);
  g_string_append_printf (key, "|%u|%d", self->article, description->plural);
  return g_string_free (key, FALSE);
}

/* Who are somebody's without its being said whose: "a spokesman said", "managers warned". */
#define BARE_SPOKESMEN " spokesman spokeswoman spokesperson manager boss executive "

/* "“We shall appeal,” a spokesman said": of whom the paragraph was about, or of who spoke last in it. */
static CpFigure *
body_of_spokesman (CpStage             *self,
                   const CpDescription *description,
                   CpRange              range)
{
  const CpRole *role = description->role;

  if (!cp_word_among (role->name, BARE_SPOKESMEN) || !cp_range_is_empty (description->body.tokens) || description->state != NULL
      || !cp_range_is_empty (description->owner_name) || description->owner != CP_NO_TOKEN || description->role_words.last < range.last)
    return NULL;
  if (cp_word_among (role->name, " manager boss executive "))
    return description->plural && range.last == range.first + 1 ? cp_stage_employer (self, range.first) : NULL;
  return cp_employ_body (self, range.first, role);
}

/* "Its members voted", "members of the union": what they do together their body does. */
static CpFigure *
body_of_members (CpStage             *self,
                 const CpDescription *description,
                 CpRange              range)
{
  const guint32 joined = 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_CAMPAIGN;
  guint32 first = description->owner == range.first ? range.first + 1 : range.first;
  CpFigure *body = NULL;

  /* "two members", "some of its members" are not all. */
  if (!description->plural || strcmp (description->role->name, "member") != 0 || (first != description->head_token && strcmp (self->text->tokens[first].norm, "the") != 0))
    return NULL;
  if (description->owner != CP_NO_TOKEN)
    body = cp_stage_pronoun (self, description->owner);
  else if (!cp_range_is_empty (description->body.tokens))
    body = cp_stage_body (self, &description->body, description->state, range.first);
  return body != NULL && body->kind == CP_SPEAKER_ORGANISATION && (body->kinds & joined) != 0 ? body : NULL;
}

/**
 * cp_refer_role:
 * @range: the phrase that @description takes apart
 * @why: (out): how sure it is, and why
 *
 * Returns: (transfer none): whom an office or a role without a name means: "a spokesman for the ministry", "its members"
 */
CpFigure *
cp_refer_role (CpStage             *self,
               const CpDescription *description,
               CpRange              range,
               CpReference         *why)
{
  CpFigure *figure = NULL, *body;
  g_autofree char *key = NULL;
  g_autofree char *words = cp_refer_words (self, range);

  body = cp_pointed_person (self, description, range);
  if (body == NULL)
    body = body_of_members (self, description, range);
  if (body != NULL)
    {
      why->sure = 0.8f;
      why->reason = g_strdup_printf (_("“%s” is %s"), words, body->name);
      return body;
    }
  if (description->definite && description->owner == CP_NO_TOKEN)
    {
      figure = cp_stage_holder (self, description, range.first);
      if (figure != NULL)
        {
          why->sure = 0.8f;
          why->reason = g_strdup_printf (_("“%s” is %s, the last called so"), words, figure->name);
          return figure;
        }
    }
  body = body_of_spokesman (self, description, range);
  key = group_key (self, description, body, range);
  figure = cp_cast_group (self->cast, key, words);
  if (body != NULL)
    cp_figure_bind (figure, body, CP_HOME_WEIGHT + 0.1f, words);
  figure->plural = description->plural;
  figure->gender = description->role->gender;
  figure->in_office |= !cp_word_among (self->text->tokens[range.first].norm, " a an one some another ");
  why->sure = 0.85f;
  why->reason = g_strdup_printf (_("not named: “%s”"), words);
  return figure;
}
