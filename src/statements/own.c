/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What "her group", "their association" is: the body that its people are known to belong to. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* Bodies that people belong to, by which they speak. */
#define OWN " group union association organisation organization campaign charity club movement company firm federation alliance coalition society trust "

/* How far back, in names and descriptions, a body is looked for that has the people in its name. */
#define MAX_LOOK_BACK 200

/* The one body that someone is said to belong to and that may be called by a noun, %NULL where there is none or more than one. */
static CpFigure *
joined_by (const CpFigure      *owner,
           const CpInstitution *institution)
{
  const guint32 loose = 1u << CP_BODY_GROUP | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_UNION;
  CpFigure *found = NULL;

  for (guint i = 0; i < owner->belongs->len; i++)
    {
      CpFigure *body = ((const CpBond *) g_ptr_array_index (owner->belongs, i))->to;

      if (body->kind != CP_SPEAKER_ORGANISATION || (body->entry != NULL && body->entry->kind == CP_ENTRY_STATE)
          || (body->kinds != 0 && (body->kinds & 1u << institution->kind) == 0 && ((body->kinds | 1u << institution->kind) & ~loose) != 0))
        continue;
      if (found != NULL)
        return NULL;
      found = body;
    }
  return found;
}

/* Whether a body's name has a word: "residents" in "Harrow Terrace Residents' Group". */
static gboolean
has_word (const CpFigure *body,
          const char     *word)
{
  g_auto (GStrv) parts = g_strsplit_set (body->folded, " '", -1);

  return g_strv_contains ((const char *const *) parts, word);
}

/* The body that was named last of those that have a group's people in their names. */
static CpFigure *
named_after (const CpStage  *self,
             const CpFigure *people,
             guint32         before)
{
  const char *word = cp_word_last (people->folded);

  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->figure->kind == CP_SPEAKER_ORGANISATION && has_word (sighting->figure, word))
        return sighting->figure;
    }
  return NULL;
}

/**
 * cp_stage_own_body:
 * @owner: whose body it is called
 * @before: the token where it is called so
 *
 * Returns: (transfer none) (nullable): the body with a name that @owner is known to be of: "her group", "the residents … their group"
 */
CpFigure *
cp_stage_own_body (const CpStage       *self,
                   const CpFigure      *owner,
                   const CpInstitution *institution,
                   guint32              before)
{
  if (!cp_word_among (institution->noun, OWN))
    return NULL;
  if (owner->kind == CP_SPEAKER_PERSON)
    return joined_by (owner, institution);
  return owner->kind == CP_SPEAKER_GROUP && owner->plural ? named_after (self, owner, before) : NULL;
}

/** cp_stage_own_union: Returns: (transfer none): "their union": the one that they are of, and not one that speaks for them as "their spokesman" does */
CpFigure *
cp_stage_own_union (CpStage             *self,
                    const CpFigure      *owner,
                    const CpDescription *description,
                    CpReference         *why)
{
  const CpInstitution *institution = description->body.institution;
  CpFigure *figure = cp_stage_body_called (self, institution, description->body.tokens);
  g_autofree char *key = g_strdup_printf ("%s of|%u", institution->noun, owner->index);
  g_autofree char *words = cp_describe_words (self->text, description->body.tokens);

  why->sure = 0.8f;
  why->reason = g_strdup_printf (_("named “%s”"), words);
  if (figure != NULL)
    return figure;
  figure = cp_cast_group (self->cast, key, words);
  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << institution->kind;
  return figure;
}
